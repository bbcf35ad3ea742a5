"""JSON of programs that hold interviews: a list of objects with a question and its answer each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.errors import Place, TranscriptError
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
    Raises TranscriptError where several interviews stand in a list.
    """
    if isinstance(value, list) and (talks := _talks(value)):
        if len(talks) > 1:
            message = f"several talks in one file: {len(talks)} in a list"
            raise TranscriptError.at(message, Place(path), "save each talk as a file of its own")
        value = talks[0]
    if isinstance(value, list):
        words = _APART.split(path.replace("\\", "/").rpartition("/")[2].casefold())
        telling = next((word for word in words if word in _TELLING), "")
        value = {telling: value} if telling and _holds_pairs_alone(value) else None
    if not isinstance(value, dict):
        return None
    found = {key: pair for key, one in value.items() if (pair := _pair(one))}
    if not _is_telling(value):
        return None
    if not found:
        return _of_sections(value)
    if len(found) != 1:
        return None
    (key, pair), *_ = found.items()
    return {**value, key: list(_turns(value[key], pair))}


def _is_telling(value: Mapping[str, object]) -> bool:
    """Whether a key of an object says that it is an interview."""
    return not _TELLING.isdisjoint(word for key in value for word in plain(key).split())


def _talks(items: list[object]) -> list[dict[str, object]]:
    """Return the objects of a list that hold an interview each; none where one of them does not."""
    talks = [one for one in items if isinstance(one, dict) and as_turns(one) is not None]
    return talks if len(talks) == len(items) else []


def _of_sections(value: Mapping[str, object]) -> dict[str, object] | None:
    """Return JSON of one interview whose questions stand in sections as one list of turns.

    "themes": [{"theme_name": "…", "qa_pairs": [{"question": "…", "answer": "…"}, …]}, …].
    """
    lists = {key: one for key, one in value.items() if _are_objects(one)}
    if len(lists) != 1:
        return None
    ((key, sections),) = lists.items()
    if not isinstance(sections, list) or any(map(_is_telling, sections)):
        return None
    if any(isinstance(own, dict) for one in sections for own in one.values()):
        return None
    inner = {name for one in sections for name, own in one.items() if isinstance(own, list)}
    if len(inner) != 1:
        return None
    name = inner.pop()
    pair = _pair([one for own in sections for one in own.get(name, ())])
    if pair is None:
        return None
    turns: list[object] = []
    for one in sections:
        told = [text for text in one.values() if isinstance(text, str) and text.strip()]
        turns += [{"type": "heading", "text": text} for text in told]
        turns += _turns(one.get(name), pair)
    return {**value, key: turns}


def _are_objects(items: object) -> bool:
    return isinstance(items, list) and bool(items) and all(isinstance(one, dict) for one in items)


def _turns(items: object, pair: tuple[str, str]) -> Iterator[object]:
    for one in items if isinstance(items, list) else []:
        if isinstance(one, dict):
            yield from _both(one, pair)


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
    """Yield a question and its answer, and behind them what is asked further in the object."""
    asked, answered = pair
    further = [
        key
        for key, own in item.items()
        if isinstance(own, list) and all(isinstance(one, dict) and _holds(one, pair) for one in own)
    ]
    rest = {key: one for key, one in item.items() if key not in (*pair, *further)}
    yield {"speaker": "Question", "text": item[asked]}
    yield {**rest, "speaker": "Answer", "text": item[answered]}
    for key in further:
        yield from _turns(item[key], pair)
