"""What an import is not certain of: put to a person, with what is taken for granted and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from reportgen.diagnostics import Place
from reportgen.kit.model import Kit, SheetSpec
from reportgen.language import _
from reportgen.mapping.model import ColumnProposal, Proposal, TableProposal
from reportgen.sheets import address

Ask = Callable[["Question"], bool]


class Question(Struct, frozen=True):
    """One thing that is not certain: where, what it is taken for (``means`` in the kit's words), and why."""

    place: Place
    said: str
    proposal: Proposal
    means: str = ""


def asked(own: TableProposal, kit: Kit, ask: Ask | None) -> TableProposal:
    """Return the proposal with what a person says of its questions: yes, or that it is not imported."""
    if ask is None:
        return own
    place = Place(own.file.as_posix(), own.table.sheet.title)
    if not own.sheet.is_certain:
        yes = bool(own.sheet.to) and ask(_table_question(own, kit))
        own = replace(own, sheet=_answer(own.sheet, yes=yes))
    if not own.sheet.to:
        return own
    spec = kit.sheet(own.sheet.to)
    columns = tuple(
        c
        if c.proposal.is_certain
        else replace(c, proposal=_answer(c.proposal, yes=ask(_column_question(c, own, spec))))
        for c in own.columns
    )
    values = {
        name: {
            text: p
            if p.is_certain or not p.to
            else _answer(p, yes=ask(Question(place, f"{spec.column(name).title}: “{text}”", p)))
            for text, p in texts_.items()
        }
        for name, texts_ in own.values.items()
    }
    spoken = [
        {
            name: p
            for name, p in many.items()
            if p.is_certain or ask(Question(place, spec.column(name).title, p))
        }
        for many in (own.captions, own.constants)
    ]
    captions, constants = ({name: _answer(p, yes=True) for name, p in many.items()} for many in spoken)
    return replace(own, columns=columns, values=values, captions=captions, constants=constants)


def _answer(own: Proposal, *, yes: bool) -> Proposal:
    return Proposal(own.to if yes else "", 1.0, _("đã hỏi"))


def questions_of(own: TableProposal, kit: Kit) -> Iterator[Question]:
    """Yield what is not certain of a table."""
    if not own.sheet.is_certain:
        yield _table_question(own, kit)
    if not own.sheet.to:
        return
    spec, place = kit.sheet(own.sheet.to), Place(own.file.as_posix(), own.table.sheet.title)
    for column in own.columns:
        if not column.proposal.is_certain:
            yield _column_question(column, own, spec)
    for name, many in own.values.items():
        for text, p in many.items():
            if not p.is_certain:
                yield Question(place, f"{spec.column(name).title}: “{text}”", p)
    for name, p in (*own.captions.items(), *own.constants.items()):
        if not p.is_certain:
            yield Question(place, _("{title} của mọi hàng", title=spec.column(name).title), p)


def _table_question(own: TableProposal, kit: Kit) -> Question:
    place = Place(
        own.file.as_posix(), own.table.sheet.title, address(own.table.top, min(own.table.titles, default=0))
    )
    said = _("Bảng {number}: {caption}", number=own.table.number, caption=own.table.caption[:80])
    return Question(place, said, own.sheet, kit.sheet(own.sheet.to).title if own.sheet.to else "")


def _column_question(column: ColumnProposal, own: TableProposal, spec: SheetSpec) -> Question:
    at = address(own.table.bottom, column.column)
    means = spec.column(column.proposal.to).title if column.proposal.to else ""
    return Question(
        Place(own.file.as_posix(), own.table.sheet.title, at), column.title, column.proposal, means
    )
