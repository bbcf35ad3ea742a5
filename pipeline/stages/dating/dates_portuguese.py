"""The words of Portuguese dates."""

from __future__ import annotations

from pipeline.stages.dating.dates_abroad import Tongue, forms
from pipeline.stages.numbers.figurewords.portuguese import WORDS
from pipeline.stages.speech.words import listed

_MONTHS = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
]

FORMS = forms(
    Tongue(
        months={month: number for number, month in enumerate(_MONTHS, 1)},
        day=r"º?\s(?:de\s)?",
        year=r"\s(?:d[eo]\s)?",
        before_month=r"[Ee]m|[Dd]esde|[Aa]té|[Nn]o\s(?:fim|final|início|começo)\sde|[Ee]m\smeados\sde",
        years={
            "ano passado": -1,
            "passado ano": -1,
            "próximo ano": 1,
            "ano que vem": 1,
            "este ano": 0,
            "deste ano": 0,
        },
        near={"passado": "last", "próximo": "next"},
        sides={
            "o ano passado": ("year", -1),
            "no ano passado": ("year", -1),
            "este ano": ("year", 0),
            "neste ano": ("year", 0),
            "o próximo ano": ("year", 1),
            "no próximo ano": ("year", 1),
            "o ano que vem": ("year", 1),
            "no ano que vem": ("year", 1),
            "o mês passado": ("month", -1),
            "no mês passado": ("month", -1),
            "este mês": ("month", 0),
            "neste mês": ("month", 0),
            "o próximo mês": ("month", 1),
            "no próximo mês": ("month", 1),
            "no mês que vem": ("month", 1),
            "a semana passada": ("week", -1),
            "na semana passada": ("week", -1),
            "esta semana": ("week", 0),
            "nesta semana": ("week", 0),
            "a próxima semana": ("week", 1),
            "na próxima semana": ("week", 1),
            "na semana que vem": ("week", 1),
            "anteontem": ("day", -2),
            "ontem": ("day", -1),
        },
        ago=r"há\s(?P<count>\d{1,3}|\w+)\s(?P<unit>anos?|m[eê]s(?:es)?|semanas?|dias?)\b(?!\s(?:que|e\smei[oa]|e\spouco)\b)",
        units={
            "ano": "year",
            "anos": "year",
            "mês": "month",
            "meses": "month",
            "semana": "week",
            "semanas": "week",
            "dia": "day",
            "dias": "day",
        },
        numbers=WORDS.numbers,
        decade=r"\b(?:anos|década\sde)\s(?P<decade>(?:19|20)?\d0)\b",
        periods=(("entre", "e"), ("de", "a"), ("desde", "até")),
        ahead=r"\w+(?:aremos|eremos|iremos|ará|erá|irá|arão|erão|irão)|será|serão"
        r"|vai\s\w+|vão\s\w+|vamos\s\w+",
        behind=r"\w+(?:aram|eram|iram|ou|eu|iu)|foi|foram|houve|era|eram",
        names=listed(
            """
            em de desde até antes depois no na nos nas fim final início começo meados ano entre e a
            o os as do da dos das para primavera verão outono inverno durante
            """
        )
        | frozenset(_MONTHS),
    )
)
