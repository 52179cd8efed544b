"""DOCX → ``Paper``: paragraphs in reading order with their effective look."""

from reportgen.linter.paper.model import (
    DrawnLine,
    Location,
    Paper,
    PaperSection,
    Passage,
    PassageFormat,
    Run,
    RunningHeads,
)

__all__ = [
    "DrawnLine",
    "Location",
    "Paper",
    "PaperSection",
    "Passage",
    "PassageFormat",
    "Run",
    "RunningHeads",
]
