"""Lists of who voted in a division, in Chinese and Japanese records: nobody reads them out."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate

_MEMBER = r"[^\W\d_]{2,8}(?:議員|议员|委員|委员|君)"
_LISTED = pattern(
    rf"\s*{_MEMBER}(?:、\s*{_MEMBER}(?:、|及|和|與|与)\s*{_MEMBER}|贊成|赞成|反對|反对|棄權|弃权)"
)


def divided(text: str, turns: Sequence[Candidate]) -> frozenset[str]:
    """Return labels, for comparing, under which each time the names of members are listed."""
    if not _LISTED.search(text):
        return frozenset()
    listed = {one.key for one in turns if _LISTED.match(text, one.content)}
    return frozenset(listed - {one.key for one in turns if not _LISTED.match(text, one.content)})
