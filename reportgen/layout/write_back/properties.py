"""The number of pages in docProps/app.xml (ECMA-376 part 1, §22.2.2.20)."""

from __future__ import annotations

import re

_PAGES = re.compile(rb"(<(?:\w+:)?Pages>)\s*(\d*)\s*(</(?:\w+:)?Pages>)")


def with_pages(data: bytes, pages: int) -> bytes | None:
    """Return the part with this number of pages; None if it has that number or none."""
    written = _PAGES.sub(lambda found: b"%s%d%s" % (found[1], pages, found[3]), data, count=1)
    return written if written != data else None
