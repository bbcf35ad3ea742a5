"""What the words of a label look like: a name, a general word for a speaker, a remark."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.model.transcript import Role
from pipeline.patterns import clued, pattern
from pipeline.readers.labels.candidates import Shape, ends_with_stop
from pipeline.readers.labels.words import (
    ARTICLES,
    ASIDE_WORDS,
    DONE_WORDS,
    FORM,
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    HONORIFICS,
    LETTERS_BEHIND,
    METADATA,
    NUMBERED,
    OPENING_WORDS,
    PARTICLES,
    REMARKS,
    ROLE_WORDS,
    SAID_WORDS,
    TITLES,
    WIDE_DATA,
)

MOST_WORDS = 6
MOST_CHARACTERS = 60
MOST_OFFICE_WORDS = 16
MOST_OFFICE_CHARACTERS = 140

_NOT_IN_LABELS = pattern(
    r"(?!(?<=[\u05d0-\u05ea])[\"\u05f4](?=[\u05d0-\u05ea]))"
    r"(?!(?<=[^\W\d_])[\u00b7\u2022\u2027\u30fb\uff0e\uff65](?=[^\W\d_]))"
    r"[^\w\s.,'’()\[\]&/#\-\u2010-\u2015\u0300-\u036f\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]"
)
"""Signs of prose; the mark within a Hebrew abbreviation is a letter of it.

A dot in the middle parts a name in Chinese and Japanese, and letters in Catalan.
"""
_PARTING = pattern(r"[^\w\u0300-\u036f\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]+|[\d_]+")
"""What parts words; signs above and below letters do not."""
_BOTH = pattern(r"(?<=[^\W\d_])[*_·]in(?:nen)?\b")
_STARS = frozenset("*_·")
"""What makes a German word one for women and men: "Sprecher*in"."""
_SIGNS = frozenset('*"[]{}<>|=`$\\@%')
_MOST_NAME_WORDS = 4
_MOST_CASELESS_WORDS = 4
"""Of a name in letters that have no capitals, which tell nothing of other words."""


def shape_of(label: str) -> Shape | None:
    """Return what a label of at least one character looks like; None for what can be none."""
    label = _plain(label)
    words = label.split()
    is_caption = label[-1].isdigit() and _CAPTION.match(label)
    wide = "".join(words) if ord(label[0]) in _WIDE else label
    if is_caption or wide.startswith(WIDE_DATA) or words[-1].startswith(WIDE_DATA):
        return Shape.REMARK
    if is_known(words):
        return Shape.KNOWN
    bare = _without_bracket(label)
    is_long = len(bare.split()) > MOST_WORDS or len(bare) > MOST_CHARACTERS
    is_long = is_long and not any(
        is_one(bare) for is_one in (_is_long_office, _is_addressed, _is_long_name, _is_long_holder)
    )
    is_small = label[0].islower() and not _OUTLET.fullmatch(label)
    if is_long or not label[0].isalpha() or is_small or _NOT_IN_LABELS.search(label):
        return Shape.WORD if is_small and _NOBLE.fullmatch(label) else None
    named = bare if label.endswith((")", "]")) else label
    plain = [word.strip("().,/").casefold() for word in named.split()]
    plain = plain[:-1] if plain[-1] in _CONTINUED and plain[1:] else plain
    if " ".join(plain) in FORM or words[-1] == "ID" or _YEAR.search(label):
        return Shape.REMARK
    opening = plain[0].partition("/")[0]
    is_data = plain[-1] in REMARKS | METADATA and plain[-3:-1] != _AT
    second = "".join(plain[1:2])
    is_heading = opening in REMARKS and second in _OF
    is_notice = (opening in _OF_PRESS and second in _CONTACTS) or plain[:2] == _CITING
    is_moved = opening in METADATA | _MOVING or _leads_into_a_quotation(label)
    if is_data or is_heading or is_notice or is_moved or _is_numbered(plain):
        return Shape.REMARK
    return _case(label, words)


_NOBLE = pattern(
    r"(?:v\.|von|vom|van|zu|de|di|da|du|del|af|av|ten|ter)(?: (?:de[rn]?|het|la|zu|und))*"
    r" [^\W\d_a-z][^\W\d_]+(?:-[^\W\d_a-z][^\W\d_]+)?"
)
"""A surname with what stands before it: "von Roe", "v. Roe", "van der Roe"."""
_CITING = ["cite", "as"]
"""How the head of a page tells under which name a court's paper is quoted."""
_OF_PRESS = frozenset({"media", "press", "presse"})
_CONTACTS = frozenset({"contact", "contacts", "enquiries", "inquiries", "enquiry", "inquiry"})
"""Whom newsrooms may ask, below what a press office hands out."""


def _leads_into_a_quotation(label: str) -> bool:
    """Whether words before a colon are of one who speaks on, and quotes or reads something.

    "Mr. Chair, Sir", "Mr. Chair, Article 4(2)", "Mr. Chair, Section 12 then reads".
    """
    return _QUOTING.search(label) is not None if "," in label else False


_QUOTING = pattern(
    r", (?:Sir|Madam|Ma['’]am)(?:,|\Z)"
    r"|, (?:[^,]+, )?(?:(?i:articles?|clauses?|sections?|paragraphs?|rules?|standing orders?"
    r"|artikel|abschnitt|absatz|artículo|artigo|articolo|cláusula)) \d[\w.()]*"
    r"(?:,? [^\W\d_A-Z][\w'’-]*| \(?\d[\w.()]*)*\Z"
    r"|, (?:.+ )?(?:says|said|reads|read|states|stated|provides|provided"
    r"|lautet|lauten|heißt es|besagt|sagt|sagte|dice|dijo|reza|establece|señala"
    r"|diz|disse|estabelece|dispõe|dit|dispose|stipule|énonce|recita|stabilisce|afferma)"
    r"(?: (?:that|as follows|que|che))?\Z"
)
"""Behind a comma: an address, a part of a law, a verb of what is said or written."""


_OF = frozenset("of de da do dos das del della du des der von di".split())  # noqa: SIM905
"""Behind a word that heads a remark it makes a heading: "Objectives of the Survey"."""
_AT = ["at", "the"]
"""Behind it stands where somebody sits: "Clerk at the Table"."""


_OUTLET = pattern(r"[a-z]{1,3}[A-Z][^\W\d_]{0,12}")
"""How some outlets write their names: "iG"."""


def _without_bracket(label: str) -> str:
    """Return a label without what stands in brackets: an office, a party, a holder's name."""
    bare = label.partition(" (")[0]
    return bare.partition(" [")[0] if label.endswith("]") else bare


def _plain(label: str) -> str:
    """Return a label without an article before a style, and without a nickname in marks."""
    if label.startswith(("The ", "the ")):
        label = _STYLED.sub("", label)
    return _NICKNAME.sub("", label) if '"' in label or "“" in label else label


_CONTINUED = frozenset({"continued", "cont'd", "cont’d", "contd"})
"""What ends the head of a list that goes on on the next page: "PARTICIPANTS, Continued"."""
_CAPTION = pattern(
    r"(?i:tab(?:le|ela|la|elle|elle[ns]?|leau|\.)|fig(?:ure|ura|\.)?|quadro|cuadro|abb(?:ildung|\.)"
    r"|gr[áa]fi(?:co|k|que)|chart|graph|photo|foto|image[mn]?|imagen|bild|рис(?:унок|\.)|таблица)"
    r"\s\d{1,3}(?:\.\d{1,2})*\Z"
)
"""What stands above a table or below a picture: "Tabela 2"."""
_NICKNAME = pattern(r"(?<=\w) [\"“][^\W\d_]+[\"”](?= \w)")
_STYLED = pattern(
    r"\A[Tt]he (?=(?:(?:Rt|Right|Most|Very)\.? )?(?:Hon|Rev|Ven)[a-z]*\.? [^\W\d_a-z])"
)
"""The article before how somebody is styled: "The Rt Hon. Jane Roe"."""
_MOVING = frozenset(
    {"whereas", "therefore", "resolved", "be"}
    | {"antrag", "gesetzentwurf", "unterrichtung", "beschlussempfehlung", "abgegebene"}
    | {"tagesordnungspunkt", "zusatztagesordnungspunkt", "drucksache"}
)
"""How the text of a motion, or its head, begins: "THEREFORE BE IT RESOLVED THAT:", "Antrag der"."""
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


def is_long_capitals(label: str) -> bool:
    """Whether many words in capitals may say who speaks: "JANE ROE OF THE OLD TOWN GATE BOARD".

    What heads a list or a remark does not: "NOTE TO ALL WHO READ THIS TEXT".
    """
    plain = [word.strip("().,/").casefold() for word in label.split()]
    is_long = MOST_WORDS < len(plain) <= MOST_OFFICE_WORDS and len(label) <= MOST_OFFICE_CHARACTERS
    return (
        is_long
        and label.isupper()
        and not _NOT_IN_LABELS.search(label)
        and {plain[0], plain[-1]}.isdisjoint(REMARKS | METADATA | OPENING_WORDS | _MOVING)
    )


def _is_long_office(label: str) -> bool:
    """Whether an office stands in capitals: "The MINISTER OF RURAL DEVELOPMENT AND LAND REFORM"."""
    article, *words = label.split()
    is_office = len(words) < MOST_OFFICE_WORDS and len(label) <= MOST_OFFICE_CHARACTERS
    return (
        is_office
        and article.casefold() in {"the", "an", "a"}
        and all(word.strip(",").isupper() for word in words)
        and any(word.casefold() in _OFFICES for word in words[:3])
    )


def _is_long_name(label: str) -> bool:
    """Whether a name has many words for its titles and particles: "Datin Nora binti Haji Omar"."""
    words = label.split()
    names = [word for word in words if word not in PARTICLES]
    titles = [word.casefold().strip(".'’,") in TITLES | HONORIFICS for word in names]
    plain = {word.casefold() for word in words}
    return (
        bool(names)
        and len(label) <= MOST_OFFICE_CHARACTERS
        and len(names) - sum(titles) <= MOST_WORDS
        and (titles[0] or len(names) < len(words))
        and all(map(_is_name_part, words))
        and plain.isdisjoint(SAID_WORDS - {"i"})
        and words[0].casefold() not in PARTICLES | OPENING_WORDS
    )


def _is_long_holder(label: str) -> bool:
    """Whether a German office behind a surname tells at whose ministry: "Roe, Staatssekretär"."""
    is_short = len(label.split()) <= MOST_OFFICE_WORDS and len(label) <= MOST_OFFICE_CHARACTERS
    return is_short and is_in_office(label) and _is_holder(label.partition(", ")[2].split())


_OFFICES = (
    (TITLES | {"whip", "leader", "chief", "premier", "assistant"}) - PARTICLES - {"the", "of"}
)
"""Words of which one begins an office."""


def _is_numbered(plain: Sequence[str]) -> bool:
    """Whether the words count something: "Agenda item 3"; "Caller 2" counts people."""
    is_counted = plain[-1].isdigit() or _PART.fullmatch(plain[-1]) is not None
    return is_counted and not NUMBERED.isdisjoint(plain)


_PART = pattern(r"[a-z]\.?\d{1,2}(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2})+")
"""The number of a part: "Annex A.1", "Chapter 2.3"."""


def is_known(words: Sequence[str]) -> bool:
    """Whether the words are a general label: "Q", "Female speaker", "SPEAKER_01"."""
    label = " ".join(words)
    label = label if _STARS.isdisjoint(label) else _BOTH.sub("", label)
    if not _SIGNS.isdisjoint(label):
        return False
    plain = [label.casefold()]
    if not (label.isascii() and label.isalpha()):
        plain = [part for part in _PARTING.split(plain[0]) if part]
    if plain[1:] and " ".join(plain) in FORM:
        return False
    generic = GENERIC_ASKS | GENERIC_ANSWERS
    if any(word in generic for word in plain):
        return len(words) == len(plain) == 1 and plain[0] == words[0].casefold()
    others = [word for word in plain if word_role(word) is None]
    is_named = len(others) < len(plain)
    return is_named and all(word in ASIDE_WORDS or len(word) == 1 for word in others)


def word_role(word: str) -> Role | None:
    """Return what a label word in lower case says; in scripts without spaces, its end."""
    if word in ROLE_WORDS or word.isascii():
        return ROLE_WORDS.get(word)
    ends = (word[-size:] for size in (3, 2) if len(word) > size)
    is_wide = ord(word[-1]) in _WIDE
    return next((ROLE_WORDS[end] for end in ends if end in ROLE_WORDS), None) if is_wide else None


def described_role(words: str) -> Role | None:
    """Return what words say that somebody does: "Interviewer", "Participant 1"; None for others."""
    found = _DOING.fullmatch(words.strip())
    return word_role(found["word"].casefold()) if found else None


_DOING = pattern(
    r"(?:[Tt]he )?(?P<word>[^\W\d_]{4,30})(?:[/:*]in)?(?: \d{1,2})?(?: \([^()]{1,40}\))?"
)
_WIDE = range(0x2E80, 0xFB00)
"""Chinese and Japanese letters."""


def _case(label: str, words: Sequence[str]) -> Shape:
    if label.isupper() and sum(char.isalpha() for char in label) > 1:
        return Shape.NAME
    if len(words) == 1:
        return Shape.WORD
    if len(words) > _MOST_CASELESS_WORDS and label.casefold() == label == label.swapcase():
        return Shape.PHRASE
    if _is_titled(label) or _is_addressed(label.partition(" (")[0]) or _FORMS.fullmatch(label):
        return Shape.NAME
    label = _ASIDE.sub("", label) if "(" in label else label
    heads = [word.lstrip("([‘'’-") for word in label.replace(" von und zu ", " von zu ").split()]
    is_name = all(map(_is_name_part, heads))
    is_plain = heads[0].casefold() not in PARTICLES | OPENING_WORDS and is_affiliated(label)
    return Shape.NAME if (is_name and is_plain) or is_in_office(label) else Shape.PHRASE


_FORMS = pattern(
    r"(?i:(?:(?:some|several|an?|the|other|opposition|government) )?"
    r"(?:hon(?:\.|ou?rable) members?|voices?|(?:question|comment|participant|speaker|voice|person)"
    r" from (?:the )?[^\W\d_]{3,}))"
    r"|[^\W\d_a-z][^\W\d_a-z'’-]+, [^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z]\S*)?"
)
"""Whoever it was that spoke, "An hon. Member", "Question from the floor"; and "ROE, Jane"."""
_ASIDE = pattern(r" \([^()]{1,20}\)(?= \w)")
"""What stands in brackets inside a name: "Gen. (ret.) Jane Roe"."""


def _is_addressed(label: str) -> bool:
    """Whether a name or office stands behind an article and "señor" or the like, no sentence."""
    article, _, rest = label.partition(" ")
    honorific, _, name = rest.partition(" ")
    is_begun = article.casefold() in ARTICLES and honorific.strip(".").casefold() in _ADDRESSES
    words = name.split()
    others = [word for word in words if word not in PARTICLES | _JOINED]
    are_names = all(word[0].isupper() or word in TITLES for word in others)
    return is_begun and bool(words) and words[0] in others and are_names


def is_honoured(label: str) -> bool:
    """Whether a name in capitals or an office stands behind an article and "señor" or the like."""
    bare = label.partition(" (")[0]
    return _is_addressed(bare) and any(map(str.isupper, bare.split()[2:]))


_ADDRESSES = frozenset(
    (
        *("señor", "señora", "sr", "sra", "sr.ª", "srª", "sr.a", "senhor", "senhora", "señores"),
        *("señoras", "senyor", "senyora", "signor", "signora", "monsieur", "madame", "herr"),
        *("frau", "heer", "dr", "dra", "diputado", "diputada", "deputado", "deputada"),
        *("conselleiro", "conselleira"),
    )
)
_JOINED = frozenset({"da", "do", "das", "dos", "de", "del", "e", "y", "i", "la", "las", "los"})


def _is_titled(label: str) -> bool:
    """Whether a name in capitals stands behind titles: "El señor ROE LIND", "The CHAIR"."""
    words = [word.strip(".,") for word in label.partition(" (")[0].split()]
    names = [word for word in words if word.isupper() and len(word) > 1]
    others = [word.casefold() for word in words if word not in names]
    return bool(names) and words[-1] in names and all(word in TITLES | PARTICLES for word in others)


def _is_name_part(word: str) -> bool:
    """Whether a word may stand in a name: a capital, a particle, or letters with full stops.

    A particle may be part of it: "al-Amin", "d'Arcy".
    """
    is_small = word[:1].islower() and word not in PARTICLES
    return not is_small or _SHORTENED.match(word) is not None


_SHORTENED = pattern(
    r"(?:[^\W\d_]{1,2}\.)+\Z|(?:al|el|as|ar|ad|an|ash|at|az|ben)-\w|[dl]['’][^\W\d_a-z]|t\Z"
)


def is_affiliated(label: str) -> bool:
    """Whether what stands before a comma is a full name, as in "Jane Roe, Lake Times".

    "In Lima, Peru:" and "Peru, Chile:" begin sentences.
    """
    name, comma, affiliation = label.partition(",")
    return not comma or (len(name.split()) > 1 and affiliation.startswith(" "))


def is_in_office(label: str) -> bool:
    """Whether an office stands behind a full name: "Odo Roe, Bundesminister für Häfen"."""
    name, _, office = label.partition(", ")
    words, behind = name.split(), office.split()
    is_holder = _is_holder(behind)
    return (
        (len(words) > 1 or is_holder)
        and 0 < len(words) <= _MOST_NAME_WORDS
        and all(map(_is_name_part, words))
        and words[0].casefold() not in PARTICLES | OPENING_WORDS | SAID_WORDS
        and (is_holder or any(word.strip(".").casefold() in TITLES for word in behind[:2]))
        and all(_is_of_office(before, word) for before, word in pairwise(["", *behind]))
        and (behind[-1][0].isupper() or behind[-1] not in PARTICLES | _WITHIN)
    )


def _is_holder(office: Sequence[str]) -> bool:
    """Whether the words of an office begin with one of `_HOLDERS`: "Parl. Staatssekretär"."""
    plain = [word.strip(".,'’").casefold() for word in office[:2]]
    return bool(plain) and (
        plain[0] in _HOLDERS or (plain[0] in _OF_THE_HOUSE and plain[-1] in _HOLDERS)
    )


def is_holder_named(label: str) -> bool:
    """Whether an office stands before its holder, alone or with what it is for in brackets.

    "Staatsministerin Jane Roe (Häfen und Tore)", "Stellvertretender Ministerpräsident Odo Lind".
    """
    name, bracket, _ = label.partition(" (")
    office, *holder = name.split() or [""]
    if office.casefold() not in _HOLDERS and holder:
        office, *holder = holder
    is_whole = not bracket or (label.endswith(")") and label.count("(") == 1)
    return is_whole and bool(holder) and office.casefold() in _HOLDERS


_OF_THE_HOUSE = frozenset({"parl", "parlamentarischer", "parlamentarische"})
_HOLDERS = frozenset(
    (
        *("bundesminister", "bundesministerin", "bundeskanzler", "bundeskanzlerin"),
        *("staatsminister", "staatsministerin", "staatssekretär", "staatssekretärin"),
        *("ministerpräsident", "ministerpräsidentin", "innenminister", "finanzminister"),
        *("senator", "senatorin", "schriftführer", "schriftführerin", "berichterstatter"),
        *("berichterstatterin", "antragsteller", "antragstellerin", "alterspräsident"),
    )
)
"""In lower case: German offices that stand behind a surname alone: "Roe, Bundesminister für …"."""


def _is_of_office(before: str, word: str) -> bool:
    """Whether a word may stand in an office: a capital, a joining word, or what qualifies one.

    "Minister für Häfen und digitale Tore".
    """
    is_joining = word in PARTICLES | _WITHIN
    is_qualifying = before in _QUALIFIED and word.isalpha() and not _is_said(word)
    return not word[0].islower() or is_joining or is_qualifying


_QUALIFIED = frozenset({"für", "und", "for", "and"})
"""Behind them an office may have a word in small letters."""


def is_office(label: str) -> bool:
    """Whether a long label is a full name with an office behind a comma, or one in brackets.

    In capitals an office stands behind a dash as well: "JANE ROE – MINISTER FOR PORTS".
    """
    label = _HONOURED.sub("", with_comma(label) if label.isupper() else label)
    name = name_before_office(label)
    words = name.split()
    parts = [part.strip() for part in label.split(",")]
    return (
        name != label
        and not ITEM.match(label)
        and not any(part[:1].islower() or not part for part in parts)
        and 1 < len(words) <= MOST_WORDS
        and len(label.split()) <= MOST_OFFICE_WORDS
        and len(label) <= MOST_OFFICE_CHARACTERS
        and all(map(_is_name_part, words))
        and words[0].casefold() not in PARTICLES | OPENING_WORDS | SAID_WORDS
        and not any(map(_is_said, label[len(name) :].split()))
        and not _NOT_IN_LABELS.search(label)
        and DONE_WORDS.isdisjoint(label.split())
        and not _leads_into_a_quotation(label)
    )


def name_before_office(label: str) -> str:
    """Return the name with which a label begins that tells an office: "JANE ROE – MINISTER"."""
    label = with_comma(label) if label.isupper() else label
    return label.partition(",")[0].partition(" (")[0]


def surname_of(names: Sequence[str]) -> str:
    """Return the last name of a full name in lower case, without letters of a seat or an honour."""
    end = len(names)
    while end > _LEAST_NAMES and names[end - 1] in LETTERS_BEHIND:
        end -= 1
    return names[end - 1] if names else ""


_LEAST_NAMES = 2
"""Words of a full name."""


def with_comma(label: str) -> str:
    """Return a label with a comma for a dash before an office: "Jane Roe – Minister for Ports"."""
    return _DASH.sub(", ", label)


_DASH = pattern(r"\s[-–—]\s")
_HONOURED = pattern(r"(?i)\Athe (?:right |rt\.? )?hon(?:ou?rable|\.)? ")
ITEM = clued(r"\(?(?:[A-Za-z]{1,2}|[ivxlcIVXLC]{1,6}|\d{1,3})\)\s", ")")
"""What begins an item of a list: "(i) ", "(cc) ", "a) "."""


def _is_said(word: str) -> bool:
    """Whether a word behind a name belongs to a sentence: "Mr. Roe, I move the following:"."""
    return word == "I" or (word in SAID_WORDS and word != "i")


def names_holder(label: str) -> bool:
    """Whether an office has its holder's name in brackets: "The Minister for Ports (Jane Roe)"."""
    label = label.replace("[", "(").replace("]", ")")
    office, bracket, name = label.partition(" (")
    holder = name.removesuffix(")").split()
    words = office.split()
    return (
        bool(bracket)
        and not ITEM.match(label)
        and label.endswith(")")
        and 1 < len(holder) <= _MOST_NAME_WORDS
        and all(word.lstrip("(")[:1].isupper() for word in holder)
        and len(label) <= MOST_OFFICE_CHARACTERS
        and words[0].casefold() in TITLES | PARTICLES
        and any(word.casefold().strip(",.") in TITLES for word in words)
    )


def begins_office(words: str) -> bool:
    """Whether an office may begin so, that goes on in the next line."""
    return words[:1].isupper() and (
        words.isupper() or words.split(maxsplit=1)[0].casefold() in _BEGINNING
    )


_BEGINNING = TITLES | PARTICLES


def is_whole_office(label: str) -> bool:
    """Whether an office with its holder holds no other word: it may go on in the next line."""
    plain = [word for word in label.split() if word[0].islower()]
    are_joined = all(word in PARTICLES | _WITHIN for word in plain)
    return are_joined and (names_holder(label) or (label.isupper() and is_office(label)))


_WITHIN = frozenset({"in", "at", "with", "without", "für", "im", "bei", "beim", "und", "et", "à"})
"""Small words inside an office."""


SMALL = pattern(r"([a-z][a-z0-9_.-]{1,14}):\s")
"""A word in small letters with a colon, as names stand in chats: "jroe: Yes"."""
DOUBT = pattern(r"\s*[\[(]\s?\?+\s?[\])]")
"""A sign that it is not sure who speaks: "Jane Roe [?]:"."""


def is_garbled(label: str) -> bool:
    """Whether a label is no name, but letters and figures as a scan tears or misreads them.

    It has no word of three letters, and a figure within ("TE7 L i 2"), or the letters of a field
    of a letterhead ("T EL"). Codes ("M2", "3K") and initials ("J R") are none.
    """
    pieces = [piece for piece in _PIECE.split(label) if piece]
    if not label.isascii() or len(pieces) <= 1 or _WORD_OF_THREE.search(label):
        return False
    is_code = _CODE.fullmatch(label) is not None
    joined = "".join(pieces).casefold()
    is_field = len(joined) >= _LEAST_LETTERS and joined in METADATA | REMARKS
    has_figure = any(map(str.isdigit, label)) and not is_code
    return has_figure or is_field


_PIECE = pattern(r"[^A-Za-z0-9]+")
_WORD_OF_THREE = pattern(r"[A-Za-z]{3}")
_CODE = pattern(r"[A-Za-z]{1,2}[ .#_-]{1,2}\d{1,3}|\d{1,3}[ .#_-]{1,2}[A-Za-z]{1,2}")
"""A letter and a number that stand for one who speaks: "M 2"."""
_LEAST_LETTERS = 3
"""Of a field: two letters may be initials."""


def is_name_like(words: Sequence[str]) -> bool:
    """Whether all words could be a name and an office: "John Roe, Mayor of Lake Town"."""
    capitals = [word for word in words if word not in PARTICLES]
    plain = {word.strip(",()").casefold() for word in words}
    return (
        1 < len(words) <= MOST_WORDS
        and 1 < len(capitals) <= _MOST_NAME_WORDS
        and not ends_with_stop(words[-1])
        and all(word.lstrip("(")[:1].isupper() for word in capitals)
        and plain.isdisjoint(SAID_WORDS)
    )
