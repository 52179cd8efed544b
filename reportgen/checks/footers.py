"""Rows of words around a table that are none of its records: who made it, when, notes, signatures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.sheets import Raw
from reportgen.vietnamese.unicode import fold

_SIGNATURE = re.compile(
    r"(?:người|cán bộ)\s+(?:lập|tổng hợp|báo cáo|ghi|thống kê)|lập (?:biểu|bảng)|kế toán\b"
    r"|thủ trưởng|xác nhận|phê duyệt|duyệt\b|(?:tm|kt|tl|tuq|q)\.\s|\(?\s*(?:đã\s+)?ký\b|\(ký,"
)
_DAY = re.compile(r"(?:^|,\s*)ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm")
_NOTE = re.compile(
    r"(?:ghi chú|chú thích|nguồn|lưu ý|bằng chữ|\(bằng chữ|số liệu (?:tính|chốt|đến|lấy|cập nhật)|nơi nhận)\b"
    r"|[*(]+\s*\S"
)
_SENTENCE = 45
"""Letters from which a text alone in its row is a sentence and not the name of a record."""


def is_signature(row: Sequence[Raw]) -> bool:
    """Return whether a row of words says who signs, or when: after it come only names."""
    folded = [fold(raw) for raw in row if isinstance(raw, str) and raw]
    return any(_SIGNATURE.match(text) or _DAY.search(text) for text in folded)


def is_note(row: Sequence[Raw]) -> bool:
    """Return whether a row of words is a note under the table: it says so, or is one long sentence."""
    texts = [raw for raw in row if raw != ""]
    if not texts or not all(isinstance(raw, str) for raw in texts):
        return False
    first = fold(str(texts[0]))
    return bool(_NOTE.match(first)) or (len(texts) == 1 and len(first) >= _SENTENCE)
