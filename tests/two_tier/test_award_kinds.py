"""Decisions and submissions with every choice of collectives, persons and households: counts, annexes, sums."""

from __future__ import annotations

import itertools
import re

import pytest

from tests.sentences import assert_whole
from tests.two_tier.award_year import (
    ARMY,
    UP,
    Row,
    collective,
    household,
    is_made,
    names_of,
    paper,
    person,
    year,
)

ONE_OF_EACH = {
    "tập thể": collective("Thôn Mẫu"),
    "cá nhân": person("Hà Văn Mẫu"),
    "hộ gia đình": household("Vi Văn Mẫu"),
}
CHOICES = [
    chosen
    for count in range(1, len(ONE_OF_EACH) + 1)
    for chosen in itertools.combinations(ONE_OF_EACH, count)
]
SUMS = {"tập thể": 1_520_000, "cá nhân": 760_000, "hộ gia đình": 1_140_000}
BRANCHES: dict[str, Row] = {"quyet-dinh-khen-thuong": {}, "quyet-dinh-khen-thuong-quan-su": ARMY}
ROMAN = ("I", "II", "III")


def rows(chosen: tuple[str, ...], branch: Row) -> list[Row]:
    return [{**ONE_OF_EACH[kind], **branch} for kind in chosen]


def joined(chosen: tuple[str, ...]) -> str:
    counts = [f"01 {kind}" for kind in chosen]
    return " và ".join([", ".join(counts[:-1]), counts[-1]] if counts[1:] else counts)


@pytest.mark.parametrize("chosen", CHOICES, ids=" + ".join)
@pytest.mark.parametrize("name", BRANCHES)
def test_a_decision_counts_numbers_and_pays_those_it_has(name: str, chosen: tuple[str, ...]) -> None:
    text = paper(name, names_of(year(rows(chosen, BRANCHES[name]))))
    assert f"Tặng Giấy khen cho {joined(chosen)} có thành tích" in text
    annexes = re.findall(r"^Phụ lục(?: (I+))?$", text, re.MULTILINE)
    assert annexes == ([""] if len(chosen) == 1 else list(ROMAN[: len(chosen)]))
    total = f"{sum(SUMS[kind] for kind in chosen):,}".replace(",", ".")
    assert f"Tổng số tiền thưởng là {total} đồng" in text
    for kind in ONE_OF_EACH:
        assert (f"Ấn định danh sách: 01 (một) {kind};" in text) == (kind in chosen)
    assert_whole(text)


@pytest.mark.parametrize("chosen", CHOICES, ids=" + ".join)
def test_submissions_number_the_parts_of_their_list(chosen: tuple[str, ...]) -> None:
    for name, branch in {"to-trinh-khen-thuong": {}, "to-trinh-khen-thuong-cap-tren": UP}.items():
        text = paper(name, names_of(year(rows(chosen, branch))))
        parts = re.findall(r"^(I+)\. (Tập thể|Cá nhân|Hộ gia đình)$", text, re.MULTILINE)
        assert parts == list(zip(ROMAN, (kind.capitalize() for kind in chosen), strict=False))
        assert f"cho {joined(chosen)} có thành tích" in text
        assert ("Hộ gia đình\nTổng" in text) == ("hộ gia đình" in chosen)
        assert_whole(text)


@pytest.mark.parametrize("chosen", CHOICES, ids=" + ".join)
def test_a_list_is_made_for_each_kind_there_is(chosen: tuple[str, ...]) -> None:
    names = names_of(year(rows(chosen, {})))
    files = {
        "tập thể": "danh-sach-tap-the",
        "cá nhân": "danh-sach-ca-nhan",
        "hộ gia đình": "danh-sach-ho-gia-dinh",
    }
    assert {kind for kind, name in files.items() if is_made(name, names)} == set(chosen)
    assert not is_made("danh-sach-khen-thuong-quan-su", names)
