"""Editions: what changed since the last one, and how the next one tells of it."""
