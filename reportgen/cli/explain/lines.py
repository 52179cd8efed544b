"""One figure in words, 80 columns wide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from reportgen.explain import Explanation

WIDTH = 80


def block(figure: Explanation, title: str, parts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines about one figure."""
    yield from textwrap.wrap(f"{title} ({figure.name})", WIDTH, subsequent_indent="  ")
    told = [(label, text) for label, text in parts if text]
    width = max(len(label) for label, _text in told) + 3
    before = ""
    for label, text in told:
        head = f"  {label}:" if label != before else ""
        yield from textwrap.wrap(
            text,
            WIDTH,
            initial_indent=f"{head:<{width + 2}}",
            subsequent_indent=" " * (width + 4),
            break_long_words=False,
            break_on_hyphens=False,
        )
        before = label
