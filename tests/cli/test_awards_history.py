"""``reportgen awards history``: what somebody received in all years, which years are missing, who else was meant."""

import json
import shutil
from pathlib import Path

import pytest

from reportgen.cli import main

pytestmark = pytest.mark.usefixtures("in_sample")


def test_what_a_person_received_by_year(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["awards", "history", "phan bá dưỡng"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "2022  Giấy khen  Phan Bá Dưỡng (Xã Hòa Lĩnh)",
        "2023  Giấy khen  Phan Bá Dưỡng (Xã Hòa Lĩnh)",
    ]
    assert "Đã xem sổ các năm: 2022, 2023." in err


def test_a_collective_with_the_other_placement_of_tones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["awards", "history", "Ban Chỉ huy quân sự xã Hoà Lĩnh", "--json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert [row["year"] for row in content["received"]] == [2022, 2023]
    assert content["received"][1]["file"] == "inputs/2023.xlsx"
    assert content["received"][1]["cell"]


def test_years_without_a_workbook_and_one_that_cannot_be_read(
    in_sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copyfile(in_sample / "inputs/2022.xlsx", in_sample / "inputs/2019.xlsx")
    (in_sample / "inputs/2020.xlsx").write_bytes(b"no workbook")
    assert main(["awards", "history", "Phan Bá Dưỡng"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("2019  ")
    assert "Không có sổ năm 2021." in err
    assert "inputs/2020.xlsx" in err
    assert "Không đọc được sổ số liệu năm 2020" in err


def test_an_unknown_name_has_its_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["awards", "history", "Phan Ba Duong"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "Không thấy “Phan Ba Duong”" in err
    assert "Có phải là: Phan Bá Dưỡng" in err
