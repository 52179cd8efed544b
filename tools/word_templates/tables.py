"""Rows of a table under a loop or a condition, and the room below a table."""

from __future__ import annotations

from tools.word_templates.markup import Row, paragraph, statement_row


def loop(what: str, rows: list[Row], columns: int) -> list[Row]:
    """Return ``rows`` repeated for ``what``."""
    return [statement_row(f"{{% for {what} %}}", columns), *rows, statement_row("{% endfor %}", columns)]


def only_if(condition: str, made: Row, columns: int) -> list[Row]:
    """Return a row that is printed only under ``condition``."""
    return [statement_row(f"{{% if {condition} %}}", columns), made, statement_row("{% endif %}", columns)]


def after(made: str) -> str:
    """Return a table with a little room below it."""
    return made + paragraph("KhoangCach")
