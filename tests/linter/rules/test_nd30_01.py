from reportgen.linter.nature import Nature
from reportgen.linter.rules import nd30_01_page_size as rule
from tests.linter.making import ask, paper, sheet


def test_a4_passes_upright_and_on_its_side() -> None:
    assert not ask(rule, paper(sections=[sheet()]))
    assert not ask(rule, paper(sections=[sheet(width=297.0, height=210.0)]))


def test_letter_is_found_at_its_section() -> None:
    (found,) = ask(rule, paper(sections=[sheet(width=215.9, height=279.4)]))
    assert found.code == "ND30-01"
    assert "216 mm x 279 mm" in found.message
    assert found.section == 0


def test_it_speaks_to_all_that_have_a_national_name() -> None:
    assert set(Nature) - {Nature.PARTY, Nature.YOUTH_UNION, Nature.AWARD} == rule.SPEAKS_TO
