"""Waivers: a rule that a person has decided not to be told of, with the reason; each is reported."""

from __future__ import annotations

from pathlib import Path

from docx import Document

from reportgen import linter
from reportgen.linter.fix import fix
from tests.linter.fix.test_fix import LONG, paper
from tests.linter.making import p


def wrong(folder: Path) -> Path:
    """Return a paper whose body is set to the left and not indented."""
    return paper(folder / "a.docx", p(LONG * 3, align="left"))


def codes(path: Path) -> set[str]:
    return {one.code for one in linter.lint(path)}


def test_a_file_beside_holds_findings_back_and_says_so(tmp_path: Path) -> None:
    path = wrong(tmp_path)
    assert {"ND30-32", "ND30-33"} <= codes(path)
    beside = tmp_path / "a.docx.lint"
    beside.write_text("# lint: bỏ qua ND30-32 (mẫu của cấp trên)\nghi chú khác\n", encoding="utf-8")
    report = linter.report(path)
    assert "ND30-32" not in {one.code for one in report.found}
    assert [one.code for one in report.waived] == ["ND30-32"]
    (told,) = report.waivers
    assert told.code == "waived" and "mẫu của cấp trên" in told.message and told.place.file == str(beside)
    assert "ND30-33" in codes(path)


def test_a_property_of_the_file_holds_several_back(tmp_path: Path) -> None:
    path = wrong(tmp_path)
    word = Document(str(path))
    word.core_properties.comments = "Bản trình ký\nlint: bỏ qua nd30-32, ND30-33 (trình bày theo mẫu riêng)"
    word.save(str(path))
    assert not {"ND30-32", "ND30-33"} & codes(path)
    assert [one.code for one in linter.report(path).waivers] == ["waived", "waived"]


def test_without_a_reason_or_a_rule_it_is_not_obeyed(tmp_path: Path) -> None:
    path = wrong(tmp_path)
    lines = ["lint: bỏ qua ND30-32", "lint: bỏ qua ND30-98 (nhầm)", "lint: bỏ qua ND30-70 (không có chỗ nào)"]
    (tmp_path / "a.docx.lint").write_text("\n".join(lines), encoding="utf-8")
    assert "ND30-32" in codes(path)
    told = [one.code for one in linter.report(path).waivers]
    assert told == ["waiver-without-reason", "waiver-unknown-rule", "waiver-unused"]


def test_what_is_waived_is_not_mended(tmp_path: Path) -> None:
    path = wrong(tmp_path)
    (tmp_path / "a.docx.lint").write_text("lint: ignore ND30-32 (agreed)", encoding="utf-8")
    done = fix(path)
    assert done.docx is not None
    assert "ND30-32" not in {one.code for one in done.changes} and "ND30-33" in {
        one.code for one in done.changes
    }


def test_a_broken_or_huge_file_beside_is_no_waiver(tmp_path: Path) -> None:
    path = wrong(tmp_path)
    line = "lint: bỏ qua ND30-32 (lý do)\n"
    for data in (b"\xff\xfe\x00", line.encode() * 5000):
        (tmp_path / "a.docx.lint").write_bytes(data)
        assert "ND30-32" in codes(path)
