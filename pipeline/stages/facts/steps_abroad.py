"""Steps that are announced in other languages than English, each in a whole sentence.

A sentence counts where the first person or a body that acts announces in it, a deed of the table
follows, and nothing in it denies, doubts, asks, or makes it hang on something else. Word order
tells less of where a clause ends than in English, so that the sentence is given as it is.
"""

from __future__ import annotations

import re

from pipeline.model.facts import Strength
from pipeline.patterns import pattern
from pipeline.stages.facts.steps import Step
from pipeline.stages.speech.sentences import Span
from pipeline.values import dataclass

_FEWEST_WORDS, _MOST_WORDS = 6, 40
"""Words of a sentence that says what is to be done, and fits a row."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    """How a language announces; all are matched in small letters."""

    heads: tuple[tuple[Strength, re.Pattern[str]], ...]
    """What announces a deed that stands behind it, tried in turn."""
    deed: re.Pattern[str]
    """The infinitive of a deed that is somebody's step: to build, to sign."""
    weak: re.Pattern[str]
    """One that is a step where a figure tells of what: to put up 5 million."""
    done: re.Pattern[str] | None
    """Who acts and a deed in the future tense, where that is one word."""
    spoils: re.Pattern[str]
    """What makes a sentence a question, a condition, a doubt or a denial."""


def find_step_abroad(text: str, sentence: Span, language: str) -> Step | None:
    """Return the step that a sentence of `text` announces, or None; also of other languages."""
    tongue = _TONGUES.get(language.partition("-")[0])
    words = sentence.of(text)
    is_fit = _FEWEST_WORDS <= words.count(" ") + 1 <= _MOST_WORDS
    if tongue is None or not is_fit or not words.rstrip(_CLOSING).endswith("."):
        return None
    small = words.lower().replace("’", "'")
    strength = _strength(small, tongue)
    if strength is None or tongue.spoils.search(small):
        return None
    return Step(sentence.start, sentence.end, strength)


_CLOSING = "»”\"' "


def _strength(small: str, tongue: _Tongue) -> Strength | None:
    """Return how firmly a sentence in small letters announces a deed, or None.

    The deed stands before the next mark, and in no clause on what is spoken of.
    """
    has_figure = any(digit in small for digit in "0123456789")
    deeds = (tongue.deed, tongue.weak) if has_figure else (tongue.deed,)
    for strength, head in tongue.heads:
        for found in head.finditer(small):
            end = _CLAUSE.search(small, found.end())
            said = small[found.end() : end.start() if end else len(small)]
            if any(deed.search(said) for deed in deeds) and not _is_relative(
                small, found, strength
            ):
                return strength
    is_done = tongue.done is not None and tongue.done.search(small)
    return Strength.FIRM if is_done else None


_CLAUSE = pattern(r"[,;:–—]|\s(?:qui|que|qu'\w+|dont|che|quien|quienes|который\w*)\s|\.\s")
"""What ends the clause of a head: a mark, or the word that begins a clause on a noun."""


def _is_relative(small: str, head: re.Match[str], strength: Strength) -> bool:
    """Return whether a wish is told of in a clause on a noun: "é algo que queremos fazer"."""
    is_wish = strength in (Strength.PLANNED, Strength.HOPED)
    return is_wish and small[: head.start()].rstrip().endswith(_RELATIVES)


_RELATIVES = (" que", " qui", " che", " die", " das", " der", " которые", " который")


def _any(words: str) -> str:
    """Return a pattern of any of some words or stems between blanks."""
    return "(?:" + "|".join(words.split()) + ")"


_GERMAN_DEEDS = _any(
    """
    investier bau eröffn erricht erhöh anheb senk absenk reduzier kürz verdoppel verdreifach
    unterstütz förder finanzier einführ vorleg bereitstell fertigstell einstell verabschied
    beschließ unterzeichn unterschreib ratifizier schaff abschaff anschaff einricht gründ liefer
    entsend ausweit verlänger beschleunig modernisier digitalisier sanier stärk entlast umsetz
    einsetz durchsetz aufstock start veröffentlich bekämpf vereinfach verbesser ausbild ausbau
    abbau umbau aufbau neubau vorantreib abschließ streich erweiter erneuer ausricht
    """
)
_GERMAN = _Tongue(
    (
        (
            Strength.AGREED,
            pattern(
                r"\b(?:wir haben|haben wir) (?:[^.;,]{1,40} )?"
                r"(?:beschlossen|vereinbart|entschieden|verständigt),? "
            ),
        ),
        (
            Strength.HOPED,
            pattern(r"\b(?:(?:wir|ich) (?:möchten?|hoffen?)|möchten wir|möchte ich)\b"),
        ),
        (
            Strength.PLANNED,
            pattern(
                r"\b(?:(?:wir|ich) (?:wollen|will|planen?|beabsichtigen?|haben? vor)"
                r"|(?:wollen|planen|beabsichtigen) wir|will ich|geplant ist)\b"
            ),
        ),
        (
            Strength.PROPOSED,
            pattern(r"\b(?:ich schlage|wir schlagen|schlage ich|schlagen wir) (?:\w+ )?vor, "),
        ),
        (
            Strength.FIRM,
            pattern(
                r"\b(?:wir werden|werden wir|ich werde|werde ich"
                r"|(?:die|unsere) \w*(?:regierung|kommission|stadt|verwaltung) wird"
                r"|(?:der|das) (?:bund|land|senat|\w*ministerium) wird)\b"
            ),
        ),
    ),
    pattern(
        rf"\b(?<!das )(?:{_GERMAN_DEEDS}|(?:aus|ein|ab|vor|um|auf|bereit|fertig|fort)zu"
        r"(?:bau|führ|leg|stell|setz|weit|richt|schließ|stock|bild|heb|senk))e?r?n\b"
    ),
    pattern(r"\b(?:ausgeb|geb|stell|leg|nehm|setz|reis|besuch|verhandel|unterbring)e?r?n\b"),
    None,
    pattern(
        r"\b(?:wenn|falls|sofern|soweit|würden?|könnten?|müss(?:en|ten)|sollten?|nicht(?! nur\b)"
        r"|kein\w*|nie\w*|vielleicht|wahrscheinlich|vermutlich|hätten?|wären?|ob|angeblich"
        r"|wurden?|worden|damals|sagten?|gesagt|versuchen|das schaffen)\b|[?…„“]|\.\.\."
    ),
)

_FRENCH_DEEDS = _any(
    """
    investi cré ouvr construi augment rédui baiss lanc renforc sign souten soutien financ consacr
    supprim adopt organis modernis développ doubl tripl déploy recrut embauch livr envoy ratifi
    dépos publi rénov étend prolong accélér abrog interdi install accompagn favoris simplifi
    réform instaur équip multipli garanti élargi
    """
)
_FRENCH_BODIES = r"(?:le gouvernement|l['’]état|la commission|la région|la ville|le ministère)"
_FRENCH = _Tongue(
    (
        (
            Strength.AGREED,
            pattern(
                r"\b(?:nous avons|on a|j['’]ai) (?:\w+ )?(?:décidé|convenu|choisi) (?:de|d['’])"
            ),
        ),
        (
            Strength.PLANNED,
            pattern(
                r"\b(?:nous (?:comptons|prévoyons|envisageons|voulons|avons prévu"
                r"|avons l['’]intention)"
                r"|je (?:compte|prévois|veux)|j['’]ai l['’]intention|il est prévu)\b"
            ),
        ),
        (
            Strength.HOPED,
            pattern(r"\b(?:nous (?:souhaitons|espérons)|je souhaite|j['’]espère)\b"),
        ),
        (Strength.PROPOSED, pattern(r"\b(?:je propose|nous proposons) (?:\w+ )?(?:de|d['’]|que)")),
        (
            Strength.FIRM,
            pattern(rf"\b(?:nous allons|je vais|on va|{_FRENCH_BODIES} va)\b"),
        ),
    ),
    pattern(rf"\b(?:{_FRENCH_DEEDS}(?:er|ir|r|re)|mettre en (?:place|œuvre))\b"),
    pattern(r"\b(?:mettre|donner|prendre|présenter|ajouter|verser|engager|fermer)\b"),
    pattern(
        rf"\b(?:nous (?:\w+ )?{_FRENCH_DEEDS}\w{{0,3}}rons|je (?:\w+ )?{_FRENCH_DEEDS}\w{{0,3}}rai"
        r"|(?:nous mettrons|je mettrai) (?:\w+ )?en (?:place|œuvre)"
        rf"|{_FRENCH_BODIES} (?:\w+ )?{_FRENCH_DEEDS}\w{{0,3}}ra)\b"
    ),
    pattern(
        r"\b(?:si|s['’]ils?|quand|lorsque|peut-être|sans doute|probablement|ne|pas|jamais|aucune?"
        r"|serai[st]|pourr\w+|voudr\w+|aurai\w+|devr\w+|fallait|faudrait|a dit|ont dit|selon"
        r"|essayer|tenter)\b|\bn['’]|[?…]|\.\.\."
    ),
)

_SPANISH_DEEDS = _any(
    """
    inverti crea abri construi aumenta reduci lanza reforza firma apoya
    financia destina elimina aproba organiza moderniza desarrolla duplica triplica contrata
    ratifica publica rehabilita amplia prolonga acelera deroga prohibi instala impulsa
    establece implementa fortalece dota reforma garantiza inaugura simplifica incorpora
    """
)
_SPANISH_BODIES = r"(?:el gobierno|el ministerio|la comisión|el ayuntamiento|la junta|el estado)"
_SPANISH = _Tongue(
    (
        (Strength.AGREED, pattern(r"\b(?:hemos|he) (?:decidido|acordado|pactado)\b")),
        (
            Strength.PLANNED,
            pattern(
                r"\b(?:queremos|pretendemos|planeamos|prevemos|tenemos (?:previsto|la intención de)"
                r"|quiero|pretendo|está previsto)\b"
            ),
        ),
        (Strength.HOPED, pattern(r"\b(?:esperamos|espero|nos gustaría|me gustaría|deseamos)\b")),
        (Strength.PROPOSED, pattern(r"\b(?:propongo|proponemos)\b")),
        (Strength.FIRM, pattern(rf"\b(?:vamos a|voy a|{_SPANISH_BODIES} va a)\b")),
    ),
    pattern(rf"\b(?:{_SPANISH_DEEDS}r(?:l[aeo]s?|nos)?|poner en marcha)\b"),
    pattern(r"\b(?:poner|dar|presentar|enviar|dedicar|entregar|cerrar|bajar|subir)\b"),
    pattern(
        rf"\b(?:{_SPANISH_DEEDS}(?:remos|dremos|ré)|{_SPANISH_BODIES} (?:\w+ )?{_SPANISH_DEEDS}rá)"
        r"(?!\w)"
    ),
    pattern(
        r"\b(?:si|cuando|quizás?|tal vez|probablemente|no(?! s[oó]lo\b)|nunca|jamás|ningun[ao]?"
        r"|podría\w*|querría\w*|sería\w*|habría\w*|tendría\w*|dijo|dijeron|según|intentar|tratar)\b"
        r"|una vez que|quiero saber|[?¿…]|\.\.\."
    ),
)

_PORTUGUESE_DEEDS = _any(
    """
    investi cria abri construi aumenta reduzi lança reforça assina apoia
    financia destina elimina organiza moderniza desenvolve duplica triplica contrata
    ratifica publica reabilita amplia prolonga acelera revoga proibi instala impulsiona
    estabelece implementa fortalece reforma garanti inaugura simplifica implanta
    """
)
_PORTUGUESE_BODIES = r"(?:o governo|o ministério|a comissão|a prefeitura|a câmara|o estado)"
_PORTUGUESE = _Tongue(
    (
        (
            Strength.AGREED,
            pattern(r"\b(?:decidimos|acordamos|acordámos|acertamos|combinamos|combinámos)\b"),
        ),
        (
            Strength.PLANNED,
            pattern(
                r"\b(?:queremos|pretendemos|planejamos|planeamos|prevemos|temos previsto"
                r"|temos a intenção de|quero|pretendo|está previsto)\b"
            ),
        ),
        (Strength.HOPED, pattern(r"\b(?:esperamos|espero|gostaríamos|gostaria|desejamos)\b")),
        (Strength.PROPOSED, pattern(r"\b(?:proponho|propomos)\b")),
        (Strength.FIRM, pattern(rf"\b(?:vamos|vou|iremos|irei|{_PORTUGUESE_BODIES} vai)\b")),
    ),
    pattern(rf"\b{_PORTUGUESE_DEEDS}r(?:-l?[ao]s?)?\b"),
    pattern(r"\b(?:colocar|dar|apresentar|enviar|dedicar|entregar|fechar|baixar|subir)\b"),
    pattern(
        rf"\b(?:{_PORTUGUESE_DEEDS}(?:remos|rei)|{_PORTUGUESE_BODIES} (?:\w+ )?"
        rf"{_PORTUGUESE_DEEDS}rá)(?!\w)"
    ),
    pattern(
        r"\b(?:se|quando|talvez|provavelmente|não(?! só\b)|nunca|jamais|nenhuma?|poderia\w*"
        r"|seria\w*|haveria\w*|teria\w*|disse|disseram|segundo|tentar"
        r"|quero saber|uma vez que)\b|[?…]|\.\.\."
    ),
)

_ITALIAN_DEEDS = _any(
    """
    investi crea apri costrui aumenta ridu riduce abbassa lancia rafforza firma
    sostene finanzia destina elimina approva organizza ammoderna modernizza sviluppa raddoppia
    triplica ratifica pubblica riqualifica amplia proroga accelera abroga
    vieta installa promuove stabili istitui realizza riforma garanti inaugura semplifica
    """
)
_ITALIAN_FUTURE = _any(
    """
    investi cree apri costrui aumente rid abbasse lance rafforze firme sosterr
    finanzie destine elimine approve organizze ammoderne modernizze sviluppe raddoppie triplich
    ratifiche pubbliche riqualifiche amplie proroghe accelere abroghe viete
    installe promuove stabili istitui realizze riforme garanti inaugure semplifiche
    """
)
_ITALIAN_BODIES = r"(?:il governo|il ministero|la commissione|il comune|la regione|lo stato)"
_ITALIAN = _Tongue(
    (
        (
            Strength.AGREED,
            pattern(r"\b(?:abbiamo|ho) (?:deciso|concordato|convenuto|stabilito) di\b"),
        ),
        (
            Strength.PLANNED,
            pattern(
                r"\b(?:vogliamo|intendiamo|prevediamo di|contiamo di|abbiamo previsto di"
                r"|abbiamo intenzione di|voglio|intendo|è previsto)\b"
            ),
        ),
        (Strength.HOPED, pattern(r"\b(?:speriamo|spero|auspichiamo|ci auguriamo|vorremmo)\b")),
        (Strength.PROPOSED, pattern(r"\b(?:propongo|proponiamo)\b")),
        (Strength.FIRM, pattern(r"\b(?:stiamo per|sto per|ci impegniamo a|mi impegno a)\b")),
    ),
    pattern(rf"\b{_ITALIAN_DEEDS}r{{1,2}}(?:e|l[aeio])\b"),
    pattern(r"\b(?:mettere|dare|presentare|inviare|dedicare|consegnare|chiudere|assumere)\b"),
    pattern(
        rf"\b(?:{_ITALIAN_FUTURE}(?:rremo|remo|rò)|{_ITALIAN_BODIES} (?:\w+ )?"
        rf"{_ITALIAN_FUTURE}(?:rrà|rà))(?!\w)"
    ),
    pattern(
        r"\b(?:se|quando|forse|probabilmente|non(?! solo\b)|mai|nessun[ao]?|potrebbe\w*|sarebbe\w*"
        r"|avrebbe\w*|dovrebbe\w*|ha detto|hanno detto|secondo|provare|cercare di)\b|[?…]|\.\.\."
    ),
)

_RUSSIAN_DONE = _any(
    """
    построим откроем увеличим снизим сократим запустим создадим введём введем подпишем выделим
    направим профинансируем укрепим представим примем отменим удвоим утроим отправим ратифицируем
    опубликуем отремонтируем расширим продлим ускорим установим поддержим проведём проведем внесём
    внесем завершим модернизируем
    """
)
_RUSSIAN = _Tongue(
    (
        (Strength.AGREED, pattern(r"\bмы (?:\w+ )?(?:договорились|решили|условились)\b")),
        (
            Strength.PLANNED,
            pattern(
                r"\b(?:мы (?:\w+ )?(?:планируем|намерены|собираемся|хотим)"
                r"|я (?:\w+ )?(?:планирую|намерена?|собираюсь|хочу)|планируется)\b"
            ),
        ),
        (Strength.HOPED, pattern(r"\b(?:мы надеемся|надеюсь|рассчитываем)\b")),
        (Strength.PROPOSED, pattern(r"\b(?:предлагаю|предлагаем)\b")),
        (Strength.FIRM, pattern(r"\b(?:мы (?:\w+ )?будем|правительство будет)\b")),
    ),
    pattern(
        r"\b(?:построить|строить|открыть|открывать|увеличить|увеличивать|снизить|снижать|сократить"
        r"|сокращать|запустить|создать|создавать|ввести|вводить|подписать|выделить|выделять"
        r"|направить|финансировать|укрепить|укреплять|представить|принять|отменить|удвоить"
        r"|отправить|ратифицировать|опубликовать|расширить|расширять|продлить|ускорить|установить"
        r"|поддержать|поддерживать|провести|внести|завершить|модернизировать|инвестировать"
        r"|развивать|вкладывать)\b"
    ),
    pattern(r"\b(?:дать|давать|отдать|потратить|тратить|закрыть|предоставить)\b"),
    pattern(rf"\bмы (?:\w+ ){{0,4}}{_RUSSIAN_DONE}\b"),
    pattern(
        r"\b(?:если|когда|бы|не(?! только\b)|ни|никогда|может быть|возможно|наверное|вероятно"
        r"|сказал\w*|по словам|попробуем|попытаемся)\b|[?…]|\.\.\."
    ),
)

_TONGUES = {
    "de": _GERMAN,
    "es": _SPANISH,
    "fr": _FRENCH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "ru": _RUSSIAN,
}
