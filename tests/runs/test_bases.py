"""Legal bases of a year: those typed are held against the law of their day, the province's rule follows the law."""

from datetime import date

import pytest
from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic
from reportgen.kit.awards import FieldRef, TypedBases
from reportgen.kit.model import Kit
from reportgen.records import Record, Value, YearData
from reportgen.runs.awards import decide
from reportgen.runs.bases import cited_law
from tests.narrow import there
from tests.runs.test_awards import sample

OLD = "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ"
NEW = "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ"
LAW = "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003"


def year(**changed: Value) -> tuple[Kit, YearData]:
    kit, data = sample()
    fields = data.fields["thong_tin"]
    said = Record({**fields, **changed}, fields.file, fields.sheet, fields.cells)
    return kit, replace(data, fields={**data.fields, "thong_tin": said})


def told(**changed: Value) -> list[Diagnostic]:
    return list(cited_law(*year(**changed)))


def test_the_sample_cites_what_is_in_force() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("field", "day", "base", "instead"),
    [
        ("can_cu_qd_1", "ngay_qd", OLD, "152/2025/NĐ-CP"),
        ("can_cu_tt_3", "ngay_tt", OLD, "152/2025/NĐ-CP"),
        ("can_cu_tt_3", "ngay_tt", LAW, "ngày 15 tháng 6 năm 2022"),
    ],
)
def test_what_has_ended_is_told_at_its_cell_with_its_successor(
    field: str, day: str, base: str, instead: str
) -> None:
    lines = [f"can_cu_{paper}_{line}" for paper in ("tt", "qd") for line in range(1, 6)]
    none = dict.fromkeys(lines)
    (found,) = told(
        **{**none, "can_cu_qd_6": None, "can_cu_qd_7": None, field: base, day: date(2026, 11, 20)}
    )
    assert (found.code, found.severity.value) == ("base-not-in-force", "warning")
    assert instead in found.hint
    _kit, data = sample()
    assert found.place == data.fields["thong_tin"].place(field)


def test_what_has_not_begun_is_told() -> None:
    (found,) = told(can_cu_qd_1=NEW)
    assert "01/07/2025" in found.message and "91/2017/NĐ-CP" in found.hint


def test_without_the_day_of_the_paper_nothing_is_said() -> None:
    assert told(can_cu_qd_1=NEW, ngay_qd=None) == []


def test_which_fields_are_lines_of_a_list() -> None:
    bases = TypedBases(FieldRef("thong_tin", "can_cu"), FieldRef("thong_tin", "ngay"))
    held = ["can_cu", "can_cu_1", "can_cu_12", "can_cu_tt", "can_cu_", "can_cua_1"]
    assert [name for name in held if bases.holds("thong_tin", name)] == ["can_cu", "can_cu_1", "can_cu_12"]
    assert not bases.holds("khac", "can_cu")


# --- the province's rule -------------------------------------------------------------------------

RULE = "căn cứ Quyết định số 86/2025/QĐ-UBND ngày 10 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh;"


def with_local(value: str | None, grantor: str = "Chủ tịch UBND huyện Mẫu") -> tuple[Kit, YearData]:
    """Return the sample with a field of the shipped kit taken for that of the province's rule."""
    kit, data = year(nguon_kinh_phi_qd=value, tham_quyen_qd=grantor)
    spec = replace(there(kit.awards), local_basis=FieldRef("thong_tin", "nguon_kinh_phi_qd"))
    return replace(kit, awards=spec), data


def test_the_province_s_rule_follows_the_law() -> None:
    made = there(decide(*with_local(RULE), {}))
    assert made.list.can_cu[-1] == RULE.removeprefix("căn cứ ").rstrip(";")
    assert "no-local-basis" not in {one.code for one in made.diagnostics}


def test_a_civil_decision_without_it_is_told() -> None:
    (found,) = (
        one for one in there(decide(*with_local(None), {})).diagnostics if one.code == "no-local-basis"
    )
    assert found.severity.value == "warning" and found.place.cell
    military = there(decide(*with_local(None, "Chỉ huy trưởng Bộ CHQS tỉnh Mẫu"), {}))
    assert "no-local-basis" not in {one.code for one in military.diagnostics}


def test_a_kit_without_such_a_field_is_told_nothing() -> None:
    assert "no-local-basis" not in {one.code for one in there(decide(*year(), {})).diagnostics}
