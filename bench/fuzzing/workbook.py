"""Workbooks for ``check``, ``build`` and ``new``: the sample years, mutated as bytes, package, XML and values of cells."""

from __future__ import annotations

from lxml import etree

from bench.fuzzing import sources, zips
from bench.fuzzing.cases import Campaign, Case, Dice
from tests.layout.fuzz import mutations
from tests.zips import unzipped, zipped

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NUMBERS = ("-1e15", "-1e308", "1e308", "1e400", "INF", "-INF", "NaN", "nan", "-1", "0", "-0", "2958466", "1e-320", "",
           " ", "9" * 400, "0x10", "1,5", "1e999999999999", "-693594", "10000000000000000000000", "٣")  # fmt: skip
TEXTS = ("x" * 100_000, "\u202e\u200fمرحبا\u202c", "=1/0", "\u0301" * 500, "_x0000__x001B_", "{{ 7*7 }}", "<b>&amp;", "\ufffe"[:0],
         "a\tb\nc" * 50, "🏳️‍🌈" * 100, "'; --", "../../x", "%s%n{0}", "31/02/2023", "29/2/1900", "00/00/0000", "99999999999999")  # fmt: skip
ERRORS = ("#REF!", "#DIV/0!", "#N/A", "#NAME?", "#GETTING_DATA", "#XYZ", "")
DATES = (
    "2023-13-45",
    "0000-00-00",
    "9999-12-31T23:59:60",
    "-2023-01-01",
    "10000-01-01",
    "x",
    "2023-02-29T99:99:99",
)
PLACES = (
    "A0",
    "XFE1",
    "ZZZZZZ9",
    "A1048577",
    "A99999999999999",
    "",
    "1A",
    "$A$1",
    "A-1",
    "a1",
    "Ấ1",
    "A1:B2",
)
ROWS = ("0", "-1", "1048577", "99999999999999999999", "x", "", "1e3")


def case(done: str, data: bytes, suffix: str = ".xlsx") -> Case:
    """Return the case of one workbook."""
    year = "2023"
    commands = (("check", year, "--json"), ("build", year, "--format", "docx", "--json"))
    return Case(done, {"inputs/2023.xlsx" if suffix == ".xlsx" else f"inputs/2024{suffix}": data},
                commands if suffix == ".xlsx" else tuple((c[0], "2024", *c[2:]) for c in commands))  # fmt: skip


def make(dice: Dice) -> Case:
    """Return a mutated workbook."""
    source = sources.workbooks()[1]
    kinds = [("bytes", mutations.in_bytes), ("members", mutations.in_members), ("zip", zips.mutate), ("xml", _xml),
             ("cells", _cells)]  # fmt: skip
    kind, change = dice.choices(kinds, weights=[10, 8, 12, 30, 40])[0]
    done, data = change(source.read_bytes(), dice)
    suffix = dice.choices([".xlsx", ".xlsm", ".ods", ".xls"], weights=[90, 4, 3, 3])[0]
    return case(f"{kind}: {done}", data, suffix)


def _xml(book: bytes, dice: Dice) -> tuple[str, bytes]:
    members = unzipped(book)
    names = [name for name in sorted(members) if name.endswith((".xml", ".rels"))]
    done = []
    for _ in range(dice.choice([1, 1, 2, 5])):
        name = dice.choice([*names, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"])
        try:
            root = etree.fromstring(members[name])
        except etree.XMLSyntaxError:  # what was buried too deep before cannot be read again
            continue
        done.append(f"{mutations.edit(root, dice)} in {name}")
        members[name] = _serialise(root)
    return "; ".join(done), zipped(members)


def _cells(book: bytes, dice: Dice) -> tuple[str, bytes]:
    """Put values into cells that no program puts there."""
    members = unzipped(book)
    name = dice.choice([name for name in sorted(members) if name.startswith("xl/worksheets/sheet")])
    root = etree.fromstring(members[name])
    cells = list(root.iter(f"{{{SHEET}}}c"))
    done = [_spoilt(dice.choice(cells), dice) for _ in range(dice.choice([1, 2, 10]))] if cells else []
    if dice.random() < 0.15:
        row = dice.choice(list(root.iter(f"{{{SHEET}}}row")) or [root])
        row.set("r", value := dice.choice(ROWS))
        done.append(f"row {value}")
    if dice.random() < 0.1:
        merged = etree.SubElement(etree.SubElement(root, f"{{{SHEET}}}mergeCells"), f"{{{SHEET}}}mergeCell")
        merged.set("ref", value := dice.choice([*PLACES, "A1:XFD1048576", "B5:A1", "A1:A1", "A:A"]))
        done.append(f"merged {value}")
    members[name] = _serialise(root)
    return f"{name}: {'; '.join(done)}"[:300], zipped(members)


def _spoilt(cell: etree._Element, dice: Dice) -> str:
    """Give a cell an odd value, type, style or place."""
    kind = dice.choice(
        ["n", "n", "n", "e", "d", "inlineStr", "str", "s", "b", "x", "formula", "style", "place"]
    )
    if kind == "style":
        cell.set("s", value := dice.choice(["99999", "-1", "x", "1", "2", "3"]))
        return f"s={value}"
    if kind == "place":
        cell.set("r", value := dice.choice(PLACES))
        return f"r={value!r}"
    values = {
        "n": NUMBERS,
        "e": ERRORS,
        "d": DATES,
        "s": (*NUMBERS, "5", "999999"),
        "b": ("2", "-1", "x", "TRUE", ""),
    }
    value = dice.choice(values.get(kind, TEXTS))
    for child in list(cell):
        cell.remove(child)
    cell.set("t", "str" if kind == "formula" else kind)
    if kind == "formula":
        etree.SubElement(cell, f"{{{SHEET}}}f").text = dice.choice(
            ["1/0", "A1", "SUM(" * 500, "x" * 9000, ""]
        )
    if kind == "inlineStr":
        etree.SubElement(etree.SubElement(cell, f"{{{SHEET}}}is"), f"{{{SHEET}}}t").text = value
    else:
        etree.SubElement(cell, f"{{{SHEET}}}v").text = value
    return f"{kind}={value[:20]!r}"


def _serialise(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def bombs() -> list[Case]:
    """Return what is always tried."""
    members = unzipped(sources.workbooks()[1].read_bytes())
    sheet = "xl/worksheets/sheet1.xml"
    text = members[sheet]

    def replace_bytes(old: bytes, new: bytes) -> bytes:
        return zipped(members | {sheet: text.replace(old, new, 1)})

    cell = b'<c r="%s" t="n"><v>1</v></c>'
    far = b'<row r="1048576">' + cell % b"XFD1048576" + b"</row></sheetData>"
    wide = b"".join(b'<row r="%d">%s</row>' % (n, cell % (b"ZZ%d" % n)) for n in range(900, 60_000))
    strings = members["xl/sharedStrings.xml"]
    return [
        case("3 GB sheet", zips.with_bomb(members, sheet, 3 << 30)),
        case("2 GB sheet that says 1,000 bytes", zips.with_bomb(members, sheet, 2 << 30, 1000)),
        case("1 GB of strings", zips.with_bomb(members, "xl/sharedStrings.xml", 1 << 30, 100)),
        case("1 GB of styles", zips.with_bomb(members, "xl/styles.xml", 1 << 30, 5000)),
        case("entities", zipped(members | {"xl/sharedStrings.xml": mutations.with_entities(strings)})),
        case("a cell at the far end", replace_bytes(b"</sheetData>", far)),
        case("60,000 wide rows", replace_bytes(b"</sheetData>", wide + b"</sheetData>")),
        case("the whole sheet merged", replace_bytes(b"</sheetData>", b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
        case("100,000 nested elements", replace_bytes(b"<sheetData>", b"<a>" * 100_000 + b"</a>" * 100_000 + b"<sheetData>")),
        case("a string of 30 MB", zipped(members | {"xl/sharedStrings.xml": strings.replace(b"</t>", b"x" * 30_000_000 + b"</t>", 1)})),
    ]  # fmt: skip


CAMPAIGN = Campaign("workbook", make, bombs)
