"""Words read back from finished files: lost, added and moved ones are found."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest

from pipeline.model.brief import Brief, Prose, SectionRole, Text
from pipeline.model.transcript import Transcript
from pipeline.stages.normalize import normalize
from pipeline.writers import find_writer
from tests.audits.planting import changed, findings, promises
from tests.builders import house_style, interview, sample_brief

FORMATS = ("pdf", "docx", "json", "outline")


def written(brief: Brief, name: str) -> bytes:
    """Return a brief in one output format."""
    return find_writer(name).load()(brief, house_style())


SAID = interview(
    (
        "Who, “you” or [crosstalk] they?",
        '[laughter] He said “close the gate”, and she "no" – 10 < 12 & <b>so</b>. 3. Łódź, река, '
        "so\u00adft state-of-the-art flood-protection-and-water-management-and-so-on-and-so-forth "
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenleiter "
        "https://example.org/a/very/long/address/that/goes/on/and/on/and/on/and/on/and/on.html",
        "1. First. 2. Second… “He never closed it. 63% (about), 24/7, 1,200 – ok? {{ x }}",
    ),
    ("[T]he end?", "… […] [2021] • ½ x² ﬁre well‑known state-\u2060of № 3.", "Ελλάδα"),
)


AWKWARD = normalize(SAID)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("source", [None, AWKWARD])
def test_a_right_file_has_no_findings(name: str, source: Transcript | None) -> None:
    """Marks, brackets, other scripts, soft hyphens, long words and list numbers are no faults."""
    brief = sample_brief(repeat=3) if source is None else annexed(source)

    assert findings(brief, {name: written(brief, name)}) == ()


def annexed(source: Transcript) -> Brief:
    """Return a brief that only annexes a transcript."""
    brief = sample_brief(source)
    kept = (SectionRole.NOTES, SectionRole.ANNEX)
    sections = tuple(one for one in brief.sections if one.role in kept)
    return replace(brief, sections=sections)


def other_title() -> Brief:
    """Return the sample brief with one word of a note changed."""
    return changed(
        SectionRole.NOTES,
        lambda _: Prose((Text("Words between quotation marks are nobody's own."),)),
    )


def swapped() -> Brief:
    """Return the sample brief with two sections in the other order."""
    brief = sample_brief()
    first, second, *rest = brief.sections
    return replace(brief, sections=(second, first, *rest))


def longer() -> Brief:
    """Return the sample brief with words at its end."""
    return changed(
        SectionRole.ANNEX,
        lambda block: (
            replace(block, inlines=(*block.inlines, Text(" surplus")))
            if isinstance(block, Prose) and block.target == "A2.1"
            else block
        ),
    )


@pytest.mark.parametrize("name", ["pdf", "docx"])
@pytest.mark.parametrize("other", [other_title, swapped, longer])
def test_words_changed_moved_or_added(name: str, other: object) -> None:
    """A file that says something else than the brief is found."""
    assert callable(other)

    found = findings(sample_brief(), {name: written(other(), name)})
    assert promises(found) == {"P4"}
    assert [one.where for one in found] == [name]


@pytest.mark.parametrize("name", ["pdf", "docx"])
def test_words_lost_at_the_end(name: str) -> None:
    """A file that breaks off is found."""
    assert promises(findings(longer(), {name: written(sample_brief(), name)})) >= {"P4"}


def test_a_word_taken_out_of_the_word_file_s_bytes() -> None:
    """The bytes are read, not what the writer meant to write."""
    data = written(sample_brief(), "docx")

    assert promises(findings(sample_brief(), {"docx": _edited(data, "households", "people")})) == {
        "P4"
    }


def _edited(data: bytes, word: str, other: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = re.sub(word.encode(), other.encode(), content)
            new.writestr(name, content)
    return target.getvalue()


def test_a_text_lost_from_the_outline() -> None:
    """The plain dump must have every text of the brief."""
    data = written(sample_brief(), "outline").replace(b"households", b"people")

    assert promises(findings(sample_brief(), {"outline": data})) == {"P4"}
