"""Blocks: each has its end, in the same place of the document; and tags that take their row away stand alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fill.making import table
from tests.fill.review.reading import codes, read

TRAINING = "{% for lop in huan_luyen %}"


@pytest.mark.parametrize(
    ("blocks", "code", "message", "hint"),
    [
        (
            ("{% if nam %}", "a"),
            "block-not-closed",
            "Thẻ {% if nam %} không có thẻ đóng {% endif %}.",
            "Thêm thẻ {% endif %} vào chỗ đoạn cần lặp hoặc cần xét kết thúc.",
        ),
        (
            ("a {% endif %}",),
            "block-not-opened",
            "Thẻ đóng {% endif %} không có thẻ mở đứng trước.",
            "Xóa thẻ này, hoặc thêm lại thẻ mở đã mất.",
        ),
        (
            ("{% if nam %}{% endfor %}{% endif %}",),
            "block-not-opened",
            "Thẻ đóng {% endfor %} không có thẻ mở đứng trước.",
            "Thẻ đang mở là {% if nam %}, phải đóng bằng {% endif %}.",
        ),
        (
            ("{% else %}",),
            "block-not-opened",
            "Thẻ {% else %} không nằm trong khối if … endif nào.",
            "Xóa thẻ này, hoặc thêm lại thẻ mở đã mất.",
        ),
        (
            ("{% with a = nam %}{% elif a %}{% endwith %}",),
            "block-not-opened",
            "Thẻ {% elif a %} không nằm trong khối if … endif nào.",
            "Xóa thẻ này, hoặc thêm lại thẻ mở đã mất.",
        ),
        (
            ("{% if nam %}" + TRAINING + "{% endif %}",),
            "block-mismatch",
            "Gặp thẻ {% endif %} trong khi thẻ {% for lop in huan_luyen %} chưa đóng.",
            "Đóng {% for lop in huan_luyen %} bằng {% endfor %} trước.",
        ),
        (
            ("{%tr if nam %}{%tr endif %}", "{{ nam }}"),
            "outside-table",
            "Thẻ {%tr if nam %} chỉ dùng được trong bảng, ở đây không có bảng.",
            "Đưa thẻ vào một hàng của bảng, hoặc bỏ chữ “tr” trong thẻ.",
        ),
        (
            (TRAINING, "{% vm %}{{ lop.don_vi }}", "{% endfor %}"),
            "outside-table",
            "Thẻ {% vm %} chỉ dùng được trong bảng, ở đây không có bảng.",
            "Đưa thẻ vào một hàng của bảng, hoặc bỏ chữ “{% vm %}” trong thẻ.",
        ),
    ],
)
def test_a_block_without_its_other_half_is_told(
    tmp_path: Path, blocks: tuple[str, ...], code: str, message: str, hint: str
) -> None:
    found = read(tmp_path, *blocks)[0]
    assert (found.code, found.message, found.hint) == (code, message, hint)


@pytest.mark.parametrize(
    "blocks",
    [
        ("{% if nam %}a{% elif nam_sau %}b{% else %}c{% endif %}",),
        (TRAINING, "{{ lop.don_vi }}", "{% else %}", "không có lớp nào", "{% endfor %}"),
        ("{%p if nam %}", "a", "{%p endif %}"),
        ("a {%r if nam %}b{%r endif %}",),
        ("a {%- if nam %} b", "c {%- endif %} d"),
        (table(("{%tr for lop in huan_luyen %}",), ("{{ lop.don_vi }}",), ("{%tr endfor %}",)),),
        (table(("{%tc for lop in huan_luyen %}", "{{ lop.don_vi }}", "{%tc endfor %}")),),
        (table(("{% for lop in huan_luyen %}{{ lop.don_vi }}{% endfor %}",)),),
        (table((TRAINING,), ("{% vm %}{{ lop.nhom }}",), ("{% endfor %}",)),),
        (table(("{% colspan so_lieu.tuyen_quan_giao or 2 %}a", "{% cellbg 'FF0000' %}b")),),
    ],
)
def test_blocks_whose_halves_stand_alike_are_right(tmp_path: Path, blocks: tuple[str, ...]) -> None:
    assert read(tmp_path, *blocks) == ()


def test_halves_in_two_paragraphs_of_text_may_join_them(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "a {% if nam %} b", "c {% endif %} d")
    assert (found.code, found.severity, found.place.paragraph) == (
        "block-across",
        "warning",
        "“c {% endif %} d”",
    )
    assert "Khối mở bằng {% if nam %} ở “a {% if nam %} b” kéo sang đoạn này" in found.message


def test_a_half_amid_text_and_one_alone_are_misplaced(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "{% if nam %}", "c {% endif %} d")
    assert found.code == "tags-misplaced"
    assert found.message.startswith("Thẻ {% endif %} đứng khác chỗ với thẻ {% if nam %} ở “{% if nam %}”")


def test_halves_in_two_cells_are_misplaced(tmp_path: Path) -> None:
    (found,) = read(tmp_path, table((TRAINING + "{{ lop.don_vi }}", "{% endfor %}")))
    assert (found.code, found.place.paragraph) == ("tags-misplaced", "bảng 1, hàng 1, ô 2: “{% endfor %}”")


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        (
            ("{%p if nam %} còn chữ", "a", "{%p endif %}"),
            "lấy cả đoạn văn làm chỗ đứng: phần chữ “còn chữ” cùng đoạn văn sẽ mất.",
        ),
        (
            (
                table(
                    ("{%tr for l in huan_luyen %}", "còn chữ"), ("{{ l.don_vi }}", ""), ("{%tr endfor %}", "")
                ),
            ),
            "lấy cả hàng làm chỗ đứng: phần chữ “còn chữ” cùng hàng sẽ mất.",
        ),
        (
            (table(("{%tc for l in huan_luyen %} còn chữ", "{{ l.don_vi }}", "{%tc endfor %}")),),
            "lấy cả ô làm chỗ đứng: phần chữ “còn chữ” cùng ô sẽ mất.",
        ),
    ],
)
def test_text_that_would_vanish_with_its_tag_is_told(
    tmp_path: Path, blocks: tuple[str, ...], told: str
) -> None:
    (found,) = read(tmp_path, *blocks)
    assert found.code == "text-beside-tag"
    assert found.message.endswith(told)


def test_too_many_blocks_in_each_other_are_told_once(tmp_path: Path) -> None:
    found = read(tmp_path, *["{% if nam %}"] * 18, "a", *["{% endif %}"] * 18)
    assert codes(found) == ["over-limit"]
    assert found[0].hint.startswith("Nhiều nhất 16 khối if, for nằm trong nhau")


# --- statements ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tags", "name", "hint"),
    [
        ("{% fro lop in huan_luyen %}{{ lop.don_vi }}{% endfor %}", "fro", "Có phải là “for”?"),
        ("{% if nam %}a{% enidf %}", "enidf", "Có phải là “endif”?"),
        ("{% include 'bia.docx' %}", "include", "Chép nội dung ấy thẳng vào mẫu này."),
        (
            "{% xyzzy %}",
            "xyzzy",
            "Các lệnh thường dùng: for … endfor, if … elif … else … endif, set.",
        ),
    ],
)
def test_a_statement_that_there_is_not_is_told_once(tmp_path: Path, tags: str, name: str, hint: str) -> None:
    (found,) = read(tmp_path, tags)
    assert found.code == "unknown-statement"
    assert found.message.startswith(f"Không có lệnh “{name}”, dùng trong thẻ ")
    assert found.hint == hint


@pytest.mark.parametrize("word", ["filter hoa", "call ten()", "autoescape true", "raw"])
def test_statements_of_jinja_that_papers_do_not_have_close_no_other(tmp_path: Path, word: str) -> None:
    end = "{% end" + word.split(maxsplit=1)[0] + " %}"
    found = read(tmp_path, TRAINING + "{% " + word + " %}a" + end + "{% endfor %}")
    assert codes(found) == ["unknown-statement", "unknown-statement"]
    assert all(one.hint.startswith("Các lệnh thường dùng") for one in found)


@pytest.mark.parametrize(
    ("tag", "reason"),
    [
        ("{{ nam + }}", "thiếu hoặc thừa chữ ở cuối thẻ"),
        ("{% if %}a{% endif %}", "thiếu hoặc thừa chữ ở cuối thẻ"),
        ("{{ nam nam_sau }}", "thừa “nam_sau”"),
        ("{% for lop huan_luyen %}a{% endfor %}", "chỗ có “huan_luyen” phải là “in”"),
        ("{{ nam ? 1 }}", "có ký tự lạ “?”"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_reason(tmp_path: Path, tag: str, reason: str) -> None:
    (found,) = read(tmp_path, tag)
    assert found.code == "tag-syntax"
    assert found.message.endswith(f"viết sai: {reason}")


@pytest.mark.parametrize("tag", ["{% colspan 2 + %}", "{% colspan %}", "{% cellbg %}"])
def test_a_tag_of_a_cell_that_cannot_be_read_is_told(tmp_path: Path, tag: str) -> None:
    (found,) = read(tmp_path, table((tag + "a",)))
    assert (found.code, found.place.paragraph) == ("tag-syntax", "bảng 1, hàng 1, ô 1")
    assert tag in found.message


def test_the_names_in_a_tag_of_a_cell_are_read(tmp_path: Path) -> None:
    (found,) = read(tmp_path, table(("{% colspan nma %}a", "b")))
    assert found.hint == "Có phải là “nam”?"


def test_merging_asks_for_a_loop(tmp_path: Path) -> None:
    found = read(tmp_path, table(("{% vm %}a", "{% hm %}b")))
    assert [one.message for one in found] == [
        "Không có tên “loop”, dùng trong thẻ {% vm %}.",
        "Không có tên “loop”, dùng trong thẻ {% hm %}.",
    ]


@pytest.mark.parametrize("opener", ["{% if nam_sau %}", "{% if nam > 2 %}"])
def test_a_missing_end_is_told_at_its_own_block(tmp_path: Path, opener: str) -> None:
    found = read(tmp_path, "{% if nam %}", f"a {opener}b", "{% endif %}", "cuối")
    assert codes(found) == ["block-not-closed"]
    assert f"Thẻ {opener} không có thẻ đóng" in found[0].message


def test_where_each_block_has_an_end_one_at_another_place_is_misplaced(tmp_path: Path) -> None:
    found = read(tmp_path, "{% if nam %}", "a {% if nam %}b", "{% endif %}", "{% endif %}")
    assert "block-not-closed" not in codes(found) and found
