"""``c:ser``: the series of a chart with the values that the file keeps beside it (§21.2.2.170)."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.raw import chart as raw_chart
from reportgen.layout.read import chart_format, values
from reportgen.layout.read.chart_format import LONGEST_TEXT, number, switch, value
from reportgen.ooxml.names import C
from reportgen.ooxml.xml import Element

MOST_POINTS = 32_000
"""Of one chart, as many as Excel draws of one series in two dimensions."""
MOST_LETTERS = 200_000
"""Of the names of one chart."""
MOST_SERIES = 255
"""As many as Excel draws."""

_CACHES = ("strRef/strCache", "numRef/numCache", "strLit", "numLit")
_NUMBERS = (C + "numCache", C + "numLit")
_SHOWN = ("showVal", "showCatName", "showSerName", "showPercent")
_NOT_DRAWN = ("trendline", "errBars")


class SeriesReader:
    """Reads the series of one chart; ``clipped`` where it has more of them, or of their points, than are drawn."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self.points = 0
        self.clipped = False
        self.simplified: list[str] = []
        self._series = self._letters = 0

    def all(self, plot: Element) -> list[raw_chart.ChartSeries]:
        """Return the series of a group, in their order."""
        found = []
        for element in plot.iterchildren(C + "ser"):
            self._series += 1
            if self._series > MOST_SERIES:
                self.clipped = True
                break
            found.append((values.integer(value(element, "order")) or 0, self._one(element)))
        return [series for _order, series in sorted(found, key=lambda pair: pair[0])]

    def _one(self, element: Element) -> raw_chart.ChartSeries:
        self.simplified += [name for name in _NOT_DRAWN if element.find(C + name) is not None]
        data = element.find(C + "val")
        x = element.find(C + "xVal")
        data = element.find(C + "yVal") if data is None else data
        categories, category_format = self._categories(element.find(C + "cat"))
        explosion = number(value(element, "explosion")) or 0.0
        own = {at: _explosion(point) for at, point in _data_points(element)}
        return raw_chart.ChartSeries(
            index=values.integer(value(element, "idx")) or 0,
            name=text_of(element.find(C + "tx")),
            categories=categories,
            category_format=category_format,
            values=self._numbers(data),
            x=self._numbers(x),
            sizes=self._numbers(element.find(C + "bubbleSize")),
            format=_format(data),
            paint=chart_format.paint(element),
            points={at: chart_format.paint(point) for at, point in _data_points(element)},
            explosions={-1: explosion} | {at: size for at, size in own.items() if size is not None},
            marker=_marker(element.find(C + "marker")),
            smooth=switch(element, "smooth") is not False,
            inverts=switch(element, "invertIfNegative") or False,
            labels=labels(element.find(C + "dLbls")),
        )

    def _numbers(self, holder: Element | None) -> tuple[float | None, ...]:
        cache = _cache(holder)
        if cache is None:
            return ()
        if cache.tag not in _NUMBERS:  # text on the axis of a scatter chart counts 1, 2, 3
            return tuple(float(at) for at in range(1, self._length(cache) + 1))
        return tuple(number(text) for text in self._texts(cache))

    def _categories(self, holder: Element | None) -> tuple[tuple[str, ...], str | None]:
        cache = _cache(holder)
        if cache is not None:
            form = (cache.findtext(C + "formatCode") or "General") if cache.tag in _NUMBERS else None
            return tuple(text or "" for text in self._texts(cache)), form
        levels = None if holder is None else holder.find(f"{C}multiLvlStrRef/{C}multiLvlStrCache")
        return (() if levels is None else self._levels(levels)), None

    def _levels(self, cache: Element) -> tuple[str, ...]:
        """Return categories of several levels: the name of each, below the first of a group that of the group."""
        length = self._length(cache)
        levels = [self._texts(level, length) for level in cache.iterchildren(C + "lvl")][:4]
        return tuple("\n".join(text for text in names if text) for names in zip(*levels, strict=True))

    def _length(self, cache: Element) -> int:
        """Return how many points a cache has: as many as it says, or as it holds, whatever their numbers say."""
        numbers = [at for at, _text in _cached_points(cache)]
        stated = max(values.integer(value(cache, "ptCount")) or 0, len(numbers))
        length = min(max(numbers, default=-1) + 1, stated) if numbers else stated
        room = max(MOST_POINTS - self.points, 0)
        self.clipped |= length > room
        return min(length, room)

    def _texts(self, cache: Element, length: int | None = None) -> list[str | None]:
        length = self._length(cache) if length is None else length
        self.points += length
        found: list[str | None] = [None] * length
        for at, text in _cached_points(cache):
            if at < length:
                found[at] = text if cache.tag in _NUMBERS else self._clip(text)
        return found

    def _clip(self, text: str) -> str:
        self._letters += len(text)
        self.clipped |= len(text) > LONGEST_TEXT or self._letters > MOST_LETTERS
        return text[:LONGEST_TEXT] if self._letters <= MOST_LETTERS else ""


def _cache(holder: Element | None) -> Element | None:
    paths = () if holder is None else (holder.find(C + path.replace("/", "/" + C)) for path in _CACHES)
    return next((found for found in paths if found is not None), None)


def _cached_points(cache: Element) -> Iterator[tuple[int, str]]:
    for point in cache.iterchildren(C + "pt"):
        at = values.integer(point.get("idx"))
        if at is not None and at >= 0:
            yield at, point.findtext(C + "v") or ""


def _format(holder: Element | None) -> str:
    cache = _cache(holder)
    return "General" if cache is None else cache.findtext(C + "formatCode") or "General"


def text_of(holder: Element | None) -> str:
    """Return the text of ``c:tx``: rich, cached beside a reference, or as it stands."""
    if holder is None:
        return ""
    rich = holder.find(C + "rich")
    if rich is not None:
        return chart_format.rich_text(rich)
    cache = _cache(holder)
    found = (
        holder.findtext(C + "v") or "" if cache is None else " ".join(t for _at, t in _cached_points(cache))
    )
    return found[:LONGEST_TEXT]


def _data_points(element: Element) -> Iterator[tuple[int, Element]]:
    for point in element.iterchildren(C + "dPt"):
        yield values.integer(value(point, "idx")) or 0, point


def _explosion(point: Element) -> float | None:
    return number(value(point, "explosion"))


def _marker(element: Element | None) -> raw_chart.Marker | None:
    if element is None:
        return None
    return raw_chart.Marker(
        value(element, "symbol"), number(value(element, "size")), chart_format.paint(element)
    )


def labels(element: Element | None) -> raw_chart.DataLabels | None:
    """Return ``c:dLbls`` or ``c:dLbl`` (§21.2.2.47, §21.2.2.49)."""
    if element is None:
        return None
    form = element.find(C + "numFmt")
    linked = form is None or values.on_off(form.get("sourceLinked") or "0")
    shown = {name: switch(element, name) for name in _SHOWN}
    if any(shown.values()):  # what such an element does not mention is shown too, as Office has it
        shown = {name: state is not False for name, state in shown.items()}
    return raw_chart.DataLabels(
        deleted=switch(element, "delete") or False,
        value=shown["showVal"] or False,
        category=shown["showCatName"] or False,
        series=shown["showSerName"] or False,
        percent=shown["showPercent"] or False,
        position=value(element, "dLblPos"),
        format=None if linked or form is None else form.get("formatCode"),
        separator=element.findtext(C + "separator"),
        font=chart_format.font(element),
        text=text_of(element.find(C + "tx")),
        paint=chart_format.paint(element),
        moved=chart_format.moved(element),
        leader=chart_format.paint(element.find(C + "leaderLines"))
        if switch(element, "showLeaderLines")
        else None,
        points={
            at: own
            for point in element.iterchildren(C + "dLbl")
            if (at := values.integer(value(point, "idx"))) is not None and (own := labels(point)) is not None
        },
    )
