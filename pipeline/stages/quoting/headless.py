"""Headless: stretches whose verbs all belong to a clause within them, or to no subject."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.stages.dating.tenses import is_past
from pipeline.stages.quoting.verbless import (
    has_plain_verb,
    has_told_verb,
    has_verb,
    is_third_person,
)
from pipeline.stages.speech.sentences import is_independent
from pipeline.stages.speech.words import listed


def is_headless(shown: str) -> bool:
    """Return whether nothing is said of what a stretch names: "Reports of ships that could not".

    Also where nobody does what is done, "Told him that", and where a clause follows a list that is
    none: "From tap to ballet, so we had". Asides in brackets say nothing of it.
    """
    if "(" in shown or shown.count(" – ") > 1:
        shown = _ASIDE.sub("", shown)
    tokens = shown.lower().replace("’", "'").split()
    if len(tokens) < _FEWEST:
        return False
    is_alone = tokens[0] in _SELF or _is_named_alone(shown, tokens) or _is_done_alone(tokens)
    if is_alone or any(is_left(shown) for is_left in _ALONE):
        return True
    if is_independent(shown) or (tokens[0].endswith("'s") and tokens[1] in _BEHIND_IS):
        return False
    if _is_clause_behind_list(shown) or any(is_left(shown) for is_left in _LEAVING):
        return True
    if any(_is_main(tokens, at) for at in range(1, len(tokens))):
        return False
    return not _is_asking(tokens) and not has_plain_verb(_main(tokens))


def _is_idea_left(shown: str) -> bool:
    """Return whether nothing is said of an idea: "The idea that one pays, but there"."""
    first, but, _ = shown.partition(", but ")
    if not but or not first.lower().startswith(_IDEAS):
        return False
    verbs = [word for word in first.lower().split() if word in _BEING]
    return len(verbs) < _OWN_AND_OF_CLAUSE


def _is_idea_unsaid(shown: str) -> bool:
    """Return whether what an idea is breaks off: "the idea that one of the best things for"."""
    _, idea, tail = next(
        (parted for one in _IDEAS if (parted := shown.lower().rpartition(one))[1]), ("", "", "")
    )
    words = [word.strip(_MARKS) for word in tail.split()]
    if not idea or words[-1:] == [] or words[-1] not in _OPEN_ENDS:
        return False
    return not (has_verb(tail) or has_plain_verb(tail) or any(map(is_past, words)))


def _is_reason_alone(shown: str) -> bool:
    """Return whether nothing is said of a reason: "The hopes of the town, which is why I stand"."""
    head, why, _ = shown.partition(", which is why ")
    return bool(why) and not (has_verb(head) or has_told_verb(head) or has_plain_verb(head))


_OPEN_ENDS = listed("of for with to in on at from by about")


_IDEAS = ("the idea that ", "the notion that ", "the principle that ", "the thought that ")
_BEING = listed("is are was were has have had will would can could means remains makes")
_OWN_AND_OF_CLAUSE = 2


def _is_left_at_stop(shown: str) -> bool:
    """Return whether what is begun with "for" is left at a semicolon: "For those who pay; this"."""
    first, stop, _ = shown.partition("; ")
    return bool(stop) and first.startswith(("For ", "for ")) and is_headless(first)


def _is_topic_left(shown: str) -> bool:
    """Return whether a topic is named and left: "Our talks in the past, you know the gap is"."""
    topic, comma, rest = shown.partition(", ")
    if not comma or has_verb(topic) or topic.lower().startswith(_LEADING):
        return False
    if rest.startswith("says ") and rest[5:6].isupper():
        return True
    return rest.startswith("you know ") and topic.lower().startswith(_NAMED)


def _is_topic_dashed(shown: str) -> bool:
    """Return whether a topic stands before a dash, and what is said of it behind: "Dams – we"."""
    topic, dash, rest = next(
        (parted for one in _DASHES if (parted := shown.partition(one))[1]), ("", "", "")
    )
    if not dash or len(topic.split()) > _LONGEST_TOPIC or any(one in rest for one in _DASHES):
        return False
    is_told = is_independent(rest) or has_told_verb(rest)
    return is_told and not (has_verb(topic) or has_plain_verb(topic))


def _is_owned_topic(shown: str) -> bool:
    """Return whether something of ours is named, another told: "Our dams, the first is"."""
    topic, comma, rest = shown.partition(", ")
    if not comma or not topic.lower().startswith(_OWNED) or ", " in rest:
        return False
    first = rest.partition(" ")[0].lower()
    is_short = len(topic.split()) <= _LONGEST_TOPIC and not _JOINED.search(rest)
    return is_short and first in _BEGINNING and not has_verb(topic) and is_independent(rest)


_OWNED = ("our ", "my ", "your ")
_BEGINNING = listed("the we they it there you i it's there's we're they're")
_JOINED = pattern(r"^(?:\w+ ){0,4}(?:and|or) ")


def _is_company_alone(shown: str) -> bool:
    """Return whether nothing is told but what was beside it: "Together with a rule which is old".

    Its verbs are those of the clause on it.
    """
    company, which, _ = shown.partition(" which ")
    is_alone = bool(which) and "," not in shown and company.lower().startswith(_BESIDE)
    return is_alone and not has_verb(company)


_BESIDE = ("together with ", "along with ")


def _is_doing_alone(shown: str) -> bool:
    """Return whether a doing is named and nothing said of it: "Cutting the tax to make towns grow".

    No verb of its own follows: none with an "s", no "is" or "will", and no past.
    """
    words = shown.lower().replace("’", "'").split()
    if not words[0].endswith("ing") or words[0] in _NO_DOING or "," in shown:
        return False
    return not any(
        word in _TOLD or word.endswith("n't") or is_past(word) or is_third_person(word)
        for word in (one.strip(_MARKS) for one in words[1:])
    )


_NO_DOING = listed(
    "during nothing something anything everything morning evening king spring thing string being "
    "bring according regarding concerning considering including following wing ring"
)
_TOLD = listed(
    "is are was were am has have had will would can could may might must should shall do does did "
    "'s isn't let let's that's it's there's"
)


_DASHES = (" – ", " — ")
_LONGEST_TOPIC = 4


def _is_view_alone(shown: str) -> bool:
    """Return whether an answer is given to what was asked, and no more: "I'd say since March"."""
    lower = shown.lower().replace("’", "'")
    said = next((lower.removeprefix(one) for one in _SAYING if lower.startswith(one)), "")
    return said != "" and not (has_verb(said) or has_plain_verb(said) or has_told_verb(said))


_SAYING = ("i'd say ", "i would say ", "we'd say ")
_LEADING = ("in ", "on ", "at ", "for ", "with ", "by ", "from ", "after ", "before ", "as ")
_NAMED = ("my ", "our ", "the ", "his ", "her ", "their ")
_LEAVING = (_is_left_at_stop, _is_topic_left, _is_idea_left)
_ALONE = (
    _is_idea_unsaid,
    _is_reason_alone,
    _is_view_alone,
    _is_topic_dashed,
    _is_owned_topic,
    _is_company_alone,
    _is_doing_alone,
)


def is_narrating(shown: str) -> bool:
    """Return whether words say what somebody named did: "Our mayor, Jane Roe, opened a bridge"."""
    tokens = shown.lower().replace("’", "'").removeprefix("and ").split()
    return not _NAMING.isdisjoint(tokens[:1]) and any(
        is_past(tokens[at].strip(_MARKS)) and _is_main(tokens, at) for at in range(1, len(tokens))
    )


_ASIDE = pattern(r"\s?\([^()]*\)| – [^–]* –")
_FEWEST = 2
_BEHIND_IS = listed("not still now a an the very too so always never also only just really about")
"""Words before which an "'s" is no owner's: "inflation's still above", not "the town's bridge"."""


def is_telling(words: str) -> bool:
    """Return whether words say something of what somebody has: "My message to you is a bridge"."""
    return words.partition(" ")[0].lower() in _OWN and not is_headless(words)


_SELF = listed("myself myself, ourselves ourselves,")
_OWN = listed("our my his her their its")
_NAMING = listed("the our my his her their its a an this")


def _is_main(tokens: Sequence[str], at: int) -> bool:
    """Return whether a word is a finite verb of the main clause."""
    word = tokens[at].strip(_MARKS)
    if word in _AUXILIARIES and (tokens[at - 1] == "to" or _is_of_modal(tokens, at)):
        return False
    if word in _AUXILIARIES or word.endswith("n't") or word.endswith(_SHORT_FORMS):
        return not _is_within(tokens, at)
    before = tokens[at - 1]
    if word in _VERBS or (word == "like" and before in _PRONOUNS):
        is_behind_noun = before.isalpha() and before not in _NO_SUBJECTS and before[-2:] != "ly"
        return is_behind_noun and not _is_within(tokens, at)
    is_done = is_past(word) and before not in _NO_SUBJECTS and tokens[at + 1 : at + 2] != ["by"]
    return is_done and not _is_within(tokens, at)


def _is_of_modal(tokens: Sequence[str], at: int) -> bool:
    """Return whether a verb is that of a clause which has just begun: "how we should do"."""
    is_begun = at >= _CLAUSE_BEGUN and tokens[at - 3] in _OPENERS and tokens[at - 2] in _PRONOUNS
    return is_begun and tokens[at - 1] in _MODALS


_CLAUSE_BEGUN = 3
"""Words of which the first begins a clause, and the last is its verb's first."""


def _is_within(tokens: Sequence[str], at: int) -> bool:
    """Return whether a verb is that of a clause which depends on what is said: "ships that could".

    Such a clause ends at a comma, behind its own verb.
    """
    for place in range(at - 1, -1, -1):
        if _is_judged_aside(tokens, place, at):
            return True
        is_compared = tokens[place] == "than" and tokens[place + 1] in _PRONOUNS
        if is_compared or (tokens[place] in _OPENERS and tokens[place + 1] not in _NO_CLAUSE):
            is_added = tokens[place - 1] == "well"
            return not is_added and not _has_verb_between(tokens, place + 1, at)
        if tokens[place].endswith(_ENDING):
            return False
    return False


def _is_judged_aside(tokens: Sequence[str], place: int, at: int) -> bool:
    """Return whether a verb is that of an aside of which we know: "rain, which we know has"."""
    is_aside = tokens[place] == "which" and tokens[place - 1].endswith(",")
    return is_aside and at == place + 3 and tokens[place + 1] in _PRONOUNS


def _has_verb_between(tokens: Sequence[str], start: int, end: int) -> bool:
    """Return whether a clause has its own verb already: "what we need is"."""
    is_subject = tokens[start - 1] in _RELATIVES and tokens[start] not in _NO_SUBJECTS | _PRONOUNS
    return (is_subject and start < end) or any(
        tokens[at].strip(_MARKS) in _AUXILIARIES
        or tokens[at].endswith(_SHORT_FORMS)
        or (at > start and (tokens[at] in _VERBS or is_past(tokens[at].strip(_MARKS))))
        or (tokens[at - 1] in _ONE and is_third_person(tokens[at]))
        for at in range(start, end)
    )


def _main(tokens: Sequence[str]) -> str:
    """Return the words before the first clause that depends on them, and the first of that."""
    end = next((at for at, token in enumerate(tokens) if at and token in _OPENERS), len(tokens))
    return " ".join(tokens[: end + 1])


def _is_asking(tokens: Sequence[str]) -> bool:
    """Return whether words ask for something to be done: "Give us the tools"."""
    return tokens[0] in _ASKED and tokens[1] in _OBJECTS


def _is_done_alone(tokens: Sequence[str]) -> bool:
    return _is_done_by_nobody(tokens) or _is_deed_alone(tokens)


def _is_done_by_nobody(tokens: Sequence[str]) -> bool:
    """Return whether a deed has no doer: "Told him as he was coming", "Could be that he was"."""
    first, second = tokens[:2]
    if _is_denied_by_nobody(first, second) or _is_shown_by_nobody(first, second):
        return True
    if is_past(first) and second in _THROUGH:
        return not any(_is_main(tokens, at) for at in range(1, len(tokens)))
    is_bare = (first in _BARE and second in _BEHIND_BARE) or (
        first in _STRESSING and second in _DID
    )
    if is_bare or (is_past(first) and second in _PEOPLE):
        return True
    return first.endswith("ed") and second in _BEFORE_OBJECTS and first not in _TWOFOLD


def _is_denied_by_nobody(first: str, second: str) -> bool:
    """Return whether what somebody does not do has no doer: "Didn't dodge the question"."""
    return first in _DENYING and second not in _PRONOUNS and second not in _NAMING


_DENYING = listed("didn't doesn't isn't wasn't weren't aren't hasn't haven't hadn't won't wouldn't")


def _is_shown_by_nobody(first: str, second: str) -> bool:
    """Return whether what shows something is not named: "Shows she's willing to fight"."""
    subject, _, verb = second.partition("'")
    return bool(verb) and subject in _PRONOUNS and is_third_person(first)


_THROUGH = listed("through out up back off around towards into")


def _is_deed_alone(tokens: Sequence[str]) -> bool:
    """Return whether nothing is said of deeds: "Understanding the theory, and I think".

    Nor of "Things like mending bridges". Behind a comma their doer may follow: "Looking at the
    rain, we see".
    """
    if tokens[0].endswith("ly") and tokens[1].endswith("ing"):
        tokens = tokens[1:]
    first = tokens[0]
    if first in _NOTING and "that" in tokens[1:_SOON_THAT]:
        return True
    is_example = tuple(tokens[:2]) == ("things", "like")
    if not is_example and (not first.endswith("ing") or first in _NO_DEEDS):
        return False
    end = next(
        (at for at in range(2, len(tokens) - 1) if _is_clause_added(tokens, at)), len(tokens)
    )
    if any(
        tokens[at - 1].endswith(",") and tokens[at] in _PRONOUNS | _NAMING for at in range(2, end)
    ):
        return False
    return not any(
        (_is_main(tokens, at) and not _is_made_sure(tokens, at) and not _is_asked(tokens, at))
        or (is_third_person(tokens[at].strip(_MARKS)) and not _is_within(tokens, at))
        for at in range(1, end)
    )


_NOTING = listed("noting saying meaning hoping thinking trusting knowing recognising recognizing")
_SOON_THAT = 5
"""Words in which the "that" of what is noted stands: "noting of course that"."""


def _is_asked(tokens: Sequence[str], at: int) -> bool:
    """Return whether a verb asks within a sentence: "Looking at where towns are and are they"."""
    return tokens[at - 1] in {"and", "or"} and not _PRONOUNS.isdisjoint(tokens[at + 1 : at + 2])


def _is_made_sure(tokens: Sequence[str], at: int) -> bool:
    """Return whether a verb is that of what one makes sure: "Making sure we have the money"."""
    return at > 1 and tokens[at - 2] == "sure" and tokens[at - 1] in _PRONOUNS


def _is_clause_added(tokens: Sequence[str], at: int) -> bool:
    """Return whether ", and I" or the like begins another clause at `at`."""
    is_joined = tokens[at - 1].endswith(",") and tokens[at] in _JOINING
    return is_joined and tokens[at + 1] in _PRONOUNS


_JOINING = listed("and but or so")
_NO_DEEDS = listed(
    "nothing something everything anything during spring morning evening king string thing "
    "according regarding concerning including following depending assuming considering starting"
)


def _is_superlative_alone(tokens: Sequence[str]) -> bool:
    """Return whether nothing is said of the most of its kind: "The most votes we have ever had"."""
    if tokens[0] != "the" or "ever" not in tokens:
        return False
    verbs = [at for at, token in enumerate(tokens) if token.strip(_MARKS) in _AUXILIARIES]
    is_only = bool(verbs) and verbs[-1] <= verbs[0] + _EVER_HAD
    return is_only and tokens[verbs[0] + 1 : verbs[0] + 2] == ["ever"]


_EVER_HAD = 2
"""Words from the verb to its other part: "has ever had"."""


def _is_named_alone(shown: str, tokens: Sequence[str]) -> bool:
    """Return whether a superlative, a list or a reason is named, and nothing said of it."""
    is_named = _is_superlative_alone(tokens) or _is_shell_alone(tokens)
    return is_named or _is_list(shown, tokens)


def _is_list(shown: str, tokens: Sequence[str]) -> bool:
    """Return whether things are only named: "Delays in ports, delays on roads which are narrow".

    Also behind "I would say", and what is left open by "whether".
    """
    if ", " not in shown:
        return tokens[0] == "whether"
    viewed = 3 if tuple(tokens[:3]) in _VIEWED else 0
    parts = " ".join(tokens[viewed:]).split(", ")
    first, *rest = [part.strip() for part in parts if part.strip()] or [""]
    if tokens[0] == "whether":
        return not any(map(is_independent, rest))
    if not rest:
        return False
    opening = first.split(" ", 1)[0]
    is_row = len(rest) > 1 or rest[0].startswith(f"{opening} ")
    is_plain = opening.endswith(_NOUN_ENDS)
    return is_row and all(_is_named(part, opening, is_plain=is_plain) for part in (first, *rest))


_NOUN_ENDS = ("ance", "ence", "ment", "tion", "sion", "ity", "ness", "ship", "ism", "acy")


def _is_named(part: str, opening: str, *, is_plain: bool) -> bool:
    """Return whether a part of a list names a thing: its verbs are in a clause on it.

    Behind an opening noun that no article needs, others may stand without one, too.
    """
    words = part.split()
    if words[0] in _RELATIVES:
        return True
    if words[0] not in _LISTED and words[0] != opening and not is_plain:
        return False
    end = next((at for at, word in enumerate(words) if word in _RELATIVES), len(words))
    named = " ".join(words[:end])
    if not end or words[0] in _PRONOUNS or has_verb(named):
        return False
    is_said_again = words[0] == opening and opening not in _LISTED
    return is_said_again or not has_plain_verb(named)


_VIEWED = frozenset((who, may, "say") for who in ("i", "we") for may in ("would", "might"))
_LISTED = listed("the a an our my their his her its and or apart also all no more less")


def _is_shell_alone(tokens: Sequence[str]) -> bool:
    """Return whether nothing is said of a reason or a way: "One of the reasons I would hope"."""
    start = 3 if tokens[:3] == ["one", "of", "the"] else tokens[0] == "the"
    shell = tokens[start : start + 1]
    if not start or not _SHELLS.intersection(shell):
        return False
    return tokens[start + 1 : start + 2] != ["to"] and not any(
        token in _COPULAS or token.endswith("n't") or token in _SHORT_COPULAS
        for token in tokens[start + 1 :]
    )


_SHELLS = listed("reason reasons way ways thing things")
_COPULAS = listed("is was are were be been means meant remains became seems makes made comes came")
_SHORT_COPULAS = listed("it's that's this's he's she's there's what's who's they're we're")


def _is_clause_behind_list(shown: str) -> bool:
    """Return whether what stands before ", so we" or ", but it" is no clause."""
    for link in _LINKS:
        head, found, rest = shown.partition(link)
        tokens = head.lower().replace("’", "'").split()
        is_clause = is_independent(rest) or (link == _SO and has_verb(rest))
        if found and is_clause and 0 < len(tokens) <= _LONGEST_HEAD:
            is_placed = tokens[0] in _PLACING and "to" not in tokens
            is_said = any(_is_main(tokens, at) for at in range(1, len(tokens)))
            if not is_placed and not is_said and not has_plain_verb(head):
                return True
    return False


_SO = ", so "
_LINKS = (_SO, ", but ")
_LONGEST_HEAD = 20
_PLACING = listed("in on at for with by after before during since through under as if when")
_MARKS = ".,;:!?\"'“”()"
_ENDING = (",", ";", ":")
_SHORT_FORMS = ("'s", "'re", "'ve", "'ll", "'d", "'m")
_AUXILIARIES = listed(
    "am is are was were has have had do does did will would can could shall should may might must "
    "cannot needs wants means makes takes gives gets goes comes says knows thinks hopes works "
    "remains seems"
)
_VERBS = listed(
    "need want believe think hope know see say make take give get go come become keep feel mean "
    "remain include agree expect"
)
_RELATIVES = listed("who which that including")
_ONE = listed("it he she")
_MODALS = listed("will would can could shall should may might must")
_PRONOUNS = listed("i we you they it he she there people everyone nobody")
_NO_SUBJECTS = listed(
    "a an the of for in by with to from at on as our my your his her its their this these those "
    "more most very so be been being is are was were has have had not no us and or will would can "
    "could should may might must do does did"
)
"""Words behind which a form of the past is no verb of its own: "deferred payments"."""
_OPENERS = listed(
    "that who which where whose when while if because since until after before although though "
    "unless whether what how why whom as"
)
_NO_CLAUSE = listed("to well")
"""Behind such a word: "how to pay", "as well as"."""
_ASKED = listed(
    "give let make take keep bring build use put get help stop start look go come think invest "
    "support buy pay ask tell show leave remember consider imagine"
)
_OBJECTS = listed(
    "that a an the our your my his her their us them it me every more no all these those"
)
_BARE = listed("will could would should might must can cannot couldn't wouldn't shouldn't")
_BEHIND_BARE = listed("be have not never")
_PEOPLE = listed("him her them me us")
_STRESSING = listed("really just also actually only basically")
_DID = listed("got went came took made put gave ran had was were did")
_BEFORE_OBJECTS = listed("a an the our my their his her its")
_TWOFOLD = listed("asked offered awarded denied granted armed faced based indeed need")
"""Participles that may stand before a noun and their own doer: "Asked the same, she said", and
what only looks like one."""
