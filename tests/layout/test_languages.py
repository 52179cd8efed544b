"""What a file says of its languages, and what is believed of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reportgen.layout.document import Document, Properties, Text
from reportgen.layout.draw import write
from reportgen.layout.languages import with_languages
from reportgen.layout.page.totals import paginate
from tests.layout.draw.making import FONTS
from tests.layout.draw.structure.making import FONT, paragraph, section, whole
from tests.layout.draw.structure.reading import Tagged, faults

VIETNAMESE = "Nghị định này quy định về công tác văn thư và quản lý nhà nước. "
ENGLISH = "This decree is about the work of clerks in Nguyễn Trãi street, and so on and so forth, as ever. "


def said(*runs: tuple[str, str], stated: str = "en-US") -> tuple[str, frozenset[str]]:
    found = with_languages(written(*runs, stated=stated))
    return found.language, found.vietnamese


def written(*runs: tuple[str, str], stated: str = "en-US") -> Document:
    body = section(paragraph(*(Text(text, replace(FONT, language=language)) for text, language in runs)))
    return whole(body, properties=Properties(language=stated))


@pytest.mark.parametrize("language", ["en-US", "nl-NL", ""])
def test_vietnamese_is_vietnamese_whatever_it_is_called(language: str) -> None:
    assert said((VIETNAMESE * 3, language)) == ("vi-VN", frozenset([language]))


def test_a_name_makes_no_text_vietnamese() -> None:
    assert said((ENGLISH * 3, "en-US")) == ("en-US", frozenset())


def test_the_language_of_the_document_is_that_of_most_of_its_text() -> None:
    assert said((ENGLISH * 3, "en-GB"), ("Guten Tag", "de-DE")) == ("en-GB", frozenset())
    assert said((VIETNAMESE * 9, "vi-VN"), (ENGLISH, "en-GB"))[0] == "vi-VN"


def test_a_document_without_text_is_in_the_language_that_it_says() -> None:
    assert said(stated="fr-FR") == ("fr-FR", frozenset())


def test_only_what_is_another_language_is_told() -> None:
    document = written(
        (VIETNAMESE * 3, "nl-NL"), ("12/2023", "en-US"), (ENGLISH * 2, "en-GB"), (VIETNAMESE, "vi-VN")
    )
    data = write(paginate(document, FONTS), with_languages(document), FONTS)
    assert faults(data) == []
    tagged = Tagged(data)
    assert str(tagged.pdf.Root.Lang) == "vi-VN"
    assert [str(span.entries.Lang) for span in tagged.tree.find("Span")] == ["en-GB"]
