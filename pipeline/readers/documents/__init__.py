"""Talks in a document of lines: what it is, where its turns begin, and how sure that is."""
