"""The chair's opening speech at the meeting of 2023: one page; the people and the district are invented."""

from __future__ import annotations

from reportgen.word.blocks import concatenate, paragraph
from reportgen.word.paper import Paper
from tools.word_templates.template import UPRIGHT

NAME = "phat-bieu-khai-mac.docx"

TITLE = (
    "Hội nghị tổng kết công tác quốc phòng, quân sự địa phương năm 2023, "
    "triển khai nhiệm vụ năm 2024 huyện An Lạc Sơn"
)
SPEAKER = "(Đồng chí Đoàn Thế Nguyện, Chủ tịch Ủy ban nhân dân huyện, trình bày)"
GREETING = (
    "Kính thưa các đồng chí đại biểu!",
    "Thưa toàn thể Hội nghị!",
)
WORDS = (
    "Được sự nhất trí của Thường trực Huyện ủy, hôm nay Ủy ban nhân dân huyện tổ chức Hội nghị tổng kết công tác "
    "quốc phòng, quân sự địa phương năm 2023, triển khai nhiệm vụ năm 2024. Thay mặt lãnh đạo Ủy ban nhân dân huyện, "
    "tôi nhiệt liệt chào mừng các đồng chí lãnh đạo Bộ Chỉ huy quân sự tỉnh, các đồng chí trong Thường trực Huyện ủy, "
    "Hội đồng nhân dân huyện và toàn thể các đồng chí đại biểu đã về dự Hội nghị.",
    "Năm 2023, tình hình có nhiều thuận lợi, song cũng không ít khó khăn. Dưới sự lãnh đạo của Huyện ủy, sự chỉ đạo "
    "của cấp trên, cùng sự nỗ lực của lực lượng vũ trang, của các cấp, các ngành và Nhân dân trong huyện, nhiệm vụ "
    "quốc phòng, quân sự địa phương đã được hoàn thành toàn diện, có mặt hoàn thành xuất sắc.",
    "Tại Hội nghị này, đề nghị các đồng chí tập trung thảo luận, đánh giá đúng những kết quả đã đạt được, chỉ rõ "
    "những hạn chế, nguyên nhân và bài học kinh nghiệm; đề ra phương hướng, nhiệm vụ và giải pháp sát với tình hình "
    "của từng cơ quan, đơn vị, địa phương trong năm 2024.",
    "Với tinh thần ấy, tôi tuyên bố khai mạc Hội nghị. Kính chúc các đồng chí đại biểu mạnh khỏe, hạnh phúc. Chúc "
    "Hội nghị thành công tốt đẹp.",
    "Xin trân trọng cảm ơn!",
)

PAPER = Paper(
    "Phát biểu khai mạc " + TITLE,
    "Ủy ban nhân dân huyện An Lạc Sơn",
    paragraph("TenLoai", "Phát biểu khai mạc")
    + paragraph("TrichYeu", TITLE)
    + paragraph("KemTheo", SPEAKER)
    + concatenate(*(paragraph("TrichYeu", line) for line in GREETING))
    + paragraph("KhoangCach")
    + concatenate(*(paragraph("NoiDung", line) for line in WORDS)),
    UPRIGHT,
)
