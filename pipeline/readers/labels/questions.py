"""Questions in bold or as headings, and answers in plain letters.

Nobody is named, or only who answers: `Jane: …` below each question.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.headed import says_talk_begins
from pipeline.readers.labels.bylines import is_byline, is_reprint
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    ends_sentence,
    ends_with_stop,
)
from pipeline.readers.labels.frequent import is_faq
from pipeline.readers.labels.lines_apart import lines_apart
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import ARTICLES, OWN_WORDS, REQUESTS, SAID_WORDS
from pipeline.readers.lines import Line
from pipeline.values import dataclass, replace

_LEAST = 3
_ASKING = 0.6
_ASKING_IN_TURN, _LEAST_IN_TURN = 0.4, 6
"""That share where each ends as a sentence does and has an answer, and how many there are."""
_ASKING_OF_MANY, _MANY_IN_TURN = 0.3, 12
"""The same where there are many, each with an answer right below."""
_REQUESTED = 0.7
"""Share of the questions that may have no question mark: a list of tasks has none at all."""
_MARKS = "?？؟;"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without a blank one between them."""

    first: int
    last: int
    is_strong: bool
    asks: bool
    content: int
    """Where its words begin, behind `Q.` or the label of an answer."""
    label: str = ""
    """Before an answer, with a colon; empty where none stands there."""
    is_numbered: bool = False
    """Whether a number stands before its words."""
    is_request: bool = False
    """Whether it wants to be told something, without a question mark."""


def find_questions(page: Page) -> Labels:
    """Return the turns of a file in which paragraphs that ask alternate with plain ones.

    Where headings ask, lines in bold below them are parts of the answers.
    """
    headed = find_headed_questions(page)
    return headed if headed.turns else _questions(page, page.strong)


def find_headed_questions(page: Page) -> Labels:
    """Return the turns of a file in which headings ask and plain paragraphs answer."""
    return _questions(page, page.headings) if page.headings else Labels()


def find_slanted_questions(page: Page) -> Labels:
    """Return the turns of a file in which lines in italics ask, with a word on it."""
    found = _questions(page, page.slanted)
    doubt = "; ".join(one for one in (_SLANTED, found.doubt) if one)
    return replace(found, doubt=doubt) if found.turns else found


def find_quoted_questions(page: Page) -> Labels:
    """Return the turns of a file in which quotations ask and plain paragraphs answer.

    Nearly all of them ask: others quote what somebody wrote elsewhere.
    """
    if len(page.quoted) < _LEAST_QUOTED:
        return Labels()
    asking = sum(
        page.text[slice(*span)].rstrip(_AROUND).endswith(tuple(_MARKS)) for span in page.quoted
    )
    if asking < _MOSTLY_ASKED * len(page.quoted):
        return Labels()
    found = _questions(page, page.quoted)
    doubt = "; ".join(one for one in (_QUOTED, found.doubt) if one)
    return replace(found, doubt=doubt) if found.turns else found


_QUOTED = "nobody is named: quotations are read as questions, and plain paragraphs as answers"
_LEAST_QUOTED = 4
_AROUND = ' \t\r\n*_>"”»'
_SLANTED = "nobody is named: lines in italics are read as questions, and upright ones as answers"


def _questions(page: Page, strong: Sequence[tuple[int, int]]) -> Labels:
    """Return the turns of a file with questions in some spans."""
    if not strong:
        return Labels()
    bold = page.strong
    page = replace(page, strong=tuple(strong))
    blocks = tuple(blocks_of(page))
    asking = (at for at, block in enumerate(blocks) if block.is_strong and block.asks)
    first = _transcribed_from(blocks, page) or _counted_from(blocks, next(asking, 0), page)
    first = _from_bidding(blocks, _below_lead(blocks, first, page), page)
    last = _last_apart(blocks, page)
    is_told = is_byline(last)
    talk = blocks[first : len(blocks) - (is_told or is_reprint(last))]
    end = _closing(talk, page)
    behind = talk[end].first if end < len(talk) else -1
    heads = (*_section_heads(talk[:end], page), *_epigraphs(talk[:end], page))
    within = tuple(_lower_heads(talk[:end], page))
    talk = tuple(block for block in talk[:end] if block not in heads + within)
    apart = [block for block in talk if block.is_strong]
    asked = sum(block.asks for block in apart)
    plain_asks = sum(block.asks for block in talk if not block.is_strong)
    requests = sum(block.is_request for block in apart)
    share = _least_asking(len(apart)) if _are_in_turn(talk, page) else _ASKING
    is_talk = len(apart) >= _LEAST and asked >= share * len(apart) and asked > plain_asks
    is_talk = is_talk and requests <= _REQUESTED * len(apart)
    if not is_talk or first > len(talk):  # most of the file would stand above the talk
        return Labels()
    if _is_essay(talk, page):
        return Labels()
    answers = _answers(talk)
    askers = _askers(apart, page)
    name = _name(answers, talk, are_asked=bool(askers)) or _name_at_first(answers, page, bold)
    if not name and is_faq(page, talk[0].first):
        return Labels()
    is_open = talk[-1].is_strong and not _is_unanswered(apart, answers)
    is_open = is_open and not _is_farewell(talk, answers, page)
    if not name and (is_open or _are_named(answers) or _are_bold_names(answers, page, bold)):
        return Labels()
    talk, mates = _with_mates(talk, name, page)
    beside = _beside(talk, name, page, bold) | mates
    askers, outlet = (askers, "") if askers else _first_asker(talk, page)
    turns, told = _without_first_names(tuple(_turns(talk, page, (name, beside), askers)), page)
    evidence = f"{len(apart)} paragraphs are set apart, of which {asked} ask; plain ones answer"
    said = (page.text[page.lines[one.first].start : page.lines[one.last].end] for one in talk)
    is_nobody = not name and not is_told and is_in_nobodys_mouth(said)
    doubt, at = (NOBODY_SAYS, -1) if is_nobody else _idle(apart, page)
    fields = tuple(_fields(heads, page))
    found = Labels(turns, (), (), True, "{}", 0.8, evidence=evidence, fields=fields, doubt=doubt)
    counts = Counter(one.label for one in turns)
    once = tuple(one for one in turns if one.label in mates and counts[one.label] == 1)
    return replace(found, once=once, end=behind, named=told or outlet, are_letters=True, doubted=at)


def _least_asking(apart: int) -> float:
    """Return the share of what is set apart that must ask, where each has an answer below."""
    return _ASKING_OF_MANY if apart >= _MANY_IN_TURN else _ASKING_IN_TURN


def _are_in_turn(talk: Sequence[Block], page: Page) -> bool:
    """Whether all that is set apart asks or bids, in sentences, each with an answer below.

    No heading ends in a full stop: "Tell us about the ferry." is the other one's turn.
    """
    apart = [block for block in talk if block.is_strong]
    is_answered = len(apart) >= _LEAST_IN_TURN and talk[0].is_strong and not talk[-1].is_strong
    return (
        is_answered
        and not any(one.is_strong and below.is_strong for one, below in pairwise(talk))
        and all(block.asks or _stops(page, block) for block in apart)
    )


def _stops(page: Page, block: Block) -> bool:
    """Whether a paragraph ends in a full stop, which a heading does not."""
    line = page.lines[block.last]
    return page.text[line.start : line.end].rstrip(_AROUND).endswith((".", "!", "…", "。", "！"))


def _is_essay(talk: Sequence[Block], page: Page) -> bool:
    """Whether headings head more prose than is asked for: the questions are the writer's own.

    Headings that ask, or stand above a question, head no prose.
    """
    starts = [page.lines[block.first].start for block in talk]
    headed: set[int] = set()
    for start, end in page.headings:
        below = bisect_left(starts, start)
        is_asked = page.text[start:end].rstrip(" #*_\r").endswith(tuple(_MARKS))
        if not is_asked and 0 < below < len(talk) and not talk[below].is_strong:
            headed.add(below)
    return len(headed) >= max(_LEAST, sum(block.asks for block in talk if block.is_strong))


def _without_first_names(
    turns: tuple[Candidate, ...], page: Page
) -> tuple[tuple[Candidate, ...], str]:
    """Return the turns without names that stand before the first two alone, and what is told."""
    lines = [page.text[one.content : page.lines[one.index].end] for one in turns[:2]]
    if {one.label for one in turns} != {"Q", "A"} or not all(map(_DASHED.search, lines)):
        return turns, ""
    # imported late: hardly a talk names its people once
    from pipeline.readers.labels.first_names import without_first_names

    return without_first_names(turns, page)


_DASHED = pattern(r"[ \t\u00a0][–—-][ \t\u00a0*_]")


def _is_short_of(name: str, label: str) -> bool:
    """Whether a name is the last one of a label, or its initials, as the first answer has it."""
    words = label.split()
    is_full = len(words) > 1 and shape_of(label) is Shape.NAME
    initials = "".join(word[0] for word in words)
    return is_full and bool(name) and name in {initials, words[-1]}


def _closing(talk: Sequence[Block], page: Page) -> int:
    """Return where in a talk the section begins that closes it; its length for none.

    From its heading on nothing asks, as nearly all do above, and it stands above the questions in
    rank, or it says that it closes: "Stay in touch".
    """
    apart = [at for at, block in enumerate(talk) if block.is_strong]
    last = next((at for at in reversed(apart) if talk[at].asks), len(talk))
    closing = next((at for at in apart if at > last and _closes(talk[at], page, ())), 0)
    others = (_version(talk, page), _behind_labels(talk, page), _note(talk, page))
    if apart_from := min((at for at in (closing, *others) if at), default=0):
        return apart_from
    if signed := _signed(talk, page, last):
        return signed
    asked = sum(talk[at].asks for at in apart if at <= last)
    above = sum(at <= last for at in apart)
    if asked < max(_LEAST, _MOSTLY_ASKED * above):
        return len(talk)
    upper = {start for start, _ in page.upper}
    ends = (at for at in apart if at > last and _closes(talk[at], page, upper))
    return next(ends, len(talk))


def _behind_labels(talk: Sequence[Block], page: Page) -> int:
    """Return where what has no label stands behind a talk in which all have one; 0 for nowhere.

    "**JR: Who pays?**" and "Mayor: We do." go on to a heading that asks nothing: the writers' own.
    """
    last = max((at for at, block in enumerate(talk) if block.is_strong), default=0)
    if talk[last:] and (talk[last].asks or any(block.label for block in talk[last:])):
        return 0
    questions = [block for block in talk[:last] if block.is_strong]
    answers = _answers(talk[:last])
    are_named = all(block.label for block in answers) and len(answers) >= _LEAST
    are_asked = len(_askers(questions, page)) == len(questions)
    return last if are_named and are_asked and not _label_at(talk[last], page) else 0


def _note(talk: Sequence[Block], page: Page) -> int:
    """Return where notes in italics end a talk in which no question is in italics; 0 for none."""
    italics = {start for start, _ in page.italics}
    apart = [block for block in talk if block.is_strong]
    slanted = [block for block in apart if page.lines[block.first].start in italics]
    first = len(talk) - len(slanted)
    is_last = bool(slanted) and slanted == list(talk[first:]) and len(apart) > _LEAST
    return first if is_last and not any(one.asks for one in slanted) else 0


def _signed(talk: Sequence[Block], page: Page, last: int) -> int:
    """Return where a line that is set apart says who asked, behind the last question; 0 for none.

    What a page says of other texts stands below it.
    """
    signed = (
        at
        for at, block in enumerate(talk)
        if at > last and block.is_strong and block.first == block.last
    )
    return next((at for at in signed if is_byline(clean(page.words(talk[at].first)))), 0)


def _label_at(block: Block, page: Page) -> bool:
    """Whether what is set apart begins with a label."""
    return _LABEL.match(page.text, *_span(page.lines[block.first])) is not None


def _version(talk: Sequence[Block], page: Page) -> int:
    """Return where a heading begins the talk in another language, or thoughts on it; 0 for none."""
    asked = 0
    for at, block in enumerate(talk):
        words = clean(page.words(block.first)).strip("*_~#=-–— :[]()")
        is_alone = block.first == block.last and block.is_strong
        is_other = _VERSION.fullmatch(words) or _REFLECTION.fullmatch(words)
        if is_alone and asked >= _LEAST and is_other:
            return at
        asked += block.is_strong and block.asks
    return 0


_LANGUAGE = (
    r"(?:english|french|german|italian|spanish|portuguese|inglese|francese|tedesc[ao]|italiana?"
    r"|spagnola?|inglesa?|inglés|francesa?|alemana?|española?|anglaise?|française?|allemande?"
    r"|espagnole?|englische?|französische?|deutsche?|italienische?|английск\w+|angielska|українськ\w+)"
)
_VERSION = pattern(
    rf"(?i)(?:the |la |die )?(?:{_LANGUAGE}"
    r" (?:version|translation|fassung|übersetzung|wersja|версия)"
    rf"|(?:version|versione|versión|versão|traduction|traduzione|traducción|tradução|wersja|версия)"
    rf" (?:en |em |in |in lingua )?{_LANGUAGE})"
)
"""What heads the same talk in another language: "The English version"."""
_REFLECTION = pattern(
    r"(?i)(?:(?:part|section) (?:[ivx]{1,4}|\d|[a-d])\s?[.:–—-]\s?)?"
    r"(?:(?:my|our|personal|critical|student|interview) )?reflection"
    r"(?: (?:component|essay|paper|section|paragraph|questions|on (?:the|this|my) interview))?"
)
"""What heads the thoughts of who asked, as students write them behind an interview."""


def _closes(block: Block, page: Page, upper: Collection[int]) -> bool:
    words = clean(page.text[page.lines[block.first].start : page.lines[block.last].end])
    begin = bisect_right([start for start, _ in page.strong], page.lines[block.first].start)
    is_upper = begin > 0 and page.strong[begin - 1][0] in upper
    is_short = len(words.split()) <= _LONGEST_CLOSING and not ends_with_stop(words)
    return is_upper or (is_short and _CLOSING.match(words) is not None)


_MOSTLY_ASKED = 0.8
_LONGEST_CLOSING = 6
_CLOSING = pattern(
    r"(?i)(?:(?:stay|keep|get) in touch|contact(?: us)?|kontakt|contacto?|links?|liens|enlaces"
    r"|(?:полезные )?ссылки|посилання|odkazy|linki|länkar|lenker|collegamenti"
    r"|(?:useful |further |more )?(?:links|resources|references|reading|information)"
    r"|(?:about|über|à propos d[eu]|sobre|acerca de|informazioni su)"
    r"(?= (?:us\b|the (?:author|interview|project|compan)|(?-i:[^\W\d_a-zß-ÿ])))"
    r"|(?:conclusion|summary|epilogue|afterword|credits|zusammenfassung|fazit|nachwort)s?)"
    r"(?:\W|\Z)"
)
"""How the heading of a section begins that closes a page."""


def _section_heads(talk: Sequence[Block], page: Page) -> Iterator[Block]:
    """Yield what is set apart right above a question and ends no sentence: a section's heading."""
    for block, below in pairwise(talk):
        if block.is_strong and not block.asks and below.is_strong and below.asks:
            line = page.lines[block.last]
            if block.first == block.last and not ends_sentence(page.text, line):
                yield block


def _lower_heads(talk: Sequence[Block], page: Page) -> Iterator[Block]:
    """Yield the headings of a lower rank than all that ask: those of the parts of an answer."""
    lower = {start for start, _ in page.lower}
    starts = [start for start, _ in page.headings]
    for block in talk if lower else ():
        at = bisect_right(starts, page.lines[block.first].start) - 1
        if block.is_strong and not block.asks and at >= 0 and starts[at] in lower:
            yield block


def _epigraphs(talk: Sequence[Block], page: Page) -> Iterator[Block]:
    """Yield what is set apart in quotation marks, with the name below of whose words they are."""
    for block in talk:
        if block.is_strong and block.first < block.last and not block.asks:
            name = page.words(block.last).strip(" *_")
            is_quoted = page.words(block.first).lstrip(" *_").startswith(_QUOTES)
            if is_quoted and _CREDITED.fullmatch(name):
                yield block


_QUOTES = ("“", "„", "«", '"', "‘", "”", "»")
_CREDITED = pattern(r"[-–—~(][ \t]?(?:[^\W\d_a-z][^\n.?!]{1,80})")
"""Who said what stands above: "-Jane Roe"."""


def _fields(heads: Sequence[Block], page: Page) -> Iterator[Candidate]:
    """Yield the headings of sections as lines that nobody says."""
    for block in heads:
        for at in range(block.first, block.last + 1):
            end = page.lines[at].end
            yield Candidate(at, clean(page.words(at)), Shape.UNCLAIMED, end)


def _askers(apart: Sequence[Block], page: Page) -> dict[int, tuple[str, int]]:
    """Return the label and the words' beginning of what is set apart, where most begin with a name.

    "**JR: Who pays?**": so it is where one such label stands again and again; keys are first lines.
    """
    spans = {one.first: _span(page.lines[one.first]) for one in apart}
    found = {at: _LABEL.match(page.text, *span) for at, span in spans.items()}
    if not any(found.values()):
        return _outlet(spans, page)
    labels = {at: (clean(one["label"]), one.end()) for at, one in found.items() if one}
    counts = Counter(label for label, _ in labels.values())
    label, count = max(counts.items(), key=lambda one: one[1], default=("", 0))
    if count < max(_LEAST, _ANSWERED * len(apart)) or shape_of(label) not in _NAMES:
        return {}
    return {
        at: (label, one[1]) if one[0].endswith(f" {label}") else one
        for at, one in labels.items()
        if shape_of(one[0]) in _NAMES and (counts[one[0]] > 1 or one[0].endswith(f" {label}"))
    }


_NAMES = frozenset({Shape.NAME, Shape.WORD})


def _first_asker(talk: Sequence[Block], page: Page) -> tuple[dict[int, tuple[str, int]], str]:
    """Return where the first question begins behind who asks it, and what is told of that.

    "**Lake Radio: Who pays?**" above "Jane Roe: The town." names both, as papers do, and no other
    question begins so.
    """
    apart = [
        _LABEL.match(page.text, *_span(page.lines[one.first])) for one in talk if one.is_strong
    ]
    first, *others = apart or [None]
    is_named = len(talk) > 1 and talk[0].is_strong and bool(talk[1].label)
    if not first or any(others) or not is_named or talk[1].label == clean(first["label"]):
        return {}, ""
    label = clean(first["label"])
    is_known = shape_of(label) in _NAMES or page.text.count(label) > 1
    told = f"'{label}:' stands before the first question alone: it is read as who asks"
    return ({talk[0].first: ("Q", first.end())}, told) if is_known else ({}, "")


def _outlet(spans: Mapping[int, tuple[int, int]], page: Page) -> dict[int, tuple[str, int]]:
    """Return the label of all that is set apart where it begins with a figure: "18F: Who pays?"."""
    found = {at: _OUTLET.match(page.text, *span) for at, span in spans.items()}
    labels = {at: (one["label"], one.end()) for at, one in found.items() if one}
    is_one = len({label for label, _ in labels.values()}) == 1
    return labels if is_one and len(labels) == len(spans) >= _LEAST else {}


_OUTLET = pattern(r"[*_]{0,3}(?P<label>\d{1,3} ?[^\W\d_a-z][\w-]{0,20})[:：]\s*(?=\S)")


def _span(line: Line) -> tuple[int, int]:
    return line.start, line.end


def is_in_nobodys_mouth(said: Iterable[str]) -> bool:
    """Whether texts are long, in a language that can be told, and nobody says "I" or "we"."""
    texts = tuple(said)
    if any(_OWN_SIGNS.search(one) or _OWN_FORMS.search(one) for one in texts):
        return False
    plain = (_NO_WORD.sub(" ", one) for one in texts)
    words = [word.casefold() for one in plain for word in _WORD.findall(one)]
    is_long = len(words) >= _LEAST_WORDS and not ARTICLES.isdisjoint(words)
    return is_long and OWN_WORDS.isdisjoint(words)


_NO_WORD = pattern(r"(?i)(?<!\w)-[ij]\b|\bi\.\s?e\b")
"""Letters that look like "I": of a command ("ls -i"), and of "i.e."."""
_OWN_FORMS = pattern(
    r"(?i)\b(?:\w*[aei]remos|\w{2,}[aeí]ríamos|nosso|nossos|nossa|nossas|nuestr[oa]s?"
    r"|(?:est|v|sab|pod|dev|deb|ten|quer|acredit|pens|cre|ach|viv|trabalh|trabaj|faz|hac|fal|habl)"
    r"[aeio]mos|temos|somos|abbiamo|siamo|vogliamo|possiamo|dobbiamo|facciamo|nostr[aie])\b"
)
"""Verbs and words of "we" in languages that leave the pronoun out: "teremos", "queremos"."""
_OWN_SIGNS = pattern(r"我|私[たはがもの]|僕|俺|(?<!\w)(?:저[는도를의희]|제가|우리|나는|내가)")
"""How one says "I" and "we" where no blanks part words, or what follows is joined to them."""


def _idle(apart: Sequence[Block], page: Page) -> tuple[str, int]:
    """Return what is told of a heading of a word or two among those that ask, and its line.

    So it is told of the last one, where it alone asks nothing and ends no sentence.
    """
    plain = ((clean(page.words(one.first)), one.first) for one in apart if not one.asks)
    last = apart[-1]
    short = [one for one in plain if 0 < len(one[0].split()) < _LEAST_NAMED]
    is_last = not last.asks and not ends_sentence(page.text, page.lines[last.last])
    if is_last and not short and all(one.asks for one in apart[:-1]):
        short = [(" ".join(clean(page.words(last.first)).split()[:_MOST_NAMED]), last.first)]
    if not short:
        return "", -1
    words, at = short[0]
    if len(short) == 1:
        told = "asks nothing, and is read as a question: who speaks below it is not sure"
        return f"'{words}' {told}", at
    told = "ask nothing, and are read as questions: who speaks below them is not sure"
    return f"'{words}' and {len(short) - 1} more {told}", at


_MOST_NAMED = 12
_LEAST_NAMED = 3
"""Words of a heading that may ask without a question mark."""


def _counted_from(blocks: Sequence[Block], first: int, page: Page) -> int:
    """Return where the talk begins: with question 1, though only question 2 has its mark."""
    number = _number(blocks[first], page) if blocks else 0
    for at in range(first - 1, -1, -1):
        if number > 1 and blocks[at].is_strong and _number(blocks[at], page) == number - 1:
            first, number = at, number - 1
    return first


def _from_bidding(blocks: Sequence[Block], first: int, page: Page) -> int:
    """Return where a talk begins of which many questions end in a full stop: above those that ask.

    Two at least stand there, each above its answer, and something above them.
    """
    apart = [block for block in blocks if block.is_strong]
    if len(apart) < _MANY_IN_TURN or sum(one.asks for one in apart) >= _ASKING * len(apart):
        return first
    bidding = [first]
    while True:
        at = bidding[-1] - 1
        above = next((one for one in range(at, -1, -1) if blocks[one].is_strong), -1)
        if above in {-1, at} or not (blocks[above].asks or _stops(page, blocks[above])):
            break
        bidding.append(above)
    return bidding[-1] if len(bidding) > _LEAST_BIDDING and bidding[-1] > 0 else first


_LEAST_BIDDING = 2
"""Paragraphs above the first question that are turns as well; one may be a lead."""


def _below_lead(blocks: Sequence[Block], first: int, page: Page) -> int:
    """Return where the talk begins: below a lead that asks, where day and author stand below it."""
    below = [clean(page.words(one.first)).strip("*_ ") for one in blocks[first + 1 : first + 3]]
    if not blocks or not blocks[first].is_strong or len(below) < len(("day", "author")):
        return first
    is_headed = _HEAD_DAY.fullmatch(below[0]) and _AUTHOR.fullmatch(below[1])
    if not is_headed and not _AUTHOR.fullmatch(below[0]):
        return first
    asking = (
        at for at in range(first + 1, len(blocks)) if blocks[at].is_strong and blocks[at].asks
    )
    return next(asking, first)


_MONTHS = (
    r"(?:jan|feb|fe[bv]|mar|apr|abr|avr|ma[iyj]|jun|juin|jul|juil|aug|ago|août|sep|set|oct|okt|ott|out"
    r"|nov|dec|dez|dic|déc|ene|gen|giu|lug|mag|mär|mrt|kwi|maj|lip|sie|wrz|paź|lis|gru|янв|фев|мар|апр"
    r"|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[^\W\d_]*\.?"
)
_HEAD_DAY = pattern(
    rf"(?i:(?:[^\W\d_]+,? )?(?:\d{{1,2}}(?:\.|º|er|st|nd|rd|th)? (?:de |of )?{_MONTHS},?"
    rf" (?:de |del )?(?:19|20)\d\d|{_MONTHS} \d{{1,2}},? (?:19|20)\d\d"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})"
    r"(?: ?[-–—|·•/,] ?[^.?!]{1,60})?)"
)
"""The day of an article on a line of its own, and perhaps a section."""
_AUTHOR = pattern(
    r"(?i:(?:text |texto |texte |words )?(?:by|por|par|von|di|door|av))"
    r"(?: [^\W\d_a-z][\w.'’-]+){2,4}"
)
"""Who wrote an article, on a line of its own."""


def _transcribed_from(blocks: Sequence[Block], page: Page) -> int:
    """Return where the talk begins below a heading that says so, with most questions; 0 for none.

    What stands above the heading sums the talk up, and may have questions of its own.
    """
    apart = {block.first for block in blocks if block.is_strong}
    apart |= {at for at, line in enumerate(page.lines) if line.is_blank}
    heads = (at for at in sorted(apart) if says_talk_begins(_whole_line(page, at)))
    head = next(heads, len(page.lines))
    asking = [at for at, block in enumerate(blocks) if block.is_strong and block.asks]
    below = [at for at in asking if blocks[at].first > head]
    is_most = len(below) >= max(_LEAST, _TRANSCRIBED * len(asking))
    return below[0] if is_most else 0


def _whole_line(page: Page, at: int) -> str:
    """Return what the text has on a line, also of one that is known for a heading and blank."""
    start = page.lines[at].start
    return page.text[start : page.text.find("\n", start)]


_TRANSCRIBED = 0.6
"""Share of the questions that stand below a heading that says that the talk begins."""


def _number(block: Block, page: Page) -> int:
    """Return the number before the words of a block; 0 for none."""
    found = _COUNT.match(page.words(block.first)) if block.is_numbered else None
    return int(found[1]) if found else 0


_COUNT = pattern(r"[(\[]?(\d{1,3})")


_WORD = pattern(r"[^\W\d_]+")
_LEAST_WORDS = 200
NOBODY_SAYS = "nobody says “I” or “we” in the answers: a list of questions and answers is no talk"


def _last_apart(blocks: Sequence[Block], page: Page) -> str:
    """Return the last block where it is set apart, of one line, and asks nothing; else "".

    It would be a question without an answer, but where it says who asked or where the text stood.
    """
    last = blocks[-1] if blocks else None
    if last is None or not last.is_strong or last.asks or last.first != last.last:
        return ""
    return clean(page.words(last.first))


def _is_unanswered(strong: Sequence[Block], answers: Sequence[Block]) -> bool:
    """Whether all of many questions are answered but the last one, and each has a number."""
    are_answered = len(answers) >= max(_LEAST, len(strong) - 1)
    return are_answered and all(block.is_numbered for block in strong)


def _is_farewell(talk: Sequence[Block], answers: Sequence[Block], page: Page) -> bool:
    """Whether what is set apart at last is a sentence that asks nothing, behind many answers.

    "Thank you, Jane, for your time." So are many sentences, though the last one asks the reader.
    """
    last = talk[-1]
    words = page.text[page.lines[last.first].start : page.lines[last.last].end]
    is_long = len(_SENTENCE_END.findall(words)) >= _MANY_SENTENCES
    is_ended = ends_sentence(page.text, page.lines[last.last])
    is_said = is_ended and (is_long or not last.asks) and not talk[-2].is_strong
    least = _LEAST if _THANKS.search(words) else _LEAST_ANSWERED
    return is_said and len(answers) >= least


_THANKS = pattern(
    r"(?i)\b(?:thank you|thanks|(?:vielen|herzlichen|besten) dank|danke|merci|gracias|obrigad[oa]"
    r"|grazie|bedankt|dank je|dank u|tack|takk?|dziękuj\w+|спасибо|дякую|děkuj\w+|teşekkür)\b"
)
"""What closes a talk, and needs no answer."""


_MANY_SENTENCES = 4
_LEAST_ANSWERED = 6
"""Answers above words that need none."""


def blocks_of(page: Page) -> Iterator[Block]:
    """Yield blocks; one whose letters change at the end of a line is two.

    So is a heading of a higher rank right above another one, or right above a question that is set
    apart for itself.
    """
    own: list[int] = []
    own_strong = False
    upper = {end for _, end in page.upper}
    for index, is_strong in lines_apart(page):
        is_below = bool(own) and is_strong and page.lines[own[-1]].end in upper
        is_below = is_below or (own_strong and is_strong and _is_headed(page, own, index))
        if own and (index - own[-1] > 1 or is_strong != own_strong or is_below):
            yield _block(own, page, is_strong=own_strong)
            own = []
        own.append(index)
        own_strong = is_strong
    if own:
        yield _block(own, page, is_strong=own_strong)


def _is_headed(page: Page, own: Sequence[int], index: int) -> bool:
    """Whether a few words, which end no sentence, stand apart right above a line that asks."""
    above, line = page.lines[own[-1]], page.lines[index]
    words = page.words(own[-1])
    asked = page.words(index).rstrip(_CLOSING_MARKS)
    return (
        len(own) == 1
        and len(words.split()) <= _MOST_HEADING
        and (asked.endswith(_ENDS_ASKING) or _ASKED_IN_BRACKETS.search(asked) is not None)
        and not ends_sentence(page.text, above)
        and not words.rstrip(_AROUND).endswith((",", ":", "：", "-"))
        and any(above.end <= start <= line.start for start, _ in page.strong)
    )


_CLOSING_MARKS = " \"'”’»)*_"
_MOST_HEADING = 4
_ENDS_ASKING = ("?", "？", "؟")


def _block(own: Sequence[int], page: Page, *, is_strong: bool) -> Block:
    end = page.words(own[-1]).rstrip(_CLOSING_MARKS)
    if end.endswith(";") and not _GREEK.search(end):
        end = ""
    line = page.lines[own[0]]
    form = _LETTER if is_strong else _LABEL
    found = form.match(page.text, line.start, line.end)
    if found and is_strong and found["label"] not in "Qq" and end[-1:] not in tuple(_MARKS):
        found = None  # "F. Gates" heads the sixth part
    words = page.text[line.start : page.lines[own[-1]].end]
    is_numbered = _NUMBER.match(words) is not None
    is_marked = end[-1:] in tuple(_MARKS) or (is_strong and _ASKED_IN_BRACKETS.search(end))
    is_marked = bool(is_marked) or (
        is_strong and (found is not None or (is_numbered and "?" in words))
    )
    is_request = is_strong and not is_marked and _requests(words)
    content = found.end() if found else line.start
    label = clean(found["label"]) if found and not is_strong else ""
    asks = is_marked or is_request
    return Block(own[0], own[-1], is_strong, asks, content, label, is_numbered, is_request)


_ASKED_IN_BRACKETS = pattern(r"[?？؟]\s?\([^()]{2,120}\Z")
"""A question with what it is of in brackets behind it, which are cut off: "Who pays? (open"."""
_GREEK = pattern(r"[\u0370-\u03ff]")
"""Letters of the language whose question mark looks as a semicolon."""


def _requests(words: str) -> bool:
    """Whether a line with a number, or a sentence, wants to be told something."""
    number = _NUMBER.match(words)
    said = words[number.end() :].casefold() if number else words.casefold().lstrip("#*_ ")
    is_led = _INVERTED.match(said) or _STARTING.match(said)
    if is_led and len(said.split()) >= _LEAST_REQUEST:
        return True
    if _bids(said):
        return True
    if number is None and not (len(said.split()) >= _LEAST_REQUEST and said.endswith((".", "…"))):
        return False
    parts = (said, _SENTENCE_END.split(said.rstrip())[-1])
    begun = (word for part in parts for word in part.split()[:_MOST_BEFORE_REQUEST])
    return not REQUESTS.isdisjoint(word.strip(",.:;") for word in begun)


def _bids(said: str) -> bool:
    """Whether a short sentence only wants to be told something: "Please introduce yourself!"."""
    words = said.rstrip(" *_").removeprefix("please ").removeprefix("bitte ").split()
    is_short = 1 < len(words) <= _LEAST_REQUEST
    is_told = is_short or (len(words) <= _LONGEST_REQUEST and _TELLS.match(" ".join(words)))
    return bool(is_told) and words[0] in REQUESTS and words[-1].endswith((".", "!"))


_NUMBER = pattern(r"[(\[]?\d{1,3}\s?[.):\]–-]\s*")
_SENTENCE_END = pattern(r"[.?!…]\s+")
_TELLS = pattern(
    r"tell (?:us|me|our readers)\b|describe your|introduce yourself|erzählen sie\b"
    r"|beschreiben sie\b|(?:parlez|racontez)[- ](?:nous|moi)\b|présentez[- ]vous"
    r"|cuéntenos\b|cuéntame\b|háblenos\b|conte-nos\b|fale-nos\b|racconti\b|расскажите\b"
)
"""In lower case: how one is told to tell, with an exclamation mark."""
_LONGEST_REQUEST = 12
_LEAST_REQUEST = 4
"""Words of a request without a number."""
_INVERTED = pattern(
    r"(?:could|can|would) you\b|(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)\b"
    r"|(?:können|könnten|würden) sie\b|(?:kannst|könntest|würdest) du\b"
    r"|(?:podrías|puedes) \w+r(?:me|nos|te)?\b"
)
"""In lower case: how one asks to be told, though the question mark is lost."""
_STARTING = pattern(
    r"(?:lass(?:t|en sie)? uns|let['’]s (?:start|begin|talk|go back)|let us (?:start|begin|talk)"
    r"|commençons|parlons|empecemos|comencemos|hablemos|comecemos|falemos|cominciamo|parliamo"
    r"|zacznijmy|porozmawiajmy|начн[её]м|поговорим|(?:beginnen|fangen|sprechen) wir)\b"
)
"""In lower case: how one begins to ask, with a full stop or three: "Let's start with …"."""
_MOST_BEFORE_REQUEST = 3
"""Words: "And now please tell us …"."""


_LETTER = pattern(
    r"(?P<label>[QqPF])(?:\d{1,3}(?:\.\d{1,2})+[.:：)]?(?=\s)|\d{0,3}[.:：)])\s*(?=\S)"
)
_LABEL = pattern(
    r"(?P<label>R(?=/(?:\s|\Z))|[^\W\d_][^\n:：.?!]{0,40}?(?=\s*[:：]\s))(?:/|\s*[:：])\s*"
)
"""A label with a colon, or the letter of an answer as in Spanish: "R/ La ciudad"."""
_ANSWERING = pattern(r"[RA]\s?[.:：)]\s+(?=\S)")
"""The letter of an answer below a question that has one, too: "R. La ciudad."."""
_ANSWERED = 0.5


def _answers(talk: Sequence[Block]) -> tuple[Block, ...]:
    """Return the first block of each answer."""
    return tuple(
        block for before, block in pairwise(talk) if before.is_strong and not block.is_strong
    )


def _name(answers: Sequence[Block], talk: Sequence[Block], *, are_asked: bool) -> str:
    """Return the one label with which answers begin; empty where there is none, or another.

    Another may stand within answers, before what a second one says. Where the questions have a
    label, an office is one too, that begins nearly all answers: "The Mayor:".
    """
    counts = Counter(block.label for block in answers if block.label)
    label, count = max(counts.items(), key=lambda one: one[1], default=("", 0))
    is_name = shape_of(label) in {Shape.NAME, Shape.WORD, Shape.KNOWN} if label else False
    is_office = are_asked and bool(label) and _is_office(label)
    share = _OFFICE_ANSWERS if is_office and not is_name else _ANSWERED
    is_often = count >= max(_LEAST, share * len(answers))
    every = Counter(block.label for block in talk if block.label and not block.is_strong)
    others = any(every[name] > 1 for name in counts if name != label)
    return label if (is_name or is_office) and is_often and not others else ""


def _is_office(label: str) -> bool:
    """Whether an article stands before a word or two, as before an office: "Le Maire"."""
    article, *words = label.casefold().split()
    is_short = 0 < len(words) <= _MOST_OF_OFFICE and shape_of(label) is Shape.PHRASE
    return is_short and article in ARTICLES and SAID_WORDS.isdisjoint(words)


_MOST_OF_OFFICE = 2
_OFFICE_ANSWERS = 0.9
"""Share of the answers that begin with an office."""


def _beside(
    talk: Sequence[Block], name: str, page: Page, bold: Sequence[tuple[int, int]]
) -> frozenset[str]:
    """Return full names in bold that begin plain blocks within answers, as a second one has.

    So it is where whoever begins the answers is named as they are.
    """
    if " " not in name or shape_of(name) is not Shape.NAME:
        return frozenset()
    starts = {start for start, _ in bold}
    counts = Counter(
        block.label
        for block in talk
        if block.label != name
        and " " in block.label
        and not block.is_strong
        and shape_of(block.label) is Shape.NAME
        and any(at in starts for at in range(*_near(page, block)))
    )
    return frozenset(label for label, count in counts.items() if count > 1)


def _with_mates(
    talk: tuple[Block, ...], name: str, page: Page
) -> tuple[tuple[Block, ...], frozenset[str]]:
    """Return a talk parted at lines with the labels of others of the same office, and these."""
    if " " not in name or all(block.first == block.last for block in talk):
        return talk, frozenset()
    # imported late: hardly an answer has lines of several
    from pipeline.readers.labels.same_office import with_mates

    return with_mates(talk, name, page)


def _near(page: Page, block: Block) -> tuple[int, int]:
    start = page.lines[block.first].start
    return start - 2, start + 1


def _name_at_first(answers: Sequence[Block], page: Page, bold: Sequence[tuple[int, int]]) -> str:
    """Return the label in bold with which the first answer begins, as the only one: "**Jane:**"."""
    named = [block for block in answers if block.label]
    if not answers or named[:1] != [answers[0]] or len({one.label for one in named}) > 1:
        return ""
    first = answers[0]
    start = page.lines[first.first].start
    is_bold = any(begin == start and end <= first.content for begin, end in bold)
    return first.label if is_bold and shape_of(first.label) in _NAMES else ""


def _are_named(answers: Sequence[Block]) -> bool:
    """Return whether most answers begin with the name of one of several people."""
    counts = Counter(block.label for block in answers if block.label)
    names = [one for one in counts if shape_of(one) in {Shape.NAME, Shape.WORD}]
    named = sum(counts[one] for one in names)
    return len(names) > 1 and named > _NAMED * len(answers) and max(counts.values()) > 1


_NAMED = 0.8


def _are_bold_names(answers: Sequence[Block], page: Page, bold: Sequence[tuple[int, int]]) -> bool:
    """Return whether most answers begin with the full name of one of several people in bold.

    "**Jane Roe.** It rained.": so minutes tell who spoke at a round table, and several speak in
    each answer.
    """
    ends = dict(bold)
    starts = [page.lines[one.first].start for one in answers]
    heads = (clean(page.text[start : ends[start]]) for start in starts if start in ends)
    names = [words for head in heads if _is_full_name(words := head.rstrip(" .,:–—-"))]
    return len(set(names)) > 1 and len(names) >= max(_LEAST, _ANSWERED * len(answers))


def _is_full_name(words: str) -> bool:
    return " " in words and shape_of(words) is Shape.NAME


def _turns(
    talk: Sequence[Block],
    page: Page,
    names: tuple[str, frozenset[str]],
    askers: Mapping[int, tuple[str, int]],
) -> Iterator[Candidate]:
    """Yield a candidate where the letters change, and where somebody else answers.

    `names` are the label with which answers begin, and those of others within them.
    """
    before: bool | None = None
    name, others = names
    speaker = ""
    answered = is_lettered = False
    for block in talk:
        is_other = False
        label, start = askers.get(block.first, ("Q", block.content))
        if not block.is_strong:
            is_labelled = bool(name) and block.label in {name, *others}
            label = block.label if is_labelled else name or "A"
            is_labelled = is_labelled or (not answered and _is_short_of(name, block.label))
            answered = True
            start = block.content if is_labelled else page.lines[block.first].start
            lettered = _ANSWERING.match(page.text, start) if is_lettered else None
            start = lettered.end() if lettered else start
            is_other = bool(others) and is_labelled and label != speaker
        if block.is_strong != before or is_other or (block.is_strong and block.first in askers):
            shape = Shape.NAME if block.first in askers and label != "Q" else Shape.KNOWN
            yield Candidate(block.first, label, shape, start)
            speaker = label
        before = block.is_strong
        is_lettered = before and block.content > page.lines[block.first].start
