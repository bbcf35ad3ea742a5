"""What speech-to-text services write: JSON of many shapes, each a module, in one table."""
