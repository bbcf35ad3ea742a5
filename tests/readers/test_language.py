"""The language is found by the commonest words."""

from __future__ import annotations

import pytest

from pipeline.readers.language import find_language

SAID = {
    "en": "We have said that the water of the valley is for all who live in it, and not for sale.",
    "fr": "Nous avons dit que l'eau de la vallée est pour tous, et qu'elle ne se vend pas dans les "
    "villes sur une liste, mais avec des règles pour nous.",
    "es": "Dijimos que el agua de la región es para todos y no se vende en las ciudades, pero con "
    "una regla para los pueblos.",
    "de": "Wir haben gesagt, dass das Wasser für alle ist und nicht auf dem Markt, auch die Preise "
    "sind mit dem Land und den Orten für das Jahr.",
    "ru": "Мы сказали, что вода для всех и не на продажу, но по цене от региона, как это и было, "
    "и с учётом у нас.",
    "it": "Abbiamo detto che l'acqua è per tutti e non si vende, ma con una regola di tutti gli "
    "enti della valle, che sono in tanti.",
    "pt": "Dissemos que a água é para todos e não se vende, mas com uma regra para os povos da "
    "região, no campo e em casa.",
}


@pytest.mark.parametrize("code", SAID)
def test_each_counted_language_is_found(code: str) -> None:
    """One long sentence is enough."""
    assert find_language(SAID[code]).code == code


def test_what_is_not_evident_is_taken_as_english_and_said_so() -> None:
    """A guess is never dressed up as a finding."""
    found = find_language("Hm. Tak. Ano.")

    assert (found.code, found.evidence) == ("en", "language not evident: taken as English")
