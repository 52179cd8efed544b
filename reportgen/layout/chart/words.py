"""The words of a chart that its picture must show: title, axis titles, names of categories and of series."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.chart.entries import entries
from reportgen.layout.document.chart import Chart


def words(chart: Chart) -> Iterator[str]:
    """Yield the texts of a chart; numbers are none."""
    if chart.title.text:
        yield chart.title.text
    across = {plot.axes[0] for plot in chart.plots if plot.kind not in ("pie", "doughnut")}
    used = across | {plot.axes[1] for plot in chart.plots}
    for axis in chart.axes:
        if axis.deleted or axis.id not in used:
            continue
        if axis.title.text:
            yield axis.title.text
        if axis.id in across and not axis.of_values and axis.labels != "none":
            plots = [plot.categories for plot in chart.plots if plot.axes[0] == axis.id]
            yield from max(plots, key=len, default=())
    if chart.legend.position:
        yield from (entry.text for entry in entries(chart))
