"""Transcript files → transcripts; every format stands in the table READERS."""
