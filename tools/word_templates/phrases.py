"""Figures in the words of a sentence: expressions of what has a value, and nothing of what has none."""

from __future__ import annotations


def count(name: str) -> str:
    """Return the tag of a figure as papers write a count: ``05``."""
    return f"{{{{ so_lieu.{name}|hai_chu_so }}}}"


def change(name: str) -> str:
    """Return the tag of a figure's change against last year, with its comma."""
    return f"{{{{ so_sanh('{name}') }}}}"


def in_words(name: str, before: str = "", after: str = "", *, compared: bool = False) -> str:
    """Return the expression of a count in its words, with its change against last year; empty without a value.

    So it is where there was none: nobody reports that 0 exercises were held.
    """
    end = f"'{after}' ~ so_sanh('{name}')" if compared else f"'{after}'"
    return f"(so_lieu.{name}|hai_chu_so|kem('{before}', {end}) if so_lieu.{name} else none)"


def rate(name: str, before: str = "", after: str = "") -> str:
    """Return the expression of a share in its words; empty without a value."""
    return f"so_lieu.{name}|ty_le|kem('{before}', '{after}')"


def join(*expressions: str, by: str = ", ") -> str:
    """Return the expression of those that have a value, joined."""
    return f"[{', '.join(expressions)}]|noi('{by}')"


def of_quota(result: str, quota: str, unit: str, reached: str) -> str:
    """Return ``1.200/1.250 đồng chí, đạt 96% chỉ tiêu``; without a quota the result alone."""
    return (
        f"{count(result)}{{{{ so_lieu.{quota}|hai_chu_so|kem('/') }}}} {unit}"
        f"{{{{ {rate(reached, ', đạt ', ' chỉ tiêu')} }}}}{change(result)}"
    )
