"""Hostile sources: refused with an error that names the place, by building and checking, in little time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox.hostile import ENDLESS, EXPRESSIONS, PROPERTIES, SHARE, TEMPLATES, UNFIT

HOME = Path(__file__).parents[2]
QUICK = 6.0
"""Seconds of CPU for building and checking together; most take a hundredth of it."""


@lru_cache
def tried(kind: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.sandbox.hostile", kind]
    said: dict[str, Any] = json.loads(
        subprocess.run(command, cwd=HOME, check=True, capture_output=True).stdout
    )
    return said


@pytest.mark.parametrize("name", [*TEMPLATES, *ENDLESS])
def test_too_much_work_is_refused_where_it_stands(name: str) -> None:
    found = tried("templates")[name]
    for told in found["told"]:
        code, file, paragraph = told[0]
        assert (code, Path(file).name) == ("over-limit", "mau.docx")
        assert paragraph.startswith("“{")
    assert found["seconds"] < (QUICK / SHARE if name in ENDLESS else QUICK)


@pytest.mark.parametrize("name", UNFIT)
def test_what_no_paper_needs_is_refused_where_it_stands(name: str) -> None:
    built, checked = tried("templates")[name]["told"]
    for told in (built, checked):
        code, file, paragraph = told[0]
        assert (code, Path(file).name) == (UNFIT[name][1], "mau.docx")
        assert paragraph.startswith("“{")


@pytest.mark.parametrize("source", EXPRESSIONS, ids=lambda source: source[:40])
def test_too_much_work_in_a_kit_is_refused_at_its_key(source: str) -> None:
    found = tried("expressions")[source]
    assert found["told"] == [[["over-limit", "kit.toml", "figure.x.value"]]]
    assert found["seconds"] < QUICK


@pytest.mark.parametrize("title", PROPERTIES, ids=lambda title: title[:40])
def test_file_properties_name_their_file(title: str) -> None:
    for told in tried("expressions")[title]["told"]:
        ((code, file, paragraph),) = told
        assert code == ("unknown-name" if "khong_co" in title else "over-limit")
        assert Path(file).name == "mau.docx"
        assert "thuộc tính" in paragraph
