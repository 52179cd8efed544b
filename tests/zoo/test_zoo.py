"""Every broken workbook is named at its zoo, through the command line; none gives a traceback or is touched."""

import json
from pathlib import Path

import pytest

from reportgen.cli import main
from reportgen.cli.exits import Exit
from tests.zoo.making import Specimen, sound
from tests.zoo.specimens import ALL


def checked(zoo: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int | Exit, list[dict[str, str]]]:
    """Return the exit code and what ``check --json`` tells, as ``code@sheet!cell``."""
    code = main(["check", "2023", "-C", str(zoo), "--json"])
    shown = capsys.readouterr()
    assert "Traceback" not in shown.out + shown.err
    return code, json.loads(shown.out)


def spots(told: list[dict[str, str]]) -> list[str]:
    return [f"{own['code']}@{own['sheet']}!{own['cell']}" for own in told]


def test_the_sound_workbook_is_sound(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (zoo / "inputs" / "2023.xlsx").write_bytes(sound())
    assert checked(zoo, capsys) == (0, [])


@pytest.mark.parametrize("specimen", ALL, ids=[own.name for own in ALL])
def test_each_is_named_at_its_place(
    specimen: Specimen, zoo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = zoo / "inputs" / specimen.file
    path.write_bytes(specimen.make())
    for name in specimen.beside:
        path.with_name(name).write_bytes(b"")
    before = {own.name: own.read_bytes() for own in path.parent.iterdir()}
    code, told = checked(zoo, capsys)
    assert (code, {*specimen.told} - {*spots(told)}) == (specimen.exit, set()), spots(told)
    assert bool(code) == any(own["severity"] == "error" for own in told)
    assert all(own["message"] and own["file"] for own in told)
    assert all(own["hint"] for own in told if own["file"].endswith("xlsx") and not own["sheet"] and code)
    assert {own.name: own.read_bytes() for own in path.parent.iterdir()} == before


def test_a_folder_is_no_workbook(zoo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (zoo / "inputs" / "2023.xlsx").mkdir()
    code, told = checked(zoo, capsys)
    assert (code, [own["code"] for own in told]) == (1, ["workbook-missing"])


def test_there_are_fifty_kinds() -> None:
    assert len({own.name for own in ALL}) == len(ALL) >= 50
