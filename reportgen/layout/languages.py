"""The languages of a text, as far as what the file says of them is to be believed.

Word takes the language of what is typed from the keyboard, and what is pasted keeps its own: clerks' files call
Vietnamese en-US, nl-NL, sv-SE. A program that reads aloud would read it so.
"""

from __future__ import annotations

from msgspec.structs import replace

from reportgen.layout.document import Document, Properties
from reportgen.layout.fonts.families import VIETNAMESE
from reportgen.layout.text.inside import runs

SAMPLE = 2000
"""Letters of each language that are looked at."""
SHARE = 0.05
"""In ten Vietnamese papers 0.11 to 0.18 of the signs were letters that only Vietnamese has; a name is far less."""
UNSAID = "vi-VN"


def with_languages(document: Document) -> Properties:
    """Return the document's properties with the language of most of its text, and what its Vietnamese is called."""
    totals: dict[str, int] = {}
    found: dict[str, int] = {}
    for run in runs(document):
        language, count = run.font.language, len(run.text)
        seen = totals.get(language, 0)
        totals[language] = seen + count
        if seen < SAMPLE:
            found[language] = found.get(language, 0) + sum(map(VIETNAMESE.__contains__, run.text))
    stated = document.properties.language
    vietnamese = frozenset(name for name in found if found[name] > SHARE * min(totals[name], SAMPLE))
    spoken: dict[str, int] = {}
    for name, total in totals.items():
        true = UNSAID if name in vietnamese else name or stated
        spoken[true] = spoken.get(true, 0) + total
    language = max(spoken, key=lambda name: (spoken[name], name), default=stated)
    return replace(document.properties, language=language, vietnamese=vietnamese)
