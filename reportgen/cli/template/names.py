"""What templates may use, as this workspace's kit has it; and the newest year there is to show it with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportgen import workspace as workspaces
from reportgen.errors import ReportgenError
from reportgen.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportgen.fill.review import Shape
    from reportgen.kit.model import Kit
    from reportgen.pipeline import Material


class WithSamples(Workspace):
    """A workspace whose workbooks are the samples that come with the program."""

    __slots__ = ()

    @property
    def inputs(self) -> Path:
        """The folder of the samples."""
        return workspaces.samples()


def shapes(kit: Kit) -> Mapping[str, Shape]:
    """Return name → shape of all that the templates of ``kit`` may use."""
    from reportgen.awards.lists import AwardList, Row
    from reportgen.fill.review import award_row, vocabulary
    from reportgen.fill.review.shape import of_class

    return vocabulary(kit, lambda columns: of_class(AwardList, {Row: award_row(columns)}))


def material(place: Workspace, kit_name: str, year: int | None) -> Material:
    """Return the names of ``year``; without one, of the newest year that has no error, else of the samples.

    Raises:
        ReportgenError: what the year asked for, or the newest one, has to mend.
    """
    if year is not None:
        return _of_year(place, kit_name, year)
    tried: list[ReportgenError] = []
    for candidate in (place, WithSamples(place.root)):
        for known in reversed(workspaces.years(candidate)):
            try:
                return _of_year(candidate, kit_name, known)
            except ReportgenError as trouble:
                tried.append(trouble)
    raise tried[0] if tried else ReportgenError(())


def _of_year(place: Workspace, kit_name: str, year: int) -> Material:
    from reportgen import pipeline

    return pipeline.material(pipeline.Order(place, year, kit_name))
