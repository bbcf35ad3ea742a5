"""Pointing: pronouns and the like that stand for something their own stretch does not name."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.stages.dating.periods import MONTHS
from pipeline.stages.dating.tenses import is_past
from pipeline.stages.quoting.verbless import is_third_person
from pipeline.stages.speech.words import is_content, listed
from pipeline.values import dataclass

_THING = listed("it its itself")
_MANY = listed("they them their theirs themselves")
_SOMEONE = listed("he him his himself she her hers herself")
_DEMONSTRATIVES = listed("this that these those such")
_NAMED_BEFORE = _THING | _MANY | _SOMEONE
"""What stands for something named before it."""
_PRONOUNS = _THING | _MANY | _SOMEONE | _DEMONSTRATIVES | {"so"}
_AT_END = _DEMONSTRATIVES | {"so", "there"}
_DETERMINERS = listed(
    "the a an our my your his her their its this that these those every each both all many some "
    "several no any another which what"
)
_FINITE = listed(
    "is are was were will would has have had can could may might must should shall do does did "
    "means meant makes made gives gave takes took became becomes seems comes came went goes "
    "remains happens happened works matters helps"
)
_NOT_NAMING = listed(
    "i we he she they you it there who not never to will would can could may might must should "
    "shall do does did don't doesn't didn't won't can't couldn't wouldn't"
)
"""Words before a verb: what follows them names nothing."""
_CLEAR_HERE = listed(
    "year years month months week weeks day days morning afternoon evening time moment century "
    "decade country government nation world house parliament committee city town region community "
    "continent planet side stage kind sort type interview summer winter spring autumn budget "
    "campaign fortnight weekend quarter term session generation building room hall"
)
"""What "this" points to without any sentence before: the here and now of the speaker."""
_OCCASIONS = listed(
    "meeting conference summit forum visit trip pandemic war administration industry sector state "
    "province district island valley part"
)
"""What "this" points to where a talk is held, or what it is on."""
_GROUPS = listed(
    "people men women children everyone everybody someone somebody anyone anybody nobody police "
    "government committee council parliament company team party family ministry public staff "
    "those who others both"
)
_SAYING = listed(
    "say said saying says do did done doing does think believe hope know knew about of for with "
    "like to heard hear want accept understand support see on from by at mean meant than as in into"
)
AFTER_SUBJECT = listed("n't not really certainly also just still always never only now then")
OPENING_CLAUSE = listed("if unless because but and so providing provided when since as while or")
MARKS = frozenset(',;:.!?–—-…”")')
_PREPOSITIONS = listed(
    "of in on with from at under near for by about to like over than through upon into onto "
    "against towards within without during"
)
_DOING = listed(
    "say says said saying do does did done doing put take took get got bring brought give gave"
)
_JUST_TIMED = listed(
    "this at in today yesterday now again before when earlier last "
    "first too out up back into to off"
)
_PARTICLES = listed("out up back off")
_THINKING = listed("think believe know say said hope suppose")
_LEAST_BEFORE = 4
"""Words that a clause needs for a "that" behind it to stand for it."""
_SHORTEST_PLURAL = 4


@dataclass
class _Named:
    """What a stretch has named so far."""

    is_thing: bool = False
    is_many: bool = False
    is_someone: bool = False
    noted: int = 0
    """How many words it has seen."""

    def note_until(self, tokens: Sequence[str], end: int) -> None:
        """Take note of the words before `end`."""
        for at in range(self.noted, end):
            is_pointing = tokens[at].lower() == "those" and is_content(tokens[at + 1])
            is_opening = not at and tokens[at].endswith(_NO_NAMES) and tokens[1:2][0].islower()
            self.is_many |= tokens[at] == "and" and _is_between_names(tokens, at)
            if not (is_pointing or is_opening):
                self.note(tokens[at], tokens[at - 1] if at else "")
        self.noted = end

    def note(self, token: str, before: str) -> None:
        """Take note of a word where it is a noun, as far as the one before it tells."""
        lower = token.lower()
        if lower in _GROUPS:
            self.is_many = self.is_someone = True
            self.is_thing |= lower not in {"those", "who", "others", "both"}
        if not is_content(token) or lower in _FINITE:
            return
        before = before.lower()
        if before in _NOT_NAMING or before.endswith(("n't", "ly")):
            return
        if lower in _TIMES or (lower in _STANCES and before in _OF_STANCE):
            return
        is_many = _is_plural(lower)
        self.is_many |= is_many or before in _EACH
        self.is_thing |= not is_many and _opens_noun(token, before)
        is_name = token[:1].isupper() and token not in _DATES and not _FIGURE.search(token)
        self.is_someone |= is_name or lower in _PERSONS
        self.is_someone |= before in _DETERMINERS and lower.endswith(_PERSON_ENDINGS)


_FIGURE = pattern(r"\d")
_DATES = frozenset(MONTHS) | listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_EACH = listed("every each any no")
"""Words before one thing that "they" may stand for: "every school … what they do"."""


def _is_between_names(tokens: Sequence[str], at: int) -> bool:
    """Return whether a word stands between two names: "Lind and Roe"."""
    beside = (tokens[at - 1], *tokens[at + 1 : at + 2]) if at else ()
    return len(beside) > 1 and all(one[0].isupper() and is_content(one) for one in beside)


_PERSONS = listed(
    "mother father son brother sister husband wife uncle aunt cousin nephew niece grandfather "
    "grandmother grandson granddaughter mum mom dad man woman boy girl child baby kid person guy "
    "lady gentleman friend king queen boss chief coach nurse judge guest host guide hero president "
    "student patient parent client agent opponent candidate colleague soldier worker mayor nobody"
)
_NO_NAMES = ("ous", "al", "ful", "ive", "ly", "ing", "ed", "ment", "ity", "tion")
"""Endings of first words that have their capital as such: "Various people"."""
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "ant", "person", "ee", "ean")
_TIMES = listed(
    "year years month months week weeks day days hour hours minute minutes moment morning evening "
    "course afternoon night today yesterday tomorrow past present future beginning end time "
    "times century decade decades period while practice theory principle fact general sum case"
)
"""What no pronoun stands for where it tells only when: "in the past it was"."""


_STANCES = listed("view point opinion perspective viewpoint judgement judgment mind estimation")
_OF_STANCE = listed("my our your his her their of personal own")
"""Words before what only says whose view it is: "from my point of view, it is"."""


def _opens_noun(token: str, before: str) -> bool:
    """Return whether a word can name one thing, by the word before it: "quite happy" does not."""
    is_led = not before or before in _DETERMINERS or before in _PREPOSITIONS
    is_adverb = token.endswith("ly") and before in _BEFORE_ADVERBS
    is_noun = not token.endswith(("ing", "ed")) and before[:1].isalpha() and is_content(before)
    is_noun &= not is_adverb
    return token[0].isupper() or is_led or is_noun


_BEFORE_ADVERBS = listed("very quite most more so really")


def _is_plural(word: str) -> bool:
    return len(word) >= _SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us"))


class Pointing(IntEnum):
    """How much of a stretch leans on what was said before it."""

    NONE = 0
    FAINT = 1
    """It can be read, as "these routes" behind a clause on transport can, or "both sides" can."""
    OPEN = 2
    """A pronoun stands for nothing that the stretch names."""


@lru_cache(maxsize=512)
def pointing(words: str) -> Pointing:
    """Return whether a stretch has a pronoun that stands for what was said before it.

    A pronoun is taken to be named where a noun that it may stand for comes before it in the
    stretch: for "it" any, for "they" a plural, for "he" a person (Hobbs 1978 looks first at the
    same sentence too). "It is clear that" and "this country" point to nothing.
    """
    tokens = _tokens(words)
    pronouns = [at for at, lower in enumerate(map(str.lower, tokens)) if lower in _PRONOUNS]
    if _is_left_out(tokens) or _has_open_one(tokens):
        return Pointing.OPEN
    named = _Named()
    is_faint = _ends_open(tokens) or _has_open_noun(tokens)
    found = Pointing.FAINT if is_faint else Pointing.NONE
    for at in pronouns:
        if tokens[at].lower() in _NAMED_BEFORE:
            named.note_until(tokens, _end_of_named(tokens, at))
        if _is_open(tokens, at, named):
            if not _is_told_apart(tokens, at):
                return Pointing.OPEN
            found = Pointing.FAINT
    return found


@lru_cache(maxsize=64)
def lacks_name(words: str) -> bool:
    """Return whether a pronoun of a stretch stands for somebody or something not named in it."""
    tokens = _tokens(words)
    named = _Named()
    for at, token in enumerate(tokens):
        if token.lower() in _NAMED_BEFORE:
            named.note_until(tokens, _end_of_named(tokens, at))
            if _is_open(tokens, at, named):
                return True
    return False


def _is_left_out(tokens: Sequence[str]) -> bool:
    """Return whether a verb is left out that was said before the stretch: "I hope it doesn't"."""
    for at in range(1, min(_LEAST_FOR_VERB, len(tokens) - 1)):
        if tokens[at].lower() in _DENIED and tokens[at - 1].lower() in _STANDING_FOR:
            behind = [word.lower() for word in tokens[at + 1 : at + 4] if word[0] != "'"]
            following = behind[1:2] if behind[:1] == ["t"] else behind[:1]
            return not following or following[0] in MARKS | {"and", "but", "so", "because"}
    return False


_LEAST_FOR_VERB = 8
"""Words among which no verb can stand that a later "it doesn't" means."""
_DENIED = listed(
    "don doesn didn haven hasn hadn won wouldn can cannot couldn shouldn isn aren wasn weren"
)
_STANDING_FOR = listed("it they that he she")


def _end_of_named(tokens: Sequence[str], at: int) -> int:
    """Return up to where what a pronoun stands for may be named: not in its own short clause.

    "The doctors thanked them" thanks others (principle B of Chomsky 1981); "with them" may not. Nor
    is it named by the noun that it tells of: "the science behind it".
    """
    lower = tokens[at].lower()
    before = tokens[at - 1].lower() if at else ""
    if lower in _WITHIN_NOUN and before in _PREPOSITIONS | _BEHIND_NOUN:
        return _start_of_noun(tokens, at - 1)
    is_object = lower in _OBJECTIVE or (lower == "it" and before in _TAKING_IT)
    if not is_object or before in _PREPOSITIONS:
        return at
    is_thing = lower == "it"
    for place in range(at - 1 - is_thing, 0, -1):
        word = tokens[place].lower()
        if word in MARKS or word in _BETWEEN_CLAUSES or (is_thing and word in _SPEAKERS):
            return place
    return 0


def _start_of_noun(tokens: Sequence[str], end: int) -> int:
    """Return where the noun begins that stands right before `end`; `end` where none does."""
    for place in range(end - 1, max(end - _LONGEST_NOUN - 2, -1), -1):
        word = tokens[place].lower()
        if word in _DETERMINERS:
            return place if place < end - 1 else end
        if not is_content(word) or word in _FINITE:
            return end
    return end


_LONGEST_NOUN = 3
"""Words of a noun with its adjectives, behind its article."""
_WITHIN_NOUN = listed("it them")
_BEHIND_NOUN = listed("behind around beneath beyond")
_TAKING_IT = listed(
    "see sees saw view views regard regards consider considers treat treats call calls called use "
    "uses buy buys bought sell sells sold support supports supported oppose opposes opposed accept "
    "accepts accepted sign signed know knows knew love loves like likes want wants fear fears"
)
"""Verbs behind which "it" is what is seen or taken, and not who does so."""


_OBJECTIVE = listed("him them")
_BETWEEN_CLAUSES = listed(
    "and but or that who which because if when while as to where so until before after for since "
    "though although unless whether what how let lets make makes help helps see allow allows give"
)


def _has_open_one(tokens: Sequence[str]) -> bool:
    """Return whether "one" stands for what was not named: "a town that has one"."""
    small = [token.lower() for token in tokens]
    return "one" in small and any(
        word == "one"
        and (small[at + 1 : at + 2] or ["."])[0] in _BEHIND_ONE
        and (_is_the_kind(small, at) or _is_one_of_none(small, at))
        for at, word in enumerate(small)
        if at
    )


def _is_one_of_none(small: Sequence[str], at: int) -> bool:
    """Return whether somebody has "one", of what was not named before."""
    is_had = _is_having(small[at - 1]) or small[at - 2 : at - 1] in (["a"], ["an"])
    return is_had and _ANY.isdisjoint(small[: at - 2])


def _is_the_kind(small: Sequence[str], at: int) -> bool:
    """Return whether a clause begins or ends with "the main one" or "the last key one"."""
    article = next(
        (place for place in range(at - 1, max(-1, at - 4), -1) if small[place] == "the"), -1
    )
    return -1 < article < at - 1 and (not article or small[at + 1 : at + 2] in ([], ["."]))


def _is_having(word: str) -> bool:
    return word in _HAVING or word in _MADE


_HAVING = listed("have has had having got get need want build")
_MADE = listed("built made designed wrote created bought opened")
_ANY = listed("a an any no every each")
_BEHIND_ONE = MARKS | listed("and but too as who in for here there now already yet is was")


def _has_open_noun(tokens: Sequence[str]) -> bool:
    """Return whether "that problem" or "both sides" stand for what was not named."""
    small = [token.lower() for token in tokens]
    return not _OPENING_NOUNS.isdisjoint(small) and any(
        token in _OPENING_NOUNS and _is_noun_open(tokens, small, at)
        for at, token in enumerate(small[:-1])
    )


_OPENING_NOUNS = listed("that other same similar both latter former")


def _is_noun_open(tokens: Sequence[str], small: Sequence[str], at: int) -> bool:
    word, behind = small[at], small[at + 1]
    before = small[at - 1] if at else ""
    if word == "both":
        is_pair = "and" in small[at + 2 : at + _REACH] or behind in {"of", "our", "in", "the"}
        return not is_pair and _is_plural(behind) and _is_new(tokens, at)
    if word == "that":
        return _is_that_noun_open(tokens, small, at)
    if word in _LIKENING:
        return _is_likeness_open(small, at)
    if before != "the" or small[at - 2 : at - 1] == ["at"]:
        return False
    return behind not in {"hand", "hands", "day", "than"} and _is_new(tokens, at)


def _is_that_noun_open(tokens: Sequence[str], small: Sequence[str], at: int) -> bool:
    """Return whether a "that" stands before a noun that was not named: "accept that argument"."""
    behind, before = small[at + 1], small[at - 1] if at else ""
    is_object = before in _PREPOSITIONS or _is_behind_verb(small, at)
    if is_object and behind[0].isdecimal():
        is_joined = before in _THINKING or before in _JOINED
        return not (is_joined and _has_share(small, at))
    if not is_content(tokens[at + 1]) or behind.endswith(("s", "ed", "ing")):
        return False
    is_last = small[at + 2 : at + 3] in ([], ["."]) and not is_past(behind)
    if is_last and OPENING_CLAUSE.isdisjoint(small[:at]):
        return _is_new(tokens, at)
    is_subject = not _FINITE.isdisjoint(small[at + 2 : at + 4])
    is_joining = before in _THINKING or before in _JOINED or is_subject
    return is_object and not is_joining and _is_new(tokens, at)


def _has_share(small: Sequence[str], at: int) -> bool:
    """Return whether a share of something follows a "that": "found that 70 % of the claims"."""
    return "of" in small[at + 2 : at + 4]


def _is_likeness_open(small: Sequence[str], at: int) -> bool:
    """Return whether "the same" or "a similar" leaves open what it is like."""
    before, behind = small[at - 1] if at else "", small[at + 1]
    is_compared = not _COMPARING.isdisjoint(small[at + 1 :]) and behind not in _FINITE
    if small[at] == "similar":
        return before == "a" and not is_compared and "to" not in small
    is_phrase = before != "the" or small[at - 2 : at - 1] == ["at"]
    return not is_phrase and not is_compared and behind not in {"time", "way"}


_LIKENING = listed("same similar")


def _is_behind_verb(small: Sequence[str], at: int) -> bool:
    """Return whether a verb stands right before a word: "must now solve"."""
    near = small[max(0, at - 4) : at - 1]
    links = [word for word in near if word not in AFTER_SUBJECT and not word.endswith("ly")]
    is_led = bool(links) and links[-1] in _BEFORE_VERB | _SPEAKERS
    return is_led or (at > 0 and small[at - 1] not in _JOINED and is_past(small[at - 1]))


_BEFORE_VERB = listed("to will can must should would could not t n't 'll and")
"""With "t" of "didn't"."""
_SPEAKERS = listed("i we you they he she")
_JOINED = listed(
    "showed found learned learnt heard realised realized understood agreed decided announced "
    "confirmed noted recognised recognized proved meant demanded insisted recommended suggested "
    "proposed required expected assumed guaranteed argued ensured felt saw accepted remembered "
    "told like do say tell ensure show see feel argue find accept agree understand remember "
    "mean demand insist recommend suggest propose require hear learn announce expect confirm "
    "note recognise recognize assume prove decide guarantee so now such sure certain clear "
    "estimate estimated calculate calculated conclude concluded predict predicted indicate "
    "indicated stress stressed warn warned shows finds suggests indicates means thinks believes "
    "knows says hopes"
)
"""Verbs and the like behind which a "that" joins a clause."""
_COMPARING = listed("as that for who which we with")
"""What "the same" is compared with."""


def _ends_open(tokens: Sequence[str]) -> bool:
    """Return whether a stretch ends in a word that points to something: "I argued for that.".

    As do "knows how hard it is" and "I had a meeting with the mayor on it".
    """
    end = len(tokens)
    while end and not tokens[end - 1][0].isalnum():
        end -= 1
    near = ["", "", "", "", *(token.lower() for token in tokens[max(0, end - 4) : end])]
    before, last = near[:-1], near[-1]
    if last == "it":
        return before[-1] in _ON and not _SPOKEN_OF.isdisjoint(map(str.lower, tokens))
    is_measured = last in {"is", "was"} and before[-1] == "it" and before[-3] == "how"
    return is_measured or last in _AT_END


_ON = frozenset({"on", "about"})
_SPOKEN_OF = listed("meeting meetings talk talks conversation discussion discussions briefing call")


def _is_told_apart(tokens: Sequence[str], at: int) -> bool:
    """Return whether a demonstrative stands before a noun that says what is pointed to."""
    return _is_placed(tokens, at) or _is_described(tokens, at) or _is_specific(tokens, at)


def _is_specific(tokens: Sequence[str], at: int) -> bool:
    """Return whether "this" stands before what a whole talk may be on: "since this project"."""
    noun = tokens[at + 1].lower() if at + 1 < len(tokens) else ""
    return at > 0 and tokens[at].lower() == "this" and noun in _UNDERTAKINGS


_UNDERTAKINGS = listed(
    "project programme program policy reform bill legislation law act agreement deal plan fund "
    "scheme package proposal strategy treaty initiative partnership conflict crisis system "
    "campaign inquiry investigation budget mission operation investment pact accord framework "
    "election group organisation organization association network institute agency commission "
    "foundation company ministry department"
)


def _is_placed(tokens: Sequence[str], at: int) -> bool:
    """Return whether a demonstrative stands before a noun and behind a whole clause."""
    is_noun = at + 1 < len(tokens) and is_content(tokens[at + 1])
    return tokens[at].lower() in _DEMONSTRATIVES and is_noun and _has_clause(tokens, at)


def _is_described(tokens: Sequence[str], at: int) -> bool:
    """Return whether a demonstrative stands before what says enough: "this regional agreement"."""
    lower = tokens[at].lower()
    first, second, third = (*map(str.lower, tokens[at + 1 : at + 4]), "", "", "")[:3]
    if lower not in _DEMONSTRATIVES or not _may_describe(first):
        return False
    if second == "of" or (second in _PLACING and third in _DETERMINERS):
        return is_content(third) or third in _DETERMINERS or third.endswith("ing")
    if not _may_describe(second) or is_past(second):
        return False
    is_many = lower in {"these", "those"}
    head = third if _may_describe(third) and _is_plural(third) is is_many else second
    return not _is_plural(first) and _is_plural(head) is is_many


def _may_describe(word: str) -> bool:
    """Return whether a word can be a noun, or an adjective before one."""
    is_word = word.replace("-", "").isalpha() and is_content(word) and not word.endswith("ly")
    return is_word and word not in _FINITE and word not in _BARE_VERBS


_PLACING = listed("in for between from with")
_BARE_VERBS = listed(
    "help make show include mean give take bring create need cost affect require provide cause "
    "seem remain happen let put made went became helped said came took"
)
"""Behind "this" or "these" they are verbs: "these help farmers"."""


def _tokens(words: str) -> list[str]:
    """Return words, short forms cut from theirs ("it", "'s"), and marks."""
    return WORD.findall(words.replace("’", "'"))


WORD = pattern(r"[^\W_]+(?:n't|-[^\W_]+)*|'(?:s|re|ve|ll|m|d)\b|[^\w\s]")


def _is_open(tokens: Sequence[str], at: int, named: _Named) -> bool:
    lower = tokens[at].lower()
    if lower in _POSSESSIVE and _is_named_soon(tokens, at):
        return False
    if lower in _THING:
        is_clear = named.is_thing or _is_expletive(tokens, at)
        return not is_clear and not _is_told_behind(tokens, at)
    if lower in _MANY:
        return not named.is_many
    if lower in _SOMEONE:
        return not named.is_someone
    if lower in _DEMONSTRATIVES:
        return _is_demonstrative_open(tokens, at)
    return lower == "so" and _is_closing(tokens, at) and not _has_clause(tokens, at)


def _is_compared_with_itself(before: str, behind: Sequence[str]) -> bool:
    """Return whether "it" is what the clause is on: "the rule is not as strict as it should be"."""
    return before in {"as", "than"} and list(behind[:2]) in _WOULD_BE


_WOULD_BE = [[may, "be"] for may in ("should", "could", "can", "might", "must", "would", "will")]
_POSSESSIVE = listed("his her their its")


def _is_named_soon(tokens: Sequence[str], at: int) -> bool:
    """Return whether the name follows in the main clause: "In her first year, Roe built"."""
    soon = tokens[at + 1 : at + _SOON_NAMED]
    if at > _SOON_NAMED or "," not in soon or tokens[0].lower() not in _LEADING_IN:
        return False
    behind = tokens[at + 2 + soon.index(",") :][:1]
    return bool(behind) and behind[0][0].isupper() and is_content(behind[0])


_SOON_NAMED = 6
_LEADING_IN = _PREPOSITIONS | listed("following after before during despite under throughout as")


def _is_expletive(tokens: Sequence[str], at: int) -> bool:
    """Return whether an "it" stands for nothing: "it is clear that", "make it easy to"."""
    behind = [token.lower() for token in tokens[at + 1 : at + 12]]
    before = tokens[at - 1].lower() if at else ""
    if behind and behind[0] in _SEEMING:
        return not {"that", "to"}.isdisjoint(behind[1:6])
    start = 0
    while start < len(behind) and (behind[start] in _COPULA or behind[start].endswith("ly")):
        start += 1
    is_bare = not _BEING.isdisjoint(behind[:start])
    is_made = not start and before in _MAKING
    is_former = behind[:4] == ["used", "to", "be", "that"]
    judged = behind[start] if start < len(behind) else "."
    if (is_bare and judged == "too" and behind[start + 1 : start + 2] in _TOO) or is_former:
        return True
    following = behind[start + 1 : start + 2]
    is_part = following == ["of"] and judged not in {"kind", "sort", "type"}
    is_part |= judged in _COMPARED
    if is_part or (judged in _TOLD and following == ["to"]):
        return False
    if is_bare and judged in {"a", "an"} and _is_judgement(behind[start + 1 : start + _REACH]):
        return True
    if not (is_bare or is_made) or judged in _NOT_JUDGED or _is_participle(judged):
        return False
    return _is_linked(behind[start + 1 : start + _REACH])


def _is_told_behind(tokens: Sequence[str], at: int) -> bool:
    """Return whether the words behind an "it" say what it is, or their clause is on it."""
    behind = [token.lower() for token in tokens[at + 1 : at + 16]]
    before = tokens[at - 1].lower() if at else ""
    return _is_held(behind) or _is_added(behind) or _is_compared_with_itself(before, behind)


def _is_held(behind: Sequence[str]) -> bool:
    """Return whether somebody's view follows: "it remains my view that", "it is our aim to"."""
    start = next((at for at, word in enumerate(behind) if word not in _REMAINING), 0)
    whose, *rest = behind[start:] or [""]
    is_view = (
        start > 0
        and whose in _WHOSE
        and any(one in _VIEWS and other in {"to", "that"} for one, other in pairwise(rest[:4]))
    )
    is_deal = rest[:1] == ["between"] and whose in _DEALS and "that" in rest
    return is_view or (start > 0 and is_deal)


_REMAINING = listed("'s is was has been remains remained not also still always")
_WHOSE = listed("my our his her their your")
_VIEWS = listed(
    "view belief opinion understanding intention hope aim ambition goal policy conviction duty job "
    "responsibility expectation experience impression desire wish judgement judgment advice"
)
_DEALS = listed("agreed settled arranged understood")


def _is_added(behind: Sequence[str]) -> bool:
    """Return whether more is named than was thought: "it is not just the jobs that"."""
    is_denied = not _DENYING.isdisjoint(behind[:4])
    words = [word for word in behind[:4] if word not in {"'s", "is", "was", "not"}]
    is_cleft = words[:1] in (["just"], ["only"], ["simply"]) and words[1:2] == ["the"]
    return is_denied and is_cleft and not {"that", "who"}.isdisjoint(behind[4:10])


_DENYING = listed("not t n't isn wasn isn't wasn't")


def _is_judgement(behind: Sequence[str]) -> bool:
    """Return whether a noun that judges is followed by what it is on: "great mistake to"."""
    return any(
        one in _JUDGEMENTS and other in {"to", "that"} for one, other in pairwise(behind[:_REACH])
    )


_JUDGEMENTS = listed(
    "mistake shame pity pleasure privilege honour honor challenge priority fact duty idea thing "
    "responsibility necessity tragedy disgrace relief surprise"
)
_TOO = (["late"], ["early"], ["soon"])
"""What tells only when: "then it is too late for the town"."""
_COMPARED = listed(
    "different similar identical equal equivalent comparable related linked due subject based full "
    "responsible able unable ready willing available"
)
"""What is so of something, though "that" or "to" follows: "it is different from the one that"."""
_TOLD = listed("said known thought believed considered supposed meant designed used")
"""What is told of something: "it is said to be dear", but "it is said that it is"."""


def _is_participle(word: str) -> bool:
    """Return whether a word tells what something does or what is done to it: no judgement."""
    return word.endswith("ing") or (word.endswith("ed") and word not in _THOUGHT)


_THOUGHT = listed(
    "expected agreed believed hoped needed recognised recognized accepted intended planned "
    "required decided assumed feared"
)


def _is_linked(behind: Sequence[str]) -> bool:
    """Return whether a judgement is followed by what it is on: "that we win", "to win"."""
    for place, word in enumerate(behind):
        following = behind[place + 1] if place + 1 < len(behind) else "."
        if word in MARKS or word == "and":
            return False
        if (
            word == "that"
            or (word in _LINKS and place <= 1)
            or (word in _INFINITIVE and _is_verb(following))
        ):
            return True
    return False


def _is_verb(word: str) -> bool:
    """Return whether a word behind "to" can be a verb: no article, pronoun, plural or mark."""
    is_noun = word in _DETERMINERS | {"me", "us", "you", "them", "him"} or _is_plural(word)
    return word[0].isalpha() and not is_noun


_REACH = 8
"""Words behind the verb in which the "that" or "to" of a judgement stands."""
_SEEMING = listed("seems appears takes took")
_MAKING = listed("make makes made making find found think keep")
_COPULA = listed(
    "'s is was will would may might has had be been not also never always still very quite so too "
    "pretty rather more most again now then only"
)
_BEING = listed("'s is was be been")
_NOT_JUDGED = listed(
    "a an the why about what how where because in on at of our my your their his just to for by "
    "something someone like got evidence proof testimony testament recognition confirmation"
)
_LINKS = listed("if whether when")
_INFINITIVE = frozenset({"to"})


def _is_demonstrative_open(tokens: Sequence[str], at: int) -> bool:
    """Return whether a "this" or "that" points back: alone, or before what was not named."""
    lower = tokens[at].lower()
    behind = tokens[at + 1].lower() if at + 1 < len(tokens) else "."
    before = tokens[at - 1].lower() if at else ""
    if lower == "that":
        return _is_that_open(tokens, at, before, behind)
    is_alone = behind in MARKS or behind in _FINITE or behind in _SHORT_FORMS
    is_alone |= behind == "very" and any(one.endswith("ly") for one in tokens[at + 2 : at + 3])
    if is_alone or behind == "who" or (lower == "this" and behind in _AFTER_THIS):
        return behind != "who" and not _has_clause(tokens, at)
    if lower == "such" and behind in {"a", "an", "as"}:
        return behind != "as"
    if behind in _NUMBERS and lower != "this":
        return _is_new(tokens, at + 1)
    is_clear = (lower == "this" and behind in _OCCASIONS) or (
        lower == "those" and behind in _NARROWING
    )
    is_clear |= lower == "this" and behind in _POINTS_OF_TIME and before in {"at", "by"}
    is_clear |= lower == "those" and [*map(str.lower, tokens[at + 2 : at + 3])] in _RESTRICTING
    return not is_clear and behind not in _COUNTED and _is_new(tokens, at)


_RESTRICTING = (["who"], ["that"], ["whose"], ["whom"])
"""What says behind "those people" which ones."""
_POINTS_OF_TIME = listed("point juncture")
"""What "at this" stands before for now."""
_NARROWING = listed("in over under with without aged least most whose affected living working")
"""What says behind "those" who is meant: "those over 65"."""
_AFTER_THIS = listed(
    "for in on at to with right now again when because by from as if too yet so but"
)
"""Words before which "this" has no noun: "doing this for years"."""
_NUMBERS = listed("two three four five six very past last")


def _is_that_open(tokens: Sequence[str], at: int, before: str, behind: str) -> bool:
    """Return whether a "that" stands for something; most only join a clause to its verb or noun."""
    is_joined = behind == "," and _is_joined_over_aside(tokens, at)
    if is_joined or (before == "like" and tokens[max(0, at - 2)].lower() in _AND_SO_ON):
        return False
    is_done = (before in _DOING and behind in _JUST_TIMED) or behind in _PARTICLES
    is_done |= before in _ADDING and behind in _ADDED
    if is_done or (before in _USING and behind in _USED_FOR):
        return True
    is_regarded = before in _REGARDING and [*map(str.lower, tokens[at + 1 : at + 3])] in _AS_A
    is_taken = (before in _TAKING and behind in _TAKEN) or (before in _DOES and behind in _DONE_FOR)
    is_given = behind == "to" and _is_given([*map(str.lower, tokens[at + 2 :])])
    if is_regarded or is_taken or is_given:
        return not _has_clause(tokens, at)
    if at == 1 and before.endswith("ly") and is_content(behind):
        return True
    is_relative = _is_relative(tokens, at)
    is_alone = behind in MARKS or behind in {"and", "but"}
    is_alone |= behind in _SHORT_FORMS and not is_relative
    is_joining = at > 0 and is_content(before) and not before.endswith("ly")
    is_joining |= is_relative
    is_subject = behind in _FINITE and (not is_joining or before in _THINKING)
    is_subject |= before in _VITAL and is_third_person(behind)
    is_thought = behind.endswith("ly") and before in _THINKING
    if is_alone or is_subject or is_thought:
        return not _has_clause(tokens, at)
    return (before in _PREPOSITIONS or before == "that") and _is_new(tokens, at)


def _is_given(behind: Sequence[str]) -> bool:
    """Return whether "that to" goes on with somebody alone: "told that to every apprentice"."""
    is_clause = any(one in _FINITE or one in _SUBJECTS for one in behind[1:])
    return not _TO_WHOM.isdisjoint(behind[:1]) and not is_clause


_SUBJECTS = listed("it they we he she i this there nobody everybody")
_TO_WHOM = listed(
    "the a an every each all any my our your their his her you him them us me everyone everybody "
    "anyone anybody people"
)
"""Words behind "told that to"."""


def _is_relative(tokens: Sequence[str], at: int) -> bool:
    """Return whether a "that" goes on about a noun: "things that are", "a bridge that's old"."""
    before = tokens[at - 1].lower() if at else ""
    if before in _HEADS or before[:1].isdecimal():
        return True
    is_noun = is_content(before) and before not in _THINKING
    return is_noun and at > 1 and tokens[at - 2].lower() in _ARTICLES


_HEADS = listed(
    "thing things anything something everything nothing anyone someone everyone nobody anybody "
    "somebody everybody one ones those people"
)
_ARTICLES = listed("the a an another our")


def _is_joined_over_aside(tokens: Sequence[str], at: int) -> bool:
    """Return whether an aside parts a "that" from its clause: "It is vital that, even so, we"."""
    before = tokens[at - 1].lower() if at else ""
    following = tokens[at + 2].lower() if at + 2 < len(tokens) else "."
    is_joining = before in _BEING or before in _THINKING or before in _JOINED or before in _VITAL
    is_closed = "," in tokens[at + 2 : at + _LONGEST_ASIDE]
    return is_joining and is_closed and following not in _GOING_ON


_LONGEST_ASIDE = 24
_VITAL = listed("vital important essential critical crucial true fact clear likely possible")
_GOING_ON = listed("and but so or which who because")
_AND_SO_ON = listed("things stuff")
"""Words before "like that" that only say "and so on"."""
_ADDING = listed(
    "augmented supplemented combined replaced followed compared contrasted matched backed coupled "
    "linked mixed balanced solved"
)
_ADDED = listed("with by up")
_USING = listed("use uses used using had had shut shutting apply applied")
_USED_FOR = listed("for in down on at to with from as when because")
_TAKING = listed(
    "get gets got getting want wants wanted need needs needed make makes made making take takes "
    "took taking give gives gave giving put putting bring brought keep kept build built change "
    "changed fix fixed stop stopped accept accepted handle solve solved reach reached achieve "
    "achieved avoid avoided lose lost face faced"
)
"""Verbs behind which no clause is joined: "we don't get that here"."""
_TAKEN = listed("here there now today either too in on at with for from to through by as when if")
_REGARDING = listed(
    "regard regards regarded see view views viewed treat treated describe described"
)
_AS_A = [["as", "a"], ["as", "an"]]
"""What follows a "that" which is judged: "we regard that as a danger"."""
_DOES = listed("do does did done doing")
_DONE_FOR = listed("for to through by with because when if")
_SHORT_FORMS = frozenset({"'s", "'ll", "'d"})
_COUNTED = _CLEAR_HERE | listed("is of two three four very past last next")


def _is_new(tokens: Sequence[str], at: int) -> bool:
    """Return whether none of the two words behind a demonstrative has been said before it."""
    said = {token.lower().rstrip("s") for token in tokens[:at] if is_content(token)}
    behind = [token.lower() for token in tokens[at + 1 : at + 3]]
    if any(word in _CLEAR_HERE for word in behind):
        return False
    return not any(word.rstrip("s") in said for word in behind)


def _is_closing(tokens: Sequence[str], at: int) -> bool:
    is_last = at + 1 >= len(tokens) or tokens[at + 1] in MARKS
    return is_last and at > 0 and tokens[at - 1].lower() in _SAYING


def _has_clause(tokens: Sequence[str], at: int) -> bool:
    """Return whether a clause stands before, which a "that" behind it can stand for.

    What says whose view it is is none: "From my point of view, this is".
    """
    for place in range(at - 1, 0, -1):
        if tokens[place] in {",", ";", ":"} or tokens[place].lower() in {"and", "but", "because"}:
            return place >= _LEAST_BEFORE and not _is_stance(tokens[:place])
    return False


def _is_stance(tokens: Sequence[str]) -> bool:
    """Return whether words only say whose view is told: "From my point of view", "I think, yes"."""
    small = [token.lower() for token in tokens]
    is_short = len(small) <= _LONGEST_STANCE
    if is_short and small[0] in {"i", "we"} and small[1] in _THINKING:
        return all(word in MARKS or word.endswith("ly") for word in small[2:])
    return is_short and small[0] in _FOR_STANCE and not _STANCES.isdisjoint(small)


_LONGEST_STANCE = 6
_FOR_STANCE = listed("from in to")
