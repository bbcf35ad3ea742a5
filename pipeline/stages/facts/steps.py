"""Steps: what a speaker announces, and how firmly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from pipeline.model.facts import Strength
from pipeline.patterns import WORD, clued, pattern
from pipeline.stages.dating.dates import MONTHS
from pipeline.stages.facts.ahead import (
    AIMING,
    DATES,
    EXPECTING,
    end_of_being_dated,
    end_of_dated,
    is_ahead,
    is_expected,
)
from pipeline.stages.facts.deeds import (
    end_of_deed,
    end_of_done,
    end_of_forsworn,
    is_of_talk,
)
from pipeline.stages.facts.doers import doers, start_of_thing
from pipeline.stages.quoting.denying import is_turned
from pipeline.stages.speech.claiming import (
    has_condition,
    is_attributed,
    is_denied,
    is_denied_behind,
    is_of_others,
    is_supposed,
)
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import in_small, listed, small_words
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """An announced step; offsets count in the paragraph's normalized text."""

    start: int
    end: int
    strength: Strength


def find_steps(text: str, clauses: tuple[Span, ...], at: int) -> Step | None:
    """Return the step that one clause of a sentence announces, or None.

    Only the first person and bodies that act count. Past plans ("I was planning to"), negated ones,
    questions, what others say or doubt, steps that hang on a condition, in this clause or in the
    next, plain wishes without a deed ("we should be friends") and sentences that trail off are no
    steps. What hangs on a condition is one with it where the next sentence gives one's word for it.
    """
    clause = clauses[at]
    words = clause.of(text)
    announced = _announced(words)
    if announced is None:
        return None
    form, found = announced
    is_forsworn = form.deed is _forsworn
    told = words[: found.start] + words[found.end :] if is_forsworn else words
    is_conditional = _is_conditional(text, clauses, at)
    is_open = is_conditional and not _is_pledged(text, clauses[-1].end)
    if _is_no_step(in_small(words)) or is_denied(told) or is_open:
        return None
    is_past = _is_fulfilled(text, clause.start, clauses[-1].end) or _HANDING_OVER.search(words)
    if is_past or _is_turned(text, clauses) or _is_duty(form, words, found):
        return None
    is_unfinished = _trails_off(text, clauses[-1].end) or _breaks_off(words)
    if is_unfinished or is_denied_behind(text, clause.end) or is_supposed(clauses[0].of(text)):
        return None
    before = clauses[at - 1].of(text) if at else ""
    opening = text[clauses[0].start : clause.start]
    is_reported = is_attributed(before, text[clause.end : clauses[-1].end])
    if is_reported or _is_said_once(opening) or _is_foreseen(opening, words[: found.end]):
        return None
    step = _step(clause, words, found.start, form.strength)
    is_until = is_forsworn and _UNTIL in words[found.end :]
    is_open = is_until or _is_left_open(in_small(words[found.end :]))
    if step and (is_open or _hangs_on(text[step.end : clauses[-1].end])):
        step = Step(step.start, clauses[-1].end, step.strength)
    if step:
        start = step.start - _shared(text[clauses[0].start : step.start])
        step = Step(start, step.end, step.strength)
    if is_conditional:
        step = _with_condition(text, clauses, step)
    return _hoped(clauses[0], opening, step)


def _trails_off(text: str, end: int) -> bool:
    """Return whether the sentence that ends there was never finished: "we will build a …"."""
    around = text[max(0, end - 3) : end + 3]
    return "…" in around or "..." in around


def _breaks_off(words: str) -> bool:
    """Return whether one only puts oneself right behind a dash: "announcing — or tomorrow"."""
    told, dash, behind = words.rpartition(" — ")
    return bool(dash and told) and len(behind.split()) <= _PUT_RIGHT


_PUT_RIGHT = 2
"""Words."""


def _is_duty(form: _Form, words: str, found: Span) -> bool:
    """Return whether somebody wishes or is there to see to something: "the board is to ensure"."""
    is_care = any(
        one in in_small(found.of(words)) for one in ("ensur", "ing sure", "e sure", "guarant")
    )
    return is_care and form.strength is not Strength.FIRM and form.deed is not _had_done


def _hangs_on(behind: str) -> bool:
    """Return whether a step is taken only when something else is: "I will pay — when she does"."""
    return in_small(behind.lstrip(" ,;–—-")).startswith(_WHEN_ELSE)


_WHEN_ELSE = ("when ", "once ", "as soon as ", "unless ", "until ", "only if ", "provided ")


def _is_left_open(small: str) -> bool:
    """Return whether words end before what they announce: "announce that since last year"."""
    opening = small.rpartition(" that ")[2].partition(" ")[0] if " that " in small else ""
    return opening in _LEADING


_LEADING = listed("since when while although because as if once after before")
_UNTIL = " until "
"""What a step is not taken before belongs to it, to the end of its sentence."""


def _is_fulfilled(text: str, start: int, end: int) -> bool:
    """Return whether what was announced is told as done: "and that is what we have done"."""
    return _FULFILLED.search(text[start : end + _AS_FAR], 1) is not None


_AS_FAR = 60
"""Characters of the next sentence in which it may be told."""
_HANDING_OVER = clued(r"\bhand(?:ing)? (?:\w+ )?over(?: now)? to\b", "over to", "over now to")
"""What only lets another speak."""
_FULFILLED = clued(
    r"\b(?:that(?:[’']s| is| was) (?:exactly |precisely |just )?what (?:we|I|they)"
    r"(?:[’']ve| have)?(?: just| now)? (?:done|did|delivered)"
    r"|(?:and|so|which) (?:we|I)(?:[’']ve| have)?(?: now)? "
    r"(?:did|done|delivered|kept|honoured|fulfilled)"
    r"(?: so\b| it\b| that\b| this\b| our\b|(?=[.,;!]|$)))",
    *(" done", " did", " kept", " delivered", " honoured", " fulfilled"),
)


def _hoped(first: Span, opening: str, step: Step | None) -> Step | None:
    """Return a step with the hope that opens its sentence: "I hope, with your help, we will"."""
    if step is None or not _VIEW.match(in_small(opening)) or opening.count(" ") > _LONGEST_HOPE:
        return step
    return Step(first.start, step.end, _weaker(step.strength, Strength.HOPED))


_LONGEST_HOPE = 7


def _is_foreseen(*before: str) -> bool:
    """Return whether what is to come is only expected: "It looks like we are going to see"."""
    return any(sign in in_small(words) for words in before for sign in _FORESEEING)


_FORESEEING = (
    "looks like",
    "look like",
    "it seems",
    "it appears",
    "thought we ",
    "thought i ",
    "wish we ",
    "wish i ",
)


def _is_turned(text: str, clauses: tuple[Span, ...]) -> bool:
    """Return whether a "But" takes back what is promised without a doubt: "absolutely. But"."""
    start, end = clauses[0].start, clauses[-1].end
    return is_turned(text[start:end], text[end : end + _AS_FAR])


def _is_said_once(opening: str) -> bool:
    """Return whether somebody tells of having said a thing: "I said, I'll build a port".

    Or of what he only names: "the hatch which - we will open".
    """
    words = opening.lower().split()
    is_told = words[-1:] in (["said,"], ["thought,"]) or words[-2:-1] == ["told"]
    is_once = is_told and opening.endswith(", ") and not {"as", "already"} & set(words[-3:])
    return is_once or opening.rstrip(" ,–—-").lower().endswith((" which", " who", " what"))


def _step(clause: Span, words: str, start: int, strength: Strength) -> Step | None:
    small = in_small(words)
    if is_of_others(words[:start]) or is_of_talk(small, start) or _IN_VAIN.search(small):
        return None
    before = small[:start].split()
    if not _ASKING.isdisjoint(before[-1:]) or not _WHAT.isdisjoint(before[-_SOON_ASKED:]):
        return None
    view = _VIEW.search(small, 0, start)
    if view:
        start, strength = view.start(), _weaker(strength, Strength.HOPED)
    elif unsure := _UNSURE.search(small):
        start, strength = min(start, unsure.start()), _weaker(strength, Strength.PLANNED)
    return Step(clause.start + start, clause.end, strength)


def _shared(opening: str) -> int:
    """Return how much of a sentence shares the subject before a step: "Ms Roe and I will sign".

    What stands before them, as "Tomorrow", is part of the step then.
    """
    is_joined = opening.endswith(" and ") and len(opening.split()) <= _MOST_SHARING
    return len(opening) if is_joined and _SHARING.fullmatch(opening) else 0


_MOST_SHARING = 10
"""Words: of when it is, of the subject, and "and"."""
_SHARING = pattern(
    r"(?:(?:[Ii]n|[Oo]n|[Nn]ext|[Tt]his|[Ll]ater|[Tt]omorrow|[Tt]oday|[Tt]onight)\b"
    r"(?: \w+){0,3}?,? )?"
    r"(?:(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?:[\w.’'-]+ ){1,4}"
    r"|(?:[A-Z][\w.’'-]* ){1,4})and "
)


def _weaker(one: Strength, other: Strength) -> Strength:
    return max(one, other, key=list(Strength).index)


def _is_conditional(text: str, clauses: tuple[Span, ...], at: int) -> bool:
    """Return whether the step hangs on a condition, in its clause or beside it: "if it rains"."""
    near = (clauses[one].of(text) for one in range(max(0, at - 1), min(at + 2, len(clauses))))
    return any(map(has_condition, near))


def _is_pledged(text: str, end: int) -> bool:
    """Return whether the next sentence gives one's word: "I’ve given that undertaking"."""
    behind = in_small(text[end : end + _AS_FAR])
    return any(word in behind for word in _PLEDGES) and _PLEDGE.match(behind) is not None


_PLEDGES = ("undertaking", "commitment", "promise", "assurance", "guarantee", "pledge", "my word")
_PLEDGE = pattern(
    r"\W{0,3}(?:and |so )?(?:"
    r"(?:i|we)(?:[’']ve| have)? (?:given?|gave|made?) (?:\w+ )?(?:(?:that|this|an?|our|my) )?"
    r"(?:firm |solemn |clear )?"
    r"(?:undertaking|commitment|promise|assurance|guarantee|pledge|my word)"
    r"|(?:that|this)(?:[’']s| is) (?:an?|our|my) (?:firm |solemn )?"
    r"(?:undertaking|commitment|promise|assurance|guarantee|pledge)\b)"
)


def _with_condition(text: str, clauses: tuple[Span, ...], step: Step | None) -> Step | None:
    """Return a step with what it hangs on, to the end of its sentence."""
    if step is None:
        return None
    first, end = clauses[0].start, clauses[-1].end
    condition = _CONDITION.search(text, first, end)
    start = min(step.start, condition.start()) if condition else first
    return Step(start, end, step.strength)


_CONDITION = pattern(
    r"\b(?:if|unless|provided|whether|as long as|in case|on condition|depend\w*)\b", re.IGNORECASE
)


def _is_no_step(small: str) -> bool:
    """Return whether words tell of a past plan, ask, guess, or promise but word of something.

    What everybody should do nobody has promised.
    """
    is_told = "what is to " in small or _PAST_PLAN.search(small)
    is_of_all = any(one in small for one in _ALL_SHOULD)
    return bool(is_told or is_of_all or _SENDING.search(small))


_PAST_PLAN = clued(
    r"\b(?:was|were|had been) (?:planning|going|hoping)|\bhad (?:planned|hoped|wanted)\b|"
    r"\bused to\b|\?",
    *("was ", "were ", "had ", "used to", "?"),
)
_SENDING = clued(
    r"\bshow ?notes\b|\b(?:i|we)(?:[’']ll| will) (?:\w+ )?(?:send|email|buy|hold|lend) your?\b"
    r"|\b(?:give|provide|have) (?:you )?(?:an? |more |any )?(?:regular |further )?updates?\b"
    r"|\braise (?:a|an|the|this|another|one) (?:\w+ )?(?:matter|issue|point|question|concern)\b"
    r"|,? i (?:guess|suppose)\.?$",
    *("notes", "send you", "email you", "update", "buy you", "hold you", "lend you", "raise "),
    *("i guess", "i suppose"),
)
"""What goes to the one who is spoken to: "I'll send you the report", or to a house, or no step."""
_ASKING = listed("how whether when where why say")
"""Words right before who acts, of what is no promise: "smart about how we will", "can say we"."""
_WHAT = listed("what whatever which who")
_SOON_ASKED = 4
"""Words before who acts among which a "what" makes a question of it: "what future we will"."""
_ALL_SHOULD = tuple(f"{one} should " for one in ("everybody", "everyone", "anybody", "anyone"))
_IN_VAIN = clued(
    r"\b(?:supposed to|meant to|(?:would|could|should) have)\b",
    *("supposed to", "meant to", "would have", "could have", "should have"),
)
_VIEW = pattern(r"\b(?:i|we) (?:think|believe|hope|guess|suppose|expect)\b")
_UNSURE = clued(
    r"\b(?:probably|perhaps|maybe|possibly|hopefully|likely)\b",
    *("probably", "perhaps", "maybe", "possibly", "hopefully", "likely"),
)


_Said = Callable[[str, int], int]
"""Returns where words end in small letters, given where they begin; 0 where others stand."""


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to announce a step."""

    strength: Strength
    words: frozenset[str]
    """Words of which one must stand in the clause: cheaper to look for than the form."""
    heads: Callable[[str], Iterator[Span]]
    """Yields the words of a clause in small letters that announce, from who acts on."""
    deed: _Said = end_of_deed
    """Finds the deed behind these words."""
    signs: tuple[str, ...] = ()
    """Letters of which some must stand in it, too, where there are any."""


def announces(sentence: str) -> bool:
    """Return whether a sentence has words that announce; where it has none, no clause is cut."""
    return bool(_possible(sentence))


def _possible(text: str) -> list[_Form]:
    """Return the forms whose words stand in a text."""
    words, small = small_words(text), in_small(text)
    return [
        form
        for form in _FORMS
        if not form.words.isdisjoint(words)
        and (not form.signs or any(sign in small for sign in form.signs))
    ]


def _announced(words: str) -> tuple[_Form, Span] | None:
    """Return the form in which a clause announces a deed, and the words from who to the deed."""
    small = in_small(words)
    for form in _possible(words):
        for head in form.heads(small):
            end = form.deed(small, head.end)
            if end and (form.deed in _WHOLE or _SAYS_WHAT.search(small, end)):
                return form, Span(head.start, end)
    return None


_SAYS_WHAT = pattern(r"\b(?!(?:now|here|today|then|it|that|this|them|something|up)\b)\w")
"""Something behind the deed: "we will be bringing in." leaves open what, as "set up now" does."""


def _among(small: str, start: int) -> int:
    """Return `start`: the deed is among the words that announce."""
    del small
    return start


def _linked(*links: str) -> _Said:
    """Return what finds a deed behind one of these links, later in the clause."""

    def end(small: str, start: int) -> int:
        stop = small.find(". ", start)
        found = _LINK.finditer(small, start, stop if stop >= 0 else len(small))
        ends = (end_of_deed(small, link.end()) for link in found if link.group() in links)
        return next(filter(None, ends), 0)

    return end


def _under_way(small: str, start: int) -> int:
    """Return where a deed ends that is under way, with a date ahead: "are opening … in May"."""
    end = end_of_deed(small, start)
    is_going_on = small.endswith("ing", start, end)
    return end if end and is_going_on and is_ahead(small, start) else 0


def _forsworn(small: str, start: int) -> int:
    """Return where a deed ends that one promises not to do: "we will not sell"."""
    return end_of_forsworn(small, start)


_FORSWEARING = pattern(
    r"(?: will| shall) (?:not|never)| won[’']t"
    r"|(?: are|[’']re| is|[’']s|[’']m| am) (?:not|never) going to|(?: are| is)n[’']t going to"
)


def _kept_up(small: str, start: int) -> int:
    """Return where what somebody is committed to ends: "to delivering"."""
    found = _GOING_ON.match(small, start)
    return found.end() if found else end_of_deed(small, start)


_GOING_ON = pattern(
    r" (?:\w+ly )?(?!(?:do|be|hav|see|go|talk|say|think|continu|try|work)ing\b)\w+ing\b"
)


def _had_done(small: str, start: int) -> int:
    """Return where what one has others do ends: "are having another paper prepared"."""
    found = _HAD_DONE.match(small, start)
    return found.end() if found else 0


_HAD_DONE = pattern(
    rf" (?:an?|another|the|our|new|two|three) (?:{WORD} ){{1,6}}?(?:prepared|built|drafted"
    r"|drawn up|made|written|designed|reviewed|installed|examined|developed|repaired|renovated"
    r"|audited|tested)\b"
)
_THERE = ("there will be", "there’ll be", "there'll be", "there shall be", "there is going to")
_THERE_WILL_BE = pattern(
    r"\bthere(?:[’']ll| will| shall| is going to) be (?:an?|another|two|one|new) "
    r"(?:[\w-]+ ){0,3}?(?:referendum|plebiscite|inquiry|review|election|by-election|vote|ballot|"
    r"summit|conference|consultation|hearing|trial|white paper|green paper|audit|census)\b"
)


_LINK = pattern(r"\b(?:to|will|would|can|could|should)(?=\s)")


def _one_of(*said: str) -> _Said:
    """Return what finds one of these words."""
    return lambda small, at: (
        at + next(len(one) for one in said if small.startswith(one, at))
        if small.startswith(said, at)
        else 0
    )


def _matching(said: re.Pattern[str]) -> _Said:
    def end(small: str, at: int) -> int:
        found = said.match(small, at)
        return found.end() if found else 0

    return end


def _behind_doers(said: _Said, small: str) -> Iterator[Span]:
    """Yield who acts, with the words right behind that announce."""
    for who in doers(small):
        end = said(small, who.end)
        if end:
            yield Span(who.start, end)


def _behind_things(said: _Said, small: str) -> Iterator[Span]:
    """Yield what is opened, built or signed, with the words behind that announce it."""
    for found in _BEING.finditer(small):
        end = said(small, found.start())
        start = start_of_thing(small, found.start()) if end else -1
        if start >= 0:
            yield Span(start, end)


_BEING = pattern(r" (?:is|are|will|shall)(?= )")


def _anywhere(said: re.Pattern[str], small: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in said.finditer(small))


def _ruled(small: str) -> Iterator[Span]:
    """Yield what a rule says to the day from which it holds: "from 1 July, ferries will"."""
    return iter(()) if _OF_RULE.isdisjoint(small_words(small)) else _anywhere(_RULING, small)


_OF_RULE = DATES | {"next"}


def _hoping(small: str) -> Iterator[Span]:
    """Yield a hope with the one whose deed it is: "we hope that our city"."""
    for hope in _HOPING.finditer(small):
        owner = _OWNER.search(small, hope.end(), _end_of_part(small, hope.end()))
        if owner:
            yield Span(hope.start(), owner.end())


def _end_of_part(small: str, start: int) -> int:
    stop = small.find(".", start)
    return stop if stop >= 0 else len(small)


def _hoping_done(small: str) -> Iterator[Span]:
    """Yield a hope for what is done to something: "we expect our report to be published"."""
    for head in _hoping(small):
        stop = _end_of_part(small, head.end)
        for found in _TO_BE.finditer(small, head.end, stop):
            end = end_of_done(small, found.end())
            if end:
                yield Span(head.start, end)


_HOPING = pattern(r"\b(?:we|i) (?:very much )?(?:hope|expect|would like|wish|[’']d like)\b")
_HOPING_TO = pattern(r"\b(?:we|i) (?:very much )?(?:hope|expect|would like|wish|[’']d like) to")
_HOPES_TO = ("hope to", "expect to", "like to", "wish to")
_OWNER = pattern(r"\b(?:we|i|our \w+)\b")
_TO_BE = pattern(r"\b(?:to|will|would) be ")


def _end_of_being_done(small: str, at: int) -> int:
    found = _WILL_BE.match(small, at)
    return end_of_done(small, found.end()) if found else 0


_WILL_BE = pattern(r" (?:will|shall) be (?:\w+ly )?")


def _end_of_being_due(small: str, at: int) -> int:
    found = _IS_DUE.match(small, at)
    if found is None:
        return 0
    return end_of_done(small, found.end()) if found[1] else found.end()


_IS_DUE = clued(
    r" (?:is|are) (?:to (?:open|close|start|reopen)\b|(?:(?:due|set|scheduled) )?to (be ))",
    begins=tuple(
        f" {be} {due}"
        for be in ("is", "are")
        for due in (
            *(f"to {act}" for act in ("open", "close", "start", "reopen", "be ")),
            *(f"{due} to be " for due in ("due", "set", "scheduled")),
        )
    ),
)


def _end_of_taking_place(small: str, at: int) -> int:
    """Return where "will take place" ends, with a date ahead, of what somebody does."""
    if small[:at].rpartition(" ")[2] in _HAPPENING:
        return 0
    found = _TAKING_PLACE.match(small, at)
    return found.end() if found and is_ahead(small, found.end()) else 0


_HAPPENING = listed(
    "recovery decline rise fall growth inflation recession crisis trouble problem problems rain "
    "rains winter summer season year day world story effects effect impact slowdown boom process"
)
"""What begins by itself."""
_PLACED = ("place", "begin", "start", "into", "effect", "resume", "under way", "underway", "open")
_TAKING_PLACE = pattern(
    r" (?:will|shall) (?:\w+ly |then |now )?(?:take place|begin|start|open|resume|take effect"
    r"|get under ?way|(?:come|enter|go) into (?:force|effect|operation|service))\b"
)
_DOING = tuple(
    f"{one} to"
    for one in (
        "plan", "planning", "plans", "intend", "intends", "intending", "aim", "aims", "aiming",
        "prepare", "prepares", "preparing", "set", "scheduled", "due", "about",
        "hoping and planning",
    )
)  # fmt: skip
_DOING_WORDS = listed(
    """
    plan planning plans intend intends intending aim aims aiming prepare prepares preparing set
    scheduled due about
    """
)
_BE = ("’re", "'re", "’m", "'m", " are", " am", " is")
_COMMITTED = _one_of(
    *(
        f"{be} {how}committed to"
        for be in _BE
        for how in ("", "fully ", "absolutely ", "totally ", "completely ", "firmly ", "strongly ")
    )
)
_WILL = _one_of(
    "’ll", "'ll", " will", " shall", *(f"{be} going to" for be in _BE), " are committed to",
    " am committed to", " is committed to", " pledge to", " pledges to", " pledged to",
    " promise to", " promises to", " promised to", " commit to",
)  # fmt: skip


def _firmly(small: str, at: int) -> int:
    return 0 if small.startswith(_ABLE, at) else _WILL(small, at)


_ABLE = tuple(f"{will} be able" for will in (" will", "'ll", "’ll"))
"""What one will be able to do is no step."""


_AGREED = pattern(
    r" (?:(?:have |had |has )?agreed|(?:have|has) (?:\w+ )?decided|decided"
    r"(?= (?:that )?(?:we|it|the \w+) (?:will|should)))\b"
)
_ASKED = pattern(
    r" (?:have|has) (?:also |now |formally )?"
    r"(?:asked for|applied for|requested) (?!it\b|that\b|this\b|them\b|a whole)\w+"
)
_OUR_PLAN = pattern(r"\b(?:our|the) (?:plan|aim|goal|intention|objective|idea|target) is to")
_BELIEVING = pattern(r"\b(?:we|i) (?:believe|think|propose|suggest|recommend)\b")
_MONTH = "|".join(month.lower() for month in MONTHS)
_DAY_OF_RULE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{_MONTH})(?: \d{{4}})?"
    rf"|(?:next |this )?(?:{_MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?(?!\d))?(?:,? \d{{4}})?"
    r"|next (?:year|month|week|summer|autumn|winter|spring)|(?:the year )?20\d\d)"
)
_FROM_DAY = rf"(?:from|as of|as from|starting|effective) {_DAY_OF_RULE}(?: on(?:wards?)?)?"
_RULED_FROM = pattern(_FROM_DAY)
_RULING = pattern(
    rf"\b{_FROM_DAY},? "
    r"(?!(?:we|i|he|she|it|they|you|there|this|that|which|who|to|until|till)\b)"
    r"(?:[\w’'-]+ ){1,6}?(?:will|shall|must) (?:no longer |not |only )?"
    r"(?:have to|need to|be|pay|cost|apply|receive|get|last|go (?:up|down))\b"
)
"""A rule with the day from which it holds: "From 1 July, ferries will have to pay"."""
_PROPOSING = pattern(r"\bwe (?:propose|suggest|recommend) to")
_HOPES = listed("hope expect like wish")
_IS = listed("is are")
_IS_TO = (" is to", " are to")
_FORMS = (
    _Form(
        Strength.FIRM,
        listed("not never won won’t won't isn’t isn't aren’t aren't isn aren"),
        partial(_behind_doers, _matching(_FORSWEARING)),
        _forsworn,
        signs=(" will ", " shall ", " won", " going to "),
    ),
    _Form(
        Strength.FIRM,
        listed("committed"),
        partial(_behind_doers, _COMMITTED),
        _kept_up,
    ),
    _Form(Strength.FIRM, listed("there"), partial(_anywhere, _THERE_WILL_BE), _among, signs=_THERE),
    _Form(
        Strength.PLANNED,
        listed("having"),
        partial(_behind_doers, _one_of(*(f"{be} having" for be in _BE))),
        _had_done,
    ),
    _Form(
        Strength.AGREED,
        listed("agreed decided"),
        partial(_behind_doers, _matching(_AGREED)),
        _linked("to", "should", "will"),
    ),
    _Form(
        Strength.PLANNED,
        _DOING_WORDS,
        partial(
            _behind_doers, _one_of(*(f"{be} {doing}" for be in ("", *_BE) for doing in _DOING))
        ),
    ),
    _Form(Strength.PLANNED, _IS, partial(_anywhere, _OUR_PLAN), signs=_IS_TO),
    _Form(Strength.PLANNED, _IS, partial(_anywhere, AIMING), is_expected, signs=(" is ",)),
    _Form(Strength.HOPED, _HOPES, partial(_anywhere, _HOPING_TO), signs=_HOPES_TO),
    _Form(Strength.HOPED, _HOPES, partial(_anywhere, _HOPING_TO), end_of_dated, signs=_HOPES_TO),
    _Form(Strength.HOPED, _HOPES, _hoping, _linked("to", "will", "would", "can", "could")),
    _Form(Strength.HOPED, _HOPES, _hoping_done, _among),
    _Form(Strength.HOPED, listed("expect expecting"), partial(_anywhere, EXPECTING), is_expected),
    _Form(
        Strength.FIRM,
        listed(
            """
            will ll shall going commit committed pledge pledges pledged promise promises promised
            """
        ),
        partial(_behind_doers, _firmly),
    ),
    _Form(Strength.FIRM, listed("will ll shall"), partial(_behind_doers, _WILL), end_of_dated),
    _Form(
        Strength.FIRM,
        listed("will shall"),
        partial(_behind_things, end_of_being_dated),
        _among,
        signs=(" be ",),
    ),
    _Form(
        Strength.FIRM,
        listed("will shall"),
        partial(_behind_things, _end_of_being_done),
        _among,
        signs=(" be ",),
    ),
    _Form(
        Strength.FIRM,
        listed("will shall"),
        partial(_behind_things, _end_of_taking_place),
        _among,
        signs=_PLACED,
    ),
    _Form(
        Strength.PLANNED,
        listed("will shall must"),
        _ruled,
        _among,
        signs=("from ", "as of ", "starting ", "effective "),
    ),
    _Form(
        Strength.PLANNED,
        _DOING_WORDS,
        partial(
            _behind_things, _one_of(*(f" {be} {doing}" for be in ("is", "are") for doing in _DOING))
        ),
    ),
    _Form(
        Strength.PLANNED,
        _IS,
        partial(_behind_things, _end_of_being_due),
        _among,
        signs=(*_IS_TO, " to be "),
    ),
    _Form(Strength.PLANNED, _IS, partial(_behind_doers, _one_of(*_IS_TO)), signs=_IS_TO),
    _Form(
        Strength.PLANNED,
        DATES | listed("this next coming tomorrow"),
        partial(
            _behind_doers,
            _one_of(*(f"{be}{now}" for now in (" now", " currently", "") for be in _BE)),
        ),
        _under_way,
        signs=("ing ",),
    ),
    _Form(
        Strength.PROPOSED,
        listed("should"),
        partial(_anywhere, _BELIEVING),
        _linked("should"),
    ),
    _Form(Strength.PROPOSED, listed("propose suggest recommend"), partial(_anywhere, _PROPOSING)),
    _Form(
        Strength.PROPOSED,
        listed("asked applied requested"),
        partial(_behind_doers, _matching(_ASKED)),
        _among,
        signs=("asked for ", "applied for ", "requested "),
    ),
)
"""The ways to announce, in the order in which they are tried."""


_WHOLE = (_among, _had_done, is_expected)
"""Where nothing need stand behind the deed."""


def announcements(text: str, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the clauses of a sentence, cut also at an "and we" that no mark sets off."""
    result: list[Span] = []
    start = -1
    for part in parts:
        start = part.start if start < 0 else start
        if part is not parts[-1] and _is_day_of_rule(part.of(text)):
            continue
        for found in _AND_WE.finditer(text, part.start, part.end):
            result.append(Span(start, found.start()))
            start = found.end()
        result.append(Span(start, part.end))
        start = -1
    return tuple(result)


def _is_day_of_rule(part: str) -> bool:
    """Return whether a part of a sentence is only the day from which a rule holds."""
    may_be = part.startswith(("From ", "As ", "Starting ", "Effective "))
    is_dated = may_be and not _OF_RULE.isdisjoint(small_words(part))
    return is_dated and _RULED_FROM.fullmatch(in_small(part)) is not None


_AND_WE = pattern(r",?\s(?:and|but|so|because)\s(?=(?:I|we|they|he|she|it|there)\b[^.]{12})")
