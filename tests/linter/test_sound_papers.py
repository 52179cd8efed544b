"""Sound papers as programs other than ours write them: what they have in common with a fault is none."""

from __future__ import annotations

from pathlib import Path

from reportgen import linter
from tests.linter.fix.test_fix import LONG
from tests.linter.making import docx, p, table


def head(number: str, day: str, *, rule: float = 70, motto: float = 52, vv: str = "") -> str:
    """Return a letterhead with rules as borders of empty paragraphs, which end so many points from the sides."""
    return table(
        (
            p("ỦY BAN NHÂN DÂN", size=12, bold=True, align="center")
            + p("HUYỆN AN LẠC SƠN", size=12, bold=True, align="center")
            + p("", bottom=True, left=rule, right=rule, before=0),
            p("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True, align="center")
            + p("Độc lập - Tự do - Hạnh phúc", size=13, bold=True, align="center")
            + p("", bottom=True, left=motto, right=motto, before=0),
        ),
        (
            p(number, size=13, align="center") + (p(vv, size=12, align="center") if vv else ""),
            p(day, size=13, italic=True, align="center"),
        ),
        widths=(4000, 5200),
    )


def title(kind: str, subject: str, rule: float = 170) -> str:
    return (
        p(kind, bold=True, align="center")
        + p(subject, bold=True, align="center")
        + p("", bottom=True, left=rule, right=rule, before=0)
    )


def foot(*recipients: str, office: tuple[str, ...] = ("CHỦ TỊCH",), name: str = "Nguyễn Văn Ví") -> str:
    left = p("Nơi nhận:", size=12, bold=True, italic=True) + "".join(p(one, size=11) for one in recipients)
    right = "".join(p(one, bold=True, align="center") for one in office) + p("")
    return table((left, right + p(name, bold=True, align="center")))


def said(text: str) -> str:
    return p(text, align="both", first=36)


NUMBER, DAY = "Số: 112/{}-UBND", "An Lạc Sơn, ngày 02 tháng 01 năm 2024"


def test_a_line_a_little_longer_than_the_motto_is_none(tmp_path: Path) -> None:
    for motto in (26.0, 52.0):
        path = docx(
            tmp_path / "a.docx",
            head(NUMBER.format("TB"), DAY, motto=motto),
            title("THÔNG BÁO", "Lịch làm việc của các cơ quan trong tháng 01"),
            said(LONG + "thực hiện./."),
            foot("- Các xã;", "- Lưu: VT."),
        )
        assert linter.lint(path) == ()


def test_a_resolution_needs_no_line_about_its_articles(tmp_path: Path) -> None:
    path = docx(
        tmp_path / "a.docx",
        head(NUMBER.format("NQ"), DAY),
        title("NGHỊ QUYẾT", "Về nhiệm vụ quốc phòng năm 2024"),
        p("Điều 1. Thông qua nhiệm vụ năm 2024.", align="both", first=36, bold=True),
        p("Điều 2. Giao các cơ quan thực hiện./.", align="both", first=36, bold=True),
        foot("- Thường trực Hội đồng nhân dân tỉnh;", "- Lưu: VT."),
    )
    assert "ND30-49" not in {one.code for one in linter.lint(path)}


def test_figures_addresses_and_names_of_things(tmp_path: Path) -> None:
    path = docx(
        tmp_path / "a.docx",
        head(NUMBER.format("TB"), DAY),
        title("THÔNG BÁO", "Lịch làm việc của các cơ quan trong tháng 01"),
        said(
            "Kinh phí 12.500.000 đồng, tăng 3,5% so với giai đoạn 2020 - 2022; từ 07 giờ 30 đến 16 giờ 30; bản đồ tỷ "
            "lệ 1:25.000; tỷ số 3-1; súng AK, CKC; mạng 4G, wifi; thư điện tử bch.anlacson@example.vn; điện thoại "
            "0987.654.321; địa chỉ https://anlacson.example.vn/lich?thang=1."
        ),
        said("Thực hiện từ ngày 01/3 đến ngày 30/4/2024, theo Quyết định số 12/2021/QĐ-UBND./."),
        foot("- Các xã;", "- Lưu: VT.", office=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    )
    assert linter.lint(path) == ()


def test_the_page_is_that_of_the_words_after_a_break(tmp_path: Path) -> None:
    broken = p("Phụ lục", bold=True, align="center").replace("<w:t ", '<w:br w:type="page"/><w:t ', 1)
    path = docx(
        tmp_path / "a.docx",
        head(NUMBER.format("TB"), DAY),
        title("THÔNG BÁO", "Lịch làm việc của các cơ quan trong tháng 01"),
        said(LONG + "thực hiện theo Phụ lục kèm theo./."),
        foot("- Các xã;", "- Lưu: VT."),
        broken,
        p("lịch làm việc", bold=True, align="center"),
    )
    found = [one for one in linter.lint(path) if one.place.paragraph == "lịch làm việc"]
    annexed = [one.place.page for one in linter.lint(path) if one.code in ("ND30-57", "ND30-58")]
    assert set(annexed) <= {2} and (found or annexed)


def drawn(x: float, wide: float) -> str:
    """Return a run with a line drawn below the words of its paragraph, so many points from the left."""
    return (
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:line '
        f'style="position:absolute;margin-left:{x}pt;margin-top:0;z-index:1" from="0,16pt" to="{wide}pt,16pt" '
        'strokeweight=".75pt"/></w:pict></w:r>'
    )


def test_two_lines_drawn_on_one_paragraph_each_stand_under_their_words(tmp_path: Path) -> None:
    tabs = '<w:tabs><w:tab w:val="center" w:pos="1600"/><w:tab w:val="center" w:pos="6300"/></w:tabs>'

    def typed(text: str, lines: str = "", **look: object) -> str:
        made = p(text, size=13, **look)
        return made.replace("<w:pPr>", f"<w:pPr>{tabs}", 1).replace("</w:pPr>", f"</w:pPr>{lines}", 1)

    path = docx(
        tmp_path / "a.docx",
        typed("\tỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True),
        typed("\tHUYỆN AN LẠC SƠN\tĐộc lập - Tự do - Hạnh phúc", drawn(50, 60) + drawn(220, 180), bold=True),
        typed("\tSố: 112/TB-UBND\tAn Lạc Sơn, ngày 02 tháng 01 năm 2024"),
        title("THÔNG BÁO", "Lịch làm việc của các cơ quan trong tháng 01"),
        said(LONG + "thực hiện./."),
        foot("- Các xã;", "- Lưu: VT."),
    )
    assert not {"ND30-07", "ND30-10"} & {one.code for one in linter.lint(path)}


def test_a_space_before_a_comma_is_found_also_where_none_follows(tmp_path: Path) -> None:
    path = docx(
        tmp_path / "a.docx",
        head(NUMBER.format("TB"), DAY),
        title("THÔNG BÁO", "Lịch làm việc của các cơ quan trong tháng 01"),
        said("Các cơ quan làm việc ,nghỉ theo lịch; tệp kèm theo có đuôi .docx./."),
        foot("- Các xã;", "- Lưu: VT."),
    )
    assert "ND30-65" in {one.code for one in linter.lint(path)}
