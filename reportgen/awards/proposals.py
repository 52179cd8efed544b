"""A row of the award sheet → a proposal: who, from which unit, for which award of the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from reportgen.awards.match import Match, Reader, wording
from reportgen.awards.model import Subject
from reportgen.records import Record
from reportgen.vietnamese.unicode import fold

_SUBJECTS = {fold("Tập thể"): Subject.COLLECTIVE, fold("Hộ gia đình"): Subject.HOUSEHOLD}


@dataclass(frozen=True, slots=True)
class Proposal:
    """One row, understood. Texts are empty where the cell is; ``match`` is None for an unknown award.

    ``wording`` is the award as it is printed, ``form_key`` the same for all proposals of one wording.
    """

    record: Record
    subject: Subject
    name: str
    unit: str
    typed: str
    match: Match | None
    wording: str
    form_key: str


def read(
    records: Iterable[Record], columns: Mapping[str, str], reader: Reader, on: date | None
) -> tuple[Proposal, ...]:
    """Return a proposal for each record, in their order.

    ``columns`` says which column holds what: ``kind``, ``name``, ``unit``, ``title`` (the award). A recipient
    that is neither a collective nor a household is an individual.
    """
    return tuple(_proposal(record, columns, reader, on) for record in records)


def _proposal(record: Record, columns: Mapping[str, str], reader: Reader, on: date | None) -> Proposal:
    kind, name, unit, typed = (
        _text(record, columns.get(role, "")) for role in ("kind", "name", "unit", "title")
    )
    subject = _SUBJECTS.get(fold(kind), Subject.INDIVIDUAL)
    match = reader.find(typed, subject, on) if typed else None
    printed = match.wording if match else wording(typed)
    return Proposal(record, subject, name, unit, typed, match, printed, fold(printed))


def _text(record: Record, column: str) -> str:
    value = record.get(column)
    return "" if value is None else str(value)
