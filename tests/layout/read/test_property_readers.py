"""What readers of properties share: one reader for each child, found by its tag; what is not known changes nothing."""

from __future__ import annotations

from lxml import etree

from reportgen.layout.read import values
from reportgen.layout.read.property_readers import Readers, read_children, switch, value
from reportgen.ooxml.names import W_URI, W

READERS: Readers = {W + "keepNext": switch("keep_next"), W + "sz": value("size", values.half_points)}


def test_each_child_has_its_reader() -> None:
    inner = '<w:keepNext/><w:unknown w:val="1"/><w:sz w:val="26"/>'
    element = etree.fromstring(f'<w:pPr xmlns:w="{W_URI}">{inner}</w:pPr>')
    assert read_children(element, READERS) == {"keep_next": True, "size": 13.0}


def test_without_an_element_nothing_is_said() -> None:
    assert read_children(None, READERS) == {}
