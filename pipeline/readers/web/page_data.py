"""What a page says of itself: title, date, outlet, licence, language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from pipeline.model.transcript import PUBLISHED, Datum
from pipeline.patterns import pattern
from pipeline.readers.web.drawing import name_of, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "pubdate",
    "publishdate",
    "publish-date",
    "og:article:published_time",
)
_DATED = ("dcterms.date", "dc.date", "dcterms.created", "date")
"""Names of a day that may be that of the talk."""
_TITLES = ("og:title", "dc.title", "dcterms.title", "twitter:title")
_OUTLETS = ("og:site_name",)
_LICENCES = ("dcterms.license", "dc.rights", "dcterms.rights")
_DAY = pattern(r"((?:1[6-9]|20)\d\d)(?:-?(\d\d)(?:-?(\d\d))?)?(?=\D|\Z)")


def page_data(root: _Element) -> tuple[Datum, ...]:
    """Return what the head of a page and its heading say; keys as `Datum` has them."""
    published = _first_day(_days_of_publication(root))
    date = _first_day(_days(root, is_published=bool(published))) or _day_above(root)
    is_of_talk = date and not (published and date[0] == published[0])
    told = (
        ("title", _title(root)),
        ("date", date if is_of_talk else None),
        (PUBLISHED, published),
        ("outlet", _named(root, _OUTLETS)),
        ("author", _named(root, ("author", "article:author"))),
        ("url", _address(root)),
        ("licence", _licence(root)),
    )
    return tuple(Datum(key, *found) for key, found in told if found and found[0])


def _day_above(root: _Element) -> tuple[str, int] | None:
    """Return the day of a talk that the header of a page tells: "Sendung vom 3. Mai 2026"."""
    lines = [one for head in root.iter("header") for one in head.iter("p", "div", "span", "h2")]
    told = ((words_of(one), one.sourceline or 0) for one in lines)
    short = [(words, line) for words, line in told if len(words) <= _LONGEST_DAY]
    if not any(map(_HAS_DAY.search, (words for words, _ in short))):
        return None
    # imported late: hardly a header has a day
    from pipeline.readers.days_told import day_in_line

    found = ((day_in_line(words), line) for words, line in short)
    return next((one for one in found if one[0]), None)


_LONGEST_DAY = 110
_HAS_DAY = pattern(r"\b\d{1,2}\D{4,20}\b(?:19|20)\d\d\b")


def language_of(root: _Element) -> str:
    """Return the language that a page declares; empty where it declares none."""
    return next((one.get("lang", "").strip() for one in root.iter("html") if one.get("lang")), "")


def day_in(text: str) -> str:
    """Return the day, month or year at the beginning of a date: `2022-04-19`; empty for none."""
    found = _DAY.match(text.strip())
    if not found:
        return ""
    parts = [part for part in found.groups() if part]
    year, month, day = (*map(int, parts), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return ""
    return "-".join(parts)


def heading_of(root: _Element) -> _Element | None:
    """Return the one heading of the first rank; None where there are several or none.

    One in the header of a site, and not of an article, is the name of the site.
    """
    found = {one: {name_of(up) for up in one.iterancestors()} for one in root.iter("h1")}
    told = [one for one, around in found.items() if words_of(one) and not around & _HEADERS]
    inside = [one for one, around in found.items() if words_of(one) and around & _MAIN]
    best = inside or told
    return best[0] if len(best) == 1 else None


_MAIN = frozenset({"article", "main"})
_HEADERS = frozenset({"header", "nav"})


def _title(root: _Element) -> tuple[str, int] | None:
    heading = heading_of(root)
    if heading is not None:
        return words_of(heading), heading.sourceline or 0
    named = _named(root, _TITLES)
    titles = ((words_of(one), one.sourceline or 0) for one in root.iter("title"))
    told = named or next((one for one in titles if not _BY_PROGRAM.match(one[0])), None)
    words = len(told[0].split()) if told else 0
    if named and words > _BARE:
        return named
    head = _talk_heading(root, is_bare=not named and words <= 1)
    if head is None and words <= _BARE:
        other = _talk_heading(root, is_bare=True)
        is_told = other is not None and len(other[0].split()) > _BARE
        head = other if other and (is_told or _OF_TALK.match(other[0])) else None
    return head or told


_BARE = 3
"""Words of a title that may be no more than the name of a site."""


def _talk_heading(root: _Element, *, is_bare: bool) -> tuple[str, int] | None:
    """Return the one heading of a page that says whose talk it is: "Interview with Jane Roe".

    Where the page has no title but a few words, `is_bare`, it is the one heading of the first rank
    that stands there, or two that belong together: "Gates:", "Who keeps them".
    """
    heads = [
        one
        for one in root.iter(*_RANKS)
        if words_of(one) and not {name_of(up) for up in one.iterancestors()} & _AROUND
    ]
    named = [one for one in heads if _NAMES_TALK.match(words_of(one))]
    if len(named) == 1:
        return words_of(named[0]), named[0].sourceline or 0
    heads = [one for one in heads if " " in words_of(one) or words_of(one).endswith(":")]
    first = min((name_of(one) for one in heads), default="")
    best = [one for one in heads if name_of(one) == first] if is_bare and first > "h1" else []
    is_pair = len(best) == _PAIR and best[0].getnext() is best[1]
    is_led = is_pair and words_of(best[0]).endswith(":")
    if (len(best) != 1 and not is_led) or not _is_above(root, best[0]):
        return None
    words = " ".join(map(words_of, best))
    return (words, best[0].sourceline or 0) if _TOLD.search(words) else None


def _is_above(root: _Element, heading: _Element) -> bool:
    """Whether a heading stands above nearly all paragraphs of a page."""
    told = root.iter("p", "li", "td", "dd", name_of(heading))
    order = [one for one in told if not {name_of(up) for up in one.iterancestors()} & _AROUND]
    return order.index(heading) <= _ABOVE * len(order)


_ABOVE = 0.25
"""Share of the paragraphs, without those of menus, headers and footers."""
_RANKS = ("h1", "h2", "h3", "h4", "h5")
_PAIR = 2
_AROUND = frozenset({"header", "nav", "footer", "aside"})
_TOLD = pattern(r"[^\W\d_]\S*\s+.*[^\W\d_]")
"""Two words, at least: "Interview" says no more than the window."""
_NAMES_TALK = pattern(
    r"(?:(?:An?|Une?|Una|Uma|Ein) )?(?i:(?:interview|conversation) with|(?:interview|gespräch) mit"
    r"|(?:entretien|interview) avec|(?:entrevista|conversación) (?:con|a)"
    r"|(?:entrevista|conversa) com|intervista (?:con|ad?)|интервью с|wywiad z|intervju med)"
    r" [^\W\d_a-z]"
)
"""How a heading begins that says with whom a talk was held."""


_OF_TALK = pattern(
    r"(?i)(?:interv(?:iew|ju|juu|ista)|entrevista|entretien|conversation|conversa|gespräch|интервью"
    r"|інтерв['’ʼ]ю|röportaj|söyleşi|wywiad|rozhovor|haastattelu|συνέντευξη)\b"
)
"""How a heading begins that names a talk, where the window has the name of a site."""
_BY_PROGRAM = pattern(
    r"(?i)(?:created|converted|generated|produced|exported) (?:by|with|from|using)\b|untitled\b"
    r"|new page\Z|document\Z"
)
"""How a program titles a page that nobody gave a title."""


def _named(root: _Element, names: tuple[str, ...]) -> tuple[str, int] | None:
    """Return what the first of some `meta` elements that is there says, and its line."""
    told: dict[str, tuple[str, int]] = {}
    for one in root.iter("meta"):
        name = one.get("property") or one.get("name") or one.get("itemprop") or ""
        told.setdefault(
            name.lower(), (" ".join(one.get("content", "").split()), one.sourceline or 0)
        )
    return next((told[name] for name in names if name in told and told[name][0]), None)


def _first_day(told: Iterator[tuple[str, int]]) -> tuple[str, int] | None:
    days = ((day_in(text), line) for text, line in told)
    return next((one for one in days if one[0]), None)


def _days(root: _Element, is_published: bool) -> Iterator[tuple[str, int]]:
    """Yield what may be the day of the talk: `meta`, then `time` elements if nothing else tells."""
    yield from (found for name in _DATED if (found := _named(root, (name,))))
    for one in () if is_published else root.iter("time"):
        yield one.get("datetime", ""), one.sourceline or 0


def _days_of_publication(root: _Element) -> Iterator[tuple[str, int]]:
    """Yield what is told to be the day of publication: `meta`, JSON-LD, `time` elements."""
    yield from (found for name in _PUBLISHED if (found := _named(root, (name,))))
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from ((text, script.sourceline or 0) for text in _published(script.text or ""))
    for one in root.iter("time"):
        if one.get("pubdate") is not None or "publish" in _kind(one) or _is_posted(one):
            yield one.get("datetime", ""), one.sourceline or 0


def _is_posted(time: _Element) -> bool:
    """Whether a word right before a time says that the page was put up then: "Posted 28 May"."""
    above, before = time.getparent(), time.getprevious()
    text = before.tail if before is not None else above.text if above is not None else ""
    return _POSTED.search(text or "") is not None


_POSTED = pattern(
    r"(?i)\b(?:posted|published|uploaded|veröffentlicht|publiée?|publicad[oa]|pubblicat[oa]"
    r"|опубликован[оа]?)(?: (?:on|at|am|le|el|em|il))?[ \t\r\n:]*\Z"
)


def _kind(time: _Element) -> str:
    return f"{time.get('itemprop', '')} {time.get('class', '')}".lower()


def _published(text: str) -> Iterator[str]:
    """Yield the days of publication in a JSON-LD text; one that is broken has none."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return
    for one in _objects(told):
        found = one.get("datePublished")
        if isinstance(found, str):
            yield found


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects at the top of a JSON-LD value, and those of its graph."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            yield one
            yield from (each for each in _list(one.get("@graph")) if isinstance(each, dict))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _address(root: _Element) -> tuple[str, int] | None:
    links = (one for one in root.iter("link") if one.get("rel", "").lower() == "canonical")
    found = next(((one.get("href", ""), one.sourceline or 0) for one in links), None)
    return found or _named(root, ("og:url",))


def _licence(root: _Element) -> tuple[str, int] | None:
    for one in root.iter("a", "link"):
        if "license" in one.get("rel", "").lower().split():
            return words_of(one) or one.get("href", ""), one.sourceline or 0
    return _named(root, _LICENCES)
