"""Questions of a form that were not put."""

from __future__ import annotations

from tests.reading import read, spoken_turns

FORM = """\
Interviewer: When did the gate open?

Jane: In May, I think.

Probe (yes/no): Who opened it?

Jane (probe): {first}

Interviewer: Who pays for it?

Jane: The town does.

Probe (yes/no): And since when?

Jane (probe): {second}

Interviewer: Will it stay open?

Jane: I hope so.

Probe (yes/no): Why?

Jane (probe): Because we want it.
"""


def test_what_was_not_asked_is_said_by_nobody() -> None:
    """Below each such question stands that alone, and both are listed."""
    found = read(FORM.format(first="[NOT ASKED]", second="[Not asked]"))

    said = [words for _, words in spoken_turns(found)]
    assert {"Who opened it?", "And since when?"}.isdisjoint(said)
    assert "Why?" in said
    assert not any("ASKED" in words for words in said)
    assert sum("a question that was not put" in one.message for one in found.removed) == 4


def test_one_such_answer_may_be_a_remark() -> None:
    """It stays where it stands."""
    found = read(FORM.format(first="[not asked]", second="In June."))

    assert ("Probe (yes/no)", "Who opened it?") in spoken_turns(found)
