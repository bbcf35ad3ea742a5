"""Identity: names for bytes, and for a claim as long as its words and its source stay."""

from __future__ import annotations

import sys
from importlib import import_module

_LENGTH = 12
_LITTLE = 500_000
"""Bytes that are hashed sooner than OpenSSL is loaded, which `hashlib` needs."""


def sha256(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal."""
    if len(content) < _LITTLE and "hashlib" not in sys.modules:
        return _lean_sha256(content)
    import hashlib

    return hashlib.sha256(content).hexdigest()


def _lean_sha256(content: bytes) -> str:
    """Return the same by the interpreter's own module where it has one, as `random` does."""
    try:
        module = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256")
    except ImportError:
        module = import_module("hashlib")
    digest: str = module.sha256(content).hexdigest()
    return digest


def identity(words: str, anchors: tuple[str, ...]) -> str:
    """Return 12 hexadecimal digits made of a claim's words and anchors.

    They do not depend on where in the brief it stands: a claim that moves keeps its name. White
    space and the number of the source before an anchor (`S2 A4.2`) do not count.
    """
    places = sorted(anchor.rpartition(" ")[2] for anchor in anchors)
    text = "\n".join((" ".join(words.split()), *places))
    return sha256(text.encode())[:_LENGTH]
