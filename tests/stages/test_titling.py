"""Titles without what archives put around them."""

from __future__ import annotations

import pytest

from pipeline.stages.titling import plain_title


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        (
            "Transcript of press conference: Varn: 14 May 2017: a dam",
            "Press conference: Varn: a dam",
        ),
        ("Full transcript: the keeper of the gate", "Keeper of the gate"),
        ("3. Professor Jane Doe", "Professor Jane Doe"),
        ("The gate: a talk", "The gate: a talk"),
        ("2037 in Varn", "2037 in Varn"),
        ("interview: Part 3, Jane Roe", "Interview: Part 3, Jane Roe"),
        ("varn – of a river", "varn – of a river"),
        ("2017-05-14 Interview with The Gate", "Interview with The Gate"),
        ("Interview with Ann Roe, Varn, 14 May 2017", "Interview with Ann Roe, Varn"),
        ("Varn Inc. Earnings Call May 14, 2017 8:30 AM ET", "Varn Inc. Earnings Call"),
        ("Talk of the dam (May 14, 2017)", "Talk of the dam"),
        ("Talk of the dam on 14 May 2017", "Talk of the dam"),
        ("What 14 May 2017 meant for the dam", "What 14 May 2017 meant for the dam"),
        ("Talk of the dam, 15 May 2017", "Talk of the dam, 15 May 2017"),
        ("14 May 2017", "14 May 2017"),
        ("Transcript", "Transcript"),
        ("🔊 TRANSCRIPT – Call of the Harbour Bank", "Call of the Harbour Bank"),
        ("The gate 🏗️ and the wall № 4 – 20 ℃", "The gate and the wall № 4 – 20 ℃"),
    ],
)
def test_a_title_bears_its_subject(title: str, plain: str) -> None:
    """Number, kind and day of the file are no part of it; what says nothing else stays."""
    assert plain_title(title, "2017-05-14") == plain


def test_a_day_stays_where_the_masthead_has_none() -> None:
    """Nothing else would tell it."""
    assert plain_title("The gate: 14 May 2017", "") == "The gate: 14 May 2017"
