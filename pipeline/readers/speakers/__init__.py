"""Who asks and who answers, what a label is called in print, and who is one person."""
