"""Pages whose talk ends with a line that says who asked, and elements that hold several parts."""

from __future__ import annotations

import pytest

from tests.readers.test_pages import read, removed, said

ASKED = (
    "<b>Who keeps the gates?</b><br><br>I keep the old ones.<br><br>"
    "<b>Since when do you?</b><br><br>We began in May.<br><br>"
    "<b>Who paid for them?</b><br><br>The lake did.<br><br>"
    "<b>Is that all of it?</b><br><br>I think so.<br><br>"
)


@pytest.mark.parametrize(
    "line", ["Intervista a cura di Jane Roe", "Interview conducted by Jane Roe"]
)
def test_a_line_that_says_who_asked_ends_a_page_with_questions_in_bold(line: str) -> None:
    """What a page says of books stands below it, in bold and in plain letters as the talk does."""
    books = "<b>Books by Odo Lind:</b><br><br><p>THE GATE - Odo is a boy who keeps it.</p>"
    found = read(f"<div>{ASKED}<center><b>{line}</b></center><br>{books}</div>")

    assert [words for _, words in said(found)][-2:] == ["Is that all of it?", "I think so."]
    assert any("THE GATE" in one for one in removed(found))


def test_links_elsewhere_in_an_element_make_no_link_of_a_line() -> None:
    """The words of an element that holds paragraphs are not those of its paragraphs."""
    more = '<p>See <a href="/gates">all of the gates there</a>, if you want to.</p>'
    page = f"<div><p>Q: Is it open?</p><p>A: It is.</p>Since May.{more}<p>Q: Who paid?</p></div>"
    found = read(f"{page}<p>A: We did.</p>")

    assert "Since May." in said(found)[1][1]
    assert not removed(found)


def test_items_of_a_list_in_an_answer_are_nobody_where_names_are_in_bold() -> None:
    """Though they are more than a fourth of all labels: each of them stands once."""
    items = "".join(f"<li>Fleet {one}: five boats in May. They sail.</li>" for one in "ABCD")
    pair = "<b>Jane Roe:</b><p>Who sails?</p><b>Odo Lind:</b><p>We do.</p>"
    turns = f"{pair}<ul>{items}</ul><p>That is all.</p>{pair * 3}"
    found = read(turns)

    assert {label for label, _ in said(found)} == {"Jane Roe", "Odo Lind"}


def test_the_last_words_in_italics_are_said_where_a_label_has_no_others() -> None:
    """As some answers before are; a line behind words is the page's."""
    talk = "".join(
        f"<b>{name}:</b><p>{words}</p>"
        for name, words in (
            ("Jane Roe", "Is it open?"),
            ("Odo Lind", "<i>It is.</i>"),
            ("Jane Roe", "Since when?"),
            ("Odo Lind", "Since May."),
            ("Jane Roe", "Thank you."),
            ("Odo Lind", "<i>Until later, then!</i>"),
        )
    )
    found = read(f"{talk}<p><i>Jane Roe wrote this down.</i></p>")

    assert said(found)[-1] == ("Odo Lind", "Until later, then!")
    assert "end: Jane Roe wrote this down." in removed(found)


def test_links_of_a_menu_are_links_though_signs_part_them() -> None:
    """No warning tells that they may be said."""
    menu = " ||| ".join(f"<a href='/{at}'>Go to {at}</a>" for at in range(8))
    page = "<p>Q: Is it open?</p><p>A: It is.</p><p>Q: Who paid?</p><p>A: We did.</p>"
    found = read(f"<div>{page}</div><div><p>{menu}</p></div>")

    assert said(found)[-1] == ("A", "We did.")
    assert not [note for note in found.notes if note.is_warning and "left out" in note.message]


@pytest.mark.parametrize(
    "held",
    ["Interview conducted by Jane Roe on May 3, by phone.", "Conversa realizada pela Ana em 2017"],
)
def test_who_held_each_of_several_talks_and_when_is_not_said(held: str) -> None:
    """Also where it stands amid a page, behind the last words of somebody."""
    told = f"<p>The town does.</p><p>{held}</p>"
    talk = f"<h2>In May</h2><p><b>Jane:</b></p><p>Who pays?</p><p><b>Odo:</b></p>{told}"
    transcript = read(f"<html><body>{talk * 3}</body></html>".encode())

    assert said(transcript) == [("Jane", "Who pays?"), ("Odo", "The town does.")] * 3


@pytest.mark.parametrize(
    "end", ["", "<p><em>So they keep it. It is old. It is ours. Go. And you?</em></p>"]
)
def test_what_stands_below_the_one_rule_behind_the_questions_is_nobodys(end: str) -> None:
    """Who wrote the page, though in the letters of the questions; what the writer says last is."""
    asked = "".join(
        f"<p><em>Who keeps gate {at}?</em></p><p>I keep that one, with my sister and her boat.</p>"
        for at in range(1, 8)
    )
    behind = "<hr><p><img alt='' src='a.png'></p><em><p>Jane Roe writes.</p></em><p>It is free.</p>"
    found = read(f"<div>{asked}{end}<p class='talkback'>Write!</p>{behind}</div>")

    own = [words for label, words in said(found) if label == "Q"]
    assert own[:7] == [f"Who keeps gate {at}?" for at in range(1, 8)]
    assert len(own) == 7 + bool(end)
    assert [one.partition(": ")[2] for one in removed(found)] == [
        *("Write!", "Jane Roe writes.", "It is free."),
    ]
    parted = read(f"<div>{asked.replace('<p><em>', '<hr><p><em>')}</div>")
    assert len(said(parted)) == 14


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        (
            "© Lake Times. All rights reserved. Design by Odo Lind, who made the page in one day.",
            False,
        ),
        ("Co-hosted by Jane Roe and Odo Lind. Edited by Ada Berg at the mill in May.", False),
        ("Links: the gates of the lake lakegates.example (with the address of Jane Roe)", False),
        ("Hosted by Jane Roe, we talked of the gates, which were shut by the town in May.", True),
        ("The lock was shut in May, and we all went home, as nobody paid for it.", True),
    ],
)
def test_whose_a_page_is_may_not_be_speech(line: str, *, is_told: bool) -> None:
    """Other words outside of the element that holds the talk are warned of."""
    talk = "<p>Q: Is the bridge open?</p><p>A: It is, since May.</p>" * 2
    found = read(f"<div>{talk}</div><section><p>{line}</p></section>")

    assert [line in note.message for note in found.removed] == [True]
    assert any("left out and may be" in note.message for note in found.notes) == is_told


@pytest.mark.parametrize(
    ("picture", "line", "is_told"),
    [
        ("<img src='a.jpg'>", "Odo Lind, keeper of the gates, at the lock.", True),
        ("<img src='a.jpg'>", "And I shut it.", False),
        ("", "Odo Lind, keeper of the gates, at the lock.", False),
    ],
)
def test_a_last_paragraph_below_a_picture_may_tell_of_it(
    picture: str, line: str, *, is_told: bool
) -> None:
    """It stays with the answer, with a warning, but where whoever answers speaks of himself."""
    asked = "<h2>Who keeps the gates?</h2><p>I do.</p><h2>Since when?</h2><p>Since May.</p>" * 2
    found = read(f"<div>{asked}{picture}<p>{line}</p></div>")

    assert said(found)[-1][1] == f"Since May. / {line}"
    assert any("below a picture" in note.message for note in found.notes) == is_told
