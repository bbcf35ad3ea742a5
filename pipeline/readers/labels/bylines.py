"""Lines that say who asked, where it was printed, or what else is to be read.

"Das Gespräch führte Jane Roe.", "Lire aussi > …".
"""

from __future__ import annotations

from pipeline.patterns import clued, pattern

_MOST = 100
"""Letters of such a line."""
_BYLINE = pattern(
    r"(?i:(?:das |die )?(?:gespräch|interview|fragen)(?: führten?| stellten?)\b"
    r"|(?:das )?(?:gespräch|interview) (?:wurde|ist) von"
    r"|propos recueillis(?: et traduits)? par|entretien réalisé par"
    r"|entrevista (?:realizada|conducida) por|(?:intervista )?a cura di|intervista di"
    r"|(?:this )?interview (?:was )?(?:conducted|done) by|interviewed by|questions by)"
    r"(?:[ :]+(?:[^\W\d_a-z][\w.'’-]*,?|(?:und|and|et|y|e|de|von|van|da|del|im|in)\b)){1,12}"
    r"(?: ?, (?:19|20)\d\d)?\.?"
)


def is_byline(words: str) -> bool:
    """Return whether a paragraph says who asked, and nothing else."""
    return len(words) <= _MOST and _BYLINE.fullmatch(_bare(words)) is not None


def is_held(words: str) -> bool:
    """Return whether a paragraph says who held a talk and on which day, and nothing else."""
    return len(words) <= _MOST_HELD and _HELD.fullmatch(_bare(words)) is not None


_MOST_HELD = 160
_HELD = pattern(
    r"(?i:(?:conversa|entrevista|conversación) realizada (?:pelo|pela|por(?: el| la)?)"
    r"|(?:interview|conversation) (?:conducted|held) by|entretien réalisé par"
    r"|(?:gespräch|interview) geführt von|intervista realizzata da)"
    r"(?: (?:[^\W\d_a-z][\w'’-]*|und|and|et|y|e|de|von|van|da)){1,8},?"
    r" (?:no dia|em|el(?: día)?|on|in|am|im|le|en|il)\b[^?!.:;]*\d[^?!.:;]*\.?"
)
"""Who held a talk, and behind that the day: "Interview conducted by Jane Roe on May 3."."""


def is_reprint(words: str) -> bool:
    """Return whether a paragraph says where a text stood first, and nothing else."""
    return len(words) <= _MOST and _REPRINT.fullmatch(words.strip(" ()[]*_\\")) is not None


def is_filed(words: str) -> bool:
    """Return whether a paragraph says where a page files a text, by whom and when."""
    return len(words) <= _MOST_FILED and _FILED.fullmatch(_bare(words).lower()) is not None


def _bare(words: str) -> str:
    return words.strip(" ()[]*_")


_MOST_FILED = 400
_FILED = clued(
    r"(?:(?:this (?:entry|post) was (?:posted|filed|published) (?:in|on|under|by)"
    r"|(?:posted|filed) (?:in|under)(?=:)"
    r"|dieser (?:beitrag|eintrag) wurde (?:am|von|in|unter)"
    r"|esta entrada (?:fue|ha sido) publicada (?:en|el|por)|esta entrada foi publicada em"
    r"|cette entrée a été publiée (?:dans|le|par)"
    r"|questo articolo è stato pubblicato (?:in|il|da))\b[^?!]{1,380})",
    begins=(
        *("this entry was ", "this post was ", "posted ", "filed ", "dieser ", "esta entrada "),
        *("cette entrée ", "questo articolo "),
    ),
)
_REPRINT = pattern(
    r"(?i:(?:(?:this|the) )?(?:article|interview|conversation|piece|post|text)"
    r" (?:was |is |has been |had been )?(?:(?:originally|first|previously|also) )?"
    r"(?:posted|published|printed|appeared|appears) (?:first )?(?:on|in|at|by|here)\b[^?!]{0,80})"
)


def is_source(words: str) -> bool:
    """Return whether a paragraph says where a text stood first, or who wrote notes for it.

    "Первая публикация: …", "Комментарии О. А. Линда.": no sentence of a talk begins so.
    """
    return len(words) <= _MOST_FILED and _SOURCE.fullmatch(_bare(words)) is not None


_SOURCE = clued(
    r"(?:Первая публикация|Erstveröffentlichung|Erstdruck|Première publication"
    r"|Primera publicación|Primeira publicação|Prima pubblicazione|First publication): .{5,380}"
    r"|(?:Комментари[ий]|Примечания|Публикация|Подготовка текста|Расшифровка|Вступительная статья)"
    r"(?: и (?:комментарии|примечания|публикация|расшифровка))?(?: [А-ЯЁ]\. ?(?:[А-ЯЁ]\. ?)?"
    r"[А-ЯЁ][а-яё-]+(?:,| и)?){1,3}\.?"
    r"|(?:Иллюстрации|Фотографии) (?:взяты|предоставлены) .{3,380}"
    r"|(?:Wywiad|Artykuł) pochodzi (?:ze strony|z serwisu|z portalu) [^?!]{3,120}"
    r"|Das Interview (?:stammt|ist entnommen) (?:aus|von) [^?!]{3,120}",
    begins=(
        *("Первая ", "Erst", "Première ", "Primera ", "Primeira ", "Prima ", "First "),
        *("Комментари", "Примечания", "Публикация", "Подготовка ", "Расшифровка", "Вступительная "),
        *("Иллюстрации ", "Фотографии ", "Wywiad ", "Artykuł ", "Das Interview "),
    ),
)


def related_length(words: str) -> int:
    """Return how many letters of a paragraph lead to another text: "Read also: "; 0 for none."""
    found = _RELATED.match(words)
    return found.end() if found else 0


_RELATED = pattern(
    r"(?i:(?:à )?(?:lire|voir) (?:aussi|également)|(?:read|see) (?:also|more|next)|also read"
    r"|related(?: (?:articles?|reading|story|stories|posts?))?|lees (?:ook|verder)|lees meer"
    r"|(?:lesen sie|lies) (?:auch|dazu|mehr)|leia (?:também|mais)|veja também"
    r"|(?:lea|lee|leer|vea|ver) también|leggi anche|da leggere|(?:читайте|читать) (?:также|ещё|еще)"
    r"|читайте також|czytaj (?:także|też|również)|læs også|les også|läs också)"
    r"(?![^\W_])(?:&gt;|&raquo;|[*_ \t\u00a0:>»›→–—|-])*"
)
