"""Properties put where the schema wants them, and nothing left beside them that would overrule them."""

from __future__ import annotations

import pytest
from lxml import etree

from reportgen.linter.edit import schema
from reportgen.ooxml.names import W
from tests.linter.making import W as URI


def indented(**attributes: str) -> etree._Element:
    """Return a ``w:pPr`` with an indent."""
    said = " ".join(f'w:{name}="{value}"' for name, value in attributes.items())
    return etree.fromstring(f'<w:pPr xmlns:w="{URI}"><w:ind {said}/><w:jc w:val="both"/></w:pPr>')


def indent(properties: etree._Element) -> dict[str, str]:
    found = properties.find(W + "ind")
    assert found is not None
    return {etree.QName(str(name)).localname: str(value) for name, value in found.attrib.items()}


@pytest.mark.parametrize(
    "before",
    [
        {"start": "4223", "end": "4223", "hanging": "0"},
        {"startChars": "100", "end": "1", "firstLineChars": "50"},
        {"left": "1", "leftChars": "100", "right": "2", "rightChars": "9", "hangingChars": "7"},
    ],
)
def test_an_indent_that_is_set_is_the_one_that_is_obeyed(before: dict[str, str]) -> None:
    properties = indented(**before)
    wanted = {"left": "300", "right": "300", "firstLine": "0"}
    assert schema.put(properties, "ind", wanted)
    assert indent(properties) == wanted
    assert not schema.put(properties, "ind", wanted)


def test_what_is_not_set_is_kept() -> None:
    properties = indented(start="300", hanging="60")
    assert schema.put(properties, "ind", {"firstLine": "720"})
    assert indent(properties) == {"start": "300", "firstLine": "720"}


def test_a_property_stands_where_the_schema_wants_it() -> None:
    properties = indented(left="300")
    assert schema.put(properties, "spacing", {"before": "120"})
    assert [etree.QName(item).localname for item in properties] == ["spacing", "ind", "jc"]
