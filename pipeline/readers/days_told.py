"""Days of a talk in a line with other words, as outlets in several languages set them."""

from __future__ import annotations

import re

from pipeline.patterns import pattern

_DATE = (
    r"(?:[^\W\d_]{4,12}(?:-feira)?,? (?:den |dem |le |el )?)?"
    r"(?P<day>\d{1,2}(?:st|nd|rd|th|er|\.|º)? (?:de |of )?[^\W\d_]{3,10}\.?,?(?: del?)?"
    r" (?:19|20)\d\d)"
)
_TALKS = (
    r"(?:interview|gespräch|sendung|pressekonferenz|entretien|entrevue|émission"
    r"|conférence de presse|entrevista|conversación|conversa|emisión|rueda de prensa"
    r"|conferencia de prensa|entrevista coletiva|intervista|trasmissione|conferenza stampa)"
)
_AT = r"(?:vom|am|du|del|dello|de|do|el|le|em|il)"
_WITH = r"(?: (?:mit|avec|con|com) [^,.;:?!\d]{3,60}?)?"
_FORMS = (
    pattern(rf"{_TALKS}{_WITH},? {_AT} {_DATE}(?: ?\([^()]{{1,40}}\)?)?", re.IGNORECASE),
    pattern(
        r"(?:interviewée?s?|propos recueillis|entrevistad[oa]s?|intervistat[oaie]|interviewt"
        rf"|befragt)(?: (?:par|por|da|von) [^,.;:?!\d]{{3,60}}?)?,? {_AT} {_DATE}(?!\d)"
        r"(?: .{0,60})?",
        re.IGNORECASE,
    ),
    pattern(
        rf"(?:[^.;:?!|\d]{{0,90}}\b)?{_TALKS}\b[^.;:?!|\d]{{0,60}}[|–—] ?{_DATE}",
        re.IGNORECASE,
    ),
    pattern(rf"{_DATE} ?[-–—|·] ?{_TALKS}", re.IGNORECASE),
)
"""Behind the word for a talk, of whom it was held with, and alone on its line with that word."""
_PUBLISHED = pattern(
    r"\b(?:publi[ckqéeo]|pubblicat|veröffentlicht|erschien|posted|updated|actualizad|atualizad"
    r"|mis à jour|nacid|nascid|geboren)",
    re.IGNORECASE,
)
_INDONESIAN = pattern(
    r"(?:[^\W\d_]{4,6},? )?(\d{1,2}) (januari|februari|maret|april|mei|juni|juli|agustus"
    r"|september|oktober|november|desember) ((?:19|20)\d\d)",
    re.IGNORECASE,
)
_INDONESIAN_MONTHS = (
    *("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus"),
    *("september", "oktober", "november", "desember"),
)


def day_in_line(words: str) -> str:
    """Return the day of a talk that a line tells beside other words; empty where it tells none.

    "Sendung vom 3. Mai 2026 (Probe)", "interviewée le 3 mai 2026 à 13h", "Conferencia de prensa |
    Jueves 3 de mayo, 2026", "3 de mayo de 2026 - Entrevista". A day of publication is none.
    """
    if _PUBLISHED.search(words):
        return ""
    day = next((found["day"] for form in _FORMS if (found := form.fullmatch(words))), "")
    return day.replace(", ", " de ") if " de " in day else day


def indonesian_day(words: str) -> str:
    """Return a day in Indonesian words as ISO 8601: "Selasa, 20 Mei 2025"; empty for another."""
    found = _INDONESIAN.fullmatch(words)
    if not found or not 1 <= int(found[1]) <= _MOST_DAYS:
        return ""
    month = _INDONESIAN_MONTHS.index(found[2].casefold()) + 1
    return f"{found[3]}-{month:02}-{int(found[1]):02}"


_MOST_DAYS = 31
