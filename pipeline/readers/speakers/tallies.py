"""Tallies: what each label does in a file, by which its role is guessed: how often it asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pipeline.model.transcript import Role, Turn
from pipeline.patterns import clued, pattern
from pipeline.readers.labels.shapes import word_role
from pipeline.readers.labels.words import PARTICLES, ROLE_WORDS, TITLES
from pipeline.readers.speakers.hosting import is_welcomed, names_host, welcomes
from pipeline.values import dataclass, replace

LEAST_PANEL = 3
"""Speakers from which on one of them may call the others."""
PARTS = pattern(r"[\W\d_]+")
"""What parts the words of a label."""
LEAST_TURNS = 2
"""Turns from which on it can be told how one speaks."""
HOUSE = 12
"""People among whom one who asks does not make the others answer."""
ASKS_FROM = 0.5
"""Share of the turns from which one asks."""
ASKS_OFTEN = 0.25
"""Share of the turns from which it is not clear that one of many only answers."""
CLEARLY = 0.2
"""By how much the share of one who asks is above that of the others."""
MOST_HEARD = 0.5
"""Share of all that is said from which one is the person who is heard."""
BRIEF = 0.6
"""Share of what others say in a turn below which one speaks clearly less in each."""
STATEMENT = 1_500
"""Letters of a turn that is no question, however it ends."""
_LONGEST_END = 400
"""Letters in which the last two sentences stand."""
_QUESTION_MARKS = "?？؟"
_STOPS = ".!。！"
_STOP = pattern(r"[!。！]|\.(?=\s)")


@dataclass(frozen=True, slots=True)
class Tally:
    """What one label does in the file."""

    label: str
    turns: int
    questions: int
    """Turns that end with a question."""
    letters: int
    calls: int = 0
    """Turns that end by calling on the one who speaks next: "Ms Roe."."""
    hostings: int = 0
    """Turns that open a call, hand it over or let somebody ask: "I'll turn it over to Ms Roe"."""
    longest: int = 0
    """Letters of the longest turn."""
    moderates: bool = False
    """Whether somebody says so of himself: "As moderator, I'll guide the discussion"."""
    adjourns: bool = False
    """Whether somebody says when all go on: "We shall adjourn", "10 o'clock tomorrow"."""
    asking: int = 0
    """Turns that hold a question, wherever it stands."""
    welcomes: bool = False
    """Whether one opens or closes the talk as its host (see `hosting`)."""
    is_welcomed: bool = False
    """Whether one thanks as a guest does."""
    has_host_beside: bool = False
    """Whether one speaks of another host."""
    is_let_ask: bool = False
    """Whether a question of one is announced right before: "The next question is from Ann Roe"."""
    unanswered: int = 0
    """Turns that end with a question, behind which a label that only asks goes on: "Reporter"."""
    to: str = ""
    """The label of the one who speaks right behind each of few turns; empty where several do."""
    is_between: bool = False
    """Whether that one speaks right before each of them, too."""
    bids: int = 0
    """How many of these turns ask something, with a question mark or without."""
    orders: int = 0
    """Turns that begin by calling a house to order: "Order. I call Ms Roe."."""

    @property
    def share(self) -> float:
        """Share of the turns that end with a question."""
        return self.questions / self.turns

    @property
    def in_words(self) -> str:
        """For the evidence: "MITCHELL 57 of 60"."""
        return f"{self.label} {self.questions} of {self.turns}"


def tally(turns: Sequence[Turn]) -> tuple[Tally, ...]:
    """Return one tally for each label, in the order of first appearance.

    Whose one turn is the last hands nothing over to anybody in the file.
    """
    by_label: dict[str, list[Turn]] = {}
    for turn in turns:
        by_label.setdefault(turn.speaker.label, []).append(turn)
    calls: Counter[str] = Counter()
    let_ask: set[str] = set()
    around: dict[str, _Around] = {}
    if len(by_label) >= LEAST_PANEL:
        around = _around_few(turns)
        calls.update(turn.speaker.label for turn, after in pairwise(turns) if _calls(turn, after))
        let_ask = {after.speaker.label for turn, after in pairwise(turns) if _lets_ask(turn, after)}
    unanswered = Counter(
        turn.speaker.label for turn, after in pairwise(turns) if _left(turn, after)
    )
    handed = Counter(
        turn.speaker.label for turn, after in pairwise(turns) if _hands_over(turn, after)
    )
    beside = {label: around.get(label, _ALONE) for label in by_label}
    found = (
        replace(
            _tally(label, own, calls[label], handed[label]),
            is_let_ask=label in let_ask,
            unanswered=unanswered[label],
            to=beside[label].to,
            is_between=beside[label].is_between,
            bids=beside[label].bids,
            orders=sum(one.paragraphs[0].text.startswith(_ORDER) for one in own),
        )
        for label, own in by_label.items()
    )
    return tuple(
        replace(one, hostings=0) if by_label[one.label] == [turns[-1]] else one for one in found
    )


_ORDER = ("Order.", "Order!", "Order, ", "Order—")


def _calls(turn: Turn, after: Turn) -> bool:
    """Whether a turn ends with the name of the one who speaks next."""
    if turn.speaker.label == after.speaker.label:
        return False
    end = turn.paragraphs[-1].text[-_LONGEST_CALL:].casefold()
    return not _names(after.speaker.label).isdisjoint(PARTS.split(end))


def _hands_over(turn: Turn, after: Turn) -> bool:
    """Whether a turn ends with nothing but the name of the one who speaks next: "Jane?"."""
    end = turn.paragraphs[-1].text[-_LONGEST_CALL:].rstrip()
    if not end.endswith("?") or turn.speaker.label == after.speaker.label:
        return False
    words: list[str] = []
    for word in reversed(end[:-1].split()):
        if word.endswith((*_QUESTION_MARKS, *_STOPS)):
            is_stated = word.endswith(tuple(_STOPS))
            return bool(words) and is_stated and _are_of(words, after.speaker.label)
        words.append(word)
    return len(end) < _LONGEST_CALL and bool(words) and _are_of(words, after.speaker.label)


def _are_of(words: Sequence[str], label: str) -> bool:
    """Whether words are all of the name of somebody."""
    own = {part for word in words for part in PARTS.split(word.casefold()) if part}
    return bool(own) and own <= set(PARTS.split(label.casefold()))


def _names(label: str) -> set[str]:
    """Return the words of a label that are names."""
    words = {word for word in PARTS.split(label.casefold()) if len(word) > _SHORT}
    return words - TITLES - ROLE_WORDS.keys() - _LINKS - _ALL


def _lets_ask(turn: Turn, after: Turn) -> bool:
    """Whether a turn ends with whose question is next, and that one speaks."""
    if turn.speaker.label == after.speaker.label:
        return False
    announced = _LETTING_ASK.search(turn.paragraphs[-1].text[-_LONGEST_END:])
    told = PARTS.split(announced["who"].casefold()) if announced else ()
    return not _names(after.speaker.label).isdisjoint(told)


def _left(turn: Turn, after: Turn) -> bool:
    """Whether a turn ends with a question to which no answer is given: who only asks speaks on."""
    asks = after.speaker.label.casefold()
    is_other = turn.speaker.label != after.speaker.label
    is_asker = is_other and word_role(asks) is Role.INTERVIEWER
    return is_asker and ends_with_question(turn.paragraphs[-1].text)


@dataclass(frozen=True, slots=True)
class _Around:
    """Who speaks before and behind the few turns of somebody."""

    to: str
    is_between: bool
    bids: int


_ALONE = _Around("", is_between=False, bids=0)


def _around_few(turns: Sequence[Turn]) -> dict[str, _Around]:
    """Return who speaks around the turns of each who has few, neither the first nor the last."""
    labels = [turn.speaker.label for turn in turns]
    few = {label for label, count in Counter(labels).items() if count <= FEW}
    places: dict[str, list[int]] = {}
    for at in range(1, len(turns) - 1):
        if labels[at] in few - {labels[0], labels[-1]}:
            places.setdefault(labels[at], []).append(at)
    found: dict[str, _Around] = {}
    for label, own in places.items():
        behind = {labels[at + 1] for at in own}
        if len(behind) == 1:
            is_between = behind == {labels[at - 1] for at in own}
            bids = sum(_bids(turns[at]) for at in own)
            found[label] = _Around(behind.pop(), is_between=is_between, bids=bids)
    return found


def _bids(turn: Turn) -> bool:
    """Whether a turn asks something, with a question mark or without."""
    return holds_question(turn) or any(_ASKING.search(one.text) for one in turn.paragraphs)


FEW = 3
"""Turns of one of the press."""


_ASKING = clued(
    r"\b(?:[Ii](?:'|’)?m (?:just )?(?:curious|wondering)|[Ii] (?:was )?(?:just )?wonder(?:ing)?"
    r"|[Cc](?:an|ould) you|[Ww](?:ould|ill) (?:you|we)|[Dd](?:o|id) you|[Hh]ave you|[Aa]re you"
    r"|[Mm]y question"
    r"|[Pp]ou(?:v|rr)ez-vous|[Mm]a question|[Kk](?:ö|oe)nn(?:t)?en Sie|[Mm]eine Frage"
    r"|[Mm]i pregunta|[Qq]ui(?:siera|ero) (?:saber|preguntar)|[Mm]inha pergunta)\b",
    *("wonder", "curious", "an you", "ould you", "o you", "ould we", "ill we", "ill you"),
    *("id you", "ave you", "re you", "question", "ez-vous", "nen Sie"),
    *("nten Sie", "Frage", "pregunta", "saber", "pergunta"),
)


_LETTING_ASK = clued(
    r"\b[Qq]uestions?(?: (?:today|now|here|will|is|are|come|comes|coming|next|this \w+)){0,3}"
    r" from (?:the line of )?(?P<who>[^\W\d_a-z][^.!?]{2,80})",
    "uestion",
)


_LINKS = PARTICLES | {"with", "from", "under", "upon", "und", "für", "mit", "pour", "avec"}
"""Words that join the parts of a long office, and call on nobody."""


_ALL = frozenset(["lords", "ladies", "gentlemen", "members", "senators", "noble", "honourable"])
"""Words for all who sit there, by which one begins to speak: "My Lords—"."""


_SHORT = 2
_LONGEST_CALL = 60
"""Letters at the end of a turn in which the name stands."""


def _tally(label: str, turns: Sequence[Turn], calls: int, handed: int) -> Tally:
    texts = [paragraph.text for turn in turns for paragraph in turn.paragraphs]
    longest = max(sum(len(one.text) for one in turn.paragraphs) for turn in turns)
    questions = sum(ends_with_question(turn.paragraphs[-1].text) for turn in turns) - handed
    hostings = sum(any(map(_HOSTING.search, _ends(turn))) for turn in turns)
    moderates = any(map(_MODERATING.search, texts))
    adjourns = any(_ADJOURNING.search(turn.paragraphs[-1].text[-_LONGEST_END:]) for turn in turns)
    letters = sum(map(len, texts))
    told = (moderates, adjourns, sum(map(holds_question, turns)))
    host = (welcomes(turns), is_welcomed(turns), names_host(turns))
    return Tally(label, len(turns), questions, letters, calls, hostings, longest, *told, *host)


def _ends(turn: Turn) -> tuple[str, str]:
    """Return the first and the last paragraph of a turn, or their beginning and end."""
    first, last = turn.paragraphs[0].text, turn.paragraphs[-1].text
    return first[:_LONGEST_END], last[-_LONGEST_END:]


_HOSTING = clued(
    r"\b(?:turn (?:it|things|the call|the floor|this|you) over to|hand (?:it |you |things )?over to"
    r"|for joining (?:us|today|the call|this call)|(?:line )?should (?:now )?be unmuted"
    r"|take (?:our|the) (?:next|first) question|our next question|without further ado"
    r"|ground rules|open the floor to"
    r"|(?:go(?:ing)? |get |come )(?:first )?(?:back )?to (?:the (?:floor|room)|[Tt]eams|[Zz]oom)"
    r"|raise your hand|question (?:coming |comes )?from(?! the word)|we have a question)\b",
    *(
        " over to",
        "or joining",
        "unmuted",
        "next question",
        "first question",
        "further ado",
        "ground rules",
        "the floor",
        "the room",
        *("eams", "oom"),
        "raise your hand",
        "question from",
        "question com",
        "have a question",
    ),
)


_MODERATING = clued(
    r"\b(?:[Aa]s (?:the |your |tonight's )?moderator,? I(?:['’]ll|['’]m| will| am)\b"
    r"|I(?:['’]m| am|['’]ll be| will be) (?:the|your|tonight['’]s) moderator\b"
    r"|I(?:['’]ll be| will be|['’]m| am) moderating\b)",
    "moderat",
)


_ADJOURNING = clued(
    r"\b(?:o['’]clock|\d[.:]\d\d)(?: [ap]m)?,? (?:tomorrow|on (?:Mon|Tues|Wednes|Thurs|Fri)day)\b"
    r"|\b(?:[Ww]e|I)(?: shall| will|['’]ll) (?:now )?"
    r"(?:adjourn|rise now|(?:return|resume) (?:at \d|on [A-Z]\w+day))"
    r"|\b(?:hearing|committee|inquiry|session|sitting|meeting) (?:is|stands) (?:now )?adjourned\b",
    *("o'clock", "o’clock", " tomorrow", "day", "adjourn", "rise now", "return at", "resume at"),
)


def holds_question(turn: Turn) -> bool:
    """Whether a question stands in a turn, wherever it does."""
    return any(mark in one.text for one in turn.paragraphs for mark in _QUESTION_MARKS)


def ends_with_question(words: str) -> bool:
    """Whether the last or the last but one sentence of `words` is a question."""
    end = words[-_LONGEST_END:]
    asked = max(map(end.rfind, _QUESTION_MARKS))
    if asked < 0:
        return False
    behind = end[asked + 1 :]
    if not any(mark in behind for mark in _STOPS):
        return True
    stop = _STOP.search(behind)
    return stop is None or not any(mark in behind[stop.end() :] for mark in _STOPS)


def label_words(label: str) -> list[str]:
    """Return the words of a label in lower case, without what counts: "Patient 1"."""
    return [word for word in PARTS.split(label.casefold()) if len(word) > 1]
