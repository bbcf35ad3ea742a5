"""`brief publish`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Unpack, cast

import click

from pipeline.cli.columns import wrapped
from pipeline.cli.each import each, finish
from pipeline.cli.making import Chosen, attached, dated, formatted, now, strict, templated
from pipeline.cli.voice import say, speaking, warn

if TYPE_CHECKING:
    from pipeline.drafting import Options, Target, Tell
    from pipeline.model.edition import UpdateType
    from pipeline.publish import Issue, Published

_EXAMPLES = """\b
Examples:
  brief publish                       every brief of this workspace that changed
  brief publish --dry-run             what that would do; nothing is written
  brief publish water --note "The Minister corrected the budget."
  brief publish water --minor         a new title, not a claim changed
"""


class _Chosen(Chosen, total=False):
    """What the options give."""

    note: str
    is_minor: bool
    is_major: bool
    is_again: bool
    is_dry: bool
    is_draft: bool


@click.command(epilog=_EXAMPLES)
@click.argument("inputs", metavar="[BRIEF]...", nargs=-1)
@click.option(
    "--note",
    metavar="TEXT",
    default="",
    help="What changed, for readers.  [default: the definition's, or worded from the changes]",
)
@click.option("--minor", "is_minor", is_flag=True, help="Number it 1.1: it changes no meaning.")
@click.option(
    "--major",
    "is_major",
    is_flag=True,
    help="Number it 2.0, whatever changed.  [default: what the changes ask for]",
)
@click.option(
    "--again", "is_again", is_flag=True, help="Publish what did not change anew, for its look."
)
@click.option(
    "--draft",
    "is_draft",
    is_flag=True,
    help="Publish what nobody has cleared, too: a brief whose status is 'draft' or so.",
)
@click.option("--dry-run", "is_dry", is_flag=True, help="Tell what would be done; write nothing.")
@click.option("--json", "is_json", is_flag=True, help="Print what was done for other programs.")
@formatted
@dated
@templated
@attached
@strict
@speaking
def publish(inputs: tuple[str, ...], *, is_json: bool, **chosen: Unpack[_Chosen]) -> None:
    """Record a new edition of what has changed.

    A brief that says the same as its last edition gets none, and nothing is written. Otherwise the
    edition is recorded in data/editions/ and its files go to build/, where later editions never
    overwrite them. It is a major edition (2.0) where it says something else, and a minor one (1.1)
    where only headings or words of ours were put right. An embargo in the definition holds it
    back, and so does 'status: draft': a draft that is named is refused, and passed over where none
    is.
    """
    from pipeline.drafting import Options, names
    from pipeline.publish import Drafts, Issue

    of_draft = Drafts.REFUSED if inputs else Drafts.PASSED_OVER
    update = _update(is_minor=chosen.pop("is_minor", False), is_major=chosen.pop("is_major", False))
    issue = Issue(
        note=chosen.pop("note", ""),
        update=update,
        is_again=chosen.pop("is_again", False),
        is_dry=chosen.pop("is_dry", False),
        drafts=Drafts.PUBLISHED if chosen.pop("is_draft", False) else of_draft,
    )
    options = Options(**cast("Chosen", chosen), moment=now())
    work = partial(_publish, options=options, issue=issue)
    named = names(inputs, Path())
    told: list[Published] = []
    say_one = told.append if is_json else partial(_say, is_alone=len(named) == 1)
    try:
        finish(each(named, work), say_one)
    finally:
        if is_json:
            say(_json(told))


def _update(*, is_minor: bool, is_major: bool) -> UpdateType | None:
    """Return what the edition is to be; None for what its changes ask for."""
    from pipeline.model.edition import UpdateType

    if is_minor and is_major:
        raise click.UsageError("give either --minor or --major: an edition is one of them")
    if is_minor:
        return UpdateType.MINOR
    return UpdateType.MAJOR if is_major else None


def _publish(target: Target, tell: Tell, options: Options, issue: Issue) -> Published:
    from pipeline import publish

    return publish.publish(target, options, issue, tell)


def _say(published: Published, *, is_alone: bool) -> None:
    from pipeline.publish import State
    from pipeline.store.files import shown

    warn(published.warnings)
    slug = "" if is_alone else f"{published.slug}: "
    match published.state:
        case State.PUBLISHED:
            say(f"{published.slug}: edition {published.number}")
        case State.UNCHANGED:
            say(f"{slug}unchanged since edition {published.number}")
        case State.HELD:
            say(f"{slug}held until {published.until}")
        case State.DRAFT:
            say(f"{slug}draft, not published")
        case State.WOULD:
            say(f"{slug}would be edition {published.number}")
            for line in wrapped(published.note, "  ", "  "):
                say(line)
    for path in published.paths:
        say(shown(path))


def _json(told: Sequence[Published]) -> str:
    from pipeline.store.files import shown

    data = [
        {
            "slug": one.slug,
            "state": one.state,
            "edition": one.number,
            "note": one.note,
            "until": one.until,
            "changes": [
                {
                    "class": change.group,
                    "kind": change.kind,
                    "what": change.what,
                    "before": change.before,
                    "after": change.after,
                    "anchor": change.anchor,
                }
                for change in one.changes
            ],
            "paths": [shown(path) for path in one.paths],
            "warnings": [f"{warned.place}: {warned.message}" for warned in one.warnings],
        }
        for one in told
    ]
    return json.dumps(data, ensure_ascii=False, indent=2)
