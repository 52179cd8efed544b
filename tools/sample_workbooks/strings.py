"""Moves the texts of worksheets into the shared table where Excel keeps them; openpyxl leaves them in cells."""

from __future__ import annotations

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
TABLE = "xl/sharedStrings.xml"
TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
RELATIONS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"


def share(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a workbook with one table of strings, each XML part written alike."""
    trees = {name: etree.fromstring(data) for name, data in parts.items()}
    texts: dict[str, int] = {}
    uses = sum(_share_sheet(trees[name], texts) for name in sorted(trees) if "/worksheets/" in name)
    if TABLE not in trees:
        etree.SubElement(
            trees[RELATIONS],
            f"{{{RELATIONSHIPS}}}Relationship",
            {"Type": f"{OFFICE}/sharedStrings", "Target": f"/{TABLE}", "Id": "rIdStrings"},
        )
        etree.SubElement(
            trees[TYPES], f"{{{CONTENT_TYPES}}}Override", PartName=f"/{TABLE}", ContentType=TABLE_TYPE
        )
    trees[TABLE] = _table(texts, uses)
    return {name: _serialize(tree) for name, tree in trees.items()}


def _share_sheet(sheet: etree._Element, texts: dict[str, int]) -> int:
    """Number the texts of ``sheet`` in their order; return how many cells have one."""
    cells = sheet.findall(f".//{{{MAIN}}}c[@t='inlineStr']")
    for cell in cells:
        text = "".join(str(part) for part in cell.itertext())
        for child in list(cell):
            cell.remove(child)
        cell.set("t", "s")
        etree.SubElement(cell, f"{{{MAIN}}}v").text = str(texts.setdefault(text, len(texts)))
    return len(cells)


def _table(texts: dict[str, int], uses: int) -> etree._Element:
    table = etree.fromstring(f'<sst xmlns="{MAIN}" count="{uses}" uniqueCount="{len(texts)}"/>')
    for text in texts:
        item = etree.SubElement(etree.SubElement(table, f"{{{MAIN}}}si"), f"{{{MAIN}}}t")
        item.text = text
    return table


def _serialize(tree: etree._Element) -> bytes:
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
