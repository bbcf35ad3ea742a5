"""Claims of a brief held against its sources: each planted fault is found, as what it is."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    Cite,
    Editorial,
    Emphasis,
    FactBox,
    FactRow,
    Inline,
    LeftOut,
    PlacedFact,
    Point,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Strong,
    Text,
)
from pipeline.model.facts import Fact, FactKind
from tests.audits.planting import changed, findings, promises, raw_of
from tests.builders import interview, said, sample_brief
from tests.composing import composed

MESSAGES = SectionRole.KEY_MESSAGES
GLANCE = SectionRole.AT_A_GLANCE


def with_message(*parts: str | Inline, said_by: str = "A") -> Brief:
    """Return the sample brief with one key message."""
    block = BulletList((Point(said(*parts), said_by),))
    return changed(MESSAGES, lambda _: block)


def with_row(row: FactRow) -> Brief:
    """Return the sample brief with one row at a glance."""
    return changed(GLANCE, lambda _: FactBox("", (), (row,)))


def budget_row() -> FactRow:
    """Return the sample brief's row of the budget."""
    [section] = [one for one in sample_brief().sections if one.role is GLANCE]
    [box] = section.blocks
    assert isinstance(box, FactBox)
    return box.rows[0]


def with_fact(fact: Fact) -> Brief:
    """Return the sample brief with another fact in the row of the budget."""
    return with_row(replace(budget_row(), facts=(fact,)))


def test_a_right_brief_has_no_findings() -> None:
    """The sample brief, with every kind of block, keeps all promises."""
    assert findings(sample_brief()) == ()


def test_an_altered_quotation() -> None:
    """One word that was not said breaks the first promise."""
    assert promises(findings(with_message("“It truly grows.” ", "[A2.1]"))) == {"P1"}


def test_a_key_message_may_say_who_said_it() -> None:
    """The name and a verb of saying may stand before the quotation."""
    assert findings(with_message("The Minister said that “[i]t grows.” ", "[A2.1]")) == ()


def test_marks_in_a_heading_before_a_key_message_quote_nobody() -> None:
    """A title of a film is no quotation; what stands behind the heading is one as before."""
    title = Strong("The film “The lake” and its friends.")

    assert findings(with_message(title, " The Minister said that “[i]t grows.” ", "[A2.1]")) == ()
    altered = with_message(title, " The Minister said that “[i]t truly grows.” ", "[A2.1]")
    assert promises(findings(altered)) == {"P1"}


def test_a_word_of_ours_in_a_key_message() -> None:
    """A noun, a name or an adverb that nobody said breaks the first promise."""
    for words in ("The Minister rightly said that", "In Ruritania, the Minister said that"):
        assert promises(findings(with_message(f"{words} “[i]t grows.” ", "[A2.1]"))) == {"P1"}


def test_a_quotation_cited_from_the_wrong_paragraph() -> None:
    """Words must stand where the anchor says."""
    assert promises(findings(with_message("“It grows.” ", "[A1.2]"))) == {"P1"}


def test_a_quotation_joined_across_paragraphs() -> None:
    """Words of two paragraphs are never one quotation."""
    brief = with_message("“It reached almost $55 million. We are planning” ", "[A1.1]", "[A1.2]")

    assert promises(findings(brief)) == {"P1"}


def test_the_interviewer_s_words_as_the_respondent_s() -> None:
    """A question is not the respondent's claim, even with its own anchor."""
    words = "“how large is the water budget?” "

    assert promises(findings(with_message(words, "[Q1]"))) == {"P3"}
    assert promises(findings(with_message(words, "[Q1]", said_by=""))) == {"P3"}


def test_a_wrong_name_under_a_quotation() -> None:
    """Who is named below a quotation is who said it."""
    quotation = Quotation(said("“It grows.”"), "A2.1", "A", "Minister of Fire")

    found = findings(changed(MESSAGES, lambda _: quotation))
    assert [one.promise for one in found] == ["P3"]
    assert "Minister of Fire" in found[0].message


def test_a_sentence_without_an_anchor() -> None:
    """Every sentence carries an address."""
    assert promises(findings(with_message("The budget grows."))) == {"P2"}


def test_an_anchor_that_leads_nowhere() -> None:
    """An address must be one of the sources."""
    assert promises(findings(with_message("“It grows.” ", "[A9.1]"))) == {"P2"}


def test_a_changed_number() -> None:
    """A figure of ours stands in the words it cites."""
    assert promises(findings(with_message("Budget: $45 million ", "[A1.1]", said_by=""))) == {"P9"}
    assert findings(with_message("Budget: $40 million ", "[A1.1]", said_by="")) == ()


def test_a_reference_names_a_section_whatever_its_heading() -> None:
    """A figure of a heading is no claim where the section is only named."""
    brief = sample_brief()
    heading = next(one.heading for one in brief.sections if one.role is SectionRole.THEME)
    named = replace_heading(brief, f"{heading} 2030")
    reference = Prose(said(f"See also: {heading} 2030 ", "[A1.1]"))

    assert findings(changed(SectionRole.THEME, lambda _: reference, named)) == ()
    wrong = Prose(said("See also: 2031 ", "[A1.1]"))
    assert promises(findings(changed(SectionRole.THEME, lambda _: wrong, named))) == {"P9"}


def replace_heading(brief: Brief, heading: str) -> Brief:
    """Return a brief whose themed sections have another heading."""
    sections = tuple(
        replace(one, heading=heading) if one.role is SectionRole.THEME else one
        for one in brief.sections
    )
    return replace(brief, sections=sections)


def test_a_number_in_brackets_is_the_editor_s() -> None:
    """A gloss need not stand in the source."""
    assert findings(with_message("“Last year [2023] it reached almost” ", "[A1.1]")) == ()


def test_a_dropped_hedge() -> None:
    """Without its hedge a figure says another thing."""
    row = replace(budget_row(), inlines=(Text("$40 million (2022); $55 million"),))

    assert promises(findings(with_row(row))) == {"P9"}


def test_a_hedge_that_nobody_said() -> None:
    """A hedge stands in the source too."""
    [fact] = budget_row().facts
    row = replace(
        budget_row(),
        inlines=(Text("perhaps $55 million"),),
        facts=(replace(fact, hedge="perhaps"),),
    )

    assert promises(findings(with_row(row))) == {"P9"}


def test_a_figure_that_its_row_does_not_show() -> None:
    """A row that lost its figure for another one of the paragraph is found."""
    row = replace(budget_row(), inlines=(Text("almost $40 million"),))

    assert promises(findings(with_row(row))) == {"P9"}


def test_a_fact_that_nobody_said() -> None:
    """The words of a fact stand in the source."""
    [fact] = budget_row().facts

    assert "P1" in promises(findings(with_fact(replace(fact, text="$99 million"))))


def test_a_fact_credited_to_another() -> None:
    """A fact is its speaker's; the interviewer's is marked as such."""
    [fact] = budget_row().facts

    assert promises(findings(with_fact(replace(fact, said_by="Q")))) == {"P3"}
    assert promises(findings(with_fact(replace(fact, in_question=True)))) == {"P3"}


def test_a_fact_beside_the_rows_is_held_against_its_words() -> None:
    """What only the JSON tells is audited as the rows are: words, hedge and speaker."""
    [fact] = budget_row().facts
    for wrong in (replace(fact, text="$56 million"), replace(fact, said_by="Q")):
        placed = PlacedFact("money", replace(wrong, kind=FactKind.COUNT))
        brief = sample_brief()
        brief = replace(brief, register=replace(brief.register, facts=(placed,)))

        assert findings(brief) != ()


def test_a_calculated_figure_without_inputs() -> None:
    """What is marked as calculated names what it was calculated from."""
    row = replace(budget_row(), label="Change (calculated)", inlines=(Text("+38 %"),))

    assert promises(findings(with_row(row))) == {"P9"}


def test_a_paragraph_lost_from_the_annex() -> None:
    """The list of what is left out does not excuse a hole in the annex."""

    def without(block: Block) -> Block | None:
        return None if isinstance(block, Prose) and block.target == "Q2" else block

    brief = changed(SectionRole.ANNEX, without)
    listed = replace(brief.register, left_out=(LeftOut("Q2", "annexed"),))

    assert promises(findings(brief)) == {"P4"}
    assert promises(findings(replace(brief, register=listed))) == {"P4"}


def test_words_lost_from_the_annex() -> None:
    """Half a paragraph is not the paragraph."""

    def halved(block: Block) -> Block | None:
        assert isinstance(block, Prose)
        return replace(block, inlines=(Strong("A: "), Text("The budget")))

    assert promises(findings(changed(SectionRole.ANNEX, halved))) == {"P4"}


def test_a_brief_without_an_annex_lists_what_it_leaves_out() -> None:
    """Only what the notes print counts as listed."""
    brief = sample_brief()
    sections = tuple(one for one in brief.sections if one.role is not SectionRole.ANNEX)
    register = replace(brief.register, left_out=(LeftOut("Q1", "short"), LeftOut("Q2", "short")))
    silent = replace(brief, sections=sections, register=register)
    told = changed(
        SectionRole.NOTES, lambda _: Prose((Text("Not in this brief: Q1, Q2."),)), silent
    )

    assert promises(findings(silent)) == {"P4"}
    assert findings(told) == ()


def test_normalized_words_lead_back_to_the_file() -> None:
    """A source whose raw words are others is found."""
    assert promises(findings(sample_brief(), raw="x" * 1000)) == {"P1"}


def what_changed(*parts: Inline) -> Brief:
    """Return the sample brief with one change."""
    section = Section(
        "what-changed",
        SectionRole.WHAT_CHANGED,
        "What changed",
        (BulletList((Point((Strong("Budget: "), *parts)),)),),
    )
    brief = sample_brief()
    return replace(brief, sections=(*brief.sections[:2], section, *brief.sections[2:]))


def test_a_changed_figure_stands_in_one_of_two_editions() -> None:
    """What changed may name figures of the last edition, and no others."""
    earlier = replace(
        sample_brief(), sources=(interview(("How much?", "The budget was $39 million.")),)
    )
    right = what_changed(Emphasis("now $40 million, before $39 million"), Cite("A1.1"))
    wrong = what_changed(Emphasis("now $40 million, before $38 million"), Cite("A1.1"))

    assert findings(right, previous=earlier) == ()
    assert promises(findings(wrong, previous=earlier)) == {"P9"}
    assert promises(findings(what_changed(Text("x"), Cite("A9.9")))) == {"P2"}


def test_a_hedge_at_another_figure_is_found() -> None:
    """A hedge belongs to the figure it was said of."""
    moved = said("almost $40 million (2022); $55 million (last year ", Editorial("[2023]"), ")")

    assert "P9" in promises(findings(with_row(replace(budget_row(), inlines=moved))))


def test_a_date_at_another_figure_is_found() -> None:
    """Two years swapped are two wrong figures."""
    swapped = said("$40 million (last year ", Editorial("[2023]"), "); almost $55 million (2022)")

    assert "P9" in promises(findings(with_row(replace(budget_row(), inlines=swapped))))


def test_an_interviewers_figure_without_its_mark_is_found() -> None:
    """What only the interviewer named says so."""
    fact = replace(budget_row().facts[0], in_question=True)

    assert "P3" in promises(findings(with_fact(fact)))


def test_a_figure_cut_short_is_found() -> None:
    """Fifty-five dollars are not fifty-five million."""
    fact = replace(budget_row().facts[0], text="$55")

    assert "P9" in promises(findings(with_fact(fact)))


def test_a_speakers_own_calculated_is_no_licence() -> None:
    """The word in a quotation neither frees its figures nor raises an alarm."""
    source = interview(("How much?", "The cost (calculated) was $40 million in 2022."))
    brief = composed(source)

    assert findings(brief, raw=raw_of(source)) == ()
