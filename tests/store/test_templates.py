"""Templates: the shipped ones, the workspace's own, and what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import TemplateError
from pipeline.model.colour import contrast
from pipeline.model.labels import Labels
from pipeline.model.style import Lines, Masthead, Quotes
from pipeline.model.taxonomy import Taxonomy, Theme, Weight
from pipeline.store.styles import load_style, style_names
from pipeline.store.taxonomies import load_taxonomy, taxonomy_names
from pipeline.store.templates import shipped_templates, template_name, template_path
from pipeline.store.workspace import Workspace

TAXONOMY = """\
title: Municipal services
language: en
themes:
  - id: water
    heading: Water and drains
    label: Water
    code: 8
    keywords: [water, pump*]
    phrases: [drinking water]
    weights: {pump*: 3, drinking water: 2.5}
    not: [water colour]
  - {id: roads, heading: Roads, label: Roads, keywords: [road]}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return an empty workspace."""
    (tmp_path / "data").mkdir()
    return Workspace(tmp_path)


def put(workspace: Workspace, name: str, text: str) -> Path:
    """Write a template of the workspace's own; return its path."""
    path = workspace.templates / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def house(*changes: tuple[str, str]) -> str:
    """Return the text of the shipped style, changed."""
    text = (shipped_templates() / "styles" / "house.yaml").read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    return text


def problems(load: Callable[[], object]) -> list[tuple[int, str]]:
    """Return line and message of each problem that `load` raises."""
    with pytest.raises(TemplateError) as caught:
        load()
    assert all(problem.hint for problem in caught.value.problems)
    return [
        (problem.place.line if problem.place else 0, problem.message)
        for problem in caught.value.problems
    ]


def line_of(path: Path, text: str) -> int:
    """Return the line, from 1, on which `text` first stands."""
    return path.read_text(encoding="utf-8").partition(text)[0].count("\n") + 1


def test_the_shipped_style_loads_with_files_that_exist() -> None:
    """Fonts and Word template can be opened; the brief's own words are the built-in ones."""
    style = load_style("house", None)
    files = [style.word_template] + [
        getattr(family, kind)
        for family in (style.serif, style.sans)
        for kind in ("regular", "italic", "bold", "bold_italic")
    ]

    assert (style.id, style.organisation, style.page, style.margin) == ("house", "", "A4", 22)
    assert Labels() == style.labels
    assert len(set(files)) == 9
    assert all(Path(file).is_file() for file in files)


def test_a_copy_of_the_house_template_is_no_template_of_ones_own(tmp_path: Path) -> None:
    """It is dressed in the style's colours as before, until somebody changes it in Word."""
    workspace = Workspace(tmp_path)
    copy = tmp_path / "templates" / "word" / "house.docx"
    copy.parent.mkdir(parents=True)
    shipped = shipped_templates() / "word" / "house.docx"
    copy.write_bytes(shipped.read_bytes())

    assert load_style("newsroom", workspace).own_template == ""
    copy.write_bytes(shipped.read_bytes() + b"\0")
    assert load_style("newsroom", workspace).own_template == str(copy)


def test_the_contrasts_noted_in_the_shipped_style_are_true() -> None:
    """A designer reads those figures."""
    text = house()
    panel = re.search(r'panel: "(\w+)"', text)
    assert panel is not None
    noted = re.findall(r'"(\w{6})" .* (\d+\.\d) and +(\d+\.\d)', text)

    assert len(noted) == 4
    for colour, white, ground in noted:
        assert f"{contrast(colour, 'FFFFFF'):.1f}" == white
        assert f"{contrast(colour, panel[1]):.1f}" == ground


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21; 767676 is the lightest grey that passes on white."""
    assert contrast("000000", "FFFFFF") == 21
    assert contrast("777777", "FFFFFF") < 4.5 <= contrast("767676", "FFFFFF")


def test_a_workspace_overrides_by_name(workspace: Workspace) -> None:
    """A style, and a font, of the workspace stand in place of the shipped ones."""
    font = put(workspace, "fonts/source-sans-3/SourceSans3_400Regular.ttf", "font")
    put(workspace, "styles/house.yaml", house(('organisation: ""', "organisation: Water Desk")))
    put(workspace, "styles/annual.yaml", house(("page: A4", "page: Letter")))

    assert load_style("house", workspace).organisation == "Water Desk"
    assert str(font) == load_style("annual", workspace).sans.regular
    assert load_style("annual", workspace).page == "Letter"
    assert style_names(workspace) == ("annual", "house", "ministry", "newsroom", "parliament")


def test_design_language_and_logo_are_read(workspace: Workspace) -> None:
    """What is left out is as usual; a logo is a file of the templates."""
    logo = put(workspace, "logos/desk.png", "picture")
    design = "  masthead: rule    # or band"
    changes = (
        (design, "  masthead: centred\n  #"),
        ("lines: ragged", "lines: justified"),
        ("numbered: false", "numbered: true"),
        ("page: A4", "page: A4\nlanguage: fr\nlogo: desk.png"),
    )
    put(workspace, "styles/house.yaml", house(*changes))
    style = load_style("house", workspace)

    assert style.design.masthead is Masthead.CENTRED
    assert style.design.lines is Lines.JUSTIFIED
    assert style.design.quotes is Quotes.BAR
    assert style.design.numbered
    assert (style.language, style.logo) == ("fr", str(logo))
    assert load_style("ministry", workspace).logo == ""


def test_fonts_of_all_folders_are_asked_for_rare_letters(workspace: Workspace) -> None:
    """Those of the workspace first, then those that come with the program."""
    mine = put(workspace, "fonts/mine/Mine.ttf", "font")
    fonts = load_style("house", workspace).more_fonts

    assert fonts[0] == str(mine)
    assert any(path.endswith("NotoNaskhArabic_400Regular.ttf") for path in fonts)


def test_a_wrong_name_is_answered_with_those_there_are(workspace: Workspace) -> None:
    """Styles and taxonomies alike, the likely one first; no name reaches other folders."""
    put(workspace, "taxonomies/towns.yaml", TAXONOMY)

    with pytest.raises(TemplateError) as caught:
        load_style("hous", workspace)
    assert caught.value.problems[0].message == "there is no house style 'hous'"
    assert (
        caught.value.problems[0].hint
        == "did you mean 'house'? styles: house, ministry, newsroom, parliament"
    )
    with pytest.raises(TemplateError) as caught:
        load_taxonomy("town", workspace)
    assert caught.value.problems[0].hint.startswith("did you mean 'towns'? taxonomies: ")
    assert problems(lambda: load_taxonomy("../styles/house", workspace)) == [
        (0, "there is no taxonomy '../styles/house'")
    ]


def test_a_missing_font_a_missing_template_and_a_pale_colour_are_found_together(
    workspace: Workspace,
) -> None:
    """All that a designer must put right comes at once, by line."""
    path = put(
        workspace,
        "styles/house.yaml",
        house(
            ('muted: "55606A"', 'muted: "8A949D"'),
            ("SourceSans3_400Regular_Italic", "SourceSans3_Missing"),
            ("word_template: house.docx", "word_template: none.docx\nlogo: none.png"),
        ),
    )

    assert [
        (line_of(path, "muted:"), "colour 'muted' on white has a contrast of 3.09 to 1"),
        (line_of(path, "muted:"), "colour 'muted' on the panel colour has a contrast of 2.72 to 1"),
        (line_of(path, "SourceSans3_Missing"),
         "no font file 'source-sans-3/SourceSans3_Missing.ttf'"),
        (line_of(path, "none.docx"), "no Word template 'none.docx'"),
        (line_of(path, "none.png"), "no logo 'none.png'"),
    ] == problems(lambda: load_style("house", workspace))  # fmt: skip


@pytest.mark.parametrize(
    ("label", "is_right"),
    [
        ("page: '{page}/{pages}'", True),
        ("page: 'p. {page}'", True),
        ("page: '{page} {{of}} {pages}'", True),
        ("what: '{any}'", True),
        ("page: '{seite}'", False),
        ("page: '{page.__class__}'", False),
        ("page: '{page:>{pages}}'", False),
        ("page: '{page!r}'", False),
        ("page: '{page'", False),
        ("fact_box: '{}'", False),
        ("draft: '{number} {0}'", False),
    ],
)
def test_placeholders_that_nothing_fills_are_refused(
    workspace: Workspace, label: str, is_right: bool
) -> None:
    """A label must not fail, or reach into objects, when it is filled in."""
    put(workspace, "styles/house.yaml", house() + f"labels:\n  {label}\n")

    if is_right:
        key, _, value = label.partition(": ")
        assert value.strip("'") == getattr(load_style("house", workspace).labels, key)
    else:
        (found,) = problems(lambda: load_style("house", workspace))
        assert "its placeholders may be {" in found[1]


def test_a_label_that_is_not_printed_any_more_does_no_harm(workspace: Workspace) -> None:
    """A style that was written for an earlier version is taken as it is."""
    put(workspace, "styles/house.yaml", house() + "labels: {amount: Sum, fact_box: Facts}\n")
    assert load_style("house", workspace).labels.fact_box == "Facts"


@pytest.mark.parametrize(
    ("lines", "marks"),
    [
        ("language: de", ("„", "“")),
        ("language: fr", ("«\u202f", "\u202f»")),
        ("language: fr\nlabels: {quoted: '“{words}”'}", ("“", "”")),
        ("labels: {quoted: '« {words} »'}", ("«\u202f", "\u202f»")),
        ("labels: {quoted: '»{words}«'}", ("»", "«")),
    ],
)
def test_quotation_marks_are_those_of_the_labels_language(
    workspace: Workspace, lines: str, marks: tuple[str, str]
) -> None:
    """Unless the style names others; a space within them ends no line."""
    put(workspace, "styles/house.yaml", house() + f"{lines}\n")

    found = load_style("house", workspace).labels.quotation_marks
    assert (found.opening, found.closing) == marks


@pytest.mark.parametrize("form", ["{words}", "‘{words}’", "[{words}]", "“{words}", "“…”"])
def test_what_is_no_quotation_mark_is_refused(workspace: Workspace, form: str) -> None:
    """Nobody could tell an apostrophe, or a bracket of ours, from the end of a quotation."""
    path = put(workspace, "styles/house.yaml", house() + f"labels:\n  quoted: '{form}'\n")

    [(line, message)] = problems(lambda: load_style("house", workspace))
    assert line == line_of(path, "\n  quoted:") + 1
    assert "does not set words between quotation marks" in message


def test_unknown_keys_of_a_style_are_refused(workspace: Workspace) -> None:
    """A typo in a label's name is not silent."""
    put(workspace, "styles/house.yaml", house() + "labels: {key_mesages: In brief}\n")

    ((_, message),) = problems(lambda: load_style("house", workspace))

    assert message == "unknown key 'key_mesages'"


def test_a_taxonomy_is_read_whole(workspace: Workspace) -> None:
    """Every key arrives; missing ones have their defaults."""
    put(workspace, "taxonomies/towns.yaml", TAXONOMY)
    water = Theme(
        id="water",
        heading="Water and drains",
        label="Water",
        code=8,
        keywords=("water", "pump*"),
        phrases=("drinking water",),
        weights=(Weight("pump*", 3), Weight("drinking water", 2.5)),
        exclude=("water colour",),
    )
    roads = Theme("roads", "Roads", "Roads", 0, ("road",))

    assert Taxonomy("towns", "Municipal services", "en", (water, roads)) == load_taxonomy(
        "towns", workspace
    )
    assert "towns" in taxonomy_names(workspace)
    assert "towns" not in taxonomy_names(None)


def test_letters_may_be_composed_or_not(workspace: Workspace) -> None:
    """A weight is for its word, however an editor's keyboard makes the letter."""
    text = TAXONOMY.replace("pump*]", "caf\u00e9]").replace("{pump*: 3", "{cafe\u0301: 3")
    put(workspace, "taxonomies/towns.yaml", text)

    assert load_taxonomy("towns", workspace).themes[0].weights[0] == Weight("caf\u00e9", 3)


def test_twin_themes_and_stray_weights_are_found(workspace: Workspace) -> None:
    """Two themes of one id, and a weight for a word that is not listed, are mistakes."""
    text = TAXONOMY.replace("id: roads", "id: water").replace("{pump*: 3", "{pump: 3")
    put(workspace, "taxonomies/towns.yaml", text)

    assert problems(lambda: load_taxonomy("towns", workspace)) == [
        (10, "a weight for 'pump', which is no keyword or phrase of this theme"),
        (12, "two themes have the id 'water'"),
    ]


def test_every_shipped_taxonomy_loads() -> None:
    """What ships is valid."""
    names = taxonomy_names(None)

    assert names
    assert all(load_taxonomy(name, None).themes for name in names)


def test_a_template_is_named_without_its_machine(workspace: Workspace) -> None:
    """Records name a file as seen from its templates folder, and find it again."""
    regular = load_style("house", workspace).serif.regular
    name = template_name(regular, workspace)

    assert name == "fonts/source-serif-4/SourceSerif4_400Regular.ttf"
    assert regular == template_path(name, workspace)
    assert template_name("/elsewhere/a.ttf", workspace) == "/elsewhere/a.ttf"
    assert template_path("fonts/gone.ttf", workspace) == "fonts/gone.ttf"
