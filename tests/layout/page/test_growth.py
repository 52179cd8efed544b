"""Four times the paragraphs take about four times as long, wherever they stand: no page looks at all that is left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.layout import convert
from tests.in_time import fastest
from tests.layout.read.making import docx

FEW, MANY = 5_000, 20_000
AT_MOST = 5.6  # sixteen, where each page looks at all that is left; 7 and more were seen


def paragraphs(count: int) -> str:
    return "".join(f"<w:p><w:r><w:t>Đoạn {number}</w:t></w:r></w:p>" for number in range(count))


def table(rows: str, columns: int = 1) -> str:
    grid = '<w:gridCol w:w="2500"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p/>"


def in_a_cell(count: int) -> bytes:
    return docx(table(f"<w:tr><w:tc>{paragraphs(count)}</w:tc></w:tr>"))


def in_a_footnote(count: int) -> bytes:
    call = '<w:p><w:r><w:t>Kính gửi</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    return docx(call, footnotes=f'<w:footnote w:id="2">{paragraphs(count)}</w:footnote>')


def beside_a_merged_cell(count: int) -> bytes:
    rows = "".join(
        f"<w:tr><w:tc><w:tcPr><w:vMerge w:val='{'continue' if number else 'restart'}'/></w:tcPr><w:p/></w:tc>"
        f"<w:tc>{paragraphs(1)}</w:tc></w:tr>"
        for number in range(count)
    )
    return docx(table(rows, 2))


@pytest.mark.parametrize("made", [in_a_cell, in_a_footnote, beside_a_merged_cell])
def test_time_is_linear_in_the_paragraphs(tmp_path: Path, made: Callable[[int], bytes]) -> None:
    def taken(count: int, runs: int) -> float:
        path = tmp_path / f"{count}.docx"
        path.write_bytes(made(count))
        return fastest(lambda: convert(path), runs)

    assert taken(MANY, 1) < AT_MOST * taken(FEW, 2)
