"""Tiny builders, so that a case fits on a line, and one brief that has every kind of block."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pipeline.model.brief import (
    Brief,
    BulletList,
    Cell,
    Cite,
    Detail,
    Editorial,
    Emphasis,
    FactBox,
    FactRow,
    Figure,
    Front,
    Inline,
    Point,
    Prose,
    Quotation,
    Register,
    Row,
    Section,
    SectionRole,
    Strong,
    Table,
    Text,
)
from pipeline.model.facts import Fact, FactKind, Money, When
from pipeline.model.labels import InterviewerFigures, Labels
from pipeline.model.style import Colours, FontFiles, Style
from pipeline.model.taxonomy import Evidence, Placement
from pipeline.model.transcript import (
    Exchange,
    Paragraph,
    Provenance,
    Role,
    Speaker,
    Transcript,
    Turn,
)
from pipeline.stages.captions import counted

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "templates"

ASKER = Speaker("Q", "Q", Role.INTERVIEWER)
MINISTER = Speaker("A", "Minister of Water", Role.RESPONDENT, "the Minister")


def turn(label: str, *texts: str, number: int = 1, anchor: str = "") -> Turn:
    """Return a turn of the interviewer (`Q`) or the respondent (any other label)."""
    speaker = ASKER if label == "Q" else MINISTER
    anchors = [anchor or f"T{number}.{at}" for at in range(1, len(texts) + 1)]
    paragraphs = tuple(
        Paragraph(name, text, 0, len(text)) for name, text in zip(anchors, texts, strict=True)
    )
    return Turn(number, speaker, paragraphs, line=number)


def interview(*pairs: tuple[str, ...], recorded: str = "2024-03") -> Transcript:
    """Return an anchored transcript; each pair is a question and the paragraphs of its answer."""
    turns: list[Turn] = []
    offset = 0
    for number, (question, *answers) in enumerate(pairs, start=1):
        for speaker, prefix, texts in ((ASKER, "Q", [question]), (MINISTER, "A", answers)):
            paragraphs: list[Paragraph] = []
            for at, text in enumerate(texts, start=1):
                offset += 3
                anchor = f"Q{number}" if prefix == "Q" else f"A{number}.{at}"
                paragraphs.append(Paragraph(anchor, text, offset, offset + len(text)))
                offset += len(text) + 1
            turns.append(Turn(len(turns) + 1, speaker, tuple(paragraphs), line=len(turns) + 1))
    return Transcript(
        id="S1",
        path="interview.txt",
        sha256="0" * 64,
        format="text",
        evidence=("matched labels `Q:`/`A:`",),
        confidence=1.0,
        language="en",
        title="",
        recorded=recorded,
        terms="on-the-record",
        speakers=(ASKER, MINISTER),
        turns=tuple(turns),
    )


def house_style(page: str = "A4") -> Style:
    """Return the house style as shipped, without reading YAML."""
    serif = TEMPLATES / "fonts" / "source-serif-4"
    sans = TEMPLATES / "fonts" / "source-sans-3"
    return Style(
        id="house",
        organisation="Water Desk",
        series="Interview brief",
        page=page,
        margin=22,
        colours=Colours("1B1F24", "12384F", "A8481A", "55606A", "EDF1F4", "C3CCD3"),
        serif=FontFiles(
            "Source Serif 4",
            str(serif / "SourceSerif4_400Regular.ttf"),
            str(serif / "SourceSerif4_400Regular_Italic.ttf"),
            str(serif / "SourceSerif4_700Bold.ttf"),
            str(serif / "SourceSerif4_700Bold_Italic.ttf"),
        ),
        sans=FontFiles(
            "Source Sans 3",
            str(sans / "SourceSans3_400Regular.ttf"),
            str(sans / "SourceSans3_400Regular_Italic.ttf"),
            str(sans / "SourceSans3_600SemiBold.ttf"),
            str(sans / "SourceSans3_600SemiBold_Italic.ttf"),
        ),
        word_template=str(TEMPLATES / "word" / "house.docx"),
        interviewer_figures=InterviewerFigures.MARKED,
        labels=Labels(),
    )


def said(*parts: str | Inline) -> tuple[Inline, ...]:
    """Return inlines; a string is `Text`, a string in square brackets alone is a `Cite`."""
    return tuple(_inline(part) if isinstance(part, str) else part for part in parts)


def _inline(part: str) -> Inline:
    is_cite = part.startswith("[") and part.endswith("]")
    return Cite(part[1:-1]) if is_cite else Text(part)


SAMPLE_INTERVIEW = interview(
    (
        "Minister, how large is the water budget?",
        "The budget was $40 million in 2022. Last year it reached almost $55 million.",
        "We are planning to open the <b>Lakeside</b> plant & two pumps in May.",
    ),
    ("And who drinks the water?", "About 63 percent of households, {{ so }} they say. It grows."),
)


def sample_brief(transcript: Transcript = SAMPLE_INTERVIEW, repeat: int = 1) -> Brief:
    """Return a brief with every kind of block and inline; `repeat` lengthens section and annex."""
    return Brief(_front(), _sections(transcript, repeat), (transcript,), _register(transcript))


def superseded_brief() -> Brief:
    """Return the sample as an edition that another one took the place of."""
    brief = sample_brief()
    front = replace(
        brief.front,
        notice="Superseded by edition 2.0 of 3 May 2024.",
        updates="Edition 1.1, 19 April 2024. Updates edition 1.0 of 1 April 2024.",
    )
    return replace(brief, front=front)


def _front() -> Front:
    return Front(
        slug="water",
        title="Water for the Łódź valley: budget, plants & households",
        purpose="What the Minister says about money, pumps and people.",
        language="en",
        date="2024-04-19",
        edition="1.0",
        edition_line="Edition 1.0 · 19 April 2024",
        organisation="Water Desk",
        series="Interview brief",
        marking="TLP:CLEAR",
        details=(
            Detail("Speaker", "Minister of Water"),
            Detail("Interview", "March 2024"),
            Detail("Terms", "On the record"),
            Detail("Basis", "2 questions, 60 words"),
        ),
        contents="Contents",
        page_form="{page} of {pages}",
    )


def _sections(transcript: Transcript, repeat: int) -> tuple[Section, ...]:
    budget = FactRow(
        "Water budget",
        said("$40 million (2022); almost $55 million (last year ", Editorial("[2023]"), ")"),
        ("A1.1",),
        (_budget_fact(),),
    )
    households = FactRow("Households", said("about 63 percent"), ("A2.1",))
    plant = FactRow(
        "<b>Lakeside</b> plant",
        said("to open in May ", Editorial("[2024]"), Emphasis(" (planned)")),
        ("A1.2",),
    )
    messages = BulletList(
        (
            Point(
                said(
                    Strong("Budget."),
                    " “",
                    Editorial("[L]"),
                    "ast year ",
                    Editorial("[2023]"),
                    " it reached almost $55 million.” ",
                    "[A1.1]",
                ),
                "A",
            ),
            Point(said(Strong("People."), " “About 63 percent of households” ", "[A2.1]"), "A"),
        ),
        is_numbered=True,
    )
    themed = (
        Prose(said("“The budget was $40 million in 2022.” ", "[A1.1]"), is_lead=True),
        BulletList(
            (
                Point(
                    said("“", Editorial("[I]"), "t reached almost $55 million.” ", "[A1.1]"), "A"
                ),
                Point(
                    said(
                        "“We are planning to open the <b>Lakeside</b> plant & two pumps”. ",
                        "[A1.2]",
                    ),
                    "A",
                ),
            )
        ),
        FactBox(
            "Facts: Money & pumps",
            ("What", "Said", "Source"),
            (budget, plant, households) * repeat,
        ),
        Figure(
            "Water budget",
            (
                FactRow("2022", said("$40 million"), ("A1.1",), (_first_budget(),)),
                FactRow("[2023]", said("almost $55 million"), ("A1.1",), (_budget_fact(),)),
            ),
            "Open or hatched: said roughly (almost).",
            "Bar chart of Water budget: 2022, $40 million; [2023], almost $55 million.",
        ),
        Quotation(
            said("“About 63 percent of households, {{ so }} they say. ", Editorial("[…]"), "”"),
            "A2.1",
            "A",
            "Minister of Water",
        ),
        Prose(said(Strong("Editor's note:"), " The plant's cost is not public."), is_note=True),
    )
    commitments = Table(
        "",
        ("What", "When", "How firm", "Source"),
        (
            Row(
                tuple(
                    Cell(said(text))
                    for text in (
                        "“open the <b>Lakeside</b> plant”",
                        "May [2024]",
                        "planned",
                        "[A1.2]",
                    )
                )
            ),
        )
        * repeat,
    )
    sections = (
        Section("key-messages", SectionRole.KEY_MESSAGES, "Key messages", (messages,)),
        Section(
            "at-a-glance",
            SectionRole.AT_A_GLANCE,
            "At a glance",
            (FactBox("", (), (budget, households)),),
        ),
        *(
            Section(
                f"money-{at}", SectionRole.THEME, f"Money and pumps, part {at}", themed, "money"
            )
            for at in range(1, repeat + 1)
        ),
        Section("commitments", SectionRole.COMMITMENTS, "Commitments", (commitments,)),
        Section(
            "notes",
            SectionRole.NOTES,
            "How this brief was prepared",
            (Prose(said("Words between quotation marks are the speaker's own.")),),
        ),
        Section("annex", SectionRole.ANNEX, "Annex: the transcript", _annex(transcript)),
    )
    return counted(sections, Labels())


def _annex(transcript: Transcript) -> tuple[Prose, ...]:
    return tuple(
        Prose((Strong(f"{spoken.speaker.label}: "), Text(paragraph.text)), target=paragraph.anchor)
        for spoken in transcript.turns
        for paragraph in spoken.paragraphs
    )


def _budget_fact() -> Fact:
    return Fact(
        kind=FactKind.MONEY,
        label="Water budget",
        value=Money(55_000_000, "USD"),
        hedge="almost",
        when=When("2023-01-01", "2023-12-31", "last year", "2023"),
        text="$55 million",
        said_by="A",
        in_question=False,
        provenance=Provenance("S1", "A1.1", 106, 117),
    )


def _first_budget() -> Fact:
    return replace(
        _budget_fact(),
        value=Money(40_000_000, "USD"),
        hedge="",
        when=When("2022-01-01", "2022-12-31", "2022"),
        text="$40 million",
        provenance=Provenance("S1", "A1.1", 58, 69),
    )


def _register(transcript: Transcript) -> Register:
    ask, answer, ask_again, answer_again = transcript.turns
    first = Exchange("S1", 1, ask, (answer,))
    second = Exchange("S1", 2, ask_again, (answer_again,))
    why = (Evidence("budget", "Q1", 2.0),)
    return Register(
        placements=(
            Placement(first, "money", (), why, "“budget” in Q1"),
            Placement(second, "money", (), (), "follows Q1"),
        )
    )
