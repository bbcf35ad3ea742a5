"""Lists of frequently asked questions, which nobody asked."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import clued, pattern
from pipeline.readers.labels.candidates import Page


def is_faq(page: Page, first: int) -> bool:
    """Whether a title above the line `first` says that these are questions nobody asked."""
    start = page.lines[first].start
    headings = (page.text[begin:end] for begin, end in page.headings if begin < start)
    titles = (page.words(at) for at in _heads(page, first))
    return any(map(names_faq, (*headings, *titles))) or bool(_OF_ITSELF.search(page.text[:start]))


def is_faq_file(page: Page, first: int) -> bool:
    """Whether a title above the line `first`, or any heading, says that nobody asked these."""
    return is_faq(page, first) or any(names_faq(page.text[slice(*one)]) for one in page.headings)


def names_faq(title: str) -> bool:
    """Whether a title says that these are questions that nobody asked."""
    return _FAQ.match(title) is not None


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
_OF_ITSELF = clued(
    r"\b(?i:this|these|the (?:following|present)|diese[rsn]?|cette|ce|ces|esta|este|estas|queste?"
    r"|deze) (?:FAQs?|[Ff]requently [Aa]sked [Qq]uestions|[Hh]äufigen Fragen"
    r"|[Hh]äufig gestellten Fragen|[Ff]oire [Aa]ux [Qq]uestions|[Pp]reguntas [Ff]recuentes"
    r"|[Pp]erguntas [Ff]requentes"
    r"|[Dd]omande [Ff]requenti)\b",
    *(" FAQ", "requently ", "äufig", "oire ", "reguntas ", "erguntas ", "omande "),
)
"""How what stands above a list says what it is: "In addition to this FAQ, see …"."""
