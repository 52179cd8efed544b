"""What is wrong with an Office file by its schemas, and by what Word and Excel ask of a package besides."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from weakref import WeakKeyDictionary

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator, ValidationSeverity, context, validator
from openxml_audit.context import ValidationContext
from openxml_audit.errors import ValidationError
from openxml_audit.package import OpenXmlPackage
from openxml_audit.parts import OpenXmlPart
from openxml_audit.schema.particle import ParticleConstraint
from openxml_audit.schema.validator import SchemaValidator
from openxml_audit.semantic.constraints import cross_part

WRITTEN_BY_OPENPYXL = {
    r"/xl/styles\.xml: Unexpected element '(b|i|color|sz)' found": (
        "openpyxl writes a font's properties in an order of its own, which ECMA-376 allows (§18.8.22: CT_Font is a "
        "choice); the audit has the order of Microsoft's SDK"
    ),
}
"""The faults that a workbook of ours may have, each with its reason."""


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EXCEL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ALIKE = {
    *(WORD + name for name in ("p", "tr", "style")),
    *(EXCEL + name for name in ("si", "row", "c", "xf")),
}
"""The elements of which papers have many that are equal."""
_TEXT = re.compile(rb"(<w:t(?: [^>]*)?>)[^<]*")


class Remembering(SchemaValidator):  # type: ignore[misc] # openxml_audit has no types
    """Holds equal parts, equal elements, and equal children of equal elements, against the schemas until found sound.

    Papers of one kit have the same styles, and paragraphs of the same few shapes.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: set[bytes] = set()
        self._elements: set[tuple[object, ...]] = set()
        self._children: dict[tuple[int, tuple[str, ...]], ParticleConstraint] = {}

    def validate_part(self, part: OpenXmlPart, context: ValidationContext) -> list[ValidationError]:
        """Return the errors so far, with those of a part."""
        key, before = sha256(part.raw_content or b"").digest(), len(context.errors)
        if key in self._parts:
            context.set_part(part)
        else:
            super().validate_part(part, context)
            if len(context.errors) == before:
                self._parts.add(key)
        found: list[ValidationError] = context.errors
        return found

    def _validate_element(
        self,
        element: etree._Element,
        context: ValidationContext,
        ignorable_ns: frozenset[str] = frozenset(),
    ) -> None:
        if element.tag not in ALIKE:
            super()._validate_element(element, context, ignorable_ns)
            return
        key, before = (*_shape(element), ignorable_ns), len(context.errors)
        if key not in self._elements:
            super()._validate_element(element, context, ignorable_ns)
            if len(context.errors) == before:
                self._elements.add(key)

    def _validate_content_model(
        self, content_model: ParticleConstraint, children: list[etree._Element], context: ValidationContext
    ) -> None:
        key, before = (id(content_model), tuple(child.tag for child in children)), len(context.errors)
        if key in self._children:
            return
        super()._validate_content_model(content_model, children, context)
        if len(context.errors) == before:
            self._children[key] = content_model  # which keeps its place in memory


def _shape(element: etree._Element) -> tuple[object, ...]:
    """Return what the schemas ask of an element: all of it but the letters of Word's texts, and what it stands in."""
    above = tuple(one.tag for one, _level in zip(element.iterancestors(), range(2), strict=False))
    return above, _TEXT.sub(rb"\1", etree.tostring(element, with_tail=False))


SCHEMAS = Remembering()
_numbers: WeakKeyDictionary[OpenXmlPackage, int] = WeakKeyDictionary()
_next_number = count()


def _key_of(context: ValidationContext, part_path: str, part_uris: list[str]) -> tuple[int, str]:
    """Return what an audit remembers a part by: the number of its package, whose place in memory another may take."""
    if context.package not in _numbers:
        _numbers[context.package] = next(_next_number)
    return _numbers[context.package], _place_and_part(context, part_path, part_uris)[1]


_place_and_part, cross_part._cache_key = cross_part._cache_key, _key_of
# What each audit would make anew is made once; where among its like a faulty element stands, nobody asks.
for _made in ("pptx", "word", "spreadsheet"):
    _name = f"create_{_made}_semantic_validator"
    setattr(validator, _name, cache(getattr(validator, _name)))
context._sibling_position = lambda _element: 1


def faults(path: Path) -> list[str]:
    """Return the errors of a file, as part and sentence."""
    audit = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=0, schema_validation=False)
    audit._schema_validator = SCHEMAS
    found = audit.validate(path).errors
    return [f"{one.part_uri}: {one.description}" for one in found if one.severity is ValidationSeverity.ERROR]


def faults_of_ours(path: Path) -> list[str]:
    """Return the errors of a workbook but those that openpyxl brings."""
    known = re.compile("|".join(WRITTEN_BY_OPENPYXL))
    return [one for one in faults(path) if not known.fullmatch(one)]
