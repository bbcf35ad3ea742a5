"""Quotation marks: those in which a house style sets speakers' words, and what stands in them.

A source's own marks are part of its words: inside a quotation they stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pipeline.patterns import pattern
from pipeline.values import dataclass

WORDS = "{words}"
"""Stands for the words in the form of a quotation: “{words}”."""
THIN = "\N{NARROW NO-BREAK SPACE}"
"""Stands between French marks and words: no line ends there."""
SIGNS = frozenset("“”„‟«»‹›「」『』《》")
"""What can be a quotation mark: none of them is an apostrophe, a bracket or a measure of length."""


@dataclass(frozen=True, slots=True)
class QuotationMarks:
    """A pair of marks, each with the space that belongs to it; English ones by default."""

    opening: str = "“"
    closing: str = "”"

    @property
    def signs(self) -> tuple[str, str]:
        """The marks alone, without spaces."""
        return self.opening.strip(), self.closing.strip()

    def around(self, words: str) -> str:
        """Return words between the marks."""
        return f"{self.opening}{words}{self.closing}"


ENGLISH = QuotationMarks()


def marks_of(form: str) -> QuotationMarks:
    """Return the marks of a form such as “{words}”; a space in it is one at which no line ends."""
    opening, _, closing = (THIN.join(part.split(" ")) for part in form.partition(WORDS))
    return QuotationMarks(opening, closing)


def is_form(text: str) -> bool:
    """Return whether a text is the form of a quotation: one mark before the words, one behind."""
    opening, words, closing = text.partition(WORDS)
    return bool(words) and opening.strip() in SIGNS and closing.strip() in SIGNS


def form_in(language: str) -> str:
    """Return how quotations are written in a language, a BCP 47 code; as in English by default.

    After the delimiters of Unicode's CLDR, with the spaces that French printers set.
    """
    parts = language.lower().replace("_", "-").split("-")
    if parts[0] in {"de", "fr", "it"} and "ch" in parts[1:]:
        return "«{words}»"
    if parts[0] == "zh" and not {"hant", "tw", "hk", "mo"}.isdisjoint(parts[1:]):
        return "「{words}」"
    if parts[:2] == ["pt", "pt"]:
        return "«{words}»"
    return _FORMS.get(parts[0], "“{words}”")


_FORMS: Mapping[str, str] = {
    language: form
    for form, languages in (
        ("« {words} »", "fr br"),
        ("«{words}»", "ru uk be es ca it el no nb nn fa hy"),
        ("„{words}“", "de cs sk sl bg mk lt et is ka sr lb"),
        ("„{words}”", "pl ro hu hr bs"),
        ("”{words}”", "sv fi"),
        ("「{words}」", "ja"),
    )
    for language in languages.split()
}

Stands = Callable[[str], bool]
"""Says whether words stand in a source."""


def spans(text: str, marks: QuotationMarks, stands: Stands | None = None) -> Iterator[slice]:
    """Yield where outermost quotations stand in a text, without their marks.

    A source may have the same marks in its words, or a mark that looks like ours: a quotation goes
    as far as its words stand in a source. Where they do not, marks are paired; the last one closes
    what is opened within and never closed, and one that is never closed hides nothing.
    """
    opening, closing = marks.signs
    at = text.find(opening)
    while at >= 0:
        start = at + len(opening)
        ends = [end for end in range(start, len(text)) if _closes(text, end, closing)]
        if not ends:
            return
        fitting = (end for end in reversed(ends) if stands and stands(text[start:end]))
        end = next(fitting, -1)
        end = _paired(text, start, ends, opening) if end < 0 else end
        yield slice(start, end)
        at = text.find(opening, end + len(closing))


def _closes(text: str, at: int, closing: str) -> bool:
    """Return whether a closing mark stands at a place, and not one that opens the next word.

    What closes „these“ opens “those”.
    """
    if not text.startswith(closing, at):
        return False
    before, behind = text[at - 1], text[at + len(closing) : at + len(closing) + 1]
    return not behind.isalnum() or before.isalnum() or before in _ENDS


_ENDS = frozenset(".,;:!?…)]") | SIGNS
"""What may stand before a closing mark."""


def _paired(text: str, start: int, ends: list[int], opening: str) -> int:
    """Return where the mark stands that closes one opened before `start`."""
    is_nesting = text[ends[0]] != opening
    for count, end in enumerate(ends, start=1):
        if not is_nesting or text.count(opening, start, end) < count:
            return end
    return ends[-1]


_QUOTED = pattern(
    "“([^“”]*)”|„([^„“”]*)[“”]|«([^«»]*)»|»([^«»]*)«|‹([^‹›]*)›|「([^「」]*)」|『([^『』]*)』|”([^”]*)”"
)
_SIGN = pattern(f"{THIN}?[{''.join(sorted(SIGNS))}]{THIN}?")


def quoted(text: str) -> str:
    """Return what stands between marks of any language, one after the other; empty for nothing."""
    return " ".join(found[found.lastindex or 0].strip() for found in _QUOTED.finditer(text))


def bare(text: str) -> str:
    """Return words without quotation marks of any language."""
    return _SIGN.sub("", text)


def remarked(text: str, old: QuotationMarks, new: QuotationMarks) -> str:
    """Return a text with other marks around its outermost quotations."""
    if old == new:
        return text
    pieces: list[str] = []
    done = 0
    for one in spans(text, old):
        first, last = one.start - len(old.signs[0]), one.stop + len(old.signs[1])
        pieces += (text[done:first], new.around(text[one].strip(THIN)))
        done = last
    return "".join((*pieces, text[done:]))
