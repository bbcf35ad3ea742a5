"""Holding a PDF against its standards, with the validator that tests can afford everywhere."""

from __future__ import annotations

import page

ACCESSIBLE = page.ValidationProfile.PDF_UA_1
ARCHIVAL = page.ValidationProfile.PDF_A_2A
ARCHIVAL_WITH_FILES = page.ValidationProfile.PDF_A_3A


def faults(data: bytes) -> list[str]:
    """Return what a PDF offends against, one rule a line; none when it is as it must be.

    It must be accessible (ISO 14289-1) and archival at once: by ISO 19005-2, or by part 3 where it
    says so, as files are attached.
    """
    archival = ARCHIVAL_WITH_FILES if b"<pdfaid:part>3<" in data else ARCHIVAL
    return [
        f"{standard.name} {fault.rule_id}: {fault.message}"
        for standard in (ACCESSIBLE, archival)
        for fault in page.validate_pdf_bytes(data, profile=standard).failures
    ]
