"""Statements of a template: conditions and loops around blocks or rows, in paragraphs that go when it is filled.

A ``Field`` is a text that a template prints: an expression of the names that it is given.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from reportgen.word.blocks import Blocks, Cell, Row, concatenate, paragraph


class Field(Struct, frozen=True):
    """An expression; an ``optional`` one may have no value, and then its line is not printed."""

    expression: str
    optional: bool = False


Text = str | Field
"""What is printed: as it stands, or what the template is given."""


def text_of(text: Text) -> str:
    """Return ``text`` as it stands in a template."""
    return text if isinstance(text, str) else f"{{{{ {text.expression} }}}}"


def statement(text: str) -> Blocks:
    """Return a paragraph that holds nothing but a statement."""
    return paragraph("LenhMau", text)


def given(condition: str, *content: Blocks, otherwise: Blocks = ()) -> Blocks:
    """Return ``content`` that is there only under ``condition``, else ``otherwise``."""
    other = statement("{% else %}") + otherwise if otherwise else ()
    return statement(f"{{% if {condition} %}}") + concatenate(*content) + other + statement("{% endif %}")


def choice(conditions: Sequence[str], cases: Sequence[Blocks]) -> Blocks:
    """Return the first of ``cases`` whose condition holds; the last one has none."""
    words = ["if"] + ["elif"] * (len(conditions) - 1)
    opened = [statement(f"{{% {word} {each} %}}") for word, each in zip(words, conditions, strict=True)]
    heads = [*opened, statement("{% else %}")]
    made = (head + case for head, case in zip(heads, cases, strict=True))
    return concatenate(*made) + statement("{% endif %}")


def each(loop: str, *content: Blocks, otherwise: Blocks = ()) -> Blocks:
    """Return ``content`` repeated for ``loop`` (``noi in thong_tin.noi_nhan``); where there is none, ``otherwise``."""
    other = statement("{% else %}") + otherwise if otherwise else ()
    return statement(f"{{% for {loop} %}}") + concatenate(*content) + other + statement("{% endfor %}")


def line(style: str, text: Text) -> Blocks:
    """Return a paragraph of ``text``, which is there only if an optional one has a value."""
    made = paragraph(style, text_of(text))
    return given(text.expression, made) if isinstance(text, Field) and text.optional else made


def statement_row(text: str, columns: int) -> Row:
    """Return a row that holds nothing but a statement."""
    return Row((Cell(statement(text), columns),))


def each_row(loop: str, columns: int, *rows: Row) -> tuple[Row, ...]:
    """Return ``rows`` repeated for ``loop``."""
    return statement_row(f"{{% for {loop} %}}", columns), *rows, statement_row("{% endfor %}", columns)


def given_row(condition: str, columns: int, *rows: Row) -> tuple[Row, ...]:
    """Return ``rows`` that are there only under ``condition``."""
    return statement_row(f"{{% if {condition} %}}", columns), *rows, statement_row("{% endif %}", columns)
