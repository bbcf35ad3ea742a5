"""Plain text, Markdown, tables of text, and what is written in them."""
