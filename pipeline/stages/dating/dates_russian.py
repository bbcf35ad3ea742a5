"""The words of Russian dates."""

from __future__ import annotations

from pipeline.stages.dating.dates_abroad import Tongue, forms
from pipeline.stages.numbers.figurewords.russian import WORDS
from pipeline.stages.speech.words import listed

_MONTHS = (
    "январь января январе",
    "февраль февраля феврале",
    "март марта марте",
    "апрель апреля апреле",
    "май мая мае",
    "июнь июня июне",
    "июль июля июле",
    "август августа августе",
    "сентябрь сентября сентябре",
    "октябрь октября октябре",
    "ноябрь ноября ноябре",
    "декабрь декабря декабре",
)

FORMS = forms(
    Tongue(
        months={case: number for number, row in enumerate(_MONTHS, 1) for case in row.split()},
        day=r"\s",
        year=r"\s",
        before_month=r"[Вв]|[Сс]|[Дд]о|[Кк]|[Вв]\s(?:конце|начале|середине)",
        years={
            "прошлого года": -1,
            "этого года": 0,
            "текущего года": 0,
            "следующего года": 1,
            "будущего года": 1,
        },
        near={},
        sides={
            "в прошлом году": ("year", -1),
            "в этом году": ("year", 0),
            "в текущем году": ("year", 0),
            "в следующем году": ("year", 1),
            "в будущем году": ("year", 1),
            "в прошлом месяце": ("month", -1),
            "в этом месяце": ("month", 0),
            "в следующем месяце": ("month", 1),
            "на прошлой неделе": ("week", -1),
            "на этой неделе": ("week", 0),
            "на следующей неделе": ("week", 1),
            "позавчера": ("day", -2),
            "вчера": ("day", -1),
        },
        ago=r"(?:(?P<count>\d{1,3}|\w+)\s)?(?P<unit>год|года|лет|месяц\w*|недел\w*|дн\w+|день)"
        r"\sназад\b",
        units={
            "год": "year",
            "года": "year",
            "лет": "year",
            "месяц": "month",
            "месяца": "month",
            "месяцев": "month",
            "неделю": "week",
            "недели": "week",
            "недель": "week",
            "день": "day",
            "дня": "day",
            "дней": "day",
        },
        numbers=WORDS.numbers,
        decade=r"\b(?P<decade>(?:19|20)?\d0)-(?:е|х|ые|ых)\b",
        periods=(("с", "по"), ("между", "и"), ("с", "до")),
        ahead=r"буд(?:у|ет|ем|ут)|планиру\w+|намерен\w*|собира\w+|ожида\w+",
        behind=r"\w{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)",
        names=listed(
            """
            в с по до к и между после за на от конце начале середине год году года около
            весной летом осенью зимой
            """
        )
        | frozenset(case for row in _MONTHS for case in row.split()),
    )
)
