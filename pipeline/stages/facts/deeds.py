"""Deeds: where the verb of an announced step ends, and when a step is only one of the talk.

All functions take a clause in small letters; tables are looked up, as one pattern of all these
words would cost more to compile than the reading of an interview.
"""

from __future__ import annotations

from pipeline.patterns import clued, pattern
from pipeline.stages.speech.words import listed

_BETWEEN = (
    "be able to", "also", "now", "soon", "then", "again", "finally", "probably", "jointly",
    "together", "further", "have to", "need to", "continue to", "help to", "work to", "try to",
    "begin to", "start to", "certainly", "gradually", "hopefully", "likely", "be",
)  # fmt: skip
"""What may stand before the verb of a deed; "be" only before one that goes on: "be opening"."""
_STEMS = (
    "organis", "organiz", "sign", "open", "launch", "establish", "build", "creat", "introduc",
    "host", "hold", "send", "invest", "start", "complet", "publish", "double", "doubl", "triple",
    "tripl", "hir", "recruit", "construct", "fund", "financ", "provid", "deliver", "expand",
    "releas", "appoint", "ratif", "abolish", "cut", "reduc", "increas", "rais", "set up",
    "setting up", "roll out", "rolling out", "bring in", "bring forward", "bringing in",
    "bringing forward", "put in place", "putting in place", "phase out", "phasing out", "ban",
    "replac", "deploy", "purchas", "buy", "train", "legislat", "tabl", "submit", "join", "resum",
    "extend", "upgrad", "renovat", "plant", "vaccinat", "limit", "strengthen", "ease", "easing",
    "shorten", "close", "closing", "mend", "repair", "add", "widen", "allocat", "issu", "repeal",
    "scrap", "halv", "restor", "negotiat", "visit", "evacuat", "consult on", "consulting on",
    "spend", "contribut", "lift", "impos", "freez", "commission", "pilot", "connect", "electrif",
    "digitis", "digitiz", "modernis", "moderniz", "repatriat", "withdraw", "transfer", "merg",
    "nationalis", "nationaliz", "privatis", "privatiz", "subsidis", "subsidiz", "compensat",
    "inaugurat", "relocat", "move to", "switch", "convert", "conven", "dispatch", "procur",
    "begin", "disburs", "announc", "commit", "make available", "making available",
    "remov", "ensur", "guarantee", "make sure", "making sure", "allow", "grant",
    "adopt", "implement", "overhaul", "reform", "suspend", "simplif", "accelerat", "rebuild",
    "investigat", "audit", "roll back", "rolling back", "hand over", "handing over", "legalis",
    "legaliz", "devolv", "prosecut", "enforc", "review", "updat", "test", "empower",
    "solicit",
)  # fmt: skip
"""How verbs of deeds begin, "re" before them or not."""
_NO_STEM = "address"
_DONE = (
    "opened", "built", "published", "signed", "launched", "completed", "introduced", "held",
    "established", "finished", "delivered", "released", "abolished", "reduced", "increased",
    "rolled out", "replaced", "extended", "renovated", "ratified", "hired", "closed", "created",
    "funded", "cut", "raised", "upgraded", "inaugurated", "restored", "repealed", "connected",
    "issued", "tabled", "appointed", "ready", "operational", "in place", "in force", "in service",
)  # fmt: skip


def end_of_deed(small: str, start: int) -> int:
    """Return where the verb ends that the blank at `start` leads to; 0 where it is of no deed."""
    if not small.startswith(" ", start):
        return 0
    between = next((one for one in _BETWEEN if small.startswith(one, start + 1)), "")
    behind = start + 1 + len(between)
    if between == _KEEPING_ON and small.startswith(_TALKING, behind + 1):
        return 0
    if between and (between != "be" or _GOING_ON.match(small, behind)):
        return end_of_deed(small, behind) or _end_of_verb(small, start + 1)
    return _end_of_verb(small, start + 1)


_GOING_ON = pattern(r" \w+ing")
_KEEPING_ON = "continue to"
_TALKING = ("negotiat", "consult", "visit", "monitor", "host")
"""How verbs begin of what is no step where it only goes on: "continue to negotiate"."""


def _end_of_verb(small: str, start: int) -> int:
    for begin in (start + 2, start) if small.startswith("re", start) else (start,):
        if small.startswith(_STEMS, begin) and not small.startswith(_NO_STEM, begin):
            stem = next(one for one in _STEMS if small.startswith(one, begin))
            end = _end_of_word(small, begin + len(stem))
            if small.endswith("ly", 0, end):
                return end_of_deed(small, end)
            return 0 if stem in _SETTING_OUT and _sets_out_idly(small, end) else end
    return _end_of_taking(small, start)


_SETTING_OUT = frozenset({"start", "begin"})


def _sets_out_idly(small: str, end: int) -> bool:
    """Return whether one starts what is no deed: "will start translating into reserves"."""
    if small.startswith(_SEEING, end):
        return True
    found = _GOING_ON.match(small, end)
    return found is not None and not found.group()[1:].startswith(_STEMS)


_SEEING = tuple(
    f" to {one}" for one in ("see", "look", "feel", "hear", "think", "understand", "know", "learn")
)


def _end_of_taking(small: str, start: int) -> int:
    """Return where "take them to the High Court" ends: what somebody is brought before."""
    found = _TAKING.match(small, start) if small.startswith(("take ", "taking "), start) else None
    return found.end(1) if found else 0


_TAKING = pattern(
    r"tak(?:e|ing) (?:[\w’'-]+ ){1,4}(to) (?:the )?(?:[\w’'-]+ ){0,3}(?:courts?|tribunal|"
    r"commission|organi[sz]ation|council|parliament|cabinet|ombudsman|arbitration|referendum|assembly)\b"
)


def end_of_forsworn(small: str, start: int) -> int:
    """Return where the verb ends of what is not to be done: " sell", " be cutting"; 0 for none."""
    begin = start + (len(" be ") if small.startswith(" be ", start) else 1)
    stem = next((one for one in _FORSWORN if small.startswith(one, begin)), "")
    return _end_of_word(small, begin + len(stem)) if stem else 0


_FORSWORN = (
    "sell", "junk", "ditch", "axe", "axing", "weaken", "slash", "dismantl", "outsourc",
    "close", "closing", "cut", "abolish", "introduc", "sign", "send", "withdraw", "scrap", "ban ",
    "increas", "reduc", "rais", "privatis", "privatiz", "repeal", "remov", "impos", "build",
    "deploy", "negotiat", "ratif", "lift", "phase out", "phasing out", "fund", "buy", "replac",
    "intern ", "detain", "deport", "tax ", "extradit", "censor", "evict", "resign", "intervene",
)  # fmt: skip
"""How verbs begin of what somebody promises not to do."""


def _end_of_word(small: str, at: int) -> int:
    while at < len(small) and (small[at].isalnum() or small[at] == "_"):
        at += 1
    return at


def end_of_done(small: str, start: int) -> int:
    """Return where "opened", "in place" ends that begins at `start`; 0 where nothing is done."""
    for one in _DONE if small.startswith(_DONE, start) else ():
        end = start + len(one)
        if small.startswith(one, start) and end == _end_of_word(small, end):
            return end
    return 0


SPELLS = ("year", "month", "week", "summer", "spring", "autumn", "winter", "quarter", "decade",
          "term", "season")  # fmt: skip
_WITH = listed("with by off out up there now here today")
_SAME = listed("it this that again with")
_TALKED_BY = {
    **dict.fromkeys(("start", "open", "begin", "close", "finish", "end"), _WITH | {"and"}),
    "introduce": listed("my you really"),
    "add": listed("that one to also"),
    "raise": _SAME,
    "join": listed("me you us"),
    "sure": listed("i you to and"),
    "build": listed("on upon"),
    "guarantee": listed("you that"),
    "send": listed("to you it that this"),
    "cut": listed("across in you him her short"),
    "buy": listed("into that"),
    "allow": listed("me you myself for that this it"),
    "grant": listed("you me that"),
    "review": listed("that this it them what some"),
    "test": listed("that this it them"),
    "update": listed("you the that them"),
}
"""Verbs of deeds, and the words behind them with which they are of the talk: "start with"."""
_TALK = listed(
    """
    question questions point points answer answers witness witnesses things caller callers calls
    minutes microphone microphones example examples preview summary
    overview comment comments remark remarks
    """
)
_HELD = listed(
    """
    panel session meeting debate item agenda conversation discussion interview topic subject floor
    show
    """
)
_TALK_OF = {
    **dict.fromkeys(("the", "this", "our"), _HELD),
    "my": listed("remarks comments speech statement time"),
    "a": listed("break"),
}
"""What is of the talk with the word before it: "this panel"."""
_PART_OF_TALK = clued(
    r"\bintroduce our (?:guest|speaker)s?\b"
    r"|[\w’'-] record of (?:the )?proceedings\b"
    r"|\b(?:move|second) (?:(?:the )?(?:adoption|approval|acceptance)|(?:this|that|a|the) motion)\b"
    r"|\bmove that\b|\bsuspend the rules\b|\bconsent agenda\b|\bforewarn\b"
    r"|\b(?:start|begin|continue) to (?:\w+ ){0,2}(?:some|all|most) of (?:those|these|them)\b"
    r"|\bas (?:much|many|well|best)\b.{0,30} as (?:we|i) (?:possibly )?can\b|\bpossibly can\b"
    r"|\b(?:i|we)(?:['’]ll| will| shall| would|['’]d) (?:just |also |only |simply )?"
    r"(?:hasten to )?(?:note|mention|point out|stress|emphasi[sz]e|underscore|remind you|tell you"
    r"|add(?:(?: too| also)?[:,]| that (?:i|we|the|in|on)\b))"
    r"|\bnegotiat\w+ (?:from|in) (?:here|the podium|public)\b|\breadouts?\b|\bfact ?sheets?\b"
    r"|\b(?:provide|send|give|get|share with|keep) (?:you(?: all| guys)?|all of you|folks)\b"
    r"|\b(?:clarifications?|point of (?:order|information))\b|\bto raise is\b"
    r"|\b(?:build|go|take it) from (?:there|here)\b|\bin due course\b|\bfrom the podium\b",
    *("introduce our", "proceedings"),
    *("clarification", "point of ", "to raise is"),
    *("negotiat", "the podium", "from here", "from there", "readout", "factsheet", "fact sheet"),
    *(
        f"{give} {you}"
        for give in ("provide", "send", "give", "get", "share with", "keep")
        for you in ("you", "all of you", "folks")
    ),
    "due course",
    *(" note", " mention", "point out", " stress", " emphasi", "underscore", "remind you"),
    *("tell you", " add:", " add,", " add too", " add also", " add that"),
    *("adoption", "approval", "acceptance", " motion", "move that", "the rules"),
    *("consent agenda", "forewarn", "as we ", "as i ", "possibly can"),
    *(
        f"{all_} of {those}"
        for all_ in ("some", "all", "most")
        for those in ("those", "these", "them")
    ),
)
_WORD = pattern(r"\w+")


def is_of_talk(small: str, start: int) -> bool:
    """Return whether a step from `start` on is of the conversation, or says only "it"."""
    if _says_only_it(small[start:]) or _is_own_turn(small, start):
        return True
    before, behind = "", -1
    for found in _WORD.finditer(small, start):
        word, at = found.group(), found.start()
        is_joint = behind == at - 1 and small[behind] == " "
        if is_joint and word in _TALKED_BY.get(before, ()):
            return True
        if at > start and _is_behind_word(small, at) and _is_talk(word, small[start:at]):
            return True
        of = at - 1 - len(before)
        is_held = word in _of(before) and not small.startswith(" of ", found.end())
        if is_joint and of > start and _is_behind_word(small, of) and is_held:
            return True
        before, behind = word, found.end()
    return bool(_PART_OF_TALK.search(small, start) or _ONLY_COUNTED.search(small, start))


_ONLY_COUNTED = clued(
    r"\bannounc(?:e|ing) (?:(?:an?|the) (?:\w+ )?(?:set|series|number|range|couple) of |several )"
    r"(?:\w+ ){0,2}(?:actions|steps|measures|initiatives|things|announcements)\.?$",
    "announce ",
    "announcing ",
)
"""What is to be announced is counted, and told in the sentences behind it."""


def _is_talk(word: str, before: str) -> bool:
    """Return whether a word is of the talk; minutes that somebody ensures or saves are not."""
    is_service = word == "minutes" and any(verb in before for verb in _SERVING)
    return word in _TALK and not is_service


_SERVING = (" last ", " ensur", " guarantee", " reduc", " make sure", " shorten", " halv")


def _is_own_turn(small: str, start: int) -> bool:
    """Return whether "I" only tell when I begin: "I will start before my brother"."""
    at = small.find("start from", start)
    if at >= 0 and "i" in small[max(start, at - _NEAR_BEFORE) : at].split():
        return True
    return small.startswith("i", start) and any(turn in small for turn in _TURNS)


_NEAR_BEFORE = 18
"""Letters before a verb in which its subject stands."""


_TURNS = tuple(
    f" {verb} {where} "
    for verb in ("start", "begin", "finish", "open", "close", "join")
    for where in ("before", "after", "over", "off", "out")
)


def _of(before: str) -> frozenset[str]:
    return _TALK_OF.get(before, frozenset())


def _is_behind_word(small: str, at: int) -> bool:
    before = small[max(0, at - 2) : at]
    return before[1:] == " " and (before[0].isalnum() or before[0] in "_’'-")


_IT = listed("it them")
_THESE = listed("this that those these")
_LATER = listed("now soon again later")


def _says_only_it(words: str) -> bool:
    """Return whether words end in "open it", "open it next week", "open those this year"."""
    tokens = (words[:-1] if words.endswith((".", "!")) else words).split(" ")[-4:]
    last, before = tokens[-1], tokens[-2:-1]
    is_near = before in (["this"], ["next"])
    behind_it = tokens[:-1] if last in _LATER else tokens
    behind_it = tokens[:-2] if is_near and last == "week" else behind_it
    if _ends_in(behind_it, _IT):
        return True
    if is_near and last in SPELLS and _ends_in(tokens[:-2], _THESE):
        return True
    is_plain = last.isalnum() and not last.startswith(SPELLS)
    return _ends_in(tokens, _THESE) or (is_plain and _ends_in(tokens[:-1], _THESE))


def _ends_in(tokens: list[str], said: frozenset[str]) -> bool:
    """Return whether tokens end in one of these behind a word."""
    is_behind = len(tokens) > 1 and tokens[-2][-1:].isalnum()
    return is_behind and tokens[-1] in said
