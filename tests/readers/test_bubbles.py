"""Pages that show a talk as the bubbles of a chat."""

from __future__ import annotations

import pytest

from tests.readers.test_pages import read, refused, said

TALK = (
    ("Jane Roe", "Is the gate open?"),
    ("Tom Lind", "It is."),
    ("Jane Roe", "Since when?"),
    ("Tom Lind", "Since May."),
)


def bubbles(form: str) -> str:
    """Return a page with a bubble for each turn."""
    return "".join(form.format(name=name, words=words) for name, words in TALK)


def test_the_picture_beside_a_bubble_names_who_speaks() -> None:
    """In the text that stands for it where no picture is shown."""
    form = '<div class="talk"><img src="i.png" alt="{name}"><div class="bubble">{words}</div></div>'

    assert said(read(f"<h1>At the gate</h1>{bubbles(form)}")) == list(TALK)


@pytest.mark.parametrize(
    "form",
    [
        '<div class="card"><img src="i.png" alt="{name}"><div class="text">{words}</div></div>',
        '<div class="talk"><img src="i.png" alt="icon"><div class="bubble">{words}</div></div>',
        '<div class="talk"><img alt="{name}"><img alt="gate"><p>{words}</p></div>',
    ],
)
def test_other_pictures_name_nobody(form: str) -> None:
    """Of cards, without a name, and beside others."""
    assert refused(bubbles(form))[0] == "no speakers found"
