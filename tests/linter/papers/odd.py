"""Letters in a font from before Unicode, and papers with rare faults of the letterhead and the end."""

from __future__ import annotations

from pathlib import Path

from docx.text.paragraph import Paragraph

from reportgen.vietnamese.legacy import tcvn3
from tests.linter.papers.heads import Head, _agency, _national, in_table
from tests.linter.papers.letters import PROVINCE
from tests.linter.papers.making import MOTTO, NAME, POINTS, SIDES, Writer, _grid
from tests.linter.papers.model import Sample
from tests.linter.papers.reports import COMMUNE, DEPUTY

_ENCODED = {decoded: code for code in map(chr, range(0xA1, 0x100)) if (decoded := tcvn3.decode(code)) != code}


def _old_font(path: Path) -> Path:
    vv = ("V/v mượn tài liệu lưu trữ",)
    w = Writer(family=".VnTime")
    in_table(w, Head(COMMUNE, "Số: 71/UBND-VP", "An Lạc Sơn, ngày 09 tháng 3 năm 2026", vv=vv))
    w.to("Trung tâm Lưu trữ lịch sử tỉnh Hoài Giang.")
    w.say(
        "Để phục vụ việc biên soạn lịch sử địa phương, Uỷ ban nhân dân xã An Lạc Sơn đề nghị Trung tâm Lưu trữ lịch "
        "sử tỉnh cho mượn 03 hồ sơ về thành lập xã giai đoạn 1954 - 1960.",
        "Kính đề nghị Trung tâm quan tâm giúp đỡ./.",
    )
    w.foot(("- Như trên;", "- Lưu: VT, VP."), DEPUTY, "Trần Thị Dụ")
    cells = [cell for table in w.doc.tables for row in table.rows for cell in row.cells]
    for paragraph in [*w.doc.paragraphs, *(one for cell in cells for one in cell.paragraphs)]:
        _encode(paragraph)
    return w.save(path)


def _encode(paragraph: Paragraph) -> None:
    """Write the letters as TCVN3 has them; capitals are in the font of capitals, with the codes of small letters."""
    for run in paragraph.runs:
        if run.text.isupper():
            run.font.name = ".VnTimeH"
        run.text = "".join(_ENCODED.get(a) or _ENCODED.get(a.lower(), a) for a in run.text)


def _rare_faults(path: Path) -> Path:
    head = Head(
        ("PHÒNG KINH TẾ",),
        "Số: 05/TB-KT",
        "",
        above=("UBND XÃ AN LẠC SƠN",),
        above_bold=True,
        agency_bold=False,
    )
    w = in_table(Writer(), head)
    w.title("Thông báo", "Về việc tiếp nhận hồ sơ đăng ký kinh doanh trực tuyến")
    w.say(
        "Từ ngày 01 tháng 6 năm 2026, Phòng Kinh tế chỉ tiếp nhận hồ sơ đăng ký hộ kinh doanh bằng hình thức trực "
        "tuyến qua Cổng Dịch vụ công quốc gia; không tiếp nhận hồ sơ giấy.",
        italic=True,
    )
    w.say("Hộ kinh doanh cần hướng dẫn thì liên hệ điện thoại 0200.555.010 trong giờ hành chính./.")
    w.foot(("- UBND xã;", "- Lưu: VT."), ("Trưởng phòng",), "Ninh Thị Gấm", word="NƠI NHẬN:")
    cell = w.doc.tables[-1].rows[0].cells[0]
    cell.paragraphs[1].runs[0].font.size = w.doc.styles["Normal"].font.size
    return w.save(path)


def _crossed(path: Path) -> Path:
    w = Writer()
    head = Head(PROVINCE, "Số: 901/UBND-KT", "Hoài Giang, ngày 11 tháng 5 năm 2026")
    room = w.room / POINTS
    (left, right), (below, beside) = (row.cells for row in _grid(w.doc, 2, (room * 0.38, room * 0.62)).rows)
    _agency(w, left, head, room * 0.38 * POINTS - SIDES)
    _national(w, right, head, room * 0.62 * POINTS - SIDES)
    w.add(below, head.day, size=13, italic=True, align="center")
    w.add(beside, head.number, size=13, align="center")
    w.add(beside, "V/v rà soát quỹ đất công", size=12, align="center", before=6)
    w.add(w.doc, "Kính gửi: Ủy ban nhân dân các xã, phường.", bold=True, align="center", before=12)
    w.say(
        "Ủy ban nhân dân tỉnh Hoài Giang yêu cầu Ủy ban nhân dân các xã, phường rà soát quỹ ðất công trên địa bàn, "
        "tập trung tại phường 5; gửi kết quả về Sở Nông nghiệp và Môi trường trước ngày 30 tháng 5 "
        "năm 2026./."
    )
    w.foot(("- Như trên;", "- Lưu: VT, KT."), DEPUTY, "Đặng Văn Thử")
    said = "(Kèm theo Công văn số 901/UBND-KT ngày 11 tháng 5 năm 2026\ncủa Ủy ban nhân dân tỉnh Hoài Giang)"
    w.annex("", "THỐNG KÊ QUỸ ĐẤT CÔNG", said)
    head_line = next(line for line in w.doc.paragraphs if line.text == "Phụ lục")
    head_line.runs[0].text = "PHỤ LỤC"
    w.table([("TT", "Thửa đất", "Diện tích (m²)"), ("1", "", "")], (15, 95, 50))
    return w.save(path)


def _framed(path: Path) -> Path:
    w = Writer()
    room = w.room / POINTS
    frame = _grid(w.doc, 1, (room,))
    frame.style = w.doc.styles["Table Grid"]
    page = frame.rows[0].cells[0]
    left, right = _grid(page, 1, (room * 0.36, room * 0.6)).rows[0].cells
    head = Head(COMMUNE, "Số: 90/TB-UBND", "An Lạc Sơn, ngày 17 tháng 6 năm 2026")
    _agency(w, left, head, room * 0.36 * POINTS - SIDES)
    w.add(left, head.number, size=13, align="center", before=4)
    _national(w, right, head, room * 0.6 * POINTS - SIDES)
    w.add(right, head.day, size=13, italic=True, align="center", before=4)
    w.add(page, "THÔNG BÁO", bold=True, align="center", before=12)
    w.add(page, "Về việc mất giấy chứng nhận quyền sử dụng đất", bold=True, align="center")
    w.rule(page, 120, w.room - SIDES)
    said = "Ủy ban nhân dân xã An Lạc Sơn thông báo ông Tô Văn Lựu bị mất giấy chứng nhận quyền sử dụng đất."
    w.add(page, said, size=12, align="both", first=12.7, before=6)
    w.add(page, "Nơi nhận:", size=12, bold=True, italic=True, before=12)
    for one in ("- Các thôn;", "- Lưu: VT."):
        w.add(page, one, size=11)
    w.add(page, "CHỦ TỊCH", bold=True, align="center", left=200)
    w.add(page, "Nguyễn Văn Ví", bold=True, align="center", left=200, before=60)
    return w.save(path)


def _dashed(path: Path) -> Path:
    w = Writer()
    room = w.room / POINTS
    left, right = _grid(w.doc, 1, (room * 0.38, room * 0.62)).rows[0].cells
    for line in (*COMMUNE, "-------"):
        w.add(left, line, size=12, bold=True, align="center")
    w.add(left, "Số: 53/TB-UBND", size=13, align="center")
    w.add(right, NAME, size=12, bold=True, align="center")
    w.add(right, MOTTO, size=13, bold=True, align="center")
    w.add(right, "-" * 30, size=13, align="center")
    w.add(right, "An Lạc Sơn, ngày 17 tháng 6 năm 2026", size=13, italic=True, align="center")
    w.title("THÔNG BÁO", "Về việc cắt điện sửa chữa đường dây", rule="").centre("======", before=0)
    w.say(
        "Ngày 20 tháng 6 năm 2026, ngành điện tạm ngừng cấp điện tại thôn Đoài Hạ để sửa chữa đường dây 22 kV; đề nghị "
        "các hộ chủ động thời gian sản xuất, sinh hoạt./."
    )
    w.foot(("- Các thôn;", "- Lưu: VT."), DEPUTY, "Trần Thị Dụ")
    return w.save(path)


SAMPLES = (
    Sample(
        "cong-van-vntime",
        "A letter in .VnTime, capitals in .VnTimeH: one fault for the whole paper, its old font.",
        "official",
        _old_font,
        (("ND30-03", ""),),
    ),
    Sample(
        "thong-bao-loi-hiem",
        "A notice of a commune's office without place and date, its agencies' weights swapped, kind in small "
        "letters.",
        "official",
        _rare_faults,
        (
            ("ND30-08", "UBND XÃ AN LẠC SƠN"),
            ("ND30-09", "PHÒNG KINH TẾ"),
            ("ND30-11", ""),
            ("ND30-17", "Thông báo"),
            ("ND30-31", "Từ ngày 01 tháng 6"),
            ("ND30-46", "NƠI NHẬN:"),
            ("ND30-50", "- UBND xã;"),
            ("ND30-52", "Trưởng phòng"),
        ),
    ),
    Sample(
        "thong-bao-gach-roi",
        "A notice with lines of hyphens and equals signs under motto, agency and subject.",
        "official",
        _dashed,
        (
            ("ND30-07", "Độc lập - Tự do"),
            ("ND30-10", "XÃ AN LẠC SƠN"),
            ("ND30-19", "Về việc cắt điện"),
        ),
    ),
    Sample(
        "thong-bao-khung",
        "A notice inside a frame, which is a table of one cell: body of 12 points without ./.",
        "official",
        _framed,
        (("ND30-30", "Ủy ban nhân dân xã An Lạc Sơn"), ("ND30-55", "Ủy ban nhân dân xã An Lạc Sơn")),
    ),
    Sample(
        "cong-van-dao-cot",
        "A letter with number and date on the wrong sides, bold addressee, ð for đ, an annex that nobody mentions.",
        "official",
        _crossed,
        (
            ("ND30-24", "Số: 901/UBND-KT"),
            ("ND30-24", "Hoài Giang, ngày 11 tháng 5"),
            ("ND30-45", "Kính gửi: Ủy ban nhân dân các xã"),
            ("ND30-69", "Ủy ban nhân dân tỉnh Hoài Giang yêu cầu"),
            ("ND30-73", "Ủy ban nhân dân tỉnh Hoài Giang yêu cầu"),
            ("ND30-57", "PHỤ LỤC"),
            ("ND30-58", "PHỤ LỤC"),
        ),
    ),
)
