"""Events, agreements, routes, ranks, lists and steps that a speaker names in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.model.facts import FactKind, Items, Name, Strength
from pipeline.stages.figures import Hit
from pipeline.stages.sentences import Span
from pipeline.stages.words import is_content

_EVENTS = (
    "forum|exhibition|summit|conference|tournament|festival|expo|fair|symposium|workshop|congress|"
    "championship|referendum|ceremony|seminar|roundtable|convention|hearing|olympics|games|drills|"
    "exercises|training camp|competition|delegation|session|webinar|hackathon|inquiry|trial run|pilot"
)
_AGREEMENTS = (
    "MOU|MoU|memorandum of understanding|memorandum|agreement|treaty|accord|protocol|contract|pact|"
    "convention|charter|deal"
)
_WAYS = (
    "railroad|railway|rail link|road|highway|corridor|pipeline|route|flights?|air link|ferry|bridge|"
    "tunnel|line|connection|link|path|trail"
)
_PLACE = r"(?:[A-Z][\w’'.-]+)(?:\s(?:[A-Z][\w’'.-]+|of|and\s(?=[A-Z])))*"
_LEFT_STOPS = frozenset(
    """
    a an the our your their its his her my this that these those we i they he she it you to of in on at by for
    from with and or but is are was were be been organize organise organized organised hold held host hosted
    holding hosting attend attended join joined participated planning plan planned launch launched called have
    has had will would should could can must not as into about after before during between sign signed signing
    need between every another any such kind same some first second next last one create month week year
    """.split()
)


@dataclass(frozen=True, slots=True)
class Step:
    """An announced step; offsets count in the paragraph's normalized text."""

    start: int
    end: int
    strength: Strength


def find_events(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield events by their noun ("business forum") or by name (“Clean Rivers”, Delta Conference)."""
    for found in _events().finditer(text, sentence.start, sentence.end):
        start = _phrase_start(text, sentence.start, found.start())
        named = re.compile(
            r"\s(?:called|named|titled|entitled|dubbed)?\s?[“\"]([^”\"]{3,60})[”\"]"
        ).match(text, found.end(), sentence.end)
        name = named.group(1) if named else text[start : found.end()]
        is_bare = start == found.start() and not named
        if not is_bare:
            end = named.end() if named else found.end()
            yield Hit(FactKind.EVENT, name, Name(name), "", start, end, is_measured=bool(named))


def find_agreements(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield agreements that the sentence says are, were or will be signed, agreed or in force.

    Negated ones ("we never signed the treaty") are none.
    """
    for found in _agreements().finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - 80) : found.start()]
        around = before[-60:] + text[found.end() : found.end() + 60]
        start = _phrase_start(text, sentence.start, found.start())
        is_named = start < found.start() or found.group().isupper() or found.group() == "MoU"
        if is_named and _CONCLUDING.search(around) and not _NEGATION.search(before):
            name = text[start : found.end()]
            yield Hit(FactKind.AGREEMENT, name, Name(name), "", start, found.end())


_CONCLUDING = re.compile(r"\b(?:sign|ratif|conclud|negotiat|initial|agreed|adopt|enter)\w*")
_NEGATION = re.compile(r"\b(?:not|never|no|without)\b|n[’']t\b")


def find_routes(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield ways between two named places: "the bridge between Aport and Beport"."""
    for found in _routes().finditer(text, sentence.start, sentence.end):
        ends = f"{found['from']}–{found['to'].rstrip('.')}"
        label = f"{found['way']} {ends}"
        yield Hit(FactKind.ROUTE, label, Name(ends), "", found.start(), found.end())


def find_ranks(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield places in an order: "top 10 exporters", "the largest … in the world"."""
    for found in _ranks().finditer(text, sentence.start, sentence.end):
        words = found.group()
        yield Hit(FactKind.RANK, words, Name(words), "", found.start(), found.end())


def find_lists(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield three or more things named in a row that end in what they are: "…, IT and steel sectors"."""
    words = sentence.of(text)
    if words.count(", ") == 0 or not _heads().search(words):
        return
    for found in _lists().finditer(text, sentence.start, sentence.end):
        start = found.start() + _last_function_word(found["first"])
        items = tuple(item.strip() for item in _SPLIT.split(text[start : found.end()]))
        label = f"{_plural(found['head'].lower())} named"
        if len(items) >= _FEWEST_ITEMS and all(_is_thing(item) for item in items):
            yield Hit(FactKind.LIST, label, Items(items), "", start, found.end())


_FEWEST_ITEMS = 3


def _is_thing(item: str) -> bool:
    """Return whether an item of a list names something: "steel", not "you know"."""
    return bool(item) and is_content(item.split()[-1])


def _plural(noun: str) -> str:
    if noun.endswith("s"):
        return noun
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


_SPLIT = re.compile(r",\s(?:and\s)?|\sand\s")


def _last_function_word(item: str) -> int:
    """Return where the first thing of a list begins: behind "it is about" or "from the"."""
    ends = [word.end() for word in re.finditer(r"[\w’'-]+\s", item) if _is_left_stop(word.group())]
    return max(ends, default=0)


def _is_left_stop(word: str) -> bool:
    lower = word.strip().lower()
    return lower != "and" and (lower in _LEFT_STOPS or not is_content(lower))


def find_steps(text: str, clause: Span) -> Step | None:
    """Return the step that a clause announces for those the speaker speaks for, or None.

    Only the first person and bodies that act count; past plans ("I was planning to"), negated ones
    and plain wishes without a deed ("we should be friends") are no steps.
    """
    words = clause.of(text)
    if _NO_STEP.search(words):
        return None
    for strength, pattern in _steps():
        found = pattern.search(words)
        if found and _DEED.search(words, found.end()):
            return Step(clause.start + found.start(), clause.end, strength)
    return None


_NO_STEP = re.compile(
    r"\b(?:was|were|had been) (?:planning|going|hoping)|\b(?:not|never|no longer)\b|n[’']t\b|\bif\b|\?",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\s(?:able to\s|also\s|now\s|re)*(?:organi[sz]|sign|open|launch|relaunch|establish|build|create|introduc|host|hold|send|"
    r"invest|start|complet|publish|double|triple|hire|recruit|construct|fund|financ|provid|deliver|expand|"
    r"releas|appoint|ratify|abolish|cut|reduc|increas|raise|set up|roll out|bring forward|ban|replac|"
    r"deploy|purchas|buy|train|legislat|table|submit|join|resum|restart|extend|upgrad|renovat|plant|vaccinat|"
    r"limit|strengthen|eas)\w*",
    re.IGNORECASE,
)


@cache
def _steps() -> tuple[tuple[Strength, re.Pattern[str]], ...]:
    who = r"\b(?:we|I|our \w+|the (?:government|ministry|commission|council|company|cabinet|parliament|agency|board))"
    table = (
        (
            Strength.AGREED,
            rf"{who} (?:have |had )?(?:agreed|decided)\b[^.]*?\b(?:to|need to|will|should)\b",
        ),
        (
            Strength.PLANNED,
            rf"{who}(?:[’']re|[’']m| are| am| is)? (?:plan(?:ning|s)?|intend(?:s|ing)?|aim(?:s|ing)?|prepar(?:e|es|ing)|set|scheduled|due) to\b",
        ),
        (
            Strength.HOPED,
            rf"\b(?:we|I) (?:very much )?(?:hope|expect|would like|wish|[’']d like)\b[^.]*?\b(?:to|will|would|can|could)\b",
        ),
        (
            Strength.FIRM,
            rf"{who}(?:[’']ll| will(?! be able)| shall| are going to| am going to| is going to| (?:are|am|is) committed to| pledge[sd]? to| promise[sd]? to| commit to)\b",
        ),
        (
            Strength.PROPOSED,
            rf"\b(?:we|I) (?:believe|think|propose|suggest|recommend)\b[^.]*?\bshould\b|\bwe (?:propose|suggest|recommend) to\b",
        ),
    )
    return tuple((strength, re.compile(pattern)) for strength, pattern in table)


def place_after(text: str, start: int, end: int) -> str:
    """Return the first place named after "in" or "at" between two offsets; empty when none is."""
    for found in re.compile(rf"\b(?:in|at) (?:the (?:city|town) of )?({_PLACE})").finditer(
        text, start, end
    ):
        name = found.group(1).rstrip(".,")
        if name.split()[0] not in _MONTHS_AND_PRONOUNS:
            return name
    return ""


_MONTHS_AND_PRONOUNS = frozenset(
    "January February March April May June July August September October November December I".split()
)


def _phrase_start(text: str, floor: int, noun: int) -> int:
    """Return where the noun phrase that ends in the noun at `noun` begins, at most 4 words back."""
    start = noun
    for found in reversed(list(re.finditer(r"[\w’'&-]+\s", text[floor:noun]))[-4:]):
        word = found.group().strip().lower()
        if floor + found.end() != start or word in _LEFT_STOPS or not is_content(word):
            break
        start = floor + found.start()
    return start


@cache
def _events() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_EVENTS})\b", re.IGNORECASE)


@cache
def _agreements() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_AGREEMENTS})s?\b")


@cache
def _routes() -> re.Pattern[str]:
    between = r"(?:connecting|linking|between|from|joining)"
    filler = r"(?:the |our |two |most |largest |main |cit(?:y|ies) |capitals? |ports? |[Ss]outhern |[Nn]orthern |[Ee]astern |[Ww]estern |of )*"
    place = r"[A-Z][\w’'.-]+(?:[ -][A-Z][\w’'.-]+)?"
    return re.compile(
        rf"\b(?P<way>{_WAYS})\s(?:\w+\s)?{between}\s{filler}(?P<from>{place}),?\s(?:with|and|to)\s{filler}(?P<to>{place})"
    )


@cache
def _ranks() -> re.Pattern[str]:
    scope = r"(?:in|of|among) (?:the |our )?(?:world|region|country|continent|[A-Z]\w+)"
    return re.compile(
        rf"\b(?:one of )?the (?:\w+est|(?:most|least) \w+) (?:[\w-]+ ){{1,4}}{scope}"
        r"|\btop \d+(?: (?!of\b)[\w-]+){1,5}"
        rf"|\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) (?:largest|biggest|highest|most \w+) (?:[\w-]+ ){{1,4}}{scope}"
    )


_HEADS = r"sectors?|industr(?:y|ies)|areas|fields|products|goods|sources|resources|regions|programm?es|services"


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf",?\sand\s(?:[\w’'-]+\s){{1,3}}?(?:{_HEADS})\b", re.IGNORECASE)


@cache
def _lists() -> re.Pattern[str]:
    item = r"[\w’'-]+(?: [\w’'-]+){0,3}"
    return re.compile(
        rf"(?P<first>{item}(?: [\w’'-]+)?),\s(?:{item},\s)*{item},?\sand\s(?:[\w’'-]+\s){{1,3}}?(?P<head>{_HEADS})\b",
        re.IGNORECASE,
    )
