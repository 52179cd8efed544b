"""The names that a template may use are those that filling gives it, and each has a made-up value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from reportgen.awards.lists import AwardList
from reportgen.fill.review.shape import ANY, NUMBER, TEXT, ValueShape, mapping, of_class, rows
from reportgen.fill.review.trial import DEEPEST, example
from reportgen.fill.unknown import UnknownName
from tests.fill.review.reading import names
from tests.fill.year import names as values


def test_the_names_told_are_the_names_given() -> None:
    given = values(last_year=True)
    assert set(given) - set(names()) == set()
    assert set(names()) - set(given) == {"muc_thuong"}  # the made-up year has no such sheet


@pytest.mark.parametrize("name", ["thong_tin", "so_lieu", "nam_truoc", "don_vi_tinh"])
def test_the_names_below_are_told_too(name: str) -> None:
    given = values(last_year=True)[name]
    assert isinstance(given, Mapping)
    assert set(given) <= set(names()[name].names)


def test_an_award_list_has_the_names_of_its_class() -> None:
    shape = names()["khen_thuong"]
    wanted = {name for name in vars(AwardList) if isinstance(vars(AwardList)[name], property)}
    assert {name for name in wanted if not name.startswith("_")} <= set(shape.names)
    group = shape.names["tap_the"].each()
    assert {"hinh_thuc", "so_luong", "hang", "tien", "so_tien_moi"} <= set(group.names)
    assert group.names["hang"].each().names["ten"].kind is str


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (TEXT, "x"),
        (NUMBER, 1),
        (ValueShape(bool), True),
        (ValueShape(Decimal), Decimal(1)),
        (ValueShape(date), date(2023, 1, 1)),
        (ValueShape(str, choices=("tỉnh", "huyện")), "tỉnh"),
        (rows(TEXT), ("x",)),
    ],
)
def test_a_shape_has_an_example(shape: ValueShape, value: object) -> None:
    assert example(shape) == value


def test_an_example_with_names_is_a_mapping_of_them() -> None:
    made = example(mapping({"ten": TEXT, "so": NUMBER}))
    assert isinstance(made, Mapping)
    assert (list(made), len(made), dict(made)) == (["ten", "so"], 2, {"ten": "x", "so": 1})


def test_an_award_list_holds_one_group_of_one_row() -> None:
    made = example(names()["khen_thuong"])
    assert isinstance(made, Mapping)
    (group,) = made["tap_the"]
    (row,) = group["hang"]
    assert (row["ten"], row["stt"]) == ("x", 1)


@pytest.mark.parametrize("shape", [ANY, names()["trang_khac"]])
def test_of_what_nothing_is_known_every_use_is_right(shape: ValueShape) -> None:
    assert isinstance(example(shape), UnknownName)


def test_a_list_of_itself_ends() -> None:
    made, depth = example(names()["khen_thuong"]), 0
    while isinstance(made, Mapping):
        made, depth = next(iter(made), None), depth + 1
    assert 0 < depth <= DEEPEST + 1


def test_a_class_of_no_fields_is_unknown() -> None:
    assert of_class(UnknownName, {}, {}).is_open
