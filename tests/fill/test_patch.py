"""A part's source made ready for Jinja: docxtpl's own result, without its patterns where nothing needs them."""

from __future__ import annotations

import subprocess
import sys

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it has no types
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.fill.patch import patch

COMMON = (
    *(
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        '<w:t xml:space="preserve">',
        "</w:t>",
        " ",
        "chữ",
        "“&amp;”",
    ),
    *("<w:tbl><w:tr><w:tc><w:tcPr><w:tcW/></w:tcPr>", "</w:tc></w:tr></w:tbl>", "<w:r><w:rPr><w:b/></w:rPr>"),
    *(
        "{{ a\ue0001\ue001}}",
        "{{ ‘a’ if b &lt; “c” }}",
        "{% if a &gt; b &amp; c %}",
        "{% endif %}",
        "{# bỏ #}",
    ),
    *("{{r hinh\ue0002\ue001}}", "{%if a%}", "{{a}}", "}", "%", "-"),
)
RARE = (
    *(
        "{%p if a %}",
        "{{p a }}",
        "{%tr for a in b %}",
        "{{tc a }}",
        "{%r if a %}",
        "{{r  a }}",
        "{{r a % b }}",
        "{#p a #}",
    ),
    *(
        "{%- if a %}",
        "{% if a -%}",
        "{{- a -}}",
        "{% colspan a %}",
        "{%cellbg a%}",
        "{% vm %}",
        "{% hm %}",
        "{# {{ a }} #}",
    ),
    *(
        "{",
        "{{",
        "}}",
        "{%",
        "%}",
        "-%}",
        "{{ '{%' }}",
        "{{a</w:t></w:r><w:r><w:t>}}",
        "{{ “a” %}",
        "{{ '%}' }}",
        "{{{a}}}",
    ),
)


def as_docxtpl(source: str) -> str:
    """Return ``source`` as docxtpl itself makes it ready."""
    made: str = DocxTemplate("").patch_xml(source)
    return made


@given(st.lists(st.sampled_from(COMMON), max_size=25).map("".join))
@settings(max_examples=300)
def test_what_most_templates_hold_is_as_docxtpl_has_it(source: str) -> None:
    assert patch(source) == as_docxtpl(source)


@given(st.lists(st.sampled_from((*COMMON, *RARE)), max_size=25).map("".join))
@settings(max_examples=500)
def test_what_is_rare_is_as_docxtpl_has_it(source: str) -> None:
    assert patch(source) == as_docxtpl(source)


def test_a_run_gives_way_to_its_tag() -> None:
    patched = patch('<w:p><w:r><w:t xml:space="preserve">a {{r hinh }} b</w:t></w:r></w:p>')
    assert '<w:t xml:space="preserve">a </w:t></w:r>{{ hinh }}<w:r><w:t' in patched


def test_docxtpl_is_not_loaded_for_common_tags() -> None:
    code = (
        "import sys; from reportgen.fill.patch import patch;"
        "patch('<w:t>{% if a %}{{ “b” }}</w:t>'); assert 'docxtpl' not in sys.modules;"
        "patch('<w:p><w:t>{%p if a %}</w:t></w:p>'); assert 'docxtpl' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
