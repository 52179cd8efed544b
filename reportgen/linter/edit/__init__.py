"""A Word file opened to be changed in places: paragraphs found, properties put in the schema's order, parts added."""
