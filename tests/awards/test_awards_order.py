"""The order of printing: rank, collectives first, units as first met, then names with every tone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.awards import DecisionBasis, enlist
from reportgen.records import Record
from tests.awards.checking import CATALOGUE

COLUMNS = {"kind": "loai", "title": "hinh_thuc", "name": "ten", "unit": "don_vi"}

BY_HAND = [
    "Trần Bảo An",
    "Lê Văn An",
    "Bùi Đức Ảnh",
    "Cao Thị Ánh",
    "Vũ Đức Ân",
    "Phạm Ngọc Ẩn",
    "Đỗ Mạnh Ấn",
    "Mai Thị Ba",
    "Tô Văn Bà",
    "Hà Thị Bả",
    "Lò Văn Bã",
    "Hứa Thị Bá",
    "Kim Văn Bạ",
    "Nông Thị Bưởi",
    "Âu Văn Cầm",
    "Lưu Thị Cẩm",
    "Khổng Văn Dung",
    "Khổng Văn Dũng",
    "Lại Thị Đào",
    "Đinh Trọng Đăng",
    "Tạ Hữu Đằng",
    "Quách Văn Đặng",
    "Nguyễn Văn Hoa",
    "Nguyễn Văn Hòa",
    "Nguyễn Văn Hỏa",
    "Nguyễn Văn Hoàn",
    "Lý Thị Hoãn",
    "Phan Văn Kỳ",
    "Tạ Hữu Kỷ",
    "Lương Đức Kỹ",
    "Vi Văn Ký",
    "Vi Văn Kỵ",
    "Trần Đình Lưỡng",
    "Cao Thị Mẫn",
    "Dương Văn Ngữ",
    "Đinh Trọng Nhẫn",
    "Ninh Thị Oanh",
    "Giáp Văn Ôn",
    "Giáp Văn Ổn",
    "Bạch Thị Ơn",
    "Hồ Sỹ Quyền",
    "Vương Khả Quyến",
    "Nghiêm Xuân Sỹ",
    "Lê Quang Thãi",
    "Lại Thị Thơ",
    "Nguyễn Thị Thủy",
    "Nguyễn Thị Thúy",
    "Tống Văn Úy",
    "Mạc Đăng Ước",
    "Văn Tiến Ỷ",
]
"""Given name, middle name, surname; a ă â … d đ … o ô ơ … u ư; ngang huyền hỏi ngã sắc nặng."""


def printed(*rows: tuple[str, str, str, str]) -> list[object]:
    records = tuple(Record(dict(zip(COLUMNS.values(), row, strict=True))) for row in rows)
    return [row["ten"] for row in enlist(CATALOGUE, DecisionBasis(records, COLUMNS))]


def named(name: str, unit: str = "xã Hạ", award: str = "Giấy khen") -> tuple[str, str, str, str]:
    return "Cá nhân", award, name, unit


def test_fifty_names() -> None:
    assert len(BY_HAND) == 50


@given(st.permutations(BY_HAND))
def test_fifty_names_however_they_are_typed_in(names: list[str]) -> None:
    assert printed(*map(named, names)) == BY_HAND


def test_rank_goes_before_kind_before_unit_before_name() -> None:
    assert printed(
        named("An", "xã Hai"),
        named("Bình", "xã Một", "LĐTT"),
        named("Chi", "xã Một"),
        ("Tập thể", "Giấy khen", "Ban", "xã Một"),
        named("An", "xã Một"),
    ) == ["Bình", "Ban", "An", "An", "Chi"]


@pytest.mark.parametrize("letters", ["a ă â", "d đ", "e ê", "o ô ơ", "u ư"])
def test_letters_that_others_confuse(letters: str) -> None:
    names = [f"Lê Văn {letter.upper()}" for letter in letters.split()]
    assert printed(*map(named, reversed(names))) == names


@pytest.mark.parametrize("vowel", ["aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị"])
def test_tones_of_a_vowel(vowel: str) -> None:
    names = [f"Lê Văn T{letter}" for letter in vowel]
    assert printed(*map(named, reversed(names))) == names


@pytest.mark.parametrize("vowel", ["oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"])
def test_tones_of_the_other_vowels(vowel: str) -> None:
    names = [f"Lê Văn T{letter}" for letter in vowel]
    assert printed(*map(named, reversed(names))) == names
