from pathlib import Path

from reportgen.checks import check_against
from reportgen.diagnostics import Diagnostic
from reportgen.kit.model import Kit
from reportgen.sheets.model import Sheet
from tests.kit.making import load

from .making import FIELDS, KIT, checked, sheet, training


def row(group: str, strength: int) -> list[str | float]:
    return [group, "", float(strength), "", "", "", ""]


def compared(kit: Kit, now: list[Sheet], before: list[Sheet]) -> tuple[Diagnostic, ...]:
    return check_against(kit, checked(kit, *now)[0], checked(kit, *before, year=2022)[0])


def test_a_group_that_vanished_is_asked_about(kit: Kit) -> None:
    now, before = training(row("Cơ động", 50)), training(row("cơ  ĐỘNG", 50), row("Dân quân biển", 9))
    (problem,) = compared(kit, [now], [before])
    assert (problem.severity.value, problem.code) == ("warning", "group-vanished")
    assert "Dân quân biển" in problem.message
    assert "2022" in problem.message


def test_a_figure_that_moved_more_than_tenfold_is_asked_about(kit: Kit) -> None:
    now = training(row("Tại chỗ", 100), row("Cơ động", 600), row("Cơ động", 650))
    before = training(row("Cơ động", 120), row("Tại chỗ", 1000))
    (problem,) = compared(kit, [now], [before])
    assert (problem.code, problem.place.cell) == ("moved-tenfold", "C3")
    assert "năm 2022 là 120, năm nay là 1.250" in problem.message


def test_new_groups_empty_cells_and_small_moves_are_quiet(kit: Kit) -> None:
    now = training(row("Cơ động", 60), row("Mới", 5))
    before = training(row("Cơ động", 120), [*row("Cơ động", 0)[:2], "", "", "", "", ""])
    assert compared(kit, [now], [before]) == ()


def test_an_empty_sheet_that_had_rows_is_asked_about(kit: Kit) -> None:
    (asked,) = compared(kit, [training()], [training(row("Cơ động", 1))])
    assert (asked.code, asked.place.sheet, asked.value) == ("empty-since-last-year", "Huấn luyện", "")


def test_fields_are_compared(kit: Kit) -> None:
    assert compared(kit, [sheet("Thông tin", FIELDS)], [sheet("Thông tin", FIELDS)]) == ()


def test_a_sheet_that_is_not_wanted_this_year_may_be_empty(tmp_path: Path) -> None:
    text = KIT.replace('name = "huan_luyen"', 'name = "huan_luyen"\nwhen = "nam == 2022"', 1).replace(
        "required = true\naliases", "aliases", 1
    )
    assert compared(load(tmp_path, text), [training()], [training(row("Cơ động", 1))]) == ()
