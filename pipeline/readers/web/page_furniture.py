"""What a page has around its words: menus, share bars, cookie banners, related links, comments."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import pattern
from pipeline.readers.web.amid import is_amid_words, is_within_sentence
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

_SILENT = name_set("""
    applet area audio base button canvas col colgroup datalist embed frame frameset head iframe
    img input link map math meta noframes noscript object optgroup option output param picture
    progress script select source style svg template textarea title track video
    """)
"""Elements that hold no words of a page, or none that stand in it."""
_SHOWN_WITHIN = name_set("button math output")
"""Those of them whose words are shown, and may be part of a sentence: a term to click on."""
_FURNITURE = name_set("nav aside footer figcaption header")
_ROLES = name_set("navigation banner contentinfo complementary search dialog alert menu")
_CLASSES = name_set("""
    nav navbar navigation navlinks menu menubar breadcrumb breadcrumbs share sharing sharebar social
    addthis cookie cookies consent gdpr popup modal newsletter subscribe subscription signup
    related recommended recirc comment comments disqus sidebar advert advertisement ad ads promo
    sponsor sponsored footer footnotes masthead pagination pager tags taglist byline bio skip
    toolbar copyright printbox boxhead pullquote toc login paywall teaser teasers infobox factbox
    textbox talkback articlefooter pagefooter postfooter sitefooter
    footerlink footerlinks footernav
    """)
"""Words in the class or id of an element that is furniture."""
_PAIRS = (
    *("figure caption", "image caption", "video caption", "photo caption", "wp caption"),
    *("expandable box", "info box", "fact box", "text box"),
    *("tag list", "post tags", "entry tags", "post widgets"),
)
"""Words that stand together in the class of an element that is furniture."""
_SPOKEN = name_set("speaker transcript interview speech dialog dialogue talk")
"""Words beside them in the class of an element that is none."""
_PAID = name_set("paywall full content")
"""Words that stand together in the class of what those read who pay for a page: it is the page."""
_PLACES = name_set("html body main article")
_MOST_OF_PAGE = 0.34
_MOST_OF_PART = 0.5
"""Share of a page's words from which on what looks like furniture is the page."""
_LONG = 60
"""Words from which on hidden text is a transcript that a click unfolds."""
_PART = pattern(r"[a-z]+|[A-Z][a-z]*")
_UNSEEN = pattern(r"display\s*:\s*none|visibility\s*:\s*hidden")
_FOOTNOTE = pattern(r"\[[^\]]{1,4}\]|[\d*†‡§]{1,3}")
_SHOWN = 100
"""Characters of what is removed that a note shows."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """The elements of a page that hold none of its words."""

    elements: frozenset[_Element]
    removed: tuple[Note, ...]
    """What can be read in them."""


def find_furniture(root: _Element) -> Furniture:
    """Return what of a page is furniture; what holds a large part of its words is none."""
    silent = frozenset(one for one in root.iter() if _is_silent(one))
    sizes = _sizes(root)
    kinds = {one: kind for one in root.iter() if (kind := _kind(one, sizes)) and one not in silent}
    kinds |= dict.fromkeys(_contents(root, sizes) - kinds.keys() - silent, "contents")
    groups = {one: _group(one, kind) for one, kind in kinds.items()}
    shares = Counter[str]()
    for one, group in groups.items():
        shares[group] += sizes[one]
    total = sizes[root]
    found = [one for one, kind in kinds.items() if shares[groups[one]] <= total * _most(kind)]
    elements = silent.union(found)
    shown = [one for one in found if sizes[one] and elements.isdisjoint(one.iterancestors())]
    return Furniture(elements, tuple(removal(kinds[one], one) for one in shown))


def _contents(root: _Element, sizes: Mapping[_Element, int]) -> frozenset[_Element]:
    """Return the elements that hold nothing but links to places of the same page."""
    linked: Counter[_Element] = Counter()
    links: Counter[_Element] = Counter()
    for one in root.iter("a"):
        if str(one.get("href", "")).startswith("#") and sizes[one]:
            around = [one for one in one.iterancestors() if name_of(one) not in _PLACES]
            linked.update(dict.fromkeys(around, sizes[one]))
            links.update(around)
    return frozenset(
        one for one, words in linked.items() if words == sizes[one] and links[one] >= _LEAST_LINKS
    )


_LEAST_LINKS = 3


def _group(element: _Element, kind: str) -> str:
    """Return with what an element is held against the page: those of its kind.

    Elements of one class that begin with a name and a colon go together, whatever their ids.
    """
    first = next(iter(element), None)
    if first is None or (element.text or "").strip():
        return kind
    is_labelled = (first.tail or "").lstrip().startswith(":")
    return (" ".join(element.get("class", "").split()) if is_labelled else "") or kind


def _is_silent(element: _Element) -> bool:
    """Whether an element shows no words, or a sign to click on."""
    name = name_of(element)
    if name in _SHOWN_WITHIN:
        return not is_within_sentence(element)
    return name in _SILENT or _is_button(element)


def _is_button(element: _Element) -> bool:
    """Whether a link shows a sign alone, and no words: "▶", "#", "¶"."""
    if name_of(element) != "a" or len(element):
        return False
    sign = (element.text or "").strip()
    is_sign = 0 < len(sign) <= _LONGEST_SIGN and not any(map(str.isalnum, sign))
    return is_sign and _SAID.isdisjoint(sign)


_LONGEST_SIGN = 4
_SAID = frozenset(".,;:!?…'\"“”‘’«»()[]-–—&%$€£+=")
"""Signs that belong to words."""


def removal(kind: str, element: _Element) -> Note:
    """Return what is told of an element whose words are left out, as "nav: Home, About …"."""
    return left_out(kind, words_of(element), element.sourceline or 0)


def left_out(kind: str, words: str, line: int, *, is_warning: bool = False) -> Note:
    """Return what is told of words that are left out, with their beginning."""
    count = len(words.split())
    shown = (
        words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(None, 1)[0]} … ({count} words)"
    )
    of = NoteKind.HEADING if kind == "heading" else NoteKind.SEEN
    return Note(f"{kind}: {shown}", line, is_warning, of)


def _sizes(root: _Element) -> Mapping[_Element, int]:
    """Return how many words each element holds."""
    sizes: defaultdict[_Element, int] = defaultdict(int)
    for one in reversed(list(root.iter())):
        if name_of(one) in _SILENT:
            sizes[one] = 0
        else:
            sizes[one] += len((one.text or "").split())
        parent = one.getparent()
        if parent is not None:
            sizes[parent] += sizes[one] + len((one.tail or "").split())
    return sizes


def _most(kind: str) -> float:
    return _MOST_OF_PART if kind in _FURNITURE else _MOST_OF_PAGE


def _kind(element: _Element, sizes: Mapping[_Element, int]) -> str:
    """Return as what an element looks like furniture; empty where it does not.

    What a sentence goes on with is words, whatever its class.
    """
    name = name_of(element)
    if name in _PLACES:
        return ""
    if name in _FURNITURE:
        return name
    if _is_hidden(element) and sizes[element] < _LONG:
        return "hidden"
    if name == "sup":
        return "footnote mark" if _is_footnote_mark(element) else ""
    kind = _kind_told(element)
    return "" if kind and is_amid_words(element) else kind


def _kind_told(element: _Element) -> str:
    """Return the role or the classes with which an element says that it is furniture."""
    role = str(element.get("role", ""))
    if role in _ROLES:
        return role
    classes = f"{element.get('class', '')} {element.get('id', '')}"
    words = frozenset(one.lower() for one in _PART.findall(classes))
    is_beside = words & _CLASSES or any(words.issuperset(pair.split()) for pair in _PAIRS)
    if is_beside and any(map(_is_tip, element)):
        return ""
    is_page = bool(words & _SPOKEN) or words >= _PAID
    return " ".join(classes.split()) if is_beside and not is_page else ""


def _is_hidden(element: _Element) -> bool:
    classes = element.get("class", "").lower().split()
    return (
        element.get("hidden") is not None
        or (element.get("aria-hidden") == "true" and not is_within_sentence(element))
        or element.get("role") == "tooltip"
        or _UNSEEN.search(element.get("style", "").lower()) is not None
        or not _UNSEEN_CLASSES.isdisjoint(classes)
        or _is_tip(element)
    )


def _is_tip(element: _Element) -> bool:
    """Whether words show when somebody clicks on those around them: "popuptext"."""
    return any(one.lower() in _TIPS for one in _PART.findall(element.get("class", "")))


_TIPS = name_set("popuptext tooltiptext")


_UNSEEN_CLASSES = name_set("""
    sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only screen-reader-only
    offscreen off-screen h-offscreen u-visually-hidden
    hidden is-hidden d-none tooltiptext tooltip-text tooltip-content tooltip__text tooltip__content
    """)
"""Classes of words that only screen readers say, or that show when somebody points at others."""


def _is_footnote_mark(element: _Element) -> bool:
    """Whether a raised number leads to a note; others are ordinals and powers."""
    is_link = any(
        name_of(one) == "a" for one in (*element.iterdescendants(), *element.iterancestors())
    )
    words = words_of(element)
    return (is_link or words.startswith("[")) and _FOOTNOTE.fullmatch(words) is not None
