"""Who asks and answers himself, and who says several names to be his own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pipeline.model.transcript import ASKS, UNIDENTIFIED, NoteKind, Role, Transcript, Turn, spoken
from pipeline.patterns import clued, pattern
from pipeline.stages.doubts.told import Seen, Telling, Told, shown, summed
from pipeline.stages.speech.words import listed

_ASKS = ("?", "？", "؟")
_QUOTED = " *_)\"”»’'"
_TAGS = listed(
    """
    right ok okay know correct yeah yes no huh eh see sense né não verdad no ja oder nicht wahr
    n'est-ce non hein vero giusto так правда
    """
)
"""Last words, in small letters, of questions that want no answer: "So they left, right?"."""
_ANSWERS = listed(
    """
    yes yeah yep yup no nope well sure um uh uhm umm mhm mm-hmm oh absolutely exactly
    sí no bueno claro pues sim não bom oui non euh ben bah ja nein doch äh ähm nee nej jo sì beh
    да нет ну так tak nie
    """
)
"""First words, in small letters, of who answers."""


def order_doubts(transcript: Transcript, said: str) -> Iterator[Told]:
    """Yield doubts of turns that one label has and two people may have said.

    `said` are all words of the transcript.
    """
    yield from _answered_alone(transcript)
    yield from _headed(transcript)
    if _NAMED.may_match(said):
        yield from _several_names(transcript)
    yield from _unlabelled_answers(transcript)
    yield from _said_again(transcript)
    yield from _out_of_step(transcript)


def _headed(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt where the one label is a line of the head, which names who speaks.

    "Speaker: Jane Roe & Odo Lind (Lake Bank)": all behind it is read as of one who has no name.
    """
    if len(transcript.turns) != 1:
        return
    (turn,) = transcript.turns
    first = turn.paragraphs[0]
    is_head = turn.speaker.label.casefold() in _OF_HEADS and len(turn.paragraphs) > 1
    if not is_head or not _PEOPLE.fullmatch(first.text):
        return
    told = f"“{shown(first.text)}” behind '{turn.speaker.label}:'"
    message = f"{told}, the only label, are names, and all else is read as said by one person"
    hint = "put a label before what each says, or take the line out"
    yield Told(f"{message}: {hint}", turn, first)


_OF_HEADS = listed(
    "speaker speakers presenter presenters panelists panellists guests hosts participants"
)
_CALLED = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}(?: \([^()]{1,50}\))?"
_PEOPLE = pattern(
    rf"{_CALLED}(?:(?:, (?:and |& )?| and | & ){_CALLED}){{0,5}}(?: [^\W\d_a-z]\w{{2,15}}: .*)?"
)
"""Names of people, perhaps with the next lines of a head behind them: "Date: 4 May 2026"."""


def _answered_alone(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt where somebody asks, and the next turn answers under the same label."""
    if any(one.kind is NoteKind.IN_A_ROW for one in transcript.notes):
        return
    seen = [
        Seen(after, after.paragraphs[0], after.paragraphs[0].text)
        for before, after in pairwise(transcript.turns)
        if before.speaker.label == after.speaker.label != UNIDENTIFIED
        and _wants_answer(before)
        and (_answers(after) or (_asks_apart(before) and not _asks(after)))
    ]
    yield from summed(seen, _ANSWERED)


_ANSWERED = Telling(
    "'{label}' asks and, in the next turn, answers with “{words}”",
    "{count} times one label asks and answers in two turns, first '{label}' with “{words}”",
    "where another is meant, put the label right",
)


def _unlabelled_answers(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt where a long paragraph stands behind a question of one who asks, and ends it.

    So it is where nobody answers below: a label is lost there.
    """
    last = len(transcript.turns) - 1
    seen = [
        Seen(turn, turn.paragraphs[-1], turn.paragraphs[-1].text)
        for at, turn in enumerate(transcript.turns)
        if turn.speaker.role in ASKS
        and at > 1
        and (at == last or transcript.turns[at + 1].speaker.label == turn.speaker.label)
        and _asks_and_tells(turn)
    ]
    yield from summed(seen, _UNLABELLED)


_UNLABELLED = Telling(
    "“{words}” stands behind a question of '{label}' and is read as said by the same person",
    "{count} paragraphs behind a question are read as said by who asks, first “{words}”",
    "where another answers there, put a label before it",
)
_LEAST_TOLD = 25
"""Words of a paragraph that may answer."""


def _asks_and_tells(turn: Turn) -> bool:
    """Whether a turn asks in its first paragraph, and only tells in the second and last."""
    if len(turn.paragraphs) != 2:  # noqa: PLR2004
        return False
    asked, told = (one.text for one in turn.paragraphs)
    is_asked = asked.rstrip(_QUOTED).endswith(_ASKS)
    is_told = len(told.split()) >= _LEAST_TOLD and not any(mark in told for mark in _ASKS)
    return is_asked and is_told


def _wants_answer(turn: Turn) -> bool:
    text = turn.paragraphs[-1].text.rstrip(_QUOTED)
    if not text.endswith(_ASKS):
        return False
    last = text.rstrip("?？؟ ").rpartition(" ")[2].strip(",").casefold()
    return last not in _TAGS


def _answers(turn: Turn) -> bool:
    """Whether a turn begins as an answer does, and asks nothing at its end."""
    first = turn.paragraphs[0].text.partition(" ")[0].strip('-–—…,.!:“"').casefold()
    return first in _ANSWERS and not _asks(turn)


def _asks(turn: Turn) -> bool:
    return turn.paragraphs[-1].text.rstrip(_QUOTED).endswith(_ASKS)


def _asks_apart(turn: Turn) -> bool:
    """Whether what one who answers says ends with a paragraph that is one question, and no more."""
    if turn.speaker.role is not Role.RESPONDENT or len(turn.paragraphs) < 2:  # noqa: PLR2004
        return False
    asked = turn.paragraphs[-1].text.rstrip(_QUOTED)
    is_one = not any(mark in asked[:-1] for mark in (*_ASKS, ". ", "! ", "。"))
    return is_one and len(asked) >= _LEAST_ASKED


_LEAST_ASKED = 20
"""Letters of a question that is no aside."""


def _several_names(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt for each label under which people say different names to be their own."""
    names: dict[str, dict[str, Seen]] = {}
    for turn, one in spoken(transcript):
        if found := _NAMED.search(one.text):
            own = names.setdefault(turn.speaker.label, {})
            own.setdefault(found["name"].casefold(), Seen(turn, one, found["name"]))
    for label, own in names.items():
        said = list(own.values())
        if len(said) > 1 and not any(one in label.casefold() for one in own):
            both = " and ".join(f"“{one.words}”" for one in said[:2])
            message = f"'{label}' says {len(said)} names to be the own one, {both}"
            hint = "where several people speak under it, give each a label, or save each talk apart"
            yield Told(f"{message}: {hint}", said[1].turn, said[1].paragraph)


_NAMED = clued(
    r"\b(?:[Mm]y name(?: is|['’]s)|[Jj]e m['’]appelle|[Mm]ein Name ist|[Ii]ch heiße|[Mm]e llamo"
    r"|[Mm]i nombre es|[Mm]eu nome é|[Mm]e chamo|[Mm]i chiamo|[Jj]ag heter|[Jj]eg hedder"
    r"|[Mm]ijn naam is|[Мм]еня зовут) (?P<name>[^\W\d_a-z][\w'’-]+)",
    *("y name", "appelle", "ein Name ist", "ch heiße", "e llamo", "i nombre es", "eu nome é"),
    *("e chamo", "i chiamo", "ag heter", "eg hedder", "ijn naam is", "еня зовут"),
)


def _said_again(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt where many turns stand in the file a second time, word for word."""
    if any(one.kind is NoteKind.AGAIN for one in transcript.notes):
        return
    first: dict[str, Turn] = {}
    again: dict[str, Turn] = {}
    counts: Counter[str] = Counter()
    for turn in transcript.turns:
        words = " ".join(one.text for one in turn.paragraphs)
        if words.count(" ") >= _LEAST_WORDS:
            counts[words] += 1
            if first.setdefault(words, turn) is not turn:
                again.setdefault(words, turn)
    if len(again) >= max(_LEAST_AGAIN, _AGAIN * len(first)):
        turn = next(iter(again.values()))
        words = shown(turn.paragraphs[0].text)
        times = sorted(counts[one] for one in again)[(len(again) - 1) // 2]
        often = "twice" if times == _TWICE else f"{times} times"
        who = " (nearly all)" if len(again) >= _ALL * len(first) else ""
        message = f"{len(again)} turns{who} stand {often}, the first again here, “{words}”"
        hint = "where others say the same, save each talk apart; else leave one of them in the file"
        yield Told(f"{message}: {hint}", turn, turn.paragraphs[0])


_TWICE, _ALL = 2, 0.9
_LEAST_WORDS, _LEAST_AGAIN, _AGAIN = 4, 4, 0.2
"""Blanks of a turn, turns, and their share in the others."""


def _out_of_step(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt where two people take turns, and once or twice one has two in a row.

    The first of the two has several paragraphs, as hardly another has: one may be the other's.
    """
    turns = transcript.turns
    if len(turns) < _LEAST_TURNS or len({turn.speaker.label for turn in turns}) != _PAIR:
        return
    long = sum(len(turn.paragraphs) > 1 for turn in turns)
    row = [
        (before, after)
        for before, after in pairwise(turns)
        if before.speaker.label == after.speaker.label
    ]
    seen = [before for before, _ in row if len(before.paragraphs) > 1]
    if 0 < len(row) <= _MOST_IN_ROW and seen and long <= max(_FEW_LONG, _LONG * len(turns)):
        turn = seen[0]
        words = shown(turn.paragraphs[1].text)
        message = f"'{turn.speaker.label}' has two turns in a row, where else two people take turns"
        hint = f"where the other says “{words}”, put the label before it"
        yield Told(f"{message}: {hint}", turn, turn.paragraphs[1])


_PAIR, _LEAST_TURNS, _MOST_IN_ROW = 2, 10, 2
_FEW_LONG, _LONG = 2, 0.1
"""Turns of several paragraphs, and their share."""
