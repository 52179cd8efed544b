"""Find the Croscore typefaces that come from PyPI: Tinos, Arimo, Cousine, of the widths of Times, Arial and Courier.

They are TrueType and have all letters of Vietnamese.  Arimo's regular and italic are variable fonts whose default
weight is the regular one: what ``glyf`` and ``hmtx`` hold is the instance at 400, so that none need be made.
"""

from __future__ import annotations

import re

from reportgen.layout.fonts import distributions
from reportgen.layout.fonts.catalogue import Source

DISTRIBUTION = "pdfboss-fonts"
FAMILIES = ("Tinos", "Arimo", "Cousine")
_STEM = re.compile(rf"({'|'.join(FAMILIES)})(?:-(?:Regular)?(Bold)?(Italic)?)?(?:\[wght\])?")


def installed() -> tuple[Source, ...]:
    """Return the faces of the package without importing it; none where it is not installed."""
    files = distributions.files(DISTRIBUTION)
    faces = (_face(file.stem, str(file)) for file in files if file.suffix == ".ttf")
    return tuple(sorted(filter(None, faces), key=lambda face: face.postscript))


def _face(stem: str, path: str) -> Source | None:
    """Return the face that a file's name tells: ``Tinos-BoldItalic``, ``Arimo[wght]``; None for another family's."""
    found = _STEM.fullmatch(stem)
    if found is None:
        return None
    family, bold, italic = found[1], found[2] or "", found[3] or ""
    postscript = f"{family}-{bold + italic or 'Regular'}"
    return Source(path, 0, (family,), postscript, 700 if bold else 400, bool(italic))
