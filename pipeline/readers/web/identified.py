"""Who is one person of a page whose elements name speakers beside their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pipeline.readers.labels.presiding import is_presiding

if TYPE_CHECKING:
    from lxml.etree import _Element


def joined_by_number(spoken: Mapping[_Element, str], attribute: str) -> dict[str, str]:
    """Return the labels of which the page tells that they are another's, with the longest of his.

    Elements named by `data-speaker` have the number in `data-speaker-id`. Who takes the chair is
    another there than in his seat, and a label with several numbers is nobody's other name.
    """
    stem = attribute.removesuffix("-attribution").removesuffix("-name")
    found = {(label, _number(one, stem)) for one, label in spoken.items()}
    times = Counter(label for label, _ in found)
    people: dict[tuple[str, bool], list[str]] = {}
    for one, label in spoken.items():
        number = _number(one, stem)
        if number and times[label] == 1:
            people.setdefault((number, is_presiding(label)), []).append(label)
    owners = ((label, max(labels, key=len)) for labels in people.values() for label in labels)
    return {label: owner for label, owner in owners if label != owner}


def _number(element: _Element, stem: str) -> str:
    """Return the number of who speaks; empty where the element has none."""
    keys = (key for key, _ in element.items() if key.startswith(f"{stem}-"))
    return next((element.get(key, "") for key in sorted(keys) if key.endswith("id")), "")
