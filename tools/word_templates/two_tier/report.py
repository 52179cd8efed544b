"""The annual report (báo cáo tổng kết): two parts and its annexes; what has no content is not printed."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, paragraph, section_break
from reportgen.word.statements import given
from reportgen.word.title import addressees, title
from tools.word_templates.pieces import CONG_TAC, addressed, after
from tools.word_templates.prose import Passage, heading, part, sentences, set_variables, when, words
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier import annexes
from tools.word_templates.two_tier.pieces import (
    ARMY_REPORTS,
    as_above,
    closing_of,
    copies_of,
    issued_by,
    issuer,
    secret_head,
)
from tools.word_templates.two_tier.results import results
from tools.word_templates.two_tier.situation import assessment, situation
from tools.word_templates.two_tier.span import YEAR
from tools.word_templates.two_tier.targets import targets_table

_SUBJECT = f"{CONG_TAC} năm {{{{ nam }}}}"


def _opening() -> Blocks:
    begun = (
        f"{issuer(ARMY_REPORTS)} báo cáo tổng kết {_SUBJECT} và phương hướng, nhiệm vụ năm {{{{ nam_sau }}}}"
    )
    day = "{{ thong_tin.so_lieu_den_ngay|ngay|kem(' (số liệu tính đến ', ')') }}"
    return (
        secret_head(ARMY_REPORTS, "bc")
        + title("Báo cáo", f"Tổng kết {_SUBJECT};", "phương hướng, nhiệm vụ năm {{ nam_sau }}")
        + addressees(addressed("bc"))
        + paragraph("NoiDung", f"{begun}{day}{{{{ ' như sau:' if co_ket_qua or co_phuong_huong else '.' }}}}")
    )


def _charts() -> Passage:
    return when(
        "phu_luc.bieu_do", "Biểu đồ một số số liệu chủ yếu của năm {{ nam }} tại {{ phu_luc.bieu_do }}."
    )


def _targets() -> Passage:
    return Passage(
        "chi_tieu",
        sentences("chi_tieu", "Phấn đấu thực hiện các chỉ tiêu sau:")
        + given("chi_tieu", after(targets_table(UPRIGHT.text_width))),
    )


def _plans() -> tuple[Passage, ...]:
    theme = when(
        "thong_tin.chu_de_thi_dua",
        "Tổ chức phong trào thi đua năm {{ nam_sau }} với chủ đề “{{ thong_tin.chu_de_thi_dua|bo_cham }}”.",
    )
    return (
        heading("co_muc_tieu", "Phương hướng, mục tiêu", words("Phương hướng, mục tiêu")),
        heading("co_chi_tieu", "Chỉ tiêu chủ yếu năm {{ nam_sau }}", _targets()),
        heading("co_nhiem_vu", "Nhiệm vụ", words("Nhiệm vụ"), theme),
        heading("co_giai_phap", "Giải pháp", words("Giải pháp")),
        heading("co_kien_nghi", "Đề xuất, kiến nghị", words("Đề xuất, kiến nghị")),
    )


def _closing() -> Blocks:
    text = f"Trên đây là báo cáo tổng kết {_SUBJECT} và phương hướng, nhiệm vụ năm {{{{ nam_sau }}}} của {issuer(ARMY_REPORTS)}./."
    return (
        paragraph("KetThuc", text)
        + closing_of("bc", otherwise=as_above("bc"), below=copies_of("bc"))
        + section_break(UPRIGHT)
    )


def paper() -> Template:
    """Return the template of the report."""
    subjects = ("Ưu điểm", "Hạn chế", "Nguyên nhân", "Bài học kinh nghiệm")
    outcome = (situation(), results(YEAR, _charts()), assessment(*subjects))
    plans = _plans()
    first = part("co_ket_qua", "co_phuong_huong", "I", "Kết quả thực hiện nhiệm vụ năm {{ nam }}", *outcome)
    second = part("co_phuong_huong", "co_ket_qua", "II", "Phương hướng, nhiệm vụ năm {{ nam_sau }}", *plans)
    body = (
        annexes.numbering()
        + set_variables(*outcome, *plans, first, second)
        + _opening()
        + first.content
        + second.content
        + _closing()
        + annexes.all_annexes()
    )
    return issued_by(ARMY_REPORTS, "bao-cao-tong-ket.docx", f"Báo cáo tổng kết {_SUBJECT}", body)
