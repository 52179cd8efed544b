"""Certificates in the window: looked at and printed as the command makes them, nothing written before that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from reportgen.certificates import Offset
from reportgen.runs.certificates import CertificateOptions, print_certificates
from reportgen.runs.request import BuildRequest
from reportgen.web.printer import FILE, PrinterOffsets, offset_of
from reportgen.workspace import Workspace
from tests import shipped
from tests.web.windows import Window, ok, window

PAGE, KIND = "/api/year/2023/certificates", "giay-khen"
PNG = b"\x89PNG"


def opened(folder: Path) -> Iterator[Window]:
    workspace = shipped.lay_out(folder / "so", 2022, 2023)
    with window(workspace, folder / "nho" / "cua-so.json") as made:
        yield made


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    """A window in which nothing is made."""
    yield from opened(tmp_path_factory.mktemp("giay-khen"))


@pytest.fixture(scope="module")
def told(own: Window) -> Any:  # noqa: ANN401 - as it is answered
    """What its page is told."""
    return own.read(PAGE)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Window]:
    yield from opened(tmp_path)


def files(own: Workspace) -> set[Path]:
    return set(own.root.rglob("*"))


def asked(path: str, **query: object) -> str:
    return f"{path}?{urlencode(query)}"


def numbers(told: Any) -> list[int]:  # noqa: ANN401 - as it is answered
    return [one["number"] for one in told["recipients"]]


def test_recipients_and_places_are_those_of_the_kit(
    own: Window,
    told: Any,  # noqa: ANN401 - as it is answered
) -> None:
    assert told["document"] == KIND
    assert len(told["recipients"]) == len(set(numbers(told))) > 10
    assert (told["blank"]["width"], told["blank"]["height"]) == (297.0, 210.0)
    assert "nguoi_nhan" in [field["name"] for field in told["blank"]["fields"]]
    assert KIND in own.get("/year/2023/certificates").body.decode()


def test_a_moved_text_is_another_picture_and_nothing_is_written(
    own: Window,
    told: Any,  # noqa: ANN401 - as it is answered
) -> None:
    before, number = files(own.workspace), numbers(told)[0]
    drawn = [
        own.get(asked(f"{PAGE}/picture", number=number, x=x, form=form))
        for x, form in ((0, "overprint"), (15, "overprint"), (0, "full"), (15, "full"))
    ]
    assert all(one.status == 200 and one.body.startswith(PNG) for one in drawn)
    still, moved, full, full_again = (one.body for one in drawn)
    assert still != moved
    assert full == full_again != still
    assert own.read(asked(f"{PAGE}/remarks", number=number))["diagnostics"] is not None
    assert files(own.workspace) == before


@pytest.mark.parametrize("form", ["overprint", "full"])
def test_what_is_printed_is_what_the_command_makes(
    own: Window,
    told: Any,  # noqa: ANN401 - as it is answered
    tmp_path: Path,
    form: str,
) -> None:
    number = numbers(told)[1]
    path = asked(f"{PAGE}/print.pdf", number=number, x="1,5", y=-2, form=form)
    answer = own.get(path)
    elsewhere = shipped.lay_out(tmp_path, 2022, 2023)
    offset = Offset(1.5, -2.0)
    options = CertificateOptions(form == "overprint", offset, (str(number),))
    made = print_certificates(BuildRequest(elsewhere, 2023), options).made
    (pdf,) = (one for one in made if one.suffix == ".pdf")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith("inline")
    assert answer.body == pdf.read_bytes()


def test_the_calibration_sheet_moves_with_the_offset(own: Window) -> None:
    sheets = [own.get(asked(f"{PAGE}/calibration.pdf", x=x)) for x in (0, 3)]
    assert all(one.status == 200 and one.body.startswith(b"%PDF") for one in sheets)
    assert sheets[0].body != sheets[1].body


def test_an_offset_is_remembered_on_this_pc(fresh: Window) -> None:
    before = files(fresh.workspace)
    kept = {"x": 1.5, "y": -2.0}
    assert ok(fresh.post(f"{PAGE}/offset", {"document": KIND, "x": "1,5", "y": -2}))["offset"] == kept
    assert fresh.read(PAGE)["offset"] == kept
    assert PrinterOffsets(fresh.office.folder).of(KIND) == Offset(1.5, -2.0)
    assert files(fresh.workspace) == before


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (("0,3", "1e1"), Offset(0.3, 10.0)),
        ((1_000, "-1000"), Offset(100.0, -100.0)),
        (("nan", "inf"), Offset()),
        (([], {"a": 1}), Offset()),
        ((True, None), Offset()),
    ],
)
def test_what_is_no_offset_is_none(said: tuple[object, object], kept: Offset) -> None:
    assert offset_of(*said) == kept


@pytest.mark.parametrize(
    "text", ["", "[]", '{"offsets": 3}', '{"offsets": {"giay-khen": [1]}}', "\xff", "[" * 9_000]
)
def test_a_spoilt_file_of_offsets_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="latin-1")
    offsets = PrinterOffsets(tmp_path)
    assert offsets.of(KIND) == Offset()
    offsets.keep(KIND, Offset(2.0, 1.0))
    assert offsets.all == {KIND: Offset(2.0, 1.0)}


def test_made_for_one_and_downloaded(
    fresh: Window,
    told: Any,  # noqa: ANN401 - as it is answered
) -> None:
    body = {
        "document": KIND,
        "form": "overprint",
        "x": 4,
        "y": 0,
        "only": [str(numbers(told)[0])],
        "formats": ["pdf"],
    }
    done = fresh.ended(fresh.post(f"{PAGE}/make", body))
    assert done["state"] == "done"
    (name,) = done["result"]["made"]
    folder = fresh.workspace.output(2023) / KIND
    answer = fresh.get(f"/year/2023/certificates/file/{KIND}/{name}")
    assert answer.body == (folder / name).read_bytes()
    assert answer.headers["content-disposition"].startswith("attachment")
    assert fresh.read(PAGE)["offset"] == {"x": 4.0, "y": 0.0}
    (folder / "cua-toi.pdf").write_bytes(b"%PDF-")
    assert fresh.get(f"/year/2023/certificates/file/{KIND}/cua-toi.pdf").status == 404


def test_who_is_not_on_the_list_gets_none(fresh: Window) -> None:
    before = files(fresh.workspace)
    for only in (["0"], ["../1"], ["1-99"], ["-1"]):
        assert fresh.post(f"{PAGE}/make", {"only": only}).status == 404
    assert files(fresh.workspace) == before


HOSTILE = ("..", "../giay-khen", "/etc/passwd", "bao-cao-tong-ket", "GIAY-KHEN", "giay-khen\0", "C:\\x")


@pytest.mark.parametrize("name", HOSTILE)
def test_other_names_are_not_there(own: Window, name: str) -> None:
    assert own.get(asked(PAGE, document=name)).status == 404
    assert own.get(f"/year/2023/certificates/file/{KIND}/{quote(name, safe='')}").status == 404
    assert own.get(f"/year/2023/certificates/file/{quote(name, safe='')}/manifest.json").status == 404


def test_no_door_takes_another_name(own: Window) -> None:
    name = "../giay-khen"
    assert own.get(asked(f"{PAGE}/calibration.pdf", document=name)).status == 404
    assert own.get(asked(f"{PAGE}/picture", number=name)).status == 404
    assert own.post(f"{PAGE}/offset", {"document": name, "x": 1}).status == 404
    assert own.post(f"{PAGE}/make", {"document": name}).status == 404
    assert not PrinterOffsets(own.office.folder).all


def test_a_workbook_saved_meanwhile_is_read_anew(fresh: Window) -> None:
    assert fresh.get(PAGE).status == 200
    (fresh.workspace.inputs / "2023.xlsx").write_bytes(b"hong")
    assert fresh.get(PAGE).status == 422
