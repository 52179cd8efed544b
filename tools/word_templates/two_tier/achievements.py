"""Achievement reports of collectives and of persons, one for each who has words in the sheet Thành tích (``muc``).

The sections follow the forms of the decrees on awards (98/2023, 152/2025), from memory: not verified.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.word.blocks import Blocks, Cell, concatenate, paragraph, row, side_by_side
from reportgen.word.headings import section_heading
from reportgen.word.letterhead import letterhead
from reportgen.word.office import Office
from reportgen.word.paper import Paper
from reportgen.word.statements import Field, each, given, line, statement
from reportgen.word.title import title
from tools.word_templates.prose import sentences
from tools.word_templates.template import UPRIGHT, Template

_AWARDS = "loc(khen_thuong.tat_ca, ten=muc.ten)"
_ASKED = (
    f"{{% for hang in {_AWARDS} %}}{{{{ ', ' if not loop.first else '' }}}}"
    "{{ 'tặng thưởng ' if 'khen' in hang.hinh_thuc|lower else 'tặng danh hiệu ' }}{{ hang.hinh_thuc }}{% endfor %}"
)
"""What is asked for: ``tặng danh hiệu Chiến sĩ thi đua cơ sở, tặng thưởng Giấy khen``."""
_UNIT = "(muc.don_vi if muc.don_vi and muc.don_vi|lower not in muc.ten|lower else none)"


@dataclass(frozen=True, slots=True)
class _Form:
    """What the report of a collective and that of a person do not have alike."""

    name: str
    subject: str
    office: Office
    about: str
    facts: tuple[tuple[str, str], ...]
    duties: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    signed: str = ""


COLLECTIVE = _Form(
    "bao-cao-thanh-tich-tap-the.docx",
    "tập thể",
    Office((Field("muc.ten"),), (Field(f"{_UNIT} or thong_tin.ten_dia_phuong"),)),
    "Sơ lược đặc điểm, tình hình",
    (
        ("Tên tập thể", "muc.ten"),
        ("Đơn vị, địa bàn", _UNIT),
        ("Số thành viên", "muc.so_thanh_vien|hai_chu_so"),
    ),
    "Chức năng, nhiệm vụ được giao",
    ("Thủ trưởng đơn vị", "cấp trên trực tiếp", "nhận xét, xác nhận"),
    ("Thủ trưởng đơn vị",),
)
PERSON = _Form(
    "bao-cao-thanh-tich-ca-nhan.docx",
    "cá nhân",
    Office((Field("muc.don_vi or thong_tin.ten_dia_phuong"),)),
    "Sơ lược lý lịch",
    (
        ("Họ và tên", "muc.ten"),
        ("Cấp bậc", "muc.cap_bac"),
        ("Chức vụ", "muc.chuc_vu"),
        ("Đơn vị công tác", "muc.don_vi"),
    ),
    "Quyền hạn, nhiệm vụ được giao",
    ("Thủ trưởng đơn vị", "xác nhận, đề nghị"),
    ("Người báo cáo thành tích",),
    "{{ muc.cap_bac|kem('', ' ') }}{{ muc.ten }}",
)


def papers() -> tuple[Template, ...]:
    """Return both reports."""
    return _paper(COLLECTIVE), _paper(PERSON)


def _paper(form: _Form) -> Template:
    place = "{{ thong_tin.dia_danh }}, {{ none|ngay_ky }}"
    body = (
        statement("{% set loi = loc(thanh_tich, ten=muc.ten) %}{% set so_khoan = 0 %}")
        + letterhead(form.office, UPRIGHT, "", place)
        + title("Báo cáo thành tích", f"Đề nghị {_ASKED} năm {{{{ nam }}}}")
        + section_heading("I", form.about)
        + _facts(form.facts)
        + _words("Sơ lược")
        + _duties(form.duties)
        + section_heading("II", "Thành tích đạt được")
        + _achieved()
        + _received()
        + _signatures(form)
    )
    called = f"Báo cáo thành tích đề nghị khen thưởng {form.subject} năm {{{{ nam }}}}"
    creator = "{{ thong_tin.co_quan or thong_tin.co_quan_quan_su }}"
    return Template(form.name, Paper(called, creator, body, UPRIGHT))


def _facts(facts: tuple[tuple[str, str], ...]) -> Blocks:
    return concatenate(*(sentences(value, f"- {name}: {{{{ {value} }}}}.") for name, value in facts))


def _words(subject: str) -> Blocks:
    """Return the year's own words on ``subject``, a paragraph for each row of the sheet."""
    return each(f"doan in loc(loi, muc='{subject}')", paragraph("NoiDung", "{{ doan.noi_dung }}"))


def _duties(name: str) -> Blocks:
    rows = "loc(loi, muc='Chức năng, nhiệm vụ')"
    return given(rows, paragraph("TieuDeKhoan", name), _words("Chức năng, nhiệm vụ"))


_CLAUSES = (
    ("Thành tích", "Kết quả thực hiện nhiệm vụ"),
    ("Sáng kiến, giải pháp", "Sáng kiến, giải pháp nâng cao hiệu quả công tác"),
    (
        "Chấp hành chủ trương, pháp luật",
        "Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
    ),
    ("Công tác đảng, đoàn thể", "Hoạt động của tổ chức đảng, đoàn thể"),
)


def _achieved() -> Blocks:
    """Return what was achieved, clause by clause; those without words are not there, and the numbers close up."""
    merit = "muc.thanh_tich and not loc(loi, muc='Thành tích')"
    made = sentences(merit, "{{ muc.thanh_tich|hoa_dau|bo_cham }}.")
    for subject, name in _CLAUSES:
        rows = f"loc(loi, muc='{subject}')"
        also = " or muc.sang_kien" if subject.startswith("Sáng kiến") else ""
        known = sentences("muc.sang_kien", "- {{ muc.sang_kien|hoa_dau|bo_cham }}.") if also else ()
        made += (
            statement(f"{{% if {rows}{also} %}}{{% set so_khoan = so_khoan + 1 %}}")
            + paragraph("TieuDeKhoan", f"{{{{ so_khoan }}}}. {name}")
            + _words(subject)
            + known
            + statement("{% endif %}")
        )
    return made


def _received() -> Blocks:
    """Return what was received before; without any, no such section."""
    every = "muc.truoc_day or muc.danh_hieu_nam"
    return given(
        every,
        section_heading("III", "Các hình thức đã được khen thưởng"),
        sentences("muc.truoc_day", "- Các năm trước: {{ muc.truoc_day }}."),
        sentences("muc.danh_hieu_nam", "- Trong năm {{ nam }}: {{ muc.danh_hieu_nam|bo_cham }}."),
    )


def _signatures(form: _Form) -> Blocks:
    left, right = (concatenate(*(line("ChuKy", one) for one in lines)) for lines in (form.left, form.right))
    half = UPRIGHT.text_width // 2
    cells = (
        Cell(left + paragraph("NguoiKy"), align="top"),
        Cell(right + paragraph("NguoiKy", form.signed), align="top"),
    )
    signed = side_by_side((half, UPRIGHT.text_width - half), row(*cells))
    return paragraph("KhoangCach") + signed + paragraph("NgatPhan")
