"""Corpora of speech: TEI with blocks of annotations or labels, Transcriber, ELAN, TalkBank."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from tests.reading import spoken_turns


def read(text: str, path: str = "talk.xml") -> Transcript:
    """Return what is understood of a file."""
    return read_transcript(text.encode(), Source(path)).transcript


def tei(said: str, header: str = "") -> str:
    """Return a text of TEI."""
    return (
        f"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader>{header}</teiHeader><text>"
        "<timeline><when xml:id='T0'/><when xml:id='T1' interval='65' since='#T0'/></timeline>"
        f"<body><div>{said}</div></body></text></TEI>"
    )


def block(who: str, said: str, name: str = "annotationBlock", more: str = "") -> str:
    """Return an utterance in a block that says who speaks."""
    return (
        f"<{name} who='{who}' start='#T1' xml:id='a1'><u>{said}</u>"
        f"<spanGrp type='en'><span>What a translator makes of it, {who}.</span></spanGrp>{more}"
        f"</{name}>"
    )


@pytest.mark.parametrize("name", ["annotationBlock", "annotationGrp"])
def test_the_block_around_an_utterance_says_who_speaks(name: str) -> None:
    """Pieces between points in time are one paragraph, and ids may stand twice."""
    people = (
        "<person><altGrp><alt type='spk1'/></altGrp><persName>Jane Roe</persName></person>"
        "<person xml:id='spk2' n='LIND'><persName/></person>"
    )
    head = "<head><note type='start'>#T0</note></head>"
    transcript = read(
        tei(
            head
            + block("spk1", "<seg/><anchor synch='#T2'/><seg>How many</seg><anchor/>"
                    "<seg>eels ?</seg>", name)
            + block("#spk2", "<seg>forty</seg>", name)
            + block("spk1", "And why?", name),
            people,
        )
    )  # fmt: skip

    assert spoken_turns(transcript) == [
        ("Jane Roe", "How many eels ?"),
        ("LIND", "forty"),
        ("Jane Roe", "And why?"),
    ]
    assert transcript.turns[1].time == "00:01:05"
    assert [one.message for one in transcript.removed] == ["annotations 'en' of 3 utterances"]


def test_tokens_of_a_block_are_set_as_words_are() -> None:
    """A comma has no blank before it, and a segment that is an utterance is a paragraph."""
    said = (
        "<seg type='utterance'><w>Yes</w><pc>,</pc><w>for<anchor synch='#T2'/>ty</w></seg>"
        "<anchor/><seg type='utterance'><w>Eels</w></seg>"
    )
    transcript = read(tei(block("#a", said) + block("#b", "Why?")))

    assert spoken_turns(transcript) == [("a", "Yes, forty ¶ Eels"), ("b", "Why?")]


def test_an_id_that_two_persons_have_names_nobody() -> None:
    """The id is the label then."""
    people = "".join(
        f"<person xml:id='p1'><persName>{name}</persName></person>" for name in ("Jane", "Tom")
    )

    assert spoken_turns(read(tei("<u who='#p1'>Forty.</u>", people))) == [("p1", "Forty.")]


PARAGRAPHS = "".join(
    f"<p>MR. ROE: Is it number {at}, of all of them?</p><p>THE CHAIRMAN: It is indeed.</p>"
    for at in range(4)
)


def test_labels_before_paragraphs_of_tei_are_read() -> None:
    """Where they recur; a list of guests is nobody's words."""
    guests = "<p>GUEST SPEAKERS:</p><p>Jane Roe, Lake Bank</p><p>PROCEEDINGS</p>"
    transcript = read(tei(guests + PARAGRAPHS, "<title>Eels</title>"))

    assert spoken_turns(transcript)[:2] == [
        ("MR. ROE", "Is it number 0, of all of them?"),
        ("THE CHAIRMAN", "It is indeed."),
    ]
    assert len(transcript.turns) == 8
    assert (transcript.format, transcript.title) == ("tei", "Eels")


@pytest.mark.parametrize(
    "said",
    [
        "".join(f"<p>Mr. {one}, Lake Area: He said that all is well.</p>" for one in "ABCDEFGH"),
        PARAGRAPHS + "<closer>Yours</closer>",
        "<p>Dear Jane,</p><p>all is well.</p>",
    ],
)
def test_other_paragraphs_of_tei_are_no_talk(said: str) -> None:
    """Neither are minutes that name each person once, nor letters."""
    with pytest.raises(BriefError, match="no labels before paragraphs"):
        read(tei(said))


def trs(turns: str, head: str = "") -> str:
    """Return a transcript of Transcriber."""
    return (
        '<?xml version="1.0"?><!DOCTYPE Trans SYSTEM "trans-14.dtd"><Trans>'
        '<Topics><Topic id="to1" desc="Eels"/></Topics><Speakers>'
        '<Speaker id="spk1" name="Jane Roe"/><Speaker id="spk2" name="LIND"/></Speakers>'
        f'<Episode>{head}<Section type="report">{turns}</Section></Episode></Trans>'
    )


@pytest.mark.parametrize(
    ("day", "recorded"),
    [("980428:0700", "1998-04-28"), ("20010503", "2001-05-03"), ("981350", ""), ("spring", "")],
)
def test_the_day_on_the_air_is_that_of_a_transcript_of_transcriber(day: str, recorded: str) -> None:
    """With the programme; what is no day is none."""
    said = '<Turn speaker="spk1" startTime="1"><Sync time="1"/>how many eels</Turn>'
    head = f'<Episode program="Lake Radio" air_date="{day}">'
    found = read(trs(said).replace("<Episode>", head), "talk.trs")

    assert found.recorded == recorded
    assert ("outlet", "Lake Radio") in [(one.key, one.value) for one in found.metadata]


def test_turns_of_transcriber_are_read() -> None:
    """Of two who speak at once, marks tell who says what; sounds are notes."""
    transcript = read(
        trs(
            '<Turn startTime="0" endTime="1"><Sync time="0"/>\n\n</Turn>'
            '<Turn speaker="spk1" startTime="1"><Sync time="1"/>how many\n<Sync time="2.5"/>\n'
            '<Event desc="laughter" type="noise" extent="instantaneous"/>eels</Turn>'
            '<Turn speaker="spk2 spk1" startTime="61.5"><Sync time="61.5"/><Who nb="1"/>forty '
            '<Event desc="pi" type="pronounce"/><Who nb="2"/>forty?</Turn>'
            '<Turn speaker="spk2" startTime="64"><Sync time="64"/>yes</Turn>',
            '<Section type="nontrans"/>',
        ),
        "talk.trs",
    )

    assert spoken_turns(transcript) == [
        ("Jane Roe", "how many eels"),
        ("LIND", "forty [inaudible]"),
        ("Jane Roe", "forty?"),
        ("LIND", "yes"),
    ]
    assert [turn.time for turn in transcript.turns][1:] == ["00:01:01", "00:01:01", "00:01:04"]
    assert "(laughter)" in [one.message for one in transcript.notes]
    assert [one.message for one in transcript.removed] == [
        "topics: Eels",
        "1 parts that are not transcribed",
    ]


def test_words_of_two_at_once_without_a_mark_are_nobodys() -> None:
    """A warning tells so."""
    transcript = read(
        trs(
            '<Turn speaker="spk1"><Sync time="1"/>how many</Turn>'
            '<Turn speaker="spk1 spk2"><Sync time="2"/>forty</Turn>'
        )
    )

    assert spoken_turns(transcript)[1] == ("Unidentified speaker", "forty")
    assert "1 piece names nobody who says the words" in [one.message for one in transcript.notes]


def tier(name: str, who: str, values: dict[str, str], above: str = "") -> str:
    """Return a tier of ELAN: at the top, each value has a slot; below, the id of another one."""
    parent = f' PARENT_REF="{above}"' if above else ""
    rows = "".join(
        f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="{name}{ref}" ANNOTATION_REF="{ref}">'
        f"<ANNOTATION_VALUE>{value}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"
        if above
        else f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="{ref}" TIME_SLOT_REF1="t{ref}" '
        f'TIME_SLOT_REF2="t{ref}"><ANNOTATION_VALUE>{value}</ANNOTATION_VALUE>'
        "</ALIGNABLE_ANNOTATION></ANNOTATION>"
        for ref, value in values.items()
    )
    return f'<TIER PARTICIPANT="{who}"{parent} TIER_ID="{name}">{rows}</TIER>'


def elan(*tiers: str) -> str:
    """Return an annotation of ELAN with a slot a second."""
    slots = "".join(f'<TIME_SLOT TIME_SLOT_ID="t{at}" TIME_VALUE="{at}000"/>' for at in range(1, 9))
    order = f"<TIME_ORDER>{slots}</TIME_ORDER>"
    return f"<ANNOTATION_DOCUMENT>{order}{''.join(tiers)}</ANNOTATION_DOCUMENT>"


NUMBERS = (
    tier("ref@J", "Jane", {"1": "talk-01", "3": "talk-03"}),
    tier("ref@T", "Tom", {"2": "talk-02"}),
)
SENTENCES = (
    tier("orth@J", "Jane", {"1": "How many eels?", "3": "And why is that?"}, "ref@J"),
    tier("orth@T", "Tom", {"2": "Forty of them."}, "ref@T"),
)


def test_words_below_numbers_are_said() -> None:
    """In ELAN, where the tiers at the top only number; a translation below is none."""
    more = (
        tier("word@J", "Jane", {"orth@J1": "How"}, "orth@J"),
        tier("ft@J", "Jane", {"1": "Wie viele Aale?", "3": "Und warum so?"}, "ref@J"),
    )
    transcript = read(elan(*NUMBERS, *SENTENCES, *more), "talk.eaf")

    assert spoken_turns(transcript) == [
        ("Jane", "How many eels?"),
        ("Tom", "Forty of them."),
        ("Jane", "And why is that?"),
    ]
    assert [turn.time for turn in transcript.turns] == ["00:00:01", "00:00:02", "00:00:03"]
    assert "tier 'ft@J' below 'ref@J': 2 annotations" in [one.message for one in transcript.removed]


def test_two_tiers_below_numbers_are_refused() -> None:
    """Either may be what is said."""
    more = tier("ft@J", "Jane", {"1": "Wie viele Aale?", "3": "Und warum so?"}, "ref@J")

    with pytest.raises(BriefError, match="below 'ref@J' stand two tiers with words, 'orth@J'"):
        read(elan(*NUMBERS, *SENTENCES, more), "talk.eaf")


def test_words_right_behind_an_element_for_who_speaks_are_read() -> None:
    """In XML whose root has the name of an element of pages; what others call is a note."""
    said = "".join(
        f"<utterance n='{at}'><speaker>{who}</speaker> {words}</utterance>"
        for at, (who, words) in enumerate(
            [
                ("Jane Roe", "How many eels <side_comment>(Applause)</side_comment>\n are there?"),
                ("Tom Lind", "There are forty of them."),
                ("Jane Roe", "And why is that so?"),
            ]
        )
    )
    contents = "<toc><speech_page><speaker>Jane Roe</speaker> . . 3</speech_page></toc>"
    transcript = read(f"<?xml version='1.0'?><body>{contents}<t>{said}</t></body>")

    assert spoken_turns(transcript) == [
        ("Jane Roe", "How many eels are there?"),
        ("Tom Lind", "There are forty of them."),
        ("Jane Roe", "And why is that so?"),
    ]
    assert "(Applause)" in [one.message for one in transcript.notes]


def talkbank(utterances: str, head: str = "") -> str:
    """Return a talk of TalkBank between two people, of whom one has no name."""
    return (
        '<?xml version="1.0"?><CHAT xmlns="http://www.talkbank.org/ns/talkbank" Lang="eng" '
        f'Date="1984-01-01"{head}><Participants><participant id="CHI" name="Jane" '
        'role="Target_Child"/><participant id="INV" role="Investigator"/></Participants>'
        f'<comment type="Location">Lake House</comment>{utterances}</CHAT>'
    )


MOR = "<mor type='mor'><mw><pos><c>n</c></pos><stem>be</stem></mw><gra index='1'/></mor>"
ASKED_ABOUT = (
    f'<u who="INV" uID="u0"><w>is{MOR}</w><w>she{MOR}</w><w>well{MOR}</w>'
    f'<tagMarker type="comma">{MOR}</tagMarker><w>Jane</w><t type="q">{MOR}</t></u>'
)


def test_words_of_talkbank_are_said_without_their_analysis() -> None:
    """Ends of utterances are signs; what a word stands for, and what is not said, is counted."""
    transcript = read(
        talkbank(
            ASKED_ABOUT
            + '<u who="CHI"><g><w>I</w><k type="retracing"/></g><g><w>I</w><error>me</error>'
            '</g><w type="omission">have</w><w>gonna<replacement><w>going</w><w>to</w>'
            '</replacement></w><w><shortening>be</shortening>gin</w><w>boat<wk type="cmp"/>house'
            '</w><w type="fragment">sw</w><t type="trail off"/><a type="comments">she sings</a></u>'
            '<u who="CHI"><w untranscribed="unintelligible">xxx</w><g><w>no</w><r times="2"/></g>'
            '<e><happening>laughs</happening></e><media start="61.5" end="63" unit="s"/>'
            '<t type="p"/></u><u who="INV"><w untranscribed="untranscribed">www</w><w>yes</w>'
            '<t type="e"/></u>'
        )
    )

    assert spoken_turns(transcript) == [
        ("Investigator", "is she well, Jane?"),
        ("Jane", "I I gonna begin boat-house sw-… [inaudible] no no."),
        ("Investigator", "[…] yes!"),
    ]
    assert (transcript.language, transcript.recorded) == ("en", "")
    assert [note.message for note in transcript.removed] == [
        "comment 'location': Lake House",
        "annotations 'mor', 3 in number",
        "annotations 'error', 1 in number",
        "annotations 'omission', 1 in number",
        "annotations 'replacement', 1 in number",
        "annotations 'comments', 1 in number",
    ]
    assert "(laughs)" in [note.message for note in transcript.notes]


def test_an_utterance_of_talkbank_without_words_is_no_turn() -> None:
    """It only tells what somebody does; a talk without a word is refused."""
    acted = '<u who="CHI"><e><action/></e><t type="p"/></u>'

    assert spoken_turns(read(talkbank(ASKED_ABOUT + acted))) == [
        ("Investigator", "is she well, Jane?")
    ]
    with pytest.raises(BriefError, match="no transcript that can be read"):
        read(talkbank(acted))


def score(*tiers: str, people: str = "") -> str:
    """Return a transcription of EXMARaLDA with points a second apart, and two speakers."""
    told = people or (
        "<speaker id='S0'><abbreviation>JR</abbreviation><ud-speaker-information>"
        "<ud-information attribute-name='Name'>Jane Roe</ud-information></ud-speaker-information>"
        "</speaker><speaker id='S1'><abbreviation>OL</abbreviation></speaker>"
    )
    points = "".join(f"<tli id='T{at}' time='{at}.5'/>" for at in range(9))
    return (
        "<?xml version='1.0'?><basic-transcription><head><meta-information><transcription-name>"
        f"Gates</transcription-name></meta-information><speakertable>{told}</speakertable></head>"
        f"<basic-body><common-timeline>{points}</common-timeline>{''.join(tiers)}</basic-body>"
        "</basic-transcription>"
    )


def score_tier(who: str, kind: str, *events: tuple[int, int, str]) -> str:
    """Return a tier with events between points of the score."""
    rows = "".join(f"<event start='T{a}' end='T{b}'>{words}</event>" for a, b, words in events)
    return f"<tier id='{who}{kind}' speaker='{who}' type='{kind}' display-name='X'>{rows}</tier>"


ASKED = score_tier(
    "S0", "t", (0, 1, "Is the ga"), (1, 2, "te new? "), (3, 4, "((laughs))And • who pays? ")
)
ANSWERED = score_tier("S1", "t", (2, 3, "It is. "), (4, 5, "((1,5s)) The town"), (5, 6, " pays."))


def test_a_score_is_read_in_its_order() -> None:
    """In EXMARaLDA words go on from event to event; pauses are counted, annotations not said."""
    beside = score_tier("S1", "a", (2, 3, "answer"))
    found = read(score(ASKED, beside, ANSWERED), "talk.exb")

    assert found.title == "Gates"
    assert spoken_turns(found) == [
        ("JR", "Is the gate new?"),
        ("OL", "It is."),
        ("JR", "[laughs] And who pays?"),
        ("OL", "The town pays."),
    ]
    assert [one.time for one in found.turns] == ["00:00:00", "00:00:02", "00:00:03", "00:00:04"]
    assert {one.label: one.name for one in found.speakers} == {"JR": "Jane Roe", "OL": "OL"}
    assert any("2 signs for pauses" in one.message for one in found.notes)
    assert [one.message for one in found.removed] == ["tier 'X' of annotations: 1 events"]


@pytest.mark.parametrize(
    ("tiers", "message"),
    [
        ((ASKED.replace("type='t'", "type='d'"),), "no tier of words (type 't') has a speaker"),
        ((ASKED, ASKED), "'JR' has two tiers of words"),
        ((ASKED.replace("'S0'", "'S9'"),), "'S9' stands in no table of speakers"),
    ],
)
def test_a_score_that_does_not_tell_who_speaks_is_refused(
    tiers: tuple[str, ...], message: str
) -> None:
    """With what to change in EXMARaLDA."""
    with pytest.raises(BriefError) as caught:
        read(score(*tiers), "talk.exb")

    assert message in caught.value.problems[0].message


def test_what_an_editor_adds_in_brackets_keeps_them() -> None:
    """What two say at once stands in the words of both; the line that ends the talk is listed."""
    asked = "".join(
        f"<u who='#lind'>And number {at}?</u><u who='#roe'>It was at Lake {at} [the town, {at}.] "
        f"in spring.</u><u who='#lind'>I see.</u>"
        for at in range(22)
    )
    found = read(tei(f"{asked}<u who='#roe'>Good bye.\n\n[End of interview.]\n\n</u>"))

    said = spoken_turns(found)
    assert said[1] == ("roe", "It was at Lake 0 [the town, 0.] in spring.")
    assert said[-1] == ("roe", "Good bye.")
    assert any(note.message == "end: End of interview" for note in found.removed)
    assert not any("at once" in note.message for note in found.removed)
