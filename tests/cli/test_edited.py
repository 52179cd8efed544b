"""What a person has edited: never written over, kept aside when that is asked for, and told when it is out of date."""

import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from reportgen import outputs, workspace
from reportgen.cli import main
from reportgen.diagnostics import Diagnostic
from reportgen.runs.build import build_year
from tests import small_kit
from tests.files import edit, write_template
from tests.small_kit import lay_out, write_year

YEAR = Path("outputs") / "2023"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a small kit, built once, with the current folder in it."""
    write_year(lay_out(tmp_path).inputs / "2023.xlsx", *small_kit.YEAR)
    monkeypatch.chdir(tmp_path)
    assert main(["build", "2023", "-q"]) == 0
    return tmp_path


def names(folder: Path = YEAR) -> set[str]:
    return {path.name for path in folder.iterdir()}


# --- --force -------------------------------------------------------------------------------------


def test_force_keeps_what_was_edited_and_says_so_first(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = edit(YEAR / "bao-cao.docx")
    capsys.readouterr()
    assert main(["build", "2023", "--force"]) == 0
    said = capsys.readouterr()
    assert (YEAR / "bao-cao.cu.docx").read_bytes() == edited
    assert "[edited-dropped]" in said.err and "bao-cao.cu.docx" in said.err
    assert "bia.cu.docx" not in said.err
    assert "bao-cao.cu.docx" not in said.out, "it was not made"
    assert names() == {
        "bao-cao.cu.docx",
        *(f"{name}.{kind}" for name in ("bao-cao", "bia") for kind in ("docx", "pdf")),
        "manifest.json",
    }


def test_it_is_said_before_anything_is_written(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reportgen.runs.request import BuildRequest

    edited = edit(YEAR / "bao-cao.docx")
    seen = []

    def look(found: Sequence[Diagnostic]) -> None:
        seen.append((found[0].code, (YEAR / "bao-cao.docx").read_bytes(), "bao-cao.cu.docx" in names()))

    build_year(BuildRequest(workspace.find(), 2023, force=True), say_first=look)
    assert seen == [("edited-dropped", edited, False)]


def test_each_forced_edit_is_kept_under_a_number(work: Path) -> None:
    first = edit(YEAR / "bao-cao.docx", "một")
    assert main(["build", "2023", "--force", "-q"]) == 0
    second = edit(YEAR / "bao-cao.docx", "hai")
    assert main(["build", "2023", "--force", "-q"]) == 0
    (YEAR / "bao-cao.docx").write_bytes(first)
    assert main(["build", "2023", "--force", "-q"]) == 0
    assert (YEAR / "bao-cao.cu.docx").read_bytes() == first
    assert (YEAR / "bao-cao.cu2.docx").read_bytes() == second
    assert "bao-cao.cu3.docx" not in names(), "what is kept already is not kept twice"


def test_what_is_kept_aside_is_no_output(work: Path) -> None:
    edit(YEAR / "bao-cao.docx")
    assert main(["build", "2023", "--force", "-q"]) == 0
    assert "bao-cao.cu.docx" not in outputs.read_manifest(YEAR).outputs


def test_force_as_json_tells_it_with_the_rest(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(YEAR / "bao-cao.docx")
    capsys.readouterr()
    assert main(["build", "2023", "--force", "--json"]) == 0
    said = capsys.readouterr()
    assert "edited-dropped" in [found["code"] for found in json.loads(said.out)]
    assert said.err == ""


def test_without_force_the_hint_says_that_nothing_is_lost(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(YEAR / "bao-cao.docx")
    assert main(["build", "2023"]) == 0
    assert "bao-cao.cu.docx" in capsys.readouterr().err


# --- out of date ---------------------------------------------------------------------------------


def test_an_edited_file_of_old_figures_is_called_so(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(YEAR / "bao-cao.docx")
    edit(YEAR / "bia.docx")
    assert main(["build", "2023"]) == 0
    assert "edited-outdated" not in capsys.readouterr().err
    write_year(Path("inputs") / "2023.xlsx", ("Dân quân", 7))
    assert main([]) == 0
    said = capsys.readouterr().out
    assert f"{YEAR / 'bao-cao.docx'} đã sửa tay" in said and "Lập lại" in said
    assert main(["build", "2023", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    outdated = [one["file"] for one in found if one["code"] == "edited-outdated"]
    assert outdated == [str(YEAR / "bao-cao.docx")], "the cover has no figures"
    assert main([]) == 0
    assert f"{YEAR / 'bao-cao.docx'} đã sửa tay" in (said := capsys.readouterr().out)
    assert f"{YEAR / 'bia.docx'} đã sửa tay" not in said
    write_year(Path("inputs") / "2023.xlsx", ("Dân quân", 1200), ("Dự bị", 34))
    assert main(["build", "2023"]) == 0
    assert "edited-outdated" not in capsys.readouterr().err, "the workbook is as it was"


def test_an_edited_file_with_an_older_pdf_is_called_so(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = YEAR / "bao-cao.docx"
    edit(report)
    capsys.readouterr()
    assert main([]) == 0
    assert f"reportgen pdf {report}" in capsys.readouterr().out
    assert main(["build", "2023", "--format", "docx", "--json"]) == 0
    assert [one["file"] for one in json.loads(capsys.readouterr().out) if one["code"] == "pdf-older"] == [
        str(report)
    ]
    assert main(["pdf", str(report)]) == 0
    capsys.readouterr()
    assert main([]) == 0
    assert "sau khi có bản PDF" not in capsys.readouterr().out
    assert main(["build", "2023", "--format", "docx", "--json"]) == 0
    assert "pdf-older" not in capsys.readouterr().out


def test_a_pdf_laid_out_anew_counts_as_made(work: Path) -> None:
    edit(YEAR / "bao-cao.docx")
    assert main(["pdf", str(YEAR / "bao-cao.docx")]) == 0
    made = outputs.read_manifest(YEAR)
    assert not outputs.is_edited(YEAR / "bao-cao.pdf", made)
    assert outputs.is_edited(YEAR / "bao-cao.docx", made)


def test_page_numbers_written_back_leave_a_made_file_made(work: Path) -> None:
    assert main(["pdf", "--update-fields", str(YEAR / "bao-cao.docx"), "-q"]) == 0
    assert not outputs.is_edited(YEAR / "bao-cao.docx", outputs.read_manifest(YEAR))


def test_a_pdf_put_elsewhere_changes_no_manifest(work: Path) -> None:
    before = (YEAR / "manifest.json").read_bytes()
    assert main(["pdf", str(YEAR / "bao-cao.docx"), "-o", "khac", "-q"]) == 0
    assert (YEAR / "manifest.json").read_bytes() == before


# --- copies --------------------------------------------------------------------------------------


def test_an_annotated_copy_that_was_edited_stays(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = YEAR / "2023-soat-loi.xlsx"
    for expected in (copy, copy):
        assert main(["check", "2023", "--annotate"]) == 0
        assert str(expected) in capsys.readouterr().out
    book = openpyxl.load_workbook(copy)
    book.worksheets[0]["A1"] = "Lý do của tôi"
    book.save(copy)
    edited = copy.read_bytes()
    second = YEAR / "2023-soat-loi-2.xlsx"
    for _again in range(2):
        assert main(["check", "2023", "--annotate"]) == 0
        said = capsys.readouterr()
        assert str(second) in said.out and "[edited-kept]" in said.err
        assert copy.read_bytes() == edited
    assert "2023-soat-loi-3.xlsx" not in names()


def test_annotating_and_building_know_of_each_other(work: Path) -> None:
    assert main(["check", "2023", "--annotate"]) == 0
    assert main(["build", "2023", "-q"]) == 0
    made = outputs.read_manifest(YEAR)
    assert set(made.copies) == {"2023-soat-loi.xlsx"}
    assert set(made.outputs) == {"bao-cao.docx", "bao-cao.pdf", "bia.docx", "bia.pdf"}


def test_a_preview_that_was_edited_stays(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = Path("outputs") / "xem-truoc"
    assert main(["preview", "bao-cao"]) == 0
    edited = edit(folder / "bao-cao.docx")
    capsys.readouterr()
    for _again in range(2):
        assert main(["preview", "bao-cao"]) == 0
        assert str(folder / "bao-cao-2.docx") in capsys.readouterr().out
        assert (folder / "bao-cao.docx").read_bytes() == edited
    assert names(folder) == {
        *(f"bao-cao{number}.{kind}" for number in ("", "-2") for kind in ("docx", "pdf")),
        "manifest.json",
    }


@pytest.mark.parametrize("way", ["symlink to the folder", "hard link"])
def test_a_preview_never_replaces_its_template(
    work: Path, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    template, place = Path("templates/nho/bao-cao.docx"), Path("outputs/xem-truoc")
    before = template.read_bytes()
    if way == "hard link":
        place.mkdir()
        (place / "bao-cao.docx").hardlink_to(template)
    else:
        place.symlink_to(template.parent.resolve(), target_is_directory=True)
    assert main(["preview", "bao-cao"]) == 1
    assert "[over-itself]" in capsys.readouterr().err
    assert template.read_bytes() == before
    assert (place / "bao-cao.docx").samefile(template)


@pytest.mark.parametrize("way", ["itself", "spelling", "symlink", "hard link"])
def test_a_comparison_never_replaces_its_workbook(
    work: Path, way: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_year(Path("inputs") / "2022.xlsx", ("Dân quân", 5))
    book, target = Path("inputs/2022.xlsx"), Path("so-sanh.xlsx")
    before = book.read_bytes()
    if way == "symlink":
        target.symlink_to(book)
    elif way == "hard link":
        target.hardlink_to(book)
    else:
        target = book if way == "itself" else Path("inputs/../inputs/2022.xlsx")
    assert main(["compare", "2022", "2023", "-o", str(target), "--force"]) == 1
    assert "[over-itself]" in capsys.readouterr().err
    assert book.read_bytes() == before and (way != "symlink" or target.is_symlink())


def test_a_forced_comparison_keeps_what_was_there(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_year(Path("inputs") / "2022.xlsx", ("Dân quân", 5))
    Path("so-sanh.xlsx").write_bytes(b"cua toi")
    typed = ["compare", "2022", "2023", "-o", "so-sanh.xlsx"]
    assert main(typed) == 1
    assert main([*typed, "--force"]) == 0
    assert Path("so-sanh.cu.xlsx").read_bytes() == b"cua toi"
    assert "so-sanh.cu.xlsx" in capsys.readouterr().err
    assert main([*typed, "--force"]) == 0
    assert not Path("so-sanh.cu2.xlsx").exists(), "it was as it would be made"


# --- pdf -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [("x.docx", "x.docx"), ("x.docx", "X.docx"), ("tờ.docx", "tờ.docx"), ("ß.docx", "ss.docx")],
)
def test_two_files_never_become_one_pdf(
    work: Path, one: str, other: str, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [Path("a") / one, Path("b") / other]
    for paper in papers:
        paper.parent.mkdir()
        write_template(paper, paper.parent.name)
    assert main(["pdf", *map(str, papers), "-o", "ra"]) == 1
    said = capsys.readouterr().err
    assert said.count("[same-place]") == 1 and all(str(paper) in said for paper in papers)
    assert not Path("ra").exists()
    assert main(["pdf", *map(str, papers), "-q"]) == 0, "beside each of them there is room"


def test_one_file_named_twice_is_laid_out_once(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    report = str(YEAR / "bao-cao.docx")
    assert main(["pdf", report, str(Path(report).resolve()), "-o", "ra"]) == 0
    assert capsys.readouterr().out.splitlines() == [str(Path("ra") / "bao-cao.pdf")]


# --- after a stop --------------------------------------------------------------------------------


def interrupt(folder: Path) -> None:
    """Leave what a build leaves that was stopped between two renames."""
    stage = folder / ".reportgen"
    stage.mkdir()
    place = folder / "bao-cao.docx"
    old, new = place.read_bytes(), b"half a year"
    (stage / "0.old").write_bytes(old)
    place.write_bytes(new)
    done = {"name": place.name, "old": outputs.sha256(old), "new": outputs.sha256(new)}
    to_do = {
        "name": "manifest.json",
        "old": outputs.sha256_of(folder / "manifest.json"),
        "new": outputs.sha256(b""),
    }
    (stage / "journal.json").write_text(json.dumps({"format": 1, "files": [done, to_do]}))


def test_those_who_only_read_say_that_a_run_was_stopped(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    interrupt(YEAR)
    capsys.readouterr()
    assert main([]) == 0
    assert "dừng giữa chừng" in capsys.readouterr().out
    assert main(["explain", "2023", "quan_so"]) == 0
    assert "dừng giữa chừng" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [["build", "2023"], ["check", "2023", "--annotate"], ["pdf", str(YEAR / "bao-cao.docx")]]
)
def test_those_who_write_undo_it_first(work: Path, command: list[str]) -> None:
    before = (YEAR / "bao-cao.docx").read_bytes()
    interrupt(YEAR)
    assert main(command) == 0
    assert (YEAR / "bao-cao.docx").read_bytes() == before
    assert not (YEAR / ".reportgen").exists()


@pytest.mark.real_layout
def test_an_edited_file_is_read_up_to_a_limit(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edited = work / YEAR / "bao-cao.docx"
    edit(edited)
    whole = Path.read_bytes

    def refuse(path: Path) -> bytes:
        assert path.resolve() != edited.resolve(), "read whole, however large it is"
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert main(["build", "2023"]) == 0
