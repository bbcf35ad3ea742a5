"""Regular expressions that are compiled when first used: most runs need few of them."""

from __future__ import annotations

import re


class _Late:
    """A pattern that compiles itself at the first use of one of its methods, and keeps them."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self._source, self._flags)
        value = getattr(compiled, name)
        self.__dict__[name] = value
        return value


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, to be compiled when a method of it is first called.

    A mistake in `source` shows only then, as `re.error`; the tests use every pattern.
    """
    return _Late(source, flags)  # type: ignore[return-value]  # it has all that a pattern has
