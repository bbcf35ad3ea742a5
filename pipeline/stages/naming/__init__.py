"""People, offices, organisations and places."""
