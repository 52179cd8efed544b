"""Lays out the workspace of an installation, or brings its kits up to date and keeps what the office changed.

    python tools/windows/kit_upgrade.py FOLDER

``FOLDER/.reportgen-goc.json`` remembers the SHA-256 of each file of the kits as it was laid down.  So a file that only
the office changed stays, one that only the program changed is replaced, and of one that both changed the office's
stays and the program's lies beside it as ``NAME.moi.docx``.  Nothing that the office wrote is ever replaced.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from reportgen import outputs, workspace
from reportgen.errors import ReportgenError
from reportgen.runs.samples import lay_out

RECORD = ".reportgen-goc.json"
SAID = {
    "added": "thêm mới",
    "replaced": "thay bằng bản mới",
    "kept": "giữ bản của cơ quan",
    "both": "giữ bản của cơ quan; bản mới ở bên cạnh, mang đuôi .moi",
    "deleted": "cơ quan đã xóa, không đặt lại",
    "removed": "bỏ, bản mới không dùng nữa",
}


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one file of the workspace: a key of `SAID`; the files that are written, or removed (None)."""

    name: str
    what: str
    files: Mapping[str, bytes | None]


def merge(old: Mapping[str, str], new: Mapping[str, bytes], here: Mapping[str, bytes]) -> list[Step]:
    """Return what is to be done, file by file, in the order of their names; a file that stays as it is has no step.

    Args:
        old: the SHA-256 of each file as it was laid down.
        new: the files of the program that is installed now.
        here: the files as they are.
    """
    steps = [_step(name, old.get(name), new.get(name), here.get(name)) for name in sorted({*old, *new})]
    return [step for step in steps if step is not None]


def _step(name: str, old: str | None, new: bytes | None, here: bytes | None) -> Step | None:
    if here is None:
        return _missing(name, old, new)
    if here == new or (new is None and old is None):
        return None
    if _digest(here) == old:
        return Step(name, "removed" if new is None else "replaced", {name: new})
    if new is None or _digest(new) == old:
        return Step(name, "kept", {})
    return Step(name, "both", {beside(name): new})


def _missing(name: str, old: str | None, new: bytes | None) -> Step | None:
    if new is None:
        return None
    return Step(name, "added", {name: new}) if old is None else Step(name, "deleted", {})


def beside(name: str) -> str:
    """Return the name under which the program's file lies beside the office's: ``bao-cao.moi.docx``."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}.moi{dot}{suffix}"


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def upgrade(folder: Path) -> list[Step]:
    """Bring the kits of ``folder`` up to date, all files or none; lay it out where it is no workspace yet.

    Raises:
        ReportgenError: a file is open elsewhere, or cannot be written.
    """
    templates = folder / "templates"
    if not workspace.kit_names(templates):
        lay_out(folder, "")
        _remember(folder, {name: _digest(data) for name, data in _files(folder, templates).items()})
        return []
    shipped = workspace.shipped()
    names = [name for name in workspace.kit_names(shipped.templates) if (templates / name).is_dir()]
    new: dict[str, bytes] = {}
    for name in names:
        new |= _files(shipped.root, shipped.templates / name)
    steps = merge(_recall(folder), new, _files(folder, templates))
    files = {folder / name: data for step in steps for name, data in step.files.items()}
    outputs.place_all(files)
    _remember(folder, {name: _digest(data) for name, data in new.items()})
    return steps


def _files(root: Path, folder: Path) -> dict[str, bytes]:
    """Return the files below ``folder`` by their place in ``root``, without what editors leave beside them."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name[:1] not in ".~"]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def _recall(folder: Path) -> dict[str, str]:
    """Return what was laid down; nothing where nobody wrote it down: then all that differs is the office's."""
    try:
        stored = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return {str(name): str(digest) for name, digest in stored["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _remember(folder: Path, files: Mapping[str, str]) -> None:
    text = json.dumps({"files": dict(sorted(files.items()))}, ensure_ascii=False, indent=1)
    outputs.place_all({folder / RECORD: f"{text}\n".encode()})


def main(folder: Path) -> int:
    """Do it, and say it file by file."""
    try:
        steps = upgrade(folder)
    except ReportgenError as trouble:
        for one in trouble.diagnostics:
            print(f"{one.place}: {one.message} {one.hint}", file=sys.stderr)
        return 1
    for step in steps:
        print(f"  {step.name}: {SAID[step.what]}")
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(Path(sys.argv[1])))
