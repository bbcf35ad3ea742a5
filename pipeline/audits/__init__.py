"""Finished bytes → findings: outputs are read back and held against the promises."""
