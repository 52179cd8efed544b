"""What remains of the meeting: its minutes (Decree 30, template 1.9), and the notice of its conclusions (1.4)."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, Cell, paragraph, row, side_by_side
from reportgen.word.signature import recipient, recipients
from reportgen.word.statements import each, given, statement
from reportgen.word.title import title
from tools.word_templates.pieces import place_and_day
from tools.word_templates.prose import sentences
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier import ceremony, pledge
from tools.word_templates.two_tier.occasion import (
    AT_PLACE,
    BY_ITEM,
    CHAIR_NAME,
    CHAIR_OR_OFFICE,
    CHAIRS_LINE,
    HAS_CHAIR,
    HOLDER,
    INTRODUCED,
    MEETING,
    ONE_CHAIR,
    PAPERS,
    PLACE,
    SECRETARY,
    SPEAKERS,
    SUBJECT,
    closing_of_meeting,
    introduced,
    joined,
    paper_of_meeting,
    quoted,
)
from tools.word_templates.two_tier.pieces import ARMY_HOLDS, letterhead_of, symbol

CONCLUSIONS = "loc(nhan_dinh, muc='Kết luận hội nghị')"
_WORDS = each(f"doan in {CONCLUSIONS}", paragraph("NoiDung", "{{ doan.noi_dung }}"))
_DAY = "{{ thong_tin.hoi_nghi_ngay|ngay_ky }}"
_DAY_FIRST = "{{ thong_tin.hoi_nghi_ngay|ngay_ky|hoa_dau }}"


def papers() -> tuple[Template, ...]:
    """Return the minutes and the notice of the conclusions."""
    return _minutes(), _conclusions()


def _presence() -> Blocks:
    present = "{{ thong_tin.co_mat_bbhn|hai_chu_so|kem(' ', ' đại biểu') }}"
    some = f"Thành phần tham dự:{present}{{{{ ', trong đó có:' if thong_tin.co_mat_bbhn else '' }}}}"
    guest = paragraph("NoiDung", f"- {introduced('khach')}{{{{ '.' if loop.last else ';' }}}}")
    return given(
        INTRODUCED,
        paragraph("NoiDung", some),
        each(f"khach in {INTRODUCED}", guest),
        otherwise=sentences("thong_tin.co_mat_bbhn", f"Thành phần tham dự:{present}."),
    )


def _guests(condition: str, guests: str) -> Blocks:
    spoken = quoted("khach.noi_dung", ": ")
    line = paragraph("NoiDung", f"- {introduced('khach')}{spoken}{{{{ '.' if loop.last else ';' }}}}")
    return given(condition, each(f"khach in {guests}", line))


_READ = f"'tham luận' in viec and {PAPERS}"
_SPOKE = f"'phát biểu chỉ đạo' in viec and 'tiếp thu' not in viec and {SPEAKERS}"
_DECIDED = f"'công bố' in viec and 'quyết định' in viec and {ceremony.AWARDS}"
_PLEDGED = f"'giao ước' in viec and {pledge.PARTIES}"


def _course() -> Blocks:
    """Return the course by the programme: under an item the speeches, the decisions, the parties that belong to it."""
    speaker = f"{{% if muc.nguoi and not ({_READ}) and not ({_SPOKE}) %}} ({BY_ITEM}){{% endif %}}"
    end = f"{{{{ ':' if ({_READ}) or ({_SPOKE}) or ({_DECIDED}) else '.' }}}}"
    party = "{{ ben.split('|')[0]|trim }}{{ '.' if loop.last else '; ' }}"
    parties = f"Đại diện các đơn vị ký kết giao ước thi đua: {{% for ben in {pledge.PARTIES} %}}{party}{{% endfor %}}"
    return each(
        "muc in chuong_trinh.muc",
        statement("{% set viec = muc.noi_dung|lower %}"),
        paragraph("NoiDung", f"{{{{ loop.index }}}}. {{{{ muc.noi_dung }}}}{speaker}{end}"),
        _guests(_READ, PAPERS),
        _guests(_SPOKE, SPEAKERS),
        given(_DECIDED, ceremony.decisions()),
        given(_PLEDGED, paragraph("NoiDung", parties)),
    )


def _signed() -> Blocks:
    half = UPRIGHT.text_width // 2
    cells = (
        Cell(paragraph("ChuKy", "Thư ký") + paragraph("NguoiKy", f"{{{{ {SECRETARY} }}}}"), align="top"),
        Cell(paragraph("ChuKy", "Chủ tọa") + paragraph("NguoiKy", CHAIR_NAME), align="top"),
    )
    received = recipients(recipient("Như thành phần tham dự"), archive="VT, hồ sơ Hội nghị")
    return side_by_side((half, UPRIGHT.text_width - half), row(*cells)) + received


def _minutes() -> Template:
    body = (
        letterhead_of(ARMY_HOLDS, UPRIGHT, symbol("bbhn", "BB", ARMY_HOLDS))
        + title("Biên bản", *SUBJECT, long=True)
        + paragraph(
            "NoiDungDau",
            f"Thời gian bắt đầu: {{{{ (thong_tin.bat_dau_bbhn or thong_tin.hoi_nghi_gio)|kem('', ', ') }}}}{_DAY}.",
        )
        + sentences(PLACE, f"Địa điểm: {{{{ {PLACE}|bo_cham }}}}.")
        + _presence()
        + sentences(HAS_CHAIR, f"Chủ trì (chủ tọa): {CHAIRS_LINE}.")
        + sentences(SECRETARY, f"Thư ký (người ghi biên bản): Đồng chí {{{{ {SECRETARY} }}}}.")
        + paragraph("NoiDung", "Nội dung (theo diễn biến Hội nghị):")
        + _course()
        + given(CONCLUSIONS, paragraph("NoiDung", f"Kết luận của {CHAIR_OR_OFFICE}:"), _WORDS)
        + paragraph(
            "KetThuc", f"Hội nghị kết thúc vào {{{{ thong_tin.ket_thuc_bbhn|kem('', ', ') }}}}{_DAY}./."
        )
        + _signed()
    )
    return paper_of_meeting("bien-ban-hoi-nghi.docx", "Biên bản " + MEETING, body)


def _conclusions() -> Template:
    heard = f"{{{{ ', tham luận của các đơn vị' if {PAPERS} else '' }}}}{{% if {SPEAKERS} %}}; ý kiến phát biểu chỉ đạo của {joined(SPEAKERS)}{{% endif %}}"
    body = (
        letterhead_of(ARMY_HOLDS, UPRIGHT, symbol("tbkl", "TB", ARMY_HOLDS), place_and_day("tbkl"))
        + title("Thông báo", "Kết luận " + SUBJECT[0], SUBJECT[1], long=True)
        + paragraph("NoiDungDau", f"{_DAY_FIRST}{AT_PLACE}, {HOLDER} tổ chức {MEETING}.")
        + sentences(HAS_CHAIR, f"Chủ trì Hội nghị: {CHAIRS_LINE}.")
        + paragraph(
            "NoiDung",
            f"Hội nghị đã nghe báo cáo tổng kết{heard}. {ONE_CHAIR} kết luận như sau:",
        )
        + _WORDS
        + paragraph(
            "KetThuc",
            f"{HOLDER} thông báo kết luận Hội nghị để các cơ quan, đơn vị biết, tổ chức thực hiện./.",
        )
        + closing_of_meeting("tbkl", recipient("Như thành phần dự Hội nghị"))
    )
    return paper_of_meeting("thong-bao-ket-luan.docx", "Thông báo kết luận " + MEETING, body)
