"""Labels: the brief's own words in other languages, whole and fit to be filled in."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from pipeline.errors import TemplateError
from pipeline.model.labels import Labels
from pipeline.stages.naming.nameless import is_nameless
from pipeline.store.labels import has_labels, label_languages, labels_in
from pipeline.store.styles import load_style, style_names
from pipeline.store.templates import shipped_templates
from pipeline.store.workspace import Workspace

LANGUAGES = ("de", "es", "fr", "pt", "ru")
ENGLISH = Labels()
AS_IN_ENGLISH = {"months_alone", "first_day", "quoted"}
"""What most languages have as English has it, or as their quotation marks say."""
_PLACE = re.compile(r"\{\w+\}")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return an empty workspace."""
    (tmp_path / "data").mkdir()
    return Workspace(tmp_path)


def put(workspace: Workspace, name: str, text: str) -> None:
    """Write a template of the workspace's own."""
    path = workspace.templates / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def house(more: str = "") -> str:
    """Return the text of the shipped style with lines behind it."""
    return (shipped_templates() / "styles" / "house.yaml").read_text("utf-8") + more


def test_the_languages_are_those_that_are_shipped() -> None:
    """English is built in."""
    assert label_languages(None) == ("de", "en", "es", "fr", "pt", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_is_in_the_language(language: str) -> None:
    """None is forgotten, and each has the places that the English one has, no more and no fewer."""
    text = (shipped_templates() / "labels" / f"{language}.yaml").read_text("utf-8")
    given = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    labels = labels_in(language, None)

    assert given | AS_IN_ENGLISH == {one.name for one in fields(Labels)}
    for name in given:
        ours, theirs = getattr(labels, name), getattr(ENGLISH, name)
        assert sorted(_PLACE.findall(ours)) == sorted(_PLACE.findall(theirs)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_that_stand_for_one_another_differ(language: str) -> None:
    """A reader of "What changed" tells a correction from an update, and a promise from a hope."""
    labels = labels_in(language, None)
    for group in (
        ("corrected_here", "updated_here", "new_here"),
        ("corrections", "updated", "sources_added", "sources_withdrawn", "editorial"),
        ("firm", "agreed", "planned", "hoped", "proposed"),
        ("interviewer", "respondent", "moderator", "unidentified"),
        ("on_record", "off_record", "on_deep_background", "chatham_house"),
    ):
        words = [getattr(labels, name) for name in group]
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_a_numbered_person_is_nobody_by_name(language: str) -> None:
    """No title says "Interview with Participant 1"."""
    labels = labels_in(language, None)
    assert is_nameless(labels.participant.format(number=1))
    assert is_nameless(labels.voice.format(number=2))


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_are_twelve(language: str) -> None:
    """A date has a month of its own."""
    labels = labels_in(language, None)
    assert len(set(labels.months.split())) == 12
    assert len(set(labels.months_alone.split())) in {0, 12}


@pytest.mark.parametrize(
    ("language", "grouping"),
    [("de", "."), ("fr", "\u202f"), ("en", ","), ("es", "\u202f"), ("pt", ".")],
)
def test_thousands_are_parted_as_the_language_has_it(language: str, grouping: str) -> None:
    """No line ends within a number."""
    assert labels_in(language, None).grouping == grouping


def test_no_line_ends_before_a_sign_that_a_space_parts() -> None:
    """In French before all high signs, in German before that of a percentage."""
    french, german = labels_in("fr", None), labels_in("de", None)
    assert french.note == "Note de la rédaction\N{NO-BREAK SPACE}:"
    assert "pour l’essentiel, comme" in french.tidied
    assert "{number}\u202f;" in french.tidied
    assert german.percent == "{number}\N{NO-BREAK SPACE}%"
    assert labels_in("en", None).percent == "{number} %"


def test_a_kind_of_a_language_has_its_labels() -> None:
    """Brazil and Portugal share theirs, but for quotation marks."""
    brazil, portugal = labels_in("pt-BR", None), labels_in("pt-PT", None)
    assert brazil.key_messages == portugal.key_messages == "Mensagens principais"
    assert (brazil.quoted, portugal.quoted) == ("“{words}”", "«{words}»")
    assert has_labels("pt-BR", None)
    assert has_labels("en-GB", None)
    assert not has_labels("it", None)


@pytest.mark.parametrize("name", style_names(None))
def test_shipped_styles_speak_each_language(name: str) -> None:
    """What kind of paper it is, too."""
    series = {load_style(name, None, language).series for language in ("en", *LANGUAGES)}
    assert len(series) >= 5
    assert load_style(name, None, "de").language == "de"


def test_words_of_a_style_are_in_its_language_alone(workspace: Workspace) -> None:
    """A house that says "In brief" says nothing of German."""
    put(workspace, "styles/own.yaml", house("labels: {key_messages: In brief}\n"))
    style = load_style("own", workspace)
    assert (style.labels.key_messages, style.follows_talk) == ("In brief", False)
    assert load_style("own", workspace, "de").labels.key_messages == "Kernaussagen"

    put(workspace, "styles/own.yaml", house("language: de\nlabels: {key_messages: Kurz}\n"))
    for language in ("", "de", "de-AT"):
        labels = load_style("own", workspace, language).labels
        assert (labels.key_messages, labels.sources) == ("Kurz", "Quellen")


def test_a_style_that_says_no_language_follows_the_talk(workspace: Workspace) -> None:
    """One that does, keeps it; and so does a definition that names one."""
    assert load_style("house", None).follows_talk
    assert not load_style("house", None, "fr").follows_talk
    put(workspace, "styles/own.yaml", house("language: en\n"))
    assert not load_style("own", workspace).follows_talk


def test_an_organisation_has_a_name_in_each_language(workspace: Workspace) -> None:
    """Without one in a language the English one stands, and without that the first."""
    names = "organisation: {fr: Bureau de l’eau, en: Water Desk}"
    put(workspace, "styles/own.yaml", house().replace('organisation: ""', names))
    found = [load_style("own", workspace, code).organisation for code in ("fr", "en", "de")]
    assert found == ["Bureau de l’eau", "Water Desk", "Water Desk"]


def test_a_workspace_has_labels_of_its_own(workspace: Workspace) -> None:
    """In a language that is not shipped, or in the place of one that is; the rest is English."""
    put(workspace, "labels/it.yaml", "key_messages: In sintesi\nday_form: '{day} {month} {year}'\n")
    put(workspace, "labels/de.yaml", "key_messages: Kurz gesagt\n")
    italian = load_style("house", workspace, "it").labels
    assert (italian.key_messages, italian.quoted) == ("In sintesi", "«{words}»")
    assert italian.sources == ENGLISH.sources
    assert load_style("house", workspace, "de-AT").labels.key_messages == "Kurz gesagt"


def test_a_language_without_labels_is_refused() -> None:
    """With those there are."""
    with pytest.raises(TemplateError) as caught:
        load_style("house", None, "it")
    (problem,) = caught.value.problems
    assert problem.message == "there are no labels in 'it'"
    assert problem.hint == "languages: de, en, es, fr, pt, ru; see templates/labels/"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("key_mesages: In breve", "unknown key 'key_mesages'"),
        ("edition: 'Edizione {numero}'", "its placeholders may be {number}"),
        ("thousand: mille", "must be a thousand in digits: 1.000"),
        ("quoted: '‘{words}’'", "does not set words between quotation marks"),
    ],
)
def test_wrong_labels_are_told_with_their_line(
    workspace: Workspace, line: str, message: str
) -> None:
    """As in a style."""
    put(workspace, "labels/it.yaml", f"sources: Fonti\n{line}\n")
    with pytest.raises(TemplateError) as caught:
        load_style("house", workspace, "it")
    (problem,) = caught.value.problems
    assert problem.place is not None
    assert (Path(problem.place.path).name, problem.place.line) == ("it.yaml", 2)
    assert message in problem.message
