"""Which parts lead to which (ECMA-376 part 2, §6.5): by relationships, whose targets cannot leave the archive."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from msgspec import Struct

from reportgen.ooxml.archive import Archive
from reportgen.ooxml.names import PACKAGE_RELATIONSHIPS
from reportgen.ooxml.xml import Element

TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
OVERRIDE = TYPES + "Override"
RELATIONSHIP = PACKAGE_RELATIONSHIPS + "Relationship"
EMPTY = f'<Relationships xmlns="{PACKAGE_RELATIONSHIPS[1:-1]}"/>'.encode()


class Relationship(Struct, frozen=True):
    """``target`` is a part's name without leading slash, or an address where ``external``."""

    kind: str  # the last word of the relationship's type: styles, image, hyperlink …
    target: str
    external: bool


def relationships(archive: Archive, part: str) -> dict[str, Relationship]:
    """Return the relationships of a part ("" is the package) by id; raises as ``Archive`` does."""
    root = archive.xml(part_of(part))
    found = {}
    for item in () if root is None else root.iter(RELATIONSHIP):
        found[item.get("Id") or ""] = _relationship(item, posixpath.dirname(part))
    return found


def part_of(part: str) -> str:
    """Return the name of the part that holds the relationships of ``part``."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolve(target: str, folder: str) -> str:
    """Return the part that a target means, seen from a folder."""
    path = unquote(target.replace("\\", "/"))
    joined = path if path.startswith("/") else posixpath.join(folder, path)
    return posixpath.normpath(joined).lstrip("/")


def _relationship(item: Element, folder: str) -> Relationship:
    kind = (item.get("Type") or "").rpartition("/")[2]
    target = item.get("Target") or ""
    if item.get("TargetMode") == "External":
        return Relationship(kind, target, external=True)
    return Relationship(kind, resolve(target, folder), external=False)
