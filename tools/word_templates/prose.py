"""The report's running text: the year's own words, sentences under a condition, heads of parts and clauses.

A head without content is not printed, and the numbers close up: ``so_muc`` counts the sections of a part,
``so_khoan`` the clauses of a section.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.word.blocks import Blocks, concatenate, paragraph
from reportgen.word.headings import clause_heading, part_number, part_title, section_heading
from reportgen.word.statements import each, given, statement


@dataclass(frozen=True, slots=True)
class Passage:
    """Content, and the condition under which there is any."""

    condition: str
    content: Blocks


def words(subject: str) -> Passage:
    """Return the year's own words on ``subject``, a paragraph for each row of the sheet Nhận định."""
    rows = f"loc(nhan_dinh, muc='{subject}')"
    return Passage(rows, each(f"doan in {rows}", paragraph("NoiDung", "{{ doan.noi_dung }}")))


def sentences(condition: str, *lines: str) -> Blocks:
    """Return paragraphs that are printed only under ``condition``."""
    return given(condition, *(paragraph("NoiDung", line) for line in lines))


def when(condition: str, *lines: str) -> Passage:
    """Return paragraphs that are printed only under ``condition``, as a passage."""
    return Passage(condition, sentences(condition, *lines))


def clause(title: str, *passages: Passage) -> Passage:
    """Return a numbered clause with its title and what belongs to it; nothing when no passage has content."""
    condition = _any(passages)
    head = statement(f"{{% if {condition} %}}{{% set so_khoan = so_khoan + 1 %}}")
    head += clause_heading("{{ so_khoan }}", title)
    return Passage(condition, head + _contents(passages) + statement("{% endif %}"))


def heading(name: str, title: str, *passages: Passage) -> Passage:
    """Return a section with its number and title; ``name`` is the variable that says whether it has content."""
    head = statement(f"{{% if {name} %}}{{% set so_muc = so_muc + 1 %}}{{% set so_khoan = 0 %}}")
    head += section_heading("{{ so_muc|la_ma }}", title)
    return Passage(f"{name} = {_any(passages)}", head + _contents(passages) + statement("{% endif %}"))


def part(name: str, other: str, number: str, title: str, *sections: Passage) -> Passage:
    """Return a part; ``name`` says whether it has content: alone it has no number, as where ``other`` has none."""
    head = given(f"{name} and {other}", part_number(number)) + part_title(title)
    head += statement("{% set so_muc = 0 %}{% set so_khoan = 0 %}")
    names = " or ".join(section.condition.partition(" = ")[0] for section in sections)
    return Passage(f"{name} = {names}", given(name, head, _contents(sections)))


def set_variables(*passages: Passage) -> Blocks:
    """Return the statements that set the variables of sections or parts, for the top of a paper."""
    return concatenate(*(statement(f"{{% set {passage.condition} %}}") for passage in passages))


def _any(passages: tuple[Passage, ...]) -> str:
    return " or ".join(passage.condition for passage in passages)


def _contents(passages: tuple[Passage, ...]) -> Blocks:
    return concatenate(*(passage.content for passage in passages))
