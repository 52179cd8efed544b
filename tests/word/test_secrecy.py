"""The stamp of secrecy and the number of copies: printed for a secret paper only, the box as wide as its level asks."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P

from reportgen.fill import render
from reportgen.word.blocks import paragraph
from reportgen.word.letterhead import COLUMNS, letterhead
from reportgen.word.secrecy import WIDTHS, copies, stamp
from reportgen.word.statements import Field
from tests.word.making import ARMY, SECTION, bytes_of

LEVEL, COUNT = Field("van_ban.do_mat"), Field("van_ban.so_ban")
HEAD = letterhead(ARMY, SECTION, "Số: 05/BC-BCH", "Mẫu Sơn, ngày 05 tháng 3 năm 2026", LEVEL)
MM = 1440 / 25.4


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("mau") / "mau.docx"
    file.write_bytes(bytes_of(HEAD + paragraph("NoiDung", "Nội dung.") + copies(LEVEL, COUNT)))
    return file


def body(template: Path, level: str | None, count: int | None = None) -> list[CT_P]:
    filled = render(template, {"van_ban": {"do_mat": level, "so_ban": count}})
    return list(Document(io.BytesIO(filled)).element.body.iter(qn("w:p")))


def texts(lines: list[CT_P]) -> list[str]:
    return [line.text for line in lines]


@pytest.mark.parametrize("level", WIDTHS)
def test_a_secret_paper_shows_its_level_under_its_number(template: Path, level: str) -> None:
    lines = body(template, level)
    at = texts(lines).index(level.upper())
    assert lines[at - 1].text == "Số: 05/BC-BCH"
    indent = lines[at].find(f".//{qn('w:ind')}")
    assert indent is not None
    sides = sum(int(indent.get(qn(f"w:{side}")) or 0) for side in ("left", "right"))
    assert abs((COLUMNS[0] - sides) / MM - WIDTHS[level]) < 0.1


def test_another_paper_shows_no_level_and_no_copies(template: Path) -> None:
    told = texts(body(template, None, 5))
    assert not any("MẬT" in text or "bản" in text for text in told)
    assert told[told.index("Số: 05/BC-BCH") + 1].startswith("Mẫu Sơn")


def test_copies_are_told_of_a_secret_paper_that_says_how_many(template: Path) -> None:
    assert "Số bản phát hành: 05 bản." in texts(body(template, "Mật", 5))
    assert not any("phát hành" in text for text in texts(body(template, "Mật")))


def test_a_letterhead_without_a_level_has_no_place_for_a_stamp() -> None:
    assert "do_mat" in str(stamp(LEVEL, COLUMNS[0]))
    assert "do_mat" not in str(letterhead(ARMY, SECTION, "Số: 05/BC-BCH"))
