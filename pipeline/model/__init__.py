"""Frozen values that pass between the stages; no I/O, no third-party import."""
