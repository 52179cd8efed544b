"""Pictures in templates: ``{{ bieu_do.huan_luyen }}`` draws a chart where the tag stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

ALL = "tat_ca"
"""The name under which a template finds all pictures: ``{% for hinh in bieu_do.tat_ca %}``."""


class Picture(Markup):
    """The XML of a run that holds a picture; ``ten`` is its caption, ``don_vi_tinh`` its unit.

    The attributes are Vietnamese because templates read them. A picture that there is nothing to draw for is
    the empty text, and false.
    """

    ten: str
    don_vi_tinh: str

    def __new__(cls, run: str = "", title: str = "", unit: str = "") -> Picture:
        """Return a picture from its run as XML; empty for none."""
        made = super().__new__(cls, run)
        made.ten, made.don_vi_tinh = title, unit
        return made


class Pictures(Mapping[str, object]):
    """Name → picture, and all of them in order as ``tat_ca``; drawn when first one is asked for.

    ``known`` are all names a template may use: those that ``draw`` does not give are empty.
    """

    def __init__(self, known: tuple[str, ...], draw: Callable[[], Mapping[str, Picture]]) -> None:
        self._known = known
        self._draw = draw
        self._drawn: Mapping[str, Picture] | None = None

    def __getitem__(self, name: str) -> object:
        """Return the picture called ``name``; empty when it was left out."""
        if name not in self:
            raise KeyError(name)
        if self._drawn is None:
            self._drawn = self._draw()
        return tuple(self._drawn.values()) if name == ALL else self._drawn.get(name, Picture())

    def __contains__(self, name: object) -> bool:
        """Return whether a template may use the name."""
        return name == ALL or name in self._known

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter((*self._known, ALL))

    def __repr__(self) -> str:
        """Return the names, for a template that prints all of them."""
        return ", ".join(self)

    def __len__(self) -> int:
        """Return the number of names."""
        return len(self._known) + 1
