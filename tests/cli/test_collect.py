"""The command that collects: the table on the screen, what it writes, how it ends, what programs read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import reportgen
from reportgen.cli import folding, main
from reportgen.cli.collect_table import aligned
from reportgen.cli.screen import letters
from tests.runs.collect.small import CALLED, GIVEN, make_units, send
from tests.runs.collect.units import YEAR, Sent, communes, upper

UNITS = {
    "KV1": upper("khu vực 1"),
    "MU": Sent("xã Mỹ Uyên", parent="KV1", mail="mu@vidu.vn"),
    "DL": Sent("xã Đồng Lác", parent="KV1", mail="dl@vidu.vn", cells={GIVEN: "mười"}),
    "PT": Sent("xã Phong Trạch", parent="KV1", sent=False),
}
ON = ["--on", f"{YEAR}-12-01"]


def collect(root: Path, *words: str) -> int:
    return main(["collect", str(YEAR), "-C", str(root), "--jobs", "1", *ON, *words])


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("collect")
    make_units(folder, UNITS)
    return folder


def test_it_says_who_lacks_and_what_is_wrong_where(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert collect(root, "--dry-run") == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "Tất cả: đã nhận 2/3 sổ; 1 có lỗi, 1 chưa gửi."
    assert "  khu vực 1: đã nhận 2/3 sổ; 1 có lỗi, 1 chưa gửi." in out
    (wrong,) = [line for line in out.splitlines() if line.startswith("DL")]
    assert "có lỗi" in wrong and GIVEN in wrong
    assert not any(line.startswith("MU") for line in out.splitlines())
    assert "Đã cộng 1/3 đơn vị." in err
    assert not (root / "outputs").exists()


def test_all_units_are_said_on_request(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with folding.ending():
        assert collect(root, "--dry-run", "--all") == 1
    assert [line[:2] for line in capsys.readouterr().out.splitlines()[3:6]] == ["MU", "DL", "PT"]


def test_after_its_day_a_missing_unit_is_late(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["collect", str(YEAR), "-C", str(root), "-j", "1", "--dry-run", "--on", "06/12/2026"]) == 1
    assert "1 quá hạn" in capsys.readouterr().out


def test_programs_read_the_same(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert collect(root, "--dry-run", "--json", "--rank", "tuyen_quan_giao") == 1
    data = json.loads(capsys.readouterr().out)
    assert {unit["code"]: unit["status"] for unit in data["units"]} == {
        "MU": "received",
        "DL": "with-errors",
        "PT": "missing",
    }
    assert data["ranking"]["ranked"][0]["unit"] == "MU"
    assert data["written"] == []


def test_a_ranking_is_said(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert collect(root, "--dry-run", "--rank", "Công dân đã giao cho các đơn vị") == 1
    out = capsys.readouterr().out
    assert "   1. xã Mỹ Uyên: 14" in out and "Không có số: xã Đồng Lác, xã Phong Trạch" in out
    assert collect(root, "--dry-run", "--rank", "tuyen_quan_gia") == 1
    assert "tuyen_quan_giao" in capsys.readouterr().err


def test_everything_is_written_and_nobodys_file_is_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_units(tmp_path, UNITS)
    inbox = tmp_path / "inputs" / str(YEAR) / "don-vi"
    before = {path.name: path.read_bytes() for path in inbox.iterdir()}
    assert collect(tmp_path, "--freeze") == 1
    out, err = capsys.readouterr()
    written = [line for line in out.splitlines() if "outputs" in line]
    assert sorted(Path(line).relative_to(tmp_path).as_posix() for line in written) == [
        f"outputs/{YEAR}/{YEAR}-tong-hop.xlsx",
        f"outputs/{YEAR}/chot-so-lieu.json",
        f"outputs/{YEAR}/gui-lai/DL/DL-soat-loi.xlsx",
        f"outputs/{YEAR}/gui-lai/DL/thu.eml",
        f"outputs/{YEAR}/gui-lai/DL/tin-nhan.txt",
        f"outputs/{YEAR}/gui-lai/PT/thu.eml",
        f"outputs/{YEAR}/gui-lai/PT/tin-nhan.txt",
        *(f"outputs/{YEAR}/thu-nhan/{YEAR}-thu-nhan.{kind}" for kind in ("docx", "pdf", "xlsx")),
    ]
    assert all(Path(line).is_file() for line in written)
    assert {path.name: path.read_bytes() for path in inbox.iterdir()} == before
    assert f"Đã ghi {len(written)} tệp" in err


def test_replies_are_vietnamese_whatever_the_screen_speaks(tmp_path: Path) -> None:
    make_units(tmp_path, UNITS)
    assert collect(tmp_path, "--lang", "en", "-q") == 1
    letter = (tmp_path / "outputs" / str(YEAR) / "gui-lai" / "DL" / "tin-nhan.txt").read_text(
        encoding="utf-8"
    )
    assert "“mười” không phải là số" in letter


def test_a_cut_off_is_not_made_twice_unasked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_units(tmp_path, {"MU": UNITS["MU"]} | {"KV1": UNITS["KV1"]})
    assert collect(tmp_path, "--freeze") == 0
    assert collect(tmp_path, "--freeze") == 1
    assert "--force" in capsys.readouterr().err
    send(
        tmp_path / "inputs" / str(YEAR) / "don-vi" / "MU-so-lieu.xlsx",
        "MU",
        Sent("xã Mỹ Uyên", cells={CALLED: 999}),
    )
    assert collect(tmp_path) in (0, 1)
    assert "chốt" in capsys.readouterr().err


def test_the_superiors_year_from_units_to_papers(tmp_path: Path) -> None:
    make_units(tmp_path, communes(2))
    assert collect(tmp_path, "--into-inputs", "-q") == 0
    assert (tmp_path / "inputs" / f"{YEAR}.xlsx").is_file()


def test_without_a_list_it_says_how_to_make_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_units(tmp_path, {"MU": UNITS["MU"]} | {"KV1": UNITS["KV1"]})
    (tmp_path / "don-vi.toml").unlink()
    assert collect(tmp_path) == 1
    assert "don-vi.toml" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--dry-run", "--freeze"], ["--dry-run", "--into-inputs"], ["--on", "32/13"]]
)
def test_what_does_not_go_together_is_refused(root: Path, words: list[str]) -> None:
    assert collect(root, *words) == 2


def test_the_twin_says_and_writes_the_same(tmp_path: Path) -> None:
    make_units(tmp_path, {"MU": UNITS["MU"]} | {"KV1": UNITS["KV1"]})
    seen = reportgen.collect_units(tmp_path, YEAR, write=False)
    assert seen.files == () and seen.collected.totals[""].added == ("MU",)
    made = reportgen.collect_units(tmp_path, YEAR)
    assert all(path.is_file() for path in made.files) and len(made.files) >= 4
    (blank,) = reportgen.new_units(tmp_path, YEAR).made
    assert blank.name == "MU-xa-my-uyen.xlsx"


@pytest.mark.parametrize("width", [40, 80, None])
def test_no_line_of_the_table_is_wider_than_the_terminal(width: int | None) -> None:
    head = ("Mã", "Đơn vị", "Tình hình", "Lỗi", "Xem lại", "Sửa trước hết")
    table = [
        head,
        ("MU", "xã " + "Mỹ " * 20, "có lỗi", "12", "3", "Tuyển quân!R4 " + "không phải là số " * 9),
    ]
    lines = list(aligned(table, width))
    assert len(lines) == 2
    assert width is None or all(letters(line) <= width for line in lines)
