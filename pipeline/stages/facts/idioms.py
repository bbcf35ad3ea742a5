"""Idioms: numbers that count nothing, as people say them in passing."""

from __future__ import annotations

from pipeline.model.facts import Count, FactKind, Money, Percent
from pipeline.patterns import pattern
from pipeline.stages.figures.figures import Hit
from pipeline.stages.figures.measures import CHANGES
from pipeline.stages.speech.words import listed


def is_figure_of_speech(text: str, hit: Hit) -> bool:
    """Return whether a figure only stands for "wholly", "many" or "a while".

    "100 percent sure", "a million miles away", "a hundred and one reasons", "give me 10 minutes"
    and "20 years old" are no facts of a subject; "90 percent sure" is none either.
    """
    if _names(text, hit):
        return True
    match hit.value:
        case Money(amount=amount):
            return amount < _PETTY and not hit.label and not _is_change(text, hit.end)
        case Percent(percent=share):
            return _is_assurance(text, hit, share)
        case Count(unit=unit, number=number):
            return _is_passing(text, hit, unit, number)
    return False


_PETTY = 10
"""Sums below it, such as the price of a coffee, are small talk where nothing says what for."""


def _is_change(text: str, end: int) -> bool:
    """Return whether a sum is by how much something changes: "a $5 reduction"."""
    return next(iter(text[end : end + _NEAR].split()), "").rstrip(".,;:") in CHANGES


_NEAR = 16


def _names(text: str, hit: Hit) -> bool:
    """Return whether a number names what stands before it: "amendment 12", "year 13 students"."""
    if hit.kind is not FactKind.COUNT:
        return False
    before = _BEFORE.search(text, max(0, hit.start - 30), hit.start)
    return before is not None and before[1].lower() in _NUMBERED


_BEFORE = pattern(r"\b(\w+)\s(?:\d+\s(?:and|or|to)\s)?$")
_NUMBERED = listed(
    """
    amendment amendments article articles year item note paper week day stage cycle level
    resolution rule section sections question group age aged category tier volume part parts step
    appendix annex schedule clause clauses band zone lot priority goal highway
    """
)


def _is_assurance(text: str, hit: Hit, share: float) -> bool:
    behind = _BEHIND.match(text, hit.end)
    if share == _HALF and _HALVES.match(text, hit.end):
        return True
    if behind and _is_sure(*behind.group(1, 2, 3)):
        return True
    return share in {0, 100, 110} and not _WHOLE.match(text, hit.end)


_HALF = 50
_HALVES = pattern(r" the (?:world|battle|fun|trouble)\b(?!['’])")
"""Of what half is said for much or many: "half the world does so", but not "the world's coal"."""


def _is_sure(first: str, second: str | None, third: str | None) -> bool:
    """Return whether the words behind a share assure: "sure", "fully agreed", "with you"."""
    if first.lower() in _SURE or first.lower().startswith("agree"):
        return True
    if first.lower() == "with":
        return (second or "").lower() in _SOMEBODY
    is_degree = len(first) > len("ly") and first.lower().endswith("ly")
    return is_degree and second is not None and _is_sure(second, third, None)


_BEHIND = pattern(r"\s(\w+)(?: (\w+))?(?: (\w+))?")
_SURE = listed(
    """
    sure certain confident clear convinced positive honest true right wrong committed guarantee
    certainty accuracy behind
    """
)
_SOMEBODY = listed("you him her them")
_WHOLE = pattern(r"\s(?:of|renewable|recycled|electric|owned|funded|in \d|by \d)\b")


def _is_passing(text: str, hit: Hit, unit: str, number: float) -> bool:
    noun = unit.rsplit(maxsplit=1)[-1].lower()
    words = text[hit.start : hit.end].lower()
    if hit.kind is FactKind.DURATION:
        return noun in _MOMENTS and (number == 1 or not (hit.is_measured or hit.label))
    if noun in _TALKED_OF or (noun in _COUNTLESS and words.startswith(("a ", "one "))):
        return True
    return bool(_AGE.match(text, hit.end))


_TALKED_OF = listed(
    """
    reasons ways things questions seconds characters words guesses bucks minutes o'clock jokes
    excuses asks mistakes plus papers
    """
)
_COUNTLESS = listed("miles times years people thanks thousands lives stories problems points")
_MOMENTS = listed("seconds minutes hours days")
_AGE = pattern(r"\s(?:old|of age|ago)\b|-old\b")
