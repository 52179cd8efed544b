"""One run at a time writes into a folder: it holds the lock in the folder's own ``.reportgen``.

The system lets go of the lock when the run ends, however it ends; what still lies in ``.reportgen`` once
the lock is held was left by a run that was stopped.
"""

from __future__ import annotations

import errno
import getpass
import json
import os
import sys
import time
from pathlib import Path

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, error
from reportgen.errors import WorkspaceError
from reportgen.language import _

STAGE = ".reportgen"
LOCK = "lock"
PATIENCE = 60.0
"""Seconds to wait for another run: it holds the lock while it stores what it has made, not while it makes it."""
_PAUSE = 0.01
_NO_LOCKS_HERE = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)

if sys.platform == "win32":
    import msvcrt

    def _try_to_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_to_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Holder(Struct, frozen=True):
    """Who holds a lock: the process, its user as the system calls him, and since when, in seconds of the epoch."""

    process: int
    user: str
    since: float


def acquire(folder: Path) -> int:
    """Return the lock of ``folder`` once it is held; the folder and its ``.reportgen`` are made.

    Raises:
        WorkspaceError: another run holds it for longer than a run takes.
        OSError: the folder cannot be written.
    """
    patient_until = time.monotonic() + PATIENCE
    while (descriptor := attempt(folder)) is None:
        if time.monotonic() > patient_until:
            raise WorkspaceError(_busy(folder))
        time.sleep(_PAUSE)
    return descriptor


def attempt(folder: Path) -> int | None:
    """Return the lock of ``folder``, or None when another run holds it or has just removed it."""
    stage = folder / STAGE
    if stage.is_symlink():
        raise WorkspaceError(_outside(stage))
    stage.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(stage / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    except FileNotFoundError:
        return None
    if _is_locked(descriptor) and _is_at(descriptor, stage / LOCK):
        _sign(descriptor)
        return descriptor
    os.close(descriptor)
    return None


def _is_locked(descriptor: int) -> bool:
    try:
        _try_to_lock(descriptor)
    except OSError as refusal:
        return refusal.errno in _NO_LOCKS_HERE  # a drive without locks: better unguarded than not at all
    return True


def _is_at(descriptor: int, path: Path) -> bool:
    """Return whether the open file still has this name: who held it before removes it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _sign(descriptor: int) -> None:
    """Write into the lock who holds it, behind its first byte, which alone is locked and read by nobody on Windows."""
    text = json.dumps({"process": os.getpid(), "user": _user(), "since": time.time()})
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 1, os.SEEK_SET)
        os.write(descriptor, text.encode())
        os.lseek(descriptor, 0, os.SEEK_SET)
    except OSError:
        return  # a full disk: the lock holds without its name


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no variable names one, nor does the system
        return ""


def holder(folder: Path) -> Holder | None:
    """Return who is writing into ``folder`` right now, None for nobody; what is not known of him is empty or 0."""
    if not is_held(folder):
        return None
    try:
        with (folder / STAGE / LOCK).open("rb") as file:
            file.seek(1)
            said = json.loads(file.read(1_000))
        return Holder(int(said["process"]), str(said["user"]), float(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder(0, "", 0.0)


def is_there(folder: Path) -> bool:
    """Return whether a run writes into ``folder``, or one that was stopped has left something there."""
    try:
        return (folder / STAGE).is_dir()
    except OSError:
        return False


def is_held(folder: Path) -> bool:
    """Return whether a run is writing into ``folder`` right now; makes nothing."""
    try:
        descriptor = os.open(folder / STAGE / LOCK, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _is_locked(descriptor)
    finally:
        os.close(descriptor)


def release(folder: Path, descriptor: int) -> None:
    """Let go of the lock; where nothing else is left in ``.reportgen``, that goes too."""
    stage = folder / STAGE
    if os.name == "nt":  # an open file cannot be removed there
        os.close(descriptor)
    try:
        if all(path.name == LOCK for path in stage.iterdir()):
            (stage / LOCK).unlink()
            stage.rmdir()
    except OSError:
        pass  # the next run has it already
    finally:
        if os.name != "nt":
            os.close(descriptor)


def _busy(folder: Path) -> Diagnostic:
    message = _("Một lệnh reportgen khác đang ghi vào thư mục này.")
    return error("folder-busy", message, Place(str(folder)), _("Chờ lệnh ấy xong rồi chạy lại."))


def _outside(stage: Path) -> Diagnostic:
    message = _("Chỗ chương trình dùng khi ghi tệp lại là một đường dẫn tới nơi khác.")
    return error("not-a-folder", message, Place(str(stage)), _("Xóa đường dẫn ấy rồi chạy lại."))
