"""The order of questions and answers: what cannot be, and what is worth a warning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import (
    ASKS,
    Note,
    NoteKind,
    Role,
    Speaker,
    Turn,
    addresses_itself,
    goes_on,
)
from pipeline.patterns import clued, pattern
from pipeline.readers.furniture import shortened
from pipeline.readers.labels.belief import MOST_VALUE, is_value
from pipeline.readers.labels.shapes import is_known, word_role
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS, SAMPLES
from pipeline.readers.speakers.parting import MOST_FEW
from pipeline.readers.speakers.roles import is_generic_answer, is_generic_question, is_of_room
from pipeline.readers.speakers.tallies import ASKS_OFTEN, ends_with_question, holds_question


def refuse_stray_answer(turns: Sequence[Turn], path: str) -> None:
    """Raise TranscriptError when a turn labelled as an answer stands before any question.

    With named speakers an opening statement is no mistake, and `A` beside `C`, who asks, is a name.
    """
    asking = {turn.speaker for turn in turns if turn.speaker.role in ASKS}
    if asking and not any(map(is_generic_question, asking)):
        return
    for turn in turns:
        if turn.speaker.role in ASKS:
            return
        if is_generic_answer(turn.speaker) or _is_sample(turn.speaker):
            raise TranscriptError.at(
                "answer without a question", Place(path, turn.line), _lettered(turns) or _ASK_FIRST
            )


_ASK_FIRST = "start the line with 'Q:', or name the speakers under 'speakers:' in the definition"


def _lettered(turns: Sequence[Turn]) -> str:
    """Return the hint where people have letters for names, of which 'A' is one; empty elsewhere."""
    labels = {turn.speaker.label.upper() for turn in turns}
    if not labels.issuperset("ABC"):
        return ""
    people = "where 'A', 'B' and 'C' are people who answer"
    return f"{people}, write 'Person A:' and so on, and 'Interviewer:' before each question"


def _is_sample(speaker: Speaker) -> bool:
    """Whether a label is that of an answer as it may be given: "Sample answer"."""
    words = set(speaker.label.casefold().split())
    return not words.isdisjoint(SAMPLES) and words <= SAMPLES | GENERIC_ANSWERS


def refuse_questions_alone(turns: Sequence[Turn], path: str) -> None:
    """Raise TranscriptError when all words are those of one who only asks: answers are unlabelled.

    What one person says who is called interviewer or host may stand without an answer.
    """
    speakers = {turn.speaker for turn in turns}
    are_questions = len(turns) > 1 or is_generic_question(turns[0].speaker)
    if len(speakers) == 1 and are_questions and turns[0].speaker.role in ASKS:
        raise TranscriptError.at(
            f"only '{turns[0].speaker.label}:' speaks",
            Place(path, turns[0].line),
            "begin each answer with its speaker, on a line of its own",
        )


def refuse_guide(turns: Sequence[Turn], path: str) -> None:
    """Raise TranscriptError where seeming answers ask: a guide for a talk that is yet to come."""
    answers = [turn for turn in turns if is_generic_answer(turn.speaker)]
    asking = [turn for turn in answers if 2 * _count_asking(turn) >= len(turn.paragraphs)]
    if len(answers) >= _LEAST_GUIDE and len(asking) >= _GUIDE * len(answers):
        message = f"questions without answers: {len(asking)} of {len(answers)} answers ask"
        hint = "this looks like a guide for a talk: take the transcript of the talk"
        raise TranscriptError.at(message, Place(path, asking[0].line), hint)


def _count_asking(turn: Turn) -> int:
    texts = (one.text.rstrip().rstrip(_QUOTED) for one in turn.paragraphs)
    return sum(one.endswith(("?", "？", "؟")) for one in texts)


_QUOTED = ')*_"”»'
_LEAST_GUIDE, _GUIDE = 5, 0.6
"""Answers, and the share of them that ask where nobody answers."""


def refuse_hidden_questions(turns: Sequence[Turn], path: str) -> None:
    """Raise TranscriptError where numbered questions without a label stand in turns of others.

    They end turns, above answers with a label, or run on inside of them, each with its answer.
    """
    is_alone = len({turn.speaker.label for turn in turns}) == 1
    hidden = [
        turn
        for turn in turns
        if len(turn.paragraphs) > 1
        and turn.speaker.role not in ASKS
        and turn.paragraphs[-1].text.rstrip().endswith(("?", "？"))
        and _NUMBERED_QUESTION.match(turn.paragraphs[-1].text)
    ]
    where = "at the end of"
    if len(hidden) < max(_LEAST_HIDDEN, _HIDDEN * len(turns)):
        hidden, where = _running_on(turns, is_alone=is_alone), "inside of"
    if hidden:
        said = hidden[0].speaker.label
        message = f"numbered questions stand {where} what '{said}:' says"
        hint = "begin each question with 'Q:', on a line of its own"
        hint = f"{hint}, and each answer with '{said}:'" if is_alone else hint
        raise TranscriptError.at(message, Place(path, hidden[0].line), hint)


def _running_on(turns: Sequence[Turn], *, is_alone: bool) -> list[Turn]:
    """Return the turns of others than who asks in which questions are numbered one by one.

    Beside questions such paragraphs may hold what explains them where nobody else has a label.
    """
    asked = _numbered if is_alone else _asked
    found = [
        (int(match[1]), turn)
        for turn in turns
        if turn.speaker.role not in ASKS
        for said in asked(turn)
        if (match := _NUMBER.match(said))
    ]
    steps = sum(after - before == 1 for (before, _), (after, _) in pairwise(found))
    is_run = len(found) >= _LEAST_HIDDEN and steps >= _IN_STEP * (len(found) - 1)
    return [turn for _, turn in found] if is_run else []


def _numbered(turn: Turn) -> list[str]:
    """Return the paragraphs with a number and a question that one without a number follows."""
    texts = [one.text.strip() for one in turn.paragraphs]
    return [
        before
        for before, after in pairwise(texts)
        if _NUMBERED_QUESTION.match(before) and not _NUMBER.match(after)
    ]


_NUMBER = pattern(r"[Qq]?(\d{1,3})\s?[.):、-]")
_IN_STEP = 0.7
"""Share of the numbers that are one more than that before."""


def refuse_cast_alone(turns: Sequence[Turn], path: str) -> None:
    """Raise TranscriptError where labels only name who will talk, and the talk itself has none.

    "Interviewer:", "Interviewee:" and a name behind each stand above all that is said, once or
    above each of several talks; or one such word alone, as on the cover of a report.
    """
    labels = {turn.speaker.label for turn in turns}
    is_cover = len(turns) == 1 and (
        turns[0].speaker.role in ASKS
        or word_role(turns[0].speaker.label.casefold()) is Role.RESPONDENT
    )
    may_recur = len(labels) == len(turns) or all(map(_is_of_part, labels))
    if not may_recur or (len(turns) < _LEAST_CAST and not is_cover):
        return
    label, line = turns[-1].speaker.label, turns[-1].line
    most = _MOST_ON_COVER if is_cover else MOST_VALUE
    if len(turns[-1].paragraphs) > 1 and all(_only_names(turn, most) for turn in turns):
        hint = "begin each question and each answer with its speaker, on a line of its own"
        message = f"behind '{label}:' stands a name, and the talk below it has no labels"
        raise TranscriptError.at(message, Place(path, line), hint)


def _is_of_part(label: str) -> bool:
    """Return whether a label is the word for a person's part in a talk: "Interviewee"."""
    return is_known(label.split()) and label.casefold() not in GENERIC_ASKS | GENERIC_ANSWERS


_LEAST_CAST = 2


_MOST_ON_COVER = 12
"""Words of a name and an office on the cover of a report."""


def _only_names(turn: Turn, most: int) -> bool:
    """Return whether a turn begins with a paragraph that is nothing but a name, and its office."""
    said = turn.paragraphs[0].text.strip(" *_\n@")
    if said and ord(said[0]) in _WIDE:
        return len(said) <= _LONGEST_WIDE and _WIDE_SIGNS.isdisjoint(said)
    name = said.removesuffix(".")
    said = name if " " in name and all(word[:1].isupper() for word in name.split()) else said
    return not said[:1].isdecimal() and is_value(said, most)


_WIDE = range(0x2E80, 0xFB00)
_LONGEST_WIDE = 12
"""Letters of a name in Chinese or Japanese, with an office."""
_WIDE_SIGNS = frozenset("。，！？；、：")
_LEAST_HIDDEN = 3
_HIDDEN = 0.15
"""Share of the turns."""
_NUMBERED_QUESTION = pattern(r"[Qq]?\d{1,3}\s?[.):、]\s*\S[^?？]{3,}[?？]")


def turn_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield warnings of what may mean that a turn is not its speaker's, or not what it seems."""
    yield from _order_notes(turns)
    yield from _asking_notes(turns)
    yield from _ending_notes(turns)
    yield from _chapter_notes(turns)
    yield from _address_notes(turns)
    yield from role_notes(turns)
    yield from _summary_notes(turns)
    yield from _torn_notes(turns)
    yield from _again_notes(turns)
    yield from _twofold_notes(turns)
    yield from _last_notes(turns)
    yield from _anew_notes(turns)
    yield from _side_notes(turns)
    yield from _ruled_notes(turns)
    yield from _unheld_notes(turns)


def _unheld_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield warnings where a talk stands twice in two languages, or was held by nobody."""
    if len(turns) < _LEAST_HELD:
        return
    # imported late: short talks need none of it
    from pipeline.readers.asked_oneself import oneself_notes
    from pipeline.readers.two_languages import translated_notes

    yield from translated_notes(turns)
    yield from oneself_notes(turns)


_LEAST_HELD = 8


def _ruled_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning of paragraphs below others of a turn that two dashes begin, in Japanese."""
    found = [
        turn.line
        for turn in turns
        for one in turn.paragraphs[1:]
        if one.text.startswith(_DOUBLE_DASHES)
    ]
    if len(found) >= _LEAST_RULED:
        message = f"{len(found)} paragraphs begin with two dashes and have no label"
        hint = "where nobody says them, or whoever asks, mark them so"
        yield Note(f"{message}: {hint}", found[0], is_warning=True)


_DOUBLE_DASHES = ("ーー", "――", "——", "──")
_LEAST_RULED = 5


def _side_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where nobody is named and all answers have two paragraphs, or all three.

    So pages have it on which several answer each question side by side.
    """
    answers = [turn for turn in turns if turn.speaker.label == "A"]
    counts = Counter(len(turn.paragraphs) for turn in answers)
    count, times = max(counts.items(), key=itemgetter(1), default=(0, 0))
    if count in _SIDES and times >= max(_LEAST_SIDES, _MOSTLY_SIDES * len(answers)):
        message = f"{times} of {len(answers)} answers have {count} paragraphs"
        hint = "where several people answer each question, put a label before the words of each"
        yield Note(f"{message}: {hint}", answers[0].line, is_warning=True)


_SIDES = (2, 3)
"""People who may answer side by side."""
_LEAST_SIDES, _MOSTLY_SIDES = 6, 0.9
"""Answers, and their share."""


def _anew_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where a label begins anew below paragraphs without one, as no other does.

    So news have it: whoever speaks there was recorded elsewhere, and has no label.
    """
    several = [at for at, turn in enumerate(turns[:-1]) if len(turn.paragraphs) > 1]
    anew = [at for at in several if turns[at].speaker.label == turns[at + 1].speaker.label]
    is_rare = len(several) <= _RARELY * len(turns)
    if len(anew) < _LEAST_ANEW or not is_rare or 2 * len(anew) < len(several):
        return
    first = turns[anew[0]]
    message = f"{len(anew)} times paragraphs stand without a label above '{first.speaker.label}'"
    message = f"{message} or another who speaks on below them under the same label"
    hint = "where somebody else says them, put the label of the speaker before them"
    yield Note(f"{message}: {hint}", first.line, is_warning=True)


_LEAST_ANEW, _RARELY = 2, 0.25
"""Times, and the share of the turns with several paragraphs."""


def _last_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where the last turn is many times as long as any other: more than the talk.

    So columns go on behind an interview that they quote, and pages with what readers wrote.
    """
    sizes = [sum(len(one.text.split()) for one in turn.paragraphs) for turn in turns]
    usual = max(sizes[:-1], default=0)
    is_long = len(turns) >= _LEAST_BEFORE and sizes[-1] >= max(_LONG_LAST, _TIMES * usual)
    if is_long and len(turns[-1].paragraphs) >= _LEAST_PARTS:
        message = f"the last turn has {sizes[-1]:,} words, and no other more than {usual:,}"
        hint = "where the talk ends there, take out what stands behind it"
        yield Note(f"{message}: {hint}", turns[-1].line, is_warning=True)


_LEAST_BEFORE, _LONG_LAST, _TIMES, _LEAST_PARTS = 6, 300, 3, 4
"""Turns, words and paragraphs of the last one, and how many times as long as another it is."""


def _twofold_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where turns change between two scripts: a translation by its original."""
    are_latin = [_is_latin(turn) for turn in turns]
    changes = [at for at, (one, other) in enumerate(pairwise(are_latin), 1) if one != other]
    latin = sum(are_latin)
    if min(latin, len(turns) - latin) < max(_LEAST_TWOFOLD, _TWOFOLD * len(turns)):
        return
    if len(changes) >= _CHANGING * (len(turns) - 1):
        message = "turns come in two scripts by turns: a translation may stand beside its original"
        hint = "take one of the two out, as else all is said twice"
        yield Note(f"{message}: {hint}", turns[changes[0]].line, is_warning=True)


_LEAST_TWOFOLD, _TWOFOLD = 3, 0.3
"""Turns in the script that has fewer, and their share."""
_CHANGING = 0.6
"""Share of the turns whose script is another than that of the turn before."""
_NOT_LATIN = pattern(r"[^\0-\u024f]")
"""What is no Latin letter, figure or mark."""


def _is_latin(turn: Turn) -> bool:
    """Return whether most letters of a turn are Latin."""
    texts = [one.text for one in turn.paragraphs]
    others = sum(char.isalpha() for text in texts for char in _NOT_LATIN.findall(text))
    return not others or 2 * others <= sum(char.isalpha() for text in texts for char in text)


def _again_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where the same questions are asked again: of others, as in a second talk."""
    first: dict[str, int] = {}
    again: dict[str, Turn] = {}
    for at, turn in enumerate(turns):
        if turn.speaker.role not in ASKS:
            continue
        words = " ".join(turn.paragraphs[-1].text.lstrip(_COUNTING).casefold().split())
        if len(words.split()) >= _LEAST_AGAIN_WORDS and first.setdefault(words, at) != at:
            again.setdefault(words, turn)
    yield from _begun_again(turns)
    order = [first[words] for words in again]
    is_answered = any(turn.speaker.role not in ASKS for turn in turns)
    are_many = len(again) >= max(_LEAST_AGAIN, _AGAIN * len(first))
    if is_answered and are_many and order == sorted(order):
        start = next(iter(again.values()))
        message = f"{len(again)} questions are asked again from here on"
        hint = "where others answer them, save each talk as its own"
        yield Note(f"{message}: {hint}", start.line, is_warning=True, kind=NoteKind.AGAIN)


def _begun_again(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where the first question of a file stands again and again."""
    asked = [turn for turn in turns if is_generic_question(turn.speaker)]
    said = [_question(turn) for turn in asked]
    again = [turn for turn, words in zip(asked, said, strict=True) if words == said[0]]
    if len(again) >= _LEAST_BEGUN and len(said[0].split()) > 1:
        shown = shortened(" ".join(again[0].paragraphs[0].text.split()))
        message = f"the first question, “{shown}”, stands {len(again)} times"
        hint = "where several people were asked, save each talk as its own"
        yield Note(f"{message}: {hint}", again[1].line, is_warning=True)


_LEAST_BEGUN = 3


def _question(turn: Turn) -> str:
    """Return the words of a question for comparing, without its number and signs."""
    words = turn.paragraphs[-1].text.lstrip(_COUNTING).strip(_SIGNS).casefold()
    return " ".join(words.split())


_SIGNS = " *_#:：.?？"
_LEAST_AGAIN, _AGAIN = 3, 0.3
"""Questions, and their share in all."""
_LEAST_AGAIN_WORDS = 3


def _torn_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where voices change in the middle of sentences, as recognizers have them."""
    torn = [after for before, after in pairwise(turns) if goes_on(before, after)]
    capitals = sum(turn.paragraphs[0].text[:1].isupper() for turn in turns if turn.paragraphs)
    if len(torn) >= max(_LEAST_TORN, _TORN * len(turns)) and capitals >= _CAPITALS * len(turns):
        message = f"{len(torn)} of {len(turns)} turns begin in the middle of a sentence"
        hint = "who says what is doubtful there, and such sentences are not quoted"
        yield Note(f"{message}: {hint}", torn[0].line, is_warning=True)


_LEAST_TORN, _TORN, _CAPITALS = 10, 0.2, 0.1
"""Turns, their share, and the share with a capital first in a text that has capitals."""


def _order_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where two questions or two answers follow each other."""
    for before, turn in pairwise(turns):
        label = turn.speaker.label
        if is_generic_answer(before.speaker) and is_generic_answer(turn.speaker):
            message = f"a second '{label}:' in a row: read as the same answer continued"
            yield Note(message, turn.line, is_warning=True, kind=NoteKind.IN_A_ROW)
        if is_generic_question(before.speaker) and is_generic_question(turn.speaker):
            message = f"a second '{label}:' in a row: the question before it has no answer"
            yield Note(message, turn.line, is_warning=True, kind=NoteKind.IN_A_ROW)


def _asking_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where paragraphs of an answer ask, and plain ones follow them.

    So it is where only the first turns of a file have labels, or one alone; people with names ask
    themselves.
    """
    is_pair = len(turns) == len({turn.speaker.label for turn in turns}) == _PAIR
    for turn in turns:
        asked = _asked(turn)
        is_alone = len(turns) == 1
        share = (_ASKED_ALONE if is_alone else _ASKED) * len(turn.paragraphs)
        is_many = len(asked) >= max(_LEAST_ASKED, share)
        if is_many and (is_pair or is_alone or is_generic_answer(turn.speaker)):
            message = f"{len(asked)} paragraphs of this turn of '{turn.speaker.label}:' ask"
            hint = "where somebody else does, begin them with a label, and the answers too"
            yield Note(f"{message}: {hint}", turn.line, is_warning=True)


def _ending_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where turns of several end in a paragraph that asks: nobody's with a label.

    Who asks himself does so at the end of his own turns, and others hardly do.
    """
    asking = _asking_often(turns)
    ended = [
        before
        for before, _ in pairwise(turns)
        if before.speaker.label not in asking
        and len(before.paragraphs) > 1
        and _asks_at_last(before.paragraphs[-1].text.strip())
        and not before.paragraphs[-2].text.rstrip().endswith(_MARKS)
    ]
    counts = Counter(turn.speaker.label for turn in ended)
    others = len(ended) - max(counts.values(), default=0)
    if len(ended) < max(_LEAST_ENDED, _ENDED * len(turns)) or others < _OTHERS * len(ended):
        return
    message = f"{len(ended)} of {len(turns)} turns end in a question of its own paragraph"
    shown = shortened(" ".join(ended[0].paragraphs[-1].text.split()))
    hint = f"where the interviewer asks it, as “{shown}”, begin it with 'Q:'"
    yield Note(f"{message}: {hint}", ended[0].line, is_warning=True)


def _asking_often(turns: Sequence[Turn]) -> frozenset[str]:
    """Return the labels of those who ask in most of their turns, or who are called so."""
    asked: dict[str, list[bool]] = {}
    for turn in turns:
        own = asked.setdefault(turn.speaker.label, [])
        own.append(ends_with_question(turn.paragraphs[-1].text))
    called = {
        turn.speaker.label
        for turn in turns
        if turn.speaker.role in ASKS and is_known(turn.speaker.label.split())
    }
    return frozenset(
        called | {one for one, said in asked.items() if sum(said) > _OFTEN * len(said)}
    )


_OFTEN = 0.7
_LEAST_ENDED = 4
_ENDED = 0.33
"""Share of the turns."""
_OTHERS = 0.25
"""Share of such turns under other labels than the one that has most."""
_LONGEST_ENDING = 40
"""Words of a paragraph that asks."""


def _asks_at_last(words: str) -> bool:
    """Return whether a short paragraph ends by asking."""
    return words.endswith(_MARKS) and len(words.split()) <= _LONGEST_ENDING


def _asked(turn: Turn) -> list[str]:
    """Return the paragraphs of a turn that only ask, and that one follows which does not."""
    texts = [one.text.strip() for one in turn.paragraphs]
    return [
        before for before, after in pairwise(texts) if _only_asks(before) and not _only_asks(after)
    ]


_PAIR = 2
"""Turns of a file in which only the first ones have a label."""
_LEAST_ASKED = 3
_ASKED, _ASKED_ALONE = 0.3, 0.15
"""Share of the paragraphs of a turn, and of the only turn of a file."""


def _only_asks(words: str) -> bool:
    """Return whether a paragraph holds nothing but questions, and perhaps their number."""
    words = words.lstrip(_COUNTING)
    return words.endswith(_MARKS) and _QUESTIONS.fullmatch(words) is not None


_COUNTING = "0123456789.):-–] "
_MARKS = ("?", "？")
_QUESTIONS = pattern(r"[^.!?？]{12,}[?？](?:\s*[^.!?？]{4,}[?？])*")


def _chapter_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where questions are numbered as chapters are, "1.2 Who pays?": a handbook."""
    asked = [turn for turn in turns if is_generic_question(turn.speaker)]
    numbered = [
        turn
        for turn in asked
        if any(not one.text[:1].isalpha() and _CHAPTER.match(one.text) for one in turn.paragraphs)
    ]
    if len(numbered) >= _LEAST_ASKED and len(numbered) >= _CHAPTERS * len(asked):
        message = f"{len(numbered)} of {len(asked)} questions are numbered as chapters are"
        hint = "where nobody asked them, as in a list of questions with answers, this is no talk"
        yield Note(f"{message}: {hint}", numbered[0].line, is_warning=True)


_CHAPTER = pattern(r"[\W_]{0,4}\d{1,2}\.\d{1,2}\.?\s+[^\W\d_]")
_CHAPTERS = 0.5
"""Share of the questions."""


def _address_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning for every turn that speaks to the one it is said to be by."""
    for turn in turns:
        if turn.speaker.role not in ASKS and addresses_itself(turn):
            label = turn.speaker.label
            message = f"this turn of '{label}:' speaks to {label}: is another label meant?"
            yield Note(f"{message} It is not quoted", turn.line, is_warning=True)


def role_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield warnings where it is not clear who asks, or whether somebody does: all are quoted."""
    yield from _open_role_notes(turns)
    speakers = {turn.speaker for turn in turns}
    is_known = not _TELLING.isdisjoint(speaker.role for speaker in speakers)
    if len(speakers) > 1 and not is_known:
        message = "not clear who asks, so all are quoted: name the roles under 'speakers:'"
        yield Note(
            f"{message} in the definition", turns[0].line, is_warning=True, kind=NoteKind.ROLES
        )
    if len(speakers) > 1 and all(speaker.role in ASKS for speaker in speakers) and is_known:
        message = "all who speak are taken to ask, and nobody to answer"
        hint = "name the roles under 'speakers:' in the definition"
        yield Note(f"{message}: {hint}", turns[0].line, is_warning=True, kind=NoteKind.ROLES)


def _summary_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where most turns tell of the interviewee, whom nobody calls so in a talk."""
    told = [turn for turn in turns if any(_TOLD_OF.search(one.text) for one in turn.paragraphs)]
    answers = [turn for turn in turns if turn.speaker.role is Role.RESPONDENT]
    least = max(_LEAST_TOLD, _TOLD * len(answers))
    reported = [turn for turn in answers if _is_of_others(turn)]
    if len(reported) >= least:
        reported = [turn for turn in reported if _is_reported(turn)]
    if len(reported) >= least:
        message = f"{len(reported)} of {len(answers)} answers report what somebody said"
        hint = "where they are what somebody wrote of a talk, take the words of the talk itself"
        yield Note(f"{message}: {hint}", reported[0].line, is_warning=True)
    if len(told) >= max(_LEAST_TOLD, _TOLD * len(turns)):
        message = f"{len(told)} of {len(turns)} turns tell of the interviewee, as a summary does"
        hint = "where they are what somebody wrote of a talk, take the words of the talk itself"
        yield Note(f"{message}: {hint}", told[0].line, is_warning=True)


def _is_of_others(turn: Turn) -> bool:
    """Whether nobody says "I" in an answer."""
    return not any(_SELF.search(one.text) for one in turn.paragraphs)


def _is_reported(turn: Turn) -> bool:
    """Whether an answer tells what a person said: "Jane said that"."""
    return any(_REPORTED.search(one.text) for one in turn.paragraphs)


_REPORTED = clued(
    r"\b(?:[^\W\d_a-z]\w+|ele|ela|[Ee]ntrevistad[oa]|él|ella|he|she|elle?|il|er|sie|lui|lei)\s"
    r"(?:(?:nos|also|further|nous|uns|ci|então|también)\s)?"
    r"(?:(?:inform|relat|confirm|afirm|destac|explic|coment|cont|ressalt)ou"
    r"|esclareceu|disse|(?:inform|relat|confirm|afirm|destac|explic|coment)ó|aclaró|dijo"
    r"|(?:said|explained|confirmed|stated|reported|added|noted|emphasi[sz]ed|mentioned)(?=\sthat\b)"
    r"|(?:a\s)?(?:expliqué|précisé|confirmé|indiqué|affirmé|raconté)"
    r"|(?:erklärte|berichtete|betonte|bestätigte|erläuterte)"
    r"|ha\s(?:spiegato|riferito|confermato|dichiarato|precisato))\b",
    *("inform", "relat", "onfirm", "afirm", "estac", "explic", "coment", "cont", "ressalt"),
    *("esclarec", "disse", "aclar", "dijo", "said", "explain", "stated", "report", "added"),
    *("noted", "emphasi", "mention", "expliqu", "précis", "indiqu", "affirm", "racont"),
    *("erklärte", "berichtete", "betonte", "bestätigte", "erläuterte"),
    *("spiegato", "riferito", "confermato", "dichiarato", "precisato"),
)
"""What a writer tells of a talk: who it was, and a verb of saying."""
_SELF = pattern(
    r"\b(?:I|I['’]m|my|me|eu|meu|minha|yo|mi|mis|je|j['’]ai|mon|ma|mes|ich|mein\w*|mir|io|mio|mia)\b"
)
_LEAST_TOLD, _TOLD = 3, 0.5
"""Turns, and their share."""
_TOLD_OF = clued(
    r"\b(?:[Ii]nterviewees?|interviewed person"
    r"|(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|[OoAa]s?) entrevistad[oa]s?|[Ll]['’]interviewée?"
    r"|(?:[Dd]er|[Dd]ie|[Dd]en|[Dd]es) [Bb]efragten?|[Ll]['’]intervistat[oa]"
    r"|[Gg]eïnterviewde\w*|[Ии]нтервюиран\w*|[Ии]нтервьюируем\w*|[Nn]arasumber)\b",
    *("nterview", "ntrevistad", "efragte", "ntervistat", "нтерв", "arasumber"),
)
"""Who answers, as others write of him."""


_TELLING = frozenset(Role) - {Role.UNIDENTIFIED, Role.MODERATOR}
"""Roles that tell who asks and who answers; a chair does neither."""


def _open_role_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning for each of several who asks now and then beside one who surely asks."""
    if Role.RESPONDENT not in {turn.speaker.role for turn in turns}:
        return
    own: dict[str, list[Turn]] = {}
    for turn in turns:
        if turn.speaker.role is Role.UNIDENTIFIED:
            own.setdefault(turn.speaker.label, []).append(turn)
    for label, said in own.items():
        asked = sum(ends_with_question(turn.paragraphs[-1].text) for turn in said)
        if not asked and len(said) <= MOST_FEW:
            asked = sum(map(holds_question, said))
        if len(said) > 1 and (asked >= ASKS_OFTEN * len(said) or is_of_room(label)):
            doubt = f"not clear whether '{label}' asks ({asked} of {len(said)} turns) or answers"
            message = f"{doubt}, so it is quoted: name its role under 'speakers:' in the definition"
            yield Note(message, said[0].line, is_warning=True, kind=NoteKind.ROLES)
