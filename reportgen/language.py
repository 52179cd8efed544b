"""The language in which the program speaks.

Messages are written in Vietnamese where they arise, as ``_("Không tìm thấy tệp {file}.", file=name)``;
a catalog in ``reportgen/locale`` holds them in another language.  Placeholders are filled after
the look-up, so that the text itself can be extracted and translated (``tools/catalogues``).
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

CATALOGS = Path(__file__).parent / "locale"
DOMAIN = "reportgen"
SOURCE_LANGUAGE = "vi"
LANGUAGES = (SOURCE_LANGUAGE, "en")

_current = SOURCE_LANGUAGE
_here: ContextVar[str] = ContextVar("language", default="")


def use(language: str) -> None:
    """Speak ``language`` ("vi", "en") from now on, in the whole process: for a program that is its own master."""
    global _current
    _current = language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak ``language`` inside, in this thread alone; "" leaves it as it is.

    Raises:
        ValueError: there is no catalogue of it.
    """
    if language and language not in LANGUAGES:
        raise ValueError(f"language must be one of {', '.join(LANGUAGES)}, not {language!r}")
    before = _here.set(language or current())
    try:
        yield
    finally:
        _here.reset(before)


def current() -> str:
    """Return the language that is spoken now."""
    return _here.get() or _current


@lru_cache(maxsize=4)
def _catalog(language: str) -> gettext.NullTranslations:
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, CATALOGS, [language], fallback=True)


def translate(text: str) -> str:
    """Return a message that was written elsewhere, such as a help text, in the current language."""
    return _catalog(current()).gettext(text)


def decimal(number: float, digits: int) -> str:
    """Return a number with at most so many decimals, after a comma in Vietnamese and a point in English."""
    text = f"{number:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",") if current() == SOURCE_LANGUAGE else text


def _(text: str, **values: object) -> str:
    """Return ``text`` in the current language with its ``{placeholders}`` filled."""
    return translate(text).format(**values) if values else translate(text)


def _n(text: str, count: int, **values: object) -> str:
    """Return ``text`` for so many things: Vietnamese says it one way, English has a singular and a plural."""
    return _catalog(current()).ngettext(text, text, count).format(count=count, **values)
