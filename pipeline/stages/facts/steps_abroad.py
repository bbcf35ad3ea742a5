"""Steps that are announced in other languages than English, each in a whole sentence.

A sentence counts where the first person or a body that acts announces in it, a deed of the table
follows, and nothing in it denies, doubts, asks, or makes it hang on something else. Word order
tells less of where a clause ends than in English, so that the sentence is given as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.model.facts import Strength
from pipeline.patterns import pattern
from pipeline.stages.facts.steps import Step
from pipeline.stages.speech.sentences import Span
from pipeline.values import dataclass

_FEWEST_WORDS, _MOST_WORDS = 6, 40
"""Words of a sentence that says what is to be done, and fits a row."""


@dataclass(frozen=True, slots=True)
class _Tongue:
    """How a language announces; all are matched in small letters with straight apostrophes."""

    heads: tuple[tuple[Strength, re.Pattern[str]], ...]
    """What announces a deed that stands behind it, tried in turn."""
    deed: re.Pattern[str]
    """The infinitive of a deed that is somebody's step: to build, to sign."""
    weak: re.Pattern[str]
    """One that is a step where a figure tells of what: to put up 5 million."""
    done: re.Pattern[str]
    """Who acts and a deed in the future tense, where that is one word."""
    spoils: re.Pattern[str]
    """What makes a sentence a question, a condition, a doubt or a denial."""


def _tongue(
    heads: Mapping[Strength, str],
    *,
    deeds: tuple[str, str],
    spoils: str,
    done: str = r"(?!)",
    marks: str = "",
) -> _Tongue:
    """Return a language by patterns of whole words, in which bars part what may stand there.

    `deeds` are those that are steps, and the weak ones; `marks` are signs that spoil a sentence
    beside those of a question.
    """
    deed, weak = deeds
    return _Tongue(
        tuple((strength, _words(words)) for strength, words in heads.items()),
        _words(deed),
        _words(weak),
        _words(done),
        pattern(rf"\b(?:{spoils})(?!\w)|[?¿…{marks}]|\.\.\."),
    )


def _words(words: str) -> re.Pattern[str]:
    """Return a pattern of whole words, the last of which may be joined: "décidé d'ouvrir"."""
    return pattern(rf"\b(?:{words})(?:(?<=[' ])|(?!\w))")


def _any(words: str) -> str:
    """Return a pattern of any of some words or stems between blanks."""
    return "(?:" + "|".join(words.split()) + ")"


def find_step_abroad(text: str, sentence: Span, language: str) -> Step | None:
    """Return the step that a sentence of `text` announces; None for none, and where no table tells.

    The languages of the tables are German, French, Spanish, Portuguese, Italian and Russian.
    """
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
            is_deed = any(deed.search(said) for deed in deeds)
            if is_deed and not _is_relative(small, found, strength):
                return strength
    return Strength.FIRM if tongue.done.search(small) else None


_CLAUSE = pattern(r"[,;:–—]|\s(?:qui|que|qu'\w+|dont|che|quien|quienes|который\w*)\s|\.\s")
"""What ends the clause of a head: a mark, or the word that begins a clause on a noun."""


def _is_relative(small: str, head: re.Match[str], strength: Strength) -> bool:
    """Return whether a wish is told of in a clause on a noun: "é algo que queremos fazer"."""
    is_wish = strength in (Strength.PLANNED, Strength.HOPED)
    return is_wish and small[: head.start()].rstrip().endswith(_RELATIVES)


_RELATIVES = (" que", " qui", " che", " die", " das", " der", " которые", " который")

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
_GERMAN = _tongue(
    {
        Strength.AGREED: (
            r"(?:wir haben|haben wir) (?:[^.;,]{1,40} )?"
            r"(?:beschlossen|vereinbart|entschieden|verständigt),? "
        ),
        Strength.HOPED: r"(?:wir|ich) (?:möchten?|hoffen?)|möchten wir|möchte ich",
        Strength.PLANNED: (
            r"(?:wir|ich) (?:wollen|will|planen?|beabsichtigen?|haben? vor)"
            r"|(?:wollen|planen|beabsichtigen) wir|will ich|geplant ist"
        ),
        Strength.PROPOSED: r"(?:ich schlage|wir schlagen|schlage ich|schlagen wir) (?:\w+ )?vor, ",
        Strength.FIRM: (
            r"wir werden|werden wir|ich werde|werde ich"
            r"|(?:die|unsere) \w*(?:regierung|kommission|stadt|verwaltung) wird"
            r"|(?:der|das) (?:bund|land|senat|\w*ministerium) wird"
        ),
    },
    deeds=(
        (
            rf"(?<!das )(?:{_GERMAN_DEEDS}|(?:aus|ein|ab|vor|um|auf|bereit|fertig|fort)zu"
            r"(?:bau|führ|leg|stell|setz|weit|richt|schließ|stock|bild|heb|senk))e?r?n"
        ),
        r"(?:ausgeb|geb|stell|leg|nehm|setz|reis|besuch|verhandel|unterbring)e?r?n",
    ),
    spoils=(
        r"wenn|falls|sofern|soweit|würden?|könnten?|müss(?:en|ten)|sollten?|nicht(?! nur\b)"
        r"|kein\w*|nie\w*|vielleicht|wahrscheinlich|vermutlich|hätten?|wären?|ob|angeblich"
        r"|wurden?|worden|damals|sagten?|gesagt|versuchen|das schaffen"
    ),
    marks="„“",
)

_FRENCH_DEEDS = _any(
    """
    investi cré ouvr construi augment rédui baiss lanc renforc sign souten soutien financ consacr
    supprim adopt organis modernis développ doubl tripl déploy recrut embauch livr envoy ratifi
    dépos publi rénov étend prolong accélér abrog interdi install accompagn favoris simplifi
    réform instaur équip multipli garanti élargi
    """
)
_FRENCH_BODIES = r"(?:le gouvernement|l'état|la commission|la région|la ville|le ministère)"
_FRENCH = _tongue(
    {
        Strength.AGREED: r"(?:nous avons|on a|j'ai) (?:\w+ )?(?:décidé|convenu|choisi) (?:de|d')",
        Strength.PLANNED: (
            r"nous (?:comptons|prévoyons|envisageons|voulons|avons prévu|avons l'intention)"
            r"|je (?:compte|prévois|veux)|j'ai l'intention|il est prévu"
        ),
        Strength.HOPED: r"nous (?:souhaitons|espérons)|je souhaite|j'espère",
        Strength.PROPOSED: r"(?:je propose|nous proposons) (?:\w+ )?(?:de|d'|que)",
        Strength.FIRM: rf"nous allons|je vais|on va|{_FRENCH_BODIES} va",
    },
    deeds=(
        rf"{_FRENCH_DEEDS}(?:er|ir|r|re)|mettre en (?:place|œuvre)",
        "mettre|donner|prendre|présenter|ajouter|verser|engager|fermer",
    ),
    done=(
        rf"nous (?:\w+ )?{_FRENCH_DEEDS}\w{{0,3}}rons|je (?:\w+ )?{_FRENCH_DEEDS}\w{{0,3}}rai"
        r"|(?:nous mettrons|je mettrai) (?:\w+ )?en (?:place|œuvre)"
        rf"|{_FRENCH_BODIES} (?:\w+ )?{_FRENCH_DEEDS}\w{{0,3}}ra"
    ),
    spoils=(
        r"si|s'ils?|quand|lorsque|peut-être|sans doute|probablement|ne|n'\w+|pas|jamais|aucune?"
        r"|serai[st]|pourr\w+|voudr\w+|aurai\w+|devr\w+|fallait|faudrait|a dit|ont dit|selon"
        r"|essayer|tenter"
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
_SPANISH = _tongue(
    {
        Strength.AGREED: r"(?:hemos|he) (?:decidido|acordado|pactado)",
        Strength.PLANNED: (
            r"queremos|pretendemos|planeamos|prevemos|tenemos (?:previsto|la intención de)"
            r"|quiero|pretendo|está previsto"
        ),
        Strength.HOPED: r"esperamos|espero|nos gustaría|me gustaría|deseamos",
        Strength.PROPOSED: r"propongo|proponemos",
        Strength.FIRM: rf"vamos a|voy a|{_SPANISH_BODIES} va a",
    },
    deeds=(
        rf"{_SPANISH_DEEDS}r(?:l[aeo]s?|nos)?|poner en marcha",
        "poner|dar|presentar|enviar|dedicar|entregar|cerrar|bajar|subir",
    ),
    done=(rf"{_SPANISH_DEEDS}(?:remos|dremos|ré)|{_SPANISH_BODIES} (?:\w+ )?{_SPANISH_DEEDS}rá"),
    spoils=(
        r"si|cuando|quizás?|tal vez|probablemente|no(?! s[oó]lo\b)|nunca|jamás|ningun[ao]?"
        r"|podría\w*|querría\w*|sería\w*|habría\w*|tendría\w*|dijo|dijeron|según|intentar|tratar"
        r"|una vez que|quiero saber"
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
_PORTUGUESE = _tongue(
    {
        Strength.AGREED: r"decidimos|acordamos|acordámos|acertamos|combinamos|combinámos",
        Strength.PLANNED: (
            r"queremos|pretendemos|planejamos|planeamos|prevemos"
            r"|temos (?:previsto|a intenção de)|quero|pretendo|está previsto"
        ),
        Strength.HOPED: r"esperamos|espero|gostaríamos|gostaria|desejamos",
        Strength.PROPOSED: r"proponho|propomos",
        Strength.FIRM: rf"vamos|vou|iremos|irei|{_PORTUGUESE_BODIES} vai",
    },
    deeds=(
        rf"{_PORTUGUESE_DEEDS}r(?:-l?[ao]s?)?",
        "colocar|dar|apresentar|enviar|dedicar|entregar|fechar|baixar|subir",
    ),
    done=(
        rf"{_PORTUGUESE_DEEDS}(?:remos|rei)"
        rf"|{_PORTUGUESE_BODIES} (?:\w+ )?{_PORTUGUESE_DEEDS}rá"
    ),
    spoils=(
        r"se|quando|talvez|provavelmente|não(?! só\b)|nunca|jamais|nenhuma?|poderia\w*|seria\w*"
        r"|haveria\w*|teria\w*|disse|disseram|segundo|tentar|quero saber|uma vez que"
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
_ITALIAN = _tongue(
    {
        Strength.AGREED: r"(?:abbiamo|ho) (?:deciso|concordato|convenuto|stabilito) di",
        Strength.PLANNED: (
            r"vogliamo|intendiamo|prevediamo di|contiamo di|abbiamo (?:previsto|intenzione) di"
            r"|voglio|intendo|è previsto"
        ),
        Strength.HOPED: r"speriamo|spero|auspichiamo|ci auguriamo|vorremmo",
        Strength.PROPOSED: r"propongo|proponiamo",
        Strength.FIRM: r"stiamo per|sto per|ci impegniamo a|mi impegno a",
    },
    deeds=(
        rf"{_ITALIAN_DEEDS}r{{1,2}}(?:e|l[aeio])",
        "mettere|dare|presentare|inviare|dedicare|consegnare|chiudere|assumere",
    ),
    done=(
        rf"{_ITALIAN_FUTURE}(?:rremo|remo|rò)"
        rf"|{_ITALIAN_BODIES} (?:\w+ )?{_ITALIAN_FUTURE}(?:rrà|rà)"
    ),
    spoils=(
        r"se|quando|forse|probabilmente|non(?! solo\b)|mai|nessun[ao]?|potrebbe\w*|sarebbe\w*"
        r"|avrebbe\w*|dovrebbe\w*|ha detto|hanno detto|secondo|provare|cercare di"
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
_RUSSIAN = _tongue(
    {
        Strength.AGREED: r"мы (?:\w+ )?(?:договорились|решили|условились)",
        Strength.PLANNED: (
            r"мы (?:\w+ )?(?:планируем|намерены|собираемся|хотим)"
            r"|я (?:\w+ )?(?:планирую|намерена?|собираюсь|хочу)|планируется"
        ),
        Strength.HOPED: r"мы надеемся|надеюсь|рассчитываем",
        Strength.PROPOSED: r"предлагаю|предлагаем",
        Strength.FIRM: r"мы (?:\w+ )?будем|правительство будет",
    },
    deeds=(
        _any(
            """
        построить строить открыть открывать увеличить увеличивать снизить снижать сократить
        сокращать запустить создать создавать ввести вводить подписать выделить выделять
        направить финансировать укрепить укреплять представить принять отменить удвоить
        отправить ратифицировать опубликовать расширить расширять продлить ускорить установить
        поддержать поддерживать провести внести завершить модернизировать инвестировать
        развивать вкладывать
        """
        ),
        "дать|давать|отдать|потратить|тратить|закрыть|предоставить",
    ),
    done=rf"мы (?:\w+ ){{0,4}}{_RUSSIAN_DONE}",
    spoils=(
        r"если|когда|бы|не(?! только\b)|ни|никогда|может быть|возможно|наверное|вероятно"
        r"|сказал\w*|по словам|попробуем|попытаемся"
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
