"""Colours that can be read: the contrast that WCAG 2.2 asks of text."""

from __future__ import annotations

LEAST_CONTRAST = 4.5
"""Of text on its ground (WCAG 2.2, 1.4.3)."""
_LINEAR_BELOW = 0.04045


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Return the relative luminance of six hexadecimal digits (WCAG 2.2, definitions)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    power: float = ((channel + 0.055) / 1.055) ** 2.4
    return channel / 12.92 if channel <= _LINEAR_BELOW else power
