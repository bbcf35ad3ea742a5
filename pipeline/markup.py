"""What is Markdown's and not the words' in a text: emphasis, links, escapes, tags, headings.

A subset of CommonMark 0.31: what stands inside lines, and the signs that open headings and quotes.
Of code in a line the signs are Markdown's, and what stands between them is shown as it is.
From reStructuredText there are roles, as in `:term:` with words in backquotes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.values import dataclass

_TAGS = (
    r"a|abbr|audio|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|"
    r"font|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|pre|q|s|small|source|span|strike|strong|sub|"
    r"summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|video"
)
_TARGET = (
    r"\((?:\{[{%][^{}\n]{1,300}[%}]\}|[^()\s\\]|\\.|\([^()\s]*\))*"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
)
"""Where a link leads; a program of pages may be told there: `({{< ref "gate.md" >}})`."""
_BULLET = r"(?:(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\*\*|__))"
_CALLED = (
    r"\[(?P<around>\*{0,3})\\?\[?\d{1,3}\\?\]?(?P=around)\]"
    r"\((?:[a-z]+://[^()\s\#]*)?\#_?(?:ftn|fn|footnote|endnote|edn|note)(?!_?ref)[\w:-]{0,20}\)"
)
"""A number that leads to a note below, as programs that write Markdown set it: `[[2]](#_ftn2)`."""
_TOKEN = pattern(
    rf"""(?xms)
      (?P<prefix>^[ \t]{{0,3}}(?:\#{{1,6}}(?:[ \t\u00a0]+|$)|(?:>[ \t]?)+{_BULLET}?|{_BULLET}))
    | \\(?P<escaped>[!-/:-@\[-`{{-~])
    | (?P<comment><!--.*?-->)
    | (?P<image>!\[[^\[\]\n]*\]{_TARGET}|\[!\[[^\[\]\n]*\]{_TARGET}[ ]?\]{_TARGET})
    | (?P<note>\[\^[^\[\]\s]{{1,20}}\]|{_CALLED})
    | (?P<attributes>(?<=[)*_`])\{{:[^{{}}\n]{{1,300}}\}})
    | (?P<opens>\[)(?=(?:[^\[\]\\\n]|\\[^\n]){{1,300}}\]{_TARGET})
    | (?P<closes>\]{_TARGET})
    | <(?P<auto>(?:https?://|mailto:)[^<>\s]+)>
    | (?P<break><(?i:br)\s*/?>)
    | (?P<tag></?(?i:{_TAGS})(?:\s[^<>\n]{{0,300}})?/?>|</[^\W\d_][^<>/\n]{{0,39}}>)
    | (?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]{{1,30}}|\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}});)
    | :[a-z][a-z-]{{1,20}}:`(?P<role>[^`\n]{{1,200}})`
    | (?<![\w`])`(?P<code>(?![\s`])[^`\n]{{1,200}}(?<!\s))`(?![\w`])
    | (?P<run>\*+|_+|~~)
    """
)
_DEFINED = (
    r"[ ]{0,3}\[(?!\^)([^\[\]\n]{1,300})\]:[ \t]*"
    r"(?:<[^<>\n]*>|\{\{[<%][^{}\n]{1,300}[%>]\}\}|(?:[A-Za-z][\w+.-]*:|www\.|/|\#|\.{1,2}/)[^\s<>]+)"
    r"(?:[ \t]*\n?[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t\r]*$"
)
_DEFINITION = pattern(rf"(?m)^{_DEFINED}")
_DEFINITIONS = pattern(rf"(?m)^{_DEFINED}(?:\n{_DEFINED})*")
_REFERENCE = pattern(
    r"(?P<image>!)?\[(?P<words>(?:[^\[\]\n]|\n(?![ \t\r]*\n)){1,300})\]"
    r"(?:\[(?P<name>[^\[\]\n]{0,300})\])?(?![(:])"
)
_LONGEST_RUN = 3
FILL = "\u2060"
"""Stands in place of the characters that a mark has more than what is seen of it."""
PARTS = "\u2029"
"""What a mark puts that ends a paragraph within a line; it begins a line that nobody counts."""
_IN_WORDS = "'’-‑"
_ENTITY = pattern(
    r"&(?:amp;(?!\#?\w{1,31};)|(?!amp;)[a-zA-Z][a-zA-Z0-9]{1,30};|\#\d{2,7};|\#[xX][0-9A-Fa-f]{2,6};)"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters that are markup, and what a reader sees in their place."""

    start: int
    end: int
    put: str = ""
    partner: int = -1
    """Where the mark stands that opens or closes with this one; -1 for one that begins a line."""

    def blank(self, text: str) -> str:
        """Return as many characters as the mark has in `text`: blanks, or what a reader sees.

        What is seen stands last, and before it blanks; before what stands in words it is `FILL`, so
        that a word with a mark in it stays one.
        """
        size, seen = self.end - self.start, self.put.strip()
        if self.put == PARTS:
            return PARTS.ljust(size)
        if seen and len(seen) < size:
            fill = FILL if seen.isalnum() or seen in _IN_WORDS else " "
            return f"{fill * (size - len(seen))}{seen}"
        return "".join(char if char.isspace() else " " for char in text[self.start : self.end])


def marks(text: str, references: Collection[str] = ()) -> tuple[Mark, ...]:
    """Return all markup in `text`, in order; an asterisk that opens and closes nothing is none.

    `references` are the names of links that the file defines, as `reference` writes them: only with
    them are `[words][name]`, `[name][]` and `[name]` links.
    """
    links = tuple(_reference_links(text, references)) if references else ()
    if not links:
        return _marks(text)
    ends = [link.end for link in links]
    inside = (mark for mark in _marks(text) if not _meets(mark, links, ends))
    return tuple(sorted((*inside, *links), key=lambda mark: mark.start))


def definitions(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Yield the spans of lines that define links: `[name]: https://r.example "title"`."""
    for found in _DEFINITIONS.finditer(text, start):
        yield found.span()


def references(text: str) -> frozenset[str]:
    """Return the names of the links that lines with definitions define."""
    return frozenset(reference(found[1]) for found in _DEFINITION.finditer(text))


def reference(name: str) -> str:
    """Return the name of a link for comparing."""
    return " ".join(name.casefold().split())


def _reference_links(text: str, references: Collection[str]) -> Iterator[Mark]:
    for found in _REFERENCE.finditer(text):
        if reference(found["name"] or found["words"]) not in references:
            continue
        start, end = found.span()
        if found["image"]:
            yield Mark(start, end, "", start)
            continue
        closing = found.end("words")
        yield Mark(start, start + 1, "", closing)
        yield Mark(closing, end, "", start)


def _meets(mark: Mark, links: Sequence[Mark], ends: Sequence[int]) -> bool:
    """Whether a mark has a character with one of some links, of which the ends are known."""
    at = bisect_right(ends, mark.start)
    return at < len(links) and links[at].start < mark.end


def _marks(text: str) -> tuple[Mark, ...]:
    found: list[Mark] = []
    runs: list[tuple[int, int]] = []
    links: list[int] = []
    block_end = -1
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        if start > block_end:
            runs, links, block_end = [], [], _block_end(text, start)
        match token.lastgroup:
            case "run":
                _pair(text, start, end, runs, found)
            case "opens":
                links.append(start)
            case "closes" if links:
                opened = links.pop()
                found += [Mark(opened, opened + 1, "", start), Mark(start, end, "", opened)]
            case "closes":
                continue
            case "auto":
                found += [
                    Mark(start, start + 1, "", end - 1),
                    Mark(end - 1, end, "", start),
                ]
            case "role" | "code" as quoted:
                opened = token.start(quoted)
                found += [Mark(start, opened, "", end - 1), Mark(end - 1, end, "", start)]
            case "prefix":
                found.append(Mark(start, end))
            case kind:
                found.append(Mark(start, end, _put(kind or "", token[0]), start))
    return _with_opened(text, found)


def _with_opened(text: str, found: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks in order, with tags of no known element, and without those within such a tag."""
    tags = tuple(_opened(text, found))
    if not tags:
        return tuple(sorted(found, key=_place))
    outer = tuple(_apart(tags, sorted(found, key=_place)))
    return tuple(sorted((*_apart(found, outer), *outer), key=_place))


def _place(mark: Mark) -> int:
    return mark.start


def _apart(found: Sequence[Mark], others: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks that neither stand inside one of `others` nor are partners of such."""
    ends = [other.end for other in others]
    inside = {mark.start for mark in found if _is_held(mark, others, ends)}
    yield from (mark for mark in found if not {mark.start, mark.partner} & inside)


def _is_held(mark: Mark, others: Sequence[Mark], ends: Sequence[int]) -> bool:
    at = bisect_right(ends, mark.start)
    return at < len(others) and others[at].start <= mark.start and mark.end <= others[at].end


def _opened(text: str, others: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the tags of no known element that are closed on their line: "<day>1990</day>".

    One that opens a line and is closed at its end may name who speaks: `<Jane> words </Jane>`.
    """
    known = {mark.start for mark in others}
    for found in _OPENING.finditer(text) if "</" in text or "/>" in text else ():
        start, end = found.span()
        if start in known:
            continue
        line_end = text.find("\n", end)
        rest = text[end : line_end if line_end >= 0 else len(text)]
        inner, closing, behind = rest.partition(f"</{found[1]}>")
        is_first = not _ANY_TAG.sub("", text[text.rfind("\n", 0, start) + 1 : start]).strip()
        is_whole = is_first and not _ANY_TAG.sub("", behind).strip()
        is_around = is_first and text[end : end + 1] == "<" and end not in known
        is_empty = found[0].endswith("/>") or (closing and not inner.strip())
        if (closing and not is_whole) or is_around or is_empty:
            yield Mark(start, end, "", start)


_OPENING = pattern(r"<([^\W\d_][\w.-]{0,39})(?:\s[^<>\n]{0,300})?>")
_ANY_TAG = pattern(r"</?[^\W\d_][^<>\n]{0,300}>")


def entities(text: str) -> Iterator[Mark]:
    """Yield the letters that HTML writes as names or numbers, in a text that is no HTML.

    In none of what they stand for can another be found.
    """
    if "&" not in text or ";" not in text:
        return
    # imported late: few texts have entities
    from html import unescape

    for found in _ENTITY.finditer(text):
        start, end = found.span()
        put = unescape(found[0])
        if len(put) == 1 and (put.isprintable() or put == "\u00a0") and put not in "#;":
            yield Mark(start, end, put, start)


def strong(found: tuple[Mark, ...], text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of what stands in bold or italic letters, or in a heading."""
    for mark in found:
        if mark.partner > mark.start and text[mark.start] in "*_":
            yield mark.end, mark.partner
        elif mark.partner < 0 and "#" in text[mark.start : mark.end]:
            end = text.find("\n", mark.end)
            yield mark.end, len(text) if end < 0 else end


def _block_end(text: str, start: int) -> int:
    found = _BLANK_LINE.search(text, start)
    return found.start() if found else len(text)


_BLANK_LINE = pattern(r"\n[ \t\r]*\n")


def _put(kind: str, token: str) -> str:
    if kind == "escaped":
        return token[1:]
    if kind == "break":
        return " "
    if kind == "entity":
        # imported late: few texts have entities
        from html import unescape

        return unescape(token)
    return ""


def _pair(text: str, start: int, end: int, runs: list[tuple[int, int]], found: list[Mark]) -> None:
    """Close what a run of asterisks closes, or keep it as one that may open something."""
    size = end - start
    before, after = text[start - 1 : start], text[end : end + 1]
    is_word = before.isalnum() and after.isalnum() and (text[start] == "_" or before.isascii())
    if size > _LONGEST_RUN or is_word:
        return
    if before.strip() or text[start - 2 : start - 1] == ":":
        at = next(
            (at for at in reversed(range(len(runs))) if _is_same(text, runs[at], start, size)), -1
        )
        if at >= 0:
            opened, opened_end = runs[at]
            del runs[at:]
            found += [Mark(opened, opened_end, "", start), Mark(start, end, "", opened)]
            return
        if before.strip() and _split(text, start, end, runs, found):
            return
    if after.strip():
        runs.append((start, end))


def _split(text: str, start: int, end: int, runs: list[tuple[int, int]], found: list[Mark]) -> bool:
    """Close what a part of a run of asterisks closes, and return whether it does.

    Three of them close one or two, and what is left opens or closes something else; of three that
    open, one or two close a part: `*Jane***: who pays?**`, `***Jane:** I do*`.
    """
    size = end - start
    if not runs or text[start] != "*" or text[runs[-1][0]] != "*":
        return False
    opened, opened_end = runs[-1]
    open_size = opened_end - opened
    if _LONGEST_RUN not in {size, open_size} or opened_end >= start:
        return False
    part = min(size, open_size)
    found += [
        Mark(opened_end - part, opened_end, "", start),
        Mark(start, start + part, "", opened_end - part),
    ]
    runs.pop()
    if open_size > part:
        runs.append((opened, opened_end - part))
    elif size > part:
        _pair(text, start + part, end, runs, found)
    return True


def _is_same(text: str, run: tuple[int, int], start: int, size: int) -> bool:
    return run[1] - run[0] == size and text[run[0]] == text[start] and run[1] < start
