"""Hostile templates, phrases, file properties and kit expressions, tried in a process with little memory and time.

Run as a program it prints, for each source, what building and checking say of it, and the CPU time of both.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

if TYPE_CHECKING:
    from reportgen.fill.review.shape import ValueShape

MEMORY, SECONDS = 1_000_000_000, 240
SHARE = 5
"""What never ends is tried with a fifth of the steps that a paper may be, and must take a fifth of the time."""

LOOPS = "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}"
DOUBLED = "{% set a = 'xxxxxxxxxx' %}" + "{% set a = a ~ a %}" * 40
LISTED = "{% set a = [1, 2] %}" + "{% set a = [a, a] %}" * 40
ADDED = "{% set a = [1, 2] %}" + "{% set a = a + a %}" * 40

TEMPLATES: dict[str, tuple[str, ...]] = {
    # much out of little
    "text-times": ("{{ 'x' * 10**9 }}",),
    "text-times-in-a-branch": ("{% if nam == 1 %}{{ 'x' * 10**9 }}{% endif %}",),
    "center": ("{{ 'x'|center(10**9) }}",),
    "center-of-data": ("{{ nam|string|center(10**9) }}",),
    "batch": ("{{ [1]|batch(10**9, 0)|list|length }}",),
    "slice": ("{{ [1]|slice(10**9)|list|length }}",),
    "replace": ("{{ ('x' * 100000)|replace('x', 'y' * 100000)|length }}",),
    "replace-method": ("{{ ('x' * 100000).replace('x', 'y' * 100000) }}",),
    "join": ("{{ range(10000)|join('x' * 100000) }}",),
    "join-method": ("{{ ('x' * 100000).join('y' * 1000) }}",),
    "noi": ("{{ range(10000)|noi('x' * 100000) }}",),
    "concat-doubled": (DOUBLED + "{{ a|length }}",),
    "concat-chain": ("{% set a = 'x' * 900000 %}{% set b = a" + " ~ a" * 40 + " %}",),
    "sum-doubled": (ADDED + "{{ a|length }}",),
    "list-of-itself": (LISTED + "{{ a }}",),
    "range": ("{{ range(10**9)|length }}",),
    "range-list": ("{% for n in range(10**12) %}{% endfor %}",),
    "huge-range": ("{{ range(10**30) }}",),
    "map": ("{{ range(10000)|map('center', 1000)|map('replace', ' ', 'x' * 500)|list|length }}",),
    # numbers
    "power": ("{{ 2 ** (10**7) }}",),
    "power-tower": ("{{ 10 ** 10 ** 10 }}",),
    "power-of-data": ("{{ nam ** (10**7) }}",),
    "squares": ("{% set a = 99 %}" + "{% set a = a * a %}" * 40 + "{{ a }}",),
    "int-of-nines": ("{{ ('9' * 5000)|int }}",),
    "int-of-a-million": ("{{ ('9' * 10**6)|int }}",),
    "int-in-base": ("{{ ('f' * 10**6)|int(0, 16) }}",),
    "infinite": ("{{ 1e400 }}",),
    "huge-literal": ("{{ " + "9" * 500 + " }}",),
    "round": ("{{ 1.5|round(10**9) }}",),
    "so_thap_phan": ("{{ 1.5|so_thap_phan(10**9) }}",),
    # work
    "macro": ("{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(1) }}",),
    "loops": (LOOPS,),
    "recursive-loop": ("{% for a in [[1]] recursive %}{{ loop([a]) }}{% endfor %}",),
    "printing-macro": (
        "{% macro m() %}{% for a in range(10000) %}" + "chữ " * 10000 + "{% endfor %}{% endmacro %}{{ m() }}",
    ),
    # at compile time
    "nested-ifs": ("{% if nam %}" * 400 + "x" + "{% endif %}" * 400,),
    "nested-fors": ("{% for a in [1] %}" * 30 + "x" + "{% endfor %}" * 30,),
    "nested-if-paragraphs": (*["{% if nam %}"] * 400, "x", *["{% endif %}"] * 400),
    "sum": ("{{ 1" + " + 1" * 400 + " }}",),
    "long-sum": ("{{ nam" + " + nam" * 990 + " }}",),
    "brackets": ("{{ " + "(" * 60 + "nam" + ")" * 60 + " }}",),
    "many-brackets": ("{{ " + "(" * 900 + "nam" + ")" * 900 + " }}",),
    "signs": ("{{ " + "-" * 900 + "nam }}",),
    "nots": ("{{ " + "not " * 400 + "nam }}",),
    "choices": ("{{ " + "1 if nam else " * 130 + "2 }}",),
    "filters": ("{{ nam" + "|d" * 900 + " }}",),
    "ten-megabytes": ("{{ '" + "x" * 9_000_000 + "' }}",),
    "many-tags": ("{{ nam }}" * 60_000,),
    "many-tagged-paragraphs": ("{{ nam }}",) * 11_000,
    "long-tags": ("{# " + "x" * 1900 + " #}{{ nam }}",) * 200,
    "long-paragraph": ("{{ nam }}" + "x" * 300_000,),
}
"""Sources of too much work: paragraphs of a template."""

ENDLESS: dict[str, tuple[str, ...]] = {
    "macros": ("{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",),
    "loops-in-paragraphs": (
        *("{% for a in range(10000) %}", "{% for b in range(10000) %}", "x"),
        *("{% endfor %}", "{% endfor %}"),
    ),
    "filtered-loops": (LOOPS.replace("b in range(10000)", "b in range(10000) if false"),),
    "sorts": ("{% for a in range(10000) %}{% set b = range(10000)|sort %}{% endfor %}",),
    "in": ("{% for a in range(10000) %}{{ a in range(10000)|list }}{% endfor %}",),
}
"""Sources that are stopped by their steps alone; beside them "loops", above, takes all that a paper may."""

UNFIT: dict[str, tuple[str, str]] = {
    "autoescape": ("{% autoescape false %}{{ nam }}{% endautoescape %}", "unknown-statement"),
    "filter-block": ("{% filter upper %}{{ nam }}{% endfilter %}", "unknown-statement"),
    "call-block": ("{% call nam() %}x{% endcall %}", "unknown-statement"),
    "include": ("{% include 'x' %}", "unknown-statement"),
    "set-block": ("{% set a %}{{ nam }}{% endset %}", "tag-syntax"),
    "namespace": ("{% set a = namespace(n=1) %}", "unknown-name"),
    **{f"filter-{name}": (f"{{{{ nam|{name} }}}}", "unknown-filter") for name in (
        *("safe", "e", "escape", "forceescape", "striptags", "urlize", "xmlattr", "random", "tojson", "pprint"),
        *("attr('x')", "format", "indent(9)", "wordwrap(9)", "urlencode", "filesizeformat"),
    )},
    **{f"global-{name}": (f"{{{{ {name} }}}}", "unknown-name") for name in (
        *("joiner()", "cycler(1)", "lipsum()", "dict(a=1)"),
        *("ngay.today()", "ngay.now()", "ngay.fromtimestamp(0)", "ngay.strftime('%c')", "ngay.replace(1)"),
        *("thong_tin.update(a=1)", "thong_tin.clear()", "thong_tin.pop('nam')", "thong_tin.setdefault('a', 1)"),
        *("ten.format(1)", "ten.center(9)", "ten.zfill(9)", "ten.encode()", "ten.__class__", "ten.ljust(9)"),
    )},
    "bare-function": ("{{ so_sanh }}", "tag-syntax"),
    "unknown-test": ("{{ nam is chan }}", "unknown-test"),
}  # fmt: skip
"""What no template may say, and the code of its error."""

EXPRESSIONS = (
    *("'x' * 10**9", "2 ** (10**7)", "10**10**10", "r|map('center', 10**9)|list", "1e400", "-1e400"),
    *(
        "1e999999999",
        "9" * 500,
        "r * 10**9",
        "('9' * 10**7)|int",
        "[1]|batch(10**9)|list",
        "1.5|round(10**9)",
    ),
    *("range(10**9)|list", "n ** (10**7)", "1" + " + n" * 300, "1" + " + n" * 990, "(" * 60 + "n" + ")" * 60),
    *(
        "not " * 400 + "n",
        "x" * 5000,
        "[" * 60 + "]" * 60,
        "range(10000)|map('center', 999)|list",
    ),
    "range(9999)|map('string')|map('center', 999)|map('center', 999)|sort|unique|list|length",
)

PROPERTIES = (
    "{{ 'x' * 10**9 }}",
    "{{ 2 ** (10**7) }}",
    LOOPS,
    "{{ 1" + " + 1" * 400 + " }}",
    "{{ khong_co }}",
)


def names() -> dict[str, object]:
    """Return what the templates may use."""
    from datetime import date

    return {"nam": 2023, "ten": "xã Mẫu", "ngay": date(2023, 1, 1), "thong_tin": {"nam": 2023}}


def shapes() -> dict[str, ValueShape]:
    """Return the shapes of the names."""
    from datetime import date

    from reportgen.fill.review.shape import NUMBER, TEXT, ValueShape, mapping

    return {"nam": NUMBER, "ten": TEXT, "ngay": ValueShape(date), "thong_tin": mapping({"nam": NUMBER})}


def codes_of(try_it: Callable[[], object]) -> list[list[str]]:
    """Return code, file and paragraph of what is told; what comes out instead of it."""
    from reportgen.errors import ReportgenError

    try:
        found = try_it()
    except ReportgenError as refused:
        found = refused.diagnostics
    except Exception as defect:  # noqa: BLE001 - what must not be
        return [[type(defect).__name__, str(defect)[:200], ""]]
    every = found if isinstance(found, tuple) else ()
    return [[d.code, d.place.file, d.place.paragraph] for d in every if d.severity == "error"]


def timed(*tries: Callable[[], object]) -> dict[str, object]:
    began = time.process_time()
    return {"told": [codes_of(one) for one in tries], "seconds": time.process_time() - began}


@contextmanager
def fewer_steps() -> Iterator[None]:
    """Let a paper be a share of the steps that it may be."""
    from reportgen.sandbox.meter import MOST_STEPS, Meter

    with patch.object(Meter.__init__, "__defaults__", (MOST_STEPS // SHARE,)):
        yield


def of_template(path: Path) -> dict[str, object]:
    from reportgen.fill import render
    from reportgen.fill.review import review

    return timed(lambda: render(path, names()), lambda: review(path, shapes()))


def of_expression(source: str) -> dict[str, object]:
    from reportgen import expressions
    from reportgen.diagnostics import Place

    place = Place("kit.toml", paragraph="figure.x.value")
    return timed(lambda: expressions.compile(source, place)(n=7, r=[1, 2]))


def with_title(path: Path, title: str) -> None:
    """Give the template at ``path`` this title."""
    from xml.sax.saxutils import escape

    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    core = members["docProps/core.xml"].decode()
    titled = re.sub(r"<dc:title\b.*?(/>|</dc:title>)", "", core)
    titled = titled.replace(
        "</cp:coreProperties>", f"<dc:title>{escape(title)}</dc:title></cp:coreProperties>"
    )
    members["docProps/core.xml"] = titled.encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def main(kinds: Sequence[str]) -> None:
    from tests.fill.making import template

    folder = Path(tempfile.mkdtemp())
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    found: dict[str, object] = {}
    if "templates" in kinds:
        found |= {name: of_template(template(folder, *blocks)) for name, blocks in TEMPLATES.items()}
        with fewer_steps():
            found |= {name: of_template(template(folder, *blocks)) for name, blocks in ENDLESS.items()}
        found |= {name: of_template(template(folder, source)) for name, (source, _code) in UNFIT.items()}
    if "expressions" in kinds:
        found |= {source: of_expression(source) for source in EXPRESSIONS}
        for title in PROPERTIES:
            path = template(folder, "chữ")
            with_title(path, title)
            with fewer_steps() if title == LOOPS else nullcontext():
                found[title] = of_template(path)
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
