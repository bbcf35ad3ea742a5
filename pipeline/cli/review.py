"""`brief review`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.columns import aligned, wrapped
from pipeline.cli.keys import pressed, single_keys
from pipeline.cli.queries import reason
from pipeline.cli.voice import advise, say, speaking

if TYPE_CHECKING:
    from pipeline.reviewing import Doubt, Review

_EXAMPLES = """\b
Examples:
  brief review water
  brief review water --list
  brief review water --accept-all-above 0.95 --by "A. Editor"
"""


@click.command(epilog=_EXAMPLES)
@click.argument("brief")
@click.option("--by", metavar="NAME", default="", help="Who approves corrections.")
@click.option("--list", "is_listed", is_flag=True, help="Print the open queries and ask nothing.")
@click.option("--json", "is_json", is_flag=True, help="Print them for other programs.")
@click.option(
    "--accept-all-above",
    "sure",
    type=click.FloatRange(0, 1),
    metavar="SURE",
    help="Accept every proposal that is as sure as this, or surer; from 0 to 1.",
)
@click.option("--dismiss", multiple=True, metavar="ID", help="Leave the words of a query as is.")
@speaking
def review(  # noqa: PLR0913 - one argument an option
    brief: str,
    *,
    by: str,
    is_listed: bool,
    is_json: bool,
    sure: float | None,
    dismiss: tuple[str, ...],
) -> None:
    """Decide the open queries of a brief.

    Shows the words in doubt in their context, with what was probably said, and takes one key: a
    accepts that, e asks for other words, l leaves them as they are, n goes on, q quits. Each
    decision is saved in the definition at once, under 'corrections:' or 'dismiss:'; no other line
    of it changes.
    """
    from pipeline import drafting, reviewing

    decides = sure is not None or bool(dismiss)
    if decides and (is_listed or is_json):
        raise click.UsageError("--list and --json decide nothing: leave them out")
    begun = reviewing.begin(drafting.find_target(brief, Path()))
    if is_json:
        say(json.dumps([_data(one) for one in begun.doubts], ensure_ascii=False, indent=2))
    elif decides:
        _decide_all(begun, sure, dismiss, by)
    elif is_listed or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _list(begun)
        if begun.doubts and not is_listed:
            advise("decide them in a terminal, or with --accept-all-above and --dismiss")
    else:
        _Walk(begun, by).run()


def _data(doubt: Doubt) -> dict[str, object]:
    return {**asdict(doubt.query), "said_by": doubt.said_by, "context": doubt.paragraph.text}


def _list(begun: Review) -> None:
    if not begun.doubts:
        say("no open queries")
        return
    rows = [(one.query.id, _sure(one), reason(one.query)) for one in begun.doubts]
    for line in aligned(rows, indent=""):
        say(line)


def _sure(doubt: Doubt) -> str:
    return f"{doubt.query.confidence:.2f}"


def _decide_all(begun: Review, sure: float | None, dismiss: tuple[str, ...], by: str) -> None:
    """Decide what the options name; what cannot be is told before anything is written."""
    from pipeline import reviewing

    left = [begun.doubt(name).query.id for name in dict.fromkeys(dismiss)]
    accepted = [
        one.query.id
        for one in begun.doubts
        if sure is not None
        and one.query.proposal
        and one.query.confidence >= sure
        and one.query.id not in left
    ]
    name = _name(begun, by) if accepted else ""
    if accepted and not name:
        raise click.UsageError("who approves the corrections? say it with --by NAME")
    now = begun
    for id_ in left:
        now = reviewing.dismissed(now, now.doubt(id_))
        say(f"left as it is: {id_}")
    for id_ in accepted:
        found = [one for one in now.doubts if one.query.id == id_]
        for doubt in found:
            now = reviewing.corrected(now, doubt, doubt.query.proposal, name)
            say(_told(doubt, doubt.query.proposal))
    say(_summary(now, len(begun.doubts)))


def _told(doubt: Doubt, words: str) -> str:
    return f"corrected: {doubt.query.anchor}: “{doubt.query.text}” → “{words}”"


def _summary(now: Review, before: int) -> str:
    left = len(now.doubts)
    one = "1 open query" if left == 1 else f"{left} open queries"
    return f"{one} of {before}; {now.definition.place.path}"


def _name(begun: Review, by: str) -> str:
    """Return who approves: as said, or as git has it where the definition is in a repository."""
    return by.strip() or _git_name(begun.path.parent)


def _git_name(folder: Path) -> str:
    from shutil import which
    from subprocess import run

    git = which("git")
    for words in (("rev-parse", "--is-inside-work-tree"), ("config", "user.name")):
        if git is None:
            return ""
        done = run(  # noqa: S603 - git itself, with words of ours
            [git, *words], cwd=folder, check=False, capture_output=True, text=True
        )
        if done.returncode:
            return ""
    return done.stdout.strip()


_ANSWERS = {"a": "accept", "e": "edit", "l": "leave", "n": "later", "q": "quit"}


class _Walk:
    """One walk through the open queries in a terminal."""

    def __init__(self, begun: Review, by: str) -> None:
        self._now, self._by = begun, by
        self._all = len(begun.doubts)
        self._decided: list[str] = []
        self._seen: set[str] = set()
        self._typed = ""

    def run(self) -> None:
        """Ask until all are seen or the user quits; tell what was decided, however it ends."""
        try:
            while doubt := self._next():
                self._seen.add(doubt.query.id)
                self._show(doubt)
                if not self._ask(doubt):
                    break
        except (click.Abort, EOFError):
            raise KeyboardInterrupt from None
        finally:
            self._close()

    def _next(self) -> Doubt | None:
        return next((one for one in self._now.doubts if one.query.id not in self._seen), None)

    def _show(self, doubt: Doubt) -> None:
        query = doubt.query
        self._all = max(self._all, len(self._seen))
        say("")
        say(f"{len(self._seen)} of {self._all}  {query.anchor}, {doubt.said_by}")
        for line in wrapped(_context(doubt), "  ", "  "):
            say(line)
        say("")
        rows = [("why", query.reason), ("sure", _sure(doubt))]
        rows[:0] = [("perhaps", f"“{query.proposal}”")] if query.proposal else []
        if len(doubt.spans) > 1:
            rows.append(("stands", f"{len(doubt.spans)} times; all are decided together"))
        for line in aligned(rows):
            say(line)

    def _ask(self, doubt: Doubt) -> bool:
        """Take one decision and return whether to go on."""
        from pipeline import reviewing

        match self._key(doubt):
            case "q":
                return False
            case "l":
                self._now = reviewing.dismissed(self._now, doubt)
                self._decided.append(f"left as it is: {doubt.query.id}")
            case "a":
                self._correct(doubt, doubt.query.proposal)
            case "e":
                shown = doubt.query.proposal or doubt.query.text
                self._correct(doubt, click.prompt("words", default=shown).strip())
        return True

    def _key(self, doubt: Doubt) -> str:
        """Return the key of an answer, once one of them is pressed."""
        answers = dict(_ANSWERS)
        if not doubt.query.proposal:
            del answers["a"]
        words = ", ".join(f"{key} {answer}" for key, answer in answers.items())
        with single_keys():
            click.echo(f"  {words}? ", nl=False)
            while True:
                self._typed = self._typed or pressed()
                key, self._typed = self._typed[:1].lower(), self._typed[1:]
                if key in answers:
                    say(answers[key])
                    return key

    def _correct(self, doubt: Doubt, words: str) -> None:
        from pipeline import reviewing

        self._by = _name(self._now, self._by) or click.prompt("who approves it").strip()
        words = " ".join(words.split())
        if words == doubt.query.text:
            self._now = reviewing.dismissed(self._now, doubt)
            self._decided.append(f"left as it is: {doubt.query.id}")
            return
        self._now = reviewing.corrected(self._now, doubt, words, self._by)
        self._decided.append(_told(doubt, words))

    def _close(self) -> None:
        say("")
        for line in self._decided or ["nothing decided"]:
            say(line)
        say(_summary(self._now, self._all))


def _context(doubt: Doubt) -> str:
    """Return the paragraph around the words in doubt, these between >> and <<."""
    return "".join(_pieces(doubt))


def _pieces(doubt: Doubt) -> Iterator[str]:
    text, done = doubt.paragraph.text, 0
    for at, (start, end) in enumerate(doubt.spans):
        before = text[done:start]
        yield _last(before) if at == 0 else before
        yield f">>{text[start:end]}<<"
        done = end
    yield _first(text[done:])


_MOST_AROUND = 240
"""Characters shown before and behind the words in doubt."""


def _last(text: str) -> str:
    if len(text) <= _MOST_AROUND:
        return text
    return "… " + text[text.find(" ", len(text) - _MOST_AROUND) + 1 :]


def _first(text: str) -> str:
    if len(text) <= _MOST_AROUND:
        return text
    return text[: text.rfind(" ", 0, _MOST_AROUND)] + " …"
