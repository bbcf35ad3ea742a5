"""Words of figures in French."""

from __future__ import annotations

import re

from pipeline.patterns import HYPHEN, pattern
from pipeline.stages.numbers.figurewords import (
    COMMA_DIGITS,
    FigureWords,
    NumberWords,
    RangeWords,
    UnitWords,
    ends,
    goes_on,
    noun,
)
from pipeline.stages.speech.words import listed

_ANY = re.IGNORECASE
_NUMBERS = NumberWords(
    small={
        "zéro": 0,
        "un": 1,
        "une": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "onze": 11,
        "douze": 12,
        "treize": 13,
        "quatorze": 14,
        "quinze": 15,
        "seize": 16,
        "vingt": 20,
        "vingts": 20,
        "trente": 30,
        "quarante": 40,
        "cinquante": 50,
        "soixante": 60,
        "septante": 70,
        "huitante": 80,
        "octante": 80,
        "nonante": 90,
    },
    hundreds=frozenset({"cent", "cents"}),
    scales={
        "mille": 10**3,
        "million": 10**6,
        "millions": 10**6,
        "milliard": 10**9,
        "milliards": 10**9,
        "billion": 10**12,
        "billions": 10**12,
    },
    fractions={
        "demi": 2,
        "demie": 2,
        "moitié": 2,
        "tiers": 3,
        "quart": 4,
        "quarts": 4,
        "cinquième": 5,
        "cinquièmes": 5,
        "dixième": 10,
        "dixièmes": 10,
    },
    unnumbered=frozenset({"cent", "mille", "demi", "demie"}),
    halving=listed("demi demie"),
    ordinals=listed("deuxième troisième quatrième vingtième trentième centième millième"),
    digits=pattern(COMMA_DIGITS),
    decimal=",",
    short=pattern(r"\s?(k|m|mio|md|mds|mrd|mrds)(?!\w)", _ANY),
    shorts={
        "k": 10**3,
        "m": 10**6,
        "mio": 10**6,
        "md": 10**9,
        "mds": 10**9,
        "mrd": 10**9,
        "mrds": 10**9,
    },
    only_money=frozenset({"k", "m"}),
    joined=pattern(r"[\s-]+et[\s-]+", _ANY),
    of_scale=pattern(r"[\s-]+(?:de\s|d['’])?(?:une?\s)?", _ANY),
    article=pattern(r"(?<!\w)(?:la|une?)\s$", _ANY),
    point=pattern(r"\s+virgule\s+", _ANY),
    minus=listed("moins"),
    long_tens=frozenset({60, 80}),
    joins_tens=True,
)
_RANGES = RangeWords(
    joint=pattern(rf"\s?{HYPHEN}\s?|\s(à|et|ou)\s", _ANY),
    between=pattern(r"\bentre\s$", _ANY),
    both=frozenset({"et"}),
    until=frozenset({"à"}),
    rising_from=pattern(r"\bde\s$", _ANY),
    changing=pattern(
        r"\b(?:pass\w+|augment\w+|baiss\w+|chut\w+|diminu\w+|progress\w+|mont\w+|tomb\w+|recul\w+)",
        _ANY,
    ),
)
_UNITS = UnitWords(
    percent=pattern(r"\s?%(?!\w)|\s(?:pour\scent|points?\sde\spourcentage)\b", _ANY),
    money={
        "euro": "EUR",
        "euros": "EUR",
        "dollar": "USD",
        "dollars": "USD",
        "dollars américains": "USD",
        "dollars canadiens": "CAD",
        "dollars australiens": "AUD",
        "livres sterling": "GBP",
        "francs suisses": "CHF",
        "franc": "franc",
        "francs": "franc",
        "francs CFA".lower(): "franc cfa",
        "yens": "JPY",
        "yuans": "CNY",
        "roubles": "RUB",
        "dinars": "dinar",
        "dirhams": "dirham",
        "pesos": "peso",
        "roupies": "rupee",
        "roupies indiennes": "INR",
        "roupies pakistanaises": "PKR",
        "tenges": "KZT",
        "centimes": "centime",
        "couronnes": "crown",
        "livres": "pound",
    },
    of_money=pattern(r"\s(?:d['’]|de\s)?", _ANY),
    counted=noun(
        pattern(
            r"\s(?:d['’]|de\s|des\s)?(?P<unit>(?:[a-zà-öø-ÿœ'-]{4,}x\s)?[a-zà-öø-ÿœ-]{3,}[sx]"
            r"|km²?|kg|ha|[kMGT]Wh?)(?!\w)"
        )
    ),
    uncounted=listed(
        """
        ans années mois jours semaines heures minutes secondes fois pour dans plus moins puis vers
        mars euros dollars livres francs points lors alors sous nous vous leurs mais très après
        année siècle temps mètres degrés heure jour semaine
        al alinéa par paragraphe let lettre chiffre ligne
        choses raisons questions façons mots
        dernières derniers prochaines prochains premières premiers autres décennies siècles
        """
    ),
    part_of=pattern(
        r"\s(?:des|du|de\sla|de\sl['’]|de\snos|de\sleurs|de\sses|d['’]|de)\s?(?P<whole>[\w-]+)"
    ),
    in_every=pattern(r"\ssur\s", _ANY),
    hedge=ends(
        pattern(
            r"\b((?:pas )?(?:plus|moins) de|environ|près de|presque|quelque|au moins|au plus|"
            r"autour de|à peu près|à peine|seulement|peut-être|jusqu['’]à|approximativement|"
            r"aux alentours de)\s$|\b((?:pas )?(?:plus|moins|près|autour) d['’])$",
            _ANY,
        )
    ),
    tail=goes_on(
        pattern(r"\s(?:environ|ou\s(?:plus|moins)|au\s(?:moins|plus|maximum|minimum))(?!\w)", _ANY)
    ),
    each=goes_on(pattern(r"(?:\spar\s[\w-]+|\sl['’]an|/[a-z]{2,})(?!\w)", _ANY)),
    denied=ends(pattern(r"\b(?:pas|jamais)\s$", _ANY)),
    corrected=goes_on(pattern(r"\W{0,3}\s?(?:pardon|excusez-moi|je veux dire|ou plutôt)\b", _ANY)),
    numbered=listed(
        """
        article art. art § §§ alinéa al. paragraphe par. chapitre chap. section annexe numéro n° nº
        no. résolution amendement
        """
    ),
)
WORDS = FigureWords(_NUMBERS, _RANGES, _UNITS)
