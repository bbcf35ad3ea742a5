"""Labels that are easily missed, or taken where there are none: each is a turn of its own or none.

A label that is missed puts its words silently into the mouth of whoever spoke before.
"""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Role, Transcript, raw_text
from tests.reading import read, spoken_turns


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in transcript.notes if note.is_warning)


def refusal(text: str) -> str:
    """Return the message and the hint with which `text` is refused."""
    with pytest.raises(TranscriptError) as caught:
        read(text)
    return f"{caught.value.problems[0].message}: {caught.value.problems[0].hint}"


def test_a_name_in_capitals_with_its_office_alone_on_its_line_is_a_label() -> None:
    """Others stand in capitals without one; the name alone is the same person later."""
    text = (
        "PRESIDENTA ANA ROE\nLe damos la palabra.\n\n"
        "ODO LIND MOLL, SECRETARIO DE PUERTOS Y AGUAS\nCon permiso.\n\n"
        "PREGUNTA\n¿Y la compuerta?\n\n"
        "ODO LIND MOLL\nSe cierra en mayo.\n\n"
        "PRESIDENTA ANA ROE\nQuedó claro.\n\n"
        "PREGUNTA\n¿Y el muelle?\n\n"
        "PRESIDENTA ANA ROE\nVamos a ver.\n"
    )
    transcript = read(text)
    office = "ODO LIND MOLL, SECRETARIO DE PUERTOS Y AGUAS"

    assert spoken_turns(transcript)[:4] == [
        ("PRESIDENTA ANA ROE", "Le damos la palabra."),
        (office, "Con permiso."),
        ("PREGUNTA", "¿Y la compuerta?"),
        (office, "Se cierra en mayo."),
    ]


HEARING = """\
    The subcommittee met, pursuant to notice, at 10:04 a.m., in
room 12, Lake House, Hon. Jane Roe [chairwoman of the
subcommittee] presiding.
    Members present: Representatives Roe, Lind, Moll of
North Varn, and Berg.
    The Chairwoman. To start the hearing, I want to say a word
on the gates, and on who shuts them at night in the winter.
    We will now hear from Mr. Lind.
    Mr. Lind. The bill has come back from the committee on ports
and nobody has read it. I would ask the gentlewoman to--
    Ms. Berg. Will the gentleman yield?
    The Chairwoman. He has yielded. The gentlewoman has a minute
to speak on the gates.
    Ms. Berg. The gates were never the question.
    Mr. Lind. They were mine.
"""
HEARD = [
    (
        "The Chairwoman",
        "To start the hearing, I want to say a word\non the gates, and on who shuts them at night "
        "in the winter. ¶ We will now hear from Mr. Lind.",
    ),
    (
        "Mr. Lind",
        "The bill has come back from the committee on ports\nand nobody has read it. I would ask "
        "the gentlewoman to--",
    ),
    ("Ms. Berg", "Will the gentleman yield?"),
    ("The Chairwoman", "He has yielded. The gentlewoman has a minute\nto speak on the gates."),
    ("Ms. Berg", "The gates were never the question."),
    ("Mr. Lind", "They were mine."),
]


def test_the_chair_with_a_full_stop_and_a_turn_that_breaks_off_are_heard() -> None:
    """An office behind "The" is a label as "Mr. Lind" is; `--` ends what somebody breaks into."""
    transcript = read(HEARING)

    assert spoken_turns(transcript) == HEARD
    assert transcript.turns[0].speaker.role is Role.MODERATOR


def test_lines_set_as_they_stand_on_a_page_keep_how_far_in_they_begin() -> None:
    """In `<pre>` a line further in begins a paragraph, as it does in a text."""
    page = f"<html><body><pre>\n{HEARING}</pre></body></html>"

    assert spoken_turns(read(page, "hearing.htm")) == HEARD


@pytest.mark.parametrize(
    "name",
    [
        "Datuk Hajah Nora binti Haji Omar Lind",
        "Datin Nora binti Omar",
        "Menteri Pelabuhan [Datuk Seri Nora binti Omar Lind]",
        "Tan Sri Dato' Seri Omar Lind Haji Berg Moll Roe",
        "Arun a/l Lind",
        "Omar ibn Lind al-Berg",
        "Nora Roe von und zu Lind",
        "Maria d'Arcy van der Berg",
        "Jan van 't Berg",
        "Arun s/o Lind",
        "The Rt Hon. Lord Lind of Upper Varn KC",
        "Lt. Gen. (ret.) Nora Lind",
        'Nora "Nan" Lind',
        "LIND, Nora",
        "The Minister for Ports [Nora Lind]",
        "Some hon. Members",
        "Question from the floor",
        "El señor secretario de Puertos (Lind)",
        "A Sr.ª Nora Lind (XY)",
        "De heer Lind (XY)",
        "Nora Lind, Bundesministerin für Häfen",
        "The Temporary Speaker (Hon. (Ms.) Lind)",
        "Hon. ole Lind",
        "Hon. Kip arap Lind",
    ],
)
def test_a_name_with_titles_and_particles_is_a_label_though_it_stands_once(name: str) -> None:
    """However long it is; that it stands once is told."""
    text = (
        "Jane Roe: The gate is shut.\n\nOdo Berg: When does it open?\n\n"
        f"{name}: It opens in May.\n\nJane Roe: I doubt it.\n\nOdo Berg: So do I.\n"
    )
    transcript = read(text)

    assert spoken_turns(transcript)[1:4] == [
        ("Odo Berg", "When does it open?"),
        (name, "It opens in May."),
        ("Jane Roe", "I doubt it."),
    ]
    assert f"'{name}:' stands once and is read as a speaker" in warnings(transcript)


def test_a_short_word_before_initials_and_a_surname_in_capitals_is_a_title() -> None:
    """In whatever language it is one, among many names that are written so."""
    names = ["Ada", "Berg", "Cole", "Dahl", "Egge", "Foss", "Gran", "Holm", "Idun"]
    others = "".join(f"Mr A {name.upper()}: I am {name}, and I rise.\n\n" for name in names)
    found = read(f"The CHAIR: Order!\n\n{others}Prof T M ROE: May I?\n\nRa P J LIND: Yes.\n\n"
                 "The CHAIR: Order!\n")  # fmt: skip

    assert spoken_turns(found)[-3:] == [
        ("Prof T M ROE", "May I?"),
        ("Ra P J LIND", "Yes."),
        ("The CHAIR", "Order!"),
    ]


def test_an_office_with_its_holder_in_square_brackets_is_who_is_named_alone_later() -> None:
    """As one with round brackets is."""
    office = "Menteri Pelabuhan [Datin Nora binti Omar]"
    text = (
        f"Jane Roe: When does it open?\n\n{office}: In May.\n\nJane Roe: Not in June?\n\n"
        "Datin Nora binti Omar: In May.\n\nJane Roe: Thank you.\n"
    )

    assert [label for label, _ in spoken_turns(read(text))] == ["Jane Roe", office] * 2 + [
        "Jane Roe"
    ]


TIMED = """\
Varn Council, Committee of the Whole: Gates and Who Shuts Them

[00:01:43] Serjeant: Quiet, please.
[00:02:10] Speaker Jane Roe: We are all here.
And the gates: they are shut.
[00:15:40] Committee Counsel: Do you affirm to tell the truth
[00:15:53] Unnamed witness (panel of the keepers): Yes.
[00:15:56] Committee Counsel [?]: Thank you.
[00:16:02] Speaker Jane Roe: You may begin.
"""


def test_where_each_turn_begins_with_a_time_all_up_to_the_colon_is_label() -> None:
    """A title with a colon and a line that goes on have no time; a mark of doubt is told."""
    transcript = read(TIMED)

    assert spoken_turns(transcript) == [
        ("Serjeant", "Quiet, please."),
        ("Speaker Jane Roe", "We are all here. ¶ And the gates: they are shut."),
        ("Committee Counsel", "Do you affirm to tell the truth"),
        ("Unnamed witness (panel of the keepers)", "Yes."),
        ("Committee Counsel", "Thank you."),
        ("Speaker Jane Roe", "You may begin."),
    ]
    assert transcript.turns[0].time == "00:01:43"
    assert "the file is not sure that 'Committee Counsel' speaks: '[?]'" in warnings(transcript)


def test_a_word_in_brackets_behind_a_name_makes_it_no_remark() -> None:
    """Times from and to stand before it, and what kind of speaker it is behind it."""
    first, second = "Jane Roe (Committee)", "Odo Lind (Witness)"
    text = (
        f"[00:02:19 - 00:07:45] {first}: The committee will come to order.\n\n"
        f"[00:07:46 - 00:09:00] {second}: I thank you.\n\n"
        f"[00:09:01 - 00:09:20] {first}: When was it shut?\n\n"
        f"[00:09:21 - 00:10:00] {second}: It was shut in May.\n"
    )
    transcript = read(text)

    assert [label for label, _ in spoken_turns(transcript)] == [first, second] * 2
    assert transcript.turns[1].time == "00:07:46"


def test_a_dash_in_brackets_ends_no_label() -> None:
    """Behind the name stand party and land, and with what right somebody has the floor.

    Who keeps order is told by the office, and who speaks once is a speaker, with a warning.
    """
    text = (
        "O SR. PRESIDENTE (Odo Lind. XY - ZZ) - Tem a palavra o Deputado Roe.\n"
        "O SR. ANDRÉ ROE (Bloco/QT - VB. Sem revisão do orador.) - Sr. Presidente, a comporta.\n"
        "A SRA. NORA BERG (Bloco/REIS - VB. Pela ordem.\n"
        "Sem revisão da oradora.) - Quero falar do rio.\n"
        "O rio é alto.\n"
        "O SR. PRESIDENTE (Odo Lind. XY - ZZ) - Passa-se às comunicações.\n"
        "O SR. ANDRÉ ROE (Bloco/QT - VB) - Obrigado.\n"
    )
    transcript = read(text)
    chair, member = "O SR. PRESIDENTE (Odo Lind. XY - ZZ)", "O SR. ANDRÉ ROE (Bloco/QT - VB)"
    once = "A SRA. NORA BERG (Bloco/REIS - VB)"

    assert spoken_turns(transcript) == [
        (chair, "Tem a palavra o Deputado Roe."),
        (member, "Sr. Presidente, a comporta."),
        (once, "Quero falar do rio. ¶ O rio é alto."),
        (chair, "Passa-se às comunicações."),
        (member, "Obrigado."),
    ]
    assert transcript.turns[0].speaker.role is Role.MODERATOR
    assert f"'{once} –' stands once and is read as a speaker" in warnings(transcript)


def test_roman_numerals_before_a_dash_count_headings() -> None:
    """They recur in each opinion that is read out, and speak in none."""
    opinion = "I - Relatório\nA comporta é velha.\nII - Voto\nVotamos a favor."
    text = (
        f"O SR. LIND - Leio o parecer.\n{opinion}\nO SR. BERG - E o outro?\n"
        f"O SR. LIND - Leio.\n{opinion}\nO SR. BERG - Obrigado.\n"
    )

    assert [label for label, _ in spoken_turns(read(text))] == ["O SR. LIND", "O SR. BERG"] * 2


def test_a_heading_behind_a_roman_numeral_is_no_speaker() -> None:
    """Though it ends with a colon, and V may be an initial."""
    text = (
        "JANE ROE: Read it out.\n\nODO LIND: I will.\n\nII. THE GATES\n\nThey are shut.\n\n"
        "V. PORTS AND RIVERS:\n\nThey are high.\n\nJANE ROE: Thank you.\n\nODO LIND: Thank you.\n"
    )

    assert [label for label, _ in spoken_turns(read(text))] == ["JANE ROE", "ODO LIND"] * 2


def test_an_office_in_brackets_before_a_full_stop_and_a_dash_needs_no_more() -> None:
    """Two are named so, one of them once; lines are filled up with blanks, words stand below."""
    text = (
        "                 IV. MENSAJE\n\n"
        "       El    señor       ROE     (Presidente).-        Se     abre     la\n\n"
        "sesión del Congreso, y tiene la palabra el\n\n"
        "Presidente de la República.\n\n"
        "       El    señor         LIND,    don   Odo    (Presidente           de        la  "
        "   República).-\n\n"
        "Honorables diputados:\n\n"
        "Doy cuenta al país.\n\n"
        "       El señor ROE (Presidente).- Se levanta la sesión.\n"
    )
    transcript = read(text)
    second = "El señor LIND, don Odo (Presidente de la República)"

    assert [label for label, _ in spoken_turns(transcript)] == [
        "El señor ROE (Presidente)",
        second,
        "El señor ROE (Presidente)",
    ]
    assert spoken_turns(transcript)[1][1].startswith("Honorables diputados:")
    assert transcript.turns[0].speaker.role is Role.MODERATOR
    assert f"'{second}.' stands once and is read as a speaker" in warnings(transcript)


def test_an_office_on_the_line_above_a_name_is_said_by_nobody() -> None:
    """Neither by who spoke before nor by who is named; the name begins a turn though it is once.

    Who gives the floor to each of many has one word for a label, which is no heading.
    """
    members = [f"Poseł {name} Lind" for name in ("Ada", "Bea", "Cyr", "Dan", "Eva", "Fil", "Gus")]
    turns = [f"Marszałek:\n\nProszę bardzo.\n\n{one}:\n\nDziękuję." for one in members]
    text = "\n\n".join(
        (
            *turns,
            "Marszałek:\n\nProszę pana ministra",
            "Sekretarz Stanu\nw Ministerstwie Portów i Rzek\nOdo Roe:\n\nJuż idę.",
            *turns,
        )
    )
    transcript = read(text)
    at = 2 * len(members)

    assert spoken_turns(transcript)[:2] == [
        ("Marszałek", "Proszę bardzo."),
        (members[0], "Dziękuję."),
    ]
    assert spoken_turns(transcript)[at : at + 2] == [
        ("Marszałek", "Proszę pana ministra"),
        ("Odo Roe", "Już idę."),
    ]
    assert transcript.turns[0].speaker.role is Role.MODERATOR
    assert "'Odo Roe:' stands once and is read as a speaker" in warnings(transcript)
    assert [note.message for note in transcript.removed] == [
        "who speaks: Sekretarz Stanu",
        "who speaks: w Ministerstwie Portów i Rzek",
    ]


def test_numbered_requests_in_bold_ask_without_a_question_mark() -> None:
    """As a line does that asks first and says please then; the last may be left unanswered."""
    asked = [
        "1. Please tell us about the gate.",
        "2. Who shuts it? Tell us about them.",
        "3. Describe the river in winter.",
        "4. What is it worth?",
        "5. Anything else:",
    ]
    answers = ["It is old.", "The keeper shuts it.", "It is high.", "A great deal."]
    blocks = [one for at, ask in enumerate(asked) for one in (f"**{ask}**", *answers[at : at + 1])]
    transcript = read("\n\n".join(blocks), "talk.md")

    assert [turn.speaker.label for turn in transcript.turns] == [*["Q", "A"] * 4, "Q"]
    assert spoken_turns(transcript)[5] == ("A", "It is high.")
    assert spoken_turns(transcript)[-1] == ("Q", "**5. Anything else:**")


@pytest.mark.parametrize(
    "first", ["Could you tell us who you are", "Pouvez-vous nous dire qui vous êtes"]
)
def test_a_heading_that_asks_by_its_order_needs_no_question_mark(first: str) -> None:
    """It begins the talk, and is no part of what stands above."""
    asked = (first, "Who shuts the gate?", "What is it worth?", "And who pays for it?")
    blocks = "\n\n".join(f"## {one}\n\nI keep it, I think." for one in asked)
    found = read(f"# The gate\n\nA talk with its keeper.\n\n{blocks}", "talk.md")

    assert [turn.speaker.label for turn in found.turns] == ["Q", "A"] * 4


def test_a_poll_says_nothing() -> None:
    """What was put to the vote and how it went is listed."""
    talk = "Jane: Shall we shut the gate?\n\nOdo: I would.\n\n"
    found = read(
        f"{talk}Poll: Shut the gate?\n\n12 for, 3 against\n\n{talk}Poll: Tomorrow?\n\n{talk}"
    )

    assert [one.label for one in found.speakers] == ["Jane", "Odo"]
    assert spoken_turns(found)[1] == ("Odo", "I would.")
    assert sum("nobody says this: Poll: " in one.message for one in found.removed) == 2


def test_a_sound_says_nothing() -> None:
    """Be it one that no list of noises knows."""
    talk = "Jane: Shall we shut the gate?\nOdo: I would.\n"
    found = read(f"{talk}SFX: (gate creaking)\n{talk}SFX: (laughter)\n{talk}")

    assert [one.label for one in found.speakers] == ["Jane", "Odo"]
    assert [said for _, said in spoken_turns(found)] == ["Shall we shut the gate?", "I would."] * 3
    assert any("nobody says this: SFX: (gate creaking)" in one.message for one in found.removed)


@pytest.mark.parametrize("mark", ["<chat>", " <chat>", " <in chat>"])
def test_what_somebody_writes_meanwhile_is_a_turn(mark: str) -> None:
    """Minutes mark it at the label; who only writes has one as well."""
    talk = "JR: Shall we shut the gate?\n\nOL: I would.\n\n"
    wrote = f"JR{mark}: I agree.\n\nTB{mark}: The gate is old.\n\n"
    found = read(f"{talk}{wrote}{talk}{wrote}{talk}")

    assert spoken_turns(found)[2:4] == [("JR", "I agree."), ("TB", "The gate is old.")]
    assert [one.label for one in found.speakers] == ["JR", "OL", "TB"]


def test_a_question_may_end_with_a_request() -> None:
    """Then it is the first of a talk as well as one with its mark at the end."""
    first = "Jane, who told you of the gate? Nobody knows. Please tell us."
    asked = (first, "Who shuts it?", "What is it worth?", "And who pays for it?")
    blocks = "\n\n".join(f"**{one}**\n\nI keep it, I think." for one in asked)
    found = read(f"# The gate\n\nA talk with its keeper.\n\n{blocks}", "talk.md")

    assert [turn.speaker.label for turn in found.turns] == ["Q", "A"] * 4


def test_questions_in_bold_at_the_end_of_a_long_file_make_no_talk() -> None:
    """What stands above them is not text before the first speaker, for nobody is labelled."""
    above = "\n\n".join(f"The river was high in the year {year}." for year in range(1900, 1930))
    asked = "\n\n".join(f"**Was it high in {year}?**\n\nIt was." for year in range(1930, 1934))

    assert refusal(f"{above}\n\n{asked}\n").startswith("no speakers found: ")


def test_letters_that_count_points_are_no_questions_and_answers() -> None:
    """Among many others, Q and R are points of a list."""
    points = "\n\n".join(f"{letter}. Was the gate shut?\n\nIt was." for letter in "ABCDEFGHPQRS")

    assert refusal(points).startswith("no speakers found: ")


def test_a_deposition_that_begins_with_an_answer_is_refused_there() -> None:
    """A page is missing, or its words are; nothing else would say which line it is."""
    text = "gate?\n\n" + "A. It was shut.\n\nQ. By whom?\n\n" * 3 + "A. By the keeper.\n"

    assert refusal(text).startswith("answer without a question: ")


@pytest.mark.parametrize(
    "line",
    [
        "What was said by the\nLake Foundation Varn:",
        "\nAnother Example: the gate was shut.",
        "\nDay1 Hearing:",
        "\nABCD: it was shut.",
        "\nRecommendation: Shut the gate.",
        "\nVorabinformationen: Shut the gate.",
        "\nRecomendaciones: Shut the gate.",
    ],
)
def test_no_heading_is_proposed_as_a_speaker(line: str) -> None:
    """Nor what a sentence runs into; a name is."""
    prose = "The gate was shut. That is an example, and here is another one."
    named = f"{prose}\n{line}\n{prose}"

    assert "is a speaker" not in refusal(named)
    assert "if 'Jane Roe' is a speaker" in refusal(f"{named}\n\nJane Roe: The gate.\n\n{prose}")


def test_blank_lines_of_double_spacing_part_no_paragraphs() -> None:
    """A line further in begins one, as it does where lines stand close."""
    said = [
        "    Mr. Roe. The gate is an old one, and it was",
        "shut by the keeper in the winter of a year in",
        "which the river was high and the lake was low.",
        "    Nobody has opened it since, for it is said in",
        "the town that the keeper has taken the key to",
        "the sea and that he will not bring it back.",
    ]
    other = [line.replace("Mr. Roe", "Ms. Lind") for line in said]
    transcript = read("\n\n".join([*said, *other] * 5))
    first, second = ("\n\n".join(said[at : at + 3]).strip() for at in (0, 3))

    assert spoken_turns(transcript)[0] == (
        "Mr. Roe",
        f"{first.removeprefix('Mr. Roe. ')} ¶ {second}",
    )
    assert len(transcript.turns) == 10


def test_what_is_taken_out_between_lines_of_double_spacing_is_not_said() -> None:
    """The lines around it stay two paragraphs."""
    said = ["Mr. Roe. The gate is an old one, and it was", "shut by the keeper in the winter"]
    other = [
        "Ms. Lind. It was never shut, and nobody who",
        "lives at the lake has ever seen it so.",
    ]
    talk = [*said, "of a year in which the river rose.", *other] * 12
    talk[1:1] = ["-----"]
    transcript = read("\n\n".join(talk).replace("\n\n-----\n\n", "\n-----\n"))

    assert not any("-----" in words for _, words in spoken_turns(transcript))


def test_few_words_before_a_colon_are_told_of_where_every_block_has_a_label() -> None:
    """They may be a name that no rule knows; in another file they are prose."""
    turns = [
        one
        for year in range(1900, 1908)
        for one in (f"Jane Roe: Was it high in {year}?", "Odo Berg: It was.")
    ]
    odd = "Roe's own lawyer: We object."

    assert "'Roe's own lawyer:' is read as prose" in warnings(read("\n\n".join([*turns, odd])))
    assert "lawyer" not in warnings(read("\n\n".join([*turns, "It rained.", odd])))


@pytest.mark.parametrize("label", ["A Voice", "Staff", "Several Senators", "Chief Roe"])
def test_who_is_not_named_in_a_hearing_has_a_label_with_a_full_stop(label: str) -> None:
    """As those have who are; it stands once."""
    text = (
        "    Mr. Lind. The gate is shut.\n    Ms. Berg. When does it open?\n"
        f"    {label}. It opens in May.\n    Mr. Lind. I doubt it.\n    Ms. Berg. So do I.\n"
    )

    assert spoken_turns(read(text))[2] == (label, "It opens in May.")


def test_a_name_with_a_long_office_alone_on_its_line_is_whoever_is_named_alone() -> None:
    """Be it in small letters; of one who is not named elsewhere the user is asked."""
    names = ["Jane Roe", "Nora Berg"] * 3
    talk = "\n\n".join(f"{name}\nIt rained in May." for name in names)
    office = "Minister of State for Ports and Rivers and Gates"
    known = read(f"{talk}\n\nJane Roe, {office}\nIt did not.\n")
    other = read(f"{talk}\n\nOdo Lind, {office}\nIt did not.\n")

    assert [label for label, _ in spoken_turns(known)] == [*names, f"Jane Roe, {office}"]
    assert f"'Odo Lind, {office}' is read as prose" in warnings(other)


def test_names_in_capitals_behind_an_article_and_a_title_need_not_recur_before_a_dash() -> None:
    """Two of them are enough, whatever stands above: no sentence goes on so."""
    text = (
        "O SR. PRESIDENTE (Odo Lind. XY-ZZ) – Tem a palavra.\n\n"
        "A SRA. NORA ROE (QT - VB) – Obrigada. O gado de\nO SR. BERG (VB)\n– Sim.\n"
    )

    assert [label for label, _ in spoken_turns(read(text))] == [
        "O SR. PRESIDENTE (Odo Lind. XY-ZZ)",
        "A SRA. NORA ROE (QT - VB)",
        "O SR. BERG (VB)",
    ]


def test_headings_with_roman_numerals_among_names_alone_on_their_lines_are_no_speakers() -> None:
    """They stand in capitals, as the names do."""
    turns = "\n\n".join(f"{name}\nIt rained in May." for name in ["JANE ROE", "ODO LIND"] * 3)
    text = f"{turns}\n\nIV. VARN HARBOUR\nThe gates are old.\n\n{turns}\n"

    assert [label for label, _ in spoken_turns(read(text))] == ["JANE ROE", "ODO LIND"] * 6


def test_a_paragraph_that_stands_further_in_begins_a_turn_whatever_is_above_it() -> None:
    """A table or a list has no full stop; a line that stands as far out as others goes on."""
    text = (
        "    Mr. Lind. The gate is shut, as I have said to\nMr. Berg. He knows it.\n"
        "    Ms. Roe. When does it open? I have a list:\nEast gate, in May\nWest gate, in June\n"
        "    Mr. Lind. In July.\n    Mr. Berg. In August.\n    Ms. Roe. Thank you.\n"
    )

    assert [label for label, _ in spoken_turns(read(text))] == [
        "Mr. Lind",
        "Ms. Roe",
        "Mr. Lind",
        "Mr. Berg",
        "Ms. Roe",
    ]


@pytest.mark.parametrize(
    "label",
    [
        "The Minister of State in the Office of the President and Minister\nfor Ports (Mr. Lind)",
        "ODO LIND, MINISTER OF STATE FOR PORTS AND RIVERS AND GATES AND\nTHE SEA",
    ],
)
def test_a_long_office_goes_on_in_the_next_line(label: str) -> None:
    """The colon stands there; a sentence that runs on so is none."""
    text = f"Jane Roe: Who?\n\n{label}: Me.\n\n" + "Jane Roe: Why?\n\nOdo Berg: Why not?\n\n" * 2
    prose = "The Minister told the clerk of the House to wait for\nports (Mr. Lind): it was late."

    assert spoken_turns(read(text))[:2] == [("Jane Roe", "Who?"), (label.replace("\n", " "), "Me.")]
    assert len(read(text.replace(f"{label}: Me.", prose)).turns) == len(read(text).turns) - 1


def test_a_heading_with_a_dash_and_a_colon_is_no_speaker() -> None:
    """In small letters it is no name with an office."""
    text = (
        "JANE ROE: Who?\n\nODO LIND: Me.\n\nDebate on Vote 20 – Ports and Rivers of Varn:\n\n"
        "JANE ROE: Why?\n\nODO LIND: Because.\n"
    )

    assert [label for label, _ in spoken_turns(read(text))] == ["JANE ROE", "ODO LIND"] * 2


def test_a_log_with_a_time_before_each_line_is_no_talk() -> None:
    """Though a word with a colon stands behind each time."""
    kinds = ["INFO", "WARNING", "ERROR", "Database", "INFO", "ERROR", "Database", "INFO"]
    lines = [f"[10:02:0{at}] {kind}: The file was read." for at, kind in enumerate(kinds)]

    assert refusal("\n".join(lines)).startswith("no speakers found: ")


def test_numbered_tasks_in_bold_are_no_talk() -> None:
    """None of them has a question mark."""
    tasks = ["Share the plan", "Describe the gate", "Discuss the river", "Explain the lock"]
    text = "\n\n".join(
        f"**{at}. {task}**\n\nThis takes an hour." for at, task in enumerate(tasks, start=1)
    )

    with pytest.raises(TranscriptError):
        read(text, "tasks.md")


def test_a_word_for_who_asks_in_small_letters_is_one_label() -> None:
    """Though names in small letters before block after block are labels by themselves, too."""
    talk = "moderator: Was it high?\n\nJane Roe: It was high in May.\n\n" * 8
    said = spoken_turns(read(talk))

    assert said[:2] == [("moderator", "Was it high?"), ("Jane Roe", "It was high in May.")]
    assert len(said) == 16


def test_particles_alone_are_no_name() -> None:
    """What is sung before a colon is said by whoever speaks."""
    sung = "la la la la la la la la la la la la: yes."
    said = spoken_turns(read(f"Jane Roe: Was it high?\n\nOdo Berg: It was.\n\n{sung}\n\n" * 3))

    assert {label for label, _ in said} == {"Jane Roe", "Odo Berg"}
    assert sung in said[1][1]


def test_all_between_the_time_and_a_tab_is_label() -> None:
    """Names in small letters, and such with signs, are no words of whoever spoke before."""
    text = (
        "00:01:02\tjane:\tIs the gate open at night?\n"
        "00:01:09\tOdo | harbour:\tIt is open until ten.\n"
        "00:02:03\tRuth:\tAnd who shuts it?\n"
        "00:03:03\tOdo | harbour:\tThe keeper does.\nHe has the key.\n"
        "00:04:03\tjane:\tThank you all.\n"
    )
    transcript = read(text)

    assert spoken_turns(transcript) == [
        ("jane", "Is the gate open at night?"),
        ("Odo | harbour", "It is open until ten."),
        ("Ruth", "And who shuts it?"),
        ("Odo | harbour", "The keeper does. ¶ He has the key."),
        ("jane", "Thank you all."),
    ]
    assert transcript.turns[1].time == "00:01:09"


def test_a_screenplay_is_refused_at_its_first_scene() -> None:
    """Nobody said it; people of a play stand in capitals as those of a hearing do."""
    scenes = "".join(
        f"{where} LAKE HOUSE - {when}\n\nODO sits by the gate.\n\n"
        "ODO\nIs it late?\n\nRUTH\nIt is late.\n\n"
        for where, when in (("EXT.", "DAY"), ("INT.", "NIGHT"), ("INT.", "DAY"))
    )

    assert refusal(scenes).startswith("this is a screenplay: 3 lines say where a scene plays")


def test_a_line_that_announces_the_talk_in_chinese_is_no_label() -> None:
    """It stands once above the first question, and is longer than a name."""
    text = "閘門的故事\n\n以下是記者和管理員對話撮要：\n\n" + "".join(
        f"問：第{at}道閘門今晚關了嗎？\n\n答：第{at}道閘門早已關上了。\n\n"
        for at in "一二三四五六七"
    )
    transcript = read(text)

    assert {one.label for one in transcript.speakers} == {"問", "答"}
    assert transcript.turns[0].line == 5


@pytest.mark.parametrize(
    ("legend", "asks", "answers"),
    [("Q: Jane Roe   A: Odo Lind", "Q: ", "A: "), ("問：海港報記者 　黃：黃小明", "問：", "黃：")],
)
def test_a_first_line_that_says_whom_labels_stand_for_is_not_said(
    legend: str, asks: str, answers: str
) -> None:
    """The first question is the one below it."""
    talk = f"{asks}How high did it stand?\n\n{answers}At six metres.\n\n" * 3
    transcript = read(f"{legend}\n\n{talk}")

    assert [turn.line for turn in transcript.turns] == [3, 5, 7, 9, 11, 13]
    assert any("Jane Roe" in one.message or "黃小明" in one.message for one in transcript.notes)


def test_labels_above_the_heading_of_the_transcript_are_of_its_summary() -> None:
    """Below it at least as many stand, and others; a time may stand right behind a label."""
    summary = "Risks:\n* It is cold.\n\nChances:\n* It is quiet.\n\n"
    turns = "**I:[00:00:05]** Is the gate shut?\n\n**B: [00:00:11]** I shut it myself.\n\n" * 4
    found = read(f"# On gates\n\n{summary}## Transcript\n\n{turns}", "talk.md")

    assert spoken_turns(found)[:2] == [("I", "Is the gate shut?"), ("B", "I shut it myself.")]
    assert len(found.turns) == 8
    assert {one.label for one in found.speakers} == {"I", "B"}


def test_a_question_about_the_interview_is_no_title() -> None:
    """Who asks it asks below as well."""
    first = "AM: “Every interview has a beginning, needs it one ? Tell us\nof your way.”\n\n"
    found = read(first + "OM: “I came in May.”\n\nAM: “Why did you?”\n\n" * 4)

    assert found.turns[0].speaker.label == "AM"
    assert found.turns[0].line == 1


def test_a_first_line_with_a_question_and_its_answer_is_said() -> None:
    """Signs of a sentence stand in it."""
    transcript = read("Q: Ready? A: Yes.\n\n" + "Q: Is it shut?\n\nA: It is.\n\n" * 3)

    assert transcript.turns[0].line == 1


def test_who_presents_each_part_is_data_and_not_said() -> None:
    """One of them may be told with more words than a name."""
    names = ["Jane Roe (JR)", "Odo Lind (OL)"] * 4 + ["Jane Roe (JR) in place of Ines Moll"]
    text = "".join(
        f"Presenter: {name}\n\nJR: Is the gate shut?\n\nOL: It has been shut since May.\n\n"
        for name in names
    )
    transcript = read(text)

    assert {one.label for one in transcript.speakers} == {"JR", "OL"}
    assert not any("Ines" in said for _, said in spoken_turns(transcript))


@pytest.mark.parametrize("word", ["Jane", "Roe"])
def test_one_word_of_a_name_before_a_dash_is_a_label_among_names(word: str) -> None:
    """It begins a block; the words are not those of the speaker before."""
    names = ("Odo Lind", "Jane Roe", "Odo Lind", "Jane Roe", "Odo Lind", word, "Odo Lind")
    text = "\n\n".join(f"{name} - It was the {at}th of May." for at, name in enumerate(names))
    transcript = read(text)

    assert transcript.turns[5].paragraphs[0].text == "It was the 5th of May."
    told = {"Jane": "'Jane –' stands once and is read as a speaker", "Roe": ""}
    assert told[word] in warnings(transcript)


def test_lists_of_who_voted_are_nobodys() -> None:
    """What heads them recurs as labels do."""
    votes = "功能團體：\n\n陳大文議員、李小明議員及黃美玲議員贊成。\n\n"
    votes += "地方選區：\n\n張國強議員反對。\n\n"
    talk = "主席：請各位議員表決閘門的議案。\n\n陳大文議員：主席，我贊成這項關於閘門的議案。\n\n"
    transcript = read((talk + votes) * 3)

    assert {one.label for one in transcript.speakers} == {"主席", "陳大文議員"}
    assert sum("nobody says this: " in one.message for one in transcript.removed) == 6


def test_a_play_is_refused() -> None:
    """Its people stand as those of a hearing do; they enter and leave."""
    said = "JANE\nIs the gate shut?\n\nODO\nIt is.\n\n" * 4
    text = f"SCENE I. A hall by the lake.\n\nEnter JANE and ODO\n\n{said}Exeunt\n"

    assert refusal(text).startswith("this is a play: ")


def test_a_talk_about_acts_and_entering_is_no_play() -> None:
    """Where one line begins so because it is wrapped, nobody enters or leaves a stage."""
    said = "JANE: Is the gate shut?\n\nODO: It is.\n\n" * 4
    text = f"{said}ODO: We had the old Ports\nAct I, which we wanted to pass\nEnter NATO or not.\n"

    assert spoken_turns(read(text))[-1][0] == "ODO"


def test_a_host_in_a_list_of_data_in_chinese_is_not_who_says_all() -> None:
    """The words below have no label; nobody is known to say them."""
    data = "- 主持人：陳大文\n- 集數編號：626\n- 日期：2026-01-10\n\n"

    assert refusal(data + "歡迎收聽本節目，今天要談的是閘門。\n\n它早已關上了。\n").startswith(
        "no speakers found"
    )


def test_elements_of_pages_are_nobody() -> None:
    """They stand in angles as names do."""
    text = "<script> It is late.\n\n<div class='a'> Is it shut?\n\n" * 4

    assert refusal(text).startswith("no speakers found")


def test_the_name_of_who_goes_on_above_the_head_of_a_page_is_not_said() -> None:
    """It stands at the foot of each page; elsewhere it is warned of, as its colon may be lost."""
    page = (
        "Mr J ROE: The gate was shut in May.\n\nMs O LIND: It was not, as we all know.\n\n"
        "Mr J ROE\n\nUNREVISED RECORD OF THE LAKE\n\nIt was shut at ten.\n\n"
    )
    found = read(page * 5)
    lost = read(page.replace("UNREVISED RECORD OF THE LAKE\n\n", "") * 2)

    assert not any("ROE" in said for _, said in spoken_turns(found))
    assert "stands alone on a line" not in warnings(found)
    assert "'Mr J ROE' and other names of speakers, 2 times, stand alone on lines" in warnings(lost)


def test_titles_of_afrikaans_stand_before_names() -> None:
    """One who speaks but once has one; the words are not those of the speaker before."""
    names = [f"Mr {letter} B ROE{letter}" for letter in "ABCDEFGHI"]
    text = "".join(f"{name}: The gate was shut in May.\n\n" for name in names * 2)
    found = read(f"{text}Mnr P J LIND: Die hek was toe, soos u weet.\n\n{names[0]}: It was.\n")

    assert "Mnr P J LIND" in {one.label for one in found.speakers}


def test_a_label_behind_a_noise_begins_a_turn() -> None:
    """Where it begins other turns; the words are not those of the speaker before."""
    text = (
        "ROE: Is the gate shut?\n\nLIND: It is.\n\n(APPLAUSE) ROE: Thank you for that.\n\n"
        "LIND: It was the keeper.\n\n(LAUGHTER) Nobody: he was alone.\n\nROE: Good night.\n"
    )

    assert spoken_turns(read(text))[2:4] == [
        ("ROE", "Thank you for that."),
        ("LIND", "It was the keeper. ¶ (LAUGHTER) Nobody: he was alone."),
    ]
    assert "a noise: (APPLAUSE)" in [note.message for note in read(text).removed]


def test_words_in_brackets_before_a_label_are_no_noise() -> None:
    """They stay what somebody says, with a warning of the label behind them."""
    talk = "ROE: Is the gate shut?\n\nLIND: It is.\n\n" * 3
    found = read(f"{talk}LIND: We left.\n\n(We paid for the music) ROE: Thank you.\n")

    assert spoken_turns(found)[-1][1].endswith("(We paid for the music) ROE: Thank you.")
    assert "'ROE:' stands inside a line" in warnings(found)


def test_a_clause_with_a_pronoun_in_chinese_is_no_label() -> None:
    """It begins a paragraph of an answer: "I say once more: …"."""
    text = "".join(
        f"問：第{at}道閘門今晚關了嗎？\n\n黃：第{at}道閘門早已關上了。\n\n"
        for at in "一二三四五六七"
    )
    transcript = read(f"{text}我再次指明：閘門不會再開了。\n\n問：謝謝你。\n\n黃：不客氣。\n")

    assert {one.label for one in transcript.speakers} == {"問", "黃"}


def test_who_talks_and_when_in_korean_is_data() -> None:
    """Each in a paragraph of its own above the first question."""
    data = (
        "인터뷰이: Jane Roe\n\n인터뷰어: Odo Lind\n\n일시: 2015년 1월 23일\n\n장소: Lake Town\n\n"
    )
    talk = "Q: 수문은 언제 닫혔습니까?\n\nRoe: 오월에 닫혔습니다.\n\n" * 4

    headed = f"# 수문\n\nRoe: 안녕하십니까.\n\n## 인터뷰\n\n{data}### 수문\n\n{talk}"

    assert {one.label for one in read(data + talk).speakers} == {"Q", "Roe"}
    assert {one.label for one in read(headed, "talk.md").speakers} == {"Q", "Roe"}


def test_a_label_in_brackets_without_its_time_begins_a_turn() -> None:
    """As where two recordings of one talk stand in a file; else it would be an introduction."""
    first = "[Asker]\nHow old is it?\n\n[Teller]\nIt is very old, I think.\n\n"
    timed = "".join(
        f"[Asker] (0:{at}0 - 0:{at}5)\nWhat is that?\n\n[Teller] (0:{at}5 - 0:{at}9)\nA gate.\n\n"
        for at in range(1, 5)
    )
    found = read(first + timed)

    assert spoken_turns(found)[:3] == [
        ("Asker", "How old is it?"),
        ("Teller", "It is very old, I think."),
        ("Asker", "What is that?"),
    ]
    assert len(found.turns) == 10


def test_one_word_of_a_name_before_a_dash_within_a_sentence_is_said() -> None:
    """What is put between two dashes goes on in small letters."""
    names = ("Odo Lind", "Jane Roe") * 3
    text = "\n\n".join(f"{name} - It was May." for name in names)
    text = f"{text}\n\nJane - that is me - was there."

    assert {one.label for one in read(text).speakers} == {"Odo Lind", "Jane Roe"}


@pytest.mark.parametrize("tapes", [2, 3, 4])
def test_the_head_of_a_tape_that_stands_again_is_data(tapes: int) -> None:
    """With the same fields; a warning says that there are several."""
    head = (
        "INTERVIEWEE: Jane Roe\n\nINTERVIEWER: Odo Lind\n\nDATE: {} May\n\nLOCATION: Lakeport\n\n"
    )
    talk = "LIND: Were you born here?\n\nROE: I was born by the lake, in the town.\n\n" * 4
    found = read("".join(head.format(at) + talk for at in range(3, 3 + tapes)))

    assert [one.speaker.label for one in found.turns] == ["LIND", "ROE"] * 4 * tapes
    assert all("Lakeport" not in one.text for turn in found.turns for one in turn.paragraphs)
    assert f"data about a talk stand {tapes} times" in warnings(found)


@pytest.mark.parametrize("word", ["CC", "SUBJECT", "PAGE"])
@pytest.mark.parametrize("time", ["", "[00:00:0{}] "])
def test_words_of_letters_that_take_turns_are_speakers(word: str, time: str) -> None:
    """As initials, as who is asked; in a file whose other turns stand as theirs do."""
    turns = [f"{time}ROE: Is gate {{}} open?\n\n{time}{word}: It is open all day.\n\n"] * 6
    talk = "".join(turn.format(*[at] * turn.count("{}")) for at, turn in enumerate(turns))

    assert [one.speaker.label for one in read(talk).turns] == ["ROE", word] * 6
    assert "prose" not in warnings(read(talk))


def test_words_of_letters_with_values_and_among_others_are_none() -> None:
    """What stands behind them is no sentence, or they head a letter."""
    talk = "ROE: Is it open?\n\nLIND: It is.\n\n"
    topics = f"TOPIC: Gates of the town\n\n{talk}" * 6
    letters = f"FROM: Roe\n\nCC: Lind.\n\nDATE: May\n\n{talk}" * 6

    assert {one.label for one in read(topics).speakers} == {"ROE", "LIND"}
    assert {one.label for one in read(letters).speakers} == {"ROE", "LIND"}


def test_a_warning_of_prose_tells_in_whose_words_it_stands() -> None:
    """And how often."""
    talk = "ROE: Is it open?\n\nNOTE: It is shut.\n\nLIND: It is.\n\nNOTE: It was.\n\n" * 4
    told = "'NOTE:' is read as prose 8 times, in the words of 'ROE', 'LIND': if it is a speaker"

    assert told in warnings(read(talk))


def test_what_is_counted_with_a_colon_is_told_of_once() -> None:
    """Papers that are laid have a number each."""
    papers = "".join(f"Paper No. {at}: The report on gate {at}.\n\n" for at in range(50, 56))
    talk = "ROE: Is the gate shut?\n\nLIND: It is.\n\n"

    assert warnings(read(talk + papers + talk)).count("is read as prose") == 1


def test_a_name_above_the_head_of_a_page_is_not_said_however_seldom_it_stands() -> None:
    """It is of whoever speaks next, and of another on each page."""
    names = ("Mr J ROE", "Ms O LIND", "Mr K BERG", "Ms P MOLL")
    found = read(
        "".join(
            f"{name}: The gate was shut in May, as all of us know.\n\n"
            f"{after}\n\nUNREVISED RECORD OF THE LAKE\n\nIt was shut at ten.\n\n"
            for name, after in zip(names * 2, (*names[1:], names[0]) * 2, strict=True)
        )
    )

    assert spoken_turns(found) == [
        (name, "The gate was shut in May, as all of us know. ¶ It was shut at ten.")
        for name in names * 2
    ]


def test_a_number_that_is_always_the_same_belongs_to_the_name() -> None:
    """Those who stand for an office have one each; numbers of a list go on."""
    text = "".join(
        f"[0{at}:05 - 0{at}:40]\nChair:\nPlease, tell us about the gate.\n\n"
        f"[0{at}:41 - 0{at}:50]\n01 Roe:\nThe gate is shut.\n\n"
        f"[0{at}:51 - 0{at}:58]\n02 Lind:\nIt should be open.\n\n"
        for at in range(1, 5)
    )
    found = read(text)

    assert spoken_turns(found) == 4 * [
        ("Chair", "Please, tell us about the gate."),
        ("01 Roe", "The gate is shut."),
        ("02 Lind", "It should be open."),
    ]
    listed = read(
        "ROE: What is to be done?\n\nLIND: Three things.\n\n1 Gates: Shut them.\n"
        "2 Walls: Mend them.\n3 Gates: Open them.\n\nROE: And then?\n\nLIND: Nothing.\n"
    )
    assert {one.speaker.label for one in listed.turns} == {"ROE", "LIND"}


def test_several_who_speak_at_once_are_a_speaker() -> None:
    """Where each of them has a label, be it that theirs stands once and in the middle."""
    text = (
        "JR: So the gate is shut.\nOL: It is\nJR dan OL: Hooray!\nOL: We did it.\n"
        "JR: We did.\nOL & JR: Yes\nJR: And now?\nOL: We rest.\nGates and walls: they hold.\n"
    )

    assert spoken_turns(read(text)) == [
        ("JR", "So the gate is shut."),
        ("OL", "It is"),
        ("JR dan OL", "Hooray!"),
        ("OL", "We did it."),
        ("JR", "We did."),
        ("OL & JR", "Yes"),
        ("JR", "And now?"),
        ("OL", "We rest. ¶ Gates and walls: they hold."),
    ]


def test_lines_that_say_whom_initials_stand_for_are_not_said() -> None:
    """They stand first, right above the talk; a name that is said there has other letters."""
    talk = "JR: Is the gate shut?\nOL: It is.\nJR: Since when?\nOL: Since May.\n"

    assert spoken_turns(read("JR: Jane Roe\nOL: Odo Lind\n" + talk)) == [
        ("JR", "Is the gate shut?"),
        ("OL", "It is."),
        ("JR", "Since when?"),
        ("OL", "Since May."),
    ]
    assert len(read("JR: Odo Lind\nOL: Jane Roe\n" + talk).turns) == 6


def test_labels_may_have_no_blank_behind_them_in_a_whole_file() -> None:
    """Most lines begin so, and words stand behind; values of settings are no words."""
    text = "".join(
        f"Jane:Is gate {at} open?\nOdo:(sighs) Gate {at} is shut now.\n" for at in range(8)
    )

    assert spoken_turns(read(text))[:3] == [
        ("Jane", "Is gate 0 open?"),
        ("Odo", "(sighs) Gate 0 is shut now."),
        ("Jane", "Is gate 1 open?"),
    ]
    assert "no speakers found" in refusal("Mode:slow\nGate:shut\n" * 10)


def test_a_field_of_a_letter_that_somebody_speaks_on_under_is_a_label() -> None:
    """It stands before very many lines, and now and then twice in a row."""
    said = ("MARK: Is the gate shut?\n\nCC: It is shut.\n\n", "CC: Stand by, please.\n\n")
    found = read("".join(said[0] + said[1] * (at % 3 > 0) for at in range(60)))

    assert [label for label, _ in spoken_turns(found)].count("CC") == 100
    letters = "MARK: Is the gate shut?\n\nCC: Lind\n\nCC: Holm\n\nODO: It is.\n\n" * 60
    assert "CC" not in {label for label, _ in spoken_turns(read(letters))}


def test_a_word_of_remarks_may_be_initials() -> None:
    """In capitals, where it takes turns with others; else it heads a remark."""
    turns = (
        "NO: Is gate {0} shut?\n\nMB: It is shut.\n\nNO: And gate {0}0?\n\nTW: That one, too.\n\n"
    )
    found = read("".join(turns.format(at) for at in range(1, 5)))

    assert [label for label, _ in spoken_turns(found)] == ["NO", "MB", "NO", "TW"] * 4
    talk = "".join(f"MB: Is gate {at} shut?\n\nTW: It is shut.\n\n" for at in range(1, 9))
    found = read(talk + "NO: 7 of them are new.\n\nMB: Good.\n")
    assert {label for label, _ in spoken_turns(found)} == {"MB", "TW"}


def test_names_with_the_surname_first_recur_as_others_do() -> None:
    """However seldom beside others; once it is told."""
    turns = "Lind, Odo: Is the gate shut?\n\nBerg: It is.\n\nHolm: So it is.\n\n" * 8
    found = read(f"{turns}Roe, Jane: Since May.\n\n{turns}Roe, Jane: Or June.\n\n{turns}")

    assert [one for one in spoken_turns(found) if one[0] == "Roe, Jane"] == [
        ("Roe, Jane", "Since May."),
        ("Roe, Jane", "Or June."),
    ]


def test_a_line_in_bold_to_its_end_is_no_label_where_only_labels_are_bold() -> None:
    """It heads a part, and is told of as prose."""
    talk = "**Jane:** Is the gate shut?\n\n**Odo:** It is.\n\n" * 4
    found = read(f"{talk}**Harbour: who pays for it**\n\nWe do, I say.\n\n{talk}", "talk.md")

    assert {one.label for one in found.speakers} == {"Jane", "Odo"}
    assert "'Harbour:' is read as prose" in warnings(found)


def test_what_somebody_says_of_his_own_before_a_colon_is_no_label() -> None:
    """A name that stands once may be one."""
    talk = "Jane Roe: Ist das Tor zu?\n\nOdo Lind: Das ist es.\n\n" * 4
    found = read(f"{talk}Meine Bitte: Lasst uns gehen.\n\nTom Holm: Ja, gern.\n\n{talk}")

    assert {one.label for one in found.speakers} == {"Jane Roe", "Odo Lind", "Tom Holm"}


def test_a_list_of_who_was_there_in_capitals_is_above_the_talk() -> None:
    """Each label is alone on its line; where all words stand in capitals, somebody may speak."""
    listed = (
        "PRESENT:\n\nTHE CHAIR OF THE BOARD:\n\nJANE ROE\n\nTHE MEMBERS OF THE BOARD:\n\n"
        "ODO LIND\nTOM HOLM\n(FROM NOON ON)\n\n"
    )
    talk = (
        "CHAIR: I open the sitting, and I thank all who have come.\n\n"
        "MS. BERG: The gate is shut, and so it stays until the water falls.\n\n"
    )
    found = read(listed + talk * 4)

    assert [label for label, _ in spoken_turns(found)] == ["CHAIR", "MS. BERG"] * 4


def test_labels_in_a_table_of_contents_are_none() -> None:
    """Each of its lines ends with dots and the number of a page."""
    listed = "".join(
        f"Motion of the party LAKE: gates {at} . . . . . . {at + 20} A\n"
        f"LAKE: more gates {at} and locks . . . . . . . {at + 30} C\n\n"
        for at in range(6)
    )
    said = "We have shut the gate of the harbour, and it stays so until the water falls.\n\n" * 6
    talk = f"Jane Roe: I open the sitting.\n\nLAKE: {said}Odo Lind: {said}" * 6
    found = read(f"{listed}The sitting\n\n{talk}")

    assert [label for label, _ in spoken_turns(found)] == ["Jane Roe", "LAKE", "Odo Lind"] * 6
    assert any("a table of contents" in one.message for one in found.removed)


def test_full_names_may_have_no_blank_behind_them_where_speeches_are_long() -> None:
    """Most lines are further paragraphs; what stands once above is an entry of a glossary."""
    more = "\n\n".join(f"Of harbour {at} we tell you more on another page." for at in range(4))
    said = "I thank you for this, and I can say that the gate was shut in May for good reasons."
    text = "Full Gate: One that opens wholly.\n\nThe call\n\n" + "".join(
        f"Jane Roe:{said}\n\n{more}\n\nOperator:Next is Odo Lind of Varn.\n\n"
        f"Odo Lind:{said}\n\n{more}\n\n"
        for _ in range(4)
    )
    found = read(f"{text}Tom Holm:{said}\n")

    told = [label for label, _ in spoken_turns(found)]
    assert told == [*(["Jane Roe", "Operator", "Odo Lind"] * 4), "Tom Holm"]
    assert spoken_turns(found)[0][1].startswith(f"{said} ¶ Of harbour 0 we tell")
    settings = "Main Gate:shut\n\nOld Gate:open\n\n" * 9 + "There is more.\n\n" * 60
    assert "no speakers found" in refusal(settings)


def test_no_turn_begins_in_a_bracket_with_others_in_it() -> None:
    """A call over two lines, the party of who calls in brackets of its own."""
    text = "".join(
        f"Jane Roe (Lake): We shut gate {at}.\n(Applause from the right – Odo\n(Mill): Never!)\n"
        f"So it stays.\nTom Holm (Mill): It does not.\n(Moll Berg (Lake): Hear! –\n"
        "Odo Lind (Mill): No! [Laughs])\nIt opens.\n"
        for at in range(3)
    )
    found = read(text)

    assert [label for label, _ in spoken_turns(found)] == [
        "Jane Roe (Lake)",
        "Tom Holm (Mill)",
    ] * 3
    assert "So it stays." in spoken_turns(found)[0][1]
    assert "It opens." in spoken_turns(found)[1][1]


def test_a_long_office_in_capitals_names_its_holder_behind_a_comma() -> None:
    """Without a blank line above; words in capitals without a name are said."""
    office = "SUBSECRETARIO DE INTEGRACIÓN SECTORIAL Y DESARROLLO DE LA SECRETARÍA DEL LAGO"
    pairs = "PREGUNTA: ¿Quién paga?\nPRESIDENTA, JANE ROE: La paga el estado.\n" * 3
    found = read(f"{pairs}{office}, ODO LIND BERG: Hola a todos. Un gusto.\nEl lago está lleno.\n")
    said = read(f"{pairs}{office}: Hola a todos. Un gusto.\n")

    assert spoken_turns(found)[-1][0] == f"{office}, ODO LIND BERG"
    assert spoken_turns(said)[-1][0] == "PRESIDENTA, JANE ROE"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        (
            "Staatsminister Dr. Odo Lind (Tore und Hä-\nfen)",
            "Staatsminister Dr. Odo Lind (Tore und Häfen)",
        ),
        ("Staatsminister Dr. Odo Lind (Häfen,\nTore)", "Staatsminister Dr. Odo Lind (Häfen, Tore)"),
        (
            "Stellvertretender Ministerpräsident Odo\nLind",
            "Stellvertretender Ministerpräsident Odo Lind",
        ),
    ],
)
def test_an_office_before_its_holder_may_go_on_in_the_next_line(label: str, shown: str) -> None:
    """Columns are narrow: words of the minister would be those of the member before."""
    pairs = "Jane Roe (LAP): Das Tor ist zu.\nTom Berg (FLUSS): Es ist offen.\n" * 3
    found = read(f"{pairs}{label}: Das Tor wird gebaut.\nJane Roe (LAP): Gut.\n")
    called = read("HALE: I thank you all.\nSenator Lind.\nLIND: Thanks.\nROE: So it is.\n" * 3)
    assert {who for who, _ in spoken_turns(called)} == {"HALE", "LIND", "ROE"}
    said = read(f"{pairs}Staatsminister Lind (Tore) sagte\ngestern: Das Tor wird gebaut.\n")

    assert spoken_turns(found)[-2:] == [
        (shown, "Das Tor wird gebaut."),
        ("Jane Roe (LAP)", "Gut."),
    ]
    assert {who for who, _ in spoken_turns(said)} == {"Jane Roe (LAP)", "Tom Berg (FLUSS)"}


def test_an_office_behind_a_name_may_go_on_in_the_next_line() -> None:
    """Also amid a word, and with a word in small letters; a sentence does not."""
    text = "".join(
        "Präsident Odo Lind:\n\nDas Wort hat die Ministerin.\n\n"
        "Dr. Jane Roe, Bundesministerin für Hä-\nfen und digitale Tore:\n\n"
        f"Das Tor {at} bleibt zu.\n\n"
        for at in range(3)
    )
    office = "Dr. Jane Roe, Bundesministerin für Häfen und digitale Tore"

    assert spoken_turns(read(text)) == [
        turn
        for at in range(3)
        for turn in (
            ("Präsident Odo Lind", "Das Wort hat die Ministerin."),
            (office, f"Das Tor {at} bleibt zu."),
        )
    ]
    said = "Jane Roe, Ministerin für Häfen,\nsagte gestern:\n\nDas Tor ist zu.\n\n"
    talk = "Odo Lind: Ist es zu?\n\nTom Holm: Ja.\n\n" * 3
    assert len(read(talk + said + talk).turns) == 12
    called = "Odo Lind:\nDie Ministerin der Häfen, Frau Jane Roe?\nJane Roe, Ministerin:\nJa.\n"
    assert spoken_turns(read(called * 3))[:2] == [
        ("Odo Lind", "Die Ministerin der Häfen, Frau Jane Roe?"),
        ("Jane Roe, Ministerin", "Ja."),
    ]


def test_initials_beside_other_labels_are_heard_out() -> None:
    """A prose line with a blank behind its colon is none of the tight ones."""
    text = "".join(f"Jane:Is gate {at} open now?\nOdo:It is shut for good.\n" for at in range(8))

    assert len(read(f"{text}Note: this is all.\n").turns) == 16


TIGHT_TURNS = (
    "Jane:Hello, we would like to have a gate built.\n\n"
    "Odo:With pleasure, but we need to know more of it.\n\n"
    "Jane:It stands at the lake and is for boats.\n\n"
    "Odo:Would you want it to be red?\n\n"
) * 2


def test_few_turns_right_behind_their_labels_are_heard_where_two_take_turns() -> None:
    """Each line is one of theirs, and they ask; nobody speaks under labels bare at the head."""
    found = read(f"A gate for the lake\n\nJane:\n\nOdo:\n\n{TIGHT_TURNS}")

    assert len(found.turns) == 8
    assert spoken_turns(found)[0] == ("Jane", "Hello, we would like to have a gate built.")


@pytest.mark.parametrize(
    ("old", "new"),
    [("red?", "red."), ("Odo:Would", "Jane:Would"), ("boats.", "boats.\nIt is old.")],
)
def test_lines_that_no_two_take_turns_with_are_no_talk(old: str, new: str) -> None:
    """So do settings and forms begin."""
    assert "no speakers found" in refusal(TIGHT_TURNS.replace(old, new))


def test_a_guide_of_questions_is_no_talk() -> None:
    """What would be answers asks, too; who answers may ask now and then."""
    asked = "".join(f"Q: Who shuts gate {at}?\nA: Is it you?\n\nOr who is it?\n" for at in range(6))

    assert "questions without answers: 6 of 6 answers ask" in refusal(asked)
    assert len(read(asked + "Q: And now?\nA: It is me.\n" * 5).turns) == 22
    assert "only 'Spørgsmål:' speaks" in refusal(
        "Spørgsmål:\n1. Hvem lukker porten\n2. Hvor ofte bliver den lukket\n3. Hvad koster det\n"
    )


def test_a_heading_in_capitals_right_above_a_label_is_in_nobodys_mouth() -> None:
    """The court calls each of those who argue; no blank line need part heading and label."""
    text = "".join(
        f"JUSTICE ROE: We will hear {one.title()} next.\n{gap}ARGUMENT OF {one} LIND\n"
        f"ON BEHALF OF THE {one} HARBOUR\nMR. {one}: It may please the Court. The gate is ours.\n\n"
        f"JUSTICE ROE: Who says so, and since when has this been said of the gate, please?\n\n"
        f"MR. {one}: The record does, on the page that we have laid before you. It tells of the\n"
        f"gate that was shut in winter, of the river that rose, and of all who were asked then.\n\n"
        + "It was shut for weeks, and nobody opened it before the water had gone down again.\n" * 3
        + "\n"
        for one, gap in (("MOLL", ""), ("BERG", "\n"), ("GRAN", "\n"), ("ODIN", "\n"))
    )
    found = read(f"{text}(Whereupon, at 11:12 a.m., the case in the\nmatter was submitted.)\n")

    assert spoken_turns(found)[:3] == [
        ("JUSTICE ROE", "We will hear Moll next."),
        ("MR. MOLL", "It may please the Court. The gate is ours."),
        ("JUSTICE ROE", "Who says so, and since when has this been said of the gate, please?"),
    ]
    assert not any("ARGUMENT" in words for _, words in spoken_turns(found))
    assert spoken_turns(found)[-1][1].endswith("had gone down again.")


def test_what_a_courts_reporter_tells_over_two_lines_is_in_nobodys_mouth() -> None:
    """In brackets that one of its verbs opens; what somebody says in brackets is kept."""
    text = """Q: Is the gate shut?
A: It is shut.
THE COURT: Sure.
(The following proceedings were had at the
bench and out of the hearing of the jury.)
MR. LIND: I ask for a pause.
THE COURT: Very well.
(The gate, as we heard, is
shut in May.)
MR. LIND: Thank you.
Q: Who has the key?
A: The keeper has it.
"""
    found = read(text)

    own = [words for label, words in spoken_turns(found) if label == "THE COURT"]
    assert own[0] == "Sure."
    assert own[1].startswith("Very well.")
    assert own[1].endswith("shut in May.)")
    assert [one.line for one in found.removed if "of the record" in one.message] == [4, 5]


def test_parties_of_a_case_beside_a_rule_of_colons_do_not_speak() -> None:
    """They stand on the cover, above and below the "v."."""
    parties = (
        "IN THE COURT OF THE LAKE\nHARBOUR COMPANY OF LAKE TOWN\t:\n\nAND THE WALL, :\n\n"
        "Petitioners\t:\nv.\t: No. 02-14\nODO LIND, CLERK\t:\n\nOF PORTS AND RIVERS, :\n\n"
    )
    talk = "JUSTICE ROE: Who shut the gate?\n\nMR. LIND: It shut itself.\n\n" * 3
    found = read(parties + talk)

    assert {one.speaker.label for one in found.turns} == {"JUSTICE ROE", "MR. LIND"}
    assert "no words under" not in warnings(found)
    assert any(one.message.startswith("the parties of a case: HARBOUR") for one in found.removed)


def test_lines_that_each_have_the_label_of_who_goes_on_are_joined() -> None:
    """As a recognizer writes them; a sentence that ends leaves the next line alone."""
    text = "".join(
        f"Speaker 1: On the day of gate {at} we had shut all of the doors to the\n"
        "Speaker 1: harbour, as nobody knew how high the water of the river would be in\n"
        "Speaker 1: winter.\nSpeaker 1: So it was.\nSpeaker 2: And who knew?\n"
        for at in range(6)
    )
    found = read(text)
    joined = (
        "On the day of gate 0 we had shut all of the doors to the\nharbour, as nobody knew how "
        "high the water of the river would be in\nwinter."
    )

    assert spoken_turns(found)[:3] == [
        ("Speaker 1", joined),
        ("Speaker 1", "So it was."),
        ("Speaker 2", "And who knew?"),
    ]
    assert [one.message for one in found.removed] == [
        "12 lines with the label of who goes on: joined to those above"
    ]
    for turn in found.turns:
        assert [raw_text(one) for one in turn.paragraphs] == [
            text[one.start : one.end] for one in turn.paragraphs
        ]


def test_messages_without_stops_are_not_joined() -> None:
    """In a chat each is one, whoever wrote the one before."""
    text = (
        "".join(
            f"roe{at % 2}: The gate is open\nroe{at % 2}: I do not know who did it\n"
            for at in range(12)
        )
        .replace("roe0", "Roe")
        .replace("roe1", "Lind")
    )
    chat = read(f"{text}Roe: Why?\nLind: So it is.\n" + "Roe: Yes.\nLind: No.\n" * 12)

    assert ("Roe", "I do not know who did it") in spoken_turns(chat)


def test_a_turn_that_begins_behind_a_question_is_one() -> None:
    """With a warning; where the one below goes on as well, nobody is parted."""
    talk = "Me: Is it open?\nGuest: It is.\n" * 3
    found = read(f"{talk}Me: Since when is it? Guest: Since May, I think.\nMe: Good.\n{talk}")

    assert spoken_turns(found)[6:10] == [
        ("Me", "Since when is it?"),
        ("Guest", "Since May, I think."),
        ("Me", "Good."),
        ("Me", "Is it open?"),
    ]
    assert "'Guest:' stands inside a line: read as a turn of its own" in warnings(found)
    quoted = read(f"{talk}Me: “Since when is it?” Guest: “Since May, I think.”\nMe: Good.\n{talk}")
    assert spoken_turns(quoted)[7] == ("Guest", "“Since May, I think.”")
    plain = read(f"{talk}Me: Since when is it? Guest: Since May.\nGuest: I think.\n{talk}")
    assert len(plain.turns) == 14
    assert "if a turn begins there, give it a line of its own" in warnings(plain)


def test_talk_without_stops_may_have_one_now_and_then() -> None:
    """Long turns in small letters are talk, though a third of them holds a full stop."""
    said = "and so we had been going down to the old gate again because i think you know it "
    text = "".join(
        f"INTERVIEWER: {said * 3}{stop}\n\nROE: {said * 4}\n\n" for stop in ("", "dr. lind ") * 8
    )

    assert len(read(text).turns) == 32


@pytest.mark.parametrize(
    "text",
    [
        "Chapitre 1 : La porte\nNous allons la fermer.\n\nChapitre 2 : Le mur\nOn le voit.\n" * 2,
        "Annexe A.1: Questions\nWho shuts it?\n\nAnnexe A.2: Answers\nWe do.\n" * 2,
        "Final agreement: We shut it.\n\nAgreement: We open it.\n\nAgreement: We paint it.\n",
    ],
)
def test_parts_of_a_book_and_what_was_agreed_are_nobody(text: str) -> None:
    """So a file of them has no speakers."""
    assert "no speakers found" in refusal(text)


def test_moderators_at_the_head_are_data() -> None:
    """As participants are."""
    talk = "MUIR: Is the gate shut?\n\nLIND: It is.\n\n" * 3
    found = read(f"MODERATORS:\nJane Muir (Lake News) and\nOdo Roe (Lake News)\n\n{talk}")

    assert {one.speaker.label for one in found.turns} == {"MUIR", "LIND"}


def test_two_forms_of_general_words_are_no_slips() -> None:
    """The one who answers is called "Entrevistado/a", the one who asks "Entrevistador/a"."""
    talk = "Entrevistador/a: ¿Está abierta?\n\nEntrevistado/a: No, está cerrada.\n\n" * 3

    assert "may be one person" not in warnings(read(talk))


def test_the_name_may_stand_behind_the_same_label_each_time() -> None:
    """On a line of its own with a time, as text exports of recognizers have it."""
    text = "".join(
        f"[00:0{at}:00.550] - SPEAKER: F1\nThe gate is number {at}.\n\n"
        f"[00:0{at}:14.020] - SPEAKER: M2\nIs it shut?\n\n"
        for at in range(4)
    )
    found = read(text)

    assert [one.speaker.label for one in found.turns] == ["F1", "M2"] * 4
    assert spoken_turns(found)[:2] == [("F1", "The gate is number 0."), ("M2", "Is it shut?")]
    assert [one.time for one in found.turns[:2]] == ["00:00:00", "00:00:14"]


def test_seconds_may_have_a_zero_more() -> None:
    """As whisper.cpp with a diarizer writes them."""
    text = "".join(
        f"[00:0{at}:000.50 --> 00:0{at}:004.12] [SPEAKER_00]  The gate is shut.\n\n"
        f"[00:0{at}:005.68 --> 00:0{at}:009.32] [SPEAKER_01]  Since when?\n\n"
        for at in range(4)
    )

    assert spoken_turns(read(text))[:2] == [
        ("SPEAKER_00", "The gate is shut."),
        ("SPEAKER_01", "Since when?"),
    ]
    assert read(text).turns[1].time == "00:00:05"


@pytest.mark.parametrize("line", ["[Roe] (2:175 - 2:17)", "[Roe] (2:5)", "Roe (2:17 - 22:1754)"])
def test_a_label_with_a_mistyped_time_begins_a_turn(line: str) -> None:
    """It is known from the other turns, and stands alone on its line."""
    talk = "".join(
        f"[Roe] ({at}:05 - {at}:10)\nIs gate {at} shut?\n\n"
        f"[Lind] ({at}:11 - {at}:19)\nYes, since May {at}.\n\n"
        for at in range(2)
    )
    found = read(f"{talk}{line}\nAnd the dam?\n\n[Lind] (2:20 - 2:30)\nIt leaks (2:175 litres).\n")

    assert spoken_turns(found)[-2:] == [
        ("Roe", "And the dam?"),
        ("Lind", "It leaks (2:175 litres)."),
    ]


def record(times: int) -> str:
    """Return the record of a sitting with remarks in brackets."""
    return "".join(
        f"ROE: Otwieram posiedzenie {at}. (Oklaski) Port jest pusty.\n\n"
        f"LIND: Port {at} jest pełny. (Oklaski)\n\n(Zebrani wstają)\n\n"
        "Dziękuję. (Dzwonek) Tak jest.\n\n"
        for at in range(1, times + 1)
    )


def test_a_remark_that_opens_a_question_as_others_do_is_not_said() -> None:
    """Who asks at a press conference stands there, often or once; an aside of an answer is said."""
    often = "".join(
        f"Q: (Odo Lind – Lake Press) Who pays for gate {at}?\n\nROE: The town pays.\n\n"
        for at in range(6)
    )
    again = "Q: (Ann Poe – Harbour Times) And now?\n\nROE: (I hope so) It does.\n\n" * 2
    once = "Q: (Tom Berg – The Mill) Lewis spoke of it. Who shuts it?\n\nROE: The clerk does.\n"
    found = read(often + again + once)

    assert spoken_turns(found)[-2:] == [
        ("Q", "Lewis spoke of it. Who shuts it?"),
        ("ROE", "The clerk does."),
    ]
    assert not any("(Odo" in words for _, words in spoken_turns(found))


def test_remarks_that_recur_between_sentences_are_not_said() -> None:
    """So are those of the same words amid a sentence, and others alone on their lines."""
    found = read(
        record(4)
        + "ROE: Port w Varn (mały) jest (Dzwonek) stary. (Stoi od maja.)\n\n"
        + "LIND: (Oklaski)\n\nROE: To koniec (Varn).\n"
    )

    assert spoken_turns(found)[:2] == [
        ("ROE", "Otwieram posiedzenie 1. Port jest pusty."),
        ("LIND", "Port 1 jest pełny.  ¶ Dziękuję. Tak jest."),
    ]
    assert spoken_turns(found)[-2:] == [
        ("ROE", "Port w Varn (mały) jest stary. (Stoi od maja.)"),
        ("ROE", "To koniec (Varn)."),
    ]
    assert (
        "18 remarks amid the words, said by nobody: (Oklaski) 9 times, (Dzwonek) 5 times, "
        "(Zebrani wstają) 4 times"
    ) in [note.message for note in found.removed]
    assert "nothing but remarks under 'LIND:'" in [note.message for note in found.notes]
    assert raw_text(found.turns[0].paragraphs[0]) == (
        "Otwieram posiedzenie 1. (Oklaski) Port jest pusty."
    )


def test_remarks_that_hardly_recur_stay_in_the_words() -> None:
    """So do noises that every reader knows, which tell where words are interrupted."""
    few = read(record(2) + "ROE: To koniec.\n")
    noises = record(4).replace("Oklaski", "Applause").replace("Dzwonek", "Laughter")
    known = read(noises + "ROE: Port w Varn jest stary.\n\nLIND: Nie.\n\nROE: To koniec.\n")

    assert spoken_turns(few)[0][1] == "Otwieram posiedzenie 1. (Oklaski) Port jest pusty."
    assert spoken_turns(known)[0][1] == "Otwieram posiedzenie 1. (Applause) Port jest pusty."


def test_titles_in_brackets_are_no_remarks() -> None:
    """Nor is who asks from there on, in a deposition."""
    talk = "".join(
        f"ROE: Is Sen. (Eng.) Lind here, on day {at}?\n\nLIND: He is. (By Mr. Holm) Is he {at}?\n\n"
        for at in range(8)
    )
    found = read(f"{talk}ROE: I thank you.\n")

    assert spoken_turns(found)[:2] == [
        ("ROE", "Is Sen. (Eng.) Lind here, on day 0?"),
        ("LIND", "He is. (By Mr. Holm) Is he 0?"),
    ]


def test_what_org_is_told_is_not_said() -> None:
    """Of the title the words stay."""
    talk = "*Roe:* Is it shut?\n\n*Lind:* It is.\n\n" * 3
    head = "#+TITLE: The gates of Varn\n#+SETUPFILE: lake.inc\n\n"
    found = read(f'{head}{talk}#+INCLUDE: "all.inc" :lines "3"\n')

    assert spoken_turns(found)[-1] == ("Lind", "It is.")
    assert found.title == "The gates of Varn"
    assert [note.message for note in found.removed if note.message.startswith("markup")] == [
        "markup: #+SETUPFILE: lake.inc",
        'markup: #+INCLUDE: "all.inc" :lines "3"',
    ]


CAST = """\
# Group at the gate

**Participants:**

* **Interviewer:** Jane
* **Interviewee 1:** Odo (keeper of the lower gate)
* **Interviewee 2:** Ada (of the Lake Bank)

**The talk**

"""
"""A list of who does what."""


def test_a_list_of_who_does_what_is_not_said() -> None:
    """Where those named have labels below; a word for a role that comes back speaks."""
    talk = "**Jane:** Who shut it?\n\n**Odo:** The keeper did.\n\n"
    transcript = read(CAST + 3 * talk + "**Ada:** I saw it.\n")

    turns = [("Jane", "Who shut it?"), ("Odo", "The keeper did.")] * 3
    assert spoken_turns(transcript) == [*turns, ("Ada", "I saw it.")]
    back = read(CAST + 3 * talk + "**Interviewee 1:** It was me.\n")
    assert "Interviewee 1" in {one.label for one in back.speakers}


def test_items_of_a_list_below_a_colon_are_no_doubtful_labels() -> None:
    """Three and more; a name among them, or what stands below no colon, may be a speaker."""
    talk = "Jane: It rained.\n\nOdo: It did.\n\n" * 3 + "Jane: To sum it up{}\n\n{}\n\nOdo: Good.\n"
    items = ("Main features: the gate.", "Timeline: a year.", "Success metrics: fewer floods.")

    def told(end: str, *lines: str) -> int:
        notes = read(talk.format(end, "\n\n".join(lines))).notes
        return sum("is read as prose" in one.message for one in notes)

    assert told(":", *items) == 0
    assert told(".", *items) == told(":", *items[:2]) + 1 == 3
    assert told(":", *items[:2], "Ines: And the lock.") > 0


@pytest.mark.parametrize(("other", "is_told"), [("박하준", False), ("이하춘", True)])
def test_korean_names_are_alike_by_letters_and_not_by_syllables(
    other: str, *, is_told: bool
) -> None:
    """Two of three syllables are the same in the names of many; one letter may be a slip."""
    talk = f"이하준: 그 다리는 언제 열렸습니까?\n\n{other}: 오월에 열렸습니다.\n\n" * 3

    assert ("may be one person" in warnings(read(talk))) == is_told


def test_how_to_cite_a_paper_is_no_label() -> None:
    """It heads page after page of what a court prints, which is no talk."""
    page = (
        "Cite as: 9 Lake Rep. 12\n\nThe gate was shut in May, and so we find that it is ours.\n\n"
    )

    assert refusal(page * 4).startswith("no speakers found")
    cited = "Jane Cite: Is it shut?\n\nOdo Lind: It is.\n\n" * 3
    assert [label for label, _ in spoken_turns(read(cited))] == ["Jane Cite", "Odo Lind"] * 3


def test_a_first_name_with_a_time_is_a_label_where_all_have_one() -> None:
    """Beside many full names; so is one that stands once, with a warning."""
    full = (
        "Jane Roe",
        "Odo Lind",
        "Una Weir",
        "Tom Holm",
        "Moll Berg",
        "Ada Poe",
        "Karl Voss",
        "Eva Mor",
    )
    names = [*full, *full, "Bella", *full, "Bella", "Nan", "Jane Roe"]
    said = "We saw the gate of the lake in May."
    talk = "".join(f"{one}: ({at:02}:10)\n{said}\n\n{said}\n\n" for at, one in enumerate(names))
    found = read(talk)

    assert [label for label, _ in spoken_turns(found)] == names
    assert "'Nan:' stands once" in warnings(found)
    for other in (talk.replace("Bella: (16:10)", "Bella:"), talk.replace("(25:10)", "(01:10)")):
        assert "Bella" not in {label for label, _ in spoken_turns(read(other))}


RINGS = """# Talk

### 🔵 Speaker 1 &nbsp;•&nbsp; `00:01 – 00:20`

**`00:01`** — The gate was open, and we went in.

**`00:11`** — We saw the lake there, as it was.

### 🟢 Speaker 2 &nbsp;•&nbsp; `00:20 – 00:30`

**`00:20`** — Who pays for it?

### 🔵 Speaker 1 &nbsp;•&nbsp; `00:30 – 00:50`

**`00:30`** — The town pays for it all.
"""


def test_signs_before_a_label_and_times_before_paragraphs_are_not_said() -> None:
    """One alone with the times from and to, from the beginning on, says all of it."""
    alone = RINGS.partition("### 🟢")[0].replace("00:20", "00:50")
    alone += "**`00:40`** — It is deep.\n"

    assert spoken_turns(read(RINGS, "talk.md")) == [
        ("Speaker 1", "The gate was open, and we went in. ¶ We saw the lake there, as it was."),
        ("Speaker 2", "Who pays for it?"),
        ("Speaker 1", "The town pays for it all."),
    ]
    assert spoken_turns(read(alone, "talk.md")) == [
        (
            "Speaker 1",
            "The gate was open, and we went in. ¶ We saw the lake there, as it was. ¶ It is deep.",
        )
    ]


def test_hours_in_an_answer_stay_in_it() -> None:
    """Where other paragraphs have none, or labels have words behind them."""
    hours = "9:00 – The gate opens.\n\n10:00 – Lunch is served.\n\n11:00 – We go home.\n\n"
    text = f"Q: When?\n\nA: It goes so.\n\n{hours}" * 3
    apart = f"Speaker 1 0:05\n\nIt goes so.\n\n{hours}Speaker 2 0:20\n\nWe know.\n\n" * 1
    apart += "Speaker 1 0:30\n\nSo we do.\n"

    assert "9:00 – The gate opens." in spoken_turns(read(text))[1][1]
    assert "9:00 – The gate opens." in spoken_turns(read(apart))[0][1]


def test_a_summary_of_a_machine_above_a_talk_is_nobodys() -> None:
    """The line below it says who made it; words for a speaker in Chinese stand before numbers."""
    text = "AI总结\n湖边的门开了，大家都去看湖，市里付钱。\n以上由AI大模型生成，可能不准确。\n"
    turns = (
        "说话人1 00:00:02\n门开了吗？\n说话人2 00:00:05\n开了，请进。\n说话人1 00:00:09\n谢谢。\n"
    )

    assert spoken_turns(read(text + turns)) == [
        ("说话人1", "门开了吗？"),
        ("说话人2", "开了，请进。"),
        ("说话人1", "谢谢。"),
    ]
    assert read(text + turns).title == ""


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("JANE ROE: It rose in May, and fell again.", True),
        ("Contents:", False),
        ("- **Lake Keeper:** Opens the gate, and shuts it.", False),
        ("Keepers & Guests (KG): They meet at the gate in May.", False),
        ("Posible Respuesta: It is to be shut.", False),
    ],
)
def test_a_refusal_asks_of_no_heading_whether_it_speaks(line: str, *, is_told: bool) -> None:
    """What heads a list or an item of one, and stands once, is hardly anybody."""
    prose = "The lake lies in the hills, and the gate is old. It was built by the town.\n\n"
    told = refusal(f"{prose * 3}{line}\n\n{prose * 3}")

    assert ("is a speaker, name it" in told) is is_told


def test_known_labels_with_times_need_no_full_stops_below_them() -> None:
    """A recognizer may write none; the label says that somebody speaks."""
    said = "the gate was open and we went in to see the lake " * 12
    found = read(f"# Talk\n\n### Speaker 1 • 00:01 – 05:00\n\n{said}\n\n{said}\n", "talk.md")

    assert [one.label for one in found.speakers] == ["Speaker 1"]


def test_a_counted_label_with_another_sign_is_one_where_its_number_is_missing() -> None:
    """A warning tells of it; a number that another label has is a reference."""
    text = "".join(
        f"Q{at}:\nIs gate {at} open?\n\nA{at}:\nIt is, as in A1.\n\n" for at in range(1, 7)
    )
    text = text.replace("Q4:\n", "Q4. ").replace("A4:\n", "A4.\n").replace("A1:\n", "A1.\n")
    text = text.replace("in A1.\n", "in\n\nA2. and others.\n", 1)
    found = read(text)

    assert [one for one, _ in spoken_turns(found)] == ["Q", "A"] * 6
    assert spoken_turns(found)[1][1] == "It is, as in ¶ A2. and others."
    assert spoken_turns(found)[6:8] == [("Q", "Is gate 4 open?"), ("A", "It is, as in A1.")]
    assert sum("is read as a label" in one.message for one in found.notes) == 3


def test_general_words_right_behind_stops_begin_turns() -> None:
    """Where all stands in one paragraph; a name there, or one word alone, is no label."""
    asked = "Interviewer: Who pays for the gate?Interviewee: The town.I think so"
    found = read(f"{'.'.join([asked] * 6)}Interviewer: Thank you.\n")

    assert spoken_turns(found)[:3] == [
        ("Interviewer", "Who pays for the gate?"),
        ("Interviewee", "The town.I think so."),
        ("Interviewer", "Who pays for the gate?"),
    ]
    assert spoken_turns(found)[-2:] == [
        ("Interviewee", "The town.I think so"),
        ("Interviewer", "Thank you."),
    ]
    assert any("12 labels stand amid a line" in one.message for one in found.notes)


def test_a_head_amid_talks_that_names_who_takes_part_is_in_nobodys_mouth() -> None:
    """The word for who asks begins the next turn, too; who says a name at length is heard."""
    talk = "Interviewer: Who pays for it?\n\nKeeper: The town does.\n\n"
    head = "Interviewer: Dr. Jane Roe, Lake Institute\n\nParticipant: Anonymous, of the lake\n\n"
    found = read(f"{talk * 4}{head}{talk * 4}")
    said = read(f"{talk * 4}Interviewer: Jane Roe, Odo Lind, who else?\n\n{talk * 4}")

    assert spoken_turns(found) == spoken_turns(read(talk * 8))
    assert any("Jane Roe" in one.message for one in found.removed)
    assert len(spoken_turns(said)) == 17


def test_a_chair_with_the_holder_in_brackets_is_the_chair() -> None:
    """As records of Taiwan have those who stand in; heads of minutes are no people."""
    text = (
        "主席：現在開會。\n\n決定：確定。\n\n主席（廖委員代）：請尤委員說明。\n\n尤委員：謝謝主席。\n\n"
        "主席：請林委員發言。\n\n林委員：我問一件事。\n\n主席（廖委員代）：謝謝。\n\n尤委員：好。\n\n林委員：好。\n"
    )
    found = spoken_turns(read(text))

    assert [label for label, _ in found] == [
        *("主席", "主席", "尤委員", "主席", "林委員", "主席", "尤委員", "林委員"),
    ]
    assert found[5] == ("主席", "謝謝。")
