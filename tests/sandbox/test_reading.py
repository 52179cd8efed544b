"""What templates and kits are handed can be read; nothing in it changes, asks a clock, or is left to chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Undefined
from msgspec import Struct

from reportgen import expressions, fill
from reportgen.errors import TemplateError
from reportgen.fill.environment import environment
from reportgen.runs.context import read_year, with_context
from reportgen.runs.years import Years
from reportgen.sandbox import may_ask
from reportgen.workspace import Workspace
from tests.fill.making import template, texts

HOME = Path(__file__).parents[2]
READING = {
    *("upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"),
    *(
        "startswith",
        "endswith",
        "split",
        "rsplit",
        "splitlines",
        "partition",
        "rpartition",
        "replace",
        "join",
    ),
    *("count", "find", "rfind", "isdigit", "isdecimal", "isalpha", "isupper", "islower"),
    *("items", "keys", "values", "get", "weekday", "isoweekday", "isoformat", "date", "time"),
}
"""The methods that may be called: none of them changes what it is asked of, or makes much out of little."""


@lru_cache
def names() -> dict[str, object]:
    """Return what the sample year's templates see."""
    year = read_year(Years(Workspace(HOME)), 2023)
    printed = fill.PrintedTexts()
    return fill.watch_context(with_context(year)[1], "khen_thuong", printed)


def inside(value: object, seen: set[int], depth: int = 0) -> Iterator[object]:
    """Yield what can be reached from a value, each kind of it a few times."""
    if id(value) in seen or depth > 6:
        return
    seen.add(id(value))
    yield value
    parts: list[object] = []
    if isinstance(value, Mapping):
        parts = [value[name] for name in value]
    elif isinstance(value, list | tuple):
        parts = list(value[:3])
    own = [name for name in dir(value) if not name.startswith("_")] if hasattr(value, "_own") else []
    own += [field.name for field in fields(value)] if is_dataclass(value) else []
    own += value.__struct_fields__ if isinstance(value, Struct) else ()
    parts += [getattr(value, name) for name in own]
    for part in parts:
        yield from inside(part, seen, depth + 1)


def everything() -> list[object]:
    others: list[object] = [
        "chữ",
        1,
        1.5,
        Decimal("1.5"),
        date(2023, 1, 1),
        datetime(2023, 1, 1),
        [1],
        (1,),
        {"a": 1},
        {1},
        True,
    ]
    return [*others, *(value for own in names().values() for value in inside(own, set()))]


def test_every_value_can_be_read_and_not_changed() -> None:
    for value in everything():
        for name in {*dir(value), *dir(type(value))}:
            for asked in (environment().getattr(value, name), environment().getitem(value, name)):
                if callable(asked) and not isinstance(asked, Undefined):
                    assert name in READING, (type(value), name)
                assert not name.startswith("_") or isinstance(asked, Undefined) or isinstance(value, Mapping)


def test_checking_allows_what_filling_allows() -> None:
    for value in everything():
        if isinstance(value, Mapping) or hasattr(value, "_own"):
            continue
        for name in dir(type(value)):
            asked = environment().getattr(value, name)
            assert may_ask(type(value), name) is not isinstance(asked, Undefined), (type(value), name)


def test_no_value_tells_where_it_is_in_the_memory() -> None:
    for value in everything():
        assert " at 0x" not in str(value), type(value)


@pytest.mark.parametrize(
    "change",
    [
        *(
            "thong_tin.update(a=1)",
            "thong_tin.clear()",
            "danh_sach.append(1)",
            "danh_sach.sort()",
            "hang[0].pop('a')",
        ),
        *(
            "thong_tin['update'](a=1)",
            "[thong_tin]|map(attribute='clear')|list",
            "danh_sach|map('append')|list",
        ),
        *("danh_sach.__setitem__(0, 9)", "tap.add(9)", "vat.doi()"),
    ],
)
def test_a_template_changes_nothing_for_the_next(tmp_path: Path, change: str) -> None:
    class Thing(SimpleNamespace):
        def doi(self) -> None:
            self.so = 2

    own: dict[str, object] = {
        **{
            "thong_tin": {"nam": 2023},
            "danh_sach": [3, 1],
            "hang": [{"a": 1}],
            "tap": {1},
            "vat": Thing(so=1),
        },
    }
    before = deepcopy(own)
    with suppress(TemplateError):
        fill.render(template(tmp_path, f"{{{{ {change} }}}}"), own)
    assert own == before


def test_a_name_in_a_template_is_no_attribute_of_the_context(tmp_path: Path) -> None:
    own: dict[str, object] = {"thong_tin": {"nam": 2023}}
    with pytest.raises(TemplateError):
        fill.render(template(tmp_path, "{% set thong_tin.nam = 1 %}"), own)
    assert own == {"thong_tin": {"nam": 2023}}


@given(st.text(alphabet="<>&'\"ab;#", max_size=30))
def test_no_filter_lets_markup_through(tmp_path_factory: pytest.TempPathFactory, value: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    macro = "{% macro m(x) %}{{ x }}{% endmacro %}"
    own = [name for name in environment().filters if name in MARKUP]
    source = macro + "".join(f"[{{{{ a|{name} }}}}{{{{ m(a)|{name}|length * 0 }}}}]" for name in own)
    printed = texts(fill.render(template(folder, source + "{{ m(a) }}|{{ a ~ m(a) }}"), {"a": value}))[0]
    assert printed.endswith(value.replace("\r", "\n") + "|" + value + value)


MARKUP = ("upper", "lower", "title", "trim", "string", "capitalize", "default", "hoa", "kem", "hoa_dau")


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ 'a,b'.split(',')|join('-') }}", "a-b"),
        ("{{ 'aXa'.replace('X', 'y') }}", "aya"),
        ("{{ ', '.join(['a', 'b']) }}", "a, b"),
        ("{% for k, v in {'a': 1}.items() %}{{ k }}{{ v }}{% endfor %}", "a1"),
        ("{{ {'a': 1}.get('b', 2) }}", "2"),
        ("{% for n in range(3) %}{{ loop.cycle('a', 'b') }}{% endfor %}", "aba"),
        ("{{ [1, 2, 3][1:]|sum }} {{ [3, 1]|sort|first }} {{ 'ab'[:1] }}", "5 1 a"),
        ("{{ range(5)|batch(2)|map('length')|join('+') }}", "2+2+1"),
        ("{{ range(4)|slice(2)|map('sum')|join('+') }}", "1+5"),
        ("{{ '-' * 3 ~ '=' * 2 }}", "---=="),
        (
            "{% for a in [[1, [2]], [3]] recursive %}{{ loop(a) if a is iterable else a }};{% endfor %}",
            "1;2;;;3;;",
        ),
        ("{% macro m(n) %}{% if n %}{{ n }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(5) }}", "54321"),
        ("{{ ngay.year }} {{ ngay.weekday() }} {{ ngay.isoformat() }}", "2023 6 2023-01-01"),
        ("{{ 7 // 2 }} {{ 7 % 2 }} {{ 2 ** 10 }} {{ 1.25|round(1) }}", "3 1 1024 1.2"),
        ("{% set dem = 3 %}{{ dem }}", "3"),
        (
            "{% for a in range(4) if a % 2 %}{{ loop.index }}/{{ loop.length }}:{{ a }} {% endfor %}",
            "1/2:1 2/2:3 ",
        ),
    ],
)
def test_what_papers_need_is_there(tmp_path: Path, source: str, printed: str) -> None:
    assert texts(fill.render(template(tmp_path, source), {"ngay": date(2023, 1, 1)})) == [printed]


def test_a_kit_changes_nothing_either() -> None:
    rows = [{"a": 1}]
    for source in ("r.append(1)", "r[0].update(a=2)", "r[0].clear()", "r.sort()"):
        with pytest.raises(expressions.ExpressionError):
            expressions.compile(source)(r=rows)
    assert rows == [{"a": 1}]
