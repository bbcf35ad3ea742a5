"""Clean words, every change on record, the raw words never lost."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.errors import DefinitionError, Place, TranscriptError
from pipeline.model.definition import Correction
from pipeline.model.transcript import Edit, Paragraph, Transcript, provenance, raw_text
from pipeline.stages.normalize import normalize, normalize_paragraph, resolved
from tests.builders import interview

PLACE = Place("water.yaml", 9)


def paragraph(text: str) -> Paragraph:
    """Return a paragraph as a reader makes it."""
    return Paragraph("A1.1", text, 40, 40 + len(text))


def cleaned(text: str) -> str:
    """Return the normalized words of `text`."""
    return normalize_paragraph(paragraph(text)).text


def correction(at: str, words: str, put: str) -> Correction:
    """Return a correction as an editor writes it."""
    return Correction(at, words, put, "mishearing", "editor", PLACE)


def answers(transcript: Transcript) -> list[str]:
    """Return all texts, in order."""
    return [p.text for turn in transcript.turns for p in turn.paragraphs]


def test_words_parted_at_the_ends_of_lines_are_joined() -> None:
    """Without the hyphen where the whole word stands elsewhere; otherwise it is part of it."""
    talk = interview(
        (
            "Does the govern-\nment act?",
            "The government has a long-\n  term plan with Austria-\nHungary.",
            "Its noncore and non-core lands are non-\ncore since the mid-\n80's; WEST-\n1,200.",
        )
    )

    done = normalize(talk)

    assert answers(done) == [
        "Does the government act?",
        "The government has a long-term plan with Austria-Hungary.",
        "Its noncore and non-core lands are non-core since the mid-80's; WEST- 1,200.",
    ]
    assert [raw_text(p) for turn in done.turns for p in turn.paragraphs] == answers(talk)
    assert normalize(done) == done


def test_words_parted_again_and_again_are_joined() -> None:
    """By whoever sets lines with parted words; two words that stand elsewhere keep the hyphen."""
    lines = "The coun-\ncil asks for a sur-\nvey of the har-\nbour. " * 8
    talk = interview(("Why?", f"{lines}It has a long-\nterm plan. A term is long. A mid-\n80 one."))

    [_, answer] = answers(normalize(talk))

    assert answer.startswith("The council asks for a survey of the harbour. The council")
    assert answer.endswith("It has a long-term plan. A term is long. A mid-80 one.")
    few = interview(("Why?", "It asks for a sur-\nvey of it."))
    assert answers(normalize(few))[1] == "It asks for a sur-vey of it."


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain words", "plain words"),
        ("two  blanks", "two blanks"),
        ("a line\nbreak", "a line break"),
        ("a line \r\n  break", "a line break"),
        ("水是\n生命", "水是生命"),
        ("no\u00a0break, thin\u2009space", "no break, thin space"),
        ("a\ttab", "a tab"),
        (" outer ", "outer"),
        ("cafe\u0301", "café"),
        ("zero\u200bwidth, soft\u00adhyphen", "zerowidth, softhyphen"),
        ("\ufeffmark", "mark"),
        ("turned \u202eround\u202c", "turned round"),
        ("bell\x07 and null-like\x01", "bell and null-like"),
        ("lone \ud800 half", "lone half"),
        ("e\u200b\u0301", "é"),
        ("<b>“Mark-up” & 'quotes'</b> {{ }}", "<b>“Mark-up” & 'quotes'</b> {{ }}"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("join\u200der", "joiner"),
        ("👩\u200d🌾", "👩\u200d🌾"),
        ("but&#8212;what&nbsp;is &quot;it&quot;?", 'but—what is "it"?'),
        ("AT&T; R&D, &amp;#8212; and &#1;", "AT&T; R&D, &amp;#8212; and &#1;"),
        ("&Eacute; caf&eacute; &amp; p&atilde;o&#63;", "É café & pão?"),
        ("&amp;eacute; &num;&semi;", "&amp;eacute; &num;&semi;"),
    ],
)
def test_what_is_changed_and_what_is_kept(raw: str, text: str) -> None:
    """Layout and invisible characters go, words and quotation marks stay."""
    assert cleaned(raw) == text


def test_each_change_is_recorded_with_its_reason() -> None:
    """An editor can see what stood in the file and why it was changed."""
    edits = normalize_paragraph(paragraph("a\nb  c\u200bd e\u0301")).edits

    assert edits == (
        Edit(1, " ", "\n", "line-end"),
        Edit(3, " ", "  ", "space"),
        Edit(5, "", "\u200b", "control"),
        Edit(7, "é", "e\u0301", "unicode"),
    )


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("It\u00e2\x80\x99s so \u00e2\x80\x94 I know", "It’s so — I know"),
        ("It\u00e2\u20ac\u2122s \u00e2\u20ac\u0153old\u00e2\u20ac\x9d", "It’s “old”"),
        ("The caf\u00e9\x85", "The café"),
        ("a\u0302\u20ac\x01\u2122", "’"),
        (
            "It cost 5 \u20ac in the p\u00e2t\u00e9 shop",
            "It cost 5 \u20ac in the p\u00e2t\u00e9 shop",
        ),
    ],
)
def test_signs_read_in_another_encoding_are_put_right(raw: str, text: str) -> None:
    """Their bytes are UTF-8, and nobody writes them so."""
    assert cleaned(raw) == text


def test_changes_at_one_spot_become_one_edit() -> None:
    """A line break between blanks and invisible characters is one edit that holds them all."""
    done = normalize_paragraph(paragraph("a \u200b\n b"))

    assert (done.text, done.edits) == ("a b", (Edit(1, " ", " \u200b\n ", "line-end"),))


ODD = st.text(
    st.one_of(
        st.sampled_from(
            " \t\n\r\u00a0\u200b\u200c\u200d\ufeff\u00ad\u0301\u0327\u0344\u2000\u2126"
        ),
        st.sampled_from("abe水ال\u093f\u094dक가\u1100\u1161\u11a8👩\ufe0f\ud800\x85\u2028"),
        st.characters(),
    ),
    max_size=30,
)


@given(ODD)
def test_the_raw_words_can_always_be_rebuilt(raw: str) -> None:
    """No change is made that the record could not undo."""
    assert raw_text(normalize_paragraph(paragraph(raw))) == raw


@given(ODD)
def test_normalizing_twice_changes_nothing_more(raw: str) -> None:
    """What is normalized is clean, and its edits stay."""
    once = normalize_paragraph(paragraph(raw))

    assert normalize_paragraph(once) == once


@given(ODD)
def test_normalized_text_is_composed_and_can_stand_in_xml(raw: str) -> None:
    """Every writer can take the words as they are."""
    text = cleaned(raw)

    assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|  |\A | \Z", text)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("我想⋯⋯可以。", "我想……可以。"),
        ("the rain \uf0e0 the flood", "the rain → the flood"),
        ("It rains \uf04a and pours \uf0fc", "It rains ☺ and pours ✓"),
    ],
)
def test_signs_that_one_font_has_are_those_of_all(raw: str, text: str) -> None:
    """They are the same sign, and the record has them as they were."""
    clean = normalize_paragraph(paragraph(raw))

    assert clean.text == text
    assert raw_text(clean) == raw


@given(ODD)
def test_edits_are_sorted_and_do_not_overlap(raw: str) -> None:
    """The record can be read from left to right."""
    ends = [0]
    for edit in normalize_paragraph(paragraph(raw)).edits:
        assert edit.start >= ends[-1]
        assert edit.text != edit.raw
        ends.append(edit.start + len(edit.text))


@given(ODD)
def test_untouched_words_lead_back_to_themselves(raw: str) -> None:
    """The raw span of a word that no edit touches holds the same word."""
    done = normalize_paragraph(paragraph(raw))
    touched = {
        at for edit in done.edits for at in range(edit.start - 1, edit.start + len(edit.text) + 1)
    }
    for word in re.finditer(r"\S+", done.text):
        if touched.isdisjoint(range(*word.span())):
            found = provenance("S1", done, *word.span())
            assert raw[found.start - 40 : found.end - 40] == word.group()


def test_a_correction_replaces_the_words_and_is_recorded() -> None:
    """The corrected words stand in the text, what the file has stays on record."""
    done = normalize(
        interview(("What of the literary rate?", "It grows.")),
        (correction("Q1", "literary", "literacy"),),
    )

    question = done.turns[0].paragraphs[0]
    assert question.text == "What of the literacy rate?"
    assert question.edits == (Edit(12, "literacy", "literary", "correction"),)
    assert raw_text(question) == "What of the literary rate?"


def test_a_correction_over_a_line_break_counts_the_normalized_words() -> None:
    """The editor copies words from the brief and need not know how the file breaks its lines."""
    done = normalize(
        interview(("Why?", "We sign\n and  MOU now.")), (correction("A1.1", "and MOU", "an MOU"),)
    )

    answer = done.turns[1].paragraphs[0]
    assert answer.text == "We sign an MOU now."
    assert raw_text(answer) == "We sign\n and  MOU now."
    assert [edit.reason for edit in answer.edits] == ["line-end", "correction", "space"]


@pytest.mark.parametrize(
    ("words", "put", "edit"),
    [
        ("sign and MOU", "sign an MOU", Edit(8, "an", "and", "correction")),
        ("We sign and MOU now.", "We sign and MOU soon.", Edit(16, "soon.", "now.", "correction")),
        ("sign and", "sign", Edit(3, "sign", "sign and", "correction")),
        ("sign and", "and", Edit(3, "and", "sign and", "correction")),
        ("sign and", "sign now and", Edit(3, "sign now", "sign", "correction")),
        ("We sign", "So we sign", Edit(0, "So we", "We", "correction")),
    ],
)
def test_the_edit_is_as_small_as_words_allow(words: str, put: str, edit: Edit) -> None:
    """Words that both sides share stay out of it, but one where a side would have none."""
    done = normalize(interview(("Why?", "We sign and MOU now.")), (correction("A1.1", words, put),))

    assert done.turns[1].paragraphs[0].edits == (edit,)
    assert raw_text(done.turns[1].paragraphs[0]) == "We sign and MOU now."


def test_a_word_beside_a_mistake_leads_back_to_exactly_itself() -> None:
    """The correction names three words; a quotation of the third cites the third alone."""
    raw = "We sign and MOU now."
    done = (
        normalize(interview(("Why?", raw)), (correction("A1.1", "sign and MOU", "sign an MOU"),))
        .turns[1]
        .paragraphs[0]
    )

    at = done.text.index("MOU")
    found = provenance("S1", done, at, at + 3)
    assert raw[found.start - done.start : found.end - done.start] == "MOU"


FEW = st.lists(st.sampled_from(["a", "b", "so,", "it"]), min_size=1, max_size=5).map(" ".join)


@given(FEW, FEW)
def test_a_corrected_paragraph_can_always_be_taken_back(words: str, put: str) -> None:
    """However the two sides overlap, the text is the corrected one and the raw words stay."""
    raw = f"Begin {words} end."
    assume(raw.count(words) == 1)
    fixed = normalize(interview(("Why?", raw)), (correction("A1.1", words, put),))

    done = fixed.turns[1].paragraphs[0]
    assert (done.text, raw_text(done)) == (f"Begin {put} end.", raw)
    assert all(edit.text and edit.raw for edit in done.edits)


@given(ODD, st.data())
def test_corrections_taken_back_give_the_raw_words(raw: str, data: st.DataObject) -> None:
    """Over any text: whatever stretches are corrected by whatever, the file's own words stay."""
    said = normalize_paragraph(paragraph(raw))
    assume(said.text)
    talk = interview(("Why?", raw))
    for _ in range(data.draw(st.integers(1, 3))):
        text = normalize(talk).turns[1].paragraphs[0].text
        start = data.draw(st.integers(0, len(text) - 1))
        words = text[start : data.draw(st.integers(start + 1, len(text)))]
        put = data.draw(ODD)
        with suppress(DefinitionError):
            talk = normalize(talk, (correction("A1.1", words, put),))

    done = talk.turns[1].paragraphs[0]
    assert raw_text(done) == raw
    assert normalize(talk) == normalize(normalize(talk))
    for edit, following in pairwise(done.edits):
        assert edit.start + len(edit.text) <= following.start


def test_several_corrections_of_one_paragraph_are_all_made() -> None:
    """One after the other, each on the words that the others left."""
    done = normalize(
        interview(("Why?", "two yours ago, one weak ago")),
        (correction("A1.1", "yours", "years"), correction("A1.1", "weak", "week")),
    )

    assert answers(done) == ["Why?", "two years ago, one week ago"]


def test_normalizing_corrected_words_again_keeps_the_correction() -> None:
    """Neither the words nor the record change."""
    once = normalize(interview(("Why?", "two yours ago")), (correction("A1.1", "yours", "years"),))

    assert normalize(once) == once


def test_words_taken_out_leave_no_double_blank() -> None:
    """A correction may replace words by nothing."""
    done = normalize(interview(("Why?", "It is is so.")), (correction("A1.1", "is is", "is"),))
    shorter = normalize(done, (correction("A1.1", "so", ""),))

    assert answers(shorter)[1] == "It is ."


def test_an_anchor_is_found_with_or_without_its_source() -> None:
    """A definition of several sources may write `A1.1` under the source it belongs to."""
    base = interview(("Why?", "two yours ago"))
    turns = tuple(
        replace(
            turn, paragraphs=tuple(replace(p, anchor=f"S2 {p.anchor}") for p in turn.paragraphs)
        )
        for turn in base.turns
    )
    second = replace(base, turns=turns)
    for anchor in ("A1.1", "S2 A1.1"):
        wanted = (correction(anchor, "yours", "years"),)
        assert answers(normalize(second, wanted))[1] == "two years ago"
        assert resolved(second, wanted) == (correction("S2 A1.1", "yours", "years"),)


def test_an_unknown_anchor_stays_as_it_was_written() -> None:
    """The refusal that follows names what the editor wrote."""
    wrong = (correction("A9.1", "a", "b"),)

    assert resolved(interview(("Why?", "So.")), wrong) == wrong


def test_an_unknown_anchor_is_answered_with_those_like_it_in_order() -> None:
    """The editor sees the whole range and the nearest, as they follow in the document."""
    talk = interview(("Why?", "So."), ("When?", "Now."))
    with pytest.raises(DefinitionError) as caught:
        normalize(talk, (correction("A9.1", "a", "b"), correction("x", "a", "b")))

    assert [problem.hint for problem in caught.value.problems] == [
        "anchors run from Q1 to A2.1; nearest: A1.1, A2.1",
        "anchors run from Q1 to A2.1",
    ]


def test_words_that_are_not_there_are_refused_with_the_nearest() -> None:
    """A typo in the definition is answered with the words that were probably meant."""
    with pytest.raises(DefinitionError) as caught:
        normalize(
            interview(("Why?", "It was two yours ago.")),
            (correction("A1.1", "two yuors", "two years"),),
        )

    problem = caught.value.problems[0]
    assert problem.message == "'two yuors' does not stand in A1.1"
    assert problem.hint == "did you mean 'two yours'?"
    assert problem.place == PLACE


@pytest.mark.parametrize(
    ("at", "words", "put", "hint"),
    [
        ("A1.1", "two yours ago", "two years ago", "did you mean at A2.1? 'two yours ago' stands"),
        ("A9.1", "two yours ago", "two years ago", "did you mean at A2.1? 'two yours ago' stands"),
        ("A1.1", "pays for waters", "pays for water", "'pays for water' stands there already; "),
        ("A1.1", "the vally region", "the valley", "did you mean 'the valley region'?"),
        ("A2.1", "a valy region", "a valley", "did you mean 'the valley region' at A1.1?"),
        ("Q1", "sees", "says", "copy the words from the paragraph"),
    ],
)  # fmt: skip
def test_words_that_moved_are_found_where_they_are(
    at: str, words: str, put: str, hint: str
) -> None:
    """A paragraph was put in before them, or the transcript was mended itself."""
    talk = interview(
        ("Why?", "Today the valley region pays for water"), ("When?", "It began two yours ago.")
    )
    with pytest.raises(DefinitionError) as caught:
        normalize(talk, (correction(at, words, put),))

    assert caught.value.problems[0].hint.startswith(hint)


def test_words_that_stand_twice_are_refused() -> None:
    """It must be clear which of them is meant."""
    with pytest.raises(DefinitionError, match="'now' stands 2 times"):
        normalize(interview(("Why?", "now or now")), (correction("A1.1", "now", "then"),))


def test_all_corrections_that_do_not_fit_are_reported_together() -> None:
    """An editor mends a definition in one go."""
    wrong = (correction("A9.1", "a", "b"), correction("Q1", "How", "Why"))
    with pytest.raises(DefinitionError) as caught:
        normalize(interview(("Why?", "So.")), wrong)

    messages = [problem.message for problem in caught.value.problems]
    assert messages == ["no paragraph 'A9.1'", "'How' does not stand in Q1"]
    assert "A1.1" in caught.value.problems[0].hint


def test_a_correction_may_not_empty_a_paragraph() -> None:
    """Nothing is lost by way of a correction."""
    with pytest.raises(DefinitionError, match="leaves no words"):
        normalize(interview(("Why?", "So.")), (correction("A1.1", "So.", " "),))


def test_a_paragraph_without_visible_words_is_refused() -> None:
    """It is not dropped in silence."""
    with pytest.raises(TranscriptError, match="a paragraph without words") as caught:
        normalize(interview(("Why?", "\U000e0041\u200b")))

    assert caught.value.problems[0].place == Place("interview.txt", 2)


def test_times_of_the_recording_amid_the_words_are_taken_out() -> None:
    """They run on through the talk; the raw words are kept."""
    said = (
        "We buy little [00:04:00] fish for it.",
        "It was good[00:05:10] .",
        "[00:06:00] And so it was [00:07:00]",
        "No (00:08:00) more.",
    )
    done = normalize(interview(("Is it?", *said)))

    assert answers(done)[1:] == [
        "We buy little fish for it.",
        "It was good.",
        "And so it was",
        "No more.",
    ]
    raw = [raw_text(one) for turn in done.turns for one in turn.paragraphs]
    assert raw == ["Is it?", *said]
    reasons = {one.reason for turn in done.turns for p in turn.paragraphs for one in p.edits}
    assert reasons == {"time"}
    assert normalize(done) == done


def test_times_with_frames_and_breaks_before_them_are_taken_out() -> None:
    """As programs that cut films write them."""
    said = (
        "We buy little [00:04:00.17] fish for it.",
        "[00:05:10.02] It was good.",
        "And so it was. **Break**: [00:06:00.21]",
        "No [00:08:00.00] more, and there [00:09:01.10] it ends.",
    )

    assert answers(normalize(interview(("Is it?", *said))))[1:] == [
        "We buy little fish for it.",
        "It was good.",
        "And so it was.",
        "No more, and there it ends.",
    ]


def test_times_in_brackets_that_do_not_run_on_are_words() -> None:
    """Verses and hours of the day."""
    said = [f"As [{at}:10] says." for at in (9, 3, 4, 5, 6, 7)]

    assert answers(normalize(interview(("Is it?", *said))))[1:] == said


def test_hours_of_the_day_in_sentences_are_words_though_they_run_on() -> None:
    """That is told, as they may be those of the recording; what runs on beside them goes."""
    said = [f"It began at [{8 + at}:30] and we left." for at in range(6)]
    done = normalize(interview(("Is it?", *said)))
    timed = [f"[00:{at}:00] It began. {one}" for at, one in zip(range(10, 16), said, strict=True)]

    assert answers(done)[1:] == said
    [note] = done.notes
    assert note.is_warning
    assert note.message.startswith("6 times in brackets stand in sentences and are read as words")
    assert normalize(done) == done
    assert answers(normalize(interview(("Is it?", *timed))))[1:] == [
        f"It began. {one}" for one in said
    ]


def test_times_of_the_recording_stand_in_sentences_throughout_a_talk() -> None:
    """A recognizer writes several into each paragraph; and few stand so among many others."""
    said = [f"We went [{at}:10] to the gate and [{at}:40] shut it." for at in range(6)]
    mixed = [f"It was late. [{at}:10] And it rained." for at in range(5)]
    one = "We went [5:10] to the gate."

    assert answers(normalize(interview(("Is it?", *said))))[1:] == (
        ["We went to the gate and shut it."] * 6
    )
    assert answers(normalize(interview(("Is it?", *mixed, one))))[1:] == [
        *["It was late. And it rained."] * 5,
        "We went to the gate.",
    ]
