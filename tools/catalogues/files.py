"""Read, write and compile the catalogs; the same code gives the same bytes on every day and machine."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from reportgen.language import CATALOGS, DOMAIN, LANGUAGES, SOURCE_LANGUAGE

TRANSLATIONS = tuple(language for language in LANGUAGES if language != SOURCE_LANGUAGE)
WIDTH = 110
HEADER = "# Messages of reportgen.  Brought up to the code by: python -m tools.catalogues"
CLOCKS = (
    b"POT-Creation-Date",
    b"PO-Revision-Date",
    b"Generated-By",
    b"Last-Translator",
    b"Report-Msgid-Bugs-To",
)
"""Header lines that change though no message does."""


def po_of(language: str, domain: str = DOMAIN) -> Path:
    """Return the file of a language's translations."""
    return CATALOGS / language / "LC_MESSAGES" / f"{domain}.po"


def read(language: str, domain: str = DOMAIN) -> Catalog:
    """Return a language's translations; an empty catalog when there are none yet."""
    path = po_of(language, domain)
    if not path.is_file():
        return Catalog(locale=language, domain=domain)
    with path.open("rb") as stream:
        return read_po(stream, locale=language, domain=domain)


def update(language: str, template: Catalog) -> Catalog:
    """Return a language's translations of the messages in ``template``, and of no others."""
    catalog = read(language)
    catalog.update(template, no_fuzzy_matching=True, keep_user_comments=False)
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """Return the bytes of the ``.po`` file: by source file, without line numbers, dates or what is obsolete."""
    catalog.header_comment, catalog.fuzzy = HEADER, False
    catalog.project = DOMAIN
    catalog.version = ""
    for message in catalog:
        message.locations.sort()
    written = BytesIO()
    write_po(written, catalog, width=WIDTH, include_lineno=False, ignore_obsolete=True, sort_by_file=True)
    return b"".join(line for line in written.getvalue().splitlines(keepends=True) if not _is_clock(line))


def as_mo(catalog: Catalog) -> bytes:
    """Return the bytes of the ``.mo`` file, which the program reads."""
    timeless = _Timeless(catalog.locale, catalog.domain, charset=catalog.charset)
    for message in catalog:
        if message.id:
            timeless[message.id] = message
    written = BytesIO()
    write_mo(written, timeless)
    return written.getvalue()


class _Timeless(Catalog):
    """A catalog whose header says nothing of the day or of the program that wrote it."""

    def __iter__(self) -> Iterator[Message]:
        header, *messages = super().__iter__()
        lines = str(header.string).splitlines(keepends=True)
        header.string = "".join(line for line in lines if not _is_clock(line.encode()))
        return iter([header, *messages])


def store(language: str, catalog: Catalog, domain: str = DOMAIN) -> None:
    """Write both files of a language."""
    path = po_of(language, domain)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_po(catalog))
    path.with_suffix(".mo").write_bytes(as_mo(read(language, domain)))


def _is_clock(line: bytes) -> bool:
    return line.lstrip(b'"').startswith(CLOCKS)
