"""When what a year's papers are made of was saved: what was read before holds until one of these files changes."""

from __future__ import annotations

from pathlib import Path

from reportgen.workspace import Workspace

Stamp = tuple[Path, int, int]


def stamps(own: Workspace, year: int) -> tuple[Stamp, ...]:
    """Return each workbook, paper of the year, and file of a kit, with the moment of its saving and its size."""
    files = [*own.inputs.glob("*"), *own.papers(year).rglob("*"), *own.output(year).glob("*")]
    return tuple(_stamp(path) for path in sorted((*files, *own.templates.glob("*/*"))))


def _stamp(path: Path) -> Stamp:
    try:
        about = path.stat()
    except OSError:
        return path, 0, 0
    return path, about.st_mtime_ns, about.st_size
