"""The words by which elements are known; both spellings of a tone mark (HÒA, HOÀ) are right."""

from __future__ import annotations

import re

from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Passage

SO = re.compile(r"Số\s*[:.]?\s*[^/]{0,20}/.*|Số\s*:.*", re.IGNORECASE)
OWN_NUMBER = re.compile(r"Số\s*[:.]?\s*[\d\s.…]{0,12}/\s*[A-ZĐa-z]{1,6}\s*-\s*[A-ZĐ].{0,30}")
"""The number of an official paper; the Party writes ``Số 15-BC/ĐU``."""
NGAY = re.compile(r"(?:.{0,60}?,?\s*)?ngày\s*\S*\s*tháng\s*\S*\s*năm\s*\S*.{0,12}", re.IGNORECASE)
VE_VIEC = re.compile(r"V\s*/\s*v\b.*", re.IGNORECASE | re.DOTALL)
KINH_GUI = re.compile(r"K[íi]nh\s+g(?:ửi|ởi|ưi|ủi|ữi|ơi|ỡi)\b", re.IGNORECASE)
"""Also as it is misspelt: ``Kính gởi``."""
CAN_CU = re.compile(r"Căn cứ\b", re.IGNORECASE)
DE_NGHI = re.compile(
    r"(?:Theo|Xét) (?:đề nghị|đề xuất|yêu cầu|nhu cầu|tờ trình|biên bản|"
    r"kết quả|thành tích|hồ sơ|đơn|năng lực|ý kiến|kết luận|báo cáo|công văn|quyết định|kế hoạch|chỉ đạo|thẩm tra|"
    r"nghị quyết)\b",
    re.IGNORECASE,
)
NOI_NHAN = re.compile(r"Nơi\s+nhận\b", re.IGNORECASE)
KEM_THEO = re.compile(r"\(\s*(?:Ban hành\s+)?[Kk]èm theo\b")
PHU_LUC = re.compile(r"Phụ\s+lục(?:\s+(?:số\s+)?([IVXLC]+|\d+[a-z]?|[A-Z]))?\s*[.:]?", re.IGNORECASE)
DIEU = re.compile(r"Điều\s+1\b")
AWARDED = re.compile(r"(?:Tặng(?: thưởng)?|Công nhận|Chứng nhận)\b", re.IGNORECASE)
QUYET_DINH = re.compile(r"QUYẾT\s+(?:ĐỊNH|NGHỊ)\s*:?|(?:NAY\s+)?CHỈ THỊ\s*:", re.IGNORECASE)
BRACKETED = re.compile(r"\[[^\]]*\]")
BLANK = re.compile(r"\.{4,}|…|_{4,}|\{\{|\{%|\[[^\]]*\]")
"""What stands in a form where a paper has words."""

MARKS = re.compile(
    r"(?:TUYỆT |TỐI )?MẬT|(?:THƯỢNG )?KHẨN|HỎA TỐC.*|HOẢ TỐC.*|DỰ THẢO.*|\(?DỰ THẢO.*\)?|CÔNG BÁO.*",
    re.IGNORECASE,
)
"""Marks of secrecy, urgency and draft, which may stand among the letterhead."""

LEGAL_NUMBER = re.compile(r"\d+\s*/\s*(?:19|20)\d\d\s*/\s*[A-ZĐ]")
"""A number with its year marks a legal document: ``30/2020/NĐ-CP``."""

_AGENCY = (
    "ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|BAN|PHÒNG|CỤC|TỔNG CỤC|CHI CỤC|VỤ|VIỆN|TRƯỜNG|TRUNG TÂM|BỆNH VIỆN|"
    "VĂN PHÒNG|THANH TRA|TÒA ÁN|TOÀ ÁN|VIỆN KIỂM SÁT|QUÂN KHU|QUÂN ĐOÀN|SƯ ĐOÀN|TRUNG ĐOÀN|TIỂU ĐOÀN|LỮ ĐOÀN|"
    "CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|NGÂN HÀNG|KHO BẠC|BẢO HIỂM|CÔNG AN|ĐỒN|HẠT|TRẠM|CHÍNH PHỦ|QUỐC HỘI|"
    "THỦ TƯỚNG|TỔNG|HỌC VIỆN|ĐẠI HỌC|LIÊN ĐOÀN|HỘI|ĐOÀN|BCH|BCHQS|ĐÀI|TỔ(?! QUỐC)"
)
AGENCY = re.compile(rf"(?:{_AGENCY})\b")
"""Words with which the name of an agency begins (in capitals)."""


NO_LAWGIVER = re.compile(
    r"(?:TỔNG )?CÔNG TY|TẬP ĐOÀN|DOANH NGHIỆP|HỢP TÁC XÃ|TRƯỜNG|ĐẠI HỌC|HỌC VIỆN|BỆNH VIỆN|TRUNG TÂM|CÔNG ĐOÀN|"
    r"HỘI(?! ĐỒNG)"
)
"""Names of bodies (in capitals) that issue no legal documents, though some write the year in their numbers."""


def is_agency(line: Passage) -> bool:
    """Return whether a line is the name of an agency by its words: it begins as one does, or as a place does."""
    text = appearance.displayed_text(line).upper().strip()
    return AGENCY.match(text) is not None or PLACE.match(text) is not None


PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|KHU VỰC)\b")

POWER = re.compile(r"(?:T\.?\s?M|K\.?\s?T|T\.?\s?L|T\.?\s?U\.?\s?Q|Q)\s?\.")
OFFICE = re.compile(
    r"(?:PHÓ |P\.\s?|Q\.\s?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỈ HUY TRƯỞNG|CHỈ HUY PHÓ|CHỈ HUY|TƯ LỆNH|"
    r"CHÍNH ỦY|CHÍNH UỶ|"
    r"CHÍNH TRỊ VIÊN|TRƯỞNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|"
    r"CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|THỦ TRƯỞNG|THỦ TƯỚNG|ĐỘI TRƯỞNG|TỔ TRƯỞNG|TRẠM TRƯỞNG|THƯ KÝ|CHỦ TRÌ|"
    r"CHỦ TỌA|CHỦ TOẠ|NGƯỜI LẬP|NGƯỜI GHI|ĐẠI DIỆN|KẾ TOÁN|QUYỀN HẠN)"
)
"""Offices of those who sign (in capitals)."""

ARMY = re.compile(
    r"(?<!NGHĨA VỤ )QUÂN SỰ|CHQS|BỘ QUỐC PHÒNG|QUÂN KHU|QUÂN ĐOÀN|QUÂN CHỦNG|BINH CHỦNG|BỘ TƯ LỆNH|BỘ TỔNG THAM MƯU|"
    r"TỔNG CỤC CHÍNH TRỊ|SƯ ĐOÀN|"
    r"LỮ ĐOÀN|TRUNG ĐOÀN|TIỂU ĐOÀN|BIÊN PHÒNG|PHÒNG THỦ KHU VỰC"
)
"""Names of army bodies (in capitals)."""
