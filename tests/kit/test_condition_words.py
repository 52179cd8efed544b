"""Conditions as a clerk reads them: fields by their titles, no sign of an expression."""

from __future__ import annotations

import pytest

from reportgen import kit
from reportgen.kit.condition_words import in_words
from reportgen.kit.expressed import condition
from reportgen.kit.section import TomlSection
from tests.shipped import ROOT

TWO_TIER = kit.load(ROOT / "templates" / "quoc-phong-2-cap")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("ky_dk == 'Tháng'", "“Kỳ báo cáo” là “Tháng”"),
        ("cap != 'khu vực' and don_vi_trinh", "“Cấp” không phải là “khu vực” và có “Cơ quan trình”"),
        ("not don_vi_trinh or thong_tin.cap == 'xã'", "không có “Cơ quan trình” hoặc “Cấp” là “xã”"),
        ("nam >= 2025", "“Năm báo cáo” từ 2025"),
        ("cap in ('xã', 'tỉnh')", "“Cấp” thuộc “xã”, “tỉnh”"),
        ("cap not in ['xã']", "“Cấp” không thuộc “xã”"),
    ],
)
def test_a_condition_in_words(when: str, words: str) -> None:
    read = condition(TomlSection("kit.toml", "document.x", {"when": when}, []))
    assert read is not None
    assert in_words(read, TWO_TIER) == words


def test_no_condition_of_the_kit_shows_a_name() -> None:
    names = {column.name for sheet in TWO_TIER.sheets for column in sheet.columns}
    for document in TWO_TIER.documents:
        if document.when is not None:
            told = in_words(document.when, TWO_TIER)
            assert not names & set(told.split()), told
