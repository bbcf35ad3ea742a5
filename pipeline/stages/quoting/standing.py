"""Standing: which stretches of a sentence make sense alone and say what the speaker said.

An editor may cut a sentence at its clauses, but not between a condition and what depends on it,
before words that take a claim back, or behind a word that points to something unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.patterns import clued, pattern
from pipeline.stages.quoting.broken import COUNTS, is_broken
from pipeline.stages.quoting.complete import (
    SPEAKERS,
    TAKEN_UP,
    TAKING_UP,
    THINKING,
    WHERE,
    is_complete,
)
from pipeline.stages.quoting.conditions import CONDITIONS, LONGEST_LINK, is_condition
from pipeline.stages.quoting.denying import is_outdated, is_taken_back, takes_back
from pipeline.stages.quoting.eliding import is_eliding
from pipeline.stages.quoting.flaws import is_flawed
from pipeline.stages.quoting.governing import is_governed
from pipeline.stages.quoting.headless import is_headless, is_narrating, is_telling
from pipeline.stages.quoting.leaning import is_supposed, leans
from pipeline.stages.quoting.loose import has_loose_end
from pipeline.stages.quoting.pointing import Pointing, pointing
from pipeline.stages.quoting.quote import without_marker
from pipeline.stages.quoting.verbless import (
    has_plain_verb,
    has_verb,
    is_fragment,
    is_noun_alone,
    is_verbless,
)
from pipeline.stages.speech.sentences import Span, clauses, is_independent
from pipeline.stages.speech.words import first_word, listed, opens_with

_FEWEST_WORDS = 5
_MOST_WORDS = 60
"""Of what analysts would quote of 18 talks one sentence in six has more than 44."""
_MOST_CLAUSES = 4


def standing(text: str, sentence: Span) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches of a sentence that can stand alone, and whether each is all of it.

    What speakers say before they begin ("As I said") is no part of a stretch, and a sentence is
    whole without an afterthought (", and that is what I do").
    """
    if is_outdated(text, sentence.end) or _is_listed(text, sentence):
        return
    if _is_unsure(text[max(0, sentence.start - _LONGEST_DOUBT) : sentence.start]):
        return
    yielded: set[Span] = set()
    is_denied = is_taken_back(text, sentence)
    for span in _spans(text, sentence):
        shown = without_marker(text, span)
        is_whole = span == sentence
        if is_denied and span.end == sentence.end:
            continue
        if _is_outcome(text[sentence.start : shown.start], shown.of(text)):
            continue
        if shown not in yielded and can_stand(text, shown, is_whole=is_whole):
            yielded.add(shown)
            yield shown, is_whole or _is_all_but_afterthought(text, span, sentence)


def _is_all_but_afterthought(text: str, span: Span, sentence: Span) -> bool:
    """Return whether nothing of a sentence is left out but what only says that one does it.

    A "so this is what I do" draws a conclusion, and may be the point.
    """
    rest = text[span.end : sentence.end].lstrip(" ,;–—-")
    is_bare = first_word(rest) not in _CONCLUDING
    return span.start == sentence.start and is_bare and _is_afterthought(rest)


_CONCLUDING = ("so", "but")


def _is_outcome(before: str, words: str) -> bool:
    """Return whether words say what would come of what was said before: "Then people would go"."""
    marker = _RUN.findall(before.lower()) if len(before) < _LONGEST_MARKER else []
    return "then" in marker and not _MODALS.isdisjoint(words.lower().split()[:_SOON_MODAL])


_SOON_MODAL = 4
"""Words in which the verb of a short subject stands."""
_LONGEST_MARKER = 16
"""Letters of "And then, " and the like."""
_MODALS = listed("would could can might may")


def _is_unsure(before: str) -> bool:
    """Return whether the sentence before says that who speaks does not know whether it is so."""
    return before.endswith(" ") and _UNSURE.search(before.lower().replace("’", "'")) is not None


_LONGEST_DOUBT = 50
_UNSURE = clued(
    r"\b(?:i don't know|i do not know|i'm not sure|i am not sure|not sure) (?:if|whether) "
    r"(?:this|that|it)(?:'s| is| was) (?:\w+ )?(?:true|right|correct|so|the case)[.,!] $",
    *("don't know", "do not know", "not sure"),
)


def _spans(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the runs of clauses that drop no condition and end on no loose end."""
    parts = clauses(text, sentence)
    ends = [at for at in range(len(parts)) if _can_end(text, parts, at)]
    has_asides = len(parts) > 1 and len(_dashes(sentence.of(text))) > 1
    for first in range(len(parts)):
        if _can_begin(text, parts, first):
            for last in ends:
                if first < last and _is_afterthought(parts[last].of(text)):
                    continue
                if first <= last < first + _MOST_CLAUSES:
                    span = Span(parts[first].start, parts[last].end)
                    if not has_asides or _is_aside_whole(text, sentence, span):
                        yield span


def _is_afterthought(clause: str) -> bool:
    """Return whether a clause only says that one does what was said: "and that is what I do"."""
    lower = clause[:_LONGEST_AFTERTHOUGHT].lower().replace("’", "'")
    return _AFTERTHOUGHT.match(lower) is not None


_LONGEST_AFTERTHOUGHT = 40
_AFTERTHOUGHT = pattern(
    r"(?:and |so |but )?(?:that|this)(?:'s| is| was) (?:what|something|all|how) (?:i|we)\b"
)


def _is_aside_whole(text: str, sentence: Span, span: Span) -> bool:
    """Return whether a stretch cuts no aside in two, and is none: one dash opens it, one closes."""
    before = len(_dashes(text[sentence.start : span.start])) % 2
    inside = len(_dashes(span.of(text)))
    behind = len(_dashes(text[span.end : sentence.end]))
    if not inside:
        return not (before and behind)
    return inside % 2 == 0 or not (before or behind)


def _dashes(words: str) -> list[str]:
    """Return the dashes among words that part them."""
    return _DASH.findall(words) if any(dash in words for dash in "–—-") else []


_DASH = pattern(r"\s[–—-]{1,2}(?=\s)|—")


def _can_begin(text: str, parts: tuple[Span, ...], at: int) -> bool:
    """Return whether nothing before the clause belongs to it: no "if …", no "in my opinion"."""
    if at == 0:
        return True
    before = parts[at - 1]
    if without_marker(text, Span(before.start, parts[at].start)).start >= before.end:
        is_own = _can_begin(text, parts, at - 1)
    else:
        is_own = not _is_under_condition(text, parts[:at]) and _is_ended(before.of(text))
    if not is_own or _ends_in_name(before.of(text)) or _OF_NAME.match(text, parts[at].start):
        return False
    if _is_begun_anew(before.of(text), parts[at].of(text)):
        return False
    return not is_governed(text[parts[0].start : parts[at].start], parts[at].of(text))


def _is_begun_anew(before: str, words: str) -> bool:
    """Return whether the word that ends a clause is said again: "teachers at, at the school"."""
    last = before.rstrip(" ,").rpartition(" ")[2].lower()
    return last == first_word(words)


def _ends_in_name(words: str) -> bool:
    """Return whether nothing but a name stands behind "that": "glad that Jane Roe, the mayor"."""
    _, is_that, name = words.rpartition(" that ")
    told = name.split() if is_that else []
    return 0 < len(told) <= _LONGEST_NAME and all(word[0].isupper() for word in told)


_LONGEST_NAME = 4
_OF_NAME = clued(r"(?:from|of|at) (?:the )?[A-Z][^,]*, ", ", ", begins=("from ", "of ", "at "))
"""Where somebody belongs who stands before: "a reply from Jane Roe, from Lake Bank, we had"."""


def _is_ended(words: str) -> bool:
    """Return whether a clause makes sense alone and nothing of it belongs to the next."""
    belongs = is_condition(words) or _is_reporting(words) or has_loose_end(words)
    return not belongs and (is_independent(words) or is_telling(words))


def _is_under_condition(text: str, before: tuple[Span, ...]) -> bool:
    """Return whether a condition has been set and nothing been said yet that hangs on it."""
    for part in reversed(before):
        words = part.of(text)
        if is_condition(words) or " that if " in words:
            return True
        if is_independent(words):
            return False
    return False


def _can_end(text: str, parts: tuple[Span, ...], at: int) -> bool:
    """Return whether what follows does not take the claim back, and no loose end hangs on."""
    if at == len(parts) - 1:
        return True
    here = parts[at].of(text)
    following = parts[at + 1].of(text)
    if _is_announcing(text[parts[0].start : parts[at].end + 1]) or _is_put_right(following):
        return False
    if not _is_parted(here, text[parts[at].end : parts[at + 1].start], following):
        return False
    _, is_that, tail = here.rpartition(" that ")
    if is_that and _is_tail_open(tail, following):
        return False
    goes_on = _is_going_on(following) or (" not " in here and _AWAITING.search(here))
    is_open = goes_on or is_condition(here) or has_loose_end(here)
    return not (is_open or takes_back(following, here))


def _is_put_right(following: str) -> bool:
    """Return whether a clause begins anew what was left: "many of the people -- I mean, you"."""
    return following.lower().startswith(_PUTTING_RIGHT)


_PUTTING_RIGHT = ("i mean", "or rather", "i should say", "i'm sorry", "i’m sorry", "sorry,")


def _is_parted(here: str, mark: str, following: str) -> bool:
    """Return whether a clause ends at a mark: not at the comma of "Out of all towns, we chose"."""
    if mark.strip()[:1] in _DASHES and here.rpartition(" ")[2].lower() in _LEFT_AT_DASH:
        return False
    if mark.strip() != "," or first_word(following) in _PARTING:
        return True
    is_own = is_independent(here) and first_word(here) not in _OPENING
    return (is_own or is_narrating(here)) and not _is_said_in_row(here, following)


def _is_said_in_row(here: str, following: str) -> bool:
    """Return whether a clause and the next begin alike: "you can't cut roads, you can't cut"."""
    words = here.lower().split()
    again = following.lower().split()[:_ALIKE]
    return len(again) == _ALIKE and again == words[:_ALIKE]


_DASHES = ("-", "–", "—")
_LEFT_AT_DASH = listed("less more so very quite as such just only really the a an of to")
"""Words behind which a dash cuts a speaker off: "a minister's power is much less -- it has"."""
_ALIKE = 3
"""First words of clauses of which only the last tells what they are for."""
_PARTING = listed("and but or so nor yet because since while whereas although though which who as")
"""Words that begin another clause behind a comma."""
_OPENING = listed(
    "all any anytime every each in on at for with by from out of after before when if"
)
"""Words that begin what leads to a clause, though a verb may stand in it."""


def _is_tail_open(tail: str, following: str) -> bool:
    """Return whether what a "that" begins is not yet said: "that where …", "that this, that"."""
    if first_word(tail) in CONDITIONS | {"where"}:
        return True
    if first_word(following) == "that" and not has_verb(tail):
        return True
    return first_word(following) in TAKING_UP and is_noun_alone(tail)


def _is_announcing(said: str) -> bool:
    """Return whether words end in a colon, or behind "three changes:", whose parts follow."""
    if said.endswith(":"):
        return True
    announced, colon, _ = said.partition(": ")
    return bool(colon) and not COUNTS.isdisjoint(announced.lower().split()[-_COUNT_REACH:])


_COUNT_REACH = 5
"""Words before a colon among which the number of what is announced stands."""


def stands_with(text: str, sentence: Span, meant: str) -> bool:
    """Return whether a whole sentence stands alone once its first pronoun is named."""
    if is_outdated(text, sentence.end) or is_taken_back(text, sentence):
        return False
    words = sentence.of(text).partition(" ")[2]
    named = f"{meant} {words}"
    return can_stand(named, Span(0, len(named)), is_whole=True)


def conceded(text: str, sentence: Span, start: int, end: int) -> Span | None:
    """Return what a sentence grants of a figure at `start:end` before it comes to its point.

    Of "Although exports rose by 5 percent, they" these are "exports rose by 5 percent". None where
    it grants nothing, or where that does not stand alone.
    """
    first, _, rest = sentence.of(text).partition(" ")
    comma = text.find(", ", end, sentence.end)
    begins = sentence.end - len(rest)
    if first.lower() not in _GRANTING or comma < 0 or begins > start:
        return None
    granted = Span(begins, comma)
    is_one = "," not in text[begins:start] and can_stand(text, granted, is_whole=False)
    return granted if is_one and is_independent(granted.of(text)) else None


_GRANTING = listed("although though while whereas")


def described(text: str, sentence: Span, start: int, end: int) -> Span | None:
    """Return what a sentence says that "this" or "it" is, with the figure at `start:end` in it.

    Of "This is a $5 million plan to close the bridges, and it" these are "a $5 million plan to
    close the bridges". None where the words are too few to say what they are.
    """
    begun = without_marker(text, sentence)
    is_pointing = text[begun.start : begun.start + _LONGEST_POINTER].lower().startswith(_POINTERS)
    found = _EQUATING.match(text, begun.start, begun.end) if is_pointing else None
    if found is None or found.end() > start:
        return None
    ends = _END_OF_NOUN.search(text, end, sentence.end)
    named = Span(found.end(), ends.start() if ends else sentence.end)
    is_told = len(named.of(text).split()) >= len(text[start:end].split()) + _LEAST_OF_NOUN
    return named if is_told else None


_LONGEST_POINTER = 5
_POINTERS = ("this", "that", "it", "these", "those")
_EQUATING = pattern(
    r"(?:this|that|it|these|those)(?:[’']s|[’']re| is| are| was| were| will be)"
    r"(?: (?:really|actually|now|also|currently))? (?=(?:an?|the|some|over|nearly|almost|up to) )",
    re.IGNORECASE,
)
_END_OF_NOUN = pattern(r"[,;:.?!–—]|\s(?:-|and|but|so|because|which)\s")
_LEAST_OF_NOUN = 5
"""Words beside its figure that say what something is."""


def can_stand(text: str, span: Span, *, is_whole: bool) -> bool:
    """Return whether a stretch makes sense alone: its own subject, no courtesy, no question."""
    shown = span.of(text)
    is_fit = _FEWEST_WORDS <= len(shown.split()) <= _MOST_WORDS
    if not is_fit or not (is_whole or _begins_well(text, span)):
        return False
    if not is_whole and _is_claim_left_out(shown, text[span.end : span.end + TAKEN_UP]):
        return False
    if _is_torn(text, span) or leans(shown) or pointing(shown) is Pointing.OPEN:
        return False
    if _is_flawed(text, shown) or is_supposed(shown):
        return False
    if _is_condition_left_open(shown) or is_eliding(shown) or is_noun_alone(shown):
        return False
    return is_complete(text, span, is_whole=is_whole)


def _is_torn(text: str, span: Span) -> bool:
    """Return whether a stretch opens or closes a quotation alone, or begins inside a word."""
    shown = span.of(text)
    is_rest = text[: span.start].endswith(_APOSTROPHES) and shown[0].islower()
    is_turned = shown.find("”") < shown.find("“") and "”" in shown
    is_odd = shown.count("“") != shown.count("”") or shown.count('"') % 2 == 1
    return is_rest or is_turned or is_odd


_APOSTROPHES = ("'", "’")
"""Stand before what is left of a word: "'m reading"."""


def _is_condition_left_open(shown: str) -> bool:
    """Return whether a "that if" or "I think if" is followed by no clause that says what then."""
    opening = next((one for one in _BEFORE_CONDITION if one in shown), "")
    parts = shown.partition(opening)[2].split(", ")[1:] if opening else []
    return bool(opening) and not any(is_independent(one) and not is_condition(one) for one in parts)


_BEFORE_CONDITION = (" that if ", " think if ")


def _is_flawed(text: str, shown: str) -> bool:
    """Return whether a stretch is a courtesy, broken, or says nothing for want of a verb."""
    lower = shown.lower()
    tokens = lower.split()
    if is_broken(shown, lower, tokens) or is_verbless(shown, tokens) or is_headless(shown):
        return True
    return is_flawed(text, shown, lower)


def _begins_well(text: str, span: Span) -> bool:
    """Return whether a part of a sentence begins with a clause, or leads up to one."""
    shown = span.of(text)
    if shown.partition(" ")[2].lower().startswith(_ASIDES) or _is_put_in(shown):
        return False
    if _is_unlinked(shown):
        return False
    if "equally" in shown.lower().split(None, _SOON_EQUAL)[:_SOON_EQUAL]:
        return False
    opinion = _OPINION.match(shown)
    claim = shown[opinion.end() :] if opinion else shown
    is_led = opinion is None and (is_independent(shown) or is_condition(shown))
    if is_led or not _is_hanging(claim):
        return True
    return any(is_independent(part.of(text)) for part in clauses(text, span)[1:])


def _is_unlinked(shown: str) -> bool:
    """Return whether a phrase that hangs on what was cut off is followed by a new clause.

    "[the need, you know,] of clearer rules, but there were".
    """
    return shown[:3].lower() == "of " and _OF_NOUN_ALONE.match(shown) is not None


_OF_NOUN_ALONE = pattern(r"[^,]*,\s(?:but|and|so|yet)\s")


def _is_put_in(shown: str) -> bool:
    """Return whether an aside begins a stretch: "[a mix,] I believed, of two things"."""
    someone, verb, link, *_ = shown.lower().split()
    return someone in SPEAKERS and verb.endswith(",") and link in _LINKING


_SOON_EQUAL = 4
"""Words at the beginning among which "equally" tells that a half was cut off."""
_LINKING = listed("of in for to with by from at on about and or as than that")
_OPINION = pattern(r"(?:I|we) (?:think|believe|hope|feel|know)(?: that)?\s", re.IGNORECASE)
_ASIDES = (
    "would think,",
    "would say,",
    "would guess,",
    "think,",
    "believe,",
    "guess,",
    "suppose,",
    "hope,",
    "mean,",
    "must say,",
    "might say,",
    "should say,",
)


def _is_hanging(claim: str) -> bool:
    """Return whether words need a main clause behind them: "Without raising hopes"."""
    first = first_word(claim)
    if first in _HANGING or (first.endswith("ing") and first != "ing"):
        return True
    if first in {"a", "an", "one"}:
        return _RELATED.match(claim) is not None
    return first in {"in", "let"} and _OF_WHAT.match(claim) is not None


_HANGING = listed(
    "without with through amid following given having being despite rather consistent apart "
    "regarding as due irrespective regardless notwithstanding according including especially "
    "particularly"
)
_RELATED = pattern(r"(?:an?|one) (?:\w+ ){1,3}(?:which|who|where|that)\b", re.IGNORECASE)
_OF_WHAT = pattern(r"(?:in order|in (?:the )?\w+ of|let alone)\b", re.IGNORECASE)


def _is_claim_left_out(shown: str, behind: str) -> bool:
    """Return whether a stretch ends before the claim that a "that" begins.

    "I do think that in the long run", "He says that the rules that are made today[, that we]".
    """
    before, that, tail = shown.rpartition(" that ")
    if not that or "," in tail:
        return False
    if first_word(tail) in WHERE:
        thinks = before.rpartition(" ")[2].lower()
        is_claim = thinks in THINKING | SAYING
        return is_claim and is_fragment(tail) and not has_plain_verb(tail)
    is_going_on = behind.startswith((", that ", ", which", ", who "))
    return is_going_on and _RELATIVE_ON.search(before) is not None


_RELATIVE_ON = pattern(r" that (?:the|these|those|our|a|an|any|all)(?: [\w’'-]+){1,4}$")
_RUN = pattern(r"\w+")


def _is_reporting(clause: str) -> bool:
    """Return whether a clause ends as "People say" does: what follows is not the speaker's own."""
    *before, end = clause[-LONGEST_LINK:].lower().split(" ")
    found = _LAST.search(end)
    last = found[0] if found else ""
    if last in SAYING or (last.startswith(_SAYING_STEMS) and last not in _SAYING_STEMS[:3]):
        return True
    return bool(before and last) and last == end and before[-1].endswith(("told", "tell"))


_LAST = pattern(r"\w+$")
SAYING = listed("say says said saying thought")
_SAYING_STEMS = (
    *("argu", "suppos", "imagin"),
    *("claim", "ask", "think", "suggest", "believe", "pretend"),
)
"""How other verbs begin; the first three are no words."""


def _is_listed(text: str, sentence: Span) -> bool:
    """Return whether words behind a number are a point of a list, and say nothing of it.

    As in "1. The steps taken by the council to close the gate. 2. The measures put in place."
    """
    before = text[max(0, sentence.start - _LONGEST_NUMBER) : sentence.start].split()
    if not before or not before[-1].endswith((".", ")")):
        return False
    is_number = before[-1].strip("().").isdecimal()
    is_first = len(before) == 1 or before[-2].endswith((".", ";", ":"))
    return is_number and is_first and not has_verb(sentence.of(text))


_LONGEST_NUMBER = 16
"""Letters before a sentence in which its number stands behind the end of the one before."""


def _is_going_on(clause: str) -> bool:
    """Return whether a clause takes the one before it back, or was announced by it."""
    lower = clause[:LONGEST_LINK].lower().removeprefix("and ")
    return first_word(lower) in _GOING_ON or opens_with(lower, _FURTHER)


_GOING_ON = listed(
    "but if unless although though except however because yet first firstly second secondly third "
    "thirdly"
)
_FURTHER = ("only if", "the first", "the second", "the third", "the last", "the other", "the next")
_AWAITING = pattern(r"\bnot (?:only|just|simply|merely)\b(?!.*\bbut\b)", re.IGNORECASE)
