"""Equal kits, workbooks and templates read once: most tests of commands are about the same, few about their reading.

What is read is held against what stands in the files, never against their names alone.  Papers are made in the one
process that remembers: what a fork has laid out, nobody else would know.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import pytest

from reportgen import awards, checks, kit, language, sheets
from reportgen.awards import Catalogue
from reportgen.diagnostics import Diagnostic
from reportgen.fill import template
from reportgen.fill.template import WordTemplate
from reportgen.kit.model import Kit
from reportgen.records import YearData
from reportgen.runs import forks
from reportgen.sheets import Workbook

State = tuple[tuple[str, bytes], ...]
"""The names of all files of some folders, with what the TOML files among them say."""
LARGEST = 2_000_000
"""Bytes; what is larger, a link, a pipe or closed, is left to the program."""
load_kit, load_awards, read_template = kit.load, awards.load, template._parse
read_workbook, check_workbook = sheets.read_bytes, checks.check_year


def use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program read equal files once, until the test is over."""
    monkeypatch.setattr(kit, "load", kit_of)
    monkeypatch.setattr(awards, "load", catalogue_of)
    monkeypatch.setattr(sheets, "read_bytes", workbook_of)
    monkeypatch.setattr(checks, "check_year", year_of)
    monkeypatch.setattr(template, "_parse", template_of)
    monkeypatch.setattr(forks, "processes", lambda: 1)


def kit_of(folder: Path) -> Kit:
    """Return what ``kit.load`` makes of a folder, or made of an equal one beside equal ones."""
    state = _state(folder.parent)
    return _kit(folder, state, language.current()) if state else load_kit(folder)


def catalogue_of(path: Path, folders: Sequence[Path] = ()) -> Catalogue:
    """Return what ``awards.load`` makes of a file and its kit's folders, or made of equal ones."""
    states = [_state(folder) for folder in (path.parent, *folders)]
    if not all(states):
        return load_awards(path, folders)
    return _catalogue(path, tuple(folders), tuple(states), language.current())


def workbook_of(data: bytes, path: Path) -> Workbook:
    """Return what ``sheets.read_bytes`` makes of a workbook, or made of an equal one of the same name."""
    return _workbook(data, path, language.current())


def year_of(own: Kit, workbook: Workbook, year: int) -> tuple[YearData, tuple[Diagnostic, ...]]:
    """Return what ``checks.check_year`` finds in a workbook, or found when it was given the same two."""
    return _year(_Pair(own, workbook), year, language.current())


def template_of(file: str, data: bytes) -> WordTemplate:
    """Return what the program makes of a template, or made of an equal one of the same name: of more than it keeps."""
    return _template(file, data, language.current())


class _Pair:
    """A kit and a workbook, equal to no others than these very ones."""

    def __init__(self, own: Kit, workbook: Workbook) -> None:
        self.kit, self.workbook = own, workbook

    def __eq__(self, other: object) -> bool:
        same = isinstance(other, _Pair) and other.kit is self.kit
        return same and isinstance(other, _Pair) and other.workbook is self.workbook

    def __hash__(self) -> int:
        return hash((id(self.kit), id(self.workbook)))


@lru_cache(maxsize=64)
def _kit(folder: Path, _state: State, _spoken: str) -> Kit:
    return load_kit(folder)


@lru_cache(maxsize=64)
def _catalogue(path: Path, folders: tuple[Path, ...], _states: tuple[State, ...], _spoken: str) -> Catalogue:
    return load_awards(path, folders)


@lru_cache(maxsize=64)
def _workbook(data: bytes, path: Path, _spoken: str) -> Workbook:
    return read_workbook(data, path)


@lru_cache(maxsize=64)
def _year(pair: _Pair, year: int, _spoken: str) -> tuple[YearData, tuple[Diagnostic, ...]]:
    return check_workbook(pair.kit, pair.workbook, year)


@lru_cache(maxsize=128)
def _template(file: str, data: bytes, _spoken: str) -> WordTemplate:
    return read_template(file, data)


def _state(folder: Path) -> State:
    """Return the state of a folder; nothing where anything in it is out of the ordinary."""
    try:
        return tuple(sorted(_files(str(folder))))
    except OSError:
        return ()


def _files(folder: str) -> Iterator[tuple[str, bytes]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            elif not entry.is_file(follow_symlinks=False) or entry.stat().st_size > LARGEST:
                raise OSError(entry.path)
            else:
                yield entry.path, Path(entry.path).read_bytes() if entry.name.endswith(".toml") else b""
