"""What a file says of its own words is acted upon, and noted."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.drafting import Draft, Options, Target, draft, find_target
from pipeline.errors import DefinitionError
from pipeline.model.brief import SectionRole, texts
from pipeline.model.transcript import Transcript
from pipeline.publish import build
from pipeline.readers import Source, read_transcript
from pipeline.stages.provisos import with_provisos

ASKED = "Q: Minister, how full is the dam, and what did it cost?"
SAID = "The dam is three quarters full, because the rains came early and the gates held firm."
FIGURE = "The budget for water was 40 million euros in 2022."
TALK = f"{ASKED}\n\nA: {SAID}\n\n{FIGURE} We will open the second gate in May 2024.\n"


def read(*lines: str, terms: str = "on-the-record", recorded: str = "") -> Transcript:
    """Return a transcript with some lines above the talk."""
    text = "".join(f"{line}\n" for line in lines) + "\n" + TALK
    source = Source("talk.txt", terms=terms, recorded=recorded)
    return with_provisos(read_transcript(text.encode(), source).transcript)


def notes(transcript: Transcript) -> str:
    """Return all notes of a transcript."""
    return "\n".join(note.message for note in transcript.notes)


def day_of(text: str) -> str:
    """Return the day on which a talk in Markdown was recorded, as its file tells it."""
    return with_provisos(read_transcript(text.encode(), Source("talk.md")).transcript).recorded


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        ("Recorded on 12 May 2023", "2023-05-12"),
        ("Date: May 12, 2023", "2023-05-12"),
        ("Date: 2023-05", "2023-05"),
        ("May 2023", "2023-05"),
        ("FRIDAY, 12 MAY 2023", "2023-05-12"),
        ("Date of interview: May 12, 2023", "2023-05-12"),
        ("Initial interview date: May 12, 2023", "2023-05-12"),
        ("Meeting Date/Time: Friday 2023/5/12 at 14:00 UTC", "2023-05-12"),
        ("12-May-2023", "2023-05-12"),
        ("Date: yesterday", ""),
        ("Recorded between 3 May 2023 and 12 May 2023", "2023-05"),
    ],
)
def test_the_day_of_a_file_is_that_of_the_interview(line: str, recorded: str) -> None:
    """Where it names one, and one alone."""
    found = read(line)

    assert found.recorded == recorded
    assert (f"recorded {recorded}, as the file says" in notes(found)) == bool(recorded)


def test_several_days_of_a_file_are_warned_of() -> None:
    """None of them is taken for that of the talk."""
    found = read("Date: 12 May 2023", "THURSDAY, 11 MAY 2023")

    assert not found.recorded
    assert "the file gives the days 2023-05-11 and 2023-05-12: 'recorded:'" in notes(found)


def opened(asked: str, *lines: str) -> Transcript:
    """Return a transcript whose first question opens the talk so."""
    text = "".join(f"{line}\n" for line in lines) + f"\n**Q:** {asked}\n\n**A:** {SAID}\n"
    text += f"\n**Q:** And the gate?\n\n**A:** {FIGURE}\n"
    return with_provisos(read_transcript(text.encode(), Source("talk.md")).transcript)


@pytest.mark.parametrize(
    ("asked", "recorded"),
    [
        ("We’re in Ms Roe’s home, and it is July 8, 2010. How full is the dam?", "2010-07-08"),
        ("Today is Thursday, the 8th of July 2010. How full is the dam?", "2010-07-08"),
        ("It is July 8, 1914, and the town wakes up. How was that?", ""),
        ("Today is the day of the dam, which was opened on July 8, 2010. How full is it?", ""),
        ("Today is in July. How full is the dam?", ""),
    ],
)
def test_the_day_on_which_a_talk_is_opened_is_its_day(asked: str, recorded: str) -> None:
    """Where whoever asks says so in clear words; a story's day is none."""
    found = opened(asked)

    assert found.recorded == recorded
    assert ("as is said at its opening" in notes(found)) == bool(recorded)


@pytest.mark.parametrize(
    ("title", "recorded"),
    [
        ("# 2017-03-31 Interview with Jane Roe", "2017-03-31"),
        ("# Interview with Jane Roe, 2017-03-31", "2017-03-31"),
        ("# 2017-03-31 Lake Radio panel on gates", "2017-03-31"),
        ("# Jane Roe on the lakes of Harrow (4 May 2017)", "2017-05-04"),
        ("# Talk with Jane Roe – Thursday, May 4, 2017", "2017-05-04"),
        ("# Discussion of the flood of 4 May 2017", ""),
        ("# Jane Roe on the lakes (May 2017)", ""),
        ("# Interview lake 23-11-2016", "2016-11-23"),
        ("# Lake AMA 10.10.2019 - transcript", "2019-10-10"),
        ("# Interview with Jane Roe 11/23/2016", "2016-11-23"),
        ("# Interview with Jane Roe 4/5/2016", ""),
        ("# Interview with Jane Roe 31/31/2016", ""),
        ("# Interview on the flood of 23.11.2016", ""),
        ("# Lake report 23.11.2016", ""),
        ("# 2017-03-31 Lake report", ""),
        ("# Interview 2017-03-31 on the budget of 2016-03-31", ""),
        ("# 31 March, 2017 Meeting Notes", "2017-03-31"),
        ("# Lake Layer Meeting 134 [2017-3-31]", "2017-03-31"),
        ("# Lake Bank_20170331", "2017-03-31"),
        ("# Lake Bank_20171331", ""),
        ("# Interview on the flood of 31 March 2017", ""),
        ("# Interview: 31 March 2017 flood and after", ""),
    ],
)
def test_the_day_in_the_title_of_a_talk_is_its_day(title: str, recorded: str) -> None:
    """One alone, and of a title that says what it is of."""
    assert opened("How full is the dam?", title).recorded == recorded


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        ("Thursday, May 4, 2017 at the town hall", "2017-05-04"),
        ("10. kadencja, 20. posiedzenie, 1. dzień (24-05-2017)", "2017-05-24"),
        ("Transcript of the mayor's press conference on May 4, 2017.", "2017-05-04"),
        ("Transcript of a talk on the flood of May 4, 2017.", ""),
        ("The town was flooded on Thursday, May 4, 2017", ""),
    ],
)
def test_the_day_in_a_line_above_the_talk_is_its_day(line: str, recorded: str) -> None:
    """Where the line names a talk or a day of the week; another one is told of."""
    found = opened("How full is the dam?", "# The dam", "", line)

    assert found.recorded == recorded
    assert (f"recorded {recorded}, as a line of the file says" in notes(found)) == bool(recorded)


@pytest.mark.parametrize(
    ("date", "recorded"),
    [("w dniu 25 maja 2023 r.", "2023-05-25"), ("25 maja 2023 r. i 26 maja 2023 r.", "")],
)
def test_days_of_other_languages_are_read(date: str, recorded: str) -> None:
    """As sittings in Polish have them, in their data or in a line above the talk."""
    said = "Port jest otwarty, a w mieście nie ma już wody, i to jest dobrze.\n\n"
    talk = f"**P:** Co z portem?\n\n**O:** {said}" * 3
    told = f"---\ntitle: Port\ndate: {date}\n---\n\n{talk}"
    above = f"# Port\n\nPosiedzenie Sejmu {date}\n\n{talk}"

    assert day_of(told) == recorded
    assert day_of(above) == recorded


def test_a_comma_before_the_year_ends_no_day_in_spanish() -> None:
    """As magazines write it."""
    said = "El agua está en la ciudad, y el río no baja de los muros.\n\n"
    talk = f"**P:** ¿Y el río?\n\n**R:** {said}" * 3
    text = f"---\ntitle: El río\ndate: 03 de Mayo, 2020\n---\n\n{talk}"

    assert day_of(text) == "2020-05-03"


def test_the_day_of_a_sitting_is_read_in_the_language_of_the_talk() -> None:
    """As records have it."""
    said = "Der See ist voll, und das Wasser steht bis an die Stadt.\n\n"
    talk = f"**F:** Wie voll ist der See?\n\n**A:** {said}" * 3
    text = f"# Bericht\n\n140. Sitzung\n\nam Donnerstag, dem 4. Mai 2017, 09.30 Uhr,\n\n{talk}"

    assert day_of(text) == "2017-05-04"


@pytest.mark.parametrize(
    "line",
    [
        "The great flood of May 4, 2017",
        "Interview with Jane Roe 4/5/2016",
        "Transcript of a talk on the flood of May 4, 2017.",
    ],
)
def test_a_day_that_may_be_the_talk_s_is_told_of(line: str) -> None:
    """Nothing is taken from it, and nothing lost in silence."""
    found = opened("How full is the dam?", f"# {line}")

    assert not found.recorded
    assert f"a day stands beside the talk and is not taken, “{line}”" in notes(found)


def test_a_day_of_something_else_is_not_told_of() -> None:
    """Such as when somebody was born, or a page was updated."""
    found = opened(
        "How full is the dam?", "Jane Roe was born on May 4, 1957.", "Updated 4 May 2017"
    )

    assert not found.recorded
    assert "a day stands" not in notes(found)


def test_no_talk_is_held_after_it_was_published() -> None:
    """A day behind that of publication is not the talk's."""
    found = opened("Today is July 8, 2010. How full is it?", "Published: 12 May 2009", "")

    assert found.recorded != "2010-07-08"


@pytest.mark.parametrize(
    ("line", "recorded", "told"),
    [
        ("Published: 12 May 2023", "2023-05", "published 2023-05-12, so its month is taken"),
        ("Published on 12 May 2023", "2023-05", "published 2023-05-12, so its month is taken"),
        ("First published May 2023", "2023-05", "published 2023-05; 'recorded:'"),
    ],
)
def test_a_day_of_publication_gives_the_month_alone(line: str, recorded: str, told: str) -> None:
    """Whoever said "yesterday" may have said it days before."""
    found = read(line)

    assert found.recorded == recorded
    assert told in notes(found)


@pytest.mark.parametrize(
    ("date", "recorded"),
    [("3 mai 2020", "2020-05-03"), ("lundi 3 mai 2020", "2020-05-03"), ("au printemps", "")],
)
def test_a_day_in_the_words_of_the_talk_is_read(date: str, recorded: str) -> None:
    """As the data above it have it."""
    talk = (
        "**Q :** Que fait le port de la ville ?\n\n**A :** Le port est ouvert, et nous avons des "
        "bateaux pour tous les gens.\n\n**Q :** Et les bateaux ?\n\n**A :** Ils sont dans le port."
    )
    text = f"---\ntitle: Le port\ndate: {date}\n---\n\n{talk}\n"

    assert day_of(text) == recorded


def test_the_day_of_the_talk_goes_before_that_of_its_publication() -> None:
    """And nothing is noted of the other."""
    found = read("Recorded on 28 April 2023", "Published: 12 May 2023")

    assert found.recorded == "2023-04-28"
    assert "published" not in notes(found)


def test_the_definition_knows_the_day_better() -> None:
    """Nothing is noted then."""
    found = read("Recorded on 12 May 2023", recorded="2023-04")

    assert found.recorded == "2023-04"
    assert "as the file says" not in notes(found)


@pytest.mark.parametrize(
    "line",
    [
        "NOT FOR QUOTATION",
        "Do not quote.",
        "No part of this interview may be reproduced or quoted without permission of the archive.",
        "No portion of the recording is to be cited.",
        "Nicht zum Zitieren",
        "引用不可",
    ],
)
def test_a_ban_on_quotation_is_seen(line: str) -> None:
    """In several languages."""
    found = read(line)

    assert not found.is_quotable
    assert "the file bans quotation: “" in notes(found)


@pytest.mark.parametrize("line", ["UNREVISED", "Check against delivery", "E&OE", "Rush transcript"])
def test_a_state_is_noted(line: str) -> None:
    """It bans nothing."""
    found = read(line)

    assert found.is_quotable
    assert f"the file says of itself: “{line}”" in notes(found)


def test_terms_that_a_file_speaks_of_are_a_warning() -> None:
    """Unless the definition has terms of its own."""
    line = "Held under the Chatham House Rule"

    assert any(note.is_warning and "speaks of terms" in note.message for note in read(line).notes)
    assert "speaks of terms" not in notes(read(line, terms="chatham-house"))


def test_terms_that_a_talk_begins_with_are_a_warning() -> None:
    """The one who opens a call tells them."""
    text = "JANE ROE: This call is on background, attributable to an official. Go ahead.\n" + TALK
    source = Source("talk.txt", labels=frozenset({"JANE ROE"}))
    found = with_provisos(read_transcript(text.encode(), source).transcript)

    assert "the file speaks of terms, “is on background, attributable to an official”" in notes(
        found
    )


@pytest.mark.parametrize(
    "line", ["No part of the lake may be fished.", "No part of it may be broadcast or sold."]
)
def test_what_bans_other_things_bans_no_quotation(line: str) -> None:
    """Words must be told not to be quoted."""
    assert read(line).is_quotable


def test_a_talk_about_quotations_bans_none() -> None:
    """Only what stands beside the talk counts."""
    text = "Q: May we quote you?\nA: No quotes, please. This is not for quotation.\n"
    found = with_provisos(read_transcript(text.encode(), Source("talk.txt")).transcript)

    assert found.is_quotable


def target(folder: Path, more: str = "", line: str = "NOT FOR QUOTATION") -> Target:
    """Return a brief of a talk with a line above it, and more keys for its source."""
    for name in ("briefs", "transcripts"):
        (folder / "data" / name).mkdir(parents=True, exist_ok=True)
    (folder / "data/transcripts/dam.txt").write_bytes(f"{line}\n\n{TALK}".encode())
    definition = f"sources:\n  - transcript: dam.txt\n{more}"
    (folder / "data/briefs/dam.yaml").write_bytes(definition.encode())
    return find_target("dam", folder)


def drafted(folder: Path, more: str = "", line: str = "NOT FOR QUOTATION") -> Draft:
    """Return the brief of `target`."""
    return draft(target(folder, more, line), Options(date="2024-01-01"))


def shown(found: Draft) -> str:
    """Return all words of a brief."""
    return "\n".join(texts(found.brief))


def test_a_ban_blocks_quotations_and_says_so(tmp_path: Path) -> None:
    """Figures are given; no sentence of the talk stands in the brief or its annex."""
    found = drafted(tmp_path)

    assert "rains came early" not in shown(found)
    assert "Budget for water" in shown(found)
    assert "40 million euros" in shown(found)
    assert "Not quoted, as its file or its editor says so: dam.txt." in shown(found)
    assert all(one.role is not SectionRole.ANNEX for one in found.brief.sections)
    assert {one.reason for one in found.brief.register.left_out if one.anchor == "A1.1"} == {
        "in neither body nor annex: not to be quoted"
    }
    assert build(target(tmp_path), Options(date="2024-01-01")).paths


def test_a_ban_that_leaves_nothing_says_how_to_lift_it(tmp_path: Path) -> None:
    """No passage could be pinned."""
    folder = tmp_path / "data/transcripts"
    folder.mkdir(parents=True)
    text = "NOT FOR QUOTATION\n\nQ: Who paid?\nA: The lake paid.\nQ: When?\nA: The lake knows.\n"
    (folder / "lake.txt").write_text(text)
    found = draft(find_target(str(folder / "lake.txt"), tmp_path), Options(date="2024-01-01"))

    assert "as its file bans quotation: 'quotable: true'" in str(found.warnings)


def test_an_editor_bans_and_lifts(tmp_path: Path) -> None:
    """With `quotable:` of the source."""
    assert "rains came early" in shown(drafted(tmp_path, "    quotable: true\n"))
    assert "rains came early" in shown(drafted(tmp_path, line="The dam"))
    assert "rains came early" not in shown(drafted(tmp_path, "    quotable: false\n", "The dam"))


def test_what_is_banned_cannot_be_pinned(tmp_path: Path) -> None:
    """The two decisions contradict each other."""
    pinned = "sections:\n  - {theme: part-1, pin: [A1.1]}\n"
    with pytest.raises(DefinitionError) as caught:
        drafted(tmp_path, pinned)

    assert "A1.1 must not be quoted, its file says" in str(caught.value)
