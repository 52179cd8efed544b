"""What is wrong with an Office file by its schemas, and by what Word and Excel ask of a package besides."""

from __future__ import annotations

import re
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator, ValidationSeverity

WRITTEN_BY_OPENPYXL = {
    r"/xl/styles\.xml: Unexpected element '(b|i|color|sz)' found": (
        "openpyxl writes a font's properties in an order of its own, which ECMA-376 allows (§18.8.22: CT_Font is a "
        "choice); the audit has the order of Microsoft's SDK"
    ),
}
"""The faults that a workbook of ours may have, each with its reason."""


def faults(path: Path) -> list[str]:
    """Return the errors of a file, as part and sentence.

    Each file has an audit of its own: one audit remembers parts by the place of the package in memory, which the next
    file's may take.
    """
    audit = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=0)
    found = audit.validate(path).errors
    return [f"{one.part_uri}: {one.description}" for one in found if one.severity is ValidationSeverity.ERROR]


def faults_of_ours(path: Path) -> list[str]:
    """Return the errors of a workbook but those that openpyxl brings."""
    known = re.compile("|".join(WRITTEN_BY_OPENPYXL))
    return [one for one in faults(path) if not known.fullmatch(one)]
