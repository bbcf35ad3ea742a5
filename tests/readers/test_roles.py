"""Who asks and who answers, where labels say a part of it and the questions the rest."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from pipeline.readers.speakers.naming import is_in_office
from tests.reading import read

NOT_CLEAR = (
    "not clear who asks, so all are quoted: name the roles under 'speakers:' in the definition"
)


def roles(transcript: Transcript) -> dict[str, str]:
    """Return the role of each label."""
    return {speaker.label: speaker.role.value for speaker in transcript.speakers}


def warnings(transcript: Transcript) -> list[str]:
    """Return the messages of all warnings."""
    return [note.message for note in transcript.notes if note.is_warning]


def talk(*turns: tuple[str, Sequence[str]], times: int = 1) -> str:
    """Return a talk in which each says one thing after the other, again and again."""
    count = max(len(said) for _, said in turns)
    return "".join(
        f"{label}: {said[at % len(said)]}\n\n"
        for at in range(count * times)
        for label, said in turns
    )


ADVICE = (
    "Good morning, sit down here and tell me how it has gone since we met in the spring.",
    "It is a small thing. Take a spoon of it in the morning, and one more at night.",
    "You can, and you should. Write it down, and show it to me when you come again in May.",
)
SEEKS = ("It hurts. Is it bad?", "And then?", "Can I go on with my work?")


@pytest.mark.parametrize(
    ("knows", "seeks"),
    [
        ("Dentist", "Patient"),
        ("Dr. Weir", "Patient 1"),
        ("Agent", "Customer"),
        ("Lawyer", "Client"),
        ("Teacher", "Student"),
        ("Zahnärztin", "Patientin"),
        ("Avocate", "Cliente"),
    ],
)
def test_who_seeks_advice_interviews_nobody(knows: str, seeks: str) -> None:
    """Questions alone do not tell who of such a pair asks, and a warning says so."""
    transcript = read(talk((knows, ADVICE), (seeks, SEEKS)))

    assert roles(transcript) == {knows: "unidentified", seeks: "unidentified"}
    assert warnings(transcript) == [NOT_CLEAR]


def test_who_is_asked_for_advice_may_ask() -> None:
    """A patient who only answers is interviewed."""
    transcript = read(talk(("Dentist", SEEKS), ("Patient", ADVICE)))

    assert roles(transcript) == {"Dentist": "interviewer", "Patient": "respondent"}


def test_beside_a_reporter_the_only_other_answers() -> None:
    """However often she asks back."""
    back = ("It opened in May. What more is there to say?", "Late? Who said that?", "Did he? Why?")
    tells = ("Tell us about the mill.", "You said it was late.", "Your deputy said so.")

    assert roles(read(talk(("Reporter", tells), ("Minister", back)))) == {
        "Reporter": "interviewer",
        "Minister": "respondent",
    }


def test_a_talk_in_which_nobody_answers_is_warned_of() -> None:
    """Two reporters cannot both ask one another."""
    tells = ("Tell us about the mill.", "Who built it?", "And when was that?")
    transcript = read(talk(("Reporter", tells), ("Journalist", tells)))

    assert warnings(transcript) == [
        "all who speak are taken to ask, and nobody to answer: name the roles under 'speakers:' "
        "in the definition"
    ]


SHORT, LONG = (
    "Yes, that is so.",
    "Yes, that is so, and we have done it ever since, year by year." * 4,
)


@pytest.mark.parametrize(
    ("asked", "answered", "turns"),
    [(14, 5, 44), (18, 9, 44)],
)
def test_one_who_tells_nearly_all_in_a_long_talk_answers(
    asked: int, answered: int, turns: int
) -> None:
    """Less questions are enough where hundreds of words follow each of them."""
    host = [f"{SHORT} Is it?" if at < asked else SHORT for at in range(turns)]
    guest = [f"{LONG} Is it?" if at < answered else LONG for at in range(turns)]

    assert roles(read(talk(("Odo Lind", host), ("Ines Weir", guest)))) == {
        "Odo Lind": "interviewer",
        "Ines Weir": "respondent",
    }


def test_two_who_talk_alike_are_not_told_apart() -> None:
    """One asks a little more often than the other, and says as much."""
    one = [f"{SHORT} Is it?" if at < 14 else SHORT for at in range(44)]
    other = [f"{SHORT} Is it?" if at < 5 else f"{SHORT} I know." for at in range(44)]

    assert set(roles(read(talk(("Odo Lind", one), ("Ines Weir", other)))).values()) == {
        "unidentified"
    }


def test_in_a_long_talk_of_two_a_lesser_difference_tells_who_asks() -> None:
    """A third of forty turns ask, and a tenth of the other's do."""
    host = [f"{LONG} Is it?" if at < 14 else LONG for at in range(44)]
    guest = [f"{LONG} {LONG} Is it?" if at < 4 else LONG for at in range(44)]

    assert roles(read(talk(("Odo Lind", host), ("Ines Weir", guest)))) == {
        "Odo Lind": "interviewer",
        "Ines Weir": "respondent",
    }


def test_who_says_a_word_now_and_then_does_not_blur_who_asks() -> None:
    """Two take turns; a third says something four times, once as a question."""
    pair = talk(
        ("Odo Lind", ["Is it?", "I see.", "Is it?", "So.", "No."]), ("Ines Weir", [LONG]), times=5
    )
    third = "".join(f"Una Poe: {one}\n\n" for one in ["Really?", "Yes.", "So it is.", "I know."])
    transcript = read(pair + third)

    assert roles(transcript) == {
        "Odo Lind": "interviewer",
        "Ines Weir": "respondent",
        "Una Poe": "unidentified",
    }


def test_guests_of_one_host_say_more_than_he_does() -> None:
    """Each of them in each turn, and they ask seldom."""
    host = [f"{SHORT} Is it?" if at < 12 else SHORT for at in range(30)]
    guest = [f"{LONG} Is it?" if at < 4 else LONG for at in range(30)]

    assert roles(read(talk(("Odo Lind", host), ("Ines Weir", guest), ("Una Poe", [LONG])))) == {
        "Odo Lind": "interviewer",
        "Ines Weir": "respondent",
        "Una Poe": "respondent",
    }


def test_a_voice_that_asks_twice_does_not_make_a_debate_an_interview() -> None:
    """Who asks is heard again and again."""
    debate = talk(("Odo Lind", [SHORT]), ("Ines Weir", [LONG]), ("Una Poe", [LONG]), times=30)
    voice = "Film: Who pays for it?\n\nFilm: And who will?\n\n"

    assert set(roles(read(debate + voice)).values()) == {"unidentified"}


def test_sample_answers_are_no_talk() -> None:
    """Nobody gave them, and a heading that stands once does not ask."""
    exam = "\n\n".join(f"Sample answer: {ADVICE[at]}" for at in range(3))

    with pytest.raises(TranscriptError) as caught:
        read(f"{exam}\n\nPractice Task:\n{LONG}\n")
    assert caught.value.problems[0].message == "answer without a question"


def test_a_part_of_a_code_says_who_interviews() -> None:
    """As corpora name people; a word alone is no code, and what is left over is nobody's."""
    said = ("LKE_int_01,Go on.", "LKE_se0_f_03,I live by the lake.", "Misc,A dog barks.")
    table = "speaker,text\n" + "\n".join(said * 4)
    transcript = read_transcript(table.encode(), Source("talk.csv")).transcript

    assert roles(transcript) == {
        "LKE_int_01": "interviewer",
        "LKE_se0_f_03": "respondent",
        "Misc": "unidentified",
    }
    plain = read_transcript(table.replace("LKE_int_01", "Int").encode(), Source("talk.csv"))
    assert set(roles(plain.transcript).values()) == {"unidentified"}


def test_those_who_lead_a_debate_speak_briefly_and_ask_more() -> None:
    """Though not in most of their turns, and though one of those who debate asks back."""
    long = "The gate was built in the old town, and it has served all of us for many years by now"
    round_of_words = (
        ("Roe", ("Two minutes.",)),
        ("Lind", (f"{long}.",)),
        ("Roe", ("Is it a good gate?",)),
        ("Aport", (f"{long}, as everybody knows.",)),
        ("Roe", ("Thank you.",)),
        ("Lind", (f"{long}, too.",)),
        ("Roe", ("Your reply.",)),
        ("Aport", (f"{long}.",)),
    )
    asked_back = (("Lind", (f"{long}, has it not?",)),)
    debate = talk(*round_of_words, times=8) + talk(*asked_back)
    told = {"Roe": "interviewer", "Lind": "respondent", "Aport": "respondent"}
    together = talk(("CANDIDATES", ("Hi.",)), ("Roe", ("Good night.",)), times=4)

    assert roles(read(debate)) == told
    assert roles(read(debate + together)) == told | {"CANDIDATES": "unidentified"}


PRESS = ("Is it deep? Thank you.", "Thank you. Will it last?")
STATED = (
    "The well has been dug since spring, and it gives water to the three villages by the mill. "
)


def test_a_chair_of_a_bank_who_is_asked_answers_and_all_who_ask_one_are_askers() -> None:
    """An office that leads elsewhere: by far the most is said by its holder, who does not ask."""
    asked = "".join(
        f"{name}: {question}\n\nCHAIR ROE: {LONG}\n\n"
        for name, said in (("ANN LIND", PRESS), ("BO WEIR", PRESS), ("CY POE", ("So?", "I see.")))
        for question in said
    )
    once = "DI FARR: Is that so?\n\n"
    found = roles(read(f"CHAIR ROE: {STATED * 6}\n\n{asked}{once}CHAIR ROE: {LONG}\n"))

    assert found == {
        "CHAIR ROE": "respondent",
        "ANN LIND": "interviewer",
        "BO WEIR": "interviewer",
        "CY POE": "interviewer",
        "DI FARR": "interviewer",
    }


def test_who_thanks_once_and_asks_once_is_of_the_press_beside_three_who_ask() -> None:
    """One answers all of them: the thanks are no answer of the fourth (see `press`)."""
    asked = "".join(
        f"{name}: {said}\n\nMAYOR ROE: {STATED * 3}\n\n"
        for name in ("ANN LIND", "BO WEIR", "CY POE")
        for said in ("Will it last?", "Is it deep?")
    )
    once = "".join(
        f"DI FARR: {said}\n\nMAYOR ROE: {STATED * 3}\n\n"
        for said in ("Who pays for it?", "That is nice for the mill, and for no other.")
    )
    found = read(f"MODERATOR: Let us begin.\n\n{asked}{once}")

    assert roles(found)["DI FARR"] == "interviewer"


@pytest.mark.parametrize(
    ("opening", "role"), [(STATED * 40, "unidentified"), (STATED * 40 + "Is it deep?", "moderator")]
)
def test_a_chair_who_only_makes_a_statement_may_be_quoted(opening: str, role: str) -> None:
    """Of some hearings a file has the statements they open with, and nobody is asked there."""
    found = roles(read(f"CHAIR: {opening}\n\nRANKING: {STATED * 20}\n"))

    assert found["CHAIR"] == role


@pytest.mark.parametrize(
    ("opening", "role"), [(STATED * 40, "respondent"), (STATED * 4, "moderator")]
)
def test_an_official_with_a_statement_is_heard_though_he_hands_questions_on(
    opening: str, role: str
) -> None:
    """He who only says a few words before the others do leads."""
    handed = ["With that, I'll turn it over to Ms. Weir.", "Let's take the next question."]
    others = "".join(
        f"Q: Will it last?\n\nMS. WEIR: {STATED * 12}\n\nMR. POE: {STATED * 9}\n\n"
        f"MR. ROE: {handed[1]}\n\n"
        for _ in range(3)
    )
    found = roles(read(f"MR. ROE: {opening}{handed[0]}\n\nMS. WEIR: {STATED}\n\n{others}"))

    assert found["MR. ROE"] == role
    assert found["Q"] == "interviewer"
    assert found["MS. WEIR"] == "respondent"


def test_those_who_say_little_to_a_guest_and_ask_now_and_then_are_hosts() -> None:
    """Two of them, who ask in a quarter of their turns; the guest says nearly all."""
    host = ["So it is.", "I see.", "Is it?", "And so on."]
    talked = talk(("Odo", host), ("Ines", [LONG * 4]), ("Una", host[::-1]), times=3)

    assert roles(read(talked)) == {
        "Odo": "interviewer",
        "Ines": "respondent",
        "Una": "interviewer",
    }


def test_a_speaker_whose_words_are_left_out_is_no_title() -> None:
    """The line names who speaks, and tells in brackets what in."""
    turns = talk(("Minister Lind", [LONG]), ("Journalist", ["Is it?"]), times=3)
    transcript = read(f"Minister Lind: [Opening statement in French]\n\n{turns}")

    assert transcript.title == ""
    assert transcript.turns[0].speaker.label == "Minister Lind"


def test_who_asks_once_beside_one_who_asks_all_else_is_in_doubt() -> None:
    """A guest's one question in two turns makes nobody an interviewer."""
    asked = [("ROE", [f"How high did it stand in week {at}?"]) for at in range(12)]
    told = ("LIND", ["It stood at six metres, and I wrote that down in the book of the harbour."])
    text = "".join(talk(one, told) for one in asked)
    others = "WEIR: I keep the gate.\n\nROE: So you do?\n\nWEIR: I do. You know it, do you?\n\n"
    found = read(text + others + talk(asked[0], told))
    assert roles(found) == {"ROE": "interviewer", "LIND": "respondent", "WEIR": "unidentified"}
    assert any("whether 'WEIR' asks (1 of 2 turns)" in one for one in warnings(found))


SOLD = "We sold more boats in the spring than in the year before, and we go on with that."
ANSWERED = f"John Roe: {SOLD} {SOLD} {SOLD}"
ASKED_BY_THREE = "".join(
    f"{name}: How many boats?\n\n{ANSWERED}\n\n{name}: And when?\n\n{ANSWERED}\n\n"
    for name in ("Jane Weir", "Odo Lake", "Ann Gate")
)


def test_who_asks_the_one_who_is_heard_in_half_of_few_turns_asks() -> None:
    """Their other turn may hold an answer whose label the file lacks: it is nobody's to quote."""
    asked = f"Tom Ford: How is the north?\n\n{ANSWERED} You see?\n\n"
    found = read(f"{ASKED_BY_THREE}{asked}Tom Ford: And May?\n\n{SOLD}\n")
    assert roles(found)["Tom Ford"] == "interviewer"
    assert warnings(found) == []


def test_who_asks_inside_of_few_turns_is_in_doubt_where_several_ask() -> None:
    """None of them ends with a question: "And I have a follow-up."."""
    inside = "Tom Ford: How is the north? Any word would help. I have one more.\n\n"
    more = f"{ANSWERED}\n\nTom Ford: Okay. I wondered about May.\n\n{ANSWERED}\n"
    found = read(ASKED_BY_THREE + inside + more)
    assert roles(found)["Tom Ford"] == "unidentified"
    assert roles(found)["John Roe"] == "respondent"
    assert any("whether 'Tom Ford' asks (1 of 2 turns)" in one for one in warnings(found))


def test_a_host_beside_journalists_asks() -> None:
    """At a talk on the radio others may ask, too; the host is none of those who answer."""
    long = "We will build the wall, and we shall pay for it from what the harbour earns in a year."
    text = "".join(
        f"ROE: {'Is the wall high?' if at % 2 else 'I see.'}\n\nPRIME MINISTER: {long}\n\n"
        for at in range(12)
    )
    asked = f"JOURNALIST: And the harbour?\n\nPRIME MINISTER: {long}\n\n"
    assert roles(read(text + asked * 2)) == {
        "ROE": "interviewer",
        "PRIME MINISTER": "respondent",
        "JOURNALIST": "interviewer",
    }


@pytest.mark.parametrize("office", ["THE VICE PRESIDENT", "GOVERNOR LIND", "ATTORNEY GENERAL"])
def test_who_is_in_office_is_the_guest_of_hosts_who_talk(office: str) -> None:
    """The hosts of a talk comment more than they ask; who answers them asks back now and then."""
    held = "We will build the wall, and we shall pay for it from what the harbour earns in a year."
    said = ["Is the wall high?", "It is a good wall.", "So we heard.", "I saw it in May.", "Yes."]
    text = "".join(
        f"DR. {'ROE' if at % 2 else 'FORD'}: {said[at // 2 % 5]}\n\n{office}: {held}\n\n"
        for at in range(20)
    )
    assert roles(read(text)) == {
        "DR. FORD": "interviewer",
        office: "respondent",
        "DR. ROE": "interviewer",
    }


def test_who_asks_twice_in_four_turns_beside_one_who_asks_most_is_in_doubt() -> None:
    """An official who is heard may ask back, and nothing else tells what he is."""
    heard = "Jane Roe: Who pays for gate {0}?\n\nOdo Lund: The town does, and always did so.\n\n"
    back = "Jane Roe: And the ferry?\n\nTom Berg: Which of the two is meant?\n\n"
    told = "Jane Roe: The old one.\n\nTom Berg: It costs the town nothing at all.\n\n"
    talk = "".join(heard.format(at) for at in range(10))
    found = read(f"{talk}{back}{told}{talk}{back}{told}")

    assert roles(found) == {
        "Jane Roe": "interviewer",
        "Odo Lund": "respondent",
        "Tom Berg": "unidentified",
    }
    assert any("whether 'Tom Berg' asks (2 of 4 turns)" in one for one in warnings(found))


def test_a_counted_speaker_holds_no_office() -> None:
    """Though a house has a Speaker."""
    assert not is_in_office("Speaker 2")
    assert is_in_office("PRESIDENT ROE")


def test_one_question_in_a_committee_makes_no_answers_of_what_others_say() -> None:
    """Beside a chair who keeps order; where several ask, they do."""
    sitting = (
        "The Chair: Order.\n\nMs. Roe: I move that we begin.\n\nThe Chair: Agreed.\n\n"
        "Mr. Lind: May I name Ms. Roe?\n\nMr. Berg: I name Mr. Lind.\n\nThe Chair: Carried.\n\n"
        "Some hon. members: Hear, hear!\n\nMs. Dahl: I thank you.\n\n"
    )
    found = read(sitting)

    assert set(roles(found).values()) == {"moderator", "unidentified"}
    assert NOT_CLEAR in warnings(found)
    asked = read(f"{sitting}Mr. Holm: When does the gate open?\n\nMs. Roe: At noon.\n\n")
    assert roles(asked)["Mr. Holm"] == roles(asked)["Mr. Lind"] == "interviewer"
    assert roles(asked)["Ms. Roe"] == "respondent"
    assert roles(asked)["Some hon. members"] == "unidentified"


def test_who_asks_less_than_all_others_together_makes_nobody_answer() -> None:
    """A second host may ask in half of the few turns she has, beside one who asks as often."""
    held = "The gate was built in May, and the town pays for it from what the harbour earns."
    host = ["Welcome back.", "So how high?", "I saw it.", "So we read.", "In June.", "It is so."]
    text = "".join(
        f"Jane: {host[at % 6]}\n\nOdo: {held}{' Or not?' if at == 20 else ''}\n\n"
        + (f"Tom: {'And who pays?' if at % 2 else 'I like the wall.'}\n\n" if at < 8 else "")
        for at in range(24)
    )
    found = read(text)

    assert roles(found) == dict.fromkeys(("Jane", "Odo", "Tom"), "unidentified")
    assert NOT_CLEAR in warnings(found)


LOOKED_BACK = "We thank you for coming here, and we look back on a year with much rain. " * 30


def test_members_of_the_panel_are_not_taken_for_those_who_are_heard() -> None:
    """By the office of one who asks, or by a question within what is said to the one witness."""
    hearing = (
        "The Chairman: The hearing will come to order.\n\n"
        "Senator Roe: Who pays for the gate?\n\nMr. Lind: The town pays for all of it.\n\n"
        "Senator Roe: Since when does it?\n\nMr. Lind: Since the year of the flood.\n\n"
        "The Chairman: Senator Berg.\n\n"
        f"Senator Berg: {LOOKED_BACK}\n\nMr. Lind: {LOOKED_BACK}\n\nMr. Holm: {LOOKED_BACK}\n\n"
        "Senator Roe: Who shuts it?\n\nMr. Holm: The keeper shuts it.\n\n"
    )
    found = roles(read(hearing))

    assert found["Senator Roe"] == "interviewer"
    assert found["Senator Berg"] == "unidentified"
    assert found["Mr. Holm"] == "respondent"


def test_who_asks_within_a_statement_beside_one_witness_is_no_witness() -> None:
    """Somebody who only tells something beside him still answers."""
    asked = "".join(
        f"Mr. {name}: Who pays for gate {at}?\n\nMr. Lind: {LOOKED_BACK}\n\n"
        for name in ("Roe", "Dahl", "Vik")
        for at in (1, 2)
    )
    hearing = (
        f"The Chairman: The hearing will come to order.\n\n{asked}"
        f"Mr. Berg: {LOOKED_BACK} Why is that so? {LOOKED_BACK[:900]}\n\n"
        f"Mr. Lind: {LOOKED_BACK}\n\n"
        f"Ms. Strand: {LOOKED_BACK}\n\nMr. Roe: Is that so?\n\nMs. Strand: {LOOKED_BACK}\n\n"
    )
    found = roles(read(hearing))

    assert found["Mr. Lind"] == "respondent"
    assert found["Mr. Berg"] == "unidentified"
    assert found["Ms. Strand"] == "respondent"


def test_small_words_at_the_end_of_a_turn_call_on_no_office_that_holds_them() -> None:
    """They are of the office, "state" and "for", and of any sentence: he leads nothing."""
    office = "MINISTER OF STATE FOR HARBOURS AND GATES"
    said = ("It is the gate and the quay.", "That is what we pay for.", "It is in a sad state.")
    long = "The gate was shut at night and the water stood at six metres. " * 4
    text = talk(("LORD ROE", said), (office, [long]), ("LADY LIND", [long]))

    assert roles(read(text))["LORD ROE"] != "moderator"


def test_whose_few_questions_nobody_answers_may_answer_beside_the_one_who_is_asked() -> None:
    """Questions that are part of an answer are put to nobody: the reporter goes on behind one."""
    said = (
        *(
            "記者：這個港口什麼時候開放？",
            "羅珍：我們在春天開放。",
            "林奧：港口是大家的，問題是誰來付錢？",
        ),
        *("記者：那麼誰付錢呢？", "羅珍：由城市來付。", "林奧：城市有錢，但是湖在哪裏？"),
        *("羅珍：湖在山的後面。", "記者：謝謝您，最後想說什麼？", "羅珍：歡迎大家來。"),
    )
    transcript = read("\n\n".join(said))

    assert roles(transcript) == {
        "記者": "interviewer",
        "羅珍": "respondent",
        "林奧": "unidentified",
    }
    assert any(one.startswith("not clear whether '林奧' asks") for one in warnings(transcript))


def test_the_speaker_presides_where_all_have_offices() -> None:
    """Who gives a lecture stands beside people with names."""
    said = "The SPEAKER: The {} may address us.\n\nThe {}: I thank you all, and I tell of it."
    text = "\n\n".join(said.format(one, one) for one in ("PRESIDENT OF THE LAKES", "KEEPER"))

    assert roles(read(f"{text}\n\n{text}\n"))["The SPEAKER"] == "moderator"
    named = text.replace("The KEEPER:", "Odo Lind:")
    assert roles(read(f"{named}\n\n{named}\n"))["The SPEAKER"] != "moderator"


def test_a_chairlady_presides() -> None:
    """As a chairwoman does."""
    text = "Hon. Chairlady: Order, please.\n\nHon. Roe: I rise.\n\nHon. Lind: I rise, too.\n\n" * 3

    assert roles(read(text))["Hon. Chairlady"] == "moderator"


def test_a_researcher_asks_people_whom_general_words_name() -> None:
    """Beside names it is not clear, nor where hardly a turn asks."""
    asked = ("How long was the gate shut?", "Who pays for it?", "And then?")
    told = ("It was shut all of that winter, and the town paid.", "The town pays for all of it.")
    known = read(talk(("Researcher", asked), ("Unknown Speaker", told), times=3))
    idle = read(talk(("Researcher", told), ("Unknown Speaker", told), times=3))

    assert roles(known)["Researcher"] == "interviewer"
    assert roles(idle)["Researcher"] == "unidentified"


def test_a_bench_asks_those_who_argue_before_it() -> None:
    """However seldom a turn of a justice ends with a question; beside others nothing is said."""
    argued = (
        "May it please the Court: the gate is the town's.",
        "It is, and was.",
        "No, it is not.",
    )
    asked = ("And if it is not, then the toll is.", "I see.", "But the deed says so, counsel.")
    bench = [(f"JUSTICE {one}", asked) for one in ("ROE", "LIND")]
    court = talk(("CHIEF JUSTICE BERG", asked), *bench, ("MR. HILL", argued), times=2)

    assert roles(read(court)) == {
        "CHIEF JUSTICE BERG": "interviewer",
        "JUSTICE ROE": "interviewer",
        "JUSTICE LIND": "interviewer",
        "MR. HILL": "respondent",
    }
    amid = talk(*bench, ("MR. HILL", argued), ("THE MAYOR", argued), times=2)
    assert set(roles(read(amid)).values()) == {"unidentified"}


WITH_MORE = ", as it always was in the years when the town still kept the gate and the ferry both"


def test_who_is_called_on_and_asks_back_does_not_ask() -> None:
    """Who asks once and speaks with nobody but the one who asks all the others."""
    asked = (
        "Good day! Tell us how it went.",
        "Who shut it?",
        "And then?",
        "Thank you for all that.",
    )
    told = (
        "I shut it that night, as I do.",
        f"My brother did{WITH_MORE}.",
        f"It rained{WITH_MORE}.",
        "Do.",
    )
    talks = (talk(("Odo", asked), (one, told)) for one in ("Lena", "Mia", "Ivo"))
    back = (
        "What is it this time?",
        f"It is paid at the gate{WITH_MORE}.",
        f"All of it, at noon{WITH_MORE}.",
    )
    again = talk(("Odo", ("Here we are.", "Is it paid, then?", "All of it?")), ("Ann", back))
    found = read("".join(talks) + again + "Odo: Thank you.\n")

    assert roles(found)["Odo"] == "interviewer"
    assert roles(found)["Ann"] != "interviewer"


def test_who_treats_asks_who_is_treated() -> None:
    """Also where what is to be done makes the words of the two as many."""
    asks = ("Where does it hurt, and since when has it hurt you so?", "Is it worse at night?")
    advises = (*asks, "Take a spoon of this in the morning and one more at night, all of May.")
    seeks = ("It hurts here, and has for a week.", "It is, a little.", "I will, all of it.")
    found = read(talk(("Physician", advises), ("Patient", seeks), times=3))

    assert roles(found) == {"Physician": "interviewer", "Patient": "respondent"}


def briefing(last: str) -> str:
    """Return a briefing of one who answers four of the press, the last of whom asks as given."""
    answers = (
        "The rate stays where it is. Prices have come down, and they will go on doing so. " * 6
    )
    asked = (
        ("ANN POE", "Will the rate go down in May?", "And in June?"),
        ("BEN COE", "What do you expect of prices?", "Is that much?"),
        ("CLEO DOE", "Is the bank done, then?", "Do you agree?"),
        ("DAN LOWE", last),
    )
    said = [("CHAIR ROE", "Good afternoon. " + answers)]
    for name, *questions in asked:
        for words in questions:
            said += [(name, words), ("CHAIR ROE", answers)]
    return "".join(f"{label}: {words}\n\n" for label, words in said)


@pytest.mark.parametrize(
    "last",
    [
        "Dan Lowe, Radio Two. I wonder if you could say more of the vote. Thank you.",
        "Can you give some color as to the nature of that talk today. Thank you.",
    ],
)
def test_one_of_the_press_asks_without_a_question_mark(last: str) -> None:
    """Else a journalist would be named among those who are quoted."""
    found = roles(read(briefing(last), "talk.txt"))
    assert found["DAN LOWE"] == "interviewer"
    assert found["CHAIR ROE"] == "respondent"


def test_one_of_a_crowd_of_the_press_asks() -> None:
    """Be it once, behind the thanks of another one; a deputy who adds something does not."""
    answer = "The rate stays. Prices have come down, and they will go on doing so. " * 6
    talk = "".join(
        f"{name}: Will the rate go down in May?\n\nCHAIR ROE: {answer}\n\n{name}: And in June?\n\n"
        f"CHAIR ROE: {answer}\n\n"
        for name in ("ANN POE", "BEN COE", "CLEO DOE", "EVE MOE", "FAY LOE")
    )
    late = (
        f"FAY LOE: Thanks, Chair.\n\nDAN LOWE: Will we see the words in the minutes.\n\n"
        f"CHAIR ROE: {answer}\n\nDAN LOWE: The bank has misread it.\n\nCHAIR ROE: {answer}\n\n"
        f"GUS HOE: We all voted for it.\n\nCHAIR ROE: {answer}\n"
    )
    found = roles(read(f"CHAIR ROE: Good afternoon. {answer}\n\n{talk}{late}", "talk.txt"))

    assert found["DAN LOWE"] == "interviewer"
    assert found["GUS HOE"] != "interviewer"


def test_many_who_speak_to_one_alone_are_the_press() -> None:
    """Though few end with a question mark; where they speak to each other, nobody knows."""
    answer = "The rate stays. Prices have come down, and they will go on doing so. " * 6
    names = (
        "ANN POE",
        "BEN COE",
        "CLEO DOE",
        "EVE MOE",
        "FAY LOE",
        "GUS HOE",
        "IDA FOE",
        "KAI NOE",
    )
    asked = "I wonder if you could say more of the vote. Thank you."
    pairs = [f"{name}: {asked}\n\nCHAIR ROE: {answer}\n\n" for name in names]
    found = read(f"CHAIR ROE: Good afternoon. {answer}\n\n{''.join(pairs)}", "talk.txt")
    other = read(
        f"CHAIR ROE: {answer}\n\n" + "".join(f"{name}: {answer}\n\n" for name in names * 2), "a.txt"
    )

    assert roles(found) == {"CHAIR ROE": "respondent", **dict.fromkeys(names, "interviewer")}
    assert not any("not clear who asks" in one for one in found.evidence)
    assert "interviewer" not in roles(other).values()


def test_who_only_says_something_between_does_not_ask() -> None:
    """A governor beside the chair may do so."""
    found = roles(read(briefing("We all voted for it, the five of us."), "talk.txt"))
    assert found["DAN LOWE"] != "interviewer"


def test_who_is_shouted_down_calls_on_nobody() -> None:
    """Words for all begin a speech, "My Lords": they hand over to nobody who cries for order."""
    said = (
        ("Lord Weir", ["My Lords—"]),
        ("Noble Lords", ["Order!"]),
        (
            "Lord Roe",
            ["I have spoken of the dam at length, and I will go on to do so."],
        ),
        (
            "Baroness Lind",
            ["The dam is not what we came to debate; it is the bridge."],
        ),
    )
    assert roles(read(talk(*said, times=4), "debate.txt"))["Lord Weir"] == "unidentified"


def test_a_member_beside_members_who_ask_does_not_answer() -> None:
    """In Chinese the office stands behind the surname; who heads an agency answers."""
    asked = ["院長，這座橋什麼時候會修好？", "經費從哪裡來？"]
    told = ["我們會在五月修好這座橋，請委員放心。", "經費由縣政府負擔，已經編列。"]
    said = (
        ("主席", ["請繼續。"]),
        ("林委員大明", asked),
        ("王委員小華", asked),
        ("賴院長清水", told),
        ("陳委員文中", ["這件事我要再說明一次，地方都很關心。", "謝謝院長，這樣才對。"]),
        ("顧主任委員立人", told),
    )
    found = roles(read(talk(*said, times=4), "talk.txt"))

    assert found["林委員大明"] == "interviewer"
    assert found["陳委員文中"] == "unidentified"
    assert found["顧主任委員立人"] == "respondent"


def test_the_parts_of_a_motion_are_no_speakers() -> None:
    """Fields of what is filed in writing stand with a colon, again and again."""
    pairs = "林委員大明：橋什麼時候修好？\n\n賴院長清水：五月修好。\n\n" * 3
    filed = (
        "林委員大明：我提出書面意見。\n\n"
        + "案由：修橋。\n\n說明：橋老了。\n\n作法：換木板。\n\n" * 4
    )
    found = read(pairs + filed, "talk.txt")

    assert {one.label for one in found.speakers} == {"林委員大明", "賴院長清水"}


def test_who_leads_a_debate_is_told_beside_voices_that_are_heard_a_few_times() -> None:
    """A voice on a film that asks twice makes nobody of the one who asks most unclear."""
    leads = ("Mr Lind?", "And the ports?", "Let us go on.", "You have the floor.", "Thank you.")
    north, south = "We built two gates in the north. ", "We would have built them in the south. "
    debate = "".join(
        f"Paul Weir: {leads[at % 5]}\n\nOdo Lind: {north * 4}{'Who did?' * (at % 8 == 0)}\n\n"
        f"Ada Berg: {south * 4}{'Why not?' * (at % 8 == 4)}\n\n"
        for at in range(40)
    )
    film = "Video: Who will pay for all of it?\n\n"
    found = roles(read(f"{film}{debate}{film}{debate}"))

    assert found == {
        "Video": "unidentified",
        "Paul Weir": "interviewer",
        "Odo Lind": "respondent",
        "Ada Berg": "respondent",
    }


def test_who_calls_a_house_to_order_presides_over_it() -> None:
    """A record may give the name alone; who says the word once does not."""
    names = [f"Jane Roe{letter}" for letter in "abcdefghijklm"]
    talk = [f"{name}: I tell the House of the lake and the gate.\n\n" for name in names]
    talk[3:3] = ["Odo Lind: Order. I call the next member.\n\n"]
    talk[9:9] = ["Odo Lind: Order! The House must hear the question.\n\n"]
    talk += ["Odo Lind: I am grateful.\n\n", "Jane Roea: Order. That is a word.\n\n"]
    found = roles(read("".join(talk)))

    assert [label for label, role in found.items() if role == "moderator"] == ["Odo Lind"]
