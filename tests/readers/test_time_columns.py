"""PDF: times in a column of their own beside words of which the bold ones ask."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.readers import Source, read_transcript
from tests.readers.test_pdf import Set, lines, pdf, printed, read, told

ROWS = (
    ("00:10", "What did you think of the lake when you came", "to the mill for the first time?"),
    ("00:14", "I thought that it was small and cold, and that", "nobody would ever want to stay"),
    ("01:20", "Why did so many of the others want to go home", "before the winter of that year?"),
    ("01:26", "It was cold and there was no wood, as the boats", "could not come up to the mill"),
    ("02:40", "Can you tell me how you came to buy a boat of", "your own in the end?"),
    ("02:44", "My aunt had sold her cow, and so there was some", "money for once"),
)


def _page(rows: Sequence[tuple[str, str, str]], bold: str) -> Set:
    """Return a page on which a time stands left of each row, each second one in `bold`."""
    found: Set = []
    for at, (time, first, second) in enumerate(rows):
        font = "Helvetica" if at % 2 else bold
        top = 60 + 28 * at
        found.append((60, top, time, "Helvetica", 11))
        found.append((140, top, first, font, 11))
        found.append((140, top + 14, second, font, 11))
    return found


def test_times_beside_questions_in_bold_are_in_nobodys_mouth() -> None:
    """A question is read from its first line on, and the times are listed."""
    found = read(printed([_page(ROWS, "Helvetica-Bold")]))

    assert told(found) == [
        ("A" if at % 2 else "Q", f"{first} {second}") for at, (_, first, second) in enumerate(ROWS)
    ]
    assert any(one.message == "times beside the words" for one in found.removed)


def test_times_beside_labels_are_those_of_the_turns() -> None:
    """Whoever speaks stands behind them, in bold or not."""
    rows = [
        (time, f"{'JANE ROE' if at % 2 else 'TOM LIND'}: {first}", second)
        for at, (time, first, second) in enumerate(ROWS)
    ]
    found = read(printed([_page(rows, "Helvetica")]))

    assert [label for label, *_ in told(found)] == ["TOM LIND", "JANE ROE"] * 3


def test_an_introduction_in_which_somebody_says_i_is_warned_of() -> None:
    """It may be the first answer, though it ends without a full stop."""
    own = "My name is Jane Roe, and I kept the gates of the mill from the spring of the flood on"
    told = "P R O C E E D I N G S of the council of the lake at the mill in the town of the gates"
    more = " and what it wrote down of how high the water stood and when it fell and who saw it" * 6
    answers = " ".join(f"{first} {second}." for _, first, second in ROWS[1::2])
    talk = "\n\n".join(f"Q: {first} {second}\n\nA: {answers}" for _, first, second in ROWS[::2] * 3)

    def is_warned(first: str) -> bool:
        data = f"{first}{more}\n\n{talk}\n".encode()
        notes = read_transcript(data, Source("talk.txt")).transcript.notes
        return any(one.is_warning and "introduction" in one.message for one in notes)

    assert (is_warned(own), is_warned(told)) == (True, False)


def test_a_foot_on_a_full_page_is_in_nobodys_mouth() -> None:
    """It stands close to the talk there, at the same height as on the other pages."""
    feet = ("may be printed without leave of the Lake Mill Archive", "is said by the Archive alone")
    full = [f"The {one} was as cold as in the year before." for one in ("mill", "lake", "boat")]
    said = (
        ("Who shuts the gate?", "Nobody shuts it."),
        ("Where is the boat?", "Tom sold it for a cow."),
        ("When did it snow?", "It never does."),
        ("Why is it so cold?", "The lake is deep here."),
        ("How did you know?", "My aunt said it."),
        ("And who was she?", "A keeper of the mill."),
        ("Where is it now?", "It fell into the lake."),
        ("Who saw it fall?", "I did, with my aunt."),
    )
    pages = [
        [
            *lines(f"Q: {asked}", f"A: {answered}"),
            *lines(*full * 13, top=218 if at == 2 else 172),
            (70.0, 768.0, f"No part of this record, or of one like it, {feet[at % 2]}"),
            (70.0, 782.0, "Telephone: 555 01"),
        ]
        for at, (asked, answered) in enumerate(said)
    ]
    found = told(read(pdf(pages)))

    assert not any("Archive" in words for _, *paragraphs in found for words in paragraphs)
    assert [label for label, *_ in found] == ["Q", "A"] * 8
