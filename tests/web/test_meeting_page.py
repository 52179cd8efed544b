"""The meeting in the window: an order is written into ``packet.toml``, and nothing that somebody else wrote is lost."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportgen import packet
from reportgen.cli import main
from reportgen.packet import PacketItem
from reportgen.runs.years import Years
from tests import shipped
from tests.awards.checking import collective
from tests.cli import spoilt
from tests.narrow import there
from tests.web.windows import Window, codes, ok, window

PAGE = "/api/year/2023/meeting"
OWN_KIT, DERIVED = "quoc-phong", "quoc-phong-2-cap"
DERIVED_PAGE = "/api/year/2026/meeting"

pytestmark = pytest.mark.usefixtures("laid_out_once")


def opened(folder: Path, *years: int) -> Iterator[Window]:
    with window(shipped.lay_out(folder / "so", *years), folder / "nho" / "cua-so.json") as made:
        yield made


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A window in which nothing is written."""
    yield from opened(tmp_path_factory.mktemp("hoi-nghi"), 2023)


@pytest.fixture(scope="module")
def shown(seen: Window) -> Any:  # noqa: ANN401 - as it is answered
    """What its page is told."""
    return seen.read(PAGE)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Window]:
    yield from opened(tmp_path, 2023)


@pytest.fixture
def derived(tmp_path: Path) -> Iterator[Window]:
    """A year of a kit that is built on another one, and has no ``packet.toml`` of its own."""
    for made in opened(tmp_path, 2026):
        file_of(made, DERIVED).unlink()
        yield made


def file_of(own: Window, kit: str = OWN_KIT) -> Path:
    return own.workspace.templates / kit / packet.FILE


def wanted(told: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - as it is answered
    return [{key: one[key] for key in ("number", "minutes", "speaker")} for one in told["items"]]


def items(own: Window, year: int = 2023) -> tuple[PacketItem, ...]:
    return there(Years(own.workspace, "", year).packet).items


def remarks(text: str) -> list[str]:
    return sorted(line for line in text.splitlines() if line.startswith("#"))


def test_the_order_is_written_and_remarks_stay(own: Window) -> None:
    file = file_of(own)
    before, former = file.read_text("utf-8"), items(own)
    told = own.read(PAGE)
    order = wanted(told)[::-1]
    order[0] |= {"minutes": 7, "speaker": "Đồng chí “A” # không phải chú thích"}
    answer = ok(own.post(f"{PAGE}/order", {"digest": told["digest"], "items": order}))
    after = file.read_text("utf-8")
    assert [one.title for one in items(own)] == [one.title for one in former][::-1]
    assert [one["title"] for one in answer["items"]] == [one["title"] for one in told["items"]][::-1]
    assert (items(own)[0].minutes, items(own)[0].speaker) == (7, order[0]["speaker"])
    assert [one.document for one in items(own)[1:]] == [one.document for one in former[::-1][1:]]
    assert remarks(after) == remarks(before)
    assert tomllib.loads(after)["packet"] == tomllib.loads(before)["packet"]
    assert own.post(f"{PAGE}/order", {"digest": told["digest"], "items": order}).status == 422


def test_what_is_not_changed_is_not_touched(own: Window) -> None:
    before = file_of(own).read_bytes()
    told = own.read(PAGE)
    ok(own.post(f"{PAGE}/order", {"digest": told["digest"], "items": wanted(told)}))
    assert file_of(own).read_bytes() == before


def test_a_file_that_somebody_changed_meanwhile_stays(own: Window) -> None:
    told = own.read(PAGE)
    theirs = file_of(own).read_bytes() + "# của người khác\n".encode()
    file_of(own).write_bytes(theirs)
    answer = own.post(f"{PAGE}/order", {"digest": told["digest"], "items": wanted(told)[::-1]})
    assert (answer.status, codes(answer)) == (422, ["packet-changed"])
    assert file_of(own).read_bytes() == theirs


def test_a_file_with_windows_line_ends_and_a_mark_keeps_both(own: Window) -> None:
    file = file_of(own)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    told = own.read(PAGE)
    ok(own.post(f"{PAGE}/order", {"digest": told["digest"], "items": wanted(told)[::-1]}))
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_an_unusual_file_is_refused(own: Window) -> None:
    file = file_of(own)
    text = file.read_text("utf-8").replace("minutes = 30", "minutes = 0x1E")
    assert "0x1E" in text
    file.write_text(text, "utf-8")
    told = own.read(PAGE)
    order = [one | {"minutes": one["minutes"] + 1} for one in wanted(told)]
    answer = own.post(f"{PAGE}/order", {"digest": told["digest"], "items": order})
    assert codes(answer) == ["packet-unusual"]
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"minutes": 1_441}, "wrong-value"),
        ({"minutes": -1}, "wrong-value"),
        ({"minutes": "10"}, "packet-items"),
        ({"minutes": True}, "packet-items"),
        ({"number": 99}, "packet-items"),
        ({"number": -1}, "packet-items"),
        ({"number": 1}, "packet-items"),
        ({"speaker": "a\nb = 1"}, "wrong-value"),
        ({"speaker": "x" * 1_001}, "wrong-value"),
        ({"speaker": "a\x07"}, "wrong-value"),
        ({"speaker": "{{ khong_co_ten_nay.gi }}"}, "unknown-name"),
        ({"speaker": "{{ ''.__class__ }}"}, ""),
        ({"speaker": "{% for"}, ""),
    ],
)
def test_what_is_no_value_is_refused(
    seen: Window,
    shown: Any,  # noqa: ANN401 - as it is answered
    change: dict[str, object],
    code: str,
) -> None:
    before = file_of(seen).read_bytes()
    order = wanted(shown)
    order[0] |= change
    answer = seen.post(f"{PAGE}/order", {"digest": shown["digest"], "items": order})
    assert answer.status == 422
    assert not code or codes(answer) == [code]
    assert file_of(seen).read_bytes() == before


@pytest.mark.parametrize("said", [None, 3, "x", [], {}, [[]], [None] * 3])
def test_what_is_no_list_of_items_is_refused(
    seen: Window,
    shown: Any,  # noqa: ANN401 - as it is answered
    said: object,
) -> None:
    answer = seen.post(f"{PAGE}/order", {"digest": shown["digest"], "items": said})
    assert (answer.status, codes(answer)) == (422, ["packet-items"])


def test_a_derived_kit_gets_a_file_of_its_own(derived: Window) -> None:
    base = file_of(derived, OWN_KIT).read_bytes()
    told = derived.read(DERIVED_PAGE)
    order = wanted(told)
    order = [*order[2:], *order[:2]]
    order[0] |= {"minutes": 9}
    ok(derived.post(f"{DERIVED_PAGE}/order", {"digest": told["digest"], "items": order}))
    after = items(derived, 2026)
    assert [one.minutes for one in after] == [one["minutes"] for one in order]
    assert [one.speaker for one in after] == [one["speaker"] for one in order]
    assert told["file"] == f"templates/{DERIVED}/{packet.FILE}"
    said = tomllib.loads(file_of(derived, DERIVED).read_text("utf-8"))
    assert said["extends"] is True
    assert {"title", "after", "minutes"} >= {key for one in said["item"] for key in one}
    assert file_of(derived, OWN_KIT).read_bytes() == base


def test_a_base_that_somebody_changed_meanwhile_is_noticed(derived: Window) -> None:
    told = derived.read(DERIVED_PAGE)
    with file_of(derived, OWN_KIT).open("a", encoding="utf-8") as base:
        base.write("# của người khác\n")
    answer = derived.post(f"{DERIVED_PAGE}/order", {"digest": told["digest"], "items": wanted(told)})
    assert codes(answer) == ["packet-changed"]
    assert not file_of(derived, DERIVED).exists()


def test_sheets_are_those_of_the_command(seen: Window, capsys: pytest.CaptureFixture[str]) -> None:
    told = seen.read(f"{PAGE}/preview")
    main(["packet", "2023", "-C", str(seen.workspace.root), "--copies-list", "--json"])
    command = json.loads(capsys.readouterr().out)
    assert told["copies"] == command["copies"]
    assert told["papers"] == command["papers"]
    assert len(told["pages"]) == sum(one["pages"] for one in command["papers"])


def test_a_page_is_a_picture_and_no_other_is_there(seen: Window) -> None:
    assert seen.get(f"{PAGE}/page/0?width=160").body.startswith(b"\x89PNG")
    for number in ("9999", "-1", "x", "0%2f.."):
        assert seen.get(f"{PAGE}/page/{number}").status == 404
    assert not seen.workspace.output(2023).exists()


def test_a_year_with_errors_can_be_arranged(own: Window) -> None:
    spoilt.add(own.workspace.inputs / "2023.xlsx", [collective("Tổ Sai Loại", "CSTĐCS")])
    told = own.read(PAGE)
    assert "error" in {one["severity"] for one in told["diagnostics"]}
    ok(own.post(f"{PAGE}/order", {"digest": told["digest"], "items": wanted(told)[::-1]}))
    assert [one.title for one in items(own)] == [one["title"] for one in told["items"]][::-1]


def test_the_packet_is_bound_in_the_new_order(own: Window) -> None:
    told = own.read(PAGE)
    order = wanted(told)[::-1]
    ok(own.post(f"{PAGE}/order", {"digest": told["digest"], "items": order}))
    listed = [one["title"] for one in own.read(f"{PAGE}/preview")["papers"][1:]]
    done = own.ended(own.post(f"{PAGE}/bind", {"docx": True}))
    assert done["state"] == "done"
    assert sorted(done["result"]["made"]) == ["tai-lieu-hoi-nghi.docx", "tai-lieu-hoi-nghi.pdf"]
    titles = [one["title"] for one in told["items"] if one["title"] in listed]
    assert listed == titles[::-1]
    assert own.get("/year/2023/file/tai-lieu-hoi-nghi.pdf").body.startswith(b"%PDF")
