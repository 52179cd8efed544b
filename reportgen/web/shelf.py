"""Dropped files while they are worked on: in a temporary folder that goes with the window, bounded in bytes."""

from __future__ import annotations

import secrets
import shutil
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, field

from reportgen.diagnostics import error
from reportgen.errors import WorkspaceError
from reportgen.language import _

MOST_FILES = 100
"""Files of one drop."""
MOST_BYTES = 64 * 2**20
"""Bytes of one drop."""
KEPT = 2
"""So many drops of a kind are kept: that of one page and of another; the older ones go."""


class Upload(Struct, frozen=True):
    """A file that was dropped: its name without folders, and its bytes."""

    name: str
    data: bytes


class Drop(Struct, eq=False):
    """Files that were dropped together.

    Attributes:
        name: by which a page asks for them; nobody guesses it.
        folder: of this drop alone.
        files: each in a folder of its own, so that two may have one name.
        told: what was found in them, by what it is about.
    """

    name: str
    folder: Path
    files: tuple[Path, ...]
    told: dict[str, object] = field(default_factory=dict)

    def put(self, name: str, data: bytes) -> Path:
        """Keep something that was made of the files."""
        path = self.folder / "made" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        return path

    def made(self, name: str) -> bytes | None:
        """Return what was made; None where it was not."""
        path = self.folder / "made" / name
        return path.read_bytes() if path.is_file() else None

    def shown(self, text: str) -> str:
        """Return a text without the folder in which the files lie: a person knows them by their names."""
        for number in range(len(self.files)):
            text = text.replace(f"{(self.folder / str(number)).as_posix()}/", "")
        return text


class Shelf:
    """The drops of one window."""

    def __init__(self) -> None:
        """Hold nothing; a folder is made when something is dropped."""
        self._lock = threading.Lock()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._drops: dict[str, list[Drop]] = {}

    def put(self, kind: str, uploads: Sequence[Upload]) -> Drop:
        """Keep what was dropped for a ``kind`` of work.

        Raises:
            WorkspaceError: there is nothing, or too much.
        """
        _refuse(uploads)
        with self._lock:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="reportgen-", ignore_cleanup_errors=True)
            name = secrets.token_urlsafe(9)
            folder = Path(self._folder.name).resolve() / name
            folder.mkdir()
            files = tuple(_placed(folder, number, one) for number, one in enumerate(uploads))
            own = self._drops.setdefault(kind, [])
            own.append(Drop(name, folder, files))
            for old in own[:-KEPT]:
                shutil.rmtree(old.folder, ignore_errors=True)
            del own[:-KEPT]
            return own[-1]

    def get(self, kind: str, name: str) -> Drop | None:
        """Return a drop that is still kept."""
        return next((one for one in self._drops.get(kind, ()) if one.name == name), None)

    def close(self) -> None:
        """Remove everything."""
        with self._lock:
            self._drops.clear()
            if self._folder is not None:
                self._folder.cleanup()
                self._folder = None


def _placed(folder: Path, number: int, one: Upload) -> Path:
    own = folder / str(number)
    own.mkdir()
    path = own / one.name
    path.write_bytes(one.data)
    return path


def _refuse(uploads: Sequence[Upload]) -> None:
    if not uploads:
        raise WorkspaceError(error("no-file", _("Chưa chọn tệp nào.")))
    if len(uploads) > MOST_FILES:
        message = _("Nhiều tệp quá: mỗi lần không quá {count} tệp.", count=MOST_FILES)
        raise WorkspaceError(error("too-many-files", message))
    if sum(len(one.data) for one in uploads) > MOST_BYTES:
        message = _("Các tệp lớn quá: mỗi lần không quá {size} MB.", size=MOST_BYTES // 2**20)
        raise WorkspaceError(error("too-large", message, hint=_("Thả ít tệp hơn mỗi lần.")))
