"""Words heard wrongly are found by their neighbours; rightly used they raise nothing."""

from __future__ import annotations

import re

import pytest

from pipeline.stages.proofreading.frames import CLASSES, FRAMES
from pipeline.stages.proofreading.heard import heard
from pipeline.stages.proofreading.slip import cased

_FRAME = re.compile(r"(?:[^\[\]]+ )?\[[^\[\]=]+=[^\[\]=]+\](?: [^\[\]]+)?")


def proposals(text: str) -> list[tuple[str, str]]:
    """Return what stands in a text and what was probably said."""
    return [(slip.words, slip.proposal) for slip in heard(text, text.lower())]


@pytest.mark.parametrize(
    ("said", "words", "proposal"),
    [
        ("We have expert potential.", "expert potential", "export potential"),
        ("The literary rate is high.", "literary rate", "literacy rate"),
        ("It works under the ages of the union.", "under the ages of", "under the aegis of"),
        ("He constructed our government.", "constructed our government", ""),
        ("Farmers wave the fee.", "wave the fee", "waive the fee"),
        ("The Physical Deficit grew.", "Physical Deficit", "Fiscal Deficit"),
        ("For all intensive purposes it is over.", "", "For all intents and purposes"),
        ("It is a mute point.", "a mute point", "a moot point"),
        ("We lost there own.", "there own", "their own"),
        ("There are to many.", "There are to many", "There are too many"),
        ("Costs fell 3 weaks ago.", "3 weaks", "3 weeks"),
        ("It’s members met.", "It’s members", "Its members"),
    ],
)
def test_a_word_heard_wrongly_is_found_by_its_neighbours(
    said: str, words: str, proposal: str
) -> None:
    """The words around it are shown, as they say why."""
    found = proposals(said)

    assert len(found) == 1
    assert words in ("", found[0][0])
    assert proposal in ("", found[0][1])


@pytest.mark.parametrize(
    "said",
    [
        "An expert opinion, and export potential.",
        "Children under the ages of six and ten travel free.",
        "He constructed our parliament building.",
        "They went there. Own goals are rare.",
        "More and more people came, and then we left.",
        "It is agreed to by the house.",
        "The wave took the fee collector.",
        "They held their piece $5 richer.",
        "Fair is fair.",
    ],
)
def test_words_rightly_used_raise_nothing(said: str) -> None:
    """Another neighbour, or a stop between, and the word is right."""
    assert proposals(said) == []


def test_every_line_of_the_table_is_a_frame() -> None:
    """What cannot be read would be passed over in silence."""
    for line in FRAMES.strip().split("\n"):
        assert _FRAME.fullmatch(line), line


def test_every_class_in_a_frame_has_words() -> None:
    """A class that is named nowhere would be a word in capitals, which nobody says."""
    known = {line.split()[0] for line in CLASSES.strip().split("\n")}
    named = {
        word
        for line in FRAMES.strip().split("\n")
        for word in re.findall(r"\b[A-Z]{2,}\b", re.sub(r"\[.*?\]", "", line))
    }

    assert named <= known


def test_no_frame_proposes_what_stands_there() -> None:
    """A proposal changes something."""
    for line in FRAMES.strip().split("\n"):
        wrongs, right = re.search(r"\[(.+?)=(.+?)\]", line).groups()  # type: ignore[union-attr]
        assert right.lower() not in wrongs.split("/"), line


def test_a_proposal_has_the_capitals_of_what_stood_there() -> None:
    """Titles stay titles, and what is shouted is shouted."""
    assert [cased("fiscal", like) for like in ("physical", "Physical", "PHYSICAL")] == [
        "fiscal",
        "Fiscal",
        "FISCAL",
    ]
