"""Old Word documents (`.doc`): saved anew by LibreOffice, where it is on the machine, and read so.

LibreOffice runs alone, in a folder of its own that is removed, with macros off, without following
links and without a way to the network, and for so long and no longer.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.errors import BriefError, Place, TranscriptError, UnknownFormatError
from pipeline.readers.document import Reading
from pipeline.readers.office import docx, written
from pipeline.readers.office.blocks import Contents
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source

NAME = "doc"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What files of Microsoft's compound format begin with: [MS-CFB] 2.2."""
_WORDS, _ROWS, _LOCKED, _MACROS = (
    name.encode("utf-16-le")
    for name in ("WordDocument", "Workbook", "EncryptedPackage", "_VBA_PROJECT")
)
"""Names of streams in it: [MS-DOC] 2.1, [MS-OFFCRYPTO] 1.3.2, [MS-OVBA] 2.2."""


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the streams of the file; raises TranscriptError for one that is not opened."""
    if not data.startswith(_COMPOUND):
        return Recognition(0.0)
    _refuse(data, source.path)
    return written.recognize(_contents(data, source.path), "old Word document", source)


def read(data: bytes, source: Source) -> Reading:
    """Read a document; raises TranscriptError as `dialogue.read` and `read_script` do."""
    return written.read(_contents(data, source.path), NAME, data, source)


def _refuse(data: bytes, path: str) -> None:
    place = Place(path)
    if _LOCKED in data:
        hint = "save it again without a password"
        raise TranscriptError.at("the document is encrypted", place, hint)
    if _WORDS not in data and _ROWS in data:
        hint = "save it as .xlsx"
        message = "this is an old Excel workbook, which cannot be read"
        raise UnknownFormatError.at(message, place, hint)
    if _WORDS not in data:
        hint = "save its words as plain text (UTF-8)"
        message = "this is an old Office document without words, which cannot be read"
        raise UnknownFormatError.at(message, place, hint)
    if _MACROS in data:
        hint = "save it without macros, as .docx"
        raise TranscriptError.at("the document holds macros", place, hint)


@lru_cache(maxsize=1)
def _contents(data: bytes, path: str) -> Contents:
    return docx.contents_of(docx.opened(resaved(data, path), path), path)


def office() -> str:
    """Return the path of LibreOffice; empty where it is not on the machine."""
    places = ("soffice", "libreoffice", *_PLACES.get(sys.platform, ()))
    return next((found for one in places if (found := shutil.which(one))), "")


_PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (r"C:\Program Files\LibreOffice\program\soffice.exe",),
}
_SECONDS = 90
"""Longest time that LibreOffice may take."""


def resaved(data: bytes, path: str) -> bytes:
    """Return an old Word document as LibreOffice saves it anew.

    Raises TranscriptError where LibreOffice is not there, does not open it, or takes too long.
    """
    program = office()
    place = Place(path)
    if not program:
        hint = "install LibreOffice (libreoffice.org), or save it as .docx"
        message = "an old Word document is read with LibreOffice, which is not on this machine"
        raise TranscriptError.at(message, place, hint)
    with TemporaryDirectory(prefix="brief-") as name:
        folder = Path(name)
        (folder / "talk.doc").write_bytes(data)
        profile = folder / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
        is_done = _run([program, *_arguments(folder)], folder)
        found = folder / "talk.docx"
        if is_done and found.exists():
            return found.read_bytes()
    raise _unopened(place, is_done=is_done)


def _unopened(place: Place, *, is_done: bool) -> BriefError:
    hint = "check that it opens without a password, and save it as .docx"
    message = "LibreOffice does not open it" if is_done else "LibreOffice takes too long over it"
    return TranscriptError.at(message, place, hint)


def _arguments(folder: Path) -> list[str]:
    return [
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx"),
        *("--outdir", str(folder), str(folder / "talk.doc")),
    ]


def _run(command: list[str], folder: Path) -> bool:
    """Run LibreOffice to its end; return False where it had to be ended, with all it started."""
    kept = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "LD_LIBRARY_PATH")
    own = {name: os.environ[name] for name in kept if name in os.environ}
    own |= {"HOME": str(folder), "TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)}
    process = subprocess.Popen(  # noqa: S603 - the program that was found, and files of our own
        command,
        cwd=folder,
        env=own,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(process)
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process, and on all systems but Windows what it started as well."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()


def _setting(path: str, name: str, value: str) -> str:
    return (
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>\n"
    )


_SECURITY = "Office.Common/Security/Scripting"
_SETTINGS = "".join(
    (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items '
        'xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n',
        _setting(_SECURITY, "MacroSecurityLevel", "3"),
        _setting(_SECURITY, "DisableMacrosExecution", "true"),
        _setting(_SECURITY, "BlockUntrustedRefererLinks", "true"),
        _setting("Office.Writer/Content/Update", "Link", "0"),
        _setting("Inet/Settings", "ooInetProxyType", "2"),
        _setting("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
        _setting("Inet/Settings", "ooInetHTTPProxyPort", "9"),
        _setting("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
        _setting("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
        "</oor:items>\n",
    )
)
"""Macros never, links never followed, and every address behind a proxy that is not there."""
