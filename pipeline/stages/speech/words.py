"""Words of a text: tokens, stems and the words that carry no subject."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.values import dataclass


def spanish_and(joint: str, last: str) -> str:
    """Return words that join with " y ", with the "e" that stands for it before an i-: "e hijos".

    Not before "hie-", which does not begin as an i does; other words stay as they are.
    """
    lower = last.lower()
    is_close = lower.startswith(("i", "í", "hi", "hí")) and not lower.startswith(
        ("hie", "hia", "ia")
    )
    return joint.replace(" y ", " e ") if is_close else joint


def listed(text: str) -> frozenset[str]:
    """Return the words of a list that is kept as text, so that it can be read and mended."""
    return frozenset(text.split())


STOP_WORDS = listed(
    """
    a about above across after again against all almost along already also although always am
    among an and another any anybody anyone anything are around as ask asked at away back be
    because become been before being below better between both but by can cannot come comes
    coming could couldn't did didn't do does doesn't doing done don't down during each either
    else enough et etc even ever every everybody everyone everything excellency far few first
    for from further get gets getting give given go goes going gone good got great had happen
    has hasn't have haven't having he he'd her here here's hers herself hi him himself his hmm
    how however i i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just
    keep kind know known last least less let let's like little look looking lot made madam
    make makes making many may maybe me mean might mine mister more moreover most mr mrs ms
    much must my myself near need needs never next no nobody none nor not nothing now of off
    often oh ok okay on once one only or other others our ours ourselves out over own
    particular people per perhaps please put quite rather real really regard regards right
    said same say saying says second see seem seen several shall she should shouldn't
    similarly since sir so some somebody someone something sort still such sure take taken
    talk tell term terms than thank thanks that that's the their theirs them themselves then
    there there's therefore these they they're they've thing things think this those though
    three through thus till time to today together too towards try trying two under until up
    upon us use used very via view want wants was wasn't way we we'd we'll we're we've welcome
    well went were weren't what what's whatever when where whether which while who whole whom
    whose why will with within without won't would wouldn't year years yes yet you you'd
    you'll you're you've your yours
    """
)
"""English function words, and words of address and talk that say nothing of a subject."""

_WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+|[’–][^\W_]+)*")
_ENDINGS = ("ations", "ation", "ities", "ings", "ies", "ing", "ity", "ed", "es", "s")
_SHORTEST_STEM = 3


_SMALL_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word and where it stands."""

    text: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """Yield the words of `text`; hyphens, apostrophes and points inside a word belong to it."""
    for found in _WORD.finditer(text):
        yield Word(found.group(), found.start(), found.end())


def in_small(text: str) -> str:
    """Return a text in small letters, every letter where it was."""
    return text.replace("İ", "I").lower()


@lru_cache(maxsize=512)
def small_words(text: str) -> frozenset[str]:
    """Return what Latin words and numbers a text has, in small letters.

    Several finders ask in turn whether a sentence has any of theirs; the answers are kept.
    """
    return frozenset(_SMALL_WORD.findall(text.lower()))


def first_word(words: str) -> str:
    """Return the letters with which words begin, in small letters: "it" of "It's"."""
    found = _RUN.match(words)
    return found[0].lower() if found else ""


_RUN = pattern(r"\w+")


def opens_with(lower: str, phrases: tuple[str, ...]) -> bool:
    """Return whether words in small letters open with a phrase, and with no longer word."""
    return lower.startswith(phrases) and any(
        lower.startswith(phrase) and not lower[len(phrase) :][:1].isalnum() for phrase in phrases
    )


@lru_cache(maxsize=1024)
def count_words(text: str) -> int:
    """Return how many words stand in `text`, counted at white space as an editor counts them.

    Chinese and Japanese have no white space: each letter counts.
    """
    return len((_WIDE.sub(" x ", text) if is_wide(text) else text).split())


def length(text: str) -> int:
    """Return how long a text is, in words; two letters of Chinese or Japanese make about one."""
    if not is_wide(text):
        return len(text.split())
    return count_words(text) - len(_WIDE_LETTER.findall(text)) // 2


def is_wide(text: str) -> bool:
    """Return whether a text may have Chinese or Japanese letters, which stand without spaces."""
    return not text.isascii() and max(text) > _BEFORE_WIDE


_BEFORE_WIDE = "\u3000"
_WIDE_LETTER = pattern(r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")


_WIDE = pattern(
    r"[\u3001-\u3004\u3008-\u301f\uff01-\uff0f\uff1a-\uff20]*"
    r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
    r"[\u3001-\u3004\u3008-\u301f\uff01-\uff0f\uff1a-\uff20]*"
)
"""A Chinese or Japanese letter with the marks around it."""


@cache
def stem(word: str) -> str:
    """Return `word` in lower case without its English ending, so that forms of one word agree.

    Light suffix stripping after Harman (1991), "How effective is suffixing?": weak stemmers serve
    as well as strong ones and read better in an explanation.
    """
    lower = word.lower().replace("’", "'")
    lower = lower.removesuffix("'s")
    for ending in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= _SHORTEST_STEM:
            return _without_e(lower[: -len(ending)])
    return _without_e(lower)


def _without_e(word: str) -> str:
    return word.removesuffix("e") if len(word) > _SHORTEST_STEM else word


@cache
def is_content(word: str) -> bool:
    """Return whether `word` can name a subject: no function word, number or single letter.

    An abbreviation in capitals can, even where its letters spell a function word: IT, US.
    """
    lower = word.lower().replace("’", "'")
    is_plain = lower not in STOP_WORDS or word.isupper()
    return len(lower) > 1 and is_plain and not lower[0].isdigit()


def content_stems(text: str) -> Iterator[str]:
    """Yield the stem of every word of `text` that can name a subject.

    Where no spaces part words every two letters are taken for one, but those of grammar.
    """
    if is_wide(text):
        pairs = (f"{one}{other}" for run in wide_runs(text) for one, other in pairwise(run))
        text = " ".join((*pairs, _WIDE_LETTER.sub(" ", text)))
    return filter(None, map(_content_stem, _WORD.findall(text)))


def wide_runs(text: str) -> list[str]:
    """Return the runs of Chinese and Japanese letters that are none of grammar."""
    return _WIDE_RUN.findall(_HOLLOW.sub(_if_whole, text))


_WIDE_RUN = pattern(r"[\u3005\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+")
_HOLLOW = pattern(
    r"(?P<whole>社[会會]|[议議协協大国國商][会會]|委[员員][会會]|[会會][议議]|机会|機會|能[源力量]|[功性智节節核]能"
    r"|太[阳陽]能|和平|和[谐諧]|共和|以色列|[对對][话話]|[个個]人|行[为為]|[参參][与與]|方向|可持[续續]|研究所)"
    r"|什么|什麼|甚么|甚麼|怎么|怎麼|怎样|怎樣|时候|時候|现在|現在|没有|沒有|已经|已經|如果|非常|比较|比較|一些"
    r"|一样|一樣|一直|一下|一种|一種|自己|觉得|覺得|知道|今天|大家|东西|東西|事情|里面|裡面|请问|請問|谢谢|謝謝"
    r"|先生|女士|问题|問題"
    r"|[\u3040-\u309f的了在是和我们們你您他她它这這那有也就不都而与與及或被把对對从從向到给給吗嗎呢吧"
    r"很会會能要可以所之其此该該个個着著为為于於但]"
)
"""Letters of grammar, those of Hiragana and the commonest of Chinese, but for words that have them;
and words that name nothing: "what", "when", "now", "thing"."""


def _if_whole(found: re.Match[str]) -> str:
    """Return a word that has a letter of grammar, and a blank for one that is grammar."""
    return found["whole"] or " "


@cache
def _content_stem(word: str) -> str:
    """Return the stem of a word that can name a subject; empty for others."""
    return stem(word) if is_content(word) else ""
