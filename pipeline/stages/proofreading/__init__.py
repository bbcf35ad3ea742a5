"""Probable slips of the transcriber, as queries: nothing is changed, an editor decides."""
