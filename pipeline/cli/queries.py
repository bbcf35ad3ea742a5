"""Queries as every command words them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.model.transcript import Query


def reason(query: Query) -> str:
    """Return why the words are in doubt, and what may have been said where that is known."""
    proposal = f"; perhaps “{query.proposal}”" if query.proposal else ""
    return f"{query.reason}{proposal}"
