"""``--force`` where a command writes a file that was named: what is there is kept aside, and said first."""

from __future__ import annotations

from pathlib import Path

from reportgen.cli import report
from reportgen.language import _


def say_kept(file: Path, kept: Path) -> None:
    """Say that a file is there and differs from what is to be written, and where it is kept."""
    report.say(_("{file} đã có và khác bản sắp ghi: bản cũ giữ thành {kept}.", file=file, kept=kept.name))


def replace(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``; what is there and differs is kept beside as ``NAME.cu.…``.

    Raises:
        WorkspaceError: a file cannot be written; nothing has changed.
    """
    from reportgen import outputs

    outputs.replace_forced(path, data, lambda kept: say_kept(path, kept))
