"""The tables of figures for the body above: on landscape pages, a numbered table of each sheet that has rows."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, concatenate, paragraph, row, side_by_side
from reportgen.word.headings import section_heading
from reportgen.word.signature import Signer, signature
from reportgen.word.statements import Field, given, statement
from reportgen.word.title import title
from tools.word_templates.annexes import exercises_table, training_table
from tools.word_templates.pieces import CONG_TAC, after, place_and_day
from tools.word_templates.template import LANDSCAPE, Template
from tools.word_templates.two_tier import tables
from tools.word_templates.two_tier.annexes import unit_line
from tools.word_templates.two_tier.pieces import (
    ARMY_REPORTS,
    copies_of,
    issued_by,
    letterhead_of,
    secrecy_of,
    signer,
)

_WIDTH = LANDSCAPE.text_width
_NOTES = tables.words("Ghi chú", 20, "viec.ghi_chu")
_YEAR = "khen_thuong.ca_nam"

SECTIONS: tuple[tuple[str, str, str, Blocks], ...] = (
    ("van_ban", "Văn bản lãnh đạo, chỉ đạo", "văn bản", tables.papers(_WIDTH)),
    ("luc_luong", "Quân số dân quân tự vệ", "đồng chí", tables.forces(_WIDTH)),
    ("du_bi", "Quân nhân dự bị, dự bị động viên", "đồng chí", tables.reserve(_WIDTH)),
    (
        "tuyen_quan",
        "Đăng ký, sơ tuyển, khám tuyển nghĩa vụ quân sự và nghĩa vụ tham gia Công an nhân dân",
        "công dân",
        tables.selection(_WIDTH),
    ),
    (
        "tuyen_quan",
        "Kết quả gọi công dân nhập ngũ và thực hiện nghĩa vụ tham gia Công an nhân dân",
        "công dân",
        tables.delivery(_WIDTH),
    ),
    ("huan_luyen", "Huấn luyện", "đồng chí", training_table()),
    ("dien_tap", "Diễn tập, hội thi, hội thao", "người", exercises_table()),
    ("giao_duc", "Giáo dục quốc phòng và an ninh", "người", tables.education(_WIDTH)),
    ("chinh_sach", "Chính sách hậu phương quân đội", "", tables.policy(_WIDTH)),
    ("bao_dam", "Kinh phí bảo đảm", "đồng", tables.supplies(_WIDTH, _NOTES)),
    (
        "phong_thu_dan_su",
        "Phòng thủ dân sự, phòng, chống thiên tai, tìm kiếm cứu nạn",
        "",
        tables.civil_defence(_WIDTH),
    ),
    (f"{_YEAR}.duoc_khen", "Khen thưởng", "lượt khen thưởng", tables.awards(_WIDTH, _YEAR)),
)
"""Each table: what it prints (without that there is none), its heading, what it counts, the table."""


def _section(rows: str, name: str, unit: str, made: Blocks) -> Blocks:
    number = statement("{% set so_muc = so_muc + 1 %}")
    return given(rows, number, section_heading("{{ so_muc|la_ma }}", name), unit_line(unit), after(made))


def _signatures() -> Blocks:
    drawn = signature(Signer("Người lập biểu", Field("thong_tin.nguoi_lap_bieu")), ranks=False)
    left = given("thong_tin.nguoi_lap_bieu", drawn) + copies_of("bieu")
    cells = (Cell(left, align="top"), Cell(signature(signer("bc"), ranks=True), align="top"))
    return side_by_side((7003, 7000), row(*cells))


def paper() -> Template:
    """Return the template of the tables."""
    subject = f"{CONG_TAC[0].upper()}{CONG_TAC[1:]} năm {{{{ nam }}}}"
    dated = "{{ thong_tin.so_lieu_den_ngay|ngay|kem('(Số liệu tính đến ', ')') }}"
    none = " or ".join(dict.fromkeys(rows for rows, *_rest in SECTIONS))
    body = (
        letterhead_of(ARMY_REPORTS, LANDSCAPE, "", place_and_day("bieu"), secrecy_of("bieu"))
        + title("Biểu số liệu", subject, wide=True)
        + given("thong_tin.so_lieu_den_ngay", paragraph("KemTheo", dated))
        + given(
            "thong_tin.noi_nhan_bieu", paragraph("KinhGui", "Kính gửi: {{ thong_tin.noi_nhan_bieu|bo_cham }}")
        )
        + statement("{% set so_muc = 0 %}")
        + concatenate(*(_section(*each) for each in SECTIONS))
        + given(f"not ({none})", paragraph("NoiDung", "Năm {{ nam }} không có số liệu phát sinh."))
        + _signatures()
        + paragraph("NgatPhan")
    )
    name = f"Biểu số liệu {CONG_TAC} năm {{{{ nam }}}}"
    return issued_by(ARMY_REPORTS, "bieu-so-lieu.docx", name, body, LANDSCAPE)
