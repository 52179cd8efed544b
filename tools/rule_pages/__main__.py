"""Writes ``docs/rules/`` anew; pages of rules that are no more go."""

from __future__ import annotations

from tools.rule_pages.pages import FOLDER, pages

if __name__ == "__main__":
    made = pages()
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
