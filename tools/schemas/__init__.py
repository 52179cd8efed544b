"""Draws ``docs/schemas/``: the JSON Schema of each file of a kit, and of the manifest."""
