"""Disk and YAML: workspaces, definitions, templates, editions; every write is atomic."""
