"""Parts that are sound XML and no sound Office: no door gives a traceback; a cell that can be named, is."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest

from reportgen.cli import main
from reportgen.cli.exits import Exit
from tests.sheets.making import open_document, workbook
from tests.zoo.making import member

from .doors import DOORS, furnish, through
from .hostile import replaced as part_replaced

DATA = Path(__file__).parents[1] / "sheets" / "data"
TRAINING = "xl/worksheets/sheet2.xml"
ROW = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
ODD = {
    "a row outside a table": ROW.format("ngoài bảng"),
    "a tag in a row outside a table": ROW.format("{{ nam }}"),
    "a statement in a row outside a table": ROW.format("{%tr if nam %}") + ROW.format("{%tr endif %}"),
    "cells outside a table": "<w:tc><w:p/></w:tc>",
    "a row in a paragraph": "<w:p>" + ROW.format("{{ nam }}") + "</w:p>",
    "a run outside a paragraph": "<w:r><w:t>{{ nam }}</w:t></w:r>",
    "a table without rows": "<w:tbl/>",
    "a paragraph in a paragraph": "<w:p><w:p><w:r><w:t>{{ nam }}</w:t></w:r></w:p></w:p>",
    "columns joined outside a table": ROW.format("{% hm %}"),
}


@pytest.mark.parametrize("odd", ODD.values(), ids=list(ODD))
@pytest.mark.parametrize("name", ["template", "template check", "pdf", "update", "lint", "fix", "packet"])
def test_what_stands_where_it_may_not_is_no_defect(name: str, odd: str, tmp_path: Path) -> None:
    door = DOORS[name]
    furnish(tmp_path, door)
    made = part_replaced("", lambda data: data.replace(b"<w:sectPr", odd.encode() + b"<w:sectPr", 1))
    (tmp_path / door.file).write_bytes(made(door.parts(), door.main))
    came = through(door, tmp_path)
    assert came["code"] in (0, 1), came
    said = str(came["said"])
    assert "Traceback" not in said
    assert came["code"] == 0 or "bai.docx" in said


def told(
    zoo: Path, data: bytes, capfd: pytest.CaptureFixture[str], name: str = "2023.xlsx"
) -> tuple[int | Exit, set[str]]:
    """Return the exit code, and what is told at which cell; nothing may be written beside it, by Rust neither."""
    (zoo / "inputs" / name).write_bytes(data)
    code = main(["check", "2023", "-C", str(zoo), "--json"])
    shown = capfd.readouterr()
    assert "panicked" not in shown.err
    assert "Traceback" not in shown.out + shown.err
    return code, {f"{own['code']}@{own['cell']}" for own in json.loads(shown.out)}


def with_cell(cell: str) -> bytes:
    """Return the zoo's workbook with this cell in zoo of D2, where days stand."""
    return member(
        TRAINING,
        lambda data: data.replace(b"</row>", cell.encode() + b"</row>", 2).replace(cell.encode(), b"", 1),
    )()


@pytest.mark.parametrize(
    "text", ["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#GETTING_DATA", "#PYTHON!", "#N/A"]
)
@pytest.mark.parametrize("formula", ["", "<f>A1:A9</f>", '<f t="array" ref="D2"/>'])
def test_an_error_that_is_younger_than_the_reader_is_told_at_its_cell(
    zoo: Path, capfd: pytest.CaptureFixture[str], text: str, formula: str
) -> None:
    code, found = told(zoo, with_cell(f'<c r="D2" t="e">{formula}<v>{text}</v></c>'), capfd)
    assert (code, found) == (1, {"formula-error@D2"})


DAYS = [
    "-1e15",
    "-1E+15",
    "-INF",
    "INF",
    "NaN",
    "1e15",
    "1e300",
    "1e400",
    "-99999999999999999999",
    "123456789012345",
]


@pytest.mark.parametrize("value", DAYS)
@pytest.mark.parametrize("style", [b'numFmtId="14"', b'numFmtId="22"', b'numFmtId="46"'])
def test_a_day_beyond_every_calendar_is_told_at_its_cell(
    zoo: Path, capfd: pytest.CaptureFixture[str], value: str, style: bytes
) -> None:
    data = with_cell(f'<c r="D2" s="0"><v>{value}</v></c>')
    (zoo / "x.xlsx").write_bytes(data)
    styled = part_replaced("xl/styles.xml", lambda old: old.replace(b'numFmtId="0"', style))
    code, found = told(zoo, styled(_parts(data), ""), capfd)
    assert code == 1
    assert {spot for spot in found if spot.endswith("@D2")}


@pytest.mark.parametrize("value", DAYS)
def test_a_number_beyond_all_is_told_or_read(
    zoo: Path, capfd: pytest.CaptureFixture[str], value: str
) -> None:
    code, found = told(zoo, with_cell(f'<c r="C2"><v>{value}</v></c>'), capfd)
    assert code in (0, 1)
    assert code == 0 or {spot for spot in found if spot.endswith("@C2")}


def test_what_is_shown_to_calamine_instead_is_in_no_other_cell(tmp_path: Path) -> None:
    from reportgen.sheets import FormulaFault, read

    row = (
        '<row r="1"><c r="A1" t="e"><v>#SPILL!</v></c><c r="B1" t="inlineStr"><is><t>#SPILL!</t></is></c>'
        '<c r="C1" t="str"><f>"#x"</f><v>#SPILL!x</v></c><c r="D1"><v>1e300</v></c><c r="E1" t="str"><f>x</f>'
        '<v>123456789012345</v></c><c r="F1"><v>123456789012345</v></c><c r="G1"><v>12345678901</v></c></row>'
    )
    (tmp_path / "a.xlsx").write_bytes(workbook(row))
    ((fault, *others),) = read(tmp_path / "a.xlsx").sheets[0].rows
    assert isinstance(fault, FormulaFault) and fault.text == "#SPILL!"
    assert others == ["#SPILL!", "#SPILL!x", 1e300, "123456789012345", 123456789012345, 12345678901]


@pytest.mark.parametrize(
    "cell",
    [
        'office:value-type="float" office:value="-INF"',
        'office:value-type="float" office:value="1e400"',
        'office:value-type="date" office:date-value="-99999-01-01"',
        'office:value-type="date" office:date-value="99999999999-01-01T00:00:00"',
        'office:value-type="time" office:time-value="PT99999999999999999999H"',
        'office:value-type="time" office:time-value="-P1E15D"',
        'office:value-type="boolean" office:boolean-value="x"',
    ],
)
def test_an_open_document_with_a_monster_is_read_or_refused(
    zoo: Path, capfd: pytest.CaptureFixture[str], cell: str
) -> None:
    data = open_document(
        f"<table:table-row><table:table-cell {cell}><text:p>x</text:p></table:table-cell></table:table-row>"
    )
    code, found = told(zoo, data, capfd, "2023.ods")
    assert code == 1
    assert found


def _parts(data: bytes) -> dict[str, bytes]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


@pytest.mark.parametrize("number", [-1e15, float("-inf"), float("nan"), 1e300])
def test_an_xls_with_a_monstrous_day_is_one_clear_line(
    zoo: Path, capfd: pytest.CaptureFixture[str], number: float
) -> None:
    data = bytearray((DATA / "nho.xls").read_bytes())
    day = data.index(struct.pack("<I", 45078 << 2 | 2))  # the 1st of June 2023, as a whole RK number
    data[day : day + 4] = struct.pack("<I", struct.unpack("<Q", struct.pack("<d", number))[0] >> 32 & ~3)
    assert told(zoo, bytes(data), capfd, "2023.xls") == (1, {"workbook-damaged@"})
