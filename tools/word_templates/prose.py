"""The report's running text: the year's own words, sentences under a condition, heads of parts and clauses."""

from __future__ import annotations

from tools.word_templates.markup import paragraph, tag


def words(subject: str) -> str:
    """Return the year's own words on ``subject``, a paragraph for each row of the sheet Nhận định."""
    return (
        tag(f"{{% for doan in loc(nhan_dinh, muc='{subject}') %}}")
        + paragraph("NoiDung", "{{ doan.noi_dung }}")
        + tag("{% endfor %}")
    )


def given(condition: str, *lines: str) -> str:
    """Return paragraphs that are printed only under ``condition``."""
    return (
        tag(f"{{% if {condition} %}}")
        + "".join(paragraph("NoiDung", line) for line in lines)
        + tag("{% endif %}")
    )


def part(number: str, name: str) -> str:
    """Return the head of a part."""
    return paragraph("TieuDePhan", number) + paragraph("TenPhan", name)


def heading(text: str) -> str:
    """Return the head of a section, number and title on one line."""
    return paragraph("TieuDeMuc", text)


def clause(text: str, *content: str) -> str:
    """Return a numbered clause with its title and what belongs to it."""
    return paragraph("TieuDeKhoan", text) + "".join(content)
