"""The words of the guides' tables and of the models' docstrings for each key: an editor shows them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from reportgen.awards import model as awards
from reportgen.kit import awards as decisions
from reportgen.kit import collecting
from reportgen.kit import model as kit
from reportgen.mapping import remembered
from reportgen.packet import model as packet

DOCS = Path(__file__).resolve().parents[2] / "docs"
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
CELL = re.compile(r"(?<!\\)\|")
KITS, PACKET, MANIFEST = "en/kits.md", "en/packet.md", "architecture.md"
TABLES = {
    "sheet": (KITS, "Sheets", "key"),
    "sheet.column": (KITS, "Columns", "key"),
    "sheet.column.constraints": (KITS, "Columns", "constraint"),
    "awards": (KITS, "Awards", "key"),
    "awards.columns": (KITS, "Awards", "part"),
    "awards.decision": (KITS, "Several decisions of a year", "key of a decision"),
    "document": (KITS, "Documents", "key"),
    "last_year": (KITS, "Last year restated", "key"),
    "collect": (KITS, "Adding units' workbooks up", "key"),
    "collect.sheet": (KITS, "Adding units' workbooks up", "key of a sheet"),
    "text": (KITS, "Conditions", "key of a text"),
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
    "cumulation",
    "fund",
    "grantor",
    "authority",
    "gap",
    "requirement",
    "quota",
)

Nouns = Mapping[str, type]
NOUNS: Mapping[str, Nouns] = {
    "kit": {
        "sheet": kit.SheetSpec,
        "sheet.column": kit.ColumnSpec,
        "sheet.column.constraints": kit.Constraints,
        "sheet.check": kit.Check,
        "figure": kit.FigureSpec,
        "chart": kit.ChartSpec,
        "chart.series": kit.SeriesSpec,
        "comparison": kit.ComparisonSpec,
        "awards": decisions.AwardsSpec,
        "awards.bases": decisions.TypedBases,
        "awards.decision": decisions.DecisionSpec,
        "document": kit.DocumentSpec,
        "last_year": kit.LastYearSpec,
        "collect": collecting.CollectSpec,
        "collect.sheet": collecting.CollectedSheet,
        "text": kit.TextSpec,
    },
    "awards": {
        "award": awards.Award,
        "rule_set": awards.RuleSet,
        "base_salary": awards.BaseSalary,
        "bonus": awards.Bonus,
        "cumulation": awards.Cumulation,
        "fund": awards.FundCap,
        "grantor": awards.Grantor,
        "authority": awards.Authority,
        "gap": awards.Gap,
        "requirement": awards.Requirement,
        "requirement.any_of": awards.Ground,
        "quota": awards.Quota,
        "quota.of": awards.QuotaBase,
        "rounding": awards.Rounding,
    },
    "packet": {"packet": packet.PacketSpec, "item": packet.PacketItem},
    "anh-xa": {"table": remembered.RememberedTable},
}
"""File → what each of its tables is read into: its docstring says what it is, and its ``Args`` what no guide does."""
ARGUMENT = re.compile(r"^    (\w+): (.+(?:\n {5,}.+)*)", re.MULTILINE)


def description(path: str, nouns: Nouns = MappingProxyType({})) -> str:
    """Return what the guides, else the docstrings, say of a dotted path; empty when they say nothing."""
    table, _dot, key = path.rpartition(".")
    if path in nouns:
        return _docstring(nouns[path]).partition("\n\n")[0].replace("\n", " ").replace("``", "")
    place = TABLES.get("rule" if table in RULES else table)
    words = "" if place is None else _rows(*place).get(key, "")
    return words or (_arguments(nouns[table]).get(key, "") if table in nouns else "")


def _docstring(noun: type) -> str:
    return inspect.cleandoc(noun.__doc__ or "")


def _arguments(noun: type) -> dict[str, str]:
    _before, _heading, own = _docstring(noun).partition("Args:\n")
    return {key: " ".join(words.split()).replace("``", "") for key, words in ARGUMENT.findall(own)}


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
