"""The transcript: speakers, turns, paragraphs, and the way back to the raw file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from pipeline.model.terms import Withheld
from pipeline.patterns import pattern
from pipeline.values import dataclass

UNDETERMINED = "und"
"""Language, as BCP 47 has it, that nothing shows."""


class Role(StrEnum):
    """What a speaker does in the conversation."""

    INTERVIEWER = "interviewer"
    RESPONDENT = "respondent"
    MODERATOR = "moderator"
    OTHER = "other"
    UNIDENTIFIED = "unidentified"


ASKS = frozenset({Role.INTERVIEWER, Role.MODERATOR})
"""Roles whose turns are questions: their words are never credited to a respondent."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who speaks."""

    label: str
    """The label as it stands in the transcript, without its colon."""
    name: str
    """Full name or title as printed under a quotation; the label where nothing better is known."""
    role: Role
    short: str = ""
    """Short form for running text ("the Ambassador"); empty means `name`."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change from the raw file to the normalized text."""

    start: int
    """Offset in the normalized text of the paragraph, in characters."""
    text: str
    """What stands there now."""
    raw: str
    """What stood there in the raw file."""
    reason: str
    """`line-end`, `unicode`, `space`, `control`, `markup`, `time`, `correction`, or why it was
    left out: `duplicate`, `filler`, `repetition`, `false-start`."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The smallest part of a transcript with an address of its own."""

    anchor: str
    """The printed address: `Q4`, `A4.2`, `T17.1`; `S2 A4.2` where a brief has several sources."""
    text: str
    """The normalized words."""
    start: int
    """First character in the raw text: of the file as decoded, or drawn from it."""
    end: int
    """One past the last character in the raw text."""
    edits: tuple[Edit, ...] = ()
    """Sorted by `start`, not overlapping; together they rebuild the raw words exactly."""
    terms: str = ""
    """Terms of attribution where they are not the source's: `background: a senior official`."""
    is_redacted: bool = False
    """True where names were taken out: only the whole paragraph leads back to the raw file."""
    told: str = ""
    """Year of which was told right before, `2020`, where it is not that of the talk.

    A day without a year in this paragraph may be one of that year.
    """


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's uninterrupted speech."""

    number: int
    """Position in the transcript, from 1."""
    speaker: Speaker
    paragraphs: tuple[Paragraph, ...]
    line: int = 0
    """Line of the raw file where the turn begins, from 1."""
    time: str = ""
    """When it was said, as the container has it (`00:14:05`); empty when it does not say."""


class NoteKind(StrEnum):
    """What a note is about, where later stages go by it."""

    SEEN = "seen"
    ROLES = "roles"
    """Who asks is not clear: roles in the definition answer it."""
    TERMS = "terms"
    """Words are under terms to the end of the file: told though they are taken out."""
    HEADING = "heading"
    """A heading, which nobody says."""
    TITLE = "title"
    """The title is in doubt: one in the definition answers it."""
    LABEL = "label"
    """A label stands among the words of others, or is read as no label."""
    IN_A_ROW = "in-a-row"
    """Who asks or answers has two turns in a row."""
    AGAIN = "again"
    """Words or questions stand in the file a second time."""
    ALIKE = "alike"
    """Labels may be of one person."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something seen while reading that the user should know of."""

    message: str
    line: int = 0
    is_warning: bool = False
    """True when it may mean that something was understood wrongly; `--strict` refuses it."""
    kind: NoteKind = NoteKind.SEEN

    @property
    def words(self) -> str:
        """The words that the message is about, behind its colon."""
        return self.message.partition(": ")[2]


@dataclass(frozen=True, slots=True)
class Datum:
    """What a file says of the talk in it."""

    key: str
    """`title`, `date`, `place`, `outlet`, `licence`, `status`, `ban` or what the file calls it."""
    value: str
    line: int = 0
    """Where it stands, from 1; 0 where the container has no lines."""


HELD = "interview date"
"""The key of the day of a talk, where its file tells it from other days."""
PUBLISHED = "publication date"
"""The key of a day that is told to be that of publication, not of the talk."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What whoever edited the file set above a part of the talk; nobody says it."""

    text: str
    line: int
    """Where it stands, from 1."""
    rank: int = 1
    """1 for the highest."""


@dataclass(frozen=True, slots=True)
class Query:
    """A proposed correction that nobody has decided yet."""

    id: str
    """Anchor and words, as the definition's `dismiss:` names it: `A8.2/five-day`."""
    anchor: str
    text: str
    """The words in doubt, as they stand."""
    proposal: str
    """What may have been said; empty when only a person can tell."""
    reason: str
    confidence: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that the program which wrote them down was not sure to have heard."""

    start: int
    """First character in the raw text."""
    end: int
    """One past the last."""
    confidence: float
    """Of the recognizer in these words, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A recorded interview as understood."""

    id: str
    """`S1`, `S2`, … in the order of the definition."""
    path: str
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    format: str
    evidence: tuple[str, ...]
    """Why the format was recognized, in words."""
    confidence: float
    """0 to 1: how sure the recognition is."""
    language: str
    """BCP 47 code; `und` where nothing shows it."""
    title: str
    """The title the container gives; empty when it gives none."""
    recorded: str
    """`2022`, `2022-04` or `2022-04-19`; empty when unknown."""
    terms: str
    """Terms of attribution: `on-the-record`; empty where nobody stated any."""
    speakers: tuple[Speaker, ...]
    turns: tuple[Turn, ...]
    notes: tuple[Note, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    """What was taken out under its terms, counted."""
    removed: tuple[Note, ...] = ()
    """What stands in the file and is no part of the talk: running heads, menus, footers."""
    metadata: tuple[Datum, ...] = ()
    is_plain: bool = True
    """Whether the container is plain text, so that spans lead into the file as decoded; those of
    others lead into the raw text that was drawn from it."""
    is_quotable: bool = True
    """False where the file, or the definition, bans quotation."""
    is_marked_up: bool = False
    """Whether the words hold marks of Markdown, which the normalizer takes off."""
    references: tuple[str, ...] = ()
    """Names of the links that the Markdown defines."""
    doubts: tuple[Doubt, ...] = ()
    """In the order of the raw text, not overlapping."""
    headings: tuple[Heading, ...] = ()
    """Those above and among the turns, in order; none where words were taken out."""


def neutral_path(source: str) -> str:
    """Return what a source is called whose file name may name somebody: "source-1" for S1."""
    return f"source-{source.removeprefix('S')}"


def is_neutral(transcript: Transcript) -> bool:
    """Return whether nobody is to know the name of a transcript's file, as it may name somebody."""
    return transcript.path == neutral_path(transcript.id)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with its answers, or a statement to which no question was put."""

    source: str
    """Id of the transcript."""
    number: int
    """Position among the exchanges of its source, from 1; 0 for a statement."""
    question: Turn | None
    """None for a statement."""
    answers: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """The way back from a printed claim to the source."""

    source: str
    anchor: str
    start: int
    """First character in the raw text."""
    end: int
    """One past the last."""


def spoken(*sources: Transcript) -> Iterator[tuple[Turn, Paragraph]]:
    """Yield every paragraph of some transcripts with the turn it is part of, in their order."""
    for source in sources:
        for turn in source.turns:
            for paragraph in turn.paragraphs:
                yield turn, paragraph


def banned_anchors(sources: Iterable[Transcript]) -> frozenset[str]:
    """Return the anchors of words that must not be quoted."""
    banned = (source for source in sources if not source.is_quotable)
    return frozenset(one.anchor for _, one in spoken(*banned))


def paragraphs(exchange: Exchange) -> Iterator[Paragraph]:
    """Yield every paragraph of an exchange, the question's first."""
    for turn in (exchange.question, *exchange.answers):
        if turn is not None:
            yield from turn.paragraphs


UNIDENTIFIED = "Unidentified speaker"
"""Label of speech that a file with speakers gives to none of them."""


def goes_on(before: Turn, after: Turn) -> bool:
    """Return whether a sentence goes from one turn to the next: no end, and no capital."""
    if not before.paragraphs or not after.paragraphs:
        return False
    last = before.paragraphs[-1].text[-1:]
    return (last.isalnum() or last == ",") and after.paragraphs[0].text[:1].islower()


def is_heard(turn: Turn, transcript: Transcript) -> bool:
    """Return whether a brief may quote a turn: not of those who ask.

    Others, as callers and narrators, are quoted only where nobody is interviewed, and speech of
    nobody known only where nobody is known. A turn that
    speaks to the one it is said to be by, or in which another's label stands, is quoted of nobody:
    some of it was said by somebody else. So is one that goes on after its house rose: by papers.
    """
    role = turn.speaker.role
    whole = whole_turn(turn, transcript)
    if role in ASKS or addresses_itself(whole) or _holds_label(whole, transcript):
        return False
    if _goes_on_after_rising(whole):
        return False
    if turn.speaker.label == UNIDENTIFIED:
        return len(transcript.speakers) == 1
    has_respondent = any(one.role is Role.RESPONDENT for one in transcript.speakers)
    return role is not Role.OTHER or not has_respondent


def whole_turn(turn: Turn, transcript: Transcript) -> Turn:
    """Return the turn as it stands in the transcript, of which the other may be a part."""
    found = transcript.turns[turn.number - 1 : turn.number]
    return found[0] if found and found[0].number == turn.number else turn


def _holds_label(turn: Turn, transcript: Transcript) -> bool:
    texts = [paragraph.text for paragraph in turn.paragraphs]
    labels = [f"{one.label}:" for one in transcript.speakers if len(one.label) >= _SHORTEST_LABEL]
    if any(label in text for text in texts for label in labels):
        return True
    heads = [head for text in texts if (head := _head(text)) and _is_in_capitals(head)]
    return bool(heads) and _are_in_capitals(transcript.speakers)


def _goes_on_after_rising(turn: Turn) -> bool:
    """Return whether a paragraph before the last tells that the house rose: "… rose at 18:47."."""
    return any(
        len(one.text) <= _LONGEST_HEAD and _RISING.match(one.text) for one in turn.paragraphs[:-1]
    )


_RISING = pattern(
    r"\(?The (?:\w+ ){1,3}(?:was )?(?:rose|adj\w+ed|closed),? (?:at \d|until\b|sine\b)"
)


def _head(text: str) -> str:
    """Return what a paragraph has before a colon where a label would be; empty for nothing."""
    head, colon, behind = text[:_LONGEST_HEAD].partition(":")
    return head if colon and behind[:1].isspace() else ""


def _is_in_capitals(label: str) -> bool:
    """Return whether a name or an office is written in capitals: "Mr J ROE", "The CHIEF WHIP"."""
    words = [word for word in label.partition(" (")[0].split() if len(word) > 1]
    capitals = [word for word in words if word.isupper()]
    is_word = any(len(word) > _SHORTEST_LABEL for word in capitals)
    return is_word and len(label.split()) > 1 and 2 * len(capitals) >= len(words)


def _are_in_capitals(speakers: tuple[Speaker, ...]) -> bool:
    """Return whether the speakers of a transcript are told by labels in capitals."""
    return 2 * sum(_is_in_capitals(one.label) for one in speakers) > len(speakers)


_SHORTEST_LABEL = 3
_LONGEST_HEAD = 80
"""Letters in which a label that was not seen as one ends."""
_LONGEST_ADDRESS = 4
"""Words of a name or office with which one is spoken to."""


def addresses_itself(turn: Turn) -> bool:
    """Return whether a turn begins by speaking to its own speaker: "Minister, how much …".

    Who gives a name of two words or more may go on with what they are: "Jane Roe, of Lake Bank".
    """
    first, comma, behind = turn.paragraphs[0].text.partition(",")
    words = first.casefold().split()
    if not comma or not 0 < len(words) <= _LONGEST_ADDRESS:
        return False
    if len(words) > 1 and behind.split() and _gives_part(behind.split()[0]):
        return False
    if words[0].strip(".") in {"mr", "mrs", "ms", "miss", "dr", "sir", "madam"}:
        words = words[1:]
    own = (turn.speaker.label.casefold().split(), turn.speaker.name.casefold().split())
    return bool(words) and any(words == name or words == _surname(name) for name in own)


def _gives_part(word: str) -> bool:
    """Whether a word behind a name tells who that is, as one does who gives the own name."""
    return word in _PARTS_GIVEN or word.startswith("co-")


_PARTS_GIVEN = frozenset(
    "from of with for representing speaking author editor chair here again".split()  # noqa: SIM905
)


def _surname(name: list[str]) -> list[str]:
    """Return the last word of a person's name; of an office none, as it may be a country."""
    return [] if {"of", "for", "to"} & set(name) else name[-1:]


def raw_text(paragraph: Paragraph) -> str:
    """Return the paragraph's words as they stand in the raw file, rebuilt from its edits."""
    pieces: list[str] = []
    done = 0
    for edit in paragraph.edits:
        pieces += (paragraph.text[done : edit.start], edit.raw)
        done = edit.start + len(edit.text)
    pieces.append(paragraph.text[done:])
    return "".join(pieces)


OMITTED = frozenset({"filler", "repetition", "false-start"})
"""Reasons of edits by which words that say nothing were left out."""


def omissions(paragraph: Paragraph) -> tuple[Edit, ...]:
    """Return the edits by which words were left out that say nothing."""
    return tuple(edit for edit in paragraph.edits if edit.reason in OMITTED)


def provenance(source: str, paragraph: Paragraph, start: int, end: int) -> Provenance:
    """Return where `paragraph.text[start:end]` stands in the raw file.

    A span that begins or ends inside an edit is widened to the whole edit, and one of a paragraph
    from which names were taken to all of it.
    """
    if paragraph.is_redacted:
        return Provenance(source, paragraph.anchor, paragraph.start, paragraph.end)
    return Provenance(
        source,
        paragraph.anchor,
        paragraph.start + _raw_offset(paragraph, start, at_end=False),
        paragraph.start + _raw_offset(paragraph, end, at_end=True),
    )


def _raw_offset(paragraph: Paragraph, offset: int, *, at_end: bool) -> int:
    shift = 0
    for edit in paragraph.edits:
        edit_end = edit.start + len(edit.text)
        if offset < edit.start or (at_end and offset == edit.start):
            break
        if offset < edit_end or (at_end and offset == edit_end and edit.text):
            return edit.start + shift + (len(edit.raw) if at_end else 0)
        shift += len(edit.raw) - len(edit.text)
    return offset + shift


def text_span(paragraph: Paragraph, start: int, end: int) -> tuple[int, int]:
    """Return where in `paragraph.text` a span of the raw text stands that `provenance` gave."""
    if paragraph.is_redacted:
        return 0, len(paragraph.text)
    first, last = (_text_offset(paragraph, at - paragraph.start) for at in (start, end))
    return first, last


def _text_offset(paragraph: Paragraph, offset: int) -> int:
    shift = 0
    for edit in paragraph.edits:
        if offset < edit.start + shift + max(len(edit.raw), 1):
            break
        shift += len(edit.raw) - len(edit.text)
    return offset - shift
