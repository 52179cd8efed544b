"""Write all templates to the kit's folder (or to the folder named)."""

from __future__ import annotations

import sys
from pathlib import Path

from reportgen.word.build import docx
from tools.word_templates.papers import TEMPLATES

KIT = Path(__file__).resolve().parents[2] / "templates" / "quoc-phong"


def main(folder: Path = KIT) -> None:
    """Write every template into ``folder``."""
    for template in TEMPLATES:
        (folder / template.name).write_bytes(docx(template.paper))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
