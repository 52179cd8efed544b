"""What ``reportgen lint`` writes: a mended copy of each file (``--fix``), a copy with comments (``--annotate``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportgen.cli import overwriting
from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _

FIXED, ANNOTATED = "-da-sua", "-nhan-xet"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which rules are asked, under which house style; which copies are wanted, and whether old ones may go."""

    profile: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fix: bool
    dry_run: bool
    annotate: bool
    force: bool


def mended(path: Path, asked: Asked) -> tuple[Path, tuple[Diagnostic, ...]]:
    """Mend a copy of ``path``; return the file to go on with, and what was changed.

    Without anything to mend no copy is written, and the file itself is returned.

    Raises:
        ReportgenError: the file cannot be read, or the copy not written.
    """
    from reportgen.lint.fix import fix

    done = fix(path, asked.profile, asked.select, asked.ignore)
    if done.docx is None:
        return path, ()
    target = _beside(path, FIXED)
    _write(target, done.docx, force=asked.force)
    return target, done.changes


def difference(path: Path, asked: Asked) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return what mending ``path`` would change, as a difference, and each change; nothing is written.

    Raises:
        ReportgenError: the file cannot be read.
    """
    from reportgen.lint.fix import difference as differences
    from reportgen.lint.fix import fix

    done = fix(path, asked.profile, asked.select, asked.ignore)
    if done.docx is None:
        return "", ()
    return differences.difference(path, done.docx, str(_beside(path, FIXED))), done.changes


def annotated(path: Path, asked: Asked) -> Path | None:
    """Write a copy of ``path`` with comments; return where it is, None where there is nothing to say.

    Raises:
        ReportgenError: the file cannot be read, or the copy not written.
    """
    from reportgen.lint.annotate import annotate

    made = annotate(path, asked.profile, asked.select, asked.ignore)
    if made is None:
        return None
    target = _beside(path, ANNOTATED)
    _write(target, made, force=asked.force)
    return target


def _beside(path: Path, ending: str) -> Path:
    return path.parent / f"{path.stem}{ending}.docx"


def _write(target: Path, data: bytes, *, force: bool) -> None:
    from reportgen import outputs

    if force:
        overwriting.replace(target, data)
        return
    outputs.recover(target.parent)
    if target.is_file() and target.read_bytes() != data:
        message = _("Đã có tệp này và nó khác với bản sắp ghi, nên không ghi đè.")
        hint = _("Chuyển tệp ấy đi nơi khác, hoặc thêm --force để ghi đè (tệp ấy được giữ dưới tên khác).")
        raise WorkspaceError(error("would-overwrite", message, Place(str(target)), hint))
    outputs.place_all({target: data}, {target: {None, outputs.sha256(data)}})
