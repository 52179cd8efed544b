"""Rows of a table under a loop or a condition, the space below a table, and the table of awards by form."""

from __future__ import annotations

from tools.word_templates.markup import Cell, Row, cell, paragraph, row, statement_row, table
from tools.word_templates.pieces import heads


def loop(what: str, rows: list[Row], columns: int) -> list[Row]:
    """Return ``rows`` repeated for ``what``."""
    return [statement_row(f"{{% for {what} %}}", columns), *rows, statement_row("{% endfor %}", columns)]


def only_if(condition: str, made: Row, columns: int) -> list[Row]:
    """Return a row that is printed only under ``condition``."""
    return [statement_row(f"{{% if {condition} %}}", columns), made, statement_row("{% endif %}", columns)]


def after(made: str) -> str:
    """Return a table with a little space below it."""
    return made + paragraph("KhoangCach")


def awards_by_form(awards: str) -> str:
    """Return the table of how many groups and persons receive each form; ``awards`` names a list of awards."""
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ dong.hinh_thuc }}"),
        *(cell("BangSo", f"{{{{ dong.{name}|hai_chu_so }}}}") for name in ("tap_the", "ca_nhan", "tong")),
    )
    totals = row(
        Cell(paragraph("BangCong", "Tổng cộng"), 2),
        *(
            cell("BangCong", f"{{{{ {awards}.{name}|hai_chu_so }}}}")
            for name in ("luot_tap_the", "luot_ca_nhan", "so_luot")
        ),
    )
    head = row(*heads("TT", "Danh hiệu, hình thức khen thưởng", "Tập thể", "Cá nhân", "Tổng"), header=True)
    rows = [head, *loop(f"dong in {awards}.theo_hinh_thuc", [item], 5), totals]
    return after(table("BangSoLieu", [567, 4706, 1247, 1247, 1304], rows))
