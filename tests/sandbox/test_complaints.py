"""Whatever is written wrongly in a tag, an expression, TOML or a pattern: what is said of it has no English."""

from __future__ import annotations

import ast
import re
import tomllib
from importlib import import_module
from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError

from reportgen import expressions
from reportgen.errors import KitError
from reportgen.fill.environment import environment
from reportgen.sandbox import OverLimitError, complaints
from reportgen.sandbox.complaints import of_pattern, of_syntax, of_toml, of_value

THEIRS = ("jinja2.parser", "jinja2.lexer", "jinja2.exceptions", "tomllib._parser")
WORD = re.compile(r"[A-Za-z]{3,}")
QUOTED = re.compile(r"“.*?”", re.DOTALL)
PLAIN = frozenset(("if", "for", "set", "is", "raw", "endif", "endfor"))
TAGS = (
    "{{ so_lieu.a|so }}",
    "{% if a > 3 and b is defined %}x{% endif %}",
    "{% for h in bang if h.a %}{{ loop.index }}{% endfor %}",
    "{% set a = [1, 2.5, 'x', {'k': 1}] %}",
    "{{ tong(bang, 'cot')|default(0) ~ a[1:2] }}",
    "{% macro m(a, b=1) %}{% endmacro %}{# ghi chú #}",
)
TOML = (
    'a = 1\n[b]\nc = "x"\nd = [1, 2]\n',
    '[[sheet]]\nname = "a"\n[[sheet.column]]\ntype = "date"\nwhen = 2023-11-22\n',
    'k = { a = 1, b = "\\u00e1" }\nt = """\nx\n"""\nu = \'c:\\d\'\n',
)
PATTERNS = (r"(a|b)+[0-9]{2,3}", r"(?P<n>\d+)-(?P=n)", r"[^a-z\]]*?\.(?:x|y)", r"(?i:a)(?#b)\1?")


def english() -> set[str]:
    """Return the words of the messages that are not ours: of every text in the code that raises them."""
    modules = [Path(str(import_module(name).__file__)) for name in THEIRS]
    modules.append(Path(str(import_module("re").__file__)).with_name("_parser.py"))
    texts = (
        node.value
        for path in modules
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    ours = {word.lower() for word in WORD.findall(Path(str(complaints.__file__)).read_text("utf-8"))}
    vietnamese = {"thanh", "trong", "theo", "cho", "sai", "khoa", "dung", "sau", "hai", "lon", "hon", "danh"}
    return {word.lower() for text in texts for word in WORD.findall(text)} - vietnamese - (ours & PLAIN)


ENGLISH = english()


def words_of(said: str) -> set[str]:
    """Return the words of a message that are all ASCII, what it quotes of the author left out."""
    bare = QUOTED.sub(" ", said)
    return {word.lower() for word in re.findall(r"(?<!\w)[A-Za-z]{3,}(?!\w)", bare)} - PLAIN


def broken(texts: tuple[str, ...], letters: str) -> st.SearchStrategy[str]:
    """Return texts with a stretch of them replaced by some letters."""

    def spoil(text: str, begin: int, size: int, put: str) -> str:
        at = begin % (len(text) + 1)
        return text[:at] + put + text[at + size :]

    return st.builds(
        spoil, st.sampled_from(texts), st.integers(0, 200), st.integers(0, 4), st.text(letters, max_size=3)
    )


@given(broken(TAGS, "{}%#()[]'\"|.,:=+-~!?$@ệ\u0302 aif1_"))
def test_no_english_of_a_tag(source: str) -> None:
    try:
        environment().parse(source)
    except TemplateSyntaxError as problem:
        assert not words_of(of_syntax(problem)) & ENGLISH, problem.message
    except OverLimitError:
        return


@given(
    broken(
        ("tong(bang, 'cot') / dem(hang)", "a + 0.5 * (b - 1) if c else d", "x[1].y|default('z')"),
        "()[]{}|.,'\"=+*~! ệa1",
    )
)
def test_no_english_of_an_expression(source: str) -> None:
    try:
        expressions.compile(source)
    except KitError as problem:
        said = " ".join(one.message for one in problem.diagnostics)
        assert not words_of(said) & ENGLISH, said


@given(broken(TOML, "[]{}\"'=,.#\\\n\t\x00 ệa1-:"))
def test_no_english_of_toml(source: str) -> None:
    try:
        tomllib.loads(source)
    except tomllib.TOMLDecodeError as problem:
        assert not words_of(of_toml(str(problem))) & ENGLISH, str(problem)


@given(broken(PATTERNS, "()[]{}?*+|\\^$<>=!:PinxN1a,-#"))
def test_no_english_of_a_pattern(source: str) -> None:
    try:
        re.compile(source)
    except re.error as problem:
        assert not words_of(of_pattern(problem)) & ENGLISH, problem.msg
    except (OverflowError, FutureWarning):
        return


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ a + }}", "thiếu hoặc thừa chữ ở cuối thẻ"),
        ("{{ a b }}", "thừa “b”"),
        ("{% for in b %}{% endfor %}", "chỗ có “b” phải là “in”"),
        ("{{ a.}}", "sau dấu chấm"),
        ("{% set 1 = 2 %}", "phải là"),
        ("{{ 'a }}", "ký tự lạ"),
        ("{{ a ? b }}", "ký tự lạ “?”"),
    ],
)
def test_a_tag_is_told_in_its_authors_words(source: str, said: str) -> None:
    with pytest.raises(TemplateSyntaxError) as refused:
        environment().parse(source)
    assert said in of_syntax(refused.value)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("a = \n", "giá trị viết sai"),
        ("a 1\n", "phải là dấu ="),
        ("[a\n", "thiếu dấu đóng ]"),
        ("[a]\n[a]\n", "đã có ở trên"),
        ("a = 1\na = 2\n", "đã có ở trên"),
        ("a = [1\n", "thiếu dấu đóng ]"),
        ('a = "x\n', "xuống dòng"),
        ('a = "c:\\d"\n', "phải viết thành"),
        ("số = 1\n", "viết không dấu"),
        ("a = 2023-02-31\n", "ngày tháng không có"),
    ],
)
def test_toml_is_told_in_its_authors_words(source: str, said: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as refused:
        tomllib.loads(source)
    assert said in of_toml(str(refused.value)), str(refused.value)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("(a", "thiếu dấu đóng ), ở ký tự thứ 1"),
        ("[a", "thiếu dấu đóng ]"),
        ("*a", "không có gì để lặp"),
        ("a)", "thừa dấu )"),
    ],
)
def test_a_pattern_is_told_with_its_letter(source: str, said: str) -> None:
    with pytest.raises(re.error) as refused:
        re.compile(source)
    assert said in of_pattern(refused.value)


@pytest.mark.parametrize(
    "problem",
    [
        TypeError("unsupported operand type(s) for +: 'int' and 'str'"),
        ZeroDivisionError("division by zero"),
        jinja2.UndefinedError("'a' is undefined"),
        KeyError("a"),
        ValueError("invalid literal"),
        OverflowError("too large"),
    ],
)
def test_what_python_says_of_values_is_not_repeated(problem: Exception) -> None:
    assert str(problem) not in of_value(problem) and of_value(problem)
