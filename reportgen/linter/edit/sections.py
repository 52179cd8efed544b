"""Which ``w:sectPr`` a section of a paper is, and what its headers are."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.linter.edit.job import PaperEdit
from reportgen.linter.finding import Finding
from reportgen.ooxml.names import R_ID, W
from reportgen.ooxml.xml import Element
from reportgen.units import POINTS_PER_MM

_TWIPS = POINTS_PER_MM * 20


def twips(millimetres: float) -> str:
    """Return a length as Word writes it: twentieths of a point."""
    return str(round(millimetres * _TWIPS))


def section_of(job: PaperEdit, finding: Finding) -> Element | None:
    """Return the properties of the finding's section, where they can surely be told."""
    found = sections(job)
    last = max((section.index for section in job.paper.sections), default=-1)
    return found[finding.section] if 0 <= finding.section <= last < len(found) else None


def sections(job: PaperEdit) -> list[Element]:
    """Return the properties of all sections in order, without those that a revision has replaced."""
    return [each for each in job.draft.body.iter(W + "sectPr") if not _is_old(each)]


def _is_old(section: Element) -> bool:
    parent = section.getparent()
    return parent is not None and parent.tag == W + "sectPrChange"


def own_header(job: PaperEdit, section: Element) -> str:
    """Return the part that is the section's own header on most pages; "" where it has that of the section before."""
    references = section.findall(W + "headerReference")
    own = (each for each in references if each.get(W + "type", "default") == "default")
    return next((job.draft.target(each.get(R_ID) or "") for each in own), "")


def footers(job: PaperEdit) -> list[str]:
    """Return the names of the parts that are footers of the file's sections."""
    references = (each for section in sections(job) for each in section.findall(W + "footerReference"))
    parts = (job.draft.target(each.get(R_ID) or "") for each in references)
    return list(dict.fromkeys(part for part in parts if part))


def headers(job: PaperEdit, section: Element) -> Iterator[str]:
    """Yield the names of the parts that are the section's own headers."""
    for reference in section.findall(W + "headerReference"):
        part = job.draft.target(reference.get(R_ID) or "")
        if part:
            yield part
