"""Tags that give their cell a property, in cells as Word writes them and in cells without properties of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.fill import render
from tests.fill.making import cells, member, paragraph, table, template

WITHOUT = ("", "<w:tcPr/>", '<w:tcPr><w:tcW w:w="9" w:type="dxa"/></w:tcPr>')


@pytest.mark.parametrize("properties", WITHOUT)
@pytest.mark.parametrize(
    ("tag", "made"),
    [("{% colspan rong %}", '<w:gridSpan w:val="2"/>'), ("{% cellbg 'FFCC00' %}", 'w:fill="FFCC00"/>')],
)
def test_a_tag_of_a_cell_becomes_its_property(tmp_path: Path, properties: str, tag: str, made: str) -> None:
    data = render(template(tmp_path, table((properties + paragraph(tag + "a"), "b"))), {"rong": 2})
    body = member(data)
    assert "a" in cells(data)[0][0] and "{%" not in body
    assert body.count("<w:tcPr>") == body.count(made) == 1
    assert body.index("<w:tcPr>") < body.index(made) < body.index("</w:tcPr>")


@pytest.mark.parametrize("tag", ["{% colspan %}", "{% colspan 2 + %}", "{% cellbg %}"])
def test_a_tag_of_a_cell_that_cannot_be_read_is_refused(tmp_path: Path, tag: str) -> None:
    with pytest.raises(TemplateError) as refused:
        render(template(tmp_path, table((tag + "a",))), {})
    assert [one.code for one in refused.value.diagnostics] == ["tag-syntax"]


@pytest.mark.parametrize(
    ("tag", "code"), [("{% raw %}{{ nam }}{% endraw %}", "unknown-statement"), ("{{ self }}", "tag-syntax")]
)
def test_what_would_print_the_inside_of_the_program_is_refused(tmp_path: Path, tag: str, code: str) -> None:
    with pytest.raises(TemplateError) as refused:
        render(template(tmp_path, tag), {"nam": 2023})
    assert [one.code for one in refused.value.diagnostics] == [code]
