"""The recipe diff: what the next edition would say beside the last, or one edition beside another.

Both are briefs as recorded or as the sources give them now; no file is compared.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.audits.redlined import audit_redline
from pipeline.drafting import (
    Options,
    Target,
    Tell,
    Warned,
    draft,
    edition_keeper,
    secrets_of,
    silent,
)
from pipeline.errors import AuditError, BriefError, EditionError, Problem
from pipeline.model.edition import Edition
from pipeline.model.redline import Redline
from pipeline.model.secrets import Finder
from pipeline.model.style import Style
from pipeline.stages.editions.marks import without_marks
from pipeline.stages.editions.redline import redline
from pipeline.stages.editions.withheld import withheld
from pipeline.store.editions import edition_at, history
from pipeline.store.files import shown, write_all
from pipeline.store.workspace import Workspace
from pipeline.values import dataclass, replace
from pipeline.writers.redlines import REDLINES


@dataclass(frozen=True, slots=True)
class Sides:
    """Which two states of a brief are compared."""

    against: str = ""
    """Number of the earlier edition; empty means the one before the later."""
    edition: str = ""
    """Number of the later edition; empty means what the sources say now."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two states of a brief, side by side."""

    target: Target
    redline: Redline
    style: Style
    """Of the later one."""
    warnings: tuple[Warned, ...]

    @property
    def numbers(self) -> tuple[str, str]:
        """The earlier and the later edition."""
        return self.redline.old.front.edition, self.redline.new.front.edition


def compare(target: Target, sides: Sides, options: Options, tell: Tell = silent) -> Compared:
    """Return what differs between two states of a brief; nothing is written.

    Raises EditionError where a brief has no editions, or none of that number.
    """
    workspace, slug = edition_keeper(target), target.definition.slug
    numbers = [one.number for one in history(workspace, slug)]
    warnings: tuple[Warned, ...] = ()
    secrets = Finder()
    if sides.edition:
        later = _edition(workspace, target, numbers, sides.edition)
        before = numbers.index(sides.edition) - 1
        new, style = later.brief, later.style
        secrets = secrets_of(target)
        new = withheld(new, replace(new, sections=()), secrets)
    else:
        made = draft(target, options, tell)
        secrets = made.secrets
        before = len(numbers) - 1
        new, style, warnings = made.brief, made.style, made.warnings
    if not sides.against and before < 0:
        raise _missing(target, "there is no edition before this to compare with", numbers)
    earlier = _edition(workspace, target, numbers, sides.against or numbers[before])
    if options.template:
        style = replace(style, own_template=str(options.template))
    tell("comparing")
    old = withheld(earlier.brief, new, secrets)
    found = redline(without_marks(old), without_marks(new))
    return Compared(target, found, style, warnings)


def _edition(workspace: Workspace, target: Target, numbers: list[str], number: str) -> Edition:
    """Return the recorded edition with a number."""
    slug = target.definition.slug
    at = numbers.index(number) + 1 if number in numbers else 0
    found = edition_at(workspace, slug, at)
    if found is None:
        raise _missing(target, f"there is no edition {number} of '{slug}'", numbers)
    return found


def _missing(target: Target, message: str, numbers: list[str]) -> BriefError:
    hint = f"editions: {', '.join(numbers)}" if numbers else "'brief publish' records the first"
    return EditionError.at(message, target.definition.place, hint)


def rendered(compared: Compared, form: str) -> bytes:
    """Return the redline in a form of the table REDLINES; a Word file is read back first.

    Raises AuditError where not both briefs can be read in it.
    """
    data = REDLINES[form].load()(compared.redline, compared.style)
    findings = tuple(audit_redline(compared.redline, data)) if form == "docx" else ()
    if findings:
        hint = "nothing was written; this is a fault of ours: please report it with both editions"
        raise AuditError(*(Problem(str(one), None, hint) for one in findings))
    return data


def save(compared: Compared, form: str, path: Path | None) -> str:
    """Write the redline, beside the brief's outputs where no path is given; return its name."""
    data = rendered(compared, form)
    if path is None:
        old, new = compared.numbers
        name = f"{compared.target.definition.slug}-{old}-to-{new}{REDLINES[form].suffix}"
        path = compared.target.folder / name
        write_all(path.parent, {path.name: data})
    else:
        write_all(path.parent, {path.name: data}, is_chosen=True)
    return shown(path)
