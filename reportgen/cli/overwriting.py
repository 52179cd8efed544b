"""``--force`` where a command writes a file that was named: what is there is kept aside, and said first."""

from __future__ import annotations

from pathlib import Path

from reportgen.cli import report
from reportgen.language import _


def replace(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``; what is there and differs is kept beside as ``NAME.cu.…``.

    Raises:
        WorkspaceError: a file cannot be written; nothing has changed.
    """
    from reportgen import outputs

    def say(kept: Path) -> None:
        report.say(_("{file} đã có và khác bản sắp ghi: bản cũ giữ thành {kept}.", file=path, kept=kept.name))

    outputs.replace_forced(path, data, say)
