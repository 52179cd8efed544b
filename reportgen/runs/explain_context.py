"""The words for a year's figures: their titles, those of the award list's numbers, and all that is said of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from reportgen.explain import Explanation
from reportgen.language import _
from reportgen.runs import explain_words
from reportgen.runs.explain import ExplanationIndex, earlier_texts
from reportgen.runs.vocabulary import award_titles


class AnswerContext(Struct, frozen=True):
    """What is asked, and the words for numbers of the award list that have no title of their own."""

    asked: ExplanationIndex
    titles: Mapping[str, str]

    @classmethod
    def of(cls, asked: ExplanationIndex) -> AnswerContext:
        """Return the words for a year."""
        return cls(asked, dict(_award_paths(asked)))

    def title(self, figure: Explanation) -> str:
        """Return what a figure counts, with a capital."""
        title = self.titles.get(figure.name, figure.spec.title)
        return title[:1].upper() + title[1:]

    def parts(self, figure: Explanation) -> Iterator[tuple[str, str]]:
        """Yield what there is to say of one figure, as label and text."""
        asked = self.asked
        earlier = earlier_texts(asked, figure.name)
        context = explain_words.Context(asked.year.kit, self.titles, asked.printed, earlier, asked.imported)
        return explain_words.parts(figure, context)


def _award_paths(asked: ExplanationIndex) -> Iterator[tuple[str, str]]:
    """Yield path and words of the numbers of the award list."""
    spec, titles = asked.year.kit.awards, award_titles()
    if spec is None:
        return
    lists = (spec.sheet, f"{spec.sheet}.ca_nam", *(f"{spec.sheet}.{one.name}" for one in spec.further))
    whole = [f"{own}.{name}" for own in lists for name in titles]
    own = [figure.name for figure in asked.figures if figure.name.startswith(f"{spec.sheet}.")]
    yield from ((path, _of_path(asked, path, titles)) for path in (*whole, *own))


def _of_path(asked: ExplanationIndex, path: str, titles: Mapping[str, str]) -> str:
    """Return what a number of the award list counts; of a group, with the award's name: ``Giấy khen: số lượng``."""
    owner, _dot, name = path.rpartition(".")
    title = titles.get(f"so_{name}") or titles.get(name, name)
    if owner.endswith("]"):
        return f"{_award_at(asked, owner)}: {title}"
    spec = asked.year.kit.awards
    said = {f"{spec.sheet}.{one.name}": one.says for one in spec.further} if spec else {}
    if decision := said.get(owner.removesuffix(".ca_nam")):
        return _("{title} trong danh sách khen thưởng “{decision}”", title=title, decision=decision)
    return _("{title} trong danh sách khen thưởng", title=title)


def _award_at(asked: ExplanationIndex, path: str) -> str:
    """Return the award of the group at a path: ``khen_thuong.ca_nhan[0]``."""
    found: object = asked.year.awards
    for step in path.split(".")[1:]:
        name, _bracket, index = step.removesuffix("]").partition("[")
        found = getattr(found, name, None)
        found = found[int(index)] if index and isinstance(found, tuple) else found
    return str(getattr(found, "hinh_thuc", path))
