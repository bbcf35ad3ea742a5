"""A codebook: the list of codes with which researchers mark passages, as other programs keep it."""

from __future__ import annotations

from pipeline.errors import Place
from pipeline.model.taxonomy import Weight
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A code that passages are marked with; what is empty its codebook does not say."""

    name: str
    parents: tuple[str, ...]
    """Names of the codes above it, outermost first."""
    description: str
    place: Place
    id: str
    """Lower-case letters, digits and hyphens; codes may share one."""
    heading: str = ""
    label: str = ""
    topic: int = 0
    """Major topic code of the Comparative Agendas Project; 0 when it has none."""
    keywords: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    weights: tuple[Weight, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """Its own name behind those of the codes above it."""
        return (*self.parents, self.name)


@dataclass(frozen=True, slots=True)
class Codebook:
    """The codes that have none below them, in the order of the file."""

    title: str
    codes: tuple[Code, ...]
