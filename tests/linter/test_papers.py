"""Papers after real models: what they are taken for, what is found in them, and what fixing makes of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen import layout, linter
from reportgen.linter.fix import SIZES, fix
from reportgen.linter.source import open_word
from tests.linter.papers import judging
from tests.linter.papers.all import SAMPLES
from tests.linter.papers.model import Sample


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("van-ban")


@pytest.fixture(scope="module")
def verdict(folder: Path) -> judging.Verdict:
    return judging.judge(SAMPLES, folder)


def test_there_are_enough_of_them_and_each_rule_has_a_fault(verdict: judging.Verdict) -> None:
    assert sum(verdict.natures.values()) >= 90 and len(verdict.natures) == 9
    without = [code for code, tally in verdict.of_rules.items() if tally.right + tally.missed == 0]
    assert without == [], "give a paper of tests/linter/papers this fault"


def test_findings_are_right_and_faults_are_found(verdict: judging.Verdict) -> None:
    assert verdict.trouble == []
    assert verdict.total.precision >= 0.98 and verdict.total.recall >= 0.98


def test_the_page_says_what_was_measured(verdict: judging.Verdict) -> None:
    written = judging.PAGE.read_text("utf-8")
    assert written == judging.table(verdict), "run python -m tests.linter.papers.judging"


def words(path: Path) -> list[str]:
    """Return what each paragraph says, without what a fix may put right: spaces and leading zeros."""
    return [
        re.sub(r"\b0(?=\d)|\W", "", passage.labelled_text.replace("ð", "đ"))
        for passage in open_word(path).whole.passages
        if passage.labelled_text
    ]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_mending_keeps_words_and_pages_and_adds_no_fault(
    sample: Sample, verdict: judging.Verdict, folder: Path, tmp_path: Path
) -> None:
    path = judging.place(folder, sample)
    done = fix(path)
    if not sample.faults:
        assert done.docx is None and not done.changes
        return
    if done.docx is None:
        return
    fixed = tmp_path / "b.docx"
    fixed.write_bytes(done.docx)
    assert words(fixed) == words(path)
    assert {one.code for one in linter.findings(fixed)} <= {one.code for one in verdict.found[sample.name]}
    assert fix(fixed).docx is None
    resized = {one.code for one in done.changes} & SIZES or any(
        "cỡ chữ" in one.message for one in done.changes
    )
    pages = [len(layout.lay_out(each).pages) for each in (path, fixed)]
    assert resized or pages[0] == pages[1]
