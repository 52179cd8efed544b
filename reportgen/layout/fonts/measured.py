"""The measures of a font file, read once in a process: its papers are set in the same few faces."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from reportgen.layout.fonts import gyre, sfnt
from reportgen.layout.fonts.catalogue import Source
from reportgen.layout.fonts.metrics import Metrics

MOST = 16
"""Files that are kept: the four styles of a text's family, of a heading's, of a typewriter's, and what they lack."""


def metrics(source: Source) -> Metrics:
    """Return a face's measures, with nothing measured yet; a file that has changed is read again.

    Raises ``OSError`` where it cannot be read, ``ValueError``, ``struct.error``, ``IndexError`` or
    ``OverflowError`` where it is no font.
    """
    found = Path(source.path).stat()
    return _read(source, found.st_size, found.st_mtime_ns).unused()


@lru_cache(maxsize=MOST)
def _read(source: Source, _size: int, _changed: int) -> Metrics:
    font = sfnt.read(Path(source.path), source.index)
    return Metrics(font if font.has_outlines else sfnt.Sfnt(gyre.converted(source)))
