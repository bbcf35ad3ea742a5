"""People named in other languages."""

from __future__ import annotations

import pytest

from pipeline.model.facts import FactKind
from pipeline.stages.naming.known import Known
from pipeline.stages.naming.names import find_names
from pipeline.stages.speech.sentences import Span


def people(text: str, language: str) -> list[tuple[str, str]]:
    """Return office and name of the people in a sentence."""
    found = find_names(text, Span(0, len(text)), Known(language, {"Okonkwo": "Miriam Okonkwo"}))
    return [(hit.label, text[hit.start : hit.end]) for hit in found if hit.kind is FactKind.PERSON]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "M. Durand et Mme Marie Petit sont là.", [("", "Durand"), ("", "Marie Petit")]),
        ("fr", "Monsieur le ministre Bruno Le Gall parle.", [("ministre", "Bruno Le Gall")]),
        ("fr", "Hier, Ursula von der Heide a parlé.", [("", "Ursula von der Heide")]),
        ("es", "El Sr. García y la Sra. López.", [("", "García"), ("", "López")]),
        ("pt", "O Sr. Moura e a Dra. Lopes.", [("", "Moura"), ("", "Lopes")]),
        ("pt", "A ministra Helena Moura falou.", [("ministra", "Helena Moura")]),
        (
            "es",
            "La presidenta Carmen Ruiz llegó con don Juan.",
            [("presidenta", "Carmen Ruiz"), ("", "Juan")],
        ),
        ("de", "Herr Müller und Frau Dr. Anna Weber gehen.", [("", "Müller"), ("", "Anna Weber")]),
        (
            "de",
            "Finanzminister Krause traf Frau von der Heide.",
            [("Finanzminister", "Krause"), ("", "von der Heide")],
        ),
        ("de", "Die Regierung hat den Haushalt im Bundestag beraten.", []),
        ("de", "Herr Präsident, die Lage ist gut.", []),
        ("ru", "Президент Волков и г-н Иванов.", [("Президент", "Волков"), ("", "Иванов")]),
        ("ru", "Я видел Сергея Волкова в Москве.", [("", "Сергея Волкова")]),
        ("it", "Poi Okonkwo è venuta a Roma.", [("", "Okonkwo")]),
    ],
)
def test_people_stand_behind_titles_or_have_given_names(
    language: str, text: str, expected: list[tuple[str, str]]
) -> None:
    """Other capitals say too little; a language without a table knows who was named before."""
    assert people(text, language) == expected
