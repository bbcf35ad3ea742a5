"""How sure it is that a document is a talk, and what to say where it is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.patterns import pattern
from pipeline.readers.documents.opening import count_words
from pipeline.readers.labels.candidates import VOUCHED, Candidate, Shape, clean, page_of
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.times import time_alone
from pipeline.readers.labels.words import GENRES, LETTERS, METADATA, NON_SPEECH, SAMPLES
from pipeline.readers.layout import Layout
from pipeline.readers.lines import Line
from pipeline.readers.reader import BAR, Recognition
from pipeline.values import replace

_EXAMPLE = "begin each turn with its speaker, as in 'Q: …' and 'A: …' or 'JANE DOE: …'"
DECLARE = "under 'speakers:' in the definition"
_SENTENCE = pattern(r"[.?!…。？！؟।။។]|[\u0e00-\u0eff]{12}|(?<=\s)//?(?=\s|\Z)")
"""An end of a sentence; Thai and Lao have no sign for it, and words run together.

Who writes speech down by its sounds marks where a voice falls: "we did / and then we left //".
"""
_SHOWN_LABELS = 6
_LEAST_TIMED = 3
"""Turns of one speaker, each with its time, that are a talk without another voice."""


_MOST_OF_ROLL = 6
"""Words of a name with an office."""


def recognition_of(layout: Layout, path: str) -> Recognition:
    """Return how sure it is that a document is a talk, and why."""
    if refusal := _played(layout, path):
        return Recognition(0.0, (), refusal)
    layout = _labelled(layout)
    turns = layout.told.turns
    confidence = 0.0 if _is_form(layout) else _confidence(layout)
    labels = layout.labels
    count = f"{len(turns)} label" if len(turns) == 1 else f"{len(turns)} labels"
    evidence = labels.evidence or f"matched {count} {_label_list(turns, labels.shown)}"
    # who may be meant is looked for only where that will be told
    sure = TranscriptError.at("no speakers found", Place(path))
    refusal = no_speakers(layout, path) if confidence < BAR else sure
    return Recognition(confidence, (evidence,), refusal)


def _scenes(layout: Layout) -> tuple[int, ...]:
    """Return the lines of a screenplay that say where and when a scene plays; none for others."""
    if not any(sign in layout.view for sign in _WHERE):
        return ()
    shown = layout.shown
    found = [one.number for one in layout.lines if _SCENE.match(shown, one.start, one.end)]
    return tuple(found) if len(found) >= _LEAST_SCENES else ()


_LEAST_SCENES = 2
_WHERE = ("INT.", "EXT.", "INT/EXT", "I/E")
_SCENE = pattern(
    r"(?:\d{1,3}[A-Z]?\.?\s+)?(?:(?:INT|EXT)\.|(?:INT\.?/EXT|EXT\.?/INT|I/E)\.?)\s"
    r"(?=[^a-z\n]*[A-Z]{3})[^a-z\n]{3,80}(?:\([^()\n]{1,40}\))?\Z"
)
"""Where and when a scene plays: "EXT. LAKE HOUSE - DAY"."""


def _played(layout: Layout, path: str) -> BriefError | None:
    """Return the refusal of a screenplay or a play; None for what is neither."""
    if scenes := _scenes(layout):
        message, line = f"a screenplay: {len(scenes)} lines say where a scene plays", scenes[0]
    elif line := _staged(layout):
        message = "a play: it has scenes, and tells who enters and leaves"
    else:
        return None
    hint = "a talk is read that people had, and nothing that was written for actors"
    return TranscriptError.at(f"this is {message}", Place(path, line), hint)


def _staged(layout: Layout) -> int:
    """Return the line of the first scene of a play in which people enter and leave; 0 for none."""
    beside = layout.document.removed
    gone = [(one.line, one.message.partition(": ")[2]) for one in beside]
    if not any(sign in layout.shown for sign in _ACTS) and not any(
        words.startswith(_ACTS) for _, words in gone
    ):
        return 0
    lines = [(one.number, layout.shown[one.start : one.end]) for one in layout.document.lines()]
    scenes = [number for number, words in (*gone, *lines) if _ACT.match(words)]
    staged = sum(_STAGE.match(words) is not None for _, words in (*gone, *lines))
    return scenes[0] if scenes and staged >= _LEAST_STAGED else 0


_ACTS = ("ACT ", "SCENE ", "Act ", "Scene ")
_ACT = pattern(r"[\W_]*(?:ACT|SCENE|Act|Scene)\s+(?:[IVX]{1,5}|\d{1,2})(?:[.:,]|\s*\Z)")
_STAGE = pattern(r"[\W_]*(?:Exeunt\b|(?:Re-)?Enter\s+[A-Z]{3}|Exit\s+[A-Z]{3})")
"""Who enters and leaves: "Enter JANE ROE", "Exeunt"."""
_LEAST_STAGED = 2


def _labelled(layout: Layout) -> Layout:
    """Return the layout without the turns of nobody known, which do not make a talk."""
    turns = tuple(one for one in layout.labels.turns if one.shape is not Shape.UNCLAIMED)
    return replace(layout, labels=replace(layout.labels, turns=turns))


def _is_form(layout: Layout) -> bool:
    if all(one.shape in VOUCHED for one in layout.labels.turns):
        return False
    # imported late: labels that are general words are no fields
    from pipeline.readers.documents.likeness import is_form

    return is_form(layout)


def _confidence(layout: Layout) -> float:
    labels = layout.labels
    if labels.trust:
        is_told = all(one.time and one.shape in VOUCHED for one in labels.turns)
        least = max(_LONG, _LONG_TURN * len(labels.turns))
        is_long = is_told and len(layout.view.split()) >= least
        return round(labels.trust * (1.0 if is_long else _spoken(layout)), 2)
    keys = {candidate.key for candidate in labels.turns}
    sure = {item.key for item in labels.turns if item.shape in {Shape.KNOWN, Shape.DECLARED}}
    is_timed = len(labels.turns) >= _LEAST_TIMED and all(item.time for item in labels.turns)
    if not labels.turns or (len(keys) == 1 and not sure and not is_timed):
        return 0.0
    is_listed = not sure <= LETTERS and _is_roll(layout)
    if is_listed or _is_key(labels.turns) or (not sure and _is_sparse(layout)):
        return 0.0
    if len(sure) > 1 or sure == keys:
        return 0.99
    if not labels.is_established:
        return 0.6 if _is_all_dialogue(layout) else 0.0
    return round((0.95 if len(labels.turns) > len(keys) + 1 else 0.8) * _spoken(layout), 2)


_LONG, _LONG_TURN = 100, 20
"""Words below known labels with times, and below each, of which none may end with a stop.

So some recognizers write; a programme of a day has fewer.
"""


def _is_sparse(layout: Layout) -> bool:
    """Whether headings, tables and code are half as many as the turns: notes, and no talk.

    A heading that is a time alone only says when somebody begins to speak, and a picture right
    above a label shows who does.
    """
    first = layout.lines[layout.labels.turns[0].index].start
    begun = {layout.lines[one.index].start for one in layout.labels.turns}
    view = layout.document.view if layout.document.headings else ""
    headings = sum(
        start >= first
        and not any(start <= one < end for one in begun)
        and not time_alone(view[start:end].strip("# \t\r*_"))
        for start, end in layout.document.headings
    )
    labelled = {layout.line_of(one) for one in layout.labels.turns}
    first = layout.line_of(layout.labels.turns[0])
    beside = sum(
        one.line >= first
        and not one.message.startswith(_PRINTED)
        and not (one.message.startswith(_SHOWN) and one.line + 1 in labelled)
        for one in layout.document.removed
    )
    return 2 * (headings + beside) > len(layout.labels.turns)


_SHOWN = ("a picture: ", "a command of the page: ")
_PRINTED = (
    *("number: ", "running head: ", "said meanwhile: ", "hidden: "),
    *("head of ", "foot of ", "note at the foot of the page"),
)
"""What notes say of the numbers and heads of pages, which tell nothing of the text on them.

Nor does what others say within a turn, or what shows when somebody points at a word.
"""


def _is_roll(layout: Layout) -> bool:
    """Whether labels stand once each, with a few words that ask nothing: a list of people.

    Where none of them says a word beside its label, what stands below the last is something else.
    """
    labels = layout.labels.turns
    ends = [layout.lines[end - 1].end for _, end in layout.spans()]
    if len(labels) > 1 and all(_is_mute(layout, one) for one in labels):
        ends[-1] = _end_of_block(layout, labels[-1].index)
    said = [layout.view[one.content : end] for one, end in zip(labels, ends, strict=True)]
    is_once = len({one.key for one in labels}) == len(labels)
    is_short = all(count_words(words) <= _MOST_OF_ROLL for words in said)
    return is_once and is_short and "?" not in "".join(said)


def _is_mute(layout: Layout, item: Candidate) -> bool:
    """Whether something stands behind a label and is no word: "SPEAKER_1: ..."."""
    said = layout.view[item.content : layout.lines[item.index].end].strip()
    return bool(said) and not any(map(str.isalnum, said))


def _end_of_block(layout: Layout, at: int) -> int:
    """Return where the lines end that no blank one parts from a line."""
    lines = layout.lines
    blank = next((one for one in range(at, len(lines)) if lines[one].is_blank), len(lines))
    return lines[max(at, blank - 1)].end


def _is_key(turns: Sequence[Candidate]) -> bool:
    """Whether one word in small letters is all there is: a key with a value."""
    label = turns[0].label
    is_word = turns[0].shape is Shape.KNOWN and len(label) > 1 and label[0].islower()
    return is_word and len({one.key for one in turns}) == 1


def _spoken(layout: Layout) -> float:
    """Return 1 where at least half the turns hold a full sentence, less where keys have values.

    Where a recognizer wrote none, some words in a row are one.
    """
    spans = [
        (item.content, layout.lines[end - 1].end)
        for item, (_, end) in zip(layout.labels.turns, layout.spans(), strict=True)
    ]
    whole = sum(_SENTENCE.search(layout.view, *span) is not None for span in spans)
    if 2 * whole < len(spans) and _is_wide_talk(layout, spans):
        return 1.0
    if len(spans) >= _LEAST_UNPARTED and _are_unstopped(layout.view, spans, whole):
        said = [layout.view[start:end].split() for start, end in spans]
        long = sum(len(words) >= _LEAST_SENTENCE for words in said)
        if 2 * long >= len(spans) and _is_unparted(said):
            whole = long
    return min(1.0, 2 * whole / len(spans))


def _are_unstopped(text: str, spans: Sequence[tuple[int, int]], whole: int) -> bool:
    """Whether hardly a turn has a full stop, or hardly one stands among many words."""
    if whole <= _UNPARTED * len(spans):
        return True
    words = sum(len(text[start:end].split()) for start, end in spans)
    stops = sum(len(_SENTENCE.findall(text, *span)) for span in spans)
    return words >= _WORDS_A_STOP * stops


_WORDS_A_STOP = 60
"""Words to a full stop, of more than any who writes sentences down."""


def _is_wide_talk(layout: Layout, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether people talk in Chinese letters, which who types from a recording writes unparted."""
    said = [layout.view[start:end] for start, end in spans]
    wide = sum(_WIDE.search(one) is not None for one in said)
    spoken = sum(_WIDE_TALK.search(one) is not None for one in said)
    return len(said) >= _LEAST_WIDE and wide >= _WIDELY * len(said) and 2 * spoken >= len(said)


_LEAST_WIDE, _WIDELY = 8, 0.8
"""Turns, and the share of those in Chinese letters."""
_WIDE = pattern(r"[\u3400-\u9fff]")
_WIDE_TALK = pattern(r"[我你您咱她他们們吗嗎呢吧啊嗯哦呀嘛哈]|对[，,]?|對|是的|谢谢|謝謝")
"""What hardly stands in a form: pronouns, and how a sentence ends that is said."""
_LEAST_UNPARTED = 20
_UNPARTED = 0.4
"""Share of the turns that may hold a full stop where a recognizer writes none."""
_LEAST_SENTENCE = 8
"""Words."""
_SMALL = 0.8


def _is_unparted(said: Sequence[Sequence[str]]) -> bool:
    """Whether most words stand in small letters, as those of talk do, and somebody talks."""
    # imported late: most talks have full stops
    from pipeline.readers.documents.likeness import is_talk

    words = [word for own in said for word in own]
    is_small = sum(word[:1].islower() for word in words) >= _SMALL * len(words)
    return is_small and 2 * sum(is_talk(" ".join(own)) for own in said) >= len(said)


def _is_all_dialogue(layout: Layout) -> bool:
    """Whether every block begins with a label and something is asked."""
    starts = {candidate.index for candidate in layout.labels.turns}
    lines = layout.lines
    blocks = (
        index
        for index, line in enumerate(lines)
        if not line.is_blank and (index == 0 or lines[index - 1].is_blank)
    )
    return "?" in layout.text and all(index in starts for index in blocks)


def _label_list(turns: Sequence[Candidate], shown: str) -> str:
    labels = list({candidate.key: candidate.label for candidate in turns}.values())
    rest = len(labels) - _SHOWN_LABELS
    more = f" and {rest} more" if rest > 0 else ""
    return "/".join(f"`{shown.format(label)}`" for label in labels[:_SHOWN_LABELS]) + more


def no_speakers(layout: Layout, path: str) -> BriefError:
    """Return the refusal of a document that is none, at the label that is the likeliest."""
    names = _likely(layout)
    if not names:
        return _none_labelled(layout, path)
    hint = f"{_EXAMPLE}; or, if '{names[0].label}' is a speaker, name it {DECLARE}:"
    hint = f"{hint} {_command(path, names[0].label)}"
    return TranscriptError.at("no speakers found", Place(path, layout.line_of(names[0])), hint)


def _none_labelled(layout: Layout, path: str) -> BriefError:
    """Return the refusal of a document without labels, at the first of the lines that ask."""
    if fenced := _fenced(layout):
        count = f"{len(fenced)} pieces" if len(fenced) > 1 else "1 piece"
        hint = f"{count} between ``` are taken for code: where a talk stands there, take these"
        hint = f"{hint} signs out, and save each talk as its own file"
        return TranscriptError.at("no speakers found", Place(path, fenced[0]), hint)
    bracketed = _bracketed(layout)
    if bracketed:
        names = " and ".join(f"'[{name}]'" for name in bracketed)
        hint = f"{names} begin several lines: where they say who speaks, write"
        hint = f"{hint} '{next(iter(bracketed))}:' and the like there, and before all other turns"
        return TranscriptError.at("no speakers found", Place(path, min(bracketed.values())), hint)
    if frequent := _faq_title(layout):
        hint = f"“{frequent}” says that these are questions nobody asked, which are no talk:"
        hint = f"{hint} where somebody did, begin each with 'Q:' and each answer with 'A:'"
        return TranscriptError.at("no speakers found", Place(path, 1), hint)
    asked = [line.number for line in layout.lines if _asks(layout.shown, line)]
    if len(asked) < _LEAST_ASKED:
        return _none_found(layout, path)
    hint = f"{len(asked)} lines end with a question mark: where somebody answers them, begin each"
    hint = f"{hint} with 'Q:' and each answer with 'A:'"
    return TranscriptError.at("no speakers found", Place(path, asked[0]), hint)


def _faq_title(layout: Layout) -> str:
    """Return the title or heading that says that the file is a list of frequent questions."""
    # imported late: hardly a file without labels is such a list
    from pipeline.readers.labels.frequent import names_faq

    told = (one.value for one in layout.document.metadata if one.key.casefold() == "title")
    heads = (clean(layout.shown[slice(*span)]).strip("#*_ ") for span in layout.document.headings)
    return next((one for one in (*told, *heads) if names_faq(one)), "")


def _fenced(layout: Layout) -> list[int]:
    """Return the lines of pieces of code that begin as a talk does, with labels."""
    removed = layout.document.removed
    code = (one for one in removed if one.message.startswith("code: "))
    return [one.line for one in code if len(_FENCED_LABEL.findall(one.message)) >= _LEAST_FENCED]


_LEAST_FENCED = 2
_FENCED_LABEL = pattern(r"(?:```|\s)[^\W\d_a-z][^\W\d_]{0,20}\s*: +(?=[^\W_a-z])")


def _bracketed(layout: Layout) -> dict[str, int]:
    """Return the two commonest names in square brackets that begin lines, with where they first do.

    They recur before words; where they begin few of all lines they are no labels by themselves.
    """
    found: dict[str, list[int]] = {}
    for match in _BRACKETED.finditer(layout.text):
        label = clean(match[1])
        is_noise = not NON_SPEECH.isdisjoint(label.casefold().split())
        if not is_noise and shape_of(label) in {Shape.NAME, Shape.WORD, Shape.KNOWN}:
            found.setdefault(label, []).append(layout.line_at(match.start(1)))
    often = sorted((one for one in found if len(found[one]) > 1), key=lambda one: -len(found[one]))
    return {name: found[name][0] for name in often[:2]} if len(often) > 1 else {}


_BRACKETED = pattern(r"(?m)^[ \t]*\[([^\W\d_a-z][^\[\]\n:]{1,40})\][ \t]+(?=[^\W_a-z])")


def _none_found(layout: Layout, path: str) -> BriefError:
    filled = next((line.number for line in layout.lines if not line.is_blank), 0)
    hint = f"{_EXAMPLE}; where one person says all of it, put 'JANE DOE:' before the first words,"
    hint = f"{hint} and then: {_command(path, 'JANE DOE')}"
    return TranscriptError.at("no speakers found", Place(path, filled), hint)


def _command(path: str, label: str) -> str:
    """Return what drafts a definition that names a speaker."""
    # imported late: what is a talk needs none of it
    import shlex

    return f"brief init {shlex.quote(path)} --speaker {shlex.quote(label)}"


_LEAST_ASKED = 3


def _asks(text: str, line: Line) -> bool:
    return text[max(line.start, line.end - 2) : line.end].rstrip("*_ ").endswith(("?", "？", "؟"))


def _likely(layout: Layout) -> list[Candidate]:
    """Return labels that may be people's: no headings, and none that a sentence runs into."""
    names = [*layout.told.turns, *layout.told.prose]
    if not names:
        return []
    # imported late: what is a talk needs none of it
    from pipeline.readers.documents.likeness import is_persons

    page = page_of(layout.view, layout.lines)
    begun = [one for one in names if one.shape in VOUCHED or page.is_fresh(one.index)]
    begun = [one for one in begun if one.key not in GENRES | METADATA and not _names_thing(one)]
    counts = Counter(one.key for one in names)
    begun = [one for one in begun if not _may_be_heading(one, layout, counts[one.key])]
    persons = is_persons([one.label for one in begun], layout.view)
    known = [one for one in begun if one.shape in VOUCHED]
    return known or [one for one in begun if one.label in persons]


def _may_be_heading(one: Candidate, layout: Layout, count: int) -> bool:
    """Return whether a label that is no general word may well head a list, a form or an item.

    It is an answer that nobody gave, stands above words or in a list, or joins several things.
    """
    if one.shape in VOUCHED:
        return False
    line = layout.lines[one.index]
    first = one.label.casefold().split()[0]
    is_bare = not layout.view[one.content : line.end].strip()
    start = layout.text.rfind("\n", 0, line.start) + 1
    is_item = _ITEM.match(layout.text, start) is not None
    is_doubtful = is_bare or is_item or "&" in one.label
    return first in SAMPLES | _PAPERS or (count == 1 and is_doubtful)


_PAPERS = frozenset({"document", "file", "meeting", "project"})
_ITEM = pattern(r"[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]")


def _names_thing(one: Candidate) -> bool:
    """Return whether a label is one word that names a thing, by its end: "Recommendation"."""
    is_word = len(one.label) >= _LONG_WORD and one.label.isalpha()
    return is_word and one.shape is not Shape.DECLARED and one.key.endswith(_OF_THINGS)


_LONG_WORD = 9
"""Letters."""
_OF_THINGS = (
    *("ation", "ations", "ition", "itions", "ution", "utions", "ationen", "ungen", "keiten"),
    *("heit", "keit", "schaft", "schaften", "ção", "ções", "ción", "ciones", "zione", "zioni"),
)
