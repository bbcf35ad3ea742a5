"""Words, sentences and claims: what every later stage asks of a text."""
