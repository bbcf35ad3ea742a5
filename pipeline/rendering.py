"""Rendering: a draft as finished bytes, read back and audited, and the files they go to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pipeline import __version__
from pipeline.audits import Finding, audit, audit_outputs
from pipeline.audits.leaks import audit_leaks
from pipeline.drafting import Draft, Options, Tell
from pipeline.errors import AuditError, Problem
from pipeline.model.attachment import Attachment, Relation, transcript_text
from pipeline.model.brief import Brief
from pipeline.model.edition import Output
from pipeline.model.identity import sha256
from pipeline.model.secrets import Finder
from pipeline.model.style import Style
from pipeline.store.files import parts_sha256
from pipeline.writers import find_writer

TOOL = f"briefwright {__version__}"
MANIFEST, SUMS = "manifest.json", "SHA256SUMS"


def rendered(made: Draft, options: Options, tell: Tell) -> dict[str, bytes]:
    """Return the finished bytes of every format by its name, audited; raises AuditError."""
    outputs = _written(made.brief, made.style, options, tell)
    tell("auditing")
    _refuse(audit(made.brief, outputs, made.raw, made.compared, made.style))
    refuse_leaks(outputs, made.secrets)
    return outputs


def rendered_again(
    brief: Brief, style: Style, options: Options, tell: Tell, secrets: Finder | None = None
) -> dict[str, bytes]:
    """Return the finished bytes of a brief that was published, read back; raises AuditError."""
    outputs = _written(brief, style, options, tell)
    _refuse(audit_outputs(brief, outputs))
    refuse_leaks(outputs, secrets)
    return outputs


def refuse_leaks(files: Mapping[str, bytes], secrets: Finder | None) -> None:
    """Raise AuditError where finished bytes hold what must not be known; it does not say what."""
    findings = tuple(dict.fromkeys(audit_leaks(files, secrets))) if secrets else ()
    if findings:
        raise AuditError(*(Problem(str(one), None, _LEAK) for one in findings))


_LEAK = (
    "nothing was written; look for it in what the definition says: title, notes, headings. "
    "Where it is not there, this is a fault of ours: please report it"
)


def _written(brief: Brief, style: Style, options: Options, tell: Tell) -> dict[str, bytes]:
    outputs: dict[str, bytes] = {}
    for name in dict.fromkeys(options.formats):
        writer = find_writer(name)
        tell(f"writing the {writer.title}")
        write = _write_with_files if options.attach and name == "pdf" else writer.load()
        outputs[name] = write(brief, style)
    return outputs


def _refuse(findings: tuple[Finding, ...]) -> None:
    if findings:
        hint = "nothing was written; this is a fault of ours: please report it with the transcript"
        raise AuditError(*(Problem(str(one), None, hint) for one in findings))


def _write_with_files(brief: Brief, style: Style) -> bytes:
    """Return a PDF that carries what it was made of."""
    from pipeline.writers import json, pdf

    data = json.write(brief, style)
    about = "The brief for other programs, schema briefwright/brief/1"
    files = [Attachment("brief.json", "application/json", about, Relation.DATA, data)]
    for one in brief.sources:
        text = transcript_text(one).encode()
        about = f"The transcript as the brief quotes it: {one.path}"
        files.append(Attachment(f"{one.id}.txt", "text/plain", about, Relation.SOURCE, text))
    return pdf.write(brief, style, files)


def files_of(brief: Brief, outputs: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the outputs by file name, then their checksums, the manifest last."""
    slug = brief.front.slug
    files = {f"{slug}{find_writer(name).suffix}": data for name, data in outputs.items()}
    manifest = {MANIFEST: _manifest(brief, files)}
    return files | {SUMS: _sums(files | manifest)} | manifest


def _sums(files: Mapping[str, bytes]) -> bytes:
    """Return what `sha256sum --check` reads."""
    return "".join(f"{sha256(data)}  {name}\n" for name, data in files.items()).encode()


def outputs_of(files: Mapping[str, bytes]) -> tuple[Output, ...]:
    """Return the files of an edition as its record names them."""
    return tuple(Output(name, sha256(data), parts_sha256(data)) for name, data in files.items())


def _manifest(brief: Brief, files: Mapping[str, bytes]) -> bytes:
    manifest = {
        "schema": "briefwright/manifest/1",
        "tool": TOOL,
        "slug": brief.front.slug,
        "edition": brief.front.edition,
        "date": brief.front.date,
        "inputs": [{"path": one.path, "sha256": one.sha256} for one in brief.sources],
        "outputs": [_listed(name, data) for name, data in files.items()],
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def listed_in(manifest: Path) -> dict[str, str]:
    """Return the SHA-256 of each output that a manifest names; none where it cannot be read."""
    try:
        listed = json.loads(manifest.read_bytes())["outputs"]
        return {one["name"]: one["sha256"] for one in listed}
    except (OSError, ValueError, LookupError, TypeError):
        return {}


def _listed(name: str, data: bytes) -> dict[str, str]:
    parts = parts_sha256(data)
    return {"name": name, "sha256": sha256(data)} | ({"parts_sha256": parts} if parts else {})
