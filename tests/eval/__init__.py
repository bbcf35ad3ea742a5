"""The harness: how well the judgement of the stages agrees with people's, on sets nobody here wrote.

`python -m tests.eval [--data FOLDER] [--only NAME] [--write]`
"""
