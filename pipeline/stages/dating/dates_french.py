"""The words of French dates."""

from __future__ import annotations

from pipeline.stages.dating.dates_abroad import Tongue, forms
from pipeline.stages.numbers.figurewords.french import WORDS
from pipeline.stages.speech.words import listed

_MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]

FORMS = forms(
    Tongue(
        months={month: number for number, month in enumerate(_MONTHS, 1)},
        day=r"(?:er)?\s",
        year=r"\s",
        before_month=r"[Ee]n|[Dd]epuis|[Dd]ès|[Ff]in|[Dd]ébut|[Mm]i|[Aa]u\smois\sde",
        years={
            "de l'année dernière": -1,
            "de l'an dernier": -1,
            "de l'année prochaine": 1,
            "de l'an prochain": 1,
            "de cette année": 0,
        },
        near={"dernier": "last", "prochain": "next"},
        sides={
            "l'année dernière": ("year", -1),
            "l'année passée": ("year", -1),
            "l'an dernier": ("year", -1),
            "l'an passé": ("year", -1),
            "cette année": ("year", 0),
            "l'année prochaine": ("year", 1),
            "l'an prochain": ("year", 1),
            "le mois dernier": ("month", -1),
            "le mois passé": ("month", -1),
            "ce mois-ci": ("month", 0),
            "le mois prochain": ("month", 1),
            "la semaine dernière": ("week", -1),
            "cette semaine": ("week", 0),
            "la semaine prochaine": ("week", 1),
            "avant-hier": ("day", -2),
            "hier": ("day", -1),
        },
        ago=r"il\sy\sa\s(?P<count>\d{1,3}|\w+)\s(?P<unit>ans?|années?|mois|semaines?|jours?)\b",
        units={
            "an": "year",
            "ans": "year",
            "année": "year",
            "années": "year",
            "mois": "month",
            "semaine": "week",
            "semaines": "week",
            "jour": "day",
            "jours": "day",
        },
        numbers=WORDS.numbers,
        decade=r"\bannées\s(?P<decade>(?:19|20)?\d0)\b",
        periods=(("entre", "et"), ("de", "à")),
        ahead=r"\w+(?:era|ira|dra|rons|ront|erai|irai|drai)|sera|seront|aura|allons|va|vont|prévo\w+",
        behind=r"(?:avons|ai|a|ont|avez|as)\s(?:\w+\s)?\w+(?:é|ée|és|ées|i|u|us|is|it|ert)"
        r"|(?:sommes|suis|est|sont)\s\w+(?:é|ée|és|ées)|était|étaient|avait|avaient|fut",
        names=listed(
            """
            en de depuis dès avant après vers fin début l'année année entre et à la le les du des
            jusqu'en pour printemps été automne hiver mi
            """
        )
        | frozenset(_MONTHS),
    )
)
