"""Dấu phẩy ở phần thập phân.

Phần thập phân đứng sau dấu phẩy: 98,5%. Dấu chấm là dấu của hàng nghìn; “98.5%” là cách viết của tiếng Anh, thường
do chép từ máy tính bỏ túi hoặc bảng tính đặt kiểu Anh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.linter.elements.model import Elements
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE
from reportgen.linter.paper.model import Paper
from reportgen.linter.profile import Profile
from reportgen.linter.words.prose import matches, wrong

CODE = "ND30-63"
CLAUSE = "Luật Kế toán, Điều 11 (chữ số dùng trong kế toán)"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Quân số tham gia đạt 98.5%."
GOOD = "Quân số tham gia đạt 98,5%."

_POINT = re.compile(
    r"(?<![\w.,/-])(?P<number>\d{1,3}\.\d{1,2})(?=\s?%|\s(?:triệu|tỷ|tỉ|ha|km|kg|tấn|mm|cm)\b)"
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each measured number with a point before its decimals."""
    for passage, match in matches(paper, elements, _POINT):
        yield wrong(CODE, passage, match[0], match[0].replace(".", ","))
