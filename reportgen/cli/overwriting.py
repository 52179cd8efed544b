"""A file that was named with ``-o``: never over an input, over another only with ``--force``, which keeps it aside."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from reportgen import paths
from reportgen.cli import report
from reportgen.diagnostics import Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _


def refuse(path: Path, inputs: Iterable[Path], *, force: bool) -> None:
    """Refuse to write over an input, or without ``force`` over any file."""
    from reportgen import outputs

    paths.refuse_special(path)
    outputs.recover(path.parent)
    outputs.refuse_inputs([path], inputs)
    if not force and os.path.lexists(path):
        hint = _("Chọn tên khác, hoặc thêm --force để ghi đè (tệp cũ được giữ dưới tên khác).")
        raise WorkspaceError(error("file-exists", _("Tệp này đã có."), Place(str(path)), hint))


def write(path: Path, data: bytes, *, force: bool) -> None:
    """Write ``data`` to ``path``, and say so; with ``force`` what is there is kept aside."""
    from reportgen import outputs

    if force:
        replace(path, data)
    else:
        outputs.place_all({path: data}, {path: {None}})
    report.echo_status(_("Đã ghi {file}.", file=path))


def say_kept(file: Path, kept: Path) -> None:
    """Say that a file is there and differs from what is to be written, and where it is kept."""
    report.echo_status(
        _("{file} đã có và khác bản sắp ghi: bản cũ giữ thành {kept}.", file=file, kept=kept.name)
    )


def replace(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``; what is there and differs is kept beside as ``NAME.cu.…``.

    Raises:
        WorkspaceError: a file cannot be written; nothing has changed.
    """
    from reportgen import outputs

    outputs.replace_forced(path, data, lambda kept: say_kept(path, kept))
