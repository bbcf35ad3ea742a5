"""Broken: stretches that break off, begin anew, or that nobody said as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.patterns import clued, pattern
from pipeline.stages.quoting.verbless import PRONOUNS, has_told_verb, has_verb
from pipeline.stages.speech.garbled import garbled
from pipeline.stages.speech.misread import misread
from pipeline.stages.speech.noises import has_noise
from pipeline.stages.speech.sentences import is_independent
from pipeline.stages.speech.words import listed

COUNTS = listed("two three four five six several some few number following these")
"""Words that announce how many things follow."""


def is_broken(shown: str, lower: str, tokens: Sequence[str]) -> bool:
    """Return whether a stretch breaks off, begins anew, asks back or is not what was said.

    `lower` is the stretch in small letters, and `tokens` are the words of that.
    """
    last = shown[-1] if tokens[-1] not in _APOSTROPHES else tokens[-2][-1]
    if shown.rstrip(".")[-1:] in _BROKEN_OFF or last in "?,:;" or tokens[-1] in _BREAKING:
        return True
    if tokens[-1].rstrip(".") in _NEVER_LAST or _is_cut_before_noun(tokens):
        return True
    if tokens[-1] in _ANNOUNCING and tokens[-2] == "the":
        return True
    if _is_trailing(lower) or _is_counted_alone(tokens) or _ends_saying(lower):
        return True
    if _asks_back(lower, tokens) or _asks_without_mark(tokens) or _is_joined(shown):
        return True
    is_unclear = _is_written(shown, lower) or any(map(lower.__contains__, _UNCLEAR))
    return (
        is_unclear or _is_either_alone(tokens) or _is_begun_anew(lower, tokens) or has_noise(lower)
    )


_APOSTROPHES = ("'", "’")


def _asks_back(lower: str, tokens: Sequence[str]) -> bool:
    """Return whether a stretch asks to be agreed with: "It is a fine bridge, isn't it."."""
    if tokens[-1].rstrip(".") in PRONOUNS and tokens[-2] in _BEING and tokens[-3][-1] == ",":
        return True
    return ("n't" in lower or "n’t" in lower) and any(
        one.endswith(("n't", "n’t")) and other[-1] in ",." and other[:-1] in PRONOUNS
        for one, other in pairwise(tokens)
    )


def _asks_without_mark(tokens: Sequence[str]) -> bool:
    """Return whether a stretch asks, though a full stop ends it: "How on earth are we to pay"."""
    first, *behind = tokens
    if first not in _ASKING:
        return False
    at = 2 if behind[:2] == ["on", "earth"] else int(behind[:1] in (["exactly"], ["then"]))
    is_verb = behind[at : at + 1] and behind[at] in _HELPING
    return bool(is_verb) and behind[at + 1 : at + 2] not in (["it"], ["important"], ["key"])


_ASKING = listed("how why where")
_HELPING = listed("is are was were do does did can could will would should has have am")


def _is_joined(shown: str) -> bool:
    """Return whether two sentences have become one: "ENV is That's our short name"."""
    is_counted_on = shown.find(_COUNTED_ON) > 0 and "first" not in shown.lower()
    if is_counted_on or any(map(shown.__contains__, _SEEING)):
        return True
    if _is_without_head(shown) or _is_left_at_dash(shown) or _is_half(shown, shown.lower()):
        return True
    if shown.startswith("Should ") and not _DECIDED.search(shown):
        return True
    if " which " in shown and any(map(shown.__contains__, _LEFT_FOR_WHICH)):
        return True
    return any(map(shown.__contains__, _BEGUN)) and _JOINED.search(shown) is not None


def _is_half(shown: str, lower: str) -> bool:
    """Return whether half of what is begun is missing.

    As in "The two who stand out are Jane Roe.", "I think is hard", "In that case, should we go.",
    and "The boats we have in the harbour.", of which nothing is said.
    """
    if lower.startswith(_SEVERAL) and (found := _OF_SEVERAL.match(shown)):
        return " and " not in found["named"] and " & " not in found["named"]
    if lower.startswith(("i think ", "we think ", "i believe ", "i guess ")):
        return lower.split(None, 3)[2] in _BEING
    if lower.rstrip(".").endswith(_DONE_TO) and _NOTHING_DONE.search(lower):
        return True
    if ", should " in lower and _SHOULD_AT_LAST.search(lower):
        return True
    return lower.startswith(_BEFORE_HAD) and _HAD.search(lower) is not None


_SEVERAL = tuple(f"the {count} " for count in ("two", "three", "four", "five", "six"))
_OF_SEVERAL = pattern(
    r"[Tt]he (?:two|three|four|five|six) [^,.;:]{3,60}? (?:are|were) (?P<named>[A-Z].*)$"
)
_DONE_TO = (
    " bring",
    " put",
    " give",
    " provide",
    " ensure",
    " avoid",
    " allow",
    " enable",
    " include",
)
_NOTHING_DONE = pattern(
    r"^(?:in|on|at|for) [^,]+, (?:you|we|they|i) (?:have|need|want|had|wanted) to "
    r"(?:bring|put|give|provide|ensure|avoid|allow|enable|include)\.?$"
)
_SHOULD_AT_LAST = pattern(r", should (?:we|i|you|they|he|she|it) [^,]*$")
_BEFORE_HAD = ("the ", "those ", "all the ")
_HAD = clued(
    r"^(?:the|those|all the) (?:\w+ )?\w+s (?:we|i|you|they) (?:have|had|use|used|need)"
    r"(?: (?:in|at|on|for|from|of|with) (?:the |our |an? )?\w+){1,4}\.?$",
    *(f"s {who} {has}" for who in ("we", "i", "you", "they") for has in ("ha", "use", "need")),
)


def _is_left_at_dash(shown: str) -> bool:
    """Return whether one sentence is left at its only dash for another: "to just— And so we".

    Two hyphens right behind a word and a blank are how transcribers say that a speaker broke off.
    """
    if "-- " in shown and _BROKEN_OFF_AT.search(shown):
        return True
    dashes = sum(shown.count(dash) for dash in _LEAVING)
    return dashes == 1 and _LEFT_AT_DASH.search(shown) is not None


_LEAVING = ("—", "–", "--")
_BROKEN_OFF_AT = pattern(r"\w-- \w")
_LEFT_AT_DASH = pattern(r"[a-z](?:—|–|--) (?!I\b|I['’])[A-Z][a-z]")


def _is_without_head(shown: str) -> bool:
    """Return whether a part of a sentence is lost at its beginning: who, what, or if."""
    if ", and " in shown[:_SOON_AND] and _PLACE_LEFT.match(shown):
        return True
    is_there = shown.startswith("There") or " there " in shown[:_SOON_THERE]
    return _HEADLESS.match(shown) is not None or (is_there and _NOT_WHAT.match(shown) is not None)


_SOON_AND, _SOON_THERE = 60, 24
_PLACE_LEFT = clued(
    r"(?:[IiOo]n|[Aa]t) (?:the|an?|our) (?:[\w-]+ ){0,4}?[\w-]+, and (?:I|we|they|he|she|it)\b",
    begins=("In ", "in ", "On ", "on ", "At ", "at "),
)
"""A place of which nothing is said: "In the harbour, and I see"."""
_NOT_WHAT = clued(
    r"(?:\w+ ){0,3}[Tt]here(?:['’](?:s|re)| is| are| was| were)[,;.]",
    *(
        f"here{be}{mark}"
        for be in ("'s", "'re", "’s", "’re", " is", " are", " was", " were")
        for mark in ",;."
    ),
)
"""How sentences begin that have lost what there is."""
_HEADLESS = clued(
    r"(?:As|Like) with [^,]{3,50}, (?:is|are|was|were|has|have|does|do)\b"  # no subject
    r"|There(?:['’]s| is) no [^,]{2,40},(?: no [^,]{2,40},)? then\b"  # if there is none
    r"|I think so (?:we|that|you|i|they|the)\b"
    r"|Former [^,]{3,60}, former\b",
    begins=(
        "As with ",
        "Like with ",
        "There’s no ",
        "There's no ",
        "There is no ",
        "I think so ",
        "Former ",
    ),
)
"""How sentences begin that have lost a part of them: who, what or if."""
_DECIDED = pattern(
    r", (?:it|we|they|he|she|I|that|there|the \w+)(?:['’]\w+| (?:\w+ )?(?:will|would|can|could|may"
    r"|might|shall|must|is|are))\b"
)
"""What holds in the case that "Should the town decide" supposes."""
_COUNTED_ON = ", the second thing is"
_JOINED = pattern(
    r" (?:is|are|was|were|of|the|a|an) (?:That|It|This|There|We|They|He|She)['’](?:s|re|ve|ll)\b"
)
_BEGUN = tuple(
    f" {word}{mark}"
    for word in ("That", "It", "This", "There", "We", "They", "He", "She")
    for mark in "'’"
)
_LEFT_FOR_WHICH = tuple(
    f" {verb} which {being} "
    for verb in ("has", "have", "had", "will", "would", "can", "could", "should")
    for being in ("is", "was", "are", "were", "has")
)
"""A verb that is left for a remark on its subject: "because the rate has which is known"."""
_SEEING = tuple(
    f" that {seeing} that "
    for seeing in ("witnessing", "seeing", "knowing", "understanding", "believing", "saying")
)
_BEING = listed("is was are were do does did has have")


def _is_cut_before_noun(tokens: Sequence[str]) -> bool:
    """Return whether a preposition ends a stretch whose noun stands nowhere: "some value for."."""
    if tokens[-1].rstrip(".") not in _LEADING_TO:
        return False
    return _NOUN_BEFORE.isdisjoint(tokens) and PRONOUNS.isdisjoint(tokens[2:])


_LEADING_TO = listed("for of with from into between")
_NOUN_BEFORE = listed(
    "what which who whom that where to how whatever something anything everything"
)


def _is_either_alone(tokens: Sequence[str]) -> bool:
    """Return whether an "either" has no "or" behind it.

    It adds to what was denied before, "It would not help either", or half of it is missing, "The
    money was either stolen".
    """
    at = next((at for at, word in enumerate(tokens) if word in _EITHER), -1)
    if at < 0 or "or" in tokens:
        return False
    behind = tokens[at + 1].strip(".,") if at + 1 < len(tokens) else ""
    return behind not in _OF_TWO


_EITHER = frozenset({"either", "either,", "either.", "either;"})
_OF_TWO = listed("of way side end case one party bank hand direction event house chamber")
"""What "either" stands before for each of two: "on either side"."""


def _is_written(shown: str, lower: str) -> bool:
    """Return whether a stretch is a point of a list or labelled, or has blackened letters."""
    if ":" in shown[:_LONGEST_HEAD] and _HEADED.match(shown):
        return True
    at = shown.find("(")
    if at >= 0 and shown[at + 1 : at + 3].isupper() and _ASIDE_NOTED.search(shown, at):
        return True
    is_item = shown[0] in _ITEM_FIRSTS and _ITEM.match(shown) is not None
    is_blackened = "xx" in lower and _BLACKENED.search(shown) is not None
    is_spoilt = any(garbled(shown)) or any(misread(shown))
    return is_item or is_blackened or is_spoilt or _is_title(shown)


def _is_title(shown: str) -> bool:
    """Return whether a stretch without a stop has a capital in nearly all words: a title."""
    if shown[-1] in _STOPS:
        return False
    words = [word for word in shown.split() if len(word) >= _LONG_ENOUGH]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _LEAST_OF_TITLE and capitals >= _CAPITALS * len(words)


_STOPS = frozenset(".!?…”\"'")
_LONG_ENOUGH, _LEAST_OF_TITLE, _CAPITALS = 4, 6, 0.8
"""Letters of a word that has a capital in a title, such words, and their share."""


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


def _is_begun_anew(lower: str, tokens: Sequence[str]) -> bool:
    """Return whether a speaker stops and begins anew: "of the, we", "given that, I mean, we"."""
    pairs = list(pairwise(tokens))
    is_left = tokens[-1] in PRONOUNS and tokens[-2] in _BEFORE_PRONOUN
    is_left |= tokens[0] == tokens[1] or _is_interrupted(tokens) or _is_like(lower, tokens)
    is_dashed = not _CUTTING.isdisjoint(tokens)
    is_left |= _are_filled(tokens) or (
        is_dashed
        and any(
            one in PRONOUNS and other in _CUTTING and before in _BEFORE_PRONOUN
            for before, one, other in zip(tokens, tokens[1:], tokens[2:], strict=False)
        )
    )
    is_left |= tokens[0] in _HESITATING or (tokens[0] in _LEFT_ALONE and tokens[1] in _ARTICLES)
    is_left |= any(one[:-1] == other for one, other in pairs if one in _BEFORE_AGAIN)
    is_cut = is_dashed and any(one in _BEFORE_MORE and other in _CUTTING for one, other in pairs)
    if (
        (("-" in lower or is_dashed) and _is_repaired(tokens))
        or _ends_in_auxiliary(tokens)
        or (is_dashed and _is_retold(tokens))
    ):
        return True
    if is_cut or " sorry --" in lower or " sorry –" in lower:
        return True
    if is_left or not _BEGINNING_ANEW.isdisjoint(tokens) or _RESTARTED.match(lower):
        return True
    before, is_calling, _ = lower.replace("’", "'").partition(" let's ")
    if is_calling and before[-1].isalpha() and before.rpartition(" ")[2] not in _JOINING_ON:
        return True
    if _is_left_hanging(lower):
        return True
    head, is_restart, rest = lower.partition(", i mean, ")
    return bool(is_restart) and not is_independent(head) and is_independent(rest)


_RESTARTED = clued(
    r"(i|we|they|you) (?:am|are|were|have) (?:\w+ ){0,3}\1['’](?:m|re|ve)\b",
    *(f"{mark}{verb}" for mark in "'’" for verb in ("m", "re", "ve")),
    begins=("i ", "we ", "they ", "you "),
)
"""A subject with its verb, and both once more: "We are right now we're getting the boats"."""


def _are_filled(tokens: Sequence[str]) -> bool:
    """Return whether there are two noises of hesitation."""
    return not _FILLERS.isdisjoint(tokens) and sum(token in _FILLERS for token in tokens) > 1


_FILLERS = listed("uh um uhm er erm uh, um, uhm, er, erm, uh. um. uhm. er. erm.")
_HESITATING = listed("just, like, probably,")
_LEFT_ALONE = listed("i, we, they, he, she, it,")
_ARTICLES = listed("a an the")
_SAID_TWICE = listed(
    "for to in of the a an with and that on at by our my is was are were i we they it he she you"
)
_BEFORE_AGAIN = frozenset(f"{word}," for word in _SAID_TWICE)


def _is_interrupted(tokens: Sequence[str]) -> bool:
    """Return whether a "well" behind a dash puts the beginning right: "hard to see - well, you"."""
    return not _WELL.isdisjoint(tokens) and any(
        one in _CUTTING and other in _WELL for one, other in pairwise(tokens)
    )


_WELL = frozenset({"well", "well,"})


def _is_like(lower: str, tokens: Sequence[str]) -> bool:
    """Return whether a "like" fills a pause, or stands for what is not told: "where it's like"."""
    if "like" not in lower:
        return False
    if tokens[-1].rstrip(".") == "like" and tokens[-2] in _BEFORE_LIKE:
        return True
    if ", like" not in lower:
        return False
    return ", like, " in lower or any(f"{word}, like " in lower for word in _PAUSING)


_BEFORE_LIKE = listed(
    "it's that's he's she's they're it’s that’s he’s she’s they’re is was were be"
)
_PAUSING = ("and", "but", "so", "or", "to", "was", "is", "were", "the", "a")
_JOINING_ON = listed("and but so then or say now says said well because")
_BREAKING = listed(
    "and or but indeed that the a an of to with which because however so also then is are was this "
    "these those very our my your its their as than if when while by from into"
)
"""Last words of what breaks off."""
_NEVER_LAST = listed("and or but because the an my our your than why")
"""Those behind which a stop ends no sentence."""


def _is_left_hanging(lower: str) -> bool:
    """Return whether a dash leaves a clause without its verb or its end, and another begins.

    As in "The difference between the two -- we are above the sea" and "it would be — the funds go".
    """
    if "—" not in lower and "–" not in lower and "--" not in lower:
        return False
    head, *rest = _PARTED.split(lower)
    if any(_is_said_again(one, other) for one, other in pairwise((head, *rest))):
        return True
    if rest[1:] and head.count(" ") < _LONG_HEAD and rest[-1].startswith(f"{head} "):
        return True
    if not rest or not (is_independent(rest[-1]) or has_verb(rest[-1])):
        return False
    if len(rest) == 1 and _is_topic_left(head, rest[0]):
        return True
    is_cut = any(
        part.split()[-1:] and part.split()[-1] in _LEFT_OPEN for part in (head, *rest[:-1])
    )
    is_cut |= len(rest) == 1 and head.split()[-1:] != [] and head.split()[-1] in _LEFT_AT_ONE
    is_noun = (
        len(rest) == 1
        and is_independent(rest[0])
        and len(head.split()) >= _LONG_HEAD
        and not has_verb(head)
    )
    return is_cut or is_noun


def _is_topic_left(head: str, rest: str) -> bool:
    """Return whether a noun or two are left for a sentence: "public health -- the model is"."""
    is_short = 0 < len(head.split()) < _LONG_HEAD
    is_called = is_short and not _CALLS.isdisjoint(head.replace(",", " ").split())
    return is_short and not is_called and rest.startswith("the ") and not has_verb(head)


_CALLS = listed("my friends ladies gentlemen look well yes no again and but so one first thing")


def _is_said_again(before: str, behind: str) -> bool:
    """Return whether words are said again behind a dash: "we would not -- we would not go"."""
    old, new = before.split(), behind.split()
    return any(old[-count:] == new[:count] for count in range(2, min(len(old), len(new), 8) + 1))


_PARTED = pattern(r"\s*(?:—|--)\s*|\s–\s")
_LONG_HEAD = 4
"""Words before a dash that are more than a call: "My friends – we will"."""
_LEFT_OPEN = listed(
    "be to the a an would will our their of for with continue want need make take give put bring"
)


_LEFT_AT_ONE = listed("is are was were has have had did do does believe that because")
"""Words behind which one dash cuts a speaker off, where two set an aside apart."""


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
    if last in _AUXILIARIES and (tokens[-2] in _RELATING or tokens[-3] == "because"):
        return True
    if last == "to" and tokens[-2] == "not" and tokens[-3] in _IS:
        return True
    if last in _ARE and tokens[-2] == "that":
        return True
    is_told = "that" in tokens[-4:] or not _TOLD_BEFORE.isdisjoint(tokens)
    return last in _IS and not is_told


_IS = listed("is are was were")
_ARE = listed("are were")
_TOLD_BEFORE = listed(
    "what how who whom whose where when why than as whatever however whoever wherever whichever "
    "which way here there so if whether neither nor like all more most but"
)
"""Words without one of which nobody ends in "are": "who we are", "than they were"."""


def _is_related_without_verb(lower: str) -> bool:
    """Return whether a stretch ends in a clause that says nothing: ", which surprisingly to me".

    Or in the word that begins one: ", which .".
    """
    _, which, tail = lower.rstrip(".").rpartition(", which ")
    *_, preposition, whom = ("", "", *tail.split())
    if which and not whom:
        return True
    is_aside = bool(which) and preposition in _TO and whom in _WHOM
    return is_aside and not has_verb(tail) and not has_told_verb(f"it {tail}")


_TO = listed("to for")
_WHOM = listed("me us him her them")


def _is_deed_alone(lower: str) -> bool:
    """Return whether a stretch is cut behind a deed, before what it is done to: ", and exploited".

    What a full stop ends is not cut.
    """
    head, comma, last = lower.rpartition(", and ")
    is_deed = bool(comma) and last.endswith("ed") and last.isalpha()
    return is_deed and _PASSIVE.isdisjoint(head.split()[-_NEAR_VERB:])


_NEAR_VERB = 8
"""Words among which the verb stands that a deed at the end goes on."""


_PASSIVE = listed("be been being is are was were get gets got have has had it's they're we're")

_AUXILIARIES = listed(
    "will would can could shall should must may might has have had is are was were do does did"
)
_RELATING = listed("which who")
_CUTTING = frozenset({"--", "–", "—", "-"})


def _is_retold(tokens: Sequence[str]) -> bool:
    """Return whether a stretch begins once more behind a dash: "Our bus can, — our bus is".

    Or otherwise, behind a verb alone: "we support -- there's millions".
    """
    return _is_begun_otherwise(tokens) or any(
        tokens[at] in _CUTTING and list(tokens[at + 1 : at + 3]) == list(tokens[:2])
        for at in range(2, min(len(tokens), _SOON_RETOLD))
    )


def _is_begun_otherwise(tokens: Sequence[str]) -> bool:
    return any(
        tokens[at] in _CUTTING
        and tokens[at - 2] in PRONOUNS
        and tokens[at + 1].replace("’", "'") in _THERE
        and (at == _VERB_ALONE or tokens[at - 3].endswith(","))
        for at in range(2, min(len(tokens) - 1, _SOON_RETOLD))
    )


_THERE = listed("there there's")
_VERB_ALONE = 2
"""Words of a pronoun with its verb."""
_SOON_RETOLD = 12
"""Words within which somebody who begins anew does so."""
_BEFORE_MORE = listed(
    "the a an of to in with for from by at and but or my our your their its than into on also"
)
"""Words behind which a dash cuts a speaker off: "research and -- with workers"."""
_BEFORE_PRONOUN = listed("that and but because which if so when where")
"""Words behind which a pronoun is the subject of what breaks off: "information, that we"."""
_ANNOUNCING = listed("fact sense view idea belief point hope extent reason impression")
"""Nouns whose clause is still to come where a stretch ends in them: "the fact"."""


def _is_trailing(lower: str) -> bool:
    """Return whether words lead on to what is cut off: ", but of course", "—and, actually"."""
    if _is_related_without_verb(lower) or _is_deed_alone(lower):
        return True
    if lower.rstrip(".").endswith(_TRAILING):
        return True
    if lower.rstrip(".")[-1:].isdecimal() and _POINT_BEGUN.search(lower):
        return True
    links = [link for link in _LINKS if link in lower]
    return any(len(lower.rpartition(link)[2].split()) <= _SHORTEST_TAIL for link in links)


_POINT_BEGUN = pattern(r":\s\(?\d{1,2}[.)]*$")
"""The number of a point that follows: "such as: 1."."""
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
    " and i repeat",
    " namely",
    " so yes",
    " so yeah",
    " so no",
    " but pretty much",
    ", so",
)
"""Words that lead on to what is cut off."""


def _is_counted_alone(tokens: Sequence[str]) -> bool:
    """Return whether a stretch ends in an announced number: "for three reasons"."""
    if tokens[-1].strip(".,") not in _COUNTED:
        return False
    return len(tokens) > 1 and tokens[-2] in COUNTS


_COUNTED = listed("reasons things ways points aspects elements questions")


def _ends_saying(lower: str) -> bool:
    """Return whether a stretch ends in a verb of saying, with asides: "he is arguing, I think".

    So does "a dozen countries that basically said".
    """
    parts = lower.rstrip(".").split(", ")
    while len(parts) > 1 and parts[-1].startswith(_ASIDE_OPENINGS):
        if len(parts[-1].split()) > _LONGEST_ASIDE:
            return False
        parts.pop()
    words = parts[-1].split()
    if len(words) > 1 and words[-2].endswith("ly"):
        del words[-2]
    if words[-1:] and words[-1] in _SAY and words[-2:-1] in (["that"], ["who"], ["which"]):
        return _NAMING_WORDS.isdisjoint(words)
    is_said = len(words) > 1 and words[-1] in _SAYING_ENDS and words[-2] in _BEFORE_SAYING
    return is_said and _SAID_OF.isdisjoint(words[-_REACH - 1 :])


_SAY = frozenset({"say", "says", "said"})
_NAMING_WORDS = listed("what things thing something anything everything nothing words")
_REACH = 5
"""Words before a verb of saying among which stands what is said."""
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
    *("[", "]", "{", "}", "…", "??", "...", "**", "://"),
    *(
        "excuse me,",
        ", one, ",
        " are, one",
        ", yes.",
        ", no.",
        ", no,",
        ", yes,",
        "- no,",
        "– no,",
        ", yeah",
        " yeah,",
    ),
    *(f" like {mark}{call}" for mark in '"“' for call in ("oh", "well,", "hey", "ah", "no,")),
)
"""Brackets and dots, what calls back, and what is acted out: what stands there was not said so."""
