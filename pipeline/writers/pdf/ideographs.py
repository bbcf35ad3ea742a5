"""Where lines of Chinese and Japanese may end: between any two letters, but for marks.

A closing mark never begins a line and an opening one never ends it (W3C, "Requirements for Japanese
Text Layout", 3.1.7 and 3.1.8).
"""

from __future__ import annotations

import re

_WIDE = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_OPENING = "「『（〔［｛〈《【“‘"
_CLOSING = "」』）〕］｝〉》】、。，．・：；？！”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
_PART = re.compile(
    f"[{_OPENING}]*[{_WIDE}][{_CLOSING}]*|[{_OPENING}]*[^{_WIDE}{_OPENING}]+[{_CLOSING}]*|.",
    re.DOTALL,
)
_ANY = re.compile(f"[{_WIDE}]")


def has_ideographs(text: str) -> bool:
    """Return whether a text has letters between which a line may end without a space."""
    return _ANY.search(text) is not None


def parts(text: str) -> list[str]:
    """Return a text without spaces in parts between which a line may end."""
    return _PART.findall(text)
