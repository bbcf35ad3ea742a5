"""Headings, taxonomies and weights of talks in other languages than English."""

from __future__ import annotations

import pytest

from pipeline.analysis import chosen, grouped
from pipeline.model.taxonomy import Taxonomy, Theme
from pipeline.stages.quoting.candidates import salience
from pipeline.stages.themes.foreign import tongue_of
from pipeline.stages.themes.headings import Said, headings
from pipeline.values import replace
from tests.builders import interview

WORDS = (
    Theme("press", "The press", "Press", 20, ("comment", "on", "main", "pour", "table", "chat")),
    Theme("law", "Law", "Law", 12, ("court", "or", "dire", "pain", "fort", "long")),
)
ENGLISH = Taxonomy("general", "Everything", "en", WORDS)
NARROW = replace(ENGLISH, id="press")
TALK = interview(
    (
        "Comment va la gestion des déchets ?",
        "La gestion des déchets coûte cher, pour dire or.",
    ),
    ("Et les digues du port ?", "Les digues du port tiennent. On a mis la main sur les digues."),
)


@pytest.mark.parametrize(
    ("language", "asked", "answered", "heading"),
    [
        (
            "fr",
            "Et la gestion des déchets ?",
            "La gestion des déchets.",
            "Gestion des déchets",
        ),
        ("fr", "Et l’énergie solaire ?", "Pour l’énergie solaire, oui.", "Énergie solaire"),
        ("es", "¿Y la gestión del agua?", "La gestión del agua mejora.", "Gestión del agua"),
        ("pt", "E a energia solar?", "A energia solar cresce.", "Energia solar"),
        ("it", "E la gestione dei rifiuti?", "La gestione dei rifiuti.", "Gestione dei rifiuti"),
        ("es", "¿Y los puertos de México?", "Los puertos de México crecen.", "Puertos de México"),
        ("es", "¿Y LA GESTIÓN DEL AGUA?", "LA GESTIÓN DEL AGUA MEJORA.", "Gestión del agua"),
        ("de", "Was kostet der Deich?", "Für den Deich zahlt der Kreis.", "Deich"),
    ],
)
def test_a_section_is_headed_by_its_noun_phrase(
    language: str, asked: str, answered: str, heading: str
) -> None:
    """As the language builds it, in its own letters; names and acronyms keep their capitals."""
    other = Said(("",), ("",))

    assert headings([Said((asked,), (answered,)), other], (), tongue_of(language))[0] == heading


def test_two_phrases_are_joined_in_the_language() -> None:
    """No English word stands in a heading of another language."""
    section = Said(("Et les digues ? Et les écoles ?",), ("Les digues et les écoles.",))

    assert headings([section], (), tongue_of("fr")) == ["Digues et écoles"]


def test_no_taxonomy_of_another_language_is_taken() -> None:
    """Its words would be found by chance: "main" is a hand in French."""
    talk = replace(TALK, language="fr")

    assert chosen((talk,), (ENGLISH, NARROW), ()).taxonomy.themes == ()
    assert "(fr)" in chosen((talk,), (ENGLISH, NARROW), ()).reason
    assert chosen((TALK,), (ENGLISH, NARROW), ()).taxonomy is ENGLISH
    assert chosen((talk,), (NARROW,), ()).taxonomy is NARROW


def test_a_talk_without_taxonomy_is_headed_by_its_own_words() -> None:
    """The parts of a French talk have French headings."""
    talk = replace(TALK, language="fr-CA")
    groups = grouped((talk,), chosen((talk,), (ENGLISH, NARROW), ()).taxonomy, {})

    assert "digues" in groups[0].theme.heading.lower()


def test_words_of_grammar_weigh_nothing() -> None:
    """They are said most; in English they are no content from the start."""
    groups = grouped((TALK,), ENGLISH, {})
    placements = [one for group in groups for one in group.placements]

    weights = salience(placements, ["fr"])
    assert weights["pour"] == 0.0 < weights["digu"]
    assert salience(placements)["pour"] > 0.0
