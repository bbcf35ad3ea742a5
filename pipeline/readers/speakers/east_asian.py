"""Chinese and Japanese names that may be one person's: "林先生", "大明" and "林大明"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern

_HAN = range(0x3400, 0xA000)
_STYLES = pattern(
    r"\A(?:主持人|記者|记者|主席|嘉宾|嘉賓)(?=.)"
    r"|(?<=.)(?:先生|女士|小姐|老师|老師|教授|博士|同志|主席|部长|部長|さん|氏)\Z"
)
"""How somebody is styled before or behind the name."""


def of_one_name(labels: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield labels of which each is, without its style, all or a part of another's name."""
    named = {one: _STYLES.sub("", one) for one in labels if any(ord(char) in _HAN for char in one)}
    named |= {one: one for one in labels if one in named.values()}
    groups: list[list[str]] = []
    for label, name in named.items():
        near = [own for own in groups if any(_are_one(name, named[one]) for one in own)]
        groups = [own for own in groups if own not in near]
        groups.append([*(one for own in near for one in own), label])
    yield from (tuple(own) for own in groups if len(own) > 1)


def _are_one(name: str, other: str) -> bool:
    return name in other or other in name
