"""The same paper made in other ways: a line below is a line, however it was drawn; and faults found on real papers."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import linter
from tests.linter.fix.test_fix import LONG
from tests.linter.making import docx, p, table
from tests.linter.test_sound_papers import foot, said, title

UNDERLINED = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>'  # noqa: E501
AGENCY = ("ỦY BAN NHÂN DÂN", "XÃ AN LẠC SƠN")
NAME, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, DAY = "Số: 112/TB-UBND", "An Lạc Sơn, ngày 12 tháng 3 năm 2026"


def names() -> tuple[str, str]:
    """Return the cells with the agency and with the national name, without lines."""
    left = "".join(p(line, size=12, bold=True, align="center") for line in AGENCY)
    right = p(NAME, size=12, bold=True, align="center") + p(MOTTO, size=13, bold=True, align="center")
    return left, right


def border(points: float) -> str:
    return p("", bottom=True, left=points, right=points, before=0)


def numbers(*, day: str = DAY, number: str = NUMBER) -> tuple[str, str]:
    return p(number, size=13, align="center"), p(day, size=13, italic=True, align="center")


def in_the_next_row() -> str:
    return table(names(), (border(70), border(52)), numbers(), widths=(4000, 5200))


def underscores_in_the_next_row() -> str:
    lines = (p("_" * 8, size=8, align="center"), p("_" * 40, size=8, align="center"))
    return table(names(), lines, numbers(), widths=(4000, 5200))


def underlined_spaces() -> str:
    left, right = names()
    row = (left + UNDERLINED.format(" " * 20), right + UNDERLINED.format(" " * 50))
    return table(row, numbers(), widths=(4000, 5200))


def underscores_after_line_breaks() -> str:
    left = p("\n".join([*AGENCY, "_" * 8]), size=12, bold=True, align="center")
    right = p(NAME, size=12, bold=True, align="center") + p(
        f"{MOTTO}\n{'_' * 26}", size=13, bold=True, align="center"
    )
    return table((left, right), numbers(), widths=(4000, 5200))


def paper(
    path: Path, head: str, *, kind: str = "THÔNG BÁO", name: str = "Nguyễn Văn Ví", office: str = "CHỦ TỊCH"
) -> Path:
    return docx(
        path,
        head,
        title(kind, "Lịch làm việc của các cơ quan trong tháng 3"),
        said(LONG + "thực hiện./."),
        foot("- Các thôn;", "- Lưu: VT.", office=tuple(office.split("\n")), name=name),
    )


def found(path: Path) -> list[tuple[str, str]]:
    return [(one.code, one.message) for one in linter.lint(path)]


@pytest.mark.parametrize(
    "head", [in_the_next_row, underscores_in_the_next_row, underlined_spaces, underscores_after_line_breaks]
)
def test_a_line_below_is_one_however_it_was_made(head: object, tmp_path: Path) -> None:
    assert callable(head)
    assert found(paper(tmp_path / "a.docx", head())) == []


def test_a_paper_without_a_national_name_is_told_that_it_lacks_it(tmp_path: Path) -> None:
    left, _right = names()
    head = table((left + border(70), p("")), numbers(), widths=(4000, 5200))
    report = linter.report(paper(tmp_path / "a.docx", head))
    assert report.papers[0].nature.value == "official"
    assert {one.message for one in report.found if one.code == "ND30-11"} == {
        "Thiếu Quốc hiệu.",
        "Thiếu Tiêu ngữ.",
    }


def test_a_party_paper_is_none_without_a_national_name(tmp_path: Path) -> None:
    head = table(
        (
            p("ĐẢNG ỦY XÃ AN LẠC SƠN", bold=True) + p("Số 15-BC/ĐU"),
            p("ĐẢNG CỘNG SẢN VIỆT NAM", bold=True) + p(DAY, italic=True),
        ),
        widths=(4000, 5200),
    )
    report = linter.report(paper(tmp_path / "a.docx", head, kind="BÁO CÁO"))
    assert report.papers[0].nature.value == "party" and report.found == ()


@pytest.mark.parametrize("said", ["{{ so }}-BC/ĐU", "#SO#", "(Kèm theo Thông tư số 05/2026/TT-BNV)"])
def test_what_has_no_national_name_and_is_no_paper_of_the_decree_is_not_checked(
    said: str, tmp_path: Path
) -> None:
    margins = (10.0, 10.0, 10.0, 10.0)
    path = docx(tmp_path / "a.docx", p(said, family="Arial"), p("BÁO CÁO", align="center"), margins=margins)
    report = linter.report(path)
    assert report.found == () and not report.papers[0].wholly
    assert "Không soát gì." in report.diagnostics[0].message


def test_a_paper_whose_text_stands_in_a_table_is_not_called_clean(tmp_path: Path) -> None:
    left, right = names()
    head = table((left + border(70), right + border(52)), numbers(), widths=(4000, 5200))
    text = table((p(LONG + "thực hiện.", size=10), p("TT")), widths=(4000, 5200))
    path = docx(
        tmp_path / "a.docx",
        head,
        title("THÔNG BÁO", "Lịch làm việc của các cơ quan trong tháng 3"),
        text,
        foot("- Các thôn;", "- Lưu: VT.", office=("CHỦ TỊCH",), name="Nguyễn Văn Ví"),
    )
    report = linter.report(path)
    assert report.found == () and not report.papers[0].wholly
    (said,) = report.diagnostics
    assert said.code == "paper-partly-checked" and "Nội dung nằm trong bảng" in said.message


@pytest.mark.parametrize(
    ("agency", "symbol", "nature"),
    [
        (("CÔNG TY CỔ PHẦN HOA SIM", "HỘI ĐỒNG QUẢN TRỊ"), "NQ-HĐQT", "official"),
        (("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT SÔNG MÂY"), "QĐ-THPT", "official"),
        (("HỘI NÔNG DÂN", "XÃ AN LẠC SƠN"), "QĐ-HND", "official"),
        (("HỘI ĐỒNG NHÂN DÂN", "XÃ AN LẠC SƠN"), "NQ-HĐND", "legal"),
        (AGENCY, "QĐ-UBND", "legal"),
    ],
)
def test_the_year_in_its_number_makes_a_law_of_what_a_lawgiver_issues(
    agency: tuple[str, str], symbol: str, nature: str, tmp_path: Path
) -> None:
    left = "".join(p(line, size=12, bold=True, align="center") for line in agency)
    head = table((left, names()[1]), numbers(number=f"Số: 05/2026/{symbol}"), widths=(4000, 5200))
    kind = "NGHỊ QUYẾT" if symbol.startswith("NQ") else "QUYẾT ĐỊNH"
    (looked,) = linter.report(paper(tmp_path / "a.docx", head, kind=kind)).papers
    assert looked.nature.value == nature


def test_a_rank_stands_before_the_name_of_who_signs_for_an_army_body(tmp_path: Path) -> None:
    left = p("BỘ CHQS TỈNH HOÀI GIANG", size=12, align="center") + p(
        "BAN CHQS XÃ AN LẠC SƠN", size=12, bold=True, align="center"
    )
    right = names()[1]
    head = table(
        (left + border(70), right + border(52)), numbers(number="Số: 12/TB-BCH"), widths=(4000, 5200)
    )
    path = paper(tmp_path / "a.docx", head, name="Thiếu tá Lương Khắc Quyết", office="CHỈ HUY TRƯỞNG")
    assert found(path) == [] and linter.report(path).papers[0].profile == "quan-doi"


@pytest.mark.parametrize(
    ("office", "code"),
    [
        ("KT/CHỦ TỊCH\nPHÓ CHỦ TỊCH", "ND30-51"),
        ("KT. CHỦ TỊCH\nCHỦ TỊCH", "ND30-51"),
        ("P. CHỦ TỊCH", "ND30-51"),
        ("KT. Chủ tịch\nPhó Chủ tịch", "ND30-52"),
        ("Chủ tịch", "ND30-52"),
    ],
)
def test_power_and_office(office: str, code: str, tmp_path: Path) -> None:
    path = paper(tmp_path / "a.docx", in_the_next_row(), office=office)
    assert {one for one, _said in found(path)} == {code}


def test_what_is_wrong_with_all_lines_of_an_element_is_told_once(tmp_path: Path) -> None:
    left = "".join(p(line, size=15, bold=True, align="center") for line in AGENCY)
    head = table((left + border(70), names()[1] + border(52)), numbers(), widths=(4000, 5200))
    assert [code for code, _said in found(paper(tmp_path / "a.docx", head))] == ["ND30-09"]


def test_kinds_that_do_not_belong_and_addressees_on_one_line(tmp_path: Path) -> None:
    head = table(
        (names()[0] + border(70), names()[1] + border(52)),
        numbers(number="Số: 12/UBND-VP"),
        widths=(4000, 5200),
    )
    path = docx(
        tmp_path / "a.docx",
        head,
        p("CÔNG VĂN", bold=True, align="center"),
        p("Kính gửi: Công an xã; Ban Chỉ huy quân sự xã; Trạm Y tế xã.", align="center"),
        said(LONG + "thực hiện./."),
        foot("- Như trên;", "- Lưu: VT."),
    )
    assert {code for code, _said in found(path)} == {"ND30-17", "ND30-20", "ND30-44"}
