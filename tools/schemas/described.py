"""The words of the guides' tables for each key: an editor shows what the guide says."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
CELL = re.compile(r"(?<!\\)\|")
KITS, PACKET, MANIFEST = "kits.md", "packet.md", "architecture.md"
TABLES = {
    "sheet": (KITS, "Sheets", "key"),
    "sheet.column": (KITS, "Columns", "key"),
    "sheet.column.constraints": (KITS, "Columns", "constraint"),
    "awards": (KITS, "Awards", "key"),
    "awards.columns": (KITS, "Awards", "part"),
    "document": (KITS, "Documents", "key"),
    "rule": (KITS, "`awards.toml`: awards and the law about them", "key"),
    "item": (PACKET, "`packet.toml`", "key of an item"),
    "figures": (MANIFEST, "The manifest", "key"),
}
"""Where a path's keys are explained: page, heading, and how its table's first column is headed."""
RULES = (
    "award",
    "rule_set",
    "base_salary",
    "rounding",
    "bonus",
    "grantor",
    "authority",
    "requirement",
    "quota",
)


def description(path: str) -> str:
    """Return what the guides say of a dotted path, empty when they say nothing."""
    table, _dot, key = path.rpartition(".")
    place = TABLES.get("rule" if table in RULES else table)
    words = "" if place is None else _rows(*place).get(key, "")
    return "" if words == "see below" else words


def _rows(page: str, heading: str, first: str) -> dict[str, str]:
    """Return key → words of the table under ``heading`` whose first column is headed ``first``."""
    lines = _section((DOCS / page).read_text(encoding="utf-8"), heading)
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {first} |"))
    found: dict[str, str] = {}
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        names, *words = (cell.strip() for cell in CELL.split(line.strip("|")))
        found |= {name: _plain(" ".join(words)) for name in re.findall(r"`([^`]+)`", names)}
    return found


def _section(text: str, heading: str) -> list[str]:
    _before, found, after = text.partition(f"# {heading}\n")
    if not found:
        raise KeyError(heading)
    return re.split(r"^#+ ", after, maxsplit=1, flags=re.MULTILINE)[0].splitlines()


def _plain(words: str) -> str:
    return LINK.sub(r"\1", words).replace(r"\|", "|").replace("`", "").replace("**", "")
