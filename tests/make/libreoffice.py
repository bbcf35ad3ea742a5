"""Word files saved anew by LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

HAS_LIBREOFFICE = bool(shutil.which("soffice"))


def resaved(path: Path, folder: Path, form: str = "docx") -> Path:
    """Save the Word file at `path` anew in `folder`, in a form of Word; return its path.

    Raises CalledProcessError or TimeoutExpired when LibreOffice does not, within two minutes.
    """
    with TemporaryDirectory() as profile:
        own = f"-env:UserInstallation={Path(profile).as_uri()}"
        command = ["soffice", own, "--headless", "--convert-to", form, "--outdir", str(folder)]
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=300)
    return folder / path.with_suffix(f".{form}").name
