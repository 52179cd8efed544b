"""``settings.xml`` and ``docProps/core.xml``."""

from __future__ import annotations

import unicodedata

from reportgen.layout import raw
from reportgen.layout.read import values
from reportgen.layout.read.section_properties import note_numbering
from reportgen.ooxml.names import CORE, DC, DCTERMS, VAL, W
from reportgen.ooxml.xml import Element, child, child_val, get


def settings(root: Element | None) -> raw.Settings:
    """Return the settings that the layout uses."""
    if root is None:
        return raw.Settings()
    languages = child(root, "themeFontLang")
    tab = values.twips(child_val(root, "defaultTabStop"))
    return raw.Settings(
        default_tab=36.0 if tab is None else tab,
        even_and_odd=_switch(root, "evenAndOddHeaders"),
        compatibility=_compatibility(root, "compatibilityMode", 12),
        auto_hyphenation=_switch(root, "autoHyphenation"),
        update_fields=_switch(root, "updateFields"),
        mirror_margins=_switch(root, "mirrorMargins"),
        gutter_at_top=_switch(root, "gutterAtTop"),
        language=_attribute(languages, "val"),
        east_asian_language=_attribute(languages, "eastAsia"),
        complex_language=_attribute(languages, "bidi"),
        colour_map=_colour_map(root),
        override_table_style=bool(_compatibility(root, "overrideTableStyleFontSizeAndJustification", 0)),
        show_background=_switch(root, "displayBackgroundShape"),
        footnotes=note_numbering(child(root, "footnotePr")),
        endnotes=note_numbering(child(root, "endnotePr")),
        no_html_spacing=root.find(f"{W}compat/{W}doNotUseHTMLParagraphAutoSpacing") is not None,
    )


def _attribute(element: Element | None, name: str) -> str:
    return "" if element is None else get(element, name) or ""


def _switch(root: Element, name: str) -> bool:
    found = child(root, name)
    return found is not None and values.on_off(found.get(VAL))


def _compatibility(root: Element, name: str, default: int) -> int:
    for setting in root.iter(W + "compatSetting"):
        if get(setting, "name") == name:
            value = values.integer(get(setting, "val"))
            return default if value is None else value
    return default


THEME_SLOTS = {
    "dark1": "dk1",
    "light1": "lt1",
    "dark2": "dk2",
    "light2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""``ST_WmlColorSchemeIndex`` (§17.18.103) → the theme's own name."""


def _colour_map(root: Element) -> dict[str, str]:
    """``w:clrSchemeMapping``: "bg1" → the theme's own name "lt1"."""
    mapping = child(root, "clrSchemeMapping")
    if mapping is None:
        return {}
    pairs = ((str(name), str(value)) for name, value in mapping.items())
    return {name.removeprefix(W): THEME_SLOTS.get(value, value) for name, value in pairs}


def properties(root: Element | None) -> raw.Properties:
    """Return the metadata of the document."""
    if root is None:
        return raw.Properties()

    def text(tag: str) -> str:
        return unicodedata.normalize("NFC", (root.findtext(tag) or "").strip())

    return raw.Properties(
        title=text(DC + "title"),
        author=text(DC + "creator"),
        subject=text(DC + "subject"),
        keywords=text(CORE + "keywords"),
        created=text(DCTERMS + "created"),
        language=text(DC + "language"),
    )
