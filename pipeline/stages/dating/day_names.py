"""Whole days with the names of months in languages whose other dates are not read: "25 maja 2023".

For the day of a talk, which files tell in the language of their country; the months are those of
the Unicode CLDR, in the form that stands in a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.stages.dating.periods import calendar_day

_NAMES = {
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października "
    "listopada grudnia",
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince",
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra "
    "decembra",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
    "dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
    "syyskuuta lokakuuta marraskuuta joulukuuta",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
    "decembrie",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "bg": "януари февруари март април май юни юли август септември октомври ноември декември",
    "sr": "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra "
    "decembra",
    "hr": "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada "
    "studenoga prosinca",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
    "οκτωβρίου νοεμβρίου δεκεμβρίου",
}
_HUNGARIAN = (
    "január február március április május június július augusztus szeptember október "
    "november december"
)
_DAY = pattern(
    r"(?<!\d)(?P<day>\d{1,2})(?:\.|º|°)? ?(?:de |di |d[’'])?(?P<month>[^\W\d_]{3,13})\.?,?"
    r"(?: de| del)? (?P<year>(?:19|20)\d\d)(?!\d)"
)
_YEAR_FIRST = pattern(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)\. (?P<month>[^\W\d_]{5,10}) (?P<day>\d{1,2})(?!\d)"
)


def named_days(words: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each whole day in some words of a language begins and ends, and it as ISO 8601.

    `language` is a code of two letters, as `pl`; one whose dates are read elsewhere has none here.
    """
    names, form = _NAMES.get(language, ""), _DAY
    if language == "hu":
        names, form = _HUNGARIAN, _YEAR_FIRST
    months = {name: number for number, name in enumerate(names.split(), 1)}
    for one in form.finditer(words) if months else ():
        month = months.get(one["month"].casefold())
        day = calendar_day(int(one["year"]), month, int(one["day"])).start if month else ""
        if day:
            yield one.start(), one.end(), day
