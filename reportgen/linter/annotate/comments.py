"""Comments of a Word file (ECMA-376 part 1, §17.13.4): those it has stay, new ones go on counting. No clock in them."""

from __future__ import annotations

from lxml import etree

from reportgen.language import _
from reportgen.linter.edit.draft import Draft
from reportgen.linter.finding import Finding
from reportgen.linter.rule import rules
from reportgen.ooxml.names import W_URI, XML_SPACE, W
from reportgen.ooxml.xml import Element

AUTHOR, INITIALS = "reportgen", "rg"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PART = "comments.xml"
_ENDS = frozenset({W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference"})


class Comments:
    """Puts comments into a draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._clauses = {rule.CODE: rule.CLAUSE for rule in rules()}
        self._root = self._part()
        used = [*self._root.iter(W + "comment"), *(e for e in draft.body.iter() if e.tag in _ENDS)]
        self._next = max((_number(each) for each in used), default=-1) + 1

    def _part(self) -> Element:
        part = self._draft.related_part("comments")
        if part:
            return self._draft.part(part)
        empty = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="{W_URI}"/>'
        return self._draft.part(self._draft.add_part(_PART, "comments", _TYPE, empty.encode()))

    def add(self, paragraph: Element, finding: Finding) -> None:
        """Hang a comment with what was found on the whole paragraph."""
        number, self._next = str(self._next), self._next + 1
        self._root.append(self._comment(number, finding))
        start = 1 if len(paragraph) and paragraph[0].tag == W + "pPr" else 0
        paragraph.insert(start, etree.Element(W + "commentRangeStart", {W + "id": number}))
        paragraph.append(etree.Element(W + "commentRangeEnd", {W + "id": number}))
        mark = etree.SubElement(paragraph, W + "r")
        etree.SubElement(mark, W + "commentReference", {W + "id": number})

    def _comment(self, number: str, finding: Finding) -> Element:
        made = etree.Element(
            W + "comment", {W + "id": number, W + "author": AUTHOR, W + "initials": INITIALS}
        )
        clause = self._clauses.get(finding.code, "")
        for line in (
            f"{finding.code}: {finding.message}",
            finding.hint,
            _("Căn cứ: {clause}.", clause=clause) if clause else "",
        ):
            if line:
                _write(made, line)
        return made


def _write(comment: Element, line: str) -> None:
    run = etree.SubElement(etree.SubElement(comment, W + "p"), W + "r")
    text = etree.SubElement(run, W + "t", {XML_SPACE: "preserve"})
    text.text = line


def _number(element: Element) -> int:
    said = element.get(W + "id") or ""
    return int(said) if said.lstrip("-").isascii() and said.lstrip("-").isdigit() else -1
