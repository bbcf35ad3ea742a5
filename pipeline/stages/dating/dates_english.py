"""The forms of English dates, each with the words that show that a text may have it."""

from __future__ import annotations

import re
from functools import partial

from pipeline.patterns import HYPHEN
from pipeline.stages.dating.date_distances import (
    ago,
    ahead,
    end_of_year,
    near_day,
    side,
    span,
    until_now,
    weekday,
    year_away,
)
from pipeline.stages.dating.date_forms import (
    DASHED,
    DAY,
    DOTTED,
    FOUR,
    ISO,
    NUMBER,
    SLASHED,
    TWO,
    YEAR,
    YEARS,
    Form,
    bare_years,
    day_first,
    decade,
    in_figures,
    iso,
    period,
)
from pipeline.stages.dating.date_months import (
    calendar,
    century,
    feast,
    fragment,
    quarter,
    season,
    short_year,
    worded_decade,
)
from pipeline.stages.dating.periods import MONTHS, Interview, Reading, years
from pipeline.stages.numbers.figurewords.english import NUMBER_WORDS
from pipeline.stages.speech.words import listed

_MONTH = r"(?P<month>[JFMASOND][a-z]{2,8})\b"
_ANY_MONTH = (
    r"(?P<month>[JFMASOND][a-z]{2,8})\b"
    r"(?:(?:(?<=\b[JFMASOND][a-z]{2})(?<!May)|(?<=\bSept))\.(?=\s?\d|,))?"
)
"""Words that may be months, in full or short; reading finds out, as a list would take longer."""
_NOT_A_NAME = r"(?P<month>(?!April|May|June)[JFASOND][a-z]{2,8}|March)\b"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ON_WEEKDAY = rf"\b(?:{_WEEKDAY},?\s+(?:the\s+)?)?"
_SIDE = "last|this|next|past|previous|coming"
_NEAR = "[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming|[Pp]ast"
_NO_FIGURE = r"(?![,.:]?\d|\s*%)"
"""Behind a day: in "March 12,000 people" and "May 5%" the number is none."""
_OF_YEAR = rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})\b|(?:the\s)?(?P<side>{_SIDE})\s+year\b))"
_DAYS = (
    rf"(?P<day>{DAY})(?:[snrt][tdh])?"
    rf"(?:(?:\s?{HYPHEN}\s?|\sto\s|\s(?P<and>and)\s)(?P<last>{DAY})(?:[snrt][tdh])?)?\b"
)
_DATED = rf",?\s+(?:of\s+)?(?:{YEAR}\b|(?:{_SIDE})\s+year\b)|\s+{DAY}(?:[snrt][tdh])?\b{_NO_FIGURE}"
"""What makes a month a longer date: a year or a day behind it."""
_COUNT = (
    r"(?P<count>\d{1,3}|\b(?:[A-Za-z]+\shundred"
    r"|(?:(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)[\s-])?[A-Za-z]+))"
)
"""A number, or a word that may be one."""
_ROUGH = r"(?:(?P<rough>[Aa]bout|[Aa]round|approximately|roughly|some|[Aa]lmost|[Nn]early)\s+)?"
_BEFORE_YEAR = (
    listed(
        """
        in since by until till from before after during of for between through throughout early
        late mid to and the year about around already only but or so then when while if as our
        their its my your his her that this these both again earlier later now once than with
        spring summer autumn fall winter christmas easter ramadan season circa
        """
    )
    | frozenset(month.lower() for month in MONTHS)
    | frozenset(listed("monday tuesday wednesday thursday friday saturday sunday"))
)
"""Words that make no name of the year behind them, also with a capital."""
_FEW_MONTHS = frozenset(month.lower() for month in MONTHS)
_MONTHS = _FEW_MONTHS | listed("jan feb mar apr jun jul aug sep sept oct nov dec")
_DECADES = frozenset(
    {"s", *(f"{century}{tens}0s" for century in ("", *range(15, 21)) for tens in range(10))}
)
_YEARS = listed("year month")
_DISTANCES = listed("year years month months week weeks day days")
_WEEKS = listed("week weekend decade")
_NUMBERED = frozenset({NUMBER})
_YEAR_BEHIND = _NUMBERED | listed("last this next past previous coming")
_CENTURIES = listed(
    """
    sixteenth seventeenth eighteenth nineteenth twentieth first last this previous past
    """
)
_COUNTS = _NUMBERED | NUMBER_WORDS | listed("a an hundred")


def _named_day(_: re.Match[str], __: Interview) -> Reading:
    """Read "9/11", which names one day wherever it stands alone."""
    return Reading("2001-09-11", "2001-09-11")


def _old_year(match: re.Match[str], _: Interview) -> Reading:
    return years(int(match["year"]), int(match["year"]), is_explicit=True)


FORMS = (
    Form(frozenset({DASHED}), ISO, iso),
    Form(frozenset({DASHED}), SLASHED, in_figures),
    Form(frozenset({DASHED}), DOTTED, day_first),
    # "in March 12 schools closed": the number counts what follows it
    Form(
        _FEW_MONTHS,
        rf"\b(?P<preposition>[Ii]n)\s{_MONTH}(?=\s\d{{1,3}}\s[a-z]{{3,}}s\b)",
        calendar,
        behind=_NUMBERED,
    ),
    Form(
        _MONTHS,
        rf"{_ON_WEEKDAY}{_ANY_MONTH}\s+(?:the\s+)?{_DAYS}{_NO_FIGURE}{_OF_YEAR}?",
        calendar,
        behind=_NUMBERED,
    ),
    Form(
        _MONTHS,
        rf"{_ON_WEEKDAY}{_DAYS}\s+(?:of\s+)?{_ANY_MONTH}{_OF_YEAR}?(?!\w)",
        calendar,
        before=_NUMBERED,
    ),
    Form(_MONTHS, rf"\b{_ANY_MONTH}{_OF_YEAR}", calendar, behind=_YEAR_BEHIND),
    Form(
        _FEW_MONTHS,
        rf"\b(?P<near>{_NEAR})\s+{_MONTH}",
        calendar,
        before=listed("last this next coming past"),
    ),
    Form(
        _FEW_MONTHS,
        r"\b(?P<preposition>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Bb]etween|[Ll]ate"
        r"|[Ee]arly|[Mm]id|(?P<end>[Mm]onth|[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle)\sof)[\s-]"
        rf"{_MONTH}(?!{_DATED})",
        calendar,
        before=listed("in since by until during from between late early mid of"),
    ),
    Form(
        _FEW_MONTHS,
        r"\b(?P<preposition>[Bb]efore|[Aa]fter|[Tt]hrough|[Tt]hroughout|[Tt]ill|of)\s"
        rf"{_NOT_A_NAME}(?!{_DATED})",
        calendar,
        before=listed("before after through throughout till of"),
    ),
    Form(
        _FEW_MONTHS,
        rf"\b{_MONTH}(?=(?:\s?{HYPHEN}\s?|\s(?:to|and|or)\s)[JFMASOND][a-z]{{2,8}})",
        fragment,
        behind=_FEW_MONTHS | listed("to and or"),
    ),
    Form(
        listed("quarter half"),
        r"\b(?:(?P<preposition>[Ii]n|[Oo]f|[Bb]y|[Ff]or|[Dd]uring|[Ss]ince)\s)?(?:[Tt]he\s)?"
        r"(?P<part>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal)\s(?P<unit>quarter|half)"
        rf"\b{_OF_YEAR}?",
        quarter,
        before=listed("first second third fourth last final"),
    ),
    Form(
        listed("q1 q2 q3 q4 h1 h2"),
        rf"\b(?:(?P<short>Q[1-4]|H[12])\b{_OF_YEAR}?|(?P<before_year>{YEAR})[\s-]?"
        r"(?P<turned>Q[1-4]|H[12])\b)",
        quarter,
    ),
    Form(
        listed("spring summer autumn fall winter"),
        r"\b(?:(?P<near>[Ll]ast|[Tt]his|[Nn]ext)\s)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all"
        rf"|[Ww]inter)\b(?(near)(?!\s+(?:of\s+)?{YEAR})|(?:,?\s(?:of\s)?(?:(?P<year>{YEAR})"
        rf"(?:\s?[–/-]\s?(?P<last>{YEAR}|\d\d))?\b|(?P<side>last|this|next)\s+year\b)))",
        season,
        before=listed("last this next"),
        behind=_NUMBERED | listed("last this next"),
    ),
    Form(
        listed("christmas boxing eve halloween valentine"),
        r"\b(?:(?P<near>[Ll]ast|[Tt]his|[Nn]ext)\s)?(?P<feast>Christmas(?:\s(?:Day|Eve))?|Boxing\sDay"
        r"|New\sYear[’']?s?(?:\s(?:Day|Eve))?|Halloween|Valentine[’']?s\sDay)\b"
        rf"(?(near)|,?\s(?:of\s)?(?P<year>{YEAR})\b)",
        feast,
    ),
    Form(frozenset({"11"}), r"(?<![\w/.,-])9/11(?![\w/]|[.,]\d)", _named_day, before=_NUMBERED),
    Form(_DECADES - {"s"}, r"\b(?P<decade>(?:1[5-9]|20)\d0)s\b", decade),
    Form(
        _DECADES,
        r"\b(?:[Tt]he\s(?:(?:early|mid|late)[\s-])?|(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-])"
        r"[’'‘]?(?P<decade>(?:1[5-9]|20)?\d0)[’']?s\b",
        decade,
        before=_NUMBERED | listed("the early mid late"),
    ),
    Form(
        listed("between from"),
        rf"\b(?:[Bb]etween|[Ff]rom)\s+(?P<year>{YEAR})\s+(?:(?<=[Bb]etween\s....\s)and|(?<=[Ff]rom\s....\s)"
        rf"(?:to|until|through))\s+(?P<last>{YEAR})\b",
        period,
        behind=frozenset({FOUR}),
    ),
    Form(
        listed("now present today"),
        rf"\b(?P<year>{YEAR})(?:\s?{HYPHEN}\s?|\s(?:to|until|till)\s(?:the\s)?)(?:present|now|today)\b",
        until_now,
        before=_NUMBERED | listed("to until till"),
    ),
    Form(
        frozenset({TWO}),
        r"(?<=\b(?:[Ii]n|of|by)\s)(?P<mark>[^\w\s])(?P<year>\d\d)(?![\w%]|[,.]\d)",
        short_year,
    ),
    Form(frozenset({FOUR}), YEARS, partial(bare_years, names=_BEFORE_YEAR)),
    Form(
        frozenset({FOUR}),
        r"(?<=\b[Ii]n\s)(?P<year>1[0-8]\d\d)(?![\w%]|[,.]\d|\s[a-z]{3,}s\b)",
        _old_year,
    ),
    Form(
        listed("noughties twenties thirties forties fifties sixties seventies eighties nineties"),
        r"\b(?:[Tt]he|[Ee]arly|[Mm]id|[Ll]ate|(?P<century>[Ee]ighteen|[Nn]ineteen|[Tt]wenty))[\s-]"
        r"(?P<decade>noughties|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\b",
        worded_decade,
    ),
    Form(
        listed("century centuries"),
        r"\b(?:(?P<number>1\d|2[01])(?:st|th)|(?P<word>(?:[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)teenth"
        r"|[Tt]wentieth|[Tt]wenty-first)|(?P<side>[Ll]ast|[Tt]his|[Pp]revious"
        r"|(?<=of\sthe\s)past))[\s-]centur(?:y|ies)\b(?!\s(?:BC|B\.C))",
        century,
        before=_NUMBERED | _CENTURIES,
    ),
    Form(
        _YEARS,
        r"(?:(?<![Tt]he\s)\b(?P<side>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming)|\b(?:[Tt]he|[Oo]ur)\scurrent)"
        r"\s+(?P<unit>year|month)\b(?!\s+of\b)",
        side,
        before=listed("last this next coming current"),
    ),
    Form(
        listed("monday tuesday wednesday thursday friday saturday sunday"),
        rf"\b(?:(?P<near>{_NEAR})|(?P<preposition>[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince)|\w+ed|said)\s"
        rf"(?P<day>{_WEEKDAY})(?:\s(?:of\s)?(?P<week>last|this|next)\sweek)?\b(?!\sweek)",
        weekday,
    ),
    Form(
        _WEEKS,
        r"(?<![Tt]he\s)\b(?P<side>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<unit>week|weekend|(?<=[Tt]his\s)"
        r"decade)\b(?!\s+of\b)",
        side,
        before=listed("last this next"),
    ),
    Form(
        frozenset({"ago"}),
        rf"\b{_ROUGH}{_COUNT}\s+(?P<unit>year|month|week|day)s?\s+ago\b",
        ago,
        before=_DISTANCES,
    ),
    Form(
        frozenset({"last"}),
        r"\b(?:[Tt]he\s)?[Yy]ear\s+before\s+last\b",
        year_away,
        before=listed("before"),
    ),
    Form(
        frozenset({"next"}),
        r"\b(?:[Tt]he\s)?[Yy]ear\s+after\s+next\b",
        year_away,
        before=listed("after"),
    ),
    Form(
        listed("past last next coming previous"),
        rf"\b(?:[Tt]he|[Tt]hese)\s(?P<side>past|last|next|coming|previous)\s{_COUNT}\s"
        r"(?P<unit>year|month|week|day|decade)s\b(?!\s+of\b)",
        span,
        behind=_COUNTS,
    ),
    Form(
        listed("past coming"),
        r"\b(?:[Ww]ithin|[Ii]n|[Oo]ver|[Dd]uring)\sthe\s(?P<side>past|coming)\s"
        r"(?P<unit>year|month|week|decade)\b(?!\s+of\b)",
        span,
        behind=listed("year month week decade"),
    ),
    Form(
        _DISTANCES,
        rf"\b[Ii]n\s{_ROUGH}{_COUNT}\s(?P<unit>year|month|week|day)(?:[’']s|s[’']?)?(?P<time>\stime)?"
        r"\b(?!\s+of\b)",
        ahead,
        before=_COUNTS,
    ),
    Form(
        frozenset({"now"}),
        rf"\b{_ROUGH}{_COUNT}\s(?P<unit>year|month|week|day)s?\s(?P<now>from\snow)\b",
        ahead,
        before=listed("from"),
    ),
    Form(
        frozenset({"year"}),
        r"\b[Bb]y\s(?:the\s)?(?:end\sof\sthe\syear|year[\s-]end)\b",
        end_of_year,
        before=listed("end"),
        behind=listed("end"),
    ),
    Form(
        listed("yesterday tomorrow night"),
        r"\b(?P<beyond>[Tt]he\sday\s(?:before|after)\s)?(?P<word>[Yy]esterday|[Tt]omorrow"
        r"|[Ll]ast\snight)\b",
        near_day,
    ),
)
