"""What is known of the names of one transcript before a sentence of it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pipeline.model.facts import FactKind, Name
from pipeline.model.transcript import Transcript, spoken
from pipeline.patterns import pattern
from pipeline.stages.figures.figures import Hit
from pipeline.stages.naming.name_words import GIVEN, HONORIFICS, OFFICES, PARTICLES, POST_NOMINALS
from pipeline.stages.naming.places import is_listed
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the names of one transcript."""

    language: str = "en"
    people: Mapping[str, str] = field(default_factory=dict)
    """Full name by full name and by surname."""
    organisations: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    """Words that the transcript also writes in lower case: no names where a sentence begins."""
    counted: frozenset[str] = frozenset()
    """Abbreviations that the transcript counts ("an NGO", "two PRs"): things of a kind."""


def known_names(transcript: Transcript) -> Known:
    """Return what a transcript's speakers and its words in lower case tell of its names."""
    people: dict[str, str] = {}
    outlets: set[str] = set()
    for speaker in transcript.speakers:
        for name in (speaker.name, speaker.label):
            bare = _bare_name(name)
            if _is_outlet(bare):
                outlets.add(bare)
            elif bare:
                people |= _forms(bare, given=True)
    common: set[str] = set()
    counted: set[str] = set()
    for _, paragraph in spoken(transcript):
        common.update(paragraph.text.split())
        counted.update(_counted(paragraph.text))
    language = transcript.language.partition("-")[0]
    return Known(language, people, frozenset(outlets), frozenset(common), frozenset(counted))


def _counted(text: str) -> Iterator[str]:
    """Yield the abbreviations that have an article or a plural: "an NGO", "PRs"."""
    for found in _ABBREVIATION.finditer(text):
        word, plural, behind = found.groups()
        before = text[max(0, found.start() - len(" every ")) : found.start()]
        if plural or (behind is None and _ARTICLE.search(before)):
            yield word


_ABBREVIATION = pattern(r"([A-Z](?<!\w.)[A-Z]{1,6})(s?)\b(?=(\.?['-]|\.?’|,? [a-zA-Z])?)")
_ARTICLE = pattern(r"\b(?:an?|one|each|every) $")


def learned(known: Known, hits: Iterable[Hit]) -> Known:
    """Return what is known after these hits: a surname stands for the full name said before."""
    people = dict(known.people)
    for hit in hits:
        name = hit.value.name if isinstance(hit.value, Name) else ""
        if hit.kind is FactKind.PERSON and " " in name:
            people = _forms(name, given=False) | people
    return replace(known, people=people) if len(people) > len(known.people) else known


def _forms(name: str, *, given: bool) -> dict[str, str]:
    """Return a full name by its forms; a surname that is also a place stands for the place."""
    words = name.split()
    forms = {name: name}
    if len(words) > 1 and not is_listed(words[-1]):
        forms[words[-1]] = name
        rest = " ".join(words[1:])
        forms[rest] = name
    if given and len(words) > 1 and words[0] in GIVEN:
        forms[words[0]] = name
    return forms


_PARTS_PLAYED = listed(
    """
    Respondent Interviewer Moderator Speaker Speakers Unknown Unidentified Other Journalist Question
    Answer Host Guest Reporter Reporters Participant Audience Presenter Interviewee Compere Narrator
    Caller Callers Listener Announcer Newsreader Break
    Q A Male Female Voice Member Members Operator Man Woman Chair All
    """
)


def _bare_name(name: str) -> str:
    """Return the name of a speaker without titles; empty where it is an office or a part played."""
    words = list(map(_as_name, name.replace(".", " ").split()))
    if _is_office_alone(words):
        return ""
    kept = [word for word in words if not is_title(word) and word not in _BEFORE_TITLES]
    is_name = all(word[0].isupper() or word in PARTICLES for word in kept)
    is_part = any(word in _PARTS_PLAYED or word[-1].isdigit() for word in kept)
    return " ".join(kept) if is_name and not is_part else ""


def _as_name(word: str) -> str:
    """Return a word of a label as names are written: "MR" as "Mr", "HOWARD" as "Howard"."""
    small = word.capitalize()
    is_known = small in HONORIFICS or small in GIVEN or word.lower() in _SMALL_WORDS
    is_name = is_known or len(word) > _LONGEST_ACRONYM
    return small if word.isupper() and is_name else word


_SMALL_WORDS = listed("for of and the")


def _is_office_alone(words: list[str]) -> bool:
    """Return whether a label is an office with what it is of: "Minister for Defence Industry"."""
    return any(
        is_office(word) and words[at + 1 : at + 2] and words[at + 1].lower() in {"for", "of"}
        for at, word in enumerate(words)
    )


_BEFORE_TITLES = POST_NOMINALS | listed(
    "Right Most The Prime Deputy Vice Foreign Chief Acting Former Shadow Assistant Senior"
)
_LONGEST_ACRONYM = 3
"""Letters; a longer label in capitals is rather a name."""


def _is_outlet(name: str) -> bool:
    """Return whether a speaker is named by the paper or station that asks."""
    lower = name.lower()
    is_media = lower.endswith(("news", "press", "radio", " tv", "times", "magazine", "media"))
    return is_media or name.isupper()


def is_title(word: str) -> bool:
    """Return whether a capitalised word can stand before a name: an honorific or an office."""
    return word in HONORIFICS or is_office(word)


def is_office(word: str) -> bool:
    """Return whether a capitalised word is a noun of office."""
    return word.lower() in OFFICES or word in OFFICES
