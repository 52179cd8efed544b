"""The kit's Word templates: as the scripts make them, in the format of Decree 30, filled without a remainder."""

from __future__ import annotations

import io
import re
import time
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.shared import Mm

from reportgen.errors import TemplateError
from reportgen.fill import render
from reportgen.ooxml.names import W
from reportgen.records import Value
from reportgen.word.build import docx
from reportgen.word.styles import STYLES
from tests.fill import year
from tests.fill.year import SHIPPED
from tests.sentences import assert_whole
from tools.word_templates.papers import TEMPLATES
from tools.word_templates.template import Template

KIT = year.KIT
NAMES = [template.name for template in TEMPLATES]
FRONT = "tai-lieu-hoi-nghi.docx"


@pytest.fixture(scope="module")
def context() -> dict[str, Any]:
    line = {"ten": "Quân số", "don_vi_tinh": "đồng chí", "truoc": "161", "nay": "không có số liệu"}
    groups = [{"ten": "Huấn luyện", "dong": [{**line, "thay_doi": "", "ty_le": ""}]}]
    return {**year.names(), "so_voi": {"nam": 2022, "nhom": groups}}


def filled(name: str, names: dict[str, Any]) -> bytes:
    return render(KIT / name, names, "khen_thuong.duoc_khen" if name == "giay-khen.docx" else "")


def body(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


def plain(data: bytes) -> str:
    lines = body(data).split("</w:p>")
    return "\n".join("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", line)) for line in lines)


def test_kit_and_scripts_name_the_same_templates() -> None:
    packet = tomllib.loads((KIT / "packet.toml").read_text("utf-8"))["packet"]
    assert SHIPPED.comparison is not None
    named = [SHIPPED.comparison.template, *(document.template for document in SHIPPED.documents)]
    assert sorted(NAMES) == sorted([packet["template"], *(path.name for path in named)])


@pytest.mark.parametrize("template", TEMPLATES, ids=NAMES)
def test_committed_template_is_what_the_scripts_make(template: Template) -> None:
    made, committed = docx(template.paper), (KIT / template.name).read_bytes()
    with zipfile.ZipFile(io.BytesIO(made)) as a, zipfile.ZipFile(io.BytesIO(committed)) as b:
        assert {n: a.read(n) for n in a.namelist()} == {n: b.read(n) for n in b.namelist()}, (
            "run python -m tools.word_templates"
        )


@pytest.mark.parametrize("name", NAMES)
def test_page_is_that_of_the_decree(name: str) -> None:
    for section in Document(str(KIT / name)).sections:
        assert section.page_width and section.page_height
        assert {round(section.page_width.mm), round(section.page_height.mm)} == {210, 297}
        if name == "giay-khen.docx":
            continue
        assert Mm(20) - 10000 <= (section.top_margin or 0) <= Mm(25)
        assert Mm(20) - 10000 <= (section.bottom_margin or 0) <= Mm(25)
        assert Mm(30) - 10000 <= (section.left_margin or 0) <= Mm(35)
        assert Mm(15) <= (section.right_margin or 0) <= Mm(20) + 10000
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header._element.xml and "PAGE" not in section.first_page_header._element.xml
        if name != FRONT:  # whose list goes on counting after the cover
            (counting,) = section._sectPr.findall(f"{W}pgNumType")
            assert counting.get(f"{W}start") == "1"


@pytest.mark.parametrize("name", NAMES)
def test_looks_come_from_styles(name: str) -> None:
    document = Document(str(KIT / name))
    known = {style.id for style in STYLES}
    for paragraph in document.element.iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr")
        assert properties is not None and properties.find(f"{W}pStyle").get(f"{W}val") in known
        assert {child.tag.removeprefix(W) for child in properties} <= {"pStyle", "framePr", "sectPr"}
    run_properties = {child.tag.removeprefix(W) for r in document.element.iter(f"{W}rPr") for child in r}
    assert run_properties <= {"rStyle"}


def test_style_chains_end_in_normal() -> None:
    bases = {style.id: style.base for style in STYLES}
    assert len(bases) == len(STYLES) == len({style.name for style in STYLES})
    for start in bases:
        seen, here = set(), start
        while here != "Normal":
            assert here not in seen
            seen.add(here)
            here = bases[here]


@pytest.mark.parametrize("name", NAMES)
def test_data_tables_repeat_their_head(name: str) -> None:
    for table in Document(str(KIT / name)).element.iter(f"{W}tbl"):
        rows = list(table.iter(f"{W}tr"))
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        if table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "BangSoLieu":
            assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None


@pytest.mark.parametrize("name", NAMES)
def test_filled_paper_has_no_tag_and_no_none(name: str, context: dict[str, Any]) -> None:
    paper = filled(name, context)
    text = plain(paper)
    assert not re.search(r"[{}]|\bNone\b|\(\)|\( | ,|,,|\.\.(?!/)", text.replace("./.", "")), text
    assert Document(io.BytesIO(paper)).paragraphs


@pytest.mark.parametrize("name", NAMES)
def test_same_bytes_twice(name: str, context: dict[str, Any]) -> None:
    assert filled(name, context) == filled(name, context)


def test_subjects_of_the_report_are_those_of_the_kit() -> None:
    column = SHIPPED.sheet("nhan_dinh").column("muc")
    template = body((KIT / "bao-cao-tong-ket.docx").read_bytes())
    asked = set(re.findall(r"loc\(nhan_dinh, muc='([^']*)'\)", template))
    assert asked == set(column.constraints.enum)


def test_report_compares_with_last_year(context: dict[str, Any]) -> None:
    text = plain(filled("bao-cao-tong-ket.docx", context))
    assert "4.968/4.980 người, đạt 99,8% chỉ tiêu, tăng 3,1% so với năm 2022" in text
    assert "Số: 05/BC-UBND" in text and "An Lạc Sơn, ngày 05 tháng 02 năm 2023" in text


def test_report_without_last_year_says_nothing_of_it() -> None:
    text = plain(filled("bao-cao-tong-ket.docx", year.names(last_year=False)))
    assert "so với năm" not in text and "2022" not in text
    assert "4.968/4.980 người, đạt 99,8% chỉ tiêu; tổ chức 13 lớp" in text


def test_report_without_addressee_number_and_date() -> None:
    left_out = ("kinh_gui_bc_1", "kinh_gui_bc_2", "so_bc", "ngay_bc", "dqtv_quan_so", "ngan_sach")
    names = year.names(dict.fromkeys(left_out))
    text = plain(filled("bao-cao-tong-ket.docx", names))
    assert "Kính gửi" not in text and "Dân quân tự vệ:" not in text and "Ngân sách" not in text
    assert "Số:         /BC-UBND" in text and "ngày        tháng        năm 2023" in text


def test_single_addressee_stands_on_the_same_line() -> None:
    text = plain(filled("bao-cao-tong-ket.docx", year.names({"kinh_gui_bc_2": None})))
    assert "Kính gửi: Ủy ban nhân dân tỉnh Hà Trung\n" in text


TABLES = ("huan_luyen", "giao_duc", "dien_tap", "tuyen_quan", "chinh_sach", "chi_tieu", "nhan_dinh")


def test_report_on_a_year_without_tables_has_neither_their_annexes_nor_an_empty_page() -> None:
    data = filled("bao-cao-tong-ket.docx", {**year.names(), **dict.fromkeys(TABLES, ())})
    assert "Phụ lục" not in plain(data)
    assert len(Document(io.BytesIO(data)).sections) == 1


ANNEXES = ("huan_luyen", "giao_duc", "dien_tap", "tuyen_quan")


@pytest.mark.parametrize("there", [ANNEXES[:n] for n in range(5)] + [(one,) for one in ANNEXES[1:]])
def test_annexes_close_up_and_the_text_refers_to_those_there_are(there: tuple[str, ...]) -> None:
    names = {**year.names(), **dict.fromkeys(set(ANNEXES) - set(there), ())}
    data = filled("bao-cao-tong-ket.docx", names)
    text = plain(data)
    roman = ("I", "II", "III", "IV")[: len(there)]
    heads = [line for line in text.split("\n") if line.startswith("Phụ lục")]
    assert heads == ([f"Phụ lục {one}" for one in roman] if len(there) > 1 else ["Phụ lục"] * len(there))
    assert re.findall(r"\(chi tiết tại (Phụ lục[ IV]*)", text) == sorted(
        heads, key=_in_the_text(there, heads)
    )
    sections = Document(io.BytesIO(data)).sections
    assert len(sections) == 1 + len(there)
    wide = {"huan_luyen", "dien_tap", "tuyen_quan"}
    assert [(s.page_width or 0) > (s.page_height or 0) for s in sections] == [
        False,
        *(name in wide for name in there),
    ]


def _in_the_text(there: tuple[str, ...], heads: list[str]) -> Callable[[str], int]:
    """Return the order in which the text speaks of the annexes: the call-up comes first."""
    order = ("tuyen_quan", "huan_luyen", "dien_tap", "giao_duc")
    return lambda head: order.index(there[heads.index(head)])


def test_a_report_with_any_one_figure_alone_is_whole_sentences() -> None:
    names = year.names(last_year=False)
    figures = names["so_lieu"]
    bare = {**names, **dict.fromkeys(TABLES, ()), "khen_thuong": year.award_list(())}
    fields = dict.fromkeys(names["thong_tin"])
    bare["thong_tin"] = {**fields, **{n: v for n, v in names["thong_tin"].items() if not _is_number(v)}}
    for name in figures:
        only = {**dict.fromkeys(figures), name: figures[name]}
        assert_whole(plain(filled("bao-cao-tong-ket.docx", {**bare, "so_lieu": only})))


def _is_number(value: object) -> bool:
    return isinstance(value, int)


def test_decision_has_lists_and_counts(context: dict[str, Any]) -> None:
    text = plain(filled("quyet-dinh-khen-thuong.docx", context))
    assert "cho 25 tập thể và 34 cá nhân có thành tích xuất sắc" in text
    assert "Ấn định danh sách: 25 (hai mươi lăm) tập thể; tổng tiền thưởng 27.000.000 đồng" in text
    assert "Ấn định danh sách: 34 (ba mươi tư) cá nhân; tổng tiền thưởng 18.360.000 đồng" in text
    assert "tại Tờ trình số 45/TTr-BCH ngày 10 tháng 11 năm 2023." in text


def test_certificates_are_a_section_each_and_fast(context: dict[str, Any]) -> None:
    filled("giay-khen.docx", context)
    begin = time.process_time()
    data = filled("giay-khen.docx", context)
    assert time.process_time() - begin < 1.0
    assert len(Document(io.BytesIO(data)).sections) == 59
    text = plain(data)
    assert text.count("Đã có thành tích xuất sắc") == 59
    assert text.count("Giấy khen\n") == 49 and text.count("Chiến sĩ tiên tiến\n") == 10


@pytest.mark.parametrize("name", [name for name in NAMES if name != "so-sanh.docx"])
def test_a_misspelt_name_is_told_with_its_place(name: str, context: dict[str, Any], tmp_path: Path) -> None:
    source = (KIT / name).read_bytes()
    wrong = tmp_path / name
    with zipfile.ZipFile(io.BytesIO(source)) as a, zipfile.ZipFile(wrong, "w") as b:
        for item in a.namelist():
            b.writestr(
                item,
                a.read(item)
                .replace(b"thong_tin.ngay_qd", b"thong_tin.ngay_dq")
                .replace(b"thong_tin.dia_danh", b"thong_tin.dia_dan")
                .replace(b"thong_tin.hoi_nghi_gio", b"thong_tin.hoi_nghi_go"),
            )
    with pytest.raises(TemplateError) as caught:
        render(wrong, context, "khen_thuong.duoc_khen" if name == "giay-khen.docx" else "")
    assert any(
        ("“dia_danh”" in d.hint or "“hoi_nghi_gio”" in d.hint) and d.place.paragraph
        for d in caught.value.diagnostics
    )


def test_decision_on_individuals_alone_has_one_annex_without_a_number(context: dict[str, Any]) -> None:
    alone = year.award_list(tuple(row for row in year.awarded() if row["loai"] == "Cá nhân"))
    data = filled("quyet-dinh-khen-thuong.docx", {**context, "khen_thuong": alone})
    assert len(Document(io.BytesIO(data)).sections) == 2
    assert "\nPhụ lục\n" in plain(data) and "cho 34 cá nhân có thành tích" in plain(data)


@pytest.mark.parametrize(
    ("kind", "said", "unsaid"),
    [
        ("Cá nhân", "Về việc khen thưởng cá nhân có thành tích", "tập thể"),
        ("Tập thể", "Về việc khen thưởng tập thể có thành tích", "cá nhân"),
    ],
)
def test_papers_read_well_without_the_others(
    context: dict[str, Any], kind: str, said: str, unsaid: str
) -> None:
    alone = year.award_list(tuple(row for row in year.awarded() if row["loai"] == kind))
    text = plain(filled("quyet-dinh-khen-thuong.docx", {**context, "khen_thuong": alone}))
    assert said in text and unsaid not in text
    submitted = plain(filled("to-trinh-khen-thuong.docx", {**context, "khen_thuong": alone}))
    assert "\nI. " in submitted and "II. " not in submitted
    assert f"Ấn định danh sách: {len(alone)} {kind.lower()}; tổng tiền thưởng" in submitted


def test_decision_says_the_money_of_each_award_and_in_all(context: dict[str, Any]) -> None:
    text = plain(filled("quyet-dinh-khen-thuong.docx", context))
    assert "- Giấy khen: 1.080.000 đồng/tập thể, 540.000 đồng/cá nhân" in text
    assert (
        "Tổng số tiền thưởng là 45.360.000 đồng (bằng chữ: bốn mươi lăm triệu ba trăm sáu mươi nghìn đồng)"
        in text
    )
    assert "trích từ Quỹ thi đua, khen thưởng của huyện năm 2023." in text
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN AN LẠC SƠN" in text and "TM." not in text


def test_decision_cites_the_law_of_its_day_unless_the_clerk_does() -> None:
    own = plain(filled("quyet-dinh-khen-thuong.docx", year.names()))
    assert "Căn cứ Luật Tổ chức chính quyền địa phương" in own and "91/2017/NĐ-CP" not in own
    none: dict[str, Value] = {f"can_cu_qd_{number}": None for number in range(1, 9)}
    law = plain(filled("quyet-dinh-khen-thuong.docx", year.names(none)))
    assert "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003" in law
    assert "Căn cứ Nghị định số 91/2017/NĐ-CP" in law and "98/2023/NĐ-CP" not in law


def test_longest_certificate_stays_on_one_page(context: dict[str, Any], tmp_path: Path) -> None:
    from reportgen.layout import convert

    row = {
        **context["khen_thuong"].duoc_khen[0],
        "hinh_thuc": "Tập thể lao động xuất sắc, đơn vị quyết thắng",
        "thanh_tich": ("xuất sắc trong huấn luyện dân quân tự vệ và tuyển quân " * 8)[:400],
        "chuc_vu": "Chính trị viên",
        "don_vi": "Ban Chỉ huy quân sự xã Mẫu Thượng, huyện An Lạc Sơn, tỉnh Hà Trung và các đơn vị trực thuộc",
    }
    path = tmp_path / "giay-khen.docx"
    path.write_bytes(render(KIT / "giay-khen.docx", {**context, "ds": [row]}, "ds"))
    assert convert(path).pages == 1
