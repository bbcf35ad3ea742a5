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
    return any(map(names_faq, (page.title, page.address, *headings, *titles))) or bool(
        _OF_ITSELF.search(page.text[:start])
    )


def is_faq_file(page: Page, first: int) -> bool:
    """Whether a title above the line `first`, or any heading, says that nobody asked these."""
    return is_faq(page, first) or any(names_faq(page.text[slice(*one)]) for one in page.headings)


def names_faq(title: str) -> bool:
    """Whether a title says that these are questions that nobody asked."""
    return _FAQ.match(title) is not None or (
        _ANSWERED.match(title) is not None and not _PARTNER.search(title)
    )


def names_quiz(page: Page, first: int) -> bool:
    """Whether a title above the line `first` says that the answers are known beforehand."""
    titles = (page.title, *(page.words(at) for at in _heads(page, first)))
    return any(_QUIZ.search(one) for one in titles)


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
    r"|часто задаваемые вопросы|часті (?:за)?питання|поширені (?:за)?питання"
    r"|veel ?gestelde vragen|(?:najczęściej|często) zadawane pytania|najczęstsze pytania"
    r"|vanliga frågor(?: och svar)?|ofte stilte spørsmål|vanlige spørsmål|ofte stillede spørgsmål"
    r"|usein kysyt(?:yt|tyjä) kysymy(?:kset|ksiä)|čast[oé](?: kladené)? (?:otázky|dotazy)"
    r"|najčastejšie (?:kladené )?otázky|gyakori kérdések|gyakran ismételt kérdések"
    r"|întrebări frecvente|често задавани въпроси|često postavljana pitanja|pogosta vprašanja"
    r"|korduma kippuvad küsimused|biežāk uzdotie jautājumi|dažniausiai užduodami klausimai"
    r"|συχνές ερωτήσεις|sık(?:ça)? sorulan sorular|preguntes (?:més )?freqüents|algengar spurningar"
    r"|questions fréquentes|questions fréquemment posées|meist ?gestellte fragen"
    r"|.*よくある(?:ご)?質問|.*常見問題|.*常见问题|자주 묻는 질문)[\s)*_]*\Z"
)
"""What a list of questions is called that nobody asked."""
_QUIZ = pattern(
    r"(?i)\b(?:quiz(?:zes)?|trivia|\w*wissenstest|rätsel(?:fragen)?|quizfragen|quizz|kvíz|kviz"
    r"|викторина|クイズ)\b"
)
"""What questions are called whose answers are known beforehand."""
_ANSWERED = pattern(
    r"(?i)[\s#*_<>\w=\"-]{0,60}?\b(?:(?:frequently asked )?questions (?:and|&) answers (?:about|on)"
    r"|fragen (?:und|&) antworten (?:zu[mr]?|über)|questions (?:et|&) réponses (?:sur|à propos d)"
    r"|preguntas y respuestas (?:sobre|acerca de)|perguntas e respostas (?:sobre|acerca d)"
    r"|domande e risposte (?:su|sul|sulla|sullo|sui|sugli|sulle|sull)"
    r"|vragen en antwoorden (?:over|rond)|frågor och svar (?:om|kring)"
    r"|spørsmål og svar (?:om|rundt)|spørgsmål og svar (?:om|vedrørende)"
    r"|kysymyksiä ja vastauksia|pytania i odpowiedzi (?:na temat|dotyczące|o)"
    r"|otázky a odpovědi (?:k|ke|o)|вопросы и ответы (?:о|об|по))\b"
)
"""What a list of answers is called that says what it is about, and not with whom."""
_PARTNER = pattern(
    r"(?i)(?:\b(?:with|mit|avec|con|com|met|med|kanssa|s|se|z|ze|с)\b|\b(?:interview|entre))"
)
"""In a title: that it is a talk with somebody."""
_OF_ITSELF = clued(
    r"\b(?i:this|these|the (?:following|present)|diese[rsn]?|cette|ce|ces|esta|este|estas|queste?"
    r"|deze) (?:FAQs?|[Ff]requently [Aa]sked [Qq]uestions|[Hh]äufigen Fragen"
    r"|[Hh]äufig gestellten Fragen|[Ff]oire [Aa]ux [Qq]uestions|[Pp]reguntas [Ff]recuentes"
    r"|[Pp]erguntas [Ff]requentes"
    r"|[Dd]omande [Ff]requenti)\b",
    *(" FAQ", "requently ", "äufig", "oire ", "reguntas ", "erguntas ", "omande "),
)
"""How what stands above a list says what it is: "In addition to this FAQ, see …"."""
