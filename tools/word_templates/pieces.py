"""Pieces that several papers share: letterhead, title, addressees, recipients with signature, annex heads."""

from __future__ import annotations

from tools.word_templates.markup import PORTRAIT_WIDTH, Cell, cell, paragraph, row, table, tag

LETTERHEAD = [PORTRAIT_WIDTH - 5240, 5240]
"""The right column just holds the Quốc hiệu at 12 pt."""

AWARDS_IN_ALL = (
    "{{{{ {who}.so_luot|hai_chu_so|kem('{before}', ' lượt khen thưởng{after}') "
    "if {who}.so_luot != {who}.tong_so else '' }}}}"
)
"""How many awards there are, to be said only where somebody receives two: ``, tổng số 04 lượt khen thưởng``."""

CONG_TAC = "công tác {{ thong_tin.ten_cong_tac }} địa phương"


Agency = tuple[str, str]
"""What the fields of its name begin with, and the field of its superior."""


def letterhead(
    agency: Agency, serial: str, day: str, widths: list[int] = LETTERHEAD, *, wide: bool = False
) -> str:
    """Return agency and Quốc hiệu side by side, with number and date below (Decree 30, annex I, II.1–4)."""
    left = Cell(_agency(*agency) + _rule(agency[0], wide=wide), align="top")
    right = Cell(quoc_hieu(wider("KeDuoiTieuNgu", wide)), align="top")
    numbers = cell("SoKyHieu", serial)
    return table("BangAn", widths, [row(left, right), row(numbers, cell("DiaDanhNgayThang", day))])


SHORTEST_NAME = 16
"""Letters: under a name with fewer, on its only line, the rule is made shorter, for it is a third to a half as long."""


def _rule(prefix: str, *, wide: bool) -> str:
    """Return the rule under the agency's name."""
    return (
        tag(f"{{% if not {prefix}_dong_2 and {prefix}_dong_1|length < {SHORTEST_NAME} %}}")
        + paragraph(wider("KeDuoiCoQuanNgan", wide))
        + tag("{% else %}")
        + paragraph(wider("KeDuoiCoQuan", wide))
        + tag("{% endif %}")
    )


def wider(style: str, wide: bool) -> str:
    """Return the style of a rule; on a landscape page the same rule has other indents."""
    return style + ("Ngang" if wide else "")


def quoc_hieu(rule: str) -> str:
    """Return the Quốc hiệu and Tiêu ngữ with the rule below."""
    return (
        paragraph("QuocHieu", "Cộng hòa xã hội chủ nghĩa Việt Nam")
        + paragraph("TieuNgu", "Độc lập - Tự do - Hạnh phúc")
        + paragraph(rule)
    )


def _agency(prefix: str, superior: str) -> str:
    """Return the lines of the agency whose fields begin with ``prefix``, below its superior if there is one."""
    return (
        tag(f"{{% if {superior} %}}")
        + paragraph("CoQuanChuQuan", f"{{{{ {superior} }}}}")
        + tag("{% endif %}")
        + paragraph("CoQuan", f"{{{{ {prefix}_dong_1 }}}}")
        + tag(f"{{% if {prefix}_dong_2 %}}")
        + paragraph("CoQuan", f"{{{{ {prefix}_dong_2 }}}}")
        + tag("{% endif %}")
    )


COMMITTEE: Agency = ("thong_tin.co_quan", "thong_tin.co_quan_chu_quan")
SUBMITTER: Agency = ("thong_tin.don_vi_trinh", "thong_tin.don_vi_trinh_chu_quan")


def serial(paper: str) -> str:
    """Return the number and symbol of ``paper`` (bc, tt, qd)."""
    return f"{{{{ so_ky_hieu(thong_tin.so_{paper}, thong_tin.ky_hieu_{paper}) }}}}"


def place_and_day(paper: str) -> str:
    """Return the place and date of ``paper``."""
    return f"{{{{ thong_tin.dia_danh }}}}, {{{{ thong_tin.ngay_{paper}|ngay_ky }}}}"


def title(kind: str, *subject: str, wide: bool = False, long: bool = False) -> str:
    """Return the kind of paper, its subject, and the rule below; under a ``long`` line it is longer."""
    lines = "".join(paragraph("TrichYeu", line) for line in subject)
    rule = "KeDuoiTrichYeu" + ("Dai" if long else "")
    return paragraph("TenLoai", kind) + lines + paragraph(wider(rule, wide))


def addressees(paper: str) -> str:
    """Return ``Kính gửi:``: one on the same line, several on their own lines; none, nothing."""
    field = f"thong_tin.kinh_gui_{paper}"
    return (
        tag(f"{{% if {field}|length == 1 %}}")
        + paragraph("KinhGui", f"Kính gửi: {{{{ {field}[0] }}}}")
        + tag(f"{{% elif {field} %}}")
        + paragraph("KinhGui", "Kính gửi:")
        + tag(f"{{% for noi in {field} %}}")
        + paragraph("KinhGuiDong", "- {{ noi }}{{ '.' if loop.last else ';' }}")
        + tag("{% endfor %}")
        + tag("{% else %}")
        + paragraph("KinhGui")
        + tag("{% endif %}")
    )


def bases(paper: str, last: str = ";") -> str:
    """Return the legal bases of ``paper``, one paragraph each, the last one ending in ``last``.

    Without any of the clerk's own they are those of the rules in force on the day of the decision.
    """
    end = f"{{{{ '{last}' if loop.last else ';' }}}}" if last != ";" else ";"
    return (
        tag(f"{{% for can_cu in thong_tin.can_cu_{paper} %}}")
        + paragraph("CanCu", "{{ can_cu|bo_cham }}" + end)
        + tag("{% else %}")
        + tag("{% for can_cu in khen_thuong.can_cu %}")
        + paragraph("CanCu", "Căn cứ {{ can_cu|bo_cham }}" + end)
        + tag("{% endfor %}")
        + tag("{% endfor %}")
    )


def recipients_and_signature(paper: str, *, rank: bool = True) -> str:
    """Return ``Nơi nhận`` and the signature side by side, never parted by a page."""
    return table("BangAn", [4535, 4536], [row(_recipients(paper), _signature(paper, rank=rank))])


def _recipients(paper: str) -> Cell:
    return Cell(
        paragraph("NoiNhan", "Nơi nhận:")
        + tag(f"{{% for noi in thong_tin.noi_nhan_{paper} %}}")
        + paragraph("NoiNhanDong", "- {{ noi|bo_cham }};")
        + tag("{% else %}")
        + _as_above(paper)
        + tag("{% endfor %}")
        + paragraph("NoiNhanDong", f"- Lưu: {{{{ thong_tin.luu_{paper}|bo_cham }}}}."),
        align="top",
    )


def _as_above(paper: str) -> str:
    """Return the first recipients where the clerk names none: those the paper itself names (Decree 30, II.9)."""
    if paper == "qd":
        return paragraph("NoiNhanDong", "- Như Điều 3;")
    line = paragraph("NoiNhanDong", "- Như trên;")
    return tag(f"{{% if thong_tin.kinh_gui_{paper} %}}") + line + tag("{% endif %}")


def _signature(paper: str, *, rank: bool) -> Cell:
    return Cell(signature(paper, rank=rank), align="top")


def signature(paper: str, *, rank: bool = True) -> str:
    """Return power, office, room to sign and name."""
    power = f"thong_tin.quyen_han_ky_{paper}"
    name = f"{{{{ thong_tin.nguoi_ky_{paper} }}}}"
    if rank:
        name = f"{{{{ thong_tin.cap_bac_ky_{paper}|kem('', ' ') }}}}" + name
    return (
        tag(f"{{% if {power} %}}")
        + paragraph("ChuKy", f"{{{{ {power} }}}}")
        + tag("{% endif %}")
        + paragraph("ChuKy", f"{{{{ thong_tin.chuc_vu_ky_{paper} }}}}")
        + paragraph("NguoiKy", name)
    )


def annex(number: str, name: str | tuple[str, ...], parent: str) -> str:
    """Return an annex's head: ``Phụ lục II``, its name, and what it is attached to."""
    lines = (name,) if isinstance(name, str) else name
    names = "".join(paragraph("TenPhuLuc", line) for line in lines)
    return paragraph("PhuLuc", number) + names + paragraph("KemTheo", parent)


def attachment_note(kind: str, paper: str, issuer: str) -> str:
    """Return ``(Kèm theo Báo cáo số 05/BC-UBND ngày … của …)``."""
    number = f"{{{{ thong_tin.so_{paper}|so_van_ban }}}}/{{{{ thong_tin.ky_hieu_{paper} }}}}"
    return f"(Kèm theo {kind} số {number} {{{{ thong_tin.ngay_{paper}|ngay_ky }}}} của {issuer})"


def heads(*names: str) -> tuple[Cell, ...]:
    """Return the cells of a table's head."""
    return tuple(cell("BangDauCot", name) for name in names)
