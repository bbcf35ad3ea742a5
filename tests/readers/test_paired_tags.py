"""Lines between two tags, as the protocols of a parliament's committees have them."""

from __future__ import annotations

from pipeline.model.transcript import Role
from tests.reading import read, spoken_turns

TALK = """\
 << נושא >> מחירי המים << נושא >>

 << יור >> היו"ר דוד לביא: << יור >>

אנחנו פותחים את הישיבה.

 << דובר >> רות שקד (הרשימה): << דובר >>

אני רוצה לומר, כמו שאמרתי אתמול, אבל אנחנו חייבים לומר לחקלאים: "צאו לדרך" וגם לעזור.

 << אורח >> יואב גל: << אורח >>

המחיר עלה השנה.

 << סיום >> הישיבה ננעלה בשעה 12:45. << סיום >>
"""


def test_names_stand_between_tags_and_topics_are_headings() -> None:
    """The chair of a sitting keeps order; a sentence with a colon is no name."""
    found = read(TALK)

    assert [label for label, _ in spoken_turns(found)] == [
        'היו"ר דוד לביא',
        "רות שקד (הרשימה)",
        "יואב גל",
    ]
    assert all("<<" not in words and "ננעלה" not in words for _, words in spoken_turns(found))
    assert found.speakers[0].role is Role.MODERATOR
    assert [one.text for turn in found.turns for one in turn.paragraphs][2] == "המחיר עלה השנה."
