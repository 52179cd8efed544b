"""Every broken workbook is named at its place, through the command line; none gives a traceback or is touched."""

import json

import pytest

from reportgen.cli import main

from .making import KIT, sound
from .specimens import ALL


@pytest.fixture
def place(tmp_path):
    kit = tmp_path / "templates" / "so"
    kit.mkdir(parents=True)
    (kit / "kit.toml").write_text(KIT, encoding="utf-8")
    (tmp_path / "inputs").mkdir()
    return tmp_path


def checked(place, capsys):
    """Return the exit code and what ``check --json`` tells, as ``code@sheet!cell``."""
    code = main(["check", "2023", "-C", str(place), "--json"])
    shown = capsys.readouterr()
    assert "Traceback" not in shown.out + shown.err
    return code, json.loads(shown.out)


def spots(told):
    return [f"{own['code']}@{own['sheet']}!{own['cell']}" for own in told]


def test_the_sound_workbook_is_sound(place, capsys):
    (place / "inputs" / "2023.xlsx").write_bytes(sound())
    assert checked(place, capsys) == (0, [])


@pytest.mark.parametrize("specimen", ALL, ids=[own.name for own in ALL])
def test_each_is_named_at_its_place(specimen, place, capsys):
    path = place / "inputs" / specimen.file
    path.write_bytes(specimen.make())
    for name in specimen.beside:
        path.with_name(name).write_bytes(b"")
    before = {own.name: own.read_bytes() for own in path.parent.iterdir()}
    code, told = checked(place, capsys)
    assert (code, {*specimen.told} - {*spots(told)}) == (specimen.exit, set()), spots(told)
    assert bool(code) == any(own["severity"] == "error" for own in told)
    assert all(own["message"] and own["file"] for own in told)
    assert all(own["hint"] for own in told if own["file"].endswith("xlsx") and not own["sheet"] and code)
    assert {own.name: own.read_bytes() for own in path.parent.iterdir()} == before


def test_a_folder_is_no_workbook(place, capsys):
    (place / "inputs" / "2023.xlsx").mkdir()
    code, told = checked(place, capsys)
    assert (code, [own["code"] for own in told]) == (1, ["workbook-missing"])


def test_there_are_fifty_kinds():
    assert len({own.name for own in ALL}) == len(ALL) >= 50
