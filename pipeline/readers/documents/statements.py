"""A statement without a label above a talk: whoever answers the press begins to speak at once.

It is in the first person, greets those in the room or takes their questions, and then those who ask
and those who answer have labels. Who made it is for a person to say: it is nobody's known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import UNIDENTIFIED, Note, Role
from pipeline.patterns import pattern
from pipeline.readers.documents.opening import MET, QUOTED, is_data, is_speech, joined_lines
from pipeline.readers.documents.paragraphs import is_wrapped, paragraph_spans
from pipeline.readers.labels.candidates import Candidate, Shape, clean
from pipeline.readers.labels.words import GENERIC_ASKS, ROLE_WORDS
from pipeline.readers.layout import Layout, above, linked_lines, slanted_lines
from pipeline.readers.lines import Line
from pipeline.values import replace

_LEAST_TURNS = 8
_TAKING_TURNS = 0.7
"""Share of the turns that another label follows."""
_MOST = 1 / 3
"""Share of all words: above that, labels were probably not understood."""
_LEAST_OWN = 0.5
"""Share of the paragraphs in which somebody says "I" or "we"."""
_OWN = pattern(
    r"\b(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Oo]ur|[Uu]s"
    r"|[Ii]ch|[Mm]ich|[Mm]ir|[Ww]ir|[Uu]ns(?:er\w*)?|[Jj]e|[Jj]['’](?:ai|y)|[Nn]ous|[Nn]otre"
    r"|[Yy]o|[Mm]e|[Nn]osotros|[Nn]uestr[oa]s?|[Ee]u|[Nn]ós|[Nn]oss[oa]s?|[Ii]o|[Nn]oi|[Nn]ostr[oa])"
    r"\b"
)
_GREETS = pattern(
    r"(?i)(?:well,? |okay,? |all right,? )?(?:"
    r"(?:good (?:morning|afternoon|evening)|hello|hi|welcome|thanks?(?: you)?)\b.{0,40}?"
    r"\b(?:every(?:one|body)|all|ladies|friends|colleagues|for (?:coming|joining|being here))\b"
    r"|good (?:morning|afternoon|evening)\b|ladies and gentlem[ae]n\b"
    r"|(?:guten (?:morgen|tag|abend)|meine (?:sehr geehrten )?damen und herren)\b"
    r"|(?:bonjour|bonsoir) (?:à tous|mesdames)\b|mesdames,? (?:et )?messieurs\b"
    r"|(?:buen[oa]s (?:días|tardes|noches)|señoras y señores)\b"
    r"|(?:b(?:om|oa) (?:dia|tarde|noite)|senhoras e senhores)\b"
    r"|(?:buongiorno|buonasera) a tutti\b|signore e signori\b)"
)
"""How a statement begins before those who are in the room."""
_TELLS = pattern(
    r"\b(?:[Cc]an|[Cc]ould|[Mm]ay) I (?:just )?(?:say|begin|start|add|thank|make)\b"
    r"|\b[Ll]et me (?:just |first )?(?:say|begin|start|add|make)\b"
    r"|\bI (?:just |also )?(?:want(?:ed)?|would like|wish) to (?:just )?(?:say|announce|add|make)\b"
    r"|\bI['’]d (?:just )?like to (?:say|announce|add|make|begin|start)\b"
    r"|\bI (?:have|['’]ve) (?:just )?(?:got )?(?:an announcement|a (?:short |brief )?statement)\b"
)
"""How somebody announces what he says."""
_INVITES = pattern(
    r"(?i)\b(?:happy|glad|pleased|delighted|ready|willing|time|able) (?:now )?"
    r"(?:to (?:take|answer|respond to)|for)\b[^.?!]{0,30}\bquestions\b"
    r"|\b(?:I|we|I['’]ll|we['’]ll|let['’]s|let me)\b(?: \w+){0,3} "
    r"(?:take|answer|have|open (?:it |this |up )*(?:to|for))\b[^.?!]{0,30}\bquestions\b"
    r"|\bopen to (?:any |your )?questions\b|\bany questions\?"
    r"|\bover to you\b|\bfire away\b|\bthe floor is yours\b"
    r"|\b(?:freue mich auf|beantworte|stehe (?:ich )?(?:ihnen )?für) (?:\w+ ){0,3}fragen\b"
    r"|\b(?:réponds|répondrai|répondre) (?:\w+ )?à (?:\w+ )?questions\b"
    r"|\b(?:responder(?:é|emos)?|contestar(?:é|emos)?) (?:a )?(?:\w+ )?preguntas\b"
    r"|\bresponder(?:ei|emos)? (?:a |às )?(?:\w+ )?perguntas\b"
    r"|\brispond(?:o|erò|ere) (?:a |alle )?(?:\w+ )?domande\b"
)
"""How somebody lets the press ask."""
_OF_PAGE = pattern(
    r"(?i)\b(?:interview(?:s|ed|ing)?|transcri\w+|episodes?|podcasts?|copyright|edited|newsletters?"
    r"|blogs?|web ?sites?|e-?mail(?:s|ed)?|subscri\w+|click|comments? below|read(?:ers?| on)"
    r"|(?:this|my|our) (?:post|article|page|series|book|column)|questions below"
    r"|if you have (?:any )?(?:more |other |further )?questions)\b|https?:|www\."
)
"""Words of somebody who introduces a page, and does not speak."""
_ANOTHER = pattern(
    r"(?i)(?:(?:yes|yeah|no|okay|ok|right|sure|thanks?|thank you|hello|hi|welcome|oui|merci|ja"
    r"|nein|danke|sí|gracias|sim|obrigad[oa]|grazie|good (?:morning|afternoon|evening)"
    r"|guten (?:morgen|tag|abend)|bonjour)\b|[^\w“\"‘'(¿¡])"
)
"""How a paragraph begins in which somebody else may answer, or go on."""
_HANDS_OVER = pattern(
    r"(?i)\b(?:hand(?:ing)? (?:you |it )?(?:over|across)|(?:turn|throw|pass)(?:ing)? (?:it )?"
    r"(?:over )?to|(?:ask|invite|call (?:up)?on|introduce|welcome) (?:\S+ ){1,6}?"
    r"(?:to (?:say|speak|add|make|comment|join|come|talk)|now)|i give you|please welcome)\b"
)
"""How somebody lets another speak."""
_LABELLED = pattern(
    r"[^\W\d_a-z][\w.'’-]*(?: (?:of|the|for|[^\W\d_a-z][\w.'’-]*)){0,5}[ \t]*(?:[:：;]|\s[–—-]\s)"
)
"""What may be the label of a speaker who is not known."""


def with_statement(layout: Layout) -> Layout:
    """Return a layout in which a statement above the first label is a turn of nobody known."""
    labels = layout.labels
    first = labels.turns[0]
    if labels.are_letters or first.shape is Shape.UNCLAIMED or not _takes_turns(labels.turns):
        return layout
    if layout.regions and layout.regions[0].start < first.content:
        return layout
    said = _stated(layout)
    if not said or not _is_statement([words for _, words in said], is_pressed=_asks(first)):
        return layout
    count = sum(len(words.split()) for _, words in said)
    below = len(layout.shown[first.content : layout.lines[-1].end].split())
    if count > _MOST * (count + below):
        return layout
    start = said[0][0]
    at = next(at for at, line in enumerate(layout.lines) if line.number == start.number)
    turn = Candidate(at, UNIDENTIFIED, Shape.UNCLAIMED, layout.lines[at].start)
    return replace(
        layout,
        labels=replace(labels, turns=(turn, *labels.turns)),
        notes=(*layout.notes, _told(len(said), count, start.number)),
    )


def _told(paragraphs: int, words: int, line: int) -> Note:
    stand = "1 paragraph stands" if paragraphs == 1 else f"{paragraphs} paragraphs stand"
    message = (
        f"{stand} above the first label and make a statement ({words:,} words): who says it is not "
        f"known: name '{UNIDENTIFIED}' under 'speakers:' in the definition"
    )
    return Note(message, line, is_warning=True)


def _takes_turns(turns: Sequence[Candidate]) -> bool:
    """Return whether those with a label ask and answer in turn, and two of them come back."""
    counts = Counter(one.key for one in turns)
    changes = sum(before.key != one.key for before, one in pairwise(turns))
    return (
        len(turns) >= _LEAST_TURNS
        and sum(count > 1 for count in counts.values()) > 1
        and changes >= _TAKING_TURNS * (len(turns) - 1)
    )


def _asks(turn: Candidate) -> bool:
    """Return whether a label is a general one of those who ask: "Journalist", "Q"."""
    words = turn.key.split()
    is_role = any(ROLE_WORDS.get(word) is Role.INTERVIEWER for word in words)
    return is_role or turn.key in GENERIC_ASKS or turn.word.casefold() in GENERIC_ASKS


def _stated(layout: Layout) -> tuple[tuple[Line, str], ...]:
    """Return the paragraphs above the first label from the first sentence on that is no data.

    Nothing where an editor or a page speaks in them, by their letters or with a link.
    """
    lines = above(layout)
    quiet = slanted_lines(layout) | linked_lines(layout, len(lines))
    own = {line.number for at, line in enumerate(lines) if at in quiet}
    parts = list(_paragraphs(layout, lines))
    begun = next((at for at, (_, words) in enumerate(parts) if is_speech(words)), len(parts))
    stated = tuple(parts[begun:])
    is_quiet = bool(stated) and any(line.number in own for line in lines[-_after(lines, stated) :])
    return () if is_quiet else stated


def _after(lines: Sequence[Line], stated: Sequence[tuple[Line, str]]) -> int:
    """Return how many lines stand from the beginning of a statement on."""
    return sum(line.number >= stated[0][0].number for line in lines)


def _paragraphs(layout: Layout, lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """Yield the paragraphs of `lines`, each with its first line; where they are wrapped, joined."""
    text = layout.shown
    filled = [line for line in lines if not line.is_blank]
    words = [clean(text[line.start : line.end]) for line in filled]
    if not is_wrapped(
        layout.view, layout.lines, frozenset(one.index for one in layout.labels.turns)
    ):
        yield from _whole(zip(filled, words, strict=True))
        return
    heads = joined_lines(text, filled, words)
    start = next((line.start for line, one in heads if is_speech(one)), len(text))
    yield from ((line, clean(text[line.start : line.end])) for line in filled if line.start < start)
    rest = [line for line in lines if line.start >= start or line.is_blank]
    for first, end in paragraph_spans(text, rest, wrapped=True) if start < len(text) else ():
        yield next(line for line in filled if line.start == first), clean(text[first:end])


def _whole(lines: Iterable[tuple[Line, str]]) -> Iterator[tuple[Line, str]]:
    """Yield lines that are paragraphs; one that goes on in small letters is joined to the last."""
    first, said = None, ""
    for line, words in lines:
        is_open = said[-1:].isalpha() or said[-1:] == ","
        if first and is_open and words[0].islower():
            said = f"{said} {words}"
            continue
        if first:
            yield first, said
        first, said = line, words
    if first:
        yield first, said


def _is_statement(said: Sequence[str], *, is_pressed: bool) -> bool:
    """Return whether one person says some paragraphs, before those who may then ask."""
    plain = [QUOTED.sub(" ", one) for one in said]
    invites = _INVITES.search(plain[-1]) is not None
    is_told = _GREETS.match(plain[0]) or any(_TELLS.search(one) for one in plain)
    is_met = any(MET.search(one) for one in plain)
    return (
        (invites or (is_pressed and bool(is_told) and not is_met))
        and sum(_OWN.search(one) is not None for one in plain) >= _LEAST_OWN * len(plain)
        and not any(_OF_PAGE.search(one) for one in said)
        and _is_of_one(said)
    )


def _is_of_one(said: Sequence[str]) -> bool:
    """Return whether nothing tells that another speaks in some paragraphs."""
    *others, last = said
    is_answered = any(one.rstrip('"”’») ').endswith(("?", "？")) for one in others)
    hands_over = any(_HANDS_OVER.search(one) for one in others)
    is_begun = any(_ANOTHER.match(one) for one in said[1:]) or not said[0][0].isalpha()
    is_asked = last.endswith("?") and not _INVITES.search(last)
    is_odd = any(is_data(one) or _LABELLED.match(one) for one in said)
    is_odd |= any(not is_speech(one) and not _INVITES.search(one) for one in said)
    return not (is_answered or hands_over or is_begun or is_asked or is_odd)
