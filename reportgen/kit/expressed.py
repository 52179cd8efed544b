"""An expression under a key: compiled, or noted as what it cannot be."""

from __future__ import annotations

from reportgen import expressions
from reportgen.errors import KitError
from reportgen.expressions import Expression
from reportgen.kit.section import TomlSection


def expression(section: TomlSection, key: str) -> Expression:
    """Return the expression under ``key``; one that is always true where it cannot be read."""
    source = section.text(key)
    try:
        return expressions.compile(source or "true", section.place(key))
    except KitError as problem:
        section.problems.extend(problem.diagnostics)
        return expressions.compile("true", section.place(key))


def condition(section: TomlSection) -> Expression | None:
    """Return the condition ``when``; None where there is none."""
    return expression(section, "when") if section.text("when", "") else None
