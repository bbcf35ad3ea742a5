"""Events, agreements, routes, ranks and lists that a speaker names in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.facts import FactKind, Items, Name
from pipeline.patterns import WORD, clued, pattern
from pipeline.stages.dating.dates import MONTHS
from pipeline.stages.figures.figures import Hit
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import in_small, is_content, listed, small_words

_EVENTS = listed(
    """
    forum exhibition summit conference tournament festival expo fair symposium workshop congress
    championship referendum ceremony seminar roundtable convention hearing olympics games drills
    exercises competition delegation session webinar hackathon inquiry pilot
    """
)
_EVENTS_OF_TWO = {"camp": "training", "run": "trial"}
"""Nouns that are events behind another: "training camp"."""
_AGREEMENTS = listed(
    "MOU MoU memorandum agreement treaty accord protocol contract pact convention charter deal"
)
_MEMORANDUM = "memorandum"
_WAYS = listed(
    """
    railroad railway road highway corridor pipeline route flight flights ferry footbridge bridge
    tunnel line connection link path trail
    """
)
_LINKS_BY = listed("rail air")
"""Words that a "link" is told apart by."""
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


_EVENT_WORDS = _EVENTS | _EVENTS_OF_TWO.keys()
_AGREEMENT_WORDS = frozenset(word.lower() + ending for word in _AGREEMENTS for ending in ("", "s"))
_JOINING_ENDS = listed("connecting linking between from joining")
_RANKING = listed("most least top")
_NO_RANKS = listed(
    "interest west best rest test request invest latest guest protest honest forest harvest "
    "suggest northwest southwest midwest contest chest nest quest arrest manifest"
)
"""Words that end as "largest" does."""
_WORD = pattern(r"\w+")
_WORDS = pattern(r"(?:(?:[A-Z]\.)+-?)?[\w&'-]+(?:’[\w&'-]*)*\s")


def find_events(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield events by their noun ("business forum") or name (“Clean Rivers”, Delta Conference)."""
    if _EVENT_WORDS.isdisjoint(small_words(sentence.of(text))):
        return
    for noun in _event_nouns(text, sentence):
        start = _phrase_start(text, sentence.start, noun.start)
        start = _name_start(text, sentence.start, start, noun)
        named = _TITLED.match(text, noun.end, sentence.end)
        is_alone = start == noun.start and not named
        placed = _place_right_behind(text, noun.end, sentence.end) if is_alone else 0
        name = named.group(1) if named else text[start : placed or noun.end]
        if (placed or not is_alone) and not _is_no_occasion(text, start, noun.end):
            end = named.end() if named else placed or noun.end
            yield Hit(FactKind.EVENT, name, Name(name), "", start, end, is_measured=bool(named))


def _event_nouns(text: str, sentence: Span) -> Iterator[Span]:
    for found in _WORD.finditer(text, sentence.start, sentence.end):
        noun = found.group().lower()
        before = _EVENTS_OF_TWO.get(noun, "")
        start = found.start() - len(before) - 1
        if noun in _EVENTS:
            yield Span(*found.span())
        elif before and text[max(sentence.start, start) : found.start()].lower() == f"{before} ":
            yield Span(start, found.end())


def _name_start(text: str, floor: int, start: int, noun: Span) -> int:
    """Return where a name begins that has an "of" in it: "Bank of Lake Technology Conference"."""
    is_name = text[noun.start].isupper() and text[start].isupper() and start < noun.start
    host = _HOST.search(text, max(floor, start - _SIGHT), start) if is_name else None
    return host.start() if host else start


_HOST = pattern(r"\b[A-Z][\w&'-]+ of $")
_TITLED = pattern(r"\s(?:called|named|titled|entitled|dubbed)?\s?[“\"]([^”\"]{3,60})[”\"]")


def _place_right_behind(text: str, at: int, stop: int) -> int:
    """Return where a place ends that is part of an event's name: "the summit in Windhoek"."""
    placed = _PLACED.match(text, at, stop) if text.startswith(" in ", at) else None
    return placed.end() if placed and placed[1] not in MONTHS else 0


_PLACED = pattern(rf"\sin\s(?=([A-Z]\w*))[A-Z]{WORD}(?:\s[A-Z]{WORD})?")


def _is_no_occasion(text: str, start: int, end: int) -> bool:
    """Return whether the words name the meeting itself, or stand before another noun.

    "The evidence session" of a committee is its own business; "pilot areas" are areas.
    """
    last = text[start:end].lower().split()[-2:]
    is_own = last[-1] in _OWN and last[0] in _BUSINESS
    behind = _NEXT_WORD.match(text, end)
    return is_own or bool(behind and behind[1] in _HEADS_BEHIND)


_OWN = listed("session hearing pilot")
_BUSINESS = listed(
    """
    evidence scrutiny question questions oral private morning afternoon today’s today's different
    general full
    """
)
_NEXT_WORD = pattern(r"\s(\w+)")
_HEADS_BEHIND = listed(
    """
    area areas scheme schemes project projects programme programmes program programs site sites
    school schools phase phases stage stages room rooms hall halls centre center centres centers
    paper papers report reports team teams member members date dates venue venues organiser
    organizer organisers organizers series wear plan plans call calls agenda theme ground grounds
    studies study work process figure figures
    """
)


def find_agreements(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield agreements that the sentence says are, were or will be signed, agreed or in force.

    Negated ones ("we never signed the treaty") are none.
    """
    if _AGREEMENT_WORDS.isdisjoint(small_words(sentence.of(text))):
        return
    for noun in _agreement_nouns(text, sentence):
        before = text[max(sentence.start, noun.start - 80) : noun.start]
        around = before[-60:] + text[noun.end : noun.end + 60]
        start = _phrase_start(text, sentence.start, noun.start)
        word = noun.of(text)
        is_named = start < noun.start or word.isupper() or word == "MoU"
        is_undone = _negates(before) or _UNDONE.match(text[noun.end : sentence.end])
        name = text[start : noun.end]
        is_told = _is_concluded(around) and _is_one(name, text[noun.end : sentence.end])
        if is_named and is_told and not is_undone:
            yield Hit(FactKind.AGREEMENT, name, Name(name), "", start, noun.end)


def _is_one(name: str, behind: str) -> bool:
    """Return whether an agreement is a certain one: not "trade deals", nor "worst deal"."""
    if not name.islower() or behind.startswith(_OF_WHAT):
        return True
    return not name.endswith("s") and _JUDGED.isdisjoint(name.split())


_OF_WHAT = (" on ", " with ", " between ")
_JUDGED = listed(
    "worst best bad good great big terrible better worse fair whole reasonable possible potential"
)


def _agreement_nouns(text: str, sentence: Span) -> Iterator[Span]:
    for found in _WORD.finditer(text, sentence.start, sentence.end):
        word, end = found.group(), found.end()
        if word.removesuffix("s") not in _AGREEMENTS:
            continue
        whole = _UNDERSTANDING.match(text, end, sentence.end) if word == _MEMORANDUM else None
        yield Span(found.start(), whole.end() if whole else end)


_UNDERSTANDING = pattern(r" of understandings?\b")


def _is_concluded(words: str) -> bool:
    return any(
        word.startswith(_CONCLUDING) and not word.startswith(_SIGNS)
        for word in _WORD.findall(words)
    )


_CONCLUDING = ("sign", "ratif", "conclud", "negotiat", "initial", "agreed", "adopt", "enter")
_SIGNS = ("signif", "signal")
"""Words that begin as one of them and conclude nothing."""


def _negates(words: str) -> bool:
    """Return whether words before an agreement say that there is none: "refused to sign the"."""
    lower = words.lower()
    if "instead of" in lower or "n’t" in lower or "n't" in lower:
        return True
    said = small_words(lower)
    return not _NEGATIONS.isdisjoint(said) or any(one.startswith(_REFUSALS) for one in said)


_NEGATIONS = listed("not never no without cannot unable neither nor")
_REFUSALS = ("refus", "fail", "reject", "declin", "cancel", "withdraw", "withdrew")
_UNDONE = clued(
    r"[^,;.]{0,20},?\s(?:which\s|that\s)?(?:was|were|is|has|have|will)(?:\snot|n[’']t|\snever)\b",
    *("not", "n't", "n’t", "never"),
)


def find_routes(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield ways between two named places: "the bridge between Aport and Beport"."""
    words = small_words(sentence.of(text))
    if _JOINING_ENDS.isdisjoint(words) or _WAYS.isdisjoint(words):
        return
    for joining in _JOINS.finditer(text, sentence.start, sentence.end):
        way = _way_before(text, sentence.start, joining.start())
        ends = _two_ends(text, joining.end(), sentence.end) if way else None
        if way is None or ends is None:
            continue
        name = f"{ends[0]}–{ends[1]}"
        label = f"{way.of(text).lower()} {name}"
        yield Hit(FactKind.ROUTE, label, Name(name), "", way.start, ends[2])


_JOINS = pattern(r"(?<=\s)(?:connecting|linking|between|from|joining)\s")


def _way_before(text: str, floor: int, end: int) -> Span | None:
    """Return the way whose noun stands before `end`, or one word before that: "road leading"."""
    found = _LAST_WORDS.search(text, max(floor, end - _SIGHT), end)
    if found is None:
        return None
    for noun in (_SECOND, _LAST):
        if (found[noun] or "").lower() in _WAYS:
            by = found[noun - 1] or "" if noun > 1 else ""
            is_link = found[noun].lower() == "link" and by.lower() in _LINKS_BY
            return Span(found.start(noun - 1 if is_link else noun), found.end(noun))
    return None


_SIGHT = 80
_SECOND, _LAST = 2, 3
_LAST_WORDS = pattern(r"(?:(?:\b(\w+) )?\b(\w+) )?\b(\w+) $")


def _two_ends(text: str, start: int, stop: int) -> tuple[str, str, int] | None:
    """Return the two places that begin at `start`, and where they end."""
    first = _END.match(text, start, stop)
    link = _AND.match(text, first.end(), stop) if first else None
    second = _END.match(text, link.end(), stop) if link else None
    if first is None or second is None:
        return None
    name = second[1].rstrip(".")
    if first[1] in _TIMES or name in _TIMES:
        return None
    return first[1], name, second.start(1) + len(name)


_AND = pattern(r",?\s(?:with|and|to)\s")
_CAPITAL = r"[A-Z]’?[\w'.-]+(?:’[\w'.-]*)*"
"""A word with a capital, or initials."""
_END = pattern(
    r"(?:(?:the|our|two|most|largest|main|cit(?:y|ies)|capitals?|ports?|[Ss]outhern|[Nn]orthern|"
    rf"[Ee]astern|[Ww]estern|of) )*({_CAPITAL}(?:[ -]{_CAPITAL})?)"
)
_TIMES = frozenset(MONTHS) | listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")


def find_ranks(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield places in an order: "top 10 exporters", "the largest … in the world".

    How much somebody thinks of a person is none.
    """
    said = small_words(sentence.of(text))
    ends = (word for word in said if word.endswith("est") and word not in _NO_RANKS)
    if _RANKING.isdisjoint(said) and not any(ends):
        return
    for found in _RANKS.finditer(text, sentence.start, sentence.end):
        if not _OF_PERSONS.isdisjoint(small_words(found.group())):
            continue
        yield Hit(FactKind.RANK, found.group(), Name(found.group()), "", *found.span())


_OF_PERSONS = listed(
    "expert experts person people persons leader leaders friend friends man men woman women "
    "speaker speakers voice voices mind minds figure figures"
)


def find_lists(text: str, sentence: Span) -> Iterator[Hit]:
    """Yield three or more things in a row that end in what they are: "IT and steel sectors"."""
    words = sentence.of(text)
    if ", " not in words or _LIST_HEADS.isdisjoint(small_words(words)):
        return
    floor = at = sentence.start
    while last := _LAST_THING.search(text, at, sentence.end):
        at = last.start() + 1
        first = _first_of_row(text, floor, last.start())
        if first is None:
            continue
        floor = at = last.end()
        start = first.start + _last_function_word(first.of(text))
        is_many = last["head"].endswith("s")
        if not is_many and _ONE_THING.search(text, max(0, start - _SIGHT), start):
            continue
        items = tuple(item.strip() for item in _SPLIT.split(text[start : last.end()]))
        label = f"{_plural(last['head'].lower())} named"
        is_told_again = all(item.lower().endswith(last["head"].lower()) for item in items)
        is_list = len(items) >= _FEWEST_ITEMS and not is_told_again
        if is_list and all(_is_thing(item) for item in items):
            yield Hit(FactKind.LIST, label, Items(items), "", start, last.end())


_LIST_HEADS = listed(
    """
    sector sectors industry industries areas fields products goods sources resources regions
    programmes programes services
    """
)
_LAST_THING = pattern(
    rf",?\sand\s(?!the\b|those\b|these\b)(?:{WORD}\s){{1,3}}?"
    r"(?P<head>sectors?|industr(?:y|ies)|areas|fields|products|goods|sources|resources|regions|"
    r"programm?es|services)\b"
)


def _first_of_row(text: str, floor: int, end: int) -> Span | None:
    """Return the first thing of a row of them, up to five words, that ends before an "and"."""
    first: Span | None = None
    at = end
    parts = text[floor:end].split(", ")
    for part in reversed(parts):
        thing = _THING.search(part)
        is_last = at == end
        is_whole = thing is not None and thing.group() == part and part.count(" ") < _LONGEST_THING
        if thing is None or (is_last and not is_whole):
            return first
        first = None if is_last else Span(at - len(thing.group()), at)
        if not is_whole:
            return first
        at -= len(part) + len(", ")
    return first


_LONGEST_THING = 4
"""Words; the first of a row has one more before it: "we sell iron"."""
_THING = pattern(rf"{WORD}(?: {WORD}){{0,4}}$")


_FEWEST_ITEMS = 3
_ONE_THING = pattern(r"\b(?:[Aa]n?|[Tt]his|[Tt]hat|[Oo]ne)\s(?:\w+ly\s)?$")
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
    ends = [word.end() for word in _FIRST_WORDS.finditer(item) if _is_left_stop(word.group())]
    small = in_small(item)
    has_subject = not _SUBJECTS.isdisjoint(small_words(small))
    verb = _SUBJECT_AND_VERB.search(small) if has_subject else None
    return max([*ends, *([verb.end()] if verb else [])], default=0)


_FIRST_WORDS = pattern(rf"{WORD}\s")
_SUBJECTS = listed("i we they you he she it")
_SUBJECT_AND_VERB = pattern(rf"\b(?:{'|'.join(sorted(_SUBJECTS))})\s{WORD}\s?")


def _is_left_stop(word: str) -> bool:
    lower = word.strip().lower()
    return lower != "and" and (lower in _LEFT_STOPS or not is_content(lower))


def place_after(text: str, start: int, end: int) -> str:
    """Return the first place named after "in" or "at" between two offsets; empty when none is."""
    for found in _IN_PLACE.finditer(text, start, end):
        name = found.group(1).rstrip(".,").removesuffix(" and")
        is_titled = text[start : found.start()].endswith("ing ")  # "Trafficking in Persons"
        if name.split()[0] not in _MONTHS_AND_PRONOUNS and not is_titled:
            return name
    return ""


_IN_PLACE = pattern(
    r"\b(?:in|at) (?:the (?:city|town) of )?"
    rf"({_CAPITAL}(?:\s(?:{_CAPITAL}|of|and\s(?=[A-Z])))*)"
)
_MONTHS_AND_PRONOUNS = frozenset((*MONTHS, "I"))


def _phrase_start(text: str, floor: int, noun: int) -> int:
    """Return where the noun phrase that ends in the noun at `noun` begins, at most 4 words back."""
    start = noun
    for found in reversed(list(_WORDS.finditer(text, max(floor, noun - _SIGHT), noun))[-4:]):
        word = found.group().strip().lower()
        if found.end() != start or word in _LEFT_STOPS or not is_content(word):
            break
        is_small = found.group().strip() == word
        if is_small and word.endswith("ed") and word.isalpha():  # a verb, or no part of a name
            break
        start = found.start()
    return start


_ORDINAL = r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|\d+(?:st|nd|rd|th))"
_AMONG = (
    r"(?:in|of|among) (?:the |our )?(?:[a-z-]+(?:ing|ed) )?"
    r"(?:world|region|country|continent|[A-Z]\w+)"
)
_NO_NOUNS = r"(?:and|in|of|for|to|by|at|on|is|are|was|were|has|have|had|will|that|which|who)\b"
_RANKS = pattern(
    r"\b(?:(?:[Oo]ne of )?[Tt]he (?!most part\b)(?:\w+est|(?:most|least) \w+) (?:[\w-]+ ){1,4}"
    rf"|{_ORDINAL}[ -](?:largest|biggest|highest|most \w+) (?:[\w-]+ ){{0,4}}){_AMONG}"
    rf"|\b(?:world|[A-Z]\w+)['’]s (?:{_ORDINAL}[ -])?(?:largest|biggest|highest|lowest)"
    rf"(?:(?: (?!{_NO_NOUNS})[\w-]+){{2,4}}(?=[,.;])"
    r"|(?: [\w-]+ing)? (?!and\b|in\b|of\b|for\b)[\w-]+(?: of [a-z-]+)?)"
    r"|\b[Tt]op \d+(?: (?!of\b)[\w-]+){1,5}"
)
