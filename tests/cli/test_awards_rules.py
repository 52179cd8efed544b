"""``reportgen awards rules``: what a clerk reads, and what a program does."""

import json
from datetime import date
from pathlib import Path

import pytest

from reportgen.awards import load
from reportgen.awards.rules import rules_on
from reportgen.cli import main
from reportgen.cli.awards.rulebook import NOT_SURE, rulebook
from reportgen.cli.exits import Exit

ROOT = Path(__file__).parents[2]
CATALOGUE = load(ROOT / "templates" / "quoc-phong" / "awards.toml")
DAYS = ("2023-11-22", "2024-03-01", "2025-06-30", "2025-07-01", "2026-10-02")


def read(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int | Exit, str, str]:
    code = main(["awards", "rules", *arguments, "-C", str(ROOT), "--lang", "vi"])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_a_clerk_reads_the_law_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = read(capsys, "--date", "22/11/2023")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "Quy định khen thưởng áp dụng với quyết định ký ngày 22 tháng 11 năm 2023"
    assert "  Lương cơ sở | 1.800.000 đồng | Nghị định 24/2023/NĐ-CP" in lines
    paid = "0,3 lần: 540.000 đồng | Nghị định 91/2017/NĐ-CP Điều 69"
    assert f"  Chiến sĩ tiên tiến (CSTT) | cá nhân | {paid}" in lines
    assert lines[-1].startswith(NOT_SURE)


def test_titles_stand_in_order_of_rank(capsys: pytest.CaptureFixture[str]) -> None:
    out = read(capsys, "--date", "2023-11-22")[1]
    places = [
        out.index(f"  {name} (") for name in ("Chiến sĩ thi đua toàn quốc", "Đơn vị tiên tiến", "Giấy khen")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("day", DAYS)
def test_every_row_has_its_source_and_the_mark_of_its_rule(day: str) -> None:
    chapters = rulebook(rules_on(CATALOGUE, date.fromisoformat(day)))
    assert len(chapters) == 6
    for chapter in chapters:
        assert all(len(row) == len(chapter.headings) == len(chapter.widths) for row in chapter.rows)
        assert all(row[-1] for row in chapter.rows)
    marked = [row for chapter in chapters for row in chapter.rows if row[-1].startswith(NOT_SURE)]
    assert 0 < len(marked) < sum(len(chapter.rows) for chapter in chapters)


def test_where_nothing_is_known_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    out = read(capsys, "--date", "2025-07-01")[1]
    assert "6. Tỷ lệ\n  Bộ mẫu chưa ghi quy định nào cho ngày này." in out
    far = read(capsys, "--date", "2017-03-01")[1]
    assert "  quy định chung | Bộ mẫu chưa ghi căn cứ cho ngày này." in far
    assert "Chiến sĩ tiên tiến (CSTT) | cá nhân | chưa ghi mức" in far


def test_what_goes_on_after_its_end_is_said_at_the_top(capsys: pytest.CaptureFixture[str]) -> None:
    assert "CHÚ Ý" not in read(capsys, "--date", "2027-02-28")[1]
    after = read(capsys, "--date", "2027-03-01")[1]
    assert "CHÚ Ý" in after.splitlines()[1] and "28/02/2027" in after.splitlines()[1]
    assert "0,3 lần: 760.000 đồng; không kèm bằng" in after
    assert "Chỉ trả mức cao nhất trong | Chiến sĩ thi đua cơ sở; Lao động tiên tiến" in after


def test_powers_by_force_and_powers_without_a_source(capsys: pytest.CaptureFixture[str]) -> None:
    lines = read(capsys, "--date", "2026-11-20")[1].splitlines()
    (chair,) = (line for line in lines if "Ủy ban nhân dân xã | Chiến sĩ thi đua cơ sở" in line)
    assert "; trừ Quân đội, " in chair and "Điều 59" in chair
    (gap,) = (line for line in lines if "Chỉ huy trưởng Ban Chỉ huy quân sự xã | " in line)
    assert "Chưa tìm được văn bản" in gap and "(?)" in gap


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = read(capsys, "--date", "2024-03-01", "--json")
    told = json.loads(out)
    assert (code, told["date"], told["base_salary"]["amount"]) == (0, "2024-03-01", 1800000)
    (bonus,) = (one for one in told["bonuses"] if "TTLĐTT" in one["awards"])
    assert (bonus["times"], bonus["sum"], bonus["sure"], bonus["from"]) == (
        "0.8",
        1440000,
        True,
        "2024-01-01",
    )
    assert {entry["track"] for entry in told["rule_sets"]} == {"civil", "army", "militia"}
    assert all(entry["source"] for name in ("awards", "authorities", "quotas") for entry in told[name])


@pytest.mark.parametrize("typed", ["22", "2023-13-01", "31/02/2024", "hôm nay"])
def test_what_is_no_day(capsys: pytest.CaptureFixture[str], typed: str) -> None:
    code, _out, err = read(capsys, "--date", typed)
    assert code == 2
    assert f"“{typed}” không phải là ngày" in err


def test_a_terminal_gets_tables_no_wider_than_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.cli.report.wants_colour", lambda _stream: True)
    monkeypatch.setenv("COLUMNS", "100")
    out = read(capsys, "--date", "2023-11-22")[1]
    assert "─────" in out
    assert max(map(len, out.splitlines())) <= 100
