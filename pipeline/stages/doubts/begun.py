"""What people are called by, and labels without a colon that begin a line of others' words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.model.transcript import UNIDENTIFIED, Paragraph, Transcript
from pipeline.patterns import pattern
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass

_MOST_WORDS, _SHORTEST = 4, 3
"""Words of a name whose last one is a surname, and letters of that."""


@dataclass(frozen=True, slots=True)
class Name:
    """What a label may be called by among the words."""

    words: str
    """The label, or its surname, without what stands in brackets."""
    is_whole: bool


def names_of(transcript: Transcript) -> Mapping[str, tuple[Name, ...]]:
    """Return what people may be called by, by the last word in small letters."""
    found: dict[str, tuple[Name, ...]] = {}
    for speaker in {turn.speaker for turn in transcript.turns}:
        if speaker.label == UNIDENTIFIED:
            continue
        label = speaker.label.partition("(")[0].strip() or speaker.label
        words = label.split()
        keys = [Name(label, is_whole=True)]
        if 1 < len(words) <= _MOST_WORDS and _is_surname(words):
            keys.append(Name(words[-1], is_whole=False))
        last = words[-1].casefold()
        found[last] = (*found.get(last, ()), *keys)
    return found


def _is_surname(words: Sequence[str]) -> bool:
    """Whether the last of some words may be a name by which others call somebody."""
    last = words[-1]
    return (
        len(last) >= _SHORTEST
        and not any(character.isdigit() for character in last)
        and all(word[0].isupper() for word in words)
    )


def whole_labels(names: Mapping[str, tuple[Name, ...]]) -> tuple[str, ...]:
    """Return the labels among names that are no single letters."""
    found = (one.words for own in names.values() for one in own if one.is_whole)
    return tuple(one for one in found if len(one) >= _LEAST)


_LEAST = 2


def line_starts(paragraph: Paragraph) -> tuple[int, ...]:
    """Return where the lines of the file begin that a paragraph stood in."""
    breaks = (one for one in paragraph.edits if "\n" in one.raw)
    return (0, *(one.start + len(one.text) for one in breaks))


def begun(text: str, start: int, own: str, labels: tuple[str, ...]) -> int:
    """Return where one of `labels` ends that begins a line, of another than `own`; 0 for none.

    It stands alone, or before a sign that no sentence has there ("JR) Well"), or a sentence begins
    behind it ("Jane Roe. Well", "JANE ROE Well").
    """
    for label in (one for one in labels if text.startswith(one, start)):
        rest = text[start + len(label) :]
        if label == own:
            continue
        if not rest.strip() or rest.lstrip().startswith(_SIGNS) or _begins(label, rest, start):
            return start + len(label)
    return 0


_SIGNS = (")", "/", ">", "|", "<", "– ", "— ", "- ")
"""What may stand behind a label in the place of its colon."""


def _begins(label: str, rest: str, start: int) -> bool:
    """Whether a sentence begins behind a label, and goes not on with the label as a word of it.

    Behind a label of several words any capital tells so where a paragraph begins.
    """
    words = rest.split(maxsplit=1)
    if not words or (not words[0][0].isupper() and words[0] != "."):
        return False
    is_shouted = label.isupper() and " " in label and rest[0] == " "
    if rest.startswith(". "):
        if _INTRODUCES.match(rest):
            return False
        return rest[2:3].isupper() and (" " in label or label.isupper() or len(label) > _LONG)
    first = words[0].strip(",.!?…’'").partition("'")[0].partition("’")[0]
    is_sure = is_shouted or first in _BEGINNINGS or (" " in label and not start)
    return rest[0] == " " and is_sure


_INTRODUCES = pattern(r"\.\s(?:She|He)(?:\s(?:is|was|has|works|runs|teaches|writes)\b|['’]s\b)")
"""As who presents somebody goes on behind the name: "Jane Roe. She is the keeper"."""
_LONG = 4
_BEGINNINGS = listed(
    """
    I We You They It So Well Yes Yeah No And But What How Why When Where Who Which Is Are Do Did
    Does Can Could Would Okay OK Thank Thanks Right The That This There In If Um Uh Oh Hi Hello
    Ich Wir Sie Ja Nein Und Aber Also Was Wie Warum Wann Wo Wer Das Es Danke Gut
    Je Nous Vous Oui Non Et Mais Alors Que Quel Quelle Comment Pourquoi Quand Merci Bonjour
    Yo Sí Pero Entonces Qué Cómo Cuál Cuándo Por Gracias Bueno Eu Nós Sim Não Mas Então Como Qual
    Obrigado Obrigada Io Noi Ma Come Perché Grazie Allora Ik Wij Maar Wat Hoe Jag Vi Och Men Vad Hur
    Я Мы Вы Да Нет Но Что Как Почему Когда Где Спасибо
    """
)
"""Words with which sentences begin, and surnames do not."""
