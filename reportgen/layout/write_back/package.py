"""A DOCX again, with some of its parts replaced: every other member keeps its bytes, its date and its place."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from copy import copy

from lxml import etree

from reportgen.layout.read.package import Package
from reportgen.layout.read.xml import Element, parse

_MADE = (1980, 1, 1, 0, 0, 0)


def rewritten(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """Return the DOCX with the new bytes of some members, by their names in the archive; new ones come last."""
    there = set(package.archive.namelist())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for member in package.archive.infolist():
            data = changed.get(member.filename)
            made.writestr(copy(member), package.data(member.filename) if data is None else data)
        for name in sorted(changed.keys() - there):
            made.writestr(zipfile.ZipInfo(name, _MADE), changed[name], zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def parsed(data: bytes, part: str) -> Element:
    """Return the root of a part as it is, comments and all, to be changed and written again.

    Raises:
        DocumentError: the part is not XML that ``convert`` would read.
    """
    parse(data, part)  # refuses entities and absurd depth
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(data, parser)


def serialised(root: Element) -> bytes:
    """Return a part's bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
