"""Filters, functions and tests: those there are not, the wrong number of values, the wrong kind of value."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fill.review.reading import codes, read


@pytest.mark.parametrize(
    ("tag", "code", "hint"),
    [
        ("{{ nam|soo }}", "unknown-filter", "Có phải là “so”?"),
        (
            "{{ nam|xyzzy }}",
            "unknown-filter",
            "Sửa tên trong thẻ; các tên dùng được: reportgen template fields",
        ),
        ("{{ nam is oddd }}", "unknown-test", "Có phải là “odd”?"),
        ("{{ nam|so(1, 2, 3) }}", "wrong-arguments", "Ví dụ đúng: {{ 4968|so }}"),
        ("{{ nam|round(1, 2, 3, 4) }}", "wrong-arguments", "Các giá trị: ([precision], [method])."),
        ("{{ dem() }}", "wrong-arguments", "Ví dụ đúng: {{ dem(huan_luyen) }}"),
        ("{{ so_ky_hieu(5) }}", "wrong-arguments", "Ví dụ đúng: {{ so_ky_hieu(5, 'BC-UBND') }}"),
        (
            "{{ so_sanh() }}",
            "wrong-arguments",
            "Ví dụ đúng: {{ so_sanh('huan_luyen_quan_so', ' (', ')') }}",
        ),
        ("{{ thong_tin.ngay_bc|so }}", "tag-value", "Xem bảng các bộ lọc: reportgen help templates"),
        ("{{ thong_tin.dia_danh|tien }}", "tag-value", "Xem bảng các bộ lọc: reportgen help templates"),
        ("{{ nam|ngay }}", "tag-value", "Xem bảng các bộ lọc: reportgen help templates"),
        ("{{ thong_tin.dia_danh|ngay_ky }}", "tag-value", "Xem bảng các bộ lọc: reportgen help templates"),
        ("{{ huan_luyen|tong('quan_s') }}", "unknown-column", "Có phải là “quan_so”?"),
        ("{{ tong(huan_luyen, 'quan_s') }}", "unknown-column", "Có phải là “quan_so”?"),
        ("{{ loc(huan_luyen, nho='Tự vệ')|dem }}", "unknown-column", "Có phải là “nhom”?"),
        ("{{ huan_luyen|sort(attribute='quan_s')|dem }}", "unknown-column", "Có phải là “quan_so”?"),
        ("{{ (huan_luyen|max(attribute='quan_s')).don_vi }}", "unknown-column", "Có phải là “quan_so”?"),
    ],
)
def test_a_wrong_call_is_told_with_what_to_write(tmp_path: Path, tag: str, code: str, hint: str) -> None:
    (found,) = read(tmp_path, tag)
    assert (found.code, found.hint) == (code, hint)
    assert tag in found.message


@pytest.mark.parametrize(
    "tag",
    [
        "{{ nam|so }} {{ nam|tien }} {{ thong_tin.ngay_bc|ngay }} {{ nam is divisibleby(2) }}",
        "{{ huan_luyen|map(attribute='don_vi')|join(', ') }}",
        "{{ huan_luyen|sum(attribute='quan_so') }} {{ huan_luyen|tong('quan_so')|so }}",
        "{% for hai in huan_luyen|batch(2) %}{{ hai[0].don_vi }}{% endfor %}",
        "{{ (huan_luyen|sort(attribute='quan_so')|last).don_vi|upper }}",
        "{{ dem(*[huan_luyen]) }}",
        "{{ thong_tin.dia_danh.replace(*['a', 'b']) }}",
        "{{ huan_luyen|tong(nam_sau) }}",
        "{{ ty_le(1, 2)|ty_le }} {{ (nam|string).upper() }}",
        "{{ huan_luyen|map('upper')|list|length }}",
    ],
)
def test_right_calls_are_right(tmp_path: Path, tag: str) -> None:
    assert codes(read(tmp_path, tag)) == []


def test_what_a_mapped_column_holds_is_known(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "{{ (huan_luyen|map(attribute='don_vi')|first)|so }}")
    assert found.message.startswith("Bộ lọc “so” cần một số")


def test_a_batch_holds_rows(tmp_path: Path) -> None:
    found = read(
        tmp_path, "{% for hai in huan_luyen|batch(2) %}{{ hai[0].don_v }}{{ hai.don_vi }}{% endfor %}"
    )
    assert [one.message.split("”")[0] for one in found] == [
        "Không có tên “hai[0].don_v",
        "Không có tên “hai.don_vi",
    ]
