"""The order of names, checked by hand and as properties."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese import letters
from reportgen.vietnamese.names import Name, sort_key, split, text_key
from reportgen.vietnamese.unicode import fold

IN_ORDER = [
    "Trần Văn An",
    "Lê Thị Ánh",
    "Nguyễn Hoài Ân",
    "Hoàng Ấn",
    "Đỗ Gia Bảo",
    "Vũ Quốc Bảo",
    "Phạm Ngọc Bích",
    "Nguyễn Văn Bình",
    "Phan Thị Bưởi",
    "Lý Minh Châu",
    "Bùi Mạnh Cường",
    "Đặng Văn Cường",
    "Trịnh Công Danh",
    "Hồ Sỹ Dũng",
    "Trần Thế Dũng",
    "Nguyễn Hải Đăng",
    "Cao Xuân Đông",
    "Ngô Đức Đức",
    "Lê Hồng Giang",
    "Nguyễn Thị Hoa",
    "Nguyễn Hữu Hòa",
    "Lê Văn Hòa",
    "Lê Văn Hoan",
    "Đinh Công Hoàn",
    "Đào Văn Hùng",
    "Nguyễn Văn Hùng",
    "Trần Văn Hùng",
    "Mai Văn Khỏe",
    "Tạ Quang Long",
    "Phùng Thị Lụa",
    "Dương Văn Minh",
    "Trương Thị Ngà",
    "Trương Thị Ngát",
    "Kiều Văn Oanh",
    "Nguyễn Như Ổn",
    "Quách Thị Ớt",
    "Lưu Quang Phú",
    "Hà Văn Quý",
    "Võ Thị Tâm",
    "Vương Thị Tấm",
    "Chu Văn Tân",
    "Nguyễn Thị Thu",
    "Nguyễn Thị Thủy",
    "Nguyễn Thị Thúy",
    "Đoàn Văn Tú",
    "Lâm Văn Tư",
    "Giáp Thị Uyên",
    "Nông Văn Ước",
    "Thân Văn Vũ",
    "Nghiêm Thị Xuân",
    "Nguyễn Thị Ý",
]


def test_fifty_names_checked_by_hand() -> None:
    for shuffled in (IN_ORDER[::-1], IN_ORDER[1::2] + IN_ORDER[::2]):
        assert sorted(shuffled, key=sort_key) == IN_ORDER


@pytest.mark.parametrize(
    "before_after",
    [
        ("ma mà mả mã má mạ", "tones: ngang huyền hỏi ngã sắc nặng"),
        ("a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z", "letters"),
        ("mạ man mang", "letters before tones: a tone counts only between equal letters"),
        ("lan làn lãn lạn lăn lần", "a, then ă, then â"),
    ],
)
def test_dictionary_order(before_after: tuple[str, str]) -> None:
    words = before_after[0].split()
    assert sorted(words[1::2] + words[::2], key=text_key) == words


def test_the_first_syllable_that_differs_decides_by_tone_too() -> None:
    assert sorted(["Hà Anh", "Ha Yên"], key=text_key) == ["Ha Yên", "Hà Anh"]


@pytest.mark.parametrize(
    ("full", "name"),
    [
        ("Nguyễn Thị Minh Khai", Name("Nguyễn", "Thị Minh", "Khai")),
        ("Lê Lợi", Name("Lê", "", "Lợi")),
        ("Hương", Name("", "", "Hương")),
        ("", Name("", "", "")),
        ("  Lê   Văn  Tám ", Name("Lê", "Văn", "Tám")),
    ],
)
def test_parts_of_a_name(full: str, name: Name) -> None:
    assert split(full) == name


def test_spelling_does_not_move_a_name() -> None:
    for spelling in (
        "LÊ VĂN HOÀ",
        "lê  văn hòa",
        unicodedata.normalize("NFD", "Lê Văn Hòa"),
        "Lê\u00a0Văn Hòa",
    ):
        assert sort_key(spelling) == sort_key("Lê Văn Hòa")


def test_every_letter_with_every_tone_has_a_place_of_its_own() -> None:
    marked = [
        letters.with_tone(v, t) if v in letters.VOWELS else v for v in letters.ALPHABET for t in range(6)
    ]
    in_order = list(dict.fromkeys(marked))
    assert len(in_order) == 33 + 12 * 5
    keys = [text_key(letter) for letter in in_order]
    assert all(one < other for one, other in itertools.pairwise(keys))


def test_letters_of_other_alphabets_come_last() -> None:
    assert sorted(["Zoan", "Ñan", "An", "1"], key=text_key) == ["1", "An", "Zoan", "Ñan"]


vietnamese = st.sampled_from(
    [letters.with_tone(v, t) for v in letters.VOWELS for t in range(6)] + list("bdđhnqgz ' -1")
)
names = st.text(vietnamese, max_size=14)


@given(names, names)
def test_keys_are_equal_exactly_when_texts_fold_to_the_same(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (fold(one) == fold(other))
    assert (text_key(one) == text_key(other)) == (fold(one) == fold(other))


@given(st.text(max_size=12), st.text(max_size=12))
def test_so_they_are_for_any_text(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (fold(one) == fold(other))


@given(names, names)
def test_of_two_names_one_comes_first(one: str, other: str) -> None:
    a, b = sort_key(one), sort_key(other)
    assert (a < b) + (b < a) + (a == b) == 1


@given(names)
def test_any_form_and_case_has_the_same_key(name: str) -> None:
    assert sort_key(name) == sort_key(unicodedata.normalize("NFD", name)) == sort_key(name.upper())
