"""Options that every command has which makes briefs."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Required, TypedDict

import click

from pipeline.model.definition import Length
from pipeline.writers import DEFAULT_FORMATS, WRITERS

EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970; see reproducible-builds.org/specs/source-date-epoch."""


class Chosen(TypedDict, total=False):
    """What the options of one command give: arguments of `publish.Options`."""

    date: Required[str]
    formats: tuple[str, ...]
    length: str
    style: str
    source_format: str
    output: Path | None
    is_strict: bool
    attach: bool
    template: Path | None


def _iso(_: click.Context, __: click.Parameter, value: str | None) -> str:
    if not value:
        return today()
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        message = f"'{value}' is no date; write year, month and day: 2024-04-19"
        raise click.BadParameter(message) from None


def _or_empty(_: click.Context, __: click.Parameter, value: str | None) -> str:
    return value or ""


def today() -> str:
    """Return the date of `SOURCE_DATE_EPOCH` in UTC where it is set, otherwise today's."""
    return _clock().date().isoformat()


def now() -> str:
    """Return the time of `SOURCE_DATE_EPOCH` where it is set, otherwise now; ISO, in UTC."""
    return f"{_clock().astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _clock() -> datetime:
    seconds = os.environ.get(EPOCH, "")
    if not seconds:
        return datetime.now().astimezone()
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"{EPOCH} is '{seconds}', which is no date in seconds") from None


dated = click.option(
    "--date",
    metavar="YYYY-MM-DD",
    callback=_iso,
    help=f"Date of the edition.  [default: {EPOCH}, otherwise today]",
)

formatted = click.option(
    "--to",
    "formats",
    type=click.Choice(list(WRITERS)),
    multiple=True,
    default=DEFAULT_FORMATS,
    show_default=True,
    help="Format to write; give it several times for several.",
)

sized = click.option(
    "--length",
    type=click.Choice([length.value for length in Length]),
    callback=_or_empty,
    help="How long the brief is; overrules the definition.",
)

styled = click.option(
    "--style",
    metavar="NAME",
    callback=_or_empty,
    help="House style in templates/styles/; overrules the definition.",
)

strict = click.option(
    "--strict", "is_strict", is_flag=True, help="Take warnings for errors, and write nothing then."
)

attached = click.option(
    "--attach",
    is_flag=True,
    help="Let the PDF carry the brief as JSON and the transcripts it was made of (PDF/A-3a).",
)

templated = click.option(
    "--template",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Word template of your own, .docx or .dotx, for the Word file.",
)
