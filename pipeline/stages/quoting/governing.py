"""Governing: words that say of a clause behind them that it is denied, doubted, told or supposed.

"It is not true that, frankly, …": what follows is no claim of the speaker, however many asides
and commas stand between.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.stages.speech.words import listed


def is_governed(head: str, clause: str) -> bool:
    """Return whether words before a clause of the same sentence say that it is not simply so.

    `head` is the sentence up to the clause. What is denied, told of others or supposed goes on
    until a "but" or a semicolon; a "that" or "because" at which an aside begins, until the clause
    behind it has ended.
    """
    said = head.lower().translate(_AS_COMMAS).replace(" - ", ", ")
    parts = [words for part in _since_turn(said).split(", ") if (words := part.strip(" ,").split())]
    if not parts or _first(clause) in _TURNING:
        return False
    if "let's say" in said or "let us say" in said:
        return True
    following = [*(part[0] for part in parts[1:]), _first(clause)]
    if any(map(_is_left_open, parts, following)):
        return True
    is_linked = following[-1] in _LINKING
    near = [part for part in parts if not _CALLING.issuperset(part)][-_NEAR:]
    if not is_linked and any(map(_is_awaiting, near)):
        return True
    tokens = [token for part in parts for token in part]
    return not _JOINING.isdisjoint(tokens) and _has_doubt(tokens)


def _since_turn(said: str) -> str:
    """Return what has been said since the last semicolon or "but", which begins a claim anew."""
    return said[max(said.rfind(turn) + len(turn) if turn in said else 0 for turn in _TURNS) :]


_AS_COMMAS = str.maketrans({"’": "'", ":": ",", "(": ", ", ")": ", ", "–": ",", "—": ", "})
_TURNS = ("; ", ", but ", ", yet ", ", however ", ", but, ", ", yet, ", ", however, ")


def _first(clause: str) -> str:
    return clause.split(None, 1)[0].lower().strip(",.") if clause.strip() else ""


_TURNING = listed("but yet however")
_LINKING = listed("and so because")
_NEAR = 2
"""How many stretches between commas a verb reaches that no clause has followed yet."""
_CALLING = listed("oh ah well look listen see hey yes no okay ok right sure fine i mean you know")
"""What is called out before words that are another's: "you can't say, oh, well, look, it works"."""


def _is_left_open(part: Sequence[str], following: str) -> bool:
    """Return whether a stretch between commas ends in a word whose clause is still to come."""
    if len(part) > 1 and part[-2] == "that" and part[-1].endswith("ly"):
        part = part[:-1]  # "that ultimately, …" is left as open as "that, …"
    last = part[-1]
    before = part[-2] if len(part) > 1 else ""
    if last == "that":
        is_object = following in _LINKING and not any(map(_is_governor, part))
        return before not in _BEFORE_PRONOUN and (not is_object or before in _ALWAYS)
    if last in _OPEN_ENDS or last in _BEGUN or before == "how":
        return True
    if before == "like" and last == "this":
        return True
    return last in _LIMITING and not _DENYING.isdisjoint(part)


def _is_awaiting(part: Sequence[str]) -> bool:
    """Return whether a stretch ends in a verb of saying or thinking with no clause behind it."""
    is_named = len(part) > 1 and part[-2] not in _PRONOUNS
    if (part[-1] in _BEING and is_named) or (len(part) == 1 and part[0] in _PERHAPS):
        return True
    at = max((at for at, word in enumerate(part) if _is_stem(word, _TELLING)), default=-1)
    if at < 0 or part[-1] in _POINTING:
        return False
    behind = part[at + 1 :]
    is_aside = part[0] == "as" or (at == 0 and part[0] not in _SUPPOSING)
    if is_aside or not _JOINING.isdisjoint(behind):
        return False
    return not behind or (behind[0] in _ADVERBIAL) or part[0] in _SUPPOSING


def _has_doubt(tokens: Sequence[str]) -> bool:
    """Return whether a "that" or "whether" hangs on a denial, a report or the like."""
    begun = 0
    for at, token in enumerate(tokens):
        if token in _JOINING:
            if _is_doubtful(tokens[max(begun, at - _REACH) : at], token):
                return True
            begun = at + 1
    return False


def _is_doubtful(before: Sequence[str], joining: str) -> bool:
    if before and before[-1] == "not":
        return True
    governors = [at for at, word in enumerate(before) if _is_governor(word)]
    if not governors:
        return False
    if joining in {"whether", "if"} or any(_is_stem(before[at], _DOUBTING) for at in governors):
        return True
    if any(word in _DENYING or word.endswith("n't") for word in before):
        return True
    subject = before[: governors[-1]]
    is_report = any(_is_stem(before[at], _REPORTING) for at in governors)
    return is_report and _OWN.isdisjoint(subject)


_REACH = 12
"""Words before a "that" among which the verb or noun stands that it hangs on."""
_JOINING = listed("that whether if though")
_BEING = listed("is are was were be been am")
_ALWAYS = _BEING | listed("so than unlikely likely")
_PRONOUNS = listed("they we it you i he she that this there what")
_PERHAPS = listed("perhaps maybe possibly supposedly allegedly reportedly hardly")
_BEFORE_PRONOUN = listed(
    "do does did done doing like about of for with to on in at after before by from all and have "
    "had has want need get got through over beyond around behind under"
)
"""Words behind which a "that" stands for something and joins no clause."""
_OPEN_ENDS = listed(
    "is was are were be been am "
    "whether because than though although unless if like as how why where when which who whose "
    "of to with without from into by "
    "can could will would shall should may might must cannot can't couldn't won't wouldn't "
    "shouldn't not don't doesn't didn't never a an the my our your his their its"
)
_BEGUN = listed("it's that's there's he's she's they're we're i'm you're what's here's")
"""Begin what an aside parts from its rest: "It's, of course, a bridge that"."""
_LIMITING = listed("only just merely simply not because")
_DENYING = listed(
    "not no never nobody none nothing neither nor hardly without cannot false untrue wrong "
    "unlikely impossible"
) | listed(
    "don't doesn't didn't isn't wasn't aren't weren't can't couldn't won't wouldn't shouldn't "
    "haven't hasn't hadn't ain't"
)
_OWN = listed("i we i'm i've i'd we've we're i'll we'll me us my our")
_POINTING = listed("that this it so them those these")
_ADVERBIAL = listed(
    "for in at on about quite very rather really still often always sometimes again today now "
    "perhaps honestly frankly to out aloud publicly openly so rightly wrongly"
)
_SUPPOSING = listed("imagine suppose supposing assume assuming pretend picture granted say")
_DOUBTING = (
    *("doubt", "deny", "denie", "denial", "disput", "question", "wonder", "suppos", "imagin"),
    *("pretend", "pretense", "pretence", "alleg", "myth", "rumour", "rumor", "nonsense", "assum"),
    *(
        "misconcept",
        "promis",
        "illusion",
        "fiction",
        "fantasy",
        "accus",
        "reject",
        "disagree",
        "dismiss",
        "untrue",
    ),
    *("false", "wish", "hope", "lie", "fals", "hypothe", "presum", "conspirac", "perception"),
)
_REPORTING = (
    *("say", "said", "claim", "argu", "suggest", "think", "thought", "believ", "belief", "insist"),
    *("maintain", "complain", "tell", "told", "report", "critic", "warn", "fear", "assert"),
    *("wrote", "writ", "contend", "declar", "hear", "heard", "accusation", "view", "opinion"),
    *("idea", "notion", "proposition", "story", "charge", "impression", "theory", "alarm"),
    *("predict", "discuss", "speculat", "assess", "judg", "determin"),
)
_OTHER_GOVERNORS = (
    *("true", "case", "agree", "accept", "clear", "certain", "sure", "convinc", "expect", "know"),
    *("fact", "mean", "point", "show", "prov", "evident", "evidence", "right", "likely", "ask"),
    *("feel", "felt", "see", "understand", "admit", "concede", "confirm", "recogni", "realis"),
    *(
        "realiz",
        "guarantee",
        "promis",
        "found",
        "conclude",
        "remember",
        "forget",
        "worr",
        "concern",
    ),
    *(
        "concern",
        "seem",
        "appear",
        "possib",
        "sign",
        "proof",
        "reason",
        "remark",
        "important",
        "good",
    ),
)
_TELLING = (*_DOUBTING, *_REPORTING)
_STEMS = (*_DOUBTING, *_REPORTING, *_OTHER_GOVERNORS)
_LONGEST_ENDING = 5


def _is_governor(word: str) -> bool:
    return _is_stem(word, _STEMS)


def _is_stem(word: str, stems: tuple[str, ...]) -> bool:
    """Return whether a word is a form of one of the stems: "claimed" of "claim"."""
    return word.startswith(stems) and any(
        word.startswith(stem) and len(word) <= len(stem) + _LONGEST_ENDING for stem in stems
    )
