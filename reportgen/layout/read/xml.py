"""XML that cannot hurt: no entities, no network, bounded depth; strict namespaces read as transitional."""

from __future__ import annotations

from lxml import etree

from reportgen.diagnostics import Place, error
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout.read.names import STRICT, VAL, W

Element = etree._Element

MAX_DEPTH = 256
"""Elements inside elements; libxml2 stops at this depth too, but not every version of it."""

_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))


def parse(data: bytes, part: str, file: str = "") -> Element:
    """Return the root element of a part.

    Raises:
        DocumentError: the part is not well-formed, has a document type (entities), or is nested absurdly deep.
    """
    if any(mark in data for mark in _DOCTYPES):
        raise _refusal(
            _("Phần “{part}” chứa khai báo DOCTYPE, không được phép trong tệp Word.", part=part), file
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(_transitional(data), parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise _refusal(
            _("Phần “{part}” bị hỏng hoặc lồng nhau quá sâu: {why}", part=part, why=problem), file
        ) from problem
    return root


def _transitional(data: bytes) -> bytes:
    if b"http://purl.oclc.org/ooxml/" not in data[:8192]:
        return data
    for strict, usual in STRICT:
        data = data.replace(strict, usual)
    return data


def _refusal(message: str, file: str) -> DocumentError:
    hint = _("Mở tệp bằng Word, lưu lại dưới dạng .docx rồi thử lại.")
    return DocumentError(error("damaged-document", message, Place(file), hint))


def get(element: Element, name: str) -> str | None:
    """Return the attribute ``w:name``, also where it was written without its namespace."""
    return element.get(W + name) or element.get(name)


def first(element: Element, tag: str) -> Element | None:
    """Return the first child if it has this tag: where the schema puts properties first, quicker than a search."""
    for item in element:
        return item if item.tag == tag else element.find(tag)
    return None


def child(element: Element, name: str) -> Element | None:
    """Return the first ``w:name`` child."""
    return element.find(W + name)


def child_val(element: Element, name: str) -> str | None:
    """Return the ``w:val`` of the first ``w:name`` child, or None."""
    found = element.find(W + name)
    return None if found is None else found.get(VAL)
