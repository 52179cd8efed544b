"""The report's running text: the year's own words, sentences under a condition, heads of parts and clauses.

A head without content is not printed, and the numbers close up: ``so_muc`` counts the sections of a part,
``so_khoan`` the clauses of a section.
"""

from __future__ import annotations

from dataclasses import dataclass

from tools.word_templates.markup import paragraph, tag


@dataclass(frozen=True, slots=True)
class Block:
    """Content, and the condition under which there is any."""

    condition: str
    content: str


def words(subject: str) -> Block:
    """Return the year's own words on ``subject``, a paragraph for each row of the sheet Nhận định."""
    rows = f"loc(nhan_dinh, muc='{subject}')"
    text = tag(f"{{% for doan in {rows} %}}") + paragraph("NoiDung", "{{ doan.noi_dung }}")
    return Block(rows, text + tag("{% endfor %}"))


def given(condition: str, *lines: str) -> str:
    """Return paragraphs that are printed only under ``condition``."""
    return (
        tag(f"{{% if {condition} %}}")
        + "".join(paragraph("NoiDung", line) for line in lines)
        + tag("{% endif %}")
    )


def when(condition: str, *lines: str) -> Block:
    """Return paragraphs that are printed only under ``condition``, as a block."""
    return Block(condition, given(condition, *lines))


def clause(title: str, *blocks: Block) -> Block:
    """Return a numbered clause with its title and what belongs to it; nothing when no block has content."""
    condition = _any(blocks)
    head = tag(f"{{% if {condition} %}}{{% set so_khoan = so_khoan + 1 %}}")
    head += paragraph("TieuDeKhoan", f"{{{{ so_khoan }}}}. {title}")
    return Block(condition, head + _contents(blocks) + tag("{% endif %}"))


def heading(name: str, title: str, *blocks: Block) -> Block:
    """Return a section with its number and title; ``name`` is the variable that says whether it has content."""
    head = tag(f"{{% if {name} %}}{{% set so_muc = so_muc + 1 %}}{{% set so_khoan = 0 %}}")
    head += paragraph("TieuDeMuc", f"{{{{ so_muc|la_ma }}}}. {title}")
    return Block(f"{name} = {_any(blocks)}", head + _contents(blocks) + tag("{% endif %}"))


def part(name: str, other: str, number: str, title: str, *sections: Block) -> Block:
    """Return a part; ``name`` says whether it has content: alone it has no number, as where ``other`` has none."""
    head = tag(f"{{% if {name} and {other} %}}") + paragraph("TieuDePhan", number) + tag("{% endif %}")
    head += paragraph("TenPhan", title) + tag("{% set so_muc = 0 %}{% set so_khoan = 0 %}")
    names = " or ".join(section.condition.partition(" = ")[0] for section in sections)
    return Block(
        f"{name} = {names}", tag(f"{{% if {name} %}}") + head + _contents(sections) + tag("{% endif %}")
    )


def set_variables(*blocks: Block) -> str:
    """Return the tags that set the variables of sections or parts, for the top of a paper."""
    return "".join(tag(f"{{% set {block.condition} %}}") for block in blocks)


def _any(blocks: tuple[Block, ...]) -> str:
    return " or ".join(block.condition for block in blocks)


def _contents(blocks: tuple[Block, ...]) -> str:
    return "".join(block.content for block in blocks)
