"""Standing: which stretches of a sentence make sense alone and say what the speaker said.

An editor may cut a sentence at its clauses, but not between a condition and what depends on it,
before words that take a claim back, or behind a word that points to something unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.patterns import clued, pattern
from pipeline.stages.quoting.denying import corrects_soon, is_turned, takes_back
from pipeline.stages.quoting.flaws import is_flawed
from pipeline.stages.quoting.governing import is_governed
from pipeline.stages.quoting.headless import is_headless, is_narrating
from pipeline.stages.quoting.pointing import Pointing, is_eliding, pointing
from pipeline.stages.quoting.quote import without_marker
from pipeline.stages.quoting.verbless import (
    PRONOUNS,
    VERBS,
    has_verb,
    is_fragment,
    is_noun_alone,
    is_third_person,
    is_verbless,
)
from pipeline.stages.speech.garbled import garbled
from pipeline.stages.speech.noises import has_noise
from pipeline.stages.speech.sentences import Span, clauses, is_independent
from pipeline.stages.speech.tangles import ends_before_noun
from pipeline.stages.speech.words import listed

_FEWEST_WORDS = 7
_MOST_WORDS = 44
_MOST_CLAUSES = 4
_LONG_ENOUGH = 10


def standing(text: str, sentence: Span) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches of a sentence that can stand alone, and whether each is all of it.

    What speakers say before they begin ("As I said") is no part of a stretch.
    """
    if _is_outdated(text, sentence.end) or _is_listed(text, sentence):
        return
    yielded: set[Span] = set()
    is_taken_back = _is_taken_back(text, sentence)
    for span in _spans(text, sentence):
        shown = without_marker(text, span)
        is_whole = span == sentence
        if is_taken_back and span.end == sentence.end:
            continue
        if shown not in yielded and _can_stand(text, shown, is_whole=is_whole):
            yielded.add(shown)
            yield shown, is_whole


def _spans(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the runs of clauses that drop no condition and end on no loose end."""
    parts = clauses(text, sentence)
    ends = [at for at in range(len(parts)) if _can_end(text, parts, at)]
    has_asides = len(parts) > 1 and len(_dashes(sentence.of(text))) > 1
    for first in range(len(parts)):
        if _can_begin(text, parts, first):
            for last in ends:
                if first <= last < first + _MOST_CLAUSES:
                    span = Span(parts[first].start, parts[last].end)
                    if not has_asides or _is_aside_whole(text, sentence, span):
                        yield span


def _is_aside_whole(text: str, sentence: Span, span: Span) -> bool:
    """Return whether a stretch cuts no aside in two: one dash opens it and the next closes it."""
    before = len(_dashes(text[sentence.start : span.start])) % 2
    inside = len(_dashes(span.of(text))) % 2
    behind = len(_dashes(text[span.end : sentence.end]))
    return not inside or not (before or behind)


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
    return is_own and not is_governed(text[parts[0].start : parts[at].start], parts[at].of(text))


def _is_ended(words: str) -> bool:
    """Return whether a clause makes sense alone and nothing of it belongs to the next."""
    belongs = _is_condition(words) or _is_reporting(words) or _has_loose_end(words)
    return is_independent(words) and not belongs


def _is_under_condition(text: str, before: tuple[Span, ...]) -> bool:
    """Return whether a condition has been set and nothing been said yet that hangs on it."""
    for part in reversed(before):
        words = part.of(text)
        if _is_condition(words) or " that if " in words:
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
    if _is_announcing(text[parts[0].start : parts[at].end + 1]):
        return False
    if not _is_parted(here, text[parts[at].end : parts[at + 1].start], following):
        return False
    _, is_that, tail = here.rpartition(" that ")
    if is_that and _is_tail_open(tail, following):
        return False
    goes_on = _is_going_on(following) or (" not " in here and _AWAITING.search(here))
    is_open = goes_on or _is_condition(here) or _has_loose_end(here)
    return not (is_open or takes_back(following, here))


def _is_parted(here: str, mark: str, following: str) -> bool:
    """Return whether a clause ends at a mark: not at the comma of "Out of all towns, we chose"."""
    if mark.strip() != "," or _first(following) in _PARTING:
        return True
    is_own = is_independent(here) and _first(here) not in _OPENING
    return is_own or is_narrating(here)


_PARTING = listed("and but or so nor yet because since while whereas although though which who as")
"""Words that begin another clause behind a comma."""
_OPENING = listed(
    "all any anytime every each in on at for with by from out of after before when if"
)
"""Words that begin what leads to a clause, though a verb may stand in it."""


def _is_tail_open(tail: str, following: str) -> bool:
    """Return whether what a "that" begins is not yet said: "that where …", "that this, that"."""
    if _first(tail) in _CONDITIONS | {"where"}:
        return True
    if _first(following) == "that" and not has_verb(tail):
        return True
    return _first(following) in _TAKING_UP and is_noun_alone(tail)


_TAKING_UP = listed("they it he she we")
"""Pronouns that take up a noun which stands before them without its verb: "people who …, they"."""


def _is_announcing(said: str) -> bool:
    """Return whether words end in a colon, or behind "three changes:", whose parts follow."""
    if said.endswith(":"):
        return True
    announced, colon, _ = said.partition(": ")
    return bool(colon) and not _COUNTS.isdisjoint(announced.lower().split()[-_COUNT_REACH:])


_COUNTS = listed("two three four five six several some few number following these")
_COUNT_REACH = 5
"""Words before a colon among which the number of what is announced stands."""


@lru_cache(maxsize=512)
def _has_loose_end(clause: str) -> bool:
    """Return whether a clause ends in words that belong to the next: ", in my opinion"."""
    tail = _MARK.split(clause)[-1]
    is_loose = _is_loose(tail) and (tail != clause or is_fragment(clause))
    has_condition = " if " in clause or "unless" in clause.lower() or clause[:3].lower() == "if "
    is_open = (has_condition and _leaves_open(clause)) or tail.lower().startswith(_LIKENING)
    is_begun = ends_before_noun(clause)
    return is_loose or is_open or is_begun or _ends_in_when(clause) or _ends_in_reason(clause)


def _ends_in_when(clause: str) -> bool:
    """Return whether a clause goes on with "and when", and what happens then is not in it."""
    tail = clause.rpartition(",")[2].lower()
    return any(link in tail for link in _WHEN)


_WHEN = (" and when ", " but when ", " that when ", " and once ", " and if ", " but if ", " so if ")


_LIKENING = ("just like ", "just as ")
"""How an aside begins, behind which a sentence goes on: "you should get, just like others, a"."""


def _ends_in_reason(clause: str) -> bool:
    """Return whether a clause ends in "because a year ago", and the reason is in the next one."""
    _, because, tail = clause.rpartition(" because ")
    if because and tail.startswith(_BESIDE) and "," not in tail:
        return True
    return bool(because) and not tail.startswith("of ") and not has_verb(tail)


_BESIDE = ("when ", "if ", "while ", "after ", "before ", "once ", "as soon as ")
"""How a clause begins that is not yet the reason: "because when it rains"."""


def _leaves_open(clause: str) -> bool:
    """Return whether no comma closes a condition: what it depends on is in the next clause."""
    return not _OPEN.isdisjoint(_RUN.findall(clause.rpartition(",")[2].lower()))


def stands_with(text: str, sentence: Span, meant: str) -> bool:
    """Return whether a whole sentence stands alone once its first pronoun is named."""
    if _is_outdated(text, sentence.end) or _is_taken_back(text, sentence):
        return False
    words = sentence.of(text).partition(" ")[2]
    named = f"{meant} {words}"
    return _can_stand(named, Span(0, len(named)), is_whole=True)


def _can_stand(text: str, span: Span, *, is_whole: bool) -> bool:
    """Return whether a stretch makes sense alone: its own subject, no courtesy, no question."""
    shown = span.of(text)
    if not _FEWEST_WORDS <= len(shown.split()) <= _MOST_WORDS:
        return False
    if not is_whole and not _begins_well(text, span):
        return False
    if _is_torn(text, span) or _leans(shown):
        return False
    if _is_flawed(text, shown) or _is_supposed(shown):
        return False
    if _is_condition_left_open(shown) or is_eliding(shown) or is_noun_alone(shown):
        return False
    return _is_complete(text, span, is_whole=is_whole) and pointing(shown) is not Pointing.OPEN


def _is_torn(text: str, span: Span) -> bool:
    """Return whether a stretch opens or closes a quotation alone, or begins inside a word."""
    shown = span.of(text)
    is_rest = text[: span.start].endswith(_APOSTROPHES) and shown[0].islower()
    return is_rest or shown.count("“") != shown.count("”") or shown.count('"') % 2 == 1


_APOSTROPHES = ("'", "’")
"""Stand before what is left of a word: "'m reading"."""


def _is_condition_left_open(shown: str) -> bool:
    """Return whether a "that if" is followed by no clause that says what then."""
    _, found, rest = shown.partition(" that if ")
    if not found:
        return False
    return not any(
        is_independent(part) and not _is_condition(part) for part in rest.split(", ")[1:]
    )


def _is_flawed(text: str, shown: str) -> bool:
    """Return whether a stretch breaks off, is a courtesy, unclear or counts what is not named."""
    lower = shown.lower()
    tokens = lower.split()
    last = shown[-1] if tokens[-1] not in _APOSTROPHES else tokens[-2][-1]
    if shown.rstrip(".")[-1:] in _BROKEN_OFF or last in "?,:;" or tokens[-1] in _BREAKING:
        return True
    if _is_written(shown, lower) or is_verbless(shown, tokens) or is_headless(shown):
        return True
    if (tokens[-1] in _ANNOUNCING and tokens[-2] == "the") or _asks_back(tokens):
        return True
    if (
        _asks_back(tokens)
        or _is_trailing(lower)
        or _is_counted_alone(tokens)
        or _ends_saying(lower)
    ):
        return True
    if _is_begun_anew(lower) or any(mark in lower for mark in _UNCLEAR) or has_noise(lower):
        return True
    return is_flawed(text, shown, lower)


def _asks_back(tokens: Sequence[str]) -> bool:
    """Return whether a stretch asks to be agreed with: "It is a fine bridge, isn't it."."""
    return any(
        one.endswith(("n't", "n’t")) and other[-1] in ",." and other[:-1] in PRONOUNS
        for one, other in pairwise(tokens)
    )


def _is_written(shown: str, lower: str) -> bool:
    """Return whether a stretch is a point of a list or labelled, or has blackened letters."""
    if ":" in shown[:_LONGEST_HEAD] and _HEADED.match(shown):
        return True
    if "(" in shown and any(found[1].isupper() for found in _ASIDE_NOTED.finditer(shown)):
        return True
    is_item = shown[0] in _ITEM_FIRSTS and _ITEM.match(shown) is not None
    is_blackened = "xx" in lower and _BLACKENED.search(shown) is not None
    return is_item or is_blackened or any(garbled(shown))


_LONGEST_HEAD = 30
_CLOCK = r"\d\d?:\d\d(?::\d\d)?"
_HEADED = pattern(rf"(?:{_CLOCK} )?(?:(?:[A-Z][\w.-]* ){{0,2}}\w+|(?:[\w.-]+ ){{1,2}}{_CLOCK}):\s")
"""What may be the label of another who speaks, or a heading: "Jane 11:49: Yes", "Costs: They"."""
_ASIDE_NOTED = pattern(r"\(([A-Z]+ [A-Z ]+)\)")
"""What somebody noted in capitals: "(SPEAKING IN SPANISH)"."""
_ITEM_FIRSTS = frozenset("(0123456789")
_ITEM = pattern(r"\((?:[a-z]|[ivx]+|\d+)\)\s|\d+\.\d*\s")
"""The number of what is listed in writing: "(a) Report of the Auditors"."""
_BLACKENED = pattern(r"\b[Xx]{3,}\b|\b[Xx]{2,} [Xx]{2,}\b")
"""Letters put over words that nobody is to read."""


def _is_begun_anew(lower: str) -> bool:
    """Return whether a speaker stops and begins anew: "of the, we", "given that, I mean, we"."""
    tokens = lower.split()
    is_left = tokens[-1] in PRONOUNS and tokens[-2] in _BEFORE_PRONOUN
    is_cut = any(one in _BEFORE_MORE and other in _CUTTING for one, other in pairwise(tokens))
    if _is_repaired(tokens) or _ends_in_auxiliary(tokens):
        return True
    if is_cut or " sorry --" in lower or " sorry –" in lower:
        return True
    if is_left or not _BEGINNING_ANEW.isdisjoint(tokens):
        return True
    before, is_calling, _ = lower.replace("’", "'").partition(" let's ")
    if is_calling and before[-1].isalpha() and before.rpartition(" ")[2] not in _JOINING_ON:
        return True
    if _is_left_hanging(lower):
        return True
    head, is_restart, rest = lower.partition(", i mean, ")
    return bool(is_restart) and not is_independent(head) and is_independent(rest)


_JOINING_ON = listed("and but so then or say now says said well because")
_BREAKING = listed(
    "and or but indeed that the a an of to with which because however so also then is are was this "
    "these those very our my your its their as than if when while by from into"
)
"""Last words of what breaks off."""


def _is_left_hanging(lower: str) -> bool:
    """Return whether a dash leaves a clause without its verb or its end, and another begins.

    As in "The difference between the two -- we are above the sea" and "it would be — the funds go".
    """
    if "—" not in lower and "–" not in lower and "--" not in lower:
        return False
    head, *rest = _PARTED.split(lower)
    if not rest or not (is_independent(rest[-1]) or has_verb(rest[-1])):
        return False
    is_cut = any(
        part.split()[-1:] and part.split()[-1] in _LEFT_OPEN for part in (head, *rest[:-1])
    )
    is_noun = (
        len(rest) == 1
        and is_independent(rest[0])
        and len(head.split()) >= _LONG_HEAD
        and not has_verb(head)
    )
    return is_cut or is_noun


_PARTED = pattern(r"\s*(?:—|--)\s*|\s–\s")
_LONG_HEAD = 4
"""Words before a dash that are more than a call: "My friends – we will"."""
_LEFT_OPEN = listed(
    "be to the a an would will our their of for with continue want need make take give put bring"
)


def _is_repaired(tokens: Sequence[str]) -> bool:
    """Return whether a speaker puts a word right behind a dash: "is building — is buying"."""
    for at, token in enumerate(tokens[1:-1], start=1):
        if token not in _CUTTING:
            continue
        again = tokens[at + 1][:_SAME_LETTERS]
        if any(one[:_SAME_LETTERS] == again for one in tokens[max(0, at - _REPAIRED) : at]):
            return True
    return any(one.endswith("-") and one[:-1].isalpha() for one in tokens)


_SAME_LETTERS = 3
_REPAIRED = 3
"""Words before a dash of which one is said again behind it."""


def _ends_in_auxiliary(tokens: Sequence[str]) -> bool:
    """Return whether the verb is missing at the end: "…, which will", "because they have"."""
    last = tokens[-1].strip(".,")
    return last in _AUXILIARIES and (tokens[-2] in _RELATING or tokens[-3] == "because")


_AUXILIARIES = listed(
    "will would can could shall should must may might has have had is are was were do does did"
)
_RELATING = listed("which who")
_CUTTING = frozenset({"--", "–", "—", "-"})
_BEFORE_MORE = listed(
    "the a an of to in with for from by at and but or my our your their its than into on"
)
"""Words behind which a dash cuts a speaker off: "research and -- with workers"."""
_BEFORE_PRONOUN = listed("that and but because which if so when")
"""Words behind which a pronoun is the subject of what breaks off: "information, that we"."""
_ANNOUNCING = listed("fact sense view idea belief point hope extent reason impression")
"""Nouns whose clause is still to come where a stretch ends in them: "the fact"."""


def _is_trailing(lower: str) -> bool:
    """Return whether words lead on to what is cut off: ", but of course", "—and, actually"."""
    if lower.rstrip(".").endswith(_TRAILING):
        return True
    links = [link for link in _LINKS if link in lower]
    return any(len(lower.rpartition(link)[2].split()) <= _SHORTEST_TAIL for link in links)


_LINKS = ("and,", "but,", "because,", "so,", "that,")
_BROKEN_OFF = frozenset("–—-")
_SHORTEST_TAIL = 3
"""Words behind "and," that are no clause yet."""
_TRAILING = (
    " but of course",
    " and of course",
    " you know",
    " i mean",
    " and i think",
    " but i think",
)
"""Words that lead on to what is cut off."""


def _is_counted_alone(tokens: Sequence[str]) -> bool:
    """Return whether a stretch ends in an announced number: "for three reasons"."""
    if tokens[-1].strip(".,") not in _COUNTED:
        return False
    return len(tokens) > 1 and tokens[-2] in _COUNTS


_COUNTED = listed("reasons things ways points aspects elements questions")


def _ends_saying(lower: str) -> bool:
    """Return whether a stretch ends in a verb of saying, with asides: "he is arguing, I think"."""
    parts = lower.rstrip(".").split(", ")
    while len(parts) > 1 and parts[-1].startswith(_ASIDE_OPENINGS):
        if len(parts[-1].split()) > _LONGEST_ASIDE:
            return False
        parts.pop()
    words = parts[-1].split()
    is_said = len(words) > 1 and words[-1] in _SAYING_ENDS and words[-2] in _BEFORE_SAYING
    return is_said and _SAID_OF.isdisjoint(words[-_COUNT_REACH - 1 :])


_SAID_OF = listed("as what whatever everything all anything something who whom which that")


_ASIDE_OPENINGS = ("i think", "i suppose", "i believe", "i guess", "frankly", "you know", "rightly")
_LONGEST_ASIDE = 4
_SAYING_ENDS = listed(
    "saying arguing claiming suggesting thinking believing telling say argue claim suggest said "
    "argued claimed says argues claims suggests believes"
)
_BEFORE_SAYING = listed(
    "in by is are was were be been am he she they people would will also and who have has"
) | listed("he's she's they're i'm we're you're he’s she’s they’re i’m we’re you’re")
_BEGINNING_ANEW = listed("to, the, a, an, of, my, our, with,")
"""Words behind which a speaker who stops begins anew."""
_UNCLEAR = (
    *(
        "[",
        "]",
        "{",
        "}",
        "…",
        "??",
        "...",
        "**",
        ", yes.",
        ", no.",
        ", no,",
        ", yes,",
        "- no,",
        "– no,",
        ", yeah",
    ),
)
"""Brackets and dots: what stands there was not said so."""


def _begins_well(text: str, span: Span) -> bool:
    """Return whether a part of a sentence begins with a clause, or leads up to one."""
    shown = span.of(text)
    if shown.partition(" ")[2].lower().startswith(_ASIDES) or _is_put_in(shown):
        return False
    opinion = _OPINION.match(shown)
    claim = shown[opinion.end() :] if opinion else shown
    is_led = opinion is None and (is_independent(shown) or _is_condition(shown))
    if is_led or not _is_hanging(claim):
        return True
    return any(is_independent(part.of(text)) for part in clauses(text, span)[1:])


def _is_put_in(shown: str) -> bool:
    """Return whether an aside begins a stretch: "[a mix,] I believed, of two things"."""
    someone, verb, link, *_ = shown.lower().split()
    return someone in _SPEAKERS and verb.endswith(",") and link in _LINKING


_SPEAKERS = listed("i we you")
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
)


def _is_hanging(claim: str) -> bool:
    """Return whether words need a main clause behind them: "Without raising hopes"."""
    first = _first(claim)
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


def _is_complete(text: str, span: Span, *, is_whole: bool) -> bool:
    """Return whether a stretch has a main clause: behind "If …" there must be one.

    Not every verb is known: a whole sentence that is no short exclamation has one.
    """
    shown = span.of(text)
    if _is_condition(shown):
        return any(is_independent(part.of(text)) for part in clauses(text, span)[1:])
    if _is_adrift(shown):
        return False
    head, reason, _ = shown.partition(" because ")
    if reason and not has_verb(head):
        return False
    head, condition, _ = shown.partition(", if ")
    if condition and len(head.split()) < _FEWEST_WORDS and not has_verb(head):
        return False
    if text[span.end : span.end + 1] == "," and _is_opening_phrase(shown):
        return False
    is_sentence = is_whole and len(shown.split()) >= _LONG_ENOUGH
    return is_sentence or has_verb(shown)


def _is_adrift(shown: str) -> bool:
    """Return whether the clause of an opinion is still to come: "I think in the long run"."""
    words = shown.split(None, 3)
    someone, thinks, where = map(str.lower, words[:3])
    if someone not in {"i", "we"} or thinks not in _THINKING or where not in _WHERE:
        return False
    return not has_verb(shown, len(shown) - len(words[3]))


_THINKING = listed("think hope know feel")
_WHERE = listed("in on at for with by from")


def _is_opening_phrase(shown: str) -> bool:
    """Return whether a comma parts words from the claim: "In the reports that you were given"."""
    first, *words = shown.lower().split()
    is_relative = not _RELATIVE.isdisjoint(words[1:_SOON_RELATIVE])
    return is_relative and first in _BEFORE_NOUNS and "," not in shown


_BEFORE_NOUNS = listed("in on at for with during by from after before among under through")
_RELATIVE = listed("that which who where")
_SOON_RELATIVE = 4


def _first(words: str) -> str:
    """Return the letters with which words begin, in lower case."""
    found = _RUN.match(words)
    return found[0].lower() if found else ""


def _opens(lower: str, phrases: tuple[str, ...]) -> bool:
    """Return whether words in lower case open with a phrase, and with no longer word."""
    return lower.startswith(phrases) and any(
        lower.startswith(phrase) and not lower[len(phrase) :][:1].isalnum() for phrase in phrases
    )


_LONGEST_LINK = 40
"""Letters in which a link ends."""
_RUN = pattern(r"\w+")


def _is_condition(words: str) -> bool:
    """Return whether words begin with what needs a main clause: "and if", "now that"."""
    lower = words[:_LONGEST_LINK].lower()
    first = _first(lower)
    if first in _JOINING and lower[len(first) :].startswith(" "):
        lower = lower[len(first) + 1 :]
        first = _first(lower)
    return first in _CONDITIONS or _opens(lower, _LONG_CONDITIONS)


_JOINING = listed("and but so")
_CONDITIONS = listed(
    "if unless although though provided until while when because since whereas whenever wherever"
)
_LONG_CONDITIONS = ("as long as", "as soon as", "even if", "even though", "even when", "now that")
_OPEN = frozenset({"if", "unless"})


def _is_reporting(clause: str) -> bool:
    """Return whether a clause ends as "People say" does: what follows is not the speaker's own."""
    *before, end = clause[-_LONGEST_LINK:].lower().split(" ")
    found = _LAST.search(end)
    last = found[0] if found else ""
    if last in _SAYING or (last.startswith(_SAYING_STEMS) and last not in _SAYING_STEMS[:3]):
        return True
    return bool(before and last) and last == end and before[-1].endswith(("told", "tell"))


_NOT_THAT, _BUT_THAT = " not that ", ("It's that", "It is that", "It was that", "It's because")
"""What is denied, to say in the next sentence what is meant."""
_LAST = pattern(r"\w+$")
_SAYING = listed("say says said saying thought")
_SAYING_STEMS = (
    *("argu", "suppos", "imagin"),
    *("claim", "ask", "think", "suggest", "believe", "pretend"),
)
"""How other verbs begin; the first three are no words."""


def _is_taken_back(text: str, sentence: Span) -> bool:
    """Return whether the sentence behind takes the one before it back: "But it didn't."."""
    behind = text[sentence.end : sentence.end + _SOON]
    if is_turned(sentence.of(text), behind):
        return True
    if _NOT_THAT in sentence.of(text) and behind.lstrip().replace("’", "'").startswith(_BUT_THAT):
        return True
    if takes_back(behind, sentence.of(text)) or corrects_soon(behind):
        return True
    return _is_denied(behind[:_LONGEST_DENIAL].lower().replace("’", "'"))


_SOON = 300
"""Letters behind a sentence within which it is put right: "It turned out to be less"."""
_LONGEST_DENIAL = 100
"""Letters behind a sentence in which the next one denies it: "No one does."."""


def _is_denied(behind: str) -> bool:
    found = _DENIAL.match(behind)
    if found is None:
        return False
    if found["who"] is None:
        return True
    if found["who"] in {"we", "i"} and not _OBJECT.isdisjoint(found[0].split()):
        return False
    is_plain = found["verb"] is None or found["verb"] in _PLAIN_VERBS
    return is_plain and found["who"] in _SOMEONE


_DENIAL = clued(
    r"\s+(?:no[,.]\s|not any ?more\b"
    r"|(?:(?:but|and) )?(?P<who>no one|\w+) (?:\w+n't|(?:(?P<verb>\w+) )?not)\b"
    r"[^.!?]{0,25}[.!?])",
    *("no,", "no.", "not", "n't"),
)
_OBJECT = listed("a an the our their his her new more")
"""Words before what "we will not close": who says so goes on, and denies nothing."""
_SOMEONE = listed("it they that this we i he she nobody") | {"no one"}
_PLAIN_VERBS = listed("is are was were do does did will can has have")


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


def _is_outdated(text: str, end: int) -> bool:
    """Return whether the sentence behind says what has become of it: it is no longer so."""
    behind = text[end : end + _LONGEST_LINK]
    return behind[:1].isspace() and _opens(behind.lower().lstrip().removeprefix("but "), _SINCE)


_SINCE = ("since then", "today it", "today, it", "now it", "now, it")


def _is_supposed(shown: str) -> bool:
    """Return whether a stretch begins with what is not so: "I wish I could say", "Imagine that"."""
    lower = shown[:_LONGEST_LINK].lower().replace("’", "'")
    if _opens(lower, _SUPPOSING) or _is_imperative(lower) or _is_speaking_for(shown):
        return True
    someone, _, verb = lower.partition(" ")
    if someone in _OTHERS or (someone.endswith("s") and someone not in _NO_PLURALS):
        return verb.startswith(("say ", "claim ", "think ", "tell ", "argue ", "believe ", "say,"))
    return _WANTING.match(lower) is not None


def _is_imperative(lower: str) -> bool:
    """Return whether words tell another what to do: "Take some notice of the farmers"."""
    first, _, rest = lower.partition(" ")
    return first in _IMPERATIVES and _first(rest) not in VERBS


_IMPERATIVES = listed(
    "take look listen tell ask go come wait give stop try don't read forget leave"
)


def _is_speaking_for(shown: str) -> bool:
    """Return whether another's words go on behind "say,": "he would say, don't tell them"."""
    if not any(mark in shown for mark in _SPOKEN):
        return False
    tokens = shown.lower().split()
    return any(
        token in _SPOKEN_TOKENS
        and tokens[at - 1] not in _SPEAKING_OF_ONESELF
        and _AS.isdisjoint(tokens[max(0, at - _COUNT_REACH) : at])
        for at, token in enumerate(tokens[:-1])
        if at
    )


_SPOKEN = ("say,", "said,", "says,", "saying,", "say:", "said:")
_SPOKEN_TOKENS = frozenset(_SPOKEN)
_AS = listed("as what")
_SPEAKING_OF_ONESELF = listed(
    "to i we must would should i've we've have can just also as i'd i’d i’ve"
)
_NO_PLURALS = listed("us this is its it's that's as yes always perhaps it’s that’s")
_SUPPOSING = (
    *("you think of", "you look at", "you take", "you consider", "you compare", "think of"),
    *("you imagine",),
    *("imagine", "suppose", "assume", "picture", "i wish", "we wish", "say you", "say we", "say i"),
    *("i am told", "i was told", "i have been told", "i'm told"),
    *("i'll be fair", "i'll be honest", "i'll be frank"),
)
_OTHERS = listed("people they some others critics everybody everyone nobody")
_WANTING = clued(
    r"(?:i|we)(?:'d| would) (?:like|love|prefer) to (?:say|tell|think|believe)\b",
    *("like to", "love to", "prefer to"),
)


def _is_going_on(clause: str) -> bool:
    """Return whether a clause takes the one before it back, or was announced by it."""
    lower = clause[:_LONGEST_LINK].lower().removeprefix("and ")
    return _first(lower) in _GOING_ON or _opens(lower, _FURTHER)


_GOING_ON = listed(
    "but if unless although though except however because yet first firstly second secondly third "
    "thirdly"
)
_FURTHER = (
    *("only if", "the first", "the second", "the third", "the last", "the other", "the next"),
)
_AWAITING = pattern(r"\bnot (?:only|just|simply|merely)\b(?!.*\bbut\b)", re.IGNORECASE)
_MARK = pattern(r"[,;:]\s|\s[–—-]\s")


def _is_loose(tail: str) -> bool:
    """Return whether words behind the last comma lead over to the next clause."""
    return _first(tail[:_LONGEST_LINK].lower().removeprefix("and ")) in _LOOSE


_LOOSE = listed(
    "because without if when in on for due with via as while although since by at from using "
    "taking however the our again prior after before what how all"
)


def _leans(shown: str) -> bool:
    """Return whether a stretch begins with words that lean on something said before."""
    words = shown.lower().replace("’", "'").split(None, _SOON_OWNED)[:_SOON_OWNED]
    if words[0].strip(".,;:") in _LEANING or words[0] in _NUMBERING or words[0] == "that":
        return True
    first, second, third, *_ = words
    if _is_of_theirs(words) or (second == "to" and _is_matter(first, shown)):
        return True
    if (first in _ASKING_VERBS and second in PRONOUNS) or (
        first == "both" and _first(second) in PRONOUNS
    ):
        return True
    if second in _OBJECTS and is_third_person(first):
        return True
    if first == "the" and second.strip(",") in _PARTS:
        return third.strip(",") in _LEANT_ON
    return shown.lower().startswith(_LEANING_PHRASES)


def _is_of_theirs(words: Sequence[str]) -> bool:
    """Return whether words are of part of what somebody not named has: "Half of their patients"."""
    return any(one == "of" and other.strip(".,") in _THEIRS for one, other in pairwise(words[1:]))


_THEIRS = listed("their its theirs")
_SOON_OWNED = 5
"""Words at the beginning among which "of their" stands."""


def _is_matter(first: str, shown: str) -> bool:
    """Return whether a sentence only names what is asked: "How to pay for the wall"."""
    return first in _ASKING and not any(f" {be} " in shown for be in ("is", "was", "remains"))


_ASKING_VERBS = listed("would could should will can do does did have has had may might shall")
"""Before a pronoun they ask, though a full stop ends the sentence: "Would you have to"."""
_ASKING = listed("how what where when whom")
_OBJECTS = listed("the a an that it us you our their this these sense more")
_LEANING = listed(
    "such which who because or nor then them me us another neither either than where whose why "
    "like yes no yeah same maybe perhaps again firstly secondly thirdly partly finally exactly "
    "not also instead otherwise therefore hence thus here likewise similarly that's that'd "
    "they're they'd they'll they've he's she's he'd she'd its theirs ours mine yours your to "
    "too let's subsequently meanwhile afterwards later eventually including especially is are was "
    "particularly were am does did"
)
"""First words that lean on something, or that ask: "Is that …" with a full stop behind it."""
_NUMBERING = frozenset({"first,", "second,", "third,", "fourth,", "one,", "next,"})
_PARTS = listed("first second third last other former latter same only next one")
_LEANT_ON = listed(
    "one ones thing things is was would are were part and of question answer way point"
)
_LEANING_PHRASES = (
    "for example",
    "for instance",
    "first of all",
    "even as important",
    "just as important",
    "equally important",
    "as important",
    "let me",
    "most of the time",
    "most of them",
    "most of these",
    "some of them",
    "one of them",
    "all of them",
    "in other words",
    "on the other hand",
    "as a result",
    "at the same time",
    "as opposed to",
    "in any case",
    "in any event",
    "in particular",
    "in that case",
    "in this case",
    "after that",
    "before that",
    "having said",
    "in return",
    "in addition",
    "quite the opposite",
    "the answer is",
    "the answer to your",
    "the reason is",
    "i agree",
    "i do agree",
    "i quite agree",
    "you're right",
    "you are right",
    "you're quite right",
    "you're absolutely right",
    "that's right",
    "i disagree",
    "very much so",
    "i guess",
    "i don't agree",
    "so do",
    "so did",
    "so am",
    "so is",
    "of course not",
    "it's not that",
    "what i mean",
    "what i meant",
    "that is",
    "only in",
    "only on",
    "only because",
    "only if",
    "only when",
    "can i",
    "do i",
    "do we",
    "did i",
    "did we",
    "am i",
    "is it",
    "are we",
    "can we",
    "should we",
    "could i",
    "may i",
    "you said",
    "you talked",
    "you mentioned",
    "you asked",
    "you spoke",
    "you have said",
    "you've said",
    "you asked",
    "you've mentioned",
)
"""What needs its neighbour."""
