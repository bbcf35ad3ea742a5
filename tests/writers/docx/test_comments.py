"""Open queries as comments in Word, on the very words in doubt."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model.brief import Brief
from pipeline.model.transcript import Query
from tests.builders import sample_brief
from tests.writers.docx.lint import W
from tests.writers.docx.reading import body, part, text, written


def queried(*queries: Query) -> Brief:
    """Return the sample with other open queries."""
    sample = sample_brief()
    return replace(sample, register=replace(sample.register, queries=queries))


def query(anchor: str, words: str, proposal: str = "put", reason: str = "odd") -> Query:
    """Return a query on some words."""
    return Query(f"{anchor}/{words}", anchor, words, proposal, reason, 0.5)


def comments(file: bytes) -> list[tuple[str, str]]:
    """Return the words that each comment is on, and what it says."""
    said = {one.get(f"{W}id"): text(one).strip() for one in part(file, "word/comments.xml")}
    found = []
    for start in body(file).iter(f"{W}commentRangeStart"):
        words = ""
        for each in start.itersiblings():
            if each.tag == f"{W}commentRangeEnd":
                break
            words += "".join(one.text or "" for one in each.iter(f"{W}t"))
        found.append((words, said[start.get(f"{W}id")]))
    return found


def test_a_comment_is_on_the_words_in_doubt() -> None:
    """It says why, and what may have been said; its author is who issues the brief."""
    file = written(queried(query("A1.1", "last year", "the year before", "which year")))
    [comment] = part(file, "word/comments.xml")

    assert [words.lower() for words, _ in comments(file)] == ["last year"]
    assert comments(file)[0][1] == "Query: which year. Proposal: the year before"
    assert comment.get(f"{W}author") == "Water Desk"
    assert comment.get(f"{W}initials") == "WD"
    assert comment.get(f"{W}date") == "2024-04-19T00:00:00Z"


def test_several_queries_of_a_paragraph_keep_its_words() -> None:
    """Words are commented in their order; those within others are left to these."""
    plain = written(queried())
    file = written(
        queried(
            query("A1.1", "million", ""),
            query("A1.1", "budget"),
            query("A1.1", "The budget"),
            query("A2.1", "households"),
            query("A2.1", "not in it"),
        )
    )

    assert [words for words, _ in comments(file)] == ["The budget", "million", "households"]
    assert [said for _, said in comments(file)][1] == "Query: odd."
    assert text(body(file)) == text(body(plain))


def test_without_queries_there_are_no_comments() -> None:
    """A file that nobody need look over has no such part."""
    assert b"comments.xml" not in written(queried())
