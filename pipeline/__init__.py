"""Briefwright: interview transcripts into policy briefs, re-issued as numbered editions."""

__version__ = "0.1.0"
