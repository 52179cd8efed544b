"""Dấu “./.” cuối văn bản.

Kết thúc nội dung văn bản có dấu “./.”, viết liền ngay sau chữ cuối, như trong các mẫu của Phụ lục III. Dấu này cho
biết nội dung đã hết, không ai viết thêm được. Quy chế, quy định ban hành kèm theo quyết định cũng kết thúc như vậy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.diagnostics import Severity
from reportgen.language import _
from reportgen.linter.elements.model import Elements
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.nature import OF_THE_DECREE, Nature
from reportgen.linter.paper import appearance
from reportgen.linter.paper.model import Paper, Passage
from reportgen.linter.profile import Profile

CODE = "ND30-55"
CLAUSE = "Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1 đến 1.7"
SEVERITY = Severity.ERROR
SPEAKS_TO = OF_THE_DECREE
BAD = RuleExample(
    "Quyết định này có hiệu lực kể từ ngày ký.",
    "quyet-dinh",
    ket_thuc="Quyết định này có hiệu lực kể từ ngày ký.",
)
GOOD = RuleExample(
    "Quyết định này có hiệu lực kể từ ngày ký./.",
    "quyet-dinh",
    ket_thuc="Quyết định này có hiệu lực kể từ ngày ký./.",
)

WITHOUT = frozenset({"BB", "HĐ", "BGN", "BTT", "PG", "PC", "PB", "GUQ", "GNP", "GGT", "QC", "QyĐ"})
_NEARLY = re.compile(r"(?<![.\s])[.\s]*(?:\.\s*/(?:\s*\.)?|/\s*\.|/\.\s*/)\s*$")


def check(paper: Paper, elements: Elements, profile: Profile) -> Iterator[Finding]:
    """Yield the body's last paragraph where the mark is missing or written otherwise."""
    attached = elements.nature is Nature.ATTACHED
    last = _last_of_articles(elements) if attached else elements.ket_thuc
    if last is None or (elements.code in WITHOUT and not attached) or _goes_on(paper, elements, last):
        return
    text = appearance.plain(last).rstrip()
    if re.search(r"(?:^|[^./])\./\.$", text):
        return
    nearly = _NEARLY.search(text)
    if nearly:
        message = _(
            "Dấu kết thúc đang viết là “{written}”, phải viết liền là “./.”.", written=nearly[0].strip()
        )
        yield Finding(CODE, message, last)
    else:
        severity = Severity.WARNING if attached else None
        yield Finding(CODE, _("Cuối nội dung thiếu dấu “./.”."), last, severity=severity)


def _last_of_articles(elements: Elements) -> Passage | None:
    """Return the last paragraph of a regulation that is issued with another paper; of other such papers None."""
    articles = any(heading.kind == "dieu" for heading in elements.de_muc)
    last = elements.than[-1] if elements.than else None
    return last if articles and last is not None and last.format.align != "center" else None


def _goes_on(paper: Paper, elements: Elements, last: Passage) -> bool:
    """Return whether something (a table) stands between the last paragraph and the signature."""
    ends = [line.whole.index for signature in elements.chu_ky for line in signature.office]
    ends += [elements.noi_nhan.whole.index] if elements.noi_nhan else []
    stop = elements.phu_luc[0].passage.index if elements.phu_luc else len(paper.passages) + last.index
    end = min(ends, default=stop)
    between = (passage for passage in paper.passages if last.index < passage.index < end)
    return any(passage.where.table and passage.text.strip() for passage in between)
