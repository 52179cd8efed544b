"""A template of the kit: its file, and the paper in it; and the pages of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.word.blocks import Blocks, Drawing
from reportgen.word.page import A4_LANDSCAPE, Margins, Section
from reportgen.word.paper import Paper

MARGINS = Margins(right=20.0)
UPRIGHT, LANDSCAPE = Section(margins=MARGINS), Section(A4_LANDSCAPE, MARGINS)


@dataclass(frozen=True, slots=True)
class Template:
    """A paper, and the name of its file in the kit's folder."""

    name: str
    paper: Paper


def template(
    name: str, title: str, body: Blocks, section: Section = UPRIGHT, first_header: Drawing | None = None
) -> Template:
    """Return a template whose papers are the agency's; ``title`` may hold tags."""
    return Template(name, Paper(title, "{{ thong_tin.co_quan }}", body, section, first_header))
