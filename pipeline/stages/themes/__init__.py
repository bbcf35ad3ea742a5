"""Themes: the taxonomy that fits, where each exchange stands, and headings."""
