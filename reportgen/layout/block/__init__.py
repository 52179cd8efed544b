"""Blocks in a column: laid-out paragraphs, the spaces between them, their borders; what can be split between pages."""
