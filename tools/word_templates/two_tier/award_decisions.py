"""The decisions on awards (Decree 30, template 1.2): the committee's chair, and the head of the military body."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, bold, paragraph, section_break
from reportgen.word.letterhead import letterhead
from reportgen.word.statements import each, given
from reportgen.word.title import title
from tools.word_templates.pieces import CONG_TAC, place_and_day
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.award_lists import annexes
from tools.word_templates.two_tier.awarding import (
    ARMY,
    CIVIL,
    KINDS,
    Decided,
    achieved,
    annexes_named,
    bases,
    by_kind,
    given_to,
    in_words,
    numbering,
    paper_of,
    sign,
    who,
    whom,
)

_SUBMISSION = (
    "{% if thong_tin.don_vi_trinh %} tại Tờ trình số {{ thong_tin.so_tt|so_van_ban }}/"
    "{{ thong_tin.ky_hieu_tt or 'TTr' }} {{ thong_tin.ngay_tt|ngay_ky }}{% endif %}"
)
"""The proposer's submission, where one is made."""


def papers() -> tuple[Template, ...]:
    """Return both decisions."""
    return (
        _paper(CIVIL, "quyet-dinh-khen-thuong.docx", _SUBMISSION),
        _paper(ARMY, "quyet-dinh-khen-thuong-quan-su.docx"),
    )


def _paper(decided: Decided, name: str, submission: str = "") -> Template:
    body = (
        numbering(decided.awards)
        + _opening(decided, submission)
        + _first(decided.awards)
        + _second(decided)
        + _third(decided)
        + sign(decided, "Như Điều 3")
        + section_break(UPRIGHT)
        + annexes(decided)
    )
    called = f"Quyết định khen thưởng {who(decided.awards)} {achieved()}"
    return paper_of(decided, name, called, body)


def _opening(decided: Decided, submission: str) -> Blocks:
    proposer = f"thong_tin.de_nghi_{decided.paper}"
    proposal = f"Theo đề nghị của {{{{ {proposer}|bo_cham }}}}{submission}."
    return (
        letterhead(decided.office, UPRIGHT, decided.number, place_and_day(decided.paper))
        + title(
            "Quyết định",
            f"Về việc khen thưởng {who(decided.awards)} có thành tích xuất sắc",
            f"trong {CONG_TAC} năm {{{{ nam }}}}",
        )
        + paragraph("ThamQuyen", decided.grantor)
        + bases(decided, last=f"';' if {proposer} else '.'")
        + given(proposer, paragraph("CanCu", proposal))
        + paragraph("QuyetDinh", "Quyết định:")
    )


def _first(awards: str) -> Blocks:
    """Return the article that says who receives what; one form alone is not listed again."""
    item = paragraph("NoiDung", f"- {{{{ dong.hinh_thuc }}}}: {by_kind('dong')}")
    several = f"{awards}.theo_hinh_thuc|length > 1"
    return paragraph(
        "NoiDung",
        bold("Điều 1."),
        f" Tặng {given_to(awards)} cho {whom(awards)} {achieved()} (có danh sách kèm theo{annexes_named()})"
        f"{{{{ ', gồm:' if {several} else '.' }}}}",
    ) + given(several, each(f"dong in {awards}.theo_hinh_thuc", item))


_UNPAID = "không kèm thêm tiền thưởng (trong năm chỉ hưởng mức thưởng của danh hiệu cao nhất)"
"""Of several titles of one recipient only the highest is paid (Decree 152/2025, article 49)."""


def _rate(kind: str, unit: str) -> str:
    """Return the expression for what each of one kind is paid: ``1.520.000 đồng/tập thể``."""
    rate = f"dong.muc_{kind}"
    paid = f"{rate}|tien|kem('', '/{unit}') if {rate} else '{unit} {_UNPAID}'"
    other = f"'{unit} theo mức tại danh sách kèm theo'"
    return f"(({paid}) if {rate} is not none else {other}) if dong.{kind} else none"


def _second(decided: Decided) -> Blocks:
    """Return the article on the money: by award, in all, and where it comes from."""
    awards, total = decided.awards, f"{decided.awards}.tong_tien"
    by_law = " Tiền thưởng kèm theo danh hiệu thi đua, hình thức khen thưởng thực hiện theo quy định của pháp luật về thi đua, khen thưởng"
    source = f"{{{{ thong_tin.nguon_kinh_phi_{decided.paper}|bo_cham|kem(', trích từ ') }}}}"
    rates = ", ".join(_rate(kind, unit) for kind, unit in KINDS)
    item = f"- {{{{ dong.hinh_thuc }}}}: {{{{ [{rates}]|noi(', ') }}}}{{{{ '.' if loop.last else ';' }}}}"
    known = (
        paragraph("NoiDung", bold("Điều 2."), f"{by_law}, mức thưởng như sau:")
        + each(f"dong in {awards}.theo_hinh_thuc", paragraph("NoiDung", item))
        + paragraph("NoiDung", f"Tổng số tiền thưởng là {in_words(total)}{source}.")
    )
    unknown = paragraph("NoiDung", bold("Điều 2."), f"{by_law}{source}.")
    return given(total, known, otherwise=unknown)


def _third(decided: Decided) -> Blocks:
    named, bound = f"các {who(decided.awards)} có tên tại Điều 1", f"thong_tin.thi_hanh_{decided.paper}"
    duty = (
        f"{{% if {bound} %}}{{{{ {bound}|bo_cham }}}} và {named}"
        f"{{% else %}}Các cơ quan, đơn vị, cá nhân có liên quan và {named}{{% endif %}}"
    )
    return paragraph(
        "KetThuc",
        bold("Điều 3."),
        f" Quyết định này có hiệu lực kể từ ngày ký. {duty} chịu trách nhiệm thi hành Quyết định này./.",
    )
