"""The tokens of a template, those of equal tags read once: a kit's papers share three tags of four.

Jinja's lexer tries its rules letter by letter through the whole part.  Here the text between tags is taken as it
stands, and each tag is given to the lexer by itself.  Where one is no whole of its own for the lexer, or eats
spaces around it, the lexer reads all of the source, as it always did.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jinja2 import TemplateSyntaxError
from jinja2.lexer import Lexer, Token

_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_OPEN = re.compile(r"\{(?:[{%#]|\Z)")
"""In the text between tags: what the lexer takes for the beginning of one, also a brace right before a tag."""
_ENDS = {"variable_begin": "variable_end", "block_begin": "block_end"}
_SIGNS = "-+"


def read_tokens(lexer: Lexer, source: str) -> Iterator[Token] | None:
    """Return the tokens of ``source`` as ``lexer`` gives them; None where it is to read the source itself."""
    if "\r" in source or source.endswith("\n"):  # which it makes "\n", and drops
        return None
    pieces = _TAG.split(source)
    if any(map(_OPEN.search, pieces[::2])):
        return None
    tags = [_tag_tokens(lexer, tag) for tag in pieces[1::2]]
    whole = [tag for tag in tags if tag is not None]
    return _in_order(pieces, whole) if len(whole) == len(tags) else None


def _in_order(pieces: list[str], tags: list[tuple[Token, ...]]) -> Iterator[Token]:
    line = 1
    for index, piece in enumerate(pieces):
        if index % 2:
            yield from (Token(line + token.lineno - 1, token.type, token.value) for token in tags[index // 2])
        elif piece:
            yield Token(line, "data", piece)
        line += piece.count("\n")


@lru_cache(maxsize=8192)
def _tag_tokens(lexer: Lexer, tag: str) -> tuple[Token, ...] | None:
    """Return the tokens of one tag that begins on line 1; None where it is no whole of its own."""
    if tag[2] in _SIGNS or tag[-3] in _SIGNS:
        return None
    try:
        tokens = tuple(lexer.wrap(lexer.tokeniter(tag, None)))
    except TemplateSyntaxError:
        return None
    if tag.startswith("{#"):
        return None if tokens else ()
    marks = [token.type for token in tokens if token.type in _ENDS or token.type in _ENDS.values()]
    whole = len(marks) == 2 and _ENDS.get(tokens[0].type) == tokens[-1].type
    return tokens if whole else None
