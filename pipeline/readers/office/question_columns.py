"""Tables of questions with their answers: which column asks, which answers, and what is amiss."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.words import GENERIC_ASKS, REPLIES
from pipeline.values import dataclass

_QUESTIONS = """
    question|questions|frage|fragen|pregunta|preguntas|pergunta|perguntas|domanda|domande|вопрос|
    вопросы|質問|问题|問題|提问|质问|問|问|질문|질문내용|pertanyaan|soru|sorular|vraag|vragen|fråga|
    frågor|spørgsmål|spørsmål|pytanie|pytania|otázka|otázky|kérdés|kérdések|питання|запитання|
    ερώτηση|ερωτήσεις|întrebare|întrebări|kysymys|kysymykset|câu hỏi|שאלה|שאלות|سؤال|السؤال|الأسئلة|
    प्रश्न|सवाल|คำถาม
"""
_ANSWERS = """
    answer|answers|response|responses|reply|replies|antwort|antworten|réponse|réponses|respuesta|
    respuestas|resposta|respostas|risposta|risposte|ответ|ответы|回答|答え|答案|答|답변|답|jawaban|
    jawab|cevap|cevaplar|yanıt|antwoord|antwoorden|svar|odpowiedź|odpowiedzi|odpověď|odpovědi|
    odpoveď|válasz|válaszok|відповідь|відповіді|απάντηση|απαντήσεις|răspuns|răspunsuri|vastaus|
    vastaukset|trả lời|câu trả lời|תשובה|תשובות|جواب|الجواب|الإجابة|उत्तर|जवाब|คำตอบ
"""
_COUNTS = frozenset(
    (
        *("number", "no", "nr", "num", "id", "code", "type", "category", "kind", "order"),
        *("length", "time", "date", "score", "weight", "topic"),
    )
)
"""In lower case: of such words a head tells something about questions and not the questions."""
_LONGEST_HEAD = 6
"""Words of the head of a column."""
_BESIDE = pattern(r"\W+|_")


def _form(words: str) -> re.Pattern[str]:
    choices = "|".join(one.strip() for one in words.split("|"))
    return pattern(rf"(?i)(?:{choices})(?:\(s\))?(?:\s*\([^)]*\))?\W*")


_ASKED = _form(_QUESTIONS)
_ANSWERED = _form(_ANSWERS)
_ASKED_WORDS, _ANSWERED_WORDS = (
    frozenset(one.strip() for one in words.split("|")) for words in (_QUESTIONS, _ANSWERS)
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Which columns of a table hold questions and answers, from 0, and what they are called."""

    questions: int
    answers: int
    asked: str = "Q"
    answered: str = "A"


def pair_of(heads: Sequence[str]) -> Pair | None:
    """Return the columns that their heads call questions and answers; None without both.

    The words may stand alone, "Question", or begin or end what is told of them, "Answer of the
    guest". One of several answers is none: who gave it is not said.
    """
    asked, answered = _only(heads, _ASKED, _ASKED_WORDS), _only(heads, _ANSWERED, _ANSWERED_WORDS)
    if asked is None or answered is None or asked[0] == answered[0]:
        return None
    question = asked[1] if asked[1].casefold() in GENERIC_ASKS else "Q"
    answer = answered[1] if answered[1].casefold() in REPLIES else "A"
    return Pair(asked[0], answered[0], question, answer)


def names_questions(words: str) -> bool:
    """Whether words are as few as those of heads, and one of them is that of a question."""
    own = words.casefold().split()
    return len(own) <= _LONGEST_HEAD + 2 and not _ASKED_WORDS.isdisjoint(own)


def _only(
    heads: Sequence[str], form: re.Pattern[str], words: frozenset[str]
) -> tuple[int, str] | None:
    """Return the one column with such a head, and its word as it stands; None for several."""
    plain = [" ".join(one.split()) for one in heads]
    whole = [(at, one) for at, one in enumerate(plain) if form.fullmatch(one)]
    found = whole or [(at, word) for at, one in enumerate(plain) if (word := _word(one, words))]
    return found[0] if len(found) == 1 else None


def _word(head: str, words: frozenset[str]) -> str:
    """Return the word of a longer head that tells what its column holds; empty for none."""
    own = [one for one in _BESIDE.split(head) if one]
    if not 1 < len(own) <= _LONGEST_HEAD or not _COUNTS.isdisjoint(map(str.casefold, own)):
        return ""
    return next((one for one in (own[0], own[-1]) if one.casefold() in words), "")


_LEAST_ROWS = 3
_MOSTLY = 0.8
_LEAST_MEAN = 3
"""Words of an answer, on the average."""
_MARKS = ("?", "？", "؟")
_LONGEST_TITLE = 3
"""Words of a cell above the questions that is their head."""


def pair_by_looks(cells: Sequence[Sequence[str]]) -> Pair | None:
    """Return a column that asks and the only other one with sentences, right of it.

    `cells` are the columns, each with a cell for each row.
    """
    asking = [at for at, column in enumerate(cells) if _asks(column)]
    worded = [at for at, column in enumerate(cells) if at not in asking and _is_worded(column)]
    if len(asking) != 1 or len(worded) != 1 or worded[0] < asking[0]:
        return None
    return Pair(asking[0], worded[0])


def is_head(question: str, answer: str) -> bool:
    """Whether the first cells of two such columns are their heads: short, and nothing is asked."""
    is_short = max(len(question.split()), len(answer.split())) <= _LONGEST_TITLE
    return is_short and not question.endswith(_MARKS)


def _asks(column: Sequence[str]) -> bool:
    """Whether the cells of a column ask, but for a first one that may be its head."""
    asked = [one.rstrip('"”»)').endswith(_MARKS) for one in column if one]
    below = asked if asked[:1] == [True] else asked[1:]
    return sum(below) >= max(_LEAST_ROWS, _MOSTLY * len(below))


def _is_worded(column: Sequence[str]) -> bool:
    filled = [one for one in column if one]
    words = sum(len(one.split()) for one in filled)
    return len(filled) >= _LEAST_ROWS and words >= _LEAST_MEAN * len(filled)
