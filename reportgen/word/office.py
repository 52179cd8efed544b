"""Offices that issue papers: the lines of a letterhead, and what the custom of their branch asks for."""

from __future__ import annotations

from msgspec import Struct

from reportgen.word.statements import Field, Text


class Office(Struct, frozen=True):
    """The lines of its name, those of its superior's if it names one, whether ranks stand before its signers' names.

    Decree 30, annex I, II.2 and II.7: only the armed forces put ranks.
    """

    lines: tuple[Text, ...]
    superior: tuple[Text, ...] = ()
    ranks: bool = False

    @property
    def last(self) -> Text:
        """The last line that is there: a text, or the expression of the first optional line that has a value."""
        if isinstance(self.lines[-1], str):
            return self.lines[-1]
        expressions = []
        for each in reversed(self.lines):
            expressions.append(each.expression if isinstance(each, Field) else f"'{each}'")
            if isinstance(each, str) or not each.optional:
                break
        return Field(" or ".join(expressions))


def civil(*lines: Text, superior: tuple[Text, ...] = ()) -> Office:
    """Return a civil office; a people's committee names no superior."""
    return Office(lines, superior)


def army(superior: Text | tuple[Text, ...], *lines: Text) -> Office:
    """Return an office of the army, under the command above it, whose name may take two lines."""
    return Office(lines, superior if isinstance(superior, tuple) else (superior,), ranks=True)
