"""Steps: what a speaker announces, and how firmly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache

from pipeline.model.facts import Strength
from pipeline.patterns import pattern
from pipeline.stages.claiming import (
    has_condition,
    is_attributed,
    is_denied,
    is_denied_behind,
    is_of_others,
    is_supposed,
)
from pipeline.stages.dates import MONTHS
from pipeline.stages.sentences import Span
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
    next, and plain wishes without a deed ("we should be friends") are no steps.
    """
    clause = clauses[at]
    words = clause.of(text)
    announced = _announced(words)
    if announced is None:
        return None
    if _NO_STEP.search(words) or is_denied(words) or _is_conditional(text, clauses, at):
        return None
    if is_denied_behind(text, clause.end) or is_supposed(clauses[0].of(text)):
        return None
    before = clauses[at - 1].of(text) if at else ""
    if is_attributed(before, text[clause.end : clauses[-1].end]):
        return None
    strength, found = announced
    opening = text[clauses[0].start : clause.start]
    return _hoped(clauses[0], opening, _step(clause, words, found.start, strength))


def _hoped(first: Span, opening: str, step: Step | None) -> Step | None:
    """Return a step with the hope that opens its sentence: "I hope, with your help, we will"."""
    if step is None or not _VIEW.match(opening) or opening.count(" ") > _LONGEST_HOPE:
        return step
    return Step(first.start, step.end, _weaker(step.strength, Strength.HOPED))


_LONGEST_HOPE = 7


def _step(clause: Span, words: str, start: int, strength: Strength) -> Step | None:
    before = words[:start]
    if is_of_others(before) or _of_the_talk().search(words, start) or _IN_VAIN.search(words):
        return None
    view = _VIEW.search(before)
    if view:
        start, strength = view.start(), _weaker(strength, Strength.HOPED)
    elif unsure := _UNSURE.search(words):
        start, strength = min(start, unsure.start()), _weaker(strength, Strength.PLANNED)
    return Step(clause.start + start, clause.end, strength)


@cache
def _of_the_talk() -> re.Pattern[str]:
    """Match steps within the conversation, and those that say only "it"."""
    return re.compile(
        r"\b(?:start|open|begin|close|finish|end) (?:with|by|off|out|up|there|now|here|today)\b"
        rf"|\b\w+ (?:[\w’'-]+ ){{0,3}}?{_TALK}\b"
        r"|\bI\b.{0,15}\bstart from\b"
        r"|\bintroduce (?:my|you|really|our (?:guest|speaker)s?)\b|\badd (?:that|one|to)\b"
        r"|\braise (?:it|this|that|again|with)\b|\bjoin (?:me|you|us)\b"
        r"|\b(?:start|begin|continue) to (?:\w+ ){0,2}(?:some|all|most) of (?:those|these|them)\b"
        r"|\w+ (?:it|them)(?: (?:this|next) week| now| soon| again| later)?[.!]?$"
        rf"|\w+ (?:this|that|those|these)(?: (?!{_SPELL})\w+| (?:this|next) {_SPELL})?[.!]?$",
        re.IGNORECASE,
    )


_SPELL = r"(?:year|month|week|summer|spring|autumn|winter|quarter|decade|term|season)"
_TALK = (
    r"(?:questions?|points?|answers?|the session|(?:the|this|our) (?:panel|session|meeting|debate|"
    r"item|agenda|conversation|discussion|interview|topic|subject|floor|show)|witness(?:es)?|"
    r"things|"
    r"my (?:remarks|comments|speech|statement|time)|callers?|calls|minutes|microphones?|examples?|"
    r"a break|record of (?:the )?proceedings)"
)


def _weaker(one: Strength, other: Strength) -> Strength:
    return max(one, other, key=list(Strength).index)


def _is_conditional(text: str, clauses: tuple[Span, ...], at: int) -> bool:
    """Return whether the step hangs on a condition, in its clause or beside it: "if it rains"."""
    near = (clauses[one].of(text) for one in range(max(0, at - 1), min(at + 2, len(clauses))))
    return any(map(has_condition, near))


_NO_STEP = pattern(
    r"\b(?:was|were|had been) (?:planning|going|hoping)|\bhad (?:planned|hoped|wanted)\b|"
    r"\bused to\b|\?",
    re.IGNORECASE,
)
_IN_VAIN = pattern(r"\b(?:supposed to|meant to|would have|could have|should have)\b", re.IGNORECASE)
_VIEW = pattern(r"\b(?:I|we) (?:think|believe|hope|guess|suppose|expect)\b", re.IGNORECASE)
_UNSURE = pattern(r"\b(?:probably|perhaps|maybe|possibly|hopefully|likely)\b", re.IGNORECASE)
_BODY = (
    r"(?:government|ministry|minister|commission|council|company|cabinet|parliament|agency|board|"
    r"city|"
    r"town|district|region|state|municipality|mayor|hospital|library|school|university|authority|"
    r"trust|foundation|committee|department|president|bank|union|association|army|airline)"
)
_WHO = (
    rf"\b(?:we|I|our \w+(?: \w+)?|the (?:\w+ )?{_BODY}|"
    r"(?:both|the two) (?:\w+ )?(?:sides|governments|countries|ministers|presidents))\b"
)
_THING = (
    r"\b(?:the|our|a|this|these|two|both|another|its)"
    r"(?: (?!(?:will|is|are|to|that|which|who|we|I|it|they)\b)[\w’'-]+){1,5}"
)
"""What is opened, built or signed: "the new bridge"."""
_STEMS = (
    r"(?:re)?(?:organi[sz]|sign|open|launch|establish|build|creat|introduc|host|hold|send|invest|"
    r"start|"
    r"complet|publish|double|doubl|triple|tripl|hir|recruit|construct|fund|financ|provid|"
    r"deliver|expand|releas|appoint|ratif|abolish|cut|reduc|increas|rais|set up|setting up|"
    r"roll out|"
    r"rolling out|bring (?:in|forward)|bringing (?:in|forward)|put(?:ting)? in place|phas(?:e|"
    r"ing) out|"
    r"ban|replac|deploy|purchas|buy|train|legislat|tabl|submit|join|resum|extend|upgrad|renovat|"
    r"plant|vaccinat|limit|strengthen|eas(?:e|ing)|shorten|close|closing|mend|repair|add(?!ress)|"
    r"widen|"
    r"allocat|issu|repeal|scrap|halv|restor|negotiat|visit|evacuat|consult on|consulting on|spend|"
    r"contribut|lift|impos|freez|commission|pilot|connect|electrif|digiti[sz]|moderni[sz]|"
    r"repatriat|"
    r"withdraw|transfer|merg|nationali[sz]|privati[sz]|subsidi[sz]|compensat|inaugurat|relocat|"
    r"move to|"
    r"switch|convert|conven|dispatch|procur|remov)\w*"
)
_DEED = (
    r"\s(?:(?:be able to|also|now|soon|then|again|finally|probably|jointly|together|further|"
    r"be(?=\s\w+ing)|"
    r"have to|need to|continue to|help to|work to|try to|begin to|start to|certainly|gradually|"
    r"hopefully|likely)\s)*"
    rf"{_STEMS}"
)
_DONE = (
    r"(?:opened|built|published|signed|launched|completed|introduced|held|established|finished|"
    r"delivered|released|abolished|reduced|increased|rolled out|replaced|extended|renovated|"
    r"ratified|"
    r"hired|closed|created|funded|cut|raised|upgraded|inaugurated|restored|repealed|connected|"
    r"issued|"
    r"tabled|appointed|ready|operational|in place|in force|in service)"
)
_MONTH = "|".join(MONTHS)
_AHEAD = (
    r"(?:\b(?:in|by|on|from|before|until|during) (?:the (?:end|middle|start|"
    r"beginning) of )?(?:the )?"
    rf"(?:\d+ )?(?:{_MONTH}|20\d\d|spring|summer|autumn|winter)\b"
    rf"|\b(?:this|next|the coming) {_SPELL}\b|\btomorrow\b|\blater this\b)"
)
_NO_DOER = (
    r"(?!our (?:\w+ )?(?:role|need|aim|ambition|idea|purpose|task|job|way|point|key|goal|duty|"
    r"problem|"
    r"answer|challenge|priority|responsibility|concern|wish|hope|dream|intention|plan|objective)\b)"
)
"""What "is to" tells of, not what acts: "our role is to protect"."""


class _Tail(Enum):
    """What follows the words that announce."""

    DEED = "a deed at once"
    LINKED = "a deed behind a link, later in the clause"
    UNDER_WAY = "a deed under way, with a date ahead"
    NONE = "nothing: the deed is among them"


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to announce a step."""

    strength: Strength
    gates: tuple[str, ...]
    """Small letters of which one must stand in the clause: cheaper to look for than the form."""
    head: str
    tail: _Tail = _Tail.DEED
    links: tuple[str, ...] = ()
    is_behind_doer: bool = False
    """True when the head follows one who acts: "we", "our ministry"."""


_DOING = (
    r"(?:(?:plan(?:ning|s)?|intend(?:s|ing)?|aim(?:s|ing)?|prepar(?:e|es|ing)|set|scheduled|due|"
    r"about|hoping and planning) to)"
)
_DOING_GATES = ("plan", "intend", "aim", "prepar", "set to", "scheduled", "due to", "about to")
_FIRMLY = (
    r"(?:[’']ll| will(?! be able)| shall|(?: are| am| is|[’']re|[’']m) going to|"
    r" (?:are|am|is) committed to| pledge[sd]? to| promise[sd]? to| commit to)"
)
_HOPING = r"\b(?:we|I) (?:very much )?(?:hope|expect|would like|wish|[’']d like)\b"
_HOPING_GATES = ("hope", "expect", "would like", "wish", "’d like", "'d like")
_FORMS = (
    _Form(
        Strength.AGREED,
        ("agreed", "decided"),
        r" (?:(?:have |had |has )?agreed|(?:have|has) (?:\w+ )?decided|decided"
        r"(?= (?:that )?(?:we|it|the \w+) (?:will|should)))\b",
        _Tail.LINKED,
        ("to", "should", "will"),
        is_behind_doer=True,
    ),
    _Form(
        Strength.PLANNED,
        _DOING_GATES,
        rf"(?:[’']re|[’']m| are| am| is)? {_DOING}",
        is_behind_doer=True,
    ),
    _Form(
        Strength.PLANNED,
        (" is to",),
        r"\b(?:our|the) (?:plan|aim|goal|intention|objective|idea|target) is to",
    ),
    _Form(Strength.HOPED, _HOPING_GATES, _HOPING + " to"),
    _Form(
        Strength.HOPED,
        _HOPING_GATES,
        _HOPING + r"[^.]*?\b(?:we|I|our \w+)\b",
        _Tail.LINKED,
        ("to", "will", "would", "can", "could"),
    ),
    _Form(
        Strength.HOPED,
        _HOPING_GATES,
        _HOPING + rf"[^.]*?\b(?:we|I|our \w+)\b[^.]*?\b(?:to|will|would) be {_DONE}\b",
        _Tail.NONE,
    ),
    _Form(
        Strength.FIRM,
        (" will", "ll ", " shall", " going to", "commit", "pledge", "promise"),
        _FIRMLY,
        is_behind_doer=True,
    ),
    _Form(
        Strength.FIRM,
        (" will be ", " shall be "),
        rf"{_THING} (?:will|shall) be (?:\w+ly )?{_DONE}\b",
        _Tail.NONE,
    ),
    _Form(Strength.PLANNED, _DOING_GATES, rf"{_THING} (?:is|are) {_DOING}"),
    _Form(
        Strength.PLANNED,
        (" is to ", " are to ", "scheduled to be", "due to be", "set to be"),
        rf"{_THING} (?:is|are) (?:to|(?:due|set|scheduled) to)"
        rf" (?:be {_DONE}|open|close|start|reopen)\b",
        _Tail.NONE,
    ),
    _Form(Strength.PLANNED, (" is to ", " are to "), r" (?:is|are) to", is_behind_doer=True),
    _Form(
        Strength.PLANNED,
        ("ing ",),
        r"(?:[’']re|[’']m| are| am| is)(?: now| currently)?",
        _Tail.UNDER_WAY,
        is_behind_doer=True,
    ),
    _Form(
        Strength.PROPOSED,
        (" should ",),
        r"\b(?:we|I) (?:believe|think|propose|suggest|recommend)\b",
        _Tail.LINKED,
        ("should",),
    ),
    _Form(
        Strength.PROPOSED,
        ("propose to", "suggest to", "recommend to"),
        r"\bwe (?:propose|suggest|recommend) to",
    ),
    _Form(
        Strength.PROPOSED,
        ("asked for", "applied for", "requested"),
        r" (?:have|has) (?:also |now |formally )?"
        r"(?:asked for|applied for|requested) (?!it\b|that\b|this\b|them\b|a whole)\w+",
        _Tail.NONE,
        is_behind_doer=True,
    ),
)
"""The ways to announce, in the order in which they are tried."""


@cache
def _head(form: _Form) -> re.Pattern[str]:
    return re.compile(form.head, re.IGNORECASE)


@cache
def _deed() -> re.Pattern[str]:
    return re.compile(_DEED, re.IGNORECASE)


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(_AHEAD, re.IGNORECASE)


@cache
def _links(links: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(links)})(?=\s)", re.IGNORECASE)


def _announced(words: str) -> tuple[Strength, Span] | None:
    """Return how firmly a clause announces a deed, and the words from who it is to the deed."""
    lower = words.lower()
    for form in _FORMS:
        if not any(gate in lower for gate in form.gates):
            continue
        for head in _heads(form, words):
            end = _end_of_deed(form, words, head.end)
            if end and (form.tail is _Tail.NONE or _SAYS_WHAT.search(words, end)):
                return form.strength, Span(head.start, end)
    return None


_SAYS_WHAT = pattern(r"\w")
"""Something behind the deed: "we will be bringing in." leaves open what."""


def _heads(form: _Form, words: str) -> Iterator[Span]:
    """Yield the words that announce, from who acts on."""
    if not form.is_behind_doer:
        for found in _head(form).finditer(words):
            yield Span(*found.span())
        return
    for who in _doers(words):
        behind = _head(form).match(words, who.end)
        if behind:
            yield Span(who.start, behind.end())


def _doers(words: str) -> Iterator[Span]:
    """Yield who may act; "our airline" also where "our airline has" was read."""
    for found in _who().finditer(words):
        yield Span(*found.span())
        parts = found.group().split()
        if parts[0].lower() == "our" and len(parts) > _OUR_ONE:
            yield Span(found.start(), found.start() + found.group().rindex(" "))


_OUR_ONE = 2


@cache
def _who() -> re.Pattern[str]:
    return re.compile(_NO_DOER + _WHO, re.IGNORECASE)


def _end_of_deed(form: _Form, words: str, start: int) -> int:
    """Return where the deed ends that follows an announcement; 0 where none does."""
    match form.tail:
        case _Tail.NONE:
            return start
        case _Tail.DEED:
            found = _deed().match(words, start)
            return found.end() if found else 0
        case _Tail.LINKED:
            return _end_of_linked(form, words, start)
        case _Tail.UNDER_WAY:
            found = _deed().match(words, start)
            is_going_on = found is not None and found.group().endswith("ing")
            return found.end() if found and is_going_on and _ahead().search(words, start) else 0


def _end_of_linked(form: _Form, words: str, start: int) -> int:
    stop = words.find(". ", start)
    for link in _links(form.links).finditer(words, start, stop if stop >= 0 else len(words)):
        found = _deed().match(words, link.end())
        if found:
            return found.end()
    return 0


def announcements(text: str, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the clauses of a sentence, cut also at an "and we" that no mark sets off."""
    result: list[Span] = []
    for part in parts:
        start = part.start
        for found in _AND_WE.finditer(text, part.start, part.end):
            result.append(Span(start, found.start()))
            start = found.end()
        result.append(Span(start, part.end))
    return tuple(result)


_AND_WE = pattern(r",?\s(?:and|but|so|because)\s(?=(?:I|we|they|he|she|it|there)\b[^.]{12})")
