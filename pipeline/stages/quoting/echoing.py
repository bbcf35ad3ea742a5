"""Echoing: sentences that only give another's words back, and claims put right a turn later."""

from __future__ import annotations

from pipeline.model.transcript import Transcript, Turn
from pipeline.patterns import pattern
from pipeline.stages.quoting.denying import corrects, takes_back
from pipeline.stages.speech.words import content_stems
from pipeline.values import dataclass

_SAME = 0.75
"""Share of the content words of an echo that were said just before."""
_LIKELY = 0.5
"""The same where a sentence opens as echoes do."""
_MOST_WORDS = 14
"""Words of the longest echo; what is longer adds something."""
_OPENINGS = ("oh", "so", "ah")
_ECHOES = ("you mean ", "you're saying", "so you ", "so you're ", "so what you", "so you've ")
_DENYING = frozenset({"not", "no", "never", "nobody", "nothing", "none", "cannot"})
_OWN = frozenset({"i", "we", "my", "our", "i'm", "we're", "i've", "we've", "i'll", "we'll"})


@dataclass(frozen=True, slots=True)
class Around:
    """The words next to a turn."""

    before: str = ""
    """What another said in the turn before; empty where the same speaker went on."""
    after: str = ""
    """What the speaker of the turn said next, where only one other spoke between."""

    def is_echoed(self, sentence: str) -> bool:
        """Return whether a sentence repeats the turn before and adds little: "Oh, they don't".

        What affirms in the first person is an answer.
        """
        lower = sentence.lower().replace("’", "'")
        if lower.startswith(_ECHOES):
            return True
        words = lower.split()
        if not self.before or len(words) > _MOST_WORDS:
            return False
        is_opening = words[0].strip(",") in _OPENINGS
        if not is_opening and not _OWN.isdisjoint(words):
            return False
        stated = " ".join(one for one in _STOP.split(self.before) if not one.endswith("?"))
        stems = frozenset(content_stems(sentence))
        share = len(stems.intersection(content_stems(stated))) / max(len(stems), 1)
        if is_opening:
            return share >= _LIKELY
        return share >= _SAME and _is_denying(words) == _is_denying(stated.lower().split())

    def is_put_right(self, sentence: str) -> bool:
        """Return whether the speaker's next turn takes back the sentence that ended this one."""
        return bool(self.after) and (corrects(self.after) or takes_back(self.after, sentence))


_STOP = pattern(r"(?<=[.!?])\s")


def _is_denying(words: list[str]) -> bool:
    return any(word in _DENYING or word.replace("’", "'").endswith("n't") for word in words)


def around(transcript: Transcript, turn: Turn) -> Around:
    """Return the words next to a turn of a transcript."""
    turns, at = transcript.turns, turn.number - 1
    if not 0 <= at < len(turns) or turns[at].number != turn.number:
        return Around()
    is_answer = at > 0 and turns[at - 1].speaker != turn.speaker
    goes_on = at + 2 < len(turns) and turns[at + 2].speaker == turn.speaker
    return Around(
        _text(turns[at - 1]) if is_answer else "", _text(turns[at + 2]) if goes_on else ""
    )


def _text(turn: Turn) -> str:
    return " ".join(paragraph.text for paragraph in turn.paragraphs)
