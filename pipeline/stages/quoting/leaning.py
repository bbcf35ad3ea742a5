"""Leaning: openings that lean on what was said before, or on what is not so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.patterns import clued
from pipeline.stages.quoting.verbless import (
    PRONOUNS,
    VERBS,
    has_plain_verb,
    has_verb,
    is_third_person,
)
from pipeline.stages.speech.sentences import is_independent
from pipeline.stages.speech.words import STOP_WORDS, first_word, listed, opens_with


def leans(shown: str) -> bool:
    """Return whether a stretch begins with words that lean on something said before."""
    words = shown.lower().replace("’", "'").split(None, _SOON_OWNED)[:_SOON_OWNED]
    return _is_linked(words, shown) or _leans_as_phrase(words, shown)


def _is_linked(words: Sequence[str], shown: str) -> bool:
    """Return whether the first word links to what was said before: "Which", "Here", "To that"."""
    first, second, *_ = words
    if first == "like" and second in _LIKE_ALL and ", " in shown:
        return False
    if first.strip(".,;:") in _LEANING or first in _NUMBERING or first == "that":
        return True
    return (first == "to" and not _is_purpose(second, shown)) or (
        first == "here" and second != "in"
    )


def _leans_as_phrase(words: Sequence[str], shown: str) -> bool:
    first, second, third, *_ = words
    if _is_of_theirs(words) or (second == "to" and _is_matter(first, shown)) or _is_how(shown):
        return True
    if (first in _ASKING_VERBS and second in PRONOUNS) or (
        first == "both" and first_word(second) in PRONOUNS
    ):
        return True
    is_small = shown[0].islower() and second not in _FINITE_OR_LED
    if (second in _OBJECTS or is_small) and is_third_person(first):
        return True
    lower = shown.lower().replace("’", "'")
    if lower.startswith(_LEANING_PHRASES) or lower.rstrip(".!").endswith(", though"):
        return True
    if first == "the" and second.strip(",") in _PARTS and words[2:4] != ["and", "foremost"]:
        return third.strip(",") in _LEANT_ON or second == "other"
    return _answers_alone(shown) or any(one.search(lower) for one in _UNNAMED)


def _answers_alone(shown: str) -> bool:
    """Return whether a name or a word or two answer a question: "Porto, definitely - I love it"."""
    head, comma, rest = shown.partition(", ")
    words = head.split()
    is_named = 0 < len(words) <= _LONGEST_ANSWER and all(word[0].isupper() for word in words)
    is_led = is_named and (words[0].lower() in _LED or words[0].endswith("ly"))
    if not comma or not is_named or is_led or has_verb(head):
        return False
    if rest.startswith("but "):
        return True
    said = next((one for one in _SURELY if rest.startswith(one)), "")
    following = first_word(rest[len(said) :].lstrip(" ,"))
    return bool(said) and following not in VERBS and not following.endswith("ed")


_LONGEST_ANSWER = 4
_SURELY = ("definitely", "of course", "absolutely", "certainly", "obviously", "probably", "surely")
_LED = STOP_WORDS | listed("today yes sometimes again perhaps")
"""Words with which no name begins."""


def _is_purpose(verb: str, shown: str) -> bool:
    """Return whether a sentence says what for, and then what: "To mark the day, we are opening"."""
    _, comma, rest = shown.partition(", ")
    is_led = verb not in _NO_PURPOSE and bool(comma)
    return is_led and (is_independent(rest) or has_plain_verb(rest))


_NO_PURPOSE = listed(
    "a an the your our my his her their its that this these those me us you it him them be begin "
    "start answer finish close conclude summarise summarize sum say tell add take give put what"
)
"""What follows a "to" that leans on a question, or on what was said before."""


_SAID_OF_THAT = (
    *("just", "really", "also", "only", "certainly", "probably", "actually"),
    *("will", "is", "was", "would", "could", "can", "has", "speaks", "shows", "means"),
)
_UNNAMED = (
    clued(
        r"^(?:some|others|both|neither|several) (?:of which\b"
        r"|(?:of (?:them|these|those) )?(?:are|were|was|do|don't|did|can) )",
        begins=("some ", "others ", "both ", "neither ", "several "),
    ),
    clued(
        r"^it(?:'s| is| was) (?:also )?(?:another|a further|one more|yet another) ",
        *("another ", "further ", "one more "),
        begins=("it's ", "it is ", "it was "),
    ),
    clued(
        r"^(?:the (?:\w+ )?answer(?: to (?:that|this|it|your question))? is,? (?:\w+ )?"
        r"|in (?:spirit|short|a word|principle|theory),? )(?:yes|no)\b",
        *("yes", "no"),
        begins=("the ", "in "),
        also=("answer", "in spirit", "in short", "in a word", "in principle", "in theory"),
    ),
    clued(
        r"^(?:over|in|at|during|on|by|for|with) [^,]{3,40}, that "
        r"(?:we|they|i|he|she|it|the|there|you)(?:'\w+)? \w",
        ", that ",
        begins=tuple(
            f"{one} " for one in ("over", "in", "at", "during", "on", "by", "for", "with")
        ),
    ),
    clued(
        r"^i(?:'d| would|'ll| will| should| might) (?:just |also |only )?"
        r"(?:say|note|add|mention)(?: as well| also)?, [^,]{2,40}$",
        *("say, ", "note, ", "add, ", "mention, ", " well, ", " also, "),
        begins=("i'd ", "i would ", "i'll ", "i will ", "i should ", "i might "),
    ),
    clued(
        r"^(?:one|another|a (?:second|third))(?:'s| is| was),? (?:the|an?|our|my|his|her|called)\b",
        begins=tuple(
            f"{one}{being}"
            for one in ("one", "another", "a second", "a third")
            for being in ("'s", " is", " was")
        ),
    ),
    clued(
        r"\b(?:that|those) (?:remaining|other|additional|extra|same|whole|entire|last|initial) "
        r"[$£€]?\d",
        *("that ", "those "),
        also=tuple("0123456789"),
    ),
    clued(
        r"^the (?:reality|truth|fact|thing|point|problem|answer) is,? (?:that )?(?:it|they) "
        r"(?!is\b|was\b|will\b|would\b|has been\b|takes\b)",
        begins=tuple(
            f"the {one} is"
            for one in ("reality", "truth", "fact", "thing", "point", "problem", "answer")
        ),
    ),
    clued(
        r"^there (?:is|are|was|were) (?:\w+ )?[0-9][\d,.]*"
        r"(?: (?:when|in|at|before|after|and|but)\b|[,.])",
        *"0123456789",
        begins=("there is ", "there are ", "there was ", "there were "),
    ),
    clued(
        r"\bthere (?:are|were) (?:many|several|a few|some|none|two|three|four|five)(?:[,.;]|$)",
        *("there are", "there were"),
    ),
    clued(
        r"^there(?:'s| is| are) (?:also |some |many )?other \w",
        " other ",
        begins=("there's ", "there is ", "there are "),
    ),
    clued(
        r"^(?:[\w ]{2,12}, ){0,2}(?:i think )?there(?:'s| is| are| were) (?:\w+ ){0,2}"
        r"(?:two|three|four|five|six|seven) (?:\w+ ){0,2}(?:areas|aspects|points|pillars|parts"
        r"|elements|components|categories|kinds|types|phases|priorities|reasons|ways|things"
        r"|questions|issues)\b[^,:;–—]*$",
        *("there's ", "there is ", "there are ", "there were "),
        also=("two ", "three ", "four ", "five ", "six ", "seven "),
    ),
    clued(
        r"^(?:i|we) (?:think|believe|guess|suppose|hope|know|feel|felt|thought|believed|knew) "
        rf"that(?:'s)? (?:{'|'.join(_SAID_OF_THAT)})\b",
        *(f"{that} {said}" for that in ("that", "that's") for said in _SAID_OF_THAT),
        begins=("i ", "we "),
    ),
    clued(
        r"^(?:i|we) (?:think|believe|feel|guess) it(?:'s| is| was) "
        r"(?:one of|the (?:most|best|biggest|only|first|worst|greatest))\b",
        *(f"{think} it" for think in ("think", "believe", "feel", "guess")),
        also=("one of", "the most", "the b", "the only", "the first", "the worst", "the greatest"),
        begins=("i ", "we "),
    ),
    clued(
        r"(?:^|, |\bin \d{4} )that (?:[$£€]\d|\d[\d.,]* ?(?:%|per ?cent\b))",
        *(f"that {first}" for first in "$£€0123456789"),
    ),
    clued(r"^at that (?:stage|point|moment),? (?:i|we|they|he|she|it|the)\b", begins=("at that ",)),
    clued(
        r"\b(?:mak(?:e|es|ing)|made) that (?:(?:very|quite|perfectly|absolutely) )?clear\b"
        r"|\b(?:about|of|for|with|like) that and (?:much|so much|a lot) more\b",
        *(f"that {how}clear" for how in ("", "very ", "quite ", "perfectly ", "absolutely ")),
        *("that and much more", "that and so much more", "that and a lot more"),
    ),
    clued(r"\b(?:any|no) other(?:[.,;]|$| (?:and|but|so)\b)", "any other", "no other"),
    clued(
        r"\b(?:ensuring|doing|achieving|making|saying|knowing|proving|enforcing|fixing|changing|"
        r"stopping|preventing) that (?:is|was|will|would|has|takes|requires)\b",
        *(
            f"{verb}ing that "
            for verb in ("ensur", "do", "achiev", "mak", "say", "know", "prov", "enforc", "fix")
        ),
        *(f"{verb}ing that " for verb in ("chang", "stopp", "prevent")),
    ),
    clued(
        r"\b(?:that|which|as) you(?:'ve| have)? (?:just )?"
        r"(?:described|mentioned|raised|outlined|alluded to|referred to|asked about)\b",
        *(f"{which} you" for which in ("that", "which", "as")),
    ),
    clued(
        r"^you(?:'ve| have)? (?:just |also |rightly )?(?:touched on|raised|mentioned|referred to"
        r"|referenced|alluded to)\b",
        *("touched on", "raised", "mentioned", "referred to", "referenced", "alluded to"),
        begins=("you ", "you've "),
    ),
    clued(
        r"the (?:targets?|goals?|deadline|threshold|ceiling|figures?|total|costs?|increase|decrease"
        r"|reduction|amount|percentage|proportion|share|number|rate|prices?)"
        r" (?:is|was|are|were|has|have|had|will|would|rose|fell|went|stands|stood)\b"
        r"(?! (?:to|that|not to|always)\b)",
        begins=("the ",),
    ),
    clued(r"^besides (?:there|we|it|they|the|i|you|he|she)\b", begins=("besides ",)),
    clued(
        r"^as well as (?!.*, (?:we|i|it|they|you|he|she|the|there|our|a)\b)",
        begins=("as well as ",),
    ),
)
"""What counts or judges something that only the sentence before names."""


def _is_of_theirs(words: Sequence[str]) -> bool:
    """Return whether words are of part of what somebody not named has: "Half of their patients"."""
    return any(one == "of" and other.strip(".,") in _THEIRS for one, other in pairwise(words[1:]))


_THEIRS = listed("their its theirs")
_SOON_OWNED = 5
"""Words at the beginning among which "of their" stands."""


def _is_matter(first: str, shown: str) -> bool:
    """Return whether a sentence only names what is asked: "How to pay for the wall"."""
    return first in _ASKING and not any(f" {be} " in shown for be in ("is", "was", "remains"))


def _is_how(shown: str) -> bool:
    """Return whether a sentence says how something is, and nothing of that: "How towns pay"."""
    is_how = shown[:4].lower() == "how "
    return is_how and _OF_HOW.isdisjoint(shown.lower().replace(",", "").split())


_OF_HOW = listed(
    "is was are will would matters depends says tells shows makes determines affects has remains"
)
"""Verbs of what is said of it: "How we vote depends on the day"."""


_FINITE_OR_LED = listed(
    "is are was were will would can could should must may might have has had do does did of in on "
    "for to from with at by and or that which who need needs go went rose fell made make"
)
"""Words before which a word with an "s" is a noun: "plans are", "costs of"."""
_ASKING_VERBS = listed("would could should will can do does did have has had may might shall")
"""Before a pronoun they ask, though a full stop ends the sentence: "Would you have to"."""
_ASKING = listed("how what where when whom")
_OBJECTS = listed("the a an that it us you our their this these sense more")
_LIKE_ALL = listed("any all every most many")
"""What says of everybody what is said of one: "Like any other citizen, Jane Roe is"."""
_LEANING = listed(
    "such which who because cuz coz or nor then them me us another neither either than where whose "
    "why like whereas yes no yeah same maybe perhaps again firstly secondly thirdly partly finally "
    "exactly fourthly fifthly not also instead otherwise therefore hence thus likewise similarly "
    "that's that'd "
    "they're they'd they'll they've he's she's he'd she'd its theirs ours mine yours your "
    "too let's suddenly subsequently meanwhile afterwards later eventually including especially is "
    "particularly are was were am does did"
)
"""First words that lean on something, or that ask: "Is that …" with a full stop behind it."""
_NUMBERING = frozenset({"first,", "second,", "third,", "fourth,", "one,", "next,"})
_PARTS = listed("first second third fourth fifth sixth last other former latter same only next one")
_LEANT_ON = listed(
    "other one ones thing things is was would are were part and of question answer way point"
)
_JUDGED = (
    *("able", "unable", "ready", "willing", "happy", "glad", "proud", "sorry", "sad", "free"),
    *("good", "great", "nice", "better", "best", "hard", "harder", "easy", "easier", "tough"),
    *("difficult", "important", "interesting", "impossible", "possible", "likely", "unlikely"),
    *("courageous", "brave", "wonderful", "fantastic", "amazing", "lovely", "fair", "safe"),
    *("necessary", "crucial", "essential", "critical", "supposed", "tempting", "worth"),
)
"""First words behind which "to" says what is so: a subject and its verb are left out."""
_LEANING_PHRASES = (
    *(f"{when} {who} then " for when in ("when", "if", "once") for who in ("you", "we", "they")),
    "even that ",
    "even this ",
    *(f"{judged} to " for judged in _JUDGED),
    "all of a sudden",
    "the next day",
    "the very next day",
    "the following day",
    "the first time, ",
    *(f"{which} point is" for which in ("first", "second", "third", "last", "final", "another")),
    "we'll have more ",
    "we will have more ",
    "we'll be right back",
    "we'll be back ",
    *(f"{an}interview conducted" for an in ("", "an ", "this ")),
    "interviewed by",
    "transcribed by",
    "the second time, ",
    "even they ",
    "others ",
    "in the same way",
    "the end result",
    "the figure can",
    "the figure is",
    "the figure was",
    "the figures are",
    "the matter ",
    "the latter",
    "i'm referring",
    "i am referring",
    "i'm talking about",
    "i am talking about",
    "just like",
    "just to",
    "just so",
    "so that",
    "i'm sorry",
    "i am sorry",
    "sorry",
    "just quickly",
    "just briefly",
    "nominally",
    "one further",
    "one more thing",
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
    "on the contrary",
    "by contrast",
    "in contrast,",
    "conversely",
    "simultaneously",
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
    "you've mentioned",
)
"""What needs its neighbour."""


def is_supposed(shown: str) -> bool:
    """Return whether a stretch begins with what is not so: "I wish I could say", "Imagine that"."""
    lower = shown[:_LONGEST_OPENING].lower().replace("’", "'")
    if opens_with(lower, _SUPPOSING) or _is_imperative(lower) or _is_speaking_for(shown):
        return True
    someone, _, verb = lower.partition(" ")
    if someone in _OTHERS or (someone.endswith("s") and someone not in _NO_PLURALS):
        return verb.startswith(("say ", "claim ", "think ", "tell ", "argue ", "believe ", "say,"))
    return _WANTING.match(lower) is not None


_LONGEST_OPENING = 40
"""Letters in which an opening ends."""


def _is_imperative(lower: str) -> bool:
    """Return whether words tell another what to do: "Take some notice of the farmers"."""
    first, _, rest = lower.partition(" ")
    return first in _IMPERATIVES and first_word(rest) not in VERBS


_IMPERATIVES = listed(
    "take look listen tell ask go come wait give stop try don't read forget leave understand"
)


def _is_speaking_for(shown: str) -> bool:
    """Return whether another's words go on behind "say,": "he would say, don't tell them"."""
    if not any(mark in shown for mark in _SPOKEN):
        return False
    tokens = shown.lower().split()
    return any(
        token in _SPOKEN_TOKENS
        and tokens[at - 1] not in _SPEAKING_OF_ONESELF
        and _AS.isdisjoint(tokens[max(0, at - _REACH) : at])
        for at, token in enumerate(tokens[:-1])
        if at
    )


_REACH = 5
"""Words before another's words among which an "as" makes them one's own."""
_SPOKEN = ("say,", "said,", "says,", "saying,", "say:", "said:")
_SPOKEN_TOKENS = frozenset(_SPOKEN)
_AS = listed("as what")
_SPEAKING_OF_ONESELF = listed(
    "to i we must would should i've we've have can just also as i'd i’d i’ve"
)
_NO_PLURALS = listed("us this is its it's that's as yes always perhaps it’s that’s")
_SUPPOSING = (
    *("you think of", "you look at", "you take", "you consider", "you compare", "you imagine"),
    "think of",
    *("imagine", "suppose", "assume", "picture", "i wish", "we wish", "say you", "say we", "say i"),
    *("i am told", "i was told", "i have been told", "i'm told"),
    *("it is easy to say", "it's easy to say", "one could say", "you could say", "you might say"),
    *("i'll be fair", "i'll be honest", "i'll be frank"),
)
_OTHERS = listed("people they some others critics everybody everyone nobody")
_WANTING = clued(
    r"(?:i|we)(?:'d| would) (?:like|love|prefer) to (?:say|tell|think|believe)\b",
    *("like to", "love to", "prefer to"),
)
