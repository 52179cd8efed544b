"""Structure elements, and what on a page is none: artifacts."""

from __future__ import annotations

from msgspec import Struct, field

MCIDS_PER_PAGE = 1 << 24
"""The kid ``page * MCIDS_PER_PAGE + mcid`` of an element is marked content of that page."""


class Artifact(Struct, frozen=True):
    """What is no part of the text (14.8.2.2): the operator that begins it."""

    operator: str


LAYOUT = Artifact("/Artifact <</Type/Layout>>BDC")
"""Lines, shading, decoration."""
PAGINATION = Artifact("/Artifact <</Type/Pagination>>BDC")
"""Headers, footers, page numbers, repeated rows."""


class LinkAnnotation(Struct):
    """The rectangle on a page that a ``Link`` element is pressed by."""

    page: int
    reference: str


class Element(Struct, gc=False, eq=False):
    """One element of the tree: its standard type (14.8.4), further entries of its dictionary, its kids in order."""

    role: str
    attributes: str = ""
    kids: list[Element | LinkAnnotation | int] = field(default_factory=list)
    reference: str = ""
