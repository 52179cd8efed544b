"""The award lists: as annexes of the decision, and as papers of their own."""

from __future__ import annotations

from tools.word_templates.markup import (
    LANDSCAPE,
    LANDSCAPE_WIDTH,
    Cell,
    Row,
    cell,
    paragraph,
    row,
    section,
    statement_row,
    table,
)
from tools.word_templates.package import Paper
from tools.word_templates.pieces import (
    COMMITTEE,
    CONG_TAC,
    attached_to,
    heads,
    letterhead,
    place_and_day,
    signature,
    title,
)

DECISION = attached_to("Quyết định", "qd", "Chủ tịch {{ thong_tin.co_quan }}")
MERIT = (
    "{{ hang.thanh_tich|hoa_dau or "
    "'Xuất sắc trong công tác ' ~ thong_tin.ten_cong_tac ~ ' địa phương năm ' ~ nam }}"
)
NAME = "{{ hang.cap_bac|kem('', ' ') }}{{ hang.ten }}"


def collectives(widths: list[int], *, merit: bool = False) -> str:
    """Return the table of collectives by award."""
    names = ("TT", "Tên tập thể", "Đơn vị, địa bàn")
    cells = (
        cell("BangSo", "{{ hang.stt }}"),
        cell("BangChu", "{{ hang.ten }}"),
        cell("BangChu", "{{ hang.don_vi }}"),
    )
    return _by_award("tap_the", "tập thể", names, cells, widths, merit=merit)


def individuals(widths: list[int], *, merit: bool = False) -> str:
    """Return the table of individuals by award."""
    names = ("TT", "Họ và tên", "Chức vụ", "Đơn vị công tác")
    cells = (
        cell("BangSo", "{{ hang.stt }}"),
        cell("BangChu", NAME),
        cell("BangChu", "{{ hang.chuc_vu }}"),
        cell("BangChu", "{{ hang.don_vi }}"),
    )
    return _by_award("ca_nhan", "cá nhân", names, cells, widths, merit=merit)


def _by_award(
    who: str, unit: str, names: tuple[str, ...], cells: tuple[Cell, ...], widths: list[int], *, merit: bool
) -> str:
    if merit:
        names, cells = (*names, "Thành tích"), (*cells, cell("BangChu", MERIT))
    columns = len(names)
    group = row(
        cell("BangNhomSo", "{{ loop.index|la_ma }}"),
        cell(
            "BangNhom",
            f"{{{{ nhom.hinh_thuc }}}}: {{{{ nhom.so_luong|hai_chu_so }}}} {unit}",
            span=columns - 1,
        ),
    )
    rows: list[Row] = [
        row(*heads(*names), header=True),
        statement_row(f"{{% for nhom in khen_thuong.{who} %}}", columns),
        group,
        statement_row("{% for hang in nhom.hang %}", columns),
        row(*cells),
        statement_row("{% endfor %}", columns),
        statement_row("{% endfor %}", columns),
    ]
    return table("BangSoLieu", widths, rows)


def closing(who: str, unit: str) -> str:
    """Return the count that closes a list, in figures and words."""
    number = f"khen_thuong.so_{who}"
    return paragraph(
        "GhiChu",
        f"Ấn định danh sách có {{{{ {number}|hai_chu_so }}}} ({{{{ {number}|bang_chu }}}}) {unit}./.",
    )


def subject(unit: str) -> str:
    """Return what a list is about."""
    return f"{unit} có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}}"


def _paper(name: str, unit: str, who: str, made: str) -> Paper:
    head = letterhead(COMMITTEE, "", place_and_day("qd"), [LANDSCAPE_WIDTH - 7800, 7800], wide=True)
    about = f"{subject(unit.capitalize())} được khen thưởng"
    sign = table(
        "BangAn",
        [7003, 7000],
        [row(Cell(paragraph("BangChu")), Cell(signature("qd", rank=False), align="top"))],
    )
    body = (
        head
        + title("Danh sách", about, wide=True)
        + paragraph("KemTheo", DECISION)
        + made
        + closing(who, unit)
        + sign
    )
    return Paper(
        name, f"Danh sách {subject(unit)} được khen thưởng", body + paragraph("NgatPhan") + section(LANDSCAPE)
    )


def papers() -> tuple[Paper, Paper]:
    """Return the two lists as papers of their own."""
    return (
        _paper(
            "danh-sach-tap-the.docx", "tập thể", "tap_the", collectives([680, 4500, 3200, 5623], merit=True)
        ),
        _paper(
            "danh-sach-ca-nhan.docx",
            "cá nhân",
            "ca_nhan",
            individuals([680, 3005, 2835, 3118, 4365], merit=True),
        ),
    )
