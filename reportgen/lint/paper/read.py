"""DOCX → ``Paper``, through the layout engine's cascade: what is seen, not only what is set directly."""

from __future__ import annotations

from pathlib import Path

from reportgen.lint.paper.model import Paper


def read(path: Path) -> Paper:
    """Return the paper in a file.

    Raises:
        DocumentError: the file cannot be read.
    """
    raise NotImplementedError(path)
