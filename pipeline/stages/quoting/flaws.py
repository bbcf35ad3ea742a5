"""Flaws: words for which a sentence is no statement of a brief, however complete it is."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from pipeline.patterns import Clued, Sieve, clued, pattern
from pipeline.stages.speech.tangles import is_tangled
from pipeline.stages.speech.words import listed

_IN_CHAIR = ("chairman", "chairwoman", "chairperson")
_COURTESY = clued(
    r"\b(?:thank(?:s|ing|ed (?:us|me|you|him|her|them)| you| my| the| your| all)|"
    r"good (?:morning|afternoon|evening|question)|"
    r"pleasure|honou?red to|ladies and gentlemen|(?:distinguished|invited|honou?red) guests|"
    r"nice to|(?:glad|good|great|happy|pleased|delighted|honou?red) to be (?:here|with you|back)|"
    r"(?:want|like|wish|have) to (?:(?:\w+ly|just|also|first) )*"
    r"(?:take (?:an?|this|the) (?:\w+ )?(?:moment|minute|opportunity|second) to (?:just )?)?"
    r"(?:acknowledge|recogni[sz]e|thank|salute|pay tribute)|"
    r"our (?:sadness|(?:deepest |sincere )?condolences)|a very good point|"
    r"in the interest of time|wrap up (?:the|this|our) (?:q ?& ?a|session|discussion|interview)|"
    r"hand (?:back |you )?over to|congratulat\w+|next question|any (?:other )?questions|"
    r"(?:respond to|take|answer) (?:your |some |a few |more )?questions)\b|"
    r"^(?:(?:so|and|well|now),? )?(?:a (?:very )?(?:warm )?)?welcome,? (?:back |everyone |all )?"
    r"to (?:the|our|this|another|today)\b",
    *("thank", "good morning", "good afternoon", "good evening", "good question", "pleasure"),
    *("honored to", "honoured to", "nice to", " to be here", " to be with you", " to be back"),
    *("interest of time", "wrap up "),
    *(" acknowledge", " recogni", "salute", "pay tribute", "over to"),
    *("congratulat", "next question", "any question", " questions"),
    *("any other question", "welcome to", "welcome,", "welcome back", "welcome everyone"),
    *("welcome all", "ladies and", " guests", "sadness", "condolences", "very good point"),
)
"""Thanks and greetings."""
_MOVING_ON = clued(
    r"\b(?:move|moving|turn|turning|proceed|go) (?:\w+,? ){0,3}to (?:our|the|agenda|an?) "
    r"(?:\w+ ){0,2}(?:item|agenda|question|topic|session)\b",
    *(" item", " agenda", " question", " topic", " session"),
    also=("to our ", "to the ", "to agenda ", "to a ", "to an "),
)
"""What only moves a meeting on."""
_PROCEDURE = clued(
    r"\bbeg to (?:ask|reply|lay|move|second|support|inquire|give notice)\b"
    r"|\b(?:desire|wish) to ask (?:the|whether|if|why|when|how)\b"
    r"|\bi (?:now )?rise (?:to|on|in|under|pursuant)\b"
    r"|\bpursuant to (?:the provisions of )?standing\b|\bmet pursuant to\b"
    r"|\b(?:call|meeting|session|conference|hearing|event) is being recorded\b"
    r"|^(?:[a-z]+\.? ){0,3}(?:speaker|chair(?:man|woman|person)?|president),? for "
    r"(?:giving|allowing|granting|the)\b"
    r"|^for (?:giving|allowing|granting) (?:me|us|an?|the|this)\b|^no\. ?\d|^over to [a-z]"
    r"|\b(?:the|our|your) (?:next|first|last) (?:witness|speaker|panell?ist) (?:is|will be)\b"
    r"|\bi (?:now )?(?:call|recognize|recognise) (?:on |upon )?(?:the )?"
    r"(?:hon\b|honou?rable|member|deputy|senator|minister|gentle)"
    r"|\b(?:have|has|give[sn]?|yield) the floor\b|\bfloor is yours\b|\bpoint of order\b"
    r"|\b(?:rules|standing orders) be suspended\b|\bsuspend the rules\b|\bconsent agenda\b"
    r"|\bbe (?:taken as read|read an? (?:first|second|third) time)\b"
    r"|\b(?:moved?|moves|seconded) (?:by|the adoption|the approval"
    r"|that the (?:rules|minutes|by-?law|report|motion))\b"
    r"|^(?:mr\.? |madam )?(?:prime minister|minister|president|senator|secretary|chair) and "
    r"(?:i|we|you)\b"
    r"|\bapologies for absence\b|\bdeclarations? of interest\b|\border paper\b"
    r"|\b(?:sitting|meeting|session) (?:is|stands) (?:now )?(?:open|closed|adjourned|suspended)\b"
    r"|^item \d|\bi (?:now )?move:? (?:that|the)\b",
    *("met pursuant", "is being recorded"),
    *("over to ", "witness ", "speaker is", "speaker will", "panelist ", "panellist "),
    *(
        "beg to ",
        " to ask ",
        "i rise ",
        "now rise ",
        "standing",
        "for giving",
        "for allowing",
        "for granting",
    ),
    *(
        f"{office}{comma} for the"
        for office in ("speaker", "chair", *_IN_CHAIR, "president")
        for comma in ("", ",")
    ),
    "no.",
    *("i call", "i now ", "i recogni", "the floor", "floor is", "point of order"),
    *("minister and ", "president and ", "senator and ", "secretary and ", "chair and "),
    *("apologies for", " of interest", "order paper", "item "),
    *("sitting is", "sitting stands", "meeting is", "meeting stands", "session is"),
    *("session stands", "be suspended", "the rules", "consent agenda", "be taken as", "be read a"),
    *("moved ", "move th", "moves th", "move by", "moves by", "seconded ", "i move", "now move"),
)
"""What a house says of its own order."""
_PLUG = clued(
    r"\b(?:show ?notes|wherever you (?:get|listen)|leave (?:us )?a review|(?:promo|discount) code"
    r"|free trial|on (?:twitter|twitch|instagram|youtube|facebook|linkedin|tiktok) to (?:join|see)"
    r"|(?:in|on) (?:today's|this week's|each|every|our|this) (?:episode|show|podcast))\b"
    r"|\b(?:episode|podcast|show) (?:is|was) (?:sponsored|supported|brought to you) by\b"
    r"|\bbrought to you by\b|\byour podcast|\blisteners? out there\b|\bhit us up\b"
    r"|\blevel up your\b|\bmove the conversation\b|\bask(?:ing)? (?:all )?(?:of )?our guests?\b"
    r"|\bbefore (?:the|this|our) (?:show|recording)\b|\bwhere we left off\b"
    r"|\b(?:an|the|this|that|another|our last|next|in) episode (?:we|i|that|about|on|with|\d)\b"
    r"|\bthis is (?:a|the|our) (?:podcast|show|programme|program) (?:that|where|about|for)\b"
    r"|, (?:and )?check out \w"
    r"|\bto win (?:\S+ ){1,3}(?:e-?books?|vouchers?|gift cards?|t-shirts?)\b"
    r"|^(?:and )?(?:check out|hit (?:the )?subscribe|subscribe|follow (?:us|me|them|\w+ \w+ on)"
    r"|sign up|tune in|head over)\b",
    *("show notes", "shownotes", "wherever you ", "a review", "promo code", "discount code"),
    *("free trial", "on twitter to", "on twitch to", "on instagram to", "on youtube to"),
    *("on facebook to", "on linkedin to", "on tiktok to", "today's ", "this week's "),
    *(
        f"{one} {show}"
        for one in ("each", "every", "our", "this")
        for show in ("episode", "show", "podcast")
    ),
    *("sponsored by", "supported by", "brought to you by", "your podcast", "out there"),
    *("check out", "subscribe", "follow ", "sign up", "tune in", "head over", "hit us up"),
    *("level up", "move the conversation", "episode ", "left off", "to win "),
    *("our guest", "the show", "this show", "our show", "recording"),
    *(
        f"this is {the} {show}"
        for the in ("a", "the", "our")
        for show in ("podcast", "show", "prog")
    ),
)
"""What a programme says for itself or for its sponsors."""
_ON_AIR = clued(
    r"\bstay tuned\b|\b(?:quick|short) break\b|\bafter the break\b|\bwhen we come back\b"
    r"|\bshout[ -]?out to\b|\b(?:my|our) shout[ -]?outs?\b"
    r"|\b(?:our|my) next (?:\w+ )?guest\b|\bjoins (?:me|us) on\b",
    *("stay tuned", "k break", "t break", "the break", "we come back", "shout", "guest"),
    *("joins me", "joins us"),
)
"""What a host says of the programme: its breaks and its guests."""
_OUR_EPISODE = clued(
    r"\bin this (?:\w+ )?(?:bonus|podcast|pilot|special) (?:\w+ ){0,2}episode\b",
    "in this ",
    also=("episode",),
)
_OUR_LINKS = clued(
    r"\b(?:post|put|include|drop|share) (?:(?:the|some|a|all|our) )?links?\b",
    " link",
    also=("post ", "put ", "include ", "drop ", "share "),
)
_ADJOURNING = clued(
    r"\b(?:we|i)(?: shall| will|['’]ll) (?:now )?"
    r"(?:return|resume|reconvene|meet again|start again|adjourn|break) "
    r"(?:at|on|until|for|tomorrow|now)\b"
    r"|\bstands? adjourned\b|\bbeing no further business\b"
    r"|\bno further business (?:before|to come before)\b",
    "further business",
    *("return", "resume", "reconvene", "meet again", "start again", "adjourn", " break "),
)
"""When a sitting ends, and when it goes on."""
_WISH = clued(
    r"\bha(?:ve|s) an? (?:\w+ )?(?:awesome|great|nice|lovely|good|wonderful) "
    r"(?:day|evening|night|week|weekend)\b",
    *(" day", " evening", " night", " week"),
    also=("awesome ", "great ", "nice ", "lovely ", "good ", "wonderful "),
)
_HERALD = clued(
    r"\b(?:measures|announcements|changes|steps|things|points|initiatives|decisions) "
    r"(?:which |that )?(?:i|we)(?:['’]ll| will|['’]m|['’]re| am| are)? (?:be )?"
    r"announc(?:e|ing)\b(?!.*\d)"
    r"|\bwhat (?:i|we)(?:['’]m|['’]re| am| are)? announc(?:e|ing)(?: today| now)? (?:is|are) "
    r"(?:an? |some )?(?:\w+ ){0,2}"
    r"(?:package|set|series|number|range|raft) of (?:\w+ )?"
    r"(?:measures|steps|changes|reforms|initiatives)\W*$",
    *("i announc", "we announc", "ll announc", "m announc", "re announc", "be announc"),
)
"""That something is announced, without what it is."""
_THANKED = clued(
    r"\bexpress(?:ed|es|ing)? (?:(?:his|her|its|their|our|my|great|deep|sincere) ){0,2}"
    r"(?:appreciation|gratitude|thanks)\b",
    *(" appreciation", " gratitude", " thanks"),
    also=("express",),
)
"""Thanks that are told of."""
_KIND = clued(
    r"\b(?:nice|great|good|lovely|wonderful|terrific) "
    r"(?:guy|man|woman|person|fellow|bloke|chap)\b",
    *(" guy", " man", " woman", " person", " fellow", " bloke", " chap"),
    also=("nice ", "great ", "good ", "lovely ", "wonderful ", "terrific "),
)
"""That somebody is kind."""
_MET = clued(
    r"\b(?:had|having) an? (?:\w+ly |very )?"
    r"(?:good|great|nice|warm|excellent|useful|productive|constructive|wonderful) "
    r"(?:exchange|conversation|chat|meeting|discussion)\b(?!.*\b(?:agree|decid|sign|commit|will\b))",
    *("exchange", "conversation", "chat", "meeting", "discussion"),
    also=("had a", "having a"),
)
"""That one met and talked, where nothing came of it."""
_LATER = clued(
    r"\b(?:i|we)(?:['’]ll| will) (?:check (?:that|it|this|again)|(?:get|come) back to you"
    r"|take (?:it|that|this) on notice)\b"
    r"|\b(?:i|we)(?:['’]d| would) (?:\w+ly )?love to (?:know|hear)\b"
    r"|\b(?:give|leave|get) (?:me |us )?your (?:name|number|details|phone|telephone)\b"
    r"|\bi(?:['’]m| am) (?:no|not an) expert\b|\bi (?:don['’]t|do not) claim to be\b",
    *("check ", "back to you", "on notice", "love to", "your name", "your number", "your details"),
    *("your phone", "your telephone", "no expert", "not an expert", "claim to be"),
)
"""What is put off to another time or to others, and a wish of one who is asked."""
_LOOKING_FOR = clued(
    r"^i (?:don['’]t|do not|can['’]t|cannot) (?:dare to |even |quite |exactly )?"
    r"(?:say|know|remember|recall|tell) (?:exactly )?"
    r"(?:when|where|who|which|what (?:year|day)|how (?:many|much|long)),",
    *(" when,", " where,", " who,", " which,", " year,", " day,", " many,", " much,", " long,"),
    begins=("i don", "i do ", "i can"),
)
"""That somebody looks for a day or a name: "I don't dare to say when, maybe 2012, a letter"."""
_SHOWING = clued(
    r"\b(?:on|see|at) (?:slides?|pages?|charts?) \d+\b|\bnext slide\b|\b(?:this|that) slide\b"
    r"|\b(?:purple|blue|red|green|yellow|orange|gr[ae]y|black|white) "
    r"(?:bars?|curves?|dots?|columns?|arrows?|shading)\b|\b(?:dotted|dashed) lines?\b"
    r"|\bshown (?:here )?on the (?:left|right|top|bottom|screen|map|graph|chart)\b",
    *("slide", "page", "chart", " bar", " curve", " dot", " column", " arrow", "shading"),
    *("dotted", "dashed", "shown "),
)
"""What points to a picture that the reader has not got."""
_TO_BEGIN = ("start", "begin", "open", "kick off")
_SIGNPOST = clued(
    r"^(?:(?:so|and|but|well|now|lastly|finally|next|also|then),? ){0,2}"
    r"(?:i(?:['’]ll| will|['’]m going to| am going to| (?:also )?want to| would like to"
    r"|['’]d like to)"
    r"|let me) (?:\w+ly |just |also |now )?(?:start|begin|turn|address|touch|mention|highlight|add"
    r"|bring up|run through|introduce|go back|come back|stop there|leave it|say something)\b",
    *(" start", " begin", " turn", " address", " touch", " mention", " highlight", " introduce"),
    *(" bring up", " run through", " go back", " come back", " stop there", " leave it"),
    *(" say something", " add"),
    also=("let me ", "i'll ", "i’ll ", "i will ", "going to ", "want to ", "like to "),
    begins=(
        *("so", "and", "but", "well", "now", "last", "final"),
        *("next", "also", "then", "i ", "i'", "i’", "let"),
    ),
)
"""What only tells where a speaker goes next."""
_HERE_TO = clued(
    r"^i(?:['’]m| am) here to\b"
    r"|\bi(?:['’]ll| will) (?:just )?mention (?:two|three|four|a few|some|a couple)\b"
    r"|^i (?:also |just )?(?:want to|would like to) take (?:a|this|one) "
    r"(?:minute|moment|second|opportunity) to\b"
    r"|\bi(?:['’]ll| will|['’]m going to| am going to) (?:\w+ )?spend (?:some|a few|a little|more) "
    r"(?:bit of |more )?(?:time|minutes|moments|words)\b",
    *(" here to", " mention", " take a ", " take this", " take one"),
    *(" spend some", " spend a", " spend more"),
    also=(
        "i'm ",
        "i’m ",
        "i am ",
        "i'll ",
        "i’ll ",
        "i will ",
        "i want",
        "i would",
        "i also ",
        "i just ",
    ),
)
_ASKING_TO = clued(
    r"\bi(?:['’]ll| will|['’]m going to| am going to) (?:now |just )?ask (?:\w+ ){1,5}to "
    r"(?:make|say|add|speak|talk|respond|comment|explain|outline|update|come|take|give|join)\b",
    " ask ",
    also=("i'll ", "i’ll ", "i will ", "going to "),
)
_TURNING_TO = clued(
    r"^(?:today|this week|in this episode),? we(?:['’]re| are) (?:discussing|talking about)\b"
    r"|^(?:(?:today|now|first),? )?(?:we(?:['’]re| are) (?:now )?going to|we(?:['’]ll| will)) "
    r"(?:now |first )?(?:turn|resume|move on|(?:start|begin|open|kick off) (?:today )?with)\b",
    *(" discussing", " talking about", " turn", " resume", " move on"),
    *(f" {begin}{when} with" for begin in _TO_BEGIN for when in ("", " today")),
    begins=("today", "this week", "in this ", "now", "first", "we"),
)
_TOUCHED_ON = clued(
    r"^(?:(?:today|now|first),? )?we(?:['’]re| are|['’]ll| will)(?: now)?(?: going to)? "
    r"(?:now |first |just |also )?"
    r"(?:hear from|(?:go|walk|run) (?:you |everyone )?(?:through|over)"
    r"|talk (?:more |a (?:little|bit) )?about)\b"
    r"|^(?:one of the|another) (?:things?|questions?|points?) (?:that )?(?:i|we)"
    r"(?:['’]ve|['’]m| have| am| was)? (?:been |also )?(?:thinking|wondering|curious)\b"
    r"|^we(?:['’]ve| have) (?:just |already |also )?(?:talked|spoken|discussed|touched|covered)"
    r" (?:(?:a lot|a little|a bit|quite a bit|much|about|on|of|some) ){1,4}",
    *(" thinking", " wondering", " curious", " talked", " spoken", " discussed", " touched"),
    *(" covered", " hear from", " through", " over", " talk "),
    begins=(
        *("one of the ", "another ", "we've ", "we’ve ", "we have ", "we're ", "we’re ", "we are "),
        *("we'll ", "we’ll ", "we will ", "today", "now", "first"),
    ),
)
"""What only names a subject."""
_COUNTED_AHEAD = clued(
    r"^(?:so |and )?there(?:['’]s| is| are) (?:\w+ )?(?:two|three|four|five|six|several|some|many"
    r"|few|couple of|number of) (?:\w+ )?(?:things|points|issues|reasons|ways|aspects|elements)\b"
    r"|\bthere are (?:two|three|four|five|six|several) (?:things|points|reasons|ways)"
    r"(?: (?:that|which|we|to)\b[^,;:]{0,40})?\.?$",
    *(" things", " points", " issues", " reasons", " ways", " aspects", " elements"),
    also=("there's ", "there’s ", "there is ", "there are "),
)
_COUNTED_BY = ("one", "another", "other", "first", "second", "third", "last", "two", "three")
_COUNTED_OUT = clued(
    r"^there(?:['’]s| is) (?:also |only |just )?(?:one|another|a) "
    r"(?:other|more|further|final|last|second|third) \w+"
    r"|\b(?:two|three|four|five|several) (?:problems|issues|points|things|parts|prongs|aspects)\.?$"
    r"|\bthe (?:first |second |next |last )?question is (?:often |really |always |now )?"
    r"(?:about|whether|how|what|why)\b"
    r"|^one (?:final|last|more|other) (?:point|thing|comment|matter|question)\b"
    r"|^(?:you|they|she|he|the \w+) (?:also )?asked (?:whether|if|about|how|why|what)\b",
    *(
        f"{one} {more} "
        for one in ("one", "another", " a")
        for more in ("other", "more", "further", "final", "last", "second", "third")
    ),
    *("problems", "issues", "points", "things", "parts", "prongs", "aspects"),
    "question is ",
    *(f"asked {what}" for what in ("whether", "if", "about", "how", "why", "what")),
)
"""What only counts what is told, or repeats what was asked."""
_NOT_SAYING = clued(
    r"\b(?:i['’]m|i am) (?:\w+ )?(?:pleased|delighted|glad|happy|honou?red|thrilled) to "
    r"(?:be joined|introduce|welcome|have)\b"
    r"|\bi (?:won['’]t|will not|can['’]t|cannot|am not going to|['’]m not going to) "
    r"(?:characteri[sz]e|comment|speculate|get into|go into|speak (?:to|for)|preview|get ahead)\b"
    r"|\bi can only speak (?:to|for)\b|\bnot going to announce\b"
    r"|\byou(?:['’]ll| will|['’]d| would) have to ask\b"
    r"|\b(?:i['’]d|i would|i['’]ll|i will|let me) (?:just )?(?:refer|point|direct) you "
    r"(?:back )?to\b"
    r"|\bwe(?:['’]re| are) joined (?:here )?(?:today )?by\b"
    r"|\b(?:busy|big|long|full|great|exciting) (?:day|week|morning|afternoon|show|hour) ahead\b"
    r"|\bmore questions for\b|\b(?:tape|recording) runs out\b"
    r"|(?:['’]s|\bhas|\bhave) just (?:said|mentioned|talked|spoken)\b"
    r"|\b(?:don['’]t|do not) have (?:any\w*|an?|more) (?:\w+ ){0,5}to "
    r"(?:preview|share|announce|add|report|read|offer)\b"
    r"|\bi (?:don['’]t|do not) have (?:any|a|an|more) (?:\w+ )?"
    r"(?:predictions?|estimates?|updates?|announcements?|timelines?|comments?|insights?)\b",
    *("to be joined", "to introduce", "to welcome", "honored to have", "honoured to have"),
    *(f"{glad} to have" for glad in ("pleased", "delighted", "glad", "happy", "thrilled")),
    *("re joined ", "characteri", " comment", " speculate", " get into"),
    *("to announce", "have to ask", "refer you", "point you", "direct you"),
    *(
        " go into",
        " speak to",
        " speak for",
        " preview",
        " get ahead",
        " just said",
        " just mentioned",
    ),
    *(f"{long} ahead" for long in ("day", "week", "morning", "afternoon", "show", "hour")),
    *("more questions for", "runs out"),
    *(" just talked", " just spoken", "n't have ", "n’t have ", " not have "),
)
"""What greets, and what only tells that a speaker does not go there."""
_REACHING = clued(
    r"\b(?:send|write|drop|shoot) (?:me|us) an? (?:\w+ )?(?:message|note|e-?mail|line|dm)\b"
    r"|\b(?:reach out to|get in touch with|get hold of|connect with|follow) (?:me|us)\b"
    r"|\bmy (?:\w+ ){0,2}(?:blog|website|e-?mail address)\b"
    r"|\b(?:my|our) (?:\w+ )?(?:newsletter|podcast)\b"
    r"|\bcontact (?:info|details|information)\b|\bthose of you (?:who are )?(?:listening|watching)"
    r"|\b(?:on|to|join|at) (?:the|our) (?:slack|discord)\b"
    r"|\b(?:find|follow|reach|contact) (?:me|us|him|her) (?:on|at|via|through)\b",
    *(f"{send} {me} a" for send in ("send", "write", "drop", "shoot") for me in ("me", "us")),
    *("out to me", "out to us", "touch with", "hold of", "connect with me", "connect with us"),
    *(" blog", " newsletter", " website", "mail address", " podcast"),
    *("contact info", "contact details", "those of you", " slack", " discord"),
    *(
        f"{find} {me}"
        for find in ("find", "follow", "reach", "contact")
        for me in ("me", "us", "him", "her")
    ),
)
"""How the speaker can be reached."""
_LEAVING = clued(
    r"\b(?:i(?:['’]ve| have) got|i (?:have|need)|i['’]ve) to "
    r"(?:go now|run|leave you|leave it there|be somewhere|head off|dash|catch a)\b",
    *("to go now", "to run", "to leave", "be somewhere", "head off", "to dash", "to catch"),
)
"""How somebody goes."""
_REFERRING = clued(
    r"\b(?:i(?:['’]d| would|['’]ll| will)|i (?:have|want|need) to) (?:just |again |also )?"
    r"(?:refer|direct|point) (?:you|folks|people|everyone)\b",
    *(f"{send} {whom}" for send in ("refer", "direct", "point") for whom in ("you", "folks")),
    *(f"{send} {whom}" for send in ("refer", "direct", "point") for whom in ("people", "everyone")),
)
"""What sends the other elsewhere for an answer."""
_UNGRASPED = clued(
    r"^(?:i|we|they)(?: (?:do|did|does|have|had) not|(?: do| did)n['’]t) have (?:a|the|any) "
    r"(?:\w+ )?(?:understanding|picture|sense|idea|answer)(?: because|,|\.| but| and| yet)",
    *("understanding", "picture", "sense", "idea", "answer"),
    also=tuple(
        f"{no} have {one}" for no in ("not", "n't", "n’t") for one in ("a ", "any ", "the ")
    ),
    begins=("i ", "we ", "they "),
)
"""What somebody did not know, and not of what."""
_CALLED = (
    r"professor|director|author|researcher|reporter|journalist|editor|lawyer|teacher|engineer"
    r"|founder|correspondent|fellow|\w+ologist|economist|scientist|historian|biologist|physicist"
)
_PRESENTED = pattern(
    r"(?:(?:Dr|Prof|Professor|Sir|Dame)\.? )?(?:[^\W\d_a-z][\w.'’-]+ ){2,3}(?:is|was) "
    rf"(?:an?|the|also an?) (?:(?!of )[\w-]+ ){{0,3}}(?:{_CALLED}) (?:who|at|of|for|with|in|from)\b"
)
"""Who another one is: "Jane Roe is a biologist who advises the town"."""
_PRAISING = ("excellent", "great", "good", "fantastic", "wonderful", "terrific", "outstanding")
_PRAISED = clued(
    rf"\b(?:has|have) done (?:an? )?(?:absolutely |really |very |truly )?(?:{'|'.join(_PRAISING)}) "
    r"(?:job|work)\b",
    *(f"{praise} {work}" for praise in _PRAISING for work in ("job", "work")),
    also=(" done ",),
)
"""What somebody is thanked for."""
_IN_PAPERS = clued(
    r"\b(?:at|in|to|of) (?:paragraphs?|pages?|tabs?|footnotes?) \d+,? "
    r"(?:\w+ ){0,3}you(?:r|['’]\w+)? "
    r"|\byou(?:r|['’]\w+)? (?:\w+ ){0,8}(?:at|in) (?:paragraphs?|pages?|tabs?|footnotes?) \d"
    r"|\byour (?:\w+ )?statement\b",
    *("paragraph", "page", "tab", "footnote", "statement"),
    also=("you",),
)
"""What a witness is asked about her own papers: "At paragraph 8 you list"."""
_ANSWERED = clued(
    r"\bthe (?:short |simple )?answer (?:to (?:that|your question) )?(?:is|would be),? "
    r"(?:yes|no)\b",
    *("answer is", "answer would be", "answer to "),
)
"""What answers a question that nobody sees: "I think the answer is yes"."""
_OPENING_WORDS = clued(
    r"\b(?:laid out|said|mentioned|noted|outlined|described|covered) in "
    r"(?:the|my|our|his|her|their) (?:opening|prepared|written) (?:statement|remarks|comments)\b",
    *(f"{opening} " for opening in ("opening", "prepared", "written")),
    also=("statement", "remarks", "comments"),
)
"""What points to what was said at the beginning."""
_TELLING_MORE = clued(
    r"\bexplain (?:to )?you (?:a |some)?(?:little )?(?:bit )?(?:more )?about\b",
    "explain you ",
    "explain to you ",
)
"""What only says that something will be told."""
_CLAIMED = ("position", "policy", "proposal", "message", "view", "answer", "approach", "stance")
_SIMPLY = ("clear", "simple", "straightforward", "consistent", "plain", "well known")
_SAID_TO_BE_CLEAR = clued(
    rf"^(?:our|my|the) (?:\w+ )?(?:{'|'.join(_CLAIMED)})(?: (?:on|about|in|to|of) [^,;]{{1,60}})?"
    r" (?:is|was|has been|remains)"
    r"(?: (?:very|quite|absolutely|pretty|perfectly|crystal|so|always|actually))* "
    rf"(?:{'|'.join(_SIMPLY)})\.?$",
    *(f" {simply}" for simply in _SIMPLY),
    also=_CLAIMED,
)
"""What says that something is clear, and not what it is."""
_WAITING = clued(
    r"\bwe(?:['’]ll| will|(?:['’]re| are) going to| have to) (?:just )?(?:have to )?"
    r"(?:wait and )?see (?:how|what|whether|if|where)\b",
    *(f"see {what}" for what in ("how", "what", "whether", "if", "where")),
    also=("we'll ", "we’ll ", "we will ", "going to ", "we have to "),
)
"""What only says that the outcome is open: "we'll have to see how it goes"."""
_COUNTING = clued(
    r"^.{0,40}\bof (?:(?:it|them)\b|(?:those|these)(?: (?:are|is|were|have|had|will)\b|[,.;]|$))",
    *("of it", "of them", "of those", "of these"),
)
"""A count, soon, of what only the sentence before named: "57 of them"."""
_HALF_OF_BOTH = clued(
    r"^(?:i think |i believe )?both (?!and\b)(?!.*\band\b)",
    "both ",
    begins=("both ", "i think both ", "i believe both "),
)
"""Of two things only the first: "I think both the economy is well"."""
_POSTS = listed(
    "minister ambassador director secretary president chair chairman chairwoman chairperson "
    "commissioner governor representative professor founder ceo officer spokesman spokeswoman "
    "spokesperson editor host journalist reporter"
)
_INTRODUCING = pattern(
    r"(?:my name is|i(?:['’]m| am) (?:(?:now|currently|also),? )?(?:\d[\w ]{1,20}, )?"
    r"(?:(?:the|an?|our) )?(?:[\w-]+['’]s )?"
    r"(?:(?!th(?:at|e) |(?:to|by|with|about|how|what) )\w+ ){0,3}"
    rf"(?:{'|'.join(sorted(_POSTS))})\b)"
)
"""Who somebody is, which a brief says elsewhere."""
_I_AM = ("my name is", "i'm ", "i’m ", "i am ")
_VERY = ("all", "both", "well", "fully", "very")
_LEARNING = ("understand", "gather", "hear", "heard", "read", "saw", "know")
_TO_THE_OTHER = clued(
    rf"\bi (?:{'|'.join(_LEARNING)})(?: that)? you(?:['’](?:ve|re|d|ll))?\b"
    rf"|\byou(?:['’]re| are) (?:(?:{'|'.join(_VERY)}) )+(?:aware|familiar)\b"
    r"|^(?:(?:and|so|but|now|i think|i believe) )?you (?:all|both) (?:know|remember)\b"
    r"|\bas you(?:['’]ve| have| had)? (?:just |also |rightly )?(?:said|say|proposed|suggested"
    r"|suggest|mentioned|mention|indicated|pointed out|point out|asked|noted|note)\b"
    r"|^you (?:recently|once|just|previously) \w+|\byou also were\b"
    r"|^(?:and |so |yes,? )?you (?:mention(?:ed)?|asked|brought up|referred)\b"
    r"|\byou (?:make|made|raised?) (?:an?|some) (?:\w+ ){0,2}points?\b"
    r"|\byou(?:['’]ve| have) (?:worked on|talked about|written about|done to)\b"
    r"|^you(?:(?:['’]ve| have) been (?:a|an|the|such|so|very)| are (?:an?|the|currently))\b"
    r"|^(?:madam |mister )?"
    r"(?:(?:vice |prime )?(?:president|minister)|senator|governor|mr\.?|ms\.?|mrs\.?|secretary"
    r"|madam)(?: \w+){1,3}, you\b"
    r"|^(?:(?:and|but|well|so|yes),? )?(?:i think )?you(?:['’]re| are) "
    r"(?:\w+ly |quite |so )?(?:right|correct)\b",
    *(f"i {learn}{that} you" for learn, that in product(_LEARNING, ("", " that"))),
    *(f"{very} {aware}" for very, aware in product(_VERY, ("aware", "familiar"))),
    *("you all", "you both", "as you", ", you", "you recently", "you once", "you just"),
    *("you also", "worked on", "talked about", "written about", "done to"),
    *("you previously", "you are", " right", " correct", " been ", "you mention", "you asked"),
    *("you brought up", "you referred", "you make a", "you made a", "you raise"),
    *("you make some", "you made some"),
    also=("you",),
)
"""What somebody says of the one who is asked: "I understand that you have been"."""
_ENUMERATING = clued(
    r"^(?:(?:so|and|but|well|now),? )?(?:(?:the )?(?:one|another|other|first|second|third|last)"
    r"|(?:point|number|reason) (?:one|two|three)) (?:is|was)\b"
    r"(?!n)(?! (?:of|an?|the|never|not|always|often)\b)",
    *(f"{one} {be}" for one in _COUNTED_BY for be in ("is", "was")),
    begins=(
        "so",
        "and",
        "but",
        "well",
        "now",
        "the ",
        "point ",
        "number ",
        "reason ",
        *_COUNTED_BY,
    ),
)
"""A point of a list whose subject was named before: "One is we have seen", "Point two is"."""
_STORY = clued(
    r"^(?:(?:so|and|but|well|now),? )?(?:you(?:['’]ll| will)? (?:may |might )?remember\b"
    r"|it was (?:really |so |very |quite )?funny\b|please\b"
    r"|(?:.*, )?(?:keep|bear) in mind\b"
    r"|there was (?:this|one) (?:\w+ )?"
    r"(?:woman|man|fellow|guy|lady|girl|boy|kid|chap|bloke)\b)"
    r"|\((?:\w+ ){0,4}laugh\w*(?: \w+){0,2}\)",
    *("remember", "funny", "please", "in mind", "there was this ", "there was one "),
    "laugh",
)
"""How somebody begins to tell a story, or tells the other what to think of."""
_SETTING_ASIDE = clued(
    r"^(?:putting|leaving|setting) (?:that|this|it|those|these|all that) aside\b"
    r"|^(?:again,? )?(?:going|coming|getting|turning) back (?:again )?to [^,:]{1,60}[,:]"
    r"|^(?:i think |and |so ){0,2}(?:again,? )?(?:going|coming) back to [^,:]{1,60}$",
    *(" aside", "back to ", "back again to "),
)
"""How somebody comes from one subject to another."""
_JUST_DOING = clued(
    r"^(?:and |so )?just (?:\w+ing|needs|wants|has|gets|goes|makes|takes|means|looks|seems)\b",
    "just ",
)
"""A deed without anybody who does it: "Just making sure that nobody can", "Just needs to"."""
_EXEMPLIFYING = clued(
    r"^(?:(?:so|and|but|well),? )?(?:(?:one|some) of (?:the|our|my) |an?(?:other)? |the )"
    r"(?:\w+ ){0,3}examples? (?:is|was|are|were|of (?:that|this|which) (?:is|was)|would be)\b"
    r"|\b(?:there|here)(?:['’]s| is| are) (?:an? |one |another |some )?(?:\w+ ){0,3}examples?\b",
    "example",
    also=(
        *(
            f"example{many} {be}"
            for many in ("", "s")
            for be in ("is", "was", "are", "were", "would")
        ),
        *("example of", "examples of", "there's", "there’s", "there is", "there are"),
        *("here's", "here’s", "here is", "here are"),
    ),
)
"""What announces an example that follows."""
_ROOMS = ("home", "house", "office", "apartment", "flat", "kitchen", "studio", "living room")
_AT_HOME = clued(
    r"\b(?:we(?:['’]re| are)|i(?:['’]m| am)) (?:now |here |sitting |recording |speaking ){0,2}"
    rf"(?:at|in) (?:my|his|her|your) (?:{'|'.join(_ROOMS)})\b",
    *("my ", "his ", "her ", "your "),
    also=_ROOMS,
)
_DATED = clued(
    r"\btoday(?:['’]s date)? is (?:the )?(?:\w+day\b|\d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d)",
    *("today is ", "today's date is ", "today’s date is "),
)
_SLATE = clued(
    r"^this is (?:\w+\.? ){2,4}(?:interviewing|speaking (?:with|to)|recording)\b"
    r"|\bdate of birth\b|\bfor the (?:record|tape),? (?:my name|this is|today)\b",
    *(
        "interviewing",
        "speaking with",
        "speaking to",
        "recording",
        "date of birth",
        "the record",
        "the tape",
    ),
)
"""What heads a recording: who is there, where and when."""
_GOING = clued(
    r"\bon that note\b"
    r"|\bi(?:['’]d better| should| must| have to) (?:now |just )?(?:leave|stop|go|finish)\.?$"
    r"|\bi(?:['’]ll| will) (?:just )?(?:leave|stop|finish|end)(?: it)? (?:there|here)\.?$",
    *("that note", "i'd better ", "i’d better ", "i should ", "i must ", "i have to "),
    *("i'll ", "i’ll ", "i will "),
    also=("that note", "leave", "stop", " go", "finish", " end"),
)
"""With what somebody goes."""
_NOTHING_TO_ADD = clued(
    r"\bi (?:can['’]t|cannot|can not|don['’]t want to|have nothing to|don['’]t have anything to) "
    r"add\b",
    *("t add", "not add", "to add"),
)
"""With what somebody answers nothing, though he goes on."""
_FLAWS = Sieve(
    _COURTESY,
    _NOTHING_TO_ADD,
    _AT_HOME,
    _DATED,
    _SLATE,
    _GOING,
    _MOVING_ON,
    _PROCEDURE,
    _PLUG,
    _ON_AIR,
    _OUR_EPISODE,
    _OUR_LINKS,
    _WISH,
    _LATER,
    _LOOKING_FOR,
    _MET,
    _HERALD,
    _THANKED,
    _KIND,
    _ADJOURNING,
    _COUNTING,
    _HALF_OF_BOTH,
    _SHOWING,
    _SIGNPOST,
    _HERE_TO,
    _ASKING_TO,
    _TURNING_TO,
    _TOUCHED_ON,
    _COUNTED_AHEAD,
    _COUNTED_OUT,
    _NOT_SAYING,
    _REACHING,
    _LEAVING,
    _REFERRING,
    _UNGRASPED,
    _WAITING,
    _PRAISED,
    _IN_PAPERS,
    _TELLING_MORE,
    _OPENING_WORDS,
    _ANSWERED,
    _SAID_TO_BE_CLEAR,
    _TO_THE_OTHER,
    _JUST_DOING,
    _EXEMPLIFYING,
    _ENUMERATING,
    _STORY,
    _SETTING_ASIDE,
)


def is_flawed(text: str, shown: str, lower: str) -> bool:
    """Return whether a stretch of a text is a courtesy, procedure or the like, or a tangle.

    `lower` is the stretch, `shown`, in small letters.
    """
    if any(flaw.search(lower) for flaw in _likely(text)) or is_tangled(shown):
        return True
    if (lower.startswith(_VIEWING) and _is_view_of_nobody(lower)) or _is_presenting(shown):
        return True
    return lower.startswith(_I_AM) and (_is_introducing(lower) or _is_named(shown))


@lru_cache(maxsize=64)
def _likely(text: str) -> tuple[Clued, ...]:
    """Return the flaws that a text may have: few paragraphs hold the clues of any."""
    return _FLAWS.likely(text.lower())


def _is_view_of_nobody(lower: str) -> bool:
    """Return whether the "I" of a view has got lost: "Think every town needs", "Know, as"."""
    if lower.startswith("know, "):
        return True
    behind = lower.partition(" ")[2].removeprefix("that ").replace("’", "'")
    return behind.partition(" ")[0].partition("'")[0] in _SUBJECTS


_VIEWING = ("know, ", "know that ", "think ", "guess ", "hope ", "believe ", "feel ")
_SUBJECTS = listed("the we it there they every one our this people you a an i")


def _is_presenting(shown: str) -> bool:
    """Return whether a sentence only says who another one is, by name and trade."""
    words = shown.split(None, _FARTHEST_VERB)[:_FARTHEST_VERB]
    is_likely = words[1:2] and words[1][0].isupper() and not _IS.isdisjoint(words)
    return bool(is_likely) and _PRESENTED.match(shown) is not None


_IS = frozenset({"is", "was"})
_FARTHEST_VERB = 5


def _is_named(shown: str) -> bool:
    """Return whether somebody says his full name: "I'm Jane Roe, the mayor"."""
    words = shown.partition(",")[0].removeprefix("I am").removeprefix("I’m").removeprefix("I'm")
    return len(words.split()) == _FULL_NAME and words.istitle()


_FULL_NAME = 2
"""Words."""


def _is_introducing(lower: str) -> bool:
    """Return whether somebody says who he is, by an office among the first words."""
    first = {word.strip(".,") for word in lower.split(None, _FARTHEST)[:_FARTHEST]}
    is_named = lower.startswith("my") or not _POSTS.isdisjoint(first)
    return is_named and _INTRODUCING.match(lower) is not None


_FARTHEST = 10
"""Words among which the office stands."""
