"""Titles, addressees, headings, recipients, signatures, annexes, certificates: their styles and texts in order."""

from __future__ import annotations

import pytest

from reportgen.ooxml.names import W
from reportgen.word.annex import annex
from reportgen.word.blocks import paragraph
from reportgen.word.certificate import PAGE, foot, head
from reportgen.word.headings import clause_heading, part_number, part_title, point, section_heading
from reportgen.word.signature import Signer, closing, recipient, recipients, signature
from reportgen.word.statements import Field
from reportgen.word.title import addressees, title
from tests.word.making import SECTION, lines, opened


def test_title_with_its_rule() -> None:
    assert lines(title("Giấy mời", "Hội nghị", "năm 2026", long=True)) == [
        ("TenLoai", "Giấy mời"),
        ("TrichYeu", "Hội nghị"),
        ("TrichYeu", "năm 2026"),
        ("KeDuoiTrichYeuDai", ""),
    ]


@pytest.mark.parametrize(
    ("names", "texts"),
    [
        ((), [""]),
        (("Ủy ban nhân dân tỉnh",), ["Kính gửi: Ủy ban nhân dân tỉnh"]),
        (("Sở A", "Sở B", "Sở C"), ["Kính gửi:", "- Sở A;", "- Sở B;", "- Sở C."]),
    ],
)
def test_addressees(names: tuple[str, ...], texts: list[str]) -> None:
    assert [text for _style, text in lines(addressees(names))] == texts


def test_addressees_of_a_field_are_told_apart_by_the_template() -> None:
    made = [text for _style, text in lines(addressees(Field("noi_gui")))]
    assert made[0] == "{% if noi_gui|length == 1 %}" and made[-1] == "{% endif %}"
    assert made.count("Kính gửi: {{ noi_gui[0] }}") == 1


def test_headings() -> None:
    made = part_number("I") + part_title("Kết quả") + section_heading("II", "Tuyển quân")
    assert lines(made + clause_heading("1", "Chỉ tiêu") + point("đ", "Đã giao đủ.")) == [
        ("TieuDePhan", "Phần I"),
        ("TenPhan", "Kết quả"),
        ("TieuDeMuc", "II. Tuyển quân"),
        ("TieuDeKhoan", "1. Chỉ tiêu"),
        ("NoiDung", "đ) Đã giao đủ."),
    ]


def test_recipients_and_signature_stand_in_one_row_that_no_page_parts() -> None:
    received = recipients(recipient("Như trên"), recipient("Sở A"), archive="VT, BCH")
    made = closing(received, signature(Signer("Chủ tịch", "Trần Thị Ví Dụ"), ranks=False), SECTION)
    (table,) = opened(made).tables
    left, right = table.rows[0].cells
    assert left.text.split("\n") == ["Nơi nhận:", "- Như trên;", "- Sở A;", "- Lưu: VT, BCH."]
    assert right.text.split("\n") == ["Chủ tịch", "Trần Thị Ví Dụ"]
    assert table.rows[0]._tr.find(f"{W}trPr/{W}cantSplit") is not None


@pytest.mark.parametrize(
    ("rank", "ranks", "name"),
    [
        ("Đại tá", True, "Đại tá Lê Văn Giả"),
        ("Đại tá", False, "Lê Văn Giả"),
        ("", True, "Lê Văn Giả"),
        (Field("cap_bac"), True, "{{ cap_bac|kem('', ' ') }}Lê Văn Giả"),
    ],
)
def test_rank_before_the_name(rank: str | Field, ranks: bool, name: str) -> None:
    signed = signature(Signer("Chỉ huy trưởng", "Lê Văn Giả", rank=rank), ranks=ranks)
    assert lines(signed)[-1] == ("NguoiKy", name)


def test_annex() -> None:
    assert lines(annex("Phụ lục II", ("Kết quả", "năm 2026"), "(Kèm theo Báo cáo)")) == [
        ("PhuLuc", "Phụ lục II"),
        ("TenPhuLuc", "Kết quả"),
        ("TenPhuLuc", "năm 2026"),
        ("KemTheo", "(Kèm theo Báo cáo)"),
    ]


def test_certificate_has_its_foot_in_frames_at_fixed_places() -> None:
    made = head("Chủ tịch Ủy ban nhân dân xã Mẫu Sơn") + foot(
        paragraph("GiayKhenVaoSo", "Quyết định số: 12"), paragraph("GiayKhenNguoiKy", "Lê Văn Giả")
    )
    document = opened(made, PAGE)
    places = [
        (frame.get(f"{W}x"), frame.get(f"{W}y"), frame.get(f"{W}hAnchor"))
        for frame in document.element.iter(f"{W}framePr")
    ]
    assert places == [("1701", "9978", "page"), ("9071", "7710", "page")]  # 30, 176 and 160, 136 mm
    assert [p.text for p in document.paragraphs][1] == "Cộng hòa xã hội chủ nghĩa Việt Nam"
