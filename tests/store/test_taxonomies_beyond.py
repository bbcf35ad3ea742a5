"""The general taxonomy in other languages: what it shares with the English one, and tells."""

from __future__ import annotations

from functools import cache

import pytest

from pipeline.model.taxonomy import Taxonomy
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from pipeline.stages.normalize import normalize
from pipeline.stages.pair import pair
from pipeline.stages.themes.fit import fitting
from pipeline.stages.themes.group import group
from pipeline.stages.themes.matching import spelled
from pipeline.store.taxonomies import load_taxonomies, load_taxonomy
from tests.builders import interview

PLACED = {
    "fr": (
        ("L’inflation baisse-t-elle ?", "L’économie recule et la dette croît.", "economy"),
        ("Et les hôpitaux ?", "Les infirmières et les médecins manquent.", "health"),
        ("Que font les paysans ?", "Les agriculteurs sèment moins de blé.", "agriculture"),
        ("Et les écoles ?", "Les élèves ont trop peu d’enseignants.", "education"),
        ("Le climat change-t-il ?", "La pollution et les émissions montent.", "environment"),
        ("Et l’armée ?", "Nos soldats défendent la frontière, la guerre dure.", "security"),
        ("Qui juge ?", "Le tribunal, la police et les magistrats.", "justice"),
        ("Et l’ambassade ?", "L’ambassadeur loue les relations diplomatiques.", "foreign"),
    ),
    "es": (
        ("¿Baja la inflación?", "La economía está en recesión y la deuda crece.", "economy"),
        ("¿Y los hospitales?", "Faltan médicos y enfermeras para los pacientes.", "health"),
        ("¿Qué hacen los campesinos?", "Los agricultores siembran menos trigo.", "agriculture"),
        ("¿Y las escuelas?", "Los alumnos tienen pocos maestros.", "education"),
        ("¿Cambia el clima?", "Suben la contaminación y las emisiones.", "environment"),
        ("¿Y el ejército?", "Los soldados siguen en la guerra.", "security"),
        ("¿Quién juzga?", "El tribunal, la policía y los jueces.", "justice"),
        ("¿Y la embajada?", "El embajador elogia las relaciones diplomáticas.", "foreign"),
    ),
    "de": (
        ("Sinkt die Inflation?", "Die Wirtschaft ist in der Rezession.", "economy"),
        ("Und die Krankenhäuser?", "Es fehlen Ärzte und Pflegekräfte.", "health"),
        ("Was tun die Bauern?", "Die Landwirte säen weniger Weizen.", "agriculture"),
        ("Und die Schulen?", "Die Schüler haben zu wenige Lehrer.", "education"),
        ("Ändert sich das Klima?", "Die Emissionen und der Klimawandel nehmen zu.", "environment"),
        ("Und die Bundeswehr?", "Die Soldaten stehen im Krieg.", "security"),
        ("Wer urteilt?", "Das Gericht, die Polizei und die Staatsanwaltschaft.", "justice"),
        ("Und die Botschaft?", "Der Botschafter lobt die diplomatischen Beziehungen.", "foreign"),
    ),
    "pt": (
        ("A inflação desce?", "A economia está em recessão e a dívida cresce.", "economy"),
        ("E os hospitais?", "Faltam médicos e enfermeiros para os pacientes.", "health"),
        ("Que fazem os camponeses?", "Os agricultores semeiam menos trigo.", "agriculture"),
        ("E as escolas?", "Os alunos têm poucos professores.", "education"),
        ("O clima muda?", "Sobem a poluição e as emissões.", "environment"),
        ("E o exército?", "Os soldados continuam na guerra.", "security"),
        ("Quem julga?", "O tribunal, a polícia e os juízes.", "justice"),
        ("E a embaixada?", "As relações diplomáticas são boas, diz o embaixador.", "foreign"),
    ),
    "ru": (
        ("Инфляция снижается?", "Экономика в рецессии, бюджет и долги растут.", "economy"),
        ("А больницы?", "Не хватает врачей и медсестёр.", "health"),
        ("Что делают крестьяне?", "Фермеры сеют меньше пшеницы.", "agriculture"),
        ("А школы?", "У учеников мало учителей.", "education"),
        ("Климат меняется?", "Растут выбросы и загрязнение рек.", "environment"),
        ("А армия?", "Солдаты остаются на войне.", "security"),
        ("Кто судит?", "Суд, полиция и прокуратура.", "justice"),
        ("А посольство?", "Дипломатические отношения хорошие, говорит посол.", "foreign"),
    ),
}  # fmt: skip
TALKS = {
    language: "\n\n".join(f"Q: {question}\n\nA: {answer}" for question, answer, _ in cases)
    for language, cases in PLACED.items()
}
each = pytest.mark.parametrize("language", sorted(PLACED))


@cache
def shipped(language: str) -> Taxonomy:
    """Return the general taxonomy of a language."""
    return load_taxonomy("general" if language == "en" else f"general-{language}", None)


@each
def test_its_themes_are_those_of_the_english_one(language: str) -> None:
    """Definitions name them by the same ids in every language."""
    found = [(one.id, one.code) for one in shipped(language).themes]

    assert found == [(one.id, one.code) for one in shipped("en").themes]
    assert shipped(language).language == language


@each
def test_headings_and_labels_differ(language: str) -> None:
    """No two sections of a brief look alike, and none has an English name."""
    themes = shipped(language).themes
    english = {one.heading for one in shipped("en").themes}

    assert len({one.heading for one in themes} - english) == len(themes)
    assert len({one.label for one in themes}) == len(themes)


@each
def test_words_are_enough_and_none_stands_twice(language: str) -> None:
    """At least 15 keywords a theme; none that another one finds already, but for its weight."""
    for theme in shipped(language).themes:
        weighed = {one.term for one in theme.weights}
        begun = tuple(word[:-1] for word in theme.keywords if word.endswith("*"))
        twice = [
            word
            for word in theme.keywords
            for one in begun
            if word != f"{one}*" and word.rstrip("*").startswith(one) and word not in weighed
        ]
        assert twice == [], theme.id
        assert len(theme.keywords) >= 15, theme.id
        assert all(map(spelled, (*theme.keywords, *theme.phrases))), theme.id


@pytest.mark.parametrize(
    ("language", "question", "answer", "theme"),
    [(language, *case) for language, cases in PLACED.items() for case in cases],
)
def test_short_exchanges_stand_where_a_person_would_put_them(
    language: str, question: str, answer: str, theme: str
) -> None:
    """One exchange alone, a question and a sentence."""
    [found] = group(pair(interview((question, answer))), shipped(language))

    assert found.theme.id == theme


@each
def test_a_talk_gets_the_one_of_its_language(language: str) -> None:
    """And not one of another, whose words it may share."""
    talk = _talk(TALKS[language])

    fit = fitting(pair(talk), load_taxonomies(None, {language}), languages={language})

    assert fit.taxonomy.id == f"general-{language}"
    assert talk.language == language


def _talk(text: str) -> Transcript:
    return normalize(read_transcript(text.encode(), Source("talk.txt")).transcript)
