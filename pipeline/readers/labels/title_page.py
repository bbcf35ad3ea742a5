"""What stands above a talk and names who will speak: a list of the cast, a title page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from pipeline.patterns import pattern
from pipeline.readers.headed import says_talk_begins
from pipeline.readers.labels.belief import is_sure
from pipeline.readers.labels.candidates import (
    VOUCHED,
    Candidate,
    Page,
    Shape,
    clean,
    counted,
    ends_sentence,
    ends_with_stop,
)
from pipeline.readers.labels.shapes import described_role, is_name_like
from pipeline.readers.labels.times import time_alone
from pipeline.readers.labels.words import GENRES, LETTERS, PARTICLES, SAID_WORDS
from pipeline.values import replace

_MOST_TITLE_WORDS = 25
_LEAST_BELOW = 6


def without_cast_list(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return `candidates` without those at the head of a file that only name who will speak.

    What is in doubt is speech: words that are read stand in the brief for all to see, words that
    are taken for a list do not.
    """
    heads = [item for item in candidates if item.shape is not Shape.REMARK]
    data = frozenset(item.index for item in candidates if item.shape is Shape.REMARK)
    listed = tuple(takewhile(lambda item: _names_somebody(item, page), heads))
    keys = {item.key for item in listed}
    is_list = len(keys) == len(listed) > 1 and _is_apart(listed, page, data)
    if not is_list or not _is_of_speakers(listed, heads[len(listed) :], page):
        return candidates
    return tuple(item for item in candidates if item not in listed)


def without_bare_list(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return `candidates` without labels at the head of a file with nothing behind or below them.

    They are several, and each of them speaks below, on its line.
    """
    bare = tuple(takewhile(lambda one: not _named(one, page), candidates))
    below = candidates[len(bare) :]
    keys = {one.key for one in bare}
    if not 1 < len(keys) == len(bare) or not below:
        return candidates
    indexes = {one.index for one in bare}
    first, last = min(indexes), below[0].index
    is_empty = all(page.lines[at].is_blank for at in range(first, last) if at not in indexes)
    speaking = {one.key for one in below if _named(one, page)}
    return below if is_empty and keys <= speaking else candidates


def roles_of_speakers(candidates: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return the lines of a list that say who does what, where those named speak below.

    "Interviewer: Jane", "Interviewee 2: Odo (keeper of the gate)", perhaps below "Participants:".
    Each word stands once, and two of those named have labels of their own; none for no list.
    """
    heads = [one for one in candidates if one.shape is not Shape.REMARK]
    if heads and not _named(heads[0], page) and heads[0].shape not in VOUCHED:
        heads = heads[1:]
    listed = tuple(takewhile(_is_role_word, heads))
    keys, below = {one.key for one in listed}, heads[len(listed) :]
    speaking = {one.key for one in below}
    names = [_bare_name(one, page) for one in listed]
    is_list = len(keys) == len(listed) >= _LEAST_NAMED and keys.isdisjoint(speaking)
    heard = sum(" ".join(one).casefold() in speaking for one in names)
    if not is_list or heard < _LEAST_NAMED or not all(map(_may_be_named, names)):
        return ()
    indexes = {one.index for one in listed}
    between = (at for at in range(min(indexes), max(indexes)) if at not in indexes)
    return listed if all(page.lines[at].is_blank for at in between) else ()


def vouched_by(
    cast: Sequence[Candidate], below: Sequence[Candidate], page: Page
) -> tuple[Candidate, ...]:
    """Return the candidates `below` a list of who does what, those named there as labels for sure.

    However seldom they speak.
    """
    names = {" ".join(_bare_name(one, page)).casefold() for one in cast}
    return tuple(replace(one, shape=Shape.DECLARED) if one.key in names else one for one in below)


def _is_role_word(candidate: Candidate) -> bool:
    return candidate.shape is Shape.KNOWN and candidate.key not in LETTERS


def _bare_name(candidate: Candidate, page: Page) -> list[str]:
    """Return the words of the name behind a label, without what is told of it in a bracket."""
    words = clean(page.text[candidate.content : page.lines[candidate.index].end])
    return _TOLD_OF.sub("", words).split()


_TOLD_OF = pattern(r"(?:\s*\([^()]{2,120}\)|,\s[^.?!]{2,120}|\s[-–—]\s[^.?!]{2,120})\Z")
"""Who somebody is, behind the name."""


def _may_be_named(words: Sequence[str]) -> bool:
    """Whether words are a name, of one word or of a few."""
    capitals = [word for word in words if word not in PARTICLES]
    are_raised = bool(capitals) and all(word[:1].isupper() for word in capitals)
    plain = {word.casefold() for word in words}
    return are_raised and len(words) <= _MOST_OF_NAME and plain.isdisjoint(SAID_WORDS)


_MOST_OF_NAME = 4


def _is_of_speakers(listed: Sequence[Candidate], below: Sequence[Candidate], page: Page) -> bool:
    """Whether every label listed speaks below, or all are label words and those named speak."""
    speaking = {item.key for item in below}
    if all(item.key in speaking for item in listed):
        return True
    are_words = all(item.shape is Shape.KNOWN and item.key not in LETTERS for item in listed)
    spoken = {word for key in speaking for word in key.split()}
    return are_words and (
        speaking >= {"q", "a"} or any(not spoken.isdisjoint(_named(item, page)) for item in listed)
    )


def _names_somebody(candidate: Candidate, page: Page) -> bool:
    """Whether a name stands behind a label, and a dash and an office perhaps, but no sentence."""
    words = " ".join(_named(candidate, page, is_folded=False))
    name, _, office = _DASH.sub("\n", words, count=1).partition("\n")
    is_told = not office or (office[:1].isupper() and not ends_with_stop(office))
    return is_told and is_name_like(name.split())


_DASH = pattern(r"\s[-–—]\s")


def _named(candidate: Candidate, page: Page, *, is_folded: bool = True) -> list[str]:
    """Return the words behind a label, as they stand or in small letters."""
    words = clean(page.text[candidate.content : page.lines[candidate.index].end])
    return (words.casefold() if is_folded else words).split()


def _is_apart(listed: Sequence[Candidate], page: Page, data: frozenset[int]) -> bool:
    """Whether the lines stand together, but for `data` about the file, and apart from the talk.

    Paragraphs of a document are parted by blank lines anyway: in it label words name who will
    speak. A line with a time alone parts them from the talk, too.
    """
    lines = page.lines
    indexes = {candidate.index for candidate in listed}
    block = [at for at in range(min(indexes), max(indexes) + 1) if at not in indexes | data]
    below = next((at for at in range(max(indexes) + 1, len(lines)) if at not in data), len(lines))
    are_words = all(one.shape is Shape.KNOWN and one.key not in LETTERS for one in listed)
    is_together = all(are_words and lines[at].is_blank for at in block)
    if not is_together or below == len(lines):
        return False
    return lines[below].is_blank or bool(time_alone(page.words(below)))


def without_title_page(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return `candidates` without those above the talk that stand once and say no sentence.

    "INTERVIEWER: John Doe", "TAPE: 2 of 3"; and "JANE ROE: An Interview Conducted by John Doe",
    even where she speaks below.
    """
    counts = counted(candidates)
    named = tuple(
        one
        for one in candidates
        if one.shape is not Shape.REMARK
        and (one.shape is not Shape.PHRASE or counts[one.key] > 1 or _named(one, page))
    )
    heads = tuple(takewhile(lambda one: counts[one.key] == 1 or _is_head(one, page), named))
    below = named[len(heads) :]
    is_talk = len(below) >= _LEAST_BELOW and any(
        is_sure(one) or counts[one.key] > 1 for one in below
    )
    begun = {one.index for one in candidates}
    if not heads or not is_talk or not all(_says_no_sentence(one, page, begun) for one in heads):
        return candidates
    if any(one.shape is Shape.DECLARED for one in heads):
        return candidates
    return tuple(one for one in candidates if one not in heads)


def below_talk_heading(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return `candidates` without those above a heading that says that the talk begins there.

    "## Transcript", below which at least as many labels stand as above, and none of the same:
    what is above it sums the talk up, or tells how it was held.
    """
    heads = [start for start, end in page.headings if says_talk_begins(page.text[start:end])]
    below = [one for one in candidates if heads and one.content > heads[-1]]
    above = [
        one for one in candidates[: len(candidates) - len(below)] if one.shape is not Shape.REMARK
    ]
    is_other = {one.key for one in above}.isdisjoint(one.key for one in below)
    if len(below) < max(_LEAST_BELOW, len(above)) or not is_other:
        return candidates
    return tuple(one for one in candidates if one not in above)


def without_legend(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return `candidates` without a first line that says whom labels stand for: "Q: Roe  A: Lind".

    Each label on it begins other lines, and a name stands behind each. Initials may have a line
    for each, and so may letters where one of them says what somebody does: "I: Interviewer".
    """
    first = candidates[0] if candidates else None
    is_short = first is not None and len(first.label) <= _MOST_INITIALS
    if is_short and (below := _below_initials(candidates, page)):
        return below
    if first is None or page.words(first.index).translate(_COLONS).count(":") < _LEAST_NAMED:
        return candidates
    line = page.lines[first.index]
    named = _PAIR.findall(page.text[line.start : line.end])
    counts = counted(candidates[1:])
    is_whole = _LEGEND.fullmatch(page.text, line.start, line.end) is not None
    is_legend = is_whole and all(counts[label.casefold()] for label, _ in named)
    return candidates[1:] if is_legend else candidates


def _below_initials(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return what stands below lines that say whom letters stand for: "JR: Jane Roe".

    They stand first, one below the other, and each label begins other lines; empty for none.
    """
    first = candidates[0].index
    listed = [
        one
        for at, one in enumerate(candidates[: len({one.key for one in candidates})])
        if one.index == first + at
    ]
    named = tuple(takewhile(lambda one: _is_initials(one, page), listed))
    if len(named) < len(listed):
        named = _with_roles(tuple(listed), page) or named
    below = candidates[len(named) :]
    speaking = {one.key for one in below}
    keys = {one.key for one in named}
    is_legend = len(named) == len(keys) >= _LEAST_NAMED and keys <= speaking
    return below if is_legend else ()


def _is_initials(candidate: Candidate, page: Page) -> bool:
    """Whether behind a label stands a name of which it has the first letters: "JR: Jane Roe"."""
    names = _named(candidate, page, is_folded=False)
    initials = "".join(one[:1] for one in names).casefold()
    is_short = 1 < len(candidate.label) <= _MOST_INITIALS
    return is_short and is_name_like(names) and initials.startswith(candidate.key)


def _with_roles(listed: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return the lines of a list above a blank one that each say who somebody is, or what he does.

    "I: Interviewer" and "P1: Person X4". Without one of the first kind there is none.
    """
    found = tuple(takewhile(lambda one: _says_who(one, page), listed))
    roles = (described_role(" ".join(_named(one, page))) for one in found)
    below = found[-1].index + 1 if found else 0
    is_apart = 0 < below < len(page.lines) and page.lines[below].is_blank
    return found if is_apart and any(roles) else ()


def _says_who(candidate: Candidate, page: Page) -> bool:
    words = _named(candidate, page, is_folded=False)
    is_short = len(candidate.label) <= _MOST_INITIALS and 0 < len(words) <= _MOST_WHO
    is_named = is_short and not words[0][0].islower()
    return is_named and not ends_with_stop(words[-1]) and "," not in " ".join(words)


_MOST_WHO = 4
"""Words that say who somebody is."""
_MOST_INITIALS = 4
_LEAST_NAMED = 2
"""Labels of a line that says whom they stand for."""
_COLONS = {ord("："): ":"}
_ONE = (
    r"([^\s:：]{1,20})[:：]\s*([^\s:：.,?!。，、？！…;；]+(?:[ ][^\s:：.,?!。，、？！…;；]+){0,3}?)"
)
_PAIR = pattern(rf"{_ONE}(?=\s+[^\s:：]{{1,20}}[:：]|\s*\Z)")
_LEGEND = pattern(rf"{_ONE}(?:[\s,，;；/]+{_ONE})+\s*")


def _says_no_sentence(candidate: Candidate, page: Page, begun: set[int]) -> bool:
    words = _named(candidate, page)
    if not words:
        return _is_heading(candidate, page, begun) or _lists_names(candidate, page, begun)
    is_short = 0 < len(words) <= _MOST_TITLE_WORDS
    last = candidate.index
    while (
        last + 1 < len(page.lines) and not page.lines[last + 1].is_blank and last + 1 not in begun
    ):
        last += 1
    is_open = not ends_sentence(page.text, page.lines[last])
    return is_short and (is_open or _is_title(candidate, page))


def _is_heading(candidate: Candidate, page: Page, begun: set[int]) -> bool:
    """Whether a line that ends with a colon stands right above a label: "Simulated interview:"."""
    below = next((at for at in page.filled if at > candidate.index), -1)
    return candidate.shape not in VOUCHED and below in begun


def _lists_names(candidate: Candidate, page: Page, begun: set[int]) -> bool:
    """Whether only names in capitals stand below a label, in a file whose words have others."""
    end = min((at for at in begun if at > candidate.index), default=len(page.lines))
    listed = [page.words(at) for at in range(candidate.index + 1, end)]
    filled = [words for words in listed if words]
    if not filled or any(not one.isupper() or one.endswith((".", "?", "!")) for one in filled):
        return False
    sample = page.text[:_SAMPLE]
    return 2 * sum(map(str.islower, sample)) > sum(map(str.isalpha, sample))


_SAMPLE = 20_000
"""Characters of a file that tell in which letters it is written."""


def _is_head(candidate: Candidate, page: Page) -> bool:
    """Whether a line names the occasion, or with a label word nobody but who asks or answers."""
    if _is_title(candidate, page):
        return True
    words = _AND.sub("\n", " ".join(_named(candidate, page, is_folded=False))).splitlines()
    is_word = candidate.shape is Shape.KNOWN and candidate.key not in LETTERS
    return is_word and bool(words) and all(is_name_like(one.split()) for one in words)


_AND = pattern(r",? (?:with|and|&|avec|et|mit|und|con|y|com|e|и) ")


def _is_title(candidate: Candidate, page: Page) -> bool:
    """Whether a line names the occasion, and nobody talks in it."""
    words = _named(candidate, page)
    plain = {word.strip(".,;()") for word in words}
    is_short = 0 < len(plain) <= _MOST_TITLE_WORDS
    is_of_talk = not plain.isdisjoint(GENRES) and plain.isdisjoint(SAID_WORDS)
    return is_short and is_of_talk and not any("?" in word for word in words)
