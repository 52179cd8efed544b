"""Write all templates to the folders of their kits (or to those of that name in the folder named)."""

from __future__ import annotations

import sys
from pathlib import Path

from reportgen.word.build import docx
from tools.word_templates import papers
from tools.word_templates.two_tier import papers as two_tier

FOLDER = Path(__file__).resolve().parents[2] / "templates"
KITS = {"quoc-phong": papers.TEMPLATES, "quoc-phong-2-cap": two_tier.TEMPLATES}


def main(folder: Path = FOLDER) -> None:
    """Write every template into its kit's folder in ``folder``."""
    for kit, templates in KITS.items():
        for template in templates:
            (folder / kit / template.name).write_bytes(docx(template.paper))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
