"""DOCX files as no office program writes them: one seed, one mutated file.

Three kinds: the ZIP's bytes, its members, and the XML inside (elements dropped, doubled, moved, renamed, buried, absurd
numbers, and the ready-made absurdities of ``SNIPPETS``).  The same file, seed and number give the same bytes.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from lxml import etree

from reportgen.ooxml import limits
from tests.zips import unzipped, zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
Members = dict[str, bytes]
Dice = random.Random
LARGER_THAN_ANY = limits.MEMBER + 10**6  # bytes: a member that no archive may have

NUMBERS = (
    *("-1", "0", "1", "63", "64", "1000", "32767", "65536", "100000", "-99999", "2147483647", "-2147483648"),
    *("4294967296", "99999999999999999999", "NaN", "INF", "-inf", "1e308", "1e-308", "1e9", "0.00001", "-0"),
    *("0x7F", "12cm", "9999in", "-5%", "100000%", "٣", "²", "x", "auto", "true", "", " ", "\u0301"),
    "9" * 400,
)

# Ready-made absurdities: what they are put into (local name of the parent; "body" for blocks), and the XML.
SNIPPETS: tuple[tuple[str, str], ...] = (
    ("body", "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='100000'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"),
    ("body", "<w:tbl><w:tr><w:trPr><w:gridBefore w:val='2000000000'/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    ("body", "<w:tbl><w:tr><w:trPr><w:trHeight w:val='9999999' w:hRule='exact'/><w:cantSplit/></w:trPr>"
             "<w:tc><w:p><w:r><w:t>cao</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
    ("body", "<w:tbl><w:tr><w:trPr><w:trHeight w:val='9999999'/><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
             "<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    ("body", "<w:tbl><w:tblGrid><w:gridCol w:w='0'/><w:gridCol w:w='-5'/></w:tblGrid><w:tr><w:tc><w:tcPr>"
             "<w:tcW w:w='0' w:type='dxa'/></w:tcPr><w:p><w:r><w:t>không rộng</w:t></w:r></w:p></w:tc><w:tc>"
             "<w:p><w:r><w:t>âm</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"),
    ("body", "<w:tbl><w:tblPr><w:tblW w:w='-900000' w:type='pct'/><w:tblInd w:w='9999999' w:type='dxa'/>"
             "<w:tblCellSpacing w:w='999999' w:type='dxa'/></w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    ("body", "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p/></w:tc></w:tr>"
             + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>" * 300 + "</w:tbl>"),
    ("body", "<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * 400 + "</w:tr></w:tbl>"),
    ("body", "<w:tbl><w:tr><w:tc>" * 12 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 12),
    ("body", "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + "<w:p/>" * 200 + "</w:tc></w:tr>"
             "<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    ("body", "<w:p><w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/></w:pPr></w:p>" * 60),
    ("body", "<w:p><w:pPr><w:spacing w:before='9999999' w:after='9999999' w:line='1' w:lineRule='exact'/></w:pPr>"
             "<w:r><w:t>xa</w:t></w:r></w:p>" * 5),
    ("body", "<w:p><w:pPr><w:spacing w:line='9999999' w:lineRule='auto'/></w:pPr><w:r><w:t>cao</w:t></w:r></w:p>"),
    ("body", "<w:p><w:pPr><w:spacing w:line='-480' w:lineRule='exact'/></w:pPr><w:r><w:t>âm</w:t></w:r></w:p>" * 9),
    ("body", "<w:p><w:pPr><w:ind w:left='99999' w:right='99999' w:firstLine='-999999'/></w:pPr><w:r><w:t>"
             + "thụt lề " * 40 + "</w:t></w:r></w:p>"),
    ("body", "<w:p><w:pPr><w:ind w:left='-99999' w:right='-99999'/></w:pPr><w:r><w:t>rộng</w:t></w:r></w:p>"),
    ("body", "<w:p><w:pPr><w:tabs><w:tab w:val='right' w:leader='dot' w:pos='999999999'/></w:tabs></w:pPr>"
             "<w:r><w:tab/><w:t>1</w:t></w:r></w:p>"),
    ("body", "<w:p><w:pPr><w:framePr w:w='0' w:h='9999999' w:wrap='around' w:x='-99999' w:y='999999'/></w:pPr></w:p>"),
    ("body", "<w:p><w:pPr><w:framePr w:dropCap='drop' w:lines='5000'/></w:pPr><w:r><w:t>A</w:t></w:r></w:p>"),
    ("body", "<w:p><w:pPr><w:pStyle w:val='Lặp'/></w:pPr><w:r><w:t>kiểu</w:t></w:r></w:p>"),
    ("body", "<w:p><w:pPr><w:numPr><w:ilvl w:val='99'/><w:numId w:val='-7'/></w:numPr></w:pPr></w:p>"),
    ("body", "<w:p><w:r><w:rPr><w:sz w:val='99999'/></w:rPr><w:t>To</w:t></w:r></w:p>"),
    ("body", "<w:p><w:r><w:rPr><w:sz w:val='0'/></w:rPr><w:t>Không</w:t></w:r></w:p>"),
    ("body", "<w:p><w:r><w:rPr><w:spacing w:val='-99999'/><w:w w:val='0'/><w:position w:val='99999'/></w:rPr>"
             "<w:t>khít lại hết</w:t></w:r></w:p>"),
    ("body", "<w:p><w:r><w:rPr><w:spacing w:val='31680'/><w:w w:val='99999'/></w:rPr><w:t>thưa</w:t></w:r></w:p>"),
    ("body", "<w:p><w:r><w:t>" + "x" * 20000 + "</w:t></w:r></w:p>"),
    ("body", "<w:p><w:r><w:t>" + "\u0301" * 3000 + "\u200d\u202e\ufffd</w:t></w:r></w:p>"),
    ("body", "<w:p><w:r>" + "<w:tab/><w:br/>" * 2000 + "</w:r></w:p>"),
    ("body", "<w:p><w:r>" + "<w:br w:type='page'/>" * 300 + "</w:r></w:p>"),
    ("body", "<w:p><w:r><w:br w:type='column'/></w:r></w:p>" * 50),
    ("body", "<w:p><w:fldSimple w:instr=' PAGEREF không_có \\h '/><w:fldSimple w:instr=' NUMPAGES \\* ROMAN '/></w:p>"),
    ("body", "<w:p>" + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 200 + "</w:p>"),
    ("body", "<w:p>" + "<w:hyperlink w:anchor='a'>" * 60 + "<w:r><w:t>sâu</w:t></w:r>"
             + "</w:hyperlink>" * 60 + "</w:p>"),
    ("body", "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>" * 40),
    ("body", "<w:sectPr/>" * 5),
    ("body", "<w:p><w:pPr><w:sectPr><w:type w:val='continuous'/></w:sectPr></w:pPr></w:p>" * 60),
    ("body", "<w:p><w:pPr><w:sectPr><w:type w:val='oddPage'/><w:pgNumType w:start='2147483647' w:fmt='upperRoman'/>"
             "</w:sectPr></w:pPr></w:p>" * 3),
    ("body", "<w:p><w:r><w:drawing><wp:anchor behindDoc='0'><wp:positionH relativeFrom='page'><wp:posOffset>0"
             "</wp:posOffset></wp:positionH><wp:positionV relativeFrom='page'><wp:posOffset>0</wp:posOffset>"
             "</wp:positionV><wp:extent cx='99999999999' cy='99999999999'/><wp:wrapSquare wrapText='bothSides'/>"
             "<a:graphic><a:graphicData uri='x'><wps:wsp><wps:spPr><a:prstGeom prst='rect'/></wps:spPr></wps:wsp>"
             "</a:graphicData></a:graphic></wp:anchor></w:drawing><w:t>quanh</w:t></w:r></w:p>"),
    ("body", "<w:p><w:r><w:drawing><wp:anchor><wp:positionV relativeFrom='paragraph'><wp:posOffset>0</wp:posOffset>"
             "</wp:positionV><wp:extent cx='9000000' cy='0'/><wp:wrapTopAndBottom/><a:graphic><a:graphicData uri='x'>"
             "<wps:wsp><wps:spPr><a:prstGeom prst='rect'/></wps:spPr></wps:wsp></a:graphicData></a:graphic>"
             "</wp:anchor></w:drawing><w:t>dưới</w:t></w:r></w:p>" * 20),
    ("body", "<w:p><w:r><w:pict><v:rect style='position:absolute;width:1e9pt;height:-5pt;rotation:99999;left:nan'>"
             "<v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>"),
    ("body", "<w:p><w:r><w:pict>" + "<v:group style='width:9pt;height:9pt' coordsize='0,0'>" * 60
             + "<v:rect/>" + "</v:group>" * 60 + "</w:pict></w:r></w:p>"),
    ("body", "<m:oMath>" + "<m:f><m:num>" * 80 + "<m:r><m:t>x</m:t></m:r>" + "</m:num></m:f>" * 80 + "</m:oMath>"),
    ("body", "<w:sdt><w:sdtContent>" * 100 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 100),
    ("sectPr", "<w:pgSz w:w='0' w:h='0'/>"),
    ("sectPr", "<w:pgSz w:w='10000000' w:h='10000000'/>"),
    ("sectPr", "<w:pgSz w:w='1' w:h='99999999'/>"),
    ("sectPr", "<w:pgSz w:w='-11906' w:h='-16838'/>"),
    ("sectPr", "<w:pgMar w:top='99999' w:bottom='99999' w:left='99999' w:right='99999' w:header='99999'/>"),
    ("sectPr", "<w:pgMar w:top='-99999' w:bottom='-99999' w:left='-99999' w:right='-99999' w:gutter='99999'/>"),
    ("sectPr", "<w:cols w:num='1000' w:space='99999'/>"),
    ("sectPr", "<w:cols w:num='-3' w:equalWidth='0'>" + "<w:col w:w='1' w:space='9999'/>" * 500 + "</w:cols>"),
    ("sectPr", "<w:docGrid w:type='lines' w:linePitch='9999999'/>"),
    ("sectPr", "<w:lnNumType w:countBy='0'/><w:vAlign w:val='both'/>"),
    ("sectPr", "<w:pgBorders><w:top w:val='double' w:sz='99999' w:space='99999'/></w:pgBorders>"),
    ("tblPr", "<w:tblpPr w:tblpX='99999999' w:tblpY='-99999999' w:vertAnchor='page'/>"),
    ("tblPr", "<w:tblBorders><w:insideH w:val='wave' w:sz='99999' w:space='999'/></w:tblBorders>"),
    ("trPr", "<w:trHeight w:val='-9' w:hRule='exact'/>"),
    ("tcPr", "<w:gridSpan w:val='-9'/>"),
    ("tcPr", "<w:tcMar><w:left w:w='99999' w:type='dxa'/><w:top w:w='99999' w:type='dxa'/></w:tcMar>"),
    ("tcPr", "<w:textDirection w:val='btLr'/>"),
    ("rPr", "<w:rFonts w:ascii='' w:hAnsi='\U0001f600'/>"),
    ("styles", "<w:style w:type='paragraph' w:styleId='Lặp'><w:basedOn w:val='Lặp2'/></w:style>"
               "<w:style w:type='paragraph' w:styleId='Lặp2'><w:basedOn w:val='Lặp'/><w:link w:val='Lặp2'/></w:style>"),
    ("numbering", "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='Lặp'/><w:styleLink w:val='Lặp'/>"
                  "<w:lvl w:ilvl='0'><w:start w:val='-2147483648'/><w:numFmt w:val='upperRoman'/>"
                  "<w:lvlText w:val='%1%2%9%0%%'/></w:lvl></w:abstractNum>"),
    ("Relationships", "<Relationship xmlns='http://schemas.openxmlformats.org/package/2006/relationships' Id='rId1' "
                      "Type='http://x/header' Target='document.xml'/>"),
    ("footnotes", "<w:footnote w:id='2'>" + "<w:p><w:r><w:t>chú thích dài hơn trang</w:t></w:r></w:p>" * 150
                  + "</w:footnote>"),
    ("footnotes", "<w:footnote w:id='2'><w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p></w:footnote>"),
    ("hdr", "<w:p><w:r><w:t>đầu trang cao</w:t></w:r></w:p>" * 150),
    ("settings", "<w:defaultTabStop w:val='0'/><w:evenAndOddHeaders/><w:autoHyphenation/>"),
    ("settings", "<w:defaultTabStop w:val='-1'/>"),
)  # fmt: skip


def mutate(docx: bytes, dice: Dice) -> tuple[str, bytes]:
    """Return what was done, in a few words, and the mutated file."""
    kind, change = dice.choices(
        [("bytes", in_bytes), ("member", in_members), ("xml", in_xml)], weights=[15, 15, 70]
    )[0]
    done, data = change(docx, dice)
    return f"{kind}: {done}", data


# -- bytes -------------------------------------------------------------------------------------------


def in_bytes(docx: bytes, dice: Dice) -> tuple[str, bytes]:
    data = bytearray(docx)
    at, size = dice.randrange(len(data)), dice.choice([1, 4, 64, 4096])
    how = dice.choice(["flip", "cut off", "cut out", "insert", "zero", "repeat"])
    if how == "flip":
        for _ in range(dice.choice([1, 3, 30])):
            data[dice.randrange(len(data))] = dice.randrange(256)
    elif how == "cut off":
        del data[at:]
    elif how == "cut out":
        del data[at : at + size]
    elif how == "insert":
        data[at:at] = dice.randbytes(size)
    elif how == "zero":
        data[at : at + size] = bytes(len(data[at : at + size]))
    else:
        data[at:at] = data[at : at + size]
    return how, bytes(data)


# -- members -----------------------------------------------------------------------------------------


def in_members(docx: bytes, dice: Dice) -> tuple[str, bytes]:
    members = unzipped(docx)
    name = dice.choice(sorted(members))
    other = dice.choice(sorted(members))
    how = dice.choice(
        ["drop", "empty", "truncate", "garbage", "swap", "bomb", "entities", "rename", "wide", "deep"]
    )
    if how == "drop":
        del members[name]
    elif how == "empty":
        members[name] = b""
    elif how == "truncate":
        members[name] = members[name][: dice.randrange(len(members[name]) + 1)]
    elif how == "garbage":
        members[name] = dice.randbytes(2000)
    elif how == "swap":
        members[name], members[other] = members[other], members[name]
    elif how == "bomb":
        members[name] += b" " * dice.choice([10**6, LARGER_THAN_ANY])
    elif how == "entities":
        members[name] = with_entities(members[name])
    elif how == "rename":
        members[dice.choice(["../../etc/x", name.upper(), "word\\" + name, "/" + name])] = members.pop(name)
    elif how == "wide":
        members[name] = _repeated(members[name], b"<w:p>", b"<w:p/>" * 8000)
    else:
        members[name] = _repeated(members[name], b"<w:p>", b"<w:ins>" * dice.choice([200, 5000]))
    return f"{how} {name}", zipped(members)


def with_entities(data: bytes) -> bytes:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9)
    )
    head, sep, tail = data.partition(b"?>")
    return head + sep + bomb + b"]>" + tail.replace(b"</w:t>", b"&j;</w:t>", 1)


def _repeated(data: bytes, before: bytes, what: bytes) -> bytes:
    head, found, tail = data.partition(before)
    return head + what + found + tail


# -- XML ---------------------------------------------------------------------------------------------

_FAVOURED = ("word/document.xml",) * 6 + ("word/styles.xml", "word/numbering.xml", "word/settings.xml")


def in_xml(docx: bytes, dice: Dice) -> tuple[str, bytes]:
    members = unzipped(docx)
    done = []
    for _ in range(dice.choice([1, 1, 2, 4, 8])):
        names = [n for n in sorted(members) if n.endswith((".xml", ".rels"))]
        names += [name for name in _FAVOURED if name in members]
        name = dice.choice(names)
        try:
            root = etree.fromstring(members[name])
        except etree.XMLSyntaxError:
            continue
        done.append(f"{edit(root, dice)} in {name}")
        members[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return "; ".join(done), zipped(members)


def edit(root: etree._Element, dice: Dice) -> str:
    change = dice.choices(_EDITS, weights=[1, 1, 1, 1, 1, 4, 1, 4])[0]
    return change(root, dice)


def _any(root: etree._Element, dice: Dice) -> etree._Element:
    return dice.choice([*root.iter(etree.Element)])


def _drop(root: etree._Element, dice: Dice) -> str:
    item = _any(root, dice)
    parent = item.getparent()
    if parent is not None:
        parent.remove(item)
    return f"drop {_name(item)}"


def _double(root: etree._Element, dice: Dice) -> str:
    item = _any(root, dice)
    parent = item.getparent()
    times = dice.choice([1, 3, 50]) if len(etree.tostring(item)) < 20000 else 1
    for _ in range(times if parent is not None else 0):
        item.addnext(_copy(item))
    return f"double {_name(item)} {times} times"


def _move(root: etree._Element, dice: Dice) -> str:
    item, goal = _any(root, dice), _any(root, dice)
    if item not in (root, goal) and item not in goal.iterancestors():
        goal.insert(dice.randrange(len(goal) + 1), item)
    return f"move {_name(item)} into {_name(goal)}"


def _rename(root: etree._Element, dice: Dice) -> str:
    item, other = _any(root, dice), _any(root, dice)
    was, item.tag = _name(item), other.tag
    return f"rename {was} to {_name(other)}"


def _bury(root: etree._Element, dice: Dice) -> str:
    item = _any(root, dice)
    parent = item.getparent()
    depth = dice.choice([2, 15, 100, 400])
    if parent is None:
        return "bury nothing"
    at = parent.index(item)
    for _ in range(depth):
        shell = etree.Element(item.tag)
        shell.append(item)
        item = shell
    parent.insert(at, item)
    return f"bury {_name(item)} {depth} deep"


def _number(root: etree._Element, dice: Dice) -> str:
    """Put absurd numbers where numbers stand: on one element, or on all with its name."""
    with_numbers = [e for e in root.iter(etree.Element) if any(_numeric(str(v)) for v in e.attrib.values())]
    if not with_numbers:
        return "no numbers"
    item = dice.choice(with_numbers)
    key = dice.choice([k for k, v in item.attrib.items() if _numeric(str(v))])
    value = dice.choice(NUMBERS)
    everywhere = dice.random() < 0.3
    for each in root.iter(item.tag) if everywhere else (item,):
        each.set(key, value)
    return f"{_name(item)} {etree.QName(key).localname}={value[:24]!r}" + " everywhere" * everywhere


def _attribute(root: etree._Element, dice: Dice) -> str:
    item, other = _any(root, dice), _any(root, dice)
    for key in sorted(item.attrib)[:1]:
        del item.attrib[key]
    for key, value in other.attrib.items():
        item.set(key, value)
    return f"attributes of {_name(other)} on {_name(item)}"


def _snippet(root: etree._Element, dice: Dice) -> str:
    names = {_name(item) for item in root.iter(etree.Element)}
    fitting = [i for i, (goal, _) in enumerate(SNIPPETS) if goal in names]
    return insert(root, dice.choice(fitting), dice) if fitting else "no snippet fits"


def insert(root: etree._Element, number: int, dice: Dice) -> str:
    """Put ready-made absurdity ``number`` where it belongs; nothing happens where there is no such place."""
    goal, xml = SNIPPETS[number]
    places = [e for e in root.iter(etree.Element) if _name(e) == goal]
    if goal == "body":
        places += [e for e in root.iter(etree.Element) if _name(e) in ("tc", "hdr", "ftr", "footnote")][:5]
    if not places:
        return f"no place for snippet {number}"
    place = dice.choice(places)
    at = 0 if goal not in ("body",) else dice.randrange(len(place) + 1)
    for i, item in enumerate(etree.fromstring(f"<x {NAMESPACES}>{xml}</x>")):
        for old in place.findall(item.tag) if goal not in ("body", "hdr", "styles", "Relationships") else ():
            place.remove(old)
        place.insert(at + i, item)
    return f"snippet {number} in {_name(place)}"


Edit = Callable[[etree._Element, Dice], str]
_EDITS: tuple[Edit, ...] = (_drop, _double, _move, _rename, _bury, _number, _attribute, _snippet)


def _numeric(value: str) -> bool:
    return value.lstrip("-").isdigit()


def _name(item: etree._Element) -> str:
    return etree.QName(item).localname


def _copy(item: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(item))
