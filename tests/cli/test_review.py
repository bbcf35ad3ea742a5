"""`brief review` as a person uses it: in a terminal, one key each."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from difflib import ndiff
from pathlib import Path

import pytest
from click.testing import CliRunner

from pipeline.cli.commands import brief
from tests.builders import ROOT

pty = pytest.importorskip("pty", reason="a terminal is driven, which Windows has not")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

TRANSCRIPT = """\
Q: How do you test the water?

A: We test it on regular basis, and it was opened two yours ago.

Q: And the plant?

A: We opened the the plant. We could of built two.
"""
DEFINITION = """\
# What the editor decides.
title:   'Water'     # the title

sources:
    - transcript: "talk.txt"   # beside it
      recorded: 2024-03

      speakers: {Q: {role: interviewer},
                 A: {role: respondent, name: Minister}}

# nothing below
"""
CODE = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pipeline.__main__ import main; main()"
SLOW = 300.0
"""Nothing takes that long: what does hangs."""
SOON = 0.3
"""Until Python reads the line that it has asked for."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a transcript of four slips and its definition."""
    (tmp_path / "talk.txt").write_text(TRANSCRIPT, "utf-8")
    (tmp_path / "water.yaml").write_text(DEFINITION, "utf-8")
    return tmp_path


def _owned() -> None:
    """Make the terminal that of the process, so that Ctrl-C reaches it.

    What is begun in the background is deaf to it, and so would be what it begins.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """A terminal in which `brief review` runs."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.shown = ""
        self._at = 0
        self._mine, theirs = pty.openpty()
        environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(folder.parent)}
        self._process = subprocess.Popen(
            [sys.executable, "-c", CODE, "review", "water.yaml", *options],
            stdin=theirs, stdout=theirs, stderr=theirs,
            cwd=folder, env=environment, start_new_session=True, preexec_fn=_owned,  # noqa: PLW1509
        )  # fmt: skip
        os.close(theirs)

    def until(self, words: str) -> None:
        """Read what it shows until some words come, behind those that were waited for before."""
        end = time.monotonic() + SLOW
        while words not in self.shown[self._at :]:
            assert time.monotonic() < end, f"“{words}” does not come: {self.shown}"
            assert self._read(), f"it ended without “{words}”: {self.shown}"
        self._at = self.shown.index(words, self._at) + len(words)

    def _read(self) -> bool:
        if not select.select([self._mine], [], [], 0.5)[0]:
            return True
        try:
            read = os.read(self._mine, 4096)
        except OSError:
            return False
        self.shown += read.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(read)

    def press(self, keys: str) -> None:
        """Press keys once the question stands there."""
        self.until("q quit? ")
        self.type(keys)

    def type(self, keys: str) -> None:
        """Press keys without waiting."""
        os.write(self._mine, keys.encode())

    def interrupt(self) -> None:
        """Press Ctrl-C, or what a terminal makes of it where it is not read as a key."""
        self._process.send_signal(signal.SIGINT)

    def end(self) -> int:
        """Return the exit code."""
        end = time.monotonic() + SLOW
        while self._read():
            if time.monotonic() > end:
                self._process.kill()
            if self._process.poll() is not None and not select.select([self._mine], [], [], 0)[0]:
                break
        os.close(self._mine)
        return self._process.wait(SLOW)


def added(folder: Path) -> list[str]:
    """Return the lines that the definition has more; no line may be gone or changed."""
    now = (folder / "water.yaml").read_bytes().decode()
    lines = list(ndiff(DEFINITION.splitlines(keepends=True), now.splitlines(keepends=True)))
    assert not [line for line in lines if line.startswith(("-", "?"))]
    assert [path.name for path in folder.iterdir() if path.suffix == ".tmp"] == []
    return [line[2:].rstrip("\n") for line in lines if line.startswith("+")]


BASIS = (
    '      - {at: A1.1, replace: "on regular basis", with: "on a regular basis", '
    "reason: an article is missing, by: Ana}"
)


def test_accept_writes_the_proposal(folder: Path) -> None:
    """The correction stands in the file at once, with who approved it; all else is as before."""
    terminal = Terminal(folder, "--by", "Ana")
    terminal.press("a")
    terminal.until("2 of ")
    assert added(folder) == ["      corrections:", f"  {BASIS}"]
    terminal.press("q")

    assert terminal.end() == 0
    assert added(folder) == ["      corrections:", f"  {BASIS}"]
    assert "1 of 4  A1.1, Minister" in terminal.shown
    assert "We test it >>on regular basis<<, and it was opened two yours ago." in terminal.shown
    assert "perhaps  “on a regular basis”" in terminal.shown
    assert "why      an article is missing" in terminal.shown
    assert "corrected: A1.1: “on regular basis” → “on a regular basis”" in terminal.shown
    assert "3 open queries of 4; water.yaml" in terminal.shown


def test_edit_asks_for_the_words_and_for_the_name_once(folder: Path) -> None:
    """Without --by and outside a repository the name is asked before the first correction."""
    terminal = Terminal(folder)
    terminal.press("e")
    terminal.until("words")
    terminal.type("\x15on a daily basis\n")
    terminal.until("who approves it")
    terminal.type("Ana B.\n")
    terminal.press("a")
    terminal.press("q")

    assert terminal.end() == 0
    assert added(folder) == [
        "      corrections:",
        '        - {at: A1.1, replace: "on regular basis", with: "on a daily basis", '
        'reason: an article is missing, by: "Ana B."}',
        '        - {at: A1.1, replace: "two yours ago", with: "two years ago", '
        'reason: a unit of time is expected, by: "Ana B."}',
    ]


def test_leave_dismisses_and_later_does_nothing(folder: Path) -> None:
    """What is left comes no more; what is put off is still open."""
    terminal = Terminal(folder)
    terminal.press("n")
    terminal.press("x\x1b[A")
    terminal.type("l")
    terminal.press("l")
    terminal.press("n")

    assert terminal.end() == 0
    assert added(folder) == ["      dismiss: [A1.1/two-yours-ago, A2.1/the-the]"]
    assert "2 open queries of 4" in terminal.shown


@pytest.mark.parametrize("is_signal", [False, True])
def test_ctrl_c_loses_nothing(folder: Path, is_signal: bool) -> None:
    """What was decided before is written, whole; the command says what it was, and ends with 1."""
    terminal = Terminal(folder, "--by", "Ana")
    terminal.press("a")
    terminal.until("q quit? ")
    if is_signal:
        terminal.interrupt()
    else:
        terminal.type("\x03")

    assert terminal.end() == 1
    assert added(folder) == ["      corrections:", f"  {BASIS}"]
    assert "corrected: A1.1" in terminal.shown
    assert "interrupted" in terminal.shown


def test_ctrl_c_while_words_are_asked_for_decides_nothing(folder: Path) -> None:
    """The question that was not answered is as open as before."""
    terminal = Terminal(folder, "--by", "Ana")
    terminal.press("e")
    terminal.until("]: ")
    time.sleep(SOON)
    terminal.interrupt()

    assert terminal.end() == 1
    assert added(folder) == []
    assert "nothing decided" in terminal.shown


def test_a_file_that_changed_meanwhile_is_not_written_over(folder: Path) -> None:
    """Somebody saved the definition in an editor while the question stood there."""
    terminal = Terminal(folder, "--by", "Ana")
    terminal.until("q quit? ")
    changed = DEFINITION.replace("'Water'", "'Rivers'")
    (folder / "water.yaml").write_text(changed, "utf-8")
    terminal.type("a")

    assert terminal.end() == 11
    assert (folder / "water.yaml").read_text("utf-8") == changed
    assert "changed meanwhile" in terminal.shown


def test_git_knows_who_approves(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a repository nobody is asked for the name."""
    monkeypatch.delenv("GIT_CEILING_DIRECTORIES", raising=False)
    for words in (("init", "-q"), ("config", "user.name", "Zoë Lima")):
        subprocess.run(["git", *words], cwd=folder, check=True)
    terminal = Terminal(folder)
    terminal.press("a")
    terminal.press("q")

    assert terminal.end() == 0
    assert added(folder)[1].endswith("by: Zoë Lima}")


def test_a_script_must_say_who_approves(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can be asked; and what only prints decides nothing."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    for words, said in (
        (("--accept-all-above", "0.9"), "--by NAME"),
        (("--dismiss", "A1.1/two-yours-ago", "--list"), "decide nothing"),
    ):
        result = CliRunner().invoke(brief, ["review", "water.yaml", *words])
        assert result.exit_code == 2
        assert said in result.stderr
    assert added(folder) == []
