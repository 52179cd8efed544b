"""What is read out of font files and cut out of them, held against fontTools: for every letter and every glyph."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.sfnt import SFNTReader
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.layout import boxes
from reportgen.layout.draw import embed
from reportgen.layout.draw.pdf_file import PdfFile
from reportgen.layout.draw.subset import subset
from reportgen.layout.fonts import catalogue, croscore, features, gyre, sfnt
from reportgen.layout.fonts.metrics import Metrics
from tests.layout.fonts import building

Added = Callable[[str], int | None]
"""What a subtable adds before a letter."""


def of_reportlab(name: str) -> bytes:
    import reportlab

    return (Path(reportlab.__file__).parent / "fonts" / f"{name}.ttf").read_bytes()


def of_the_set() -> dict[str, Callable[[], bytes]]:
    """Fonts of the folder that the tests are pointed to: one face of each family, thirty at most."""
    folders = [folder for folder in catalogue.named_folders() if folder.is_dir()]
    found = {source.families[0]: source.path for source in catalogue.scan(tuple(folders)) if not source.index}
    chosen = {family: Path(path) for family, path in sorted(found.items())[:: max(1, len(found) // 30)]}
    return {family: path.read_bytes for family, path in chosen.items() if not is_postscript(path)}


def is_postscript(path: Path) -> bool:
    with path.open("rb") as font:
        return font.read(4) == b"OTTO"


def shipped() -> dict[str, Callable[[], bytes]]:
    packaged = {source.postscript: Path(source.path).read_bytes for source in croscore.installed()}
    return packaged | {source.postscript: partial(gyre.converted, source) for source in gyre.installed()}


FONTS: dict[str, Callable[[], bytes]] = {
    **shipped(),
    **{name: partial(of_reportlab, name) for name in ("Vera", "VeraBI")},
    "composites": building.composites,
    "far characters": building.far,
    "pairs": building.pairs,
    "old kerning": building.old_kerning,
    "long offsets": lambda: building.family_of("Dài", map(chr, range(0x4E00, 0x5E00))),
    **of_the_set(),
}


@cache
def font_of(name: str) -> bytes:
    """The bytes of a font, made when a test asks for them: every worker loads this file."""
    return FONTS[name]()


@cache
def theirs_of(name: str) -> Any:
    """The same as fontTools reads it; nobody changes it."""
    return TTFont(BytesIO(font_of(name)))


@pytest.fixture(params=list(FONTS), scope="module")
def both(request: pytest.FixtureRequest) -> tuple[sfnt.Sfnt, Any]:
    """A font as this program and as fontTools read it."""
    return sfnt.Sfnt(font_of(request.param)), theirs_of(request.param)


# --- reading -----------------------------------------------------------------------------------


def test_advances(both: tuple[sfnt.Sfnt, Any]) -> None:
    own, theirs = both
    metrics = theirs["hmtx"].metrics
    assert list(sfnt.advances(own)) == [metrics[name][0] for name in theirs.getGlyphOrder()]


def test_characters(both: tuple[sfnt.Sfnt, Any]) -> None:
    own, theirs = both
    expected = {code: theirs.getGlyphID(name) for code, name in theirs.getBestCmap().items()}
    assert sfnt.characters(own) == {code: glyph for code, glyph in expected.items() if glyph}


def test_vertical_measures_and_names(both: tuple[sfnt.Sfnt, Any]) -> None:
    own, theirs = both
    assert sfnt.units(own) == theirs["head"].unitsPerEm
    windows = theirs["OS/2"]
    if windows.usWinAscent and not windows.fsSelection & sfnt.USE_TYPO_METRICS:
        assert sfnt.leading(own)[:2] == (windows.usWinAscent, windows.usWinDescent)
    families, postscript = sfnt.names(own)
    assert theirs["name"].getDebugName(1) in families
    assert postscript == theirs["name"].getDebugName(6)


def test_extents(both: tuple[sfnt.Sfnt, Any]) -> None:
    own, theirs = both
    for glyph, name in enumerate(theirs.getGlyphOrder()):
        outline = theirs["glyf"][name]
        expected = (outline.yMin, outline.yMax) if outline.numberOfContours else None
        assert sfnt.extent(own, glyph) == expected, name


def test_kerning(both: tuple[sfnt.Sfnt, Any]) -> None:
    own, theirs = both
    kerning, number = features.Kerning(own), theirs.getReverseGlyphMap()
    letters = [name for code, name in sorted(theirs.getBestCmap().items()) if 0x20 <= code < 0x1F00][:120]
    subtables = list(lookups(theirs, "GPOS", "kern"))
    for left in letters:
        expected = kerned(theirs, subtables, left, letters)
        assert {right: kerning(number[left], number[right]) for right in letters} == expected, left


def lookups(font: Any, table: str, feature: str) -> Iterator[list[Any]]:
    """Yield the subtables of each lookup of a feature, extensions resolved."""
    if table not in font:
        return
    records = font[table].table.FeatureList
    wanted = {
        index
        for record in (records.FeatureRecord if records else ())
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(wanted):
        found = font[table].table.LookupList.Lookup[index].SubTable
        yield [getattr(each, "ExtSubTable", each) for each in found]


def kerned(font: Any, lookups: list[list[Any]], left: str, letters: list[str]) -> dict[str, int]:
    """What every lookup adds between ``left`` and each letter, as OpenType has it; the old table without lookups."""
    pairs = [[table for table in each if table.__class__.__name__ == "PairPos"] for each in lookups]
    if not any(pairs) and "kern" in font:
        old = font["kern"].kernTables[0].kernTable
        return {right: int(old.get((left, right), 0)) for right in letters}
    asked = [[pair(table, left) for table in tables if left in table.Coverage.glyphs] for tables in pairs]
    return {right: sum(first_told(subtables, right) for subtables in asked) for right in letters}


def first_told(subtables: Sequence[Added], right: str) -> int:
    """What the first subtable that knows the letter adds before it."""
    values = (told(right) for told in subtables)
    return next((value for value in values if value is not None), 0)


def pair(table: Any, left: str) -> Added:
    """What one subtable adds after ``left`` for the letter that follows, None where the next has to be asked."""
    if table.Format == 2:
        row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record
        return lambda right: advance(row[table.ClassDef2.classDefs.get(right, 0)])
    rows = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord
    known = {record.SecondGlyph: advance(record) for record in reversed(rows)}
    return known.get


def advance(record: Any) -> int:
    return int(getattr(record.Value1, "XAdvance", 0) or 0) if record.Value1 else 0


# --- cutting -----------------------------------------------------------------------------------


def outlines(font: Any, glyphs: list[int]) -> list[tuple[Any, float]]:
    """What is drawn for each glyph, composites taken apart, and its advance."""
    shapes, order = font.getGlyphSet(), font.getGlyphOrder()
    found = []
    for glyph in glyphs:
        pen = DecomposingRecordingPen(shapes)
        shapes[order[glyph]].draw(pen)
        found.append((pen.value, shapes[order[glyph]].width))
    return found


def check_subset(name: str, glyphs: list[int]) -> None:
    """Cut the glyphs out, and hold every glyph of the file that is made against the font it came from."""
    own, theirs = sfnt.Sfnt(font_of(name)), theirs_of(name)
    made, order = subset(own, glyphs, sfnt.advances(own))
    assert order[: len(glyphs)] == glyphs
    reader = SFNTReader(BytesIO(made), checkChecksums=2)  # raises where the checksum of a table is wrong
    assert {"glyf", "loca", "head", "hhea", "hmtx", "maxp"} <= set(reader.keys())
    cut = TTFont(BytesIO(made), recalcBBoxes=False)
    assert cut["maxp"].numGlyphs == len(order)
    assert outlines(cut, list(range(len(order)))) == outlines(theirs, order)
    whole = BytesIO()
    cut.ensureDecompiled()
    cut.save(whole)  # every table compiles again
    assert set(order) == {0, *glyphs} | parts(theirs, glyphs)


def parts(font: Any, glyphs: list[int]) -> set[int]:
    """The glyphs that composites among ``glyphs`` are made of, and what those are made of."""
    order, found, left = font.getGlyphOrder(), set[int](), list(glyphs)
    while left:
        outline = font["glyf"][order[left.pop()]]
        for component in outline.components if outline.isComposite() else ():
            part = font.getGlyphID(component.glyphName)
            if part not in found:
                found.add(part)
                left.append(part)
    return found


@pytest.mark.parametrize("name", FONTS)
def test_glyphs_of_the_whole_font_cut_out_are_what_they_were(name: str) -> None:
    count = len(sfnt.advances(sfnt.Sfnt(font_of(name))))
    check_subset(name, [0, *reversed(range(1, count, max(1, count // 200)))])


@settings(max_examples=30)
@given(st.data())
def test_any_glyphs_cut_out_are_what_they_were(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["composites", "Vera", next(iter(shipped())), "pairs"]))
    count = len(sfnt.advances(sfnt.Sfnt(font_of(name))))
    check_subset(name, [0, *data.draw(st.lists(st.integers(0, count - 1), max_size=8))])


# --- on paper ----------------------------------------------------------------------------------


def page(data: bytes, text: str) -> bytes:
    """A PDF of one line in the font."""
    metrics = Metrics(sfnt.Sfnt(data))
    embedded = embed.Embedded("F1", boxes.Face("Thu", "Thu", False, False, 0.8, 0.2, 0.0), metrics)
    codes = embedded.encode_plain(text)
    pdf_file = PdfFile()
    font = embedded.write(pdf_file)
    return building.one_page(pdf_file, font, f"BT /F1 24 Tf 10 20 Td <{codes}> Tj ET")


def pixels(pdf: bytes) -> bytes:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return bytes(document[0].render(scale=2).buffer)


def by_fonttools(font: sfnt.Sfnt, glyphs: list[int], units: object) -> tuple[bytes, list[int]]:
    """Stand in for ``subset``: the same glyphs in the same order, cut out by fontTools."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib.reorderGlyphs import reorderGlyphs

    theirs = TTFont(BytesIO(font.data), recalcTimestamp=False)
    for tag in set(theirs.keys()) - {
        "GlyphOrder",
        "head",
        "hhea",
        "hmtx",
        "maxp",
        "loca",
        "glyf",
        "cvt ",
        "fpgm",
        "prep",
    }:
        del theirs[tag]
    names, numbers = [theirs.getGlyphName(glyph) for glyph in glyphs], theirs.getReverseGlyphMap()
    cutter = Subsetter(Options(layout_features=[], notdef_outline=True, glyph_names=True))
    cutter.populate(glyphs=names)
    cutter.subset(theirs)
    others = [name for name in theirs.getGlyphOrder() if name not in names]
    reorderGlyphs(theirs, names + others)
    made = BytesIO()
    theirs.save(made)
    return made.getvalue(), [numbers[name] for name in names + others]


@pytest.mark.parametrize("name", FONTS)
def test_the_same_pixels_as_with_fonttools_subset(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    glyphs = sfnt.characters(sfnt.Sfnt(font_of(name)))
    seen = {glyph: chr(code) for code, glyph in sorted(glyphs.items()) if code > 0x20}
    text = "".join(seen.values())[-40:]
    own = pixels(page(font_of(name), text))
    assert len(set(own)) > 1
    monkeypatch.setattr(embed, "subset", by_fonttools)
    assert pixels(page(font_of(name), text)) == own
