"""What is wrong with an Office file by its schemas, and by what Word and Excel ask of a package besides."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator, ValidationSeverity, validator
from openxml_audit.context import ValidationContext
from openxml_audit.errors import ValidationError
from openxml_audit.parts import OpenXmlPart
from openxml_audit.schema.particle import ParticleConstraint
from openxml_audit.schema.validator import SchemaValidator

WRITTEN_BY_OPENPYXL = {
    r"/xl/styles\.xml: Unexpected element '(b|i|color|sz)' found": (
        "openpyxl writes a font's properties in an order of its own, which ECMA-376 allows (§18.8.22: CT_Font is a "
        "choice); the audit has the order of Microsoft's SDK"
    ),
}
"""The faults that a workbook of ours may have, each with its reason."""


class Remembering(SchemaValidator):  # type: ignore[misc] # openxml_audit has no types
    """Holds equal parts, and equal children of equal elements, against the schemas until they are found sound once.

    Papers of one kit have the same styles, and paragraphs of the same few shapes.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts: set[bytes] = set()
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

    def _validate_content_model(
        self, content_model: ParticleConstraint, children: list[etree._Element], context: ValidationContext
    ) -> None:
        key, before = (id(content_model), tuple(child.tag for child in children)), len(context.errors)
        if key in self._children:
            return
        super()._validate_content_model(content_model, children, context)
        if len(context.errors) == before:
            self._children[key] = content_model  # which keeps its place in memory


SCHEMAS = Remembering()
# No file of ours is a presentation: what each audit makes for one is made once.
validator.create_pptx_semantic_validator = cache(validator.create_pptx_semantic_validator)


def faults(path: Path) -> list[str]:
    """Return the errors of a file, as part and sentence.

    Each file has an audit of its own: one audit remembers parts by the place of the package in memory, which the next
    file's may take.
    """
    audit = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=0)
    audit._schema_validator = SCHEMAS
    found = audit.validate(path).errors
    return [f"{one.part_uri}: {one.description}" for one in found if one.severity is ValidationSeverity.ERROR]


def faults_of_ours(path: Path) -> list[str]:
    """Return the errors of a workbook but those that openpyxl brings."""
    known = re.compile("|".join(WRITTEN_BY_OPENPYXL))
    return [one for one in faults(path) if not known.fullmatch(one)]
