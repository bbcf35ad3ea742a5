"""`Name: text`, with or without a time beside the name.

A colon in ordinary prose is no label. A label recurs, or is declared in the definition, or is a
general label word (`Q`, `Interviewer`, `Speaker 2`); what is left is a name that stands once, and
is reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    ends_sentence,
    first_of_each,
)
from pipeline.readers.labels.shapes import (
    MOST_OFFICE_CHARACTERS,
    is_name_like,
    is_office,
    shape_of,
)
from pipeline.readers.labels.times import time_after, time_before, time_behind
from pipeline.readers.labels.words import (
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    GENRES,
    LETTER_PAIRS,
    LETTERS,
    NEEDS_RECURRENCE,
    NOBODY,
    ROLE_WORDS,
    SAID_WORDS,
    SPONSORS,
    TITLES,
)
from pipeline.readers.lines import Line
from pipeline.values import replace

_LINK = pattern(r"\s*<?(?:https?:|www\.)")
_COLON = pattern(r"(?<!\d)[:：]|[:：](?!\d)")
_NUMBERED = pattern(r"(.*?[^\W\d])[\s.#]*\d{1,3}")
_SENTENCE_CASE_LEAST = 3
_SENTENCE_CASE_SHARE = 0.1
_MOST_BRACKETED = 600


def find_colons(page: Page) -> Labels:
    """Return the turns of a file whose labels end with a colon."""
    candidates = _consistent(tuple(_candidates(page)))
    candidates = _without_cast_list(candidates, page)
    candidates = _without_title_page(candidates, page)
    counts = counted(candidates)
    kept = {one.key for one in candidates if _is_kept(one, counts[one.key], len(candidates))}
    kept |= {one.key for one in candidates if _is_nobody(one, page)}
    kept -= _headings(candidates, kept)
    if _is_all_labelled(candidates, kept, page):
        kept |= {one.key for one in candidates if _is_word_once(one, page)}
    rest = [candidate for candidate in candidates if candidate.key not in kept]
    bare = _bare_names(candidates, kept)
    once = tuple(one for one in rest if one.key not in bare and _is_name_once(one, page))
    alone = tuple(one for one in candidates if one.shape is Shape.WORD and counts[one.key] == 1)
    once = (*once, *(one for one in alone if one.key in kept - NOBODY))
    begin = kept | {candidate.key for candidate in once}
    turns = tuple(candidate for candidate in candidates if candidate.key in begin)
    prose = tuple(candidate for candidate in rest if candidate.key not in begin)
    return Labels(turns, once, _remarkable(prose), bool(kept))


def is_sure(candidate: Candidate) -> bool:
    """Whether a label needs nothing else to be one."""
    if candidate.shape is Shape.KNOWN:
        return candidate.key not in NEEDS_RECURRENCE
    return candidate.shape is Shape.DECLARED


def _candidates(page: Page) -> Iterator[Candidate]:
    longest = max(MOST_OFFICE_CHARACTERS, *map(len, page.keys)) if page.keys else 0
    for index in page.filled:
        line = page.lines[index]
        time, start = time_before(page.text, line.start, line.end)
        most = min(line.end, start + (longest or MOST_OFFICE_CHARACTERS) + 1)
        colon = _COLON.search(page.text, start, most)
        if colon is None:
            continue
        found = _candidate(page, index, start, colon.start())
        if found and not _is_in_brackets(page, index):
            yield replace(found, time=found.time or time) if time else found


def _candidate(page: Page, index: int, start: int, colon: int) -> Candidate | None:
    label, time = time_behind(clean(page.text[start:colon]))
    label, content = label.rstrip(), colon + 1
    if comparable(label) in page.keys:
        return _with_time(Candidate(index, label, Shape.DECLARED, content), time, page)
    follows = page.text[content : content + 1]
    if not label or (follows and follows in "/\\"):
        return None
    shape = shape_of(label)
    is_vague = shape is None or shape is Shape.PHRASE
    if is_vague and is_office(label) and _ends_line(page, index, content):
        shape = Shape.NAME
    is_apart = not follows.strip() or page.text[colon] == "：" or not label.isascii()
    if shape is None or follows.isdigit() or not (is_apart or shape is Shape.KNOWN):
        return None
    found = Candidate(index, label, shape, content, _numbered_word(label))
    return _with_time(found, time, page)


def _ends_line(page: Page, index: int, content: int) -> bool:
    """Whether a line holds a label alone, and begins where a sentence may."""
    end = page.lines[index].end
    return not page.text[content:end].strip() and page.is_fresh(index)


def _with_time(candidate: Candidate, time: str, page: Page) -> Candidate:
    after, content = time_after(page.text, candidate.content, page.lines[candidate.index].end)
    if not (time or after):
        return candidate
    return replace(candidate, time=time or after, content=content)


def _is_in_brackets(page: Page, index: int) -> bool:
    """Whether a bracket is open around the beginning of a line: an interjection, and no turn."""
    start = page.lines[index].start
    above = page.text[max(0, start - _MOST_BRACKETED) : start]
    opened = max(_open(above, "(", ")"), _open(above, "[", "]"))
    if opened < 0 or _PARTED.search(above, opened):
        return False
    bracket = _ROUND if above[opened] == "(" else _SQUARE
    closed = bracket.search(page.text, start, start + _MOST_BRACKETED)
    return closed is not None and closed[0] in ")]"


def _open(text: str, opens: str, closes: str) -> int:
    """Return where the last bracket stands that is not closed; -1 for none."""
    at = text.rfind(opens)
    return at if at >= 0 and closes not in text[at:] else -1


_PARTED = pattern(r"\n[ \t\r]*\n")
_ROUND = pattern(r"[()]|\n[ \t\r]*\n")
_SQUARE = pattern(r"[\[\]]|\n[ \t\r]*\n")


def _numbered_word(label: str) -> str:
    numbered = _NUMBERED.fullmatch(label)
    word = numbered.group(1) if numbered else ""
    return word if word.casefold() in GENERIC_ASKS | GENERIC_ANSWERS else ""


def _consistent(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return `candidates` with numbers taken off, and letters that have no counterpart lowered.

    `A:` and `B:` are two speakers or two points of a list; `Q1:` alone is a quarter of a year.
    """
    keys = frozenset((item.word or item.label).casefold() for item in candidates)
    paired = _paired(keys)
    alone = frozenset({"a"}) if keys == {"a"} else frozenset()
    return tuple(_settled(candidate, paired | alone | {"q"}, paired) for candidate in candidates)


def _paired(keys: frozenset[str]) -> frozenset[str]:
    letters = frozenset(key for pair in LETTER_PAIRS if keys.issuperset(pair) for key in pair)
    words = frozenset(key for key in keys if key not in LETTERS)
    asks, answers = words & GENERIC_ASKS, words & GENERIC_ANSWERS
    return letters | ((asks | answers) if asks and answers else frozenset())


def _settled(candidate: Candidate, letters: frozenset[str], paired: frozenset[str]) -> Candidate:
    word = candidate.word.casefold()
    if word in paired and (word not in LETTERS or "q" in paired):
        return replace(candidate, label=candidate.word, shape=Shape.KNOWN)
    if candidate.key in LETTERS - letters and candidate.shape is Shape.KNOWN:
        return replace(candidate, shape=Shape.WORD)
    return candidate


def _is_kept(candidate: Candidate, count: int, total: int) -> bool:
    match candidate.shape:
        case Shape.DECLARED:
            return True
        case Shape.KNOWN:
            return count > 1 or is_sure(candidate)
        case Shape.NAME | Shape.WORD:
            return count > 1
        case Shape.PHRASE:
            return count >= max(_SENTENCE_CASE_LEAST, total * _SENTENCE_CASE_SHARE)
        case Shape.REMARK:
            return False


_LEAST_NAMES = 8
_NAMED = 0.4


def _headings(candidates: Sequence[Candidate], kept: set[str]) -> set[str]:
    """Return single words that recur in a debate of many full names, and are part of none."""
    turns = [one for one in candidates if one.key in kept or one.shape is Shape.NAME]
    names = {one.key for one in turns if one.shape is Shape.NAME and " " in one.key}
    named = sum(one.key in names for one in turns)
    if len(names) < _LEAST_NAMES or named < _NAMED * len(turns):
        return set()
    parts = {word.strip(",()") for name in names for word in name.split()}
    return {one.key for one in turns if one.shape is Shape.WORD and one.key not in parts | NOBODY}


_MARKED = 0.8


def _bare_names(candidates: Sequence[Candidate], kept: set[str]) -> set[str]:
    """Return what has no title, office or party in a debate in which names have one."""
    names = {one.key for one in candidates if one.key in kept and one.shape is Shape.NAME}
    marked = sum(map(_is_marked, names))
    if len(names) < _LEAST_NAMES or marked < _MARKED * len(names):
        return set()
    return {one.key for one in candidates if not _is_marked(one.key)}


def _is_marked(name: str) -> bool:
    first = name.split(maxsplit=1)[0]
    return any(sign in name for sign in "(,[") or first in TITLES or first in ROLE_WORDS


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


def _is_word_once(candidate: Candidate, page: Page) -> bool:
    """Whether one word at the beginning of a block is a name among many labels."""
    at = candidate.index
    is_block = at > 0 and page.lines[at - 1].is_blank
    is_name = candidate.shape is Shape.WORD and candidate.key not in SAID_WORDS | GENRES
    return is_block and is_name


def _is_nobody(candidate: Candidate, page: Page) -> bool:
    """Whether a label stands for a break or for what a sponsor says, be it only once."""
    end = page.lines[candidate.index].end
    is_empty = not page.text[candidate.content : end].strip()
    is_fresh = page.is_fresh(candidate.index)
    return is_fresh and candidate.key in (NOBODY if is_empty else SPONSORS)


def _is_name_once(candidate: Candidate, page: Page) -> bool:
    if candidate.shape is not Shape.NAME or _LINK.match(page.text, candidate.content):
        return False
    if candidate.key.split()[0] in SAID_WORDS:
        return False
    return page.is_fresh(candidate.index)


def _without_cast_list(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return `candidates` without those at the head of a file that only name who will speak.

    What is in doubt is speech: words that are read stand in the brief for all to see, words that
    are taken for a list do not.
    """
    heads = [item for item in candidates if item.shape is not Shape.REMARK]
    data = frozenset(item.index for item in candidates if item.shape is Shape.REMARK)
    listed = tuple(takewhile(lambda item: _names_somebody(item, page), heads))
    keys = {item.key for item in listed}
    is_list = len(keys) == len(listed) > 1 and _is_apart(listed, page.lines, data)
    if not is_list or not _is_of_speakers(listed, heads[len(listed) :]):
        return candidates
    return tuple(item for item in candidates if item not in listed)


_MOST_TITLE_WORDS = 25
_LEAST_BELOW = 6


def _without_title_page(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return `candidates` without those above the talk that stand once and say no sentence.

    "JANE ROE: An Interview Conducted by John Doe", "INTERVIEWER: John Doe", "TAPE: 2 of 3".
    """
    counts = counted(candidates)
    named = tuple(one for one in candidates if one.shape is not Shape.REMARK)
    heads = tuple(takewhile(lambda one: counts[one.key] == 1, named))
    below = named[len(heads) :]
    is_talk = len(below) >= _LEAST_BELOW and any(
        is_sure(one) or counts[one.key] > 1 for one in below
    )
    if not heads or not is_talk or not all(_says_no_sentence(one, page) for one in heads):
        return candidates
    if any(one.shape is Shape.DECLARED for one in heads):
        return candidates
    return tuple(one for one in candidates if one not in heads)


def _says_no_sentence(candidate: Candidate, page: Page) -> bool:
    line = page.lines[candidate.index]
    words = page.text[candidate.content : line.end].split()
    plain = {word.strip(".,;()").casefold() for word in words}
    is_title = not plain.isdisjoint(GENRES) and plain.isdisjoint(SAID_WORDS)
    is_short = 0 < len(words) <= _MOST_TITLE_WORDS
    return is_short and (is_title or not ends_sentence(page.text, line))


def _is_of_speakers(listed: Sequence[Candidate], below: Sequence[Candidate]) -> bool:
    """Whether every label listed speaks below, or all are label words and others speak."""
    speaking = {item.key for item in below}
    if all(item.key in speaking for item in listed):
        return True
    are_words = all(item.shape is Shape.KNOWN and item.key not in LETTERS for item in listed)
    return are_words and speaking >= {"q", "a"}


def _names_somebody(candidate: Candidate, page: Page) -> bool:
    words = page.text[candidate.content : page.lines[candidate.index].end]
    return is_name_like(clean(words).split())


def _is_apart(listed: Sequence[Candidate], lines: Sequence[Line], data: frozenset[int]) -> bool:
    """Whether the lines stand together, but for `data` about the file, with a blank one below."""
    indexes = {candidate.index for candidate in listed}
    block = range(min(indexes), max(indexes) + 1)
    below = next((at for at in range(block.stop, len(lines)) if at not in data), len(lines))
    is_together = all(at in indexes or at in data for at in block)
    return is_together and below < len(lines) and lines[below].is_blank


def _remarkable(prose: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the first of each that a reader could take for a speaker."""
    return tuple(first_of_each([one for one in prose if one.shape is not Shape.PHRASE]))
