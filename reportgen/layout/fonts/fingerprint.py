"""A digest of the fonts that papers are set in here: machines that have it alike set a paper alike."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reportgen.layout.fonts import catalogue, croscore, gyre

_BEGINNING = 4_096
"""Bytes of a file that are looked at: there stands the directory of its tables, with a sum over each of them."""


def fingerprint(folders: tuple[Path, ...] | None = None) -> str:
    """Return the digest of all faces in ``folders``, else where the system has them, and of those that are shipped."""
    found = hashlib.sha256()
    files: dict[str, bytes] = {}
    named = bool(catalogue.named_folders())
    for source in (*catalogue.scan(folders), *croscore.installed(), *gyre.installed()):
        if source.path not in files:
            files[source.path] = _beginning(Path(source.path))
        about = (source.index, source.families, source.postscript, source.weight, source.italic, source.width)
        found.update(repr((named, *about)).encode() + files[source.path])
    return found.hexdigest()


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return str(path.stat().st_size).encode() + stream.read(_BEGINNING)
    except OSError:
        return b""
