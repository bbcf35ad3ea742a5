"""Names in capitals right before the words, without any sign: "JANE Well, we did.".

So broadcasters write out interviews. What begins a paragraph in capitals elsewhere is an acronym or
a place, and so this is believed only where nearly all paragraphs begin so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence, Set
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    comparable,
    ends_with_stop,
)
from pipeline.readers.labels.words import METADATA, NON_SPEECH, REMARKS, SAID_WORDS

_WORD = r"[^\W\d_a-z](?:[^\W\d_a-z]|['’.-](?=[^\W\d_a-z]))+"
_RUN = pattern(rf"(?P<label>{_WORD})(?P<more>(?:[ \t]+{_WORD}(?![^\W_]))*)(?![^\W_])[ \t]*")
"""Words in capitals at the beginning of a paragraph."""
_BEGIN = pattern(r"[\"'“‘«„(¿¡…. ]*[^\W_a-z]")
"""How a sentence begins."""
_OFFICE = pattern(r"[–—-][ \t]+[^\W\d_a-z][^.?!:;]{2,80}\Z")
"""Who somebody is, behind a dash, where the words begin on the next line."""
_LEAST = 8
_LEAST_EACH = 3
_LEAST_LABELS, _MOST_LABELS = 2, 6
_NEARLY_ALL = 0.85
"""Share of the paragraphs between the first turn and the last one."""
_SENTENCES = 0.9
"""Share of the turns whose words begin as a sentence does."""
_TURNED = 0.7
"""Share of the turns behind which another one speaks."""
_NO_NAMES = METADATA | NON_SPEECH | REMARKS | SAID_WORDS


def find_run_in_capitals(page: Page) -> Labels:
    """Return the turns of a file whose paragraphs begin with a name in capitals and no sign.

    Two or more names recur and take turns; one that stands once before a sentence is reported.
    """
    starts = _starts(page)
    names = _names(page, starts)
    often = {name for name, count in names.items() if count >= _LEAST_EACH}
    full = _full_names(page, starts, often)
    if not _LEAST_LABELS <= len(full) == len(often) <= _MOST_LABELS:
        return Labels()
    found = [one for at in starts if (one := _turn(page, at, full, names.keys()))]
    often = set(full.values())
    turns = found[next(at for at, one in enumerate(found) if one.key in _keys(often)) :]
    turns = turns[_titles(page, turns) :]
    if not turns or not _are_talk(page, turns, starts):
        return Labels()
    once = tuple(one for one in turns if one.key not in _keys(often))
    doubt = f"names in capitals, as '{turns[0].label}', begin paragraphs without a sign: read as "
    return Labels(tuple(turns), once, (), True, "{}", 0.8, doubt=f"{doubt}who speaks; check them")


def _keys(labels: Collection[str]) -> Set[str]:
    return {comparable(one) for one in labels}


def _titles(page: Page, turns: Sequence[Candidate]) -> int:
    """Return how many lines at the beginning have two names and end as no sentence does.

    "JANE ROE in conversation with ODO LIND" is a title.
    """
    for at, one in enumerate(turns):
        line = page.lines[one.index]
        found = _RUN.match(page.text, line.start, line.end)
        is_title = found and found["more"] and one.content < line.end
        if not is_title or ends_with_stop(page.words(one.index)):
            return at
    return len(turns)


def _are_talk(page: Page, turns: Sequence[Candidate], starts: Sequence[int]) -> bool:
    """Whether nearly all paragraphs are such turns, sentences begin in them, and others answer."""
    inside = sum(turns[0].index <= at <= turns[-1].index for at in starts)
    begun = sum(
        one.content == page.lines[one.index].end
        or _BEGIN.match(page.text, one.content, page.lines[one.index].end) is not None
        for one in turns
    )
    other = sum(one.key != after.key for one, after in pairwise(turns))
    is_most = len(turns) >= max(_LEAST, _NEARLY_ALL * inside)
    return is_most and begun >= _SENTENCES * len(turns) and other >= _TURNED * (len(turns) - 1)


def _starts(page: Page) -> Sequence[int]:
    """Return the lines that begin paragraphs: below blank lines, or all where there are none."""
    below = [at for at in page.filled if at == 0 or page.lines[at - 1].is_blank]
    return below if len(below) >= _LEAST else page.filled


def _names(page: Page, starts: Sequence[int]) -> dict[str, int]:
    """Return how often each word in capitals begins a paragraph before a sentence."""
    begun = Counter(
        match["label"]
        for at in starts
        if (match := _RUN.match(page.text, page.lines[at].start, page.lines[at].end))
        and (match["more"] or _BEGIN.match(page.text, match.end(), page.lines[at].end))
    )
    return {word: count for word, count in begun.items() if word.casefold() not in _NO_NAMES}


def _full_names(page: Page, starts: Sequence[int], often: Set[str]) -> dict[str, str]:
    """Return the names that begin paragraphs often, by their first words: "JANE ROE" by "JANE".

    One behind which another word in capitals stands again and again, but not always, is left out:
    nobody knows whether it is said.
    """
    behind: dict[str, list[list[str]]] = {name: [] for name in often}
    for at in starts:
        line = page.lines[at]
        found = _RUN.match(page.text, line.start, line.end)
        if found and found["label"] in often and not _is_beside_talk(page, at, found.end()):
            behind[found["label"]].append(found["more"].split())
    full: dict[str, str] = {}
    for name, runs in behind.items():
        depth = 0
        while runs and all(depth < len(one) and one[depth] == runs[0][depth] for one in runs):
            depth += 1
        rest = Counter(one[depth] for one in runs if depth < len(one))
        if all(count < _LEAST_AGAIN for count in rest.values()):
            full[name] = " ".join([name, *runs[0][:depth]] if runs else [name])
    return full


_LEAST_AGAIN = 2


def _is_beside_talk(page: Page, at: int, end: int) -> bool:
    """Whether a title or an office stands behind a name, and no words: no stop is at its end."""
    line = page.lines[at]
    is_title = not ends_with_stop(page.words(at)) and page.text[end : end + 1].islower()
    return is_title or _OFFICE.match(page.text, end, line.end) is not None


def _turn(page: Page, at: int, full: dict[str, str], names: Collection[str]) -> Candidate | None:
    """Return the turn that a paragraph begins; the full name may stand where the office does.

    Who is not heard often has one name, and a sentence behind it.
    """
    line = page.lines[at]
    found = _RUN.match(page.text, line.start, line.end)
    if found is None or found["label"] not in names:
        return None
    if found["label"] not in full and (found["more"] or len(found["label"]) < _SHORTEST):
        return None
    label = full.get(found["label"], found["label"])
    if _OFFICE.match(page.text, found.end(), line.end):
        return Candidate(at, label, Shape.NAME, line.end)
    run, own = [found["label"], *found["more"].split()], label.split()
    if run[: len(own)] != own:
        return None
    end = line.start
    for word in (*own, *_also_named(page, label, found["more"])):
        end = page.text.index(word, end) + len(word)
    return Candidate(at, label, Shape.NAME, _behind(page, end, line.end))


def _also_named(page: Page, label: str, more: str) -> Sequence[str]:
    """Return the word behind one word of a name that is the rest of it, as elsewhere."""
    words = more.split()[:1] if " " not in label else []
    named = "".join(rf"(?i)\b{re.escape(label)} {re.escape(word)}\b" for word in words)
    return words if named and len(re.findall(named, page.text)) >= _LEAST_AGAIN else ()


_SHORTEST = 3
"""Letters of a name that stands once."""


def _behind(page: Page, start: int, end: int) -> int:
    """Return where the words behind a label begin."""
    return next((at for at in range(start, end) if not page.text[at].isspace()), end)
