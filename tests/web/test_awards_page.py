"""Awards in the window: the verdicts of the command, with the money of the list and articles of the law."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from reportgen.cli import main
from reportgen.runs.awards import judge_proposals
from reportgen.runs.years import Years
from reportgen.vietnamese import numbers
from tests import shipped
from tests.awards.checking import person
from tests.cli import spoilt
from tests.narrow import there
from tests.web.windows import Window, window

BEYOND = ("amount", "amount_text", "law")
SPOILT = [
    person("Người Vượt Cấp", "Chiến sĩ thi đua toàn quân", sang_kien="Số 1"),
    person("Người Thiếu Sáng Kiến", "CSTĐCS", luc_luong="Dân sự", danh_hieu_nam="LĐTT"),
]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A year with proposals of every outcome but one, and the year before it; nobody writes here."""
    folder = tmp_path_factory.mktemp("khen-thuong")
    workspace = shipped.lay_out(folder / "so", 2022, 2023)
    spoilt.add(workspace.inputs / "2023.xlsx", SPOILT)
    with window(workspace, folder / "nho" / "cua-so.json") as opened:
        yield opened


@pytest.fixture(scope="module")
def page(own: Window) -> Any:  # noqa: ANN401 - as it is answered
    """What its page of awards is told."""
    return own.read("/api/year/2023/awards")


def said(capsys: pytest.CaptureFixture[str], own: Window, *command: str) -> Any:  # noqa: ANN401 - JSON
    main(["awards", *command, "-C", str(own.workspace.root), "--json"])
    return json.loads(capsys.readouterr().out)


def test_verdicts_are_those_of_the_command(
    own: Window,
    page: Any,  # noqa: ANN401 - as it is answered
    capsys: pytest.CaptureFixture[str],
) -> None:
    command = said(capsys, own, "check", "2023")
    proposals = [{key: one[key] for key in one if key not in BEYOND} for one in page["proposals"]]
    assert proposals == command["proposals"]
    assert page["diagnostics"] == command["diagnostics"]
    assert {"fit", "unfit"} <= {one["verdict"] for one in proposals}
    assert sum(page["counts"].values()) == len(proposals)


def test_the_money_is_that_of_the_list(
    own: Window,
    page: Any,  # noqa: ANN401 - as it is answered
) -> None:
    listed = there(judge_proposals(Years(own.workspace, "", 2023), 2023).list)
    paid = sorted(row["tien_thuong"] or 0 for row in listed.ca_nam.duoc_khen)  # type: ignore[type-var]
    assert sorted(one["amount"] or 0 for one in page["proposals"]) == paid
    assert all(
        one["amount_text"] == numbers.group_thousands(one["amount"])
        for one in page["proposals"]
        if one["amount"]
    )
    assert page["total"] == (
        "" if listed.ca_nam.tong_tien is None else numbers.group_thousands(listed.ca_nam.tong_tien)
    )


def test_every_article_stands_in_the_law_of_that_day(
    own: Window,
    page: Any,  # noqa: ANN401 - as it is answered
    capsys: pytest.CaptureFixture[str],
) -> None:
    day = Years(own.workspace, "", 2023).read(2023).data.fields["thong_tin"]["ngay_qd"]
    rules = said(capsys, own, "rules", "--date", str(day))
    parts = [rules[part] for part in ("bonuses", "authorities", "requirements")]
    known = {(one["source"], one["sure"]) for part in parts for one in part}
    law = [(one["source"], one["sure"]) for row in page["proposals"] for one in row["law"]]
    assert law
    assert set(law) <= known


def test_a_history_is_that_of_the_command(
    own: Window,
    page: Any,  # noqa: ANN401 - as it is answered
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = page["proposals"][-3]["name"]
    for asked in (name, f"{name} nhầm"):
        found = own.read(f"/api/year/2023/awards/history?name={quote(asked)}")
        command = said(capsys, own, "history", asked)
        assert {key: found[key] for key in command} == command
        assert bool(found["received"]) == (asked == name)


def test_the_page_offers_each_outcome(
    own: Window,
    page: Any,  # noqa: ANN401 - as it is answered
) -> None:
    answer = own.get("/year/2023/awards")
    assert answer.status == 200
    for outcome in page["counts"]:
        assert f'data-outcome="{outcome}"' in answer.body.decode()


@pytest.mark.parametrize("year", ["2020", "abcd", "..%2f2023"])
def test_a_year_without_a_workbook_is_told(own: Window, year: str) -> None:
    assert own.get(f"/api/year/{year}/awards").status in (404, 422)
