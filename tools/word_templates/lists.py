"""The award lists: as annexes of the decision, and as papers of their own."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, Row, cell, heads, paragraph, row, side_by_side, table
from reportgen.word.letterhead import letterhead
from reportgen.word.signature import signature
from reportgen.word.statements import each_row, given_row, statement_row
from reportgen.word.title import title
from tools.word_templates.pieces import COMMITTEE, CONG_TAC, attachment_note, place_and_day, signer
from tools.word_templates.template import LANDSCAPE, Template, template

DECISION = attachment_note("Quyết định", "qd", "Chủ tịch {{ thong_tin.co_quan }}")
MERIT = (
    "{{ hang.thanh_tich|hoa_dau or "
    "'Xuất sắc trong công tác ' ~ thong_tin.ten_cong_tac ~ ' địa phương năm ' ~ nam }}"
)
NAME = "{{ hang.cap_bac|kem('', ' ') }}{{ hang.ten }}"


MERIT_HEAD, MONEY_HEAD = "Tóm tắt thành tích", "Mức thưởng (đồng)"
BEFORE_HEAD = "Danh hiệu, hình thức các năm trước"

Columns = tuple[tuple[str, str, str], ...]
"""Heading, style and text of each column before the sum."""

NUMBER = ("TT", "BangSo", "{{ hang.stt }}")
GROUP_NAME = ("Tên tập thể", "BangChu", "{{ hang.ten }}")
GROUP_PLACE = ("Đơn vị, địa bàn", "BangChu", "{{ hang.don_vi }}")
PERSON = ("Họ và tên", "BangChu", NAME)
OFFICE = ("Chức vụ", "BangChu", "{{ hang.chuc_vu }}")
UNIT = ("Đơn vị công tác", "BangChu", "{{ hang.don_vi }}")
OFFICE_AND_UNIT = (
    "Chức vụ, đơn vị công tác",
    "BangChu",
    "{{ hang.chuc_vu|cua(hang.don_vi|trong_cau)|hoa_dau }}",
)
ACHIEVED = (MERIT_HEAD, "BangChu", MERIT)
INITIATIVE = ("Sáng kiến (số quyết định công nhận)", "BangChu", "{{ hang.sang_kien }}")
BEFORE = (BEFORE_HEAD, "BangChu", "{{ hang.truoc_day }}")


def collectives(widths: tuple[int, ...], columns: Columns = (NUMBER, GROUP_NAME, GROUP_PLACE)) -> Blocks:
    """Return the table of collectives by award, with what each is paid."""
    return by_award("khen_thuong", "tap_the", "tập thể", columns, widths)


def individuals(widths: tuple[int, ...], columns: Columns = (NUMBER, PERSON, OFFICE, UNIT)) -> Blocks:
    """Return the table of individuals by award, with what each is paid."""
    return by_award("khen_thuong", "ca_nhan", "cá nhân", columns, widths)


def by_award(awards: str, who: str, unit: str, columns: Columns, widths: tuple[int, ...]) -> Blocks:
    """Return the table of those in the list ``awards`` whom the kit calls ``who``, by award, with what each is paid."""
    count = len(columns) + 1
    names = [name for name, _style, _text in columns]
    group = row(*_group(unit, count - 2), cell("BangTienNhom", "{{ nhom.tien|so }}"))
    total = row(
        cell("BangTongChu", "Tổng cộng", span=count - 1),
        cell("BangTongTien", f"{{{{ {awards}.tong_tien_{who}|so }}}}"),
    )
    last = f"loop.revindex <= 2 and nhom.hinh_thuc == {awards}.{who}[-1].hinh_thuc"
    other = statement_row("{% else %}", count)
    items = given_row(last, count, _item(columns, "Cuoi"), other, _item(columns))
    groups = each_row(f"nhom in {awards}.{who}", count, group, *each_row("hang in nhom.hang", count, *items))
    known = given_row(f"{awards}.tong_tien_{who} is not none", count, total)
    return table(widths, heads(*names, MONEY_HEAD), *groups, *known)


def proposed_by_award(awards: str, who: str, unit: str, columns: Columns, widths: tuple[int, ...]) -> Blocks:
    """Return the same table without the money, which is not the proposer's to say."""
    count = len(columns)
    item = row(*(cell(style, text) for _name, style, text in columns))
    groups = each_row(
        f"nhom in {awards}.{who}",
        count,
        row(*_group(unit, count - 1)),
        *each_row("hang in nhom.hang", count, item),
    )
    return table(widths, heads(*(name for name, _style, _text in columns)), *groups)


def _group(unit: str, span: int) -> tuple[Cell, Cell]:
    """Return the cells that name an award and say how many receive it."""
    name = f"{{{{ nhom.hinh_thuc }}}}: {{{{ nhom.so_luong|hai_chu_so }}}} {unit}"
    return cell("BangNhomSo", "{{ loop.index|la_ma }}"), cell("BangNhom", name, span=span)


def _item(columns: Columns, last: str = "") -> Row:
    """Return the row of one recipient; the ``last`` two stay with the total, so that it is not alone on a page."""
    cells = (cell(style + last, text) for _name, style, text in columns)
    return row(*cells, cell("BangTien" + last, "{{ hang.tien_thuong|so }}"))


def money(what: str) -> str:
    """Return a sum in figures and words, or nothing where it is not known: ``; tổng tiền thưởng … đồng (…)``."""
    return (
        f"{{% if {what} is not none %}}; tổng tiền thưởng {{{{ {what}|tien }}}} "
        f"(bằng chữ: {{{{ {what}|tien_bang_chu|thuong_dau }}}}){{% endif %}}"
    )


def closing(who: str, unit: str, awards: str = "khen_thuong") -> Blocks:
    """Return what closes a list: how many, in figures and words, and what they are paid."""
    number, times = f"{awards}.so_{who}", f"{awards}.luot_{who}"
    return paragraph(
        "GhiChu",
        f"Ấn định danh sách: {{{{ {number}|hai_chu_so }}}} ({{{{ {number}|bang_chu }}}}) {unit}"
        f"{{% if {times} != {number} %}}, {{{{ {times}|hai_chu_so }}}} ({{{{ {times}|bang_chu }}}}) lượt khen thưởng"
        f"{{% endif %}}{money(f'{awards}.tong_tien_{who}')}./.",
    )


def subject(unit: str) -> str:
    """Return what a list is about."""
    return f"{unit} có thành tích xuất sắc trong {CONG_TAC} năm {{{{ nam }}}}"


def _paper(name: str, unit: str, who: str, made: Blocks) -> Template:
    head = letterhead(COMMITTEE, LANDSCAPE, place_and_date=place_and_day("qd"))
    about = f"{subject(unit.capitalize())} được khen thưởng"
    signed = Cell(signature(signer("qd"), ranks=False), align="top")
    sign = side_by_side((7003, 7000), row(Cell(paragraph("BangChu")), signed))
    body = (
        head
        + title("Danh sách", about, wide=True)
        + paragraph("KemTheo", DECISION)
        + made
        + closing(who, unit)
        + sign
    )
    called = f"Danh sách {subject(unit)} được khen thưởng"
    return template(name, called, body + paragraph("NgatPhan"), LANDSCAPE)


def papers() -> tuple[Template, Template]:
    """Return the two lists as papers of their own."""
    groups = collectives((680, 4300, 2900, 4523, 1600), (NUMBER, GROUP_NAME, GROUP_PLACE, ACHIEVED))
    people = individuals((680, 2805, 2535, 2818, 3565, 1600), (NUMBER, PERSON, OFFICE, UNIT, ACHIEVED))
    return (
        _paper("danh-sach-tap-the.docx", "tập thể", "tap_the", groups),
        _paper("danh-sach-ca-nhan.docx", "cá nhân", "ca_nhan", people),
    )
