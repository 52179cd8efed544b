from reportgen.lint.elements.model import Elements
from reportgen.lint.rules import nd30_01_page_size as rule
from tests.lint.making import ask, paper, sheet


def test_a4_passes_upright_and_on_its_side() -> None:
    assert not ask(rule, paper(sections=[sheet()]))
    assert not ask(rule, paper(sections=[sheet(width=297.0, height=210.0)]))


def test_letter_is_found_at_its_section() -> None:
    (found,) = ask(rule, paper(sections=[sheet(width=215.9, height=279.4)]))
    assert found.code == "ND30-01"
    assert "216 mm x 279 mm" in found.message
    assert found.section == 0


def test_a_paper_that_is_no_official_paper_may_have_any_size() -> None:
    assert not ask(rule, paper(sections=[sheet(width=100.0, height=100.0)]), Elements(administrative=False))
