"""Dấu phân cách hàng nghìn.

Số từ hàng nghìn trở lên có dấu chấm sau hàng nghìn, triệu, tỷ: 1.000.000. Dấu phẩy là dấu của phần thập phân, nên
“1,000,000” là cách viết của tiếng Anh; một dãy số dài không có dấu thì khó đọc và dễ sai một số 0.
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
from reportgen.vietnamese import numbers

CODE = "ND30-62"
CLAUSE = "Luật Kế toán, Điều 11 (chữ số dùng trong kế toán)"
SEVERITY = Severity.WARNING
SPEAKS_TO = OF_THE_DECREE
BAD = "Tổng kinh phí là 1,250,000 đồng, chi 3000000 đồng."
GOOD = "Tổng kinh phí là 1.250.000 đồng, chi 3.000.000 đồng."

_ENGLISH = re.compile(r"(?<![\w.,/-])\d{1,3}(?:,\d{3}){2,6}(?![\w,/-]|\.\d{3})")
_ONE_COMMA = re.compile(r"(?<![\w.,/-])[1-9]\d{0,2},\d{3}(?=\s?(?:đồng|VNĐ|VND|đ)\b)")
_PLAIN = re.compile(
    r"(?<![\w.,/-])[1-9]\d{4,14}(?=\s?(?:đồng|VNĐ|VND|đ|người|lượt|hộ|quân nhân|công dân|suất|ha)\b)"
)


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield each number whose thousands are parted by commas, or by nothing."""
    for pattern in (_ENGLISH, _ONE_COMMA, _PLAIN):
        for passage, match in matches(paper, elements, pattern):
            yield wrong(CODE, passage, match[0], numbers.group_thousands(int(match[0].replace(",", ""))))
