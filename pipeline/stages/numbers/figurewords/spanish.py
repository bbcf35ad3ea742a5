"""Words of figures in Spanish."""

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
    "doscient": 200,
    "trescient": 300,
    "cuatrocient": 400,
    "quinient": 500,
    "seiscient": 600,
    "setecient": 700,
    "ochocient": 800,
    "novecient": 900,
}
_NUMBERS = NumberWords(
    small={
        "cero": 0,
        "un": 1,
        "uno": 1,
        "una": 1,
        "dos": 2,
        "tres": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "siete": 7,
        "ocho": 8,
        "nueve": 9,
        "diez": 10,
        "once": 11,
        "doce": 12,
        "trece": 13,
        "catorce": 14,
        "quince": 15,
        "dieciséis": 16,
        "diecisiete": 17,
        "dieciocho": 18,
        "diecinueve": 19,
        "veinte": 20,
        "veintiuno": 21,
        "veintiún": 21,
        "veintiuna": 21,
        "veintidós": 22,
        "veintitrés": 23,
        "veinticuatro": 24,
        "veinticinco": 25,
        "veintiséis": 26,
        "veintisiete": 27,
        "veintiocho": 28,
        "veintinueve": 29,
        "treinta": 30,
        "cuarenta": 40,
        "cincuenta": 50,
        "sesenta": 60,
        "setenta": 70,
        "ochenta": 80,
        "noventa": 90,
        "cien": 100,
        "ciento": 100,
        **{f"{stem}{end}": value for stem, value in _HUNDREDS.items() for end in ("os", "as")},
    },
    hundreds=frozenset(),
    scales={
        "mil": 10**3,
        "millón": 10**6,
        "millon": 10**6,
        "millones": 10**6,
        "billón": 10**12,
        "billones": 10**12,
        "millardo": 10**9,
        "millardos": 10**9,
    },
    fractions={
        "medio": 2,
        "media": 2,
        "mitad": 2,
        "tercio": 3,
        "tercios": 3,
        "tercera": 3,
        "terceras": 3,
        "cuarto": 4,
        "cuartos": 4,
        "cuarta": 4,
        "cuartas": 4,
        "quinto": 5,
        "quintos": 5,
        "quinta": 5,
        "décimo": 10,
        "décima": 10,
    },
    unnumbered=frozenset({"mil", "medio", "media"}),
    halving=listed("medio media"),
    ordinals=listed("primero primera segundo segunda tercero vigésimo centésimo milésimo"),
    digits=pattern(COMMA_DIGITS),
    decimal=",",
    short=pattern(r"\s?(mdd|mdp|mm|m|k)(?!\w)", _ANY),
    shorts={"k": 10**3, "m": 10**6, "mm": 10**6, "mdd": 10**6, "mdp": 10**6},
    only_money=frozenset({"k", "m", "mm", "mdd", "mdp"}),
    joined=pattern(r"\s+y\s+", _ANY),
    of_scale=pattern(r"\s+(?:de\s)?(?:un\s)?", _ANY),
    article=pattern(r"(?<!\w)(?:la|una?)\s$", _ANY),
    point=pattern(r"\s+(?:coma|punto)\s+", _ANY),
    minus=listed("menos"),
    joins_tens=True,
)
_RANGES = RangeWords(
    joint=pattern(rf"\s?{HYPHEN}\s?|\s(a|y|o|u|hasta)\s", _ANY),
    between=pattern(r"\bentre\s(?:el\s|un\s)?$", _ANY),
    both=frozenset({"y"}),
    until=frozenset({"a", "hasta"}),
    rising_from=pattern(r"\b(?:de|del|desde)\s(?:el\s)?$", _ANY),
    changing=pattern(
        r"\b(?:pas\w+|sub\w+|baj\w+|cay\w+|cre[cz]\w+|aument\w+|disminu\w+|redu\w+|descend\w+)",
        _ANY,
    ),
)
_UNITS = UnitWords(
    percent=pattern(r"\s?%(?!\w)|\s(?:por\sciento|puntos?\sporcentuales?)\b", _ANY),
    money={
        "euro": "EUR",
        "euros": "EUR",
        "dólar": "USD",
        "dólares": "USD",
        "dólares estadounidenses": "USD",
        "dólares americanos": "USD",
        "dólares canadienses": "CAD",
        "dólares australianos": "AUD",
        "libras esterlinas": "GBP",
        "libras": "pound",
        "francos suizos": "CHF",
        "francos": "franc",
        "peso": "peso",
        "pesos": "peso",
        "pesos mexicanos": "MXN",
        "pesos argentinos": "ARS",
        "pesos chilenos": "CLP",
        "pesos colombianos": "COP",
        "yenes": "JPY",
        "yuanes": "CNY",
        "rublos": "RUB",
        "soles": "PEN",
        "reales": "BRL",
        "rupias": "rupee",
        "rupias indias": "INR",
        "bolívares": "VES",
        "pesetas": "ESP",
        "centavos": "centavo",
        "céntimos": "cent",
    },
    of_money=pattern(r"\s(?:de\s)?", _ANY),
    counted=noun(
        pattern(
            r"\s(?:de\s)?(?P<unit>[a-zñáéíóúü]{3,}s(?:\s[a-zñáéíóúü]{4,}s)?|gente|km²?|kg|ha"
            r"|[kMGT]Wh?)(?!\w)"
        )
    ),
    uncounted=listed(
        """
        años meses días semanas horas minutos segundos veces euros dólares pesos puntos más menos
        tras entonces después antes grados libras metros año mes día semana hora tiempo siglo
        apartado inciso párrafo letra numeral fracción línea
        cosas razones preguntas palabras maneras
        últimos últimas próximos próximas primeros primeras otros otras décadas siglos
        """
    ),
    part_of=pattern(
        r"(?:\spartes)?\s(?:de\slos|de\slas|del|de\sla|de\snuestr[oa]s|de\ssus|de)\s"
        r"(?P<whole>[\w-]+)"
    ),
    in_every=pattern(r"\sde\scada\s", _ANY),
    hedge=ends(
        pattern(
            r"\b((?:no )?(?:más|menos) de|casi|alrededor de|cerca de|unos|unas|aproximadamente|"
            r"al menos|por lo menos|(?<![\d%]\s)hasta|como máximo|como mínimo|solo|sólo|solamente|"
            r"apenas|en torno a|"
            r"quizás?|tal vez)\s(?:el\s|un\s|la\s)?$",
            _ANY,
        )
    ),
    tail=goes_on(
        pattern(r"\s(?:o\s(?:más|menos|así)|más\so\smenos|como\smínimo|como\smáximo)(?!\w)", _ANY)
    ),
    each=goes_on(
        pattern(
            r"(?:\s(?:al|a\sla|por|cada)\s(?:año|mes|día|semana|hora|persona|habitante|familia|niño)"
            r"|\s(?:anuales|mensuales|diarios)|/[a-zñ]{2,})(?!\w)",
            _ANY,
        )
    ),
    denied=ends(
        pattern(r"\b(?:no|nunca)\s(?:(?:es|son|fue|fueron|era|eran|hay|hubo)\s)?(?:el\s)?$", _ANY)
    ),
    corrected=goes_on(
        pattern(
            r"\W{0,3}\s?(?:perdón|perdone|disculpe|quiero decir|mejor dicho|o más bien)\b", _ANY
        )
    ),
    numbered=listed(
        """
        artículo art. art § §§ párrafo párr. apartado inciso capítulo cap. sección anexo número núm.
        nº n.º n° numeral resolución enmienda
        """
    ),
)
WORDS = FigureWords(_NUMBERS, _RANGES, _UNITS)
