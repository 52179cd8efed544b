"""The sheet: its size, its margins, and the page number in the middle of the top margin."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from reportgen.layout.read.names import R_ID, W_URI, W
from reportgen.layout.read.xml import Element
from reportgen.lint.edit import schema
from reportgen.lint.edit.paragraphs import runs
from reportgen.lint.finding import Finding
from reportgen.lint.fix.job import Job
from reportgen.lint.paper.model import Section
from reportgen.units import POINTS_PER_MM

_TWIPS = POINTS_PER_MM * 20
_HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
NUMBER_SIZE = "26"
"""Half-points."""


def size(job: Job, finding: Finding) -> bool:
    """Set the section on A4."""
    said = _section(job, finding)
    sheet = job.profile.page
    wanted = {"w": str(round(sheet.width * _TWIPS)), "h": str(round(sheet.height * _TWIPS))}
    return said is not None and schema.put(said, "pgSz", wanted)


def margins(job: Job, finding: Finding) -> bool:
    """Set each margin that is out of its range on the nearer end of it."""
    said = _section(job, finding)
    section = next((one for one in job.paper.sections if one.index == finding.section), None)
    if said is None or section is None:
        return False
    return schema.put(said, "pgMar", dict(_wrong_sides(job, section)))


def _wrong_sides(job: Job, section: Section) -> Iterator[tuple[str, str]]:
    page = job.profile.page
    for name, points, (low, high) in (
        ("top", section.top, page.top),
        ("bottom", section.bottom, page.bottom),
        ("left", section.left, page.left),
        ("right", section.right, page.right),
    ):
        has = points / POINTS_PER_MM
        if not low <= has <= high:
            yield name, str(round(min(max(has, low), high) * _TWIPS))


def _section(job: Job, finding: Finding) -> Element | None:
    """Return the properties of the finding's section, where they can surely be told."""
    found = _sections(job)
    last = max((section.index for section in job.paper.sections), default=-1)
    return found[finding.section] if 0 <= finding.section <= last < len(found) else None


def _sections(job: Job) -> list[Element]:
    return [each for each in job.draft.body.iter(W + "sectPr") if not _is_old(each)]


def _is_old(section: Element) -> bool:
    parent = section.getparent()
    return parent is not None and parent.tag == W + "sectPrChange"


def number(job: Job, finding: Finding) -> bool:
    """Number the pages in the header, in the middle, not on the first; mend the look of a number that is there."""
    said = _section(job, finding)
    if said is None:
        return False
    changed = False
    if not any(each.find(W + "headerReference") is not None for each in _sections(job)):
        if _has_number_below(job):
            return False
        changed = _add_header(job, said)
    else:
        changed = sum(_centre(job, part) for part in _headers(job, said)) > 0
    if said.find(W + "titlePg") is None:
        changed = schema.put(said, "titlePg", {"val": "1"}) or changed
    return changed


def _has_number_below(job: Job) -> bool:
    return any(
        run.field == "PAGE"
        for section in job.paper.sections
        for piece in section.footers.default + section.footers.first + section.footers.even
        for run in piece.runs
    )


def _add_header(job: Job, said: Element) -> bool:
    data = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:hdr xmlns:w="{W_URI}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
        f'w:cs="Times New Roman"/><w:sz w:val="{NUMBER_SIZE}"/><w:szCs w:val="{NUMBER_SIZE}"/></w:rPr>'
        "<w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>"
    )
    part = job.draft.add_part("header.xml", "header", _HEADER, data.encode())
    identifier = job.draft.identifier(part)
    said.insert(0, etree.Element(W + "headerReference", {W + "type": "default", R_ID: identifier}))
    return True


def _headers(job: Job, said: Element) -> Iterator[str]:
    for reference in said.findall(W + "headerReference"):
        part = job.draft.target(reference.get(R_ID) or "")
        if part:
            yield part


def _centre(job: Job, part: str) -> bool:
    """Give the paragraph of the page number its place and size."""
    changed = False
    for paragraph in job.draft.part(part).iter(W + "p"):
        told = "".join(map(str, paragraph.itertext())) + "".join(
            each.get(W + "instr") or "" for each in paragraph.iter(W + "fldSimple")
        )
        if "PAGE" not in told or "NUMPAGES" in told:
            continue
        changed = schema.put(schema.properties(paragraph, "pPr"), "jc", {"val": "center"}) or changed
        for run in runs(paragraph):
            properties = schema.properties(run, "rPr")
            for name, value in (("b", "0"), ("i", "0"), ("sz", NUMBER_SIZE), ("szCs", NUMBER_SIZE)):
                changed = schema.put(properties, name, {"val": value}) or changed
    return changed
