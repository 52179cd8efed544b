"""``reportgen lint``: what is said of Word files, and how the run ends."""

import json
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm, Pt

from reportgen import linter, workspace
from reportgen.cli import main
from reportgen.linter.rule import rules
from reportgen.runs.build import build_year
from reportgen.runs.request import BuildRequest, DocumentFormat
from tests.linter.making import docx, p


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample year's papers."""
    root = tmp_path_factory.mktemp("kho")
    workspace.init(root)
    place = workspace.find(root)
    build_year(BuildRequest(place, 2023, formats=(DocumentFormat.DOCX,)))
    return place.output(2023)


def test_every_paper_of_the_kit_is_clean(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = sorted(map(str, papers.glob("*.docx")))
    assert len(made) >= 6
    certificates = [path for path in made if path.endswith("giay-khen.docx")]
    assert main(["lint", *(path for path in made if path not in certificates)]) == 0
    told = capsys.readouterr()
    assert told.err == "Không thấy chỗ nào sai thể thức.\n"
    assert "Báo cáo, văn bản hành chính" in told.out and "theo quan-doi" in told.out
    assert main(["lint", *certificates]) == 0
    told = capsys.readouterr()
    assert "không thấy" not in told.err.lower() and "paper-partly-checked" in told.err


def test_what_a_person_spoils_is_found_at_its_place(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = Document(str(papers / "to-trinh-khen-thuong.docx"))
    paper.sections[0].left_margin = Mm(15)
    (body,) = (one for one in paper.paragraphs if one.text.startswith("Dự kiến tổng tiền thưởng"))
    for run in body.runs:
        run.font.name, run.font.size = "Arial", Pt(11)
    body.add_run(" Kinh phí 1,000,000 đồng ,chi trước ngày 5/2/2024.")
    spoilt = tmp_path / "to-trinh.docx"
    paper.save(str(spoilt))
    assert main(["lint", str(spoilt), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert all("Dự kiến" in one["paragraph"] for one in found if "Arial" in one["message"])
    said = " ".join(one["message"] for one in found)
    for trouble in ("15", "Arial", "11", "1,000,000"):
        assert trouble in said


def test_select_and_ignore(papers: Path, tmp_path: Path) -> None:
    paper = Document(str(papers / "quyet-dinh-khen-thuong.docx"))
    paper.sections[0].left_margin = Mm(15)
    narrow = tmp_path / "hep.docx"
    paper.save(str(narrow))
    (margins,) = {one.code for one in linter.findings(narrow)}
    assert main(["lint", str(narrow), "--select", margins]) == 1
    assert main(["lint", str(narrow), "--select", "ND30-0", "--ignore", margins.lower()]) == 0


def test_an_unknown_rule_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(tmp_path / "khong-can.docx"), "--select", "ND99"]) == 1
    assert "ND99" in capsys.readouterr().err
    assert main(["lint", "--explain", "ND30-99"]) == 1
    assert "ND30-99" in capsys.readouterr().err


def test_files_that_cannot_be_read_do_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = docx(tmp_path / "duoc.docx", p("Kính gửi: Ủy ban nhân dân huyện.", first=36, align="both"))
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"khong phai Word")
    assert main(["lint", str(broken)]) == 1
    assert main(["lint", str(broken), str(sound)]) == 4
    said = capsys.readouterr().err
    assert "hong.docx" in said
    assert "Traceback" not in said


def test_no_file_is_a_wrong_command() -> None:
    assert main(["lint"]) == 2


@pytest.mark.parametrize("code", [rule.CODE for rule in rules()])
def test_each_rule_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--explain", code.lower()]) == 0
    page = capsys.readouterr().out
    assert page.startswith(code)
    assert "Nghị định 30/2020/NĐ-CP" in page or "Hướng dẫn" in page or "Luật" in page or "Thông tư" in page
    for part in ("Căn cứ: ", "Sai:\n", "Đúng:\n"):
        assert part in page


def wrong_paper(folder: Path, papers: Path) -> Path:
    paper = Document(str(papers / "chuong-trinh.docx"))
    paper.sections[0].left_margin = Mm(15)
    path = folder / "ctr.docx"
    paper.save(str(path))
    return path


def test_fix_writes_a_copy_and_tells_each_change(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = wrong_paper(tmp_path, papers)
    before = path.read_bytes()
    assert main(["lint", str(path), "--fix"]) == 0
    copy = tmp_path / "ctr-da-sua.docx"
    told = capsys.readouterr()
    assert told.out == f"{copy}\n" and "Đã sửa: Lề trái: 15 → 30 mm" in told.err
    assert path.read_bytes() == before
    assert main(["lint", str(copy), "--fix"]) == 0
    assert "Không có gì để sửa." in capsys.readouterr().err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["ctr-da-sua.docx", "ctr.docx"]


def test_a_copy_that_a_person_changed_stays(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = wrong_paper(tmp_path, papers)
    for option, name in (("--fix", "ctr-da-sua.docx"), ("--annotate", "ctr-nhan-xet.docx")):
        (tmp_path / name).write_bytes(b"cua toi")
        assert main(["lint", str(path), option]) == 1
        assert "would-overwrite" in capsys.readouterr().err
        assert (tmp_path / name).read_bytes() == b"cua toi"
        main(["lint", str(path), option, "--force"])
        assert Document(str(tmp_path / name)).paragraphs
        capsys.readouterr()


def test_annotate_writes_a_copy_with_comments(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = wrong_paper(tmp_path, papers)
    assert main(["lint", str(path), "--annotate"]) == 1
    copy = tmp_path / "ctr-nhan-xet.docx"
    assert capsys.readouterr().out == f"{copy}\n"
    told = [comment.text.split(":")[0] for comment in Document(str(copy)).comments]
    assert "ND30-02" in told


def test_a_damaged_file_among_others_is_named_and_the_others_mended(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "hong.docx"
    bad.write_bytes(b"PK\x03\x04 khong phai")
    assert main(["lint", str(bad), str(wrong_paper(tmp_path, papers)), "--fix", "--annotate"]) == 4
    assert str(bad) in capsys.readouterr().err
    assert (tmp_path / "ctr-da-sua.docx").is_file()


def test_dry_run_shows_a_difference_and_writes_nothing(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = wrong_paper(tmp_path, papers)
    assert main(["lint", str(path), "--fix", "--dry-run"]) == 1
    told = capsys.readouterr()
    assert [one.name for one in tmp_path.iterdir()] == ["ctr.docx"]
    lines = told.out.splitlines()
    assert lines[0].startswith("--- ") and lines[1].endswith("ctr-da-sua.docx")
    (before,) = [line for line in lines if line.startswith("-[")]
    (after,) = [line for line in lines if line.startswith("+[")]
    assert " 15, " in before and " 30, " in after
    assert "Sẽ sửa: Lề trái: 15 → 30 mm" in told.err and "Đã sửa" not in told.err
    assert main(["lint", str(path), "--dry-run"]) == 2


def test_json_says_first_what_each_paper_is(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", str(papers / "bao-cao-tong-ket.docx"), "--json"])
    (said,) = json.loads(capsys.readouterr().out)
    assert (said["code"], said["nature"], said["kind"]) == ("paper-kind", "official", "báo cáo")
    assert said["profile"] == "nd30" and len(said["checked"]) == len(rules()) and said["unchecked"] == []


def test_what_is_not_recognised_is_never_called_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = docx(tmp_path / "bai.docx", p("Bài phát biểu khai mạc hội nghị.", align="both", first=36))
    assert main(["lint", str(path)]) == 0
    told = capsys.readouterr()
    assert "paper-not-recognised" in told.err and "chưa soát" in told.err
    assert "không thấy chỗ nào" not in told.err.lower()
    main(["lint", str(path), "--json"])
    (said,) = json.loads(capsys.readouterr().out)
    assert (said["nature"], said["severity"], said["checked"]) == ("unknown", "note", [])


def test_sarif_holds_what_was_found_and_what_was_waived(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = wrong_paper(tmp_path, papers)
    (tmp_path / "ctr.docx.lint").write_text("lint: bỏ qua ND30-02 (in trên giấy có sẵn)", encoding="utf-8")
    assert main(["lint", str(path), "--output-format", "sarif"]) == 0
    told = json.loads(capsys.readouterr().out)
    (run,) = told["runs"]
    described = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert told["version"] == "2.1.0" and described >= {rule.CODE for rule in rules()}
    by_rule = {result["ruleId"]: result for result in run["results"]}
    assert by_rule["ND30-02"]["suppressions"] and by_rule["waived"]["level"] == "note"
    assert by_rule["paper-kind"]["properties"]["kind"] == "chương trình"
    place = by_rule["ND30-02"]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert place.endswith("/ctr.docx") and "\\" not in place


def test_github_shows_one_line_for_each_finding(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(wrong_paper(tmp_path, papers)), "--output-format", "github"]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("::error file=") and ",title=ND30-02::" in line and "Lề trái 15 mm" in line
    assert main(["lint", str(tmp_path / "khong-co.docx"), "--output-format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=")


def test_a_pdf_and_a_workbook_are_called_what_they_are(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = tmp_path / "a.docx"
    pdf.write_bytes(b"%PDF-1.7\n")
    assert main(["lint", str(pdf)]) == 1
    assert "Đây là tệp PDF" in capsys.readouterr().err
    assert main(["lint", str(next((papers.parents[1] / "inputs").glob("*.xlsx")))]) == 1
    assert "Đây là sổ Excel" in capsys.readouterr().err


def test_fix_and_annotate_make_both_copies_where_nothing_is_left_to_fix(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = wrong_paper(tmp_path, papers)
    assert main(["lint", str(path), "--fix", "--annotate"]) == 0
    copies = [tmp_path / "ctr-da-sua.docx", tmp_path / "ctr-nhan-xet.docx"]
    assert capsys.readouterr().out.splitlines() == list(map(str, copies))
    assert [len(list(Document(str(copy)).comments)) > 0 for copy in copies] == [False, True]
