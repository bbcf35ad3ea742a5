"""Pure work: transcript to brief to edition, one module a stage."""
