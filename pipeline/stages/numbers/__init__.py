"""Numbers as they are written and said, and ranges of them, in five languages."""
