"""Paragraphs of speech: cut at pauses and where it gets long, and never inside a sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.captions.pauses import ENDLESS, LONG, Words, paragraphs


def spoken(*texts: str, pause: float = 0.0) -> list[Words]:
    """Return words of two seconds each, with a pause between them."""
    return [Words(text, at * (2 + pause), at * (2 + pause) + 2) for at, text in enumerate(texts)]


def test_a_pause_behind_a_sentence_ends_a_paragraph() -> None:
    """A sound in the same breath does not hide its end; one between sentences stands alone."""
    assert paragraphs(spoken("It is.", "So it is.", pause=3)) == ("It is.", "So it is.")
    assert len(paragraphs(spoken("It is. [laughs]", "So it is.", pause=3))) == 2
    assert paragraphs(spoken("[music]", "It is.", "[laughs]", "So it is.")) == (
        "[music]",
        "It is.",
        "[laughs]",
        "So it is.",
    )


def test_a_pause_inside_a_sentence_ends_none() -> None:
    """Whoever thinks is not cut off, and a sound changes nothing."""
    assert paragraphs(spoken("It was", "[music]", "in May.", pause=9)) == (
        "It was [music] in May.",
    )


def test_long_speech_is_cut_behind_a_sentence() -> None:
    """Not behind an abbreviation, an initial or a decimal point, and no short rest is left."""
    sentence = "We asked Dr. Roe of St. Ann and J. Poe for 3.5 million in May 2021. "
    found = paragraphs(spoken((sentence * 40).strip()))

    assert len(found) > 2
    assert all(one.endswith("2021.") for one in found)
    assert all(LONG <= len(one.split()) < LONG + 20 for one in found[:-1])
    assert len(found[-1].split()) > 30


def test_speech_without_full_stops_is_cut_at_a_pause() -> None:
    """Where it would have no end."""
    found = paragraphs(spoken(*["so we went on and on and"] * 60, pause=1))

    assert [len(one.split()) >= ENDLESS for one in found] == [True, False]


@given(st.lists(st.text(alphabet="aB .?!…。你[])♪", max_size=30)), st.floats(0, 9))
def test_no_word_is_lost(texts: list[str], pause: float) -> None:
    """Cut or not, the letters are those that were said."""
    found = "".join(paragraphs(spoken(*texts, pause=pause)))

    assert "".join(found.split()) == "".join("".join(texts).split())
