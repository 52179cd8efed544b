"""Names that nobody gives: told for every branch and loop, with the name that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fill.review.reading import codes, read

ALL_NAMES = "Sửa tên trong thẻ; các tên dùng được: reportgen template fields"
TRAINING = "{% for lop in huan_luyen %}"


@pytest.mark.parametrize(
    ("tag", "name", "hint"),
    [
        ("{{ nma }}", "nma", "Có phải là “nam”?"),
        ("{{ dia_danh }}", "dia_danh", "Có phải là “thong_tin.dia_danh”?"),
        ("{{ thong_tin.dia_dan }}", "thong_tin.dia_dan", "Có phải là “thong_tin.dia_danh”?"),
        ("{{ thong_tin['dia_dan'] }}", "thong_tin.dia_dan", "Có phải là “thong_tin.dia_danh”?"),
        (
            "{{ thong_tin.tuyen_quan_giao }}",
            "thong_tin.tuyen_quan_giao",
            "Có phải là “so_lieu.tuyen_quan_giao”?",
        ),
        ("{{ xyzzy }}", "xyzzy", ALL_NAMES),
        ("{{ huan_luyen[0].xyzzy }}", "huan_luyen[0].xyzzy", ALL_NAMES),
        ("{{ huan_luyen[nam].xyzzy }}", "huan_luyen[…].xyzzy", ALL_NAMES),
        ("{{ huan_luyen[1:].xyzzy }}", "huan_luyen[…].xyzzy", ALL_NAMES),
        ("{{ [huan_luyen[0]][0].xyzzy }}", "…[0].xyzzy", ALL_NAMES),
        ("{{ (huan_luyen|first).xyzzy }}", "….xyzzy", ALL_NAMES),
        ("{{ (huan_luyen + huan_luyen).xyzzy }}", "….xyzzy", ALL_NAMES),
        ("{{ (thong_tin or nam).xyzzy }}", "….xyzzy", ALL_NAMES),
        ("{{ (thong_tin if nam else nam).xyzzy }}", "….xyzzy", ALL_NAMES),
        ("{{ khen_thuong.tap_the[0].hang[0].xyzzy }}", "khen_thuong.tap_the[0].hang[0].xyzzy", ALL_NAMES),
        ("{{ bieu_do.tat_ca[0].xyzzy }}", "bieu_do.tat_ca[0].xyzzy", ALL_NAMES),
        ("{{ chuong_trinh.muc[0].xyzzy }}", "chuong_trinh.muc[0].xyzzy", ALL_NAMES),
        ("{{ nam.xyzzy }}", "nam.xyzzy", ALL_NAMES),
        ("{{ 'a' ~ -nam.xyzzy }}", "nam.xyzzy", ALL_NAMES),
        ("{{ thong_tin.dia_danh.format }}", "thong_tin.dia_danh.format", ALL_NAMES),
        ("{{ caller }}", "caller", ALL_NAMES),
        ("{{ varargs }}", "varargs", ALL_NAMES),
        ("{{ ham(nam, xyzzy) }}", "xyzzy", ALL_NAMES),
        ("{{ so_sanh('tuyen_quan_gia') }}", "tuyen_quan_gia", "Có phải là “tuyen_quan_giao”?"),
    ],
)
def test_a_name_that_nobody_gives_is_told_with_the_one_that_was_meant(
    tmp_path: Path, tag: str, name: str, hint: str
) -> None:
    *_others, found = read(tmp_path, tag)
    assert found.code == "unknown-name"
    assert f"“{name}”, dùng trong thẻ {tag}." in found.message
    assert found.hint == hint


@pytest.mark.parametrize(
    "tag",
    [
        "{{ thong_tin.dia_danh.upper() }}",
        "{{ thong_tin.ngay_bc.year }}",
        "{{ trang_khac['Trang của tôi'].gi_cung_duoc }}",
        "{{ thong_tin.noi_nhan_bc[0] }}",
        "{{ nam_truoc.co }} {{ nam_truoc.tuyen_quan_giao }} {{ don_vi_tinh.tuyen_quan_giao }}",
        "{{ so_sanh('tuyen_quan_giao') }}",
        "{{ khong_co|default('') }}",
        "{{ thong_tin.khong_co|d('') }} {{ thong_tin.khong_co }}",
        "{% if khong_co is defined %}{{ khong_co }}{% endif %}",
        "{% set a = nam %}{% set b, c = nam, nam_sau %}{{ a + b * c }}",
        "{% macro ten(x) %}{{ x.gi_cung_duoc }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ ten(nam) }}",
        "{% for so in range(3) %}{{ loop.index }}{{ so }}{% endfor %}",
        "{% for ten, gia_tri in thong_tin|dictsort %}{{ ten }}{{ gia_tri }}{% endfor %}",
        "{# {{ xyzzy }} #}",
    ],
)
def test_names_that_are_given_are_right(tmp_path: Path, tag: str) -> None:
    assert read(tmp_path, tag) == ()


def test_a_row_has_its_columns_and_only_in_its_loop(tmp_path: Path) -> None:
    inside, after = read(
        tmp_path, TRAINING, "{{ lop.quan_s }} {{ lop.quan_so }}", "{% endfor %}", "{{ lop.quan_so }}"
    )
    assert (inside.code, inside.hint) == ("unknown-name", "Có phải là “lop.quan_so”?")
    assert after.message == "Ở thẻ {{ lop.quan_so }}, tên “lop” đã hết hiệu lực."
    assert after.hint == f"Tên này chỉ có giữa thẻ {TRAINING} và thẻ đóng của nó."


def test_the_condition_of_a_loop_is_read(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "{% for lop in huan_luyen if lop.quan_s %}a{% endfor %}")
    assert found.hint == "Có phải là “lop.quan_so”?"


def test_a_loop_that_cannot_be_read_leaves_its_rows_in_peace(tmp_path: Path) -> None:
    found = read(
        tmp_path, "{% for lop huan_luyen %}", "{{ lop.gi_cung_duoc }} {{ loop.index }}", "{% endfor %}"
    )
    assert codes(found) == ["tag-syntax"]


def test_a_loop_over_a_single_value_is_told(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "{% for n in nam %}{{ n }}{% endfor %}")
    assert found.code == "not-a-list"
    assert found.message == "Thẻ {% for n in nam %} lặp trên một giá trị đơn, không phải danh sách."


def test_with_gives_its_names_as_long_as_it_is_open(tmp_path: Path) -> None:
    first, second = read(
        tmp_path, "{% with a = thong_tin %}{{ a.xyzzy }}{{ a.dia_danh }}{% endwith %}{{ a }}"
    )
    assert "“a.xyzzy”" in first.message
    assert "tên “a” đã hết hiệu lực" in second.message


def test_groups_have_a_name_rows_and_sums(tmp_path: Path) -> None:
    tags = "{{ n.ten }}{{ n.hang|dem }}{{ n.tong.quan_so }}{{ n.tne }}{{ n.tong.quan_s }}"
    found = read(tmp_path, "{% for n in huan_luyen|nhom('don_vi') %}" + tags + "{% endfor %}")
    assert [one.hint for one in found] == ["Có phải là “n.ten”?", "Có phải là “n.tong.quan_so”?"]


@pytest.mark.parametrize(
    ("each", "unknown"),
    [
        ("khen_thuong.duoc_khen", ["muc.quan_so"]),
        ("huan_luyen", ["muc.ten"]),
        ("huan_luyen (", []),
    ],
)
def test_the_record_of_a_copy_has_the_columns_of_its_list(
    tmp_path: Path, each: str, unknown: list[str]
) -> None:
    found = read(tmp_path, "{{ muc.ten }}", "{{ muc.quan_so }}", each=each)
    assert [one.message.split("”")[0].partition("“")[2] for one in found] == unknown


def test_a_name_of_jinja_alone_that_tells_the_path_of_the_template_is_refused(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "{{ self }}")
    assert (found.code, found.message) == ("tag-syntax", "Thẻ {{ self }} viết sai: thừa “self”")


# --- texts that a column can never hold ----------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "wrong"),
    [
        ("{% if thong_tin.cap == 'huyen' %}a{% endif %}", ["huyen"]),
        ("{% if thong_tin.cap != 'HUYỆN' %}a{% endif %}", ["HUYỆN"]),
        ("{% if thong_tin.cap in ['huyện', 'quận'] %}a{% endif %}", ["quận"]),
        ("{% if thong_tin.cap not in ('huyện', 'xã') %}a{% endif %}", []),
        ("{% if thong_tin.cap in 'huyện, quận' %}a{% endif %}", []),
        ("{% if thong_tin.cap == '' or thong_tin.cap == 'xã' %}a{% endif %}", []),
        ("{{ loc(huan_luyen, nhom='TỰ VỆ')|dem }}", []),
        ("{{ loc(huan_luyen, nhom='Tự vê')|dem }}", ["Tự vê"]),
        ("{{ huan_luyen|loc(nhom=['Tự vệ', 'Tự vê'])|dem }}", ["Tự vê"]),
    ],
)
def test_a_text_that_a_column_can_never_hold_is_doubted(tmp_path: Path, tag: str, wrong: list[str]) -> None:
    found = read(tmp_path, tag)
    assert [(one.code, one.severity) for one in found] == [("not-a-choice", "warning")] * len(wrong)
    assert [one.message.split("”")[0] for one in found] == [f"“{text}" for text in wrong]
    assert all(one.hint.startswith("Các giá trị: ") for one in found)
