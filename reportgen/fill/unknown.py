"""Names that a template asks for and nobody gives: noted with their place, never printed, not fatal at once.

Filling goes on after an unknown name as if its value were empty, so that one run shows every such name;
the caller looks at the notes afterwards and gives up.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextvars import ContextVar

from jinja2 import Undefined
from jinja2.utils import missing
from msgspec import Struct

from reportgen.suggest import nearest


class UnknownUse(Struct, frozen=True):
    """A name used at ``line`` of the compiled source; ``nearest`` is a known one like it, or ""."""

    name: str
    line: int
    nearest: str


_notes: ContextVar[list[UnknownUse] | None] = ContextVar("unknown_names", default=None)
_known: ContextVar[tuple[str, ...]] = ContextVar("known_names", default=())


def start(known: tuple[str, ...]) -> list[UnknownUse]:
    """Begin a new list of notes and return it; ``known`` are the names at the top of the context."""
    notes: list[UnknownUse] = []
    _notes.set(notes)
    _known.set(known)
    return notes


def template_line() -> int:
    """Return the line of the template that is being rendered right now; 0 outside of one."""
    frame = sys._getframe(1)
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back  # type: ignore[assignment]  # typeshed: f_back is FrameType | None
    return 0


class UnknownName(Undefined):
    """An unknown name: empty, false, of no length; every use of it is noted."""

    __slots__ = ()

    def _note(self) -> None:
        notes = _notes.get()
        if notes is None:
            return
        known = _known.get() if self._undefined_obj is missing else _names_of(self._undefined_obj)
        name = str(self._undefined_name)
        note = UnknownUse(name, template_line(), nearest(name, known))
        if note not in notes:
            notes.append(note)

    def __str__(self) -> str:
        self._note()
        return ""

    def __iter__(self) -> Iterator[object]:
        self._note()
        return iter(())

    def __bool__(self) -> bool:
        self._note()
        return False

    def __len__(self) -> int:
        self._note()
        return 0

    def __hash__(self) -> int:
        self._note()
        return 0

    def __getattr__(self, name: str) -> UnknownName:
        if name.startswith("__"):
            raise AttributeError(name)
        self._note()
        return self

    def _itself(self, *_arguments: object) -> UnknownName:
        self._note()
        return self

    def _never(self, _other: object) -> bool:
        self._note()
        return False

    # jinja2 types these as never returning: its own refuse on the spot, these note and go on
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _itself  # type: ignore[assignment]
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = _itself  # type: ignore[assignment]
    __pos__ = __neg__ = __call__ = __getitem__ = _itself  # type: ignore[assignment]
    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = _never  # type: ignore[assignment]


def _names_of(owner: object) -> tuple[str, ...]:
    if isinstance(owner, Mapping):
        return tuple(str(name) for name in owner)
    return tuple(name for name in dir(owner) if not name.startswith("_"))
