"""Captions: WebVTT and SubRip, whose cues become turns."""
