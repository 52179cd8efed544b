"""The annual report (báo cáo tổng kết): two parts, five annexes; what has no content is not printed."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from tools.word_templates import annexes
from tools.word_templates.markup import break_section, cell, paragraph, row, section, table, tag
from tools.word_templates.package import Paper
from tools.word_templates.pieces import (
    COMMITTEE,
    CONG_TAC,
    addressees,
    heads,
    letterhead,
    place_and_day,
    recipients_and_signature,
    serial,
    title,
)
from tools.word_templates.prose import Block, clause, given, heading, part, set_variables, words
from tools.word_templates.results import charts, results
from tools.word_templates.tables import after, loop


def _opening() -> str:
    return (
        letterhead(COMMITTEE, serial("bc"), place_and_day("bc"))
        + title(
            "Báo cáo",
            f"Kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}};",
            "phương hướng, nhiệm vụ năm {{ nam_sau }}",
        )
        + addressees("bc")
        + paragraph(
            "NoiDung",
            f"{{{{ thong_tin.co_quan }}}} báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}} "
            "và phương hướng, nhiệm vụ năm {{ nam_sau }}{{ ' như sau:' if co_ket_qua or co_phuong_huong else '.' }}",
        )
    )


def _situation() -> Block:
    return heading(
        "co_tinh_hinh",
        "Đặc điểm tình hình",
        words("Đặc điểm tình hình"),
        clause("Thuận lợi", words("Thuận lợi")),
        clause("Khó khăn", words("Khó khăn")),
    )


def _assessment() -> Block:
    subjects = ("Ưu điểm", "Hạn chế", "Nguyên nhân", "Bài học kinh nghiệm")
    return heading(
        "co_danh_gia", "Đánh giá chung", *(clause(subject, words(subject)) for subject in subjects)
    )


def _targets() -> Block:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ muc_tieu.noi_dung }}"),
        cell("BangSo", "{{ muc_tieu.don_vi_tinh }}"),
        cell("BangSo", "{{ muc_tieu.chi_tieu }}"),
        cell("BangChu", "{{ muc_tieu.ghi_chu }}"),
    )
    names = heads("TT", "Nội dung", "Đơn vị tính", "Chỉ tiêu", "Ghi chú")
    rows = [row(*names, header=True), *loop("muc_tieu in chi_tieu", [item], 5)]
    return Block(
        "chi_tieu",
        given("chi_tieu", "Phấn đấu thực hiện các chỉ tiêu sau:")
        + tag("{% if chi_tieu %}")
        + after(table("BangSoLieu", [567, 3686, 1247, 1531, 2040], rows))
        + tag("{% endif %}"),
    )


def _plans() -> tuple[Block, ...]:
    return (
        heading("co_muc_tieu", "Phương hướng, mục tiêu", words("Phương hướng, mục tiêu")),
        heading("co_chi_tieu", "Chỉ tiêu chủ yếu", _targets()),
        heading("co_nhiem_vu", "Nhiệm vụ", words("Nhiệm vụ")),
        heading("co_giai_phap", "Giải pháp", words("Giải pháp")),
        heading("co_kien_nghi", "Đề xuất, kiến nghị", words("Đề xuất, kiến nghị")),
    )


def _closing() -> str:
    return (
        paragraph(
            "KetThuc",
            f"Trên đây là báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}} và phương hướng, nhiệm vụ năm {{{{ nam_sau }}}} "
            "của {{ thong_tin.co_quan }}./.",
        )
        + recipients_and_signature("bc")
        + break_section(section())
    )


def paper() -> Paper:
    """Return the template of the report."""
    outcome, plans = (_situation(), results(), _assessment()), _plans()
    first = part(
        "co_ket_qua",
        "co_phuong_huong",
        "Phần I",
        "Kết quả thực hiện nhiệm vụ năm {{ nam }}",
        *outcome,
    )
    second = part(
        "co_phuong_huong",
        "co_ket_qua",
        "Phần II",
        "Phương hướng, nhiệm vụ năm {{ nam_sau }}",
        *plans,
    )
    body = (
        annexes.numbering()
        + charts()[0]
        + set_variables(*outcome, *plans, first, second)
        + _opening()
        + first.content
        + second.content
        + _closing()
        + annexes.all_annexes()
    )
    return Paper("bao-cao-tong-ket.docx", f"Báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}}", body)
