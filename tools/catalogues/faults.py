"""What is wrong with a translation: it is missing, or its placeholders are not those of the message."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from babel.messages.catalog import Catalog, Message


def faults(catalog: Catalog) -> Iterator[str]:
    """Yield a line for each message that cannot be said in the catalog's language."""
    for message in catalog:
        if message.id and (fault := _fault(message)):
            yield f"{', '.join(file for file, _line in message.locations)}: {fault}: {_first(message.id)!r}"


def _fault(message: Message) -> str:
    said = [message.string] if isinstance(message.string, str) else [*(message.string or ("",))]
    if message.fuzzy or not all(said):
        return "not translated"
    wanted = fields(_first(message.id))
    return "" if all(fields(text) == wanted for text in said) else "other placeholders"


def _first(text: str | tuple[str, ...] | list[str]) -> str:
    return text if isinstance(text, str) else text[0]


def fields(text: str) -> set[str]:
    """Return the placeholders in ``text`` with their formats; the text itself where its braces do not match."""
    try:
        return {
            f"{name}:{form}!{how}" for _text, name, form, how in Formatter().parse(text) if name is not None
        }
    except ValueError:
        return {text}
