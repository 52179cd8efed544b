"""Each rule finds its bad example and nothing else does; its good one pleases all; what can be fixed is fixed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest

from reportgen import linter
from reportgen.linter.example import RuleExample
from reportgen.linter.finding import Finding
from reportgen.linter.fix import fix
from reportgen.linter.rule import Rule, rules
from reportgen.linter.source import open_word
from reportgen.linter.words.alike import ALIKE
from tests.linter.model_texts import MODELS
from tests.linter.models import example_docx, sound

STYLE = "nd30"
every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.CODE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sai")


def bad(folder: Path, rule: Rule) -> Path:
    """Return the rule's bad example, written where it is not yet."""
    path = folder / f"{rule.CODE}.docx"
    return path if path.exists() else example_docx(path, rule.BAD)


@cache
def findings(path: Path) -> tuple[Finding, ...]:
    """Return what is found in a file, which nobody changes."""
    return linter.findings(path, STYLE)


def codes(path: Path) -> set[str]:
    return {one.code for one in findings(path)}


def letters(path: Path) -> str:
    """Return the letters and digits of a file's text, but zeros; look-alikes are the letters that they stand for."""
    text = normalize("NFC", "".join(passage.raw_text for passage in open_word(path).whole.passages))
    return "".join(ALIKE.get(sign, sign) for sign in text if sign.isalnum() and sign != "0")


def can_fix(rule: Rule, path: Path) -> bool:
    """Return whether the rule has a fix of its own, or asks for a look of what is surely the element."""
    found = [one for one in findings(path) if one.code == rule.CODE]
    return hasattr(rule, "fix") or any(one.wanted is not None and one.sure for one in found)


@pytest.mark.parametrize("model", MODELS)
def test_each_model_is_a_sound_paper(model: str, tmp_path: Path) -> None:
    path = sound(tmp_path / "mau.docx", model)
    (looked,) = linter.report(path).papers
    assert looked.wholly and looked.profile == STYLE
    assert linter.lint(path) == ()
    assert fix(path, STYLE).docx is None


@every_rule
def test_the_bad_example_breaks_this_rule_and_no_other(rule: Rule, folder: Path) -> None:
    assert codes(bad(folder, rule)) == {rule.CODE}


@every_rule
def test_the_good_example_is_sound_and_not_mended(rule: Rule, tmp_path: Path) -> None:
    path = example_docx(tmp_path / "dung.docx", rule.GOOD)
    assert codes(path) == set()
    assert fix(path, STYLE).docx is None


@every_rule
def test_the_bad_example_is_mended_where_it_can_be(rule: Rule, folder: Path, tmp_path: Path) -> None:
    path = bad(folder, rule)
    done = fix(path, STYLE)
    if not can_fix(rule, path):
        assert done.docx is None
        return
    assert done.docx is not None
    assert {one.code for one in done.changes} - {"pages-changed"} == {rule.CODE}
    fixed = tmp_path / "da-sua.docx"
    fixed.write_bytes(done.docx)
    assert codes(fixed) == set()
    assert letters(fixed) == letters(path)
    assert fix(fixed, STYLE).docx is None


def test_an_example_names_elements_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="ngay"):
        example_docx(tmp_path / "a.docx", RuleExample("", ngay="An Lạc Sơn"))
