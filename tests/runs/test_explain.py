"""What `explain` asks of a year: the papers that it has, and no others."""

from __future__ import annotations

from reportgen.runs.explain import explanation_index
from reportgen.runs.request import BuildRequest
from reportgen.workspace import Workspace
from tests.shipped import ROOT


def test_papers_that_the_year_does_not_have_print_nothing() -> None:
    printed = explanation_index(BuildRequest(Workspace(ROOT), 2026)).printed
    assert {"bao-cao-tong-ket", "bao-cao-9-thang", "bieu-so-lieu"} <= set(printed)
    assert not {"bao-cao-thang", "bao-cao-6-thang"} & set(printed)
