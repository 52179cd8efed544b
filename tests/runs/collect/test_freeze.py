"""The cut-off: what it holds, and what it says afterwards."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reportgen import outputs
from reportgen.errors import ReportgenError, WorkspaceError
from reportgen.runs.collect import freeze
from reportgen.runs.collect.collect import folder_of
from reportgen.workspace import Workspace
from tests.runs.collect.small import POPULATION, collected, make_units, send
from tests.runs.collect.story import ADDED, Story
from tests.runs.collect.units import Sent, write_roster

UNITS = {code: Sent(f"xã {code}") for code in "AB"} | {"C": Sent("xã C", sent=False)}


def frozen(root: Path) -> Workspace:
    space = make_units(root, UNITS)
    freeze.store(space, collected(space))
    return space


def codes_since(space: Workspace) -> list[tuple[str, str]]:
    """Return what is otherwise: code, and the file's name."""
    return [(one.code, Path(one.place.file).name) for one in freeze.since(space, collected(space))]


def test_a_cut_off_holds_hashes_who_is_missing_and_the_sums(told: Story) -> None:
    own = freeze.frozen(told.space, told.collected)
    assert (own.on, own.missing) == (date(2026, 12, 1), ("C", "D"))
    assert {unit.code for unit in own.units if unit.counted} == ADDED
    files = {file.file: file.sha256 for unit in own.units for file in unit.files}
    assert set(files) == {
        *("A-so-lieu.xlsx", "B-so-lieu.xlsx", "E-ban-2.xlsx", "E-so-lieu.xlsx", "F-so-lieu.xlsx"),
        *("H-so-lieu.xlsx", "dot-1.zip/Z-so-lieu.xlsx"),
    }
    for name in ("A-so-lieu.xlsx", "F-so-lieu.xlsx"):
        assert files[name] == outputs.sha256_of(told.folder / name)
    whole = told.collected.totals[""]
    assert set(own.totals[0].added) == ADDED
    assert all(str(value) == str(whole.figures[name].value) for name, value in own.totals[0].figures.items())


def test_it_is_read_as_it_was_written_and_the_same_bytes(tmp_path: Path) -> None:
    space = frozen(tmp_path)
    path = freeze.place_of(space, 2026)
    before = path.read_bytes()
    assert freeze.load(path) == freeze.frozen(space, collected(space))
    assert list(freeze.since(space, collected(space))) == []
    freeze.store(space, collected(space), force=True)
    assert path.read_bytes() == before
    assert [own.name for own in path.parent.iterdir()] == [path.name]


def test_without_a_cut_off_nothing_is_otherwise(tmp_path: Path) -> None:
    space = make_units(tmp_path, UNITS)
    assert codes_since(space) == []


def change(space: Workspace) -> None:
    own = Sent("xã A", cells={POPULATION: 20_000})
    send(folder_of(space, 2026) / "A-so-lieu.xlsx", "A", own)


def damage(space: Workspace) -> None:
    (folder_of(space, 2026) / "A-so-lieu.xlsx").write_bytes(b"PK hong")


def add(space: Workspace) -> None:
    send(folder_of(space, 2026) / "C-moi.xlsx", "C", Sent("xã C"))


def remove(space: Workspace) -> None:
    (folder_of(space, 2026) / "B-so-lieu.xlsx").unlink()


def double(space: Workspace) -> None:
    send(folder_of(space, 2026) / "B-ban-2.xlsx", "B", Sent("xã B", cells={POPULATION: 20_000}))


def rename(space: Workspace) -> None:
    folder = folder_of(space, 2026)
    (folder / "B-so-lieu.xlsx").rename(folder / "B-dung.xlsx")


def enlist(space: Workspace) -> None:
    write_roster(space.root / "don-vi.toml", {**UNITS, "D": Sent("xã D")})
    send(folder_of(space, 2026) / "D.xlsx", "D", Sent("xã D"))


def strike(space: Workspace) -> None:
    write_roster(space.root / "don-vi.toml", {code: UNITS[code] for code in "AB"})


@pytest.mark.parametrize(
    ("happens", "expected"),
    [
        (change, [("changed-since-freeze", "A-so-lieu.xlsx")]),
        (damage, [("changed-since-freeze", "A-so-lieu.xlsx")]),
        (add, [("came-after-freeze", "C-moi.xlsx")]),
        (remove, [("gone-since-freeze", "")]),
        (double, [("changed-since-freeze", "B-ban-2.xlsx")]),
        (rename, [("renamed-since-freeze", "B-dung.xlsx")]),
        (enlist, [("came-after-freeze", "D.xlsx")]),
        (strike, [("unit-gone-since-freeze", "don-vi.toml")]),
    ],
)
def test_what_happened_since_is_told(
    tmp_path: Path, happens: Callable[[Workspace], None], expected: list[tuple[str, str]]
) -> None:
    space = frozen(tmp_path)
    happens(space)
    assert codes_since(space) == expected


def test_a_second_cut_off_must_be_forced_and_the_first_is_kept(tmp_path: Path) -> None:
    space = frozen(tmp_path)
    path = freeze.place_of(space, 2026)
    before = path.read_bytes()
    change(space)
    with pytest.raises(WorkspaceError) as refused:
        freeze.store(space, collected(space))
    assert [one.code for one in refused.value.diagnostics] == ["frozen-already"]
    assert path.read_bytes() == before
    freeze.store(space, collected(space), force=True)
    assert codes_since(space) == []
    assert (path.parent / "chot-so-lieu.cu.json").read_bytes() == before


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"format": 1}', b'{"format": "1"}'),
        b'{"format": 1, "units": [{"code": 5}]}',
    ],
)
def test_a_damaged_cut_off_is_one_clear_error(tmp_path: Path, data: bytes) -> None:
    space = frozen(tmp_path)
    freeze.place_of(space, 2026).write_bytes(data)
    with pytest.raises(ReportgenError) as refused:
        list(freeze.since(space, collected(space)))
    (told,) = refused.value.diagnostics
    assert told.code in ("freeze-damaged", "workbook-empty")
    assert told.place.file.endswith("chot-so-lieu.json")


@pytest.mark.parametrize("change", [{"year": 2025}, {"format": 2}, {"on": "2026-13-01"}])
def test_the_cut_off_of_another_year_or_form_is_none(tmp_path: Path, change: dict[str, object]) -> None:
    space = frozen(tmp_path)
    path = freeze.place_of(space, 2026)
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), **change}), encoding="utf-8")
    with pytest.raises(WorkspaceError) as refused:
        list(freeze.since(space, collected(space)))
    assert refused.value.diagnostics[0].code == "freeze-damaged"
