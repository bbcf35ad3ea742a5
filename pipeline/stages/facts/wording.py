"""Wording: the speaker's own words around a figure that say what it is of, as they stand.

Where no measure is known, they are what heads a row: "half of their clinics", "20% der Höfe",
"Abweichung von 0,3%". What they leave out must not change what the figure is of: words that
go on to tell of which ("of the people who live in the hills") are no heading.
"""

from __future__ import annotations

import re

from pipeline.model.facts import FactKind
from pipeline.patterns import pattern
from pipeline.stages.facts.found import FoundFact
from pipeline.stages.figures.measures import CHANGES, noun_ahead
from pipeline.stages.quoting.stretches import is_english
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass


def worded(found: FoundFact) -> tuple[str, str]:
    """Return the words right before and right behind a figure that say what it is of.

    Both are empty where none surely do, and where more is told of it than a heading holds.
    """
    text = found.paragraph.text
    if found.fact.kind is FactKind.COUNT:
        return _whole(text[: found.start]), ""
    if is_english(found.language):
        return "", _english(text, found)
    tongue = _TONGUES.get(found.language[:2].lower())
    if tongue is None:
        return "", ""
    before = tongue.measure.search(text, max(0, found.start - _SIGHT), found.start)
    behind = _behind(text, found.end, tongue) if _is_share(found) else ""
    is_hedged = bool(found.fact.hedge)
    if before and not is_hedged and before["noun"].lower() not in tongue.shells:
        return text[before.start("noun") : found.start], behind
    return "", behind


_SIGHT = 60


def _is_share(found: FoundFact) -> bool:
    return found.fact.kind is FactKind.PERCENT


def _whole(before: str) -> str:
    """Return the word before a count that makes it all there are: "alle" of "alle zehn"."""
    found = _ALL.search(before[-_LONGEST_ALL:]) if before.endswith(_ALL_ENDS) else None
    return found.group() if found else ""


_LONGEST_ALL = 14
_ALL_ENDS = ("ll ", "lle ", "llen ", "ller ", "os ", "as ", "es ")
_ALL = pattern(
    r"\b(?:all|alle[nr]?|tod[oa]s [ol]?[oa]s|tous les|toutes les) $",
    re.IGNORECASE,
)


def _english(text: str, figure: FoundFact) -> str:
    """Return " of their clinics" behind a share, " cut" of "a $5 million cut" behind a sum."""
    end = figure.end
    if not _is_share(figure):
        change = _CUT.match(text, end) if text.startswith(_CHANGES, end + 1) else None
        return change.group() if change else ""
    if told := _told_apart(text, end):
        return told
    if people := _OF_PEOPLE.match(text, end):
        return people.group()
    found = _OF.match(text, end)
    noun = noun_ahead(text, found.end()) if found else ""
    if found is None or not noun or not text.startswith(noun, found.end()):
        return ""
    last = found.end() + len(noun)
    return text[end:last] if _ENDS.match(text, last) else ""


def _told_apart(text: str, end: int) -> str:
    """Return what a share is of with the clause that says which: " of the people who fish".

    It goes on to the verb that tells of the share, or to a mark.
    """
    found = _OF_THOSE.match(text, end)
    if found is None:
        return ""
    words = list(_TOKEN.finditer(text, found.end(), found.end() + _LONGEST_CLAUSE))
    begun = 2 if words and words[0].group().lower() in _HELPING else 1
    for at, word in enumerate(words[: _MOST_OF_CLAUSE + 1]):
        token = word.group().lower()
        is_mark = not token[0].isalnum()
        if at >= begun and (is_mark or token in _TELLING):
            is_whole = token not in _MARKS_INSIDE
            return text[end : words[at - 1].end()] if is_whole else ""
        if token in _ANOTHER_SUBJECT:
            return ""
    is_end = 0 < len(words) <= _MOST_OF_CLAUSE and words[-1].end() == len(text)
    return text[end:] if is_end else ""


_OF_THOSE = pattern(
    r"\sof\s(?:(?:all\s)?(?:the|our|their|its|all)\s)?(?:[\w’'-]+\s){1,3}?(?:who|that|which)\s"
)
_TOKEN = pattern(r"[\w’'-]+|[^\w\s]")
_LONGEST_CLAUSE = 90
_MOST_OF_CLAUSE = 9
_HELPING = listed("is are was were be been have has had do does did will would can could")
_TELLING = _HELPING | listed("may might must should say says said get got go went need needs want")
_MARKS_INSIDE = frozenset('“”"«»()[]…–—-')
_ANOTHER_SUBJECT = listed("i we you he she it they there who that which and or but if")
_OF = pattern(r"\sof\s(?:our|their|its|his|her|my)\s")
_OF_PEOPLE = pattern(r"\sof\speople(?=\s(?:are|were|have|had|do|did|will|can)\b)")
_CHANGES = tuple(CHANGES)
_CUT = pattern(
    rf"[\s-](?:{'|'.join(sorted(CHANGES))})(?=[.,;:!?]|\s(?:to|in|for|from|on|over|by)\s|$)"
)
_ENDS = pattern(r"[.,;:!?]|\s(?!(?:who|that|which|whose|and|or|of|in|with|from|on|for)\b)|$")
"""Behind a noun, what does not tell of which."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    """How a language says what a figure is of."""

    whole: re.Pattern[str]
    """What a share is of, with the group `noun`."""
    measure: re.Pattern[str]
    """A measure before its figure, with the group `noun`, to be searched at its end."""
    shells: frozenset[str]
    """Nouns before a figure that name no measure."""
    leading: frozenset[str]
    """Adjectives before the noun that they tell of."""
    going_on: re.Pattern[str]
    """What may stand behind a noun and tell of which."""
    is_romance: bool = True


def _behind(text: str, end: int, tongue: _Tongue) -> str:
    """Return what a share is of, as far as it surely goes: " das famílias produtoras de arroz"."""
    found = tongue.whole.match(text, end)
    if found is None:
        return ""
    noun, last = found["noun"], found.end()
    if tongue.is_romance:
        if noun.lower() in tongue.leading:
            led = _WORD.match(text, last)
            noun, last = (led[1], led.end()) if led else ("", -1)
        last = _with_adjective(text, noun, last) if noun else -1
        thing = _OF_THING.match(text, last) if last >= 0 else None
        last = thing.end() if thing else last
    is_more = last < 0 or tongue.going_on.match(text, last)
    return "" if is_more else text[end:last]


def _with_adjective(text: str, noun: str, last: int) -> int:
    """Return where a noun ends with the adjective behind it; -1 where nobody can tell.

    Behind a plural a word in "s" is one, as no verb ends so: "famílias produtoras". Behind a
    singular few endings tell an adjective from a verb: "agricultura familiar".
    """
    word = _WORD.match(text, last)
    if word is None or word[1] in _SMALL:
        return last
    if noun.endswith(("s", "x")):
        return word.end() if word[1].endswith(("s", "x")) else last
    return word.end() if word[1].endswith(_ADJECTIVES) else -1


_WORD = pattern(r"\s([a-zà-öø-ÿœ-]+)")
_OF_THING = pattern(r"\s(?:de\s|d['’])[a-zà-öø-ÿœ]{4,}(?!\w)")
_GOING_ON = (
    r"\s(?:de|d['’]|do|da|dos|das|du|des|del|e|et|y|ou|o|u|qui|que|dont|em|en|na|nos|nas|dans|com"
    r"|con|avec|sem|sin|sans|[a-zà-öø-ÿœ]+(?:nd[oa]s?|ant){0})\b"
)
_MAY_GO_ON = pattern(_GOING_ON.format(""))
"""Behind a noun, what may tell of which: another noun, a relative clause, a place."""
_MAY_GO_ON_IN_PORTUGUESE = pattern(_GOING_ON.format("|no"))
_AND = pattern(r",?\s(?:und|oder|die|der|das|dessen|deren|in|im|mit|ohne|von|vom|aus)\b")
_ADJECTIVES = ("al", "ar", "ial", "iale", "ique")
_SMALL = listed(
    """
    a o as os à ao aos e é em no na nos nas de do da dos das que se já não por para com sem só até
    el la los las y en del al con sin por para no se ya ha han es son está están fue lo le
    le la les l et en du des au aux ne n a ont est sont sera seront par pour avec sans dans qui dont
    vont vão van va vai tem têm tiene tienen
    """
)
"""Words behind a noun that are no adjective."""
_ROMANCE_LEADING = listed(
    """
    grandes grands petits petites jeunes nouveaux nouvelles premiers premières meilleurs autres
    principaux principales pequeños pequeñas nuevos nuevas mejores otros otras primeros primeras
    pequenos pequenas novos novas melhores maiores principais outros outras primeiros primeiras
    mêmes mismos mismas mesmos mesmas nossos nossas seus suas nuestros nuestras sus nos leurs ses
    """
)
_TONGUES = {
    "fr": _Tongue(
        pattern(r"\s(?:des|de\sla|du|de\sl['’]|de\snos)\s?(?P<noun>[a-zà-öø-ÿœ]{4,})(?!\w)"),
        pattern(
            r"\b(?:une?|la|le|l['’]|cette|ce)\s?(?P<noun>[a-zà-öø-ÿœ]{4,})\sd(?:e\s|['’])$",
            re.IGNORECASE,
        ),
        listed(
            "hauteur ordre total moyenne somme nombre montant niveau seuil part peine près plus"
        ),
        _ROMANCE_LEADING,
        _MAY_GO_ON,
    ),
    "es": _Tongue(
        pattern(r"\s(?:de\s(?:los|las|la|nuestr[oa]s)|del)\s(?P<noun>[a-zñáéíóúü]{4,})(?!\w)"),
        pattern(
            r"\b(?:una?|la|el|esta|este)\s(?P<noun>[a-zñáéíóúü]{4,})\s(?:de|del)\s$", re.IGNORECASE
        ),
        listed("total suma media promedio valor nivel monto orden torno alrededor máximo mínimo"),
        _ROMANCE_LEADING,
        _MAY_GO_ON,
    ),
    "pt": _Tongue(
        pattern(r"\s(?:d[oa]s?|de\snoss[oa]s)\s(?P<noun>[a-zãáâàéêíóôõúç]{4,})(?!\w)"),
        pattern(
            r"\b(?:uma?|a|o|esta|este|essa|esse)\s(?P<noun>[a-zãáâàéêíóôõúç]{4,})\sde\s$",
            re.IGNORECASE,
        ),
        listed("total soma média valor nível montante ordem torno cerca máximo mínimo volta"),
        _ROMANCE_LEADING,
        _MAY_GO_ON_IN_PORTUGUESE,
    ),
    "de": _Tongue(
        pattern(
            r"\s(?:der|des|aller|unserer|dieser)\s(?:[a-zäöüß]+[nr]\s){0,2}"
            r"(?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,})(?!\w)"
        ),
        pattern(r"\s(?P<noun>[A-ZÄÖÜ][a-zäöüß]{3,})\svon\s$"),
        listed("größenordnung höhe summe zahl anzahl wert betrag maximum minimum bereich schnitt"),
        frozenset(),
        _AND,
        is_romance=False,
    ),
}
"""The languages in which such words are known."""
