"""Markdown: marks are no words, data before the text is data, and headings are nobody's."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.markup import references
from pipeline.model.transcript import Role, Transcript, is_heard, raw_text, spoken
from pipeline.readers import Source, read_transcript
from pipeline.stages.normalize import normalize
from tests.reading import read as read_as
from tests.reading import spoken_turns

TALK = """\
---
title: "The gate: a talk"
date: '2023-05-12'
speakers: [Jane Roe, Odo Lind]
nested: {a: {b: c}}
---

# The gate

**Jane Roe:** *How* high did the [river](https://r.example) stand?

**Odo Lind:** At **six** metres, 2 \\* 3. And it said:

> Shut the gate.

## The night

**Jane Roe:** Who shut it?

```
gate --shut
```

**Odo Lind:** I did. It was **late**.
"""


def read(text: str) -> Transcript:
    """Read `text`."""
    return read_transcript(text.encode(), Source("talk.md")).transcript


def words(transcript: Transcript) -> list[str]:
    """Return all paragraphs."""
    return [one.text for _, one in spoken(transcript)]


def test_words_have_no_marks_and_lead_back_to_the_file() -> None:
    """Each mark is an edit, so that the raw words can be rebuilt."""
    transcript = read(TALK)
    clean = normalize(transcript)

    assert words(clean) == [
        "How high did the river stand?",
        "At six metres, 2 * 3. And it said:",
        "Shut the gate.",
        "Who shut it?",
        "I did. It was late.",
    ]
    for _, one in spoken(clean):
        assert raw_text(one) == TALK[one.start : one.end]
    assert {edit.reason for _, one in spoken(clean) for edit in one.edits} == {"markup"}
    assert normalize(clean) == clean


def test_data_before_the_text_is_metadata() -> None:
    """Title and date under the names that all readers use, and each with its line."""
    transcript = read(TALK)

    assert (transcript.title, transcript.recorded) == ("The gate: a talk", "2023-05-12")
    told = {one.key: (one.value, one.line) for one in transcript.metadata}
    assert told["title"] == ("The gate: a talk", 2)
    assert told["date"] == ("2023-05-12", 3)
    assert told["speakers"] == ("Jane Roe, Odo Lind", 4)


def test_headings_and_code_are_listed_and_no_speech() -> None:
    """Code with a warning: it may have been read out."""
    removed = [(note.line, note.message, note.is_warning) for note in read(TALK).removed]

    assert (15, "a heading: The night", False) in removed or (
        16,
        "a heading: The night",
        False,
    ) in removed
    assert any("gate --shut" in message and warns for _, message, warns in removed)


@pytest.mark.parametrize(
    "form",
    [
        "**{}:** {}",
        "**{}**: {}",
        "__{}:__ {}",
        "*{}:* {}",
        "_{}_: {}",
        "### {}\n\n{}",
        "### {}:\n\n{}",
        "**{}**\n\n{}",
        "**{}** [00:01]\n{}",
        "- **{}:** {}",
        "> **{}:** {}",
        "**{}:**\n{}",
        "**{}: ** {}",
    ],
)
def test_forms_of_labels(form: str) -> None:
    """Bold, italic, as a heading; the colon inside or outside."""
    said = ("*Who* shut it?", "I **did**.", "When?", "At night.", "Why?", "It rained.")
    names = ("Jane Roe", "Odo Lind")
    text = "\n\n".join(form.format(names[at % 2], one) for at, one in enumerate(said))
    transcript = normalize(read(text))

    assert [turn.speaker.label for turn in transcript.turns] == list(names) * 3
    assert words(transcript)[:2] == ["Who shut it?", "I did."]
    assert transcript.format == "markdown"


def test_nothing_off_the_record_is_told_by_what_was_removed() -> None:
    """Headings, comments and code are listed without words that are under other terms."""
    text = (
        "**Jane:** Who?\n\n**Odo:** I. [off the record]\n\n## Zenda\n\n<!-- zenda -->\n\n"
        "```\nzenda\n```\n\n**Zenda:** Graft.\n\n**Sponsor:** Zenda!\n\n**Odo:** So. "
        "[on the record]\n\n**Jane:** When?\n\n**Odo:** Now.\n\n**Zender:** Yes.\n\n**Zender:** No."
    )
    transcript = read(text)
    told = repr((transcript.notes, transcript.evidence, transcript.removed, transcript.metadata))

    assert "zenda" not in told.lower()


LETTERS = """\
FOLHA - Como voc&ecirc; avalia o come&ccedil;o&#63;

IN&Ecirc;S - &Eacute; um ano curto. Eu gostei&#33;

FOLHA - E agora&#63;

IN&Ecirc;S -* &Agrave;s vezes, sim.
"""


@pytest.mark.parametrize("head", ["", "---\ntitle: Gate\n---\n\n"])
def test_letters_written_as_names_are_letters_of_labels_questions_and_words(head: str) -> None:
    """In Markdown and in plain text: no turn begins behind a letter, and who asks is seen."""
    transcript = read(head + LETTERS)
    clean = normalize(transcript)

    assert [(one.label, one.role) for one in clean.speakers] == [
        ("FOLHA", Role.INTERVIEWER),
        ("INÊS", Role.RESPONDENT),
    ]
    assert words(clean) == [
        "Como você avalia o começo?",
        "É um ano curto. Eu gostei!",
        "E agora?",
        "Às vezes, sim.",
    ]
    for _, one in spoken(clean):
        assert raw_text(one) == (head + LETTERS)[one.start : one.end]
    assert transcript.format == ("markdown" if head else "text")


def test_signs_behind_escapes_are_signs_that_part() -> None:
    """A line of them is no word, and a bracket is one."""
    odo = "\\_\\_\\_\\_\\_\n\n**Odo:** \\[laughs\\] I. At \\#4."
    text = f"**Jane:** Who?\n\n{odo}\n\n**Jane:** So?\n\n**Odo:** Yes."
    transcript = normalize(read(text))

    assert words(transcript) == ["Who?", "[laughs] I. At #4.", "So?", "Yes."]
    assert [one.message for one in transcript.removed] == ["1 line of signs that part"]


def test_an_introduction_shows_letters_and_not_their_names() -> None:
    """No blank parts a word at such a letter."""
    head = "---\ntitle: Gate\n---\n\nA l&iacute;der de S&atilde;o Br&aacute;s fala do rio.\n\n"
    transcript = read(head + LETTERS)
    told = " ".join(one.message for one in (*transcript.removed, *transcript.notes))

    assert "A líder de São Brás fala do rio." in told


LINKS = """\
### What do you work with?

An [Ash *desk*][ash-desk], a [lamp][] and the [Lamp]. [inaudible] [Note][1]

![A desk][lamp]

### And what else?

Nothing.

[ash-desk]: https://ash.example/desk_two (is it of ash?)
[LAMP]: <https://lamp.example> "What lamp?"

### Who pays?

The [house][].

[house]: https://house.example
    "A house."
"""


def test_links_by_reference_are_their_words_and_addresses_are_nobodys() -> None:
    """Words in brackets that no line defines stay; what defines links is listed."""
    transcript = read(LINKS)
    clean = normalize(transcript)

    assert words(clean)[1] == "An Ash desk, a lamp and the Lamp. [inaudible] [Note][1]"
    assert words(clean)[2:] == ["And what else?", "Nothing.", "Who pays?", "The house."]
    for _, one in spoken(clean):
        assert raw_text(one) == LINKS[one.start : one.end]
    removed = [(note.line, note.message, note.is_warning) for note in transcript.removed]
    assert [one[0] for one in removed] == [11, 18]
    assert all(one[1].startswith("addresses of links: [") and not one[2] for one in removed)


def test_a_word_behind_a_name_in_brackets_is_no_address() -> None:
    """Only what looks like an address is one."""
    text = "[Jane]: Yes\n[^1]: /a\n[a b]: rain, then\n[A  C]: #gate 'So'\n[d]: ../e.md\n"
    assert references(text) == {"a c", "d"}


def test_bids_in_bold_are_turns_where_each_is_answered() -> None:
    """Of what ends as sentences do four in ten need ask; a heading ends so nowhere."""
    bids = ("Tell us about the gate.", "You shut it yourself.", "And the mill as well.")
    asked = (*bids, "Was it dear?", "Who shut it?", "When was that?")
    text = "\n\n".join(f"**{one}**\n\nIt was shut at night, and nobody saw it." for one in asked)

    assert [turn.speaker.label for turn in read(text).turns] == ["Q", "A"] * len(asked)


QUESTIONS = "Who shut it?", "I did.", "When?", "At night.\n\nIt rained.", "Why?", "It was late."


@pytest.mark.parametrize("form", ["**{}**", "*{}*", "### {}", "__{}__"])
def test_questions_set_apart_have_plain_answers(form: str) -> None:
    """Nobody is named, and the evidence says why it is a talk."""
    text = "\n\n".join(form.format(one) if at % 2 == 0 else one for at, one in enumerate(QUESTIONS))
    transcript = normalize(read(text))

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A"] * 3
    assert words(transcript) == [part for one in QUESTIONS for part in one.split("\n\n")]
    assert "3 paragraphs are set apart, of which 3 ask" in transcript.evidence[0]


def test_who_answers_questions_set_apart_may_be_named() -> None:
    """The one label before the answers is the speaker's, and what is set apart last is asked."""
    text = "\n\n".join(
        f"## {one}" if at % 2 == 0 else f"Ines: {one}" for at, one in enumerate(QUESTIONS)
    )
    transcript = normalize(read(f"{text}\n\n## Thank you, Ines."))

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "Ines"] * 3 + ["Q"]
    assert words(transcript)[1:5] == ["I did.", "When?", "At night.", "It rained."]


def test_questions_set_apart_may_begin_with_a_letter_instead_of_ending_with_a_mark() -> None:
    """`Q.` is no word of the question."""
    asked = ("Q. Tell us of the gate.", "Q2: The night, then.", "Q. Who was it?")
    text = "\n\n".join(f"### {one}\n\nThe keeper shut it." for one in asked)
    transcript = normalize(read(text))

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A"] * 3
    assert words(transcript)[::2] == ["Tell us of the gate.", "The night, then.", "Who was it?"]


@pytest.mark.parametrize(
    "text",
    [
        "# Notes\n\nIt rained.\n\n## Gate\n\nIt was shut.",
        "---\ntitle: Notes\nauthor: Jane Roe\n---\n\nIt rained, and nobody spoke.",
        "| name | said |\n| --- | --- |\n| Jane | Who? |\n| Odo | I. |\n\n# End\n\n# Stop",
        "* [Gate](#gate)\n* [Night](#night)\n\n**Note:** shut it.\n\n**Note:** open it.",
    ],
)
def test_other_markdown_is_refused(text: str) -> None:
    """Notes, tables and data are no talk."""
    with pytest.raises(BriefError):
        read(text)


@pytest.mark.parametrize(
    "front",
    [
        "title: The gate: a talk",
        "title: [unclosed",
        "a: &a [x, x]\nb: [*a, *a]",
        "? [1, 2]\n: 3",
        "title:\n\t- tab",
        "[" * 200,
        "date: 2023-13-45",
        "title: ''",
    ],
)
def test_data_that_is_no_yaml_breaks_nothing(front: str) -> None:
    """It is read line by line, or left out."""
    transcript = read(
        f"---\n{front}\ntags: x\n---\n\n**Jane:** Who?\n\n**Odo:** I do.\n\n" * 1
        + ("**Jane:** When?\n\n**Odo:** Now.\n")
    )

    assert [turn.speaker.label for turn in transcript.turns] == ["Jane", "Odo"] * 2


@pytest.mark.parametrize(
    ("front", "recorded", "published"),
    [
        ("date: 2022-04", "2022-04", ""),
        ("date: 2021/04/05", "2021-04-05", ""),
        ("date: 12,July 2019", "2019-07-12", ""),
        ("pub_date: July 15th, 2021", "", "2021-07-15"),
        ("publishDate: 01 Oct 2018", "", "2018-10-01"),
        ("date: 3 May 2020\npublished: 2021-01-01", "2020-05-03", "2021-01-01"),
        ("date: 4/5/2022\npublished: 2021-01-01", "", "2021-01-01"),
        ("duration: '2022'", "", ""),
    ],
)
def test_the_day_of_the_talk(front: str, recorded: str, published: str) -> None:
    """It is not that of its publication; none is one that can be read in two ways."""
    text = f"---\n{front}\n---\n**Jane:** Who?\n\n**Odo:** I.\n\n**Jane:** When?\n\n**Odo:** Now."

    talk = read(text)
    days = {one.key: one.value for one in talk.metadata}
    assert (talk.recorded, days.get("publication date", "")) == (recorded, published)


def test_signs_of_a_page_in_a_title_are_what_they_stand_for() -> None:
    """`&amp;` and `&#038;` are an ampersand."""
    talk = read(
        "---\ntitle: Gates &#038; lakes &amp; towns\n---\n"
        + "**Jane:** Who?\n\n**Odo:** I.\n\n" * 2
    )

    assert talk.title == "Gates & lakes & towns"


def test_labels_that_stand_like_tags_are_closed_by_what_is_no_word() -> None:
    """`<interviewee>` begins a turn before a blank or a word, and its end is markup."""
    talk = read(
        "<interviewer><b>When did you come to the valley?</b></interviewer>\n\n"
        "<interviewee> In 1998.</interviewee>\n\n"
        "<interviewer>And the mill?</interviewer>\n\n"
        "<interviewee>It was there, and it\n\nwent on for years.</interviewee>\n"
    )

    assert [turn.speaker.label for turn in talk.turns] == ["interviewer", "interviewee"] * 2
    assert words(normalize(talk)) == [
        "When did you come to the valley?",
        "In 1998.",
        "And the mill?",
        "It was there, and it",
        "went on for years.",
    ]


def test_elements_of_pages_are_nobody() -> None:
    """What a file of code opens again and again is no talk of "script" and "section"."""
    said = (
        *("It loads the page of the day.", "It has news of the town, and some of the lake."),
        *("Is it there yet?", "I know that it is.", "We wait for it at the gate."),
        "Nobody knows who made it.",
    )
    lines = (f"<{'script' if at % 2 else 'section'}> {one}" for at, one in enumerate(said * 2))

    with pytest.raises(BriefError):
        read("The code of the page.\n\n" + "\n\n".join(lines))


def test_tags_around_names_and_words_are_markup() -> None:
    """The names before the colons are labels, and no tag is said."""
    text = "".join(
        f"<interviewer>Jane</interviewer>: And gate {at}?\n\n"
        '<answer><interviewee>Odo</interviewee>: Shut in <day n="1">May</day>.</answer>\n\n'
        for at in range(4)
    )
    talk = read(text)

    assert [turn.speaker.label for turn in talk.turns] == ["Jane", "Odo"] * 4
    assert words(normalize(talk))[1] == "Shut in May."


HEADED = """\
**Roe:** How high did the river stand?

**Lind:** It stood at six metres, and the keeper of the gate was not there that night.

{}

**Roe:** And who shut the gate then, as it was late and nobody was there any more?

**Lind:** The keeper did, and he was late, as he said to all who asked him about it then.
"""


@pytest.mark.parametrize(
    ("between", "removed"),
    [
        ("## Summary\n\nThe river stood at six metres.", "said by nobody: The river stood"),
        ("## Steps\n\n* Shut the gate.\n* Go home.", "said by nobody: * Shut the gate."),
    ],
)
def test_a_summary_below_a_heading_is_nobodys(between: str, removed: str) -> None:
    """It is not what was said by the one who spoke last."""
    found = read(HEADED.format(between))

    assert [turn.speaker.label for turn in found.turns] == ["Roe", "Lind", "Roe", "Lind"]
    assert "Summary" not in str(found.turns)
    assert any(removed in one.message for one in found.removed)


def test_words_below_a_heading_are_of_nobody_known() -> None:
    """They may be said by anybody; a brief does not quote them."""
    found = read(HEADED.format("## The gate\n\nThe gate of the town is sixty years old."))

    assert found.turns[2].speaker.label == "Unidentified speaker"
    assert not is_heard(found.turns[2], found)
    assert any("below a heading without a label" in one.message for one in found.notes)


def test_what_stands_behind_the_last_rule_is_not_said() -> None:
    """As an editor's line below an interview."""
    found = read(HEADED.format("") + "\n---\n\n*Read part one of this talk, and part three.*\n")

    assert len(found.turns) == 4
    assert "Read part one" not in str(found.turns)
    assert any("behind the talk: Read part one" in one.message for one in found.removed)


def test_a_long_summary_below_a_heading_behind_the_talk_is_not_said() -> None:
    """However much of the file it is; and the line above it may say that the talk ends."""
    behind = "*— End of Interview 4 —*\n\n## Conclusion\n\n" + "The gate is old, they say. " * 40
    found = read(f"{HEADED.format('')}\n{behind}\n")

    assert [turn.speaker.label for turn in found.turns] == ["Roe", "Lind", "Roe", "Lind"]
    assert "gate is old" not in str(found.turns)
    assert "Interview 4" not in str(found.turns)
    told = [one.message for one in found.removed if "behind the talk" in one.message]
    assert told[0].startswith("behind the talk, said by nobody: The gate is old")
    assert told[1] == "behind the talk: — End of Interview 4 —"


def test_an_editor_s_lines_in_italics_behind_a_talk_are_not_said() -> None:
    """Nor is what asks the reader to write."""
    behind = "_Jane Lind is a clerk of the town._\n\nQuestions? Comments? Hit us up @varn."
    found = read(f"{HEADED.format('')}\n\n{behind}\n")

    assert "clerk" not in str(found.turns)
    assert "Hit us up" not in str(found.turns)
    assert len([one for one in found.removed if "behind the talk" in one.message]) == 2


def test_what_stands_behind_the_last_rule_in_plain_letters_is_not_said() -> None:
    """It is warned of where it is long."""
    found = read(HEADED.format("") + "\n---\n\nThis article was revised by Ann and by Bob.\n")

    assert "revised" not in str(found.turns)
    assert any("behind the talk, said by nobody" in one.message for one in found.removed)


def test_questions_numbered_as_chapters_are_warned_of() -> None:
    """They may be of a handbook; those with a plain number are of a talk."""
    chapters = "".join(
        f"### {{0}}{at} Who pays for dam {at}?\n\nThe town pays for dam {at}.\n\n"
        for at in range(1, 5)
    )
    found = read(f"## Dams\n\n{chapters.format('1.')}")
    plain = read(f"## Dams\n\n{chapters.format('')}")
    told = "4 of 4 questions are numbered as chapters are"

    assert [turn.speaker.label for turn in found.turns] == ["Q", "A"] * 4
    assert [one.line for one in found.notes if told in one.message and one.is_warning] == [3]
    assert not any("chapters" in one.message for one in plain.notes)


def test_headings_that_ask_are_questions_of_somebody() -> None:
    """Those who are named below only answer."""
    asked = ("How high?", "And who shut it?", "Was it late?")
    said = ("Six metres, as we all know.", "The keeper did.", "It was late.")
    text = "\n\n".join(
        f"### {one}\n\n**{('Roe', 'Lind')[at % 2]}:** {other}"
        for at, (one, other) in enumerate(zip(asked, said, strict=True))
    )
    found = read(f"{text}\n\n**Roe:** And nobody slept.\n\n**Lind:** No, we did not.")

    assert [turn.speaker.label for turn in found.turns][:4] == ["Q", "Roe", "Q", "Lind"]
    assert [one.role for one in found.speakers] == [
        Role.INTERVIEWER,
        Role.RESPONDENT,
        Role.RESPONDENT,
    ]


def test_headings_that_ask_what_a_speaker_then_asks_are_headings() -> None:
    """They sum up, and nobody says them."""
    parts = "".join(
        f"### Q: Is the {one} real?\n\n**Odo:** The {one} is not real, is it?\n\n"
        f"**Ines:** I made the {one}, and it runs.\n\n"
        for one in ("mill", "weir", "ferry")
    )
    found = read(f"**Odo:** Hello.\n\n**Ines:** Good morning to you.\n\n{parts}")

    assert [turn.speaker.label for turn in found.turns] == ["Odo", "Ines"] * 4
    assert [one.message for one in found.removed if "heading" in one.message] == [
        f"a heading: Q: Is the {one} real?" for one in ("mill", "weir", "ferry")
    ]


def test_data_may_hold_json() -> None:
    """It stands before the talk, as programs write it for search engines."""
    front = '---\ntitle: The gate\nld: |\n  {\n    "name": "Gate",\n    "day": "May"\n  }\n---\n\n'
    found = read(
        f"{front}**Roe:** Is it shut?\n\n**Lind:** It is.\n\n**Roe:** And now?\n\n**Lind:** Yes."
    )

    assert found.title == "The gate"
    assert [turn.speaker.label for turn in found.turns] == ["Roe", "Lind"] * 2


@pytest.mark.parametrize(
    "element",
    [
        "<Picture\n  alt={`The \"old\" gate > 1890`}\n  size='small'\n/>",
        '<Lake.Map at={{ east: 4, north: "5" }} />',
        '<img src="gate.jpg"\n  alt="The gate: shut" />',
    ],
)
def test_elements_of_mdx_are_no_words(element: str) -> None:
    """They are listed, though they run over several lines."""
    talk = read(f"**Jane:** It rained.\n\n{element}\n\n**Odo:** It did.\n\n" * 2)
    said = [" ".join(one.text for one in turn.paragraphs) for turn in talk.turns]

    assert said == ["It rained.", "It did."] * 2
    assert sum(one.message.startswith("an element of the page: <") for one in talk.removed) == 2


def test_what_stands_below_a_picture_is_nobody_s() -> None:
    """A caption in HTML between two paragraphs of an answer."""
    figure = '<figure>\n<img src="gate.jpg" alt="">\n<figcaption>The gate at night.</figcaption>\n'
    found = read(
        f"**Q:** Is it shut?\n\n**A:** It is.\n\n{figure}</figure>\n\nIt was late.\n\n"
        "**Q:** Who shut it?\n\n**A:** The keeper."
    )

    assert [one.text for one in found.turns[1].paragraphs] == ["It is.", "It was late."]
    assert [one.message for one in found.removed] == ["a picture: The gate at night."]
    assert not any(note.is_warning for note in found.removed)


@pytest.mark.parametrize("heading", ["### {}", '<h2 class="big">{}</h2>'])
def test_lines_in_bold_below_headings_that_ask_are_parts_of_answers(heading: str) -> None:
    """The headings alone are questions, also as HTML writes them."""
    asked = ("How high did it stand?", "What did the keeper use?", "And who paid for it?")
    parts = (
        f"{heading.format(one)}\n\n**{first}**\n\nI had a boat.\n\n**{second}**\n\nI had a net.\n"
        for one, first, second in zip(asked, ("Work", "Tools", "Art"), "HTX", strict=True)
    )
    found = read("# The gate\n\n" + "\n".join(parts))

    assert [turn.speaker.label for turn in found.turns] == ["Q", "A"] * 3
    assert len(found.turns[1].paragraphs) == 4


def test_a_talk_about_lists_of_questions_is_a_talk() -> None:
    """Its title names them, and is none of them; nor does it want to be told something."""
    asked = ("Why do you write them?", "How many are there?", "Do you like it?")
    said = "".join(f"**{one}**\n\nI have ten of them, as I said.\n\n" for one in asked)
    found = read(f"# Talk on FAQ pages\n\nJane Roe and her FAQs.\n\n{said}")

    assert [turn.speaker.label for turn in found.turns] == ["Q", "A"] * 3


@pytest.mark.parametrize(
    "title",
    [
        *("Frequently Asked Questions", "The gate: FAQ", "常見問題"),
        *("Często zadawane pytania", "Vanliga frågor", "Časté dotazy", "Usein kysytyt kysymykset"),
        *("Frågor och svar om porten", "Questions et réponses sur la porte"),
        "The gate\n\nIn addition to this FAQ, see the guide to the lake as well.",
        "Das Tor\n\nDiese häufigen Fragen haben wir im Mai gesammelt, und im Juni noch einmal.",
    ],
)
def test_a_list_of_questions_that_nobody_asked_is_refused(title: str) -> None:
    """Its title says so; with a name before the answers it is a talk."""
    asked = ("Is it open?", "When is it shut?", "Who shuts it?")
    form = f"# {title}\n\n{'{}'.join(f'## {one}{chr(10) * 2}' for one in asked)}{{}}"
    plain = ["The gate is open until ten, as we said.\n\n"] * 3

    with pytest.raises(BriefError, match="no speakers found"):
        read(form.format(*plain))
    assert read(form.format(*(f"Jane Roe: {one}" for one in plain))).turns


def test_the_address_of_a_page_tells_that_nobody_asked_its_questions() -> None:
    """As its title does; the address of a talk is none."""
    asked = ("Is it open?", "When is it shut?", "Who shuts it?")
    said = "".join(f"## {one}\n\nWe open it at ten, as we said.\n\n" for one in asked)

    with pytest.raises(BriefError, match="no speakers found"):
        read(f"---\ntitle: Vragen?\npermalink: /nl/veel-gestelde-vragen/\n---\n\n{said}")
    assert read(f"---\ntitle: Vragen?\npermalink: /nl/gesprek.html\n---\n\n{said}").turns


def test_the_title_before_a_list_of_questions_may_stand_in_data() -> None:
    """It refuses them as a heading does; a talk with somebody is none, and a quiz is warned of."""
    asked = ("Is it open?", "When is it shut?", "Who shuts it?")
    said = "".join(f"**{one}**\n\nIt is open until ten, as we said.\n\n" for one in asked)
    form = "---\ntitle: {}\n---\n\n{}"

    with pytest.raises(BriefError, match="no speakers found") as refused:
        read(form.format("Ofte stilte spørsmål", said))
    assert "“Ofte stilte spørsmål” says" in refused.value.problems[0].hint
    assert read(form.format("Spørsmål og svar om porten med Jane Roe", said)).turns
    answered = "".join(f"### {one}\n\nAnswer: At ten.\n\n" for one in asked)
    quiz = read(form.format("A quiz on gates", answered))
    assert "the title says that it is a quiz" in " ".join(one.message for one in quiz.notes)


def test_answers_in_which_nobody_speaks_of_himself_are_warned_of() -> None:
    """They may be a list of questions; where somebody says "I" they are a talk."""
    asked = ("Is it open?", "When is it shut?", "Who shuts it?")
    long = "The gate by the lake is open until the keeper shuts it at ten. " * 10
    text = "# The gate\n\n" + "".join(f"## {one}\n\n{long}\n\n" for one in asked)
    said = text.replace("The gate by", "As I know, the gate by")
    command = text.replace("The gate by", "`gates -i` shows, i.e. prints, it; the gate by")
    message = "nobody says “I” or “we” in the answers"

    assert any(message in one.message for one in read(text).notes if one.is_warning)
    assert any(message in one.message for one in read(command).notes if one.is_warning)
    assert not any(message in one.message for one in read(said).notes)


def test_a_heading_that_wants_to_be_told_something_asks_among_others() -> None:
    """It needs no question mark; one of a word or two is warned of."""
    heads = ("Tell us about your way to the gate...", "Is it open?", "Who shut it?", "Was it late?")
    text = "".join(f"## {one}\n\nI was the keeper, as we all know.\n\n" for one in heads)
    found = read(f"# The gate\n\n{text}")
    other = read(f"# The gate\n\n{text}## Comment\n\nThank you for your time with us.\n")

    assert [turn.speaker.label for turn in found.turns] == ["Q", "A"] * 4
    assert not any("asks nothing" in one.message for one in found.notes)
    assert any("'Comment' asks nothing" in one.message for one in other.notes if one.is_warning)
    more = read(f"# The gate\n\n{text}## Comment\n\nThank you.\n\n## See also\n\nThe lake.\n")
    assert any("'Comment' and 1 more ask nothing" in one.message for one in more.notes)


def test_what_people_do_beside_their_words_is_not_said() -> None:
    """In small letters, set off from the sentences; what is stressed in one is said."""
    text = (
        "Roe: *dials a number*\n\nLind: Lake Town, good day.\n\n"
        "Roe: *sighs* Is the gate open? *taps the desk* I *really* ask.\n\n"
        "Lind: It is. *nods twice*\n\nRoe: That is *very* good.\n"
    )
    found = read_transcript(text.encode(), Source("talk.txt")).transcript

    assert [(one.speaker.label, one.paragraphs[0].text) for one in normalize(found).turns] == [
        ("Lind", "Lake Town, good day."),
        ("Roe", "Is the gate open? I really ask."),
        ("Lind", "It is."),
        ("Roe", "That is very good."),
    ]
    for _, one in spoken(normalize(found)):
        assert raw_text(one) == text[one.start : one.end]
    [note] = [one for one in found.removed if "directions" in one.message]
    assert note.message.startswith("4 directions set off from what is said, and said by nobody: ")


def test_words_stressed_now_and_then_are_said() -> None:
    """Two of them are no directions, nor is a label in small letters."""
    text = "Q: *never* Did we?\n\nA: *never* We said so.\n\nQ: Is it *so* good?\n\nA: Yes, it is.\n"
    told = ["never Did we?", "never We said so.", "Is it so good?", "Yes, it is."]
    assert words(normalize(read(text))) == told


def test_what_people_do_may_stand_in_bold() -> None:
    """What is heard is taken out of a sentence, too; a stressed word is not."""
    text = (
        "I: Who opened the gate? **opens the window**\n\nB: We did. **laughs**\n\n"
        "I: **laughs a little**\n\nB: I would buy nothing there **laughs** at all, and "
        "**never** again.\n\nI: Thank you.\n"
    )

    assert words(normalize(read(text))) == [
        "Who opened the gate?",
        "We did.",
        "I would buy nothing there at all, and never again.",
        "Thank you.",
    ]


def test_a_laugh_may_be_told_once() -> None:
    """Who writes it down stresses nothing; amid a sentence it is a word."""
    text = (
        "**Jane:** *laughs softly* Did we?\n\n**Odo:** He *laughs* well.\n\n"
        "**Jane:** Is it so?\n\n**Odo:** Yes, it is.\n"
    )

    assert words(normalize(read(text))) == [
        "Did we?",
        "He laughs well.",
        "Is it so?",
        "Yes, it is.",
    ]


def test_a_letter_by_its_number_in_a_tag_leaves_every_character_at_its_place() -> None:
    """Else all behind it would be moved; and commands of the page's program are not said."""
    player = (
        '<object data="x"><param value="https://r.example/a&#63;b=1" /><p>It plays.</p></object>'
    )
    talk = "<p><b>Jane Roe:</b> Who shut it&#63;</p>\n<p><b>Odo Lind:</b> I did.</p>\n"
    text = (
        f'---\ntitle: "The gate"\n---\n{{% raw %}}\n<p>{player}</p>\n\n{talk * 2}{{% endraw %}}\n'
    )
    said = [(turn.speaker.label, turn.paragraphs[0].text) for turn in normalize(read(text)).turns]

    assert said == [("Jane Roe", "Who shut it?"), ("Odo Lind", "I did.")] * 2


def test_tags_in_capitals_are_tags() -> None:
    """Old pages were written so, and their text stands in Markdown."""
    talk = (
        "<P><FONT face=Verdana><B>Jane Roe:</B> Who shut the gate?<BR></FONT></P>\n\n"
        "<P><FONT face=Verdana><B>Odo Lind:</B> I did, in May.</FONT></P>\n\n"
    )
    said = [(one.speaker.label, one.paragraphs[0].text) for one in normalize(read(talk * 2)).turns]

    told = [("Jane Roe", "Who shut the gate?"), ("Odo Lind", "I did, in May.")]
    assert said == told * 2


def test_a_rule_of_html_ends_a_talk() -> None:
    """As three dashes do."""
    talk = "**Roe:** Is it shut?\n\n**Lind:** It is.\n\n" * 3
    found = read_as(
        f'{talk}<hr style="height: 1px" />\n\nWe thank Odo Lind for his words.\n', "talk.md"
    )

    assert spoken_turns(found)[-1] == ("Lind", "It is.")
    assert "behind the talk, said by nobody: We thank Odo Lind for his words." in [
        note.message for note in found.removed
    ]


def test_signs_that_close_a_heading_and_the_label_in_it_are_not_said() -> None:
    """A heading that begins with the label of a question is one, however it ends."""
    found = read_as(
        "# Gates\n\n#### 问：水闸关了吗？####\n\n**答：**关了，我们五月关的。\n\n"
        "#### 问：C#好用吗？ ####\n\n**答：**我觉得好用。\n\n"
        "#### 问：谈谈那座桥。####\n\n**答：**桥很旧，我们要修它。\n",
        "talk.md",
    )

    assert spoken_turns(found) == [
        ("问", "水闸关了吗？"),
        ("答", "关了，我们五月关的。"),
        ("问", "C#好用吗？"),
        ("答", "我觉得好用。"),
        ("问", "谈谈那座桥。"),
        ("答", "桥很旧，我们要修它。"),
    ]


def test_a_link_may_run_over_the_end_of_a_line() -> None:
    """Its words are said, and its address is not."""
    link = "[one of our\ncalls](https://lake.example/a_(b)#c)"
    found = read_as(
        f"**Roe:** Is it shut?\n\n**Lind:** See {link} of May.\n\n"
        "**Roe:** [And\n\nthe dam](x)?\n\n**Lind:** It is.\n",
        "talk.md",
    )
    own = found.turns[1].paragraphs

    assert " ".join(one.text for one in own) == "See one of our calls of May."
    assert "\n".join(map(raw_text, own)) == f"See {link} of May."
    assert spoken_turns(found)[2] == ("Roe", "[And ¶ the dam](x)?")


def test_a_link_around_a_time_in_brackets_is_none_of_the_words() -> None:
    """The time is that of the turn, and its address goes with it."""
    said = ("Are we live?", "We are.", "Who shut the gate?", "The keeper did.")
    text = "\n\n".join(
        f"**{('Odo', 'Jane')[at % 2]}:**<br/>\n[[0:0{at + 1}]](https://r.example/w?t={at}s) {words}"
        for at, words in enumerate(said)
    )
    found = read(text)
    assert [turn.paragraphs[0].text for turn in found.turns] == list(said)
    assert [turn.time for turn in found.turns][:2] == ["00:00:01", "00:00:02"]


def test_headings_that_are_times_are_no_chapters() -> None:
    """Each only says when somebody begins to speak; it is listed."""
    words = (("Jane Roe", "Who pays?"), ("Odo Lind", "The town pays."), ("Jane Roe", "All of it?"))
    text = "".join(
        f"#### 00:0{at}:10\n**{who}:** {said}\n\n" for at, (who, said) in enumerate(words)
    )
    found = read(text + "#### 00:04:00\n**Odo Lind:** All of it.\n")

    assert spoken_turns(found) == [*words, ("Odo Lind", "All of it.")]
    assert next(one.message for one in found.removed) == "a heading: 00:01:10"


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "Gates"\ndate: 2022-04-19\n---\n',
        '+++\ntitle = "Gates"\ndate = "2022-04-19T08:08:17.000Z"\n+++\n',
        '+++\ntitle = "Gates"\ndate = 2022-04-19\n[params]\nnested = "no"\n+++\n',
    ],
)
def test_a_page_behind_data_is_a_page(front: str) -> None:
    """As programs of pages have it; lines are those of the file."""
    body = (
        "\n<p align='left'><strong>Jane: Who shuts the gate?</strong></p>\n\n<!--more-->\n\n"
        "<p><strong>Odo:</strong> The clerk shuts it.</p>\n\n"
        "<p><strong>Jane: And who opens it?</strong></p>\n\n"
        "<p><strong>Odo:</strong> <em>The clerk</em> opens it, too.</p>\n"
    )
    found = read(front + body)
    first = front.count("\n") + 2

    assert (found.format, found.title, found.recorded) == ("html", "Gates", "2022-04-19")
    assert spoken_turns(found) == [
        ("Jane", "Who shuts the gate?"),
        ("Odo", "The clerk shuts it."),
        ("Jane", "And who opens it?"),
        ("Odo", "The clerk opens it, too."),
    ]
    assert [one.line for one in found.turns] == [first, first + 4, first + 6, first + 8]


def test_a_paragraph_of_no_element_behind_data_is_one_of_its_own() -> None:
    """As in Markdown, though the tag above it is never closed."""
    body = "".join(
        f"<p><strong>{who}:</strong> {words}</a>\n\n"
        for who, words in (("Jane", "Who pays?"), ("Odo", "The town."), ("Jane", "All?"))
    )
    found = read(f"---\ntitle: Gates\n---\n\n{body}<p><strong>Odo:</strong> All.</a>\n\nMore.\n")

    assert spoken_turns(found) == [
        ("Jane", "Who pays?"),
        ("Odo", "The town."),
        ("Jane", "All?"),
        ("Odo", "All."),
    ]
    assert ("line", "More.") in [(one.key, one.value) for one in found.metadata]


def test_markdown_behind_data_and_an_element_is_markdown() -> None:
    """A picture as an element of pages stands above it."""
    text = (
        "+++\ntitle = 'Gates'\n+++\n<img src='a.png'>\n\n**Jane:** Who shuts the gate?\n\n"
        "**Odo:** The clerk shuts it.\n\n**Jane:** Always?\n\n**Odo:** Always.\n"
    )
    found = read(text)

    assert (found.format, found.title) == ("markdown", "Gates")
    assert [one.speaker.label for one in found.turns] == ["Jane", "Odo"] * 2


def test_data_in_toml_that_is_none_breaks_nothing() -> None:
    """It is left to the reader of the text, which lists it above the talk."""
    found = read("+++\ntitle\n+++\n\n**Q:** Who pays?\n\n**A:** The town.\n")

    assert spoken_turns(found) == [("Q", "Who pays?"), ("A", "The town.")]


@pytest.mark.parametrize("first", ["Please introduce yourself!", "Introduce yourself."])
def test_a_short_heading_that_wants_to_be_told_something_is_the_first_question(first: str) -> None:
    """What stands below it is an answer, however long."""
    asked = ("When did you join?", "What do you do there?", "What was the best of it?")
    text = "".join(f"#### {one}\n\nI was there, and we did it.\n\n" for one in (first, *asked))
    found = read(f"We asked Odo Lind for an interview.\n\n{text}")

    assert [words for who, words in spoken_turns(found) if who == "Q"] == [first, *asked]
    assert len(found.turns) == 8


def test_a_label_in_a_heading_among_lines_with_many_turns_is_read() -> None:
    """It never crashes the reader, and no turn around it is lost."""
    talk = " ".join(f"Roe: Is gate {at} open? Lind: It is, I saw {at}." for at in range(6))
    text = f"{talk}\n\n## More of it. Lind: No.\n\n{talk}\n"
    turns = read_transcript(text.encode(), Source("talk.md")).transcript.turns

    said = [(one.speaker.label, one.paragraphs[0].text) for one in turns]
    answers = [("Lind", f"It is, I saw {at}.") for at in range(6)]
    assert [one for one in said if one in answers] == answers * 2
    assert len(said) - said.count(("Lind", "No.")) == 24


def test_a_heading_above_a_list_of_links_names_nobody() -> None:
    """However often it stands; where words stand below it somewhere, it is a speaker."""
    listed = "### Maps:\n\n* Lake Bank, [Map](https://a.example)\n* [Plan](https://b.example)\n\n"
    turns = "".join(
        f"## Question {at}: Who shuts it?\n\n**Answer**: I do.\n\n{listed}" for at in range(1, 5)
    )
    transcript = read(turns)

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "Answer"] * 4
    assert sum(one.message.startswith("a list of links: ") for one in transcript.removed) == 4
    told = read(turns + "### Maps:\n\nI have them all.\n")
    assert "Maps" in {one.label for one in told.speakers}


def test_a_command_that_is_a_link_is_not_said_nor_is_its_caption() -> None:
    """The line in italics right below it tells what it shows; a paragraph of its own is said."""
    picture = '[{% image "gate.jpg" "The gate" %}](https://a.example)'
    turn = "**Odo:** It stands.\n\n{}\n\nAnd *so* it was.\n\n**Jane:** Why?\n\n"
    told = "*A sheet of the [plan](https://a.example)*"
    text = turn.format(f"{picture}\n{told}") + turn.format(f"{picture}\n\n*It rains.*")
    transcript = read("# Talk\n\n" + text)

    said = ["It stands.", "And *so* it was.", "Why?"]
    words = [one.text for turn in transcript.turns for one in turn.paragraphs]
    assert words == [*said, "It stands.", "*It rains.*", *said[1:]]


def test_bold_that_opens_before_a_label_and_ends_amid_the_words_is_taken_off() -> None:
    """Another that opens and ends behind it stays for the normalizer."""
    ask = "**JR: You wrote** [**a plan**](https://a.example) **of the gate.** **Who read it?**"
    reading = read_transcript(
        f"# Talk\n\n{3 * (ask + chr(10) * 2 + '**OL:** I did.' + chr(10) * 2)}".encode(),
        Source("talk.md"),
    )
    transcript = normalize(reading.transcript)

    said = [("JR", "You wrote a plan of the gate. Who read it?"), ("OL", "I did.")]
    assert spoken_turns(transcript) == said * 3
    assert raw_text(transcript.turns[0].paragraphs[0]) in reading.raw


def test_a_remark_in_brackets_and_italics_that_names_the_program_is_not_said() -> None:
    """Who speaks of a program says it in a sentence."""
    turn = "**Jane:** Who shut it?\n\n**Odo:** The keeper did.\n\n"
    transcript = read("# Talk\n\n" + 3 * turn + "(*Transcribed by TurboScribe.ai.*)\n")

    assert spoken_turns(transcript)[-1] == ("Odo", "The keeper did.")
    assert "Transcribed by TurboScribe.ai." in " ".join(one.message for one in transcript.removed)


def test_a_picture_above_each_label_shows_who_speaks() -> None:
    """So a page of turns has them; as many among the words are those of notes."""
    picture = '{{< figure src="https://r.example/roe.png" >}}'
    turns = ["Who shut it?", "I did.", "And then?", "I slept.", "Where?", "In the old mill."]
    labels = ["Jane Roe", "Odo Lind"] * 3
    above = [f"{picture}\n{who}:\n\n{said}" for who, said in zip(labels, turns, strict=True)]
    among = [f"{who}:\n\n{said}\n\n{picture}" for who, said in zip(labels, turns, strict=True)]
    head = "---\ntitle: The gate\n---\n"

    talk = read(head + "\n\n".join(above))
    with pytest.raises(BriefError, match="no speakers found"):
        read(head + "\n\n".join(among))

    assert spoken_turns(talk) == list(zip(labels, turns, strict=True))


def test_a_backslash_alone_parts_a_line_behind_the_talk_from_it() -> None:
    """It breaks a line, and is no word."""
    text = "**Jane:** Who?\n\n**Odo:** I.\n\n**Jane:** So?\n\n**Odo:** No.\n\n"
    talk = read(f"{text}\\\n*This article was originally posted on [Lake](https://r.example).*\n")

    assert spoken_turns(talk)[-1][1] == "No."
    apart = read(f"{text.removesuffix(chr(10))}\\\n\\\n\n**Jane:** And?\n\n**Odo:** Yes.\n")
    assert [words for _, words in spoken_turns(apart)] == [
        "Who?",
        "I.",
        "So?",
        "No.",
        "And?",
        "Yes.",
    ]


def test_a_heading_of_a_higher_rank_right_above_a_question_is_no_part_of_it() -> None:
    """No blank line need part them."""
    asked = "".join(f"### Is gate {at} open?\n\nI think that it is.\n\n" for at in range(3))
    found = read(f"# Jane\n\n## By the lake\n\n{asked}## By the river\n{asked}")

    assert [one.paragraphs[0].text for one in found.turns][::2] == [
        f"Is gate {at} open?" for at in (0, 1, 2, 0, 1, 2)
    ]
    assert any("By the river" in one.message for one in found.removed)


@pytest.mark.parametrize(
    "told", ["{: .asks }", "{: .answers #gate }", '{:.lead width="40"}', "{:/comment}", "{:toc}"]
)
def test_what_kramdown_gives_a_paragraph_is_no_word(told: str) -> None:
    """Classes and names stand alone below what they are of, or at its end."""
    text = (
        f"# The gate\n\nJR: How high was it?\n{told}\n\nOL: Six metres.\n{told}\n\n"
        f"JR: Who shut it? {told}\n\nOL: I did: {{:x}} was its sign.\n"
    )

    said = words(normalize(read(text)))

    assert said == [
        "How high was it?",
        "Six metres.",
        "Who shut it?",
        "I did: {:x} was its sign.",
    ]


def test_captions_pages_in_pages_and_boxes_of_the_editors_are_said_by_nobody() -> None:
    """A caption needs no figure around it; a box is warned of, as somebody may say what it says."""
    frame = '<iframe width="9" src="//m.example"></iframe><p><a href="//m.example">Open</a></p>'
    box = (
        '<div class="fr-alert fr-alert--info">\n<h3 class="fr-alert__title">The map</h3>\n\n'
        "It shows the lake, as the town drew it.\n\n</div>"
    )
    text = (
        "## How high was the river?\n\nJane Roe: Six metres.\n\n"
        f"<figcaption>The gate in May</figcaption>\n\nIt rose.\n\n{frame}\n\nAnd it fell.\n\n"
        f"{box}\n\n## Who shut the gate?\n\nJane Roe: I did.\n\n"
        "## And then?\n\nJane Roe: We left.\n"
    )

    found = read(text)

    assert words(normalize(found)) == [
        *("How high was the river?", "Six metres.", "It rose.", "And it fell."),
        *("Who shut the gate?", "I did.", "And then?", "We left."),
    ]
    warned = [one.message for one in found.removed if one.is_warning]
    assert len(warned) == 1
    assert warned[0].startswith("a box beside the text: ")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_heading_that_was_wrapped_behind_a_blank_goes_on_below(end: str) -> None:
    """Its rest is alone on the next line; where text follows, that is no rest."""
    talk = "".join(f"JR: How high was it?\n\nOL: {at} metres.\n\n" for at in (5, 6, 7))
    head = f"# The keeper of the gates, an interview with Jane {end}Roe{end}{end}"

    assert read(f"{head}{talk}").title == "The keeper of the gates, an interview with Jane Roe"
    other = f"# The keeper of the gates, an interview with Jane{end}Roe{end}{end}"
    assert read(f"{other}{talk}").title == "The keeper of the gates, an interview with Jane"


def test_stars_where_bold_ends_and_begins_again_are_no_words() -> None:
    """A label and a question are set in bold each; a word with stars in it is one."""
    talk = "".join(
        f"**JR:****Who pays?****And when?**\n\n**OL:** A d****d gate {at}, we say.\n\n"
        for at in range(3)
    )

    said = words(normalize(read(talk)))

    assert said[:2] == ["Who pays?And when?", "A d****d gate 0, we say."]


def test_the_menu_of_a_page_hides_no_names_above_their_words() -> None:
    """Links in capitals stand twice in it, and the name of who has the page."""
    menu = "\n\n".join(f"[{one}](/a)" for one in ("BOOK A TALK", "ODO LIND", "BOOK A TALK") * 2)
    talk = "JANE ROE\n\nIs the gate open in May?\n\nODO LIND\n\nIt is open all day.\n\n" * 4
    found = read(f"# The gate\n\n{menu}\n\n{talk}")

    assert (
        spoken_turns(found)
        == [
            ("JANE ROE", "Is the gate open in May?"),
            ("ODO LIND", "It is open all day."),
        ]
        * 4
    )
    assert sum(one.message.startswith("a link: ") for one in found.removed) == 6


def test_headings_of_a_lower_rank_part_an_answer() -> None:
    """Nobody says them, what stands below them is said on; boxes beside it are of nobody."""
    text = (
        "# The lake\n\n### Who are you?\n\nI keep the gate.\n\n### Who pays?\n\n"
        '!!! info "Links"\n    - The [map](https://lake.example)\n\nThe town pays us.\n\n'
        "### What comes next?\n\nA good question.\n\n#### For the gate…\n\nWe paint it.\n\n"
        "#### For the town…\n\nIt will pay me more.\n"
    )
    found = read(text)

    assert [
        (turn.speaker.label, [one.text for one in turn.paragraphs]) for turn in found.turns[2:]
    ] == [
        ("Q", ["Who pays?"]),
        ("A", ["The town pays us."]),
        ("Q", ["What comes next?"]),
        ("A", ["A good question.", "We paint it.", "It will pay me more."]),
    ]
    assert [one.message for one in found.removed if "For the" in one.message] == [
        "a heading: For the gate…",
        "a heading: For the town…",
    ]
    assert any("a box beside the text" in one.message for one in found.removed)
