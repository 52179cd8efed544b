"""Years of different kits in one workspace: each finds its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

import reportgen
from reportgen import sheets
from reportgen.errors import ReportgenError
from reportgen.runs.check import examine
from reportgen.runs.compare import compare_years
from reportgen.runs.new import new_workbook
from reportgen.runs.which_kit import choose
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.files import Typed, write_template

SHEET = """
[kit]
name = "{name}"
title = "Bộ mẫu {name}"
version = "2"

[[sheet]]
name = "bang"
title = "{tab}"
required = true
compare_by = ["ten"]
column = [
  {{ name = "ten", title = "Tên", constraints = {{ required = true }} }},
  {{ name = "so", title = "{count}", type = "integer" }},
  {{ name = "mot", title = "{tab} một" }},
  {{ name = "hai", title = "{tab} hai" }},
]
[[figure]]
name = "tong_so"
title = "Tổng số"
value = "tong(bang, 'so')"
[[chart]]
name = "cac_nam"
title = "Các năm"
figures = ["tong_so"]
[[document]]
name = "bao-cao"
title = "Báo cáo"
template = "bao-cao.docx"
"""
DERIVED = '[kit]\nname = "xa-con"\ntitle = "Xã con"\nextends = "xa"\n'


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """A workspace with two kits that share nothing."""
    for name, tab, count in (("huyen", "Huyện", "Quân số"), ("xa", "Xã", "Số dân")):
        folder = tmp_path / "templates" / name
        folder.mkdir(parents=True)
        (folder / "kit.toml").write_text(SHEET.format(name=name, tab=tab, count=count), encoding="utf-8")
        write_template(
            folder / "bao-cao.docx", name + " {{ nam }}: {{ so_lieu.tong_so }}; {{ nam_truoc.co }}"
        )
    (tmp_path / "inputs").mkdir()
    return Workspace(tmp_path)


def write_year(place: Workspace, year: int, tab: str, **properties: str) -> Path:
    count = "Quân số" if tab == "Huyện" else "Số dân"
    rows: list[tuple[Typed, ...]] = [("Tên", count, f"{tab} một", f"{tab} hai"), ("A", 5, "x", "y")]
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = tab
    for row in rows:
        page.append(row)
    from openpyxl.packaging.custom import StringProperty

    for name, value in properties.items():
        book.custom_doc_props.append(StringProperty(name=f"reportgen.{name}", value=value))  # type: ignore[attr-defined]  # its stubs do not know them
    path = place.inputs / f"{year}.xlsx"
    book.save(path)
    return path


def codes(place: Workspace, year: int, kit: str = "") -> list[str]:
    return [one.code for one in examine(place, year, kit)]


def test_each_year_finds_the_kit_that_its_workbook_names(place: Workspace) -> None:
    write_year(place, 2023, "Huyện", kit="huyen")
    write_year(place, 2026, "Xã", kit="xa")
    assert [Years(place, "", year).kit.name for year in (2023, 2026)] == ["huyen", "xa"]
    assert codes(place, 2023) == codes(place, 2026) == []
    assert Years(place).kit.name == "xa"
    for year, name in ((2023, "huyen"), (2026, "xa")):
        done = reportgen.build(place, year, formats=["docx"])
        assert reportgen.outputs.read_manifest(done.folder).head["kit"] == name


def test_a_workbook_that_says_nothing_belongs_to_what_it_fits_best(place: Workspace) -> None:
    write_year(place, 2023, "Huyện")
    (told,) = examine(place, 2023)
    assert told.code == "kit-chosen" and "huyen" in told.message and "--kit" in told.hint
    assert told.place.file.endswith("2023.xlsx")


def test_what_fits_several_kits_alike_is_not_guessed(place: Workspace) -> None:
    folder = place.templates / "huyen-2"
    shutil.copytree(place.templates / "huyen", folder)
    write_year(place, 2023, "Huyện")
    with pytest.raises(ReportgenError) as refused:
        examine(place, 2023)
    assert refused.value.diagnostics[0].code == "which-kit"
    assert codes(place, 2023, "huyen-2") == []


def test_a_workbook_of_no_kit_is_not_guessed(place: Workspace) -> None:
    write_year(place, 2023, "Khác")
    with pytest.raises(ReportgenError) as refused:
        examine(place, 2023)
    assert refused.value.diagnostics[0].code == "which-kit"


def test_the_named_kit_wins_and_is_told_where_the_workbook_names_another(place: Workspace) -> None:
    write_year(place, 2026, "Huyện", kit="xa")
    assert "missing-sheet" in codes(place, 2026)
    assert codes(place, 2026, "huyen") == ["other-kit"]


def test_a_kit_is_found_by_its_own_name_too(place: Workspace) -> None:
    (place.templates / "xa").rename(place.templates / "mau-cua-xa")
    write_year(place, 2026, "Xã", kit="xa")
    assert choose(place, "", 2026).folder.name == "mau-cua-xa" and codes(place, 2026) == []


def test_a_kit_that_is_not_there_is_named(place: Workspace) -> None:
    path = write_year(place, 2026, "Xã", kit="xaa")
    with pytest.raises(ReportgenError) as refused:
        examine(place, 2026)
    (told,) = refused.value.diagnostics
    assert (told.code, told.place.file) == ("no-such-kit", path.as_posix()) and "xa" in told.hint


def test_another_version_is_told(place: Workspace) -> None:
    write_year(place, 2026, "Xã", kit="xa", **{"kit-version": "1"})
    assert codes(place, 2026) == ["other-kit-version"]


def test_a_year_without_a_workbook_is_told_as_such(place: Workspace) -> None:
    write_year(place, 2026, "Xã", kit="xa")
    with pytest.raises(ReportgenError) as refused:
        examine(place, 2020)
    assert refused.value.diagnostics[0].code == "no-workbook"


def test_a_new_workbook_is_of_last_years_kit_and_unit(place: Workspace) -> None:
    write_year(place, 2025, "Xã", kit="xa", unit="27-101")
    made = new_workbook(place, 2026).path
    assert sheets.identity_of(made) == sheets.Identity("xa", "2", "27-101")
    made = new_workbook(place, 2027, "huyen", "27").path
    assert sheets.identity_of(made) == sheets.Identity("huyen", "2", "27")


def test_years_of_other_kits_are_not_compared_with(place: Workspace) -> None:
    write_year(place, 2024, "Huyện")
    write_year(place, 2025, "Huyện", kit="huyen")
    write_year(place, 2026, "Xã", kit="xa")
    assert codes(place, 2026) == ["other-office"]
    done = reportgen.build(place, 2026, formats=["docx"])
    assert [one.code for one in done.diagnostics] == ["other-office"]


def test_years_of_other_units_are_not_compared_with(place: Workspace) -> None:
    write_year(place, 2025, "Xã", kit="xa", unit="1")
    write_year(place, 2026, "Xã", kit="xa", unit="2")
    assert codes(place, 2026) == ["other-office"]
    write_year(place, 2026, "Xã", kit="xa", unit="1")
    assert codes(place, 2026) == []


def test_years_of_a_kit_and_of_one_built_on_it_are_compared(place: Workspace) -> None:
    folder = place.templates / "xa-con"
    folder.mkdir()
    (folder / "kit.toml").write_text(DERIVED, encoding="utf-8")
    write_year(place, 2025, "Xã", kit="xa")
    write_year(place, 2026, "Xã", kit="xa-con")
    assert codes(place, 2026) == []
    assert compare_years(place, (2025, 2026)).kit.name == "xa-con"


def test_the_commands_of_a_year_find_its_kit(place: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    from reportgen.cli import main

    write_year(place, 2023, "Huyện", kit="huyen")
    write_year(place, 2026, "Xã", kit="xa")
    here = ["-C", str(place.root)]
    for command in (
        ["explain", "2023", "tong_so"],
        ["preview", "bao-cao", "--year", "2023"],
        ["template", "check", "--year", "2023"],
        ["template", "fields", "--year", "2023"],
        ["kit", "export", "--table-schema"],
        ["doctor"],
        [],
    ):
        assert main([*command, *here]) == 0, (command, capsys.readouterr())
    assert "huyen" in capsys.readouterr().out
