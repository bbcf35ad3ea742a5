"""Events, agreements, routes, ranks and lists that a speaker names in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.model.facts import FactKind, Items, Name
from pipeline.patterns import pattern
from pipeline.stages.dates import MONTHS
from pipeline.stages.figures import Hit
from pipeline.stages.sentences import Span
from pipeline.stages.words import is_content, listed

_EVENTS = (
    "forum|exhibition|summit|conference|tournament|festival|expo|fair|symposium|workshop|congress|"
    "championship|referendum|ceremony|seminar|roundtable|convention|hearing|olympics|games|drills|"
    "exercises|training camp|competition|delegation|session|webinar|hackathon|inquiry|trial run|"
    "pilot"
)
_AGREEMENTS = (
    "MOU|MoU|memorandum of understanding|memorandum|agreement|treaty|accord|protocol|contract|"
    "pact|convention|charter|deal"
)
_WAYS = (
    "railroad|railway|rail link|road|highway|corridor|pipeline|route|flights?|air link|ferry|"
    "footbridge|bridge|tunnel|line|connection|link|path|trail"
)
_PLACE = r"(?:[A-Z][\w’'.-]+)(?:\s(?:[A-Z][\w’'.-]+|of|and\s(?=[A-Z])))*"
_LEFT_STOPS = listed(
    """
    a an the our your their its his her my this that these those we i they he she it you to of
    in on at by for from with and or but is are was were be been organize organise organized
    organised hold held host hosted holding hosting attend attended join joined participated
    planning plan planned launch launched called have has had will would should could can must
    not as into about after before during between sign signed signing need every another any
    such kind same some highly very really hugely truly extremely first second next last one
    create month week year
    """
)


_EVENT_WORDS = frozenset(re.split(r"[|\s]", _EVENTS))
_AGREEMENT_WORDS = frozenset(
    word + ending for word in re.split(r"[|\s]", _AGREEMENTS.lower()) for ending in ("", "s")
)
_JOINING_ENDS = listed("connecting linking between from joining")
_WAY_WORDS = frozenset(
    word + ending for word in re.split(r"[|\s]", _WAYS) for ending in ("", "s")
) | {"flight"}
_RANKING = ("est ", "most ", "least ", "op ")
"""Letters of which one stands in every rank: "the largest", "top 10"."""


@lru_cache(maxsize=2)
def _tokens(words: str) -> frozenset[str]:
    """Return the words of a sentence in small letters; asked for by several finders in turn."""
    return frozenset(re.findall(r"[a-z]+", words.lower()))


def find_events(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield events by their noun ("business forum") or name (“Clean Rivers”, Delta Conference)."""
    if _EVENT_WORDS.isdisjoint(_tokens(sentence.of(text))):
        return
    for found in _events().finditer(text, sentence.start, sentence.end):
        start = _phrase_start(text, sentence.start, found.start())
        named = _TITLED.match(text, found.end(), sentence.end)
        is_alone = start == found.start() and not named
        placed = _PLACED.match(text, found.end(), sentence.end) if is_alone else None
        name = named.group(1) if named else text[start : (placed or found).end()]
        if (placed or not is_alone) and not _is_no_occasion(text, start, found.end()):
            end = (named or placed or found).end()
            yield Hit(FactKind.EVENT, name, Name(name), "", start, end, is_measured=bool(named))


_TITLED = pattern(r"\s(?:called|named|titled|entitled|dubbed)?\s?[“\"]([^”\"]{3,60})[”\"]")
_PLACED = pattern(rf"\sin\s(?!(?:{'|'.join(MONTHS)})\b)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?")
"""A place right behind an event, part of its name: "the summit in Windhoek"."""


def _is_no_occasion(text: str, start: int, end: int) -> bool:
    """Return whether the words name the meeting itself, or stand before another noun.

    "The evidence session" of a committee is its own business; "pilot areas" are areas.
    """
    return bool(_OWN_BUSINESS.match(text, start, end) or _BEFORE_NOUN.match(text, end))


_OWN_BUSINESS = pattern(
    r"(?:[\w’'-]+\s){0,3}(?:evidence|scrutiny|question|questions|oral|private|morning|afternoon|"
    r"today[’']s|different|general|full)\s(?:session|hearing|pilot)$",
    re.IGNORECASE,
)
_BEFORE_NOUN = pattern(
    r"\s(?:areas?|schemes?|projects?|programmes?|programs?|sites?|schools?|phases?|stages?|rooms?|"
    r"halls?|cent(?:re|er)s?|papers?|reports?|teams?|members?|dates?|venues?|organi[sz]ers?|series|"
    r"wear|plans?|calls?|agenda|theme|grounds?|studies|study|work|process|figures?)\b"
)


def find_agreements(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield agreements that the sentence says are, were or will be signed, agreed or in force.

    Negated ones ("we never signed the treaty") are none.
    """
    if _AGREEMENT_WORDS.isdisjoint(_tokens(sentence.of(text))):
        return
    for found in _agreements().finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - 80) : found.start()]
        around = before[-60:] + text[found.end() : found.end() + 60]
        start = _phrase_start(text, sentence.start, found.start())
        is_named = start < found.start() or found.group().isupper() or found.group() == "MoU"
        is_undone = _NEGATION.search(before) or _UNDONE.match(text, found.end(), sentence.end)
        if is_named and _CONCLUDING.search(around) and not is_undone:
            name = text[start : found.end()]
            yield Hit(FactKind.AGREEMENT, name, Name(name), "", start, found.end())


_CONCLUDING = pattern(r"\b(?:sign|ratif|conclud|negotiat|initial|agreed|adopt|enter)\w*")
_NEGATION = pattern(
    r"\b(?:not|never|no|without|cannot|refus\w*|fail\w*|reject\w*|declin\w*|unable|instead of|"
    r"cancel\w*|withdr[ae]w\w*|neither|nor)\b|n[’']t\b",
    re.IGNORECASE,
)
_UNDONE = pattern(
    r"[^,;.]{0,20},?\s(?:which\s|that\s)?(?:was|were|is|has|have|will)(?:\snot|n[’']t|\snever)\b"
)


def find_routes(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield ways between two named places: "the bridge between Aport and Beport"."""
    tokens = _tokens(sentence.of(text))
    if _JOINING_ENDS.isdisjoint(tokens) or _WAY_WORDS.isdisjoint(tokens):
        return
    for found in _routes().finditer(text, sentence.start, sentence.end):
        if found["from"] in _TIMES or found["to"].rstrip(".") in _TIMES:
            continue
        ends = f"{found['from']}–{found['to'].rstrip('.')}"
        label = f"{found['way'].lower()} {ends}"
        end = found.start() + len(found.group().rstrip("."))
        yield Hit(FactKind.ROUTE, label, Name(ends), "", found.start(), end)


_TIMES = frozenset(MONTHS) | listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")


def find_ranks(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield places in an order: "top 10 exporters", "the largest … in the world"."""
    words = sentence.of(text)
    if not any(mark in words for mark in _RANKING):
        return
    for found in _ranks().finditer(text, sentence.start, sentence.end):
        yield Hit(FactKind.RANK, found.group(), Name(found.group()), "", *found.span())


def find_lists(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield three or more things in a row that end in what they are: "IT and steel sectors"."""
    words = sentence.of(text)
    if words.count(", ") == 0 or not _heads().search(words):
        return
    for found in _lists().finditer(text, sentence.start, sentence.end):
        start = found.start() + _last_function_word(found["first"])
        if _ONE_THING.search(text[:start]) and not found["head"].endswith("s"):
            continue
        items = tuple(item.strip() for item in _SPLIT.split(text[start : found.end()]))
        label = f"{_plural(found['head'].lower())} named"
        if len(items) >= _FEWEST_ITEMS and all(_is_thing(item) for item in items):
            yield Hit(FactKind.LIST, label, Items(items), "", start, found.end())


_FEWEST_ITEMS = 3
_ONE_THING = pattern(r"\b(?:an?|this|that|one)\s(?:\w+ly\s)?$", re.IGNORECASE)
"""Before "healthy, strong and independent sector": qualities of one thing, no list."""


_JOINING = listed("of and for in")


def _is_thing(item: str) -> bool:
    """Return whether an item of a list names something: "steel", not "you know"."""
    words = [word for word in item.split() if word not in _JOINING]
    return bool(words) and all(map(is_content, words))


def _plural(noun: str) -> str:
    if noun.endswith("s"):
        return noun
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


_SPLIT = pattern(r",\s(?:and\s)?|\sand\s")


def _last_function_word(item: str) -> int:
    """Return where the first thing of a list begins: behind "it is about" or "we serve"."""
    ends = [word.end() for word in re.finditer(r"[\w’'-]+\s", item) if _is_left_stop(word.group())]
    verb = re.search(r"\b(?:I|we|they|you|he|she|it)\s[\w’'-]+\s?", item, re.IGNORECASE)
    return max([*ends, *([verb.end()] if verb else [])], default=0)


def _is_left_stop(word: str) -> bool:
    lower = word.strip().lower()
    return lower != "and" and (lower in _LEFT_STOPS or not is_content(lower))


def place_after(text: str, start: int, end: int) -> str:
    """Return the first place named after "in" or "at" between two offsets; empty when none is."""
    for found in re.compile(rf"\b(?:in|at) (?:the (?:city|town) of )?({_PLACE})").finditer(
        text, start, end
    ):
        name = found.group(1).rstrip(".,")
        if name.split()[0] not in _MONTHS_AND_PRONOUNS:
            return name
    return ""


_MONTHS_AND_PRONOUNS = frozenset((*MONTHS, "I"))


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
    filler = (
        r"(?:the |our |two |most |largest |main |cit(?:y|ies) |capitals? |ports? |[Ss]outhern |"
        r"[Nn]orthern |[Ee]astern |[Ww]estern |of )*"
    )
    place = r"[A-Z][\w’'.-]+(?:[ -][A-Z][\w’'.-]+)?"
    return re.compile(
        rf"\b(?P<way>(?i:{_WAYS}))\s(?:\w+\s)?{between}\s{filler}(?P<from>{place}),?"
        rf"\s(?:with|and|to)\s{filler}(?P<to>{place})"
    )


@cache
def _ranks() -> re.Pattern[str]:
    scope = r"(?:in|of|among) (?:the |our )?(?:world|region|country|continent|[A-Z]\w+)"
    place = r"(?i:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))"
    return re.compile(
        rf"\b(?:[Oo]ne of )?[Tt]he (?:\w+est|(?:most|least) \w+) (?:[\w-]+ ){{1,4}}{scope}"
        r"|\b[Tt]op \d+(?: (?!of\b)[\w-]+){1,5}"
        rf"|\b{place} (?:largest|biggest|highest|most \w+) (?:[\w-]+ ){{1,4}}{scope}"
    )


_HEADS = (
    r"sectors?|industr(?:y|ies)|areas|fields|products|goods|sources|resources|regions|programm?es|"
    r"services"
)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf",?\sand\s(?:[\w’'-]+\s){{1,3}}?(?:{_HEADS})\b")


@cache
def _lists() -> re.Pattern[str]:
    item = r"[\w’'-]+(?: [\w’'-]+){0,3}"
    return re.compile(
        rf"(?P<first>{item}(?: [\w’'-]+)?),\s(?:{item},\s){{0,20}}{item},?\sand\s"
        rf"(?!the\b|those\b|these\b)(?:[\w’'-]+\s){{1,3}}?(?P<head>{_HEADS})\b",
    )
