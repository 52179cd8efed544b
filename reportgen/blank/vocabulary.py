"""The lists behind the drop-downs: choices of the kit, awards of the catalogue, and last year's vocabulary.

A text column whose texts repeat is a vocabulary: units, ranks, units of measure. Columns of one name in several
tables share theirs. What may be typed freely is offered, not demanded.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportgen.awards.model import Award, Catalogue
from reportgen.awards.overrides import AWARD as RATED_AWARD
from reportgen.blank.carry import PreviousYear
from reportgen.kit.model import ColumnSpec, ColumnType, Kit, SheetLayout, SheetSpec
from reportgen.language import _
from reportgen.sheets.write.model import ChoiceList

MOST = 500
"""Entries of one list: a longer one is no help."""
_LONGEST = 150
"""Letters of a column that can be a vocabulary; longer ones hold prose."""
_AWARDS = "awards"
_BOOLEAN = "boolean"
_PERSONAL = ("name", "achievement", "initiative", "other")
"""Parts of an award row that say something new each year."""


def name_of(kit: Kit, spec: SheetSpec, column: ColumnSpec) -> str:
    """Return the name of the list that a column would choose from; there may be none of that name."""
    if column.type is ColumnType.CHOICE:
        return f"choice:{';'.join(column.constraints.enum)}"
    if column.type is ColumnType.BOOLEAN:
        return _BOOLEAN
    if column.type is not ColumnType.TEXT:
        return ""
    return _AWARDS if _names_awards(kit, spec, column) else f"text:{column.name}"


def lists(
    kit: Kit, year: int, last: PreviousYear | None, catalogue: Catalogue | None
) -> Iterator[tuple[str, ChoiceList]]:
    """Yield every list by its name, in the order in which the kit's columns need them."""
    made: set[str] = set()
    for spec in kit.sheets:
        for column in spec.columns:
            name = name_of(kit, spec, column)
            values = () if name in made else _values(name, column, (kit, year, last, catalogue))
            if values:
                made.add(name)
                yield name, ChoiceList(column.title, values)


def _values(
    name: str, column: ColumnSpec, given: tuple[Kit, int, PreviousYear | None, Catalogue | None]
) -> tuple[str, ...]:
    kit, year, last, catalogue = given
    if column.type is ColumnType.CHOICE:
        return column.constraints.enum
    if name == _BOOLEAN:
        return _("Có"), _("Không")
    if name == _AWARDS:
        return _awards(catalogue, year) if catalogue else ()
    return _vocabulary(kit, last, column) if name and last else ()


def _names_awards(kit: Kit, spec: SheetSpec, column: ColumnSpec) -> bool:
    if kit.awards is None:
        return False
    proposed = spec.name == kit.awards.sheet and column.name == kit.awards.columns.get("title")
    return proposed or (spec.name == kit.awards.rates and column.name == RATED_AWARD)


def _awards(catalogue: Catalogue, year: int) -> tuple[str, ...]:
    """Return the awards in force in the year, highest first: all names, then all abbreviations."""
    own = sorted((a for a in catalogue.awards if _in_force(a, year)), key=lambda award: award.rank)
    names = (award.name for award in own)
    return tuple(dict.fromkeys((*names, *(award.abbreviation for award in own))))[:MOST]


def _in_force(award: Award, year: int) -> bool:
    return award.period.first <= date(year, 12, 31) and award.period.last >= date(year, 1, 1)


def _vocabulary(kit: Kit, last: PreviousYear, column: ColumnSpec) -> tuple[str, ...]:
    if not 0 < column.constraints.max_length <= _LONGEST:
        return ()
    texts = [text for spec in kit.sheets for text in _of(kit, spec, column.name, last)]
    fresh = [text for text in dict.fromkeys(texts) if str(last.year) not in text]
    return tuple(fresh[:MOST]) if len(set(texts)) < len(texts) else ()


def _of(kit: Kit, spec: SheetSpec, name: str, last: PreviousYear) -> list[str]:
    personal = [kit.awards.columns.get(part) for part in _PERSONAL] if kit.awards else []
    if spec.layout is SheetLayout.FIELDS or (
        kit.awards and spec.name == kit.awards.sheet and name in personal
    ):
        return []
    return [text for column in spec.columns if column.name == name for text in last.texts(spec, column)]
