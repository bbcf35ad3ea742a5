"""Brief → bytes; every output format stands in the table WRITERS."""
