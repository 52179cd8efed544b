"""Comments in a copy: one for each finding, at its place; the paper itself stays as it was."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from docx import Document

from reportgen import layout, linter
from reportgen.linter.annotate import annotate
from reportgen.ooxml.names import W
from tests.linter.fix.test_fix import LONG, paper
from tests.linter.making import p, table


def commented(path: Path) -> dict[str, list[str]]:
    """Return the text of each commented paragraph with the codes said of it."""
    word = Document(str(path))
    said = {str(one.comment_id): one.text.split(":")[0] for one in word.comments}
    found: dict[str, list[str]] = {}
    for start in word.element.iter(W + "commentRangeStart"):
        text = "".join(one.text or "" for one in start.getparent().iter(W + "t"))
        found.setdefault(text, []).append(said[start.get(W + "id")])
    return found


def copied(path: Path) -> Path:
    made = annotate(path)
    assert made is not None
    target = path.with_name("nhan-xet.docx")
    target.write_bytes(made)
    return target


def test_each_finding_is_a_comment_at_its_place(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="left", first=36), table((p("Một  hai"),)))
    told = commented(copied(wrong))
    findings = linter.findings(wrong)
    assert sum(map(len, told.values())) == len(findings)
    for finding in findings:
        if finding.passage is not None:
            assert finding.code in told[finding.passage.whole.text]


def test_a_comment_says_what_how_and_why(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="left", first=36))
    (said,) = (one for one in Document(str(copied(wrong))).comments if one.text.startswith("ND30-32"))
    assert said.author == "reportgen"
    assert "Ctrl+J" in said.text and "Nghị định 30/2020/NĐ-CP" in said.text


def test_comments_that_are_there_stay(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="left", first=36))
    word = Document(str(wrong))
    word.add_comment(word.paragraphs[-1].runs, "Xem lại câu này.", "Trưởng phòng", "TP")
    word.save(str(wrong))
    comments = list(Document(str(copied(wrong))).comments)
    assert comments[0].text == "Xem lại câu này."
    assert len({one.comment_id for one in comments}) == len(comments) == len(linter.findings(wrong)) + 1


def test_print_and_findings_are_the_same(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="left", first=36))
    copy = copied(wrong)
    assert layout.convert(copy).pdf == layout.convert(wrong).pdf
    assert [(one.code, one.message) for one in linter.findings(copy)] == [
        (one.code, one.message) for one in linter.findings(wrong)
    ]


def test_the_same_copy_twice_and_none_of_a_sound_paper(tmp_path: Path) -> None:
    wrong = paper(tmp_path / "a.docx", p(LONG * 3, align="left", first=36))
    assert annotate(wrong) == annotate(wrong)
    assert annotate(wrong, select=("ND30-70",)) is None
    assert Document(BytesIO(annotate(wrong) or b"")).paragraphs
