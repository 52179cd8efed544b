"""A row of the award sheet → a proposal: who, from which unit, for which award of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct

from reportgen.awards.match import Match, NameReader, wording
from reportgen.awards.model import Award, Subject, Track
from reportgen.diagnostics import Place
from reportgen.records import Record, Value
from reportgen.vietnamese.unicode import fold

_SUBJECTS = {fold("Tập thể"): Subject.COLLECTIVE, fold("Hộ gia đình"): Subject.HOUSEHOLD}
_FORCES = {
    fold("Dân sự"): Track.CIVIL,
    fold("Quân đội"): Track.ARMY,
    fold("Dân quân"): Track.MILITIA,
    fold("Tự vệ"): Track.MILITIA,
}
"""How the column of the force begins, and whose rules that means: ``Dân quân thường trực`` is militia."""

_BETWEEN_TITLES = re.compile(r"[,;\n]")


class Proposal(Struct, frozen=True):
    """One row, understood. Texts are empty where the cell is; ``match`` is None for an unknown award.

    ``wording`` is the award as it is printed; ``form_key``, ``name_key`` and ``unit_key`` are what wordings,
    names and units are compared by; ``held`` are the abbreviations of what the recipient received this year
    by the row's own word; ``columns`` says which column of the record holds what.
    """

    record: Record
    subject: Subject
    name: str
    unit: str
    typed: str
    match: Match | None
    wording: str
    form_key: str
    name_key: str
    unit_key: str
    held: tuple[str, ...]
    columns: Mapping[str, str]

    @property
    def award(self) -> Award | None:
        """The award of the catalogue, None for an unknown one."""
        return self.match.award if self.match else None

    @property
    def abbreviation(self) -> str:
        """The award's abbreviation, by which rules name it; empty for an unknown award."""
        return self.match.award.abbreviation if self.match else ""

    @property
    def other_decision(self) -> str:
        """The decision of another level that grants this award; empty when it is this decision."""
        return self.text("other")

    @property
    def own_amount(self) -> int | None:
        """The sum in đồng that the row itself states, None where it states none."""
        amount = self.value("amount")
        return int(amount) if isinstance(amount, int | Decimal) else None

    @property
    def members(self) -> int | None:
        """How many members the collective has, None where the row does not say."""
        members = self.value("members")
        return int(members) if isinstance(members, int | Decimal) else None

    @property
    def force(self) -> Track | None:
        """Whose rules the row's force (``Lực lượng``) means, None where it does not say."""
        return _track_of(self.text("group"))

    @property
    def tracks(self) -> tuple[Track, ...]:
        """Whose rules may apply: those of the row's force; where it does not say, all of the award's."""
        if self.force:
            return (self.force,)
        return (self.award.tracks if self.award else ()) or tuple(Track)

    def value(self, role: str) -> Value:
        """Return what stands in the column of ``role`` (``group``, ``initiative``); None where nothing does."""
        return self.record.get(self.columns.get(role, ""))

    def text(self, role: str) -> str:
        """Return what stands in the column of ``role`` as text, empty where nothing does."""
        return _text(self.record, self.columns.get(role, ""))

    def place(self, role: str) -> Place:
        """Return the cell of ``role``; where the sheet has no such column, the cell of the award."""
        return self.place_of(self.columns.get(role, ""))

    def place_of(self, column: str) -> Place:
        """Return the cell of ``column``; where the sheet has no such column, the cell of the award."""
        known = column if column in self.record.cells else self.columns.get("title", "")
        return self.record.place(known)


def read(
    records: Iterable[Record], columns: Mapping[str, str], reader: NameReader, on: date | None
) -> tuple[Proposal, ...]:
    """Return a proposal for each record, in their order.

    ``columns`` says which column holds what: ``kind``, ``name``, ``unit``, ``title`` (the award). A recipient
    that is neither a collective nor a household is an individual.
    """
    return tuple(read_one(record, columns, reader, on) for record in records)


def read_one(record: Record, columns: Mapping[str, str], reader: NameReader, on: date | None) -> Proposal:
    """Return the proposal that ``record`` is, by the law of the day ``on``."""
    kind, name, unit, typed = (
        _text(record, columns.get(role, "")) for role in ("kind", "name", "unit", "title")
    )
    subject = _SUBJECTS.get(fold(kind), Subject.INDIVIDUAL)
    match = reader.find(typed, subject, on) if typed else None
    printed = match.wording if match else wording(typed)
    return Proposal(
        record=record,
        subject=subject,
        name=name,
        unit=unit,
        typed=typed,
        match=match,
        wording=printed,
        form_key=fold(printed),
        name_key=fold(name),
        unit_key=fold(unit),
        held=_holdings(_text(record, columns.get("held", "")), subject, reader, on),
        columns=columns,
    )


def _holdings(text: str, subject: Subject, reader: NameReader, on: date | None) -> tuple[str, ...]:
    titles = filter(None, map(str.strip, _BETWEEN_TITLES.split(text)))
    found = (reader.find(title, subject, on) for title in titles)
    return tuple(match.award.abbreviation for match in found if match)


@lru_cache(maxsize=256)
def _track_of(force: str) -> Track | None:
    words = fold(force)
    return next((track for begin, track in _FORCES.items() if words.startswith(begin)), None)


def _text(record: Record, column: str) -> str:
    value = record.get(column)
    return "" if value is None else str(value)
