"""The look of a passage as the eye judges it: by most of its letters, spaces and note marks left aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

from reportgen.linter.paper.model import Passage, Run

Value = TypeVar("Value")


def words(passage: Passage) -> Iterator[Run]:
    """Yield the runs that show something: no mere spaces, no raised note numbers."""
    return (run for run in passage.runs if run.script == "baseline" and run.text.strip())


def mostly(passage: Passage, of: Callable[[Run], Value], default: Value) -> Value:
    """Return what ``of`` says of most letters of the passage."""
    counts: Counter[Value] = Counter()
    for run in words(passage):
        counts[of(run)] += len(run.text.strip())
    return counts.most_common(1)[0][0] if counts else default


def size(passage: Passage) -> float:
    """Return the size of most letters; 0 for an empty passage."""
    return mostly(passage, lambda run: run.size, 0.0)


def is_bold(passage: Passage) -> bool:
    """Return whether most letters are bold."""
    return mostly(passage, lambda run: run.bold, False)


def is_italic(passage: Passage) -> bool:
    """Return whether most letters are italic."""
    return mostly(passage, lambda run: run.italic, False)


def plain(passage: Passage) -> str:
    """Return the text without raised note numbers."""
    return "".join([run.text for run in passage.runs if run.script == "baseline"]).strip()


def displayed_text(passage: Passage) -> str:
    """Return the text as it is shown: what the format turns into capitals in capitals."""
    return "".join(run.text.upper() if run.capitals else run.text for run in passage.runs).strip()


def is_capitals(passage: Passage) -> bool:
    """Return whether all letters are shown as capitals, raised note numbers aside."""
    text = "".join(run.text.upper() if run.capitals else run.text for run in words(passage))
    return text == text.upper() and any(letter.isalpha() for letter in text)
