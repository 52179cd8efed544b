"""What ``packet.toml`` may say; every fault of it is named at once, at its item."""

from pathlib import Path
from shutil import copytree

import pytest

from reportgen import kit, packet
from reportgen.diagnostics import Place
from reportgen.errors import DocumentError, KitError
from reportgen.packet import PacketItem

GOOD = """
[packet]
title = "Tài liệu"
template = "tai-lieu-hoi-nghi.docx"
stamp = "Tài liệu số {number}"
start = "thong_tin.hoi_nghi_gio"
copies = "dem(khach_moi)"
[[item]]
title = "Khai mạc"
minutes = 10
file = "tai-lieu/phat-bieu.docx"
[[item]]
title = "Báo cáo"
minutes = 30
document = "bao-cao-tong-ket"
"""


@pytest.fixture
def folder(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the shipped kit."""
    return copytree(checkout / "templates" / "quoc-phong", tmp_path / "templates" / "quoc-phong")


def read(folder: Path, text: str) -> packet.PacketSpec:
    (folder / packet.FILE).write_text(text, encoding="utf-8")
    spec = packet.load(kit.load(folder))
    assert spec is not None
    return spec


def faults(folder: Path, text: str) -> list[tuple[str, str]]:
    with pytest.raises(KitError) as wrong:
        read(folder, text)
    return [(each.code, str(each.place)) for each in wrong.value.diagnostics]


def test_the_shipped_packet_is_sound(folder: Path) -> None:
    spec = packet.load(kit.load(folder))
    assert spec is not None
    papers = [item.document or item.file for item in spec.items if item.has_paper]
    assert papers == [
        "chuong-trinh",
        "tai-lieu/phat-bieu-khai-mac.docx",
        "bao-cao-tong-ket",
        "quyet-dinh-khen-thuong",
    ]


def test_a_kit_may_have_no_packet(folder: Path) -> None:
    (folder / packet.FILE).unlink()
    assert packet.load(kit.load(folder)) is None


def test_items_keep_the_order_of_the_file(folder: Path) -> None:
    spec = read(folder, GOOD)
    assert [item.title for item in spec.items] == ["Khai mạc", "Báo cáo"]
    assert (spec.start, spec.stamp) == (("thong_tin", "hoi_nghi_gio"), "Tài liệu số {number}")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('document = "bao-cao-tong-ket"', 'document = "bao-cao"', "no-such-document"),
        ('file = "tai-lieu/phat-bieu.docx"', 'file = "../khac.docx"', "packet-outside"),
        ('file = "tai-lieu/phat-bieu.docx"', 'file = "/etc/khac.pdf"', "packet-outside"),
        ('file = "tai-lieu/phat-bieu.docx"', "file = 'C:\\khac.pdf'", "packet-outside"),
        ('file = "tai-lieu/phat-bieu.docx"', "file = 'C:khac.pdf'", "packet-outside"),
        ('file = "tai-lieu/phat-bieu.docx"', "file = '\\\\may-chu\\chung\\khac.pdf'", "packet-outside"),
        ('file = "tai-lieu/phat-bieu.docx"', "file = 'tai-lieu\\..\\..\\khac.pdf'", "packet-outside"),
        ('file = "tai-lieu/phat-bieu.docx"', 'file = "tai-lieu/CON.docx"', "packet-name"),
        ('file = "tai-lieu/phat-bieu.docx"', 'file = "tai-lieu. /khac.docx"', "packet-name"),
        ('file = "tai-lieu/phat-bieu.docx"', 'file = "tai-lieu/a.docx:b.docx"', "packet-name"),
        ('file = "tai-lieu/phat-bieu.docx"', 'file = "phat-bieu.odt"', "packet-kind"),
        ("minutes = 10", "minutes = 100000", "wrong-value"),
        ("minutes = 10", "minutes = -5", "wrong-type"),
        ("minutes = 10", 'minutes = "mười"', "wrong-type"),
        ("minutes = 10", "phut = 10", "unknown-key"),
        ("minutes = 10", 'minutes = 10\nneeds = "khen_thuongg.ca_nhan"', "unknown-sheet"),
        ("minutes = 10", 'minutes = 10\nneeds = "loc(khach_mo, ten=1)"', "unknown-sheet"),
        ('document = "bao-cao-tong-ket"', 'document = "chuong-trinh"\nfile = "a.pdf"', "packet-two-papers"),
        ("số {number}", "số {so}", "wrong-value"),
        ("dem(khach_moi)", "dem(khach)", "unknown-name"),
        ("thong_tin.hoi_nghi_gio", "thong_tin.gio_hoi_nghi", "unknown-name"),
        ("tai-lieu-hoi-nghi.docx", "bia.docx", "missing-template"),
        ("tai-lieu-hoi-nghi.docx", "bao-cao-tong-ket.docx", "duplicate-name"),
        ("tai-lieu-hoi-nghi.docx", "../quoc-phong/tai-lieu-hoi-nghi.docx", "missing-template"),
    ],
)
def test_a_fault_is_named(folder: Path, old: str, new: str, code: str) -> None:
    assert old in GOOD
    found = faults(folder, GOOD.replace(old, new))
    assert [one for one, _place in found] == [code]
    assert all(packet.FILE in place for _code, place in found)


def test_all_faults_at_once_each_at_its_item(folder: Path) -> None:
    text = GOOD.replace("phat-bieu.docx", "phat-bieu.txt").replace("bao-cao-tong-ket", "bao-cao")
    (first, second) = faults(folder, text)
    assert first[0] == "packet-kind" and "Khai mạc" in first[1]
    assert second[0] == "no-such-document" and "Báo cáo" in second[1]


def test_an_item_needs_what_its_document_needs(folder: Path) -> None:
    text = GOOD.replace("bao-cao-tong-ket", "giay-khen").replace("minutes = 10", 'needs = "khach_moi"', 1)
    lists = {item.title: item.lists for item in read(folder, text).items}
    assert lists == {"Khai mạc": ("khach_moi",), "Báo cáo": ("khen_thuong.co_bang",)}


@pytest.mark.parametrize("text", ["[[item]]\ntitle = 'x'", "[packet", "\x00", ""])
def test_a_broken_file_is_refused(folder: Path, text: str) -> None:
    assert faults(folder, text)


def test_the_mark_that_notepad_leaves_is_no_fault(folder: Path) -> None:
    assert read(folder, "\ufeff" + GOOD).items


def test_bad_toml_is_told_with_its_line(folder: Path) -> None:
    ((code, place),) = faults(folder, GOOD.replace("minutes = 10", "minutes = mười"))
    assert code == "kit-syntax" and "dòng 10" in place


def test_items_without_any_paper_are_no_packet(folder: Path) -> None:
    lines = [line for line in GOOD.splitlines() if not line.startswith(("file", "document"))]
    assert faults(folder, "\n".join(lines))[0][0] == "packet-empty"


def test_no_link_leads_out_of_the_inputs(tmp_path: Path) -> None:
    inputs = tmp_path / "2023"
    inputs.mkdir()
    (tmp_path / "khac.pdf").write_bytes(b"%PDF-1.4")
    try:
        (inputs / "a.pdf").symlink_to(tmp_path / "khac.pdf")
    except OSError:
        pytest.skip("no links on this system")
    item = PacketItem("A", "", 0, "", "a.pdf", Place("packet.toml"))
    with pytest.raises(DocumentError) as wrong:
        packet.file_of(item, inputs)
    assert wrong.value.diagnostics[0].code == "packet-outside"


def test_a_packet_that_is_taken_over_has_no_items_of_what_was_dropped(folder: Path) -> None:
    (folder / packet.FILE).write_text(HEAD_OF_TWO, encoding="utf-8")
    derived = folder.parent / "con"
    derived.mkdir()
    text = '[kit]\nname = "con"\ntitle = "Con"\nextends = "quoc-phong"\n'
    (derived / "kit.toml").write_text(text, encoding="utf-8")
    assert [item.title for item in loaded(derived).items] == ["Báo cáo", "Chương trình", "Khách"]
    dropped = '[[document]]\nname = "chuong-trinh"\ndrop = true\n[[sheet]]\nname = "khach_moi"\ndrop = true\n'
    (derived / "kit.toml").write_text(text + dropped, encoding="utf-8")
    assert [item.title for item in loaded(derived).items] == ["Báo cáo"]
    (derived / packet.FILE).write_text(HEAD_OF_TWO, encoding="utf-8")
    with pytest.raises(KitError):
        loaded(derived)


HEAD_OF_TWO = """
[packet]
title = "Tài liệu"
template = "tai-lieu-hoi-nghi.docx"
[[item]]
title = "Báo cáo"
document = "bao-cao-tong-ket"
[[item]]
title = "Chương trình"
document = "chuong-trinh"
[[item]]
title = "Khách"
needs = "khach_moi"
"""


def loaded(folder: Path) -> packet.PacketSpec:
    spec = packet.load(kit.load(folder))
    assert spec is not None
    return spec
