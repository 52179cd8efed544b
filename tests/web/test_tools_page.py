"""Dropped Word files: findings, a fixed copy and PDFs as the commands give them; nothing is left behind."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt

from reportgen import linter
from reportgen.certificates import Offset
from reportgen.linter.fix import fix
from reportgen.ooxml import limits
from reportgen.runs import doctor
from reportgen.runs.convert import lay_out_pdf
from reportgen.workspace import Workspace
from tests import small_kit
from tests.shipped import lay_out
from tests.web.windows import Window, codes, ok, text, window

NAME = "bao-cao.docx"
LINES = (
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "BÁO CÁO",
    "Về kết quả năm 2026",
)


@pytest.fixture(scope="module")
def paper() -> bytes:
    """A report in letters too small for one."""
    made = docx.Document()
    for line in (*LINES, "Đơn vị đã triển khai đồng bộ các mặt công tác."):
        made.add_paragraph().add_run(line).font.size = Pt(9)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Window]:
    """A window without a workspace."""
    with window(None, tmp_path / "nho" / "cua-so.json") as opened:
        yield opened


def worked(own: Window, what: str, files: dict[str, bytes]) -> Any:  # noqa: ANN401 - as it is answered
    begun = own.drop("/api/tools", files, what=what)
    assert own.ended(begun)["state"] == "done"
    return own.read(f"/api/tools?drop={ok(begun)['drop']}&what={what}")


def test_finds_what_the_linter_finds(own: Window, paper: bytes) -> None:
    (found,) = worked(own, "lint", {NAME: paper})["files"]
    report = linter.report(paper, name=NAME)
    assert report.found
    assert found["diagnostics"] == [one.as_json() for one in report.found]
    assert found["papers"] == [one.diagnostic(NAME).message for one in report.papers]


def test_shows_the_difference_before_the_fixed_copy(own: Window, paper: bytes) -> None:
    told = worked(own, "lint", {NAME: paper})
    assert own.get(f"/tools/{told['drop']}/fix/0").status == 404
    assert own.ended(own.post("/api/tools/more", {"drop": told["drop"], "what": "fix"}))["state"] == "done"
    (found,) = own.read(f"/api/tools?drop={told['drop']}&what=fix")["files"]
    assert any(line.startswith("-CỘNG HOÀ") and "9 pt" in line for line in found["difference"])
    assert [one["message"] for one in found["changes"]] == [
        one.message for one in fix(linter.WordFile(paper, NAME), dry_run=True).changes
    ]
    answer = own.get(f"/tools/{told['drop']}/fix/0")
    assert answer.body == fix(paper).docx
    assert "bao-cao-da-sua.docx" in answer.headers["content-disposition"]


def test_pdfs_are_those_of_the_command_with_their_verdict(own: Window, paper: bytes) -> None:
    told = worked(own, "pdf", {NAME: paper, "hong.docx": b"PK\x03\x04", "../bao-cao.docx": paper})
    first, wrong, last = told["files"]
    assert (first["made"], wrong.get("made"), last["file"]) == (True, None, NAME)
    assert wrong["diagnostics"][0]["file"] == "hong.docx"
    assert first["verdict"] == lay_out_pdf(paper, NAME).fidelity.verdict
    answer = own.get(f"/tools/{told['drop']}/pdf/all.zip")
    with zipfile.ZipFile(io.BytesIO(answer.body)) as package:
        assert package.namelist() == ["bao-cao.pdf", "bao-cao-3.pdf"]
        assert package.read("bao-cao.pdf") == own.get(f"/tools/{told['drop']}/pdf/0").body
    assert own.get(f"/tools/{told['drop']}/pdf/1").status == 404
    assert own.get(f"/tools/{told['drop']}/pdf/3").status == 404


def test_nothing_is_left_behind(own: Window, paper: bytes) -> None:
    told = worked(own, "pdf", {NAME: paper})
    kept = own.office.shelf.get("tools", told["drop"])
    assert kept is not None
    assert (kept.folder / "made" / "0-pdf").is_file()
    own.office.shelf.close()
    assert not kept.folder.exists()
    assert own.get(f"/tools/{told['drop']}/pdf/0").status == 404


@pytest.mark.parametrize("path", ["x/pdf/0", "../pdf/0", "x/pdf/all.zip", "x/../../etc/passwd"])
def test_no_other_file_is_sent(own: Window, path: str) -> None:
    assert own.get(f"/tools/{path}").status == 404


def test_only_what_it_can_do_is_begun(own: Window, paper: bytes) -> None:
    told = worked(own, "lint", {NAME: paper})
    assert own.drop("/api/tools", {NAME: paper}, what="exec").status == 404
    assert own.post("/api/tools/more", {"drop": told["drop"]}).status == 404
    assert own.get(f"/tools/{told['drop']}/lint/0").status == 404
    assert own.get(f"/api/tools?drop={told['drop']}&what=pdf").status == 404
    assert codes(own.post("/api/tools", {"what": "lint"})) == ["no-file"]


def test_a_bomb_is_refused(own: Window) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b"<Types/>")
        package.writestr("word/document.xml", b" " * (limits.MEMBER + 1))
    for what in ("lint", "fix", "pdf"):
        (found,) = worked(own, what, {"bom.docx": stream.getvalue()})["files"]
        assert found["diagnostics"][0]["severity"] == "error"


# --- settings ---------------------------------------------------------------------------------


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Window]:
    (tmp_path / "so").mkdir()
    with window(lay_out(tmp_path / "so", 2023), tmp_path / "nho" / "cua-so.json") as opened:
        yield opened


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Window]:
    """A window on a workspace with a kit of two papers and a year."""
    space = small_kit.lay_out(tmp_path / "so")
    small_kit.write_year(space.inputs / "2023.xlsx", *small_kit.YEAR)
    with window(space, tmp_path / "nho" / "cua-so.json") as opened:
        yield opened


def test_says_what_the_doctor_says(small: Window) -> None:
    shown = small.read("/api/settings/doctor")
    found = list(doctor.findings(small.workspace.root))
    assert any("nho" in one.text for one in found)
    assert [one["text"] for one in shown["findings"]] == [one.text for one in found]
    assert len(shown["fonts"]) == len(doctor.font_families())


def test_says_which_kits_there_are_and_whose_workbooks_are_which(office: Window) -> None:
    page = text(office.get("/settings"))
    assert "Tổng kết công tác quốc phòng, quân sự địa phương" in page
    assert page.count("Sổ các năm: 2023.") == 1
    assert page.count("Chưa có sổ năm nào theo bộ mẫu này.") == 1


def test_remembers_how_far_the_printer_is_off(office: Window) -> None:
    from reportgen.web.printer import PrinterOffsets

    kept = ok(office.post("/api/settings/offset", {"document": "giay-khen", "x": "-1,5", "y": 900}))
    assert kept["x"] == -1.5
    assert PrinterOffsets(office.office.folder).of("giay-khen") == Offset(kept["x"], kept["y"])
    assert 'value="-1.5"' in text(office.get("/settings"))
    assert office.post("/api/settings/offset", {"document": "../x", "x": 1, "y": 1}).status == 404


def test_settings_and_tools_need_no_workspace(own: Window) -> None:
    assert "Chưa mở thư mục làm việc nào." in text(own.get("/settings"))
    assert own.get("/tools").status == 200
    assert own.post("/api/settings/offset", {"document": "giay-khen"}).status == 404


def test_a_kit_that_cannot_be_read_is_told(office: Window) -> None:
    own: Workspace = office.workspace
    (own.templates / "quoc-phong-2-cap" / "kit.toml").write_text("[kit", encoding="utf-8")
    page = text(office.get("/settings"))
    assert "told error" in page
    assert "(quoc-phong-2-cap" in page
