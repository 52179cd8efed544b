"""Templates for ``template check`` and ``build``: tags from a grammar of what a hostile, or a tired, author writes."""

from __future__ import annotations

from html import escape

from bench.fuzzing import sources, zips
from bench.fuzzing.cases import Campaign, Case, Dice
from tests.layout.fuzz import mutations
from tests.zips import unzipped, zipped

NAME = "bao-cao-tong-ket"
FILE = f"templates/quoc-phong/{NAME}.docx"
NAMES = ("so_lieu", "thong_tin", "nam", "nam_truoc", "so_sanh", "khen_thuong", "huan_luyen", "tuyen_quan", "dan_quan",
         "bieu_do", "chuong_trinh", "don_vi", "x", "loop", "self", "range", "dict", "lipsum", "cycler", "joiner", "namespace",
         "loc", "tong", "none", "true", "caller", "varargs", "_", "'chữ'", "1", "1e400", "-1", "[]", "{}", "()")  # fmt: skip
ATTRIBUTES = ("tuyen_quan_giao", "co_quan", "ngay_qd", "__class__", "__init__", "__globals__", "mro", "update", "pop", "clear",
              "items", "format", "format_map", "__mul__", "today", "now", "strftime", "replace", "zfill", "ljust", "center",
              "append", "so_luong", "0", "_private", "gi_frame", "f_back", "as_integer_ratio", "encode", "join")  # fmt: skip
FILTERS = ("so", "ngay", "tien", "bang_chu", "center", "indent", "wordwrap", "format", "attr", "map", "list", "slice", "batch",
           "tojson", "pprint", "xmlattr", "safe", "escape", "urlize", "join", "replace", "sum", "sort", "groupby", "random",
           "truncate", "length", "first", "int", "float", "round", "default", "string", "khong_co", "striptags",
           "dictsort", "unique", "min", "max", "reject", "select", "selectattr", "filesizeformat", "hoa", "thuong")  # fmt: skip
AMOUNTS = ("10**9", "999999999", "-1", "0", "1e308", "2**31", "'x'", "none", "10**20", "3")
OPERATORS = ("+", "-", "*", "/", "//", "%", "**", "~", "==", "<", "and", "or", "in", "is", "|", ".")
SHELLS = ("{{{{ {} }}}}", "{{% if {0} %}}a{{% endif %}}", "{{% for i in {} %}}{{{{ i }}}}{{% endfor %}}", "{{% set a = {} %}}",
          "{{% set thong_tin.x = {} %}}", "{{%p if {} %}}", "{{%tr for i in {} %}}", "{{%r {} %}}", "{{{{r {} }}}}", "{{% {} %}}",
          "{{% macro m(a={}) %}}{{{{ m(a) }}}}{{% endmacro %}}{{{{ m() }}}}", "{{% include {} %}}", "{{% import {} as z %}}",
          "{{% extends {} %}}", "{{% block b %}}{}{{% endblock %}}", "{{% call {} %}}a{{% endcall %}}", "{{% filter {} %}}a{{% endfilter %}}",
          "{{% autoescape false %}}{}{{% endautoescape %}}", "{{% raw %}}{}", "{{# {}", "{{{{ {}", "{} }}}}", "{{% with a={} %}}{{{{ a }}}}{{% endwith %}}",
          "{{%- if {} -%}}", "{{%tc {} %}}", "{{%vm %}}{}", "{{%hm %}}{}", "{{% cellbg {} %}}", "{{% colspan {} %}}", "{{% do {} %}}",
          "{{% trans %}}{}{{% endtrans %}}", "{{% else %}}{}", "{{% endfor %}}{}", "{{% endif %}}{}")  # fmt: skip


def case(done: str, data: bytes) -> Case:
    """Return the case of one template; what building refuses, checking refuses first."""
    check = ("template", "check", FILE, "--json")
    build = ("build", "2023", "--only", NAME, "--format", "docx", "--json")
    return Case(done, {FILE: data}, (check, build), pairs=frozenset({(0, 1)}))


def make(dice: Dice) -> Case:
    """Return a template with hostile tags in a paragraph or a cell, or a mutated one."""
    source = sources.KIT / f"{NAME}.docx"
    if dice.random() < 0.2:
        change = dice.choices([mutations.mutate, zips.mutate], weights=[80, 20])[0]
        done, data = change(source.read_bytes(), dice)
        return case(done, data)
    texts = [tag(dice) for _ in range(dice.choice([1, 1, 2, 4]))]
    return case(" ".join(texts)[:300], with_tags(source.read_bytes(), texts, dice.randrange(4)))


def with_tags(docx: bytes, texts: list[str], where: int = 0) -> bytes:
    """Return the template with each text in a paragraph of its own; ``where`` 3 is the file's title."""
    members = unzipped(docx)
    if where == 3:
        core = members["docProps/core.xml"]
        head, end, rest = core.partition(b"</dc:title>")
        members["docProps/core.xml"] = head + escape(" ".join(texts)).encode() + end + rest if end else core
        return zipped(members)
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in texts)
    if where == 2:
        paragraphs = f"<w:tbl><w:tr><w:tc>{paragraphs}</w:tc></w:tr></w:tbl>"
    body = members["word/document.xml"]
    members["word/document.xml"] = body.replace(b"<w:body>", b"<w:body>" + paragraphs.encode(), 1)
    return zipped(members)


def tag(dice: Dice) -> str:
    """Return a tag."""
    return dice.choice(SHELLS).format(expression(dice, dice.choice([1, 2, 3])))


def expression(dice: Dice, depth: int) -> str:
    """Return an expression, often one that is wrong."""
    if depth <= 0:
        return dice.choice(NAMES)
    inner = expression(dice, depth - 1)
    other = expression(dice, depth - 2)
    amount = dice.choice(AMOUNTS)
    name = dice.choice(NAMES)
    forms = (
        f"{inner}.{dice.choice(ATTRIBUTES)}",
        f"{inner}['{dice.choice(ATTRIBUTES)}']",
        f"{inner}|{dice.choice(FILTERS)}",
        f"{inner}|{dice.choice(FILTERS)}({amount})",
        f"{inner}|{dice.choice(FILTERS)}({amount}, {other})",
        f"{inner} {dice.choice(OPERATORS)} {other}",
        f"{inner}({other})",
        f"{inner}.{dice.choice(ATTRIBUTES)}({amount})",
        f"({inner}) if {other} else {name}",
        f"not {inner}",
        f"-{inner}",
        f"[{inner}] * {amount}",
        f"'%{dice.choice(['s', 'd', '999999999d', '*d', 'x'])}' % {inner}",
        f"{{'a': {inner}}}",
        f"{inner}[{amount}:{amount}]",
        f"range({amount})|{dice.choice(FILTERS)}",
        f"{inner} is {dice.choice(['defined', 'mapping', 'divisibleby 0', 'sameas 1', 'khong_co'])}",
    )
    return dice.choice(forms)


BOMBS = (
    "{{ 'a' * 10**9 }}",
    "{{ 2**(10**7) }}",
    "{{ (10**9)|string|center(10**9) }}",
    "{{ '%1000000000d' % 1 }}",
    "{% for i in range(10**8) %}{{ i }}{% endfor %}",
    "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "{% if 1 %}" * 400 + "{% endif %}" * 400,
    "{{ " + "+".join(["1"] * 990) + " }}",
    "{{ " + "(" * 500 + "1" + ")" * 500 + " }}",
    "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
    "{% set a = [1] %}{% for i in range(60) %}{% set a = a + a %}{% endfor %}",
    "{{ 'x'|replace('', 'y' * 99999)|replace('y', 'z' * 99999) }}",
)


def bombs() -> list[Case]:
    """Return what is always tried."""
    docx = (sources.KIT / f"{NAME}.docx").read_bytes()
    return [case(text[:80], with_tags(docx, [text])) for text in BOMBS]


CAMPAIGN = Campaign("template", make, bombs)
