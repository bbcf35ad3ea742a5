"""Identity: the digest of bytes, however few and whatever is loaded."""

from __future__ import annotations

import hashlib
import subprocess
import sys

import pytest

from pipeline.model import identity
from pipeline.model.identity import sha256
from tests.builders import ROOT


def test_sha256_is_the_published_one() -> None:
    """The digest of nothing is known from FIPS 180-4's examples."""
    assert sha256(b"").startswith("e3b0c44298fc1c149afbf4c8996fb924")


@pytest.mark.parametrize("content", [b"", b"Forty schools were opened.", bytes(1_000_000)])
def test_a_digest_is_that_of_the_standard_library(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With and without `hashlib`, and where the interpreter has no module of its own."""
    expected = hashlib.sha256(content).hexdigest()

    assert sha256(content) == expected
    monkeypatch.delitem(sys.modules, "hashlib")
    assert sha256(content) == expected

    def without(name: str) -> object:
        if name.startswith("_sha"):
            raise ImportError(name)
        return hashlib

    monkeypatch.setattr(identity, "import_module", without)
    assert sha256(content) == expected


def test_a_short_text_is_hashed_without_openssl() -> None:
    """Loading it takes longer than reading an interview; large files are worth it."""
    code = (
        "import sys; from pipeline.model.identity import sha256; sha256(b'words');"
        "few = '_hashlib' in sys.modules; sha256(bytes(1_000_000));"
        "print(few, '_hashlib' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )

    assert done.stdout == "False True\n"
