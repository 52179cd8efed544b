"""The helper itself: its units have no errors, none is a copy of another, and what is changed in one is read."""

from pathlib import Path

from reportgen.runs.collect.model import Status
from tests.runs.collect.units import POPULATION, Sent, collected, communes, field, make_units, upper


def test_units_are_sound_and_differ(tmp_path: Path) -> None:
    units = {"KV": upper("khu vực 1"), **communes(4, ("KV",)), "V": Sent("xã Vắng", sent=False)}
    found = collected(make_units(tmp_path, units))
    assert [state.status for state in found.states] == [*[Status.RECEIVED] * 4, Status.MISSING]
    assert found.diagnostics == ()
    assert len({one.contents for one in found.readings}) == 4


def test_a_changed_cell_is_read(tmp_path: Path) -> None:
    units = {"A": Sent("xã A"), "B": Sent("xã B", cells={field(POPULATION): "nhiều"})}
    found = collected(make_units(tmp_path, units))
    wrong = [(told.place.sheet, told.place.cell) for told in found.states[1].reading.diagnostics[:1]]  # type: ignore[union-attr]
    assert found.states[1].status is Status.WITH_ERRORS
    assert ["!".join(place) for place in wrong] == [field(POPULATION)]
