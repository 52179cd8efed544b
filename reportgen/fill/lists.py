"""The lists of a template (§17.9): which one numbers a paragraph, and further instances of one that begin anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree
from msgspec import Struct, field

from reportgen.fill import edits
from reportgen.fill.lift import properties_of
from reportgen.fill.names import PARAGRAPH_PROPERTIES, w
from reportgen.ooxml.xml import parse_template, serialise

NUMBERING, STYLES = "word/numbering.xml", "word/styles.xml"
NUMBER, NUMBER_ID, LEVEL = w("numPr"), w("numId"), w("ilvl")
STYLE, INDENT = w("pStyle"), w("ind")
BEFORE_NUMBER = tuple(
    w(name) for name in ("widowControl", "framePr", "pageBreakBefore", "keepLines", "keepNext", "pStyle")
)
"""What may stand before ``w:numPr`` in a paragraph's properties (§17.3.1.26), nearest first."""

FIRST_LINE = (w("firstLine"), w("hanging"), w("firstLineChars"), w("hangingChars"))
LEVELS = range(9)


class ListItem(Struct, frozen=True):
    """A paragraph's place in a list: the instance that numbers it, and how deep.

    ``indent`` is what its style says of the indent where the style numbers it, too: it holds against the
    list's own indent, which a paragraph numbered by itself takes (§17.9.22).
    """

    instance: str
    level: int
    indent: Mapping[str, str]


class _ListStyle(Struct, frozen=True):
    base: str
    instance: str
    level: str
    indent: Mapping[str, str]


class Lists(Struct, frozen=True):
    """The lists that a template defines: ``instances`` by number, ``definitions`` by that of the definition."""

    root: etree._Element | None = None
    instances: Mapping[str, etree._Element] = field(default_factory=dict)
    definitions: Mapping[str, etree._Element] = field(default_factory=dict)
    styles: Mapping[str, _ListStyle] = field(default_factory=dict)
    default_style: str = ""

    def item(self, paragraph: etree._Element) -> ListItem | None:
        """Return the place of ``paragraph`` in a list; None when none numbers it."""
        chain = list(self._chain(_value(paragraph, f"{PARAGRAPH_PROPERTIES}/{STYLE}") or self.default_style))
        own = f"{PARAGRAPH_PROPERTIES}/{NUMBER}/"
        instance, level = _value(paragraph, own + NUMBER_ID), _value(paragraph, own + LEVEL)
        holder = next((n for n, (_name, style) in enumerate(chain) if style.instance), len(chain))
        indent: dict[str, str] = {}
        if not instance and holder < len(chain):
            name, style = chain[holder]
            instance, level = style.instance, level or style.level or self._level_of(name, style.instance)
            indent = {key: v for _name, one in reversed(chain[: holder + 1]) for key, v in one.indent.items()}
        if not instance or instance not in self.instances:
            return None
        return ListItem(instance, int(level) if level.isdecimal() else 0, indent)

    def counter(self, instance: str) -> str:
        """Return what ``instance`` counts with: its definition, or itself where it has a start of its own."""
        number = self.instances[instance]
        if number.find(f"{w('lvlOverride')}/{w('startOverride')}") is not None:
            return f"instance-{instance}"
        return f"definition-{_value(number, w('abstractNumId'))}"

    def _chain(self, name: str) -> Iterator[tuple[str, _ListStyle]]:
        """Yield a style and those that it is based on; a circle ends where it began."""
        seen: set[str] = set()
        while name in self.styles and name not in seen:
            seen.add(name)
            yield name, self.styles[name]
            name = self.styles[name].base

    def _level_of(self, style: str, instance: str) -> str:
        """Return the level that names ``style`` (§17.9.23)."""
        definition = self.definition(instance)
        levels = [] if definition is None else definition.findall(w("lvl"))
        return next((one.get(LEVEL, "") for one in levels if _value(one, STYLE) == style), "")

    def definition(self, instance: str) -> etree._Element | None:
        """Return the definition of ``instance``."""
        return self.definitions.get(_value(self.instances[instance], w("abstractNumId")))


def read(members: Mapping[str, bytes]) -> Lists:
    """Return the lists of a package; raise `OoxmlError` for a part that is broken."""
    if NUMBERING not in members:
        return Lists()
    root = parse_template(members[NUMBERING], NUMBERING)
    styles = parse_template(members[STYLES], STYLES) if STYLES in members else etree.Element(STYLES)
    found = [style for style in styles.iter(w("style")) if style.get(w("type"), "paragraph") == "paragraph"]
    return Lists(
        root,
        {one.get(NUMBER_ID, ""): one for one in root.findall(w("num"))},
        {one.get(w("abstractNumId"), ""): one for one in root.findall(w("abstractNum"))},
        {style.get(w("styleId"), ""): _style(style) for style in found},
        next(
            (style.get(w("styleId"), "") for style in found if style.get(w("default")) in ("1", "true")), ""
        ),
    )


def _style(style: etree._Element) -> _ListStyle:
    number = f"{PARAGRAPH_PROPERTIES}/{NUMBER}/"
    indent = style.find(f"{PARAGRAPH_PROPERTIES}/{INDENT}")
    return _ListStyle(
        _value(style, w("basedOn")),
        _value(style, number + NUMBER_ID),
        _value(style, number + LEVEL),
        {} if indent is None else {str(key): str(value) for key, value in indent.attrib.items()},
    )


def _value(element: etree._Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get(w("val"), "")


class Instances:
    """The further instances that one paper needs of its template's lists."""

    def __init__(self, lists: Lists) -> None:
        """Begin with those that ``lists`` has."""
        self.lists = lists
        self._made: list[etree._Element] = []
        self._next = max((int(name) for name in lists.instances if name.isdecimal()), default=0) + 1

    def another(self, instance: str) -> str:
        """Return the number of a new instance like ``instance``, whose every level starts anew."""
        made = deepcopy(self.lists.instances[instance])
        name = str(self._next)
        self._next += 1
        made.set(NUMBER_ID, name)
        for level, start in _starts(self.lists.definition(instance)).items():
            _start_anew(made, level, start)
        self._made.append(made)
        return name

    def members(self) -> dict[str, bytes]:
        """Return the part of the package that holds the instances; nothing where none was added."""
        if not self._made or self.lists.root is None:
            return {}
        root = deepcopy(self.lists.root)
        last = root.findall(w("num"))[-1]
        for made in reversed(self._made):
            last.addnext(made)
        return {NUMBERING: serialise(root)}


def _starts(definition: etree._Element | None) -> dict[str, str]:
    """Return the first number of each level of ``definition``; 1 where it takes its levels from elsewhere."""
    levels = [] if definition is None else definition.findall(w("lvl"))
    if not levels:
        return {str(level): "1" for level in LEVELS}
    return {level.get(LEVEL, "0"): _value(level, w("start")) or "0" for level in levels}


def _start_anew(number: etree._Element, level: str, start: str) -> None:
    """Let ``level`` of an instance begin at ``start``, or where the instance itself lets it begin (§17.9.27)."""
    override = next((one for one in number.findall(w("lvlOverride")) if one.get(LEVEL) == level), None)
    if override is None:
        override = etree.SubElement(number, w("lvlOverride"), {LEVEL: level})
    if override.find(w("startOverride")) is None:
        own = _value(override, f"{w('lvl')}/{w('start')}")
        override.insert(0, etree.Element(w("startOverride"), {w("val"): own or start}))


def put_into(paragraph: etree._Element, item: ListItem, instance: str) -> None:
    """Let ``instance`` number ``paragraph``, whose place in its list is ``item``; its indent stays."""
    properties = properties_of(paragraph)
    old = properties.find(NUMBER)
    made = etree.Element(NUMBER)
    etree.SubElement(made, LEVEL, {w("val"): str(item.level)})
    etree.SubElement(made, NUMBER_ID, {w("val"): instance})
    if old is not None:
        properties.replace(old, made)
    else:
        edits.put_behind(properties, made, BEFORE_NUMBER)
    if item.indent:
        _indent(properties, made, item.indent)


def _indent(properties: etree._Element, number: etree._Element, indent: Mapping[str, str]) -> None:
    own = properties.find(INDENT)
    if own is None:
        own = etree.Element(INDENT)
        _before_indent(properties, number).addnext(own)
    first_line = any(name in own.attrib for name in FIRST_LINE)
    for name, value in indent.items():
        if name not in own.attrib and not (first_line and name in FIRST_LINE):
            own.set(name, value)


AFTER_NUMBER = tuple(
    w(name)
    for name in (
        *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
        *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
        *("snapToGrid", "spacing"),
    )
)
"""What may stand between ``w:numPr`` and ``w:ind`` (§17.3.1.26)."""


def _before_indent(properties: etree._Element, number: etree._Element) -> etree._Element:
    between = [child for child in properties if child.tag in AFTER_NUMBER]
    return between[-1] if between else number
