"""What lies in the folder of the units' workbooks: files, folders, and zips, which are read where they lie."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct

from reportgen.collect.roster import STEM, SUFFIXES
from reportgen.diagnostics import Diagnostic, Place, error, note
from reportgen.errors import ReportgenError, WorkbookError
from reportgen.language import _
from reportgen.ooxml.archive import Archive
from reportgen.ooxml.errors import LockedError, OoxmlError, TooLargeError
from reportgen.sheets import file_type
from reportgen.workspace import WORKBOOK_SUFFIXES

FOLDER = "don-vi"
"""Beside a year's workbook, in ``inputs/<year>``; of what is made for units, in ``outputs/<year>``."""
DEEPEST = 4
"""So many folders may lie in one another."""
MOST = 20_000
"""Files that are looked at."""
ZIP = ".zip"


class ReceivedFile(Struct, frozen=True):
    """A workbook that came: a file, or the ``member`` of a zip."""

    file: Path
    member: str = ""

    @property
    def path(self) -> Path:
        """Where it is, as a message says it: ``don-vi/dot-1.zip/MU.xlsx``."""
        return self.file / readable(self.member) if self.member else self.file

    def load(self) -> bytes:
        """Return its bytes.

        Raises:
            WorkbookError: it cannot be read, is empty or too large.
        """
        if not self.member:
            return file_type.load(self.file)
        try:
            return _opened(self.file).read(self.member)
        except OoxmlError as problem:
            raise _refused(self.file, problem) from problem


_last: tuple[tuple[Path, int, int, int], Archive] | None = None
"""The archive that was opened last, and of what file: its members are read one after the other."""


def _opened(file: Path) -> Archive:
    """Return a zip, opened. Raises what `Archive` and `file_type.load` do."""
    global _last  # noqa: PLW0603 - a zip of a thousand workbooks is not opened a thousand times
    try:
        state = file.stat()
        key = (file, state.st_ino, state.st_size, state.st_mtime_ns)
    except OSError:
        return Archive(file_type.load(file))
    if _last is None or _last[0] != key:
        _last = None  # before the next one is there: there are never two in memory
        _last = (key, Archive(file_type.load(file)))
    return _last[1]


def readable(member: str) -> str:
    """Return the name of a zip's member as it was typed.

    Programs that write UTF-8 without saying so are many, and such a name is read as the DOS letters that the format
    takes it for (APPNOTE.TXT, appendix D): ``Mß╗╣ Uy├¬n`` for Mỹ Uyên.
    """
    try:
        return normalize("NFC", member.encode("cp437").decode("utf-8"))
    except UnicodeError:
        return normalize("NFC", member)


class Received(Struct, frozen=True):
    """The workbooks that came, and what there is to say of what else lies there."""

    files: tuple[ReceivedFile, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def look(folder: Path) -> Received:
    """Return the workbooks in ``folder``, also those in its folders and zips; none where it is not there."""
    files: list[ReceivedFile] = []
    told: list[Diagnostic] = []
    for path in _files(folder, DEEPEST, told):
        suffix = path.suffix.lower()
        if path.parent == folder and path.stem == STEM and suffix in SUFFIXES:
            continue  # the list of units may lie there
        if suffix in WORKBOOK_SUFFIXES:
            files.append(ReceivedFile(path))
        elif suffix == ZIP:
            files.extend(_members(path, told))
        else:
            message = _("Tệp này không phải sổ số liệu (.xlsx, .xls, .ods) hay tệp .zip nên không đọc.")
            told.append(note("not-a-workbook", message, Place(path.as_posix())))
        if len(files) > MOST:
            message = _("Có hơn {most} tệp.", most=MOST)
            told.append(error("too-many-files", message, Place(folder.as_posix())))
            break
    return Received(tuple(files[:MOST]), tuple(told))


def _files(folder: Path, deepest: int, told: list[Diagnostic]) -> Iterator[Path]:
    try:
        there = sorted(folder.iterdir(), key=lambda path: path.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        message = _("Không mở được thư mục này.")
        told.append(error("folder-unreadable", message, Place(folder.as_posix())))
        return
    for path in there:
        if path.name.startswith((".", "~$")):
            continue
        kind = _kind(path)
        if kind is _Kind.FILE:
            yield path
        elif kind is _Kind.OTHER:
            message = _("Đây không phải tệp thường nên không đọc.")
            told.append(note("not-a-file", message, Place(path.as_posix())))
        elif not deepest:
            message = _("Thư mục lồng nhau quá {most} cấp nên không đọc tiếp.", most=DEEPEST)
            told.append(error("folder-too-deep", message, Place(path.as_posix())))
        else:
            yield from _files(path, deepest - 1, told)


class _Kind(Enum):
    FILE, FOLDER, OTHER = range(3)


def _kind(path: Path) -> _Kind:
    """Return what stands at a path: a file also behind a link, a folder only by itself, for links lead in circles."""
    try:
        mode = path.stat().st_mode
        linked = path.is_symlink()
    except (OSError, ValueError):
        return _Kind.OTHER
    if stat.S_ISREG(mode):
        return _Kind.FILE
    return _Kind.FOLDER if stat.S_ISDIR(mode) and not linked else _Kind.OTHER


def _members(path: Path, told: list[Diagnostic]) -> Iterator[ReceivedFile]:
    """Yield the workbooks of a zip; what else it holds, and a zip that cannot be read, is told."""
    try:
        names = _opened(path).names
    except OoxmlError as problem:
        told.extend(_refused(path, problem).diagnostics)
        return
    except ReportgenError as problem:
        told.extend(problem.diagnostics)
        return
    for name in sorted(names):
        last = name.rpartition("/")[2]
        if not last or last.startswith((".", "~$")) or name.startswith("__MACOSX/"):
            continue
        if Path(last).suffix.lower() in WORKBOOK_SUFFIXES:
            yield ReceivedFile(path, name)
            continue
        nested = last.lower().endswith(ZIP)
        message = (
            _("Tệp .zip nằm trong tệp .zip không được đọc; hãy giải nén ra.")
            if nested
            else _("Tệp này không phải sổ số liệu (.xlsx, .xls, .ods) hay tệp .zip nên không đọc.")
        )
        place = Place((path / readable(name)).as_posix())
        told.append(error("zip-in-zip", message, place) if nested else note("not-a-workbook", message, place))


def _refused(path: Path, problem: OoxmlError) -> WorkbookError:
    if isinstance(problem, TooLargeError):
        message = _("Tệp .zip này quá lớn, hoặc giải nén ra quá lớn.")
    elif isinstance(problem, LockedError):
        message = _("Tệp .zip này có mật khẩu.")
    else:
        message = _("Tệp .zip này bị hỏng hoặc chép chưa hết.")
    hint = _("Giải nén ra, rồi chép các sổ vào thư mục này.")
    return WorkbookError(error("zip-unreadable", message, Place(path.as_posix()), hint))
