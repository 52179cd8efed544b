"""The kinds of papers by their names, as they stand in capitals over a paper."""

from __future__ import annotations

from msgspec import Struct

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
    {
        "LUẬT",
        "BỘ LUẬT",
        "PHÁP LỆNH",
        "LỆNH",
        "NGHỊ ĐỊNH",
        "THÔNG TƯ",
        "THÔNG TƯ LIÊN TỊCH",
        "HIẾN PHÁP",
        "VĂN BẢN HỢP NHẤT",
    }
)
"""Legal documents: another decree speaks to them."""

AWARDS = frozenset(
    {
        "GIẤY KHEN",
        "BẰNG KHEN",
        "CỜ THI ĐUA",
        "GIẤY CHỨNG NHẬN",
        "CHỨNG NHẬN",
        "KỶ NIỆM CHƯƠNG",
        "BẰNG",
        "BÁO CÁO THÀNH TÍCH",
    }
)
"""Awards, and the reports that ask for one: they have a national name, and forms of their own."""

PRIVATE = frozenset(
    {
        "HỢP ĐỒNG",
        "PHỤ LỤC HỢP ĐỒNG",
        "ĐƠN",
        "TỜ KHAI",
        "SƠ YẾU LÝ LỊCH",
        "LÝ LỊCH",
        "BẢN CAM KẾT",
        "GIẤY CAM KẾT",
        "GIẤY CAM ĐOAN",
        "BẢN KIỂM ĐIỂM",
        "BẢN TỰ KIỂM ĐIỂM",
        "BẢN TƯỜNG TRÌNH",
        "BẢN THÀNH TÍCH",
        "PHIẾU ĐĂNG KÝ",
        "BẢN ĐĂNG KÝ",
        "BẢN GIAO ƯỚC",
    }
)
"""Papers of persons and between parties. The decree names hợp đồng, but the parties agree on its form."""

MAY_BE_PRIVATE = frozenset(
    {
        "BIÊN BẢN",
        "GIẤY ỦY QUYỀN",
        "GIẤY UỶ QUYỀN",
        "BẢN THỎA THUẬN",
        "BẢN THOẢ THUẬN",
        "BẢN GHI NHỚ",
        "GIẤY NGHỈ PHÉP",
    }
)
"""Kinds that persons and parties use as well: then no agency and no number stand at their head."""

REGULATIONS = frozenset(
    {"QUY CHẾ", "QUY ĐỊNH", "NỘI QUY", "QUY TRÌNH", "ĐIỀU LỆ", "QUY CHUẨN", "TIÊU CHUẨN", "THỂ LỆ"}
)
"""What is issued with another paper and says so; some are no kinds of the decree's own list."""

LISTS = frozenset({"DANH SÁCH", "BẢNG TỔNG HỢP", "BIỂU TỔNG HỢP", "BIỂU MẪU"})
"""What is issued with another paper as its annex, under a name of its own."""

MAY_BE_ATTACHED = (
    REGULATIONS | LISTS | {"KẾ HOẠCH", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "HƯỚNG DẪN"}
)

LETTER = "CÔNG VĂN"
"""What an official letter must not be called: it has a subject (``V/v …``) and no kind."""

ALL = (LETTER, *REGULATIONS, *LISTS, *KINDS, *LAWS, *AWARDS, *PRIVATE)
_LONGEST_FIRST = tuple(sorted(ALL, key=len, reverse=True))
_NEVER_BEFORE_WORDS = frozenset({"BẰNG", "LỆNH", "CHỨNG NHẬN"})
"""Kinds that are common words as well: they stand alone."""


class KindLine(Struct, frozen=True):
    """The kind that a line names; ``rest`` is the subject that follows it on the line."""

    name: str
    rest: str = ""


def kind_of(shown: str) -> KindLine | None:
    """Return what kind a line names, in capitals or not: alone, or with the subject after it; None: none."""
    words = " ".join(shown.split()).strip(" .:;*")
    text = words.upper()
    if text in _KNOWN:
        return KindLine(text)
    for name in _LONGEST_FIRST:
        if text.startswith(name + " ") and name not in _NEVER_BEFORE_WORDS:
            return KindLine(name, words[len(name) :].strip())
    return None


_KNOWN = frozenset(ALL)
