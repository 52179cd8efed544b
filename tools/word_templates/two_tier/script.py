"""The script of the meeting: what its speaker says at each item of the programme, and whom he calls by name.

An item is known by the words of its title, so that a clerk may reorder, part and join the items of ``packet.toml``;
one that no words are known for is announced with its speaker.
"""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, concatenate, italic, paragraph
from reportgen.word.headings import clause_heading, section_heading
from reportgen.word.statements import each, given, statement
from reportgen.word.title import title
from tools.word_templates.pieces import CONG_TAC
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier import ceremony, pledge, speech
from tools.word_templates.two_tier.occasion import (
    AT_PLACE,
    BY_ITEM,
    CHAIR_OR_OFFICE,
    CHAIRS_LINE,
    HAS_CHAIR,
    HOLDER,
    INTRODUCED,
    MEETING,
    PAPERS,
    SECRETARY,
    SPEAKERS,
    SUBJECT,
    begin_count,
    counted,
    in_sentence,
    introduced,
    joined,
    paper_of_meeting,
    quoted,
    time_place_chair,
)
from tools.word_templates.two_tier.pieces import ARMY_HOLDS, letterhead_of

_SPEAKER = f"{{% if muc.nguoi %}}{BY_ITEM}{{% else %}}{CHAIR_OR_OFFICE}{{% endif %}}"
_THANKS = "Xin trân trọng cảm ơn đồng chí."


def _says(*lines: str) -> Blocks:
    return concatenate(*(paragraph("NoiDung", line) for line in lines))


def _does(what: str) -> Blocks:
    return paragraph("NoiDung", italic(f"({what})"))


def _salute() -> Blocks:
    return (
        _does("Ban Tổ chức kiểm tra đại biểu, mời đại biểu vào vị trí.")
        + _says(
            f"Kính thưa các đồng chí lãnh đạo, các vị đại biểu! {MEETING} sắp bắt đầu. Kính mời các đồng chí ổn định vị trí.",
            "Kính mời các đồng chí đứng dậy, chỉnh đốn trang phục làm lễ chào cờ. Nghiêm! Chào cờ, chào! Quốc ca!",
        )
        + _does("Hết Quốc ca.")
        + _says("Thôi! Kính mời các đồng chí an tọa.")
    )


def _reason() -> Blocks:
    praised = "{{ 'biểu dương, khen thưởng các tập thể, cá nhân có thành tích xuất sắc; ' if khen_thuong.ca_nam else '' }}"
    return speech.greeting() + _says(
        f"Để đánh giá kết quả thực hiện {CONG_TAC} năm {{{{ nam }}}}, rút ra bài học kinh nghiệm; {praised}triển khai nhiệm vụ "
        f"năm {{{{ nam_sau }}}}, hôm nay{AT_PLACE}, {HOLDER} tổ chức {MEETING}. Đó là lý do của Hội nghị.",
    )


def _guests() -> Blocks:
    named = _says("Về dự Hội nghị, tôi xin trân trọng giới thiệu:") + each(
        f"khach in {INTRODUCED}",
        paragraph("NoiDung", f"- {introduced('khach')}{{{{ '.' if loop.last else ';' }}}}"),
    )
    unnamed = _says(
        "Về dự Hội nghị có các đồng chí lãnh đạo, các vị đại biểu và toàn thể các đồng chí trong thành phần triệu tập."
    )
    awarded = _says("Về dự Hội nghị còn có đại diện các tập thể, cá nhân được khen thưởng năm {{ nam }}.")
    return (
        given(INTRODUCED, named, otherwise=unnamed)
        + given("khen_thuong.ca_nam", awarded)
        + given(HAS_CHAIR, _says(f"Chủ trì Hội nghị: {CHAIRS_LINE}."))
        + given(SECRETARY, _says(f"Thư ký Hội nghị: đồng chí {{{{ {SECRETARY} }}}}."))
        + _says(
            "Đề nghị Hội nghị nhiệt liệt chào mừng!",
            f"Trân trọng kính mời chủ trì{{{{ ', thư ký' if {SECRETARY} else '' }}}} lên vị trí làm việc.",
        )
    )


def _opening() -> Blocks:
    what = f"{{{{ 'đọc diễn văn' if {speech.WORDS} else 'phát biểu' }}}}"
    return _says(f"Trân trọng kính mời {CHAIR_OR_OFFICE} {what} khai mạc Hội nghị.", _THANKS)


def _report() -> Blocks:
    return _says(
        f"Tiếp theo chương trình, trân trọng kính mời {_SPEAKER} trình bày {{{{ muc.noi_dung|thuong_dau }}}}.",
        _THANKS,
    )


def _papers() -> Blocks:
    about = quoted("khach.noi_dung", " ")
    read = each(
        f"khach in {PAPERS}",
        _says(
            f"Trân trọng kính mời {in_sentence('khach')}, trình bày tham luận{about}.",
            "Xin trân trọng cảm ơn {{ (khach.kinh_moi or 'đại biểu')|thuong_dau }}.",
        ),
    )
    open_to_all = _says(
        f"Hội nghị chuyển sang phần thảo luận. Trân trọng kính mời {CHAIR_OR_OFFICE} điều hành thảo luận; kính mời các đồng chí đại biểu phát biểu ý kiến."
    )
    return given(PAPERS, read, otherwise=open_to_all)


def _superiors() -> Blocks:
    about = "{{ khach.noi_dung|bo_cham|kem(': ') }}"
    spoken = each(
        f"khach in {SPEAKERS}",
        _says(
            f"Hội nghị vinh dự được đón {in_sentence('khach')} về dự. Trân trọng kính mời {{{{ (khach.kinh_moi or 'đại biểu')|thuong_dau }}}} phát biểu chỉ đạo Hội nghị{about}.",
            "Xin trân trọng cảm ơn ý kiến phát biểu chỉ đạo của {{ (khach.kinh_moi or 'đại biểu')|thuong_dau }}.",
        ),
    )
    return given(
        SPEAKERS,
        spoken,
        otherwise=_says(f"Trân trọng kính mời {_SPEAKER} phát biểu chỉ đạo Hội nghị.", _THANKS),
    )


def _received() -> Blocks:
    whose = f"{{% if {SPEAKERS} %}} của {joined(SPEAKERS)}{{% endif %}}"
    return _says(
        f"Trân trọng kính mời {CHAIR_OR_OFFICE} thay mặt Hội nghị tiếp thu ý kiến phát biểu chỉ đạo{whose}.",
        _THANKS,
    )


def _announced() -> Blocks:
    return (
        _says(
            "Ghi nhận thành tích của các tập thể, cá nhân trong năm {{ nam }}, tôi xin công bố quyết định khen thưởng:"
        )
        + ceremony.decisions()
        + _does("Công bố toàn văn quyết định và danh sách kèm theo.")
    )


def _pledged() -> Blocks:
    party = "- {{ ben.split('|')[0]|trim }}{{ ben.split('|')[1]|trim|kem(': đồng chí ') if '|' in ben else '' }}{{ '.' if loop.last else ';' }}"
    signed = _says("Xin mời đại diện các đơn vị lên ký kết giao ước thi đua:") + each(
        f"ben in {pledge.PARTIES}", paragraph("NoiDung", party)
    )
    return (
        _says(
            f"Trân trọng kính mời {_SPEAKER} phát động phong trào thi đua năm {{{{ nam_sau }}}}"
            + quoted("thong_tin.chu_de_thi_dua", " với chủ đề ")
            + ".",
            _THANKS,
        )
        + given(
            f"thong_tin.giao_uoc and {pledge.PARTIES}",
            signed,
            _says(f"Kính mời {CHAIR_OR_OFFICE} chứng kiến lễ ký kết."),
        )
        + given("thong_tin.giao_uoc", _does("Các đơn vị ký, trao bản giao ước; Hội nghị chúc mừng."))
    )


def _closing() -> Blocks:
    return _says(
        f"Trân trọng kính mời {CHAIR_OR_OFFICE} phát biểu kết luận, bế mạc Hội nghị.",
        "Kính thưa các đồng chí! Chương trình Hội nghị đến đây kết thúc. Xin trân trọng cảm ơn các đồng chí lãnh đạo, các vị đại biểu "
        "đã về dự. Kính chúc các đồng chí sức khỏe, hạnh phúc, thành công.",
    )


def _about(*words: str) -> str:
    return " or ".join(f"'{word}' in viec" for word in words)


SCENES = (
    (_about("chào cờ"), _salute()),
    (_about("lý do"), _reason()),
    (_about("giới thiệu đại biểu"), _guests()),
    (_about("khai mạc"), _opening()),
    ("viec.startswith('báo cáo')", _report()),
    (_about("tham luận", "thảo luận"), _papers()),
    (_about("giải lao"), _says("Mời các đồng chí nghỉ giải lao {{ muc.phut }} phút.")),
    ("'phát biểu chỉ đạo' in viec and 'tiếp thu' not in viec", _superiors()),
    (_about("tiếp thu"), _received()),
    ("'công bố' in viec and 'quyết định' in viec", _announced()),
    (_about("trao thưởng", "trao khen thưởng", "trao giấy khen"), ceremony.handing_over()),
    (_about("phát động", "giao ước"), _pledged()),
    (_about("kết luận", "bế mạc"), _closing()),
)
"""What is said at which items: a condition over the item's title in small letters, ``viec``."""


def _item() -> Blocks:
    known = " or ".join(f"({condition})" for condition, _said in SCENES)
    other = _says(
        f"Tiếp theo chương trình: {{{{ muc.noi_dung|thuong_dau }}}}.{{% if muc.nguoi %}} Trân trọng kính mời {BY_ITEM}.{{% endif %}}"
    )
    return (
        statement("{% set viec = muc.noi_dung|lower %}")
        + _heading()
        + concatenate(*(given(condition, said) for condition, said in SCENES))
        + given(f"not ({known})", other)
    )


def _heading() -> Blocks:
    """Return the heading of an item: its number, when it begins, what it is."""
    return clause_heading("{{ loop.index }}", "{{ muc.gio|kem('', ': ') }}{{ muc.noi_dung }}")


def paper() -> Template:
    """Return the template of the script."""
    body = (
        letterhead_of(ARMY_HOLDS, UPRIGHT)
        + title("Kịch bản điều hành", *SUBJECT, long=True)
        + section_heading("I", "Thông tin chung")
        + begin_count()
        + time_place_chair()
        + counted(f"Thư ký: Đồng chí {{{{ {SECRETARY} }}}}.", SECRETARY)
        + section_heading("II", "Trình tự, lời dẫn")
        + each("muc in chuong_trinh.muc", _item())
    )
    return paper_of_meeting("kich-ban-dieu-hanh.docx", "Kịch bản điều hành " + MEETING, body)
