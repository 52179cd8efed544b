"""Papers that an office writes itself: laid down for a new year, where there are none, as the level asks for them."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
import pytest

from reportgen import kit, packet
from reportgen.cli import main
from reportgen.errors import KitError
from reportgen.runs.new import new_workbook
from reportgen.runs.packet import PacketOptions, bind
from reportgen.runs.request import BuildRequest
from reportgen.workspace import Workspace
from tests.files import write_template
from tests.small_kit import KIT, YEAR, lay_out, write_year

FIELDS = """
[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [{ name = "cap", title = "Cấp" }, { name = "ten", title = "Tên" }]
"""
PACKET = """
[packet]
title = "Tài liệu"
template = "tai-lieu.docx"

[[item]]
title = "Khai mạc"
file = "tai-lieu/khai-mac.docx"
skeleton = "mau-khai-mac.docx"

[[item]]
title = "Chỉ đạo của tỉnh"
minutes = 5
file = "tai-lieu/chi-dao.docx"
skeleton = "mau-khai-mac.docx"
when = "cap == 'xã'"

[[item]]
title = "Báo cáo"
minutes = 5
document = "bao-cao"
"""


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    workspace = lay_out(tmp_path)
    folder = workspace.templates / "nho"
    (folder / "kit.toml").write_text(KIT + FIELDS, encoding="utf-8")
    (folder / "packet.toml").write_text(PACKET, encoding="utf-8")
    write_template(folder / "tai-lieu.docx", "Bìa")
    write_template(folder / "mau-khai-mac.docx", "{{ thong_tin.ten }}, năm {{ nam }}")
    return workspace


def write(workspace: Workspace, year: int, level: str) -> None:
    path = workspace.inputs / f"{year}.xlsx"
    write_year(path, *YEAR)
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet("Thông tin")
    for row in (["Mục", "Giá trị"], ["Cấp", level], ["Tên", "Xã Mẫu"]):
        sheet.append(row)
    book.save(path)


def laid(workspace: Workspace, year: int) -> dict[str, str]:
    papers = new_workbook(workspace, year).papers
    return {path.name: docx.Document(str(path)).paragraphs[0].text for path in papers}


def test_they_are_laid_down_with_what_is_carried_over(office: Workspace) -> None:
    write(office, 2025, "xã")
    assert laid(office, 2026) == dict.fromkeys(("khai-mac.docx", "chi-dao.docx"), "Xã Mẫu, năm 2026")


def test_an_item_of_another_level_has_none(office: Workspace) -> None:
    write(office, 2025, "tỉnh")
    assert laid(office, 2026) == {"khai-mac.docx": "Xã Mẫu, năm 2026"}


def test_without_last_year_all_are_laid_down(office: Workspace) -> None:
    assert laid(office, 2026) == dict.fromkeys(("khai-mac.docx", "chi-dao.docx"), ", năm 2026")


def test_a_file_that_is_there_stays(office: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    mine = office.inputs / "2026" / "tai-lieu" / "khai-mac.docx"
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"cua toi")
    assert main(["new", "2026", "-C", str(office.root)]) == 0
    assert mine.read_bytes() == b"cua toi"
    assert [Path(line).name for line in capsys.readouterr().out.splitlines()] == ["2026.xlsx", "chi-dao.docx"]


@pytest.mark.parametrize(("level", "items"), [("xã", 2), ("tỉnh", 1)])
def test_the_packet_follows_the_level_and_does_without_what_is_not_there(
    office: Workspace, level: str, items: int
) -> None:
    write(office, 2025, level)
    ready = bind(BuildRequest(office, 2025), PacketOptions())
    assert [entry.title for entry in ready.packet.entries] == ["Báo cáo"]
    assert [one.code for one in ready.standing] == ["packet-missing"] * items
    assert ready.spec.items[0].title == "Khai mạc" and len(ready.spec.items) == items + 1


def test_a_packet_without_any_paper_says_so(office: Workspace) -> None:
    file = office.templates / "nho" / "packet.toml"
    file.write_text(PACKET.replace('document = "bao-cao"', ""), encoding="utf-8")
    write(office, 2025, "xã")
    with pytest.raises(KitError) as refused:
        bind(BuildRequest(office, 2025), PacketOptions())
    assert [one.code for one in refused.value.diagnostics] == ["packet-empty", *["packet-missing"] * 2]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (('skeleton = "mau-khai-mac.docx"', 'skeleton = "mau.docx"'), "missing-template"),
        (('skeleton = "mau-khai-mac.docx"', 'skeleton = "../mau.docx"'), "missing-template"),
        (('file = "tai-lieu/khai-mac.docx"', 'file = "tai-lieu/khai-mac.pdf"'), "wrong-value"),
        (("cap == 'xã'", "capp == 'xã'"), "unknown-name"),
    ],
)
def test_what_the_packet_may_not_say(office: Workspace, change: tuple[str, str], code: str) -> None:
    folder = office.templates / "nho"
    (folder / "packet.toml").write_text(PACKET.replace(*change, 1), encoding="utf-8")
    with pytest.raises(KitError) as refused:
        packet.load(kit.load(folder))
    assert [one.code for one in refused.value.diagnostics] == [code]
