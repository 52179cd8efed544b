"""What ``--fix`` fixes, in papers made by hand: each fix does what its rule asks, and nothing else."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document

from reportgen import linter
from reportgen.linter.fix import fix
from reportgen.ooxml.names import W
from tests.linter.making import SOUND, Margins, docx, p, table

HEAD = table(
    (
        p("ỦY BAN NHÂN DÂN", size=12, bold=True, align="center")
        + p("HUYỆN AN LẠC SƠN", size=12, bold=True, align="center"),
        p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True, align="center")
        + p("Độc lập - Tự do - Hạnh phúc", size=13, bold=True, align="center"),
    ),
    (
        p("Số: 5/TB-UBND", size=13, align="center"),
        p("An Lạc Sơn, ngày 5 tháng 2 năm 2023", size=13, italic=True, align="center"),
    ),
)
"""The head of a small official paper, without the rules that belong into it."""


def paper(path: Path, *body: str, margins: Margins = SOUND) -> Path:
    """Write a small official paper with this body."""
    # without the rules that belong under them
    title = p("THÔNG BÁO", bold=True, align="center") + p("Lịch làm việc", bold=True, align="center")
    return docx(path, HEAD, title, *body, margins=margins)


def fixed(path: Path, target: Path) -> Path:
    done = fix(path)
    assert done.docx is not None
    target.write_bytes(done.docx)
    return target


LONG = (
    "Ủy ban nhân dân huyện thông báo lịch làm việc của các cơ quan, đơn vị trong tháng để mọi người biết và "
)


def test_zeros_rules_and_margins(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="both", first=36), margins=(10, 20, 15, 20))
    right = fixed(wrong, tmp_path / "b.docx")
    before, after = ({one.code for one in linter.lint(path)} for path in (wrong, right))
    assert {"ND30-02", "ND30-07", "ND30-10", "ND30-12", "ND30-15", "ND30-19"} <= before
    assert not after & {"ND30-02", "ND30-07", "ND30-10", "ND30-12", "ND30-15", "ND30-19"}
    texts = [one.text for row in Document(str(right)).tables[0].rows for one in row.cells]
    assert "Số: 05/TB-UBND" in texts[2] and "ngày 05 tháng 02 năm 2023" in texts[3]
    section = Document(str(right)).sections[0]
    assert section.top_margin and section.left_margin
    assert (round(section.top_margin.mm), round(section.left_margin.mm)) == (20, 30)


def test_the_body(tmp_path: Path) -> None:
    wrong = paper(
        tmp_path / "a.docx",
        p(LONG * 3, align="left", size=11, family="Arial"),
        p(LONG * 3, align="left", before=0),
    )
    right = fixed(wrong, tmp_path / "b.docx")
    assert not {"ND30-03", "ND30-30", "ND30-32", "ND30-33", "ND30-34"} & {
        one.code for one in linter.lint(right)
    }
    assert {"ND30-03", "ND30-30", "ND30-32", "ND30-33", "ND30-34"} <= {one.code for one in linter.lint(wrong)}


def test_old_encodings_are_left_to_a_person(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="both", first=36, family=".VnTime"))
    right = fixed(wrong, tmp_path / "b.docx")
    assert "ND30-03" in {one.code for one in linter.lint(right)}


def test_letters_and_spaces(tmp_path: Path) -> None:
    said = LONG + "Xã ðoàn  phối hợp vận động , tuyên truyền."
    right = fixed(
        paper(tmp_path / "a.docx", p(said, align="both", first=36)),
        tmp_path / "b.docx",
    )
    (body,) = (one.text for one in Document(str(right)).paragraphs if one.text.startswith("Ủy ban"))
    assert body.endswith("Xã đoàn phối hợp vận động, tuyên truyền.")


@pytest.mark.parametrize("before", ["", " ", "  "])
@pytest.mark.parametrize("after", ["", " ", "  "])
@pytest.mark.parametrize("sign", ",;:.")
@pytest.mark.parametrize("word", ["vận động", "năm 2026"])
def test_a_space_taken_away_brings_no_new_fault(
    before: str, sign: str, after: str, word: str, tmp_path: Path
) -> None:
    wrong = paper(
        tmp_path / "a.docx", p(f"{LONG}{word}{before}{sign}{after}Tuyên truyền.", align="both", first=36)
    )
    right = fixed(wrong, tmp_path / "b.docx")
    old, new = ({one.code for one in linter.findings(path)} for path in (wrong, right))
    assert new <= old


def test_pages_are_numbered_above_in_the_middle(tmp_path: Path) -> None:
    body = [p(LONG * 4, align="both", first=36) for _turn in range(30)]
    wrong = paper(tmp_path / "a.docx", *body)
    assert "ND30-23" in {one.code for one in linter.lint(wrong)}
    right = fixed(wrong, tmp_path / "b.docx")
    assert "ND30-23" not in {one.code for one in linter.lint(right)}
    section = Document(str(right)).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml


def test_a_second_run_finds_nothing(tmp_path: Path) -> None:
    body = [p(LONG * 4, align="left", size=11) for _turn in range(30)]
    right = fixed(paper(tmp_path / "a.docx", *body), tmp_path / "b.docx")
    assert fix(right).docx is None


def test_what_is_not_touched_keeps_its_bytes(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="both", first=36))
    right = fixed(wrong, tmp_path / "b.docx")
    with zipfile.ZipFile(wrong) as before, zipfile.ZipFile(right) as after:
        assert before.namelist() == after.namelist()
        same = [name for name in before.namelist() if before.read(name) == after.read(name)]
    assert same == ["[Content_Types].xml", "_rels/.rels"]


def test_properties_stand_in_the_order_of_the_schema(tmp_path: Path) -> None:
    from reportgen.linter.edit.schema import PARAGRAPH, RUN

    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="left", size=11, family="Arial"))
    right = fixed(wrong, tmp_path / "b.docx")
    for name, order in (("pPr", PARAGRAPH), ("rPr", RUN)):
        for element in Document(str(right)).element.iter(W + name):
            at = [order.index(child.tag.removeprefix(W)) for child in element]
            assert at == sorted(at)


@pytest.mark.parametrize("profile", ["nd30"])
def test_a_sound_paper_is_not_touched(tmp_path: Path, profile: str) -> None:
    right = fixed(paper(tmp_path / "a.docx", p(LONG * 3, align="both", first=36)), tmp_path / "b.docx")
    assert fix(right, profile) == fix(right, profile)
    assert fix(right, profile).changes == ()
