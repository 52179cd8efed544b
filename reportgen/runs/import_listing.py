"""An import for programs, as ``--json`` prints it: the keys are the same in every language."""

from __future__ import annotations

from reportgen.kit.types import format_cell
from reportgen.mapping.convert import Conversion
from reportgen.mapping.model import Proposal
from reportgen.runs.import_ import ImportResult


def as_json(result: ImportResult) -> dict[str, object]:
    """Return the proposals, what is asked, and what there is to say."""
    return {
        "tables": [_table_json(own) for own in result.tables],
        "questions": [
            {"file": q.place.file, "sheet": q.place.sheet, "cell": q.place.cell, "said": q.said}
            | _proposal_json(q.proposal)
            for q in result.questions
        ],
        "diagnostics": [one.as_json() for one in (*result.problems, *result.notes)],
    }


def _table_json(own: Conversion) -> dict[str, object]:
    proposal = own.proposal
    return {
        "file": proposal.file.as_posix(),
        "tab": proposal.table.sheet.title,
        "number": proposal.table.number,
        "sheet": _proposal_json(proposal.sheet),
        "columns": [{"title": c.title} | _proposal_json(c.proposal) for c in proposal.columns],
        "values": {n: {t: _proposal_json(p) for t, p in v.items()} for n, v in proposal.values.items()},
        "captions": {n: _proposal_json(p) for n, p in proposal.captions.items()},
        "constants": {n: _proposal_json(p) for n, p in proposal.constants.items()},
        "rows": len(own.rows),
        "proofs": [
            {"cell": p.place.cell, "title": p.title, "total": format_cell(p.total), "rows": p.count}
            for p in own.proofs
        ],
        "leftovers": [{"cell": one.place.cell, "said": one.said, "why": one.why} for one in own.leftovers],
        "lacking": [*own.columns_lacking, *(f"{d.place.cell}: {d.message}" for d in own.lacking)],
        "changes": list(proposal.changes),
    }


def _proposal_json(own: Proposal) -> dict[str, object]:
    return {"to": own.to, "confidence": own.confidence, "reason": own.reason}
