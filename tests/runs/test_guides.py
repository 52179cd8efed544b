"""The guides that the program carries: each is in the wheel, and readable without a browser."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.cli import main
from reportgen.errors import WorkspaceError
from reportgen.runs import guides


def test_the_wheel_carries_each_guide(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))
    carried = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for name in guides.NAMES:
        assert carried[f"docs/{name}.md"] == f"reportgen/_kit/docs/{name}.md"


@pytest.mark.parametrize("name", guides.NAMES)
def test_a_guide_is_plain_text(name: str) -> None:
    text = guides.guide(name)
    assert text.partition("\n")[0] == guides.titles()[name]
    prose = [line for line in text.splitlines() if not line.startswith("    ")]
    assert not [
        line for line in prose if re.search(r"\]\([\w./#-]+\)|^```|^#+ |^\|[-|: ]+\|$|\*\*|<a ", line)
    ]


@given(st.text("abc {}%|`*[]()#-", max_size=40).filter(lambda code: not code.startswith("```")))
def test_what_is_set_as_code_stays(code: str) -> None:
    assert f"    {code}".rstrip() in guides.plain(f"a\n```\n{code}\n```\nb")


def test_a_wrong_name_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WorkspaceError):
        guides.guide("../SECURITY")
    assert main(["help", "template"]) == 1
    assert "“templates”" in capsys.readouterr().err


def test_help_alone_lists_the_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help"]) == 0
    said = capsys.readouterr()
    assert [line.split()[0] for line in said.out.splitlines()] == list(guides.NAMES)
    assert main(["help", "docs/templates.md"]) == 0
    assert "Ba loại thẻ" in capsys.readouterr().out
