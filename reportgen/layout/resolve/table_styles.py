"""Table styles: the conditional formats of a cell, and their cascade (§17.7.6)."""

from __future__ import annotations

from msgspec import Struct

from reportgen.layout import raw
from reportgen.layout.resolve.cascade import cascade
from reportgen.layout.resolve.styles import StyleSheet

ORDER = (
    "band1Vert",
    "band2Vert",
    "band1Horz",
    "band2Horz",
    "firstCol",
    "lastCol",
    "firstRow",
    "lastRow",
    "neCell",
    "nwCell",
    "seCell",
    "swCell",
)
"""Later entries prevail. In Word rows prevail over columns, unlike in the order of the standard."""


class TableTextProperties(Struct, frozen=True):
    """The properties that a table style gives to the text of a cell."""

    paragraph: raw.ParagraphProperties = raw.PLAIN_PARAGRAPH
    run: raw.RunProperties = raw.PLAIN_RUN


NO_TABLE_STYLE = TableTextProperties()


class CellPosition(Struct, frozen=True):
    """The position of a cell: on which edges of the table, in which bands, on which edges of the bands."""

    top: bool
    bottom: bool
    left: bool
    right: bool
    row_band: int = 0  # 1, 2, or 0 for none
    column_band: int = 0
    band_top: bool = True
    band_bottom: bool = True
    band_left: bool = True
    band_right: bool = True


def regions(position: CellPosition, table_look: frozenset[str]) -> tuple[str, ...]:
    """Return the names of the conditional formats that apply, the weakest first."""
    first_row, last_row = (
        position.top and "firstRow" in table_look,
        position.bottom and "lastRow" in table_look,
    )
    first_column, last_column = (
        position.left and "firstColumn" in table_look,
        position.right and "lastColumn" in table_look,
    )
    on = {
        "band1Vert": position.column_band == 1,
        "band2Vert": position.column_band == 2,
        "band1Horz": position.row_band == 1,
        "band2Horz": position.row_band == 2,
        "firstCol": first_column,
        "lastCol": last_column,
        "firstRow": first_row,
        "lastRow": last_row,
        "neCell": first_row and last_column,
        "nwCell": first_row and first_column,
        "seCell": last_row and last_column,
        "swCell": last_row and first_column,
    }
    return tuple(name for name in ORDER if on[name])


def sides(region: str, position: CellPosition) -> tuple[bool, bool, bool, bool]:
    """Return on which edges (top, left, bottom, right) of the region the cell is."""
    if region.endswith("Horz"):
        return position.band_top, position.left, position.band_bottom, position.right
    if region.endswith("Vert"):
        return position.top, position.band_left, position.bottom, position.band_right
    if region.endswith("Row"):
        return True, position.left, True, position.right
    if region.endswith("Col"):
        return position.top, True, position.bottom, True
    if region.endswith("Cell"):
        return True, True, True, True
    return position.top, position.left, position.bottom, position.right


def by_position(borders: raw.Borders, on: tuple[bool, bool, bool, bool]) -> raw.Borders:
    """Return the borders of a region for one of its cells: inside borders where it is not on the edge."""
    top, left, bottom, right = on
    return raw.Borders(
        top=borders.top if top else borders.inside_h,
        left=borders.left if left else borders.inside_v,
        bottom=borders.bottom if bottom else borders.inside_h,
        right=borders.right if right else borders.inside_v,
        diagonal_down=borders.diagonal_down,
        diagonal_up=borders.diagonal_up,
    )


class TableStyles:
    """Folds table styles along their ``basedOn`` chains, region by region."""

    def __init__(self, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._whole: dict[str, raw.Condition] = {}
        self._regions: dict[tuple[str, str], raw.Condition] = {}
        self._text_properties: dict[tuple[str, tuple[str, ...]], TableTextProperties] = {}

    def whole(self, style: str) -> raw.Condition:
        """Return the properties of the whole table: those of the style and its ``wholeTable``."""
        if style not in self._whole:
            computed = raw.Condition()
            for link in self._sheet.chain(style):
                computed = _cascade_conditions(
                    _cascade_conditions(computed, link.whole), link.conditions.get("wholeTable")
                )
            self._whole[style] = computed
        return self._whole[style]

    def region(self, style: str, name: str) -> raw.Condition:
        """Return the properties of one region."""
        key = (style, name)
        if key not in self._regions:
            computed = raw.Condition()
            for link in self._sheet.chain(style):
                computed = _cascade_conditions(computed, link.conditions.get(name))
            self._regions[key] = computed
        return self._regions[key]

    def text_properties(self, style: str, names: tuple[str, ...]) -> TableTextProperties:
        """Return the text properties in these regions; the same regions give the same object."""
        key = (style, names)
        if key not in self._text_properties:
            computed = self.whole(style)
            for name in names:
                computed = _cascade_conditions(computed, self.region(style, name))
            self._text_properties[key] = TableTextProperties(computed.paragraph, computed.run)
        return self._text_properties[key]


def _cascade_conditions(inherited: raw.Condition, specified: raw.Condition | None) -> raw.Condition:
    if specified is None:
        return inherited
    return raw.Condition(
        *(cascade(getattr(inherited, name), getattr(specified, name)) for name in inherited.__struct_fields__)
    )
