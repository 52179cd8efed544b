"""The language in which the program speaks.

Messages are written in Vietnamese where they arise, as ``_("Không tìm thấy tệp {file}.", file=name)``;
a catalog in ``reportgen/locale`` may hold them in another language.  Placeholders are filled after
the look-up, so that the text itself can be extracted and translated.
"""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path

CATALOGS = Path(__file__).parent / "locale"
SOURCE_LANGUAGE = "vi"

_current = SOURCE_LANGUAGE


def use(language: str) -> None:
    """Speak ``language`` ("vi", "en") from now on."""
    global _current
    _current = language


@lru_cache(maxsize=4)
def _catalog(language: str) -> gettext.NullTranslations:
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    return gettext.translation("reportgen", CATALOGS, [language], fallback=True)


def _(text: str, **values: object) -> str:
    """Return ``text`` in the current language with its ``{placeholders}`` filled."""
    translated = _catalog(_current).gettext(text)
    return translated.format(**values) if values else translated
