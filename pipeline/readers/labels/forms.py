"""Every form in which a file begins its turns, and which of them a file is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from pipeline.model.transcript import UNIDENTIFIED
from pipeline.patterns import clued, pattern
from pipeline.readers.labels.belief import is_sure
from pipeline.readers.labels.candidates import (
    VOUCHED,
    Candidate,
    Labels,
    Page,
    Shape,
    first_of_each,
)
from pipeline.readers.labels.colon import find_colons
from pipeline.readers.labels.flattened import find_flattened, find_paired
from pipeline.readers.labels.letters import with_bare_letters
from pipeline.readers.labels.words import GENERIC_ASKS, REPLIES
from pipeline.values import replace


def learn_labels(page: Page) -> Labels:
    """Return the turns of a file by its own use of labels."""
    labels = with_bare_letters(_with_small_letters(_learnt(page), page), page)
    return _with_pointed_letters(labels, page)


def _with_pointed_letters(labels: Labels, page: Page) -> Labels:
    """Return the labels with letters that have a full stop on some pages alone."""
    if "Q." not in page.text or not {"q", "a"} <= {one.key for one in labels.turns}:
        return labels
    if not _POINTED.search(page.text):
        return labels
    # imported late: hardly a file has both
    from pipeline.readers.labels.pointed_letters import with_pointed_letters

    return with_pointed_letters(labels, page)


_POINTED = pattern(r"(?m)^[ \t]*(?:\d{1,2}[ \t]+)?Q\.[ \t\u00a0]")


def _with_small_letters(labels: Labels, page: Page) -> Labels:
    """Return the labels with lines on which two letters stand in another form: "a. Yes"."""
    if any(len(one.key) != 1 for one in labels.turns) or not _SMALL_LETTER.search(page.text):
        return labels
    # imported late: few labels are letters
    from pipeline.readers.labels.small_letters import with_small_letters

    return with_small_letters(labels, page)


_SMALL_LETTER = pattern(r"(?m)^[ \t]*[^\W\d_A-Z][ \t]?[.:/)]")


def _one_sided(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file that labels its answers alone, or its questions alone."""
    colons = _only_asked(_without_cast(colons)) if colons.turns else _lettered(page)
    keys = {one.key for one in colons.turns}
    if len(keys) != 1:
        return Labels()
    # imported late: hardly a file labels one side alone
    from pipeline.readers.labels.answers import find_answers, find_asked, find_asked_apart

    if not (GENERIC_ASKS | REPLIES).issuperset(keys):
        found = find_asked_apart(page, colons)
        return found if found.turns else _below_questions(page, colons)
    if not GENERIC_ASKS.issuperset(keys):
        return find_answers(page, colons)
    below = find_asked(page, colons)
    return below if below.turns else _behind_questions(page, colons)


def _lettered(page: Page) -> Labels:
    """Return the questions of a file that have a letter with a full stop, where no answer has."""
    if not _LETTERED.search(page.text):
        return Labels()
    # imported late: hardly a file labels its questions alone
    from pipeline.readers.labels.answers import lettered_questions

    return lettered_questions(page)


_LETTERED = clued(r"(?m)^[ \t]*[QＱ][.．]", "Q.", "Q．", "Ｑ．", "Ｑ.")


def _below_questions(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file in which answers with a name stand below plain questions."""
    # imported late: hardly a file names who answers alone
    from pipeline.readers.labels.named_answers import find_named_answers

    return find_named_answers(page, colons)


def _behind_questions(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file in which questions with a label are answered behind them."""
    # imported late: hardly a file answers in the paragraph of the question
    from pipeline.readers.labels.run_in_answers import find_run_in_answers

    return find_run_in_answers(page, colons)


def _without_cast(colons: Labels) -> Labels:
    """Return labels without those that stand once each above all answers: a list of who took part.

    So it is where nothing but answers has a label below them: "Jane Roe ID: 4711", "R: Yes."
    """
    first = next((at for at, one in enumerate(colons.turns) if one.key in REPLIES), 0)
    above, below = colons.turns[:first], colons.turns[first:]
    keys = {one.key for one in above}
    if not above or len(keys) < len(above) or not REPLIES.issuperset(one.key for one in below):
        return colons
    return replace(colons, turns=below)


def _with_bold_lines(colons: Labels, page: Page) -> Labels:
    """Return the turns with those whose label is unusual, where each label is a line in bold."""
    if not page.strong or not colons.turns:
        return colons
    # imported late: most files have nothing in bold
    from pipeline.readers.labels.bold_lines import with_bold_lines

    return with_bold_lines(colons, page)


def _short_words(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file in which a word for a question comes once, then its letter.

    Nobody else speaks there, of `colons`.
    """
    others = {one.key for one in colons.turns if one not in colons.once}
    if any(len(one) > 1 and one not in GENERIC_ASKS | REPLIES for one in others):
        return Labels()
    if not _LETTER.search(page.text) or not _IN_FULL.search(page.text):
        return Labels()
    # imported late: hardly a file shortens its labels
    from pipeline.readers.labels.short_words import find_short_words

    return find_short_words(page)


_LETTER = pattern(r"(?m)^[ \t]*(?:[QPFD]\d{0,3}|В\d{0,3})[.:)](?:[ \t-]|[–—]\s?)")
_IN_FULL = pattern(
    r"(?m)^[ \t]*(?i:question|pregunta|pergunta|frage|domanda|вопрос|питання)"
    r"[ \t]?(?:[.:-]|[–—]\s?)"
)


def _only_asked(colons: Labels) -> Labels:
    """Return labels with one for all questions, where numbers tell them and nothing else has any.

    "Q1: …", "Q2: …" and "追问：…" below each of several headings are of one who asks: numbers begin
    anew there.
    """
    if len({one.label for one in colons.turns}) == len(colons.turns):
        return colons
    counted = {one.word for one in colons.turns if one.word.casefold() in GENERIC_ASKS}
    others = {one.label.casefold() for one in colons.turns if one.word not in counted}
    if len(counted) != 1 or not others <= _ASKED_ON | {word.casefold() for word in counted}:
        return colons
    label = counted.pop()
    turns = (replace(one, label=label, shape=Shape.KNOWN) for one in colons.turns)
    return replace(colons, turns=tuple(turns), once=())


_ASKED_ON = frozenset(["追问", "追問", "follow-up", "rückfrage", "repregunta", "relance"])
"""In small letters: what is asked further, beside questions with numbers."""


def _learnt(page: Page) -> Labels:
    colons = _with_bold_lines(find_colons(page), page)
    for found in (_short_words(page, colons), _one_sided(page, colons)):
        if found.turns:
            return found
    if more := _with_numbers(page, colons):
        return more
    if more := _with_headings(page, colons):
        return more
    if colons.turns and all(is_sure(one) for one in colons.turns):
        return _flat(page, colons)
    return _best(page, colons)


def _flat(page: Page, colons: Labels) -> Labels:
    """Return the turns that colons begin for sure, or more of them within lines."""
    flattened = find_flattened(page)
    if len(flattened.turns) > 2 * len(colons.turns):
        return flattened
    paired = find_paired(page, colons)
    return paired if paired.turns else colons


def _best(page: Page, colons: Labels) -> Labels:
    """Return the turns of the form that finds the most."""
    forms = [colons, *(_below_cast(find(page), colons.cast) for find in _other_forms())]
    best = max(forms, key=lambda labels: len(labels.turns))
    if more := _with_numbers(page, best) or _with_quotations(page, best):
        return more
    if best is colons or not best.turns:
        return best if best.turns else _last_resort(page) or colons
    best = _with_bold_alone(best, page)
    if best.shown == "{}.":
        return _with_colons(best, colons)
    return _with_doubts(_with_colons(best, colons) if best.shown == "{}" else best, colons)


def _below_cast(labels: Labels, cast: frozenset[int]) -> Labels:
    """Return labels without lines above the talk that say who does what in it."""
    if cast.isdisjoint(one.index for one in labels.turns):
        return labels
    turns = tuple(one for one in labels.turns if one.index not in cast)
    return replace(labels, turns=turns, once=tuple(one for one in labels.once if one in turns))


def _with_quotations(page: Page, best: Labels) -> Labels | None:
    """Return turns by quotations that answer plain questions, where no label is known for one."""
    if not page.quoted or best.is_established:
        return None
    # imported late: hardly a file sets its answers apart as quotations
    from pipeline.readers.labels.bold_answers import find_quoted_answers

    found = find_quoted_answers(page)
    return found if found.turns else None


def _with_bold_alone(best: Labels, page: Page) -> Labels:
    """Return the turns with those whose label only stands in bold as all others do."""
    if not page.strong or best.shown not in {"{}", "{} 0:00"}:
        return best
    # imported late: most files have nothing in bold
    from pipeline.readers.labels.bold_alone import with_bold_alone

    return with_bold_alone(best, page)


def _last_resort(page: Page) -> Labels | None:
    """Return turns by numbers or letters of questions, or of answers, where no form finds any."""
    # imported late: hardly a talk has no labels
    from pipeline.readers.labels.alternating_questions import find_alternating_questions
    from pipeline.readers.labels.bold_answers import find_bold_answers
    from pipeline.readers.labels.counted_questions import (
        find_counted_questions,
        find_dashed_questions,
        find_listed_questions,
    )
    from pipeline.readers.labels.handed_over import find_handed_over, find_named_blocks
    from pipeline.readers.labels.questions import find_quoted_questions, find_slanted_questions
    from pipeline.readers.labels.run_in_capitals import find_run_in_capitals
    from pipeline.readers.labels.run_in_questions import find_run_in_questions
    from pipeline.readers.labels.stacked_questions import find_stacked_questions
    from pipeline.readers.labels.two_signs import find_two_signs

    forms = (
        find_counted_questions,
        find_listed_questions,
        find_dashed_questions,
        find_slanted_questions,
        find_quoted_questions,
        find_bold_answers,
        find_run_in_questions,
        find_two_signs,
        find_stacked_questions,
        find_run_in_capitals,
        find_named_blocks,
        find_handed_over,
        find_alternating_questions,
    )
    found = (find(page) for find in forms)
    return next((one for one in found if one.turns), None)


def _with_numbers(page: Page, rare: Labels) -> Labels | None:
    """Return turns by numbers of questions, where labels stand rarely, within the answers.

    Two who answer together are told apart in some answers: "(She): None." "(He): A few."
    """
    if not 0 < len(rare.turns) <= _RARE * len(page.filled):
        return None
    # imported late: in hardly a talk labels stand so rarely
    from pipeline.readers.labels.counted_questions import find_counted_questions

    found = find_counted_questions(page)
    asked = {one.index for one in found.turns if one.label == "Q"}
    if len(found.turns) < _OUTNUMBERED * len(rare.turns) or any(
        one.index in asked or one.index < min(asked) for one in rare.turns
    ):
        return None
    return replace(found, prose=tuple(first_of_each(rare.turns)))


def _with_headings(page: Page, rare: Labels) -> Labels | None:
    """Return turns by headings that ask, where few labels stand within one answer, as a joke may.

    They are prose, and told of.
    """
    if not page.headings or not 0 < len(rare.turns) <= _MOST_WITHIN:
        return None
    # imported late: hardly a file has headings that ask
    from pipeline.readers.labels.questions import find_headed_questions

    found = find_headed_questions(page)
    within = {bisect_right(found.turns, one.index, key=_index) for one in rare.turns}
    is_within = len(within) == 1 and found.turns and found.turns[max(within) - 1].label != "Q"
    if not is_within or 0 in within or len(found.turns) < 2 * _OUTNUMBERED * len(rare.turns):
        return None
    known = {one.label for one in found.turns} - {"Q", "A"}
    return replace(
        found, prose=tuple(one for one in first_of_each(rare.turns) if one.label not in known)
    )


def _index(candidate: Candidate) -> int:
    return candidate.index


_MOST_WITHIN = 4
"""Labels within one answer."""
_RARE = 0.15
"""Share of the lines that labels begin."""
_OUTNUMBERED = 4
"""Turns by numbers to one by a label."""


def _other_forms() -> tuple[Callable[[Page], Labels], ...]:
    """Return how else a line begins a turn, each form with what it takes to be believed.

    Of forms that find as many turns the first one is the file's, and colons come before all.
    """
    # imported late: most files have colons
    from pipeline.readers.labels.alone import find_alone
    from pipeline.readers.labels.answers import find_numbered
    from pipeline.readers.labels.barred import find_barred
    from pipeline.readers.labels.bold import find_bold
    from pipeline.readers.labels.bold_voices import find_bold_voices
    from pipeline.readers.labels.brackets import find_brackets
    from pipeline.readers.labels.counted_words import find_counted_words
    from pipeline.readers.labels.dashed_answers import find_dashed_answers
    from pipeline.readers.labels.dashes import find_dashes
    from pipeline.readers.labels.handles import find_handles, find_tagged
    from pipeline.readers.labels.letters import find_letters
    from pipeline.readers.labels.marked_answers import find_marked_answers
    from pipeline.readers.labels.parted import find_parted
    from pipeline.readers.labels.pointed import find_pointed
    from pipeline.readers.labels.questions import find_questions
    from pipeline.readers.labels.stops import find_stops
    from pipeline.readers.labels.timed import find_timed
    from pipeline.readers.labels.trailing import find_trailing
    from pipeline.readers.labels.valued import find_valued
    from pipeline.readers.labels.voices import find_voices

    return (
        find_timed,
        find_parted,
        find_stops,
        find_dashes,
        find_brackets,
        find_alone,
        find_bold,
        find_marked_answers,
        find_questions,
        find_counted_words,
        find_voices,
        find_bold_voices,
        find_dashed_answers,
        find_letters,
        find_numbered,
        find_handles,
        find_tagged,
        find_pointed,
        find_barred,
        find_valued,
        find_trailing,
        find_flattened,
    )


def _with_colons(stops: Labels, colons: Labels) -> Labels:
    """Return turns with those who are named with a colon beside them.

    As in depositions beside `Q.` and `A.`, and as `Operator:` beside names alone on their lines.
    """
    own = {one.index for one in stops.turns}
    first = min(own)
    once = {one.key for one in colons.once}
    others = tuple(
        one
        for one in colons.turns
        if one.index not in own
        and (one.shape in VOUCHED or (one.label.isupper() and _is_among(one, first, once)))
    )
    turns = tuple(sorted((*stops.turns, *others), key=lambda one: one.index))
    named = tuple(one for one in colons.once if one in turns)
    return replace(stops, turns=turns, once=(*stops.once, *named))


def _is_among(candidate: Candidate, first: int, once: frozenset[str] | set[str]) -> bool:
    """Whether a name recurs, or stands once among the turns; above them, it is a title."""
    return candidate.key not in once or candidate.index > first


def _with_doubts(best: Labels, colons: Labels) -> Labels:
    """Return what was found, with the labels of colons that it takes for prose and that recur."""
    own = {one.index for one in best.turns}
    keys = {one.key for one in best.turns}
    once = {one.key for one in colons.once}
    doubts: dict[str, Candidate] = {}
    for one in colons.turns:
        is_told = one.index not in own and one.key not in once | keys
        if is_told and one.label != UNIDENTIFIED:
            doubts.setdefault(one.key, one)
    return replace(best, prose=(*best.prose, *doubts.values()))
