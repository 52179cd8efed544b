"""Bring the catalogs up to the code; exit 1 when a message lacks its translation."""

from __future__ import annotations

import sys

from reportgen.cli.usage import TYPER
from reportgen.language import SOURCE_LANGUAGE
from tools.catalogues import extract, files, typer_words
from tools.catalogues.faults import faults


def main() -> int:
    """Extract, merge, compile; list what is missing."""
    missing = []
    for language in files.TRANSLATIONS:
        catalog = files.update(language, extract.template())
        files.store(language, catalog)
        missing += list(faults(catalog))
    theirs = typer_words.brought_up()
    files.store(SOURCE_LANGUAGE, theirs, TYPER)
    missing += list(faults(theirs))
    print("\n".join([*missing, f"{len(missing)} to translate"]))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
