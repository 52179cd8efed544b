"""The words by which elements are known; both spellings of a tone mark (HÒA, HOÀ) are right."""

from __future__ import annotations

import re

QUOC_HIEU = re.compile(
    r"C[ỘÔO]NG\s+H(?:ÒA|OÀ|OA)\s+X[ÃA]\s+H[ỘÔO]I\s+CH[ỦU]\s+NGH[ĨI]A\s+VI[ỆÊE]T\s+NAM", re.IGNORECASE
)
TIEU_NGU = re.compile(
    r"[ĐD][ộôo]c\s+l[ậâa]p\s*[-–—.]*\s*T[ựưu]\s+do\s*[-–—.]*\s*H[ạa]nh\s+ph[úu]c", re.IGNORECASE
)
SO = re.compile(r"Số\s*[:.]?\s*[^/]{0,20}/.*|Số\s*:.*", re.IGNORECASE)
NGAY = re.compile(r"(?:.{0,60}?,?\s*)?ngày\s*\S*\s*tháng\s*\S*\s*năm\s*\S*.{0,12}", re.IGNORECASE)
VE_VIEC = re.compile(r"V\s*/\s*v\b.*", re.IGNORECASE | re.DOTALL)
KINH_GUI = re.compile(r"Kính\s+gửi\b", re.IGNORECASE)
CAN_CU = re.compile(r"Căn cứ\b", re.IGNORECASE)
DE_NGHI = re.compile(r"(?:Theo|Xét) (?:đề nghị|Tờ trình|tờ trình|biên bản)\b", re.IGNORECASE)
NOI_NHAN = re.compile(r"Nơi\s+nhận\b", re.IGNORECASE)
KEM_THEO = re.compile(r"\(\s*(?:Ban hành\s+)?[Kk]èm theo\b")
PHU_LUC = re.compile(r"Phụ\s+lục(?:\s+(?:số\s+)?([IVXLC]+|\d+[a-z]?|[A-Z]))?\s*[.:]?", re.IGNORECASE)
QUYET_DINH = re.compile(r"QUYẾT\s+(?:ĐỊNH|NGHỊ)\s*:?|(?:NAY\s+)?CHỈ THỊ\s*:", re.IGNORECASE)
BLANK = re.compile(r"\.{4,}|…|_{4,}|\{\{|\{%|\[[^\]]*\]")
"""What stands in a form where a paper has words."""

MARKS = re.compile(
    r"(?:TUYỆT |TỐI )?MẬT|(?:THƯỢNG )?KHẨN|HỎA TỐC.*|HOẢ TỐC.*|DỰ THẢO.*|\(?DỰ THẢO.*\)?|CÔNG BÁO.*",
    re.IGNORECASE,
)
"""Marks of secrecy, urgency and draft, which may stand among the letterhead."""

KINDS = {
    "NGHỊ QUYẾT": "NQ",
    "QUYẾT ĐỊNH": "QĐ",
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB",
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    "BIÊN BẢN": "BB",
    "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ",
    "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN",
    "BẢN THỎA THUẬN": "BTT",
    "BẢN THOẢ THUẬN": "BTT",
    "GIẤY ỦY QUYỀN": "GUQ",
    "GIẤY UỶ QUYỀN": "GUQ",
    "GIẤY MỜI": "GM",
    "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP",
    "PHIẾU GỬI": "PG",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU BÁO": "PB",
}
"""Kinds of official papers and their abbreviations (Decree 30/2020, Annex III, I)."""

LAWS = frozenset(
    {"LUẬT", "BỘ LUẬT", "PHÁP LỆNH", "LỆNH", "NGHỊ ĐỊNH", "THÔNG TƯ", "THÔNG TƯ LIÊN TỊCH", "HIẾN PHÁP"}
)
"""Legal documents: another decree speaks to them."""

AWARDS = frozenset(
    {"GIẤY KHEN", "BẰNG KHEN", "CỜ THI ĐUA", "GIẤY CHỨNG NHẬN", "CHỨNG NHẬN", "KỶ NIỆM CHƯƠNG", "BẰNG"}
)
"""Awards: they have a national name, and a form of their own."""

LEGAL_NUMBER = re.compile(r"\d+\s*/\s*(?:19|20)\d\d\s*/\s*[A-ZĐ]")
"""A number with its year marks a legal document: ``30/2020/NĐ-CP``."""

_AGENCY = (
    "ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|BỘ|SỞ|BAN|PHÒNG|CỤC|TỔNG CỤC|CHI CỤC|VỤ|VIỆN|TRƯỜNG|TRUNG TÂM|BỆNH VIỆN|"
    "VĂN PHÒNG|THANH TRA|TÒA ÁN|TOÀ ÁN|VIỆN KIỂM SÁT|QUÂN KHU|QUÂN ĐOÀN|SƯ ĐOÀN|TRUNG ĐOÀN|TIỂU ĐOÀN|LỮ ĐOÀN|"
    "CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|NGÂN HÀNG|KHO BẠC|BẢO HIỂM|CÔNG AN|ĐỒN|HẠT|TRẠM|CHÍNH PHỦ|QUỐC HỘI|"
    "THỦ TƯỚNG|TỔNG|HỌC VIỆN|ĐẠI HỌC|LIÊN ĐOÀN|HỘI|ĐOÀN|BCH|BCHQS|ĐÀI|TỔ"
)
AGENCY = re.compile(rf"(?:{_AGENCY})\b")
"""Words with which the name of an agency begins (in capitals)."""

PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|KHU VỰC)\b")

POWER = re.compile(r"(?:T\.?\s?M|K\.?\s?T|T\.?\s?L|T\.?\s?U\.?\s?Q|Q)\s?\.")
OFFICE = re.compile(
    r"(?:PHÓ |Q\.\s?)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỈ HUY TRƯỞNG|CHỈ HUY PHÓ|CHỈ HUY|TƯ LỆNH|CHÍNH ỦY|CHÍNH UỶ|"
    r"CHÍNH TRỊ VIÊN|TRƯỞNG|HIỆU TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|"
    r"CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|THỦ TRƯỞNG|THỦ TƯỚNG|ĐỘI TRƯỞNG|TỔ TRƯỞNG|TRẠM TRƯỞNG|THƯ KÝ|CHỦ TRÌ|"
    r"CHỦ TỌA|CHỦ TOẠ|NGƯỜI LẬP|NGƯỜI GHI|ĐẠI DIỆN|KẾ TOÁN|QUYỀN HẠN)"
)
"""Offices of those who sign (in capitals)."""
