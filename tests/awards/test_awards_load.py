"""The catalogue's file: what it gives, and every mistake in it named."""

import json
from datetime import date
from pathlib import Path

import pytest

from reportgen.awards import load
from reportgen.awards.load import LISTS
from reportgen.awards.model import AwardKind, Subject, Track
from reportgen.errors import KitError

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "templates" / "quoc-phong" / "awards.toml"

ENTRY = """
[[award]]
name = "Giấy khen"
abbreviation = "GK"
kind = "form"
for = ["tap_the", "ca_nhan"]
rank = 540
source = "Luật Thi đua, khen thưởng 2022 Điều 80"
sure = true
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "awards.toml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(tmp_path: Path, text: str) -> list[tuple[str, str, str, str]]:
    with pytest.raises(KitError) as caught:
        load(write(tmp_path, text))
    assert all(d.place.file.endswith("awards.toml") for d in caught.value.diagnostics)
    return [(d.code, d.message, d.place.paragraph, d.hint) for d in caught.value.diagnostics]


def test_an_entry(tmp_path: Path) -> None:
    text = (
        ENTRY
        + 'track = ["civil"]\naliases = ["G. khen"]\nprefixes = ["Giấy khen của"]\nfrom = 2018-01-01\nto = 2025-06-30\n'
    )
    catalogue = load(write(tmp_path, '[matching]\nleads = ["Tặng"]\nspellings = { "sỹ" = "sĩ" }\n' + text))
    (award,) = catalogue.awards
    assert (award.name, award.abbreviation, award.kind, award.rank) == (
        "Giấy khen",
        "GK",
        AwardKind.FORM,
        540,
    )
    assert award.subjects == {Subject.COLLECTIVE, Subject.INDIVIDUAL}
    assert (award.tracks, award.aliases, award.prefixes) == ((Track.CIVIL,), ("G. khen",), ("Giấy khen của",))
    assert (award.since, award.until, award.sure) == (date(2018, 1, 1), date(2025, 6, 30), True)
    assert (catalogue.leads, catalogue.spellings) == (("Tặng",), {"sỹ": "sĩ"})


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert len(load(write(tmp_path, "\ufeff" + ENTRY)).awards) == 1


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("kind =", "kinds ="), "kinds"),
        (('kind = "form"', 'kind = "hình thức"'), "kind"),
        (("rank = 540", 'rank = "540"'), "rank"),
        (("rank = 540", "rank = true"), "rank"),
        (("rank = 540", "rank = 0"), "rank"),
        (("sure = true", 'sure = "có"'), "sure"),
        (('for = ["tap_the", "ca_nhan"]', 'for = ["tap the"]'), "for"),
        (('for = ["tap_the", "ca_nhan"]', "for = []"), "for"),
        (('name = "Giấy khen"', 'name = " "'), "name"),
        (("sure = true", 'sure = true\nfrom = "2024"'), "from"),
        (("sure = true", "sure = true\nfrom = 2024-01-01T00:00:00"), "from"),
        (("sure = true", "sure = true\naliases = [1]"), "aliases"),
        (("rank = 540", ""), "rank"),
        (("sure = true", "sure = true\nfrom = 2024-01-01\nto = 2023-12-31"), "from"),
    ],
)
def test_a_wrong_key_is_named_with_its_entry(tmp_path: Path, change: tuple[str, str], named: str) -> None:
    found = problems(tmp_path, ENTRY.replace(*change))
    assert any(f"“{named}”" in message for _code, message, _where, _hint in found)
    assert all(where.startswith("award 1 (GK)") for _code, _message, where, _hint in found)


def test_a_misspelt_key_is_told_the_nearest(tmp_path: Path) -> None:
    found = problems(tmp_path, ENTRY + 'alias = ["G. khen"]\n')
    assert [hint for *_rest, hint in found] == ["Có phải là “aliases”?"]


def test_all_problems_at_once(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        "[khác]\n".replace("khác", "khac") + "[matching]\nleads = 3\n" + ENTRY.replace("rank = 540", ""),
    )
    assert sorted(code for code, *_rest in found) == ["missing-key", "unknown-key", "wrong-type"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "missing-key"),
        ("award = 3", "wrong-type"),
        ("award = []", "missing-key"),
        ("award = [1]", "wrong-type"),
        ("[award]\nname = 'x'", "wrong-type"),
    ],
)
def test_a_catalogue_without_entries(tmp_path: Path, text: str, code: str) -> None:
    assert [found for found, *_rest in problems(tmp_path, text)] == [code]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[[award]\n", "kit-syntax"),
        (b"\xff\xfe\x00", "kit-syntax"),
        (b"a = 1e9999999999999999999999", "kit-syntax"),
        (b"#" * 1_000_001, "kit-too-large"),
    ],
)
def test_what_is_no_catalogue_at_all(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "awards.toml"
    path.write_bytes(content)
    with pytest.raises(KitError) as caught:
        load(path)
    assert [d.code for d in caught.value.diagnostics] == [code]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(KitError) as caught:
        load(tmp_path / "awards.toml")
    assert caught.value.diagnostics[0].code == "kit-missing"


def test_two_entries_may_not_share_a_name_on_one_day(tmp_path: Path) -> None:
    ((code, message, where, _hint),) = problems(
        tmp_path, ENTRY + ENTRY.replace('"GK"', '"G.K"').replace('"Giấy khen"', '"GIẤY  KHEN"')
    )
    assert code == "duplicate-name"
    assert "giấy khen" in message
    assert where == "award G.K"


def test_two_entries_may_follow_each_other(tmp_path: Path) -> None:
    older = ENTRY + "to = 2023-12-31\n"
    assert len(load(write(tmp_path, older + ENTRY + "from = 2024-01-01\n")).awards) == 2


def test_two_entries_may_share_a_name_for_different_recipients(tmp_path: Path) -> None:
    one = ENTRY.replace('for = ["tap_the", "ca_nhan"]', 'for = ["tap_the"]')
    other = ENTRY.replace('for = ["tap_the", "ca_nhan"]', 'for = ["ca_nhan"]')
    assert len(load(write(tmp_path, one + other)).awards) == 2


def test_the_shipped_catalogue_has_every_title_and_form() -> None:
    abbreviations = {award.abbreviation for award in load(SHIPPED).awards}
    assert abbreviations >= {
        *("CSTĐTQ", "CSTĐTQuân", "CSTĐ tỉnh", "CSTĐCS", "LĐTT", "CSTT"),
        *("Cờ TĐCP", "Cờ TĐ tỉnh", "Cờ TĐ QK", "TTLĐXS", "ĐVQT", "TTLĐTT", "ĐVTT"),
        *("HC", "KNC", "BK TTg", "BK tỉnh", "BK QK", "GK"),
    }


def test_the_shipped_catalogue_gives_a_source_for_everything() -> None:
    assert all(award.source for award in load(SHIPPED).awards)
    assert {award.sure for award in load(SHIPPED).awards} == {True, False}


def test_a_catalogue_built_on_another_adds_to_each_of_its_lists() -> None:
    schema = json.loads((ROOT / "docs" / "schemas" / "awards.schema.json").read_text(encoding="utf-8"))
    lists = {key for key, own in schema["properties"].items() if own.get("type") == "array"}
    assert "gap" in lists
    assert lists <= LISTS.keys()
