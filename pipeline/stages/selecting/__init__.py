"""Selecting: what a brief says of each theme, within the length asked for."""
