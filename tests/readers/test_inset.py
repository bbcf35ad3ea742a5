"""What a congress prints further in than its speeches: bills, lists and headings nobody says."""

from __future__ import annotations

from tests.reading import read, spoken_turns

RECORD = """\
                          A BILL FOR GATES

  Mr. ROE. Madam Speaker, I offer an amendment on the gates of the lake,
and I thank the gentleman who wrote it before the U.S.
Harbour Board. With these words it is clear what we want.
  The SPEAKER pro tempore. The Clerk will report the amendment.
  The text of the amendment is as follows:

     SEC. 217. NEW GATES.

       (a) In General.--The board shall build two gates on the lake.

     SEC. 218. OLD GATES.

       (a) In General.--The board shall keep the old gates.

                   Amendment No. 2 Offered by Mr. Lind

  Mr. LIND. Madam Speaker, as my teacher said to all of us in that old school
by the lake:

       A gate is a door for water.

  I agree with that. I yield back.
  Mr. ROE. I yield to the gentlewoman, who has kept the gates for many years.
  Ms. BERG. I have kept them. The vote was close, as we all know from
Harbour Board. The people came.
  Mr. LIND. I thank her.
  Mr. ROE. I yield back.
"""


def test_a_bill_in_a_record_is_nobodys_and_a_wrapped_line_begins_no_turn() -> None:
    """`SEC. 217.` and words at the margin are no labels; a short quotation is still said."""
    transcript = read(RECORD)

    assert spoken_turns(transcript) == [
        (
            "Mr. ROE",
            "Madam Speaker, I offer an amendment on the gates of the lake,\n"
            "and I thank the gentleman who wrote it before the U.S.\n"
            "Harbour Board. With these words it is clear what we want.",
        ),
        (
            "The SPEAKER pro tempore",
            "The Clerk will report the amendment.\n  The text of the amendment is as follows:",
        ),
        (
            "Mr. LIND",
            "Madam Speaker, as my teacher said to all of us in that old school\nby the lake:"
            " ¶ A gate is a door for water. ¶ I agree with that. I yield back.",
        ),
        ("Mr. ROE", "I yield to the gentlewoman, who has kept the gates for many years."),
        (
            "Ms. BERG",
            "I have kept them. The vote was close, as we all know from\n"
            "Harbour Board. The people came.",
        ),
        ("Mr. LIND", "I thank her."),
        ("Mr. ROE", "I yield back."),
    ]


def test_what_is_printed_in_a_record_is_told() -> None:
    """A warning says how much was taken out, and headings are listed."""
    transcript = read(RECORD)

    warnings = [one.message for one in transcript.notes if one.is_warning]
    assert (
        "1 passage stands further in, as what is put into the record (35 words): not said; "
        "where somebody says one, move it to the margin: SEC. 217. NEW GATES." in warnings
    )
