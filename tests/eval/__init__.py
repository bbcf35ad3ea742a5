"""The harness: how well the stages judge, measured on sets that nobody here wrote.

`python -m tests.eval [--data FOLDER] [--only NAME] [--write]`
"""
