"""Facts and announced steps, and the rows that show them."""
