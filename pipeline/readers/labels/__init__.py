"""The label grammar: how the lines of a file begin its turns, learnt from the file itself."""
