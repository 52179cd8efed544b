"""A post and its body as one phrase; a long line broken before its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.vietnamese.posts import NO_BREAK, in_body, kept_place


@pytest.mark.parametrize(
    ("post", "body", "phrase"),
    [
        ("Chỉ huy trưởng Ban Chỉ huy quân sự", "xã Mỹ Uyên", "Chỉ huy trưởng Ban Chỉ huy quân sự xã Mỹ Uyên"),
        ("Chuyên viên", "Phòng Nội vụ huyện", "Chuyên viên Phòng Nội vụ huyện"),
        ("Phó Chủ tịch", "Ủy ban nhân dân xã", "Phó Chủ tịch Ủy ban nhân dân xã"),
        ("Trung đội trưởng dân quân cơ động", "xã Mẫu", "Trung đội trưởng dân quân cơ động xã Mẫu"),
        ("Trung đội trưởng", "Trung đội cơ động", "Trung đội trưởng Trung đội cơ động"),
        ("Phó Đội trưởng Đội An ninh", "Công an huyện", "Phó Đội trưởng Đội An ninh, Công an huyện"),
        ("Thôn đội trưởng thôn Đình Trản", "xã Mẫu", "Thôn đội trưởng thôn Đình Trản, xã Mẫu"),
        ("Trưởng thôn", "thôn Bến Sậy", "Trưởng thôn Bến Sậy"),
        ("Phó Trưởng phòng", "Phòng Nội vụ", "Phó Trưởng phòng Nội vụ"),
        ("Cán bộ Công an xã", "Công an xã Mẫu", "Cán bộ Công an xã Mẫu"),
        ("", "xã Mẫu", "xã Mẫu"),
        ("Trưởng thôn", "", "Trưởng thôn"),
    ],
)  # fmt: skip
def test_a_comma_stands_only_between_two_bodies_or_places(post: str, body: str, phrase: str) -> None:
    assert in_body(post, body) == phrase


@given(
    st.lists(st.sampled_from(["Phó", "Trưởng", "thôn", "Đội", "xã", "Mẫu"])),
    st.lists(st.sampled_from(["Đội", "xã", "Mẫu"])),
)
def test_no_word_is_lost(post: list[str], body: list[str]) -> None:
    phrase = in_body(" ".join(post), " ".join(body)).replace(",", "").split()
    assert phrase[: len(post)] == post
    assert set(map(str.casefold, body)) <= set(map(str.casefold, phrase))


def test_a_long_line_is_broken_before_its_place() -> None:
    line = "CHỈ HUY TRƯỞNG BAN CHỈ HUY QUÂN SỰ XÃ MỸ UYÊN"
    assert kept_place(line).split(" ")[-1] == f"XÃ{NO_BREAK}MỸ{NO_BREAK}UYÊN"
    assert kept_place(line).replace(NO_BREAK, " ") == line


@pytest.mark.parametrize("line", ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MỸ UYÊN", "X " * 40, "XÃ " + "A" * 60])
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert kept_place(line) == line
