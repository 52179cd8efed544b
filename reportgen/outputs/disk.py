"""What is done to the disk: written through, renamed, set beside, removed, digested.

On Windows a file that another program has open can be neither replaced nor removed.  Antivirus, OneDrive and the
indexer have a file open for moments, right after it was written; so these two are tried again for some seconds.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Sequence
from pathlib import Path

FEW = 8
"""So many files are written one after the other, and so many of more side by side."""
_READ_BLOCK = 1 << 20
HELD = (5, 32, 33)
"""What Windows says of a file that another program has open: access denied, sharing violation, lock violation."""
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5)
"""Seconds before each further try, 3 in all."""


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


def digest_at(path: Path) -> str | None:
    """Return the SHA-256 of the file at ``path``; None where there is none."""
    return sha256_of(path) if path.is_file() else None


def holds(path: Path, data: bytes | None) -> bool:
    """Return whether ``path`` holds these bytes already; None: whether nothing is there."""
    if data is None:
        return not path.exists()
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def write_through(path: Path, data: bytes) -> None:
    """Write ``data`` to a new file and wait until the disk has it."""
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def write_all(writes: Sequence[Callable[[], object]]) -> None:
    """Do all ``writes``, many of them side by side: a disk ends its work once for several that wait for it.

    An error is raised when none of them goes on any more.
    """
    if len(writes) <= FEW:
        for write in writes:
            write()
        return
    from concurrent.futures import ThreadPoolExecutor  # few runs need it

    with ThreadPoolExecutor(FEW) as pool:
        for _written in pool.map(lambda write: write(), writes):
            pass


def set_beside(path: Path, copy: Path) -> None:
    """Give the file at ``path`` a second name, so that the first may be given to another; else a copy."""
    try:
        os.link(path, copy)
    except (OSError, NotImplementedError):  # FAT, some network drives
        shutil.copy2(path, copy)
        with copy.open("rb+") as stream:
            os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the disk, where the system can say so (Windows cannot)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, target: Path) -> None:
    """Give the file at ``path`` the name ``target``, whatever had it; patient with programs that hold one of them."""
    _patiently(lambda: path.replace(target))


def remove(path: Path) -> None:
    """Remove the file at ``path``, where there is one; as patient."""
    _patiently(lambda: path.unlink(missing_ok=True))


def is_held(failure: OSError) -> bool:
    """Return whether Windows refused because another program has the file open, or may have it."""
    return getattr(failure, "winerror", None) in HELD


def _patiently(act: Callable[[], object]) -> None:
    for pause in PAUSES:
        try:
            act()
        except PermissionError as failure:
            if not is_held(failure):
                raise
            time.sleep(pause)
        else:
            return
    act()
