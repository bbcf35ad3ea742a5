"""Holding a PDF against its standards, with the validator that tests can afford everywhere."""

from __future__ import annotations

import page

STANDARDS = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
"""What every PDF must be at once: accessible (ISO 14289-1) and archival (ISO 19005-2)."""


def faults(data: bytes) -> list[str]:
    """Return what a PDF offends against, one rule a line; none when it is as it must be."""
    return [
        f"{standard.name} {fault.rule_id}: {fault.message}"
        for standard in STANDARDS
        for fault in page.validate_pdf_bytes(data, profile=standard).failures
    ]
