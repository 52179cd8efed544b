"""Makes a saved workbook final: formulas get their cached values, and nothing in the file tells when it was made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tools.sample_workbooks.strings import share

EPOCH = (1980, 1, 1, 0, 0, 0)
APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>"
)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms)")
_FORMULA = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v\s*(?:/>|></v>)')


def seal(saved: bytes, cached: Mapping[str, Mapping[str, int]], made: str) -> bytes:
    """Return the workbook with ``cached`` values (tab → address → value) and the time ``made`` (W3CDTF)."""
    with ZipFile(BytesIO(saved)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for tab, part in _sheet_parts(parts).items():
        parts[part] = _with_values(parts[part], cached.get(tab, {}))
    parts["docProps/core.xml"] = _STAMP.sub(rb"\g<1>" + made.encode() + rb"\g<2>", parts["docProps/core.xml"])
    parts["docProps/app.xml"] = APP
    return _zip(share(parts))


def _sheet_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return tab → part; openpyxl numbers the parts in the order of the tabs."""
    tabs = re.findall(r'<sheet [^>]*?name="([^"]*)"', parts["xl/workbook.xml"].decode("utf-8"))
    return {tab: f"xl/worksheets/sheet{number}.xml" for number, tab in enumerate(tabs, start=1)}


def _with_values(xml: bytes, values: Mapping[str, int]) -> bytes:
    def value(found: re.Match[bytes]) -> bytes:
        return b"%s<v>%d</v>" % (found[1], values[found[2].decode()])

    sealed, count = _FORMULA.subn(value, xml)
    if count != len(values):
        raise ValueError(f"{len(values)} cached values for {count} formulas")
    return sealed


def _zip(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in sorted(parts, key=lambda part: (part != "[Content_Types].xml", part)):
            info = ZipInfo(name, EPOCH)
            info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, 0o600 << 16, 0
            target.writestr(info, parts[name])
    return stream.getvalue()
