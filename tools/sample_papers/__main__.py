"""Writes the papers to ``inputs/2023/tai-lieu/``."""

from __future__ import annotations

from pathlib import Path

from reportgen.word.build import docx
from tools.sample_papers.speech import NAME, PAPER

FOLDER = Path(__file__).resolve().parents[2] / "inputs" / "2023" / "tai-lieu"

if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / NAME).write_bytes(docx(PAPER))
