"""A name, or a letter, with a full stop: `Mr. ROE. I object.`, `The CHAIR.`, `Q.` and `A.`, `P. –`.

So the records of hearings and parliaments are set, and depositions.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    counted,
    ends_sentence,
    without_numerals,
)
from pipeline.readers.labels.words import (
    ARTICLES,
    LETTER_PAIRS,
    METADATA,
    PARTICLES,
    REMARKS,
    SAID_WORDS,
    TITLES,
)

_LETTER = pattern(
    r"(?P<label>[^\W\d_])(?:\s?\d{1,3})?(?:\.(?:[ \t]*[-–—])?(?=\s)|\)(?=\s)|(?<=[سج])\)|[）．])"
)
_STOP = pattern(r"\.(?:\s+|[-–—]+\s*)(?=\S)|\.[-–—]*\Z")
_MOST = 90
_MOST_SET = 200
"""Letters of a line in which a label is sought: lines may be filled up with blanks."""
_MOST_WORDS = 7
_INITIAL = pattern(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_PLACE = pattern(r"\s+of\s+[A-Z]\w+(?:\s[A-Z]\w+){0,2}\Z")
_FOR_A_TIME = pattern(r"(?<=[A-Z]) pro tem(?:pore)?\Z")
"""What stands behind the office of who is in the chair for a time: "The SPEAKER pro tempore"."""
_BRACKETS = pattern(r"\s*[(\[][^()\[\]]{1,60}[)\]]\Z")
_LEAST = 2
_LEAST_ALL = 4
_ASKING = 0.5


def find_stops(page: Page) -> Labels:
    """Return the turns of a file whose labels end with a full stop."""
    letters = letters_of(page)
    lettered = {one.index for one in letters}
    others = tuple(one for one in _named(page) if one.index not in lettered)
    named = _believed(without_numerals(others), page)
    turns = tuple(sorted((*named, *letters), key=lambda one: one.index))
    counts = counted(turns)
    once = tuple(one for one in named if counts[one.key] == 1)
    return Labels(turns, once, (), bool(turns), "{}.", 0.95 if named else 0.0)


def letters_of(page: Page) -> tuple[Candidate, ...]:
    """Return turns of the form `Q.` and `A.`, when both occur and a question comes first."""
    found = tuple(
        Candidate(index, match["label"], Shape.KNOWN, match.end())
        for index in page.filled
        if (match := _LETTER.match(page.text, page.lines[index].start, page.lines[index].end + 1))
    )
    found = _with_tight(found, page)
    counts = counted(found)
    for pair in (*LETTER_PAIRS, ("問", "答"), ("问", "答")):
        own = tuple(one for one in found if one.key in pair)
        keys = [one.key for one in own]
        is_listed = sum(key not in pair for key in counts) > len(own)
        is_asked = pair[1] in keys and _begins(pair, keys) and _asks(pair, own, page)
        if is_asked and not is_listed and _begin_sentences(own, page):
            return own
    return ()


def _begin_sentences(own: Sequence[Candidate], page: Page) -> bool:
    """Whether most letters stand where a sentence may begin, or are the usual ones: "Q", "問".

    Ends of words that a scan parted stand below what they end: "in a muddle" / "d. To me".
    """
    fresh = sum(page.is_fresh(one.index) for one in own)
    return own[0].key in _USUAL_LETTERS or fresh >= _FRESH * len(own)


_USUAL_LETTERS = frozenset("qa問问答")
_FRESH = 0.5


def _with_tight(found: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return letters with a full stop, and those with a number before words without a blank.

    "Q3.Who pays?" is one beside "Q1. Why?".
    """
    numbered = counted([one for one in found if _has_number(one, page)])
    keys = {key for key, count in numbered.items() if count >= _LEAST or key in _ANSWERS}
    if not keys:
        return found
    own = {one.index for one in found}
    tight = [
        Candidate(index, match["label"], Shape.KNOWN, match.end())
        for index in page.filled
        if index not in own
        and (match := _TIGHT.match(page.text, page.lines[index].start, page.lines[index].end))
        and match["label"].casefold() in keys
    ]
    return tuple(sorted((*found, *tight), key=lambda one: one.index))


def _has_number(candidate: Candidate, page: Page) -> bool:
    start = page.lines[candidate.index].start
    return any(map(str.isdigit, page.text[start : candidate.content]))


_TIGHT = pattern(r"(?P<label>[^\W\d_])\s?\d{1,3}[.):](?=[^\W\d_a-z]|[\"“¿(])")
_ANSWERS = frozenset(answer for _, answer in LETTER_PAIRS)


def _begins(pair: tuple[str, str], keys: Sequence[str]) -> bool:
    """Whether a question comes first, or is cut off before the first page: then it is missed."""
    is_cut = pair == ("q", "a") and min(map(keys.count, pair)) >= _LEAST_CUT
    return keys[0] == pair[0] or is_cut


_LEAST_CUT = 3


def _asks(pair: tuple[str, str], own: Sequence[Candidate], page: Page) -> bool:
    """Whether a pair beside `Q` and `A` is one: initials begin lines, too."""
    if pair[0] in {"q", "問", "问"}:
        return True
    asking = [one for one in own if one.key == pair[0]]
    asked = sum(any(mark in page.words(one.index) for mark in "?？؟") for one in asking)
    return len(asking) >= _LEAST and asked >= _ASKING * len(asking)


def _named(page: Page) -> Iterator[Candidate]:
    for index in page.filled:
        line = page.lines[index]
        head = page.text[line.start : min(line.end, line.start + _MOST_SET)]
        if head[:1].isupper() and "." in head:
            for found in _STOP.finditer(head):
                label = clean(_PRESIDES.sub("", head[: found.start()]))
                if _is_shortened(label):
                    continue
                if label.casefold() in _PARTS and head[found.end() : found.end() + 1].isdigit():
                    break
                if len(label) < _MOST and _is_label(label):
                    presides = _PRESIDES.match(head, found.end())
                    end = presides.end() if presides else found.end()
                    yield Candidate(index, label, Shape.NAME, line.start + end)
                break


_PARTS = frozenset(["sec", "secs", "art", "arts", "par", "para", "cap", "reg", "no", "nos"])
"""Parts of a law, before their number: "SEC. 217. NEW GATES."."""
_PRESIDES = pattern(r"\s*[\[(](?:presiding|continuing)[\])]\.?(?:\s+|\Z)")
"""What a record tells beside a label: "The Chairman. [presiding] To start the hearing, …".

So it does where somebody broke in: "Mr. Roe [continuing]. And so".
"""


def _is_shortened(label: str) -> bool:
    """Whether a full stop behind `label` stands for letters left out: "Mr.", "J.", "V.R."."""
    last = label.split()[-1:]
    word = last[0].lstrip("([") if last else ""
    return not word or word.casefold() in _SHORT or _INITIAL.match(word) is not None


_SHORT = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "hon",
        "prof",
        "sen",
        "rep",
        "gen",
        "lt",
        "col",
        "adm",
        "gov",
        "st",
        "rev",
        "capt",
        "sgt",
        "maj",
        "amb",
    ]
)


def _is_label(label: str) -> bool:
    """Whether what stands before a full stop is a title with a name, or a name in capitals."""
    bare = _without_office(_PLACE.sub("", _BRACKETS.sub("", label)))
    bare = _FOR_A_TIME.sub("", bare)
    said = bare.split()
    words = [word.strip(",.") for word in said]
    is_long = not 0 < len(words) <= _MOST_WORDS
    if is_long or not all(words) or ".." in label or ":" in label:
        return False
    plain = {
        word.casefold()
        for word, as_said in zip(words, said, strict=True)
        if not _is_initial(as_said)
    }
    if plain & (SAID_WORDS | REMARKS | METADATA):
        return False
    if _GROUP.fullmatch(bare):
        return True
    titles = [word for word in words if word.casefold() in TITLES | _CLERICAL]
    is_cased = all(word[0].isupper() or word in PARTICLES or word in TITLES for word in words)
    others = [word for word in words if word.casefold() not in TITLES | PARTICLES | _CLERICAL]
    is_name = bool(others) and sum(map(str.isalpha, others[-1])) > 1
    in_capitals = is_name and others[-1].isupper()
    is_lone = not others and len(titles) > 1 and _is_addressed(words)
    is_chair = words[-1].isupper() and words[-1].casefold() in TITLES and len(words[-1]) > _SHORTEST
    is_named = in_capitals or is_chair or is_lone or (bool(titles) and is_name)
    return is_cased and is_named


def _is_initial(word: str) -> bool:
    """Whether a word is a letter of a name, "I.", and not the word it might be without its stop."""
    return word.endswith(".") and _INITIAL.match(word[:-1]) is not None


_CLERICAL = frozenset(["chief", "father", "brother", "sister", "pastor", "imam", "cardinal"])
"""Titles before a name that are also words of families."""
_GROUP = pattern(
    r"(?:(?:An?|The|Some|Several|Unidentified|Unknown|Many) )?"
    r"(?:(?:Hon\.? )?(?:Voices?|Staff|Senators|Members?|Audience|Spectators?|Attendees?))"
)


def _without_office(label: str) -> str:
    """Return a label without the office behind its comma: "M. Roe, ministre des ports"."""
    name, _, office = label.partition(", ")
    words = [word.strip(",.").casefold() for word in office.split()]
    if not words or not (SAID_WORDS - PARTICLES).isdisjoint(words):
        return label
    first = words[1] if words[0] == "the" and words[1:] else words[0]
    return name if first in (TITLES | _BEFORE_GIVEN) - _CALLS else label


_CALLS = frozenset(["the", "sir", "mr", "mrs", "ms", "miss", "dr"])
"""With which a sentence goes on: "Mr. Roe, the hour has come.", "Mr. Roe, sir."."""

_BEFORE_GIVEN = frozenset(["don", "doña", "dom", "dona"])
"""What stands before a given name that follows the surname: "El señor ROE, don Odo"."""
_SHORTEST = 3
_ADDRESSES = frozenset(["m", "mme"])
"""Behind which an office stands without a name: "Mme la présidente"."""


def _is_addressed(words: Sequence[str]) -> bool:
    """Whether an office stands behind an address, or with a capital behind an article."""
    first = words[0].casefold()
    return first in _ADDRESSES or (first == "the" and all(word[0].isupper() for word in words))


def _believed(found: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return candidates that begin where a sentence may; none where labels do not recur.

    The first label may stand right below a title: whoever bears it speaks again below. Where two
    are named as in no sentence, "El señor ROE (Presidente).- Se abre …", no more is needed, and
    who speaks once has such a sign, too.
    """
    found = _not_amid(_not_wrapped(found, page), page)
    signs = {one.index: _sign(one, page) for one in found}
    marked = {one.key for one in found if _is_marked(one, signs[one.index])}
    begun = {one.index for one in found if one.key in marked or page.is_fresh(one.index)}
    begun |= set(_further_in(found, begun, page))
    fresh = tuple(one for one in found if one.index in begun)
    counts = counted(fresh)
    recurring = [key for key, count in counts.items() if count >= _LEAST]
    if len(marked) >= _LEAST:
        return tuple(one for one in fresh if signs[one.index] or one.key in recurring)
    is_usual = len(recurring) > 1 and sum(counts[key] for key in recurring) >= _LEAST_ALL
    if not is_usual:
        return _printed(fresh, page)
    above = (one for one in found if one.index < fresh[0].index and one.key in recurring)
    first = next((one for one in above if page.is_below_title(one.index)), None)
    return (first, *fresh) if first else fresh


def _not_amid(found: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return candidates without words in capitals that always go on with the line above: "EU.".

    So it is where nearly all others have a title, or where the same word stands amid sentences
    elsewhere: "an enhanced" / "" / "SEP. So I", as "the SEP" is.
    """
    lone = {one.key: one.label for one in found if one.label.isupper() and one.label.isalpha()}
    begun = {one.key for one in found if one.key in lone and not _goes_on(one.index, page)}
    amid = lone.keys() - begun - TITLES
    if not amid:
        return tuple(found)
    if sum(one.key not in lone for one in found) < _USUALLY * len(found):
        amid = {key for key in amid if re.search(rf"[a-z] {lone[key]}\b", page.text)}
    return tuple(one for one in found if one.key not in amid)


def _goes_on(index: int, page: Page) -> bool:
    """Whether the last words above a line end with a letter or a comma, on a line of many."""
    above = bisect_left(page.filled, index) - 1
    words = page.words(page.filled[above]).rstrip() if above >= 0 else ""
    return len(words.split()) >= _LEAST_OPEN and (words[-1].islower() or words[-1] == ",")


_LEAST_OPEN = 3
"""Words of a line that is cut amid a sentence, and no heading."""


def _not_wrapped(found: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return candidates without those at the margin where nearly all labels stand further in.

    Paragraphs go on there: "  He argued before the U.S." / "Supreme Court. With these".
    """
    indents = Counter(page.indent(one.index) for one in found)
    usual, count = max(indents.items(), key=lambda one: one[1], default=(0, 0))
    if not usual or count < _USUALLY * len(found):
        return tuple(found)
    return tuple(one for one in found if page.indent(one.index) or _is_apart(one.index, page))


def _is_apart(index: int, page: Page) -> bool:
    """Whether a line stands below a blank one, and the last words above end a sentence."""
    above = next((at for at in range(index - 1, -1, -1) if not page.lines[at].is_blank), -1)
    return above < index - 1 and (above < 0 or ends_sentence(page.text, page.lines[above]))


def _printed(found: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return candidates of a short piece of a record, in which two speak once or twice.

    Each stands further in than most lines, with a title, a surname in capitals and more than a few
    words behind it: "  Mr. ROE. Madam Speaker, I rise".
    """
    if len(found) < _LEAST:
        return ()
    usual = Counter(page.indent(at) for at in page.filled).most_common(1)[0][0]
    own = tuple(one for one in found if page.indent(one.index) > usual and _is_printed(one, page))
    return own if len({one.key for one in own}) >= _LEAST else ()


def _is_printed(candidate: Candidate, page: Page) -> bool:
    line = page.lines[candidate.index]
    words = _FOR_A_TIME.sub("", _BRACKETS.sub("", candidate.label)).split()
    is_titled = words[0].strip(".").casefold() in TITLES and len(words) > 1
    has_name = any(word.isupper() and sum(map(str.isalpha, word)) > _SHORTEST for word in words[1:])
    is_said = len(page.text[candidate.content : line.end].split()) >= _LEAST_SAID
    return is_titled and has_name and is_said


_LEAST_SAID = 4


def _further_in(found: Sequence[Candidate], begun: set[int], page: Page) -> Iterator[int]:
    """Yield the lines that stand as far in as most of those with labels, below one that does not.

    So paragraphs begin in hearings, whatever the line above ends with.
    """
    indents = Counter(page.indent(index) for index in begun)
    usual, count = max(indents.items(), key=lambda one: one[1], default=(0, 0))
    if usual and count >= _USUALLY * len(begun):
        for one in found:
            is_begun = page.indent(one.index) == usual > page.indent(one.index - 1)
            if one.index and is_begun:
                yield one.index


_USUALLY = 0.8


def _sign(candidate: Candidate, page: Page) -> str:
    """Return the dash behind the full stop of a label, if one stands there."""
    head = page.text[page.lines[candidate.index].start : candidate.content].rstrip()
    return head[-1:] if head.endswith(_DASHES) else ""


def _is_marked(candidate: Candidate, sign: str) -> bool:
    """Whether a dash stands behind a label with an article or a title, and an office."""
    first = candidate.label.split()[0].casefold()
    return bool(sign) and candidate.label.endswith(")") and first in TITLES | ARTICLES


_DASHES = ("-", "–", "—")
