"""Charts in a year's papers: which years they show, what they come from, and that they stay vectors."""

import json
from pathlib import Path

import docx
import pytest

from reportgen.errors import ReportgenError
from reportgen.runs.build import build_year
from reportgen.runs.request import BuildRequest, BuildResult
from tests.runs.compare import office


def captions(build: BuildResult) -> list[str]:
    (paper,) = (path for path in build.made if path.suffix == ".docx")
    return [p.text for p in docx.Document(str(paper)).paragraphs if p.text]


def rows(count: str | int) -> tuple[tuple[str, str | int, int]]:
    return (("Dân quân", count, 1),)


def test_charts_of_rows_and_over_the_years_are_drawn(tmp_path: Path) -> None:
    build = build_year(BuildRequest(office.workspace(tmp_path), 2023))
    assert captions(build) == ["Kết quả năm 2023", "Quân số các năm 2022–2023 (đồng chí)"]
    assert not build.diagnostics or {d.severity.value for d in build.diagnostics} <= {"note", "warning"}
    (pdf,) = (path for path in build.made if path.suffix == ".pdf")
    assert b"/Subtype /Image" not in pdf.read_bytes()


def test_the_first_year_has_no_chart_over_the_years(tmp_path: Path) -> None:
    build = build_year(BuildRequest(office.workspace(tmp_path), 2022))
    assert captions(build) == ["Kết quả năm 2022"]


def test_all_earlier_years_are_shown_and_no_later_one(tmp_path: Path) -> None:
    workspace = office.workspace(tmp_path, {year: rows(year) for year in (2018, 2020, 2021, 2022, 2023)})
    build = build_year(BuildRequest(workspace, 2022))
    assert captions(build)[1] == "Quân số các năm 2018–2022 (đồng chí)"
    inputs = json.loads((workspace.output(2022) / "manifest.json").read_text("utf-8"))["inputs"]
    assert sorted(inputs) == [f"inputs/{year}.xlsx" for year in (2018, 2020, 2021, 2022)]


def test_a_year_with_mistakes_is_passed_over_and_said_so_once(tmp_path: Path) -> None:
    years = {2020: rows(5), 2021: rows("năm"), 2022: rows("bảy"), 2023: rows(6)}
    build = build_year(BuildRequest(office.workspace(tmp_path, years), 2023))
    assert captions(build)[1] == "Quân số các năm 2020–2023 (đồng chí)"
    told = [d for d in build.diagnostics if d.code in ("year-not-charted", "no-comparison")]
    assert sorted((d.code, d.place.file[-9:]) for d in told) == [
        ("no-comparison", "2022.xlsx"),
        ("year-not-charted", "2021.xlsx"),
    ]


def test_a_chart_that_cannot_be_computed_stops_the_build(tmp_path: Path) -> None:
    right = "ty_le(tong(hang, 'gioi'), tong(hang, 'quan_so'))\"\n[[chart]]"
    kit = office.KIT.replace(right, 'hang[0].nhom"\n[[chart]]')
    assert kit != office.KIT
    workspace = office.workspace(tmp_path, kit=kit)
    with pytest.raises(ReportgenError) as caught:
        build_year(BuildRequest(workspace, 2023))
    assert caught.value.diagnostics[0].place.paragraph == "chart.nhom.series.1.value"
    assert not workspace.output(2023).exists()


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    order = BuildRequest(office.workspace(tmp_path), 2023)
    first = {path.name: path.read_bytes() for path in build_year(order).made}
    again = {path.name: path.read_bytes() for path in build_year(order).made}
    assert first == again
