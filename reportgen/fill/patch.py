"""The source of a part as docxtpl makes it ready for Jinja, done here for the tags that nearly all templates have.

docxtpl goes through the whole part with some twenty patterns, and its import takes as long as filling several papers;
tags that a part was prepared for are whole already, so that little is left to do.  What is rarer (tags of rows and
cells, signs that eat spaces, braces in the text) is docxtpl's own.
"""

from __future__ import annotations

import re
from typing import Any

from reportgen.fill.tags import TAG

_SPLIT = re.compile(f"({TAG.pattern})", re.DOTALL)
_LOOSE = re.compile(r"\{[{%#]|\{\Z|\{<|>\}|-%\}")
"""In the text between tags: a brace that docxtpl takes for, or joins to, a tag's."""
_RARE = re.compile(r"<|\{%-|-%\}|.\{[{%#]|\{[{%#](?:tr|tc|p|r)\s|\{%\s*(?:colspan|cellbg|[vh]m)\b", re.DOTALL)
"""In a tag: what moves or changes more than the tag itself."""
_RUN = re.compile(r"\{\{r ([^<{}%]*)\}\}")
"""The tag that stands for its run."""
_TYPED = re.compile(r"[&“”‘’]")
_INSIDE = re.compile(r"(?<=\{[\{%])(.*?)(?=[\}%]})")
_STRAIGHT = {"&#8216;": "'", "&lt;": "<", "&gt;": ">", "“": '"', "”": '"', "‘": "'", "’": "'"}
_TEXT, _KEPT_TEXT = "<w:t>", '<w:t xml:space="preserve">'


def patch(source: str) -> str:
    """Return the source of a prepared part as docxtpl's ``patch_xml`` returns it."""
    pieces = _SPLIT.split(source)
    if any(map(_LOOSE.search, pieces[::2])) or any(map(_is_rare, pieces[1::2])):
        patched: str = docxtpl().patch_xml(source)
        return patched
    pieces[1::2] = map(_as_jinja, pieces[1::2])
    return _keep_spaces("".join(pieces))


def docxtpl() -> Any:  # noqa: ANN401 - docxtpl has no types
    """Return docxtpl's template class on no file, for its ways with XML text; imported when needed."""
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

    return DocxTemplate("")


def _is_rare(tag: str) -> bool:
    return _RARE.search(tag) is not None and _RUN.fullmatch(tag) is None


def _as_jinja(tag: str) -> str:
    if tag.startswith("{{r "):
        tag = _RUN.sub(rf"</w:t></w:r>{{{{ \1}}}}<w:r>{_KEPT_TEXT}", tag)
    if tag.startswith("{#") or not _TYPED.search(tag):
        return tag
    return _INSIDE.sub(lambda inside: _straighten(inside.group()), tag)


def _straighten(text: str) -> str:
    for typed, meant in _STRAIGHT.items():
        text = text.replace(typed, meant)
    return text


def _keep_spaces(source: str) -> str:
    """Return ``source`` with the spaces kept of every text that a tag stands in or behind."""
    first, *texts = source.split(_TEXT)
    return first + "".join(f"{_KEPT_TEXT if '{{' in text or '{%' in text else _TEXT}{text}" for text in texts)
