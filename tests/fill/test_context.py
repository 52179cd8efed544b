"""The names that templates may use."""

from __future__ import annotations

from tests.fill import year


def test_names_of_a_year_with_a_year_before() -> None:
    names = year.names()
    assert names["nam"] == 2023 and names["nam_sau"] == 2024
    assert names["nam_truoc"]["co"] is True and names["nam_truoc"]["nam"] == 2022
    assert names["so_lieu"]["giao_duc_ket_qua"] == 4968
    assert names["khen_thuong"].so_tap_the == 25


def test_without_last_year_its_figures_are_none() -> None:
    last = year.names(last_year=False)["nam_truoc"]
    assert last["co"] is False
    assert {value for name, value in last.items() if name not in ("co", "nam")} == {None}


def test_numbered_fields_are_also_a_list() -> None:
    fields = year.names()["thong_tin"]
    assert fields["kinh_gui_bc"] == ["Ủy ban nhân dân tỉnh Hà Trung", "Bộ Chỉ huy quân sự tỉnh Hà Trung"]
    assert fields["kinh_gui_bc_3"] is None
