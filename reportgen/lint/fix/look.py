"""Letters and place in the line: size, weight, slant, capitals, alignment, typeface, colour."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.read.names import W
from reportgen.layout.read.xml import Element
from reportgen.lint.edit import schema
from reportgen.lint.edit.paragraphs import runs
from reportgen.lint.finding import Finding
from reportgen.lint.fix.job import Job
from reportgen.lint.paper import look
from reportgen.lint.paper.model import Piece
from reportgen.lint.profile import Look
from reportgen.lint.rules.nd30_03_typeface import foreign
from reportgen.lint.rules.nd30_04_colour import coloured

_SIDES = ("ascii", "hAnsi", "cs", "eastAsia")
_THEMED = ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme")
_LEGACY = (".vn", "vni")


def dress(paragraph: Element, piece: Piece, wanted: Look) -> bool:
    """Give a paragraph the look that its house style asks; return whether that changed anything."""
    changed = False
    if wanted.align and piece.format.align != wanted.align:
        changed = schema.put(schema.properties(paragraph, "pPr"), "jc", {"val": wanted.align})
    for run in _written(paragraph):
        said = schema.properties(run, "rPr")
        for name, attributes in _settings(piece, wanted):
            changed = schema.put(said, name, attributes) or changed
    return changed


def _settings(piece: Piece, wanted: Look) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the run properties that differ from what the style asks."""
    for value, now, names in (
        (wanted.bold, look.is_bold(piece), ("b", "bCs")),
        (wanted.italic, look.is_italic(piece), ("i", "iCs")),
    ):
        if value is not None and value != now:
            yield from ((name, {"val": "1" if value else "0"}) for name in names)
    if wanted.capitals and not look.is_capitals(piece):
        yield "caps", {"val": "1"}
    size, (low, high) = look.size(piece), wanted.size
    if size and not low <= size <= high:
        half_points = str(round(2 * min(max(size, low), high)))
        yield "sz", {"val": half_points}
        yield "szCs", {"val": half_points}


def _written(paragraph: Element) -> Iterator[Element]:
    """Yield the runs that hold text; note marks are none."""
    for run in runs(paragraph):
        if run.find(W + "t") is not None and run.find(f"{W}rPr/{W}vertAlign") is None:
            yield run


def family(job: Job, finding: Finding) -> bool:
    """Set what stands in another typeface in the paper's own; old encodings and symbols are left to a person."""
    changed = False
    for piece in job.paper.pieces:
        families = foreign(piece, job.profile.family)
        paragraph = job.places.get(piece.whole.index)
        if paragraph is None or not families or any(_is_legacy(name) for name in families):
            continue
        for run in _written(paragraph):
            if not _is_symbol(run):
                changed = _put_family(run, job.profile.family) or changed
    return changed


def _put_family(run: Element, name: str) -> bool:
    said = schema.properties(run, "rPr")
    unthemed = schema.drop(said, "rFonts", *_THEMED)
    return schema.put(said, "rFonts", dict.fromkeys(_SIDES, name)) or unthemed


def _is_symbol(run: Element) -> bool:
    fonts = run.find(f"{W}rPr/{W}rFonts")
    named = "" if fonts is None else (fonts.get(W + "ascii") or "")
    return _is_legacy(named) or named.casefold().startswith(("symbol", "wingdings", "webdings"))


def _is_legacy(name: str) -> bool:
    return name.casefold().startswith(_LEGACY)


def colour(job: Job, finding: Finding) -> bool:
    """Set coloured letters in black; links keep their colour."""
    changed = False
    for piece in job.paper.pieces:
        paragraph = job.places.get(piece.whole.index)
        if paragraph is None or not coloured(piece):
            continue
        for run in _written(paragraph):
            parent = run.getparent()
            if parent is None or parent.tag != W + "hyperlink":
                changed = _put_black(run) or changed
    return changed


def _put_black(run: Element) -> bool:
    said = schema.properties(run, "rPr")
    unthemed = schema.drop(said, "color", "themeColor", "themeTint", "themeShade")
    return schema.put(said, "color", {"val": "000000"}) or unthemed
