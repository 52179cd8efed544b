"""The annual report (báo cáo tổng kết): two parts, five annexes; what has no content is not printed."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, cell, heads, paragraph, row, section_break, table
from reportgen.word.letterhead import letterhead
from reportgen.word.statements import each_row, given
from reportgen.word.title import addressees, title
from tools.word_templates import annexes
from tools.word_templates.pieces import (
    COMMITTEE,
    CONG_TAC,
    addressed,
    after,
    place_and_day,
    recipients_and_signature,
    serial,
)
from tools.word_templates.prose import Passage, clause, heading, part, sentences, set_variables, words
from tools.word_templates.results import charts, results
from tools.word_templates.template import UPRIGHT, Template, template


def _opening() -> Blocks:
    return (
        letterhead(COMMITTEE, UPRIGHT, serial("bc"), place_and_day("bc"))
        + title(
            "Báo cáo",
            f"Kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}};",
            "phương hướng, nhiệm vụ năm {{ nam_sau }}",
        )
        + addressees(addressed("bc"))
        + paragraph(
            "NoiDung",
            f"{{{{ thong_tin.co_quan }}}} báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}} "
            "và phương hướng, nhiệm vụ năm {{ nam_sau }}{{ ' như sau:' if co_ket_qua or co_phuong_huong else '.' }}",
        )
    )


def _situation() -> Passage:
    return heading(
        "co_tinh_hinh",
        "Đặc điểm tình hình",
        words("Đặc điểm tình hình"),
        clause("Thuận lợi", words("Thuận lợi")),
        clause("Khó khăn", words("Khó khăn")),
    )


def _assessment() -> Passage:
    subjects = ("Ưu điểm", "Hạn chế", "Nguyên nhân", "Bài học kinh nghiệm")
    return heading(
        "co_danh_gia", "Đánh giá chung", *(clause(subject, words(subject)) for subject in subjects)
    )


def _targets() -> Passage:
    item = row(
        cell("BangSo", "{{ loop.index }}"),
        cell("BangChu", "{{ muc_tieu.noi_dung }}"),
        cell("BangSo", "{{ muc_tieu.don_vi_tinh }}"),
        cell("BangSo", "{{ muc_tieu.chi_tieu }}"),
        cell("BangChu", "{{ muc_tieu.ghi_chu }}"),
    )
    names = heads("TT", "Nội dung", "Đơn vị tính", "Chỉ tiêu", "Ghi chú")
    rows = each_row("muc_tieu in chi_tieu", 5, item)
    return Passage(
        "chi_tieu",
        sentences("chi_tieu", "Phấn đấu thực hiện các chỉ tiêu sau:")
        + given("chi_tieu", after(table((567, 3686, 1247, 1531, 2040), names, *rows))),
    )


def _plans() -> tuple[Passage, ...]:
    return (
        heading("co_muc_tieu", "Phương hướng, mục tiêu", words("Phương hướng, mục tiêu")),
        heading("co_chi_tieu", "Chỉ tiêu chủ yếu", _targets()),
        heading("co_nhiem_vu", "Nhiệm vụ", words("Nhiệm vụ")),
        heading("co_giai_phap", "Giải pháp", words("Giải pháp")),
        heading("co_kien_nghi", "Đề xuất, kiến nghị", words("Đề xuất, kiến nghị")),
    )


def _closing() -> Blocks:
    return (
        paragraph(
            "KetThuc",
            f"Trên đây là báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}} và phương hướng, nhiệm vụ năm {{{{ nam_sau }}}} "
            "của {{ thong_tin.co_quan }}./.",
        )
        + recipients_and_signature("bc")
        + section_break(UPRIGHT)
    )


def paper() -> Template:
    """Return the template of the report."""
    outcome, plans = (_situation(), results(), _assessment()), _plans()
    first = part(
        "co_ket_qua",
        "co_phuong_huong",
        "I",
        "Kết quả thực hiện nhiệm vụ năm {{ nam }}",
        *outcome,
    )
    second = part(
        "co_phuong_huong",
        "co_ket_qua",
        "II",
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
    name = f"Báo cáo kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}}"
    return template("bao-cao-tong-ket.docx", name, body)
