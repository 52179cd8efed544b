"""Last year restated in this year's workbook: compared with, charted and explained like a workbook of its own."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import openpyxl
import pytest

from reportgen import kit
from reportgen.diagnostics import Severity
from reportgen.errors import KitError
from reportgen.runs.build import build_year
from reportgen.runs.check import examine
from reportgen.runs.compare import compare_years
from reportgen.runs.context import context_of
from reportgen.runs.last_year import last_year
from reportgen.runs.new import new_workbook
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.files import Typed, write_template
from tests.small_kit import KIT, YEAR, lay_out, write_year

RESTATED = """
[[sheet]]
name = "nam_truoc_quy_doi"
title = "Năm trước quy đổi"
column = [
  { name = "so_lieu", title = "Số liệu" },
  { name = "gia_tri", title = "Giá trị", type = "text" },
]

[[figure]]
name = "du_bi"
title = "Tỷ lệ dự bị"
value = "ty_le(tong(loc(huan_luyen, nhom='Dự bị'), 'quan_so'), tong(huan_luyen, 'quan_so'))"
unit = "%"

[[chart]]
name = "quan_so"
title = "Quân số các năm {cac_nam}"
figures = ["quan_so"]

[last_year]
sheet = "nam_truoc_quy_doi"
figure = "so_lieu"
value = "gia_tri"
"""
SENTENCE = (
    "Năm {{ nam }}: {{ so_lieu.quan_so|so }} người{{ so_sanh('quan_so') }}; {{ nam_truoc.du_bi|ty_le }}."
)

pytestmark = pytest.mark.usefixtures("laid_out_once")


@pytest.fixture
def commune(tmp_path: Path) -> Workspace:
    workspace = lay_out(tmp_path, SENTENCE)
    folder = workspace.templates / "nho"
    (folder / "kit.toml").write_text(KIT + RESTATED, encoding="utf-8")
    write_template(folder / "bia.docx", "{{ bieu_do.quan_so.ten }}|{{ nam_truoc.co }}")
    return workspace


def write(commune: Workspace, *stated: tuple[Typed, Typed]) -> None:
    path = commune.inputs / "2025.xlsx"
    write_year(path, *YEAR)
    if stated:
        book = openpyxl.load_workbook(path)
        sheet = book.create_sheet("Năm trước quy đổi")
        for row in (("Số liệu", "Giá trị"), *stated):
            sheet.append(list(row))
        book.save(path)


def told(commune: Workspace) -> dict[str, str]:
    return {one.code: one.place.cell for one in examine(commune, 2025)}


def printed(commune: Workspace, name: str = "bao-cao") -> str:

    build_year(BuildRequest(commune, 2025, formats=(DocumentFormat.DOCX,)))
    return docx.Document(str(commune.output(2025) / f"{name}.docx")).paragraphs[0].text


def test_it_is_printed_charted_compared_and_explained(commune: Workspace) -> None:
    write(commune, ("Tổng quân số", "1.000"), ("tỷ lệ dự bị", "4,5%"))
    assert told(commune) == {}
    assert printed(commune) == "Năm 2025: 1.234 người, tăng 23,4% so với năm 2024; 4,5%."
    assert printed(commune, "bia") == "Quân số các năm 2024–2025|True"
    lines = {line.figure.name: (line.before, line.now) for line in compare_years(commune, (2024, 2025)).lines}
    assert lines["quan_so"] == (1000, 1234)
    (explained, _share) = context_of(Years(commune, year=2025), 2025).figures
    assert explained.before is not None
    assert (explained.before.value, explained.before.cell) == (1000, "Năm trước quy đổi!B2")
    recorded = json.loads((commune.output(2025) / "manifest.json").read_text(encoding="utf-8"))["figures"][
        "quan_so"
    ]
    assert recorded["last_year"]["cell"] == "Năm trước quy đổi!B2"


@pytest.mark.parametrize("typed", [98, "98", "98%", 0.98, "0,98"])
def test_a_share_is_read_by_the_figure_s_unit(commune: Workspace, typed: Typed) -> None:
    write(commune, ("Tỷ lệ dự bị", typed))
    assert printed(commune).endswith("người; 98%.")


def test_it_goes_before_last_year_s_workbook_with_a_warning(commune: Workspace) -> None:
    write(commune, ("Tổng quân số", 1000), ("Tỷ lệ dự bị", "10%"))
    write_year(commune.inputs / "2024.xlsx", ("Dân quân", 900), ("Dự bị", 100))
    assert told(commune) == {}
    write_year(commune.inputs / "2024.xlsx", ("Dân quân", 1080), ("Dự bị", 120))
    (found,) = examine(commune, 2025)
    assert (found.code, found.severity, found.place.cell) == ("restated-differs", Severity.WARNING, "B2")
    assert "1.000" in found.message and "1.200" in found.message
    assert "tăng 23,4%" in printed(commune)
    assert compare_years(commune, (2025, 2024)).lines[0].before == 1000


def test_what_is_wrong_is_told_at_its_cell(commune: Workspace) -> None:
    write(
        commune,
        ("Tổng quân sô", 1),
        ("Tổng quân số", "nhiều"),
        (None, 3),
        ("Tỷ lệ dự bị", 5),
        ("Tỷ lệ dự bị", 6),
    )
    found = {one.code: one for one in examine(commune, 2025)}
    cells = {code: one.place.cell for code, one in found.items()}
    assert cells == {
        "unknown-choice": "A2",
        "not-a-number": "B3",
        "missing-value": "A4",
        "duplicate-row": "A6",
    }
    assert "Tổng quân số" in found["unknown-choice"].hint


def test_without_last_year_one_note_says_what_to_do(commune: Workspace) -> None:
    write(commune)
    (found,) = examine(commune, 2025)
    assert (found.code, found.severity) == ("no-last-year", Severity.NOTE)
    assert "Năm trước quy đổi" in found.hint
    assert printed(commune, "bia") == "|False"


def test_a_kit_without_it_says_nothing(tmp_path: Path) -> None:
    workspace = lay_out(tmp_path)
    write_year(workspace.inputs / "2025.xlsx", *YEAR)
    years = Years(workspace)
    found = last_year(years, years.read(2025).data)
    assert (found.data, found.restated, found.diagnostics) == (None, {}, ())


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('sheet = "nam_truoc_quy_doi"\nfigure', 'sheet = "nam_truoc_quy"\nfigure'), "unknown-sheet"),
        (('value = "gia_tri"', 'value = "gia_trị"'), "unknown-column"),
        (('type = "text" },\n]', 'type = "date" },\n]'), "wrong-type"),
        (('figure = "so_lieu"', 'figures = "so_lieu"'), "unknown-key"),
    ],
)
def test_what_the_kit_may_not_say(commune: Workspace, change: tuple[str, str], code: str) -> None:
    file = commune.templates / "nho" / "kit.toml"
    assert change[0] in RESTATED
    file.write_text(KIT + RESTATED.replace(*change), encoding="utf-8")
    with pytest.raises(KitError) as refused:
        kit.load(file.parent)
    assert code in {one.code for one in refused.value.diagnostics}


def test_a_blank_workbook_offers_the_titles(commune: Workspace) -> None:

    path = new_workbook(commune, 2026).path
    book = openpyxl.load_workbook(path)
    texts = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {"Tổng quân số", "Tỷ lệ dự bị"} <= texts


def test_its_title_may_name_last_year_and_it_is_empty_in_the_next(commune: Workspace) -> None:
    path = commune.inputs / "2025.xlsx"
    write(commune, ("Số liệu của năm 2024", None), ("Số liệu", "Giá trị"), ("Tổng quân số", 1000))
    book = openpyxl.load_workbook(path)
    book["Năm trước quy đổi"].delete_rows(1)
    book.save(path)
    assert told(commune) == {}
    write_year(commune.inputs / "2026.xlsx", *YEAR)
    assert [one.code for one in examine(commune, 2026)] == []
