"""Measures: what a figure is of, in the speaker's own words."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.patterns import WORD, clued, pattern
from pipeline.stages.dating.dates import MONTHS
from pipeline.stages.speech.words import is_content, listed

_MEASURING = listed(
    """
    lasts lasted running standing growing rising falling shrinking reduced cut raised lowered
    costing us them equates equate equated represents represent represented means meant accounts
    accounted is are was were be been being amounts amounted amount reached reaches reach stood
    stands stand totalled totaled totals grew grow grows grown rose rises rise risen fell falls
    fall fallen climbed dropped drops increased increases increase decreased declined exceeded
    exceeds exceed cost costs hit hits comes came worth equals makes made make has have had
    currently now only still already almost nearly about around approximately roughly over under
    by to at from of up down just even more than less between total some least jumped shrank
    remains remain remained stays stay low high steady flat stable unchanged
    hold holds held eased edged expanded expands contracted moderated slowed projected
    forecast continued
    soared slipped doubled tripled surged sank plunged surpassed surpasses topped tops averaged
    averages recently sharply slightly steadily since well as
    """
)
"""Verbs, hedges and prepositions that may stand between a measure and its figure."""
_FINITE = listed(
    """
    is are was were am be been have has had will would can cannot could do does did shall should may
    might must live lives need needs say says go goes went come comes came get gets got make
    makes made remain remains stay stays become became belong belongs vote voted receive
    receives use uses want work works attend own rent speak believe support think depend
    """
)
_NOT_IN_LABEL = listed(
    """
    i we you he she it they me us him them this that these those there here what which who whom
    whose where when while although though whereas why how because if unless and or but so with for
    in on at by to from as than then last next into onto during since until before after over under
    through within without about against between per via towards toward among across along year
    month one's said say says think believe hope know see saw claims claimed reports reported argue
    argues suggest suggests shows found put invest invested investing spend spent raise raised give
    gave given get got paid pay pays receive received provide provided providing expect expected
    announced announce sold buy bought need needs not no never more less fewer another yet also even
    ever only just still already now today tomorrow yesterday ago alone each apiece again too very
    quite rather worth plus off out away together left later sooner extra net other let every all
    both either neither any some such same own home abroad instead myself yourself himself herself
    itself ourselves themselves enough versus anymore back uh um uhm er typical probability probable
    likely starts begins sudden suddenly urge urges indicates indicate indicated implies imply
    removed turn
    """
)
_DETERMINERS = listed("a an the our your their its his her my this that these those overall")
_SUBJECTS = listed("i we you he she it they who which that there")
"""Words right behind which a verb stands: what follows them begins no label."""
_LINKING = listed("of for on in to from with at")
"""Prepositions inside a measure: "exports to China", "spending on defence"."""
_ELSEWHERE = listed(
    """
    under over during after before since until through via without within despite against into
    as than like by among between across and or per about
    """
)
"""Words before a phrase that show that it is no subject."""
_SHELLS = listed(
    """
    amount sum total figure level number value price average maximum minimum rate something
    order region vicinity tune lot kind sort part way thing things time times year years month
    months week weeks day days quarter period decade decades half rest case fact addition return
    term terms hour hours minute minutes end beginning bit place moment today result others
    future past line everyone everything cent percentage percent point points stage range places
    question questions answer news reason reasons side levels figures amounts people
    announcement proportion share majority minority pounds dollars euros basis
    """
)
"""Nouns that name no measure by themselves."""
_NO_NOUNS = listed(
    """
    additional confident sure certain likely right wrong true behind safe free open different
    short full empty sufficient higher lower bigger larger smaller greater better worse cheaper
    faster new old big large small good bad important significant main major able available
    financial academic fiscal current recent early late high low annual total further first
    second third
    """
)
_LONGEST_LABEL = 4
_LONGEST_LINKED = 7
"""Most words of a label that holds a preposition: "share of water from the lake"."""


_STATING = listed(
    """
    doubled tripled lasts lasted is are was were amounts amounted reached reaches stood stands
    totalled totaled totals grew rose fell dropped increased decreased declined exceeded exceeds
    cost costs hit hits equals climbed jumped shrank soared slipped surged sank plunged
    surpassed surpasses topped tops averaged averages remains remain remained stays stay unchanged
    hold holds held projected forecast
    """
)
_SUPPOSING = listed("would could might may should will shall")
_CHANGE_NOUNS = {
    "rise": "rose rises risen rise climbed jumped soared surged up raised raise raising rising",
    "growth": "grew grows grown grow growing expanded expands",
    "increase": "increased increases increase increasing",
    "fall": "fell falls fallen fall falling sank shrank shrinking slipped plunged down",
    "drop": "dropped drops drop",
    "decline": "declined contracted",
    "decrease": "decreased decreases",
    "cut": "cut cuts cutting",
    "reduction": "reduced reduces reduce reducing",
}
_CHANGES = {verb: noun for noun, verbs in _CHANGE_NOUNS.items() for verb in verbs.split()}
"""What a verb of change is called as a noun: "exports fell by" is a "fall in exports"."""
_MOVING = listed(
    """
    cut cuts cutting reduced reduces reduce reducing increased increases increase increasing
    raised raise raising
    """
)
"""Verbs whose object changes: "we cut waiting times by 30 percent"."""
_GOING = listed("is are was were be been being go goes went gone going come comes came")
"""Verbs with which "up" and "down" tell of a change."""
_DONE_TO = listed("raised raise raising cut cuts cutting reduced reduces reduce reducing")
"""Verbs whose subject does not change, but does it: "the fund raised $40 million"."""
_COSTING = {"cost": "cost of", "costing": "cost of", "costs": "cost of", "worth": "value of"}


def label_before(text: str, start: int) -> tuple[str, bool]:
    """Return the measure before "was $40 million", and whether the verb states it plainly.

    A verb of change without a "to" makes it a change: "fall in exports". Empty where no noun phrase
    can be had with confidence.
    """
    words = _clause_before(text, start)
    between: list[str] = []
    while words and _is_between(words[-1].lower(), between):
        between.insert(0, words.pop().lower())
    words = _without_spell(words)
    if not between or not words:
        return "", False
    if between[0] == "of":
        return _of_noun(words), False
    if not _DONE_TO.isdisjoint(between) and _GOING.isdisjoint(between):
        return "", False
    changed = _changed_by(words, between)
    if changed:
        return changed, _is_stated(between)
    if _VERBS.isdisjoint(between):
        is_rate = words[-1].lower() in _RATES and _HEDGING.issuperset(between)
        return (words[-1].lower() if is_rate else ""), False
    return _measure(words, between), _is_stated(between) and not _points_elsewhere(words)


def _without_spell(words: list[str]) -> list[str]:
    """Return words without when it was at their end: "GDP growth in the fourth quarter"."""
    said = " ".join(words[-_LONGEST_SPELL:])
    found = _SPELL.search(said) if words and words[-1].lower() in _SPELL_ENDS else None
    return words[: len(words) - len(found.group().split())] if found else words


_LONGEST_SPELL = 9
_SPELL_ENDS = listed("year quarter month week half period decade")
_SPELL = pattern(
    r"(?:^|\s)(?:in|over|during|for) the (?:first|second|third|fourth|last|past|previous|current)"
    r" (?:year|quarter|month|week|half|period|decade)"
    r"(?: of (?:last|this|the (?:last|current|previous)) year)?$"
)
_RATES = listed("unemployment inflation turnout poverty employment literacy occupancy")
"""Measures that need no verb before their share: "months of unemployment under 4 percent"."""
_HEDGING = listed("under over at near around about almost nearly just still well")
_DIRECTIONS = listed("up down")
_VERBS = (
    (_MEASURING & _FINITE)
    | _STATING
    | (_CHANGES.keys() - _DIRECTIONS)
    | listed("amount reach exceed equate")
)


def _clause_before(text: str, start: int) -> list[str]:
    before = text[max(0, start - 160) : start]
    if before.endswith(", at "):
        before = f"{before[:-5]} at "
    if any(month in before for month in MONTHS):
        before = _MONTH.sub(" ", before)
    clause = re.split(r"[,;:.()\"?!]\s|[“”]\s|[–—]", before.replace(" in at ", " at "))[-1]
    return (_FROM_TO.sub(" to ", clause) if "from" in clause else clause).split()


_FROM_TO = pattern(r"\sfrom\s[^;]{1,40}?\sto\s(?=(?:\w+\s){0,2}$)")
"""What something was before: "sales fell from $40 million to"."""


_MONTH = pattern(rf"\sin (?:{'|'.join(MONTHS)})(?: \d{{4}})?,?(?= (?:at|to|by|was|is|were) )")
"""When something was, between it and its figure: "inflation fell in May to"."""


def _is_between(word: str, between: list[str]) -> bool:
    """Return whether a word belongs to verb and hedge: "is", "almost", "a" of "a total of"."""
    if between and between[0] in _RECORD and word in {"a", "an", "the"}:
        return True
    return word in _MEASURING or word in _FINITE or word in _RECORD


_RECORD = listed(
    "total record estimated high low peak mere whopping massive staggering further rough"
    " approximate very"
)


def _is_stated(between: list[str]) -> bool:
    is_plain = not _STATING.isdisjoint(between) and _SUPPOSING.isdisjoint(between)
    return is_plain and "from" not in between


def _points_elsewhere(words: list[str]) -> bool:
    """Return whether a subject is somebody's who is named elsewhere: "their budget was"."""
    phrase, _ = _phrase_at_end(words)
    return phrase[0].lower() in _POINTING if phrase else False


def _measure(words: list[str], between: list[str]) -> str:
    """Return the subject as a label: "bilateral trade", "cost of the bridge"."""
    kind = next((_COSTING[word] for word in between if word in _COSTING), "")
    phrase = _subject(words)
    label = _phrase(phrase)
    if not kind or not label:
        return label
    first = phrase[0].lower()
    is_meant = first in _DETERMINERS and first != "that"
    return f"{kind} {first} {label}" if is_meant else f"{kind} {label}"


def _changed_by(words: list[str], between: list[str]) -> str:
    """Return "fall in exports" for "exports fell by" and "we cut waits by"; empty for no change."""
    if "to" in between or "from" in between:
        return ""
    if change := change_of(between):
        return _joined(change, _changing(words, _subject(words)))
    if between[-1] != "by" and "by" not in between:
        return ""
    thing, before = _phrase_at_end(words)
    if thing[:1] and thing[0].lower() in _MOVING:
        before, thing = thing[0], thing[1:]
    is_moved = before.lower() in _MOVING
    return _joined(_CHANGES[before.lower()], _phrase(thing)) if is_moved else ""


def change_of(words: list[str]) -> str:
    """Return what a verb of change among small words is called: "rise" of "has gone up by"."""
    verbs = _CHANGES.keys() - (_DIRECTIONS if _GOING.isdisjoint(words) else frozenset())
    return next((_CHANGES[word] for word in words if word in verbs), "")


def _changing(words: list[str], phrase: list[str]) -> str:
    """Return what changes as in "growth in": "exports", "our economy"."""
    label = _opening(words, _phrase(phrase))
    is_ours = phrase[:1] in (["our"], ["Our"]) and not label.endswith("s") and " " not in label
    return f"our {label}" if label and is_ours else label


def _joined(noun: str, label: str) -> str:
    return f"{noun} in {label}" if label and label.lower() not in _SHELLS else ""


def is_change(label: str) -> bool:
    """Return whether a label names a change: "fall in exports"."""
    head, _, rest = label.partition(" in ")
    return bool(rest) and head.lower() in _CHANGE_NOUNS


def _opening(words: list[str], label: str) -> str:
    """Return a label without the capital of its sentence: "exports", but "Welsh exports"."""
    first, _, rest = label.partition(" ")
    is_plain = words[0] == first and first[1:].islower() and not first.endswith(_OF_NATIONS)
    is_common = first.endswith(_COMMON) or rest[:1].islower()
    return label[:1].lower() + label[1:] if is_plain and is_common else label


_COMMON = ("s", "ing", "ment", "ty", "tion", "sion", "cy")
_OF_NATIONS = ("ish", "an", "ese", "sh", "ch")


def _of_noun(words: list[str]) -> str:
    """Return the noun of "a budget of $40 million"; a change needs what changes behind it."""
    phrase, before = _phrase_at_end(words)
    if before.lower() in _SUBJECTS | _SUPPOSING | {"will", "can"}:
        phrase = phrase[1:]
    is_shell = len(phrase) > 1 and phrase[-1].lower() in _MANNERS_OF
    return "" if is_shell or _has_verb(phrase) else _phrase(phrase)


_MANNERS_OF = listed("rate tune amount sum total level figure region order")
"""Nouns before "of" that name no measure: "producing at the rate of a million dollars a week"."""


def _subject(words: list[str]) -> list[str]:
    """Return the noun phrase that `words` end in, where it is surely a subject of its own.

    Of "a cable of 700 megawatts" that is the cable: how much of it there is counts something else.
    """
    phrase, before = _phrase_at_end(words)
    lower = before.lower()
    *whole, of = words[: max(0, len(words) - len(phrase) - 1)] or [""]
    if whole and of.lower() == "of" and _is_number(lower):
        return _subject(whole)
    if lower in _SUBJECTS and phrase[:1] and phrase[0].lower() not in _DETERMINERS:
        phrase = phrase[1:]
    if not phrase or lower in _ELSEWHERE or _has_verb(phrase):
        return []
    return phrase


def _phrase_at_end(words: list[str]) -> tuple[list[str], str]:
    """Return the noun phrase at the end of `words` and the word before it."""
    at = len(words)
    while at > 0:
        word = words[at - 1].lower()
        is_linked = at > 1 and words[at - 2].lower() in _LINKING
        if word in _DETERMINERS and not is_linked:
            at -= 1
            break
        is_name = at > 1 and words[at - 1][0].isupper()
        is_inside = word in _LINKING or word in _DETERMINERS or _is_label_word(word) or is_name
        is_inside = is_inside or (at < len(words) and _is_made_so(words, at - 1))
        if _is_number(word) and words[at : at + 1] == ["way"]:  # "two way trade"
            at -= 1
            break
        if not is_inside or _is_number(word):
            break
        at -= 1
    phrase = words[at:]
    before = words[at - 1] if at else ""
    if phrase and phrase[0].lower() in _LINKING:
        return _without_place(phrase), before
    return phrase, before


def _is_made_so(words: list[str], at: int) -> bool:
    """Return whether a word ending in "ed" belongs to a noun: behind "the" or "the state's"."""
    before = words[at - 1].lower() if at else ""
    is_determined = before in _DETERMINERS or before.endswith(("'s", "’s"))
    return is_determined and words[at].lower().endswith("ed")


def _without_place(phrase: list[str]) -> list[str]:
    """Return the phrase behind a leading "In Portugal"; nothing where its start is not clear."""
    rest = phrase[1:]
    if rest and rest[0].lower() in _DETERMINERS:
        return []
    while rest and rest[0][0].isupper():
        rest = rest[1:]
    return rest if len(rest) < len(phrase) - 1 else []


def _has_verb(label: list[str]) -> bool:
    """Return whether a label looks like subject and verb: "insurers speak", "households own"."""
    return any(
        word.endswith("s") and word[1:].islower() and not word.endswith(("ss", "'s", "’s"))
        for word, following in pairwise(label)
        if following.lower() not in _JOINED and not word.endswith(("us", "is", "as"))
    )


_JOINED = _LINKING | {"and"}


def label_after(text: str, end: int, *, is_share: bool) -> str:
    """Return what follows as measure: "share of homes", "spending on defence", "tax cut".

    Read are "63 percent of homes", "a $40 million tax cut", "$40 million of aid", "spend $40
    million on defence" and "an increase of 5 percent in exports"; empty where nothing shows surely
    where the noun ends: in "20 percent of schools close" it could be two words.
    """
    behind = [*_TOKEN.findall(text, end, end + _SIGHT), ""]
    joint = " ".join(behind[:2]) if behind[:2] == ["worth", "of"] else behind[0]
    is_done = not is_share and text.startswith(_BEING, end)
    if is_done and (paid := _PAID_OUT.match(text, end)):
        return _paid_out(text, paid)
    if is_share and _is_fraction(text, end, joint):
        return _share(text, end, behind)
    if joint in _ON_TOP and behind[1:2] and behind[1] in _JOINTS:
        behind, joint = behind[1:], behind[1]
    if joint not in _JOINTS:
        is_lone_name = is_share and joint[:1].isupper() and not behind[1][:1].isalnum()
        return "" if is_lone_name else _compound(behind)
    rest = behind[len(joint.split()) :]
    if rest[:2] == ["terms", "of"]:
        rest = rest[2:]
    change = _change_before(text, end)
    if change and joint in {"in", "of", "to"}:
        return _joined(change, _label_ahead(rest))
    if is_share:
        return _share(text, end, rest) if joint == "of" else ""
    return _paid(text, end, joint, rest)


_SIGHT = 90
_BEING = (" was ", " were ", " is ", " are ", " has ", " have ", " had ", " will ")
_PAID_OUT = pattern(
    r"\s(?:was|were|is|are|has been|have been|had been|will be|is being)\s(?:\w+ly\s)?"
    r"(spent|invested|allocated|paid|set aside|put aside|earmarked)\s(?:on|in|for|to|into)\s"
    r"(?!that\b|this\b|those\b|these\b|it\b|them\b)"
)
_PAYMENTS = {"spent": "spending on", "invested": "investment in", "allocated": "allocation to"}
"""What a verb of paying is called as a noun."""
_AIMED = clued(
    r"\s(?:[\w-]+\s){0,6}?as (?:an?|the|our|my|their|its) (?:\w+ )?(?:target|goal|aim|objective)\b",
    *("target", "goal", "aim", "objective"),
    also=tuple(f"as {one}" for one in ("a", "the ", "our ", "my ", "their ", "its ")),
)
"""What a share is that is aimed at, and not reached: "70 percent of adults as our target"."""
_FRACTION = pattern(r"\b(?:half|thirds?|quarters?|fifths?|tenths?)$", re.IGNORECASE)
_PART_OF = pattern(r"\s(?:in|out of)\s\w+$")
_ON_TOP = listed("extra more annually altogether")
"""Words between a sum and what it is for: "$2 billion extra into schools"."""
_TOKEN = pattern(r"(?:[A-Z]\.){2,}|’?[\w'&/-]+(?:’[\w'&/-]*)*|[^\w\s]")
_JOINTS = listed("of in for on into to towards") | {"worth of"}


CHANGES = frozenset(_CHANGE_NOUNS)
"""Nouns of change: "cut", "rise"."""


def noun_ahead(text: str, start: int) -> str:
    """Return the noun phrase that begins at a place; empty where its end is not sure."""
    return _label_ahead(_TOKEN.findall(text, start, start + _SIGHT))


def tells_of_another(label: str) -> bool:
    """Return whether a label only tells of a thing that is named elsewhere: "investment in ports".

    "It is a $5 million investment in ports" is said of a ship; "a fund for ports" is the thing.
    """
    return label.partition(" ")[0].lower() in _OF_ANOTHER


_OF_ANOTHER = CHANGES | listed(
    """
    investment commitment contribution boost injection saving savings spend cost loss gain
    improvement benefit burden hit bill hole gap shortfall deficit surplus debt value price profit
    """
)


def _change_before(text: str, end: int) -> str:
    """Return the noun of change that a figure up to `end` is of: "increase" of "an increase of"."""
    before = text[max(0, end - _SIGHT) : end].lower()
    noun = next((one for one in _CHANGES_OF if f"{one} of " in before), "")
    found = _CHANGE_OF.search(before) if noun else None
    return found[1] if found else ""


_CHANGES_OF = (*_CHANGE_NOUNS, "jump", "saving")
_CHANGE_OF = pattern(
    rf"\b({'|'.join(_CHANGES_OF)}) of "
    r"(?:(?:about|almost|nearly|around|some|over|up to|more than|less than|just|only)\s)?"
    r"[$€£]?[\w.,]+(?:\s?%|\s[a-z]+){0,3}$"
)


def _paid_out(text: str, paid: re.Match[str]) -> str:
    """Return what was paid for: "investment in ports" of "$2 billion was invested in our ports"."""
    label = _label_ahead(_TOKEN.findall(text, paid.end(), paid.end() + _SIGHT))
    return f"{_PAYMENTS.get(paid[1].lower(), '')} {label}".strip() if label else ""


def _is_fraction(text: str, end: int, joint: str) -> bool:
    """Return whether a share needs no "of": "half the children", "one in five children"."""
    if joint in _DETERMINERS:
        return bool(_FRACTION.search(text, max(0, end - _NEAR), end))
    return joint not in _JOINTS and bool(_PART_OF.search(text, max(0, end - _NEAR), end))


_NEAR = 16


def _share(text: str, end: int, rest: list[str]) -> str:
    may_belong = "belong" in text[end : end + _SIGHT].lower()
    belonging = _BELONGING.match(text, end) if may_belong else None
    if belonging:
        rest = _TOKEN.findall(text, belonging.end(), belonging.end() + _SIGHT)
    every = "all " if rest[:1] == ["all"] and rest[1:2] != ["of"] else ""
    rest = rest[1:] if every else rest
    if _AIMED.match(text, end) or (rest[:1] and rest[0].lower() in _POINTING):
        return ""
    label = _label_ahead(rest)
    has_the = rest[:1] == ["the"] and label[:1].islower()
    whole = _with_predicate(text, end, label) if label else ""
    return f"share of {every}{'the ' if has_the else ''}{whole}" if whole else ""


def _with_predicate(text: str, end: int, label: str) -> str:
    """Return what a share is of with what is told of that share: "tests that were positive".

    Empty where more is told of it than a label holds: "30 percent of the doctors who trained in".
    """
    at = text.find(label, end, end + _SIGHT)
    if at < 0:
        return label
    last = at + len(label)
    if text.startswith(_RELATIVES, last):
        found = _SHORT_RELATIVE.match(text, last)
        return f"{label}{found.group()}" if found else ""
    is_told = text.startswith(_COPULAS, last)
    found = _SHORT_PREDICATE.match(text, last) if is_told else None
    return f"{label} that{found.group()}" if found else label


_COPULAS = (" is ", " are ", " was ", " were ")
_RELATIVES = (" who ", " that ", " which ", " whose ")
_SHORT_RELATIVE = pattern(
    r"\s(?:who|that|which)\s(?:is|are|was|were)(?:\s[a-z-]+){1,2}(?=[.,;:!?]|$)"
)
_SHORT_PREDICATE = pattern(
    r"\s(?:is|are|was|were)(?!\s(?:also|too|just|really|actually|now|there|here|the|an?)\b)"
    r"(?:\s(?!(?:it|this|that|them|him|her|us|me|you|so)\b)[a-z-]+){1,2}(?=[.,;:!?]|$)"
)


_POINTING = listed("this that these those their its his her my")
"""Determiners that leave open whose it is."""
_BELONGING = pattern(rf"\sof\s(?:{WORD}\s){{1,5}}?(?:belongs?|belonged)\sto\s")


def _paid(text: str, end: int, joint: str, rest: list[str]) -> str:
    """Return what money is in, for or spent on; the verb before it says what is done with it."""
    label = "" if rest[:1] and rest[0].lower() in _POINTING else _label_ahead(rest)
    if not label:
        return ""
    part = _PART_END.split(text[max(0, end - _SIGHT) : end].lower())[-1]
    said = _BEFORE_BLANK.findall(part)
    for stems, joints, noun in _SPENDING:
        if joint in joints and any(
            word.startswith(stems) and not word.startswith("investor") for word in said
        ):
            return f"{noun} {label}"
    if (joint == "in" and label[0].isupper()) or (joint == "of" and not _WHOLE.isdisjoint(said)):
        return ""
    if joint == "for" and not _TAKEN_AWAY.isdisjoint(said):
        return ""
    return label if joint in {"of", "in", "for", "into", "towards", "worth of"} else ""


_TAKEN_AWAY = listed("cut cuts cutting reduce reduced reduces reducing save saved saves saving")
"""Verbs before a sum that is not for what stands behind: "cut $5 million for the old"."""
_WHOLE = listed("account accounts accounted")
"""Verbs before a figure that is a part of what is named behind it."""
_PART_END = pattern(r"[.;:?!](?=\s)")
_BEFORE_BLANK = pattern(r"\w+(?=\s)")
_SPENDING = (
    (("spend", "spent"), ("on",), "spending on"),
    (("invest",), ("in", "into"), "investment in"),
    (("allocat",), ("to",), "allocation to"),
    (("donat", "contribut"), ("to",), "contribution to"),
    (("lend", "lent", "loan"), ("to",), "loan to"),
)
"""How verbs of paying begin, the prepositions behind them, and what they are called as a noun."""


def _compound(behind: list[str]) -> str:
    """Return the nouns right behind a figure: "tax cut" of "a $40 million tax cut"."""
    if not behind[0][:1].isalnum() or behind[0].lower() in _DETERMINERS or _begins_clause(behind):
        return ""
    return _label_ahead(behind)


def _begins_clause(behind: list[str]) -> bool:
    """Return whether somebody's name begins a clause: "the $2 billion Jane spoke of"."""
    name, following, *_ = (*behind, "")
    is_name = name[0].isupper() and not name.isupper()
    return is_name and following[:1].islower() and following not in _BEHIND_NAME


def _label_ahead(tokens: list[str]) -> str:
    """Return the noun phrase that `tokens` begin with; empty where its end is not sure."""
    if tokens and tokens[0].lower() in _DETERMINERS:
        tokens = tokens[1:]
    at = _nouns(tokens, 0)
    if tokens[:1] and at == 1 and tokens[0].lower() in _WHOLES and tokens[1:2] != ["of"]:
        return tokens[0]
    while 0 < at < len(tokens) - 1 and tokens[at] in _GOING_ON:
        has_the = tokens[at + 1].lower() in _DETERMINERS
        following = _nouns(tokens, at + 1 + has_the)
        if (
            following == at + 1 + has_the
            or following > _LONGEST_LINKED
            or _is_time(tokens, following)
        ):
            break
        at = following
    at = _with_second(tokens, at)
    if at and _is_shared(tokens, at):
        return ""
    if at and (_is_open(tokens, at) or (tokens[at : at + 1] and tokens[at].lower() in _TIMES)):
        return ""
    return _phrase(tokens[:at])


def _with_second(tokens: list[str], at: int) -> int:
    """Return where a phrase ends with a second noun behind "and": "roads and schools".

    Only before a mark or a preposition: in "roads and schools open" a clause may begin there.
    """
    if not at or tokens[at : at + 1] != ["and"]:
        return at
    last = _nouns(tokens, at + 1)
    following = tokens[last : last + 1]
    is_end = not following or not following[0][:1].isalnum() or following[0] in _BEHIND_SECOND
    is_short = at + 1 < last <= at + 1 + _LONGEST_SECOND and not _has_verb(tokens[at + 1 : last])
    return last if is_end and is_short else at


_LONGEST_SECOND = 2
_BEHIND_SECOND = listed("for across from over by since during within through between")
_BEHIND_NAME = _BEHIND_SECOND | listed("in on at to of and")


def _is_shared(tokens: list[str], at: int) -> bool:
    """Return whether an adjective before `at` has its noun behind an "and": "legal and tax"."""
    return tokens[at - 1].endswith(_SHARED) and tokens[at : at + 1] in (["and"], ["or"])


_SHARED = ("ic", "al", "ive", "ary", "ible", "able")


def _is_time(tokens: list[str], end: int) -> bool:
    """Return whether the phrase that ends at `end` is a time, or leads on to one: "in the year"."""
    return any(token.lower() in _TIMES for token in tokens[end - 1 : end + 1])


_TIMES = listed(
    """
    time times year years month months week weeks day days quarter period decade decades term
    hours terms fact addition case return order future past
    """
)
_WHOLES = listed("population workforce electorate gdp economy world country")
_GOING_ON = listed("of for in")


def _nouns(tokens: list[str], at: int) -> int:
    """Return where the nouns end that begin at `at`: before a verb, a mark, or a name behind."""
    start = at
    while at < len(tokens) and tokens[at][:1].isalnum():
        is_adjective = tokens[at].endswith("ed") and (at == start or "-" in tokens[at])
        is_inside = is_adjective or _is_label_word(tokens[at]) or _is_home(tokens, at, start)
        if _is_number(tokens[at]) or not is_inside:
            break
        is_name_behind = at > start and tokens[at - 1].islower() and tokens[at][0].isupper()
        is_people = tokens[at].endswith(_PEOPLE) and tokens[at - 1] in _OF_SOME
        if is_name_behind and not is_people and not tokens[at].removesuffix("s").isupper():
            break
        if at > start and tokens[at].lower() in _DETERMINERS:
            break
        if at > start and _is_behind_noun(tokens[at - 1], tokens[at], tokens[at + 1 : at + 2]):
            break
        at += 1
    return at


def _is_home(tokens: list[str], at: int, start: int) -> bool:
    """Return whether "home" is part of a noun: "care home deaths"."""
    return at > start and tokens[at] == "home" and tokens[at - 1].lower() in _OF_HOMES


_OF_HOMES = listed("care nursing children's children’s old mobile second funeral retirement family")
_PEOPLE = ("ans", "nos", "lis")
"""How names of peoples end: "Americans", "Latinos", "Israelis"."""
_OF_SOME = listed(
    "black white young old older younger ordinary working poor rich average eligible new native "
    "urban rural all most many adult elderly uninsured low-income"
)
"""Adjectives before such a name."""


def _is_behind_noun(noun: str, token: str, following: list[str]) -> bool:
    """Return whether a word opens what is told of the noun before it: "children taking part"."""
    leads_on = bool(following) and following[0].isalpha() and _is_label_word(following[0])
    if noun in _IRREGULAR_PLURALS and following and following[0].endswith("ing"):
        return True
    is_noun = not noun.endswith("s") and (token.lower() in _SPENDING_NOUNS or leads_on)
    return _is_adverb(token) or (token.endswith("ing") and not is_noun)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word.lower() not in _NOUNS_IN_LY


_NOUNS_IN_LY = listed("family supply assembly monopoly reply ally fly")
_IRREGULAR_PLURALS = listed("people men women children")


def _is_open(tokens: list[str], at: int) -> bool:
    """Return whether a plural inside a phrase could be its end: "schools close", "sales tax"."""
    following = tokens[at].lower() if at < len(tokens) else ""
    return _has_verb(tokens[:at]) and following not in _FINITE


def _is_label_word(token: str) -> bool:
    lower = token.lower()
    is_verb = lower in _FINITE or (lower in _MEASURING and lower not in _NOUNS_TOO)
    if lower in _NOT_IN_LABEL or is_verb or _is_contracted(lower):
        return False
    return not lower.endswith("ed") or "-" in lower


def _is_contracted(lower: str) -> bool:
    """Return whether a word has swallowed a verb or a "not": "they’re", "it’s", "don’t"."""
    word, mark, rest = lower.replace("’", "'").rpartition("'")
    if not mark:
        return False
    is_not = rest == "t" and word.endswith("n")
    return is_not or rest in _SWALLOWED or (rest == "s" and word in _BEFORE_IS)


_SWALLOWED = listed("re ve ll d m")
_BEFORE_IS = listed("it that there he she what who here")


_NOUNS_TOO = listed("cut increase rise fall decrease total cost costs hit drops drop amount")


_MARKS = frozenset('“”"„«»[](){}')
"""Marks of which a label would hold one and not the other."""


def _phrase(tokens: list[str]) -> str:
    """Return tokens as a label, or nothing when they cannot stand as one."""
    while tokens and tokens[0].lower() in _LEADING:
        tokens = tokens[1:]
    is_linked = any(token in _LINKING for token in tokens)
    if not tokens or len(tokens) > (_LONGEST_LINKED if is_linked else _LONGEST_LABEL):
        return ""
    if not _MARKS.isdisjoint("".join(tokens)):
        return ""
    heads = [*_heads(tokens), tokens[-1].lower()]
    if any(map(_is_no_noun, heads)) or _is_bare_change(tokens, heads):
        return ""
    if _is_shell(tokens):
        return ""
    counted = tokens[2:] if tokens[1:2] == ["way"] else tokens
    is_named = any(is_content(one) or one == "people" for one in tokens) and not any(
        map(_is_number, counted)
    )
    if tokens[-1].endswith(("'s", "’s")):
        return ""
    is_noun = is_content(tokens[-1]) or tokens[-1] == "people"
    return " ".join(tokens) if is_named and is_noun else ""


_LEADING = _DETERMINERS | listed("welcome very more additional extra another other most")
_ADJECTIVES = ("able", "ible", "ful", "ous", "ly", "ed")
_SPENDING_NOUNS = listed(
    """
    wing ring king spring string spending funding housing training lending borrowing fishing
    mining counselling engineering manufacturing banking farming learning building shipping
    parking planning teaching smoking rating
    """
)


def _is_bare_change(tokens: list[str], heads: list[str]) -> bool:
    """Return whether a phrase names a change and not of what: "annual rise", but "pay rise"."""
    end = next((at for at, token in enumerate(tokens) if at and token in _LINKING), len(tokens))
    if heads[0] not in _CHANGE_NOUNS or tokens[end : end + 1] in _OF_WHAT_CHANGES:
        return False
    of_what = tokens[end - 2].lower() if end > 1 else ""
    return of_what not in _CHANGING and not (heads[0] == "growth" and of_what in _GROWING)


_OF_WHAT_CHANGES = (["in"], ["of"], ["to"])
"""What stands between a change and what changes: not "a reduction for patients"."""
_GROWING = listed("economic global world worldwide")
"""Adjectives with which "growth" is that of the economy."""
_CHANGING = listed(
    "tax pay wage price rate interest budget spending salary fee rent fare fuel job jobs staff "
    "emission emissions debt deficit population traffic income pension benefit cost energy power "
    "gdp gnp output trade export exports import imports employment revenue sales profit "
    "productivity credit consumption tourism lending"
)
"""Nouns that stand before what becomes of them: "tax cut", "pay rise"."""


def _heads(tokens: list[str]) -> list[str]:
    """Return the words before each preposition: "exports", "cars" of "exports of cars to Rome"."""
    pairs = pairwise(tokens)
    return [token.lower() for token, following in pairs if following in _LINKING]


def _is_no_noun(word: str) -> bool:
    if word.endswith("ing") and word.lower() not in _SPENDING_NOUNS:
        return True
    return word in _NO_NOUNS or (word.endswith(_ADJECTIVES) and word not in _NOUNS_IN_LY)


def _is_shell(tokens: list[str]) -> bool:
    """Return whether a phrase names no measure: "amount", "level in the region"."""
    is_counted = tokens[0].lower() in _COUNTED and tokens[1:2] == ["of"]
    return tokens[0] in _LINKING or (
        tokens[0].lower() in _SHELLS
        and (len(tokens) == 1 or tokens[1] in _LINKING)
        and not is_counted
    )


_COUNTED = listed("number share proportion people level rate price value")


def _is_number(token: str) -> bool:
    return token[0].isdigit() or token.lower() in _NUMBER_WORDS


_NUMBER_WORDS = listed(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand
    """
)
