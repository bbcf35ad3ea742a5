"""Pages: encodings, speakers by their elements, what stands around the words, refusals."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from pipeline.errors import BriefError, TranscriptError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from tests.work import grows_evenly

ASKED = "<p>Q: Is the bridge open?</p><p>A: It is, since May.</p>"
THREE = ("Jane Roe", "Tom Lind", "Jane Roe")


def read(page: str | bytes) -> Transcript:
    """Return what is understood of a page, or of what stands in the body of one."""
    data = page if isinstance(page, bytes) else f"<html><body>{page}</body></html>".encode()
    return read_transcript(data, Source("talk.html")).transcript


def said(transcript: Transcript) -> list[tuple[str, str]]:
    """Return label and words of each turn."""
    return [
        (turn.speaker.label, " / ".join(one.text for one in turn.paragraphs))
        for turn in transcript.turns
    ]


def removed(transcript: Transcript) -> list[str]:
    """Return what was left out."""
    return [note.message for note in transcript.removed]


def refused(page: str | bytes) -> tuple[str, int, str]:
    """Return message, line and hint of a refusal."""
    with pytest.raises(BriefError) as caught:
        read(page)
    problem = caught.value.problems[0]
    return problem.message, problem.place.line if problem.place else -1, problem.hint or ""


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "cp1252"),
        ("<meta charset=windows-1252>", "cp1252"),
        ('<META content="text/html; charset=latin1" http-equiv="Content-Type">', "cp1252"),
        ('<meta charset="us-ascii">', "utf-8"),
        ('<meta charset="windows-1252">', "utf-8"),
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ('<meta charset="windows-1250">', "cp1250"),
    ],
)
def test_a_page_is_read_in_its_encoding(head: str, encoding: str) -> None:
    """As declared, ISO-8859-1 as browsers read it; bytes that are UTF-8 are UTF-8."""
    page = f"<html><head>{head}</head><body><p>Q: Is it “dear”?</p><p>A: £5 – no more.</p></body>"
    text = page.replace("£", "") if encoding == "cp1250" else page

    words = [one for _, one in said(read(text.encode(encoding)))]
    assert words == ["Is it “dear”?", "5 – no more." if encoding == "cp1250" else "£5 – no more."]


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ('<meta charset="utf-8">', "not UTF-8: byte 0x93 cannot be read"),
        ('<meta charset="big5">', "not BIG5, as declared: byte 0x93 cannot be read"),
        ('<meta charset="klingon">', "the encoding 'klingon' is not known"),
        ('<meta charset="hex">', "'hex' is no encoding of a page"),
    ],
)
def test_an_encoding_is_not_guessed(head: str, message: str) -> None:
    """Where bytes are not what is declared, or not UTF-8 where nothing is, the line is named."""
    page = f"<html>{head}\n<p>Q: Is it “dear”?</p>\n<p>A: No.</p></html>".encode("cp1252")

    told, line, hint = refused(page)
    assert (told, hint.startswith("save the")) == (message, True)
    assert line == (0 if "known" in message or "no encoding" in message else 2)


def test_a_page_that_declares_nothing_is_read_as_plain_text_is() -> None:
    """With signs of Windows, and a warning; other bytes than UTF-8 are refused."""
    page = "<html>\n<p>Q: Is it “dear”?</p>\n<p>A: No, it isn’t.</p></html>"
    found = read(page.encode("cp1252"))

    assert [one for _, one in said(found)] == ["Is it “dear”?", "No, it isn’t."]
    assert any("those of Windows" in one.message and one.is_warning for one in found.notes)
    told = read(page.replace("<html>", '<html><meta charset="windows-1252">').encode("cp1252"))
    assert not any("those of Windows" in one.message for one in told.notes)
    message, line, _ = refused(page.replace("dear", "дорого").encode("cp1251"))
    assert (message, line) == ("not UTF-8: byte 0x93 cannot be read", 2)


def marked(form: str, names: Sequence[str] = THREE) -> str:
    """Return turns of some speakers, each in one form."""
    return "".join(
        form.format(name=name, words=f"I say {at}, yes.") for at, name in enumerate(names)
    )


@pytest.mark.parametrize(
    "page",
    [
        marked("<cite>{name}:</cite><p>{words}</p>"),
        marked("<cite>{name}</cite><time>1:02</time><p>{words}</p>"),
        marked('<div><span class="speaker-name">{name}</span> <p>{words}</p></div>'),
        marked('<p><span class="speaker">{name}: </span><span data-m="1">{words}</span></p>'),
        marked('<div data-speaker="{name}"><p>{words}</p></div>'),
        "<dl>" + marked("<dt>{name}:</dt><dd>{words}</dd>") + "</dl>",
        "<table>" + marked("<tr><td>{name}:</td><td>{words}</td></tr>") + "</table>",
        "<table><tr><th>Time<th>Speaker<th>Text</tr>"
        + marked("<tr><td>0:01</td><td>{name}</td><td>{words}</td></tr>")
        + "</table>",
        marked("<bubble><author>\n {name}\n</author><p>{words}</p></bubble>"),
        marked("<p><strong>{name}:</strong> {words}</p>"),
        marked("<p><b>{name}</b>: {words}</p>"),
        marked("<p><strong>{name}:</strong></p><p>{words}</p>"),
        marked("<p><b>{name}:</b><br>{words}</p>"),
        marked("<p>{name}: {words}</p>"),
        marked("<div>{name}: {words}</div>"),
        "<p>" + marked("{name}: {words}<br><br>") + "</p>",
        "<pre>" + marked("{name}: {words}\n\n") + "</pre>",
        "<h4>JANE ROE:</h4><p>I say 0, yes.</p><h4>TOM LIND:</h4><p>I say 1, yes.</p>"
        "<h4>JANE ROE:</h4><p>I say 2, yes.</p>",
        marked("<h3>{name}</h3><p>{words}</p>", (*THREE, "Tom Lind")).replace("3, yes.", "3, no?"),
    ],
)
def test_speakers_are_found_by_elements_and_labels(page: str) -> None:
    """However a page names them, the turns are the same."""
    found = [(label.title(), words) for label, words in said(read(page))]

    assert found[:3] == [
        ("Jane Roe", "I say 0, yes."),
        ("Tom Lind", "I say 1, yes."),
        ("Jane Roe", "I say 2, yes."),
    ]


@pytest.mark.parametrize(
    "page",
    [
        marked('<div class="speaker">{name}</div><p>{words}</p>', ("Jane Roe", "Tom Lind")),
        marked("<blockquote><p>{words}</p><cite>{name}</cite></blockquote>"),
        marked("<dl><dt>{name}</dt><dd>{words}</dd></dl>", ("Weir", "Lamp", "Eel")),
        "<table><tr><th>Country<th>Remark</tr>"
        + marked("<tr><td>{name}</td><td>{words}</td></tr>")
        + "</table>",
        marked("<h3>{name}</h3><p>{words}</p>", ("Pros", "Cons", "Pros", "Cons")),
        marked("<p><b>{name}:</b> 5</p>", ("Price", "Weight", "Price", "Weight")),
        "<p>A page about eels. It has no talk in it.</p>",
        "<ul><li>Home: our town</li><li>News: all of it</li></ul>",
    ],
)
def test_a_page_without_a_talk_is_refused(page: str) -> None:
    """Lists of people, quotations, tables, keys and values are nobody's turns."""
    message, _, hint = refused(page)

    assert message == "no speakers found"
    assert hint.startswith("begin each turn with its speaker")


def test_furniture_is_left_out_and_listed() -> None:
    """By element, role, class and style; scripts and styles have no words."""
    page = f"""
        <nav>Home: news</nav><div role="navigation">Town: all</div>
        <div class="share-bar">Mail: it</div>
        <script>x = "Q: no"</script><style>a:b {{}}</style><p hidden>Q: hidden?</p>
        <p style="display: none">A: hidden.</p><main>{ASKED}</main>
        <div id="comments">Tom: me too</div>
        <footer>Contact: us</footer>"""
    transcript = read(page)

    assert [words for _, words in said(transcript)] == ["Is the bridge open?", "It is, since May."]
    assert removed(transcript) == [
        "nav: Home: news",
        "navigation: Town: all",
        "share-bar: Mail: it",
        "hidden: Q: hidden?",
        "hidden: A: hidden.",
        "comments: Tom: me too",
        "footer: Contact: us",
    ]


def test_what_holds_the_talk_is_no_furniture() -> None:
    """Whatever it is called; what is hidden is read where it is long."""
    long = "".join(f"<p>Q: Is this number {at}?</p><p>A: It is, as said.</p>" for at in range(9))

    for around in ('<aside class="sidebar">{}</aside>', '<div style="display:none">{}</div>'):
        assert len(read(around.format(long)).turns) == 18


def test_headings_and_links_between_turns_are_nobodys_words() -> None:
    """They are listed; a heading that asks is a question."""
    page = (
        f"{ASKED}<h2>On the ferry</h2><p><a href='/f'>Read more: ferries</a></p>{ASKED}<p>ENDS</p>"
    )
    transcript = read(page)

    assert len(transcript.turns) == 4
    assert removed(transcript) == ["heading: On the ferry", "link: Read more: ferries", "end: ENDS"]


@pytest.mark.parametrize("label", ["<b>{}:</b>", "{}:"])
def test_labels_behind_rules_and_behind_line_breaks_are_labels_alike(label: str) -> None:
    """No turn goes on over the others because its label begins a block."""
    said = ["Who shut the gate?", "The keeper.", "When?", "At night."]
    odo, inner = "<b>Odo Lind:</b>", label.format("Ines Roe")
    lines = [f"{inner if at % 2 else odo} {one}<br>\n" for at, one in enumerate(said)]
    page = f"<p><a href='/a'>More talks</a></p><div>{'<hr>'.join([''.join(lines)] * 3)}</div>"

    found = read(page)

    assert [turn.speaker.label for turn in found.turns] == ["Odo Lind", "Ines Roe"] * 6
    assert [one.text for turn in found.turns for one in turn.paragraphs] == said * 3


def test_elements_that_html_does_not_know_part_words_where_they_stand_in_a_row() -> None:
    """Words right inside of one are a turn, as those in a paragraph are."""
    said = ["Who shut the gate?", "The keeper.", "When was that?", "At night, I think."] * 2
    names = ("Mr. Lind", "Ms. Roe")
    bubbles = (
        f"<bubble> <who> {names[at % 2]} </who> {one if at in {2, 5} else f'<p>{one}</p>'}</bubble>"
        for at, one in enumerate(said)
    )

    found = read("<chat>\n" + "\n".join(bubbles) + "</chat>")

    assert [turn.speaker.label for turn in found.turns] == [*names] * 4
    assert [one.text for turn in found.turns for one in turn.paragraphs] == said


def test_one_label_in_bold_may_have_a_time_before_it() -> None:
    """As the first of a talk has, where a program put the hour of the recording there."""
    opened = "<p>[00:00:02] <b>Jane Roe: </b>So, we are all here.</p><p>Who will begin? I will.</p>"
    page = opened + marked("<p><b>{name}: </b>{words}</p>", ("Tom Lind", *THREE))
    found = read(page)

    assert said(found)[:2] == [
        ("Jane Roe", "So, we are all here. / Who will begin? I will."),
        ("Tom Lind", "I say 0, yes."),
    ]
    assert found.turns[0].time == "00:00:02"


def test_an_element_that_html_does_not_know_parts_no_sentence() -> None:
    """Names of places that a program marked, and an element that stands alone."""
    page = ASKED.replace("bridge", "<place>old</place> <o:p>b</o:p>ridge <x-tip>here</x-tip>")
    page = page.replace("May", "<ital>M</ital><ital>ay</ital>")

    assert read(page).turns[0].paragraphs[0].text == "Is the old bridge here open?"
    assert read(page).turns[1].paragraphs[0].text == "It is, since May."


CLASSES = """
<p>I had never heard of the gate before, and I was glad to be asked. You will like Ines.</p>
<p class="interviewer">Odo Lind: So, you shut the gate. Who told you to?</p>
<p class="interviewee">Ines: The warden did. He was asleep: so was I.</p>
<p class="interviewee"><b>Later</b> it rained.</p>
<p>Share this talk with all of your friends, and tell them about the gate of our town.</p>
<p class="interviewer">OL: And then?</p>
<p class="interviewee">I: The river rose to six metres.</p>
<p class="interviewee">O: Thank you, Ines.</p>
<p class="interviewer">That was all, and we went home.</p>
<p>Ines: We did.</p>
<p class="interviewee">And we slept.</p>
"""


def test_classes_say_who_asks_and_who_answers() -> None:
    """Names before the words are whose they are, first letters stand for them; none else speaks."""
    found = read(CLASSES)

    assert said(found) == [
        ("Odo Lind", "So, you shut the gate. Who told you to?"),
        ("Ines", "The warden did. He was asleep: so was I. / Later it rained."),
        ("Odo Lind", "And then?"),
        ("Ines", "The river rose to six metres."),
        ("Odo Lind", "Thank you, Ines. / That was all, and we went home."),
        ("Ines", "We did. / And we slept."),
    ]
    assert [one.role.value for one in found.speakers] == ["interviewer", "respondent"]
    warnings = [(note.line, note.message) for note in found.notes if note.is_warning]
    assert [line for line, _ in warnings] == [2, 6]
    assert warnings[1][1].startswith("1 piece is left out and may be part of the talk: see")
    assert [note.line for note in found.removed if note.is_warning] == [6]


def test_questions_and_answers_by_class_have_no_names_where_the_page_gives_none() -> None:
    """Where a form to fill in has such classes, nobody speaks."""
    pair = "<div class='question'>{} Who pays?</div><p class='answer'>{}</p>"
    talk = "".join(pair.format(at, "The town does, since April.") for at in range(3))
    form = "".join(pair.format(at, "Yes") for at in range(3))

    assert said(read(talk))[:2] == [("Q", "0 Who pays?"), ("A", "The town does, since April.")]
    assert refused(form)[0] == "no speakers found"


def test_items_of_a_list_in_an_answer_by_class_name_nobody() -> None:
    """Nor does a word that begins two of many answers; who is named at first is named for all."""
    pair = "<p class='question'>{0} What is yours, by the way?</p><p class='answer'>{1}</p>"
    plain = "The town paid for all of it, in April."
    listed = "Film: “The Weir”, as ever.<br>Song: the one of the lock."
    few = "Film: none of them, to be honest."
    lists = read("".join(pair.format(at, (plain, listed)[at % 3 == 1]) for at in range(6)))
    rare = read("".join(pair.format(at, (plain, few)[at in {4, 9}]) for at in range(12)))
    named = read("".join(pair.format(at, f"Ines: {(plain, listed)[at % 2]}") for at in range(4)))

    assert {label for label, _ in said(lists)} == {label for label, _ in said(rare)} == {"Q", "A"}
    assert said(lists)[3] == ("A", "Film: “The Weir”, as ever. Song: the one of the lock.")
    assert said(rare)[9] == ("A", few)
    assert {label for label, _ in said(named)} == {"Q", "Ines"}


def test_cost_grows_with_the_parts_of_a_line() -> None:
    """A page with an element for each word costs for four times the words four times as much."""
    word = "<span start='{0}.5' end='{0}.9'>word{0}</span>{1}"
    part = "<span class='a'>The lock of the lower town is number {0}.</span>"

    def of_words(count: int) -> str:
        ends = (". " if at % 9 == 8 else " " for at in range(count))
        return "".join(map(word.format, range(count), ends))

    def of_parts(count: int) -> str:
        return "".join(map(part.format, range(count)))

    def reading(page: str) -> Callable[[], object]:
        return lambda: (refused("<p>Another one, as the last page is kept.</p>"), refused(page))

    for page in (of_words, of_parts):
        assert grows_evenly(lambda count, page=page: reading(page(count)), 200)


def test_cost_grows_with_the_questions_that_are_headings() -> None:
    """What is in bold beside a paragraph is looked up, and not all that is in bold on a page."""
    pair = "<h3>Is the gate number {0}?</h3><p>I say it is {0}, and so it stays.</p>"

    def reading(count: int) -> Callable[[], object]:
        page = "".join(map(pair.format, range(count)))
        return lambda: (refused("<p>Another one, as the last page is kept.</p>"), read(page))

    assert len(read("".join(map(pair.format, range(300)))).turns) == 600
    assert grows_evenly(reading, 300)


def test_words_in_elements_that_only_tell_their_time_are_no_links() -> None:
    """As a player of recordings needs them; a heading above the first speaker is nobody's."""
    pairs = (("Ines", "Who shut the gate?"), ("Odo", "The keeper did."), ("Ines", "When?"))
    lines = (
        f"<p><a data-m='{at}' class='speaker'>{name}: </a>"
        + "".join(f"<a data-m='{at}'>{word} </a>" for word in words.split())
        + "</p>"
        for at, (name, words) in enumerate(pairs)
    )
    found = read(f"<h5>Who shuts what?</h5>{''.join(lines)}<p><a href='/a'>Other talks</a></p>")

    assert said(found) == list(pairs)
    assert removed(found) == ["heading: Who shuts what?", "link: Other talks"]


def test_an_attribute_says_who_speaks_with_the_office_elsewhere() -> None:
    """A chair of research leads no committee; what the brackets hold of one word or two may."""
    names = ("The Chair (Ms. Ines Roe)", "Mr. Odo Lind (Research Chair and Head, Lake University)")
    who = "data-person-speaking-attribution"
    words = ("I call the meeting to order.", "Thank you, the lake is deep.", "How deep is it?")
    found = read(
        "".join(f"<div {who}='{names[at % 2]}'>{one}</div>" for at, one in enumerate(words))
    )

    assert [one for _, one in said(found)] == list(words)
    assert [one.role.value == "moderator" for one in found.speakers] == [True, False]


def test_who_has_one_number_is_one_person_and_who_takes_the_chair_another() -> None:
    """A page tells with the name who that is; one name with two numbers stays as it is."""
    who = "data-person-speaking"
    people = (
        ("1", "The Clerk (Ms. Ines Roe)", "I see a quorum."),
        ("2", "Mr. Odo Lind (Lake, XY)", "I see it too."),
        ("1", "The Clerk", "We go on."),
        ("2", "Mr. Odo Lind", "So we do."),
        ("2", "The Chair", "Order."),
        ("3", "Mr. Berg", "I am here."),
        ("4", "Mr. Berg", "So am I."),
        ("4", "Mr. Berg of the Lake", "And I am."),
    )
    found = read(
        "".join(
            f"<div {who}-HoCid='{number}' {who}-attribution='{name}'>{words}</div>"
            for number, name, words in people
        )
    )

    assert [label for label, _ in said(found)] == [
        "The Clerk (Ms. Ines Roe)",
        "Mr. Odo Lind (Lake, XY)",
        "The Clerk (Ms. Ines Roe)",
        "Mr. Odo Lind (Lake, XY)",
        "The Chair",
        "Mr. Berg",
        "Mr. Berg of the Lake",
    ]
    assert any(
        one.message == "'The Clerk' is taken for The Clerk (Ms. Ines Roe), who was named in full"
        for one in found.notes
    )


def test_running_heads_are_left_out() -> None:
    """Lines that only count the pages are no turns, and no part of one."""
    page = "".join(f"{ASKED}<p>Friday, 6 May 2022 Take: {at}</p>" for at in range(3))
    transcript = read(page)

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A"] * 3
    assert removed(transcript)[0] == "running head: Friday, 6 May 2022 Take: 0"
    assert len(read(f"{page}<p>Friday, 6 May 2022 Take: it.</p>{ASKED}").turns) > 6


def test_footnote_marks_are_left_out_and_ordinals_kept() -> None:
    """A raised number that leads to a note is no word."""
    mark = "<sup><a href='#1'>1</a></sup>"
    page = f"<p>Q: When?</p><p>A: On the 2<sup>nd</sup>.{mark} 5 m<sup>2</sup>.</p>"

    assert said(read(page))[1] == ("A", "On the 2nd. 5 m2.")


def test_speech_before_the_first_speaker_is_refused() -> None:
    """With elements for speakers as with labels; an introduction is left out and listed."""
    turns = marked("<p><b>{name}:</b> {words}</p>")
    speech = "<p>Good morning. I have called you to say that the bridge is open, and I am glad.</p>"
    about = "<p>Tom Lind builds bridges. Jane Roe spoke to him in the interview below.</p>"

    assert refused(speech + turns)[:2] == ("text before the first speaker", 1)
    assert refused(f"<h1>A talk</h1>{speech}{turns}")[0] == "text before the first speaker"
    assert removed(read(about + turns)) == [
        "introduction: Tom Lind builds bridges. Jane Roe spoke to him in the interview below."
    ]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (
            "<p>QUESTION: Open?</p><p>It is.</p><p>QUESTION: Since when?</p><p>Since May.</p>",
            "only 'QUESTION:' speaks",
        ),
        (
            "".join(
                f"<p>JOHNSON: Is it {at}?</p><p>MITCHELL: It is.</p><p>MITCHELLt It is.</p>"
                for at in range(3)
            ),
            "labels are not clear: 'MITCHELLt' stands where 'MITCHELL:' may be meant",
        ),
        (
            "".join(
                f"<p>JOHNSON: Is it {at}?</p><p>{name}: It is.</p>"
                for at, name in enumerate(["MITCHELL"] * 3 + ["M1TCHELL", "MITCHEIL"])
            ),
            "labels are not clear: 'M1TCHELL' stands where 'MITCHELL:' may be meant",
        ),
    ],
)
def test_spoilt_labels_are_refused(page: str, message: str) -> None:
    """Words would be another's: a scan without its colons, answers without labels."""
    assert refused(page)[0] == message


def test_a_label_spoilt_once_is_warned_of() -> None:
    """The rest is read."""
    page = "".join(f"<p>JOHNSON: Is it {at}?</p><p>MITCHELL: It is.</p>" for at in range(12))
    transcript = read(page + "<p>MITCHELLt It is not.</p>")

    warned = [note.message for note in transcript.notes if note.is_warning]
    assert "'MITCHELLt' stands where 'MITCHELL:' may be meant: read as prose" in warned


def test_a_label_that_ends_with_a_title_was_cut() -> None:
    """Where the words begin with "Mr. Speaker", they are not all there."""
    page = marked('<p><span class="speaker">{name}</span> {words}</p>')
    cut = "<p><span class='speaker'>HON. R. MOLL.- Mr:</span> Speaker, I move.</p>"

    assert refused(page + cut)[0] == (
        "labels are not clear: 'HON. R. MOLL.- Mr' ends with a title and no name"
    )


def test_a_short_name_of_a_chat_is_no_title() -> None:
    """Among others in small letters "ms" is somebody."""
    names = ("jroe", "olind", "ms", "tq", "ada") * 3
    page = "".join(
        f"<p class=phone><cite>{name}:</cite> gate {at} is open now.</p>"
        for at, name in enumerate(names)
    )

    assert ("ms", "gate 2 is open now.") in said(read(page))


def test_who_is_addressed_does_not_speak() -> None:
    """Where names in bold say who speaks, a name with a full stop is what somebody said."""
    names = ("Councillor Roe", "Councillor Lind") * 5
    page = "".join(
        f"<p><b>Madam Chair</b></p><p>{name if at < 4 else 'Yes, you may'}.</p>"
        f"<p><b>{name}</b></p><p>and may I speak?</p>"
        for at, name in enumerate(names)
    )

    assert said(read(page))[:4] == [
        ("Madam Chair", "Councillor Roe."),
        ("Councillor Roe", "and may I speak?"),
        ("Madam Chair", "Councillor Lind."),
        ("Councillor Lind", "and may I speak?"),
    ]


def test_words_off_the_record_are_in_no_note() -> None:
    """Neither those of a heading nor of a link that stands among them."""
    page = f"""{ASKED}
        <p>A: [off the record] Zanzotto.</p>
        <h2>Zanzotto</h2>
        <p>Q: Who? [on the record] And else?</p>
        <h2>Else</h2>
        <p>A: Nobody.</p>"""
    transcript = read(page)

    assert removed(transcript) == ["a part under other terms", "heading: Else"]


def test_markdown_that_begins_with_an_element_is_no_page() -> None:
    """Nor is plain text with a sign that opens one."""
    text = (
        b"<p align=center>Low Water</p>\n\nQ: How many?\n\nA: Forty.\n\nQ: Since when?\n\nA: May.\n"
    )

    assert read_transcript(text, Source("talk.md")).transcript.format == "text"


def test_a_page_that_nests_too_deep_is_refused() -> None:
    """No crash, no words lost in silence."""
    with pytest.raises(TranscriptError, match="nests deeper"):
        read("<div>" * 5_000 + ASKED)


@pytest.mark.parametrize("form", ["<p><b>{name}:</b> {words}</p>", "<p>{name}: {words}</p>"])
def test_what_stands_beside_the_talk_tells_of_it(form: str) -> None:
    """A ban on quotation is heeded wherever it stands, also where it is no part of the talk."""
    page = f"<div><p>Not for quotation.</p></div><div>{marked(form)}</div>"

    assert "Not for quotation." in [one.value for one in read(page).metadata]


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>T</title><meta property='og:title' content='O'>", "<h1>H</h1>", "H"),
        ("<title>T</title><meta property='og:title' content='O'>", "", "O"),
        ("<title>T</title>", "<header><h1>The Courier</h1></header>", "T"),
        ("<title>T</title>", "<h1>The Courier</h1><article><h1>H</h1></article>", "H"),
        ("<title>T</title>", "<h1>One</h1><h1>Two</h1>", "T"),
        (
            "<title>T B</title>",
            "<h1>B</h1><h1>C</h1><h2>Interview with Jane Roe</h2>",
            "Interview with Jane Roe",
        ),
        ("<title>The Courier</title>", "<h2>Gates of the lake</h2>", "Gates of the lake"),
        ("<title>The Courier</title>", "<h2>Lake gates</h2>", "The Courier"),
        ("<title>The Courier</title>", "<h2>Interview on gates</h2>", "Interview on gates"),
        (
            "<title>The Courier of the Lake</title>",
            "<h2>Interview on gates</h2>",
            "The Courier of the Lake",
        ),
        ("<title>Courier</title>", "<h2>Gates of the lake</h2><h3>How</h3>", "Gates of the lake"),
        (
            "<title>Courier</title>",
            "<h2>Gates:</h2><h2>who keeps them</h2>",
            "Gates: who keeps them",
        ),
        ("<title>Courier</title>", "<h2>Gates</h2><h2>Locks</h2>", "Courier"),
        ("<title>Courier</title>", "<h2>Interview</h2>", "Courier"),
        ("<title>Courier</title>", "<nav><h2>Gates</h2></nav>", "Courier"),
    ],
)
def test_the_title_is_the_heading_of_the_article(head: str, body: str, title: str) -> None:
    """Else that for other sites, else that of the window; never the name of the site."""
    page = f"<html><head>{head}</head><body>{body}{ASKED}</body></html>"

    assert read(page.encode()).title == title


def test_items_of_a_menu_are_no_paragraphs_above_a_heading() -> None:
    """The heading below a long menu still stands above the talk."""
    menu = f"<nav><ul>{'<li><a href=x>Locks and gates</a></li>' * 9}</ul></nav>"
    page = f"<title>Courier</title><body>{menu}<h5>Jane Roe</h5>{ASKED}</body>"

    assert read(f"<html>{page}</html>".encode()).title == "Jane Roe"


def test_a_heading_below_the_talk_is_no_title() -> None:
    """It heads what else is on the page."""
    page = (
        f"<html><head><title>Courier</title></head><body>{ASKED}<h2>Your words</h2></body></html>"
    )

    assert read(page.encode()).title == "Courier"


@pytest.mark.parametrize(
    ("head", "days"),
    [
        (
            "<meta property='article:published_time' content='2022-04-19T09:00:00Z'>",
            {"publication date": "2022-04-19"},
        ),
        ("<meta name='DC.Date' content='2022-04'>", {"date": "2022-04"}),
        ("<meta name='date' content='19 April'>", {}),
        ("<meta name='date' content='2022-02-31'>", {}),
        (
            "<script type='application/ld+json'>"
            '{"@graph": [{"datePublished": "2022-04-19"}]}</script>',
            {"publication date": "2022-04-19"},
        ),
        (
            "<meta name='dcterms.date' content='2022-04-17'>"
            "<meta name='dcterms.issued' content='2022-04-19'>",
            {"date": "2022-04-17", "publication date": "2022-04-19"},
        ),
        (
            "<meta name='date' content='2022-04-19'><meta name='pubdate' content='2022-04-19'>",
            {"publication date": "2022-04-19"},
        ),
        ("<script type='application/ld+json'>{broken</script>", {}),
    ],
)
def test_the_day_of_a_page_is_told_from_that_of_its_publication(
    head: str, days: dict[str, str]
) -> None:
    """As its head has it; a day that does not exist is none."""
    talk = read(f"<html><head>{head}</head><body>{ASKED}</body></html>".encode())

    told = {one.key: one.value for one in talk.metadata if "date" in one.key}
    assert told == days
    assert talk.recorded == days.get("date", "")


def test_a_heading_that_is_a_day_is_that_of_the_talk() -> None:
    """Above it; below it, it is that of another page."""
    day = "<h5>3 May 2023</h5>"
    above = read(f"<html><body>{day}<h2>The dam</h2>{ASKED}</body></html>".encode())
    below = read(f"<html><body><h2>The dam</h2>{ASKED}{day}</body></html>".encode())

    assert [one.value for one in above.metadata if one.key == "date"] == ["3 May 2023"]
    assert not [one for one in below.metadata if one.key == "date"]


@pytest.mark.parametrize(
    ("time", "key"),
    [
        ("<time datetime='2022-04-19'>19 April</time>", "date"),
        (
            "<time itemprop='datePublished' datetime='2022-04-19'>19 April</time>",
            "publication date",
        ),
        ("<time class='entry-date published' datetime='2022-04-19'>1</time>", "publication date"),
        ("<p>Posted <time datetime='2022-04-19'>19 April</time></p>", "publication date"),
    ],
)
def test_a_time_on_a_page_tells_whether_it_is_of_the_publication(time: str, key: str) -> None:
    """By its class or property; one that tells nothing may be the day of the talk."""
    talk = read(f"<html><body><header>{time}</header>{ASKED}</body></html>".encode())

    assert [(one.key, one.value) for one in talk.metadata if "date" in one.key] == [
        (key, "2022-04-19")
    ]


def test_a_lead_above_the_first_speaker_is_set_apart_with_a_warning() -> None:
    """A paragraph of a page stands apart from the first label, as a blank line parts them."""
    lead = "<p>On Friday the council met in the old mill. It sat for two hours.</p>"
    transcript = read(f"<h1>The mill</h1>{lead}{marked('<p><b>{name}:</b> {words}</p>')}")

    assert said(transcript)[0] == ("Jane Roe", "I say 0, yes.")
    assert "introduction: On Friday the council met in the old mill. It sat for two hours." in (
        removed(transcript)
    )
    (warning,) = (note.message for note in transcript.notes if "introduction" in note.message)
    assert warning.startswith("line 1 stands before the first speaker, set apart")


def test_numbers_of_pages_do_not_make_a_page_notes() -> None:
    """A debate printed on many pages is a talk; what stands above its first label is told."""
    turns = "".join(
        f"<div>MS {name}: I agree with that.</div><div>Page {at}</div><div>27{at}</div>"
        for at, name in enumerate(["ROE", "LIND", "ROE", "WEIR"], start=2)
    )

    assert len(read(turns).turns) == 4
    assert refused(f"<div>May I call for a new speaker please? You are first.</div>{turns}")[0] == (
        "text before the first speaker"
    )


def headed(*heads: str, answers: Sequence[str]) -> str:
    """Return turns of one who answers, each below a heading."""
    return "".join(
        f"<h4>{head}</h4><p><b>Ines Weir:</b> {answer}</p>"
        for head, answer in zip(heads, answers, strict=True)
    )


def test_headings_that_ask_among_turns_that_ask_are_headings() -> None:
    """They sum up what follows, and are not said by whoever spoke before."""
    turns = "".join(
        f"<h4>Q: Is the {one} real?</h4><p><b>Odo Lind:</b> This {one} is not real, is it?</p>"
        f"<p><b>Ines Weir:</b> I made the {one}.</p>"
        for one in ("mill", "weir", "ferry")
    )
    transcript = read(f"<p><b>Odo Lind:</b> Hello.</p><p><b>Ines Weir:</b> Yes.</p>{turns}")

    assert said(transcript)[2:4] == [
        ("Odo Lind", "This mill is not real, is it?"),
        ("Ines Weir", "I made the mill."),
    ]
    assert removed(transcript) == [
        f"heading: Q: Is the {one} real?" for one in ("mill", "weir", "ferry")
    ]


def test_headings_that_ask_above_answers_are_questions() -> None:
    """Where nobody else asks, whoever made the page does."""
    heads = ("Who built it?", "When was that?", "Is it open?")
    transcript = read(headed(*heads, answers=("My aunt did.", "In May.", "It is.")))

    assert said(transcript) == [
        ("Q", "Who built it?"),
        ("Ines Weir", "My aunt did."),
        ("Q", "When was that?"),
        ("Ines Weir", "In May."),
        ("Q", "Is it open?"),
        ("Ines Weir", "It is."),
    ]


PRAISED = "It is the only mill where half of the wheels were off the axle."


@pytest.mark.parametrize(
    "quote",
    [
        f"<blockquote><p>{PRAISED}</p><footer><cite>Ines Weir</cite></footer></blockquote>",
        f"<blockquote>{PRAISED} <cite>Ines Weir</cite></blockquote>",
        f"<blockquote><p>{PRAISED}</p></blockquote>",
        f'<div class="block quote-large"><p>{PRAISED}</p></div>',
    ],
)
@pytest.mark.parametrize("form", ['<p class="speaker">{}</p><p>', "<p><b>{}:</b> ", "<p>{}: "])
def test_pull_quotes_are_not_said_by_whoever_spoke_before(quote: str, form: str) -> None:
    """One names who said it, or its words stand in a turn."""
    odo, ines = form.format("Odo Lind"), form.format("Ines Weir")
    page = (
        f"{odo}I like the old mill.</p>{quote}{ines}I did, too. {PRAISED}</p>"
        f"{odo}It shut in June.</p>{ines}I know.</p>{odo}Yes.</p>{ines}Thank you.</p>"
    )
    transcript = read(page)

    assert said(transcript)[:2] == [
        ("Odo Lind", "I like the old mill."),
        ("Ines Weir", f"I did, too. {PRAISED}"),
    ]
    assert any(one.startswith(f"pull quote: {PRAISED[:-1]}") for one in removed(transcript))


def test_a_quotation_that_somebody_reads_out_is_said() -> None:
    """It stands nowhere else and names nobody."""
    turns = marked('<p class="speaker">{name}</p><p>{words}</p>', ("Ines Weir", *THREE))
    page = turns.replace("I say 0, yes.</p>", "Hear:</p><blockquote>The mill is ours.</blockquote>")

    assert said(read(page))[0] == ("Ines Weir", "Hear: / The mill is ours.")


def test_lines_that_present_who_speaks_captions_and_credits_are_not_said() -> None:
    """Each is listed with its words."""
    page = (
        marked('<p class="speaker">{name}</p><p>{words}</p>')
        + "<blockquote><p><strong>Ines Weir</strong><br>Miller of the upper town</p></blockquote>"
        + '<div class="figure__caption">Ines Weir - The Wheel</div>'
        + marked('<p class="speaker">{name}</p><p>{words}</p>', ("Ines Weir", "Tom Lind"))
        + "<p>Additional reporting by Odo Lind</p><p>Illustrations by Una Poe and Ib Roe</p>"
    )
    transcript = read(page)

    assert said(transcript)[2] == ("Jane Roe", "I say 2, yes.")
    assert said(transcript)[-1] == ("Tom Lind", "I say 1, yes.")
    assert removed(transcript) == [
        "figure__caption: Ines Weir - The Wheel",
        "presents who speaks: Ines Weir Miller of the upper town",
        "end: Additional reporting by Odo Lind",
        "end: Illustrations by Una Poe and Ib Roe",
    ]


def test_plain_paragraphs_answer_those_whose_class_asks() -> None:
    """Answers need no class where one stands behind each question."""
    asked = ("Is the bridge open?", "Since when is it open?", "And who paid for it?")
    pair = '<p class="question">{}</p><p>It has been so since May, as we all know.</p>'
    found = read(f"<div>{''.join(map(pair.format, asked))}<p>The county paid.</p></div>")

    assert [label for label, _ in said(found)] == ["Q", "A"] * 3
    assert said(found)[-1][1].endswith("we all know. / The county paid.")


def test_questions_of_a_class_that_follow_each_other_have_no_plain_answers() -> None:
    """A list of questions, and a paragraph about it, is no talk."""
    asked = "".join(f'<p class="question">Is the bridge {one}?</p>' for one in ("old", "new", "up"))

    assert refused(f"<div>{asked}<p>These are the questions we were asked.</p></div>")


def test_a_saved_page_that_begins_with_a_style_is_a_page() -> None:
    """Lines of the style are no words, and elements are nobody."""
    style = "<style>\n  .a {\n    color: red;\n  }\n\n  .b {\n    color: blue;\n  }\n</style>\n"
    script = "<script>\nvar a = 1;\n\nvar b = 2;\n</script>\n"
    page = (
        f"{style}{script}<div>{ASKED}</div>\n\n{script}<div><p>Q: Who paid?</p><p>A: We.</p></div>"
    )
    found = read(page.encode())

    assert found.format == "html"
    assert [label for label, _ in said(found)] == ["Q", "A"] * 2


def test_a_link_that_shows_a_sign_alone_is_no_word() -> None:
    """It plays what was said, or leads to the paragraph; signs of words stay."""
    play, mark = '<a class="play" href="#">▶</a>', '<a href="#p3">#</a>'
    found = read(f"<p>Q: {play}Is it <a href='/x'>£</a>5?</p><p>A: {play} It is.{mark}</p>" * 2)

    assert said(found)[:2] == [("Q", "Is it £5?"), ("A", "It is.")]


def test_a_page_below_styles_is_a_page() -> None:
    """Else its scripts would be read, under elements that would be the names of speakers."""
    page = b"""<style>
      .box { height: auto; }

      .grid { display: grid; }
    </style>

    <!DOCTYPE html>
    <html><body>
    <script>
      var one = {width: 2};
    </script>
    <p><b>Jane Roe:</b> How deep is the harbour?</p>
    <p><b>Odo Lind:</b> It is six metres deep.</p>
    <p><b>Jane Roe:</b> Since when?</p>
    <p><b>Odo Lind:</b> Since the flood of May.</p>
    </body></html>"""

    assert said(read(page)) == [
        ("Jane Roe", "How deep is the harbour?"),
        ("Odo Lind", "It is six metres deep."),
        ("Jane Roe", "Since when?"),
        ("Odo Lind", "Since the flood of May."),
    ]


RIVER = """
  <p><strong>Why is the river low?</strong></p><p>I think it did not rain enough in May.</p>
  <p><strong>Who shut the gate?</strong></p><p>The keeper did, and I was there.</p>
  <p><strong>When will it open?</strong></p><p>We open it in June.</p>
"""


@pytest.mark.parametrize(
    "beside",
    [
        """<div class="teaser-link"><h2>Lake sold: who gains from it?</h2><p>The lake is sold.</p>
        </div>""",
        """<a href="/lake"><h2>Lake sold: who gains from it?</h2></a>""",
        """<div class="expandable-box"><h2>What is a weir?</h2><p>A wall in a river.</p></div>""",
        """<p><strong>This interview was conducted by Jane Roe and Odo Lind.</strong></p>""",
        """<p><strong>Das Gespräch führte Jane Roe.</strong></p>""",
        """<p>This is the extended version of an interview of last week.</p>""",
        """<p><span class="h-offscreen">Open the box</span></p>""",
    ],
)
def test_what_stands_behind_questions_in_bold_is_no_question(beside: str) -> None:
    """Titles of other articles, boxes, and who asked: they are listed."""
    found = read(f"<article>{RIVER}{beside}</article>")

    assert [words for _, words in said(found)] == [
        "Why is the river low?",
        "I think it did not rain enough in May.",
        "Who shut the gate?",
        "The keeper did, and I was there.",
        "When will it open?",
        "We open it in June.",
    ]
    assert len(found.removed) == 1


def test_questions_that_nobody_asked_are_warned_of() -> None:
    """A list of questions, where no answer says "I": it may be no talk at all."""
    told = "The land of a farm feeds many people in the world, and it needs much water. " * 5
    heads = ("How much land is there?", "Who needs the land?", "Why does it need water?")
    page = "".join(f"<h3>{head}</h3><p>{told}</p>" for head in heads)

    def doubts(body: str) -> list[str]:
        return [one.message for one in read(body).notes if "is no talk" in one.message]

    assert len(doubts(f"<h1>Land</h1>{page}")) == 1
    assert doubts(f"<h1>Land</h1>{page.replace('The land of a farm', 'My farm')}") == []


def test_what_stands_below_an_editors_line_is_no_answer() -> None:
    """The line tells of the talk, and other headlines follow on the page."""
    below = "<p>This is the extended version of an interview.</p><h3>Read on</h3><p>Lake sold.</p>"
    found = read(f"<article>{RIVER}{below}</article>")

    assert said(found)[-1] == ("A", "We open it in June.")
    assert len(found.removed) == 3


SLANTED = RIVER.replace("strong", "em")


def test_paragraphs_in_italics_that_ask_are_questions_where_nobody_is_named() -> None:
    """What stands in italics among them is asked, too; above them it tells of the talk."""
    lead = "<p><em>Our keeper speaks.</em></p><p>We met her at the gate.</p>"
    more = "<p>It was late.</p><p><em>Tell us about the mill.</em></p><p>My mill is shut.</p>"
    found = read(f"<article>{lead}{SLANTED}{more}</article>")

    assert [label for label, _ in said(found)] == ["Q", "A"] * 4
    assert said(found)[5:] == [
        ("A", "We open it in June. / It was late."),
        ("Q", "Tell us about the mill."),
        ("A", "My mill is shut."),
    ]
    assert any("lines in italics are read as questions" in one.message for one in found.notes)


@pytest.mark.parametrize(
    "page",
    [
        SLANTED.replace("Who shut the gate?", "Nobody knows.").replace("When will", "So will"),
        SLANTED.replace("?</em>", "?</em> he asked"),
        SLANTED.replace("em>", "u>"),
    ],
)
def test_what_else_stands_in_italics_is_no_question(page: str) -> None:
    """Most must ask, and stand alone."""
    page = page.replace("open?</em>", "open.</em>")

    assert refused(f"<article>{page}</article>")[0] == "no speakers found"


AWAY = 'Click here for the other talks ----&gt; <a href="/talks"><button>Talks</button></a>'
"""What nobody says at the end of a page."""


@pytest.mark.parametrize(
    "page",
    [
        f"<article>{RIVER}<p>{AWAY}</p></article>",
        f"<article>{RIVER.removesuffix('</p>')}<br><br>{AWAY}</p></article>",
        f"<article>{RIVER}<p>&lt;-- Back to the talks</p></article>",
    ],
)
def test_a_line_that_leads_to_another_page_is_not_said(page: str) -> None:
    """It ends, or begins, with an arrow."""
    found = read(page)

    assert said(found)[-1] == ("A", "We open it in June.")
    assert "talks" in " ".join(removed(found))


def test_arrows_within_an_answer_are_said() -> None:
    """So is a sentence below one."""
    more = "<p>Water -&gt; mill: it goes on so.</p>"

    assert said(read(f"<article>{RIVER}{more}</article>"))[-1] == (
        "A",
        "We open it in June. / Water -> mill: it goes on so.",
    )


@pytest.mark.parametrize(
    "part",
    [
        '<a class="related_link legislation" href="/b">C-43</a>',
        '<a class="related_link" href="/b"><em>C-43</em></a>',
        '<span class="tag">C-43</span>',
        '<span role="search">C-43</span>',
        '<em class="ad">C-43</em>',
        '<button class="term">C-43</button>',
        "<output>C-43</output>",
        '<b aria-hidden="true">C-43</b><i class="sr-only">bill forty-three</i>',
    ],
)
@pytest.mark.parametrize("form", ['<p class="speaker">{}</p><p>', "<p><b>{}:</b> ", "<p>{}: "])
def test_words_within_a_sentence_are_said_whatever_their_element(part: str, form: str) -> None:
    """A link or a part of a line is no furniture where words go on around it."""
    ann, odo = form.format("Ann Roe"), form.format("Odo Lind")
    page = f"{ann}Is it on?</p>{odo}The bill {part}, as it is, stays.</p>{ann}Oh?</p>{odo}Yes.</p>"

    assert said(read(page))[1] == ("Odo Lind", "The bill C-43, as it is, stays.")


def test_links_at_the_ends_of_sentences_are_said_and_those_behind_them_are_not() -> None:
    """What stands alone behind a sentence is furniture, as its class says."""
    link = '<a class="related_link" href="/b">C-43</a>'
    share = '<a class="share" href="/s">Share this</a>'
    page = ASKED.replace("since May.", f"since {link}.").replace("open?", f"open? {share}")
    page += f"<p>Q: Is it new?</p><p>A: {link} is new.</p>"
    transcript = read(page)

    assert [words for _, words in said(transcript)] == [
        "Is the bridge open?",
        "It is, since C-43.",
        "Is it new?",
        "C-43 is new.",
    ]
    assert removed(transcript) == ["share: Share this"]


def test_an_hour_within_a_sentence_is_said() -> None:
    """Where a time stands beside the words, it is when they were said."""
    turn = '<p class="speaker">{}</p><p><time>0:0{}</time> {}</p>'
    words = ("When is it?", "We met at <time>12:30</time> in the hall.", "Oh?", "Yes.")
    names = ("Ann Roe", "Odo Lind", "Ann Roe", "Odo Lind")
    page = "".join(
        turn.format(name, at, one) for at, (name, one) in enumerate(zip(names, words, strict=True))
    )

    assert said(read(page))[1] == ("Odo Lind", "We met at 12:30 in the hall.")


def test_a_quotation_that_words_before_it_announce_is_said() -> None:
    """A motion is said by whoever moves it, though somebody reads it out again."""
    turn = '<p class="speaker">{}</p><p>{}</p>'
    motion = f"<blockquote><p>{PRAISED}</p></blockquote>"
    page = (
        turn.format("Odo Lind", "I move what follows:") + motion
        + turn.format("Ines Weir", f"It says: {PRAISED}")
        + "".join(turn.format(one, "Yes.") for one in ("Odo Lind", "Ines Weir", "Odo Lind"))
    )  # fmt: skip

    assert said(read(page))[0] == ("Odo Lind", f"I move what follows: / {PRAISED}")


@pytest.mark.parametrize(
    "tip",
    [
        '<span class="read__tooltip hidden">Roe Ann Minister</span>',
        '<span class="tooltiptext">Roe Ann Minister</span>',
        '<span role="tooltip">Roe Ann Minister</span>',
    ],
)
def test_a_tooltip_is_no_part_of_a_label(tip: str) -> None:
    """Words that show where somebody points are neither label nor words."""
    ann = f'<p><b><a href="/a" class="person">Ann Roe{tip}</a>:</b> '
    page = f"{ann}Yes.</p><p><b>Odo Lind:</b> Is it?</p><p><b>Ann Roe:</b> I say so.</p>"

    assert [label for label, _ in said(read(page))] == ["Ann Roe", "Odo Lind", "Ann Roe"]


@pytest.mark.parametrize("answer", ["42.", '<a href="/x">See the report.</a>', "10:30"])
@pytest.mark.parametrize(
    "form", ['<p class="speaker">{}</p><p>', '<p><b><a href="/a">{}</a>:</b> ', "<p>{}:</p><p>"]
)
def test_an_answer_that_is_a_number_or_a_link_is_said(answer: str, form: str) -> None:
    """What else would be a number of the page or a link in it is all that somebody says."""
    ann, odo = form.format("Ann Roe"), form.format("Odo Lind")
    page = f"{ann}How many?</p>{odo}{answer}</p>{ann}So many?</p>{odo}Yes, I say so.</p>"

    assert [label for label, _ in said(read(page))] == ["Ann Roe", "Odo Lind"] * 2


def test_a_name_with_a_time_in_bold_at_the_end_of_a_line_begins_a_turn() -> None:
    """Its own break was lost, and the one behind it stands."""
    names = ("SPEAKER 1", "SPEAKER 2")
    rows = "\n".join(
        f"<strong>{names[at % 2]} 0:0{at}:05</strong><br/>\nGate {at} is shut, and it was late."
        for at in range(6)
    )
    found = read(f"<p>{rows}</p>")

    assert [(turn.speaker.label, turn.time) for turn in found.turns] == [
        (names[at % 2], f"00:0{at}:05") for at in range(6)
    ]
    assert [one.text for turn in found.turns for one in turn.paragraphs] == [
        f"Gate {at} is shut, and it was late." for at in range(6)
    ]


def test_verses_in_bold_at_the_end_of_a_line_begin_no_turn() -> None:
    """Their numbers do not run on, and they stand within what is said."""
    rows = "".join(
        f"<p><b>Jane Roe:</b> What is {at}?</p>"
        f"<p><b>Odo Lind:</b> I read <b>Luke {20 - at}:16</b><br>and I liked it.</p>"
        for at in range(4)
    )
    found = read(rows)

    assert {turn.speaker.label for turn in found.turns} == {"Jane Roe", "Odo Lind"}
    assert len(found.turns) == 8


QA = "".join(
    f"<p class='q'>{asked}</p><p class='a'>{answer}</p>"
    for asked, answer in (
        ("Is the bridge open?", "It is, and has been since May."),
        ("Who pays for it?", "We all do, with the tolls."),
        ("And then?", "Then I shall walk across it."),
    )
)


def test_classes_of_a_letter_tell_questions_and_answers() -> None:
    """Where they are strictly in turn, and the page is no list of frequent questions."""
    assert said(read(QA))[:2] == [
        ("Q", "Is the bridge open?"),
        ("A", "It is, and has been since May."),
    ]
    assert len(read(QA).turns) == 6
    assert "no speakers" in refused(QA.replace("<p class='a'>We", "<p class='q'>We"))[0]


@pytest.mark.parametrize("names", [("q", "a"), ("question", "answer")])
def test_questions_that_are_asked_often_are_no_talk(names: tuple[str, str]) -> None:
    """Whatever their classes."""
    page = QA.replace("'q'", f"'{names[0]}'").replace("'a'", f"'{names[1]}'")

    assert "no speakers" in refused(f"<h1>Frequently asked questions</h1>{page}")[0]


def test_labelled_elements_of_one_class_go_together() -> None:
    """What is a comment by its class is the talk, where a name and a colon begin each."""
    page = "".join(
        f"<div class='comment' id='{at}'><span class='name'>{who}</span>: The eels are {at}.</div>"
        for at, who in enumerate((*THREE, *THREE))
    )

    assert said(read(page))[0] == ("Jane Roe", "The eels are 0.")
    assert len(read(page).turns) == 6


def test_a_transcript_in_one_paragraph_keeps_its_lines() -> None:
    """Where labels with times stand alone on lines of the source."""
    lines = "\n\n".join(
        f"{who}  0:0{at}\nThe eels are {at}\nand more." for at, who in enumerate(THREE, start=1)
    )

    assert said(read(f"<div><p>{lines}</p></div>")) == [
        (who, f"The eels are {at} / and more.") for at, who in enumerate(THREE, start=1)
    ]


def test_an_introduction_that_tells_of_questions_and_answers_is_set_apart() -> None:
    """Whoever asked says "I" in it."""
    page = (
        "<p>I was curious about his work, so I asked a few questions to Odo; here are his answers."
        "</p><p><strong>Odo:</strong> The gate is new.</p><p><strong>Q:</strong> Who pays?</p>"
        "<p><strong>Odo:</strong> The town pays.</p>"
    )
    found = read(page)

    assert said(found) == [
        ("Odo", "The gate is new."),
        ("Q", "Who pays?"),
        ("Odo", "The town pays."),
    ]
    assert any("set apart as an introduction" in one.message for one in found.notes)


def test_heads_of_items_in_an_answer_are_nobody() -> None:
    """In bold with a colon, in a list, once each; who speaks heads paragraphs."""
    page = (
        "<p><b>Q:</b> What is done?</p><p><b>Odo:</b> There are two gates.</p><ul>"
        "<li><b>North:</b> It is done.</li><li><b>South:</b> It is nearly done.</li></ul>"
        "<p><b>Q:</b> Who pays?</p><p><b>Odo:</b> The town pays.</p>"
    )

    assert said(read(page)) == [
        ("Q", "What is done?"),
        ("Odo", "There are two gates. / North: It is done. / South: It is nearly done."),
        ("Q", "Who pays?"),
        ("Odo", "The town pays."),
    ]


def test_several_turns_inside_one_paragraph_of_a_page_are_parted() -> None:
    """A page of one paragraph whose labels stand inside it is read, and never crashes."""
    pairs = [(f"Is gate {at} open?", f"It is, {at} of us saw it.") for at in range(12)]
    page = "".join(f"Roe: {asked} Lind: {answer} " for asked, answer in pairs)

    expected = [one for asked, answer in pairs for one in (("Roe", asked), ("Lind", answer))]
    assert said(read(f"<p>{page}</p>")) == expected


def test_line_breaks_count_in_a_body_in_which_no_element_parts_lines() -> None:
    """Programs that mark names put `<html>` around plain text, and elements into attributes."""
    page = (
        '\n<ne id="Jane <ne id="Roe" kind = "N">Roe</ne>" kind = "P">Jane <ne>Roe</ne></ne>: When'
        " does it open?\n<ne>Tom Lind</ne>: In <ne>May</ne>.\nJane Roe: And who pays?\n"
        "Tom Lind: We do.\n"
    )

    assert said(read(page)) == [
        ("Jane Roe", "When does it open?"),
        ("Tom Lind", "In May."),
        ("Jane Roe", "And who pays?"),
        ("Tom Lind", "We do."),
    ]


def test_signs_of_bold_letters_that_a_program_left_in_a_page_are_no_words() -> None:
    """They are bold there; a star that stands alone is said to be one."""
    found = read(
        "<p>Ann Roe: What about the <i>**gate**</i>?</p>"
        "<p>Odo Lind: It is a question of **wood and iron**, not of 2 ** 3 planks.</p>"
        "<p>Ann Roe: And now?</p><p>Odo Lind: Now **we wait**.</p>"
    )
    assert said(found) == [
        ("Ann Roe", "What about the gate?"),
        ("Odo Lind", "It is a question of wood and iron, not of 2 ** 3 planks."),
        ("Ann Roe", "And now?"),
        ("Odo Lind", "Now we wait."),
    ]


def test_an_end_tag_of_a_line_break_breaks_the_line_as_browsers_have_it() -> None:
    """Also where labels stand in bold; `<br></br>` is one break."""
    pair = "<b>Host:</b> When does it open?</br></br><b>Odo:</b> In May,<br></br>or in June.</BR>\n"
    found = read(f"<p>{pair}{pair}</p>")

    assert said(found) == [("Host", "When does it open?"), ("Odo", "In May, / or in June.")] * 2


def test_numbers_at_the_ends_of_classes_count_questions_and_answers() -> None:
    """A name that is nearly the one of all other answers is warned of, and stays a word."""
    asked = ("Who shut the gate?", "When was it?", "Who saw it?")
    names = ("Ingrid", "Ingrid", "Inngrid")
    page = "".join(
        f"<div class='question'>{words}</div>"
        f"<div class='answer_{at}'><span><br></span> {name}:<p>I did, in May, I am sure.</div>"
        for at, (words, name) in enumerate(zip(asked, names, strict=True), 1)
    )
    found = read(page)

    assert said(found)[:2] == [("Q", asked[0]), ("Ingrid", "I did, in May, I am sure.")]
    assert said(found)[-1] == ("Ingrid", "Inngrid: / I did, in May, I am sure.")
    assert [note.message for note in found.notes if note.is_warning] == [
        "'Inngrid:' may be 'Ingrid': it is read as part of what 'Ingrid' says"
    ]


PIECE = """<img id="top" src="head.jpg" alt="Jane Roe at the lake">
<div id="talk">
{asked}
</div>
"""


def test_a_piece_of_a_page_whose_paragraphs_stand_apart_is_a_page() -> None:
    """It begins with a picture, and programs fill it in: what they leave out is not said."""
    asked = "\n".join(
        f'<div class="qq">\n<p>\nQ. Who keeps gate {at}?\n</p>\n</div>\n\n'
        f"{{* the picture {at} *}}\n\n"
        f"<p>\nA clerk keeps gate {at}, and sleeps there.\n</p>\n"
        for at in range(6)
    )
    talk = read(PIECE.format(asked=asked).encode())

    assert talk.format == "html"
    assert said(talk)[:2] == [
        ("Q", "Who keeps gate 0?"),
        ("A", "A clerk keeps gate 0, and sleeps there."),
    ]
    assert len(talk.turns) == 12


STUDENTS = """
<div class="Q">{first}</div><p><b>A-san</b>：I study how gates are built. It is slow work.<br>
<b>I-san</b>：I look at locks, and at who opens them.</p>
<div class="Q">Why here?</div><p><b>A-san</b>：The lake is near. I can walk there.<br>
<b>I-san</b>：So it was for me, and I could stay.</p>
<div class="Q">A word to the young, please.</div><p><b>A-san</b>：Come and see.<br>
<b>I-san</b>：Yes, do come to us in May.</p>
<div class="allow">More interviews</div>
<ul class="footerlink"><li>The mill</li></ul>
"""


def test_blocks_whose_class_says_so_ask_those_who_are_named_below() -> None:
    """Else the question would be the last words of the answer above it."""
    talk = read(STUDENTS.format(first="What do you do?").replace("-san", "さん"))
    bids = read(STUDENTS.format(first="A word on gates.").replace("here?", "here.")).turns

    assert said(talk)[:3] == [
        ("Q", "What do you do?"),
        ("Aさん", "I study how gates are built. It is slow work."),
        ("Iさん", "I look at locks, and at who opens them."),
    ]
    assert [one for one, _ in said(talk)].count("Q") == 3
    assert said(talk)[-1] == ("Iさん", "Yes, do come to us in May.")
    assert not any("may be one person" in note.message for note in talk.notes)
    assert all(turn.speaker.label != "Q" for turn in bids)


def test_headings_that_recur_are_the_names_of_who_speaks() -> None:
    """Be some of them in bold, or with an outlet behind; headings of chapters do not recur."""
    names = (
        "Ann Poe (Lake Press)",
        "Ben Coe (ABC)",
        "Cleo Doe (7 News)",
        "Eve Moe",
        "Fay Loe (LRB)",
    )
    asked = "<h3>{}</h3><p>Will the rate go down in May?</p>"
    told = "<h3><strong>Governor Roe</strong></h3><p>It stays where it is, for a while.</p>"
    body = "".join(asked.format(name) + told for name in names)
    talk = read(f"<h2>Transcript</h2><h3>Governor Jane Roe </h3><p>Good day to all.</p>{body}")
    chapters = "".join(f"<h3>Gate {at}</h3><p>It is old, and it was mended.</p>" for at in range(9))

    assert [who for who, _ in said(talk)][:4] == [
        "Governor Jane Roe",
        "Ann Poe (Lake Press)",
        "Governor Roe",
        "Ben Coe (ABC)",
    ]
    assert len(talk.turns) == 11
    assert refused(chapters)[0] == "no speakers found"


def test_links_within_a_page_alone_are_its_contents() -> None:
    """However they look; a link amid words is none, and nor are two."""
    links = "".join(
        f'<a href="#part{at}"><strong>PART {at}:</strong> GATES</a><br>' for at in range(3)
    )
    talk = "".join(
        f"<p><strong>{who}:</strong> {words}</p>"
        for who, words in (("Jane Roe", "Who pays?"), ("Odo Lind", "The town does, all of it.")) * 3
    )
    found = read(f"<p>{links}</p>{talk}")

    assert {who for who, _ in said(found)} == {"Jane Roe", "Odo Lind"}
    assert any(one.startswith("contents: PART 0") for one in removed(found))
    amid = talk.replace("all of it", 'all of <a href="#a">it</a>')
    assert said(read(amid)) == said(found)


def test_headings_that_bid_among_those_that_ask_are_questions() -> None:
    """Where most ask; what points up at a picture is said by nobody."""
    asked = ("Hello, Ms Roe :)", "Who pays?", "Tell us of the gate.", "Since when?", "And why so?")
    answers = (
        *("Good day, I am glad to be here.", "We do, with the towns around us."),
        *("I saw it open once.", "Since May, as I said.", "I like it so, and we all do."),
    )
    page = "".join(
        f"<h3>{one}</h3><p>{words}</p><p>▲ Jane Roe at the gate</p>"
        for one, words in zip(asked[1:], answers[1:], strict=True)
    )
    found = read(f"<h3>{asked[0]}</h3><p>{answers[0]}</p>{page}")

    assert said(found) == [
        part
        for one, words in zip(asked[1:], answers[1:], strict=True)
        for part in (("Q", one), ("A", words))
    ]
    assert removed(found).count("caption: ▲ Jane Roe at the gate") == 4


def test_what_is_left_out_without_blanks_between_words_is_warned_of() -> None:
    """A sentence in Japanese is one word to who counts blanks."""
    talk = "".join(
        f"<p>Q: 水門は{at}つありますか？</p><p>A: はい、{at}つあります。</p>" for at in range(3)
    )
    beside = "休みの日には子どもと釣りに行きます。先日は八人で二百匹も釣りました。" * 2
    found = read(f"<div>{talk}</div><div><p>{beside}</p></div>")

    assert all(beside not in words for _, words in said(found))
    assert any("may be part of the talk" in one.message for one in found.notes)
