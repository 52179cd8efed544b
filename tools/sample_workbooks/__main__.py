"""Writes the sample workbooks to ``inputs/``."""

from __future__ import annotations

from tools.sample_workbooks.make import make
from tools.sample_workbooks.model import ROOT, years

if __name__ == "__main__":
    for year in years():
        (ROOT / "inputs" / f"{year.year}.xlsx").write_bytes(make(year))
