"""Invented people for the documents and workbooks that are measured: by number, always the same."""

from __future__ import annotations

SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô")
MIDDLES = ("Văn", "Thị", "Đức", "Hữu", "Quang", "Minh", "Ngọc")
NAMES = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Giang",
    "Hạnh",
    "Khải",
    "Lượng",
    "Nghĩa",
    "Phúc",
    "Quý",
    "Thưởng",
    "Uyên",
)
POSTS = ("Tiểu đội trưởng", "Trung đội trưởng", "Chỉ huy trưởng", "Trợ lý", "Dân quân")


def name_of(number: int) -> str:
    """Return the full name of person ``number``."""
    surname, middle, name = SURNAMES[number % 11], MIDDLES[number % 7], NAMES[number % 13]
    return f"{surname} {middle} {name}"


def post_of(number: int) -> str:
    """Return the post of person ``number``."""
    return POSTS[number % 5]
