"""The award list of a year with its law: what the shipped kit's own sample says when a date is taken away."""

from pathlib import Path

from msgspec.structs import replace

from reportgen import checks, kit, sheets
from reportgen.diagnostics import Severity
from reportgen.kit.model import Kit
from reportgen.records import Record, YearData
from reportgen.runs.awards import decide, earlier_lists
from reportgen.runs.years import Years
from reportgen.workspace import Workspace
from tests.narrow import there

ROOT = Path(__file__).resolve().parents[2]


def sample(**changed: None) -> tuple[Kit, YearData]:
    shipped_kit = kit.load(ROOT / "templates" / "quoc-phong")
    data, _found = checks.check_year(shipped_kit, sheets.read(ROOT / "inputs" / "2023.xlsx"), 2023)
    fields = data.fields["thong_tin"]
    said = Record({**fields, **changed}, fields.file, fields.sheet, fields.cells)
    return shipped_kit, replace(data, fields={**data.fields, "thong_tin": said})


def test_without_the_day_of_the_decision_the_clerk_is_told_what_was_not_asked() -> None:
    decided = there(decide(*sample(ngay_qd=None), {}))
    first = decided.diagnostics[0]
    assert (first.code, first.severity) == ("no-decision-date", Severity.WARNING)
    assert first.place.sheet == "Thông tin"
    assert first.place.cell
    assert not decided.list.tong_tien


def test_with_it_nothing_is_said() -> None:
    decided = there(decide(*sample(), {}))
    assert "no-decision-date" not in [found.code for found in decided.diagnostics]
    assert decided.list.tong_tien == 46_980_000


def test_the_lists_of_another_unit_tell_nothing_of_this_ones_people() -> None:
    years = Years(Workspace(ROOT), year=2026)
    assert sorted(earlier_lists(years, 2026)[0]) == [2025]
    assert {2022, 2023} <= set(years.known)
