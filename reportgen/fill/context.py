"""The names that templates may use, from a kit and its year: the one place where they are put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from reportgen.fill.pictures import Pictures
from reportgen.records import Record, YearData

SERIES = re.compile(r"(.+)_(\d+)")
"""Fields called ``noi_nhan_1``, ``noi_nhan_2`` … are also one list, ``noi_nhan``."""


class NamedFigure(Protocol):
    """What filling asks of a figure's specification."""

    @property
    def name(self) -> str:
        """The figure's name in templates."""
        ...

    @property
    def unit(self) -> str:
        """Its unit; ``%`` means a share of one."""
        ...


class AwardsLike(Protocol):
    """What filling asks of a kit's awards: the sheet whose name the award list takes."""

    @property
    def sheet(self) -> str:
        """The sheet's name."""
        ...


class KitLike(Protocol):
    """What filling asks of a kit."""

    @property
    def figures(self) -> Iterable[NamedFigure]:
        """The figures that templates may use."""
        ...

    @property
    def awards(self) -> AwardsLike | None:
        """Where the award list comes from."""
        ...


def context(
    kit: KitLike,
    data: YearData,
    figures: Mapping[str, object],
    previous_figures: Mapping[str, object] | None,
    awards: object,
) -> dict[str, object]:
    """Return name → value for `render`; docs/templates.md has the table.

    ``bieu_do`` has no charts yet: whoever has drawn some puts them there; so it is with ``tu_ngu``, the kit's words
    by case, with ``chuong_trinh``, the meeting's programme, and in the packet's front with ``tai_lieu``, the list
    of its papers.
    Without last year ``nam_truoc.co`` is False and each of its figures is None.
    """
    context: dict[str, object] = {name: _with_series(fields) for name, fields in data.fields.items()}
    context.update(data.tables)
    if kit.awards is not None:
        context[kit.awards.sheet] = awards
    context["trang_khac"] = dict(data.extra)
    context["so_lieu"] = {figure.name: figures[figure.name] for figure in kit.figures}
    context["don_vi_tinh"] = {figure.name: figure.unit for figure in kit.figures}
    context["bieu_do"] = Pictures((), dict)
    context["tu_ngu"] = {}
    context |= {
        "chuong_trinh": {"muc": (), "ket_thuc": "", "buoi": ""},
        "tai_lieu": (),
        "kem_chuong_trinh": False,
    }
    context["nam_truoc"] = _last_year(kit, data.year - 1, previous_figures)
    return context | {"nam": data.year, "nam_sau": data.year + 1}


def _last_year(kit: KitLike, year: int, figures: Mapping[str, object] | None) -> dict[str, object]:
    known = figures or {}
    values: dict[str, object] = {figure.name: known.get(figure.name) for figure in kit.figures}
    return values | {"co": figures is not None, "nam": year}


def _with_series(fields: Record) -> dict[str, object]:
    """Return the fields and, for each numbered series, the list of those that are not empty."""
    context: dict[str, object] = dict(fields)
    series: dict[str, list[object]] = {}
    for name, value in fields.items():
        if match := SERIES.fullmatch(name):
            series.setdefault(match.group(1), []).extend([] if value is None else [value])
    return {**series, **context}
