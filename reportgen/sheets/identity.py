"""What a workbook says of itself in its document properties: its kit, the kit's version, its unit's code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct

from reportgen.ooxml.errors import OoxmlError
from reportgen.sheets import file_type
from reportgen.sheets.file_type import File, FileType

PROPERTIES = {"kit": "reportgen.kit", "version": "reportgen.kit-version", "unit": "reportgen.unit"}
"""Field of `Identity` → name of the custom property."""
LONGEST = 200
"""Letters of a property that are read."""
_XLSX, _ODS = "docProps/custom.xml", "meta.xml"


class Identity(Struct, frozen=True):
    """Whose workbook it is; each is empty where the file does not say."""

    kit: str = ""
    version: str = ""
    unit: str = ""

    def properties(self) -> dict[str, str]:
        """Return the custom properties that say it: name → text."""
        return {name: value for own, name in PROPERTIES.items() if (value := getattr(self, own))}


def identity_of(path: Path) -> Identity:
    """Return what the workbook at ``path`` says of itself, without reading its sheets.

    Raises:
        WorkbookError: the file is missing, empty, encrypted, damaged, too large, or no workbook.
    """
    return identity(file_type.open_workbook(path))


def identity(file: File) -> Identity:
    """Return what an open workbook says of itself; nothing for an .xls, and where the properties are broken."""
    try:
        found = dict(_properties(file))
    except OoxmlError:  # reading the sheets says what is wrong with the file
        return Identity()
    return Identity(**{own: found.get(name, "") for own, name in PROPERTIES.items()})


def _properties(file: File) -> Iterator[tuple[str, str]]:
    """Yield the custom properties: ECMA-376 part 1 §22.3, OpenDocument part 3 §4.3.3 ``meta:user-defined``."""
    if file.archive is None:
        return
    tag, part = ("user-defined", _ODS) if file.kind is FileType.ODS else ("property", _XLSX)
    root = file.archive.xml(part)
    for element in () if root is None else root.iter():
        if _local(str(element.tag)) == tag:
            names = [value for key, value in element.attrib.items() if _local(str(key)) == "name"]
            text = normalize("NFC", "".join(map(str, element.itertext()))).strip()
            yield from ((str(name), text[:LONGEST]) for name in names)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
