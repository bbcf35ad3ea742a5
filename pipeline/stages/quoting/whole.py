"""Sentences of other languages than English that stand alone: whole ones, cut nowhere.

What leans on the sentence before shows in how a sentence begins, by lists for some languages; in
all of them it is long enough, no question, not torn and without notes of what was not heard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.patterns import pattern
from pipeline.stages.speech.noises import has_noise
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import is_wide, length
from pipeline.values import dataclass

_FEWEST_WORDS = 5
_FEWEST_WIDE = 4
_MOST_WORDS = 60
_ENDS = (".", "!", "。", "！", "।", "۔", ".”", ".»", ".“", '."', "。」", "。”")
_ASKING = ("?", "？", "؟")
_PAIRS = tuple(zip("«「『《（(", "»」』》）)", strict=True))
_CUT_AT = frozenset("–—-,;:%)")
"""Signs with which no sentence begins: "– in the town it is"."""
_OPEN = ("[", "]", "…", "...", "――", "——")
"""What stands there breaks off, or was not said so."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """How sentences of a language begin that do not stand alone, and what courtesy says."""

    leaning: re.Pattern[str]
    courtesy: re.Pattern[str]


def _manner(pronouns: str, links: str, courtesies: str) -> _Manner:
    """Return the manner of a language with spaces, from patterns with bars between them."""
    leaning = rf"(?:{pronouns}|{links})(?![\w-])"
    return _Manner(
        pattern(leaning, re.IGNORECASE), pattern(rf"(?<!\w)(?:{courtesies})", re.IGNORECASE)
    )


_MANNERS: Mapping[str, _Manner] = {
    "fr": _manner(
        r"il(?! y a| faut| est (?:important|nécessaire|possible|temps|vrai|clair|essentiel))"
        r"|elles?|ils|ça|cela|ceci|cel(?:ui|le)s?|ceux|c['’]\w+|ce (?:n['’]|sont|qui|que)"
        r"|(?:(?:dans|pour|avec|sur|à|de|en|par|selon|grâce à|face à) )?(?:cet?|cette|ces)"
        r"(?! (?:années?|mois|semaines?|siècle|pays|matin|soir|été|hiver)\b"
        r"| (?:dernières?|prochaines?|qui)\b)"
        r"|(?:pour|avec|à|après|malgré|sans|avant) (?:cela|ceci|ça|lui|eux|elles?)",
        r"mais|et|là|où|donc|alors|car|or|puis|ensuite|enfin|après,|sinon|oui|non,|voilà|bon|ben|bah|euh"
        r"|parce qu\w*|puisqu\w*|d['’]ailleurs|d['’]où|du coup|par contre|en revanche|par exemple"
        r"|en effet|autrement dit|ainsi|aussi,|cependant|toutefois|pourtant|c['’]est-à-dire"
        r"|idem|[àa] l['’]inverse|au contraire|de même|plus sérieusement|quant (?:à|aux?)"
        r"|d['’](?:une|autre) part|(?:première|deuxième|troisième)ment"
        r"|l[ea] (?:premier|première|deuxième|seconde?|troisième) (?:est|c['’]est)"
        r"|de cette (?:manière|façon)|(?:mes )?ch[eè]re?s (?:ami|coll|conci|compat)\w+",
        r"merci|bonjour|bonsoir|bienvenue|je vous remercie|bonne question",
    ),
    "es": _manner(
        r"él|ella|ellos|ellas|eso|esto|aquello|ese|esa|esos|esas"
        r"|(?:(?:en|con|para|por|de|a|sobre|según|ante) )?(?:est(?:e|as?|os)"
        r"(?! (?:años?|mes|semana|siglo|país|mañana|tarde|noche|verano|últim|próxim))"
        r"|es[ae]s?|esos)"
        r"|(?:en|con|para|por|de|a|sobre|sin|ante|tras) (?:eso|esto|ello|él|ellas?|ellos)",
        r"pero|y|e|entonces|pues|porque|así|además|también|luego|después,|sin embargo|por ejemplo"
        r"|o sea|bueno|sí|no,|claro|es decir|por es[oa]|por (?:lo )?tanto|o|aunque|ya que|como que"
        r"|al contrario|en cambio|asimismo|por (?:un|otro) lado|por otra parte|en \w+ lugar,"
        r"|(?:lo|el|la) (?:primer[oa]|segund[oa]|tercer[oa]) es|(?:para|con|en|por) otr[oa]s?"
        r"|señorías|querid[oa]s (?:amig|coleg|compañer|compatr)\w+"
        r"|de es(?:t?[ea]) (?:manera|modo|forma)|es una?(?![^.]*? que )|se \w+ así",
        r"gracias|buen[oa]s (?:días|tardes|noches)|bienvenid\w+|buena pregunta|hola",
    ),
    "pt": _manner(
        r"ele|ela|eles|elas|isso|isto|aquilo|esse|essa|esses|essas"
        r"|(?:(?:com|para|por|sobre|segundo) )?est(?:es?|as?)"
        r"(?! (?:anos?|mês|semana|século|país|manhã|tarde|noite|verão|inverno|últim|próxim))"
        r"|(?:n|d|pel|[àa] )(?:est|ess)[ae]s?"
        r"(?! (?:anos?|mês|semana|século|país|manhã|tarde|noite|verão|inverno|últim|próxim))"
        r"|(?:n|d)(?:isso|isto|ele|ela|eles|elas)"
        r"|(?:com|para|por|sobre|sem) (?:isso|isto|el[ae]s?)",
        r"mas|e|então|pois|porque|assim|além disso|também|depois,|por exemplo|ou seja|bom|sim|não,"
        r"|claro|quer dizer|por isso|portanto|ou|daí|aí|só que|embora"
        r"|ao contrário|por (?:um|outro) lado|em \w+ lugar,"
        r"|[oa] (?:primeir|segund|terceir)[oa] é|(?:para|com|em|por) outr[oa]s?"
        r"|car[oa]s (?:amig|coleg|companheir)\w+"
        r"|de(?:st|ss)[ea] (?:forma|maneira|modo)|é uma?(?![^.]*? que )",
        r"obrigad\w+|bom dia|boa (?:tarde|noite)|bem-vind\w+|boa pergunta|olá",
    ),
    "it": _manner(
        r"lui|lei|loro|questo|questa|questi|queste|quello|quella|ciò|esso|essa|essi",
        r"ma|e|ed|quindi|allora|perché|poi|infatti|inoltre|anche|però|per esempio|ad esempio|cioè"
        r"|dunque|insomma|sì|no,|ecco|beh|o|oppure|invece|tuttavia|per questo|perciò"
        r"|al contrario|d['’]altra parte|da (?:un|altro) lato|in \w+ luogo,|(?:il|la) prim[oa] è"
        r"|in (?:questo|tal) modo|è una?(?![^.]*? che )",
        r"grazie|buon(?:giorno|asera)|benvenut\w+|bella domanda|salve",
    ),
    "de": _manner(
        r"er|sie|es(?! gibt| ist (?:wichtig|nötig|klar|Zeit)| geht)|dies|diese[rsmn]?|jene[rsmn]?"
        r"|(?:das|die|der) (?:ist|war|wird|hat|haben|sind|waren|kann|können|muss|müssen|soll|sollen"
        r"|darf|heißt|bedeutet|macht|machen|geht|gibt|gilt|würde|wäre|hätte|liegt|kommt)"
        r"|(?:in|bei|mit|für|von|auf|aus|zu|an|unter|nach|durch|gegen|über|trotz|wegen) "
        r"(?:(?:dies|jen)e[rsmn]?|ihm|ihnen|ihr)"
        r"(?! (?:Jahr|Monat|Woche|Tag|Sommer|Winter|Frühjahr|Herbst|Land|Haus|Stelle))",
        r"aber|und|denn|also|dann|deshalb|daher|darum|deswegen|trotzdem|außerdem|auch|oder|ja|nein"
        r"|doch|nun|zum beispiel|das heißt|weil|insofern|allerdings|jedoch|da(?:zu|bei|mit|von|für"
        r"|ran|rauf|rüber|durch|nach|gegen)"
        r"|da (?:ist|war|sind|waren|muss|müssen|kann|können|hat|haben|gibt|wird|werden|geht|soll)"
        r"|im gegenteil|umgekehrt|(?:einer|anderer)seits|zum (?:einen|anderen)"
        r"|(?:ers|zwei|drit)tens"
        r"|sich|wo|das (?:eine|andere) ist"
        r"|(?:der|die|das) (?:ihnen|ihm|mir|uns|euch|sich|man|ich|wir|sie|er|es)"
        r"|(?:dass|daß|ob)(?![^.]*, (?:ist|war|wird|hat|sind|bleibt|zeigt|macht|kann|muss|darf))"
        r"|dort|so|sondern|auf diese weise"
        r"|(?:meine )?(?:liebe|werte|verehrte|geehrte)n? (?:koll|dam|freund|mitbürger|bürger)\w+",
        r"(?:vielen |herzlichen )?dank|guten (?:tag|morgen|abend)|(?:herzlich )?willkommen"
        r"|gute frage|(?:meine |sehr geehrten? )(?:damen|herr)",
    ),
    "nl": _manner(
        r"hij|zij|ze|het (?:is|was|heeft)|dat|dit|deze|die",
        r"maar|en|dus|dan|want|ook|of|ja|nee|bijvoorbeeld|daarom|toch|omdat|bovendien",
        r"dank|bedankt|welkom|goede(?:morgen|middag|navond)|goede vraag",
    ),
    "ru": _manner(
        r"он|она|они|оно|это|этот|эта|эти|тот|та|те|такой|такая|такие"
        r"|(?:в|во|на|для|при|об?|с|со|по|из|к|после|до|от|у) (?:эт(?:ом|ой|их|ого|им|ими|ому|у)"
        r"(?! (?:год|месяц|недел|стран|лет|утр|вечер))|нём|нем|ней|него|неё|нее|них|ним|ними)",
        r"но|и|а|поэтому|потому|значит|так|тогда|также|ну|да|нет,|например|то есть|кроме того"
        r"|во-(?:первых|вторых)|наоборот|с (?:одной|другой) стороны"
        r"|однако|или|же|затем|вот|там|(?:уважаемые|дорогие) (?:коллег|друз|граждан)\w+",
        r"спасибо|благодар\w+|добр(?:ый день|ое утро|ый вечер|о пожаловать)|здравствуй\w*",
    ),
    "uk": _manner(
        r"він|вона|вони|воно|це|цей|ця|ці|той|та|ті",
        r"але|і|й|а|тому|отже|ну|так|ні,|наприклад|тобто|крім того|однак|або|потім|також|там",
        r"дякую|добр(?:ий день|ого ранку|ий вечір)|вітаю|ласкаво просимо",
    ),
    "pl": _manner(
        r"on|ona|oni|one|ono|to|ten|ta|te|tamten",
        r"ale|i|a|więc|bo|potem|też|czyli|no|tak|nie,|na przykład|dlatego|jednak|lub|albo|tam",
        r"dziękuj\w+|dzień dobry|dobry wieczór|witam",
    ),
    "zh": _Manner(
        pattern(
            r"[这這那它他她此该該其]|以上|前者|[后後]者|但|不[过過]|可是|然而|所以|因[此为為]|而且|[并並]且"
            r"|然[后後]|那[么麼]|否[则則]|[于於]是|[比例]如|另外|此外"
        ),
        pattern(
            r"[谢謝]{2}|感[谢謝]|大家好|[你您]好|[欢歡]迎|[荣榮]幸|高[兴興]|很?好的?[问問][题題]"
        ),
    ),
    "ja": _Manner(
        pattern(
            r"[これそあ]れ|[こそあ]の|[こそ]こ|彼|[そこ]う|しかし|でも|ですから|だから|なので|したがって"
            r"|そして|また|ただ|例えば|つまり|さらに|一方"
        ),
        pattern(r"ありがとう|こんにちは|おはよう|よろしく|お願い(?:いた)?します|失礼|ご質問"),
    ),
}


def whole(text: str, sentence: Span, language: str) -> Iterator[tuple[Span, bool]]:
    """Yield a sentence where it makes sense alone, and that it is all of it."""
    if _stands_alone(sentence.of(text), language.partition("-")[0]):
        yield sentence, True


def _is_torn(shown: str) -> bool:
    """Return whether a quotation or a bracket is opened or closed alone: “…”, „…“, «…»."""
    low = shown.count("„")
    closed = shown.count("”") + (shown.count("“") if low else 0)
    opened = low or shown.count("“")
    is_torn = any(shown.count(one) != shown.count(other) for one, other in _PAIRS)
    return is_torn or opened != closed or shown.count('"') % 2 == 1


def _is_row_of_names(shown: str) -> bool:
    """Return whether hardly a word begins small: a row of names, a title, a reference."""
    words = _LONG_WORD.findall(shown)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST_WORDS and capitals > _MOST_CAPITALS * len(words)


_LONG_WORD = pattern(r"[^\W\d_]{3,}")
_MOST_CAPITALS = 0.7
"""Share of them among words of three letters and more; German sentences have about half."""


def _stands_alone(shown: str, language: str) -> bool:
    fewest = _FEWEST_WIDE if is_wide(shown) else _FEWEST_WORDS
    if not fewest <= length(shown) <= _MOST_WORDS or not shown.endswith(_ENDS):
        return False
    if (
        shown[0].islower()
        or shown[0] in _CUT_AT
        or any(mark in shown for mark in (*_ASKING, *_OPEN))
    ):
        return False
    if _is_torn(shown) or has_noise(shown.lower()) or _is_row_of_names(shown):
        return False
    manner = _MANNERS.get(language)
    return manner is None or not (manner.leaning.match(shown) or manner.courtesy.search(shown))
