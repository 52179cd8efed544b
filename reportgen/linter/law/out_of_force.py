"""What a legal base cites that was no longer, or not yet, in force on a day, and what was in its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from reportgen.language import _
from reportgen.linter.law import cited
from reportgen.linter.law.texts import LegalText
from reportgen.linter.law.texts import texts as listed


class OutOfForce(Struct, frozen=True):
    """A text that was not in force on a day, and the texts of the list that were in its place."""

    text: LegalText
    on: date
    instead: tuple[LegalText, ...]

    @property
    def message(self) -> str:
        """What is wrong with citing it, for who wrote the base."""
        until = self.text.until
        if until is not None and until < self.on:
            return _(
                "“{name}” hết hiệu lực từ sau ngày {until}, trước ngày của văn bản ({day}).",
                name=self.text.citation,
                until=f"{until:%d/%m/%Y}",
                day=f"{self.on:%d/%m/%Y}",
            )
        return _(
            "“{name}” có hiệu lực từ ngày {since}, sau ngày của văn bản ({day}).",
            name=self.text.citation,
            since=f"{self.text.since:%d/%m/%Y}",
            day=f"{self.on:%d/%m/%Y}",
        )

    @property
    def hint(self) -> str:
        """What to cite in its place, as it is cited; of a text that no one knows, what the list says."""
        instead = "; ".join(text.full_citation for text in self.instead)
        if self.text.since > self.on:
            known = _("Văn bản có hiệu lực ngày ấy: {instead}.", instead=instead)
            return known if instead else _("Kiểm tra lại căn cứ này.")
        by = instead or self.text.by
        return _("Văn bản thay thế: {by}.", by=by) if by else _("Kiểm tra lại căn cứ này.")


def out_of_force(base: str, on: date) -> Iterator[OutOfForce]:
    """Yield each text that a base cites and that was surely not in force on the day."""
    for text in cited.texts(base):
        if text.sure and not text.covers(on):
            instead = _successors(text, on) if text.since <= on else _predecessors(text, on)
            yield OutOfForce(text, on, tuple(instead))


def _successors(text: LegalText, on: date, seen: frozenset[str] = frozenset()) -> Iterator[LegalText]:
    """Yield the texts of the list that took the place of one, and were in force on the day: also those of those."""
    for number in cited.numbers(text.by):
        later = cited.by_number().get(number)
        if later is None or number in seen:
            continue
        if later.covers(on):
            yield later
        else:
            yield from _successors(later, on, seen | {number})


def _predecessors(text: LegalText, on: date, seen: frozenset[str] = frozenset()) -> Iterator[LegalText]:
    """Yield the texts of the list whose place one took later, and that were in force on the day."""
    for earlier in listed():
        if text.number not in cited.numbers(earlier.by) or earlier.number in seen:
            continue
        if earlier.covers(on):
            yield earlier
        else:
            yield from _predecessors(earlier, on, seen | {earlier.number})
