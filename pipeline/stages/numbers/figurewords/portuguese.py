"""Words of figures in Portuguese, of Brazil and of Portugal.

"Bilhão" is a thousand million in Brazil; "bilião", as Portugal has it, is a million million.
"""

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
_HUNDREDS = {
    "duzent": 200,
    "trezent": 300,
    "quatrocent": 400,
    "quinhent": 500,
    "seiscent": 600,
    "setecent": 700,
    "oitocent": 800,
    "novecent": 900,
}
_NUMBERS = NumberWords(
    small={
        "zero": 0,
        "um": 1,
        "uma": 1,
        "dois": 2,
        "duas": 2,
        "três": 3,
        "quatro": 4,
        "cinco": 5,
        "seis": 6,
        "sete": 7,
        "oito": 8,
        "nove": 9,
        "dez": 10,
        "onze": 11,
        "doze": 12,
        "treze": 13,
        "catorze": 14,
        "quatorze": 14,
        "quinze": 15,
        "dezesseis": 16,
        "dezasseis": 16,
        "dezessete": 17,
        "dezassete": 17,
        "dezoito": 18,
        "dezenove": 19,
        "dezanove": 19,
        "vinte": 20,
        "trinta": 30,
        "quarenta": 40,
        "cinquenta": 50,
        "sessenta": 60,
        "setenta": 70,
        "oitenta": 80,
        "noventa": 90,
        "cem": 100,
        "cento": 100,
        **{f"{stem}{end}": value for stem, value in _HUNDREDS.items() for end in ("os", "as")},
    },
    hundreds=frozenset(),
    scales={
        "mil": 10**3,
        "milhão": 10**6,
        "milhões": 10**6,
        "bilhão": 10**9,
        "bilhões": 10**9,
        "bilião": 10**12,
        "biliões": 10**12,
        "trilhão": 10**12,
        "trilhões": 10**12,
    },
    fractions={
        "meio": 2,
        "meia": 2,
        "metade": 2,
        "terço": 3,
        "terços": 3,
        "quarto": 4,
        "quartos": 4,
        "quinto": 5,
        "quintos": 5,
        "décimo": 10,
        "décimos": 10,
    },
    unnumbered=frozenset({"mil", "meio", "meia", "metade"}),
    halving=listed("meio meia"),
    ordinals=listed("primeiro primeira segundo segunda terceiro vigésimo centésimo milésimo"),
    digits=pattern(COMMA_DIGITS),
    decimal=",",
    short=pattern(r"\s?(mi|bi|mm|m|k)(?!\w)", _ANY),
    shorts={"k": 10**3, "m": 10**6, "mm": 10**6, "mi": 10**6, "bi": 10**9},
    only_money=frozenset({"k", "m", "mm", "mi", "bi"}),
    joined=pattern(r"\s+e\s+", _ANY),
    of_scale=pattern(r"\s+(?:de\s)?(?:um\s)?", _ANY),
    article=pattern(r"(?<!\w)uma?\s$", _ANY),
    point=pattern(r"\s+(?:vírgula|ponto)\s+", _ANY),
    minus=listed("menos"),
    joins_tens=True,
)
_RANGES = RangeWords(
    joint=pattern(rf"\s?{HYPHEN}\s?|\s(a|e|ou|até)\s", _ANY),
    between=pattern(r"\bentre\s(?:os?\s|um\s)?$", _ANY),
    both=frozenset({"e"}),
    until=frozenset({"a", "até"}),
    rising_from=pattern(r"\b(?:de|do|desde)\s(?:os?\s)?$", _ANY),
    changing=pattern(
        r"\b(?:pass\w+|sub\w+|baix\w+|ca[ií]\w+|cresc\w+|aument\w+|diminu\w+|reduz\w+|desc\w+)",
        _ANY,
    ),
)
_UNITS = UnitWords(
    percent=pattern(r"\s?%(?!\w)|\s(?:por\scento|pontos?\spercentua(?:is|l))\b", _ANY),
    money={
        "euro": "EUR",
        "euros": "EUR",
        "real": "BRL",
        "reais": "BRL",
        "dólar": "USD",
        "dólares": "USD",
        "dólares americanos": "USD",
        "dólares canadenses": "CAD",
        "dólares australianos": "AUD",
        "libras esterlinas": "GBP",
        "libras": "pound",
        "francos suíços": "CHF",
        "francos": "franc",
        "pesos": "peso",
        "pesos argentinos": "ARS",
        "kwanzas": "AOA",
        "meticais": "MZN",
        "escudos": "escudo",
        "ienes": "JPY",
        "yuans": "CNY",
        "rublos": "RUB",
        "rupias": "rupee",
        "cêntimos": "cent",
        "centavos": "centavo",
    },
    of_money=pattern(r"\s(?:de\s)?", _ANY),
    counted=noun(
        pattern(
            r"\s(?:de\s)?(?P<unit>[a-zãáâàéêíóôõúç]{3,}s(?:\s(?!apenas)[a-zãáâàéêíóôõúç]{4,}s)?|gente|km²?|kg"
            r"|ha|[kMGT]Wh?)(?!\w)"
        )
    ),
    uncounted=listed(
        """
        anos meses dias semanas horas minutos segundos vezes euros dólares reais pontos mais menos
        depois antes então graus libras metros ano mês dia semana hora tempo século artigo inciso
        parágrafo alínea fração linha
        coisas razões perguntas palavras maneiras
        últimos últimas próximos próximas primeiros primeiras outros outras décadas séculos
        """
    ),
    part_of=pattern(
        r"(?:\spartes)?\s(?:d[oa]s?|de\snoss[oa]s|de\sseus|de\ssuas|de)\s(?P<whole>[\w-]+)"
    ),
    in_every=pattern(r"\s(?:em|de)\scada\s", _ANY),
    hedge=ends(
        pattern(
            r"\b((?:não )?(?:mais|menos) de|quase|cerca de|perto de|uns|umas|aproximadamente|"
            r"pelo menos|ao menos|(?<![\d%]\s)até|no máximo|no mínimo|apenas|somente|só|"
            r"em torno de|por volta de|talvez)\s(?:os?\s|as?\s|uma?\s)?$",
            _ANY,
        )
    ),
    tail=goes_on(
        pattern(r"\s(?:ou\s(?:mais|menos)|mais\sou\smenos|no\smínimo|no\smáximo)(?!\w)", _ANY)
    ),
    each=goes_on(
        pattern(
            r"(?:\s(?:ao|à|por|cada)\s(?:ano|mês|dia|semana|hora|pessoa|habitante|família|criança)"
            r"|\s(?:anuais|mensais|diári[oa]s)|/[a-z]{2,})(?!\w)",
            _ANY,
        )
    ),
    denied=ends(
        pattern(r"\b(?:não|nunca)\s(?:(?:é|são|foi|foram|era|eram|há)\s)?(?:os?\s)?$", _ANY)
    ),
    corrected=goes_on(
        pattern(
            r"\W{0,3}\s?(?:perdão|desculpe|desculpem|quero dizer|ou melhor|aliás|ou antes)\b", _ANY
        )
    ),
    numbered=listed(
        """
        artigo art. art § §§ parágrafo inciso alínea capítulo cap. seção secção anexo número núm.
        nº n.º n° resolução emenda lei decreto requerimento
        """
    ),
)
WORDS = FigureWords(_NUMBERS, _RANGES, _UNITS)
