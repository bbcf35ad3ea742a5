"""Briefs in other languages: what is ours is in the language of the talk, or the one asked for."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from pipeline import publish as recipes
from pipeline.audits import audit
from pipeline.defining import drafted
from pipeline.drafting import Options, draft, find_target
from pipeline.errors import TemplateError
from pipeline.model.labels import Labels
from pipeline.publish import Drafts, Issue
from pipeline.store.workspace import find_workspace
from tests.city import TALK, city, define, say

SPANISH = """\
Q: Ministra, ¿cómo va el abastecimiento de agua en la ciudad?
A: El presupuesto del agua fue de 40 millones de euros en 2022, y el mes pasado subió a 55 millones.

El agua potable tiene que llegar a todos los hogares de la ciudad antes del verano.
Q: ¿Y las escuelas?
A: Las escuelas primarias del norte reciben a 1.200 alumnos más que antes.
El gobierno quiere construir doce escuelas nuevas en los barrios del norte.
"""
DEFINITION = """\
status: draft
sources:
  - transcript: talk.txt
    recorded: 2024-03-01
"""
_NEUTRAL = {"contact", "box", "status", "interview", "series"}
"""Labels of which some languages have the same word."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a workspace with a brief of a talk in Spanish."""
    root = city(tmp_path)
    say(root, SPANISH)
    define(root, DEFINITION)
    return root


def published(home: Path, date: str, note: str = "") -> dict[str, Any]:
    """Publish the brief; return what a machine reads of it."""
    recipes.publish(
        find_target("city", home), Options(date, ("json",)), Issue(note, drafts=Drafts.PUBLISHED)
    )
    return built(home)


def built(home: Path) -> dict[str, Any]:
    """Return the machine-readable brief that was written last."""
    found: dict[str, Any] = json.loads((home / "build" / "city" / "city.json").read_text("utf-8"))
    return found


def outline(home: Path, date: str = "2024-05-02") -> str:
    """Return the text of the brief as it stands now, before its annex."""
    recipes.build(find_target("city", home), Options(date, ("outline",)))
    text = (home / "build" / "city" / "city.outline.txt").read_text("utf-8")
    return text.partition("section annex")[0]


def printed(home: Path) -> str:
    """Return what of the outline a reader of the brief sees: not what only the outline tells."""
    told = ("brief ", "  edition", "source ", "section ")
    return "\n".join(
        line.rpartition("): ")[2] if line.startswith("section ") else line
        for line in outline(home).splitlines()
        if (not line.startswith(told) or line.startswith("section "))
        and not line.endswith(("(interviewer)", "(respondent)"))
    )


def english_in(text: str) -> list[str]:
    """Return the English labels of several letters whose words stand in a text."""
    found = []
    for one in fields(Labels):
        parts = [part.strip(" .:[]()") for part in re.split(r"\{\w+\}", str(one.default))]
        long = [part for part in parts if len(part) > 5 and one.name not in _NEUTRAL]
        found += [part for part in long if re.search(rf"\b{re.escape(part)}\b", text)]
    return found


def test_what_is_ours_is_in_the_language_of_the_talk(home: Path) -> None:
    """Headings, terms, counts, months and the names of parts; quotation marks as it has them."""
    text = outline(home)

    assert "Mensajes clave" in text
    assert "Con atribución (on the record)" in text
    assert re.search(r"2 preguntas, \d+ palabras", text)
    assert "1 de marzo de 2024" in text
    assert "a persona entrevistada" in text
    assert "«" in text
    assert english_in(printed(home).replace("(on the record)", "")) == []


def test_editions_tell_what_changed_in_it(home: Path) -> None:
    """Marks, change note, the names of what changed, and who came."""
    published(home, "2024-05-02")
    say(home, SPANISH.replace("doce escuelas", "quince escuelas"))
    define(home, DEFINITION.replace("status: draft", "title: Agua y escuelas\nmarking: Interno"))
    document = published(home, "2024-06-01")

    shown = json.dumps(
        [one for one in document["sections"] if one["role"] in {"what-changed", "editions"}],
        ensure_ascii=False,
    )
    assert "Qué ha cambiado" in shown
    assert "Título: " in shown
    assert "Marca de difusión: Interno" in shown
    assert "Edición 2.0, 1 de junio de 2024" in shown
    assert english_in(shown) == []


def test_what_was_published_in_english_stays_so(home: Path) -> None:
    """Until the definition says otherwise; then it is no correction that all labels are others."""
    define(home, f"language: en\n{DEFINITION}")
    assert "Key messages" in json.dumps(published(home, "2024-05-02"), ensure_ascii=False)
    define(home, DEFINITION)
    assert "Key messages" in outline(home)

    define(home, f"language: es\n{DEFINITION}")
    document = published(home, "2024-06-01")
    headings = [one["heading"] for one in document["sections"]]
    assert "Mensajes clave" in headings
    told = [one for one in document["sections"] if one["role"] == "what-changed"]
    assert "Corrección" not in json.dumps(told, ensure_ascii=False)
    assert "Epígrafe" not in json.dumps(told, ensure_ascii=False)


def test_what_it_says_is_still_proved(home: Path) -> None:
    """A PDF and a Word file are read back against their sources before they are handed on."""
    target = find_target("city", home)
    recipes.build(target, Options("2024-05-02", ("pdf", "docx", "json")))
    written = {path.suffix for path in (home / "build" / "city").iterdir()}
    assert {".pdf", ".docx", ".json"} <= written

    made = draft(target, Options("2024-05-02"))
    assert audit(made.brief, {}, made.raw, None, made.style) == ()


def test_an_editor_names_the_language(home: Path) -> None:
    """Of any talk; quotations stay as they were said."""
    define(home, f"language: fr\n{DEFINITION}")
    text = outline(home)
    assert "Messages clés" in text
    assert "1er mars 2024" in text
    assert "El agua potable" in text

    define(home, f"language: en\n{DEFINITION}")
    text = outline(home)
    assert "Key messages" in text
    assert "“El agua potable" in text


def test_a_language_without_labels_is_refused(home: Path) -> None:
    """With those there are."""
    define(home, f"language: it\n{DEFINITION}")
    with pytest.raises(TemplateError, match="there are no labels in 'it'"):
        outline(home)


def test_talks_in_two_languages_have_an_english_frame(home: Path) -> None:
    """Unless a language is named."""
    say(home, "Q: And the hospitals?\nA: Every patient must see a doctor.\n", "b.txt")
    define(home, f"{DEFINITION}  - transcript: b.txt\n    recorded: 2024-04\n")
    text = outline(home)
    assert "(sources): Sources" in text
    assert "Fuentes" not in text


def test_numbered_people_are_no_names(home: Path) -> None:
    """Under the Chatham House Rule nobody is called by the title of a brief."""
    unnamed = "    speakers: {Q: {named: false}, A: {named: false}}\n"
    define(home, f"{DEFINITION}    terms: chatham-house\n{unnamed}")
    text = outline(home)
    assert "Participante 1" in text
    assert "Regla de Chatham House" in text
    assert "Entrevista con Participante" not in text
    assert "1 pasaje" not in text


def test_a_drafted_definition_says_in_which_language_the_frame_is(
    home: Path,
) -> None:
    """So that an editor sees that another may be asked for; of an English talk nothing is said."""
    workspace = find_workspace(home)
    spanish = drafted([home / "data" / "transcripts" / "talk.txt"], workspace).text
    assert "# language: es  # of the brief's own words" in spanish

    say(home, TALK, "english.txt")
    english = drafted([home / "data" / "transcripts" / "english.txt"], workspace).text
    assert "language:" not in english


def test_a_change_that_is_calculated_is_in_it(home: Path) -> None:
    """With the hedge that it has, and the audits know it."""
    say(home, TALK)
    define(home, f"language: fr\n{DEFINITION}")
    assert "Évolution : library budget (calculé) | environ +38" in outline(home).replace(
        "\N{NO-BREAK SPACE}", " "
    )


@pytest.mark.parametrize(
    ("thousand", "decimal"), [("1,000", "."), ("1.000", ","), ("1 000", ","), ("1’000", ".")]
)
def test_a_fraction_is_written_as_thousands_are(thousand: str, decimal: str) -> None:
    """Where a stop parts thousands, a comma parts the fraction."""
    assert Labels(thousand=thousand).decimal == decimal
