"""What lines beside the talk say of it."""

from __future__ import annotations

import pytest

from pipeline.readers import Source, read_transcript
from pipeline.readers.told import told


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("Recorded on 12 May 2023", "date", "Recorded on 12 May 2023"),
        ("This interview was recorded in Rome in May 2023.", "date", None),
        ("Date: 12.5.2023", "date", "12.5.2023"),
        ("**Datum:** 12. Mai 2023", "date", "12. Mai 2023"),
        ("Friday, 12 May 2023", "date", None),
        ("12 de mayo de 2023", "date", None),
        ("2023年5月12日", "date", None),
        ("2023년 5월 12일", "date", None),
        ("날짜: 2023년 5월 12일", "date", "2023-05-12"),
        ("日期：2023年5月12日", "date", "2023-05-12"),
        ("Harrow Bay, Freitag, den 12. Mai 2023", "date", None),
        (
            "Interview took place on May 12, 2023. Interviewer is Jane Roe.",
            "interview date",
            "2023-05-12",
        ),
        ("Interview held on May 12, 2023.", "interview date", "2023-05-12"),
        ("This talk was conducted by phone on 12 May 2023.", "interview date", "2023-05-12"),
        ("Lake podcast recorded on May 12, 2023 by Odo Lind", "interview date", "2023-05-12"),
        ("Our talk of boats held 40 years", "line", None),
        ("時間：中華民國112年5月12日（星期五）", "date", "2023-05-12"),
        ("Date of interview: 12 May 2023", "interview date", "2023-05-12"),
        ("采访时间：2023/5/12", "interview date", "2023-05-12"),
        ("Fecha de la entrevista: 12 de mayo de 2023", "date", "12 de mayo de 2023"),
        ("Fecha de encuesta: 27 / 05 / 2023", "date", "27/05/2023"),
        ("Interview date: 2023/13/12", "date", "2023/13/12"),
        ("时间：2023年5月12日下午", "date", "2023-05-12"),
        ("Time: 10 am, 12 May 2023", "date", "2023-05-12"),
        ("Time: 10 am", "line", None),
        ("12 May 2023 at 2:30 p.m.", "date", "12 May 2023"),
        ("12 May 2023, 10 am EST", "date", "12 May 2023"),
        ("Sendung vom 12. Mai 2023 (Probe)", "date", "12. Mai 2023"),
        ("Interview mit Jane Roe vom 12. Mai 2023", "date", "12. Mai 2023"),
        ("interviewée le vendredi 12 mai 2023 à 13h par", "date", "12 mai 2023"),
        ("Propos recueillis par Odo Lind le 12 mai 2023", "date", "12 mai 2023"),
        ("Conferencia de prensa matutina | Viernes 12 de mayo, 2023", "date", "12 de mayo de 2023"),
        ("12 de mayo de 2023 - Entrevista", "date", "12 de mayo de 2023"),
        ("Tanggal Wawancara: Jumat, 12 Mei 2023", "interview date", "2023-05-12"),
        ("Entrevista publicada el 12 de mayo de 2023", "line", None),
        ("Interview über den Hafen, gebaut am 12. Mai 2023", "line", None),
        ("12 de mayo de 2023 - Puertos", "line", None),
        ("We had a meeting on 12 May 2023", "line", None),
        ("A call for help since 12 May 2023", "line", None),
        ("As we said in Lima, on the day we met, 12 May 2023", "line", None),
        ("Born in Harrow Bay, 12 May 1963", "line", None),
        ("Text by Jane Roe, 12 May 2023", "line", None),
        ("Location: Harrow Bay", "place", "Harrow Bay"),
        ("Ort: Hafenamt", "place", "Hafenamt"),
        ("Source: Lake Radio", "outlet", "Lake Radio"),
        ("© 2023 Lake Times", "licence", None),
        ("NOT FOR QUOTATION", "line", None),
        ("In May we opened the gates", "line", None),
    ],
)
def test_a_line_is_what_its_label_or_its_words_say(line: str, key: str, value: str | None) -> None:
    """In several languages, with marks of emphasis around it or not."""
    (found,) = told([(line, 3)])

    assert (found.key, found.value, found.line) == (key, value or line, 3)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Harrow House, Harrow Bay, 12 May 2023", "12 May 2023"),
        ("Talk with Jane Roe, mayor of Harrow, May 12, 2023", "May 12, 2023"),
        ("Press conference by the mayor, Harrow, May 12, 2023 | 10:05 AM", "May 12, 2023"),
        ("Lake Inc. (LAKE) Q1 2023 Earnings Call May 12, 2023 8:30 AM ET", "May 12, 2023"),
        ("Lake Q1 2023 Call Transcript - May 12, 2023", "May 12, 2023"),
        ("Interview – 12 May 2023", "12 May 2023"),
    ],
)
def test_a_heading_that_ends_in_a_day_tells_it_and_stays(line: str, day: str) -> None:
    """The place, or who was spoken to, is told as well."""
    assert [(one.key, one.value) for one in told([(line, 3)])] == [("date", day), ("line", line)]


def test_lines_above_the_first_speaker_reach_the_transcript() -> None:
    """With their places."""
    text = "The harbour\nDate: 12 May 2023\nPlace: Harrow Bay\n\nQ: Open?\nA: It is open.\n"
    found = read_transcript(text.encode(), Source("talk.txt")).transcript

    assert [(one.key, one.value, one.line) for one in found.metadata] == [
        ("line", "The harbour", 1),
        ("date", "12 May 2023", 2),
        ("place", "Harrow Bay", 3),
    ]


def test_the_day_of_the_talk_goes_before_that_of_the_page() -> None:
    """A page is published later."""
    page = (
        '<html><head><meta name="date" content="2023-06-01"></head><body><p>{}</p>'
        "<p><b>Q:</b> Open?</p><p><b>A:</b> It is open.</p></body></html>"
    )
    days = [
        read_transcript(page.format(line).encode(), Source("talk.html")).transcript.recorded
        for line in ("采访时间：2023/5/12", "Harrow Bay")
    ]

    assert days == ["2023-05-12", "2023-06-01"]


def test_a_day_above_the_hours_of_a_talk_is_that_of_the_talk() -> None:
    """Though papers of a list have days of their own."""
    lines = ["Tuesday, May 4, 2021", "1:38 p.m. - 4:44 p.m.", "March 1974"]
    found = [(one.key, one.value) for one in told([(one, 1) for one in lines])]

    assert found[0] == ("interview date", "2021-05-04")
    assert found[2] == ("date", "March 1974")
    assert [one.key for one in told([(lines[0], 1), (lines[2], 2)])] == ["date", "date"]


@pytest.mark.parametrize(
    ("day", "told_of"),
    [
        ("12 May 2023", ("interview date", "2023-05-12")),
        ("01/08/2021", ("date", "01/08/2021")),
        ("Soon", ("line", "Date of interview")),
    ],
)
def test_a_day_below_its_heading_is_that_of_the_talk(day: str, told_of: tuple[str, str]) -> None:
    """As forms of Markdown have them."""
    first, _ = told([("### Date of interview", 1), (day, 2)])

    assert (first.key, first.value) == told_of


def test_a_day_in_marks_is_one() -> None:
    """As a list of remarks has it."""
    (found,) = told([('- "Recorded on 8 April 2025."', 3)])

    assert (found.key, found.value) == ("date", "Recorded on 8 April 2025.")


@pytest.mark.parametrize("title", ["Created by Lake Converter SDK 3", "Untitled Document"])
def test_what_a_program_calls_a_page_is_no_title(title: str) -> None:
    """Nobody gave it one."""
    page = (
        f"<html><head><title>{title}</title></head><body>"
        "<p><b>Q:</b> Open?</p><p><b>A:</b> It is open.</p></body></html>"
    )

    assert read_transcript(page.encode(), Source("talk.html")).transcript.title == ""


def test_the_header_of_a_page_may_tell_the_day_of_the_talk() -> None:
    """Beside the word for it."""
    page = (
        "<html lang='de'><body><header><h1>Seeblick</h1><p>Sendung vom 12. Mai 2023 (Probe)</p>"
        "</header><main>"
        + "<p>Jane Roe: Wann öffnet das Tor?</p><p>Odo Lind: Im Mai, denke ich.</p>" * 3
        + "</main></body></html>"
    )
    found = read_transcript(page.encode(), Source("talk.html")).transcript

    assert ("date", "12. Mai 2023") in [(one.key, one.value) for one in found.metadata]
