"""How a document is laid out: what is set apart, and where turns begin."""
