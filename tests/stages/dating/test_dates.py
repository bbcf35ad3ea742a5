"""Dates and periods, resolved against the month of the interview."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.facts import When
from pipeline.stages.dating.dates import find_dates, written
from pipeline.stages.speech.words import listed

RECORDED = "2024-03"


DAY = "2024-03-19"
"""A Tuesday."""


def whens(text: str, recorded: str = RECORDED, language: str = "en") -> list[When]:
    """Return the dates of a text."""
    return [mention.when for mention in find_dates(text, recorded, language)]


def periods(text: str, recorded: str = RECORDED, language: str = "en") -> list[str]:
    """Return the dates of a text as `start/end gloss`."""
    found = whens(text, recorded, language)
    return [f"{when.start}/{when.end} {when.gloss}".strip() for when in found]


def spans(text: str, recorded: str = DAY, language: str = "en") -> list[str]:
    """Return the dates of a text as `words: start/end`, or `words: day`."""
    return [
        f"{when.text}: {when.start}" + (f"/{when.end}" if when.end != when.start else "")
        for when in whens(text, recorded, language)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 5 May 2021 we met.", "2021-05-05/2021-05-05"),
        ("On May 5, 2021, we met.", "2021-05-05/2021-05-05"),
        ("on the 12th of March 2022", "2022-03-12/2022-03-12"),
        ("in July 1969", "1969-07-01/1969-07-31"),
        ("We met on 2023-02-28.", "2023-02-28/2023-02-28"),
        ("Since 2015 we serve hot meals.", "2015-01-01/2015-12-31"),
        ("We want 40 pumps by 2030.", "2030-01-01/2030-12-31"),
        ("the Act—the 2023 Act", "2023-01-01/2023-12-31"),
        ("In mid-2023 the wait grew.", "2023-01-01/2023-12-31"),
        ("the library of 1990s Porto", "1990-01-01/1999-12-31"),
        ("in the school year 2022/23", "2022-01-01/2023-12-31"),
        ("2019–2021 was hard", "2019-01-01/2021-12-31"),
        ("Between 2019 and 2021 it fell.", "2019-01-01/2021-12-31"),
        ("It was founded in 1887.", "1887-01-01/1887-12-31"),
    ],
)
def test_explicit_dates(text: str, expected: str) -> None:
    """A date that names its year needs no gloss, and no interview date."""
    assert periods(text) == [expected]
    assert periods(text, "") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in November last year.", "2023-11-01/2023-11-30 2023"),
        ("In September of last year we opened.", "2023-09-01/2023-09-30 2023"),
        ("It will close in June next year.", "2025-06-01/2025-06-30 2025"),
        ("This year we plan more.", "2024-01-01/2024-12-31 2024"),
        ("Last month it rained.", "2024-02-01/2024-02-29 February 2024"),
        ("Next month it will be dry.", "2024-04-01/2024-04-30 April 2024"),
        ("Two years ago the river rose.", "2022-01-01/2022-12-31 2022"),
        ("Twenty-five years ago it was a mill.", "1999-01-01/1999-12-31 1999"),
        ("A year ago we began.", "2023-01-01/2023-12-31 2023"),
        ("18 months ago the ward closed.", "2022-09-01/2022-09-30 September 2022"),
        ("On the 11th of September last year we met.", "2023-09-11/2023-09-11 2023"),
        ("On May 5 next year we will meet.", "2025-05-05/2025-05-05 2025"),
        ("Last May it was full.", "2023-05-01/2023-05-31 2023"),
        ("Last March it was full.", "2023-03-01/2023-03-31 2023"),
        ("Next September we open.", "2024-09-01/2024-09-30 2024"),
        ("The year before last was dry.", "2022-01-01/2022-12-31 2022"),
    ],
)
def test_relative_dates_are_resolved_against_the_interview(text: str, expected: str) -> None:
    """The gloss says what the words alone do not."""
    assert periods(text) == [expected]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In May we are planning to open the branch.", "2024"),
        ("In May we opened the branch.", "2023"),
        ("In May, we will open it.", "2024"),
        ("In May, we opened it.", "2023"),
        ("In May we are opening two branches.", "2024"),
        ("The new ward opens in May.", "2024"),
        ("The library will open in February.", "2025"),
        ("The library opened in February.", "2024"),
        ("We hope that in January the wall will stand.", "2025"),
        ("The tunnel is due to open in February.", "2025"),
        ("Will they open it in February?", "2025"),
        ("He said in May that it would open.", "2023"),
        ("We will mend it; in May it had burst.", "2023"),
        ("Until June we are closed.", "2024"),
        ("Since June we are closed.", "2023"),
        ("Until 5 June we are closed.", "2024"),
        ("On 14 January, it convened a meeting.", "2024"),
        ("The wall broke and in May we are planning to mend it.", "2024"),
        ("We will mend it, but on 5 May we lost the tools.", "2023"),
    ],
)
def test_the_tense_decides_the_year_of_a_month(text: str, year: str) -> None:
    """A month without a year lies ahead or behind as its clause says."""
    assert [when.gloss for when in whens(text)] == [year]


def test_the_day_of_the_interview_decides_within_its_month() -> None:
    """A day of the same month is ahead or behind by the day."""
    assert periods("On 25 March we met.", "2024-03-19") == ["2023-03-25/2023-03-25 2023"]
    assert periods("On 25 March we will meet.", "2024-03-19") == ["2024-03-25/2024-03-25 2024"]


@pytest.mark.parametrize("between", ["uh – ", "– um, ", ", well, "])
def test_a_month_whose_year_a_speaker_looks_for_has_no_other(between: str) -> None:
    """The year of the interview would be a false one."""
    text = f"In January of {between}1998 we opened the branch."

    assert not [when for when in whens(text) if when.gloss]


@pytest.mark.parametrize("text", ["last year", "In May we will open.", "three years ago", "5 May"])
def test_without_an_interview_date_nothing_relative_is_resolved(text: str) -> None:
    """What cannot be known is left open, and gets no gloss."""
    assert [(when.start, when.gloss) for when in whens(text, "")] == [("", "")]


def test_an_interview_known_by_its_year_resolves_years_only() -> None:
    """Then "last year" is known; "last month", and the year of "in May", are not."""
    assert periods("last year", "2024") == ["2023-01-01/2023-12-31 2023"]
    assert periods("November last year", "2024") == ["2023-11-01/2023-11-30 2023"]
    assert periods("last month", "2024") == ["/"]
    assert periods("In May we will open.", "2024") == ["/"]


@pytest.mark.parametrize(
    "text", ["more than ten years ago", "about 20 years ago", "two or three years ago"]
)
def test_a_vague_date_gets_no_year(text: str) -> None:
    """Nobody said which year it was."""
    assert [when.gloss for when in whens(text)] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Vision 2030 is our plan.",
        "The Expo 2017 was here.",
        "“Made in Town 2022” was full.",
        "I may go; may we march?",
        "2,021 schools",
        "$2021 in all",
        "version 2019.5",
        "room 2021b",
        "The previous year was dry.",
        "in the last year of the war",
        "days ago",
        "see https://example.org/2020/852.pdf",
        "see notes/2017-11-27-flood.md",
    ],
)
def test_names_and_numbers_are_no_dates(text: str) -> None:
    """A year inside a name, an amount or a version dates nothing; neither does a vague word."""
    assert whens(text) == []


def test_a_quoted_speech_has_dates() -> None:
    """Only a short title between quotation marks is a name; a speech dates what it tells."""
    text = "He said: “In 2019 the river rose by a metre and the whole of the old town was flooded.”"

    assert periods(text) == ["2019-01-01/2019-12-31"]


def test_a_number_behind_a_month_is_no_day() -> None:
    """Of "In March 12,000 people" only March is a date."""
    assert periods("In March 12,000 people came.") == ["2024-03-01/2024-03-31 2024"]
    assert periods("In March 12 schools closed.") == ["2024-03-01/2024-03-31 2024"]


def test_an_impossible_day_stays_unresolved() -> None:
    """A slip such as 31 February is not turned into another day."""
    assert periods("on 31 February 2021") == ["/"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday, September 1, 2015", "Tuesday, September 1, 2015: 2015-09-01"),
        ("on Saturday, 31 January 2009", "Saturday, 31 January 2009: 2009-01-31"),
        ("on Sept. 11, 2001", "Sept. 11, 2001: 2001-09-11"),
        ("5 Oct 2020", "5 Oct 2020: 2020-10-05"),
        ("Dec 2008", "Dec 2008: 2008-12-01/2008-12-31"),
        ("March the 16th, 2019", "March the 16th, 2019: 2019-03-16"),
        ("16/03/2019", "16/03/2019: 2019-03-16"),
        ("12/31/2019", "12/31/2019: 2019-12-31"),
        ("05/05/2019", "05/05/2019: 2019-05-05"),
        ("16.03.2019", "16.03.2019: 2019-03-16"),
        ("2019/03/16", "2019/03/16: 2019-03-16"),
        ("around 1990", "1990: 1990-01-01/1990-12-31"),
        ("late 2019", "2019: 2019-01-01/2019-12-31"),
        ("by the end of 2020", "2020: 2020-01-01/2020-12-31"),
        ("the post-2015 plan", "2015: 2015-01-01/2015-12-31"),
        ("the 2003/2004 budget", "2003/2004: 2003-01-01/2004-12-31"),
        ("the summer of 2016", "summer of 2016: 2016-06-21/2016-09-20"),
        ("the winter of 2012/13", "winter of 2012/13: 2012-12-21/2013-03-20"),
        ("Winter 2012 was cold.", "Winter 2012: 2012-01-01/2012-12-31"),
        ("the third quarter of 2020", "the third quarter of 2020: 2020-07-01/2020-09-30"),
        ("Q1 2021", "Q1 2021: 2021-01-01/2021-03-31"),
        ("2021 Q4", "2021 Q4: 2021-10-01/2021-12-31"),
        ("the first half of 2020", "the first half of 2020: 2020-01-01/2020-06-30"),
        ("the 1930’s", "the 1930’s: 1930-01-01/1939-12-31"),
        ("the '90s", "the '90s: 1990-01-01/1999-12-31"),
        ("the early nineties", "early nineties: 1990-01-01/1999-12-31"),
        ("the 19th century", "19th century: 1800-01-01/1899-12-31"),
        ("the twenty-first century", "twenty-first century: 2000-01-01/2099-12-31"),
        ("New Year's Eve 2019", "New Year's Eve 2019: 2019-12-31"),
        ("after 9/11", "9/11: 2001-09-11"),
        ("from March to May 2019", "from March to May 2019: 2019-03-01/2019-05-31"),
        ("March–May 2019", "March–May 2019: 2019-03-01/2019-05-31"),
        ("from November to March 2019", "from November to March 2019: 2018-11-01/2019-03-31"),
        ("between May 2010 and June 2012", "between May 2010 and June 2012: 2010-05-01/2012-06-30"),
        ("May 3–5, 2021", "May 3–5, 2021: 2021-05-03/2021-05-05"),
        ("3 and 4 May 2021", "3 and 4 May 2021: 2021-05-03/2021-05-04"),
        ("1 March to 30 April 2020", "1 March to 30 April 2020: 2020-03-01/2020-04-30"),
        ("1939–45", "1939–45: 1939-01-01/1945-12-31"),
        ("It ran 1998 to 2002.", "1998 to 2002: 1998-01-01/2002-12-31"),
    ],
)
def test_dates_of_all_forms(text: str, expected: str) -> None:
    """Days, seasons, quarters, decades, centuries and periods that name their year."""
    assert spans(text, "") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Tuesday we voted.", "2024-03-12/2024-03-12 12 March 2024"),
        ("We will vote on Friday.", "2024-03-22/2024-03-22 22 March 2024"),
        ("Last Friday it rained.", "2024-03-15/2024-03-15 15 March 2024"),
        ("This Thursday we vote.", "2024-03-21/2024-03-21 21 March 2024"),
        ("It opened on Friday last week.", "2024-03-15/2024-03-15 15 March 2024"),
        ("Yesterday the wall fell.", "2024-03-18/2024-03-18 18 March 2024"),
        ("The day after tomorrow we vote.", "2024-03-21/2024-03-21 21 March 2024"),
        ("Last week we met.", "2024-03-11/2024-03-17 11–17 March 2024"),
        ("Last night it rained.", "2024-03-18/2024-03-18 18 March 2024"),
        ("He resigned Friday after the vote.", "2024-03-15/2024-03-15 15 March 2024"),
        ("We meet next weekend.", "2024-03-30/2024-03-31 30–31 March 2024"),
        ("Three weeks ago we met.", "2024-02-26/2024-03-03 26 February – 3 March 2024"),
        ("Ten days ago it fell.", "2024-03-09/2024-03-09 9 March 2024"),
    ],
)
def test_days_and_weeks_are_told_by_the_day_of_the_interview(text: str, expected: str) -> None:
    """They have a gloss where that day is known, and none where only its month is."""
    assert periods(text, DAY) == [expected]
    assert periods(text, RECORDED) == ["/"]


@pytest.mark.parametrize(
    "text", ["Last Monday it rained.", "Next Friday we meet.", "We meet on Saturday."]
)
def test_a_weekday_that_may_be_two_days_is_left_open(text: str) -> None:
    """On a Tuesday, "last Monday" is yesterday to some and last week to others."""
    assert periods(text, DAY) == ["/"]


@pytest.mark.parametrize(
    "text",
    [
        "Today we have 40 schools.",
        "Tonight we eat.",
        "Recently it rained.",
        "On Sundays we rest.",
        "the last two years of the war",
        "We built it in three years.",
        "Several years ago it fell.",
        "We lost the third quarter of the game.",
        "People in their 80s came.",
        "half a century",
        "about 2000 schools",
        "more than 1990 people",
        "That year it rained.",
        "London 2012 was great.",
        "Agenda 2030",
        "a score of 9/110",
        "The secretary of May met us.",
    ],
)
def test_more_words_that_are_no_dates(text: str) -> None:
    """Durations, habits, ages, counts and names are of no day."""
    assert whens(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On 03/04/2019 we met.", "03/04/2019"),
        ("in the twenties", "the twenties"),
        ("the 20s", "the 20s"),
        ("Half a year ago it fell.", "a year ago"),
        ("10 or 15 years ago", "15 years ago"),
        ("three hundred years ago", "three hundred years ago"),
        ("June 3 and 9, 2010", "June 3 and 9, 2010"),
        ("The 16th of March is a holiday.", "16th of March"),
    ],
)
def test_what_may_be_two_dates_is_left_open(text: str, words: str) -> None:
    """The words are found, and nobody guesses what they mean."""
    assert [(when.text, when.start, when.gloss) for when in whens(text, DAY)] == [(words, "", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In two years’ time we shall see.", "2026-01-01/2026-12-31 2026"),
        ("Five months from now it will stand.", "2024-08-01/2024-08-31 August 2024"),
        ("In three years we will have 40.", "2027-01-01/2027-12-31"),
        ("For the past two years we worked.", "2022-03-01/2024-03-31"),
        ("In the past year we worked.", "2023-03-01/2024-03-31"),
        ("It will open within the coming month.", "2024-03-01/2024-04-30"),
        ("Over the next six months we build.", "2024-03-01/2024-09-30"),
        ("Almost two years ago it fell.", "2022-01-01/2022-12-31"),
        ("Last summer it burned.", "/"),
        ("It opened in spring last year.", "2023-03-21/2023-06-20 2023"),
        ("In the second half of last year it rose.", "2023-07-01/2023-12-31 2023"),
        ("It will open in the third quarter.", "2024-07-01/2024-09-30 2024"),
        ("In the third quarter our revenue will be higher.", "/"),
        ("Earnings per share rose in Q4.", "/"),
        ("Last Christmas it snowed.", "2023-12-25/2023-12-25 2023"),
        ("By the end of the year we will open.", "2024-01-01/2024-12-31 2024"),
        ("By the end of May we will open.", "2024-05-01/2024-05-31 2024"),
        ("The year after next we will open.", "2026-01-01/2026-12-31 2026"),
        ("the history of the past century", "1900-01-01/1999-12-31"),
        ("this decade", "2020-01-01/2029-12-31 2020s"),
        ("We opened in May. 12 schools followed.", "2023-05-01/2023-05-31 2023"),
        ("Earlier this year we met.", "2024-01-01/2024-12-31 2024"),
        ("We grew from 2005 to the present.", "2005-01-01/2024-03-31"),
        ("It closed in ’98.", "1998-01-01/1998-12-31"),
        ("the class of '12", "2012-01-01/2012-12-31"),
        ("before the September 11 attacks", "2001-09-11/2001-09-11 2001"),
        ("Since September 11 all was different.", "/"),
    ],
)
def test_distances_are_told_by_the_month_of_the_interview(text: str, expected: str) -> None:
    """Only what is sure is printed: "last summer" differs by hemisphere, "almost" by its word."""
    assert periods(text) == [expected]


@pytest.mark.parametrize(
    ("text", "glosses"),
    [
        ("In 2015 we opened. That year it rained.", ["", "2015"]),
        ("In 2015 we opened. The following year it closed.", ["", "2016"]),
        ("In 2015 or 2016 we opened. That year it rained.", ["", ""]),
        ("In 2015 we opened. It rained. It froze. That year was bad.", [""]),
    ],
)
def test_that_year_is_the_one_year_just_named(text: str, glosses: list[str]) -> None:
    """Where no year, or more than one, was named just before, "that year" is no date."""
    assert [when.gloss for when in whens(text)] == glosses


@pytest.mark.parametrize(
    "text",
    [
        "If you want a good result on the 6th of May whatever was told to you, come.",
        "I do not take the vote on 10 May for granted, as it was a shame that we lost then.",
        "The one question put on the 6th of May is that that was the question raised.",
    ],
)
def test_a_far_verb_does_not_push_a_date_to_the_far_side(text: str) -> None:
    """Where no verb near the date tells, a date within weeks is not put eleven months away."""
    assert all(when.start[:4] in {"", "2024"} for when in whens(text))


def test_a_name_on_the_line_before_makes_no_name_of_a_year() -> None:
    """A heading's last word and the year that opens the next line are no name."""
    assert spans("A report from Helsinki\n2012 was dry.") == ["2012: 2012-01-01/2012-12-31"]


def test_explicit_and_deictic_dates_are_told_apart() -> None:
    """A named day can be a fact of its own; what counts from the day of the interview cannot."""
    found = find_dates("On 5 May 2021, last year and last week we met.", DAY)

    assert [(one.is_explicit, one.is_deictic) for one in found] == [
        (True, False),
        (False, False),
        (False, True),
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le 3 mai 2022 nous étions là.", "2022-05-03/2022-05-03"),
        ("fr", "le 1er janvier 2020", "2020-01-01/2020-01-01"),
        ("fr", "L’année dernière il a plu.", "2023-01-01/2023-12-31 2023"),
        ("fr", "En novembre de l’an dernier", "2023-11-01/2023-11-30 2023"),
        ("fr", "En mai nous avons ouvert l’école.", "2023-05-01/2023-05-31 2023"),
        ("fr", "En mai nous ouvrirons l’école.", "2024-05-01/2024-05-31 2024"),
        ("fr", "Il y a deux ans nous avons signé.", "2022-01-01/2022-12-31 2022"),
        ("fr", "dans les années 1990", "1990-01-01/1999-12-31"),
        ("fr-CA", "entre 2010 et 2015", "2010-01-01/2015-12-31"),
        ("es", "En mayo de 2022 abrimos.", "2022-05-01/2022-05-31"),
        ("es", "el 3 de mayo de 2022", "2022-05-03/2022-05-03"),
        ("es", "en noviembre del año pasado", "2023-11-01/2023-11-30 2023"),
        ("es", "En mayo abrirán la escuela.", "2024-05-01/2024-05-31 2024"),
        ("es", "En mayo abrimos la escuela.", "/"),
        ("es", "hace 15 años", "2009-01-01/2009-12-31 2009"),
        ("fr", "Il y a 300 ans", "/"),
        ("es", "hace veintidós años", "2002-01-01/2002-12-31 2002"),
        ("de", "vor fünfundzwanzig Jahren", "1999-01-01/1999-12-31 1999"),
        ("de", "Am 3. Mai 2022 kam er.", "2022-05-03/2022-05-03"),
        ("de", "Im vergangenen Jahr war es kalt.", "2023-01-01/2023-12-31 2023"),
        ("de", "im November letzten Jahres", "2023-11-01/2023-11-30 2023"),
        ("de", "Im Mai wurde die Schule eröffnet.", "2023-05-01/2023-05-31 2023"),
        ("de", "Im Mai werden wir sie eröffnen.", "2024-05-01/2024-05-31 2024"),
        ("de", "vor einem Jahr", "2023-01-01/2023-12-31 2023"),
        ("de", "in den 1990er Jahren", "1990-01-01/1999-12-31"),
        ("de", "03.04.2019", "2019-04-03/2019-04-03"),
        ("pt", "Em maio de 2022 abrimos a escola.", "2022-05-01/2022-05-31"),
        ("pt", "no dia 3 de maio de 2022", "2022-05-03/2022-05-03"),
        ("pt", "em 1º de março de 2021", "2021-03-01/2021-03-01"),
        ("pt", "No ano passado choveu.", "2023-01-01/2023-12-31 2023"),
        ("pt", "em novembro do ano passado", "2023-11-01/2023-11-30 2023"),
        ("pt", "Em maio abrirão a escola.", "2024-05-01/2024-05-31 2024"),
        ("pt", "Em maio abriram a escola.", "2023-05-01/2023-05-31 2023"),
        ("pt-BR", "há 15 anos", "2009-01-01/2009-12-31 2009"),
        ("pt", "há vinte anos", "2004-01-01/2004-12-31 2004"),
        ("pt", "nos anos 1990", "1990-01-01/1999-12-31"),
        ("ru", "В мае 2022 года мы открыли школу.", "2022-05-01/2022-05-31"),
        ("ru", "3 мая 2022 года", "2022-05-03/2022-05-03"),
        ("ru", "В прошлом году шёл дождь.", "2023-01-01/2023-12-31 2023"),
        ("ru", "в ноябре прошлого года", "2023-11-01/2023-11-30 2023"),
        ("ru", "В мае мы будем открывать школу.", "2024-05-01/2024-05-31 2024"),
        ("ru", "два года назад", "2022-01-01/2022-12-31 2022"),
        ("ru", "с 2010 по 2015 год", "2010-01-01/2015-12-31"),
    ],
)
def test_dates_of_other_languages(language: str, text: str, expected: str) -> None:
    """French, Spanish, Portuguese, German and Russian dates are read by the words of theirs."""
    assert periods(text, RECORDED, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L’Agenda 2030"),
        ("fr", "Il y a quelques années"),
        ("es", "hace varios años"),
        ("de", "die Agenda 2030"),
        ("de", "vor einigen Jahren"),
        ("es", "hace medio año"),
        ("pt", "a Agenda 2030"),
        ("pt", "há vários anos"),
        ("pt", "há um ano e meio"),
        ("ru", "Экспо 2017"),
        ("ru", "несколько лет назад"),
    ],
)
def test_no_dates_in_other_languages(language: str, text: str) -> None:
    """Names and vague distances are no dates in any language."""
    assert whens(text, RECORDED, language) == []


@given(
    st.text(max_size=120),
    st.sampled_from(["", "2024", "2024-03", "2024-03-19"]),
    st.sampled_from(["en", "fr", "es", "pt", "de", "ru"]),
)
def test_any_text_can_be_searched(text: str, recorded: str, language: str) -> None:
    """Mentions are words of the text, in order, not overlapping, and the same every time."""
    found = find_dates(text, recorded, language)

    assert found == find_dates.__wrapped__(text, recorded, language)
    assert all(text[one.start : one.end] == one.when.text for one in found)
    ends = [0, *(one.end for one in found)]
    assert all(one.start >= end for one, end in zip(found, ends, strict=False))


PARTS = st.sampled_from(
    sorted(
        listed(
            "in In since by May March 5 12th 31 2021 2024-02-30 , . ; last this next year month "
            "ago two twenty-five between and to – “ ” we will was opened years months 1990s /23 of "
            "Friday on week weeks the past coming quarter third summer Q3 yesterday tomorrow half "
            "century 19th 03/04/2019 day before after decades hundred from until Christmas 29"
        )
    )
)


@given(
    st.lists(PARTS, max_size=14).map(" ".join),
    st.sampled_from(["", "2024", "2024-03", "2024-02-29"]),
)
def test_any_row_of_date_words_gives_real_days(text: str, recorded: str) -> None:
    """A resolved date exists in the calendar, and does not end before it starts."""
    from datetime import date

    for when in whens(text, recorded):
        if when.start:
            assert date.fromisoformat(when.start) <= date.fromisoformat(when.end)


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2022", "2022"), ("2022-04", "April 2022"), ("2022-04-09", "9 April 2022")],
)
def test_written_dates(iso: str, words: str) -> None:
    """A date is printed as a person writes it."""
    assert written(iso) == words


@pytest.mark.parametrize(
    "text",
    [
        "In May the rivers are high.",
        "We will never close the channel in July.",
        "There is no dredging between June and August.",
        "The cod spawn from February to April.",
        "Every March we plant.",
    ],
)
def test_a_month_of_every_year_gets_no_year(text: str) -> None:
    """What happens each year, or never, is of no one year."""
    assert all(not found.when.gloss for found in find_dates(text, "2024-03"))
