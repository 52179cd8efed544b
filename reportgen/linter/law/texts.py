"""Legal texts and the days on which they were in force: ``texts.toml``, editable."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct, convert, field

from reportgen.vietnamese import dates

FILE = Path(__file__).with_name("texts.toml")


class LegalText(Struct, frozen=True, forbid_unknown_fields=True):
    """One text. ``day``: when it was issued or passed, by which laws are cited; ``until``: its last day in force.

    ``by`` took its place; ``sure`` is false where no source was found, so that nothing is said of it.
    """

    number: str
    kind: str
    day: date
    since: date = field(name="from")
    name: str = ""
    until: date | None = None
    by: str = ""
    source: str = ""
    sure: bool = False

    def covers(self, on: date) -> bool:
        """Return whether it was in force on a day."""
        return self.since <= on and (self.until is None or on <= self.until)

    @property
    def full_citation(self) -> str:
        """The text as a legal base begins: with its number, or its name, and the day."""
        if self.name:
            return self.citation
        return f"{self.citation} {dates.long(self.day)}"

    @property
    def citation(self) -> str:
        """The text as it is cited: a law by its name and day, others by their number."""
        if self.name:
            return f"{self.name} {dates.long(self.day)}"
        return f"{self.kind} số {self.number}"


@cache
def texts() -> tuple[LegalText, ...]:
    """Return all texts of the list."""
    return tuple(convert(tomllib.loads(FILE.read_text("utf-8"))["text"], list[LegalText]))
