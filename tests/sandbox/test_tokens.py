"""Tokens of templates: those of Jinja's own lexer, with their lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError
from jinja2.lexer import Token

from reportgen.fill.environment import environment
from reportgen.sandbox.tokens import read_tokens

PIECES = (
    *("chữ", "\n", " ", "<w:t>", "}", "{", "%", "-", "'", "\r\n", "\r"),
    *(
        "{{\n a }}",
        "{{ 'b' ~ \"\\u00e2\" }}",
        "{{ 1.5 + 0x1F - 1_000 }}",
        "{{ a[1:2]|d(x=[3]) }}",
        "{{ {'a': 1} }}",
    ),
    *(
        "{%\n if a <= b %}",
        "{% else %}",
        "{% endif %}",
        "{% for a in b %}",
        "{% set a = {} %}",
        "{# bỏ\n#}",
        "{##}",
    ),
)
ODD = (
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "{{ '}}' }}",
        "{{ {'a': {}}}}",
        "{{ '%}' }}",
        "{% raw %}",
        "{% endraw %}",
    ),
    *(
        "{{- a -}}",
        "{%- if a +%}",
        "{%+ if a -%}",
        "{#- a -#}",
        "{{ a ? b }}",
        "{{ ' }}",
        "{{ ) }}",
        "{{ a.²b }}",
        "{{}}",
    ),
)


def jinjas(source: str) -> list[Token]:
    """Return the tokens that Jinja's lexer gives."""
    lexer = environment().lexer
    return list(lexer.wrap(lexer.tokeniter(source, None)))


def agrees(source: str) -> bool:
    """Return whether ``source`` was read here; assert that it was then read as Jinja reads it."""
    tokens = read_tokens(environment().lexer, source)
    if tokens is None:
        return False
    assert list(tokens) == jinjas(source)
    return True


@given(st.lists(st.sampled_from((*PIECES, *ODD)), max_size=12).map("".join))
@settings(max_examples=500)
def test_tokens_are_those_of_jinja(source: str) -> None:
    try:
        agrees(source)
    except TemplateSyntaxError as refused:
        pytest.fail(f"read here, refused by Jinja: {refused}")


def test_whole_tags_are_read_here() -> None:
    assert agrees("a {{\n b }} c\n{% if d %}{{ b }}{% endif %}{# e #}\n\n{{\n b }}!")


@pytest.mark.parametrize(
    "source", ["{{- a }}", "{{ '}}' }}", "{% raw %}{{ a }}{% endraw %}", "{{ a", "a\n", "{{% if a %}"]
)
def test_what_is_no_whole_of_its_own_is_left_to_jinja(source: str) -> None:
    assert not agrees(source)
