"""Find the fonts of this machine, and remember them: which family has which faces in which file.

``REPORTGEN_FONTS`` names the folders to look in instead of the system's, so that a server sets papers as another
machine does; the null device is a folder without fonts.

A scan reads four small tables of each file and is kept as JSON in the user's cache directory; a file is read
again only when its size or time changed.  A bad file is skipped; a cache that cannot be written is done without.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from reportgen.layout.fonts import sfnt

CACHE_VERSION = 5
MAX_FILES = 20_000
VARIABLE = "REPORTGEN_FONTS"
SUFFIXES = {".ttf", ".otf", ".ttc", ".otc"}


class Source(Struct, frozen=True):
    """One face in a file. ``weight`` 100–900, ``width`` 5 is normal; ``index`` counts the faces of a collection."""

    path: str
    index: int
    families: tuple[str, ...]
    postscript: str
    weight: int
    italic: bool
    width: int = 5


class Remembered(Struct, frozen=True):
    """What the cache holds: the faces of each file, by its path, size and time."""

    version: int
    files: dict[str, list[Source]]


def cache_folder() -> Path:
    """Return a folder for files that can be made again; the temporary one where the user's is not writable."""
    import platformdirs

    folder = Path(platformdirs.user_cache_dir("reportgen", appauthor=False))
    if not folder.is_absolute():  # a user without a home: it begins with "~"
        return _temporary_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _temporary_folder()
    return folder if _takes_files(folder) else _temporary_folder()


def _takes_files(folder: Path) -> bool:
    """Return whether a file can be made in ``folder``: tried, because `os.access` knows no rights on Windows."""
    trial = folder / f".{os.getpid()}"
    try:
        trial.touch()
        trial.unlink()
    except OSError:
        return False
    return True


def _temporary_folder() -> Path:
    import tempfile  # takes 2 ms; most machines have a place for caches

    return Path(tempfile.gettempdir()) / "reportgen"


def write_atomically(path: Path, data: bytes) -> None:
    """Write the file beside its place and rename it; raise ``OSError`` where that cannot be."""
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def named_folders() -> tuple[Path, ...]:
    """Return the folders that ``REPORTGEN_FONTS`` names, apart as in ``PATH``; none where it is empty or not set."""
    return tuple(Path(name) for name in os.environ.get(VARIABLE, "").split(os.pathsep) if name)


def font_folders() -> tuple[Path, ...]:
    """Return the folders that the user names, else where Linux, macOS and Windows keep fonts, and the user."""
    if named := named_folders():
        return named
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - a user without a home is no error
    if sys.platform == "win32":
        return (
            Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
            home / "AppData/Local/Microsoft/Windows/Fonts",
        )
    if sys.platform == "darwin":
        return (
            Path("/System/Library/Fonts"),
            Path("/Library/Fonts"),
            home / "Library/Fonts",
            Path("/Applications/Microsoft Word.app/Contents/Resources/DFonts"),
        )
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local/share/fonts",
        home / ".fonts",
    )


def scan(folders: tuple[Path, ...] | None = None, cache: Path | None = None) -> tuple[Source, ...]:
    """Return every face in ``folders``, in a stable order; ``cache`` is the JSON file that remembers them."""
    cache = cache or cache_folder() / "fonts.json"
    known = _load(cache)
    seen: dict[str, list[Source]] = {}
    for path, key in _files(font_folders() if folders is None else folders):
        seen[key] = known[key] if key in known else list(_faces(path))
    if seen.keys() - known.keys():
        _save(cache, {**known, **seen})
    return tuple(source for key in seen for source in seen[key])


def _files(folders: tuple[Path, ...]) -> Iterator[tuple[Path, str]]:
    left = MAX_FILES
    for folder in folders:
        for root, below, files in os.walk(folder):
            below.sort()
            for name in sorted(files):
                path = Path(root, name)
                if path.suffix.lower() not in SUFFIXES or left <= 0:
                    continue
                left -= 1
                try:
                    stat = path.stat()
                except OSError:
                    continue
                yield path, f"{path}|{stat.st_size}|{stat.st_mtime_ns}"


def _faces(path: Path) -> Iterator[Source]:
    for index in range(64):
        try:
            yield _face(path, index)
        except (OSError, ValueError, struct.error, IndexError):
            return
        if path.suffix.lower() not in (".ttc", ".otc"):
            return


def _face(path: Path, index: int) -> Source:
    font = sfnt.read(path, index)
    if not (font.has_outlines or font.has_cff) or not sfnt.may_embed(font):
        raise sfnt.BadFont("nothing to embed")
    families, postscript = sfnt.names(font)
    weight, italic, width = sfnt.style(font)
    return Source(str(path), index, families, postscript, weight, italic, width)


def _load(cache: Path) -> Mapping[str, list[Source]]:
    """Return the faces of each file that the cache remembers, by the file's path, size and time."""
    try:
        stat = cache.stat()
    except OSError:
        return {}
    return _remembered(cache, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=1)
def _remembered(cache: Path, _size: int, _changed: int) -> Mapping[str, list[Source]]:
    """Return what the cache of this size and time holds: read once for all papers of a run."""
    try:
        stored = msgspec.json.decode(cache.read_bytes(), type=Remembered)
    except (OSError, ValueError, msgspec.MsgspecError):
        return {}
    return stored.files if stored.version == CACHE_VERSION else {}


def _save(cache: Path, files: dict[str, list[Source]]) -> None:
    try:
        write_atomically(cache, msgspec.json.encode(Remembered(CACHE_VERSION, files)))
    except (OSError, UnicodeEncodeError):  # no place for it, or a file's name is not of letters
        return
