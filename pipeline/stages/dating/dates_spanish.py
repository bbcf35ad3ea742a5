"""The words of Spanish dates."""

from __future__ import annotations

from pipeline.stages.dating.dates_abroad import Tongue, forms
from pipeline.stages.numbers.figurewords.spanish import WORDS
from pipeline.stages.speech.words import listed

_MONTHS = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
]

FORMS = forms(
    Tongue(
        months={month: number for number, month in enumerate(_MONTHS, 1)} | {"setiembre": 9},
        day=r"\s(?:de\s)?",
        year=r"\s(?:del?\s)?",
        before_month=r"[Ee]n|[Dd]esde|[Hh]asta|[Aa]\s(?:finales|principios|mediados)\sde",
        years={
            "año pasado": -1,
            "pasado año": -1,
            "año próximo": 1,
            "próximo año": 1,
            "año que viene": 1,
            "este año": 0,
        },
        near={"pasado": "last", "próximo": "next"},
        sides={
            "el año pasado": ("year", -1),
            "el pasado año": ("year", -1),
            "este año": ("year", 0),
            "el próximo año": ("year", 1),
            "el año próximo": ("year", 1),
            "el año que viene": ("year", 1),
            "el mes pasado": ("month", -1),
            "este mes": ("month", 0),
            "el próximo mes": ("month", 1),
            "el mes que viene": ("month", 1),
            "la semana pasada": ("week", -1),
            "esta semana": ("week", 0),
            "la próxima semana": ("week", 1),
            "la semana que viene": ("week", 1),
            "anteayer": ("day", -2),
            "ayer": ("day", -1),
        },
        ago=r"hace\s(?P<count>\d{1,3}|\w+)\s(?P<unit>años?|mes(?:es)?|semanas?|días?)\b",
        units={
            "año": "year",
            "años": "year",
            "mes": "month",
            "meses": "month",
            "semana": "week",
            "semanas": "week",
            "día": "day",
            "días": "day",
        },
        numbers=WORDS.numbers,
        decade=r"\b(?:años|década\sde(?:\slos)?)\s(?P<decade>(?:19|20)?\d0)\b",
        periods=(("entre", "y"), ("de", "a"), ("desde", "hasta")),
        ahead=r"\w+(?:aremos|eremos|iremos|ará|erá|irá|arán|erán|irán|aré|eré|iré)|será|serán"
        r"|va\sa|van\sa|vamos\sa",
        behind=r"\w+(?:aron|ieron|ió|é|ó)|fue|fueron|hubo|era|eran|hemos\s\w+|han\s\w+"
        r"|ha\s\w+",
        names=listed(
            """
            en de desde hasta antes después hacia finales principios mediados año entre y a el la
            los las del para primavera verano otoño invierno durante
            """
        )
        | frozenset(_MONTHS),
    )
)
