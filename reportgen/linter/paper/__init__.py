"""DOCX → ``Paper``: paragraphs in reading order with their effective look."""

from reportgen.linter.paper.model import Format, Paper, Piece, Run, Running, Section, Stroke, Where

__all__ = ["Format", "Paper", "Piece", "Run", "Running", "Section", "Stroke", "Where"]
