"""What `doctor` says of folders on Windows, by the rules of its paths."""

from __future__ import annotations

import sys
from pathlib import Path, PureWindowsPath

import pytest

from reportgen import kit
from reportgen.runs import doctor, windows
from reportgen.workspace import Workspace

HERE = {
    "OneDrive": r"C:\Users\lan\OneDrive",
    "OneDriveCommercial": r"C:\Users\lan\OneDrive - UBND xã",
    "TEMP": r"C:\Users\lan\AppData\Local\Temp",
}


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        (r"D:\reportgen\kho", ""),
        (r"D:\Phòng tham mưu\báo cáo & giấy tờ\kho", ""),
        (r"C:\Users\lan\OneDrive cũ\kho", ""),
        (r"\\may-chu\chung\reportgen\kho", "trên mạng"),
        (r"\\?\UNC\may-chu\chung\kho", "trên mạng"),
        (r"C:\Users\lan\onedrive\Documents\kho", "OneDrive"),
        (r"C:\Users\lan\OneDrive - UBND xã\kho", "OneDrive"),
        (r"C:\USERS\LAN\AppData\Local\Temp\Temp1_reportgen.zip\reportgen\kho", "tệp ZIP"),
        ("D:\\" + "x" * 200, "203 chữ"),
    ],
)
def test_where_a_workspace_lies(folder: str, said: str) -> None:
    found = list(windows.findings(PureWindowsPath(folder), HERE))
    assert [said in text for text, _mend in found] == ([True] if said else [])
    assert all(mend for _text, mend in found)


def test_without_onedrive_nothing_is_said_of_it() -> None:
    assert list(windows.findings(PureWindowsPath(r"C:\Users\lan\OneDrive\kho"), {"OneDrive": ""})) == []


def test_a_python_without_wheels_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "maxsize", 2**31 - 1)
    ((found, _mend),) = windows.findings(PureWindowsPath(r"D:\kho"), HERE)
    assert "32-bit" in found


@pytest.mark.parametrize("system", ["win32", "linux"])
def test_doctor_asks_there_alone(system: str, sample: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDrive", str(sample.root.resolve()))
    monkeypatch.setattr(sys, "platform", system)
    said = [one.state for one in doctor.places(sample.root, "") if "OneDrive" in one.text]
    assert said == ([doctor.State.WARNING] if system == "win32" else [])


def test_the_papers_of_a_year_fit_below_the_longest_workspace(checkout: Path) -> None:
    documents = kit.load(checkout / "templates" / "quoc-phong-2-cap").documents
    written = [rf"\outputs\2026\{one.name}.cu2.docx" for one in documents]
    assert 30 < max(map(len, written)) <= windows.LONGEST_BELOW
