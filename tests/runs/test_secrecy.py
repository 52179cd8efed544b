"""Papers with a level of secrecy: named by build, left out of the guests' packet unless they are asked for."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdfium2
import pytest

import reportgen
from reportgen.cli.build import summary
from reportgen.errors import KitError
from reportgen.kit import load
from reportgen.records import Record, YearData
from reportgen.runs.build import build_year
from reportgen.runs.packet import PacketOptions, bind
from reportgen.runs.request import BuildRequest, DocumentFormat
from reportgen.runs.secrecy import level_of
from reportgen.workspace import Workspace
from tests.files import write_template
from tests.small_kit import KIT, YEAR, lay_out, write_year

pytestmark = pytest.mark.usefixtures("laid_out_once")

FIELDS = """
[[sheet]]
name = "thong_tin"
title = "Thông tin"
layout = "fields"
column = [{ name = "do_mat_bc", title = "Độ mật của báo cáo" }]
"""
PACKET = """
[packet]
title = "Tài liệu"
template = "tai-lieu.docx"

[[item]]
title = "Báo cáo"
minutes = 10
document = "bao-cao"

[[item]]
title = "Kế hoạch"
minutes = 5
file = "ke-hoach.docx"
secrecy = "Tối mật"

[[item]]
title = "Bìa"
document = "bia"
"""


@pytest.fixture
def commune(tmp_path: Path) -> Workspace:
    workspace = lay_out(tmp_path)
    folder = workspace.templates / "nho"
    kit = KIT.replace(
        'template = "bao-cao.docx"', 'template = "bao-cao.docx"\nsecrecy = "thong_tin.do_mat_bc"'
    )
    (folder / "kit.toml").write_text(kit + FIELDS, encoding="utf-8")
    (folder / "packet.toml").write_text(PACKET, encoding="utf-8")
    list_of_papers = "{% for tl in tai_lieu %}{{ tl.ten }}; {% endfor %}"
    programme = "{% for muc in chuong_trinh.muc %}<{{ muc.noi_dung }}>{% endfor %}"
    write_template(folder / "tai-lieu.docx", list_of_papers, programme)
    (workspace.inputs / "2025").mkdir()
    write_template(workspace.inputs / "2025" / "ke-hoach.docx", "Kế hoạch")
    write(workspace, "Mật")
    return workspace


def write(workspace: Workspace, level: str | None) -> None:
    path = workspace.inputs / "2025.xlsx"
    write_year(path, *YEAR)
    book = openpyxl.load_workbook(path)
    sheet = book.create_sheet("Thông tin")
    sheet.append(["Mục", "Giá trị"])
    sheet.append(["Độ mật của báo cáo", level])
    book.save(path)


def front(pdf: bytes) -> str:
    return " ".join(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().split())


def test_build_names_the_secret_papers(commune: Workspace) -> None:
    order = BuildRequest(commune, 2025, formats=(DocumentFormat.DOCX,))
    done = build_year(order)
    assert done.secret == ("“Báo cáo” (Mật)",)
    assert summary(done).endswith("Văn bản mật: “Báo cáo” (Mật).")
    write(commune, None)
    assert build_year(order).secret == ()


def test_the_guests_packet_has_none_and_the_programme_keeps_their_places(commune: Workspace) -> None:
    ready = bind(BuildRequest(commune, 2025), PacketOptions())
    assert [(entry.number, entry.title) for entry in ready.packet.entries] == [(1, "Bìa")]
    assert front(ready.packet.pdf) == "Bìa; <Báo cáo><Kế hoạch>"
    assert [one.code for one in ready.standing] == ["secret-left-out", "secret-left-out"]
    assert "Mật" in ready.standing[0].message and "Tối mật" in ready.standing[1].message


def test_they_are_bound_when_they_are_asked_for(commune: Workspace) -> None:
    done = reportgen.bind_packet(commune.root, 2025, include_secret=True)
    assert [one.code for one in done.diagnostics if one.code.startswith("secret")] == ["secret-bound"] * 2
    ready = bind(BuildRequest(commune, 2025), PacketOptions(include_secret=True))
    assert [entry.title for entry in ready.packet.entries] == ["Báo cáo", "Kế hoạch", "Bìa"]


def test_a_packet_of_nothing_but_secrets_is_refused(commune: Workspace) -> None:
    file = commune.templates / "nho" / "packet.toml"
    file.write_text(PACKET + 'secrecy = "thong_tin.do_mat_bc"\n', encoding="utf-8")
    with pytest.raises(KitError) as refused:
        bind(BuildRequest(commune, 2025), PacketOptions())
    assert refused.value.diagnostics[0].code == "packet-empty"


@pytest.mark.parametrize("said", ["", "Không", "thường", "KHÔNG MẬT"])
def test_what_is_no_level(said: str) -> None:
    assert level_of(said, YearData(2025, "", {"thong_tin": Record({})}, {})) == ""


def test_a_slip_of_the_hand_makes_nothing_public() -> None:
    assert level_of("Mạt", YearData(2025, "", {}, {})) == "Mạt"


def test_a_field_that_is_not_there_is_refused(commune: Workspace) -> None:
    file = commune.templates / "nho" / "kit.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(".do_mat_bc", ".do_mat"), encoding="utf-8")
    with pytest.raises(KitError) as refused:
        load(file.parent)
    assert {one.code for one in refused.value.diagnostics} == {"unknown-column"}


def test_a_field_of_an_item_that_is_not_there_is_refused(commune: Workspace) -> None:
    file = commune.templates / "nho" / "packet.toml"
    file.write_text(PACKET + 'secrecy = "thong_tin.do_mat"\n', encoding="utf-8")
    with pytest.raises(KitError) as refused:
        build_year(BuildRequest(commune, 2025))
    (found,) = refused.value.diagnostics
    assert (found.code, "thong_tin.do_mat_bc" in found.hint) == ("unknown-name", True)
