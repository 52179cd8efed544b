"""The numbers of a house style, as data: ``profiles/<name>.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct, convert

from reportgen.diagnostics import error
from reportgen.errors import ReportgenError
from reportgen.language import _

FOLDER = Path(__file__).parent / "profiles"
DEFAULT, ARMY = "nd30", "quan-doi"

Range = tuple[float, float]
"""From – to, both included."""


class PageProfile(Struct, frozen=True, forbid_unknown_fields=True):
    """Sheet and margins in millimetres."""

    width: float
    height: float
    top: Range
    bottom: Range
    left: Range
    right: Range


class ElementProfile(Struct, frozen=True, forbid_unknown_fields=True):
    """How one element looks; None: free."""

    size: Range = (1.0, 400.0)
    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    align: str = ""


class BodyProfile(Struct, frozen=True, forbid_unknown_fields=True):
    """How the body is set: indents (mm) from which the first line's is one, points between paragraphs, line spacing."""

    indents: Range
    between: float
    line: Range


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    """A house style. ``unsure`` are the codes of rules that only warn under it, ``silent`` those it does not ask."""

    name: str
    title: str
    family: str
    page: PageProfile
    body: BodyProfile
    elements: Mapping[str, ElementProfile]
    unsure: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    source: str = ""

    def look(self, element: str, code: str = "") -> ElementProfile:
        """Return how an element looks, in papers of a kind (``QĐ``) where the style says so of these.

        It is free in everything of which the style says nothing.
        """
        own = self.elements.get(f"{element} {code}") if code else None
        return own or self.elements.get(element, _FREE)


_FREE = ElementProfile()


def default_name(*, army: bool) -> str:
    """Return the name of the style for papers of army bodies, or of all others."""
    return ARMY if army else DEFAULT


def names() -> tuple[str, ...]:
    """Return the names of the styles that come with the program."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def load(name: str = DEFAULT) -> Profile:
    """Return a style by name.

    Raises:
        ReportgenError: there is none of this name.
    """
    if name not in names():
        message = _("Không có bộ quy định thể thức “{name}”.", name=name)
        raise ReportgenError(
            error("unknown-profile", message, hint=_("Có: {names}.", names=", ".join(names())))
        )
    return convert(tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")), Profile, strict=False)
