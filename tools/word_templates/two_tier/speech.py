"""The speech that opens the meeting: the greeting, the year's own words, and the words that open it."""

# ruff: noqa: E501 - a sentence of the paper is easier to read and to mend on one line

from __future__ import annotations

from reportgen.word.blocks import Blocks, paragraph
from reportgen.word.statements import each, given
from reportgen.word.title import title
from tools.word_templates.prose import sentences
from tools.word_templates.template import UPRIGHT, Template
from tools.word_templates.two_tier.occasion import (
    HAS_CHAIR,
    HOLDER,
    MEETING,
    ONE_CHAIR,
    SPEAKERS,
    SUBJECT,
    in_sentence,
    paper_of_meeting,
)
from tools.word_templates.two_tier.pieces import ARMY_HOLDS, letterhead_of

WORDS = "loc(nhan_dinh, muc='Diễn văn khai mạc')"


_SAID = f"({WORDS}|map(attribute='noi_dung')|join(' '))"
GREETED = f"{_SAID}.startswith(('Kính thưa', '- Kính thưa'))"
OPENED, THANKED = f"'tuyên bố khai mạc' in {_SAID}", f"'trân trọng cảm ơn' in {_SAID}"
"""Whether the year's own words greet, open the meeting and give thanks themselves."""


def greeting() -> Blocks:
    """Return whom a speaker greets first: the superiors who are to speak, by name; then all."""
    superior = paragraph("NoiDung", f"- Kính thưa {in_sentence('khach')};")
    return (
        each(f"khach in {SPEAKERS}", superior)
        + paragraph("NoiDung", "- Kính thưa các đồng chí lãnh đạo, các vị đại biểu, khách quý;")
        + paragraph("NoiDung", "- Thưa toàn thể Hội nghị!")
    )


def paper() -> Template:
    """Return the template of the opening speech."""
    body = (
        letterhead_of(
            ARMY_HOLDS, UPRIGHT, "", "{{ thong_tin.dia_danh }}, {{ thong_tin.hoi_nghi_ngay|ngay_ky }}"
        )
        + title("Diễn văn khai mạc", *SUBJECT, long=True)
        + given(HAS_CHAIR, paragraph("KemTheo", f"({ONE_CHAIR} trình bày)"))
        + given(f"not {GREETED}", greeting())
        + each(f"doan in {WORDS}", paragraph("NoiDung", "{{ doan.noi_dung }}"))
        + sentences(
            f"not ({OPENED})",
            f"Với ý nghĩa đó, thay mặt {HOLDER}, tôi xin tuyên bố khai mạc {MEETING}.",
        )
        + sentences(
            f"not ({THANKED})",
            "Kính chúc các đồng chí lãnh đạo, các vị đại biểu, khách quý và các đồng chí sức khỏe, hạnh phúc, thành công. "
            "Chúc Hội nghị thành công tốt đẹp!",
            "Xin trân trọng cảm ơn!",
        )
    )
    return paper_of_meeting("dien-van-khai-mac.docx", "Diễn văn khai mạc " + MEETING, body)
