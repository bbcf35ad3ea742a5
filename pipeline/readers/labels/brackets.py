"""A label in brackets: `【記者】`, `（問）`, `(答)`, `<Jane> words`, `[0:02 — JANE ROE]`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.belief import is_value
from pipeline.readers.labels.candidates import (
    VOUCHED,
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    first_of_each,
)
from pipeline.readers.labels.shapes import is_known, shape_of
from pipeline.readers.labels.times import TIME, time_after, time_before
from pipeline.readers.labels.words import LETTER_PAIRS, LETTERS, NON_SPEECH
from pipeline.values import replace

_PAIRS = (
    ("【", "】"),
    ("〔", "〕"),
    ("［", "］"),
    ("（", "）"),
    ("(", ")"),
    ("<", ">"),
    ("[", "]"),
)
_ROUND = "（("
_TIGHT = "<["
"""Brackets behind which a blank has to stand."""
_MOST = 40
_LEAST = 2
_LEAST_ALL = 4
_SHARE = 0.5
_COLON = pattern(r"\s*[:：]?\s*")
_CLOCK = pattern(r"\s+(\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?)\s+(?=\S)")
"""A time of the recording between the brackets and the words."""
_HOLDS_NAME = pattern(r"<|[^\n:：]{1,60}? {4,}[:：]")
"""Blanks before a colon stand where a tag was closed."""


def find_brackets(page: Page) -> Labels:
    """Return the turns of a file whose labels stand in brackets."""
    settled = ((pair, _worded(tuple(_settled(page, *pair)), page)) for pair in _PAIRS)
    found = [(pair, _believed(own, page)) for pair, own in settled]
    (opens, closes), turns = max(found, key=lambda one: len(one[1]))
    turns, doubt = _relayed(turns, page) if opens == "<" else (turns, "")
    if opens == "<" and (typed := _typed(turns)) is not turns:
        turns, doubt = typed, "; ".join(filter(None, (_CHAT, doubt)))
    counts = counted(turns)
    once = tuple(one for one in turns if counts[one.key] == 1 and one.shape is Shape.NAME)
    shown = f"{opens}{{}}{closes}"
    return Labels(turns, once, (), bool(turns), shown, 0.95 if turns else 0.0, doubt=doubt)


def _typed(turns: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the turns of the log of a chat with their hours of the day; others as they are.

    "18:04 <jroe> Who pays?" has its hour before the name, as programs for chats write it.
    """
    clocked = sum(_HOUR.fullmatch(one.time) is not None for one in turns)
    if not turns or clocked < _CHATTED * len(turns):
        return turns
    return tuple(
        replace(one, time=f"{one.time}:00") if _HOUR.fullmatch(one.time) else one for one in turns
    )


_HOUR = pattern(r"[0-2]\d:[0-5]\d")
_CHATTED = 0.8
_CHAT = (
    "hours before names in angle brackets are those of a chat: its words were typed, and not said"
)


def _relayed(turns: tuple[Candidate, ...], page: Page) -> tuple[tuple[Candidate, ...], str]:
    """Return turns in which who is passed on speaks: "<relay> [Jane] Yes", and a word on it.

    A program that joins two chats puts the name of whoever speaks in the other one in brackets.
    """
    passed: dict[str, dict[int, tuple[str, int]]] = {}
    for one in turns:
        found = _PASSED_ON.match(page.text, one.content, page.lines[one.index].end)
        if found:
            name = clean(found["behind"] or found["name"])
            passed.setdefault(one.key, {})[one.index] = (name, found.end())
    counts = counted(turns)
    relays = {
        key: own
        for key, own in passed.items()
        if len(own) >= max(_LEAST_PASSED, _SHARE * counts[key])
        and len({name for name, _ in own.values()}) > 1
    }
    if not relays:
        return turns, ""
    said = {at: told for own in relays.values() for at, told in own.items()}
    names = ", ".join(f"'{one.label}'" for one in first_of_each(turns) if one.key in relays)
    doubt = f"{names} passes on what others say: who stands in brackets behind it is the speaker"
    return tuple(
        replace(one, label=said[one.index][0], content=said[one.index][1])
        if one.index in said
        else one
        for one in turns
    ), doubt


_PASSED_ON = pattern(
    r"\s*\[(?P<name>[^\W\d_][^\[\]\n:]{0,30})\]"
    r"(?:\s*\{[-+@~&%]?(?P<behind>[^\W\d_][^{}\n]{0,30})\})?\s+(?=\S)"
)
_LEAST_PASSED = 6


def _settled(page: Page, opens: str, closes: str) -> Iterator[Candidate]:
    """Yield what stands in brackets before a blank; a tag may stand right before the words.

    `<Jane>words` is one where a label word or the same label before a blank says so, and where
    it holds words: no other tag, and no name before a colon, `<asks>Jane</asks>: words`.
    """
    found = tuple(_candidates(page, opens, closes))
    keys = {one.key for one, is_apart in found if is_apart}
    for one, is_apart in found:
        is_likely = one.key in keys or one.shape in VOUCHED
        is_tag = opens == "<" and is_likely and not _HOLDS_NAME.match(page.text, one.content)
        if is_apart or opens not in _TIGHT or is_tag:
            yield one


def _candidates(page: Page, opens: str, closes: str) -> Iterator[tuple[Candidate, bool]]:
    """Yield what may be a label in brackets, and whether a blank or nothing stands behind it."""
    for index in page.filled:
        line = page.lines[index]
        time, start = time_before(page.text, line.start, line.end)
        if page.text[start : start + 1] != opens:
            continue
        end = page.text.find(closes, start, min(line.end, start + _MOST))
        label = clean(page.text[start + 1 : end]) if end > 0 else ""
        if label[:1].isdigit() and (led := _LED.fullmatch(label)):
            time, label = led["time"], led["name"]
        shape = _shape(label, opens, page) if label else None
        if shape is None:
            continue
        is_apart = not page.text[end + 1 : end + 2].strip(": \t\r\n\u3000")
        after, content = time_after(page.text, end + 1, line.end)
        clock = None if after else _CLOCK.match(page.text, end + 1, line.end)
        if clock:
            after, content = clock[1], clock.end()
        found = _COLON.match(page.text, content, line.end)
        content = found.end() if found else content
        yield replace(Candidate(index, label, shape, content), time=time or after), is_apart


_LED = pattern(rf"(?P<time>{TIME}) (?:[-–—|] )?(?P<name>[^\W\d_].*)")
"""A name behind the time at which it speaks: "00:02:13.5 — Jane Roe"."""


def _shape(label: str, opens: str, page: Page) -> Shape | None:
    """Return what a label in brackets looks like; None where it tells of a sound."""
    words = label.split()
    if comparable(label) in page.keys:
        return Shape.DECLARED
    if is_known(words) and not label.isdigit():
        return Shape.KNOWN
    if opens in _ROUND or any(word.strip(".,").casefold() in NON_SPEECH for word in words):
        return None
    if opens == "<" and ("=" in label or words[0].casefold() in _ELEMENTS):
        return None
    if opens in "[" and (shape := shape_of(label)) is not Shape.NAME:
        return Shape.WORD if shape is Shape.WORD and len(words) == 1 else None
    return Shape.NAME if any(char.isalpha() for char in label) else None


_ELEMENTS = frozenset(
    (
        *("html", "head", "body", "script", "style", "link", "meta", "div", "span", "section"),
        *("article", "aside", "header", "footer", "nav", "main", "form", "input", "button", "svg"),
        *("img", "figure", "iframe", "noscript", "table", "tr", "td", "th", "ul", "ol", "li", "dl"),
        *(
            "template",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "br",
            "hr",
            "em",
            "strong",
            "small",
        ),
    )
)
"""Elements of pages, which are nobody's name."""


def _worded(found: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return candidates in which single words are names where two of them take turns, or none.

    "[Me] Who pays?", "[Jane] I do.": one asks nearly always and the other hardly ever, and they
    begin nearly all paragraphs. Other such words tell what is heard, or what kind a line is of.
    """
    words = [one for one in found if one.shape is Shape.WORD]
    others = tuple(one for one in found if one.shape is not Shape.WORD)
    if not words:
        return found
    counts = counted(words)
    often = [one for one in words if counts[one.key] >= _LEAST_WORDED]
    if not _take_turns(often, page):
        return others
    names = (replace(one, shape=Shape.NAME) for one in often)
    return tuple(sorted((*others, *names), key=lambda one: one.index))


def _take_turns(turns: Sequence[Candidate], page: Page) -> bool:
    """Whether two labels take turns, begin nearly all paragraphs, and one asks the other."""
    if len({one.key for one in turns}) != _LEAST:
        return False
    begun = {one.index for one in turns}
    below = (at for at in page.filled if at >= turns[0].index)
    blocks = [at for at in below if page.lines[at - 1].is_blank]
    turned = sum(one.key != other.key for one, other in pairwise(turns))
    is_most = len(begun.intersection(blocks)) >= _WORDED * len(blocks)
    return is_most and turned >= _TURNED * (len(turns) - 1) and _is_asking(turns, page)


def _is_asking(turns: Sequence[Candidate], page: Page) -> bool:
    """Whether one of two labels asks most often, and the other seldom."""
    ends = [*(one.index for one in turns[1:]), len(page.lines)]
    asked: dict[str, list[bool]] = {}
    for one, end in zip(turns, ends, strict=True):
        said = page.text[one.content : page.lines[end - 1].end]
        asked.setdefault(one.key, []).append("?" in said or "？" in said)
    less, more = sorted(sum(own) / len(own) for own in asked.values())
    return more >= _ASKING and less <= 1 - _ASKING


_LEAST_WORDED = 5
_TURNED, _WORDED, _ASKING = 0.7, 0.7, 0.6
"""Shares: of turns that follow those of somebody else, of paragraphs with a label, of questions."""


def _believed(found: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return candidates of two labels that recur, or of a pair of label words.

    Letters that are no pair count the points of a list: "(a)", "(d)".
    """
    counts = counted(found)
    paired = {letter for pair in LETTER_PAIRS if counts.keys() >= set(pair) for letter in pair}
    listed = LETTERS - paired
    recurring = {key for key, count in counts.items() if count >= _LEAST} - listed
    known = {one.key for one in found if one.shape is not Shape.NAME} - listed
    is_usual = len(recurring) > 1 and sum(counts[key] for key in recurring) >= _LEAST_ALL
    if (not is_usual and len(known) < _LEAST) or _are_listed(found, page):
        return ()
    blocks = [index for index in page.filled if index == 0 or page.lines[index - 1].is_blank]
    begun = {one.index for one in found}
    has_share = len(begun.intersection(blocks)) >= _SHARE * min(len(blocks), len(found))
    return tuple(found) if has_share or _is_log(begun, page) else ()


def _is_log(begun: Collection[int], page: Page) -> bool:
    """Whether labels begin nearly all lines of a long run, as in the log of a chat below notes."""
    first, last = min(begun), max(begun)
    run = sum(first <= at <= last for at in page.filled)
    return len(begun) >= max(_LEAST_LOGGED, _LOGGED * run)


_LEAST_LOGGED = 20
_LOGGED = 0.9
"""Share of the lines."""


def _are_listed(found: Sequence[Candidate], page: Page) -> bool:
    """Whether names stand behind the brackets, and no words: a report on each of those who spoke.

    "[WITNESS] Jane Roe - Lake Bank  [8 turns]".
    """
    behind = [page.text[one.content : page.lines[one.index].end] for one in found]
    names = sum(is_value(_AFFILIATED.split(_COUNT.sub("", one))[0].strip()) for one in behind)
    return names >= max(_LEAST_ALL, _LISTED * len(found))


_COUNT = pattern(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])\s*\Z")
_AFFILIATED = pattern(r"\s[-–—]\s|,")
_LISTED = 0.8
"""Share of the brackets."""
