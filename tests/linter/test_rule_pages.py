"""The pages of the rules are those that the rules make, and each rule says what a page needs."""

import re

import pytest

from reportgen.linter.rule import Rule, rules
from tools.rule_pages.pages import FOLDER, pages


def test_committed_pages_are_what_the_rules_make() -> None:
    committed = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")}
    assert committed == pages(), "run python -m tools.rule_pages"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.CODE)
def test_a_rule_says_what_why_where_and_shows_it(rule: Rule) -> None:
    title, _blank, body = (rule.__doc__ or "").strip().partition("\n")
    assert title.endswith(".") and len(title) < 120
    assert len(body.split()) >= 8
    assert re.search(r"Nghị định|Luật|Thông lệ", rule.CLAUSE)
    assert str(rule.BAD).strip() and str(rule.GOOD).strip() and str(rule.BAD) != str(rule.GOOD)
