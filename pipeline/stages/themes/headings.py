"""Headings: a noun phrase of a section's own words, for sections that no theme names."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from pipeline.stages.speech.words import (
    Word,
    is_content,
    is_wide,
    listed,
    spanish_and,
    stem,
    wide_runs,
    words,
)
from pipeline.stages.themes.phrases import Key, Phrase, Tongue
from pipeline.values import dataclass

_ASKED = 3.0
"""What a phrase of a question is worth beside one of an answer: who asks names the subject."""
_LONGER = (0.0, 1.0, 2.2, 2.6, 2.6)
"""Worth of a phrase by its words: two or three say more than one."""
_LONGEST = 4
_SECOND = 0.75
"""Share of the first phrase's worth from which a second one joins it in the heading."""
_SECOND_OF_LONG = 0.85
"""The same where the first phrase has several words."""
_LONGEST_HEADING = 6
"""Words."""
_BREAKS = ("", ".", "!", "?", ":", "\n")
"""What may stand before a sentence."""
_MOSTLY = 0.6
"""Share of the times a phrase is said within a longer one from which only the longer one counts."""
_SHORTEST = 3
"""Letters of a word that may stand in a heading."""
_ONCE = 0.3
"""Share of its worth that a phrase keeps which is said once only."""
_VAGUE_END = 0.5
"""The same for one that ends in a noun that says little: "tax issue"."""
_AGAIN = 0.4
"""The same for one of which a word stands in a heading before."""
_PLURAL = 0.3
"""How often the plural must be said, beside the singular, to stand in the heading."""

_BEFORE = listed(
    """
    the a an this these those some any no every each all both my your our his her its their what
    which whose another other of in on about for with from by between over under against into
    through during regarding concerning towards toward at as per via within without across after
    before since such new
    """
)
"""Words after which a noun phrase begins; after a pronoun, "to" or a modal a verb does."""
_PERHAPS_BEFORE = frozenset({"", "and", "or", "more", "like"})
"""Words after which one may begin; empty at the beginning of a clause."""
_PERHAPS = 0.5
"""Share of its worth that a phrase keeps there."""
_VAGUE = listed(
    """
    accord account action activity amount angle answer approach area argument aspect attempt
    attention background basis beginning behalf bit bottom break bunch case cause chance change
    choice circumstance comment community concern conclusion condition consequence context
    conversation country couple course day deal debate decision degree detail difference difficulty
    direction discussion effect effort element end episode evening event everyone evidence example
    experience extent fact factor feature feeling figure focus form front function future gap goal
    government group guest guy half hand head heart history hope hour idea impact importance
    impression information instance intention interest interview introduction issue item job key
    kind lack leadership level life line list listener look lot majority man manner matter meaning
    means measure meeting member mention mind minister minute mistake moment month morning name
    nation nature nobody note nothing number opinion opportunity option order outcome page part
    participant party past path people perception period person perspective phase picture piece
    place plan plenty point position possibility president press previous principle problem process
    program programme progress project proposal public purpose question quote range rate reality
    reason reference relation report respect response rest result return right role round room rule
    saying scale scene scheme section sense series set setting show side sign situation size sort
    space speaker speech stage standard start state statement step stop story stuff style subject
    success summary support system table talk target task team term test thank theme thing thought
    time today tomorrow top topic total track transcript trend trouble truth try turn type
    understanding use user value variety version view viewer visit voice week weekend whole woman
    ambassador cabinet chairman chancellor commissioner premier prime secretary senator treasurer
    word work world worry yard year yesterday
    """
)
"""Nouns that say nothing alone; with others they may: "case law", "state aid"."""
_TALK = listed(
    """
    months days weeks hours minutes percent million billion trillion thousand hundred dollars
    euros pounds cents numbers things mm-hmm hmm yeah hey hello hi yo congratulations bye gonna
    lots guys whatever episode excellency sir madam mister ladies gentlemen folks mate wow
    obviously basically actually probably maybe
    biggest largest highest greatest best worst toughest
    ago later able sure sorry glad happy nice fine bad big small long short little full main
    important different similar various certain specific general possible likely whole entire
    interesting great next last early late soon recent current present huge large major simple
    easy hard difficult clear aware true false wrong strong absolutely definitely
    somewhere anywhere elsewhere four five six seven eight nine ten eleven twelve twenty third
    fourth fifth dozen noon midnight son daughter mum dad mother father orange dumb
    fuck fucking fucked shit shitty bullshit damn ass asshole bitch crap cunt dick piss
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december
    tonight afternoon night throughout constant constantly apart usually twice
    """
)
"""Words with which no heading begins or ends."""
_VERBS = listed(
    """
    accept achieve add agree allow announce appear apply argue arrive attend avoid become begin
    believe bring build buy call came care carry choose come complete confirm consider continue
    create decide deliver depend describe develop die discuss draw earn eat enable encourage enjoy
    ensure enter establish exist expect explain express fail fall feel fill find follow forget gain
    gave give go grew grow happen hear held help hold imagine improve include introduce invite
    involve join keep kill knew know lead learn leave led let lie listen live lose lost maintain
    make manage mean meet met offer paid pay pick prefer prepare prevent produce promise propose
    protect prove provide put raise ran reach realise realize receive recognise recognize reduce
    refer reflect refuse remain remember remind remove replace reply represent require respond
    said sat say see seek seem sell send sent serve shall show sit sold solve speak spend spent
    spoke stay stood stop succeed suggest suppose take teach tell tend think thought threw throw
    told took tried try understand understood want wear went win wish won wonder write wrote
    """
)
"""Verbs that could be taken for the end or the beginning of a noun phrase."""
_ADJECTIVE_ENDINGS = ("ous", "ful", "able", "ible", "less", "ical", "ish", "ative")


@dataclass(frozen=True, slots=True)
class Said:
    """What is said in a section, by those who ask and by those who answer."""

    asked: tuple[str, ...]
    answered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Naming words that stand together."""

    words: list[Word]
    before: str
    """The word before them, in lower case; empty at the beginning of a clause."""


@dataclass(slots=True)
class _Tally:
    """What the phrases of a section are worth, how often they are said, and how written."""

    worth: dict[Key, float]
    forms: dict[Key, Counter[str]]


def headings(
    sections: Sequence[Said],
    names: Iterable[str] = (),
    tongue: Tongue | None = None,
) -> list[str]:
    """Return a heading for each section, all different; empty where none can be made.

    The phrases of a section are ranked by how often they are said in it, in questions above all,
    against how often they would be if all sections spoke alike (Dunning, 1993). `names` are words
    that head nothing: the speakers' own. `tongue` is another language than English.
    """
    silent = frozenset(_root(word) for word in names)
    phrases = tongue.phrases if tongue else _phrases
    tallies = [_tally(section, silent, phrases) for section in sections]
    whole: dict[Key, float] = {}
    for tally in tallies:
        for key, worth in tally.worth.items():
            whole[key] = whole.get(key, 0.0) + worth
    everything = math.fsum(whole.values()) or 1.0
    found: list[str] = []
    used: set[str] = set()
    for tally in tallies:
        share = math.fsum(tally.worth.values()) / everything
        ranked = _ranked(tally, whole, share, used)
        new = (one for one in _headings(ranked, tally, tongue) if one not in found)
        heading = next(new, "")
        found.append(heading)
        used.update(_root(word.text) for word in words(heading))
    return found


def _headings(
    ranked: list[tuple[float, Key]], tally: _Tally, tongue: Tongue | None
) -> Iterator[str]:
    """Yield the headings that a section could have, best first."""
    for at in range(len(ranked)):
        chosen = [_written(tally.forms[key]) for key in _chosen(ranked[at:])]
        usual = tongue.joint if tongue else " and "
        usual = spanish_and(usual, chosen[-1])
        heading = ("、" if is_wide(chosen[0]) else usual).join(chosen)
        yield heading[:1].upper() + heading[1:]


def _ranked(
    tally: _Tally, whole: dict[Key, float], share: float, used: set[str]
) -> list[tuple[float, Key]]:
    """Return the phrases of a section, each behind its worth, best first."""
    ranked: list[tuple[float, Key]] = []
    for key, said in tally.worth.items():
        worth = said * math.log(1 + said / (whole[key] * share)) * _LONGER[len(key)]
        if tally.forms[key].total() == 1:
            worth *= _ONCE
        if not used.isdisjoint(key):
            worth *= _AGAIN
        ranked.append((worth, key))
    return sorted(ranked, key=lambda one: (-one[0], one[1]))


def _chosen(ranked: list[tuple[float, Key]]) -> list[Key]:
    """Return the first phrase, and a second one that is nearly as good and says something else."""
    best, first = ranked[0]
    least = best * (_SECOND if len(first) == 1 else _SECOND_OF_LONG)
    for worth, key in ranked[1:]:
        if worth < least:
            break
        is_other = set(key).isdisjoint(first) and not _is_part(key[0], first[0])
        if is_other and len(key) + len(first) < _LONGEST_HEADING:
            return [first, key]
    return [first]


def _is_part(letters: str, others: str) -> bool:
    """Return whether one of two runs of letters without spaces is part of the other."""
    return is_wide(letters) and (letters in others or others in letters)


def _written(forms: Counter[str]) -> str:
    """Return a phrase in the form in which it is written most; the plural where it is common."""
    best = min(forms, key=lambda form: (-forms[form], form))
    plurals = [form for form in forms if form.endswith("s") and form[:-1] == best]
    return next((form for form in plurals if forms[form] >= _PLURAL * forms[best]), best)


def _tally(
    section: Said, silent: frozenset[str], phrases: Callable[[str], Iterator[Phrase]]
) -> _Tally:
    tally = _Tally({}, {})
    for texts, weight in ((section.asked, _ASKED), (section.answered, 1.0)):
        for text in texts:
            best: dict[Key, float] = {}
            for phrase in phrases(text):
                if silent.isdisjoint(phrase.key) and not _is_in_name(phrase.text, silent):
                    best[phrase.key] = max(best.get(phrase.key, 0.0), phrase.share)
                    tally.forms.setdefault(phrase.key, Counter())[phrase.text] += 1
            for key, share in best.items():
                tally.worth[key] = tally.worth.get(key, 0.0) + weight * share
    within = (end for key in tally.worth for end in _shorter(key) if _mostly(end, key, tally.forms))
    for end in list(within):
        tally.worth.pop(end, None)
    return tally


def _shorter(key: Key) -> tuple[Key, ...]:
    """Return the phrase without its first word; of letters in a row, without the first or last."""
    if len(key) == 1 and is_wide(key[0]):
        return (key[0][1:],), (key[0][:-1],)
    return (key[1:],)


def _is_in_name(letters: str, names: frozenset[str]) -> bool:
    return is_wide(letters) and any(letters in name for name in names)


def _mostly(end: Key, phrase: Key, forms: dict[Key, Counter[str]]) -> bool:
    """Return whether the end of a phrase is hardly said but in the phrase ("South Wales")."""
    return end in forms and forms[phrase].total() >= max(2, _MOSTLY * forms[end].total())


def _phrases(text: str) -> Iterator[Phrase]:
    """Yield the noun phrases of a text, each also without its first words."""
    if is_wide(text):
        yield from _wide_phrases(text)
        return
    spoken = _notes().sub(lambda note: "," * len(note.group()), text)
    last: list[Word] = []
    for run in _runs(spoken):
        named = _trimmed(run)
        share = 1.0 if run.before in _BEFORE else _PERHAPS
        for at in range(len(named)):
            yield from _phrase(named[at:], spoken, share)
        if named and last and _is_of(spoken[last[-1].end : named[0].start], last[-1]):
            yield from _phrase(last[-2:] + named, spoken, share)
        last = named


def _wide_phrases(text: str) -> Iterator[Phrase]:
    """Yield the letters that stand together where no spaces part words, two to six of them.

    Which are words shows in that they are said again (`_ONCE`); of these the longer say more.
    """
    for run in wide_runs(text):
        for size in range(_FEWEST_LETTERS, min(_MOST_LETTERS, len(run)) + 1):
            for at in range(len(run) - size + 1):
                letters = run[at : at + size]
                yield Phrase(letters, (letters,), size / _MOST_LETTERS)


_FEWEST_LETTERS = 2
_MOST_LETTERS = 6


def _is_of(between: str, head: Word) -> bool:
    """Return whether two noun phrases are one: "wall of stone", but not "mention of stone"."""
    return between in {" of ", " of the "} and _root(head.text) not in _vague_stems()


@cache
def _notes() -> re.Pattern[str]:
    """Return the pattern of what a transcriber noted: {laughter}, [crosstalk]; and of links."""
    return re.compile(r"[\[{(][^\]})]*[\]})]|https?:\S+")


def _runs(text: str) -> Iterator[_Run]:
    """Yield the runs of naming words that begin where a noun phrase may.

    After a pronoun, "to" or a modal the first naming word is a verb, and what follows may be a
    phrase again. A run alone between commas is one who is spoken to.
    """
    run = _Run([], "")
    before = ""
    end = 0
    for word in words(text):
        gap = text[end : word.start]
        if gap != " ":
            if run.words and (run.before or "," not in gap):
                yield run
            run, before = _Run([], ""), ""
        lower = word.text.lower().replace("’", "'")
        if not _can_name(word.text, lower):
            if run.words:
                yield run
            run, before = _Run([], ""), lower
        elif run.words:
            run.words.append(word)
        elif before in _BEFORE or before in _PERHAPS_BEFORE:
            run = _Run([word], before)
        else:
            before = "and"
        end = word.end
    if run.words:
        yield run


def _can_name(word: str, lower: str) -> bool:
    return (
        is_content(word)
        and lower not in _TALK
        and len(lower) >= _SHORTEST
        and not lower.endswith(("ly", "n't", ".com"))
    )


def _trimmed(run: _Run) -> list[Word]:
    """Return a run without the verbs at its ends, and the adjectives at the last."""
    kept = list(run.words)
    while kept and _cannot_end(kept[-1].text.lower(), is_alone=len(kept) == 1):
        kept.pop()
    while kept and run.before in _PERHAPS_BEFORE and _is_verb(kept[0].text.lower(), is_alone=True):
        kept.pop(0)
    return kept


def _cannot_end(word: str, *, is_alone: bool) -> bool:
    return _is_verb(word, is_alone=is_alone) or word.endswith(_ADJECTIVE_ENDINGS)


def _root(word: str) -> str:
    """Return the stem of a stem, so that "addresses" and "address" agree."""
    return stem(stem(word))


def _is_verb(word: str, *, is_alone: bool) -> bool:
    """Return whether a word is a verb where it stands; one in -ing may end a phrase as a noun."""
    is_form = word in _VERBS or (word.endswith("s") and word[:-1] in _VERBS)
    return is_form or word.endswith("ed") or (is_alone and word.endswith("ing"))


@cache
def _vague_stems() -> frozenset[str]:
    return frozenset(map(_root, _VAGUE))


def _phrase(named: list[Word], text: str, share: float) -> Iterator[Phrase]:
    """Yield the phrase of some words that stand together, unless it says nothing."""
    key = tuple(_root(word.text) for word in named)
    vague = [word in _vague_stems() for word in key]
    if len(named) > _LONGEST or all(vague):
        return
    said = text[named[0].start : named[-1].end].replace("’", "'").removesuffix("'s")
    is_initial = text[max(0, named[0].start - 2) : named[0].start].strip(' "“‘(')[-1:] in _BREAKS
    if is_initial and said[1:] == said[1:].lower():
        said = said.lower()
    yield Phrase(said, key, share * (_VAGUE_END if vague[-1] else 1.0))
