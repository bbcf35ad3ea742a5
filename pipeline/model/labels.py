"""The brief's own words, and what a house chooses about wording: what stages need of a style."""

from __future__ import annotations

from enum import StrEnum

from pipeline.model.quotation_marks import ENGLISH, THIN, WORDS, QuotationMarks, marks_of
from pipeline.values import dataclass


class InterviewerFigures(StrEnum):
    """What becomes of facts that only the one who asks put forward."""

    MARKED = "marked"
    OMITTED = "omitted"


class CorrectionsInQuotations(StrEnum):
    """How a quotation shows words that were corrected; all are listed in the brief's notes."""

    LISTED = "listed"
    """The corrected words, without a mark: “the literacy rate”."""
    BRACKETED = "bracketed"
    """In brackets: “the [literacy] rate”."""
    SIC = "sic"
    """The words as transcribed: “the literary [sic] rate”; a corrected figure in brackets."""


class Honorifics(StrEnum):
    """What becomes of "Mr", "Dr" and "H.E." before the names of speakers, in words of ours."""

    KEEP = "keep"
    """As the definition or the transcript names them."""
    ONCE = "once"
    """With the full name: on the cover, below quotations set apart, among the sources."""
    OMIT = "omit"


RETIRED_LABELS = frozenset({"amount", "share", "rank", "date"})
"""Labels of rows whose figure has no name, which now bear the figure: kept in styles and records of
before, and not printed."""


class Messages(StrEnum):
    """How key messages are worded."""

    REPORTED = "reported"
    """Behind the one who said them: `The Minister said that “we will build”.`"""
    QUOTED = "quoted"
    """As quotations alone; with the name where several were heard."""


class SectionOrder(StrEnum):
    """In which order the themed sections stand."""

    INTERVIEW = "interview"
    """As the interview comes to them."""
    WEIGHT = "weight"
    """What most was said of first."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The brief's own words: English ones here, others in `templates/labels/` or a style."""

    key_messages: str = "Key messages"
    at_a_glance: str = "At a glance"
    what_changed: str = "What changed"
    contents: str = "Contents"
    fact_box: str = "Facts: {heading}"
    box: str = "Box {number}."
    table: str = "Table {number}."
    figure: str = "Figure {number}."
    commitments: str = "Commitments and planned steps"
    notes: str = "How this brief was prepared"
    sources: str = "Sources"
    annex: str = "Annex: the transcript"
    what: str = "What"
    said: str = "Said"
    when: str = "When"
    how_firm: str = "How firm"
    source: str = "Source"
    no_date: str = "no date given"
    put_by_interviewer: str = "put by the interviewer"
    put_by_chair: str = "put by the chair"
    calculated: str = "(calculated)"
    quoted: str = f"{ENGLISH.opening}{WORDS}{ENGLISH.closing}"
    percent: str = "{number} %"
    percentage_points: str = "{number} percentage points"
    roughly: str = "about {value}"
    rough: str = "Open or hatched: said roughly ({hedges})."
    shares: str = "Shares named"
    chart: str = "Bar chart of {measure}: {values}."
    change: str = "Change in {measure}"
    page: str = "{page} of {pages}"
    speaker: str = "Speaker"
    speakers: str = "Speakers"
    interview: str = "Interview"
    terms: str = "Terms"
    on_background: str = "Background: {description}"
    on_deep_background: str = "Deep background"
    chatham_house: str = "Chatham House Rule"
    off_record: str = "Off the record"
    participant: str = "Participant {number}"
    redacted: str = "[name]"
    unnamed: str = "a person who is not named"
    basis: str = "Basis"
    interview_with: str = "Interview with {name}"
    note: str = "Editor's note:"
    said_that: str = "{name} said that"
    said_so: str = "{name} said:"
    believes_that: str = "{name} believes that"
    thinks_that: str = "{name} thinks that"
    hopes_that: str = "{name} hopes that"
    expects_that: str = "{name} expects that"
    see_also: str = "See also:"
    marks: str = (
        "Words between quotation marks are the speaker's own, unchanged but for corrections that "
        "are listed. Words in square brackets are ours: […] stands for words left out, a letter "
        "in brackets for a changed capital, a date in brackets for the one that was meant. "
        "References such as those behind each quotation name the question (Q) or answer (A) of "
        "the transcript and its paragraph."
    )
    marks_brief: str = (
        "Quotations are the speaker's own words, but for listed corrections; square brackets are "
        "ours. References name question (Q) or answer (A), and paragraph."
    )
    marks_turn: str = "T names a turn that is neither question nor answer."
    wording: str = "Quotations"
    substantially_verbatim: str = "Substantially verbatim"
    tidied: str = (
        "Quotations are substantially verbatim, as in reports of parliaments: hesitations, "
        "fillers, words said twice and beginnings begun anew are left out. Places: {number}; "
        "the machine-readable brief lists each."
    )
    corrections_bracketed: str = "Corrected words of a quotation stand in square brackets."
    corrections_sic: str = (
        "In quotations, words that were corrected stand as they were transcribed, followed by "
        "[sic]; corrected figures stand in square brackets."
    )
    not_quoted: str = (
        "Not quoted, as its file or its editor says so: {source}. Only figures are given."
    )
    spoken_off_record: str = "Spoken off the record, and taken out: {passages}."
    spoken_deep: str = "Spoken on deep background, and taken out: {passages}."
    not_named: str = (
        "On background: words are those of the person described, who agreed to be quoted so."
    )
    nobody_named: str = (
        "Under the Chatham House Rule speakers are numbered, and {mark} stands in the place of "
        "names, offices and affiliations of those who were present."
    )
    corrections_made: str = "Corrections made to the transcript, each approved by the editor:"
    open_queries: str = (
        "Open queries, possible slips of the transcript that nobody has decided yet:"
    )
    more_queries: str = "Open queries are listed in the machine-readable brief."
    query: str = "Query: {reason}."
    proposal: str = "Proposal: {proposal}"
    left_out: str = "Paragraphs of the interview that are not in this brief:"
    coverage: str = "The body cites {used} of {all} paragraphs of answers and statements."
    outweighed: str = "In the annex alone, as other passages say more: {anchors}."
    slight: str = "In the annex alone, as no sentence of theirs says enough: {anchors}."
    leaning: str = "In the annex alone, as no sentence of theirs stands alone: {anchors}."
    dropped: str = "In the annex alone, by the editor's decision: {anchors}."
    corrections: str = "Corrections"
    updated: str = "Updates"
    sources_added: str = "Sources added"
    sources_withdrawn: str = "Sources withdrawn"
    passages_withdrawn: str = "Passages withdrawn"
    passage_withdrawn: str = "A passage was withdrawn."
    editorial: str = "Editorial changes"
    republished: str = "Published again"
    said_again: str = "It says what the edition before said."
    note_corrected: str = "Corrected: {subjects}."
    note_updated: str = "Updated: {subjects}."
    note_added: str = "Source added: {subjects}."
    note_withdrawn: str = "Source withdrawn: {subjects}."
    note_passages: str = "Withdrawn: {subjects}."
    note_edited: str = "Edited: {subjects}."
    note_lifted: str = "This notice no longer applies: {notice}"
    corrected: str = "corrected to"
    had: str = "edition {number} had"
    moved: str = "stood under {heading} before"
    new_here: str = "[new in this edition]"
    corrected_here: str = "[corrected in this edition]"
    updated_here: str = "[updated in this edition]"
    updates: str = "Updates edition {number} of {date}."
    superseded: str = "Superseded by edition {number} of {date}."
    withdrawn: str = "Withdrawn: {reason}"
    not_cleared: str = "Draft: not cleared"
    recommendations: str = "Recommendations"
    asks: str = "What we ask for"
    editors_own: str = "These are the editor's, not the speakers'."
    about: str = "About this brief"
    status: str = "Status"
    contact: str = "Contact:"
    cite: str = "How to cite:"
    embargoed: str = "Embargoed until {time}"
    editions: str = "Editions of this brief"
    more_editions: str = "Earlier editions: {number}"
    now: str = "now"
    before: str = "before"
    added: str = "new:"
    removed: str = "no longer in the brief:"
    rearranged: str = "The brief's own wording or arrangement changed; no claim did."
    more_changes: str = "The first changes are listed; the annexed transcript has them all."
    months: str = (
        "January February March April May June July August September October November December"
    )
    day_form: str = "{day} {month} {year}"
    month_form: str = "{month} {year}"
    months_alone: str = ""
    first_day: str = "1"
    thousand: str = "1,000"
    series: str = "Interview brief"
    interviewer: str = "Interviewer"
    respondent: str = "Respondent"
    moderator: str = "Moderator"
    unidentified: str = "Unidentified speaker"
    voice: str = "Speaker {number}"
    on_record: str = "On the record"
    one_interview: str = "1 interview"
    interviews: str = "{number} interviews"
    one_question: str = "1 question"
    questions: str = "{number} questions"
    one_statement: str = "1 statement"
    statements: str = "{number} statements"
    words: str = "{number} words"
    one_passage: str = "1 passage"
    passages: str = "{number} passages"
    paragraphs: str = "{number} paragraphs"
    and_last: str = "{names} and {last}"
    others: str = "others"
    part: str = "Part {number}"
    firm: str = "firm"
    agreed: str = "agreed"
    planned: str = "planned"
    hoped: str = "hoped"
    proposed: str = "proposed"
    title: str = "Title"
    purpose: str = "Purpose"
    marking: str = "Marking"
    notice: str = "Notice"
    heading: str = "Heading"
    transcript: str = "Transcript"
    a_passage: str = "a passage"
    edition: str = "Edition {number}"
    draft: str = "Draft of edition {number}"

    @property
    def grouping(self) -> str:
        """What stands between the thousands of a number; no line ends at a space."""
        return self.thousand.strip("0123456789").replace(" ", THIN)

    @property
    def decimal(self) -> str:
        """What parts the whole of a number from its fraction: a comma where thousands have none."""
        return "." if self.grouping in {",", "’", "'"} else ","

    @property
    def quotation_marks(self) -> QuotationMarks:
        """The marks around speakers' words."""
        return marks_of(self.quoted)
