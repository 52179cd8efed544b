"""Which names hold at a tag: those of the kit, those of the loops around it, those set before."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from reportgen.fill.environment import environment
from reportgen.fill.review.shape import ANY, NUMBER, TRUTH, ValueShape, mapping

LOOP: Mapping[str, ValueShape] = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
    **dict.fromkeys(("first", "last"), TRUTH),
    **dict.fromkeys(("previtem", "nextitem", "cycle", "changed"), ANY),
}
"""What Jinja says of a loop."""

ALMOST = 0.85
"""How alike two names are, of 1, to be taken for each other; and when there can hardly be a doubt."""


class NameScope(Struct):
    """The names that hold now: ``top`` those of the kit, ``inner`` those of each open block."""

    top: Mapping[str, ValueShape]
    inner: list[dict[str, ValueShape]] = field(default_factory=lambda: [{}])
    given_by: dict[str, str] = field(default_factory=dict)
    """The names that blocks gave → the tag of the block: once it has ended, they are unknown."""

    def find(self, name: str) -> ValueShape | None:
        """Return the shape of ``name``; None when there is no such name."""
        for names in (*reversed(self.inner), self.top):
            if name in names:
                return names[name]
        return ANY if name in environment().globals else None

    def names(self) -> list[str]:
        """Return every name that holds, those of the innermost block first."""
        own = [name for names in reversed(self.inner) for name in names if name != "loop"]
        return list(dict.fromkeys([*own, *self.top, *environment().globals]))

    def set(self, name: str, shape: ValueShape) -> None:
        """Let ``name`` hold from now on, as long as the innermost block is open."""
        self.inner[-1][name] = shape

    def enter(self, names: Mapping[str, ValueShape], tag: str = "") -> None:
        """Begin a block with names of its own; ``tag`` is told of when one is used after its end."""
        self.inner.append(dict(names))
        self.given_by.update(dict.fromkeys(names, tag))

    def leave(self) -> None:
        """End the innermost block."""
        if len(self.inner) > 1:
            self.inner.pop()

    def elsewhere(self, name: str) -> str:
        """Return where a name of just this spelling stands: ``thong_tin.dia_danh``; "" for nowhere."""
        every = (pair for names in (*reversed(self.inner), self.top) for pair in names.items())
        return next((f"{owner}.{name}" for owner, shape in every if name in shape.names), "")


LOOP_SHAPE = mapping(LOOP)
