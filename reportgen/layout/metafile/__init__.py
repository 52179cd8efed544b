"""EMF and WMF pictures: their records played into outlines, words and bitmaps, which ``draw`` writes into the page.

Written from [MS-EMF] and [MS-WMF]. What a record says is checked while it is read; how much a file may draw is bounded.
EMF+ is not read: files with it repeat what they draw in the older records.
"""

from __future__ import annotations

from reportgen.layout.metafile.picture import Picture
from reportgen.layout.metafile.records import is_emf

__all__ = ["Picture", "play"]


def play(data: bytes) -> Picture:
    """Return what a metafile draws; without items where it draws nothing, or is no metafile."""
    if is_emf(data):
        from reportgen.layout.metafile import emf

        return emf.play(data)
    from reportgen.layout.metafile import wmf

    return wmf.play(data)
