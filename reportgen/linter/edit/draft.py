"""A Word file being changed: its parts as trees, parsed once; what is not touched keeps its bytes."""

from __future__ import annotations

import posixpath

from lxml import etree

from reportgen.layout.read.package import DocxPackage, open_package
from reportgen.ooxml.names import R_URI
from reportgen.ooxml.relationships import EMPTY, OVERRIDE, RELATIONSHIP, part_of
from reportgen.ooxml.xml import Element, parse_whole, serialise

_TYPES = "[Content_Types].xml"


class Draft:
    """A DOCX whose parts may be changed as trees.

    Raises:
        DocumentError: it cannot be read.
    """

    def __init__(self, docx: bytes, name: str = "") -> None:
        """Open the file, which diagnostics call ``name``."""
        self._package: DocxPackage = open_package(docx, name)
        self._trees: dict[str, Element] = {}
        self._before: dict[str, bytes] = {}
        self.main = self._main()

    def _main(self) -> str:
        links = self._package.relationships("").values()
        return next((link.target for link in links if link.kind == "officeDocument"), "word/document.xml")

    def part(self, name: str) -> Element:
        """Return the root of a part; changes to it are kept.

        Raises:
            DocumentError: it is not there, or no sound XML.
        """
        if name not in self._trees:
            root = self._package.whole(name)
            self._trees[name], self._before[name] = root, serialise(root)
        return self._trees[name]

    @property
    def body(self) -> Element:
        """The root of the main part."""
        return self.part(self.main)

    def related_part(self, kind: str) -> str:
        """Return the part of this kind that the main part leads to; "" where there is none."""
        links = self._package.relationships(self.main).values()
        return next((link.target for link in links if link.kind == kind and not link.external), "")

    def target(self, identifier: str) -> str:
        """Return the part that a relationship of the main part leads to; "" where there is none."""
        link = self._package.relationships(self.main).get(identifier)
        return link.target if link is not None and not link.external else ""

    def add_part(self, name: str, kind: str, content_type: str, data: bytes) -> str:
        """Add a part beside the main one and lead to it; return its name."""
        part = self._free(name)
        self._trees[part], self._before[part] = parse_whole(data, part), b""
        etree.SubElement(self.part(_TYPES), OVERRIDE, PartName=f"/{part}", ContentType=content_type)
        self._lead_to(posixpath.basename(part), kind)
        return part

    def identifier(self, part: str) -> str:
        """Return the id of the relationship that leads to a part that was added."""
        name = posixpath.basename(part)
        return next((link.get("Id") or "" for link in self._links() if link.get("Target") == name), "")

    def _free(self, name: str) -> str:
        """Return a name for a new part that no other has."""
        stem, dot, suffix = name.partition(".")
        folder = posixpath.dirname(self.main)
        names = (posixpath.join(folder, f"{stem}{n or ''}{dot}{suffix}") for n in range(100_000))
        return next(part for part in names if not self._package.has(part) and part not in self._trees)

    def _lead_to(self, name: str, kind: str) -> None:
        links = self._links()
        taken = {link.get("Id") for link in links}
        identifier = next(made for n in range(1, 100_000) if (made := f"rIdReportgen{n}") not in taken)
        etree.SubElement(
            links,
            RELATIONSHIP,
            Id=identifier,
            Type=f"{R_URI}/{kind}",
            Target=name,
        )

    def _links(self) -> Element:
        part = part_of(self.main)
        if part in self._trees or self._package.has(part):
            return self.part(part)
        root = parse_whole(EMPTY)
        self._trees[part], self._before[part] = root, b""
        return root

    def save(self) -> bytes:
        """Return the file as it is now: parts that say the same as before keep their bytes, their date and place."""
        changed = {
            self._package.archive.name_of(name) or name: made
            for name, tree in self._trees.items()
            if (made := serialise(tree)) != self._before[name]
        }
        return self._package.archive.rewrite(changed)
