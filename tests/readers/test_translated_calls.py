"""Pages with calls of firms beside a translation, whose heads are run into the words before."""

from __future__ import annotations

from tests.readers.test_pages import read, removed, said

LIST = (
    "Company Participants<br><br>Jane Roe - Chief Keeper<br>Tom Lind - Head of Locks<br><br>"
    "Conference Call Participants<br><br>Ada Fay - Lake Bank"
)
ROWS = (
    (f"{LIST}<br><br>Presentation<br><br>Operator<br><br>Good day. Jane, please.", "Guten Tag."),
    ("Go ahead. Jane Roe<br>Chief Keeper<br><br>We open in May.", "Wir machen im Mai auf."),
    ("Over to Tom. Tom Lind<br>Head of Locks<br><br>All locks are new.", "Alles neu."),
    ("Operator: Ada is first.", "Ada zuerst."),
    ("Ada Fay: Lake Bank Who pays for them?", "Wer zahlt?"),
    ("Jane Roe: Chief Keeper The town does.", "Die Stadt."),
    ("Operator: Thank you all.", "Danke."),
)


def table(heads: tuple[str, str], rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    """Return a table of two columns."""
    body = "".join(f"<tr>{''.join(f'<td>{one}</td>' for one in row)}</tr>" for row in rows)
    return f"<table><tr>{''.join(f'<th>{one}</th>' for one in heads)}</tr>{body}</table>"


def test_names_above_their_offices_begin_turns_and_no_translation_is_said() -> None:
    """The list of who takes part has both; it is nobody's, as the second column is."""
    found = read(table(("Original", "Translation")))

    assert said(found) == [
        ("Operator", "Good day. Jane, please. / Go ahead."),
        ("Jane Roe", "We open in May. / Over to Tom."),
        ("Tom Lind", "All locks are new."),
        ("Operator", "Ada is first."),
        ("Ada Fay", "Who pays for them?"),
        ("Jane Roe", "The town does."),
        ("Operator", "Thank you all."),
    ]
    assert any(one.startswith("translation: Guten Tag. Wir machen") for one in removed(found))
    assert "who speaks: Tom Lind: Head of Locks" in removed(found)


def test_other_columns_are_said() -> None:
    """Their heads say nothing of a translation."""
    rows = tuple((f"Q: Who pays for gate {at}?", f"A: Town {at} does.") for at in range(4))

    for heads in (("Original", "Answer"), ("One", "Translation")):
        assert len(read(table(heads, rows)).turns) == 8


def test_a_name_above_other_words_is_said() -> None:
    """Only the office of the list tells that somebody speaks."""
    rows = tuple(
        (one.replace("Lind<br>Head of Locks", "Lind<br>We saw her"), two) for one, two in ROWS
    )
    found = read(table(("Original", "Translation"), rows))

    assert "Tom Lind" not in {label for label, _ in said(found)}
