"""Secrets are found wherever a file can hold them, and not where they only seem to be."""

from __future__ import annotations

import io
import zipfile
import zlib

import pypdfium2
import pytest

from pipeline.audits.leaks import audit_leaks
from pipeline.model.secrets import Finder, Secrets, finder, proper_words

KNOWN = finder(
    Secrets(
        passages=("They buried nine tons of cobalt there.", "He lied."),
        kept=("there were nine tons of sand",),
        names=("Amina Khan", "Khan", "JS", "World Bank"),
    ),
    allowed=("Key messages",),
)


def found(data: bytes, name: str = "a.bin", secrets: Finder = KNOWN) -> list[str]:
    """Return what is said of one file."""
    return [str(one) for one in audit_leaks({name: data}, secrets)]


def package(**parts: bytes) -> bytes:
    """Return a zip package."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return memory.getvalue()


def pdf(*objects: bytes) -> bytes:
    """Return a PDF of one empty page with more objects in it."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    memory = io.BytesIO()
    document.save(memory)
    head, _, tail = memory.getvalue().partition(b"\n")
    return head + b"\n" + b"".join(b"%%\n" + one + b"\n" for one in objects) + tail


RUN = b"buried nine tons of cobalt"


@pytest.mark.parametrize(
    "data",
    [
        b"They BURIED nine\ntons of cobalt",
        b'{"text": "nine tons of \\"cobalt\\" there"}',
        b"He lied, they say",
        b"so Khan said",
        b"by AMINA   KHAN",
        b"J.S. said",
        b"the world bank",
        b"<p>buried <b>ni</b>ne tons of <i>co</i>balt</p>",
        b'<pic descr="buried nine tons of cobalt"/>',
        b'<c w:author="Khan"/>',
        "<p>buried nine tons of\u00a0co\u00adbalt</p>".encode(),
        package(a=b"<x/>", b=RUN),
        package(a=package(b=package(c=b"<t>Khan</t>"))),
        package(**{"docs/amina-khan.txt": b""}),
        pdf(b"stream\n" + zlib.compress(RUN) + b"\nendstream"),
        pdf(b"stream\n" + zlib.compress(b"<x:title>Khan</x:title>") + b"\nendstream"),
        pdf(b"<FEFF" + "of Khan".encode("utf-16-be").hex().encode() + b">"),
        pdf(b"(\\376\\377" + b"".join(b"\\000" + bytes([one]) for one in RUN) + b")"),
    ],
)
def test_a_secret_is_found(data: bytes) -> None:
    """In text, between tags, in attributes, packages, streams and strings."""
    told = found(data)

    assert told
    assert not any(word in " ".join(told).lower() for word in ("khan", "cobalt", "lied", "bank"))


@pytest.mark.parametrize(
    "name", ["amina-khan.pdf", "Khan_2.docx", "buried-nine-tons-of-cobalt.pdf"]
)
def test_the_name_of_a_file_is_looked_at(name: str) -> None:
    """It is not repeated in the message."""
    assert found(b"", name)[0].startswith("P6 a name of a file: ")


@pytest.mark.parametrize(
    "data",
    [
        b"there were nine tons of sand",
        b"khan is a word here, and js",
        b"Key messages",
        pdf(b"<< /JS 1 /Khan 2 >>"),
        pdf(b"stream\n" + zlib.compress(bytes(range(128, 256)) * 9 + b" Khan ") + b"\nendstream"),
        b'<w:style w:val="Khan"/>',
    ],
)
def test_what_only_seems_a_secret_is_none(data: bytes) -> None:
    """Words that stay, other words, names of the format itself, chance in bytes."""
    assert found(data) == []


TOLD = "The dredger called Orion sank near Velmar with 12345 oysters and the interview ended."
LONE = finder(
    Secrets(
        passages=(TOLD,),
        kept=("A dredger sank there.",),
        proper=tuple(proper_words(TOLD)),
    ),
    allowed=("Oysters and fish",),
)


@pytest.mark.parametrize(
    "data",
    [
        b"the Velmar harbour",
        b'{"text": "of VELMAR, so to say"}',
        b"what is called so",
        b"<w:p><w:r>Vel</w:r><w:r>mar</w:r></w:p>",
        b'<pic descr="Orion"/>',
        package(**{"word/velmar.xml": b"<x/>"}),
        pdf(b"stream\n" + zlib.compress(b"<x:title>orion</x:title>") + b"\nendstream"),
        pdf(b"stream\n(of Velmar)\nendstream"),
    ],
)
def test_a_single_word_of_what_was_taken_out_is_found(data: bytes) -> None:
    """One that stands nowhere else, in whatever case; where no text is, only the names."""
    told = found(data, secrets=LONE)

    assert told
    assert not any(word in " ".join(told).lower() for word in ("velmar", "orion", "called"))


@pytest.mark.parametrize(
    "data",
    [
        b"a dredger sank",
        b"oysters",
        b"12345 and near with the",
        b"an interview",
        b'<w:style w:val="called"/>',
        pdf(b"stream\n(called)\nendstream"),
        pdf(b"stream\n" + zlib.compress(bytes(range(128, 256)) * 9 + b" Orion ") + b"\nendstream"),
    ],
)
def test_a_word_that_tells_nothing_is_no_secret(data: bytes) -> None:
    """What stays elsewhere, words and keys of ours, short words, figures, chance in bytes."""
    assert found(data, secrets=LONE) == []


def test_an_editor_may_say_a_word_but_no_name() -> None:
    """Words are anybody's, unless they name what was spoken of."""
    allowing = LONE.allowing(("What Orion called the tide",))

    assert found(b"what is called so", secrets=allowing) == []
    assert found(b"what Orion is", secrets=allowing)
    assert list(proper_words("Khan said: Orion is Khan's, and orion is not Velmar")) == [
        "Khan",
        "Velmar",
    ]


def test_without_secrets_nothing_is_read() -> None:
    """A brief on the record costs nothing."""
    assert found(b"%PDF-broken", secrets=Finder()) == []
    assert not finder(Secrets(kept=("a", "b")))
