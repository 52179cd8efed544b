"""Thirty faults in one report: each is found at its place, and after fixing those are left that need a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from reportgen import linter, workspace
from reportgen.linter.fix import FixResult, fix
from reportgen.runs.build import build_year
from reportgen.runs.request import BuildRequest, DocumentFormat
from tests.linter.spoilt import FAULTS, spoilt
from tests.narrow import there

FOR_A_PERSON = {"ND30-13", "ND30-40", "ND30-44", "ND30-47", "ND30-54", "ND30-61"}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the sample year."""
    root = tmp_path_factory.mktemp("kho")
    workspace.init(root)
    place = workspace.find(root)
    order = BuildRequest(place, 2023, only=("bao-cao-tong-ket",), formats=(DocumentFormat.DOCX,))
    build_year(order)
    return place.output(2023) / "bao-cao-tong-ket.docx"


@pytest.fixture(scope="module")
def broken(report: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return spoilt(report, tmp_path_factory.mktemp("hong") / "bao-cao.docx")


@pytest.fixture(scope="module")
def mended(broken: Path) -> FixResult:
    return fix(broken)


@pytest.fixture(scope="module")
def fixed(broken: Path, mended: FixResult) -> Path:
    """The mended file, beside the broken one."""
    path = broken.with_name("da-sua.docx")
    path.write_bytes(there(mended.docx))
    return path


def test_there_are_thirty_faults_and_the_report_had_none(report: Path) -> None:
    assert len(FAULTS) == 30
    assert linter.lint(report) == ()


def test_thirty_findings_each_at_its_place(broken: Path) -> None:
    told = linter.lint(broken)
    found = {(one.code, one.place.paragraph) for one in told}
    assert {code for code, _words in found} == set(FAULTS)
    assert len(told) == 30
    for code, words in found:
        assert words.startswith(FAULTS[code][0]), (code, words)
    assert all(one.place.page == 1 for one in told if one.code in ("ND30-05", "ND30-12"))


def test_after_mending_those_are_left_that_need_a_person(
    broken: Path, mended: FixResult, fixed: Path
) -> None:
    assert {one.code for one in mended.changes} == set(FAULTS) - FOR_A_PERSON
    assert {one.code for one in linter.lint(fixed)} == FOR_A_PERSON
    assert fix(fixed).docx is None
    assert fix(broken).docx == mended.docx


def test_mending_rewords_nothing(broken: Path, fixed: Path) -> None:
    before, after = (
        [one.text for one in Document(str(path)).paragraphs if one.text] for path in (broken, fixed)
    )
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 2
    for old, new in changed:
        assert "".join(old.split()).encode() != new.encode()
