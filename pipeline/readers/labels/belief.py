"""Which labels with a colon are believed: those that recur, are known, or are one name of many."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    VOUCHED,
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    counted,
    ends_with_stop,
    first_of_each,
)
from pipeline.readers.labels.presiding import presides
from pipeline.readers.labels.shapes import is_garbled, is_long_capitals
from pipeline.readers.labels.times import seconds_of
from pipeline.readers.labels.words import (
    FORM,
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    GENRES,
    LETTERS,
    NEEDS_RECURRENCE,
    NOBODY,
    OPENING_WORDS,
    ROLE_WORDS,
    SAID_WORDS,
    SPONSORS,
    SURELY_UNKNOWN,
    TITLES,
    VOTES,
)

_LINK = pattern(r"\s*<?(?:https?:|www\.)")
_SENTENCE_CASE_LEAST = 3
_SENTENCE_CASE_SHARE = 0.1


def believed(
    candidates: Sequence[Candidate], page: Page, heads: frozenset[str] = frozenset()
) -> Labels:
    """Return the turns among candidates: labels that recur or are vouched for, and single names.

    `heads` are the labels of a title page.
    """
    fields = _fields(candidates, page, heads - LETTERS)
    told = [one for one in candidates if one.key in fields]
    candidates = [one for one in candidates if one.key not in fields]
    counts = counted(candidates)
    kept = {one.key for one in candidates if _is_kept(one, counts[one.key], len(candidates))}
    kept |= {one.key for one in candidates if _is_nobody(one, page)}
    if sum(_DIARIZED.fullmatch(key) is not None for key in kept) >= _LEAST_DIARIZED:
        kept |= {one.key for one in candidates if one.key in SURELY_UNKNOWN}
    kept |= _joint(candidates, kept) | _turned(candidates, kept)
    timed = _timed_words(candidates)
    kept -= _headings(candidates, kept) - _often_spoken(candidates, page) - timed
    lone = _lone_words(candidates, kept)
    kept -= {key for key in lone if _is_plain_among_bold(key, candidates, page)}
    headlines = _headlines(kept)
    kept -= headlines
    candidates = [one for one in candidates if one.key not in headlines]
    known = kept | _vouched(candidates, kept, page)
    is_all_labelled = _is_all_labelled(candidates, known, page)
    bare = _bare_names(candidates, kept, page)
    once = _single(candidates, known, bare, page, is_all_labelled=is_all_labelled)
    once |= (lone & kept) | (timed - known)
    once -= _bold_lines(candidates, known, page)
    garbled = _garbled(candidates)
    known, once = known - garbled, once - garbled
    return Labels(
        tuple(one for one in candidates if one.key in known | once),
        tuple(one for one in candidates if one.key in once),
        _remarkable(
            [one for one in candidates if one.key not in known | once],
            page if is_all_labelled else None,
        ),
        bool(kept),
        fields=tuple(told),
    )


def _single(
    candidates: Sequence[Candidate],
    known: set[str],
    bare: set[str],
    page: Page,
    *,
    is_all_labelled: bool,
) -> set[str]:
    """Return labels beside those that are known which begin a turn though they stand once."""
    others = [one for one in candidates if one.key not in known]
    once = {one.key for one in others if one.key not in bare and _is_name_once(one, page)}
    if candidates and _is_named_first(candidates[0], known, page):
        once.add(candidates[0].key)
    once |= {*_full_names(candidates, known), *_alone_beside(candidates, known, page)}
    once |= {one.key for one in _in_blocks(candidates, known, page)}
    if is_all_labelled:
        once |= {one.key for one in others if _is_word_once(one, page)}
    if len(candidates) - len(others) >= _LEAST_AROUND:
        once |= {one.key for one in others if _is_wide_once(one, page)}
    return once


def _garbled(candidates: Sequence[Candidate]) -> set[str]:
    """Return labels that stand once and are no names, but what a scan made of a letterhead."""
    odd = [one for one in candidates if one.shape not in VOUCHED and is_garbled(one.label)]
    counts = counted(odd)
    return {one.key for one in odd if counts[one.key] == 1}


_DIARIZED = pattern(r"(?:speaker|spk)[ _]?\d{1,3}")
"""Whom a recognizer tells apart, and cannot name."""
_LEAST_DIARIZED = 2


def _fields(candidates: Sequence[Candidate], page: Page, heads: frozenset[str]) -> set[str]:
    """Return labels behind which only data stand: a name, a number, a day.

    "Interviewee: Jane Roe" stands once, for who will speak; "Candidate: …" of forms recurs, and so
    do the labels of a title page, the `heads`, before each tape.
    """
    values: dict[str, list[str]] = {}
    begun = {one.index for one in candidates}
    for one in candidates:
        line = page.lines[one.index]
        goes_on = line.end - line.start >= _WRAPPED and _goes_on(page, one.index, begun)
        said = "" if goes_on else clean(page.text[one.content : line.end])
        values.setdefault(one.key, []).append(said)
    linked = {key for key, said in values.items() if all(map(_LINK.match, said))}
    shapes = {one.key: one.shape for one in candidates}
    counted_on = _counted_voices(candidates, values)
    return {
        key
        for key, said in values.items()
        if (len(said) >= _LEAST_FIELDS and shapes[key] is not Shape.DECLARED and key not in LETTERS)
        or (len(said) == 1 and shapes[key] is Shape.KNOWN and key not in _ASKING)
        or (key in heads and shapes[key] is not Shape.DECLARED)
        if key not in VOTES | NOBODY | counted_on
        and (
            key in linked
            or _are_values(said)
            or _is_wide_value(key, said)
            or _is_filled(said)
            or _is_holder(key, said)
        )
    }


def _is_holder(key: str, said: Sequence[str]) -> bool:
    """Whether a full name stands behind a role, once, with an office behind a comma: "Jane Roe,".

    What is said to somebody, "Jane Roe, you are right.", ends in a stop.
    """
    [first, *others] = said
    name, comma, office = first.partition(",")
    is_named = len(name.split()) > 1 and name.istitle() and is_value(name)
    is_short = len(first.split()) <= _MOST_LONG_VALUE and not ends_with_stop(first)
    is_office = bool(comma) and SAID_WORDS.isdisjoint(office.casefold().split())
    return not others and key in ROLE_WORDS and is_named and is_short and is_office


def _is_filled(said: Sequence[str]) -> bool:
    """Whether a line is one of a form: dots to write on, or another field of it behind a value."""
    [first, *others] = said
    plain, *rest = _FIELD.split(_DOTTED.sub(" ", first))
    is_form = len(plain) < len(first.rstrip()) and not others
    fields, values = rest[::2], (plain, *rest[1::2])
    return (
        is_form
        and FORM.issuperset(one.casefold() for one in fields)
        and all(not one.strip() or is_value(one.strip()) for one in values)
    )


_DOTTED = pattern(r"[.…_]{5,}|…{2,}")
"""What a form leaves to write on."""
_FIELD = pattern(r"(?:^|\s)([^\W\d_]{3,20})[:：]\s*")


def _counted_voices(
    candidates: Sequence[Candidate], values: Mapping[str, Sequence[str]]
) -> frozenset[str]:
    """Return labels such as "Speaker 42" behind others of their kind under which somebody talks.

    However short, what stands behind one of many counted speakers was said.
    """
    begun: dict[str, int] = {}
    counted_on: set[str] = set()
    for one in candidates:
        family = _COUNTED.sub("", one.key)
        if family == one.key or one.shape is not Shape.KNOWN:
            continue
        if not _are_values(values[one.key]):
            begun.setdefault(family, one.index)
        elif one.index > begun.get(family, one.index):
            counted_on.add(one.key)
    return frozenset(counted_on)


_COUNTED = pattern(r"[\s_#]*\d{1,3}\Z")


def _is_wide_value(key: str, said: Sequence[str]) -> bool:
    """Whether a name in Chinese or Japanese letters stands behind a label of a list of data."""
    [first, *others] = said
    is_listed = key.startswith(("-", "•", "·", "*"))
    is_wide = not others and bool(first) and ord(first[0]) in _WIDE
    return is_listed and is_wide and len(first) <= _MOST_WIDE and not ends_with_stop(first)


def _are_values(said: Sequence[str]) -> bool:
    """Whether all words are values; of many, one in five may be a longer one."""
    short = sum(map(is_value, said))
    if short == len(said) or len(said) < _MANY_FIELDS:
        return short == len(said)
    return short >= _VALUES * len(said) and all(is_value(one, _MOST_LONG_VALUE) for one in said)


_MANY_FIELDS = 8
_VALUES = 0.8
_MOST_LONG_VALUE = 12
"""Words."""


def _goes_on(page: Page, index: int, begun: set[int]) -> bool:
    """Whether the next line has words, and no label of its own."""
    after = index + 1
    return after < len(page.lines) and not page.lines[after].is_blank and after not in begun


_WRAPPED = 45
"""Letters of a line that may go on in the next one."""
_LEAST_FIELDS = 3
MOST_VALUE = 5
"""Words."""
_ASKING = GENERIC_ASKS | GENERIC_ANSWERS


def is_value(said: str, most: int = MOST_VALUE) -> bool:
    """Whether words begin with a capital or a figure, are few, and are nothing that one says."""
    words = said.split()
    is_few = 0 < len(words) <= most and not ends_with_stop(said)
    is_raised = is_few and (said[0].isupper() or said[0].isdigit())
    short = not said.isupper()
    plain = {
        word.casefold().strip(",.;'’")
        for word in words
        if not (short and word.isupper() and word != "I")  # "IT" is a trade
    }
    return is_raised and plain.isdisjoint(SAID_WORDS | _MURMURS)


_MURMURS = frozenset(
    ("mhm", "uh", "um", "huh", "hmm", "mm", "mmm", "mm-hmm", "uh-huh", "yep", "yup", "yeah", "wow")
)


def is_sure(candidate: Candidate) -> bool:
    """Whether a label needs nothing else to be one."""
    if candidate.shape is Shape.KNOWN:
        return candidate.key not in NEEDS_RECURRENCE
    return candidate.shape is Shape.DECLARED


def _is_kept(candidate: Candidate, count: int, total: int) -> bool:
    match candidate.shape:
        case Shape.DECLARED:
            return True
        case Shape.KNOWN:
            return count > 1 or is_sure(candidate)
        case Shape.NAME | Shape.WORD:
            return count > 1 and not _is_saying(candidate.label)
        case Shape.PHRASE:
            is_often = count >= max(_SENTENCE_CASE_LEAST, total * _SENTENCE_CASE_SHARE)
            return is_often and candidate.key.split()[0] not in OPENING_WORDS
        case Shape.REMARK | Shape.UNCLAIMED:
            return False


def _joint(candidates: Sequence[Candidate], kept: set[str]) -> set[str]:
    """Return labels of several who speak at once, each of whom has one: "Roe and Lind"."""
    keys = {one.key for one in candidates if one.shape in _JOINABLE} - kept
    parts = ((key, _AND.split(key)) for key in keys)
    return {key for key, names in parts if len(names) > 1 and kept.issuperset(names)}


_JOINABLE = frozenset([Shape.NAME, Shape.PHRASE])
_AND = pattern(r",? (?:and|&|und|et|y|e|en|och|og|i|и|dan|ve|va) |/|, ")


def _turned(candidates: Sequence[Candidate], kept: set[str]) -> set[str]:
    """Return names with the surname first, "Roe, Jane", that recur where others stand so."""
    found = {one.key for one in candidates if ", " in one.label and _TURNED.fullmatch(one.label)}
    counts = counted([one for one in candidates if one.shape is Shape.PHRASE])
    return {key for key in found if counts[key] > 1} if found & kept else set()


_TURNED = pattern(r"[^\W\d_a-z][\w'’-]+, [^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’.-]*)?")


def _bold_lines(candidates: Sequence[Candidate], kept: set[str], page: Page) -> set[str]:
    """Return labels of lines that are bold to their end, where only labels are: headings."""
    if not page.strong:
        return set()
    bold = [one for one in candidates if _is_bold(one, page)]
    others = [one for one in bold if one.key in kept and not _is_bold(one, page, is_whole=True)]
    if len(others) < _LEAST_AROUND or len(others) < _MOSTLY_BOLD * len(bold):
        return set()
    return {one.key for one in bold if one.key not in kept and _is_bold(one, page, is_whole=True)}


def _is_bold(candidate: Candidate, page: Page, *, is_whole: bool = False) -> bool:
    """Whether a label stands in bold, or the whole of its line with words behind the label."""
    line = page.lines[candidate.index]
    at = bisect_right(page.strong, line.start, key=lambda span: span[0]) - 1
    if at < 0 or page.strong[at][1] <= line.start:
        return False
    is_said = bool(page.text[candidate.content : line.end].strip())
    return not is_whole or (is_said and page.strong[at][1] >= line.end)


_MOSTLY_BOLD = 0.65


def _lone_words(candidates: Sequence[Candidate], kept: set[str]) -> set[str]:
    """Return the word for a question or an answer that stands once among many full names.

    "Question: how many of them?" may be what one of these says.
    """
    counts = counted(candidates)
    found = {one.key for one in candidates if one.key in kept & _ASKING and len(one.label) > 1}
    names = {one.key for one in candidates if one.shape is Shape.NAME and " " in one.label}
    if len(found) != 1 or len(names) < _LEAST_NAMES:
        return set()
    return {key for key in found if counts[key] == 1}


def _is_plain_among_bold(key: str, candidates: Sequence[Candidate], page: Page) -> bool:
    """Whether a label stands in plain letters where nearly all names stand in bold."""

    def is_bold(one: Candidate) -> bool:
        start = page.lines[one.index].start
        return any(first <= start < end for first, end in page.strong)

    names = [is_bold(one) for one in candidates if one.shape is Shape.NAME and " " in one.label]
    own = [is_bold(one) for one in candidates if one.key == key]
    return bool(page.strong) and not any(own) and sum(names) >= _BOLD * len(names)


_BOLD = 0.9
_LEAST_NAMES = 8
_NAMED = 0.4
_SPEAKS_OFTEN = 6
"""Times that words stand behind a single word which is a speaker among many full names."""


def _headings(candidates: Sequence[Candidate], kept: set[str]) -> set[str]:
    """Return single words that recur in a debate of many full names, and are part of none.

    An office that keeps order has no name beside it: "Marszałek:".
    """
    turns = [one for one in candidates if one.key in kept or one.shape is Shape.NAME]
    names = {one.key for one in turns if one.shape is Shape.NAME and " " in one.key}
    named = sum(one.key in names for one in turns)
    if len(names) < _LEAST_NAMES or named < _NAMED * len(turns):
        return set()
    parts = {word.strip(",()") for name in names for word in name.split()}
    words = {one.key for one in turns if one.shape is Shape.WORD}
    return {one for one in words - parts - NOBODY if not presides(one)}


def _timed_words(candidates: Sequence[Candidate]) -> set[str]:
    """Return single words that have a time wherever they stand, as nearly all labels do.

    So has a first name among full ones, "Jane: (18:35)", and no heading. The times run on.
    """
    labels = [one for one in candidates if one.shape is not Shape.REMARK]
    timed = [one for one in labels if one.time]
    if len(timed) < _LEAST_TIMED or len(timed) < _NEARLY_ALL * len(labels):
        return set()
    seconds = [seconds_of(one.time) for one in timed]
    steps = zip(timed[1:], pairwise(seconds), strict=True)
    back = {one.key for one, (before, after) in steps if after < before}
    words = {one.key for one in timed if one.shape is Shape.WORD}
    return words - back - {one.key for one in labels if not one.time}


_LEAST_TIMED = 12
_NEARLY_ALL = 0.95


def _often_spoken(candidates: Sequence[Candidate], page: Page) -> set[str]:
    """Return labels behind which words stand again and again, as behind no heading."""
    ends = ((one, page.lines[one.index].end) for one in candidates)
    counts = counted([one for one, end in ends if page.text[one.content : end].strip()])
    return {key for key, count in counts.items() if count >= _SPEAKS_OFTEN}


def _headlines(kept: set[str]) -> set[str]:
    """Return what a news agency puts before its lines on one who speaks: "Fed's Doe: no cut"."""
    names = {one.split()[-1] for one in kept if "'s " not in one}
    return {one for one in kept if "'s " in one and one.split()[-1] in names}


_MARKED = 0.8


def _bare_names(candidates: Sequence[Candidate], kept: set[str], page: Page) -> set[str]:
    """Return what has no title, office or party in a debate in which names have one."""
    if not _are_marked(candidates, kept, page):
        return set()
    return {one.key for one in candidates if not _is_marked(one)}


def _are_marked(candidates: Sequence[Candidate], kept: set[str], page: Page) -> bool:
    """Whether most of many names have a title, an office or a party."""
    names = {
        one.key: one
        for one in candidates
        if one.shape is Shape.NAME and (one.key in kept or _is_name_once(one, page))
    }
    marked = sum(map(_is_marked, names.values()))
    return len(names) >= _LEAST_NAMES and marked >= _MARKED * len(names)


def _vouched(candidates: Sequence[Candidate], kept: set[str], page: Page) -> set[str]:
    """Return names that stand once, with an office or party, where the others have one, too."""
    if not _are_marked(candidates, kept, page):
        return set()
    return {one.key for one in candidates if _is_marked(one) and _is_name_once(one, page)}


def _is_marked(candidate: Candidate) -> bool:
    first = candidate.key.split(maxsplit=1)[0]
    is_titled = first in TITLES or first in ROLE_WORDS
    return is_titled or any(sign in candidate.key for sign in "(,[") or _is_styled(candidate.label)


def _is_styled(label: str) -> bool:
    """Whether a short word stands before initials and a surname in capitals: "Adv T M ROE"."""
    return label[-2:].isupper() and _STYLED.fullmatch(label) is not None


_STYLED = pattern(
    r"(?:[A-Z][a-z]{1,3}\.? (?:[A-Z]\.? ?){1,4}|An? )[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+)*"
)


_LEAST_AROUND = 4
_LEAST_LABELLED = 12
_LABELLED = 0.9


def _is_all_labelled(candidates: Sequence[Candidate], kept: set[str], page: Page) -> bool:
    """Whether nearly every block from the first label on begins with one."""
    begun = {one.index for one in candidates if one.key in kept}
    first = min(begun, default=0)
    blocks = [
        index
        for index in page.filled
        if index >= first and (index == 0 or page.lines[index - 1].is_blank)
    ]
    labelled = len(begun.intersection(blocks))
    return labelled >= max(_LEAST_LABELLED, _LABELLED * len(blocks))


_SAYS = (
    *("说", "道", "指出", "认为", "认為", "認為", "強調", "强调", "介绍", "介紹", "表示"),
    *("重申", "總結", "总结", "疑惑", "續說", "续说", "說明", "说明", "補充", "补充"),
    *("如下", "是", "为", "為", "說", "曰", "问", "答"),
)
"""Verbs of saying, which end what stands before a colon in prose."""
_PRONOUNS = frozenset("我你您他她它們们咱這这那")
_MOST_WIDE = 10


def _is_saying(label: str) -> bool:
    """Whether a few Chinese letters say that he or she said something, before a quotation."""
    return label.endswith(_SAYS) and label[0] in _PRONOUNS


def _is_wide_once(candidate: Candidate, page: Page) -> bool:
    """Whether a few Chinese or Japanese letters with a colon are a name, and no verb of saying."""
    is_wide = ord(candidate.label[0]) in _WIDE and candidate.shape is Shape.WORD
    return is_wide and _is_wide_name(candidate.label) and page.is_fresh(candidate.index)


def _is_wide_name(label: str) -> bool:
    is_short = len(label) <= _MOST_WIDE and not label.endswith(_SAYS)
    return is_short and _PRONOUNS.isdisjoint(label)


_WIDE = range(0x2E80, 0xFB00)


def _is_word_once(candidate: Candidate, page: Page) -> bool:
    """Whether one word at the beginning of a block is a name among many labels."""
    at = candidate.index
    is_block = at > 0 and page.lines[at - 1].is_blank
    is_name = candidate.shape is Shape.WORD and candidate.key not in SAID_WORDS | GENRES
    is_wide = ord(candidate.label[0]) in _WIDE
    return is_block and is_name and (not is_wide or _is_wide_name(candidate.label))


def _is_nobody(candidate: Candidate, page: Page) -> bool:
    """Whether a label stands for a break or for what a sponsor says, be it only once."""
    end = page.lines[candidate.index].end
    is_empty = not page.text[candidate.content : end].strip()
    is_fresh = page.is_fresh(candidate.index)
    return is_fresh and candidate.key in (NOBODY if is_empty else SPONSORS)


def _is_name_once(candidate: Candidate, page: Page) -> bool:
    if candidate.shape is not Shape.NAME or _LINK.match(page.text, candidate.content):
        return False
    if candidate.key.split()[0] in SAID_WORDS | _POSSESSIVES:
        return False
    is_begun = bool(candidate.time) or page.is_fresh(candidate.index)
    return is_begun or _is_below_office(candidate, page)


_POSSESSIVES = frozenset(
    ["mein", "meine", "unser", "unsere", "our", "notre", "meu", "minha", "nuestro", "nuestra"]
)
"""What begins words before a colon of somebody who speaks on: "Meine Bitte: lasst uns gehen"."""


def _is_below_office(candidate: Candidate, page: Page) -> bool:
    """Whether a label alone on its line has an office above it, on a line of its own."""
    is_alone = candidate.content == page.lines[candidate.index].end
    return is_alone and bool(page.office_above(candidate.index))


def _is_named_first(candidate: Candidate, known: set[str], page: Page) -> bool:
    """Whether the first label, right below a title, is the full name of one who speaks on."""
    is_other = candidate.key not in known and candidate.shape is Shape.NAME
    return is_other and candidate.key.split()[-1] in known and page.is_below_title(candidate.index)


def _full_names(candidates: Sequence[Candidate], known: set[str]) -> Iterator[str]:
    """Yield full names before all other labels of which the others are short forms or initials."""
    for one in candidates:
        if one.key in known:
            return
        words = one.key.split()
        is_name = one.shape in {Shape.NAME, Shape.WORD}
        is_full = 1 < len(words) <= _MOST_NAMES and one.shape is not Shape.REMARK
        is_short = is_full and (words[0] in known or words[-1] in known)
        is_initial = is_name and one.key[0] in known and one.key[0] not in _ASKING
        is_lettered = is_full and is_name and not known.isdisjoint(_letters(words))
        if is_short or is_initial or is_lettered:
            yield one.key


def _in_blocks(candidates: Sequence[Candidate], known: set[str], page: Page) -> Iterator[Candidate]:
    """Yield phrases before a block that say who speaks, though they stand once.

    They name somebody with whom he is of; or they are in capitals, as all others who speak.
    """
    names = {one.label for one in candidates if one.key in known and len(one.label) > 1}
    is_raised = len(names) >= _LEAST_CAPITALS and all(map(str.isupper, names))
    for one in candidates:
        is_block = one.shape is Shape.PHRASE and page.begins_block(one.index, one.content)
        is_capital = is_raised and is_long_capitals(one.label)
        if is_block and (is_capital or (len(names) > 1 and _is_of_outlet(one))):
            yield one


_LEAST_CAPITALS = 2
"""Names in capitals which tell how a file names those who speak."""


def _letters(words: Sequence[str]) -> Iterator[str]:
    """Yield the initials of a name as they are compared: first and last, or first and second."""
    for other in (words[-1], words[1]):
        yield f"{words[0][0]} {other[0]}"
        yield f"{words[0][0]}{other[0]}"


def _alone_beside(candidates: Sequence[Candidate], known: set[str], page: Page) -> Iterator[str]:
    """Yield the name alone on its line of who answers the one question, whose word stands so, too.

    "Question:" and "Roe:" once each, and below each what was said.
    """
    asked = [one for one in candidates if one.key in known]
    if len(asked) != 1 or asked[0].key not in GENERIC_ASKS or not _is_alone(asked[0], page):
        return
    below = [one for one in candidates if one.index > asked[0].index and _is_alone(one, page)]
    if len(below) == 1 and below[0].shape is Shape.WORD:
        yield below[0].key


def _is_alone(candidate: Candidate, page: Page) -> bool:
    index = candidate.index
    is_first = index == 0 or page.lines[index - 1].is_blank
    return is_first and not page.text[candidate.content : page.lines[index].end].strip()


_MOST_NAMES = 3
"""Words of a full name."""


def _remarkable(prose: Sequence[Candidate], page: Page | None) -> tuple[Candidate, ...]:
    """Return the first of each that a reader could take for a speaker.

    On a `page` on which nearly every block begins with a label that is any few words that do.
    """
    told = [
        one
        for one in prose
        if (one.shape is not Shape.PHRASE and not (one.shape is Shape.REMARK and _is_clause(one)))
        or _is_of_outlet(one)
        or (page is not None and _may_speak(one, page))
    ]
    counting = {one.key.rstrip("0123456789") for one in told if one.shape is Shape.REMARK}
    first = {
        key: next(one for one in told if one.key.rstrip("0123456789") == key) for key in counting
    }
    return tuple(
        one for one in first_of_each(told) if first.get(one.key.rstrip("0123456789"), one) is one
    )


def _is_of_outlet(candidate: Candidate) -> bool:
    """Whether somebody is named with whom he is of: "Jane Roe from the Lake Times"."""
    words = candidate.label.split()
    is_named = all(word[0].isupper() and word[1:].islower() for word in words[:2])
    is_role = any(word.casefold() in ROLE_WORDS for word in words[:2])
    is_of = bool(_OF_OUTLET.intersection(words[2:3]))
    return is_of and (is_named or is_role) and words[0].casefold() not in OPENING_WORDS


_OF_OUTLET = frozenset({"from", "of", "with", "at"})


def _may_speak(candidate: Candidate, page: Page) -> bool:
    words = candidate.key.split()
    is_few = len(words) <= _MOST_NAMES and words[0] not in OPENING_WORDS
    is_block = candidate.index > 0 and page.lines[candidate.index - 1].is_blank
    return is_few and is_block and not _is_clause(candidate) and SAID_WORDS.isdisjoint(words)


def _is_clause(candidate: Candidate) -> bool:
    """Whether a verb or an adverb in words before a colon tells that somebody goes on."""
    return not _IN_CLAUSES.isdisjoint(candidate.key.split()[1:])


_IN_CLAUSES = frozenset(
    (
        *("ist", "sind", "wäre", "wird", "hat", "haben", "heißt", "also", "eigentlich", "nämlich"),
        *("c'est", "sont", "était", "está", "estaba", "pues", "é", "são", "estava", "è", "sono"),
    )
)
"""In lower case: small verbs and adverbs, with which somebody goes on: "Na, also so ist es:"."""
