"""The superior's year, from the blank workbooks that go out to the printed report, as the guide tells it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from bench.provinces.story import BROKEN, DOUBLED, MISSING, Story, lay_out, mend
from reportgen import sheets
from reportgen.checks import form
from reportgen.cli import main
from reportgen.diagnostics import Place
from reportgen.runs.collect.collect import collect
from reportgen.runs.collect.model import OFFICE, Collected, CollectRequest, Status
from reportgen.sheets import entries
from reportgen.sheets.entries import Entry
from reportgen.vietnamese.numbers import group_thousands
from reportgen.workspace import Workspace
from tests.two_tier.report_year import ARMY, OFFICES, rules, sample

YEAR, ON = 2026, date(2026, 12, 8)
REPORT = "bao-cao-tong-ket"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    return lay_out(tmp_path_factory.mktemp("province"))


def root(story: Story) -> Path:
    return story.inbox.parents[2]


def run(story: Story, *words: str) -> int:
    return main([*words, "-C", str(root(story))])


def collected(story: Story) -> Collected:
    return collect(CollectRequest(Workspace(root(story)), YEAR, ON, processes=1))


def states(found: Collected) -> dict[str, Status]:
    return {state.unit.code: state.status for state in found.states}


def state_the_office(path: Path) -> None:
    """Fill in what a superior says of itself and of its papers, as the sample of an area command does."""
    office = {**sample(YEAR).fields["thong_tin"], **OFFICES["area command"], "co_quan_hoi_nghi": ARMY}
    spec = rules().sheet("thong_tin")
    data = path.read_bytes()
    sheet = sheets.read_bytes(data, path).sheets[0]
    spots = form.find(spec.columns, sheet, YEAR, Place(path.as_posix(), sheet.title)).spots
    collects = rules().collect
    summed = {name for own in collects.sheets for name in own.sum} if collects else set()
    said = {
        spots[name]: Entry(value)
        for name, value in office.items()
        if name in spots and name not in summed and not isinstance(value, bool)
    }
    path.write_bytes(entries.put(data, path, {sheet.title: said}, lambda _note: False))


def printed(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_whole_year(story: Story, capsys: pytest.CaptureFixture[str]) -> None:
    # Blank workbooks go out.
    assert run(story, "new", str(YEAR), "--all-units", "-q") == 0
    blank = sorted(Path(line).name for line in capsys.readouterr().out.splitlines())
    assert [name.partition("-")[0] for name in blank] == list(story.codes)

    # What has come: three are broken, two are missing, one was sent twice.
    command = ["collect", str(YEAR), "--on", ON.isoformat(), "--jobs", "1"]
    assert run(story, *command) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "Tất cả: đã nhận 7/9 sổ; 3 có lỗi, 1 gửi nhiều sổ, 2 chưa gửi."
    known = states(collected(story))
    assert {code for code, own in known.items() if own is Status.WITH_ERRORS} == set(BROKEN)
    assert {code for code, own in known.items() if own is Status.MISSING} == set(MISSING)
    assert known[DOUBLED] is Status.DOUBLED
    for code, change in BROKEN.items():
        (line,) = [line for line in out.splitlines() if line.startswith(code)]
        assert all(f"{sheet}!{cell}" in line for sheet, cells in change.items() for cell in cells), line
    assert "Đã cộng 3/9 đơn vị." in err
    answered = {path.name for path in (root(story) / "outputs" / str(YEAR) / "gui-lai").iterdir()}
    assert answered == {*BROKEN, *MISSING, DOUBLED, "manifest.json"}

    # Each sends a sound one; the superior's workbook is filled, and the figures are frozen.
    mend(story)
    assert run(story, *command, "--into-inputs", "--freeze") == 0
    capsys.readouterr()
    found = collected(story)
    assert set(states(found).values()) == {Status.RECEIVED}
    assert not any((root(story) / "outputs" / str(YEAR) / "gui-lai" / code).exists() for code in story.codes)

    # The office says who it is; the report prints the units' sums.
    state_the_office(root(story) / "inputs" / f"{YEAR}.xlsx")
    assert run(story, "build", str(YEAR), "--only", REPORT) == 0, capsys.readouterr().err
    text = printed(root(story) / "outputs" / str(YEAR) / f"{REPORT}.pdf")
    total = found.totals[OFFICE]
    assert len(total.added) == len(story.codes)
    for name in ("tuyen_quan_giao", "dqtv_quan_so", "huan_luyen_quan_so", "so_tuyen_goi"):
        value = total.figures[name].value
        assert value is not None and group_thousands(value) in text, name
    assert all(unit.name in text for unit in found.roster.senders)

    # A printed sum leads to the units' cells.
    assert run(story, "explain", str(YEAR), "tuyen_quan_giao") == 0
    assert "X0001" in capsys.readouterr().out
