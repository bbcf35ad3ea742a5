"""Titles as a brief bears them: without what files and archives put around them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from pathlib import PurePath

from pipeline.model.labels import Labels
from pipeline.model.transcript import Role, Speaker, Transcript
from pipeline.patterns import pattern
from pipeline.stages.naming.voices import in_a_row, is_named, may_be_named
from pipeline.values import dataclass

_NUMBER = pattern(r"\d{1,3}[.)] (?=\S)")
"""The number of a file in its folder: "3. Professor Jane Doe"."""
_KIND = pattern(
    r"(?:(?:full|complete|edited|rush|verified) )?transcript(?: of|:| [–—-]) (?:the )?",
    re.IGNORECASE,
)
_SMALL_GENRE = pattern(
    r"(?:interview|conversation|podcast|episode|talk|speech|remarks|press|meeting|hearing|panel)\b"
)
"""What a talk is, in a small letter at the head of its title."""
_DAY = pattern(r"(?:(?:[A-Z][a-z]+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{4})")
_SHORTEST = 8
"""Letters of what is left of a title that is still one."""


_MOST_TITLED = 3
_LEAST_VOICE = 0.1


@dataclass(frozen=True, slots=True)
class Title:
    """What a brief is called to which its editor gave no title."""

    text: str
    is_of_file: bool
    """True where nothing but the name of the file was left to make one of."""


def title_of(sources: Sequence[Transcript], given: Set[str], labels: Labels) -> Title:
    """Return the title of a brief whose editor gave none.

    The first that a container gives; otherwise who was heard, where names are known; otherwise the
    name of the first file. `given` are the names that the definition gives to speakers.
    """
    titled = next((source for source in sources if source.title), None)
    if titled:
        return Title(plain_title(titled.title, titled.recorded), is_of_file=False)
    names = _main_voices(sources, given)
    if names and (len(names) <= _MOST_TITLED or _is_asked(sources)):
        text = labels.interview_with.format(name=in_a_row(names[:_MOST_TITLED], labels))
        return Title(text, is_of_file=False)
    words = PurePath(sources[0].path).stem.replace("_", " ").replace("-", " ")
    return Title(words[:1].upper() + words[1:], is_of_file=True)


def _main_voices(sources: Sequence[Transcript], given: Set[str]) -> list[str]:
    """Return the names of those who answer most, in the order in which they come.

    A few words among many are no reason to name somebody in a title, and none is named where it is
    not known who says most.
    """
    said = Counter[Speaker]()
    for source in sources:
        for turn in source.turns:
            if turn.speaker.role is Role.RESPONDENT:
                said[turn.speaker] += sum(len(one.text) for one in turn.paragraphs)
    ranked = [one for one, length in said.most_common() if length >= _LEAST_VOICE * said.total()]
    if not ranked or not is_named(ranked[0], given):
        return []
    main = ranked[:_MOST_TITLED] if _is_asked(sources) else ranked
    return [within(one.name) for one in said if one in main and may_be_named(one)]


def within(name: str) -> str:
    """Return an office as it stands within a sentence: "the Vice President"."""
    return f"the {name.removeprefix('The ')}" if name.startswith("The ") else name


def _is_asked(sources: Sequence[Transcript]) -> bool:
    """Return whether somebody interviews: in a debate nobody does."""
    return any(one.role is Role.INTERVIEWER for source in sources for one in source.speakers)


def plain_title(title: str, recorded: str) -> str:
    """Return a title without "Transcript of", a number before it, and the day of the talk.

    The day stands in the masthead where it is known as `recorded`; another one stays. Little
    pictures, which no font of a house has, are left out.
    """
    if not title.isascii():
        title = " ".join("".join(one for one in title if not _is_picture(one)).split()) or title
    bare = _NUMBER.sub("", title, count=1) if _NUMBER.match(title) else title
    kind = _KIND.match(bare)
    if kind and len(bare) - kind.end() >= _SHORTEST:
        bare = bare[kind.end()].upper() + bare[kind.end() + 1 :]
    if _SMALL_GENRE.match(bare):
        bare = bare[0].upper() + bare[1:]
    if recorded:
        parts = bare.split(": ")
        bare = ": ".join(one for one in parts if not _DAY.fullmatch(one)) or bare
        bare = _without_day(bare, recorded)
    return bare if len(bare) >= _SHORTEST else title


def _without_day(title: str, recorded: str) -> str:
    """Return a title without the day of the talk at its beginning or its end, and the hour there.

    "Interview with Ann Roe, Varn, 14 May 2017" is "Interview with Ann Roe, Varn".
    """
    day = next((one for one in _days(title, recorded)), None)
    if day is None:
        return title
    before, behind = title[: day[0]].rstrip(_BESIDE_DAY), title[day[1] :].lstrip(_BESIDE_DAY)
    if not before:
        return behind or title
    is_end = not behind or _CLOCK.fullmatch(behind) is not None
    rest = before.removesuffix(" on").rstrip(_BESIDE_DAY)
    return rest if is_end and " " in rest else title


_BESIDE_DAY = " ,;:–—-|()[]"
_CLOCK = pattern(r"(?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:[aApP]\.?[mM]\b\.?)?(?: \(?[A-Z]{2,4}\)?)?")


def _days(title: str, recorded: str) -> Iterator[tuple[int, int]]:
    """Yield where the day of the talk stands in a title."""
    at = title.find(recorded)
    if at >= 0 and recorded.count("-") == _PARTS_OF_DAY - 1:
        yield at, at + len(recorded)
    if not any(char.isdigit() for char in title) or recorded[:4] not in title:
        return
    # imported late: few titles have a day
    from pipeline.stages.dating.dates import find_dates

    for one in find_dates(title, recorded):
        if one.is_explicit and one.when.start == one.when.end == recorded:
            yield one.start, one.end


_PARTS_OF_DAY = 3


def _is_picture(char: str) -> bool:
    return (char >= _FIRST_PICTURE and unicodedata.category(char) in {"So", "Sk"}) or char in _JOINS


_FIRST_PICTURE = "\u2300"
_JOINS = "\ufe0e\ufe0f\u200d"
"""What chooses the look of a picture, or makes one of several."""
