"""The annexes of the year's report: a table of each sheet and the charts, each a section counted from page 1."""

from __future__ import annotations

from reportgen.word.annex import annex
from reportgen.word.blocks import Blocks, concatenate, paragraph, section_break
from reportgen.word.page import Section
from reportgen.word.statements import given, statement
from tools.word_templates.annexes import all_charts, exercises_table, training_table
from tools.word_templates.pieces import attachment_note
from tools.word_templates.template import LANDSCAPE, UPRIGHT
from tools.word_templates.two_tier import tables
from tools.word_templates.two_tier.pieces import ARMY_REPORTS, issuer

_WIDE, _NARROW = LANDSCAPE.text_width, UPRIGHT.text_width

ANNEXES: tuple[tuple[str, str, Section, tuple[str, ...], str, Blocks], ...] = (
    (
        "luc_luong",
        "luc_luong",
        LANDSCAPE,
        ("Quân số dân quân tự vệ năm {{ nam }}",),
        "đồng chí",
        tables.forces(_WIDE),
    ),
    (
        "du_bi",
        "du_bi",
        LANDSCAPE,
        ("Quân nhân dự bị, dự bị động viên năm {{ nam }}",),
        "đồng chí",
        tables.reserve(_WIDE),
    ),
    (
        "tuyen_chon",
        "tuyen_quan",
        LANDSCAPE,
        (
            "Đăng ký, sơ tuyển, khám tuyển nghĩa vụ quân sự",
            "và nghĩa vụ tham gia Công an nhân dân năm {{ nam }}",
        ),
        "công dân",
        tables.selection(_WIDE),
    ),
    (
        "tuyen_quan",
        "tuyen_quan",
        LANDSCAPE,
        ("Kết quả gọi công dân nhập ngũ", "và thực hiện nghĩa vụ tham gia Công an nhân dân năm {{ nam }}"),
        "công dân",
        tables.delivery(_WIDE),
    ),
    (
        "huan_luyen",
        "huan_luyen",
        LANDSCAPE,
        ("Kết quả huấn luyện năm {{ nam }}",),
        "đồng chí",
        training_table(),
    ),
    (
        "dien_tap",
        "dien_tap",
        LANDSCAPE,
        ("Kết quả diễn tập, hội thi, hội thao năm {{ nam }}",),
        "",
        exercises_table(),
    ),
    (
        "giao_duc",
        "giao_duc",
        UPRIGHT,
        ("Kết quả giáo dục, bồi dưỡng kiến thức", "quốc phòng và an ninh năm {{ nam }}"),
        "người",
        tables.education(_NARROW),
    ),
    (
        "bieu_do",
        "bieu_do.tat_ca",
        UPRIGHT,
        ("Biểu đồ một số số liệu chủ yếu", "năm {{ nam }}"),
        "",
        all_charts(),
    ),
)
"""Each annex: its name in ``phu_luc``, what it prints (without that there is none), its pages, title, unit, table."""


def numbering() -> Blocks:
    """Return the tags that number the annexes there are, for the top of the paper: ``phu_luc.giao_duc``.

    They close up, and a single annex has no number (Decree 30, annex I, III.1).
    """
    kinds = [(name, what) for name, what, *_rest in ANNEXES]
    counted = [f"(1 if {what} else 0)" for _name, what in kinds]
    texts = []
    for place, (name, what) in enumerate(kinds, 1):
        number = f"({' + '.join(counted[:place])})|la_ma"
        texts.append(
            f"'{name}': ('Phụ lục' ~ (' ' ~ {number} if so_phu_luc > 1 else '')) if {what} else none"
        )
    total = f"{{% set so_phu_luc = {' + '.join(counted)} %}}"
    return statement(total) + statement(f"{{% set phu_luc = {{{', '.join(texts)}}} %}}")


def reference(name: str) -> str:
    """Return `` (chi tiết tại Phụ lục II)``; nothing where there is no such annex."""
    return f"{{{{ phu_luc.{name}|kem(' (chi tiết tại ', ')') }}}}"


def all_annexes() -> Blocks:
    """Return the annexes, each in a section of its own and only where it has something to print."""
    attached = attachment_note("Báo cáo", "bc", issuer(ARMY_REPORTS))
    return concatenate(
        *(
            given(
                what,
                annex(f"{{{{ phu_luc.{name} }}}}", title, attached) + unit_line(unit) + made,
                section_break(section),
            )
            for name, what, section, title, unit, made in ANNEXES
        )
    )


def unit_line(unit: str) -> Blocks:
    """Return the line above a table that says what it counts."""
    return paragraph("DonViTinh", f"Đơn vị tính: {unit}") if unit else ()
