"""Paragraphs that are lines of the page, or remarks of the record, amid what somebody says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from pipeline.model.transcript import NoteKind, Role, Speaker, Transcript, Turn, spoken
from pipeline.patterns import clued, pattern
from pipeline.stages.doubts.told import NOBODY, Seen, Telling, Told, summed
from pipeline.stages.speech.words import listed


def line_doubts(transcript: Transcript) -> Iterator[Told]:
    """Yield doubts of paragraphs that may be said by nobody."""
    yield from _bracketed(transcript)
    yield from _referring(transcript)
    yield from _edited(transcript)
    yield from _repeated(transcript)
    yield from _torn(transcript)
    yield from _of_page(transcript)
    yield from _behind(transcript)
    yield from _twice(transcript)
    yield from _named_in_brackets(transcript)


def _bracketed(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of paragraphs all of which stand in brackets: "(The doors were locked)"."""
    yield from summed(_paragraphs_with(_is_bracketed, transcript), _IN_BRACKETS)


def _paragraphs_with(finds: Callable[[str], object], transcript: Transcript) -> list[Seen]:
    """Return the paragraphs in whose words something is found."""
    return [Seen(turn, one, one.text) for turn, one in spoken(transcript) if finds(one.text)]


def _is_bracketed(text: str) -> bool:
    is_begun = text[:1] in "([（［" and _BRACKETED.match(text) is not None
    return is_begun and not _UNHEARD.search(text)


_IN_BRACKETS = Telling(
    "a paragraph in brackets, “{words}”, is read as said by '{label}'",
    "{count} paragraphs in brackets are read as said, first “{words}”",
    NOBODY,
)


def _edited(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of paragraphs that say of themselves that an editor wrote them."""
    yield from summed(_paragraphs_with(_EDITED.match, transcript), _BY_EDITORS)


_EDITED = clued(
    r"[\W_]*(?:Editor(?:ial|['’]s)? [Nn]ote|EDITOR(?:IAL|['’]S)? NOTE|\[Note \d{1,2}\]"
    r"|Note \d{1,2}[:.]|N(?:ote|ota) (?:de la rédaction|de l['’]éditeur|del editor|de la redacción"
    r"|da redação|do editor|della redazione)|NDLR|NdR|Anm(?:erkung)?\.? d(?:er|\.) Red)",
    *("ditor", "DITOR", "Note ", "Nota ", "NDLR", "NdR", "Anm"),
)
_BY_EDITORS = Telling(
    "“{words}” is an editor's note, and read as said by '{label}'",
    "{count} paragraphs are notes of an editor, and read as said, first “{words}”",
    NOBODY,
)


def _referring(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of paragraphs with the number of a publication: "PMID: 4711", "doi:10.1/x"."""
    yield from summed(_paragraphs_with(_PUBLISHED.search, transcript), _REFERENCES)


_PUBLISHED = clued(
    r"\b(?:PMC?ID|DOI|doi|ISBN|ISSN)(?:: ?| )(?:PMC|10\.)?\d[\d-]{3,}",
    *("PMID", "PMCID", "DOI", "doi", "ISBN", "ISSN"),
)
_REFERENCES = Telling(
    "“{words}” has the number of a publication, and is read as said by '{label}'",
    "{count} paragraphs have the number of a publication, and are read as said, first “{words}”",
    NOBODY,
)


def _named_in_brackets(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of sentences in brackets behind a name and a colon: "[Jane Roe: I do too.]".

    Who speaks under that name elsewhere is told of as a label in the words of others.
    """
    labels = {turn.speaker.label.casefold() for turn in transcript.turns}
    seen = [
        Seen(turn, one, found[0])
        for turn, one in spoken(transcript)
        if "[" in one.text
        for found in _NAMED.finditer(one.text)
        if found["name"].casefold() not in labels
    ]
    yield from summed(seen, _BY_OTHERS)


_BY_OTHERS = Telling(
    "“{words}” stands in brackets behind a name, and is read as said by '{label}'",
    "words in brackets behind a name are read as said by others {count} times, first “{words}”",
    "where somebody else says that, begin a turn with the name",
)
_NAMED = pattern(
    r"\[(?P<name>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3}): ?"
    r"(?=[^\[\]]*[.!?…]\s?\])[^\[\]]{25,}\]"
)


_BRACKETED = pattern(
    r"(?:[(（](?=[^()（）]*[^\W\d_]{2}[^()（）]*\s)[^()（）]{12,}[)）]"
    r"|[\[［](?=[^\[\]［］]*[^\W\d_]{2}[^\[\]［］]*\s)[^\[\]［］]{12,}[\]］]"
    r"|[(（][\u3400-\u9fff]{2,}(?:[，、,；][\u3400-\u9fff]{2,})+[)）])[.\s]*\Z"
)
_UNHEARD = pattern(r"\d:\d\d|\A[(\[][Uu]n\w+\s*[)\]]")
"""What stands in the place of words that could not be heard, with its time."""


def _repeated(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of a short line that ends no sentence, and stands again and again.

    Figures in it may differ: so stand heads of pages, times of a margin and captions. Turns that
    stand again word for word repeat their lines, and are told of as such.
    """
    found: dict[str, list[Seen]] = {}
    turns: set[tuple[str, ...]] = set()
    for turn in transcript.turns:
        texts = tuple(one.text for one in turn.paragraphs)
        if texts in turns:
            continue
        turns.add(texts)
        for one in turn.paragraphs[1:]:
            text = one.text
            if len(text) <= _LONGEST and (text[-1].isalnum() or text[-1] in "_>") and _is_set(text):
                key = "".join(char for char in text.casefold() if char.isalpha())
                found.setdefault(key, []).append(Seen(turn, one, text))
    for seen in found.values():
        if len(seen) >= _OFTEN:
            yield from summed(seen, _AGAIN_AND_AGAIN)


_OFTEN_SAID = "“{words}” stands {count} times among what is said, first by '{label}'"
_AGAIN_AND_AGAIN = Telling(_OFTEN_SAID, _OFTEN_SAID, NOBODY)
_LONGEST, _OFTEN = 90, 4
"""Letters of such a line, and how often it stands."""
_MOST_WORDS = 10


def _is_set(text: str) -> bool:
    """Whether a line has several words or a figure, and goes on with no sentence."""
    words = text.split()
    has_figure = any(map(str.isdigit, text))
    return not text[0].islower() and len(words) <= _MOST_WORDS and (len(words) > 1 or has_figure)


def _torn(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of a line amid a sentence, which goes on below it: a caption, or a head.

    The item of a list below another one is part of the sentence.
    """
    seen = [
        Seen(turn, turn.paragraphs[at + 1], between)
        for turn in transcript.turns
        for at, (first, between, last) in enumerate(_triples(turn))
        if last[0].islower() and first[-1].isalpha() and _is_line(between)
        if not between.startswith(_ITEMS) or first[:2] != between[:2]
    ]
    yield from summed(seen, _AMID)


_ITEMS = ("- ", "• ", "– ")
_AMID = Telling(
    "“{words}” stands amid a sentence of '{label}'",
    "{count} lines stand amid sentences, first “{words}” in what '{label}' says",
    NOBODY,
)


def _triples(turn: Turn) -> Iterator[tuple[str, str, str]]:
    texts = [one.text for one in turn.paragraphs]
    for (first, between), (_, last) in pairwise(pairwise(texts)):
        yield first, between, last


def _is_line(text: str) -> bool:
    """Whether a line has a figure or a star, or a capital at each long word, and ends nothing."""
    words = text.split()
    if not _LEAST_OF_LINE <= len(words) <= _MOST_OF_LINE or text[0].islower() or text[0] == "(":
        return False
    long = [word for word in words if len(word) >= _LONG]
    is_titled = len(long) > 1 and all(word[0].isupper() for word in long)
    is_set = any(map(str.isdigit, text)) or is_titled
    return text[0] == "*" or (is_set and text[-1] not in ".?!,;")


_LEAST_OF_LINE, _MOST_OF_LINE, _LONG = 3, 12, 4


def _of_page(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of short lines that lead on in a page, or tell of its pictures."""
    seen = [
        Seen(turn, one, one.text)
        for turn in transcript.turns
        for one in turn.paragraphs[1:]
        if len(one.text) <= _LONGEST and _is_of_page(one.text)
    ]
    yield from summed(seen, _LIKE_A_PAGE)


def _is_of_page(text: str) -> bool:
    """Whether a short line begins as those do that a page has beside its text."""
    if text.lstrip(_AROUND)[:2] in _CHINESE:
        return _PAGE_IN_CHINESE.match(text) is not None
    is_led = text.partition(" ")[0].strip(_AROUND).casefold() in _FIRSTS
    return is_led and _PAGE.match(text) is not None


_LIKE_A_PAGE = Telling(
    "“{words}” is like a line of a page, and read as said by '{label}'",
    "{count} lines are like those of a page, first “{words}” in what '{label}' says",
    NOBODY,
)


_AROUND = '*_>-–—:.[(“" '
_FIRSTS = listed(
    """
    lire à read also see lees leia lea leggi mehr lesen läs les advertisement anzeige publicité
    publicidad photo photos foto fotos picture image images bild crédit credit share subscribe sign
    continue newsletter source quelle fuente fonte źródło czytaj zobacz zdjęcie фото читайте
    источник back copyright © https://twitter.com related filed tags tagged partager teilen
    compartir compartilhe figure fig figura abbildung abb table tableau tabelle tabla tabela chart
    posted published written filed edited transcribed photographed interviewed interview text words
    """
)
"""First words in small letters of lines that a page has beside its text."""
_PAGE = pattern(
    r"(?i)[\W_]*(?:(?:lire aussi|à lire(?: aussi)?|read (?:more|also|next)|also read|see also"
    r"|lees ook|leia (?:também|mais)|lea también|leggi anche|mehr (?:zum thema|lesen)"
    r"|lesen sie auch|läs (?:också|mer)|les også"
    r"|czytaj (?:także|też)|zobacz (?:także|też)|читайте также)\b"
    r"|(?:advertisement|anzeige|publicité|publicidad)\b(?:\s*[-–—:].*)?\Z"
    r"|(?:photos?|fotos?|pictures?|images?|bild|crédits?|credits?|zdjęcie|фото)"
    r"(?:\s+(?:by|courtesy|credits?|von|par|de|door|av))?\s*[:©]"
    r"|(?:source|quelle|fuente|fonte|źródło|источник|tags|tagged)\s*:"
    r"|(?:figure|fig|figura|abbildung|abb|table|tableau|tabelle|tabla|tabela|chart)\.?\s?\d{1,3}"
    r"\s?[.:–—-]"
    r"|(?:posted|published|written|filed|edited|transcribed|photographed|interview(?:ed)?|text|words)"
    r" by (?-i:[^\W\d_a-z])"
    r"|share (?:this|on)\b|subscribe to\b|sign up (?:for|to)\b|continue reading\b|newsletter\Z"
    r"|back to top|copyright\b|©|related (?:posts?|articles?|links?|stories)\b|filed under\b"
    r"|(?:partager|teilen|compartir|compartilhe) (?:sur|auf|en|no|na|este)\b)"
)


_CHINESE = frozenset(
    {"扫码", "扫描", "长按", "關注", "关注", "版权", "版權", "转载", "轉載", "图片", "图源"}
)
"""First signs of such lines in Chinese."""
_PAGE_IN_CHINESE = pattern(
    r"[\W_]*(?:扫码(?:订阅|关注|加入|添加)|扫描(?:下方|上方)?二维码|长按(?:识别|扫描|二维码)"
    r"|[关關][注](?:我们|我們|公众号|公眾號)|版[权權]声?聲?明|[转轉][载載]请?請?(?:注明|联系|聯繫)"
    r"|图片(?:来源|截图自|说明)|图源[:：])"
)


def _behind(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of last paragraphs that are notes, links or what an editor says of the talk."""
    last = transcript.turns[-1]
    near = last.paragraphs[1:][-_NEAR_END:]
    seen = [
        Seen(last, one, one.text)
        for one in near
        if len(one.text) <= _MOST_LETTERS
        and (_BEHIND.search(one.text) or (one is near[-1] and _is_on(one.text, last.speaker)))
    ]
    yield from summed(seen, _LIKE_NOTES)


_LIKE_NOTES = Telling(
    "near the end, “{words}” is like a note on the talk, and read as said by '{label}'",
    "{count} of the last paragraphs are like notes on the talk, first “{words}”",
    NOBODY,
)


_NEAR_END, _MOST_LETTERS = 5, 400
_BEHIND = pattern(
    r"\A[\[(]?\d{1,2}[\])]\s+\S.{20}"
    r"|(?i:\b(?:originally|first|previously) (?:posted|published|appeared|aired|ran)\b"
    r"|\A\W*(?:media|press) (?:contacts?|enquiries|inquiries)\b"
    r"|\ball rights reserved\b|©|\A\W*(?:copyright|creative commons)\b"
    r"|\bthis (?:interview|conversation|transcript|article|q&a)"
    r" (?:was|has been|is) (?:\w+ )?(?:edited|condensed|published|posted|originally|first"
    r"|conducted|part|adapted|reprinted|licensed)\b"
    r"|\b(?:dieses|das) (?:interview|gespräch) (?:wurde|führte|erschien|ist)\b"
    r"|\b(?:propos recueillis|entretien (?:réalisé|paru|publié)|cet entretien (?:a|est))\b"
    r"|\b(?:esta entrevista|entrevista (?:realizada|publicada))\b"
    r"|\bwywiad (?:pochodzi|przeprowadził|ukazał|został)|\bintervista (?:a cura|realizzata)\b"
    r"|本文(?:转载|系|首发)|转载(?:自|请)|責任編輯|责任编辑|初出)"
    r"|\A[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2} (?:is on|tweets (?:at|as)|blogs at"
    r"|can be (?:found|reached|followed)) "
    r"|\A\W*(?:\S+\s+){0,5}\(?(?:https?://|www\.)\S+\W*\Z"
)
"""A note with its number, rights, where a talk was published, and a link with its heading."""


def _is_on(text: str, speaker: Speaker) -> bool:
    """Whether a paragraph is on the speaker, as somebody else writes it: "Jane is on the web."."""
    if _is_life(text):
        return True
    names = {word for word in speaker.name.split() if len(word) >= _LEAST_NAME}
    words = [word.strip('.,;:!?()“”"*_') for word in text.split()]
    is_named = len(words) <= _MOST_ON and not names.isdisjoint(words)
    small = {word.casefold().replace("’", "'") for word in words}
    return is_named and _OWN.isdisjoint(small) and not any(one.startswith("j'") for one in small)


_LEAST_NAME, _MOST_ON = 3, 40
"""Letters of a name, and words of what is said of somebody."""
_OWN = listed(
    """
    i i'm i've i'd i'll me my mine we we're we've our us je moi mon ma mes nous notre nos ich mir
    mich mein meine wir uns unser yo mi mis nosotros eu meu minha nós io mio mia noi jag min vi ik
    mijn wij
    """
)


def _is_life(text: str) -> bool:
    """Whether a paragraph tells who somebody is, and nobody says "I": "Jane Roe is a clerk"."""
    return _LIFE.match(text) is not None and _SELF.search(text) is None


_LIFE = pattern(
    r"[\W_]*[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]+){1,3}(?: \([^()]{1,40}\)|, [^,.]{1,60},)?"
    r" (?:is (?:an?|the|currently|also)|was born|has (?:been|written|published)|(?:works|lives"
    r"|teaches|writes|studied) |est (?:un|une|le|la|l’|l')|ist (?:ein|eine|der|die)"
    r"|es (?:un|una|el|la)|é (?:um|uma|o|a)|è (?:un|una|il|la|l’|l')|är en|jest|is een)\b"
)
_SELF = pattern(
    r"\b(?:I|me|my|mine|we|us|ours?|yours?|you|je|j['’]\w+|nous|vous|mon|ma|ich|mir|wir|uns|yo|mi|nos"
    r"|eu|meu|minha|io|mio|noi|jag|vi|ik|wij)\b"
)


def _twice(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of a long paragraph that one who answers says twice, word for word.

    Who keeps order does so, and whoever reads a form aloud.
    """
    speakers = {turn.speaker for turn in transcript.turns}
    is_record = any(one.role is Role.MODERATOR for one in speakers)
    if is_record or any(one.kind is NoteKind.AGAIN for one in transcript.notes):
        return
    answering = {Role.RESPONDENT}
    if len(speakers) <= _FEW:
        answering.add(Role.UNIDENTIFIED)
    first: dict[tuple[str, str], Turn] = {}
    seen = []
    for turn, one in spoken(transcript):
        is_long = one.text.count(" ") >= _BLANKS and one.text[-1] not in "?？"
        if turn.speaker.role in answering and is_long:
            key = (turn.speaker.label, one.text)
            if key in first:
                seen.append(Seen(turn, one, one.text))
            first.setdefault(key, turn)
    if len(seen) <= _MOST_TWICE:
        yield from summed(seen, _TWICE)


_TWICE = Telling(
    "“{words}” stands twice in what '{label}' says",
    "{count} paragraphs stand twice, first “{words}” in what '{label}' says",
    "where the file repeats it, take one of the two out",
)


_BLANKS, _MOST_TWICE, _FEW = 14, 3, 3
"""Blanks of a paragraph, how many stand twice, and people of a talk that is no record."""
