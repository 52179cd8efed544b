"""Next year's plan: aims, targets, tasks and ways, the titles striven for, who carries it out (Decree 30, form 1.5)."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, concatenate, paragraph
from reportgen.word.statements import given, statement
from reportgen.word.title import title
from tools.word_templates.pieces import CONG_TAC, after, place_and_day
from tools.word_templates.prose import Passage, clause, heading, sentences, set_variables, when, words
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.pieces import (
    ARMY_REPORTS,
    closing_of,
    issued_by,
    issuer,
    issuer_in_short,
    letterhead_of,
    symbol,
)
from tools.word_templates.two_tier.targets import pledged_titles, targets_table

_SUBJECT = f"{CONG_TAC} năm {{{{ nam_sau }}}}"
_WIDTH = UPRIGHT.text_width


def _aims() -> Passage:
    """Return aims, in the year's own words where there are some, and demands."""
    own = words("Phương hướng, mục tiêu")
    aim = (
        "Tổ chức thực hiện thắng lợi các chỉ tiêu, nhiệm vụ quốc phòng, quân sự địa phương năm {{ nam_sau }}; nâng cao "
        "chất lượng tổng hợp, khả năng sẵn sàng chiến đấu của lực lượng vũ trang địa phương."
    )
    demand = (
        "Quán triệt, triển khai Kế hoạch đến mọi cơ quan, đơn vị; phân công rõ người, rõ việc, rõ thời gian hoàn thành; "
        "thường xuyên kiểm tra, đôn đốc, bảo đảm an toàn, tiết kiệm, hiệu quả."
    )
    told = Passage("true", given(own.condition, own.content, otherwise=paragraph("NoiDung", aim)))
    return heading(
        "co_muc_dich", "Mục đích, yêu cầu", clause("Mục đích", told), clause("Yêu cầu", when("true", demand))
    )


def _targets() -> Passage:
    return Passage(
        "chi_tieu",
        sentences("chi_tieu", "Phấn đấu hoàn thành các chỉ tiêu sau:")
        + given("chi_tieu", after(targets_table(_WIDTH))),
    )


def _emulation() -> Passage:
    listed = Passage(
        "dang_ky_thi_dua",
        sentences("dang_ky_thi_dua", "Các tập thể, cá nhân đăng ký phấn đấu đạt danh hiệu sau:")
        + given("dang_ky_thi_dua", after(pledged_titles(_WIDTH))),
    )
    theme = when(
        "thong_tin.chu_de_thi_dua",
        "Phong trào thi đua năm {{ nam_sau }} có chủ đề “{{ thong_tin.chu_de_thi_dua|bo_cham }}”.",
    )
    return heading("co_thi_dua", "Đăng ký thi đua", theme, listed)


def _execution() -> Passage:
    """Return who carries the plan out: a committee directs its offices, a military body asks those beside it."""
    short = issuer_in_short(ARMY_REPORTS)
    army = (
        "1. Các cơ quan, bộ phận, đơn vị thuộc quyền căn cứ chức năng, nhiệm vụ xây dựng kế hoạch cụ thể, tổ chức thực hiện; "
        f"định kỳ báo cáo kết quả về {short} để theo dõi, chỉ đạo.",
        "2. Đề nghị các cơ quan, đơn vị, các {{ tu_ngu.don_vi_truc_thuoc }} phối hợp chặt chẽ trong quá trình tổ chức thực hiện.",
    )
    civil = (
        "1. {{ thong_tin.co_quan_quan_su }} chủ trì, phối hợp với các cơ quan, đơn vị tham mưu, hướng dẫn, kiểm tra, đôn đốc "
        f"việc thực hiện; định kỳ tổng hợp, báo cáo {short}.",
        "2. Các cơ quan, ban, ngành, đoàn thể, các {{ tu_ngu.don_vi_truc_thuoc }} căn cứ Kế hoạch này, theo chức năng, nhiệm vụ "
        "tổ chức thực hiện; có khó khăn, vướng mắc thì phản ánh kịp thời về "
        "{{ thong_tin.quan_su_viet_tat or thong_tin.co_quan_quan_su }} để tổng hợp, giải quyết.",
    )
    told = given(ARMY_REPORTS, *_lines(army), otherwise=concatenate(*_lines(civil)))
    return heading("co_to_chuc", "Tổ chức thực hiện", Passage("true", told))


def _lines(texts: tuple[str, ...]) -> tuple[Blocks, ...]:
    return tuple(paragraph("NoiDung", text) for text in texts)


def paper() -> Template:
    """Return the template of the plan."""
    sections = (
        _aims(),
        heading("co_chi_tieu", "Chỉ tiêu năm {{ nam_sau }}", _targets()),
        heading("co_nhiem_vu", "Nhiệm vụ", words("Nhiệm vụ")),
        heading("co_giai_phap", "Giải pháp", words("Giải pháp")),
        _emulation(),
        _execution(),
    )
    begun = f"{issuer(ARMY_REPORTS)} ban hành Kế hoạch {_SUBJECT} như sau:"
    body: Blocks = (
        set_variables(*sections)
        + statement("{% set so_muc = 0 %}{% set so_khoan = 0 %}")
        + letterhead_of(ARMY_REPORTS, UPRIGHT, symbol("khns", "KH", ARMY_REPORTS), place_and_day("khns"))
        + title("Kế hoạch", f"{_SUBJECT[0].upper()}{_SUBJECT[1:]}")
        + paragraph("NoiDungDau", begun)
    )
    for section in sections:
        body += section.content
    ending = f"Trên đây là Kế hoạch {_SUBJECT}; yêu cầu các cơ quan, đơn vị nghiêm túc tổ chức thực hiện./."
    body += paragraph("KetThuc", ending) + closing_of("khns", signed_by="bc")
    return issued_by(ARMY_REPORTS, "ke-hoach-nam-sau.docx", f"Kế hoạch {_SUBJECT}", body)
