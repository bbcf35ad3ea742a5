"""JSON of programs that hold interviews: a list of objects with a question and its answer each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.patterns import pattern
from pipeline.readers.columns import plain

_PAIRS = (
    ("question", "answer"),
    ("frage", "antwort"),
    ("pregunta", "respuesta"),
    ("pergunta", "resposta"),
    ("domanda", "risposta"),
    ("question", "réponse"),
    ("вопрос", "ответ"),
)
_TELLING = frozenset(
    (
        *("interview", "interviewer", "interviewee", "candidate", "entretien", "entrevista"),
        *("intervista", "gespräch", "интервью"),
    )
)
"""Words of keys of a file that holds a talk, and no list of questions with answers to learn."""
_LEAST = 3


def as_turns(value: object, path: str = "") -> dict[str, object] | None:
    """Return JSON whose one list of questions with answers is one of turns; None for no such.

    A key beside the list has to say that it is an interview; of a list alone, the file's name.
    """
    if isinstance(value, list):
        words = _APART.split(path.replace("\\", "/").rpartition("/")[2].casefold())
        telling = next((word for word in words if word in _TELLING), "")
        value = {telling: value} if telling and _holds_pairs_alone(value) else None
    if not isinstance(value, dict):
        return None
    told = {word for key in value for word in plain(key).split()}
    found = {key: pair for key, one in value.items() if (pair := _pair(one))}
    if _TELLING.isdisjoint(told) or len(found) != 1:
        return None
    (key, pair), *_ = found.items()
    items = value[key]
    turns: list[object] = []
    for one in items if isinstance(items, list) else []:
        turns += _both(one, pair) if isinstance(one, dict) else []
    return {**value, key: turns}


def _holds_pairs_alone(items: list[object]) -> bool:
    """Whether objects have a question and its answer, and nothing else."""
    pair = _pair(items)
    return pair is not None and all(
        isinstance(one, dict) and len(one) == len(pair) for one in items
    )


_APART = pattern(r"[\W\d_]+")


def _pair(items: object) -> tuple[str, str] | None:
    """Return the keys of a question and of its answer that all objects of a list have."""
    if not isinstance(items, list) or len(items) < _LEAST:
        return None
    objects = [one for one in items if isinstance(one, dict)]
    pairs = (pair for pair in _PAIRS if all(_holds(one, pair) for one in objects))
    return next(pairs, None) if len(objects) == len(items) else None


def _holds(item: Mapping[str, object], pair: tuple[str, str]) -> bool:
    values = [item.get(key) for key in pair]
    return all(isinstance(one, str) and one.strip() for one in values)


def _both(item: Mapping[str, object], pair: tuple[str, str]) -> Iterator[object]:
    asked, answered = pair
    rest = {key: one for key, one in item.items() if key not in pair}
    yield {"speaker": "Question", "text": item[asked]}
    yield {**rest, "speaker": "Answer", "text": item[answered]}
