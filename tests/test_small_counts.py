"""Years of small counts, as a commune has: what is told once, and what is not told; how posts are printed."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest

from reportgen.fill import render
from reportgen.records import Record, YearData
from tests.thinning import KIT, names_of, sample, with_tables


def paragraphs(data: YearData, paper: str, each: str = "") -> list[str]:
    filled = render(KIT / f"{paper}.docx", names_of(data), each)
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(filled)).paragraphs]


def exercises(*kinds: str) -> tuple[Record, ...]:
    (first, *_others) = sample(2023).tables["dien_tap"]
    return tuple(replace(first, values_={**first, "loai": kind}) for kind in kinds)


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        (["Chiến đấu trong khu vực phòng thủ"], "tổ chức 01 cuộc diễn tập chiến đấu trong khu vực phòng thủ"),
        (["Phòng thủ dân sự"] * 2, "tổ chức 02 cuộc diễn tập phòng thủ dân sự, phòng, chống thiên tai"),
    ],
)  # fmt: skip
def test_exercises_of_one_kind_are_told_once(kinds: list[str], told: str) -> None:
    data = with_tables(sample(2023), dien_tap=exercises(*kinds))
    (found,) = [text for text in paragraphs(data, "bao-cao-tong-ket") if told in text]
    assert "trong đó có" not in found


def test_exercises_of_several_kinds_are_told_apart() -> None:
    data = with_tables(sample(2023), dien_tap=exercises("Khu vực phòng thủ", "Phòng thủ dân sự"))
    text = " ".join(paragraphs(data, "bao-cao-tong-ket"))
    assert (
        "tổ chức 02 cuộc diễn tập" in text
        and "trong đó có 01 cuộc diễn tập khu vực phòng thủ, 01 cuộc" in text
    )


def test_nothing_is_not_counted_in_sentences() -> None:
    fields = sample(2023).fields["thong_tin"]
    none = replace(fields, values_={**fields, "tuyen_sinh_trung_tuyen": 0})
    data = replace_fields(sample(2023), none)
    text = " ".join(paragraphs(data, "bao-cao-tong-ket"))
    assert "hồ sơ." in text and "0 thí sinh" not in text


def replace_fields(data: YearData, fields: Record) -> YearData:
    return YearData(data.year, data.file, {**data.fields, "thong_tin": fields}, data.tables)


def test_posts_and_bodies_are_one_phrase() -> None:
    text = "\n".join(paragraphs(sample(2023), "giay-khen", "khen_thuong.co_bang"))
    assert "Chỉ huy trưởng Ban Chỉ huy quân sự xã Mỹ Uyên" in text
    assert "Đội trưởng Đội Cảnh sát giao thông, Công an huyện" in text


def test_a_long_authority_is_broken_before_its_place() -> None:
    fields = sample(2023).fields["thong_tin"]
    authority = "Chỉ huy trưởng Ban Chỉ huy quân sự xã Mỹ Uyên"
    data = replace_fields(sample(2023), replace(fields, values_={**fields, "tham_quyen_qd": authority}))
    kept = authority.replace("xã Mỹ Uyên", "xã\N{NO-BREAK SPACE}Mỹ\N{NO-BREAK SPACE}Uyên")
    assert kept in paragraphs(data, "quyet-dinh-khen-thuong")
