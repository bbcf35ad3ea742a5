"""Finished bytes → findings: outputs are read back and held against the promises."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pipeline.audits.claims import audit_claims, audit_sources
from pipeline.audits.document import audit_json
from pipeline.audits.finding import Finding
from pipeline.audits.words import audit_docx, audit_outline, audit_pdf
from pipeline.model.brief import Brief
from pipeline.model.style import Style

__all__ = ["Finding", "audit", "audit_outputs"]

AUDITS: Mapping[str, Callable[[Brief, bytes], Iterator[Finding]]] = {
    "pdf": audit_pdf,
    "docx": audit_docx,
    "json": audit_json,
    "outline": audit_outline,
}
"""How each output format is read back."""


def audit(
    brief: Brief,
    outputs: Mapping[str, bytes],
    raw: Mapping[str, str],
    previous: Brief | None,
    style: Style,
) -> tuple[Finding, ...]:
    """Return every promise that these outputs would break; none means they may be handed on.

    `outputs` maps format names to finished bytes, `raw` source ids to the raw text of their files.
    """
    claims = audit_claims(brief, previous, style.labels, style.corrections)
    return (*audit_sources(brief, raw), *claims, *audit_outputs(brief, outputs))


def audit_outputs(brief: Brief, outputs: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Return what finished files do not show of a brief that was audited when it was published."""
    return tuple(one for name, data in outputs.items() for one in AUDITS[name](brief, data))
