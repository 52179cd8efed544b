"""All units' papers on this PC: what is made, what is current, what fails; the same bytes however it is done."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import reportgen
from reportgen.cli import main
from reportgen.diagnostics import Severity
from reportgen.runs.collect.collect import folder_of
from reportgen.runs.fleet.build import build_units, on_this_pc
from reportgen.runs.fleet.model import FleetRequest, Standing, State
from reportgen.runs.request import DocumentFormat
from reportgen.workspace import Workspace
from tests.files import edit
from tests.runs.collect.small import CALLED, KIT, PAPER, send
from tests.runs.collect.units import YEAR, Sent
from tests.runs.fleet.making import BROKEN, build, files, manifest, papers
from tests.zips import zipped

DOCX, PDF = f"{PAPER}.docx", f"{PAPER}.pdf"


@pytest.fixture
def built(once: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    shutil.copytree(once, tmp_path, dirs_exist_ok=True)
    return tmp_path


def states(root: Path, *, force: bool = False) -> dict[str, State]:
    formats = (DocumentFormat.DOCX, DocumentFormat.PDF, DocumentFormat.XLSX)
    request = FleetRequest(Workspace(root), YEAR, only=(PAPER,), formats=formats, force=force)
    return {unit.code: unit.state for unit in build_units(request, on_this_pc(1)).units}


def test_one_broken_unit_stops_no_other(once: Path) -> None:
    for code in ("X001", "X002"):
        assert {path.name for path in papers(once, code).iterdir()} == {DOCX, PDF, "manifest.json"}
        assert manifest(once, code)["inputs"].keys() == {f"inputs/2026/don-vi/{code}-so-lieu.xlsx"}
    assert not papers(once, "SAI").exists()
    assert files(once)[f"X001/{DOCX}"] != files(once)[f"X002/{DOCX}"]


def test_what_failed_is_listed_with_its_worst_and_the_cell(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(built) == 4
    out, err = capsys.readouterr()
    assert out == ""  # all else was current
    listed = err[err.index("Không lập được văn bản của 1 đơn vị:") :]
    assert listed.splitlines()[1].startswith("SAI  xã Sai: ")
    assert CALLED in listed
    assert "2 đơn vị đã có văn bản đúng như sổ" in err.splitlines()[-1]


def test_for_programs_each_finding_names_its_unit(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(built, "--json") == 4
    told = json.loads(capsys.readouterr().out)
    wrong = [one for one in told if one["severity"] == Severity.ERROR]
    assert {(one["unit"], one["sheet"]) for one in wrong} == {("SAI", "Tuyển quân")}
    assert "B2" in {one["cell"] for one in wrong}


def test_where_all_fail_nothing_is_done(built: Path) -> None:
    assert build(built, "-q", units=("SAI",)) == 1


def test_what_is_current_is_not_made_again_and_what_changed_is(built: Path) -> None:
    made = {"X001": State.CURRENT, "X002": State.CURRENT, "SAI": State.FAILED}
    assert states(built) == made
    assert states(built, force=True) == made
    send(folder_of(Workspace(built), YEAR) / "SAI-so-lieu.xlsx", "SAI", Sent("xã Sai"))
    (papers(built, "X002") / PDF).unlink()
    assert states(built) == {"X001": State.CURRENT, "X002": State.MADE, "SAI": State.MADE}
    with (built / "templates" / KIT / "kit.toml").open("a", encoding="utf-8") as rules:
        rules.write("\n# đã đổi\n")
    assert set(states(built).values()) == {State.MADE}


def test_a_broken_workbook_leaves_the_papers_of_before(built: Path) -> None:
    before = files(built)
    send(
        folder_of(Workspace(built), YEAR) / "X001-so-lieu.xlsx", "X001", Sent("xã Mẫu 1", cells=BROKEN.cells)
    )
    assert states(built)["X001"] is State.FAILED
    assert files(built) == before


def test_an_edited_paper_stays_unless_it_is_forced(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = papers(built, "X001") / DOCX
    fresh = files(built)
    edited = edit(path)
    assert build(built, units=("X001", "X002")) == 0
    err = capsys.readouterr().err
    assert path.read_bytes() == edited
    assert "edited-kept" in err and "Giữ nguyên 1 tệp đã sửa tay" in err
    assert files(built)[f"X001/{PDF}"] != fresh[f"X001/{PDF}"]  # it is of the edited one
    assert states(built)["X001"] is State.CURRENT
    assert states(built, force=True)["X001"] is State.MADE
    assert path.read_bytes() == fresh[f"X001/{DOCX}"]
    assert path.with_name(f"{PAPER}.cu.docx").read_bytes() == edited


def test_from_a_zip_the_same_papers_with_the_workbook_in_them(built: Path, tmp_path: Path) -> None:
    folder = folder_of(Workspace(built), YEAR)
    attached = ("--attach-source", "--format", "pdf", "-q")
    assert build(built, *attached, units=("X001",)) == 0
    plain = files(built)[f"X001/{PDF}"]
    (folder / "gửi.zip").write_bytes(
        zipped({"X001-so-lieu.xlsx": (folder / "X001-so-lieu.xlsx").read_bytes()})
    )
    (folder / "X001-so-lieu.xlsx").unlink()
    shutil.rmtree(papers(built, "X001"))
    assert build(built, *attached, units=("X001",)) == 0
    assert files(built)[f"X001/{PDF}"] == plain
    assert b"/EmbeddedFile" in plain


def test_the_same_bytes_from_several_processes(once: Path, built: Path) -> None:
    shutil.rmtree(built / "outputs")
    assert build(built, "--jobs", "2", "-q") == 4
    assert files(built) == files(once)


def test_from_python(built: Path) -> None:
    done = reportgen.build_units(built, YEAR, units=["X001", "SAI"], only=[PAPER], language="en")
    assert [(unit.code, unit.state) for unit in done.units] == [
        ("X001", State.CURRENT),
        ("SAI", State.FAILED),
    ]
    worst = done.units[1].diagnostics[0]
    assert (worst.severity, worst.place.cell) == (Severity.ERROR, "B2")
    assert "is not" in worst.message
    with pytest.raises(ValueError, match="xls"):
        reportgen.build_units(built, YEAR, formats=["xls"])


def test_how_far_it_is(built: Path) -> None:
    told: list[Standing] = []
    shutil.rmtree(papers(built, "X001"))
    request = FleetRequest(Workspace(built), YEAR, only=(PAPER,))
    build_units(request, on_this_pc(1), told.append)
    assert [one.done for one in told] == [0, 1, 2, 3]
    assert told[-1] == Standing(3, 3, failed=1, current=1, files=2, last="xã Sai")


def test_a_paper_that_there_is_not_is_told_once(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(built, paper="bao-caoo") == 1
    err = capsys.readouterr().err
    assert err.count("no-such-document") == 1 and "“bao-cao”" in err


def test_without_a_list_of_units(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (built / "don-vi.toml").unlink()
    assert main(["build", str(YEAR), "-C", str(built), "--units", "all"]) == 1
    assert "no-roster" in capsys.readouterr().err
