"""Writing page numbers back into the DOCX: the results of PAGEREF and NUMPAGES, and the page count.

Only the layout knows the page of a heading. Only parts in which a number changes are rewritten; every other member
keeps its bytes, its date and its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from reportgen.layout.read.package import DocxPackage, open_package


class PageCounts(Protocol):
    """What the layout counted; a ``Conversion`` is one."""

    @property
    def pages(self) -> int:
        """How many pages there are."""

    @property
    def bookmarks(self) -> Mapping[str, str]:
        """The printed number of each bookmark's page."""


def update_fields(docx: bytes, numbers: PageCounts) -> bytes:
    """Return the DOCX with its page numbers as the layout has them; the same input gives the same bytes.

    Raises:
        DocumentError: the file is damaged, as ``convert`` would say.
    """
    package = open_package(docx)
    return package.archive.rewrite(_changed_parts(package, numbers))


def _changed_parts(package: DocxPackage, numbers: PageCounts) -> dict[str, bytes]:
    """Return the new bytes of the parts in which something changes, by the name in the archive."""
    from reportgen.layout.write_back import fields, properties

    found: dict[str, bytes] = {}
    for member in package.archive.names:
        name = member.lower()
        if name == "docprops/app.xml":
            data = properties.with_pages(package.data(member), numbers.pages)
        elif name.startswith("word/") and name.endswith(".xml") and name.count("/") == 1:
            data = fields.with_numbers(package.data(member), member, numbers.pages, numbers.bookmarks)
        else:
            continue
        if data is not None:
            found[member] = data
    return found


__all__ = ["PageCounts", "update_fields"]
