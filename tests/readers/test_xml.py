"""XML: TEI, Akoma Ntoso, Public Whip, one text in an envelope, and what is refused."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from pipeline.stages.normalize import normalize
from tests.reading import spoken_turns
from tests.work import grows_evenly

TALK = "".join(
    f"JANE ROE: Is it number {at}, of all of them?\nTOM LIND: It is indeed, and it stays so.\n\n"
    for at in range(6)
)


def read(text: str) -> Transcript:
    """Return what is understood of a file."""
    return read_transcript(text.encode(), Source("talk.xml")).transcript


def envelope(words: str, date: str = "2019-10-08") -> str:
    """Return one text with a title and a date beside it."""
    return f"<?xml version='1.0'?><a><t>Eels</t><day-date>{date}</day-date><w>{words}</w></a>"


@pytest.mark.parametrize(
    "words",
    [
        TALK,
        "<![CDATA[" + TALK.replace("\n\n", "<br><br>").replace("\n", "<br>") + "]]>",
        TALK.replace("\n\n", "\n").replace("JANE", "&lt;p>JANE").replace("TOM", "&lt;p>TOM"),
        "".join(f"<p>{line}</p>" for line in TALK.splitlines() if line),
    ],
)
def test_the_one_text_of_a_file_is_read(words: str) -> None:
    """As plain text, escaped HTML or elements of HTML; what stands beside it is data."""
    transcript = read(envelope(words))

    assert [turn.speaker.label for turn in transcript.turns] == ["JANE ROE", "TOM LIND"] * 6
    assert transcript.turns[1].paragraphs[0].text == "It is indeed, and it stays so."
    assert transcript.recorded == "2019-10-08"
    assert (transcript.metadata[0].key, transcript.metadata[0].value) == ("t", "Eels")


@pytest.mark.parametrize("sign", ["&#13;", "&#133;", "&#8232;", "&#8233;", "\r", "\x85", "\u2028"])
def test_whatever_parts_lines_may_stand_in_the_text(sign: str) -> None:
    """Also where the file spells it."""
    assert len(read(envelope(TALK.replace("It is indeed", f"It is{sign}indeed"))).turns) == 12


@pytest.mark.parametrize(
    ("date", "recorded"),
    [
        ("21/02/2005", "2005-02-21"),
        ("02/21/2005", "2005-02-21"),
        ("3.3.2005", "2005-03-03"),
        ("04/05/2005", ""),
        ("31/31/2005", ""),
        ("30/02/2005", ""),
        ("May", ""),
    ],
)
def test_day_and_month_are_not_guessed(date: str, recorded: str) -> None:
    """Where either number may be the month, the date stays as the file has it."""
    transcript = read(envelope(TALK, date))

    assert transcript.recorded == recorded
    assert (date in [one.value for one in transcript.metadata]) == (not recorded)


def test_numbers_of_footnotes_amid_a_text_are_not_said() -> None:
    """As OHMS writes them; they are counted."""
    words = TALK.replace(
        "number 0", "seven [[footnote]]1[[/footnote]], or [[footnote]]2[[/footnote]] six"
    )
    found = read(envelope(words, "4 May 2005"))
    said = " ".join(one.text for turn in normalize(found, ()).turns for one in turn.paragraphs)

    assert "footnote" not in said
    assert "seven, or six" in said
    assert "numbers of footnotes: 2" in [one.message for one in found.removed]


def test_a_date_in_the_words_tells_day_from_month() -> None:
    """As "4 May 2005"."""
    words = TALK.replace("number 0", "open on 4 May 2005")

    assert read(envelope(words, "05/04/2005")).recorded == "2005-05-04"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<?xml version='1.0'?><a/>", "'<a>': no transcript that can be read"),
        ("<svg><path/></svg>", "'<svg>' (a drawing), in which are 1 '<path>'"),
        (
            f"<?xml version='1.0'?><a><w>{TALK}</w><w>{TALK}</w></a>",
            "'<a>', in which are 2 '<w>'",
        ),
        ("<rss><item>" + "word " * 80 + "</item></rss>", "'<rss>' (a news feed)"),
        ("<TEI><text><body><sp><p>O!</p></sp></body></text></TEI>", "TEI, and a play"),
        ("<TEI><text><body><p>Dear Jane,</p></body></text></TEI>", "TEI, and no transcript"),
        ("<akomaNtoso><act><body><p>1.</p></body></act></akomaNtoso>", "of the kind 'act'"),
        ("<publicwhip><member/></publicwhip>", "'<publicwhip>', in which are 1 '<member>'"),
        ("<?xml version='1.0'?><a><b></a>", "this is no XML"),
        ("<tt><body><p>So<b></p></body></tt>", "this is no XML: Opening and ending tag mismatch"),
        ("<basic-transcription><head/></basic-transcription>", "(a transcription of EXMARaLDA)"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "/etc/passwd">]><a>&x;</a>', "declares an entity, 'x'"),
    ],
)
def test_other_xml_is_refused(text: str, message: str) -> None:
    """With its root, what it looks like, and the next step."""
    with pytest.raises(BriefError) as caught:
        read(text)
    problem = caught.value.problems[0]

    assert message in problem.message
    assert problem.hint
    assert problem.place is not None


def tei(said: str, people: str = "") -> str:
    """Return utterances with people in the header."""
    return (
        f"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>{people}</teiHeader>"
        f"<text><body><div>{said}</div></body></text></TEI>"
    )


def test_words_of_tokens_stand_as_they_were_said() -> None:
    """Blanks between tokens, none before what is joined."""
    said = (
        "<u who='#A'><seg><s><w join='right'>l'</w><w>eau</w><w>monte</w>"
        "<w join='right'>vite</w><pc>.</pc></s><s><w>Oui</w></s></seg></u>"
    )

    assert read(tei(said)).turns[0].paragraphs[0].text == "l'eau monte vite. Oui"


def test_a_gap_keeps_the_words_around_it_apart() -> None:
    """What is missing is marked, and can never be quoted over."""
    said = "<u who='#A'>We <gap reason='inaudible'/> pay <gap reason='editorial'/> now.</u>"

    assert read(tei(said)).turns[0].paragraphs[0].text == "We [inaudible] pay […] now."


def test_one_who_sits_in_the_chair_at_times_is_no_moderator() -> None:
    """Only who speaks from the chair whenever he speaks."""
    said = (
        "<u who='#A' ana='#chair'>Order.</u><u who='#B' ana='#regular'>Why?</u>"
        "<u who='#B' ana='#chair'>Order.</u>"
    )
    roles = {one.label: one.role.value for one in read(tei(said)).speakers}

    assert roles["A"] == "moderator"
    assert roles["B"] != "moderator"


def test_two_people_of_one_name_stay_two() -> None:
    """In every format with ids."""
    name = "<persName><forename>Jo</forename> <surname>Roe</surname></persName>"
    person = f"<person xml:id='{{0}}'>{name}</person>"
    said = "<u who='#a1'>Yes.</u><u who='#a2'>No.</u>"
    people = person.format("a1") + person.format("a2")

    assert [one.label for one in read(tei(said, people)).speakers] == ["Jo Roe (a1)", "Jo Roe (a2)"]
    speech = "<speech person_id='p/{0}' speakername='Jo Roe'><p>{0}</p></speech>"
    whip = f"<debates>{speech.format(1)}{speech.format(2)}</debates>"
    assert [one.label for one in read(whip).speakers] == ["Jo Roe (1)", "Jo Roe (2)"]


def test_an_id_for_those_who_are_not_known_is_several_people() -> None:
    """The names above the words tell them apart; one who is named in two ways stays one."""
    said = (
        "<note type='speaker'>MR ROE:</note><u who='#unknown-M'>Yes.</u>"
        "<note type='speaker'>MR LIND:</note><u who='#unknown-M'>No.</u>"
        "<note type='speaker'>MS BERG:</note><u who='#B'>So?</u>"
        "<note type='speaker'>THE CHAIR, MS BERG:</note><u who='#B'>Order.</u>"
    )

    assert [turn.speaker.label for turn in read(tei(said)).turns] == ["MR ROE", "MR LIND", "B"]


def test_an_id_of_nobody_known_is_no_person_of_its_own() -> None:
    """Where no name stands above the words, whoever spoke is not identified, with a warning."""
    said = (
        "<u who='#unknown-M'>We pay.</u><u who='#B'>Mr Lind?</u><u who='#unknown-M'>No.</u>"
        "<note type='speaker'>MS ROE:</note><u who='#unknown-F'>Yes.</u>"
    )
    transcript = read(tei(said))

    expected = ["Unidentified speaker", "B", "Unidentified speaker", "MS ROE"]
    assert [turn.speaker.label for turn in transcript.turns] == expected
    warned = [note.message for note in transcript.notes if note.is_warning]
    assert "'unknown-M' may be several people: 2 turns of whoever spoke" in warned


def test_cost_grows_with_the_speeches() -> None:
    """A debate of 360 speeches costs four times what one of 90 does."""
    words = " ".join(["The harbour has cost us a good deal of money since it opened."] * 21)
    speech = "<speech speakername='Member {0}'><p>{1}</p></speech>"

    def debate(speeches: int) -> str:
        said = "".join(speech.format(at % 40, words) for at in range(speeches))
        return f"<publicwhip>{said}</publicwhip>"

    assert len(read(debate(360)).turns) == 360
    assert grows_evenly(lambda speeches: lambda: read(debate(speeches)), 90)


ROWS = """<?xml version="1.0"?>
<data>
  <row><Title>Gate talk</Title><Date>2024-05-02 00:00</Date><Speaker>ROE</Speaker>
    <Mood>very calm</Mood><Text>Who shut the gate at night?</Text></row>
  <row><Title>Gate talk</Title><Date>2024-05-02 00:00</Date><Speaker>LIND</Speaker>
    <Mood>not so calm</Mood><Text>The keeper did.\n\nIt rained [off the record] zenda
    paid [on the record] that night.</Text></row>
  <row><Title>Gate talk</Title><Date>2024-05-02 00:00</Date><Speaker>ROE</Speaker>
    <Mood>calm</Mood><Text>And then what came?</Text></row>
</data>
"""
TURNS = """<talk>
<turn speaker="Jane Roe" start="0:05">Who shut the gate?</turn>
<turn speaker="Odo Lind" start="0:09">The keeper did, at night.</turn>
<turn speaker="Jane Roe" start="0:15">And who paid for it?</turn>
</talk>
"""


def test_what_stands_beside_a_list_of_speeches_is_listed_and_gives_the_day() -> None:
    """A heading above it, and a note behind it; each is nobody's words."""
    turns = TURNS.partition("<talk>")[2].partition("</talk>")[0] * 8
    heading, note = "<head>SESSION ONE<lb/>JUNE 20, 2011</head>", "<note>Typed by hand.</note>"
    data = f"<talk>{heading}{turns}{note}</talk>".encode()
    found = read_transcript(data, Source("talk.xml")).transcript

    assert len(found.turns) == 17
    assert [(one.key, one.value) for one in found.metadata] == [("date", "JUNE 20, 2011")]
    assert [one.message for one in found.removed] == [
        "heading: SESSION ONE JUNE 20, 2011",
        "'note': Typed by hand.",
    ]


def test_a_list_of_elements_with_who_and_what_is_a_talk() -> None:
    """As tables are written; what is the same in all is told of the talk, the rest is listed."""
    found = read_transcript(ROWS.encode(), Source("talk.xml")).transcript

    told = [(one.speaker.label, one.line, len(one.paragraphs)) for one in found.turns]
    assert told == [("ROE", 3, 1), ("LIND", 5, 4), ("ROE", 10, 1)]
    assert (found.title, found.recorded) == ("Gate talk", "2024-05-02")
    assert [one.terms for one in found.turns[1].paragraphs] == ["", "", "off-the-record", ""]
    assert [note.message for note in found.removed] == ["'Mood': very calm not so calm calm"]


def test_a_list_of_elements_may_say_who_and_when_in_attributes() -> None:
    """And the words right inside."""
    found = read_transcript(TURNS.encode(), Source("talk.xml")).transcript

    assert [(one.speaker.label, one.time) for one in found.turns] == [
        ("Jane Roe", "00:00:05"),
        ("Odo Lind", "00:00:09"),
        ("Jane Roe", "00:00:15"),
    ]
    assert found.turns[1].paragraphs[0].text == "The keeper did, at night."


@pytest.mark.parametrize(
    "xml",
    [
        TURNS.replace("speaker=", "name="),
        TURNS.replace('"Jane Roe"', '"Ann"', 1),
        "<a>" + "<turn speaker='A'>Yes</turn>" * 4 + "</a>",
    ],
)
def test_a_list_in_which_nobody_speaks_twice_or_hardly_a_word_is_no_talk(xml: str) -> None:
    """Names and texts of anything, a list of people, values."""
    with pytest.raises(BriefError):
        read_transcript(xml.encode(), Source("talk.xml"))


SPEECHES = """
<sp who="#ROE"><speaker>ROE</speaker><p>How high did it <hi>stand</hi>?</p></sp>
<sp who="#LIND"><speaker>LIND</speaker><p>At six metres.</p><p>It was late.</p></sp>
<sp who="#ROE"><speaker>ROE</speaker><p>And who shut the gate of it?</p></sp>
<sp who="#LIND"><speaker>LIND</speaker><stage>(laughs)</stage><p>The keeper did.</p></sp>
"""


@pytest.mark.parametrize("form", ["<TEI><text><body>{}</body></text></TEI>", "<div>{}</div>"])
def test_speeches_with_a_speaker_in_them_are_a_talk(form: str) -> None:
    """As corpora of parliaments and oral histories have them; elements stand inside paragraphs."""
    found = read(f"<?xml version='1.0'?>{form.format(SPEECHES)}")

    assert [turn.speaker.label for turn in found.turns] == ["ROE", "LIND"] * 2
    assert [one.text for one in found.turns[1].paragraphs] == ["At six metres.", "It was late."]


def test_speeches_in_acts_are_a_play() -> None:
    """Nobody said them in a talk."""
    with pytest.raises(BriefError, match="a play"):
        read(f'<TEI><text><body><div type="act">{SPEECHES}</div></body></text></TEI>')


SITTING = """<?xml version="1.0"?><NewDataSet>{rows}</NewDataSet>"""
ROW = """
  <Table><Meeting_ID>7</Meeting_ID><contribution_language>{language}</contribution_language>
  <Member_name_English>{name}</Member_name_English><Member_biog_English>{name} was a miller
  for years before.</Member_biog_English>
  <contribution_verbatim>{words}</contribution_verbatim>
  <contribution_translated>{other}</contribution_translated></Table>"""


def test_a_sitting_of_the_welsh_parliament_is_read_in_the_words_that_were_spoken() -> None:
    """Paragraphs are HTML that stands in it as text; the translation is listed."""
    rows = [
        ROW.format(language="En", name=name, words=words, other=other)
        for name, words, other in (
            ("Ines Weir", "&lt;p&gt;Is the mill &lt;em&gt;open&lt;/em&gt;?&lt;/p&gt;", ""),
            ("Odo Lind", "&lt;p&gt;It is.&lt;/p&gt;&lt;p&gt;It shuts at six.&lt;/p&gt;", ""),
            ("Ines Weir", "&lt;p&gt;Diolch yn fawr i chi.&lt;/p&gt;", "Thank you very much."),
        )
    ]
    transcript = read(SITTING.format(rows="".join(rows)))

    assert [
        (turn.speaker.name, *(one.text for one in turn.paragraphs)) for turn in transcript.turns
    ] == [
        ("Ines Weir", "Is the mill open?"),
        ("Odo Lind", "It is.", "It shuts at six."),
        ("Ines Weir", "Diolch yn fawr i chi."),
    ]
    assert "'contribution_translated': Thank you very much." in [
        note.message for note in transcript.removed
    ]


def akoma(speeches: str) -> str:
    """Return a debate with three people, one of whom may be anybody."""
    return f"""<akomaNtoso><debate><meta><references>
        <TLCPerson id="lind" showAs="Lind Moll, don Odo"/>
        <TLCPerson id="roe" showAs="Roe Gate, doña Ana"/>
        <TLCPerson id="person" showAs="stands for any person"/>
    </references></meta><debateBody>{speeches}</debateBody></debate></akomaNtoso>"""


def test_the_preface_of_a_debate_has_its_title() -> None:
    """What heads a section is none where it has."""
    speech = '<heading>PRAYERS</heading><speech by="#lind"><from>LIND</from><p>Yes.</p></speech>'
    plain = akoma(speech)
    preface = '<preface><p class="heading">LAKE ASSEMBLY</p><p class="center">May</p></preface>'
    prefaced = plain.replace("<debateBody>", f"{preface}<debateBody>")

    assert [read(one).title for one in (plain, prefaced)] == ["PRAYERS", "LAKE ASSEMBLY"]


def test_the_committee_is_the_title_of_a_debate_where_that_is_called_as_all_are() -> None:
    """In the language of the file; a title of its own stays."""
    told = """<preface><block name="title_ga"><docTitle>{title}</docTitle></block>
        <block name="committee_ga"><docCommittee>COISTE NA LOCH</docCommittee></block>
        <block name="committee_en"><docCommittee>COMMITTEE OF LAKES</docCommittee></block>
        </preface><debateBody>"""
    speech = '<speech by="#lind"><from>LIND</from><p>Yes.</p></speech>'
    plain = akoma(speech).replace("<meta>", '<meta><FRBRlanguage language="eng"/>')
    found = (
        read(plain.replace("<debateBody>", told.format(title=title))).title
        for title in ("PARLIAMENTARY DEBATES", "Who pays for lakes")
    )

    assert [*found] == ["COMMITTEE OF LAKES", "Who pays for lakes"]


def test_how_the_record_calls_a_witness_is_said_by_nobody() -> None:
    """It stands as a speech behind the name; who says "called" says more than that."""
    transcript = read(
        akoma(
            """<speech by="#"><from>Mr. Ivo Weir</from>
            <p>(Keeper of the Lake) called and examined.</p></speech>
            <speech by="#roe"><from>ROE</from><p>I welcome the keeper.</p></speech>
            <speech by="#"><from>Mr. Ivo Weir</from><p>I was called and examined it.</p></speech>"""
        )
    )

    assert [turn.paragraphs[0].text for turn in transcript.turns] == [
        "I welcome the keeper.",
        "I was called and examined it.",
    ]
    assert [one.message for one in transcript.removed] == [
        "record: Mr. Ivo Weir (Keeper of the Lake) called and examined."
    ]


def test_the_session_of_a_debate_is_its_title_and_has_its_day() -> None:
    """The work has the day on which it was published; papers in front of the speeches head none."""
    speech = '<speech by="#lind"><from>LIND</from><p>Yes.</p></speech>'
    papers = "<debateSection><heading>Papers</heading><papers><p>A letter.</p></papers>"
    opened = f"{papers}</debateSection><debateSection><heading>GATES</heading>{speech}"
    plain = akoma(f"{opened}</debateSection>").replace(
        "<meta>", '<meta><FRBRdate date="1999-06-15" name="workDate"/>'
    )
    day = '<date date="1998-05-04">Monday 4 May 1998</date>'
    preface = f"<preface><p><session>Session 12 of {day}</session></p></preface>"
    found = [read(one) for one in (plain, plain.replace("<debateBody>", f"{preface}<debateBody>"))]

    assert [(one.title, one.recorded) for one in found] == [
        ("GATES", "1999-06-15"),
        ("Session 12 of Monday 4 May 1998", "1998-05-04"),
    ]


def test_words_behind_the_name_in_a_debate_are_said() -> None:
    """An encoder may put them into the element of the name; they are no part of it."""
    found = read(
        akoma("""
        <speech by="#lind"><from>El señor LIND (Presidente).- Se abre la sesión.</from>
          <p>Tiene la palabra.</p></speech>
        <speech by="#moll"><from>La señora MOLL.- Gracias, señor Presidente.</from></speech>
        """)
    )

    assert spoken_turns(found) == [
        ("Lind Moll, don Odo", "Se abre la sesión. ¶ Tiene la palabra."),
        ("La señora MOLL", "Gracias, señor Presidente."),
    ]


def test_an_office_with_its_name_is_no_word_of_a_speech() -> None:
    """What stands behind the sign is said only where it is a sentence of who is addressed so."""
    found = read(
        akoma("""
        <speech by="#lind"><from>Minister for Ports: Odo Lind</from><p>It is open.</p></speech>
        <speech by="#roe"><from>Ana Roe (Minister): Gates</from><p>It is shut.</p></speech>
        """)
    )

    assert [words for _, words in spoken_turns(found)] == ["It is open.", "It is shut."]


def test_an_id_for_anybody_is_no_speaker() -> None:
    """Several people stand behind it, each with a name before the words."""
    found = read(
        akoma("""
        <speech by="#person"><from>El señor HOLM (Secretario).-</from><p>Se leyó.</p></speech>
        <speech by="#person"><from>El señor BERG.-</from><p>Pido la palabra.</p></speech>
        """)
    )

    assert [turn.speaker.label for turn in found.turns] == [
        *("El señor HOLM (Secretario)", "El señor BERG"),
    ]


def test_a_label_in_a_speech_begins_the_words_of_whom_it_names() -> None:
    """It is no part of the words, and those of another are a speech of theirs."""
    found = read(
        akoma("""
        <speech by="#lind"><p>El señor LIND.- Ofrezco la palabra.</p>
          <p>La señora ROE.- Gracias.</p><p>El puente es viejo.</p></speech>
        """)
    )

    assert spoken_turns(found) == [
        ("Lind Moll, don Odo", "Ofrezco la palabra."),
        ("La señora ROE", "Gracias. ¶ El puente es viejo."),
    ]


def test_one_id_with_the_names_of_two_is_warned_of() -> None:
    """Whoever it is, words of one would stand in the mouth of the other."""
    found = read(
        akoma("""
        <speech by="#lind"><from>El señor HOLM.-</from><p>Se leyó.</p></speech>
        <speech by="#lind"><from>El señor BERG.-</from><p>Pido la palabra.</p></speech>
        """)
    )

    assert [one.message for one in found.notes if one.is_warning][:1] == [
        "'Lind Moll, don Odo' is called 'El señor HOLM' and 'El señor BERG': where these are two, "
        "give each an id"
    ]


def test_an_id_without_a_name_that_two_share_is_two_speakers() -> None:
    """The names before the words tell them apart, also by their initials; a star is no name's."""
    found = read(
        akoma("""
        <speech by="#weir"><from>*Senator P. R. WEIR:</from><p>It is open.</p></speech>
        <speech by="#weir"><from>Senator P. R. WEIR:</from><p>It was open.</p></speech>
        <speech by="#weir"><from>Senator D. F. WEIR:</from><p>It is shut.</p></speech>
        <speech by="#bank"><from>Senator A. BANK:</from><p>Who has the key?</p></speech>
        <speech by="#bank"><from>Senator P. R. WEIR:</from><p>I have it.</p></speech>
        <speech by="#chair"><from>* The CHAIRMAN:</from><p>Order.</p></speech>
        <speech by="#chair"><from>The CHAIRMAN:</from><p>Order, order.</p></speech>
        """)
    )

    assert [turn.speaker.label for turn in found.turns] == [
        *("Senator P. R. WEIR", "Senator D. F. WEIR", "Senator A. BANK", "Senator P. R. WEIR"),
        "The CHAIRMAN",
    ]
    assert [one.message for one in found.notes if one.is_warning][:2] == [
        "'weir' is called 'Senator P. R. WEIR' and 'Senator D. F. WEIR': they are read as two; "
        "where they are one, correct the name",
        "'bank' is called 'Senator A. BANK' and 'Senator P. R. WEIR': they are read as two; "
        "where they are one, correct the name",
    ]


def test_a_label_may_be_a_paragraph_of_its_own() -> None:
    """Also with elements in it; who keeps order has a colon before the words."""
    found = read(
        akoma("""
        <speech by="#lind"><p/><p>El señor <person id="p1">LIND</person> (<role id="r1">Presidente
          </role>).- </p><p>Ofrezco la palabra.</p></speech>
        <speech by="#roe"><from>Ana Roe</from><p>The Temporary Deputy Speaker (Mr. Holm): Order.
          </p></speech>
        <speech by="#roe"><p>Deputy Speaker of ports: that is what I am.</p></speech>
        """)
    )

    assert spoken_turns(found) == [
        ("Lind Moll, don Odo", "Ofrezco la palabra."),
        ("The Temporary Deputy Speaker (Mr. Holm)", "Order."),
        ("Roe Gate, doña Ana", "Deputy Speaker of ports: that is what I am."),
    ]
    assert [one.message for one in found.notes if one.is_warning][:1] == [
        "'The Temporary Deputy Speaker (Mr. Holm)' stands before the words of 'Ana Roe', and is "
        "taken for who speaks: if that is not so, put the words right"
    ]


@pytest.mark.parametrize(
    ("printed", "is_told"),
    [
        ("Minister for Ports (Mr Holm):", True),
        ("Roe Gate, doña Ana", True),
        ("Minister for Ports:", False),
        ("Mr Lind:", False),
        ("Mr. Speaker", False),
    ],
)
def test_a_name_before_a_speech_that_its_id_does_not_have_is_warned_of(
    printed: str, *, is_told: bool
) -> None:
    """It is another person's; an office may be that of whoever speaks."""
    found = read(
        akoma(f"""
        <speech by="#lind" as="#speaker"><from>{printed}</from><p>The gate is open.</p></speech>
        <speech by="#roe"><from>Ana Roe</from><p>The gate is shut.</p></speech>
        """)
    )

    label = printed.rstrip(":")
    message = f"'{label}' stands before words that the file gives to 'Lind Moll, don Odo': "
    told = [one.message for one in found.notes if one.is_warning]
    assert (f"{message}see who speaks there, and correct the name or the id" in told) is is_told


def test_decisions_within_a_speech_of_public_whip_are_of_the_record() -> None:
    """Nobody says them where they are paragraphs of their own."""
    data = (
        '<publicwhip><speech id="a/2007-02-08.1" speakername="Ann Roe" speakerid="1">'
        "<p>I seek leave to table the map of the lake.</p><p>Leave granted.</p><p>I thank you.</p>"
        '</speech><speech id="a/2007-02-08.2" speakername="Odo Lind" speakerid="2">'
        "<p>It is a fine map.</p><p>Question agreed to.</p></speech></publicwhip>"
    )
    found = read_transcript(data.encode(), Source("debate.xml")).transcript

    assert [[one.text for one in turn.paragraphs] for turn in found.turns] == [
        ["I seek leave to table the map of the lake.", "I thank you."],
        ["It is a fine map."],
    ]
    assert [note.message for note in found.removed] == [
        "record: Leave granted.",
        "record: Question agreed to.",
    ]


def test_all_who_take_the_chair_may_have_one_id() -> None:
    """Each is a speaker; other names under one id are warned of."""
    names = [
        *(("Mr Speaker", "9"), ("Ann Roe", "1"), ("Mr Deputy Speaker", "9"), ("Odo Lind", "2")),
        *(("Mr Speaker", "9"), ("Tom Holm", "2"), ("Ann Roe", "1")),
    ]
    data = "".join(
        f'<speech id="a/2007-02-08.{at}" speakername="{name}" speakerid="{who}">'
        f"<p>We shut gate {at}.</p></speech>"
        for at, (name, who) in enumerate(names)
    )
    found = read_transcript(f"<publicwhip>{data}</publicwhip>".encode(), Source("a.xml")).transcript

    labels = [turn.speaker.label for turn in found.turns]
    assert labels[:3] == ["Mr Speaker", "Ann Roe", "Mr Deputy Speaker"]
    assert labels[4] == "Mr Speaker"
    assert [one.message for one in found.notes if "have one id" in one.message] == [
        "'Odo Lind' and 'Tom Holm' have one id, and are read as one: where these are two, give "
        "each an id"
    ]


def test_numbers_of_controls_are_signs_of_windows() -> None:
    """So browsers read them; others stay what they are."""
    data = (
        '<publicwhip><speech id="a/2007-02-08.1" speakername="Ann Roe" speakerid="1">'
        "<p>The gate&#146;s &#147;new&#148; lock &#x97; it won&#0146;t cost &#163;9.</p></speech>"
        '<speech id="a/2007-02-08.2" speakername="Odo Lind" speakerid="2"><p>No.</p></speech>'
        "</publicwhip>"
    )
    found = read_transcript(data.encode(), Source("debate.xml")).transcript

    assert found.turns[0].paragraphs[0].text == "The gate’s “new” lock — it won’t cost £9."


COURT = (
    "<p><runningHead>10 May - A - 1</runningHead></p><p>Court No. 1</p>"
    "<p><{0}>THE MARSHAL:</{0}> Be seated, all of you.</p>"
    "<p><{0}>MS. ROE:</{0}> I show document <doc n='4'>Lind 4</doc>.</p>"
    "<p>It was found in Varn.</p><pageNum>12</pageNum>"
    "<p><{0}>THE MARSHAL:</{0}> Rise.</p>"
)


@pytest.mark.parametrize("name", ["spkr", "speaker", "sp", "who"])
def test_an_element_for_who_speaks_may_begin_paragraphs(name: str) -> None:
    """It ends with a colon; heads and numbers of printed pages are listed."""
    transcript = read(f"<?xml version='1.0'?><trial>{COURT.format(name)}</trial>")

    assert spoken_turns(transcript) == [
        ("THE MARSHAL", "Be seated, all of you."),
        ("MS. ROE", "I show document Lind 4. ¶ It was found in Varn."),
        ("THE MARSHAL", "Rise."),
    ]
    assert transcript.evidence[0].startswith("XML, speakers named 3 times")
    assert {"page: 10 May - A - 1", "page: 12"} <= {one.message for one in transcript.removed}


def test_elements_without_a_colon_or_that_stand_once_are_no_labels() -> None:
    """Nobody speaks in a list of people."""
    people = "<p><who>Jane Roe:</who> of Varn.</p><p><who>Odo Lind:</who> of Lake.</p>"
    for text in (people, COURT.format("spkr").replace(":", "")):
        with pytest.raises(BriefError):
            read(f"<?xml version='1.0'?><list>{text}</list>")


def annotation(*tiers: str) -> str:
    """Return an annotation of ELAN, whose slots are 3 seconds apart and some without a time."""
    times = ["" if at == 5 else f"TIME_VALUE='{at * 3_000}'" for at in range(8)]
    slots = "".join(f"<TIME_SLOT TIME_SLOT_ID='t{at}' {value}/>" for at, value in enumerate(times))
    order = f"<TIME_ORDER>{slots}</TIME_ORDER>"
    return (
        f"<?xml version='1.0'?><ANNOTATION_DOCUMENT>{order}{''.join(tiers)}</ANNOTATION_DOCUMENT>"
    )


def tier(name: str, about: str, *said: tuple[int, str]) -> str:
    """Return a tier of ELAN with annotations from a slot to the next one."""
    own = "".join(
        f"<ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1='t{at}' TIME_SLOT_REF2='t{at + 1}'>"
        f"<ANNOTATION_VALUE>{words}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
        for at, words in said
    )
    return f"<TIER TIER_ID='{name}' {about}>{own}</TIER>"


JANE = tier("j", "PARTICIPANT='Jane'", (0, "Who shut the gate?"), (4, "And what then?"))
ODO = tier("o", "PARTICIPANT='Odo'", (1, "The warden shut it."), (2, "At six."), (5, "It rained."))


def test_tiers_of_elan_are_read_by_time() -> None:
    """What one says in a row is a turn; a slot without a time has that of the one before."""
    found = read(annotation(JANE, ODO))

    assert spoken(found) == [
        ("Jane", "Who shut the gate?"),
        ("Odo", "The warden shut it. At six."),
        ("Jane", "And what then?"),
        ("Odo", "It rained."),
    ]
    assert [one.time for one in found.turns] == ["00:00:00", "00:00:03", "00:00:12", "00:00:12"]


def spoken(transcript: Transcript) -> list[tuple[str, str]]:
    """Return who says what."""
    return [
        (turn.speaker.label, " / ".join(one.text for one in turn.paragraphs))
        for turn in transcript.turns
    ]


def test_tiers_that_nobody_says_are_told() -> None:
    """Those below another one are counted; words without a participant are warned of."""
    below = tier("w", "PARENT_REF='j' PARTICIPANT='Jane'", (0, "Who"))
    apart = tier("n", "", (3, "they look at the gate"))
    codes = tier("g", "PARTICIPANT='Odo'", (3, "nod"))
    found = read(annotation(JANE, ODO, below, apart, codes))

    assert [turn.speaker.label for turn in found.turns] == ["Jane", "Odo"] * 2
    assert [(one.message, one.is_warning) for one in found.removed] == [
        ("tier 'n' of 1 annotation, 5 words", True),
        ("tier 'g' of 1 annotation, 1 words", False),
        ("tier 'w' below 'j': 1 annotation", False),
    ]


@pytest.mark.parametrize(
    ("tiers", "message"),
    [
        (
            (tier("a", "", (0, "Who shut it?")), tier("b", "", (1, "I did."))),
            "no tier with a participant holds words (tiers with annotations: 'a', 'b')",
        ),
        (
            (JANE, tier("k", "PARTICIPANT='Jane'", (0, "Wer schloss das Tor?"))),
            "'Jane' has two tiers with words, 'j' and 'k'",
        ),
        ((), "no tier with a participant holds words (tiers with annotations: none)"),
    ],
)
def test_tiers_of_elan_that_do_not_tell_who_says_what_are_refused(
    tiers: tuple[str, ...], message: str
) -> None:
    """With what they are called, and what to do in ELAN."""
    with pytest.raises(BriefError) as caught:
        read(annotation(*tiers))

    assert message in caught.value.problems[0].message
    assert caught.value.problems[0].hint


def intervention(name: str, words: str, post: str = "") -> str:
    """Return a speech of a corpus of parliaments."""
    about = f"<name>{name}</name><born>1950</born><post>{post}</post>"
    return f"<intervention><speaker>{about}</speaker><speech>{words}</speech></intervention>\n"


HOUSE = (
    "<?xml version='1.0'?><corpus><header><title>The gate</title><date>2021-03-04</date></header>\n"
    "<body><chair>\n<heading>ON THE GATE</heading>\n"
    + intervention("Roe, Jane", "Order.\nThe member <pb>12</pb> has the floor.", "PRESIDENT")
    + intervention("Lind, Odo", "The gate is shut. <omit>Applause</omit>. It stays so.")
    + intervention("Roe, Jane", "Thank you <gap/> for that.", "PRESIDENT")
    + "<p>I ask whether the gate can be opened again before the river rises once more.</p>\n"
    + intervention("Lind, Odo", "It can, and it\nwill be opened.")
    + "</chair></body></corpus>"
)


def test_elements_with_one_for_who_and_one_for_the_words_are_speeches() -> None:
    """Pages and remarks stand in no words, what is missing does; who keeps order is told."""
    found = read(HOUSE)

    assert spoken(found) == [
        ("Roe, Jane", "Order. / The member has the floor."),
        ("Lind, Odo", "The gate is shut. It stays so."),
        ("Roe, Jane", "Thank you […] for that."),
        ("Lind, Odo", "It can, and it will be opened."),
    ]
    assert [one.role.value for one in found.speakers] == ["moderator", "unidentified"]
    assert (found.title, found.recorded) == ("The gate", "2021-03-04")
    assert "(Applause)" in [one.message for one in found.notes]
    assert [(one.message, one.is_warning) for one in found.removed] == [
        ("heading: ON THE GATE", False),
        (
            "p: I ask whether the gate can be opened again before the river rises once more.",
            True,
        ),
    ]


def test_elements_of_speech_are_refused_where_one_names_nobody() -> None:
    """Who speaks in it is not guessed."""
    with pytest.raises(BriefError, match="a '<intervention>' names nobody"):
        read(HOUSE.replace("Lind, Odo", "", 1))


PIECE = "<debate><title>Q</title><speech><name>Roe</name><para>I rise.</para></speech></debate>\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{PIECE * 9}</hansard>", "'</hansard>' closes at its end what nothing opens"),
        (f"<minutes>\n{PIECE * 9}", "'<minutes>', with which it begins, is never closed"),
    ],
)
def test_a_piece_of_xml_is_no_markdown(text: str, message: str) -> None:
    """Where its beginning or its end is missing, its elements would be words."""
    with pytest.raises(BriefError) as raised:
        read(text)

    assert raised.value.problems[0].message == f"this is a piece of an XML file: {message}"
