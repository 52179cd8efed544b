"""Word's automatic numbers after filling: a list that a turn holds begins anew, a loop in a list counts on."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from reportgen.errors import TemplateError
from reportgen.fill import render
from tests.fill.making import MAIN, member, paragraph, table, template, texts

W = f"{{{MAIN}}}"
LEVELS = "".join(
    f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="decimal"/></w:lvl>'
    for n, start in enumerate((1, 1, 5))
)
NUMBERING = (
    f'<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0">{LEVELS}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>'
    '</w:lvlOverride></w:num><w:numIdMacAtCleanup w:val="3"/></w:numbering>'
)
FOR, END = "{% for nhom in bang %}", "{% endfor %}"
EACH, NEXT = "{% for ten in nhom %}", "{% endfor %}"
GROUPS = [["a", "b"], ["c"], ["d", "e", "f"]]


def item(text: str, number: int = 1, level: int = 0, before: str = "", after: str = "") -> str:
    own = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, properties=f"<w:pPr>{before}{own}{after}</w:pPr>")


def listed(folder: Path, *blocks: str, styles: str = "", numbering: str = NUMBERING) -> Path:
    """Write a template that has lists."""
    made = template(folder, *blocks)
    with zipfile.ZipFile(made) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/numbering.xml"] = numbering.encode()
    sheet = members["word/styles.xml"].decode().replace("</w:styles>", styles + "</w:styles>")
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in (members | {"word/styles.xml": sheet.encode()}).items():
            archive.writestr(name, data)
    return made


def labels(data: bytes) -> list[str]:
    """Return number and text of each numbered paragraph, counted as §17.9 says."""
    numbers = etree.fromstring(member(data, "word/numbering.xml").encode())
    abstract = {n.attrib[f"{W}numId"]: _said(n, "abstractNumId") for n in numbers.iter(f"{W}num")}
    starts = {
        (n.attrib[f"{W}numId"], o.attrib[f"{W}ilvl"]): int(_said(o, "startOverride"))
        for n in numbers.iter(f"{W}num")
        for o in n.iter(f"{W}lvlOverride")
    }
    counts: dict[tuple[str, str], int] = {}
    begun, found = set(), []
    for one in etree.fromstring(member(data).encode()).iter(f"{W}p"):
        number = one.find(f"{W}pPr/{W}numPr")
        if number is None:
            continue
        own, level = _said(number, "numId"), _said(number, "ilvl")
        key = (abstract[own], level)
        fresh = (own, level) in starts and (own, level) not in begun
        begun.add((own, level))
        first = starts.get((own, level), {"0": 1, "1": 1, "2": 5}[level])
        counts[key] = first if fresh or key not in counts else counts[key] + 1
        for deeper in [k for k in counts if k[0] == key[0] and k[1] > level]:
            del counts[deeper]
        found.append(f"{counts[key]}{''.join(map(str, one.itertext()))}")
    return found


def _said(element: etree._Element, name: str) -> str:
    """Return the value of a child."""
    child = element.find(W + name)
    assert child is not None
    return str(child.attrib[f"{W}val"])


def test_a_list_inside_each_turn_begins_anew(tmp_path: Path) -> None:
    made = listed(tmp_path, FOR, "Nhóm", EACH, item("{{ ten }}"), NEXT, END)
    data = render(made, {"bang": GROUPS})
    assert labels(data) == ["1a", "2b", "1c", "1d", "2e", "3f"]
    assert texts(data) == ["Nhóm", "a", "b", "Nhóm", "c", "Nhóm", "d", "e", "f"]
    assert "restart" not in member(data).replace("w:val=", "") and data == render(made, {"bang": GROUPS})


def test_a_turn_of_two_items_begins_anew(tmp_path: Path) -> None:
    made = listed(tmp_path, FOR, "Nhóm", item("{{ nhom[0] }}"), item("x"), END)
    assert labels(render(made, {"bang": GROUPS})) == ["1a", "2x", "1c", "2x", "1d", "2x"]


@pytest.mark.parametrize("beside", [(), ("mô tả",), (item("con", level=1), item("con", level=1))])
def test_one_item_a_turn_counts_on(tmp_path: Path, beside: tuple[str, ...]) -> None:
    made = listed(tmp_path, FOR, item("{{ nhom[0] }}"), *beside, END)
    found = [one for one in labels(render(made, {"bang": GROUPS})) if "con" not in one]
    assert found == ["1a", "2c", "3d"]
    assert 'w:numId="4"' not in member(render(made, {"bang": GROUPS}), "word/numbering.xml")


def test_either_of_two_items_is_one_item_a_turn(tmp_path: Path) -> None:
    made = listed(
        tmp_path,
        FOR,
        "{% if nhom|length > 1 %}",
        item("nhiều"),
        "{% else %}",
        item("một"),
        "{% endif %}",
        END,
    )
    assert labels(render(made, {"bang": GROUPS})) == ["1nhiều", "2một", "3nhiều"]


@pytest.mark.parametrize("number", [1, 2])
def test_a_list_used_outside_of_the_loop_counts_on(tmp_path: Path, number: int) -> None:
    """Two instances of one definition count together (§17.9.18)."""
    made = listed(tmp_path, item("trước", number), FOR, item("{{ nhom[0] }}"), item("x"), END)
    assert labels(render(made, {"bang": GROUPS})) == ["1trước", "2a", "3x", "4c", "5x", "6d", "7x"]


def test_lower_levels_restart_by_themselves(tmp_path: Path) -> None:
    made = listed(tmp_path, FOR, item("nhóm"), EACH, item("{{ ten }}", level=1), NEXT, END)
    expected = ["1nhóm", "1a", "2b", "2nhóm", "1c", "3nhóm", "1d", "2e", "3f"]
    assert labels(render(made, {"bang": GROUPS})) == expected


def test_a_deeper_level_begins_at_its_own_start(tmp_path: Path) -> None:
    made = listed(tmp_path, FOR, "Nhóm", EACH, item("{{ ten }}", level=2), NEXT, END)
    assert labels(render(made, {"bang": GROUPS})) == ["5a", "6b", "5c", "5d", "6e", "7f"]


def test_a_start_of_its_own_holds_in_each_turn(tmp_path: Path) -> None:
    made = listed(tmp_path, item("khác", 1), FOR, EACH, item("{{ ten }}", 3), NEXT, END)
    assert labels(render(made, {"bang": GROUPS})) == ["1khác", "4a", "5b", "4c", "4d", "5e", "6f"]


def test_a_turn_without_items_changes_nothing(tmp_path: Path) -> None:
    made = listed(tmp_path, FOR, "Nhóm", EACH, item("{{ ten }}"), NEXT, END)
    assert labels(render(made, {"bang": [[], ["a", "b"], [], ["c"]]})) == ["1a", "2b", "1c"]


def test_tables_of_each_turn_begin_anew(tmp_path: Path) -> None:
    rows = table((EACH, ""), (item(""), "{{ ten }}"), (NEXT, ""))
    made = listed(tmp_path, FOR, rows, END, "hết")
    assert labels(render(made, {"bang": GROUPS})) == ["1", "2", "1", "1", "2", "3"]


def test_a_loop_in_a_loop_begins_anew_in_the_inner_one(tmp_path: Path) -> None:
    made = listed(
        tmp_path, "{% for nhom in [1, 2] %}", FOR, EACH, item("{{ ten }}"), NEXT, END, "{% endfor %}"
    )
    assert labels(render(made, {"bang": GROUPS})) == ["1a", "2b", "1c", "1d", "2e", "3f"] * 2


def test_the_other_branch_of_a_loop_is_no_turn(tmp_path: Path) -> None:
    made = listed(tmp_path, FOR, item("{{ nhom[0] }}"), item("x"), "{% else %}", item("không có"), END)
    assert labels(render(made, {"bang": []})) == ["1không có"]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Goc"/><w:pPr><w:ind w:left="300"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Goc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    '<w:ind w:left="100" w:hanging="50"/></w:pPr></w:style>'
)


def test_a_list_of_a_style_begins_anew_and_keeps_its_indent(tmp_path: Path) -> None:
    own = '<w:pPr><w:pStyle w:val="Muc"/><w:spacing w:before="1"/></w:pPr>'
    made = listed(tmp_path, FOR, EACH, paragraph("{{ ten }}", properties=own), NEXT, END, styles=STYLES)
    xml = member(render(made, {"bang": GROUPS}))
    assert re.findall(r'<w:numId w:val="(\d+)"/>', xml) == ["4", "5", "5", "5"]
    number = '<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>'
    assert f'{number}<w:spacing w:before="1"/><w:ind w:left="300" w:hanging="50"/>' in xml


def test_styles_based_on_each_other_end(tmp_path: Path) -> None:
    round_about = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    own = '<w:pPr><w:pStyle w:val="A"/></w:pPr>'
    made = listed(tmp_path, FOR, paragraph("x", properties=own), END, styles=round_about)
    assert texts(render(made, {"bang": [1, 2]})) == ["x", "x"]


def test_each_copy_of_a_document_begins_anew(tmp_path: Path) -> None:
    made = listed(tmp_path, item("{{ muc }}"), item("x"))
    assert labels(render(made, {"ds": ["a", "b"]}, "ds")) == ["1a", "2x", "1b", "2x"]


def test_new_instances_stand_behind_the_old_ones(tmp_path: Path) -> None:
    made = listed(tmp_path, FOR, EACH, item("{{ ten }}"), NEXT, END)
    xml = member(render(made, {"bang": GROUPS}), "word/numbering.xml")
    assert re.findall(r'w:num w:numId="(\d)"', xml) == list("12345")
    assert xml.index('w:numId="5"') < xml.index("numIdMacAtCleanup")
    assert xml.count("<w:abstractNum ") == 2


def test_a_number_that_no_list_has_is_left_alone(tmp_path: Path) -> None:
    made = listed(tmp_path, FOR, item("x", 99), item("y", 0), END)
    assert texts(render(made, {"bang": [1, 2]})) == ["x", "y"] * 2


def test_a_damaged_numbering_part_is_told(tmp_path: Path) -> None:
    made = listed(tmp_path, "x", numbering="<w:numbering")
    with pytest.raises(TemplateError) as caught:
        render(made, {})
    assert caught.value.diagnostics[0].code == "template-damaged"


def test_a_header_of_a_document_made_for_each_is_filled_once(tmp_path: Path) -> None:
    made = template(tmp_path, "{{ muc }}")
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/header1.xml", f'<w:hdr xmlns:w="{MAIN}">{paragraph("{{ nam }}")}</w:hdr>')
    data = render(made, {"nam": 2023, "ds": [1, 2]}, "ds")
    assert member(data, "word/header1.xml").endswith(
        f'<w:hdr xmlns:w="{MAIN}"><w:p><w:r><w:t xml:space="preserve">2023</w:t></w:r></w:p></w:hdr>'
    )
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
