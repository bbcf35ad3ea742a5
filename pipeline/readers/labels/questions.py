"""Questions in bold or as headings, and answers in plain letters.

Nobody is named, or only who answers: `Jane: …` below each question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.bylines import is_byline, is_reprint
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import ARTICLES, OWN_WORDS, REQUESTS
from pipeline.values import dataclass, replace

_LEAST = 3
_ASKING = 0.6
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
    headed = _questions(page, page.headings) if page.headings else Labels()
    return headed if headed.turns else _questions(page, page.strong)


def find_slanted_questions(page: Page) -> Labels:
    """Return the turns of a file in which lines in italics ask, with a word on it."""
    found = _questions(page, page.slanted)
    doubt = "; ".join(one for one in (_SLANTED, found.doubt) if one)
    return replace(found, doubt=doubt) if found.turns else found


_SLANTED = "nobody is named: lines in italics are read as questions, and upright ones as answers"


def _questions(page: Page, strong: Sequence[tuple[int, int]]) -> Labels:
    """Return the turns of a file with questions in some spans."""
    if not strong:
        return Labels()
    page = replace(page, strong=tuple(strong))
    blocks = tuple(blocks_of(page))
    asking = (at for at, block in enumerate(blocks) if block.is_strong and block.asks)
    first = _counted_from(blocks, next(asking, 0), page)
    last = _last_apart(blocks, page)
    is_told = is_byline(last)
    talk = blocks[first : len(blocks) - (is_told or is_reprint(last))]
    apart = [block for block in talk if block.is_strong]
    asked = sum(block.asks for block in apart)
    plain_asks = sum(block.asks for block in talk if not block.is_strong)
    requests = sum(block.is_request for block in apart)
    is_talk = len(apart) >= _LEAST and asked >= _ASKING * len(apart) and asked > plain_asks
    is_talk = is_talk and requests <= _REQUESTED * len(apart)
    if not is_talk or first > len(talk):  # most of the file would stand above the talk
        return Labels()
    answers = _answers(talk)
    name = _name(answers)
    if not name and is_faq(page, talk[0].first):
        return Labels()
    is_open = talk[-1].is_strong and not _is_unanswered(apart, answers)
    if not name and (is_open or _are_named(answers)):
        return Labels()
    turns = tuple(_turns(talk, page, name))
    evidence = f"{len(apart)} paragraphs are set apart, of which {asked} ask; plain ones answer"
    said = (page.text[page.lines[one.first].start : page.lines[one.last].end] for one in talk)
    is_nobody = not name and not is_told and is_in_nobodys_mouth(said)
    doubt = NOBODY_SAYS if is_nobody else _idle(apart, page)
    return Labels(turns, (), (), True, "{}", 0.8, evidence=evidence, doubt=doubt)


def is_in_nobodys_mouth(said: Iterable[str]) -> bool:
    """Whether texts are long, in a language that can be told, and nobody says "I" or "we"."""
    texts = tuple(said)
    if any(_OWN_SIGNS.search(one) for one in texts):
        return False
    words = [word.casefold() for one in texts for word in _WORD.findall(one)]
    is_long = len(words) >= _LEAST_WORDS and not ARTICLES.isdisjoint(words)
    return is_long and OWN_WORDS.isdisjoint(words)


_OWN_SIGNS = pattern(r"我|私[たはがもの]|僕|俺")
"""How one says "I" and "we" where no blanks part words."""


def is_faq(page: Page, first: int) -> bool:
    """Whether a title above the line `first` says that these are questions nobody asked."""
    return any(names_faq(page.words(at)) for at in _heads(page, first))


def names_faq(title: str) -> bool:
    """Whether a title says that these are questions that nobody asked."""
    return _FAQ.match(title) is not None


def _idle(apart: Sequence[Block], page: Page) -> str:
    """Return what is told of a heading of a word or two among those that ask; empty for none."""
    plain = (clean(page.words(one.first)) for one in apart if not one.asks)
    short = [words for words in plain if 0 < len(words.split()) < _LEAST_NAMED]
    if not short:
        return ""
    if len(short) == 1:
        told = "asks nothing, and is read as a question: who speaks below it is not sure"
        return f"'{short[0]}' {told}"
    told = "ask nothing, and are read as questions: who speaks below them is not sure"
    return f"'{short[0]}' and {len(short) - 1} more {told}"


_LEAST_NAMED = 3
"""Words of a heading that may ask without a question mark."""


def _counted_from(blocks: Sequence[Block], first: int, page: Page) -> int:
    """Return where the talk begins: with question 1, though only question 2 has its mark."""
    number = _number(blocks[first], page) if blocks else 0
    for at in range(first - 1, -1, -1):
        if number > 1 and blocks[at].is_strong and _number(blocks[at], page) == number - 1:
            first, number = at, number - 1
    return first


def _number(block: Block, page: Page) -> int:
    """Return the number before the words of a block; 0 for none."""
    found = _COUNT.match(page.words(block.first)) if block.is_numbered else None
    return int(found[1]) if found else 0


_COUNT = pattern(r"[(\[]?(\d{1,3})")


def _heads(page: Page, first: int) -> Iterator[int]:
    """Yield the lines above a talk that are short, as titles are."""
    for at in page.filled:
        if at >= first:
            return
        if len(page.words(at)) <= _LONGEST_TITLE:
            yield at


_LONGEST_TITLE = 60
_FAQ = pattern(
    r"(?i)(?:.*\W)?(?:FAQs?|frequently asked questions|häufige fragen|häufig gestellte fragen"
    r"|foire aux questions|preguntas frecuentes|perguntas frequentes|domande frequenti"
    r"|часто задаваемые вопросы|veelgestelde vragen|.*よくある(?:ご)?質問|.*常見問題|.*常见问题"
    r"|자주 묻는 질문)[\s)*_]*\Z"
)
"""What a list of questions is called that nobody asked."""
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


def blocks_of(page: Page) -> Iterator[Block]:
    """Yield blocks; one whose letters change at the end of a line is two."""
    spans = iter(page.strong)
    start, end = next(spans, (0, 0))
    own: list[int] = []
    own_strong = False
    for index in page.filled:
        line = page.lines[index]
        while end <= line.start and (span := next(spans, None)):
            start, end = span
        is_strong = start <= line.start and line.end <= end
        if own and (index - own[-1] > 1 or is_strong != own_strong):
            yield _block(own, page, is_strong=own_strong)
            own = []
        own.append(index)
        own_strong = is_strong
    if own:
        yield _block(own, page, is_strong=own_strong)


def _block(own: Sequence[int], page: Page, *, is_strong: bool) -> Block:
    end = page.words(own[-1]).rstrip(" \"'”’»)*_")
    line = page.lines[own[0]]
    form = _LETTER if is_strong else _LABEL
    found = form.match(page.text, line.start, line.end)
    words = page.text[line.start : page.lines[own[-1]].end]
    is_numbered = _NUMBER.match(words) is not None
    is_marked = end[-1:] in tuple(_MARKS)
    is_marked = is_marked or (is_strong and (found is not None or (is_numbered and "?" in words)))
    is_request = is_strong and not is_marked and _requests(words)
    content = found.end() if found else line.start
    label = clean(found["label"]) if found and not is_strong else ""
    asks = is_marked or is_request
    return Block(own[0], own[-1], is_strong, asks, content, label, is_numbered, is_request)


def _requests(words: str) -> bool:
    """Whether a line with a number, or a sentence, wants to be told something."""
    number = _NUMBER.match(words)
    said = words[number.end() :].casefold() if number else words.casefold().lstrip("#*_ ")
    if _INVERTED.match(said) and len(said.split()) >= _LEAST_REQUEST:
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
    return is_short and words[0] in REQUESTS and words[-1].endswith((".", "!"))


_NUMBER = pattern(r"[(\[]?\d{1,3}\s?[.):\]–-]\s*")
_SENTENCE_END = pattern(r"[.?!…]\s+")
_LEAST_REQUEST = 4
"""Words of a request without a number."""
_INVERTED = pattern(
    r"(?:could|can|would) you\b|(?:pouvez|pourriez|peux|pourrais)[- ](?:vous|tu)\b"
    r"|(?:können|könnten|würden) sie\b|(?:kannst|könntest|würdest) du\b"
    r"|(?:podrías|puedes) \w+r(?:me|nos|te)?\b"
)
"""In lower case: how one asks to be told, though the question mark is lost."""
_MOST_BEFORE_REQUEST = 3
"""Words: "And now please tell us …"."""


_LETTER = pattern(r"(?P<label>[Qq])(?:\d{1,3}(?:\.\d{1,2})+[.:：)]?(?=\s)|\d{0,3}[.:：)])\s*(?=\S)")
_LABEL = pattern(r"(?P<label>[^\W\d_][^\n:：.?!]{0,40}?)\s*[:：](?=\s)\s*")
_ANSWERED = 0.5


def _answers(talk: Sequence[Block]) -> tuple[Block, ...]:
    """Return the first block of each answer."""
    return tuple(
        block for before, block in pairwise(talk) if before.is_strong and not block.is_strong
    )


def _name(answers: Sequence[Block]) -> str:
    """Return the one label with which answers begin; empty where there is none, or another."""
    counts = Counter(block.label for block in answers if block.label)
    label, count = max(counts.items(), key=lambda one: one[1], default=("", 0))
    is_name = shape_of(label) in {Shape.NAME, Shape.WORD, Shape.KNOWN} if label else False
    is_often = count >= max(_LEAST, _ANSWERED * len(answers))
    others = any(other > 1 for name, other in counts.items() if name != label)
    return label if is_name and is_often and not others else ""


def _are_named(answers: Sequence[Block]) -> bool:
    """Return whether most answers begin with the name of one of several people."""
    counts = Counter(block.label for block in answers if block.label)
    names = [one for one in counts if shape_of(one) in {Shape.NAME, Shape.WORD}]
    named = sum(counts[one] for one in names)
    return len(names) > 1 and named > _NAMED * len(answers) and max(counts.values()) > 1


_NAMED = 0.8


def _turns(talk: Sequence[Block], page: Page, name: str) -> Iterator[Candidate]:
    """Yield a candidate where the letters change; `name` is whose label answers begin with."""
    before: bool | None = None
    for block in talk:
        if block.is_strong != before:
            label = "Q" if block.is_strong else name or "A"
            is_labelled = block.is_strong or (bool(name) and block.label == name)
            content = block.content if is_labelled else page.lines[block.first].start
            yield Candidate(block.first, label, Shape.KNOWN, content)
        before = block.is_strong
