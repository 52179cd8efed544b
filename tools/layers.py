"""Draws the layers of ``docs/architecture.md`` from the contracts of ``lint-imports``: ``python -m tools.layers``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- layers: made by python -m tools.layers -->\n", "<!-- end of layers -->\n"
SIBLINGS_MAY = " : "
"""Between modules of a layer that may know each other; "|" stands between those that may not (import-linter)."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The modules of one layer, and whether they may know each other."""

    modules: tuple[str, ...]
    open: bool


def layers(contracts: list[dict[str, object]]) -> list[Layer]:
    """Return the layers, the highest first, of the contract of that type."""
    (lines,) = (contract["layers"] for contract in contracts if contract["type"] == "layers")
    if not isinstance(lines, list):
        raise TypeError(lines)
    return [_layer(str(line)) for line in lines]


def _layer(line: str) -> Layer:
    names = re.split(r"\s*[|:]\s*", line)
    return Layer(tuple(name.strip("()").removeprefix("reportgen.") for name in names), SIBLINGS_MAY in line)


def block(contracts: list[dict[str, object]]) -> str:
    """Return what stands between the markers: the picture, and the other contracts in their own words."""
    drawn = "\n".join(_draw(layers(contracts)))
    others = [f"- {contract['name']}." for contract in contracts if contract["type"] != "layers"]
    return f"\n```mermaid\n{drawn}\n```\n\n" + "\n".join(others) + "\n\n"


def _draw(found: list[Layer]) -> Iterator[str]:
    yield "flowchart TB"
    for number, layer in enumerate(found, start=1):
        yield f'    subgraph layer{number}[" "]'
        yield "        direction LR"
        yield "        " + (" <--> " if layer.open else "; ").join(layer.modules)
        yield "    end"
    yield "    " + " --> ".join(f"layer{number}" for number in range(1, len(found) + 1))


def contracts() -> list[dict[str, object]]:
    """Return the contracts of ``pyproject.toml``."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return found


def with_block(page: str, made: str) -> str:
    """Return the page with ``made`` between its markers. Raises ValueError where it has none."""
    before, begin, rest = page.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{BEGIN.strip()} … {END.strip()}")
    return before + begin + made + end + after


if __name__ == "__main__":
    text = with_block(PAGE.read_text(encoding="utf-8"), block(contracts()))
    PAGE.write_text(text, encoding="utf-8", newline="\n")
