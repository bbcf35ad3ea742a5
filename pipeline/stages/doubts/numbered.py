"""Numbers of questions that go on in the words of who answers: what is asked there is no answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Transcript, Turn
from pipeline.patterns import pattern
from pipeline.stages.doubts.told import Seen, Telling, Told, summed

_NUMBERED = pattern(r"\W{0,3}(?P<number>\d{1,3})(?P<sign>\s?[.):–-]{1,2})(?=[^\S\n]*[^\W\d])")
_LEAST = 3
"""Questions in a row whose numbers tell how they are numbered."""


def numbered_doubts(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt where a paragraph amid an answer has the next number of the questions.

    Questions 1 to 3 begin turns of one speaker, "4.- Advice: …" stands in what another answers. A
    list of who answers begins with a number of its own.
    """
    sign, numbers = "", list[int]()
    asking = ""
    seen: list[Seen] = []
    for turn in transcript.turns:
        found = _NUMBERED.match(turn.paragraphs[0].text)
        if found:
            is_next = (
                numbers
                and int(found["number"]) == numbers[-1] + 1
                and (found["sign"].strip(), turn.speaker.label) == (sign, asking)
            )
            numbers = [*(numbers if is_next else ()), int(found["number"])]
            sign, asking = found["sign"].strip(), turn.speaker.label
        elif len(numbers) >= _LEAST and turn.speaker.label != asking:
            seen.extend(_going_on(turn, sign, numbers))
    yield from summed(seen, _COUNTING_ON)


_NUMBERS = "on with the numbers of the questions, first “{words}” in what '{label}' says"
_COUNTING_ON = Telling(
    f"a paragraph goes {_NUMBERS}",
    f"{{count}} paragraphs go {_NUMBERS}",
    "where it is asked, mark it as the other questions are",
)


def _going_on(turn: Turn, sign: str, numbers: Sequence[int]) -> Iterator[Seen]:
    """Yield the paragraphs of a turn, from the first with a number, that count on from a question.

    A number that lacks is passed over, as it is where a question was struck out.
    """
    last = numbers[-1]
    for one in turn.paragraphs:
        found = _NUMBERED.match(one.text)
        if found and found["sign"].strip() == sign:
            number = int(found["number"])
            is_next = number == last + 1 if last == numbers[-1] else last < number <= last + _GAP
            if not is_next:
                return
            last = number
            yield Seen(turn, one, one.text)


_GAP = 2
