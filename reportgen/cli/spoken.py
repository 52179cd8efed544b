"""In which language to speak, before anything else of the command line is known, or even loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reportgen import language

LANG = "--lang"
VARIABLES = ("REPORTGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the environment names a language, the strongest first."""


def spoken_language(typed: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language to speak: that of ``--lang``, else of the environment.

    It must be known before typer reads the command line, because help is built before that.
    """
    chosen = [value for value in _lang_values(typed) if value in language.LANGUAGES]
    return chosen[-1] if chosen else of_locale(environment)


def _lang_values(typed: Sequence[str]) -> Iterator[str]:
    for name, value in pairwise((*typed, "")):
        if name == LANG:
            yield value
        elif name.startswith(f"{LANG}="):
            yield name.removeprefix(f"{LANG}=")


def of_locale(environment: Mapping[str, str]) -> str:
    """Return ``en`` for an English locale, else Vietnamese: also for C and POSIX, which say nothing."""
    first = next((environment[name] for name in VARIABLES if environment.get(name)), "")
    return "en" if first.startswith("en") else language.SOURCE_LANGUAGE
