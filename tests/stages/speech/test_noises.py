"""What a transcriber noted and nobody said."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.speech import noises
from pipeline.stages.speech.noises import has_gap, has_noise, is_noise


@pytest.mark.parametrize(
    "text",
    [
        "(Applause.)",
        "[laughter]",
        "(Laughter and applause)",
        "(Cheering, applause)",
        "(Beifall des Abg. Dr. Weber [ABC])",
        "(Beifall beim Bund und bei der Bank sowie\nbei Abgeordneten der Lake)",
        "(Rires.)",
        "(Tumulto no recinto.)",
        "(Intervenções fora do microfone.)",
        "(Procede-se à exibição de vídeo.)",
        "(Soa a campainha.)",
        "(Iniciada às 9 horas, a reunião é encerrada às 11 horas.)",
        "(La séance, suspendue à dix heures, est reprise à onze heures.)",
        "(Se suspende la sesión.)",
        "(Аплодисменты.)",
        "（拍手）",
        "*laughs*",
        "♪ upbeat music ♪",
        "[MUSIC PLAYING]",
        "(Commercial break)",
        "(Jane Roe laughs)",
        "[The minister shows a map]",
        "(Question deferred)",
        "(Bill withdrawn)",
        "(Hon. Members observed a minute’s silence in honour of the late Mr. Roe)",
        "(Hon. Members resumed their seats)",
        "(Laughter) [Applause]",
        "<brief interruption>",
        "<laughter>",
        "<GRAPHIC(S) NOT AVAILABLE IN THIS FORMAT>",
        "[GRAPHIC(S) NOT AVAILABLE IN THIS FORMAT]",
    ],
)
def test_a_text_of_noises_alone_is_a_noise(text: str) -> None:
    """In any brackets, and whatever stands in square ones alone."""
    assert is_noise(text)


@pytest.mark.parametrize(
    "text",
    [
        "We will win. (Applause)",
        "(We said so in May.)",
        "(We deferred our question.)",
        "(the music was loud)",
        "(noise complaints rose by 5 percent)",
        "(break even by May)",
        "(laughs off the idea)",
        "[T]he dam is full.",
        "*really*",
        "Yes [laughs].",
        "<wall of the old town>",
        "Yes <laughs>.",
        "(Applause)\nWe go on (laughs)",
    ],
)
def test_words_beside_or_in_brackets_are_said(text: str) -> None:
    """Only what is nothing but noise is none of the talk."""
    assert not is_noise(text)


@pytest.mark.parametrize(
    "text",
    [
        "The (inaudible) budget",
        "[inaudible 00:12:03]",
        "(00:12 unclear)",
        "[неразборчиво]",
        "The gate is [crosstalk] metres high",
        "It was <inaudible> of the wall",
        "It was a _____ of the wall",
    ],
)
def test_words_that_were_not_heard_are_a_gap_and_no_noise(text: str) -> None:
    """Somebody spoke."""
    assert (has_gap(text), has_noise(text), is_noise(text)) == (True, True, False)


@pytest.mark.parametrize("text", ["(CROSSTALK)", "[crosstalk 00:12:03]", "(overlapping voices)"])
def test_voices_over_each_other_alone_are_nobody_s_words(text: str) -> None:
    """They are a note; within a sentence they hide words."""
    assert is_noise(text)
    assert has_gap(text)


def test_a_noise_beside_words_is_seen() -> None:
    """The sentence around it is not quoted."""
    assert has_noise("We will win. (Applause)")
    assert has_noise("Dankie. (Translation of Afrikaans paragraph follows.)")
    assert has_noise("The gate stood at Lake <n(now Roe Bank)> then.")
    assert has_noise("the<=>the gate")
    assert not has_noise("We will win (in May).")
    assert not has_noise("Costs are < 5 here and > 3 there.")


@pytest.mark.parametrize("form", [noises._gap(), noises._sound()])
@given(data=st.data())
def test_every_note_has_a_clue(form: re.Pattern[str], data: st.DataObject) -> None:
    """Otherwise it would be overlooked."""
    words = data.draw(st.from_regex(form, fullmatch=True))

    assert noises._may_be_noted(words)


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("[No, no. I like dogs. He is a good one.]", True),
        ("[Hopefully, we'll get it into the frame.]", True),
        ("[Ich hole noch schnell den Schlüssel.]", True),
        ("[We stop the recording for a moment.]", False),
        ("[Part I of the talk]", False),
        ("[I laugh]", False),
        ("[The phone rings in the next room.]", False),
    ],
)
def test_a_sentence_in_brackets_in_the_first_person_is_said(text: str, is_said: bool) -> None:
    """By whoever speaks, as a word aside; what tells of the recording or the room is not."""
    assert is_noise(text) != is_said
