"""How sure a program is of who speaks, in brackets behind a label: `JANE ROE (conf: 0.95): Yes`."""

from __future__ import annotations

from pipeline.patterns import pattern

_RATE = pattern(
    r"[ \t]*[(\[][ \t]*(?i:conf(?:idence)?|prob(?:ability)?|certainty|score|konfidenz|confiance"
    r"|confianza|confiança|confidenza)\.?[ \t]*[:=]?[ \t]*"
    r"(?P<rate>[01](?:[.,]\d{1,6})?|\d{1,3}(?:[.,]\d{1,6})?[ \t]?%)[ \t]*[)\]]"
)


def colon_behind_rate(text: str, start: int, colon: int, end: int) -> int:
    """Return where the colon of a label stands: behind such a bracket that holds the first one."""
    if max(text.rfind("(", start, colon), text.rfind("[", start, colon)) < 0:
        return colon
    found = _RATE.search(text, start, end)
    is_within = found is not None and found.start() < colon < found.end()
    return (
        found.end() if found and is_within and text[found.end() : found.end() + 1] == ":" else colon
    )


def without_rate(label: str) -> str:
    """Return a label without such a bracket at its end."""
    found = _RATE.search(label) if label.endswith((")", "]")) else None
    return label[: found.start()] if found and found.end() == len(label) else label


def rate_of(head: str) -> tuple[float, str]:
    """Return how sure a program is, behind a label, and how it says so; 2 and "" for nothing."""
    found = _RATE.search(head)
    if not found or found.end() < len(head):
        return 2.0, ""
    rate = found["rate"]
    share = float(rate.rstrip(" \t%").replace(",", "."))
    return share / 100 if rate.endswith("%") else share, found[0].strip()
