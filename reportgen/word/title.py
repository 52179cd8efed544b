"""The title of a paper (Decree 30, annex I, II.5) and those it is addressed to (II.9)."""

from __future__ import annotations

from reportgen.word.blocks import Blocks, paragraph
from reportgen.word.letterhead import on_page
from reportgen.word.statements import Field, each, statement


def title(kind: str, *subject: str, wide: bool = False, long: bool = False) -> Blocks:
    """Return the kind of paper, its subject, and the rule below; under a ``long`` line it is longer."""
    lines = tuple(block for text in subject for block in paragraph("TrichYeu", text))
    rule = "KeDuoiTrichYeu" + ("Dai" if long else "")
    return paragraph("TenLoai", kind) + lines + paragraph(on_page(rule, wide))


def addressees(names: tuple[str, ...] | Field) -> Blocks:
    """Return ``Kính gửi:``: one on the same line, several on their own lines; none, an empty line.

    A field is a list of names.
    """
    if isinstance(names, Field):
        return _addressees_given(names.expression)
    if len(names) <= 1:
        return paragraph("KinhGui", *(f"Kính gửi: {name}" for name in names))
    ends = [";"] * (len(names) - 1) + ["."]
    lines = (paragraph("KinhGuiDong", f"- {name}{end}") for name, end in zip(names, ends, strict=True))
    return paragraph("KinhGui", "Kính gửi:") + tuple(block for each_line in lines for block in each_line)


def _addressees_given(names: str) -> Blocks:
    return (
        statement(f"{{% if {names}|length == 1 %}}")
        + paragraph("KinhGui", f"Kính gửi: {{{{ {names}[0] }}}}")
        + statement(f"{{% elif {names} %}}")
        + paragraph("KinhGui", "Kính gửi:")
        + each(f"noi in {names}", paragraph("KinhGuiDong", "- {{ noi }}{{ '.' if loop.last else ';' }}"))
        + statement("{% else %}")
        + paragraph("KinhGui")
        + statement("{% endif %}")
    )
