"""Records of sittings: their headings and what follows their end are said by nobody."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

RECORD = """\
O SR. PRESIDENTE (Odo Lind) - Está aberta a sessão. Com a palavra o Deputado, que falará
sobre o porto e sobre
as casas que foram construídas ali nos anos em que o lago subiu e todos saíram.

LEITURA DA ATA

EXPEDIENTE
(Não há expediente a ser lido.)

BREVES COMUNICAÇÕES
(Art. 5º do Ato da Mesa)

O SR. JOÃO ROE (PX) - Sr. Presidente, quero registrar a reforma do porto, que esperamos há tanto
tempo e que agora vai começar, com a ajuda de todos os que vivem perto do lago.
Agradeço também aos pescadores, que vieram à reunião de ontem e falaram conosco.

O SR. PRESIDENTE (Odo Lind) - Obrigado, Deputado. As suas palavras ficam registradas, e a Mesa vai
examinar o pedido na próxima semana, quando os documentos estiverem prontos.

O SR. JOÃO ROE (PX) - Uma vitória importante de quem trabalha, e de todos nós que ouvimos!

ORDEM DO DIA

O SR. PRESIDENTE (Odo Lind) - Passa-se à votação. Está encerrada a sessão.

(Encerra-se a sessão às 19 horas e 5 minutos.)

DISCURSOS ENCAMINHADOS À MESA.

Discurso na íntegra encaminhado pelo Sr. Deputado João Roe, sem registro, para publicação,
com o que ele escreveu.
"""


def test_headings_of_a_sitting_and_what_follows_its_end_are_nobodys() -> None:
    """A heading may have a remark in brackets below it; a list behind the end is warned of."""
    transcript = read(RECORD)

    assert [words for _, words in spoken_turns(transcript)] == [
        "Está aberta a sessão. Com a palavra o Deputado, que falará\nsobre o porto e sobre\n"
        "as casas que foram construídas ali nos anos em que o lago subiu e todos saíram.",
        "Sr. Presidente, quero registrar a reforma do porto, que esperamos há tanto\n"
        "tempo e que agora vai começar, com a ajuda de todos os que vivem perto do lago.\n"
        "Agradeço também aos pescadores, que vieram à reunião de ontem e falaram conosco.",
        "Obrigado, Deputado. As suas palavras ficam registradas, e a Mesa vai\n"
        "examinar o pedido na próxima semana, quando os documentos estiverem prontos.",
        "Uma vitória importante de quem trabalha, e de todos nós que ouvimos!",
        "Passa-se à votação. Está encerrada a sessão.",
    ]
    assert [one.message for one in transcript.notes if "behind the talk" in one.message] == [
        "22 words behind the talk are not said: DISCURSOS ENCAMINHADOS À MESA.: "
        "where somebody says them, put the label of the speaker before them"
    ]


def test_a_long_label_does_not_break_the_sentence_behind_it() -> None:
    """The label fills its line, so that few words of a sentence stand beside it."""
    long = "x" * 100
    transcript = read(
        f"JANE ROE (DEPUTY FOR LAKE AND RIVER): I would like,\n"
        f"this morning, to thank the keeper. His house stood open, and {long}\n"
        "we came in.\nThe door was red.\nIt rained.\n\n"
        "ODO LIND (DEPUTY FOR LAKE AND RIVER): Thank you.\nWe came.\nWe saw.\n\n"
        "JANE ROE (DEPUTY FOR LAKE AND RIVER): So did I.\n"
    )

    first = transcript.turns[0].paragraphs[0].text
    assert first.startswith("I would like,\nthis morning, to thank the keeper.")


QUOTED = """\
Mr. Deputy Speaker: Order! Let Mr. Roe go on with what he began to say of the harbour.

Mr. Roe: Mr. Deputy Speaker, Sir, I wanted to read to the House what the law has on the gate.

{label} “The Lake Board shall look after the gate.”

I say that it never did, and I ask the Chair to direct the Board.

Mr. Deputy Speaker: Mr. Lind?

Mr. Lind: I opposed that question from the word go.

Mr. Roe: It is as I said. The Board sleeps, and the gate rusts. In the spring the water came up to
the houses, and nobody was there to shut it. In the autumn they wrote us a letter, and that was
all they did for those who live by the lake.

Ms. Bank: We go on with the question of the boats, which nobody has answered.

Mr. Deputy Speaker: We have heard enough of it. Let the Minister answer.

Ms. Bank: The boats are still there.
"""


@pytest.mark.parametrize(
    "label",
    [
        "Mr. Deputy Speaker, Sir, Article 9(2) says:",
        "Mr. Deputy Speaker, Sir, Clause 14(2) then reads:",
        "Mr. Deputy Speaker, Clause 14(2):",
        "Mr. Deputy Speaker, Sir:",
        "Mr. Deputy Speaker, Sir, Part Two of the Gate Act reads as follows:",
    ],
)
def test_who_quotes_a_law_before_a_colon_speaks_on(label: str) -> None:
    """A verb of saying, a clause or an address ends no label."""
    spoken = spoken_turns(read(QUOTED.format(label=label)))

    assert spoken[1][0] == "Mr. Roe"
    assert "shall look after the gate" in spoken[1][1]
    assert {who for who, _ in spoken} == {
        "Mr. Deputy Speaker",
        "Mr. Roe",
        "Mr. Lind",
        "Ms. Bank",
    }


def test_a_member_leads_nothing_where_a_speaker_of_the_house_does() -> None:
    """Words of a host are those of anybody there."""
    transcript = read(QUOTED.format(label="And this it has:"))

    leading = [one.label for one in transcript.speakers if one.role.value == "moderator"]
    assert leading == ["Mr. Deputy Speaker"]


CONTENTS = """\
143. Sitzung
Lake Town, Mittwoch, den 23. Mai 1951.
Mitteilungen . 5643D, 5644A, 5661D
Eintritt der Frau Bank in das Haus \t 5644A
Zur Tagesordnung \t 5644B, 5658D
Fortsetzung der zweiten Beratung des Entwurfs eines Gesetzes zur Änderung des
Hafengesetzes, mit dem Bericht des Ausschusses . . . . 5644B, C
Lind (SPD) \t 5644D
Dr. Bank (Z) \t 5645D, 5648B
Roe, Bundesminister der
Häfen \t 5646B, 5647D, 5648C
Abstimmungen . . . . 5644C, 5645C, 5646B, D
Beratung des Antrags \t 5650B
Kahn (CDU) \t 5652B, 5656C
Nächste Sitzung \t 5661D
Die Sitzung wird um 10 Uhr 6 Minuten durch den Präsidenten Dr. Ufer eröffnet.
Präsident Dr. Ufer: Ich eröffne die Sitzung und bitte um Ihre Aufmerksamkeit.
Steg, Schriftführer: Entschuldigt sind die Abgeordneten Kahn und Lind.
Präsident Dr. Ufer: Das Wort hat der Bundesminister.
Roe, Bundesminister der Häfen: Meine Damen und Herren! Ich bitte, den Antrag abzulehnen.
Dr. Bank (Z): Das werden wir nicht tun.
Roe, Bundesminister der Häfen: Das habe ich erwartet.
Präsident Dr. Ufer: Wir stimmen ab.
"""


def test_contents_of_a_record_stand_above_it_and_are_not_said() -> None:
    """They name the page and its quarter; who has an office speaks under the surname alone."""
    head, talk = CONTENTS.split("eröffnet.\n")
    transcript = read(f"{head}eröffnet.\n{talk * 8}")

    assert [who for who, _ in spoken_turns(transcript)][:7] == [
        "Präsident Dr. Ufer",
        "Steg, Schriftführer",
        "Präsident Dr. Ufer",
        "Roe, Bundesminister der Häfen",
        "Dr. Bank (Z)",
        "Roe, Bundesminister der Häfen",
        "Präsident Dr. Ufer",
    ]
    (contents,) = (one for one in transcript.removed if one.message.startswith("contents: "))
    assert contents.line == 3
    assert transcript.title == ""


def test_few_lines_with_pages_are_no_contents() -> None:
    """They may be talk, and the file is refused."""
    head, *lines = CONTENTS.splitlines()
    few = "\n".join([head, *lines[4:6], "Ich habe es gesagt, und ich sage es wieder.", *lines[15:]])

    with pytest.raises(TranscriptError, match="text before the first speaker"):
        read(few)


PAUSED = """\
Przewodnicząca Jane Roe:
Otwieram posiedzenie rady. Głos ma pan Odo Lind.
Radny Odo Lind:
Szanowna Rado! Port jest pusty od jesieni, a łodzie stoją w lesie. ( Oklaski )
Przewodnicząca Jane Roe:
Dziękuję. Głos ma pani Ada Berg.
Radna Ada Berg:
Szanowna Rado! Brama nad jeziorem jest czerwona i otwarta.
Przewodnicząca Jane Roe:
Zarządzam przerwę do jutra.
(Przerwa w obradach o godz. 21 min 55 ){glued}
"""
HANDED_IN = "Radny Odo Lind\nKlub Jeziora\nSzanowna Rado! " + "Port był kiedyś pełen łodzi. " * 30


@pytest.mark.parametrize("glued", ["Punkt 3. porządku dziennego\n", "\n"])
def test_what_stands_behind_a_last_pause_is_handed_in_and_nobodys(glued: str) -> None:
    """What the page prints next may be glued to the line; a warning tells how much it is."""
    transcript = read(PAUSED.format(glued=glued + HANDED_IN))

    assert spoken_turns(transcript)[-1][1] == "Zarządzam przerwę do jutra."
    assert any("words behind the talk are not said" in one.message for one in transcript.notes)


@pytest.mark.parametrize(
    "behind", ["Nikt już nie czeka.", HANDED_IN + "\n(Wznowienie obrad o godz. 22 min 10)\nDalej."]
)
def test_who_is_in_the_chair_speaks_on_behind_a_pause(behind: str) -> None:
    """Few words, and words before the sitting goes on, may be said by who paused it."""
    transcript = read(PAUSED.format(glued="\n" + behind))

    assert not any("behind the talk" in one.message for one in transcript.notes)
    assert behind[:14] in spoken_turns(transcript)[-1][1]


HOURS = ("3.35", "3.38", "3.38", "11.59", "12.10", "1.04")
KEPT = (
    "The gate at the lake is shut, and we wait for the boats that went out to look for the nets,"
    " as those do who live there, and all of us know that the water is still rising at the gate."
    " Whoever keeps it sees that each morning, and tells those who come to the lake with nets."
)
MOVED = (
    "MOTION FOR ADOPTION OF THE REPORT OF THE COMMITTEE ON LAKES, GATES AND HARBOURS ON THE"
    " INQUIRY INTO THE LOSS OF NETS AT THE LAKE IN THE YEARS OF HIGH WATER"
)


def sitting(hours: tuple[str, ...], *between: str) -> str:
    """Return a record with an hour, and paragraphs, between two turns each."""
    who = ("THE SPEAKER", "MR ROE", "MS LIND")
    turns = [f"{who[at % len(who)]}: {KEPT}\n\n{hour}" for at, hour in enumerate(hours)]
    beside = "".join(f"\n\n{one}" for one in between)
    return "\n\n".join(turns) + f"{beside}\n\nTHE SPEAKER: Let us go home then, for it is late.\n"


def test_hours_alone_between_turns_are_not_said() -> None:
    """The margin of a record tells when each begins to speak."""
    found = read(sitting(HOURS))

    assert {words for _, words in spoken_turns(found)[:-1]} == {KEPT}
    assert "6 hours between the turns, the first 3.35" in [one.message for one in found.removed]


@pytest.mark.parametrize("hours", [HOURS[:4], ("3.35", "2.10", "4.20", "1.05", "3.50", "2.20")])
def test_figures_that_do_not_run_on_as_hours_do_are_said(hours: tuple[str, ...]) -> None:
    """So are a few."""
    assert all(
        hour in words
        for hour, (_, words) in zip(hours, spoken_turns(read(sitting(hours))), strict=False)
    )


def test_a_long_motion_in_capitals_right_above_a_turn_is_a_heading() -> None:
    """What stands in capitals and is long may be said elsewhere."""
    heads = ("NOTICES OF PAPERS", "QUESTIONS OF MEMBERS", "BILLS OF THE HOUSE")
    talk = sitting(HOURS, *heads, MOVED)
    shouted = sitting(HOURS, *heads, MOVED.replace("MOTION FOR", "I WANT"))

    assert MOVED not in spoken_turns(read(talk))[-2][1]
    assert "I WANT ADOPTION" in spoken_turns(read(shouted))[-2][1]


HEAD = "7. sitting of the lake on 5 May 2023"


def printed(head: str, apart: int) -> str:
    """Return a record in which each page ends with the head of the next one, among its words."""
    page = "\n".join(["We saw the water rise, and the boats went out for the nets."] * apart)
    who = ("JANE ROE", "ODO LIND")
    seen = ("eels", "nets", "boats", "gates", "birds", "stones", "reeds", "ropes", "ducks", "oars")
    return "\n".join(f"{who[at % 2]}:\n{page}\n{one} {head}" for at, one in enumerate(seen))


def test_heads_of_pages_behind_the_last_words_of_a_page_are_not_said() -> None:
    """A program takes the words out of pages so; what else stands there may be of the page."""
    found = read(printed(f"day. {HEAD}", 12))

    assert all(HEAD[1:] not in words for _, words in spoken_turns(found))
    assert any(HEAD in one.message for one in found.notes if one.is_warning)


def test_what_ends_many_lines_right_below_each_other_is_no_head() -> None:
    """Nor is what has no figure."""
    for text in (printed(f"day. {HEAD}", 2), printed("nets of the boats on the lake.", 12)):
        assert text.splitlines()[-1] in spoken_turns(read(text))[-1][1]


@pytest.mark.parametrize(
    ("closing", "count"), [("Przerwa w posiedzeniu", 20), ("Koniec posiedzenia", 4)]
)
def test_words_behind_the_bracket_that_ends_a_sitting_are_not_said(
    closing: str, count: int
) -> None:
    """Papers that were handed in stand on the pages behind it: many behind a pause."""
    talk = "Poseł Jan Lind:\nDziękuję bardzo za głos w tej sprawie.\n"
    end = f"({closing} o godz. 21 min 55)Poseł Ewa Lind handed this in, and more of it."
    chair = "Marszałek Ewa Roe:\nProszę bardzo, jutro mówimy dalej.\n"
    more = "\n".join(["It was written at home, by the lake."] * count)
    found = read(f"{chair}{talk}{chair}{talk}{chair}{end}\n{more}\n")

    assert spoken_turns(found)[-1] == ("Marszałek Ewa Roe", "Proszę bardzo, jutro mówimy dalej.")
    assert any("words behind the talk are not said" in one.message for one in found.notes)


AT_MINISTRIES = """\
Vizepräsident Ufer: Ich rufe die Frage 3 des Abgeordneten Lind auf. Wer antwortet darauf?
Dr. Roe, Parl. Staatssekretär beim Bundesminister für Häfen, Seen und Brücken: Ich bejahe sie.
Lind (SPD): Herr Staatssekretär, wann wird der Hafen gebaut?
Dr. Roe, Parl. Staatssekretär: Im Herbst, sobald die Mittel bewilligt sind.
Kahn (CDU/CSU): Ist Ihnen bekannt, was er kostet?
Dr. Roe, Parl. Staatssekretär: Das werden wir Ihnen schriftlich mitteilen.
Vizepräsident Ufer: Ich rufe die Frage 4 auf.
Steg, Staatssekretär im Bundesministerium der Tore: Die Antwort lautet nein.
Kahn (CDU/CSU): Warum nicht?
Steg, Staatssekretär: Weil niemand ein Tor bestellt hat.
Lind (SPD): Herr Staatssekretär, wer könnte eines bestellen?
Steg, Staatssekretär: Jede Gemeinde am See.
"""


def test_a_secretary_of_state_is_one_person_with_the_ministry_or_without() -> None:
    """The ministry stands behind the office at the first answer alone."""
    transcript = read(AT_MINISTRIES)

    roe = "Dr. Roe, Parl. Staatssekretär beim Bundesminister für Häfen, Seen und Brücken"
    steg = "Steg, Staatssekretär im Bundesministerium der Tore"
    assert [who for who, _ in spoken_turns(transcript)] == [
        *("Vizepräsident Ufer", roe, "Lind (SPD)", roe, "Kahn (CDU/CSU)", roe),
        *("Vizepräsident Ufer", steg, "Kahn (CDU/CSU)", steg, "Lind (SPD)", steg),
    ]


def test_the_number_of_a_record_is_its_title() -> None:
    """The name of the house below it is none."""
    head = "Plenarprotokoll 18/181\n\nDeutscher Seetag\nStenografischer Bericht\n\n"

    assert read(head + AT_MINISTRIES).title == "Plenarprotokoll 18/181"


def house(behind: str, said: int = 5) -> str:
    """Return a sitting in which reports are adopted, and what stands behind its end."""
    turns = "".join(
        f"The {chair}: Order! I call the next member to speak on the gates of the lake.\n\n"
        f"Mr {name}: Chairperson, I hereby move that report number {at + 2} be adopted.\n\n"
        f"{decided}\n\n"
        for at, (chair, name, decided) in enumerate(
            (
                ("DEPUTY SPEAKER", "T G ROE", "Report accordingly adopted."),
                ("DEPUTY SPEAKER", "O LIND", "Order disposed of without debate."),
                ("SPEAKER", "T G ROE", "Convention on the Depth of Lakes approved."),
                ("SPEAKER", "O LIND", "Agreed to."),
                ("DEPUTY SPEAKER", "A BERG", "Motion agreed to."),
            )[:said]
        )
    )
    return f"{turns}The House adjourned at 16:48.\n\n__________\n\n{behind}"


PAPERS = """\
ANNOUNCEMENTS, TABLINGS AND COMMITTEE REPORTS

National Assembly

The SPEAKER: I have received a copy of a summary of what the gates of the lake may cost.

Copies of it will be made available to members.
"""


def test_papers_behind_a_sitting_are_no_turns() -> None:
    """Whoever handed them in stands above them, as those do who speak."""
    transcript = read(house(PAPERS))
    said = [words for _, words in spoken_turns(transcript)]

    assert said[-1] == "Chairperson, I hereby move that report number 6 be adopted."
    assert any("words behind the talk are not said" in one.message for one in transcript.notes)


def test_what_became_of_reports_is_in_nobodys_mouth() -> None:
    """Each is a paragraph of the record."""
    said = " ".join(words for _, words in spoken_turns(read(house(""))))

    assert not any(one in said for one in ("accordingly", "disposed", "approved", "greed to"))


def test_another_sitting_behind_papers_is_said() -> None:
    """It has turns of its own, and more than a few."""
    said = [words for _, words in spoken_turns(read(house(PAPERS) + house("")))]

    assert sum("I hereby move" in one for one in said) == 10


@pytest.mark.parametrize(
    "line",
    [
        "Question proposed.",
        "The sum of $2,000 for Head Q ordered to stand part of the Main Estimates.",
        "Questions & Answers",
    ],
)
def test_what_a_record_tells_of_a_motion_or_heads_is_not_said(line: str) -> None:
    """Amid the words of who spoke before."""
    talk = "The Chair: Head Q, Ports.\n\nMs Roe: The gate is shut, as we all know.\n\n" * 4
    found = read(f"{talk}Mr Lind: I beg to move that it be opened.\n\n{line}\n\n{talk}")

    assert ("Mr Lind", "I beg to move that it be opened.") in spoken_turns(found)
    assert any(line in one.message for one in found.removed)
