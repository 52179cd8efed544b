"""Bring the catalogs up to the code; exit 1 when a message lacks its translation."""

from __future__ import annotations

import sys

from tools.catalogues import extract, files
from tools.catalogues.faults import faults


def main() -> int:
    """Extract, merge, compile; list what is missing."""
    missing = []
    for language in files.TRANSLATIONS:
        catalog = files.brought_up(language, extract.template())
        files.store(language, catalog)
        missing += list(faults(catalog))
    print("\n".join([*missing, f"{len(missing)} to translate"]))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
