"""Numbering definitions: from ``w:numId`` and level to the level's properties (§17.9)."""

from __future__ import annotations

from reportgen.layout import raw


class NumberingLevels:
    """Looks levels up, through overrides and links to numbering styles."""

    def __init__(self, numbering: raw.NumberingDefinitions, styles: raw.Styles) -> None:
        self._numbers = numbering.numbers
        self._abstract = numbering.abstract
        self.pictures = numbering.pictures
        self._styles = styles.by_id
        self._levels: dict[tuple[int, int], raw.Level | None] = {}

    def number(self, num_id: int) -> raw.Number | None:
        """Return an instance."""
        return self._numbers.get(num_id)

    def counter(self, num_id: int) -> str:
        """Return the id of the abstract definition in which an instance counts: instances share it."""
        found = self._definition(num_id)
        return found.id if found is not None else ""

    def level(self, num_id: int, level: int) -> raw.Level | None:
        """Return a level of an instance; None if it is not defined."""
        key = (num_id, level)
        if key not in self._levels:
            self._levels[key] = self._find(num_id, level)
        return self._levels[key]

    def _find(self, num_id: int, level: int) -> raw.Level | None:
        number = self._numbers.get(num_id)
        if number is None:
            return None
        definition = self._definition(num_id)
        return number.levels.get(level) or (None if definition is None else definition.levels.get(level))

    def _definition(self, num_id: int) -> raw.AbstractNumber | None:
        """Follow ``w:numStyleLink`` to the definition that holds the levels (§17.9.21)."""
        seen: set[str] = set()
        number = self._numbers.get(num_id)
        found = None if number is None else self._abstract.get(number.abstract)
        while found is not None and found.style and not found.levels and found.id not in seen:
            seen.add(found.id)
            linked = self._linked_definition(found.style)
            if linked is None:
                return found
            found = linked
        return found

    def _linked_definition(self, style: str) -> raw.AbstractNumber | None:
        holder = self._styles.get(style)
        number = None if holder is None else self._numbers.get(holder.whole.paragraph.num_id or 0)
        if number is not None:
            return self._abstract.get(number.abstract)
        return next((a for a in self._abstract.values() if a.defines == style), None)

    def level_of_style(self, num_id: int, style: str, style_level: int | None) -> int:
        """Return the level whose ``w:pStyle`` is ``style``; else the level of the style, else 0."""
        definition = self._definition(num_id)
        for index, level in () if definition is None else definition.levels.items():
            if level.style == style:
                return index
        return style_level or 0
