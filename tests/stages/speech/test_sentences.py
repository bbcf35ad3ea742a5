"""Where a speaker's words can be cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.speech.sentences import Span, clause_at, clauses, is_independent, sentences


def cut(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [span.of(text) for span in sentences(text, "en")]


def parts(text: str) -> list[str]:
    """Return the clauses of a text that is one sentence."""
    return [clause.of(text) for clause in clauses(text, Span(0, len(text)))]


def test_abbreviations_and_decimals_end_no_sentence() -> None:
    """Points inside titles, times and numbers do not cut."""
    text = "We met Dr. Lane at 10 a.m. on 5 May. It cost $3.5 million. Did it pay? Yes!"

    assert cut(text) == [
        "We met Dr. Lane at 10 a.m. on 5 May.",
        "It cost $3.5 million.",
        "Did it pay?",
        "Yes!",
    ]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "They said so to me. We pay for it. It may be no. I doubt it. It opens in May.", 5),
        ("en", "It is answer no. 5 of the list.", 1),
        ("en", "It opens in May. Then comes the fair.", 2),
        ("es", "Le dije que no. Vamos a pagar.", 2),
        ("es", "No. Vamos a pagar. ¿Otra vez? No. Ya no.", 5),
        ("es", "No. 5 es la calle.", 1),
        ("it", "No. Anzi, paghiamo tutto.", 2),
        ("de", "Wir tun es auf diese Art. Das geht. Es steht in Art. 5 des Gesetzes.", 3),
    ],
)
def test_words_that_look_like_abbreviations_end_sentences(
    language: str, text: str, count: int
) -> None:
    """No Maine is meant by "me", and by "no" no number: but for one before a digit."""
    assert len(sentences(text, language)) == count


@pytest.mark.parametrize("language", ["de", "de-AT"])
def test_a_number_that_german_counts_with_ends_no_sentence(language: str) -> None:
    """Behind an article, a possessive or a preposition; one that only ends does."""
    text = "In seiner 12. Sitzung im 19. Jahrhundert war es so. Es waren 25. Dann kamen mehr."

    assert [span.of(text) for span in sentences(text, language)] == [
        "In seiner 12. Sitzung im 19. Jahrhundert war es so.",
        "Es waren 25.",
        "Dann kamen mehr.",
    ]
    assert [span.of("Wir kamen am 5.") for span in sentences("Wir kamen am 5.", language)] == [
        "Wir kamen am 5."
    ]


def test_other_scripts_are_cut_too() -> None:
    """A sentence in Cyrillic ends where it ends."""
    text = "Мы открыли библиотеку. Она большая."

    assert [span.of(text) for span in sentences(text, "ru")] == [
        "Мы открыли библиотеку.",
        "Она большая.",
    ]


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_blank_text_has_no_sentences(text: str) -> None:
    """Nothing said, nothing cut."""
    assert sentences(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "If it rains, we close the gate, and we call the mayor.",
            ["If it rains", "we close the gate", "and we call the mayor."],
        ),
        ("The wall is old; it leaks – we know it.", ["The wall is old", "it leaks", "we know it."]),
        ("We need pumps, walls and gates.", ["We need pumps, walls and gates."]),
        (
            "We have 40 schools, and the kids are happy.",
            ["We have 40 schools", "and the kids are happy."],
        ),
    ],
)
def test_clauses_begin_with_a_subject(text: str, expected: list[str]) -> None:
    """A cut is made where a new subject and verb begin, not at every comma."""
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She told us “it is late, we go home, they stay” and left.",
        'She told us "it is late, we go home, they stay" and left.',
    ],
)
def test_quoted_words_are_never_cut(text: str) -> None:
    """What a speaker quotes stays whole."""
    assert parts(text) == [text]


WORDS = st.sampled_from(
    [
        *("we", "they", "it", "the", "wall", "gate", "is", "are", "was", "and", "but", "if", "no"),
        *("“", "”", '"', ",", ";", ":", "–", "Dr.", "3.5", ".", "?", "!"),
    ]
)


@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=80))
def test_nothing_but_marks_is_lost_between_cuts(text: str) -> None:
    """Sentences and clauses cover all words of a text, in order."""
    spans = sentences(text, "en")

    assert not _without(text, Span(0, len(text)), spans).strip()
    for sentence in spans:
        lost = _without(text, sentence, clauses(text, sentence))
        assert not any(char.isalnum() for char in lost)


def _without(text: str, whole: Span, spans: tuple[Span, ...]) -> str:
    ends = [whole.start, *(span.end for span in spans)]
    starts = [*(span.start for span in spans), whole.end]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join))
def test_no_cut_is_inside_quotation_marks(text: str) -> None:
    """Every clause that opens a quotation before another one begins has closed it."""
    for sentence in sentences(text, "en"):
        for clause in clauses(text, sentence)[:-1]:
            before = text[sentence.start : clause.end]
            assert before.count("“") <= before.count("”")
            assert before.count('"') % 2 == 0


def test_the_clause_of_a_place() -> None:
    """An offset between two clauses gives the whole sentence."""
    text = "The wall is old; it leaks."
    whole = Span(0, len(text))

    assert clause_at(text, whole, 20).of(text) == "it leaks."
    assert clause_at(text, whole, text.index(";")) == whole


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("we need pumps", True),
        ("and the wall is old", True),
        ("in my opinion", False),
        ("because of that", False),
    ],
)
def test_independent_clauses(clause: str, expected: bool) -> None:
    """A clause stands alone when it brings a subject and a verb."""
    assert is_independent(clause) is expected
