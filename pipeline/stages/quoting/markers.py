"""Markers: what speakers say before they begin, which an extract leaves out."""

from __future__ import annotations

import re
from itertools import product

from pipeline.patterns import clued, pattern
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass


def behind_marker(text: str, start: int, end: int) -> int:
    """Return where words go on behind one marker that opens `text[start:end]`; 0 for none."""
    while start < end and text[start].isspace():
        start += 1
    return (
        _behind_word(text, start, end)
        or _behind_of_course(text, start, end)
        or _behind_comma(text, start, end)
        or _behind_phrase(text, start, end)
        or _behind_frame(text, start, end)
    )


def _behind_of_course(text: str, start: int, end: int) -> int:
    """Return where a sentence goes on behind an "Of course" without a comma; 0 for none."""
    at = start + len(_OF_COURSE) + 1
    if text[start] not in "Oo" or text[at - 1 : at] != " ":
        return 0
    if not _stands(text, start, end, _OF_COURSE):
        return 0
    following = _run(text, at, end)
    return at if following and following not in _AFTER_OF_COURSE else 0


_OF_COURSE = "of course"
_AFTER_OF_COURSE = listed("not no yes and but if that this as there")
_FIRST = pattern(r"(\w+)([,.]?)\s+")
_RUN = pattern(r"\w*")
_NAME = pattern(r"[A-Z][a-zA-Z]+,?\s+")
_SUBJECTS = listed(
    "i we he she they you it the our my there this these those what when if people obviously "
    "certainly clearly a an"
)
_BEFORE_SUBJECT = listed(
    "so also then well look yes no yeah oh okay sure lastly furthermore moreover therefore "
    "firstly secondly thirdly obviously"
)
"""Words that only begin where a subject follows: "Yes we can"."""
_BEFORE_NAME = listed("well look yes no oh")
_BEHIND_NAME = _SUBJECTS | {"because"}
_SIGHS = listed("oh ah well")
_BEHIND_SIGH = listed("look well yes no yeah")
_AFTER_SO = listed(
    "many much far long few little often that too called as be do does did is are am was were has "
    "have had would will can could should on what"
)
"""Words before which a "so" is not there to begin with: "So many people", "So do I"."""
_AFTER_WELL = (
    *("known", "done", "over", "before", "after", "into", "beyond", "above", "below"),
    *("aware", "and"),
)
"""Letters before which a "well" says how."""
_OPENING_WORDS = _BEFORE_SUBJECT | _SIGHS | {"and", "but", "basically"}


def _behind_word(text: str, start: int, end: int) -> int:
    """Return where words go on behind one word: "And we", "Well Tom, we", "Um, we"."""
    found = _FIRST.match(text, start, end)
    if found is None:
        return 0
    word, at = found[1].lower(), found.end()
    if word not in _OPENING_WORDS:
        return at if _is_pause(word) else 0
    if word in _BEFORE_NAME and found[2] != ".":
        name = _NAME.match(text, at, end)
        if name and _run(text, name.end(), end) in _BEHIND_NAME:
            return name.end()
    if found[2] == ".":
        return at if word in _ANSWERS and text[at].isupper() else 0
    return at if not found[2] and _is_marker(word, text, at, end) else 0


_ANSWERS = listed("no yes")
"""With a full stop they are a sentence, though "no." may also be a number's."""


_PAUSES = listed("er erm ah ahm hm hmm")


def _is_pause(word: str) -> bool:
    return word in _PAUSES or (len(word) > 1 and word[0] == "u" and not word[1:].strip("hm"))


def _is_marker(word: str, text: str, at: int, end: int) -> bool:
    """Return whether a word is only a marker, by what follows it at `at`."""
    following = _run(text, at, end)
    if following in _SUBJECTS and word in _BEFORE_SUBJECT:
        return True
    if word in _SIGHS and (following in _BEHIND_SIGH or _stands(text, at, end, "of course")):
        return True
    behind = text[at:end]
    return not behind.startswith((",", ".")) and _is_alone(word, following, behind)


def _is_alone(word: str, following: str, behind: str) -> bool:
    """Return whether a word is a marker before anything but the few words it belongs to."""
    match word:
        case "but":
            return following != "for"
        case "so":
            return following not in _AFTER_SO and not _is_turned(behind)
        case "well":
            return not following.startswith(_AFTER_WELL) and not following[1:].endswith("ed")
    return word in {"and", "basically"}


def _is_turned(words: str) -> bool:
    """Return whether a verb stands before its subject behind a "so": "So important is it"."""
    told = words.lower().split(" ", 3)
    is_turned = len(told) > 2 and told[0].isalpha() and told[1] in {"is", "are", "was", "were"}  # noqa: PLR2004
    return is_turned and _run(told[2], 0, len(told[2])) in {"it", "the", "we", "i"}


def _run(text: str, at: int, end: int) -> str:
    """Return the letters that stand at a place, in lower case."""
    found = _RUN.match(text, at, end)
    return found[0].lower() if found else ""


def _stands(text: str, at: int, end: int, words: str) -> bool:
    """Return whether words stand at a place, and no longer ones."""
    behind = at + len(words)
    return text[at : min(behind, end)].lower() == words and not _run(text, behind, end)


def _phrases(text: str) -> frozenset[str]:
    """Return the phrases of a list in which bars stand between them."""
    return frozenset(text.split("|"))


_SAYING = _phrases(
    "i must say|i have to say|i would say|let me say|it is well known|it's well known|"
    "its well known|we know"
)
"""Phrases that may go on with "that"."""
_MARKERS = (
    _phrases(
        "and|but|so|well|now|however|moreover|therefore|furthermore|look|again|yes|no|yeah|right|"
        "ok|okay|also|actually|basically|obviously|of course|you know|i mean|oh|ah|sure|all right|"
        "alright|hang on|as i have said|as i've said|i have said|i've said|as i said|"
        "as i said earlier|as i said before|as i mentioned|as i mentioned earlier|"
        "as i mentioned before|as we know|as well|as you know|to be honest|to be honest with you|"
        "to be frank|i will give you an example|thank you|thank you very much|thank you so much|"
        "thanks|first of all|in this term|in this regard|in this respect|in this context|"
        "by the way|anyway|in any case|exactly|in fact|in any event|at the end of the day|frankly|"
        "honestly|quite frankly|quite honestly|absolutely|listen|excellency|your excellency|"
        "certainly|and again|and now|then|more specifically|specifically|"
        "now finally|as one example|as but one example|as an example|for one example|"
        "as a final point|as a last point|as a first point|as a final remark|"
        "so as you know|so as we know|you see|as we do|as we do so|as i do|before we close|"
        "before i close|before we begin|before i begin|before we start|before i finish|"
        "before we finish|besides|to that end|to this end|in addition|additionally|on the contrary|"
        "quite the contrary|fun fact|number one|number two|number three|number four|number five|"
        "firstly|secondly|thirdly|now firstly|now secondly|now thirdly|now first|now second|"
        "first thing is|second thing is|third thing is|the first thing is|the second thing is|"
        "the third thing is|"
        "see|as for me|at any rate|as i say|first|second|third|fourth|fourthly|lastly|"
        "in particular|at the same time|"
        "on top of that|on top of this|as part of that|as part of this|above all|"
        "in addition to that|in addition to this|beyond that|beyond this|"
        "having said that|that said|that being said|with that said|with that in mind|for that|"
        "because of that|"
        "though|simultaneously|meanwhile|overall|in short|equally|similarly|likewise|importantly"
    )
    | _SAYING
    | {f"{phrase} that" for phrase in _SAYING}
)
"""What is said before a comma."""
_AGREEING = _phrases(
    "that's right|that is right|that's correct|that is correct|that's true|that is true|"
    "you're right|you are right|i agree"
)
_COUNTED = listed("one two three four")
_GOING_ON = listed("and but so")
"""Words behind an "I agree," with which something of one's own begins."""
_EXAMPLES = listed("finally") | {"for example", "for instance"}
_SUPPOSED = listed("if when you your let suppose say imagine there one take with in because")
"""Words behind "for example" that make up a case."""
_OPEN_PHRASES = {"mr", "mr."} | {
    f"thank you{much} for {whose}"
    for much, whose in product(("", " very much", " so much"), ("your", "the", "that", "this"))
}
"""Phrases that end in any word."""
_TOPIC = "when it comes to "
_SHORTEST_TOPIC = 3
_LONGEST_TOPIC = 80
_OFFICES = listed("minister senator chairman chairwoman governor ambassador mayor congressman")
_TITLES = _OFFICES | listed("sir madam") | {"prime minister", "ladies and gentlemen"}
_BEHIND_ADDRESS = listed("i we you there it can what if as")
_NO_NAME = (
    *("Today", "Yesterday", "Tomorrow", "Here", "There", "Now", "Then", "Later", "Instead"),
    *("Still", "Overall", "Again", "Besides", "Indeed", "Perhaps", "Maybe", "Some", "Often"),
    *("Once", "Mean", "More", "Further", "Thus", "Hence", "Next", "First", "Second", "Third"),
    *("Last", "Final", "Inside", "Outside", "Abroad", "None", "Never", "Any", "Regard", "Either"),
    *("After", "Before", "Un", "Other", "Even", "Since", "If", "Like", "Per", "In", "On", "At"),
    *("As", "So", "But", "And", "Or", "Yes", "No", "Not", "Suppose", "Imagine", "Assume"),
    *("Pretend", "Granted"),
)
"""Letters with which words of time, place or link begin, before a comma as a name would be."""
_NO_NAME_ENDS = ("ly", "ing", "ed", "day", "wise", "ward", "wards", "ary", "ber")
_LONGEST_NAME = 12


def _behind_comma(text: str, start: int, end: int) -> int:
    """Return where words go on behind a phrase with a comma: "In fact,", "Prime Minister,"."""
    comma = text.find(",", start, min(end, start + len(_TOPIC) + _LONGEST_TOPIC + 1))
    at = comma + 1
    while 0 < at < end and text[at].isspace():
        at += 1
    if at <= comma + 1 or comma < 0:
        return 0
    said = text[start:comma]
    phrase = said.rstrip().lower().replace("’", "'")
    is_left_out = _is_left_out(phrase, _run(text, at, end))
    if phrase in _MARKERS or is_left_out or _is_lead(phrase) or _is_topic(said):
        return at
    if said.startswith(_CHAIR_STARTS) and _CHAIR.fullmatch(said):
        return _behind_chair(text, at, end)
    if _is_bare_address(said, text, at, end):
        return at
    return at if _is_address(said) and _is_behind_address(text, at, end) else 0


def _is_left_out(phrase: str, following: str) -> bool:
    """Return whether a phrase is left out before this word: "I agree, and", "Two, we"."""
    if phrase in _AGREEING:
        return following in _GOING_ON
    if phrase in _COUNTED:
        return following in _SUBJECTS
    return phrase in _EXAMPLES and following not in _SUPPOSED


_CHAIR = pattern(
    r"(?:(?:(?:Mr|Mister|Madam|Rt|Right|Hon|Honou?rable)\.? )+|Deputy )"
    r"(?:(?:Temporary|Acting|Deputy|Vice) |Vice-)*(?:Speaker|Chair(?:man|woman|person)?|President)"
    r"|(?:[Hh]on\.?|[Hh]onou?rable) (?:[a-z]{4,}|Members|Colleagues|Senators|(?:Deputy )?Minister)"
    r"|Speaker|Chair(?:man|woman|person)|(?:[Mm]y|[Yy]our) (?:Lords?|Lad(?:y|ies)|Honou?r|Worship"
    r"|Excellenc(?:y|ies))|(?:Dear|Fellow) [A-Za-z]+s|(?:[Dd]istinguished|Esteemed|Respected) "
    r"(?:[Cc]olleagues|[Ff]riends|[Gg]uests|[Dd]elegates|[Mm]embers|[Pp]articipants|[Mm]inisters)"
    r"|Excellenc(?:y|ies)|[Ll]adies and gentlemen"
)
"""How a house speaks to its chair and to its members: "Mr Deputy Speaker", "Hon members"; and how
a speaker does to those who listen: "Your Excellencies", "Distinguished guests"."""
_CHAIR_STARTS = (
    *("Mr", "Mister", "Madam", "Rt", "Right", "Hon", "hon", "Deputy", "Speaker", "Chair"),
    *("My L", "my L", "Your E", "your E", "Your H", "Your W", "Your L", "Excellencies"),
    *("Dear ", "Fellow ", "Distinguished ", "distinguished ", "Esteemed ", "Respected "),
    *("Ladies ", "ladies "),
)
_NEAR = 60
"""Letters behind the chair in which "and" or a comma would make a row of people of it."""
_NEAR_OFFICE = 30
"""Letters behind an office in which "and" would do so."""


def _behind_chair(text: str, at: int, end: int) -> int:
    """Return where words go on behind the chair, and behind a "Sir,"; 0 in a row of people."""
    courtesy = _SIR.match(text, at, end)
    if courtesy:
        return courtesy.end()
    near = text[at : min(end, at + _NEAR)]
    is_row = "," in near or " and " in near
    is_chair_again = _CHAIR.fullmatch(near.partition(",")[0]) is not None
    return at if not is_row or is_chair_again or _is_behind_address(text, at, end) else 0


_SIR = pattern(r"(?:Sir|Madam),\s+")


def _is_lead(phrase: str) -> bool:
    """Return whether a phrase before a comma only leads to what is said."""
    return _is_open_phrase(phrase) or _LOOKING_BACK.match(phrase) is not None


def _is_open_phrase(phrase: str) -> bool:
    """Return whether a phrase is "thank you for your patience" or "Mr Smith"."""
    before, _, last = phrase.rpartition(" ")
    return before in _OPEN_PHRASES and last.isalnum()


_LOOKING_BACK = clued(
    r"(?:as (?:i|we|you)(?:'ve| have| can)?(?: just| already| also)? "
    r"(?:said|mentioned|noted|indicated|see)(?: [^,]{1,40})?"
    r"|as you(?:'ve| have)? (?:all )?(?:seen|heard|read|saw)(?: [^,]{1,40})?"
    r"|as (?:was |has been |just )?(?:mentioned|noted|said|stated)(?: earlier| before| above)?"
    r"|(?:if i (?:could|can|may)|to) give you (?:just )?(?:one|an|another) example)\Z",
    *("as i", "as we", "as you", "example", "mentioned", "noted", "said", "stated"),
)
"""What points to what was said, or leads to an example."""


def _is_topic(said: str) -> bool:
    length = len(said) - len(_TOPIC)
    is_topic = said.lower().startswith(_TOPIC)
    return is_topic and _SHORTEST_TOPIC <= length <= _LONGEST_TOPIC


def _is_address(said: str) -> bool:
    """Return whether words say to whom one speaks, by name or title."""
    lower = said.lower()
    if lower in _TITLES or (lower.startswith("madam ") and lower[6:].isalnum()):
        return True
    title, _, name = said.partition(" ")
    if title.rstrip(".").lower() in _BEFORE_NAMES and name.istitle() and " " not in name:
        return True
    is_name = said.isascii() and said.isalpha() and said.istitle()
    is_short = 1 < len(said) <= _LONGEST_NAME
    return (
        is_name and is_short and not said.startswith(_NO_NAME) and not said.endswith(_NO_NAME_ENDS)
    )


_BEFORE_NAMES = listed(
    "mr mrs ms miss mister madam dr senator governor congressman congresswoman minister secretary "
    "president professor chairman councillor mayor ambassador judge captain"
)
"""Titles with which one is spoken to by name: "Governor Roe, we must"."""


def _is_bare_address(said: str, text: str, at: int, end: int) -> bool:
    """Return whether an office with nothing beside it is spoken to: "Senator, in time we".

    No row of offices may follow: "Governor, mayor and council agree".
    """
    if said.lower() not in _OFFICES or not text[at].islower():
        return False
    is_row = " and " in text[at : min(end, at + _NEAR_OFFICE)]
    return not is_row and _run(text, at, end) not in _OFFICES | {"and"}


def _is_behind_address(text: str, at: int, end: int) -> bool:
    if _run(text, at, end) == "as" or _stands(text, at, end, "of course"):
        return not _is_told_of(text, at, end)
    if _run(text, at, end) in _BEHIND_ADDRESS:
        return True
    return any(_stands(text, at, end, words) for words in _BEGUN)


def _is_told_of(text: str, at: int, end: int) -> bool:
    """Return whether an aside parts a name from its verb: "Jane, as you know, has built"."""
    comma = text.find(", ", at, end)
    return comma > 0 and _run(text, comma + 2, end) in _VERBS


_VERBS = listed(
    "is was has had will would can could may might must should did does do were are have remains "
    "said says made makes took takes became becomes went goes gave gives came comes"
)
_BEGUN = ("let me", "and i", "and we", "and it", "and today", "and yes", "and no")


_WHY = pattern(r"(?:and )?th(?:at|is)(?:'s| is) why (?=(?:today|tonight|we|i|our|my|the)\b)")
"""What leads to a deed or a claim: "That is why today we are opening …"."""
_OPENINGS = (
    *("i must say that", "i must say", "i have to say that", "i have to say"),
    *("as i said that", "as i said", "as we know that", "as we know", "we know that", "we know"),
    *("it is well known that", "it is well known", "it's well known that", "it's well known"),
    *("hang on", "i can tell you that"),
    *("i'll just say that", "i'll just say", "i'd just say that", "i'd just say"),
    *("i will just say that", "i will just say", "i would just say that", "i would just say"),
    *("i'll tell you that", "i will tell you that"),
)
"""Phrases that need no comma, the longer ones first."""
_NEAR_START = 24
"""Letters in which such phrases begin."""
_NOT_MEANT = listed("to that by what business")
"""Words before which an "I mean" says what is meant."""
_GAP = pattern(r",?\s+")


def _behind_phrase(text: str, start: int, end: int) -> int:
    """Return where words go on behind a phrase without a comma: "As I said", "I mean we"."""
    head = text[start : min(end, start + _NEAR_START)].lower().replace("’", "'")
    if " why " in head and (why := _WHY.match(head)):
        return 0 if " why " in text[start + why.end() : end] else start + why.end()
    if head.startswith("i mean"):
        return _behind_meaning(text, start + 6, end)
    if head.startswith("you know "):
        at = start + len("you know ")
        return at if _run(text, at, end) in _BEHIND_YOU_KNOW else 0
    for opening in _OPENINGS if head.startswith(_OPENINGS) else ():
        gap = _GAP.match(text, start + len(opening), end) if head.startswith(opening) else None
        if gap:
            return 0 if _run(text, gap.end(), end) in _KNOWN_HOW else gap.end()
    return 0


_KNOWN_HOW = listed("from of about by through how what very so too little much nothing enough")
"""Words behind "we know" with which it is no aside: "We know from experience that"."""
_BEHIND_YOU_KNOW = listed("i we he she they in on at when there")
"""Words before which a "you know" asks nobody what he knows."""


def _behind_meaning(text: str, start: int, end: int) -> int:
    gap = _GAP.match(text, start, end)
    if gap is None:
        return 0
    following = _run(text, gap.end(), end)
    is_meant = following in _NOT_MEANT or text[gap.end() : end].startswith((",", "."))
    return gap.end() if following in _SUBJECTS or not is_meant else 0


@dataclass(frozen=True, slots=True)
class _Frame:
    """A way to announce a statement."""

    openings: frozenset[str]
    """One of them is the first word or the second."""
    clues: tuple[str, ...]
    """One of them stands near."""
    words: re.Pattern[str]


def _frame(openings: str, clues: tuple[str, ...], source: str) -> _Frame:
    return _Frame(listed(openings), clues, pattern(source, re.IGNORECASE))


_TELLING = (
    r"(?:say|said|saying|stress|stressed|emphasi[sz]ed?|add|repeat|reiterate|point out|"
    r"tell you|note|mention|highlight|underscore|underline|point to the fact|remind you|"
    r"make (?:it |that )?(?:very |quite |absolutely |perfectly )?(?:clear|plain)|"
    r"make the (?:\w+ )?point)"
)
_FRAMES = (
    _frame(
        "can could may might",
        (" i ",),
        rf"(?:(?-i:[A-Z][a-z]+),? )?(?:can|could|may|might) I (?:just |also )?{_TELLING}"
        r"(?:,? (?:very |quite )?(?:quickly|briefly|clearly))?(?:,? (?-i:[A-Z])\w+)?,? that,?\s+",
    ),
    _frame(
        "the",
        ("point", "thing"),
        r"the (?:only|other|first|second|third|last|final|main|real|simple|key|basic|general)?\s?"
        r"(?:point|thing)s? (?:that |which )?I[^,;.]{0,12}? (?:\w+ )?"
        r"(?:make|making|made|say|saying|said|stress)\b[^,;.]{0,30}?,? (?:is|was),? that\s+",
    ),
    _frame(
        "when",
        ("known that", "know that"),
        r"when it comes to [^,.;:]{3,60}? "
        r"(?:it(?:[’']s| is) well[- ]known?|we (?:all )?know) that\s+",
    ),
    _frame(
        "what all",
        ("say", "said", "tell you", "remind"),
        r"(?:what|all) I(?: am|[’']m| can|[’']ve| have| would| will|[’']d|[’']ll)? "
        r"(?:\w+ )?(?:to )?"
        r"(?:say|saying|said|tell you|remind (?:you|everyone|people)(?: of)?)(?: to you)?"
        r"(?:, (?:though|again|however|too))?(?:, (?-i:[A-Z])\w+)?,? is,? (?:that )?",
    ),
    _frame(
        "my the",
        ("point", "fact", "truth", "reality"),
        r"(?:my|the) (?:simple )?(?:point|fact|truth|reality)(?: of the matter)? is,? (?:that )",
    ),
    _frame(
        "one another the first second third",
        (" is that ",),
        r"(?:one|another|first|second|third"
        r"|the (?:first|second|third|other|last)(?: one| point| thing)?) is that\s+",
    ),
    _frame(
        "i it it's it’s",
        (" note that", " note, ", "noting that", " remember", " stress", "point out that"),
        r"(?:I think )?it(?:[’']s| is) (?:also |very |really )?(?:important|worth|useful|fair) "
        r"(?:to )?(?:not(?:e|ing)|remember(?:ing)?|stress(?:ing)?|point(?:ing)? out)"
        r"(?:, again,)? that\s+",
    ),
    _frame("keep bear", ("in mind",), r"(?:keep|bear) in mind that,?\s+"),
    _frame("let", ("that",), rf"let me (?:just |also )?{_TELLING}(?: to you)? that,?\s+"),
    _frame(
        "let",
        ("let me",),
        r"let me (?:just |also )?(?:be (?:very |quite |absolutely )?(?:clear|frank|honest|plain)"
        r"|say this)(?: that|[,:.])\s+",
    ),
    _frame(
        "i i'd i’d",
        ("like to ",),
        r"I(?:[’']d| would) (?:just |also )?like to (?:just |also )?"
        rf"(?!say|tell|make){_TELLING} that,?\s+",
    ),
    _frame(
        "i i'd i’d i'll i’ll",
        (
            *("note", "add", "mention", "stress", "emphasi", "underscore", "highlight"),
            *("point out", "say", "reiterate", "repeat"),
        ),
        r"I(?:[’']d| would|[’']ll| will| should| must| might)(?:, (?:though|however|again),)? "
        rf"(?:just |also |only )?(?:hasten to )?{_TELLING}"
        r"(?: (?:as well|also|again|too|here))?(?:(?:, of course)?"
        r"(?::\s+|,\s+(?=(?:we|I|you|he|she|it|they|there)\b))"
        r"| that(?:, again,)? (?=(?:we|I|you|he|she|it|they|the|this|these|those|there|an?|in|on"
        r"|our|my|his|her|its|their|no|if|when|while|as|for|since|some|many|most|all|both|even)\b"
        r"|(?-i:[A-Z])))",
    ),
    _frame(
        "i",
        ("other than to say",),
        r"I (?:won['’]t|will not|can['’]t|cannot) [^,.;]{2,40}? other than to say(?: that)?\s+",
    ),
    _frame(
        "i",
        ("want to ", "wish to ", "have to ", "need to "),
        rf"I (?:just |also )?(?:want|wish|have|need) to (?:just |also )?{_TELLING} that,?\s+",
    ),
)
_FRAMING = frozenset[str]().union(*(frame.openings for frame in _FRAMES))
_ANNOUNCING = (
    *("say", "said", "point", "making", "fact", "truth", "reality", "let me", "stress", "clear"),
    *(
        "is that ",
        "know that",
        "known that",
        "to add ",
        "emphasi",
        "repeat",
        "reiterate",
        "tell you",
        " note",
        "noting",
        "remember",
        "point out",
        "in mind",
        *(" add ", " add,", " add:", "mention", "underscore", "underline", "highlight"),
        *("remind ", "point to the fact"),
    ),
)
"""One of these stands near every announcement that is left out."""
_LONGEST_FRAME = 120


def _behind_frame(text: str, start: int, end: int) -> int:
    """Return where words go on behind an announcement: "The point I make is that"."""
    head = text[start : min(end, start + _LONGEST_FRAME)].lower()
    opening = head.split(None, 2)[:2]
    if _FRAMING.isdisjoint(opening) or not any(word in head for word in _ANNOUNCING):
        return 0
    for frame in _FRAMES:
        if not frame.openings.isdisjoint(opening) and any(clue in head for clue in frame.clues):
            found = frame.words.match(text, start, end)
            if found:
                return found.end()
    return 0
