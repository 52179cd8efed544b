"""Each filter and function on the values that papers hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.fill.environment import environment
from reportgen.fill.filters import FILTERS
from reportgen.fill.functions import FUNCTIONS

NAMES = {
    "nam": 2023,
    "so_lieu": {"nhieu": 4968, "it": 5, "ty": Decimal("0.8"), "thieu": None},
    "nam_truoc": {"co": True, "nhieu": 4814, "it": 4, "ty": Decimal("0.776"), "thieu": 3},
    "don_vi_tinh": {"nhieu": "người", "it": "cuộc", "ty": "%", "thieu": "cuộc"},
    "hang": [{"n": "b", "v": 1}, {"n": "a", "v": None}, {"n": "b", "v": 3}],
    "d": date(2023, 2, 5),
}


def shown(tag: str, **names: object) -> str:
    return environment().from_string(tag).render({**NAMES, **names})


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("{{ 4968|so }}", "4.968"),
        ("{{ 3.25|so_thap_phan }}", "3,3"),
        ("{{ 0.998|ty_le }}", "99,8%"),
        ("{{ 499|ty_le(500) }}", "99,8%"),
        ("{{ 5|ty_le(0) }}", ""),
        ("{{ 5|ty_le(none) }}", ""),
        ("{{ 4|hai_chu_so }} {{ 25|hai_chu_so }} {{ 0|hai_chu_so }} {{ 4968|hai_chu_so }}", "04 25 0 4.968"),
        ("{{ 25|bang_chu }}", "hai mươi lăm"),
        ("{{ 1440000|tien }}", "1.440.000 đồng"),
        ("{{ 1440000|tien_bang_chu }}", "Một triệu bốn trăm bốn mươi nghìn đồng"),
        ("{{ 4|la_ma }}", "IV"),
        ("{{ d|ngay }}", "ngày 05 tháng 02 năm 2023"),
        ("{{ d|ngay_ngan }}", "05/02/2023"),
        ("{{ d|ngay_ky }}", "ngày 05 tháng 02 năm 2023"),
        ("{{ none|ngay_ky }}", "ngày        tháng        năm 2023"),
        ("{{ '5'|so_van_ban }} {{ 1234|so_van_ban }} {{ '05a'|so_van_ban }}", "05 1234 05a"),
        ("{{ so_ky_hieu('5', 'BC-UBND') }}", "Số: 05/BC-UBND"),
        ("{{ so_ky_hieu(none, 'BC-UBND') }}", "Số:         /BC-UBND"),
        ("{{ 1032|tang_giam(1000) }}", "tăng 3,2% so với năm 2022"),
        ("{{ 968|tang_giam(1000) }}", "giảm 3,2% so với năm 2022"),
        ("{{ 5|tang_giam(5) }}", "bằng năm 2022"),
        ("{{ 5|tang_giam(0) }}{{ 5|tang_giam(none) }}{{ none|tang_giam(5) }}", ""),
        ("{{ so_sanh('nhieu') }}", ", tăng 3,2% so với năm 2022"),
        ("{{ so_sanh('it', ' (', ')') }}", " (tăng 01 cuộc so với năm 2022)"),
        ("{{ so_sanh('ty') }}", ", tăng 2,4 điểm phần trăm so với năm 2022"),
        ("{{ so_sanh('thieu') }}", ""),
        ("{{ 'Ủy ban'|hoa }} {{ 'ủy ban'|hoa_dau }} {{ 'Ủy ban'|thuong_dau }}", "ỦY BAN Ủy ban ủy ban"),
        (
            "{{ 'Xã Mẫu'|trong_cau }} {{ 'Công an xã'|trong_cau }} {{ 'Quận 1'|trong_cau }}",
            "xã Mẫu Công an xã Quận 1",
        ),
        ("{{ 'Như trên; '|bo_cham }}", "Như trên"),
        ("{{ ['a', none, 'b']|noi }}", "a, b"),
        ("{{ 'a'|kem('(', ')') }}{{ ''|kem('(', ')') }}", "(a)"),
        ("{% for g in hang|nhom('n') %}{{ g.ten }}{{ g.hang|tong('v') }} {% endfor %}", "b4 a "),
        ("{{ tong(hang, 'v') }} {{ dem(loc(hang, n='b')) }}", "4 2"),
        ("{{ hang|tong_du('v') }}{{ tong([], 'v') }}{{ dem([]) }}", ""),
        ("{{ (none + 1)|so }}{{ 2 * none }}{{ -none }}{{ (5 - none) // 2 }}", ""),
        ("{{ 'x' if none < 1 or none >= 0 or 1 <= none < 3 }}", ""),
        ("{{ 'x' if 1 < 2 <= 2 != 3 }}", "x"),
    ],
)
def test_filters_and_functions(tag: str, text: str) -> None:
    assert shown(tag) == text


def test_nothing_is_compared_without_last_year() -> None:
    assert shown("{{ so_sanh('nhieu') }}", nam_truoc={"co": False, "nhieu": None}) == ""


@pytest.mark.parametrize(
    "name", sorted(set(FILTERS) - {"noi", "nhom", "tong", "tong_du", "dem", "loc", "ngay_ky", "so_van_ban"})
)
def test_the_empty_stays_empty(name: str) -> None:
    argument = "(1)" if name == "tang_giam" else ""
    assert shown("{{ none|" + name + argument + " }}") == ""


def test_nothing_writes_markup_or_by_chance() -> None:
    assert not {"safe", "urlize", "xmlattr", "random"} & set(environment().filters)
    assert "lipsum" not in environment().globals


def test_every_filter_and_function_is_documented() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")
    assert [name for name in (*FILTERS, *FUNCTIONS) if f"`{name}" not in guide] == []
