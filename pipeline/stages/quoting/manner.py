"""Manner: how something is said, as a factor of what it weighs in a brief."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.stages.dating.tenses import is_past
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """A way of speaking and what it is worth; above 1 says more than its words, below 1 less."""

    name: str
    words: frozenset[str]
    """Words any of which shows it, in lower case with straight apostrophes."""
    phrases: frozenset[str]
    """Two to four words in a row that show it."""
    factor: float
    claim: float = 0.0
    """What it adds to how much a stretch claims, for a key message."""


def _manner(name: str, words: str, phrases: str, factor: float, claim: float = 0.0) -> Manner:
    """Return a manner whose words stand between blanks and phrases between bars."""
    return Manner(name, listed(words), frozenset(filter(None, phrases.split("|"))), factor, claim)


_NEWS = "announcing today"
MANNERS = (
    _manner(
        "announcing",
        "announce announcing",
        "have decided|has decided|we are introducing|we're introducing|are introducing|"
        "we are launching|we're launching|comes into force|come into force",
        1.25,
        0.75,
    ),
    _manner(
        _NEWS,
        "",
        "today we are announcing|today we're announcing|today i am announcing|"
        "today i'm announcing|we are announcing|we're announcing|i am announcing|i'm announcing|"
        "announced today|announcing today|delighted to announce|pleased to announce|"
        "proud to announce|happy to announce|today we are launching|today we're launching|"
        "we are today announcing|announce today|today i signed|today we signed|signed today|"
        "want to announce|like to announce|going to announce|can announce|"
        "today i am signing|today i'm signing|i have today|we have today",
        1.3,
        0.75,
    ),
    _manner(
        "measure",
        "",
        "we have created|we've created|we are creating|we have introduced|we've introduced|"
        "we have put in place|we've put in place|we are putting|we're putting|we are providing|"
        "we're providing|we have provided|we have invested|we've invested|we are investing|"
        "we're investing|we have increased|we are increasing|we're increasing|we have set up|"
        "we are setting up|we have launched|we've launched|we have passed|we passed|has passed|"
        "was passed|signed into law|will receive|will invest|bill seeks|bill will|act will|"
        "law will|bill amends|amendment will|amendments will|"
        "will build|will open|will close|will cut|will cost|have already received",
        1.1,
        0.5,
    ),
    _manner(
        "setting apart",
        "",
        "key message|bottom line|be clear|very clear|absolutely clear|make no mistake|"
        "most important|above all|real issue|real problem|key point|biggest challenge|"
        "biggest problem|terrible mistake|big mistake|huge mistake|serious mistake|nothing changed|"
        "nothing has changed|has not changed|for the first time|first time|the largest|the biggest|"
        "we need congress|we need parliament|not gaining|don't accept|do not accept|our goal is|"
        "the slowest|the fastest|the lowest|the highest|the poorest|the weakest|the hardest|"
        "number one|only way|only by|no such thing|no evidence|little evidence|in our history|"
        "in world history|the truth is|the reality is|the fact is|real fear|real fears",
        1.15,
        0.5,
    ),
    _manner(
        "need",
        "must need needs should important main key priority priorities challenge challenges "
        "crucial essential vital",
        "have to|has to|need to|ought to",
        1.15,
        0.5,
    ),
    _manner(
        "demand",
        "urge urges urged demand demands demanding propose proposes proposal proposals oppose "
        "opposes opposed recommendation recommendations repeal abolish ban banned mandatory "
        "undemocratic unconstitutional unlawful illegal",
        "calling for|call for|calls for|called for|call on|calls on|calling on|we've asked|"
        "we have asked|we are asking|we're asking|in favour of|in favor of|we are against|"
        "we're against",
        1.1,
        0.5,
    ),
    _manner(
        "view",
        "",
        "we believe|i believe|we still think|our position|our view|my view|in my opinion|"
        "i am convinced|i'm convinced|we are convinced|i would|we would|i'd|we'd|the answer is|"
        "the danger is|there is a danger|the problem is|the question is",
        1.0,
        0.3,
    ),
    _manner(
        "judgement",
        "impossible difficult difficulty difficulties problem problems risk risks danger dangerous "
        "fail failed failure below potential opportunity opportunities beneficial shortest worst "
        "best unacceptable never mistake urgent urgently because result results cannot wrong",
        "lack of",
        1.1,
        0.5,
    ),
    _manner(
        "gap",
        "lack lacks lacking lacked gap gaps shortfall shortfalls shortage shortages untapped "
        "insufficient inadequate behind below obstacle obstacles barrier barriers bottleneck "
        "limit limited",
        "not enough|far from|short of|yet to|still not|no longer|too little|too few|too slow|"
        "less than half|potential that",
        1.05,
        0.5,
    ),
    _manner(
        "decision",
        "refuse refuses refused reject rejected decided decide unless",
        "we will not|we won't|i will not|will not be|we will|we'll|we are going to|"
        "we're going to|we are not going to|we're not going to|no change|never again|no intention|"
        "not going to|no plans|no plan to|and will not|rule out|ruled out|ruling out|turned down|"
        "not there yet|cannot accept|not accept|only if|only when|as long as|on condition|"
        "there will be",
        1.05,
        0.4,
    ),
    _manner(
        "turning point",
        "agreed signed announced decided approved largest joined recommend recommended proposed",
        "will be",
        1.2,
        0.25,
    ),
    _manner(
        "praise",
        "honoured honored privilege privileged delighted grateful gratitude appreciate "
        "warm warmest "
        "wonderful fantastic terrific fabulous tremendous congratulate congratulations pleased "
        "pleasure mates friend friends friendship decent exciting excited hospitality "
        "gathering commend salute lucky fortunate blessed",
        "good to|great to|happy to|glad to|another opportunity|opportunity for me|"
        "further strengthening|second to none|excellent relations|very good relations|proud of|"
        "pay tribute|doing our best|do our best|doing my best|our very best|"
        "i love|i really love|good friend|great work|great job|good job|i agree|agree with you|"
        "you are right|you're right",
        1.0,
        -0.5,
    ),
    _manner(
        "assuring",
        "",
        "rest assured|the finest|second to none|come first|comes first|be there to|be there for|"
        "been there to|been there for|always respond|stand up for|stand with|stand by|"
        "stand behind|stand ready|stands ready|"
        "doing everything|do everything|everything we can|everything i can|everything possible|"
        "in our power|possibly can|as much as we can|working hard|work hard|hard work|"
        "around the clock|day and night|ever seen|take very seriously|takes very seriously|"
        "very seriously|hand in hand|side by side|our thoughts|come out stronger|great country|"
        "greatest country",
        0.8,
        -1.5,
    ),
    _manner(
        "hoping",
        "hopefully confident",
        "i hope|we hope|will be able to|would be able to|i have confidence|i guess|"
        "i also guess|i wish|looking forward|look forward",
        1.0,
        -0.5,
    ),
    _manner(
        "supposing",
        "",
        "would have to|would have been|would have liked|would like to|might have",
        1.0,
        -0.75,
    ),
    _manner(
        "telling what another says",
        "stressed emphasized emphasised mentioned reiterated critics opponents accuse accuses "
        "accused allege alleges",
        "has said|have said|had said|he said|she said|they said|was able to update|has stressed|"
        "has told|told us|people say|say that we|saying we|saying that we|are saying|some say|"
        "they say|they think|they believe|they claim|he believes|she believes|he thinks|"
        "seem to think|people think|might think|would argue|might argue|people argue|"
        "the argument is|claims that|the theory was|the theory is|the theory goes|"
        "the assumption was|in theory|"
        "claim that|i'm assuming|the thought is",
        0.85,
        -0.6,
    ),
    _manner("addressing the listener", "your you", "", 0.8, -0.25),
    _manner("quoting", '“ "', "", 0.8),
    _manner(
        "pointing back",
        "",
        "this project|this issue|this point|this thing|this way|this kind|this sort|this regard|"
        "that project|that issue|that point|that thing|that way|that kind|that sort|that regard|"
        "these things|those things|about that|about this|about it|of that|of it|to that|to it|"
        "on that|on it|with that|with it|do that|do it|do this|do so|like that|for that|for it|"
        "this term|the same|in turn",
        0.85,
        -0.25,
    ),
    _manner(
        "saying what all say",
        "",
        "work closely|working closely|continue to work|continue to negotiate|continue to talk|"
        "keep working with|working together|works closely|to so many|of course important|"
        "important area|important issue|important topic|important partner|reliable partner|"
        "good opportunities|great opportunities|good prospects|subject of discussion|"
        "an important role|important step|similar views|share the same views",
        0.75,
        -0.4,
    ),
    _manner(
        "naming a topic",
        "",
        "talking about|talk about|talks about|talked about|lot of talk|discussed the|"
        "discussing the|have discussed|have also discussed|extensive discussions|"
        "public debate|joined by|major initiative|comprehensive response|concerned about the|"
        "focus on getting|just focus on|focused on|working on doing|continue to focus|"
        "continue to engage|continue to monitor|continue working|real differences|"
        "good relationship|greatest challenges|biggest challenges|great challenges|"
        "will be watching|eager to|moving forward|going forward|fair to everyone|"
        "important to understand|important to realize|important to realise|important to remember|"
        "we've been hearing|we have been hearing|we've also seen|we have also seen|"
        "a number of things|a lot of things|a lot of work|very important work|important work|"
        "exchange views|exchanged views|exchanging views|exchange of views|had the opportunity|"
        "had an opportunity|had the chance|had a chance|implications for|lot of nuance|"
        "have to distinguish|lines of communication|i explained|i underscored|hard to predict|"
        "meeting was very important|part of the picture|was brought up|were brought up|"
        "also affirmed|affirmed the|concurred that|wide variety|range of issues|calm and resolute|"
        "touched upon|touched on|spoke about|spoken about|issues related to|we live in a country|"
        "terribly important|feel passionately|was discussed|were discussed|was also discussed|"
        "we've talked|we have talked|we've discussed|"
        "discuss the matter|discuss it|on the subject|that's our position|"
        "were also discussed|centre of our|center of our|heart of our talks|all sorts of areas|"
        "interesting results|good results and|there are different|there are various|"
        "there are many different|there are two aspects|two aspects to|several aspects|"
        "interesting story|whole history|couple of comments|couple of points|"
        "couple of remarks|few comments|few remarks|"
        "is the question of|agreements we reached|agreements we have reached",
        0.75,
        -0.5,
    ),
    _manner("greeting", "welcome dear", "wish you", 0.7),
    _manner(
        "honouring",
        "",
        "exciting day|significant day|historic day|great day|"
        "great honour|great honor|an honour to|an honor to|your visit|your first visit",
        0.7,
        -0.4,
    ),
    _manner(
        "telling a story",
        "",
        "i met|we met|we discussed|we talked|i told|told me|asked me|idea was|i was trying|"
        "i heard|i remember|i was asked|i used to|i said|some people|one guy|a guy|this guy|"
        "somebody who|someone who|a friend|one day|the other day|back in|back then",
        0.7,
        -0.4,
    ),
    _manner(
        "giving an example",
        "imagine",
        "for example|for instance|example is|examples is|an example|examples of|example of|"
        "let's say|say you|a good example",
        0.8,
        -0.5,
    ),
    _manner(
        "telling of oneself",
        "",
        "i serve as|i serve on|i am also one of|i'm also one of|have authored|i've authored|"
        "my main work|my work is|my job is|my job was|my role is|my role was|my background|"
        "my career|i was born|i grew up|i studied|i graduated|i work at|i work for|i worked at|"
        "i worked for|i worked with|i've worked|i have worked|i joined|i founded|i co-founded|"
        "i moved to|i went to|boarding school|i'm the|i am the|i'm a|i am a|my keynote|my talk|"
        "my book|my podcast|my phone|i drive|i don't drive|my own work|i found that|"
        "i started|i began|and joined|i've been for|i got into|i was already|i have been at|"
        "my title|my life's work|my interest was|my interests were|when i was a boy|"
        "when i was a girl|when i was a child|i was a boy|i was a girl|been a professor|"
        "been a journalist|been a teacher|been a lawyer|been a doctor",
        0.7,
        -1.0,
    ),
    _manner("trailing off", "etcetera etc", "and so on|et cetera|and so forth", 0.6),
    _manner(
        "looking back",
        "earlier",
        "as i said|i mentioned|i just said|you said|you asked|you mentioned|i have said|i've said|"
        "you've heard|you have heard|you've seen|you have seen|you heard|"
        "i'm referring|i am referring|i'm talking|i am talking",
        0.6,
        -0.4,
    ),
    _manner("chatting", "um uh gonna stuff guess yada", "kind of|sort of|you know|i mean", 0.75),
    _manner(
        "swearing",
        "fuck fucking fucked shit shitty bullshit crap damn goddamn ass asshole freaking freakin "
        "heck",
        "the hell",
        0.4,
    ),
    _manner(
        "leading the talk",
        "",
        "i'll talk|i will talk|let's talk|we'll talk|let's go|move on|on the list|our list|"
        "get into|next topic|next question|this episode|we talked about|i just wondered|"
        "paper to note|papers to note|questions from|questions now|question from|next item|"
        "agenda item|on the agenda|to address you|be brief|will now ask|hand over to|"
        "will be talking|will be speaking|will be meeting|i'll be talking|i'll be speaking|"
        "i'm here|i am here|we're here|we are here|"
        "call on mr|call on ms|call on mrs|have a dinner|leaves today|"
        "hand you over|over to you|are here today|be here today|important announcement",
        0.6,
        -0.5,
    ),
    _manner(
        "speaking of oneself",
        "",
        "i may|i might|i imagine|i suppose|i thought|i'll have a look|i will look|have a look|"
        "i don't want to|i want to|i'd like to|i would like to|i'm not going to|i won't|i wouldn't|"
        "i didn't|to my knowledge|personally|i find|i can say|all i|i can't|i'm sure|i am sure|"
        "i'm happy to|i am happy to|i wasn't|i hadn't|i haven't|i'm not",
        0.65,
        -0.25,
    ),
    _manner(
        "declining to answer",
        "comment speculate recollect hypothetical",
        "difficult to know|hard to know|difficult to say|hard to say|too early to|remains to be|"
        "not clear whether|unclear whether|not sure|who knows|"
        "don't know|do not know|don't recall|don't remember|can't recall|can't remember|"
        "can't say|cannot say|not going to say|go into|rule it|can't announce|no idea|"
        "can't answer|cannot answer|won't answer|answer that|no comment|"
        "for them to answer|for him to answer|for her to answer|wouldn't want to bore|bore you|"
        "in due course|working through the detail|matter for|leave it to|leave that to|"
        "up to them|not for me to|"
        "not aware|wait and see|never looked|not looked|no opinion",
        0.3,
        -0.5,
    ),
)
"""Every manner that counts, from what raises the weight most to what lowers it most."""

_FILLERS = listed("um uh umm uhm er erm hmm hm mm mmm uhh yeah okay ok")
_FILLING_WORDS = listed("know mean sort kind")
_FILLING = (" you know ", " i mean ", " sort of ", " kind of ")


def manner(words: str) -> float:
    """Return the product of the factors of all manners found in `words`; 1 when none is."""
    return math.prod(MANNERS[at].factor for at in _found(words))


@lru_cache(maxsize=512)
def _found(words: str) -> tuple[int, ...]:
    """Return the places of the manners found in `words`, each once, in their order."""
    tokens = words_of(words)
    index = _index()
    found = {at for token in index.keys() & set(tokens) for _, at in index[token]}
    found |= {
        at
        for place, pair in enumerate(pairwise(tokens))
        if pair in index
        for row, at in index[pair]
        if tokens[place : place + len(row)] == row
    }
    return tuple(sorted(found))


_Rows = list[tuple[tuple[str, ...], int]]


@cache
def _index() -> dict[str | tuple[str, ...], _Rows]:
    """Return the words by themselves and the rows by their first two, each with its manner."""
    index: dict[str | tuple[str, ...], _Rows] = {}
    for at, one in enumerate(MANNERS):
        for words in one.words | one.phrases:
            first, *others = row = tuple(words.split())
            index.setdefault((first, others[0]) if others else first, []).append((row, at))
    return index


def assertion(words: str) -> float:
    """Return how much a stretch claims rather than tells: 1, and more for needs and judgements.

    Praise, and what another says, take away; so do half a contrast and what only happened.
    """
    claimed = 1.0 + math.fsum(MANNERS[at].claim for at in _found(words))
    tokens = words_of(words)
    if _is_half(tokens):
        claimed -= _HALF
    if _is_narrated(tokens):
        claimed -= _NARRATED
    if _is_own_story(tokens):
        claimed -= _OWN_STORY
    return max(claimed, _LEAST_CLAIM)


_LEAST_CLAIM = 0.25
_HALF = 0.5
"""What a stretch claims less that says what something "is not just"."""
_NARRATED = 0.35
"""What a stretch claims less whose first verb is of the past."""


_OWN_STORY = 0.4
"""What a stretch claims less in which "I" do something else than hold or want something."""


def _is_own_story(tokens: Sequence[str]) -> bool:
    """Return whether somebody tells what he does himself: "I wrote two books"."""
    at = next((at for at, token in enumerate(tokens[:_EARLY]) if token in _I), -1)
    if at < 0 or any(token in _SUBJECTS for token in tokens[:at]):
        return False
    behind = [one for one in tokens[at + 1 : at + _REACH] if not one.endswith("ly")]
    return bool(behind) and _STANCES.isdisjoint(behind[:2]) and tokens[at] not in _I_WILL


_EARLY, _REACH = 9, 6
_I = listed("i i'm i've i'd i'll")
_I_WILL = listed("i'd i'll")
_SUBJECTS = listed("we they he she it you that")
_STANCES = listed(
    """
    believe think hope want wish propose proposed support supported oppose opposed urge urged will
    would should must call called ask asked asking regret reject rejected decided recommend
    recommended expect insist promise intend plan agree agreed disagree doubt fear worry convinced
    determined concerned worried confident against sure calling urging announcing announce announced
    signed need cannot can't won't don't accept see know understand say said told ordered directed
    demanded warned approved refused refuse appeal committed feel felt consider considered prefer
    learned understood
    """
)
"""Words behind "I" with which somebody holds, wants or demands something, or testifies to it."""


def _is_half(tokens: Sequence[str]) -> bool:
    """Return whether something is "not just" one thing, and what more it is is not said."""
    pairs = set(pairwise(tokens))
    return not pairs.isdisjoint(_NOT_ONLY) and _MORE.isdisjoint(tokens)


_NOT_ONLY = frozenset(("not", only) for only in ("just", "only", "merely", "simply"))
_MORE = listed("but also too")


def _is_narrated(tokens: Sequence[str]) -> bool:
    """Return whether the first verb that shows a time is of the past: "we funded", "he was".

    What happened so long "ago" is told for that.
    """
    if "ago" in tokens:
        return False
    for before, token in pairwise(("", *tokens)):
        if token in _NOW or token.endswith(_SHORT_NOW):
            return False
        if token in _THEN or (is_past(token) and before not in _BEFORE_PARTICIPLE):
            return True
    return False


_NOW = listed(
    "is are am has have do does will shall can cannot could should must may might would isn't "
    "aren't hasn't haven't don't doesn't won't can't couldn't shouldn't mustn't wouldn't need "
    "needs want wants remains remain means requires"
)
_SHORT_NOW = ("'s", "'re", "'ve", "'ll", "'m", "'d")
_THEN = listed("was were had did wasn't weren't hadn't didn't")
_BEFORE_PARTICIPLE = listed(
    "a an the our my your his her its their this that these those by of in with and or be been "
    "being get got more most very well so as too no any some all newly recently is are"
)
"""Words before a participle that stands for no past: "the proposed law", "well trained"."""


def announces(words: str) -> bool:
    """Return whether a stretch announces something on the day of the talk."""
    if any(MANNERS[at].name == _NEWS for at in _found(words)):
        return True
    tokens = words_of(words)
    return not _TODAY.isdisjoint(tokens) and any(
        token in _TODAY and not _DECIDED.isdisjoint(tokens[at + 1 : at + _SOON])
        for at, token in enumerate(tokens[:_EARLY])
    )


_TODAY = listed("today today's")
_DECIDED = listed("decided agreed approved voted adopted signed passed ratified")
_SOON = 8
"""Words behind "today" in which the deed stands: "today the board of the bank decided"."""


def share_of_fillers(words: str) -> float:
    """Return how many of the words only fill time: "um", "you know"."""
    tokens = words_of(words)
    fillers = 0 if _FILLERS.isdisjoint(tokens) else sum(token in _FILLERS for token in tokens)
    if not _FILLING_WORDS.isdisjoint(tokens):
        spoken = f" {' '.join(tokens)} "
        fillers += 2 * sum(spoken.count(phrase) for phrase in _FILLING)
    return fillers / len(tokens) if tokens else 0.0


_WORD = pattern(r"[^\W_]+(?:['-][^\W_]+)*|[“\"]")


@lru_cache(maxsize=64)
def words_of(words: str) -> tuple[str, ...]:
    """Return the words in lower case with straight apostrophes, and opening quotation marks."""
    return tuple(_WORD.findall(words.lower().replace("’", "'")))
