"""The words of German dates."""

from __future__ import annotations

from pipeline.stages.dating.dates_abroad import Tongue, forms
from pipeline.stages.numbers.figurewords.german import WORDS
from pipeline.stages.speech.words import listed

_MONTHS = [
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
]
_LAST = ("letzten", "vergangenen", "vorigen")
_NEXT = ("nächsten", "kommenden")

FORMS = forms(
    Tongue(
        months={month: number for number, month in enumerate(_MONTHS, 1)} | {"jänner": 1},
        day=r"\.\s?",
        year=r"\s",
        before_month=r"[Ii]m|[Ss]eit|[Aa]b|[Bb]is|[Ee]nde|[Aa]nfang|[Mm]itte",
        years={
            **{f"{one} jahres": -1 for one in _LAST},
            **{f"des {one} jahres": -1 for one in _LAST},
            **{f"{one} jahres": 1 for one in _NEXT},
            **{f"des {one} jahres": 1 for one in _NEXT},
            "dieses jahres": 0,
        },
        near={},
        sides={
            **{f"{lead} {one} jahr": ("year", -1) for one in _LAST for lead in ("im", "seit dem")},
            **{f"{one} jahr": ("year", -1) for one in ("letztes", "voriges", "vergangenes")},
            "dieses jahr": ("year", 0),
            "in diesem jahr": ("year", 0),
            **{f"im {one} jahr": ("year", 1) for one in _NEXT},
            "nächstes jahr": ("year", 1),
            **{f"im {one} monat": ("month", -1) for one in _LAST},
            "letzten monat": ("month", -1),
            "in diesem monat": ("month", 0),
            "diesen monat": ("month", 0),
            **{f"im {one} monat": ("month", 1) for one in _NEXT},
            "nächsten monat": ("month", 1),
            "letzte woche": ("week", -1),
            "vergangene woche": ("week", -1),
            "diese woche": ("week", 0),
            "nächste woche": ("week", 1),
            "vorgestern": ("day", -2),
            "gestern": ("day", -1),
        },
        ago=r"vor\s(?P<count>\d{1,3}|\w+)\s(?P<unit>jahr(?:en?)?|monat(?:en)?|wochen?|tag(?:en)?)\b",
        units={
            "jahr": "year",
            "jahre": "year",
            "jahren": "year",
            "monat": "month",
            "monaten": "month",
            "woche": "week",
            "wochen": "week",
            "tag": "day",
            "tagen": "day",
        },
        numbers=WORDS.numbers,
        decade=r"\b(?P<decade>(?:19|20)?\d0)er(?:n|\b)(?=\sJahre)?",
        periods=(("zwischen", "und"), ("von", "bis")),
        ahead=r"werden|werde|wird|wollen|planen|plant|soll|sollen",
        behind=r"war|waren|wurde|wurden|hatte|hatten|(?:habe|haben|hat|ist|sind)\s(?:.{0,80}\s)?"
        r"ge\w+(?:t|en)|kam|kamen|ging|gingen|fand|fanden|begann|begannen",
        names=listed(
            """
            in im seit ab bis vor nach um ende anfang mitte jahr jahre jahres zwischen und von zu
            der die das den dem des für frühjahr frühling sommer herbst winter ostern
            weihnachten erst schon noch aber doch denn wenn als am
            """
        )
        | frozenset(_MONTHS),
    )
)
