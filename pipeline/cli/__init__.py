"""The command line: the only room that talks to people, and the only reader of the clock."""
