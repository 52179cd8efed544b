"""The parts of an .xlsx file, opened to be amended: relationships, content types, worksheets by their titles."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import normalize

from lxml import etree

from reportgen.ooxml.archive import Archive
from reportgen.ooxml.relationships import EMPTY, OVERRIDE, RELATIONSHIP, part_of, resolve
from reportgen.ooxml.writing import CONTENT_TYPES, pack
from reportgen.ooxml.xml import parse_whole, serialise

if TYPE_CHECKING:
    from lxml.etree import _Element

WORKBOOK = "xl/workbook.xml"
_UNPRINTABLE = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")


def namespace(root: _Element) -> str:
    """Return the namespace of a part's root, which differs between the two kinds of .xlsx (§18, strict or not)."""
    return str(etree.QName(root).namespace)


def qualify(root: _Element, name: str) -> str:
    """Return ``name`` in the namespace of ``root``."""
    return f"{{{namespace(root)}}}{name}"


def printable(text: str) -> str:
    """Return ``text`` with what XML cannot hold replaced; a clerk's cell may have it, and messages quote cells."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)


@dataclass(slots=True)
class WorkbookPackage:
    """The parts by name; ``office`` is the beginning of the types of relationships and of the attribute ``r:id``."""

    parts: dict[str, bytes]
    office: str = field(default="")

    @classmethod
    def of(cls, archive: Archive) -> WorkbookPackage:
        """Open a file."""
        package = cls(archive.members())
        kinds = (relation.get("Type", "") for relation in package.relations(WORKBOOK))
        package.office = next(kind for kind in kinds if kind.endswith("/worksheet")).removesuffix(
            "/worksheet"
        )
        return package

    def save(self) -> bytes:
        """Return the bytes of the file as it now is."""
        return pack(self.parts)

    def root(self, member: str) -> _Element:
        """Return the root of a part."""
        return parse_whole(self.parts[member], member)

    @property
    def prefixes(self) -> dict[str, str]:
        """What a new element calls ``office``: left to lxml, the word would hang on what else was imported."""
        return {"r": self.office}

    @property
    def main(self) -> str:
        """The namespace of the workbook's parts."""
        return namespace(self.root(WORKBOOK))

    def put(self, member: str, root: _Element) -> None:
        """Store a part."""
        self.parts[member] = serialise(root)

    def worksheets(self) -> dict[str, str]:
        """Return the part of each worksheet by its title, composed as diagnostics write it."""
        targets = {relation.get("Id"): relation for relation in self.relations(WORKBOOK)}
        found = {}
        for sheet in self.root(WORKBOOK).iter("{*}sheet"):
            relation = targets[sheet.get(f"{{{self.office}}}id")]
            if relation.get("Type", "").endswith("/worksheet"):
                found[normalize("NFC", sheet.get("name", ""))] = _resolve(
                    WORKBOOK, relation.get("Target", "")
                )
        return found

    def relations(self, member: str) -> list[_Element]:
        """Return the relationships of a part."""
        return list(parse_whole(self.parts.get(part_of(member), EMPTY), part_of(member)))

    def related_part(self, member: str, kind: str) -> str:
        """Return the part to which ``member`` has a relationship of this kind; empty for none."""
        for relation in self.relations(member):
            if relation.get("Type", "").endswith(f"/{kind}"):
                return _resolve(member, relation.get("Target", ""))
        return ""

    def target(self, member: str, name: str) -> str:
        """Return the part to which the relationship of ``member`` with the id ``name`` leads."""
        found = next(relation for relation in self.relations(member) if relation.get("Id") == name)
        return _resolve(member, found.get("Target", ""))

    def relate(self, member: str, kind: str, target: str) -> str:
        """Add a relationship from ``member`` to the part ``target``; return its id."""
        root = parse_whole(self.parts.get(part_of(member), EMPTY), part_of(member))
        taken = {relation.get("Id") for relation in root}
        own = next(f"rIdSoatLoi{n}" for n in range(1, len(taken) + 2) if f"rIdSoatLoi{n}" not in taken)
        etree.SubElement(root, RELATIONSHIP, Id=own, Type=f"{self.office}/{kind}", Target=f"/{target}")
        self.parts[part_of(member)] = serialise(root)
        return own

    def declare(self, member: str, content_type: str) -> None:
        """Say what kind of part ``member`` is."""
        root = self.root(CONTENT_TYPES)
        etree.SubElement(root, OVERRIDE, PartName=f"/{member}", ContentType=content_type)
        self.put(CONTENT_TYPES, root)

    def fresh(self, pattern: str) -> str:
        """Return the first name of a part, ``pattern`` with a number in it, that is not taken."""
        return next(name for n in range(1, 10_000) if (name := pattern.format(n)) not in self.parts)


def _resolve(member: str, target: str) -> str:
    return resolve(target, posixpath.dirname(member))
