"""`Name: text`, with or without a time beside the name.

A colon in ordinary prose is no label. A label recurs, or is declared in the definition, or is a
general label word (`Q`, `Interviewer`, `Speaker 2`); what is left is a name that stands once, and
is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from pipeline.patterns import clued, pattern
from pipeline.readers.labels.belief import believed
from pipeline.readers.labels.candidates import (
    VOUCHED,
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
)
from pipeline.readers.labels.rated import colon_behind_rate, without_rate
from pipeline.readers.labels.shapes import (
    DOUBT,
    ITEM,
    MOST_OFFICE_CHARACTERS,
    MOST_OFFICE_WORDS,
    SMALL,
    begins_office,
    is_holder_named,
    is_in_office,
    is_known,
    is_long_capitals,
    is_office,
    is_whole_office,
    name_before_office,
    names_holder,
    shape_of,
    surname_of,
    with_comma,
)
from pipeline.readers.labels.times import time_after, time_before, time_behind, without_numbers
from pipeline.readers.labels.title_page import (
    below_talk_heading,
    roles_of_speakers,
    vouched_by,
    without_bare_list,
    without_cast_list,
    without_legend,
    without_title_page,
)
from pipeline.readers.labels.words import (
    FORM,
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    LETTER_PAIRS,
    LETTERS,
    METADATA,
    NON_SPEECH,
    NUMBERED,
    REMARKS,
    SAID_WORDS,
    SPONSORS,
    TITLES,
)
from pipeline.readers.lines import BLANK
from pipeline.values import dataclass, replace

_COLON = pattern(r"(?<!\d)[:：]|[:：](?!\d)")
_NUMBERED = pattern(r"(.*?[^\W\d])[\s.#]*\d{1,3}")
_MOST_BRACKETED = 600


def find_colons(page: Page) -> Labels:
    """Return the turns of a file whose labels end with a colon."""
    found = _uncounted(_timed(tuple(_candidates(page)), page), page)
    plain = tuple(one for one in found if isinstance(one, Candidate))
    if len(plain) >= _LEAST_AROUND:
        own = {(one.candidate if isinstance(one, _Rest) else one).index for one in found}
        plain = (*plain, *(one for one in _small(page) if one.index not in own))
    numbered = (*_counted_names(page), *_counted_small(page, found))
    plain = (*plain, *_handles(page, found), *numbered, *_nameless(page))
    own = {one.index for one in plain}
    small = (*_headed_small(page), *_bold_small(page))
    plain = (*plain, *(one for one in small if one.index not in own))
    counts = counted(plain)
    often = {key for key, count in counts.items() if count >= _OFTEN}
    words = [one.word for one in plain if one.word]
    often |= {word for word in words if words.count(word) >= _OFTEN}
    tight = _tight([one.candidate for one in found if isinstance(one, _Rest)], page)
    often |= tight | _dashed(found, page)
    plain = tuple(_undirected(one, often) for one in plain)
    late = (_late(one, often) for one in found if isinstance(one, _Rest))
    others = tuple(one for one in late if one is not None)
    candidates = _consistent(tuple(sorted((*plain, *others), key=lambda one: one.index)))
    candidates = _from_tight(candidates, tight, page)
    candidates = without_bare_list(candidates, page)
    candidates = _with_field_words(_with_numbered(candidates, page), page)
    cast = roles_of_speakers(candidates, page)
    rest = tuple(one for one in candidates if one not in cast)
    rest = vouched_by(cast, rest, page) if cast else rest
    rest = below_talk_heading(rest, page)
    listed = without_cast_list(without_legend(rest, page), page)
    below = without_title_page(listed, page)
    labels = believed(below, page, _heads(rest, below))
    return replace(labels, cast=frozenset(one.index for one in cast))


def _heads(candidates: Sequence[Candidate], below: Sequence[Candidate]) -> frozenset[str]:
    """Return the labels of a title page, of which `below` has those of the talk alone."""
    if len(below) == len(candidates):
        return frozenset()
    begun = next((one.index for one in below if one.shape is not Shape.REMARK), 0)
    return frozenset(one.key for one in candidates if one.index < begun)


def _with_numbered(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return candidates with the questions that are only numbered, where others answer by name.

    "Q1: …" and "Question 2. …?" beside "Jane Roe:": each number stands once, and most of them ask.
    """
    if not _ASKS_NUMBERED.search(page.text):
        return candidates
    # imported late: few files number their questions
    from pipeline.readers.labels.numbered import with_numbered

    return with_numbered(candidates, page)


_ASKS_NUMBERED = pattern(r"(?m)^[ \t*_#]*[^\W\d_]{1,9} ?\d{1,3} ?(?:[.:)]\s|：\s)")


def _with_field_words(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return candidates in which a field of a letter that takes turns with labels is one: "CC:"."""
    if all(one.shape is not Shape.REMARK for one in candidates):
        return candidates
    # imported late: few talks have words of letters
    from pipeline.readers.labels.field_words import with_field_words

    return with_field_words(candidates, page)


def _small(page: Page) -> list[Candidate]:
    """Return words in small letters that begin block after block, as names in chats do: "jroe:"."""
    found = [
        Candidate(at, head[1], Shape.WORD, head.end(1) + 1)
        for at in page.filled
        if at and page.lines[at - 1].is_blank
        for head in (SMALL.match(page.text, page.lines[at].start, page.lines[at].end),)
        if head and head[1] not in REMARKS | METADATA | SAID_WORDS | FORM
    ]
    counts = counted(found)
    return [one for one in found if counts[one.key] >= _LEAST_SMALL]


def _counted_names(page: Page) -> tuple[Candidate, ...]:
    """Return names behind numbers that are always the same: "02 Roe:", as of those who stand."""
    if not any(map(str.isdecimal, page.firsts())) or not _COUNTED_NAME.search(page.text):
        return ()
    # imported late: hardly a file numbers its people
    from pipeline.readers.labels.numbered import counted_names

    return counted_names(page)


_COUNTED_NAME = pattern(r"(?m)^[ \t]*\d{1,2}\.? [^\W\d_a-z][^:\n]{0,40}:(?:\s|\Z)")


def _nameless(page: Page) -> tuple[Candidate, ...]:
    """Return turns that begin with a question mark for a label: "?: How often?"."""
    if page.firsts().isdisjoint("?？") or not _QUESTION_MARK.search(page.text):
        return ()
    # imported late: hardly a file has no other label for who asks
    from pipeline.readers.labels.nameless import find_nameless

    return find_nameless(page)


_QUESTION_MARK = pattern(r"(?m)^[ \t]*[?？]{1,3}[ \t]*[:：]\s")


def _headed_small(page: Page) -> tuple[Candidate, ...]:
    """Return names in small letters that are headings with a colon: "### jane-roe:"."""
    if not page.headings or not _HEADED_SMALL.search(page.text):
        return ()
    # imported late: hardly a file has such headings
    from pipeline.readers.labels.headed_small import find_headed_small

    return find_headed_small(page)


def _bold_small(page: Page) -> tuple[Candidate, ...]:
    """Return names in small letters that stand in bold before a colon: "**jane:** Yes."."""
    if not page.strong or not _BOLD_SMALL.search(page.text):
        return ()
    # imported late: in hardly a file are names in small letters set in bold
    from pipeline.readers.labels.bold_small import find_bold_small

    return find_bold_small(page)


_BOLD_SMALL = pattern(r"(?m)^[ \t*_]*[^\W\d_A-Z][\w.'’-]{1,30}[*_ ]*[:：][*_]*[ \t]")
_HEADED_SMALL = pattern(r"(?m)^[ \t]+[^\W\d_A-Z][\w.'’-]{1,40}[ \t]?[:：][ \t\r]*$")


def _tight(found: Sequence[Candidate], page: Page) -> frozenset[str]:
    """Return labels that recur right before their words, where most lines begin so: "Roe:Yes"."""
    if len(found) < _LEAST_TIGHT:
        return frozenset()
    # imported late: hardly a talk has no blanks behind its labels
    from pipeline.readers.labels.tight import tight_labels

    return tight_labels(found, page)


_LEAST_TIGHT = 6


def _dashed(found: Sequence[_Found], page: Page) -> frozenset[str]:
    """Return labels with a dash right behind the colon, where they recur so: "Roe:- Yes"."""
    ends = (one.candidate if isinstance(one, _Rest) else one for one in found)
    dashed = [one for one in ends if _DASHED.match(page.text, one.content - 2)]
    counts = counted(dashed)
    often = [key for key, count in counts.items() if count >= _OFTEN]
    if len(often) >= _LEAST_DASHED:
        return frozenset(counts)
    return frozenset(key for key, count in counts.items() if count >= _OFTEN_ALONE)


_LEAST_DASHED = 2
_OFTEN_ALONE = 3
"""Times that a label with such a dash stands where no other has one."""
_DASHED = clued(r":[-–—](?=[ \t\r\n]|[^\W\d_a-z][^\W\d_]|\Z)", begins=(":-", ":–", ":—"))
"""A colon with a dash right behind it, and words; no face as chats have it (`:-D`, `:-)`)."""


def _from_tight(
    candidates: tuple[Candidate, ...], tight: frozenset[str], page: Page
) -> tuple[Candidate, ...]:
    """Return candidates; where labels stand right before their words, without others above them."""
    if not tight:
        return candidates
    # imported late: hardly a talk has no blanks behind its labels
    from pipeline.readers.labels.tight import from_first_tight

    return from_first_tight(candidates, tight, page)


def _handles(page: Page, found: Sequence[_Found]) -> tuple[Candidate, ...]:
    """Return names of accounts, "j.roe42:", where nearly every line begins with a label.

    Other words in small letters are those of prose.
    """
    own = {(one.candidate if isinstance(one, _Rest) else one).index for one in found}
    if len(own) < max(_LEAST_TIMED, _MANY * len(page.filled)):
        return ()
    handles = [
        Candidate(at, head[1], Shape.WORD, head.end(1) + 1)
        for at in page.filled
        if at not in own
        for head in (_HANDLE.match(page.text, page.lines[at].start, page.lines[at].end),)
        if head and page.is_fresh(at)
    ]
    labelled = len(own) + len(handles)
    return tuple(handles) if labelled >= _TIMED * len(page.filled) else ()


def _counted_small(page: Page, found: Sequence[_Found]) -> tuple[Candidate, ...]:
    """Return words in small letters with a number, where many turns begin so: "player #1:"."""
    if not any(map(str.islower, page.firsts())) or not _COUNTED_SMALL.search(page.text):
        return ()
    own = {(one.candidate if isinstance(one, _Rest) else one).index for one in found}
    heads = [
        Candidate(at, clean(head[1]), Shape.NAME, head.end(1) + 1)
        for at in page.filled
        if at not in own and page.is_fresh(at)
        for head in (_COUNTED_SMALL.match(page.text, page.lines[at].start, page.lines[at].end),)
        if head and head[2] not in NUMBERED | REMARKS | METADATA
    ]
    counts = counted(heads)
    often = [one for one in heads if counts[one.key] >= _LEAST_TIMED]
    names = {one.key: one.label for one in often}
    if len(names) < _OFTEN or len(often) < _LEAST_AROUND:
        return ()
    full = (
        Candidate(at, names[key], Shape.NAME, head.end())
        for at in page.filled
        for head in (_COUNTED_FULL.match(page.text, page.lines[at].start, page.lines[at].end),)
        if head and (key := comparable(clean(head[1]))) in names
    )
    return (*often, *full)


_COUNTED_SMALL = pattern(r"(?m)^[ \t]*(([a-z]{2,15}) ?#?\d{1,2}):\s")
_COUNTED_FULL = pattern(r"[A-Z][\w.'’-]{1,20} ([a-z]{2,15} ?#?\d{1,2})(?:, [^:\n]{2,80})?:\s+")
"""Such a word with what stood beside the name it hides: "JANE player #1, MAYOR:"."""
_HANDLE = pattern(
    r"(?=[\w.@-]*(?:\d|[_@]|[^\W\d_]\.[^\W\d_]{2}))(@?[^\W\d_][\w.@-]{2,30}(?<![.-])):\s"
)
"""A word with a figure, a line or a full stop in it."""
_MANY = 0.4
"""Share of the lines that begin with other labels."""
_LEAST_SMALL = 6
_LEAST_AROUND = 12
"""Other labels of the file."""
_OFTEN = 2
"""Times that a label stands in its usual form before it is known in others."""


@dataclass(frozen=True, slots=True)
class _Rest:
    """What is a label only where others in the file say so."""

    candidate: Candidate
    owner: str
    """The label that must stand often: the same, without a blank behind it here, or a surname."""


_Found = Candidate | _Rest


def _undirected(candidate: Candidate, often: Set[str]) -> Candidate:
    """Return a label without a direction in brackets, where it stands often without one."""
    if candidate.shape is Shape.DECLARED or candidate.label[-1] not in ")）":
        return candidate
    bare = _bare(candidate.label)
    shape = shape_of(bare) if bare else None
    is_known = shape is not None and comparable(bare) in often
    return replace(candidate, label=bare, shape=shape) if is_known and shape else candidate


def _late(rest: _Rest, often: Set[str]) -> Candidate | None:
    """Return a label that others vouch for: `A:words`, and "JANE ROE, MAYOR:" beside "ROE:"."""
    name = comparable(rest.candidate.label.partition(",")[0])
    return rest.candidate if not often.isdisjoint({rest.owner, name}) else None


def _timed(found: tuple[_Found, ...], page: Page) -> tuple[_Found, ...]:
    """Return what was found; where a time in brackets begins each turn, what stands behind it.

    Then up to the colon all is label, and what has a colon and no time is a title or goes on.
    """
    tabbed = _tabbed(page) if ":\t" in page.text else ()
    if tabbed:
        return tabbed
    begun = [at for at in page.filled if _begins_with_time(page, at)]
    if len(begun) < _LEAST_TIMED:
        return found
    named = [one for at in begun if (one := _named(page, at))]
    blocks = [at for at in page.filled if at > begun[0] and page.lines[at - 1].is_blank]
    if len(named) < _TIMED * len({*begun, *blocks}):
        return found
    own = {one.index: one for one in named}
    vouched = (one for one in found if isinstance(one, Candidate) and one.shape in _KEPT)
    kept = {one.index: one for one in vouched if one.shape is not Shape.REMARK or not one.time}
    return tuple((own | kept)[at] for at in sorted(own | kept))


def _tabbed(page: Page) -> tuple[Candidate, ...]:
    """Return the labels of a file in which a tab stands behind each time and each label.

    Then all between the two is label, as it stands: "00:01:07 → odo (harbour): → Yes".
    """
    timed = [at for at in page.filled if page.text[page.lines[at].start].isdigit()]
    matches = [
        (at, match)
        for at in timed
        if (match := _TABBED.match(page.text, page.lines[at].start, page.lines[at].end))
    ]
    if len(matches) < max(_LEAST_TIMED, _TIMED * len(timed)):
        return ()
    return tuple(
        Candidate(
            at,
            label := clean(match["label"]),
            Shape.DECLARED if comparable(label) in page.keys else Shape.NAME,
            match.end(),
            time=match["time"],
        )
        for at, match in matches
    )


_TABBED = pattern(
    r"(?P<time>\d{1,2}:\d\d(?::\d\d)?)[ ]?\t\s*(?P<label>[^\W_][^\t\n]{0,60}?):[ ]?\t\s*(?=\S)"
)


def _uncounted(found: tuple[_Found, ...], page: Page) -> tuple[_Found, ...]:
    """Return what was found without headings behind Roman numerals: "V. Ports and gates:".

    "V. Roe:" has an initial, but where other lines have "II." and the like.
    """
    counted_on = [one for one in found if _NUMERAL.match(_label_of(one))]
    if not counted_on or not _NEXT_NUMERAL.search(page.text):
        return found
    return tuple(one for one in found if one not in counted_on)


_NUMERAL = pattern(r"[IVX]+\.\s")
_NEXT_NUMERAL = pattern(r"^[ \t]*(?:II|III|IV)\.\s", re.MULTILINE)


def _label_of(found: _Found) -> str:
    return found.candidate.label if isinstance(found, _Rest) else found.label


_LEAST_TIMED = 4
_TIMED = 0.9
"""Share of the blocks that begin with a time and a label."""
_KEPT = VOUCHED | {Shape.REMARK}


def _begins_with_time(page: Page, index: int) -> bool:
    line = page.lines[index]
    return page.text[line.start] in "[(" and bool(time_before(page.text, line.start, line.end)[0])


def _named(page: Page, index: int) -> Candidate | None:
    """Return the label behind a time: what stands before a colon and is no sentence or remark."""
    line = page.lines[index]
    time, start = time_before(page.text, line.start, line.end)
    most = min(line.end, start + MOST_OFFICE_CHARACTERS)
    colon = _COLON.search(page.text, start, most)
    end = colon_behind_rate(page.text, start, colon.start(), most) if colon else start
    label = _undoubted(clean(page.text[start:end]))
    plain = [word.strip(",.").casefold() for word in label.split()]
    is_name = label[:1].isupper() and 0 < len(plain) <= MOST_OFFICE_WORDS
    if colon is None or not is_name or not SAID_WORDS.isdisjoint(plain):
        return None
    is_remark = shape_of(label) is Shape.REMARK
    if is_remark and comparable(label) not in METADATA:
        return None
    shape = Shape.REMARK if is_remark else Shape.NAME
    return Candidate(index, label, shape, end + 1, time=time)


def _undoubted(label: str) -> str:
    label = without_rate(label)
    doubt = DOUBT.search(label) if "?" in label else None
    return label[: doubt.start()] if doubt and doubt.end() == len(label) else label


def _candidates(page: Page) -> Iterator[Candidate | _Rest]:
    longest = max(MOST_OFFICE_CHARACTERS, *map(len, page.keys)) if page.keys else 0
    second = -1
    counted_turns = _counted_turns(page)
    for index in page.filled:
        if index == second:
            continue
        line = page.lines[index]
        first = counted_turns.get(index, line.start)
        time, start = time_before(page.text, first, line.end)
        start = _behind_counter(page.text, start, line.end)
        noise = behind_noise(page.text, start, line.end)
        start = noise or start
        most = min(line.end, start + (longest or MOST_OFFICE_CHARACTERS) + 1)
        colon = _COLON.search(page.text, start, most)
        if colon is None:
            if line.end - start <= _LONGEST_WORD and (alone := _alone(page, index, start)):
                yield alone
            elif wrapped := _wrapped(page, index, start):
                second = index + 1
                yield wrapped
            continue
        end = colon_behind_rate(page.text, start, colon.start(), most)
        found = _candidate(page, index, start, end) or _in_long_capitals(page, index, start, end)
        if found is None or _is_in_brackets(page, index) or _is_word_of(found, page, index):
            continue
        if noise:
            found = _Rest(found, found.key) if isinstance(found, Candidate) else found
            yield found
            continue
        if time and isinstance(found, Candidate):
            found = replace(found, time=found.time or time)
        yield found


def _counted_turns(page: Page) -> Mapping[int, int]:
    """Return where labels begin behind bare numbers that count the turns: `12    Roe: Yes.`."""
    if "1" not in page.firsts() or not _FIRST_TURN.search(page.text):
        return {}
    # imported late: few files count their turns
    from pipeline.readers.labels.numbered import counted_turns

    return counted_turns(page)


_FIRST_TURN = pattern(r"(?m)^[ \t]*1[.)]?[ \t]+[^\W\d_][^:\n]{0,60}:[ \t]")


def _wrapped(page: Page, index: int, start: int) -> Candidate | None:
    """Return the label that goes on in the next line: an office, and its holder before a colon.

    Or a full name with its office, where the colon ends the line: "Jane Roe, Ministerin für Hä-" /
    "fen:".
    """
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if after is None or after.is_blank:
        return None
    first = page.text[start : after.start]
    if not (begins_office(first) or ", " in first or is_holder_named(first.partition(" (")[0])):
        return None
    if _is_ended(first):
        return None
    most = min(after.end, start + MOST_OFFICE_CHARACTERS)
    colon = _COLON.search(page.text, after.start, most)
    label = clean(_PARTED_WORD.sub("", page.text[start : colon.start()])) if colon else ""
    if colon is None or not page.is_fresh(index):
        return None
    is_alone = colon.end() == after.end and _goes_on(first, page.text[after.start])
    is_named = is_holder_named(label) and shape_of(label.partition(" (")[0]) is Shape.NAME
    if is_whole_office(label) or is_named or (is_alone and is_in_office(label)):
        return Candidate(index, label, Shape.NAME, colon.end())
    return None


def _is_ended(first: str) -> bool:
    """Whether a line ends a sentence, as a chair calls on somebody: "Senator Roe." above "ROE:"."""
    last = first.rstrip(" \t\r\n\0").rpartition(" ")[2]
    is_initial = len(last) == len("J.")
    return (
        last.endswith((".", "!", "?"))
        and not is_initial
        and last.strip("(.").casefold() not in TITLES
    )


def _goes_on(first: str, letter: str) -> bool:
    """Whether a line with an office goes on in one that begins with a letter: "Minister für"."""
    last = first.rsplit(maxsplit=1)[-1]
    return letter.islower() or last.endswith((",", "-")) or last.islower()


_PARTED_WORD = pattern(r"(?<=[^\W\d_])-[ \t\r]*\n\s*(?=[^\W\d_A-Z])")
"""The hyphen of a word that the next line goes on with."""


def _in_long_capitals(page: Page, index: int, start: int, colon: int) -> Candidate | None:
    """Return a label of many words in capitals: a long office, and its holder behind a comma.

    "UNDER-SECRETARY FOR THE INTEGRATION OF …, JANE ROE LIND:" begins a line behind the end of
    another one, and a sentence stands behind it.
    """
    if not page.text[start:colon].isupper():
        return None
    label = clean(page.text[start:colon])
    _, comma, name = label.rpartition(", ")
    is_named = bool(comma) and 1 < len(name.split()) <= _MOST_NAMED
    said = page.text[colon + 1 : page.lines[index].end].strip()
    is_label = is_named and name.replace(" ", "").isalpha() and bool(said) and not said.isupper()
    return (
        Candidate(index, label, Shape.NAME, colon + 1)
        if is_label and page.is_fresh(index)
        else None
    )


_MOST_NAMED = 5
"""Words of a name."""


def _is_word_of(found: Candidate | _Rest, page: Page, index: int) -> bool:
    """Whether a label word in small letters goes on with the line above: "my" / "question:"."""
    if not isinstance(found, Candidate) or not found.label.islower() or index == 0:
        return False
    above = page.lines[index - 1]
    is_open = not above.is_blank and page.text[above.end - 1].isalpha()
    return is_open and found.shape is Shape.KNOWN and len(found.label) > 1


_TIME_RIGHT_BEHIND = pattern(r"[\[(](?:\d{1,2}:)?\d{1,2}:\d\d[^\])\n]{0,4}[\])]")
"""A time that a program sets behind a label without a blank: "I:[00:00:05] Yes"."""


def _candidate(page: Page, index: int, start: int, colon: int) -> Candidate | _Rest | None:
    label, time = time_behind(without_numbers(_undoubted(clean(page.text[start:colon]))))
    label = _WRITTEN.sub("", label) if label.endswith(">") else label
    is_dashed = _DASHED.match(page.text, colon) is not None
    label, content = _unbracketed(_narrow(label.rstrip())), colon + 1 + is_dashed
    if comparable(label) in page.keys:
        return _with_time(Candidate(index, label, Shape.DECLARED, content), time, page)
    follows = page.text[content : content + 1]
    if not label or (follows and follows in "/\\") or ITEM.match(label):
        return None
    if not follows.isspace() and _EMOJI.match(page.text, colon):
        return None
    shape = shape_of(label)
    is_vague = shape is None or shape is Shape.PHRASE
    if is_vague and _is_office(label, page, index, content):
        shape = Shape.NAME
    is_blank = not is_dashed and not follows.strip(BLANK)
    is_timed = follows in {"[", "("} and _TIME_RIGHT_BEHIND.match(page.text, content) is not None
    is_apart = is_blank or is_timed or page.text[colon] == "：" or not label.isascii()
    if shape is None and is_long_capitals(label) and page.begins_block(index, content):
        shape = Shape.PHRASE
    if shape is None:
        whole = _in_full(Candidate(index, label, Shape.NAME, content), page)
        unusual = Candidate(index, label, Shape.NAME, content)
        return whole or _directed(unusual, page) or _joint(unusual, page)
    found = _with_time(Candidate(index, label, shape, content, _numbered_word(label)), time, page)
    if follows.isdigit() or not (is_apart or shape is Shape.KNOWN):
        return _Rest(found, found.word or found.key)
    return found


_WRITTEN = pattern(r"(?<=\w) ?<(?:(?:in|via|on) )?(?:the )?chat>\Z", re.IGNORECASE)
"""How minutes mark what somebody wrote meanwhile: "JR<chat>: I agree"."""


def _directed(candidate: Candidate, page: Page) -> _Rest | None:
    """Return a label without what stands in brackets behind it, where it stands so elsewhere."""
    bare = _bare(candidate.label)
    shape = shape_of(bare) if bare else None
    if shape not in _DIRECTED or not page.is_fresh(candidate.index):
        return None
    return _Rest(replace(candidate, label=bare, shape=shape), comparable(bare))


_DIRECTED = frozenset({Shape.NAME, Shape.WORD, Shape.KNOWN})


def _joint(candidate: Candidate, page: Page) -> _Rest | None:
    """Return the label of two who speak at once, in Chinese letters: the first speaks elsewhere."""
    names = candidate.label.split("、")
    are_names = len(names) > 1 and all(
        name and shape_of(name) in {Shape.NAME, Shape.WORD} for name in names
    )
    return (
        _Rest(candidate, comparable(names[0]))
        if are_names and page.is_fresh(candidate.index)
        else None
    )


def _bare(label: str) -> str:
    """Return a label without the bracket behind it that tells something: "Jane Roe (on the phone)".

    Empty where it has none, or one with an office or a party.
    """
    found = _DIRECTION.search(label)
    return label[: found.start()] if found else ""


_DIRECTION = pattern(
    r"\s*(?:\((?!(?:or|and|o|y|u|e|ou|et|oder|und|или|и)\s)(?=[^\W\d_A-Z]*,?\s)"
    r"[^\W\d_A-Z][^()]{2,80}\)|（[^（）]{2,40}）"
    r"|\((?:laughs|laughing|interrupts|interrupting|smiles|smiling|cries|crying|sighs|sighing"
    r"|whispers|whispering|shouts|shouting|nods|nodding|lacht|lachend|unterbricht|leise|riant"
    r"|rit|ríe|riendo|ride|ridendo|rindo|смеётся|смеется|смеясь|перебивает|перебивая|шёпотом"
    r"|шепотом|улыбается|улыбаясь|вздыхает|вздыхая|плачет|тихо)\))\Z"
)
"""Words in a bracket behind a label; who else it may be is none of them: "Jane (or Odo)"."""


def _narrow(label: str) -> str:
    """Return a word whose letters are set wide without the blanks between: "Q U E S T I O N"."""
    is_wide = label[1:2] == " " and _WIDE_SET.fullmatch(label) is not None
    return label.replace(" ", "") if is_wide else label


_WIDE_SET = pattern(r"[^\W\d_](?: [^\W\d_]){3,20}")


def _unbracketed(label: str) -> str:
    """Return a label that stands in round brackets without them: "(Jane Roe)"; no sound is one."""
    if not (label.startswith("(") and label.endswith(")")):
        return label
    inner = label[1:-1].strip()
    is_name = not _NO_NAME.search(inner) and NON_SPEECH.isdisjoint(inner.casefold().split())
    return inner if len(inner) > 1 and is_name else label


_NO_NAME = pattern(r"[()\[\]]|\A\W*\d")
_LONGEST_WORD = 20
"""Letters of a general label word with its number."""


def _alone(page: Page, index: int, start: int) -> _Rest | None:
    """Return a general label alone on its line, which has lost its colon: "Speaker 1"."""
    end = page.lines[index].end
    label = clean(page.text[start:end])
    if not is_known(label.split()) or not page.is_fresh(index):
        return None
    found = Candidate(index, label, Shape.KNOWN, end)
    return _Rest(found, found.key)


def _in_full(candidate: Candidate, page: Page) -> _Rest | None:
    """Return a long label that begins with a name, where it is to be told by its surname."""
    if not is_office(candidate.label) or not page.is_fresh(candidate.index):
        return None
    names = comparable(name_before_office(candidate.label)).split()
    return _Rest(candidate, surname_of(names))


def _behind_counter(text: str, start: int, end: int) -> int:
    """Return where a label begins behind the number of its turn: `[TURN 4] JAMES:`, `[T4] Q:`."""
    found = _COUNTER.match(text, start, end) if text[start : start + 1] in _OPENS else None
    return found.end() if found else start


def behind_noise(text: str, start: int, end: int) -> int:
    """Return where a label may begin behind a noise: "(APPLAUSE) ROE: Thank you"; 0 for none.

    What another says meanwhile is one as well: "[Q: Yes.] ROE: So we went on".
    """
    is_bracketed = text[start : start + 1] in _BRACKETS
    found = _NOISE.match(text, start, end) if is_bracketed else None
    if is_bracketed and (called := _CALLED.match(text, start, end)):
        return called.end()
    if found is None:
        return 0
    noises = NON_SPEECH | SPONSORS
    words = found[1].casefold().replace(",", " ").split()
    is_noise = noises.issuperset(set(words) - _JOINING)
    is_noted = found[1].isupper() and not noises.isdisjoint(words)
    return found.end() if is_noise or is_noted else 0


_JOINING = frozenset({"and", "from", "the", "audience", "in"})


_BRACKETS = {"[", "("}
_NOISE = pattern(r"[(\[]([^()\[\]\n]{2,40})[)\]]\s+(?=[^\W\d_a-z])")
_CALLED = pattern(r"[(\[]\s*[^\W\d_][^():\[\]\n]{0,30}:\s[^()\[\]\n]{1,80}[)\]]\s+(?=[^\W\d_a-z])")
_OPENS = {"[", "(", "#"}
_COUNTER = pattern(
    r"(?:[\[(](?:turn|utterance|segment|line|no\.?|#|[a-z]{1,2})?\s?#?\d{1,5}[\])]|#\d{1,5})\s*",
    re.IGNORECASE,
)


_EMOJI = pattern(r":[\w+-]+:(?!\w)")
"""A picture as chats write it: `:rocket:`."""


def _is_office(label: str, page: Page, index: int, content: int) -> bool:
    """Whether a long label has a name and an office, and stands alone or begins a block.

    Whoever speaks once among others is often named so; a list of people goes on in small letters.
    Letters without a case, as Hebrew has, that commas part twice are clauses.
    """
    said = page.text[content : page.lines[index].end].strip()
    is_block = page.begins_block(index, content)
    is_marked = not said or label.endswith((")", "]")) or is_block or label.isupper()
    label = with_comma(label) if is_block else label
    is_clauses = label.count(",") > 1 and label == label.swapcase()
    is_begun = label[0].isalpha() and page.is_fresh(index) and not is_clauses
    return is_marked and is_begun and (is_office(label) or names_holder(label))


def _with_time(candidate: Candidate, time: str, page: Page) -> Candidate:
    after, content = time_after(page.text, candidate.content, page.lines[candidate.index].end)
    if not (time or after):
        return candidate
    return replace(candidate, time=time or after, content=content)


def _is_in_brackets(page: Page, index: int) -> bool:
    """Whether a bracket is open around the beginning of a line: an interjection, and no turn."""
    start = page.lines[index].start
    above = page.text[max(0, start - _MOST_BRACKETED) : start]
    opened = max(_open(above, "(", ")"), _open(above, "[", "]"))
    if opened < 0 or _PARTED.search(above, opened):
        return False
    bracket = _ROUND if above[opened] == "(" else _SQUARE
    return _is_closed(page.text, start, bracket)


def _open(text: str, opens: str, closes: str) -> int:
    """Return where the last bracket stands that is not closed; -1 for none."""
    closed, at = 0, len(text)
    while (at := max(text.rfind(opens, 0, at), text.rfind(closes, 0, at))) >= 0:
        closed += 1 if text[at] == closes else -1
        if closed < 0:
            return at
    return -1


def _is_closed(text: str, start: int, bracket: re.Pattern[str]) -> bool:
    """Whether an open bracket is closed behind `start`; others may open and close before: "(b)"."""
    depth = 1
    for found in bracket.finditer(text, start, start + _MOST_BRACKETED):
        if found[0] not in "()[]":
            return False
        depth += 1 if found[0] in "([" else -1
        if not depth:
            return True
    return False


_PARTED = pattern(r"\n[ \t\r]*\n")
_ROUND = pattern(r"[()]|\n[ \t\r]*\n")
_SQUARE = pattern(r"[\[\]]|\n[ \t\r]*\n")


def _numbered_word(label: str) -> str:
    numbered = _NUMBERED.fullmatch(label)
    word = numbered.group(1) if numbered else ""
    return word if word.casefold() in GENERIC_ASKS | GENERIC_ANSWERS else ""


def _consistent(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return `candidates` with numbers taken off, and letters that have no counterpart lowered.

    `A:` and `B:` are two speakers or two points of a list; `Q1:` alone is a quarter of a year.
    """
    keys = frozenset((item.word or item.label).casefold() for item in candidates)
    paired = _paired(keys)
    alone = frozenset({"a"}) if keys == {"a"} else frozenset()
    return tuple(_settled(candidate, paired | alone | {"q"}, paired) for candidate in candidates)


def _paired(keys: frozenset[str]) -> frozenset[str]:
    letters = frozenset(key for pair in LETTER_PAIRS if keys.issuperset(pair) for key in pair)
    words = frozenset(key for key in keys if key not in LETTERS)
    asks, answers = words & GENERIC_ASKS, words & GENERIC_ANSWERS
    return letters | ((asks | answers) if asks and answers else frozenset())


def _settled(candidate: Candidate, letters: frozenset[str], paired: frozenset[str]) -> Candidate:
    word = candidate.word.casefold()
    if word in paired and (word not in LETTERS or "q" in paired):
        return replace(candidate, label=candidate.word, shape=Shape.KNOWN)
    if candidate.key in LETTERS - letters and candidate.shape is Shape.KNOWN:
        return replace(candidate, shape=Shape.WORD)
    return candidate
