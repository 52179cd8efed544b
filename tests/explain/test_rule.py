"""A kit's expression in words."""

import ast

import pytest

from reportgen import kit
from reportgen.explain import in_words

OTHERS = {"khen_thuong.tong_tien": "tổng tiền thưởng"}


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("tong(huan_luyen, 'quan_so')", "tổng cột “Quân số” của trang “Huấn luyện”"),
        ("dem(dien_tap)", "số hàng của trang “Diễn tập”"),
        (
            "dem(loc(dien_tap, loai=['Hội thi', 'Hội thao']))",
            "số hàng của trang “Diễn tập”, chỉ hàng có “Loại hình” là “Hội thi” hoặc “Hội thao”",
        ),
        (
            "tong(loc(giao_duc, nhom='Đối tượng 2'), 'ket_qua')",
            "tổng cột “Kết quả” của trang “Giáo dục QPAN”, chỉ hàng có “Đối tượng” là “Đối tượng 2”",
        ),
        (
            "ty_le(thong_tin.dan_so, dem(dien_tap))",
            "tỷ lệ giữa (mục “Dân số (người)” của trang “Thông tin”) và (số hàng của trang “Diễn tập”)",
        ),
        ("so_lieu.ky_luat * 2", "số liệu “Trường hợp vi phạm bị xử lý kỷ luật” × 2"),
        ("2 - (dem(dien_tap) - 1)", "2 − (số hàng của trang “Diễn tập” − 1)"),
        ("(dem(dien_tap) + 1) * 0.5", "(số hàng của trang “Diễn tập” + 1) × 0,5"),
        ("khen_thuong.tong_tien", "tổng tiền thưởng"),
        ("(so_lieu.ky_luat or 0)", "số liệu “Trường hợp vi phạm bị xử lý kỷ luật” (ô trống tính là 0)"),
    ],
)  # fmt: skip
def test_what_there_are_words_for(shipped_kit: kit.Kit, source: str, words: str) -> None:
    assert in_words(source, shipped_kit, OTHERS) == words


@pytest.mark.parametrize(
    "source",
    [
        "dem(dien_tap) if dien_tap else 1",
        "dien_tap|length",
        "dem(dien_tap) ~ 'a'",
        "khen_thuong.khac",
        "tong(huan_luyen, 'khong_co')",
        "so_lieu.khong_co",
        "2 ** 3",
        "a" * 3000 + "(",
        "(" * 300 + "1" + ")" * 300,
        "1 or 2",
        "",
        "'\x00'",
    ],
)
def test_without_words_the_expression_speaks_for_itself(shipped_kit: kit.Kit, source: str) -> None:
    assert in_words(source, shipped_kit, OTHERS) == ""


def test_every_figure_of_the_kit_has_words_or_is_of_the_award_list(shipped_kit: kit.Kit) -> None:
    wordless = [one.value for one in shipped_kit.figures if not in_words(one.value, shipped_kit, OTHERS)]
    assert {ast.unparse(ast.parse(source)).split(".")[0] for source in wordless} == {"khen_thuong"}
