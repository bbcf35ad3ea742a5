"""Denying: words behind a claim that take it back or put it right, in the same breath or later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.stages.quoting.conditions import LONGEST_LINK
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import listed, opens_with

_LOOKED_AT = 160
"""Letters in which what is taken back is taken back."""


def takes_back(behind: str, before: str = "") -> bool:
    """Return whether a clause or sentence denies or corrects the one that it follows.

    "I don't subscribe to that", "that's not the issue", "it turned out to be less", "I was wrong",
    "if that's true";
    behind "Labor claimed …" also "we discovered …", and "I'm driven by …" behind "I'm not driven".
    """
    tokens = _opening(behind[:_LOOKED_AT])
    if not tokens:
        return False
    if tokens[0] in _REFUSALS or corrects(behind):
        return True
    if tokens[0] in _THERE | _THINGS:
        return _is_wanting(tokens) if tokens[0] in _THERE else _is_untrue(tokens)
    if tokens[0] in _OWN and _is_disowned(tokens):
        return True
    if tokens[0] in _WHETHER:
        return _is_doubted(tokens)
    return bool(before) and (_is_disproved(before, tokens) or _is_replaced(before, tokens))


def corrects(words: str) -> bool:
    """Return whether words put right what was said before them: "I was wrong", "it turned out"."""
    lower = words[:_LOOKED_AT].lower()
    if not any(clue in lower for clue in _CLUES):
        return False
    said = f" {' '.join(_opening(lower)[:_NEAR])} "
    return any(phrase in said for phrase in _CORRECTIONS)


def corrects_soon(behind: str) -> bool:
    """Return whether one of the next sentences but the first puts right what stands before."""
    lower = behind.lower()
    if not any(clue in lower for clue in _CLUES):
        return False
    return any(map(corrects, lower.replace("? ", ". ").replace("! ", ". ").split(". ")[1:3]))


_CLUES = ("turn", "wrong", "correct", "mistak", "misspoke", "take that back", "withdraw", "meant")
_CORRECTIONS = (
    *(" turned out ", " turns out ", " i was wrong ", " we were wrong ", " i am wrong "),
    *(" i was mistaken ", " we were mistaken ", " i stand corrected ", " let me correct "),
    *(" i misspoke ", " i take that back ", " i withdraw ", " sorry i meant ", " i meant to say "),
    *(" correct myself ", " i'm wrong ", " my mistake ", " was a mistake on my part "),
)
_NEAR = 10
"""Words at whose beginning a correction is."""


@lru_cache(maxsize=256)
def _opening(words: str) -> tuple[str, ...]:
    """Return the first words of a clause in lower case, without what only leads up to it."""
    tokens = words.lower().translate(_SPACED).split()
    start = 0
    while start < min(_MOST_LINKS, len(tokens)) and tokens[start] in _LINKS:
        start += 1
    return tuple(tokens[start : start + _NEAR + 4])


_SPACED = str.maketrans(
    {"’": "'"} | dict.fromkeys(',–—()“”"…', " ") | {mark: f" {mark} " for mark in ".!?;:"}
)
_MOST_LINKS = 3
_LINKS = listed("but and well now so yes obviously of course look frankly though")
_REFUSALS = listed("nonsense rubbish wrong untrue")
_OWN = listed("i we")
_THINGS = listed(
    "it that this which they these those it's that's it'll they're isn't wasn't none neither"
)
_DENYING = listed("not never no hardly neither nor")
_BEING = listed("is are was were has have be been 's it's that's they're isn't wasn't aren't")
_TRUTH = listed(
    "true so right correct case issue point question reality fact what how happening happened view"
)
_LIES = listed("nonsense rubbish wrong false untrue lie lies myth absurd incorrect fiction")
_TRUTH_REACH = 6


def _is_untrue(tokens: Sequence[str]) -> bool:
    """Return whether words are "that's not really the issue" or "which is nonsense"."""
    near = _until_mark(tokens[: _TRUTH_REACH + 1])
    if _BEING.isdisjoint(near[:2]):
        return False
    if not _LIES.isdisjoint(near[1:5]):
        return _DENYING.isdisjoint(near)
    is_denied = any(token in _DENYING or token.endswith("n't") for token in near[:4])
    if not _ONLY.isdisjoint(near):
        return False
    return is_denied and (not _TRUTH.isdisjoint(near) or len(near) <= _SHORTEST)


def _is_wanting(tokens: Sequence[str]) -> bool:
    """Return whether words are "there is very little of that": what was spoken of is hardly so."""
    near = _until_mark(tokens[1 : _TRUTH_REACH + 2])
    is_little = any(one in _LITTLE or one.endswith("n't") for one in (tokens[0], *near))
    is_pointing = any(one == "of" and other in _POINTING for one, other in pairwise((*near, "")))
    return is_little and is_pointing


_THERE = listed("there there's there're")
_LITTLE = listed("little few no none hardly nothing not scarcely")


def _is_doubted(tokens: Sequence[str]) -> bool:
    """Return whether words are "if that's true": what was said before is what one has heard."""
    near = _until_mark(tokens[1 : _DOUBT_REACH + 1])
    if not near or near[0] not in _HEARD:
        return False
    return not _BEING.isdisjoint(near[:3]) and not _SURE.isdisjoint(near[1:])


_WHETHER = listed("if whether assuming")
_HEARD = _THINGS | listed("true so")
_SURE = listed("true right correct accurate")
_DOUBT_REACH = 5
"""Words behind "if" in which it is doubted."""
_ONLY = listed("only just merely simply")
_SHORTEST = 4
"""Words of "it is not .", said of the whole of what was said."""


def _until_mark(tokens: Sequence[str]) -> Sequence[str]:
    for at, token in enumerate(tokens):
        if token in _ENDS:
            return tokens[:at]
    return tokens


_ENDS = frozenset(".!?;:")
_DISOWNING = listed("disagree reject deny dispute repudiate refute")
_HOLDING = listed(
    "subscribe agree accept believe think share buy support hold say see go endorse favour favor"
)
_POINTING = listed("that this it so them those these")
_AFTER = listed(
    "at for any either view argument proposition claim idea notion suggestion analysis "
    "assessment position assertion premise theory myself personally because and but one all"
)


def _is_disowned(tokens: Sequence[str]) -> bool:
    """Return whether words are "I don't subscribe to that" or "we reject it"."""
    near = _until_mark(tokens)
    if len(near) > 1 and near[1] in _DISOWNING:
        return _points(near[2:6])
    is_denied = any(token in _DENYING or token.endswith("n't") for token in near[1:4])
    held = next((at for at, token in enumerate(near[:6]) if token in _HOLDING), 0)
    return bool(is_denied and held) and _points(near[held + 1 : held + 6])


def _points(near: Sequence[str]) -> bool:
    """Return whether words end in "that", or say "that view": no clause follows."""
    for at, token in enumerate(near):
        if token in _POINTING:
            return at + 1 == len(near) or near[at + 1] in _AFTER
    return False


_CLAIMING = ("claim", "expect", "predict", "promis", "assum", "forecast", "suppos", "thought")
_FINDING = listed("discovered found realised realized learned learnt")
_IN_TRUTH = (
    " in fact ",
    " in reality ",
    " in truth ",
    " the truth ",
    " the reality ",
    " actually ",
)


def _is_disproved(before: str, tokens: Sequence[str]) -> bool:
    """Return whether what was claimed or expected is followed by what is so."""
    if not any(clue in before for clue in _CLAIMING):
        return False
    said = f" {' '.join(tokens[:6])} "
    return not _FINDING.isdisjoint(tokens[:5]) or any(phrase in said for phrase in _IN_TRUTH)


def _is_replaced(before: str, tokens: Sequence[str]) -> bool:
    """Return whether "We are not driven by …" is followed by "We are driven by …"."""
    lower = before.lower().replace("’", "'")
    if " not " not in lower and "n't " not in lower:
        return False
    denied = _opening(lower)
    at = next((at for at, token in enumerate(denied[:5]) if _is_denial(token)), 0)
    if not at or at + 1 >= len(denied) or denied[at + 1] in _ONLY or denied[0] != tokens[0]:
        return False
    plain = tokens[1:5]
    return denied[at + 1] in plain and not any(_is_denial(token) for token in plain)


def _is_denial(word: str) -> bool:
    return word == "not" or word.endswith("n't")


def is_turned(words: str, behind: str) -> bool:
    """Return whether a "But" turns what was said too firmly, or of the past: "Historically, we"."""
    if not behind.lstrip().startswith(_TURNING):
        return False
    lower = words.lower()
    is_firm = lower.startswith(_FORMERLY) or lower.rstrip(".!").endswith(_FIRMLY)
    return is_firm or any(one in lower for one in _CONCEDING)


_TURNING = ("But ", "However, ", "However ", "In practice", "In reality", "In fact, ")
_CONCEDING = ("for the most part", "mostly", "in theory", "on paper", "nominally", "officially")
_FORMERLY = ("historically", "in the past", "traditionally", "previously", "it used to", "before,")
_FIRMLY = (
    "full stop",
    " period",
    "absolutely",
    "no question",
    "of course",
    " for sure",
    "no doubt",
)
_NOT_THAT, _BUT_THAT = " not that ", ("It's that", "It is that", "It was that", "It's because")
"""What is denied, to say in the next sentence what is meant."""


def is_taken_back(text: str, sentence: Span) -> bool:
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
    soon = behind.split(None, _SOON_DENIED)[:_SOON_DENIED]
    may_deny = any(word in _NO or word.startswith("not") or "n't" in word for word in soon)
    found = _DENIAL.match(behind) if may_deny else None
    if found is None:
        return False
    if found["who"] is None:
        return True
    if found["who"] in {"we", "i"} and not _OBJECT.isdisjoint(found[0].split()):
        return False
    is_plain = found["verb"] is None or found["verb"] in _PLAIN_VERBS
    return is_plain and found["who"] in _SOMEONE


_NO = frozenset({"no", "no,", "no."})
_SOON_DENIED = 4
"""Words behind a sentence among which the "no" or "not" stands that denies it."""
_DENIAL = pattern(
    r"\s+(?:no[,.]\s|not any ?more\b"
    r"|(?:(?:but|and) )?(?P<who>no one|\w+) (?:\w+n't|(?:(?P<verb>\w+) )?not)\b"
    r"[^.!?]{0,25}[.!?])"
)
_OBJECT = listed("a an the our their his her new more")
"""Words before what "we will not close": who says so goes on, and denies nothing."""
_SOMEONE = listed("it they that this we i he she nobody") | {"no one"}
_PLAIN_VERBS = listed("is are was were do does did will can has have")


def is_outdated(text: str, end: int) -> bool:
    """Return whether the sentence behind says what has become of it: it is no longer so."""
    behind = text[end : end + LONGEST_LINK]
    return behind[:1].isspace() and opens_with(behind.lower().lstrip().removeprefix("but "), _SINCE)


_SINCE = ("since then", "today it", "today, it", "now it", "now, it", "it is now", "it's now")
