"""What is Markdown's in a text, and what a reader sees in its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.markup import marks, strong


def shown(text: str) -> str:
    """Return the text without its marks."""
    pieces, done = [], 0
    for mark in marks(text):
        pieces += (text[done : mark.start], mark.put)
        done = mark.end
    return "".join([*pieces, text[done:]])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was *very* **high**, ***so*** __high__.", "It was very high, so high."),
        ("See [the list](https://list.example/a_b) of it.", "See the list of it."),
        ("See [the list](https://list.example (x)).", "See [the list](https://list.example (x))."),
        ("See <https://list.example/a>.", "See https://list.example/a."),
        ("![The gate](gate.png) It rose.", " It rose."),
        (r"At \[01:28\] he said 5 \* 3.", "At [01:28] he said 5 * 3."),
        ("5 * 3 * 2 is 30, and a_b_c is a name.", "5 * 3 * 2 is 30, and a_b_c is a name."),
        ("We wash :term:`our hands` at 10:30:`.", "We wash our hands at 10:30:`."),
        ("Run `a_b --c *d*` or `e`.", "Run a_b --c *d* or e."),
        ("I don`t, it`s `so' and `too'.", "I don`t, it`s `so' and `too'."),
        ("``Two`` and ```three``` and ` none `.", "``Two`` and ```three``` and ` none `."),
        ("f**k and s**t", "f**k and s**t"),
        ("He said s*** to me, and ****.", "He said s*** to me, and ****."),
        ("Water &amp; sand&nbsp;and &copy;", "Water & sand\u00a0and ©"),
        ("AT&T and R&D;", "AT&T and R&D;"),
        ("<!-- secret --> It rose<br>fast.", " It rose fast."),
        ("<b>So</b> it <jane> was.", "So it <jane> was."),
        ('See <wix src="a&#63;b">the list</wix>.', "See the list."),
        ('See <wix src="a*b">*the* list</wix>.', "See the list."),
        ('See <wix src="![a](b)">the list</wix>.', "See the list."),
        ('Rain.\n<wix src="a&#63;b"></wix>', "Rain.\n"),
        ('Rain.\n<wix src="a&#63;b"/>', "Rain.\n"),
        ("<!-- <wix>a</wix> --> Rain <day>now</day>.", " Rain now."),
        ("<Jane> It rained. </Jane>", "<Jane> It rained. "),
        ("## The gate\n> It rose.", "The gate\nIt rose."),
        ("It was ~~low~~ high[^1].", "It was low high."),
        ("水は**とても**高い", "水はとても高い"),
        ("*unclosed and so", "*unclosed and so"),
        ("**Who?\n\nI.**", "**Who?\n\nI.**"),
        ('See [it]({{<list "Lake Bank" >}}) and [her]({{ site.url }}/her).', "See it and her."),
        (r"*Jane***\:** It rose.", "Jane: It rose."),
        ("***Jane:** it rose*", "Jane: it rose"),
        ("*It **rose*** and **it *fell***.", "It rose and it fell."),
        (r"It rose[***\[2\]***](#_ftn2), and[\[3\]](#_ftn3) fell[4](#fn:4).", "It rose, and fell."),
        ("It rose[4](#fnref4).", "It rose4."),
        (r"See [a \[b\] list](#list).", "See a [b] list."),
        ('See [it](https://r.example){: target="_blank"} and {: so}.', "See it and {: so}."),
    ],
)
def test_marks_are_taken_off_and_words_stay(text: str, words: str) -> None:
    """A sign that opens and closes nothing is a word's."""
    assert shown(text) == words


def test_marks_know_their_partners() -> None:
    """So that a span can hold both, or neither."""
    opened, closed = marks("a **b** c")

    assert (opened.partner, closed.partner) == (closed.start, opened.start)


def test_strong_spans_are_emphasis_and_headings() -> None:
    """What a question may be set apart by."""
    text = "# Who?\n\n**You?** No. *Me*."

    assert [text[start:end] for start, end in strong(marks(text), text)] == ["Who?", "You?", "Me"]


@given(st.text(alphabet="ab *_~`[]()<>#!\\&;\n-:/h", max_size=60))
def test_marks_are_in_order_and_apart(text: str) -> None:
    """They can be cut out one after the other, whatever the text."""
    found = marks(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(len(one.blank(text)) == one.end - one.start for one in found)
