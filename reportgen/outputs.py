"""Puts made files in their places: all of them or none, and never over what a person has edited.

Files are written beside their places, then renamed; when one cannot be placed, those already placed
go back to what they were.  ``manifest.json`` beside them says what was made, from what; it holds no
clock, so the same inputs give the same manifest.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.diagnostics import Diagnostic, Place, error, warning
from reportgen.errors import WorkspaceError
from reportgen.language import _

MANIFEST = "manifest.json"
PART = ".part"
FORMAT = 1
_READ_BLOCK = 1 << 20
_MANIFEST_LIMIT = 1 << 24
"""Far above what a year's figures take; each of their records is bounded where it is made."""
_OWNER_MAY_WRITE = 0o200


def sha256(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of the file at ``path``."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_READ_BLOCK):
            digest.update(block)
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Sources:
    """From what a year's documents are made: paths in the workspace → SHA-256, and the program's version.

    ``confirmations`` are the clerk's answers on which they rest: cell, value, reason.
    """

    year: int
    kit: str
    version: str
    inputs: Mapping[str, str]
    templates: Mapping[str, str]
    confirmations: tuple[tuple[str, str, str], ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the manifest's head."""
        answers = [{"cell": cell, "value": value, "reason": why} for cell, value, why in self.confirmations]
        return {
            "format": FORMAT,
            "reportgen": self.version,
            "year": self.year,
            "kit": self.kit,
            "inputs": dict(sorted(self.inputs.items())),
            "templates": dict(sorted(self.templates.items())),
            **({"confirmations": answers} if answers else {}),
        }


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the figures in a year's documents come from.

    ``figures`` gives name → its record as JSON, ``printed`` document → name → the texts that it prints.
    """

    figures: Mapping[str, object] = field(default_factory=dict)
    printed: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)


NO_FIGURES = Provenance()


@dataclass(frozen=True, slots=True)
class Made:
    """What the manifest remembers of earlier runs.

    ``outputs`` gives file name → SHA-256 as made; ``head`` what the files were made from;
    ``earlier`` names the files that are older than ``head``; ``provenance`` is that of the figures.
    """

    outputs: Mapping[str, str]
    head: Mapping[str, object]
    earlier: frozenset[str] = frozenset()
    provenance: Provenance = NO_FIGURES


NOTHING_MADE = Made({}, {})


def read_manifest(folder: Path) -> Made:
    """Return what ``folder``'s manifest remembers; nothing when there is none or it is damaged."""
    path = folder / MANIFEST
    try:
        if path.stat().st_size > _MANIFEST_LIMIT:
            return NOTHING_MADE
        return _made(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return NOTHING_MADE


def _made(stored: dict[str, dict[str, dict[str, object]]]) -> Made:
    outputs = stored["outputs"]
    hashes = {name: str(entry["sha256"]) for name, entry in outputs.items()}
    earlier = frozenset(name for name, entry in outputs.items() if entry.get("earlier"))
    head = {key: value for key, value in stored.items() if key not in ("outputs", "figures", "printed")}
    return Made(hashes, head, earlier, Provenance(stored.get("figures", {}), _printed(stored)))


def _printed(stored: Mapping[str, Mapping[str, Mapping[str, object]]]) -> dict[str, dict[str, list[str]]]:
    """Return document → name → texts; raise TypeError where the manifest has something else."""
    return {
        document: {name: _texts(texts) for name, texts in own.items()}
        for document, own in stored.get("printed", {}).items()
    }


def _texts(stored: object) -> list[str]:
    if not isinstance(stored, list):
        raise TypeError(type(stored).__name__)
    return [str(text) for text in stored]


def is_edited(path: Path, made: Made, fresh: bytes = b"") -> bool:
    """Return whether a person has changed ``path``: it is neither as last made, nor the same as ``fresh``."""
    if not path.is_file():
        return False
    return sha256_of(path) not in (made.outputs.get(path.name), sha256(fresh))


def kept_note(path: Path, made: Made) -> Diagnostic:
    """Return the words for a DOCX that stays because a person has changed it."""
    if path.name in made.outputs:
        message = _("Tệp này đã được sửa tay sau khi lập nên được giữ nguyên; bản PDF lấy theo tệp này.")
    else:
        message = _("Tệp này không do chương trình lập nên được giữ nguyên; bản PDF lấy theo tệp này.")
    hint = _("Muốn lập lại từ số liệu và bỏ phần đã sửa: thêm --force.")
    return warning("edited-kept", message, Place(str(path)), hint)


def store(
    folder: Path,
    files: Mapping[str, bytes | None],
    sources: Sources,
    kept: Iterable[str] = (),
    provenance: Provenance = NO_FIGURES,
) -> None:
    """Write ``files`` (name → bytes) and the manifest into ``folder``: all of them, or none.

    A file without bytes is removed.  ``kept`` names the files that stay as a person left them.  Files of
    earlier runs that are neither written nor removed nor kept stay, and stay in the manifest; so does what
    they print.

    Raises:
        WorkspaceError: a file is open elsewhere, read-only, or cannot be written; nothing has changed.
    """
    made = read_manifest(folder)
    entries = _entries(folder, files, made, sources, frozenset(kept))
    parts = sources.as_json() | {"outputs": entries} | _as_json(provenance, made, entries)
    manifest = json.dumps(parts, ensure_ascii=False, indent=2).encode() + b"\n"
    place_all({folder / name: data for name, data in {**files, MANIFEST: manifest}.items()})


def _entries(
    folder: Path, files: Mapping[str, bytes | None], made: Made, sources: Sources, kept: frozenset[str]
) -> dict[str, dict[str, object]]:
    head = sources.as_json()
    entries: dict[str, dict[str, object]] = {
        name: {"sha256": sha256(data)} for name, data in files.items() if data is not None
    }
    for name, digest in made.outputs.items():
        if name not in files and (folder / name).is_file():
            earlier = name in made.earlier or made.head != head
            entries[name] = _entry(digest, earlier=earlier, kept=name in kept)
    return dict(sorted(entries.items()))


def _as_json(provenance: Provenance, made: Made, entries: Iterable[str]) -> dict[str, object]:
    """Return what the manifest says of figures: of documents that were not made now, what it said before."""
    there = {Path(name).stem for name in entries}
    earlier = {name: own for name, own in made.provenance.printed.items() if name in there}
    parts = {
        "figures": provenance.figures or made.provenance.figures,
        "printed": dict(sorted({**earlier, **provenance.printed}.items())),
    }
    return {key: value for key, value in parts.items() if value}


def _entry(digest: str, *, earlier: bool, kept: bool) -> dict[str, object]:
    marks = {"earlier": earlier, "kept": kept}
    return {"sha256": digest, **{mark: True for mark, holds in marks.items() if holds}}


def place_all(files: Mapping[Path, bytes | None]) -> None:
    """Write every file to its place, remove those without bytes; all of that, or none.

    Files that hold these bytes already are not touched.

    Raises:
        WorkspaceError: a file is open elsewhere, read-only, or cannot be written; nothing has changed.
    """
    try:
        changed = {path: data for path, data in files.items() if not _holds(path, data)}
        _refuse_unwritable(changed)
        _place(changed)
    except OSError as failure:
        raise WorkspaceError(_cannot_write(failure, next(iter(files)))) from failure


def _holds(path: Path, data: bytes | None) -> bool:
    if data is None:
        return not path.exists()
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _refuse_unwritable(paths: Iterable[Path]) -> None:
    """Stop before anything is written when a file is plainly not to be touched."""
    problems = [problem for path in sorted(paths) if path.exists() for problem in _obstacles(path)]
    if problems:
        raise WorkspaceError(problems)


def _obstacles(path: Path) -> Iterable[Diagnostic]:
    if path.is_dir():
        message = _("Ở chỗ của tệp này đang có một thư mục trùng tên.")
        yield error("not-a-file", message, Place(str(path)), _("Đổi tên hoặc chuyển thư mục ấy đi nơi khác."))
    elif not path.stat().st_mode & _OWNER_MAY_WRITE:
        message = _("Tệp này đang đặt chỉ đọc nên không ghi đè.")
        hint = _("Bỏ thuộc tính chỉ đọc, hoặc chuyển tệp đi nơi khác.")
        yield error("read-only", message, Place(str(path)), hint)
    elif lock := _lock_beside(path):
        message = _("Tệp này đang mở trong Word hoặc LibreOffice nên không ghi đè.")
        hint = _("Đóng tệp rồi chạy lại. Nếu không ai đang mở, hãy xóa tệp khóa {lock}.", lock=lock.name)
        yield error("file-open", message, Place(str(path)), hint)


def _lock_beside(path: Path) -> Path | None:
    """Return the lock that LibreOffice or Word leaves beside a file while it is open.

    Word drops the first two characters of a name of eight or more, one of seven, none of a shorter one.
    """
    dropped = max(0, min(2, len(path.stem) - 6))
    names = (f".~lock.{path.name}#", f"~${path.name[dropped:]}")
    return next((path.with_name(name) for name in names if path.with_name(name).exists()), None)


def _place(files: Mapping[Path, bytes | None]) -> None:
    """Write all beside, then rename or remove all; on failure put back what was there."""
    written = {path: data for path, data in files.items() if data is not None}
    parts = {path: path.with_name(f".{path.name}.{os.getpid()}{PART}") for path in written}
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    done: list[Path] = []
    try:
        for path, data in written.items():
            _write_through(parts[path], data)
        for path in files:
            if path in parts:
                parts[path].replace(path)
            else:
                path.unlink()
            done.append(path)
    except OSError:
        _restore({path: before[path] for path in done})
        raise
    finally:
        for part in parts.values():
            part.unlink(missing_ok=True)
    for folder in sorted({path.parent for path in files}):
        _sync_folder(folder)


def _write_through(path: Path, data: bytes) -> None:
    """Write ``data`` and wait until the disk has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _restore(before: Mapping[Path, bytes | None]) -> None:
    for path, data in before.items():
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)


def _sync_folder(folder: Path) -> None:
    """Wait until the renames are on the disk, where the system can say so (Windows cannot)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _place_of(failure: OSError, first: Path) -> Path:
    """Return the file that could not be written, by the name under which the user knows it."""
    path = Path(failure.filename2 or failure.filename or first)
    if path.suffix != PART:
        return path
    return path.with_name(path.stem.removeprefix(".").rpartition(".")[0])


def _cannot_write(failure: OSError, first: Path) -> Diagnostic:
    place = Place(str(_place_of(failure, first)))
    if isinstance(failure, PermissionError):
        message = _("Không ghi được: tệp đang mở trong chương trình khác, hoặc bạn không có quyền ghi ở đây.")
        hint = _("Đóng tệp trong Word hoặc trình xem PDF rồi chạy lại. Các tệp cũ vẫn còn nguyên.")
        return error("cannot-write", message, place, hint)
    message = _("Không ghi được: {reason}.", reason=failure.strerror or failure)
    hint = _("Kiểm tra ổ đĩa còn chỗ và thư mục còn ghi được. Các tệp cũ vẫn còn nguyên.")
    return error("cannot-write", message, place, hint)
