"""What can go wrong and be put right: every error carries a place, an exit code and a hint."""

from __future__ import annotations

from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something is wrong."""

    path: str
    """The file as the user named it."""
    line: int = 0
    """Line number from 1; 0 when the whole file is meant."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file; several of one file are reported together."""

    message: str
    place: Place | None = None
    hint: str = ""


class BriefError(Exception):
    """Something the user can put right.

    `problems` holds at least one entry; `exit_code` is what the command line returns.
    """

    exit_code = 3

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems

    @classmethod
    def at(cls, message: str, place: Place | None = None, hint: str = "") -> BriefError:
        """Return an error of this kind with one problem."""
        return cls(Problem(message, place, hint))


class TranscriptError(BriefError):
    """A transcript cannot be understood."""

    exit_code = 10


class DefinitionError(BriefError):
    """A definition has an unknown, missing or wrong key."""

    exit_code = 11


class TemplateError(BriefError):
    """A style, taxonomy, font, logo or Word template is missing or wrong."""

    exit_code = 12


class EditionError(BriefError):
    """An edition record contradicts itself or would be overwritten."""

    exit_code = 13


class RenderError(BriefError):
    """A writer cannot show this brief."""

    exit_code = 14


class UnknownFormatError(BriefError):
    """A file is in no format that can be read or written."""

    exit_code = 15


class StrictError(BriefError):
    """There were warnings, and `--strict` was given."""

    exit_code = 16


class AuditError(BriefError):
    """A finished output would break a promise; nothing was written."""

    exit_code = 17
