"""Compose: the brief itself, section by section, every sentence with its anchor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import PurePath

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    Cell,
    Cite,
    Detail,
    Emphasis,
    FactBox,
    FactRow,
    Figure,
    Front,
    Inline,
    LeftOut,
    ListedCorrection,
    PlacedFact,
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
    cites,
    plain,
    texts,
)
from pipeline.model.definition import Definition, Length, Wording
from pipeline.model.facts import Strength
from pipeline.model.labels import CorrectionsInQuotations, Labels, Messages
from pipeline.model.style import Style
from pipeline.model.taxonomy import Placement, Theme, ThemeGroup, is_unheaded
from pipeline.model.terms import NAMELESS, Rule, Terms, terms_of
from pipeline.model.transcript import (
    UNDETERMINED,
    Query,
    Role,
    Speaker,
    Transcript,
    Turn,
    banned_anchors,
    is_neutral,
    omissions,
    paragraphs,
    spoken,
)
from pipeline.stages.captions import counted
from pipeline.stages.counting import grouped, several
from pipeline.stages.coverage import Body, coverage, in_runs, left_out
from pipeline.stages.dating.periods import printed
from pipeline.stages.facts.charts import FEWEST, chart, shares
from pipeline.stages.facts.found import Findings, FoundStep
from pipeline.stages.facts.rows import dated
from pipeline.stages.naming.parts import part
from pipeline.stages.naming.voices import (
    foremost,
    heard,
    in_a_row,
    is_named,
    named,
)
from pipeline.stages.quoting.candidates import Candidate
from pipeline.stages.quoting.correcting import with_corrections
from pipeline.stages.quoting.quote import Extract, closed, merged, quoted, shortened
from pipeline.stages.quoting.report import reported
from pipeline.stages.quoting.stretches import is_english
from pipeline.stages.selecting.chosen import Chosen, Message, Selection
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import count_words
from pipeline.stages.speech.words import words as words_of
from pipeline.stages.titling import title_of, within
from pipeline.values import dataclass, replace

_PAGES_WITHOUT_CONTENTS = 4
_WORDS_OF_BODY, _WORDS_OF_ANNEX = 270, 760
"""Words on a page, about."""
_MOST_STEP_WORDS = 30
_SHOWN_DIGITS = 16
_MOST_QUERIES = 20
_MOST_ELSEWHERE = 3
"""Exchanges named of each other section that speak of a section's theme as well."""
_MOST_NAMED = 4
"""Speakers named on the cover, and of each source."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that a brief is made of."""

    definition: Definition
    style: Style
    sources: tuple[Transcript, ...]
    groups: tuple[ThemeGroup, ...]
    findings: Findings
    selection: Selection
    queries: tuple[Query, ...]

    @property
    def labels(self) -> Labels:
        """The words of the house style."""
        return self.style.labels

    def speaker(self, anchor: str) -> Speaker:
        """Return who said a paragraph; the labels of two sources may be the same."""
        return next(turn.speaker for turn, one in spoken(*self.sources) if one.anchor == anchor)

    @property
    def respondents(self) -> tuple[Speaker, ...]:
        """Everyone whose words the brief may quote."""
        return tuple(heard(self.sources))


def compose(material: Material) -> Brief:
    """Return the brief, undated and without an edition number: these come with the edition."""
    body = tuple(_body(material))
    annex = (_annex(material),) if _is_annexed(material) else ()
    missing = left_out(material.sources, _shown(material, body))
    closing = (*_additions(material), _notes(material, missing), _sources(material))
    sections = counted((*body, *closing, *annex), material.labels)
    register = _register(material, body, missing)
    made = Brief(_front(material), sections, material.sources, register)
    brief = with_corrections(made, material.style.corrections)
    if _pages(brief) <= _PAGES_WITHOUT_CONTENTS:
        return brief
    return replace(brief, front=replace(brief.front, contents=material.labels.contents))


def _is_annexed(material: Material) -> bool:
    """Return whether the words of some source stand in the annex."""
    is_long = material.definition.length is not Length.ONE_PAGE
    return is_long and any(source.is_quotable for source in material.sources)


def _pages(brief: Brief) -> float:
    """Return about how many pages a brief has: its annex is set smaller, in two columns."""
    whole = sum(map(count_words, texts(brief)))
    annexed = sum(
        count_words(plain(block.inlines))
        for section in brief.sections
        if section.role is SectionRole.ANNEX
        for block in section.blocks
        if isinstance(block, Prose)
    )
    return annexed / _WORDS_OF_ANNEX + (whole - annexed) / _WORDS_OF_BODY


def _front(material: Material) -> Front:
    definition, style = material.definition, material.style
    return Front(
        slug=definition.slug,
        title=definition.title or title_of(material.sources, definition.given, style.labels).text,
        purpose=definition.purpose,
        language=_language(material),
        date="",
        edition="",
        edition_line="",
        organisation=style.organisation,
        series=style.series,
        marking=definition.marking,
        details=tuple(_details(material)),
        contents="",
        page_form=style.labels.page,
        quotation_marks=style.labels.quotation_marks,
        is_one_page=definition.length is Length.ONE_PAGE,
    )


def _language(material: Material) -> str:
    """Return the language of the first source, or of the labels where nothing shows it."""
    language = material.sources[0].language
    return material.style.language if language == UNDETERMINED else language


def _capital(name: str) -> str:
    """Return what a speaker is called as a sentence begins with it."""
    return f"{name[:1].upper()}{name[1:]}"


def _details(material: Material) -> Iterator[Detail]:
    labels = material.labels
    everyone = heard(material.sources)
    if everyone:
        found = foremost(
            named(everyone, material.definition.given) or everyone, everyone, _MOST_NAMED
        )
        names = [part(one, labels) for one in found.names] + ([] if found.is_all else ["…"])
        yield Detail(labels.speaker if len(names) == 1 else labels.speakers, "; ".join(names))
    days = [source.recorded for source in material.sources if source.recorded]
    if days:
        when = dict.fromkeys(printed(day, labels) for day in days)
        yield Detail(labels.interview, "; ".join(when))
    terms = dict.fromkeys(one for source in material.sources for one in _terms(source, labels))
    if terms:
        yield Detail(labels.terms, "; ".join(terms))
    if material.definition.wording is Wording.SUBSTANTIALLY_VERBATIM:
        yield Detail(labels.wording, labels.substantially_verbatim)
    added = material.definition.additions
    if added.status and not added.is_draft:
        yield Detail(labels.status, added.status)
    yield Detail(labels.basis, _basis(material))


def _terms(source: Transcript, labels: Labels) -> Iterator[str]:
    """Yield the terms of a source in words, then those of passages that have others.

    What nobody stated is not printed as agreed.
    """
    own = terms_of(source.terms)
    if source.terms:
        yield _worded(own, labels)
    for _, one in spoken(source):
        terms = terms_of(one.terms)
        if one.terms and terms.rule in NAMELESS and terms != own:
            yield _worded(terms, labels)


def _worded(terms: Terms, labels: Labels) -> str:
    match terms.rule:
        case Rule.ON_RECORD:
            return labels.on_record
        case Rule.BACKGROUND:
            description = terms.description or labels.unnamed
            return labels.on_background.format(description=description)
        case Rule.DEEP:
            return labels.on_deep_background
        case Rule.CHATHAM:
            return labels.chatham_house
        case Rule.OFF:
            return labels.off_record


def _attribution(material: Material) -> Iterator[str]:
    """Yield sentences that say what was taken out, how much, and who is not named."""
    labels = material.labels
    counts = Counter[Rule]()
    for source in material.sources:
        for one in source.withheld:
            counts[one.rule] += one.passages
    for rule, words in ((Rule.OFF, labels.spoken_off_record), (Rule.DEEP, labels.spoken_deep)):
        if counts[rule]:
            told = several(counts[rule], labels.one_passage, labels.passages, labels)
            yield words.format(passages=told)
    rules = {
        terms_of(one.terms or source.terms).rule
        for source in material.sources
        for _, one in spoken(source)
    }
    if Rule.BACKGROUND in rules:
        yield labels.not_named
    banned = [one for one in material.sources if not one.is_quotable]
    if banned:
        many = len(material.sources) > 1 or any(map(is_neutral, banned))
        names = [one.id if many else PurePath(one.path).name for one in banned]
        yield labels.not_quoted.format(source=in_a_row(names, labels))
    if Rule.CHATHAM in rules:
        yield labels.nobody_named.format(mark=labels.redacted)


def _basis(material: Material) -> str:
    exchanges = [one.exchange for group in material.groups for one in group.placements]
    asked = sum(1 for one in exchanges if one.question is not None and _asks(one.question))
    said = sum(count_words(one.text) for _, one in spoken(*material.sources))
    labels = material.labels
    parts = [
        several(asked, labels.one_question, labels.questions, labels)
        if asked
        else several(len(exchanges), labels.one_statement, labels.statements, labels)
    ]
    if len(material.sources) > 1:
        sources = len(material.sources)
        parts.insert(0, several(sources, labels.one_interview, labels.interviews, labels))
    return ", ".join([*parts, labels.words.format(number=grouped(said, labels))])


def _asks(turn: Turn) -> bool:
    """Return whether a turn asks: whoever keeps order often only calls on the next speaker."""
    keeps_order = turn.speaker.role is Role.MODERATOR
    return not keeps_order or any("?" in one.text or "？" in one.text for one in turn.paragraphs)


def _body(material: Material) -> Iterator[Section]:
    labels, selection = material.labels, material.selection
    if selection.messages:
        points = tuple(_message(material, message) for message in selection.messages)
        block = BulletList(points, is_numbered=True)
        yield Section("key-messages", SectionRole.KEY_MESSAGES, labels.key_messages, (block,))
    if selection.glance:
        box = FactBox("", (), selection.glance)
        is_long = material.definition.length is not Length.ONE_PAGE
        charts = _first_chart(selection.glance, labels) if is_long else ()
        blocks: tuple[Block, ...] = (box, *charts)
        yield Section("at-a-glance", SectionRole.AT_A_GLANCE, labels.at_a_glance, blocks)
    for chosen in selection.sections:
        if chosen.is_shown:
            yield _themed(material, chosen)
    if selection.steps:
        yield _commitments(material)


def _first_chart(rows: tuple[FactRow, ...], labels: Labels) -> Iterator[Figure]:
    """Yield the first measure of several times as a chart."""
    yield from islice(filter(None, (chart(row, labels) for row in rows)), 1)


def _charts(material: Material, rows: tuple[FactRow, ...]) -> Iterator[Figure]:
    """Yield the measures of a section that are easier to see than to read, but for one at a glance.

    Two values are soon read: they need no chart of their own.
    """
    glance = {one.caption for one in _first_chart(material.selection.glance, material.labels)}
    for row in rows:
        figure = chart(row, material.labels)
        if figure and figure.caption not in glance and len(figure.bars) > FEWEST:
            yield figure
    yield from filter(None, (shares(rows, material.labels),))


def _message(material: Material, message: Message) -> Point:
    """Return a key message behind its theme; "Part 1" is none."""
    label = _label(material, message.theme)
    is_counted = is_unheaded(message.theme) and not _decided(material, message.theme)
    pieces: list[Inline] = [] if is_counted else [Strong(_ended(label)), Text(" ")]
    figures = message.figures
    if figures is not None and _is_said(material, figures):
        pieces += [Text(f"{figures.label}: "), *figures.inlines, Text(" ")]
        pieces += [*map(Cite, figures.anchors), Text(". ")]
    pieces += _told(material, message.words)
    return Point(merged(pieces), _sayer(material, message))


def _ended(label: str) -> str:
    return label if label.endswith(("?", "!", "？")) else f"{label}."


def _is_said(material: Material, figures: FactRow) -> bool:
    """Return whether the words of a measure are the speaker's: "fall in exports" may be ours."""
    said = {
        word.text.lower()
        for _, paragraph in spoken(*material.sources)
        if paragraph.anchor in figures.anchors
        for word in words_of(paragraph.text)
    }
    return all(word.text.lower() in said for word in words_of(figures.label))


def _told(material: Material, words: Candidate) -> list[Inline]:
    """Return the words of a key message as the house style wants them, with their anchor."""
    extract = words.extract
    speaker = material.speaker(extract.paragraph.anchor)
    if material.style.messages is Messages.QUOTED or not is_named(
        speaker, material.definition.given
    ):
        return _credited(material, words)
    [source] = (one for one in material.sources if one.id == words.placement.exchange.source)
    name, in_english = speaker.short or speaker.name, is_english(source.language)
    said = reported(extract, name, material.labels, in_english=in_english)
    return [*said, Text(" "), Cite(extract.paragraph.anchor)]


def _sayer(material: Material, message: Message) -> str:
    """Return who said all of a message; empty where its figures are another's."""
    words = message.words.extract
    speaker = material.speaker(words.paragraph.anchor)
    facts = message.figures.facts if message.figures else ()
    is_own = all(material.speaker(one.provenance.anchor) == speaker for one in facts)
    return words.said_by if is_own else ""


def _credited(material: Material, words: Candidate) -> list[Inline]:
    """Return a quotation with its anchor; with the speaker before it where several were heard."""
    extract = words.extract
    return [
        *_name(material, extract.paragraph.anchor),
        *closed(extract, material.labels.quotation_marks),
        Text(" "),
        Cite(extract.paragraph.anchor),
    ]


def _name(material: Material, anchor: str) -> list[Inline]:
    if len(material.respondents) == 1:
        return []
    speaker = material.speaker(anchor)
    return [Text(f"{_capital(speaker.short or speaker.name)}: ")]


def _themed(material: Material, chosen: Chosen) -> Section:
    theme = chosen.group.theme
    heading = _heading(material, theme)
    blocks = tuple(_themed_blocks(material, chosen))
    return Section(f"theme-{theme.id}", SectionRole.THEME, heading, blocks, theme.id)


def _heading(material: Material, theme: Theme) -> str:
    """Return the heading of a section: the editor's, or the taxonomy's."""
    return _decided(material, theme) or _counted(material, theme) or theme.heading


def _counted(material: Material, theme: Theme) -> str:
    """Return how a part is called whose words gave it no heading; empty for one that has any."""
    number = theme.id.rpartition("-")[2]
    return material.labels.part.format(number=number) if is_unheaded(theme) else ""


def _decided(material: Material, theme: Theme) -> str:
    """Return the heading that the editor gave a theme; empty when none was given."""
    headings = (one.heading for one in material.definition.sections if one.theme == theme.id)
    return next(headings, "")


def _label(material: Material, theme: Theme) -> str:
    """Return the short name of a theme: the editor's heading, or the taxonomy's label."""
    return _decided(material, theme) or _counted(material, theme) or theme.label


def _themed_blocks(material: Material, chosen: Chosen) -> Iterator[Block]:
    labels = material.labels
    if chosen.lead is not None:
        yield Prose(merged(_credited(material, chosen.lead)), is_lead=True)
    if chosen.points:
        points = (
            Point(merged(_credited(material, one)), one.extract.said_by) for one in chosen.points
        )
        yield BulletList(tuple(points))
    if chosen.rows:
        heading = labels.fact_box.format(heading=_label(material, chosen.group.theme))
        yield FactBox(heading, (labels.what, labels.said, labels.source), chosen.rows)
        yield from _charts(material, chosen.rows)
    if chosen.quotation is not None:
        yield _quotation(material, chosen.quotation.extract)
    yield from _editors_note(material, chosen.group.theme)
    elsewhere = list(_elsewhere(material, chosen.group.theme))
    if elsewhere:
        yield Prose(merged([Text(labels.see_also), *elsewhere]))


def _editors_note(material: Material, theme: Theme) -> Iterator[Prose]:
    """Yield what the editor comments on a section; each paragraph says that it is the editor's."""
    notes = (one.note for one in material.definition.sections if one.theme == theme.id)
    for paragraph in re.split(r"\n\s*\n", next(notes, "")):
        if words := " ".join(paragraph.split()):
            label = Strong(material.labels.note)
            yield Prose((label, Text(f" {words}")), is_note=True)


def _elsewhere(material: Material, theme: Theme) -> Iterator[Inline]:
    """Yield the headings of other sections in which a theme is spoken of as well, with anchors."""
    shown = {chosen.group.theme.id for chosen in material.selection.sections if chosen.is_shown}
    begun = ""
    for group in material.groups:
        speaking = [
            placement.exchange.answers[0].paragraphs[0].anchor
            for placement in group.placements
            if theme.id in placement.secondary and placement.exchange.answers
        ]
        if speaking and group.theme.id in shown:
            yield Text(f"{begun} {_heading(material, group.theme)} ")
            yield from map(Cite, speaking[:_MOST_ELSEWHERE])
            begun = ";"


def _quotation(material: Material, extract: Extract) -> Quotation:
    name = material.speaker(extract.paragraph.anchor).name
    words = quoted(extract, material.labels.quotation_marks)
    called = part(name, material.labels)
    return Quotation(words, extract.paragraph.anchor, extract.said_by, called)


def _commitments(material: Material) -> Section:
    labels = material.labels
    rows = tuple(_step_row(material, step) for step in material.selection.steps)
    table = Table("", (labels.what, labels.when, labels.how_firm, labels.source), rows)
    return Section("commitments", SectionRole.COMMITMENTS, labels.commitments, (table,))


def _step_row(material: Material, step: FoundStep) -> Row:
    commitment = step.commitment
    extract = Extract(
        step.paragraph, commitment.who, step.recorded, step.clause.start, step.clause.end
    )
    is_whole = commitment.what.lower().startswith(_CONDITIONS)
    keep = Span(step.clause.start, step.clause.end if is_whole else step.clause.start)
    marks = material.labels.quotation_marks
    words = shortened(extract, keep, _MOST_STEP_WORDS, marks)
    when = dated(commitment.when) if commitment.when else (Text(material.labels.no_date),)
    return Row(
        (
            Cell(merged([*_name(material, step.paragraph.anchor), *words])),
            Cell(when),
            Cell((Text(_firmness(commitment.strength, material.labels)),)),
            Cell((Cite(step.paragraph.anchor),)),
        )
    )


_CONDITIONS = ("if ", "unless ", "provided ", "as long as ", "in case ", "on condition ")
"""How a step begins that is cut nowhere, as its deed stands behind what it hangs on."""


def _firmness(strength: Strength, labels: Labels) -> str:
    words = {
        Strength.FIRM: labels.firm,
        Strength.AGREED: labels.agreed,
        Strength.PLANNED: labels.planned,
        Strength.HOPED: labels.hoped,
        Strength.PROPOSED: labels.proposed,
    }
    return words[strength]


def _additions(material: Material) -> Iterator[Section]:
    """Yield what only a person can write: recommendations, asks, and what to know of the brief."""
    added, labels = material.definition.additions, material.labels
    lists = (
        (SectionRole.RECOMMENDATIONS, labels.recommendations, added.recommendations),
        (SectionRole.ASKS, labels.asks, added.asks),
    )
    for role, heading, texts_of in lists:
        if texts_of:
            points = BulletList(tuple(Point((Text(one),)) for one in texts_of), is_numbered=True)
            own = Prose((Text(labels.editors_own),))
            yield Section(role.value, role, heading, (own, points))
    lines = (
        ("", added.disclaimer),
        (labels.contact, added.contact),
        (labels.cite, added.cite),
    )
    told = tuple(
        Prose((Strong(label), Text(f" {text}")) if label else (Text(text),))
        for label, text in lines
        if text
    )
    if told:
        yield Section("about", SectionRole.ABOUT, labels.about, told)


def _notes(material: Material, missing: tuple[LeftOut, ...]) -> Section:
    labels = material.labels
    corrections = [one for source in material.definition.sources for one in source.corrections]
    is_short = material.definition.length is Length.ONE_PAGE
    explained = (
        labels.marks_brief if is_short else labels.marks,
        labels.marks_turn if _has_statements(material) else "",
        _marking(material.style) if corrections else "",
    )
    blocks: list[Block] = [Prose((Text(" ".join(filter(None, explained))),))]
    if attribution := " ".join(_attribution(material)):
        blocks.append(Prose((Text(attribution),)))
    if material.definition.wording is Wording.SUBSTANTIALLY_VERBATIM:
        count = sum(len(omissions(one)) for _, one in spoken(*material.sources))
        blocks.append(Prose((Text(labels.tidied.format(number=count)),)))
    if corrections:
        told = [_correction(one.at, one.replace, one.put, one.reason) for one in corrections]
        blocks += _corrected(told, labels, is_short=is_short)
    if material.queries:
        blocks += _queries(material)
    if not is_short:
        words = " ".join(coverage(material.sources, missing, labels))
        blocks.append(Prose((Text(words),)))
    unseen = _unseen(material, missing)
    if unseen:
        anchors = ", ".join(in_runs(unseen, material.sources))
        blocks.append(Prose((Text(f"{labels.left_out} {anchors}."),)))
    if is_short:
        blocks = [_joined(blocks)]
    return Section("notes", SectionRole.NOTES, labels.notes, tuple(blocks))


def _joined(blocks: Iterable[Block]) -> Prose:
    """Return paragraphs as one, which takes less of a page."""
    told = (block.inlines for block in blocks if isinstance(block, Prose))
    row = [one for each in told for one in (Text(" "), *each)][1:]
    return Prose(merged(row))


def _corrected(
    told: list[tuple[Inline, ...]], labels: Labels, *, is_short: bool
) -> Iterator[Block]:
    """Yield the corrections as a list; on one page in a row, which takes less of it."""
    if is_short:
        row = [one for each in told for one in (Text("; "), *each)][1:]
        yield Prose(merged([Text(f"{labels.corrections_made} "), *row, Text(".")]))
        return
    yield Prose((Text(labels.corrections_made),))
    yield BulletList(tuple(map(Point, told)))


def _has_statements(material: Material) -> bool:
    """Return whether a paragraph is neither of a question nor of an answer: `T17.2`."""
    return any(
        one.anchor.rpartition(" ")[2].startswith("T") for _, one in spoken(*material.sources)
    )


def _unseen(material: Material, missing: tuple[LeftOut, ...]) -> list[str]:
    """Return the anchors of paragraphs that stand in neither body nor annex."""
    banned = banned_anchors(material.sources)
    is_annexed = _is_annexed(material)
    return [one.anchor for one in missing if not is_annexed or one.anchor in banned]


def _marking(style: Style) -> str:
    """Return how quotations show what was corrected, in a sentence; empty where they do not."""
    sentences = {
        CorrectionsInQuotations.LISTED: "",
        CorrectionsInQuotations.BRACKETED: style.labels.corrections_bracketed,
        CorrectionsInQuotations.SIC: style.labels.corrections_sic,
    }
    return sentences[style.corrections]


def _queries(material: Material) -> Iterator[Block]:
    """Yield the open queries; on one page, only that there are some."""
    labels = material.labels
    is_short = material.definition.length is Length.ONE_PAGE
    banned = banned_anchors(material.sources)
    open_ = [one for one in material.queries if one.anchor not in banned]
    shown = open_[: 0 if is_short else _MOST_QUERIES]
    if shown:
        yield Prose((Text(labels.open_queries),))
        yield BulletList(tuple(Point(_query(one)) for one in shown))
    if len(shown) < len(material.queries):
        yield Prose((Text(labels.more_queries),))


def _correction(at: str, replace: str, put: str, reason: str) -> tuple[Inline, ...]:
    why = f" ({reason}) " if reason else " "
    return (Emphasis(replace), Text(" → "), Emphasis(put), Text(why), Cite(at))


def _query(query: Query) -> tuple[Inline, ...]:
    """Return a query as "words → proposal? (reason)", without quotation marks: no one said it."""
    reason = re.sub("[“”]", "", query.reason)
    proposal: tuple[Inline, ...] = ()
    if query.proposal:
        proposal = (Text(" → "), Emphasis(f"{query.proposal}?"))
    return (Emphasis(query.text), *proposal, Text(f" ({reason}) "), Cite(query.anchor))


def _sources(material: Material) -> Section:
    blocks = tuple(Prose((Text(_source(material, source)),)) for source in material.sources)
    return Section("sources", SectionRole.SOURCES, material.labels.sources, blocks)


def _source(material: Material, source: Transcript) -> str:
    labels, everyone = material.labels, heard((source,))
    found = foremost(named(everyone, material.definition.given), everyone, _MOST_NAMED)
    names = [*map(within, found.names), *(() if found.is_all else (labels.others,))]
    called = [part(one, labels) for one in names]
    who = labels.interview
    if found.names:
        who = labels.interview_with.format(name=in_a_row(called, labels))
    when = f", {printed(source.recorded, labels)}" if source.recorded else ""
    is_neutral_name = is_neutral(source)
    name = "" if is_neutral_name else f"{PurePath(source.path).name}, "
    prefix = f"{source.id}: " if len(material.sources) > 1 or is_neutral_name else ""
    return f"{prefix}{who}{when}. {name}SHA-256 {source.sha256[:_SHOWN_DIGITS]}…"


def _annex(material: Material) -> Section:
    blocks: list[Block] = []
    for source in material.sources:
        if not source.is_quotable:
            continue
        if len(material.sources) > 1:
            name = "" if is_neutral(source) else f" {PurePath(source.path).name}"
            blocks.append(Prose((Strong(f"{source.id}{name}"),)))
        for turn in source.turns:
            blocks += _annexed(turn)
    return Section("annex", SectionRole.ANNEX, material.labels.annex, tuple(blocks))


def _annexed(turn: Turn) -> Iterator[Prose]:
    for at, paragraph in enumerate(turn.paragraphs):
        pieces: list[Inline] = [Strong(paragraph.anchor), Text(" ")]
        if at == 0:
            pieces += [Emphasis(f"{_capital(turn.speaker.short or turn.speaker.name)}:"), Text(" ")]
        yield Prose((*pieces, Text(paragraph.text)), target=paragraph.anchor)


def _shown(material: Material, body: tuple[Section, ...]) -> Body:
    cited = (anchor for section in body for block in section.blocks for anchor in _cited(block))
    decisions = material.definition.sections
    return Body(
        cited=frozenset(cited),
        considered=material.selection.considered,
        weighty=material.selection.weighty,
        dropped=frozenset(anchor for one in decisions for anchor in one.drop),
        is_annexed=_is_annexed(material),
    )


def _cited(block: Block) -> tuple[str, ...]:
    match block:
        case Prose(inlines, is_lead=is_lead):
            return cites(inlines) if is_lead else ()
        case BulletList(points):
            return tuple(anchor for point in points for anchor in cites(point.inlines))
        case Quotation(anchor=anchor):
            return (anchor,)
        case FactBox(rows=rows) | Figure(bars=rows):
            return tuple(anchor for row in rows for anchor in row.anchors)
        case Table(rows=table_rows):
            return tuple(
                anchor for one in table_rows for cell in one.cells for anchor in cites(cell.inlines)
            )


def _register(
    material: Material, body: tuple[Section, ...], missing: tuple[LeftOut, ...]
) -> Register:
    corrections = tuple(
        ListedCorrection(one.at, one.replace, one.put, one.reason, one.by)
        for source in material.definition.sources
        for one in source.corrections
    )
    return Register(
        placements=_in_order(material),
        facts=tuple(_placed(material, {section.theme for section in body})),
        commitments=tuple(step.commitment for step in material.selection.steps),
        corrections=corrections,
        queries=material.queries,
        left_out=missing,
    )


def _placed(material: Material, shown: set[str]) -> Iterator[PlacedFact]:
    themes = {
        paragraph.anchor: group.theme.id
        for group in material.groups
        for placement in group.placements
        for paragraph in paragraphs(placement.exchange)
    }
    facts = (*(found.fact for found in material.findings.facts), *material.findings.names)
    for fact in facts:
        theme = themes[fact.provenance.anchor]
        yield PlacedFact(theme if theme in shown else "", fact)


def _in_order(material: Material) -> tuple[Placement, ...]:
    found = [one for group in material.groups for one in group.placements]
    order = {source.id: at for at, source in enumerate(material.sources)}
    return tuple(sorted(found, key=lambda one: (order[one.exchange.source], _first_turn(one))))


def _first_turn(placement: Placement) -> int:
    exchange = placement.exchange
    turn = exchange.question or exchange.answers[0]
    return turn.number
