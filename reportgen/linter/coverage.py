"""What the linter says first of each paper: what it took it for, and what of it was looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from reportgen.diagnostics import Diagnostic, Place, note
from reportgen.language import _
from reportgen.linter.elements import kinds
from reportgen.linter.elements.model import Elements
from reportgen.linter.nature import OF_THE_DECREE, Nature
from reportgen.linter.paper.model import Paper
from reportgen.linter.places import first_words
from reportgen.linter.profile import Profile
from reportgen.vietnamese.unicode import first_upper

_LONGEST = 60  # letters
RECOGNISED = "paper-kind"
PARTLY = "paper-partly-checked"
NOT_RECOGNISED = "paper-not-recognised"


class Coverage(Struct, frozen=True):
    """One paper of a file: what it is, by which words, and the codes of the rules that were and were not asked.

    ``kind`` is the name of its kind in small letters, ``profile`` the house style that it was held against, ``words``
    those that it begins with.
    """

    nature: Nature
    kind: str = ""
    evidence: str = ""
    profile: str = ""
    asked: tuple[str, ...] = ()
    not_asked: tuple[str, ...] = ()
    words: str = ""
    nameless: bool = False  # it has no national name either
    bodiless: bool = (
        False  # it is of the decree, and its text stands where the rules for the body do not look
    )

    @property
    def wholly(self) -> bool:
        """Whether it is a paper of the decree, so that all rules speak to it, and to its text."""
        return self.nature in OF_THE_DECREE and not self.bodiless

    def diagnostic(self, file: str) -> Diagnostic:
        """Return what it was taken for, as a note at its place."""
        place = Place(file, paragraph=self.words)
        if self.wholly:
            return note(RECOGNISED, f"{self._kind_in_words()} {self._rules_in_words()}", place)
        code = NOT_RECOGNISED if self.nature is Nature.UNKNOWN else PARTLY
        return note(code, f"{self._kind_in_words()} {self._rules_in_words()}", place, self._hint())

    def as_json(self, file: str) -> dict[str, object]:
        """Return the note with what programs want of it: nature, kind, profile, and the codes asked and not asked."""
        return {
            **self.diagnostic(file).as_json(),
            "nature": self.nature.value,
            "kind": self.kind,
            "profile": self.profile,
            "checked": list(self.asked),
            "unchecked": list(self.not_asked),
        }

    def _kind_in_words(self) -> str:
        what = _names()[self.nature].format(kind=first_upper(self.kind or _("công văn")))
        if not self.evidence or self.nature is Nature.UNKNOWN or self.evidence.lower() == self.kind:
            return f"{what}."
        return _("{what}; nhận ra theo “{words}”.", what=what, words=self.evidence)

    def _rules_in_words(self) -> str:
        if not self.asked:
            return _("Không soát gì.")
        if self.bodiless:
            return _(
                "Nội dung nằm trong bảng hoặc khung chữ, chưa soát cách trình bày; phần còn lại soát theo {profile}.",
                profile=self.profile,
            )
        if not self.not_asked:
            return _("Soát theo {profile}: cả {count} quy tắc.", profile=self.profile, count=len(self.asked))
        if self.wholly:
            return _(
                "Soát theo {profile}: {count} quy tắc; không soát: {others}.",
                profile=self.profile,
                count=len(self.asked),
                others=ranges(self.not_asked),
            )
        return _(
            "Chỉ soát {parts} ({codes}); phần còn lại chưa soát.",
            parts=", ".join(name for code, name in _parts().items() if code in self.asked),
            codes=ranges(self.asked),
        )

    def _hint(self) -> str:
        if self.nature is not Nature.UNKNOWN:
            return ""
        if self.nameless:
            return _(
                "Văn bản hành chính phải có Quốc hiệu, Tiêu ngữ ở trang đầu; nếu đây là văn bản ấy thì nó thiếu."
            )
        return _(
            "Ghi tên loại (BÁO CÁO, QUYẾT ĐỊNH…) trên một dòng riêng, hoặc “V/v …” dưới số của công văn."
        )


def _parts() -> dict[str, str]:
    """Return what the rules that speak to any paper with a national name are about."""
    return {
        "ND30-01": _("khổ giấy"),
        "ND30-02": _("lề"),
        "ND30-03": _("phông chữ"),
        "ND30-05": _("Quốc hiệu"),
        "ND30-06": _("Tiêu ngữ"),
        "ND30-07": _("đường kẻ dưới Tiêu ngữ"),
    }


def _names() -> dict[Nature, str]:
    return {
        Nature.OFFICIAL: _("{kind}, văn bản hành chính"),
        Nature.ATTACHED: _("{kind} ban hành kèm theo văn bản khác"),
        Nature.LEGAL: _("Văn bản quy phạm pháp luật, ngoài Nghị định số 30/2020/NĐ-CP"),
        Nature.PARTY: _("Văn bản của Đảng, ngoài Nghị định số 30/2020/NĐ-CP"),
        Nature.YOUTH_UNION: _(
            "Văn bản của Đoàn Thanh niên Cộng sản Hồ Chí Minh, ngoài Nghị định số 30/2020/NĐ-CP"
        ),
        Nature.AWARD: _(
            "Giấy khen, bằng khen, giấy chứng nhận hoặc báo cáo thành tích: có mẫu riêng, "
            "ngoài Nghị định số 30/2020/NĐ-CP"
        ),
        Nature.PRIVATE: _("Giấy tờ của cá nhân hoặc giữa các bên, ngoài Nghị định số 30/2020/NĐ-CP"),
        Nature.FORM: _("Mẫu để điền, chưa phải văn bản hoàn chỉnh"),
        Nature.UNKNOWN: _("Không nhận ra đây là loại văn bản nào"),
    }


def coverage(
    paper: Paper, elements: Elements, profile: Profile, asked: Iterable[str], all_codes: Sequence[str]
) -> Coverage:
    """Return what is to be said of a paper of which the rules ``asked`` were asked, of ``all_codes`` that there are."""
    codes = tuple(asked)
    return Coverage(
        elements.nature,
        elements.name.lower() if elements.name in kinds.ALL else "",
        shorten(elements.evidence),
        profile.name,
        codes,
        tuple(code for code in all_codes if code not in codes),
        first_words(elements.ten_loai or next((p for p in paper.passages if p.labelled_text), None)),
        nameless=elements.quoc_hieu is None,
        bodiless=elements.nature in OF_THE_DECREE and not elements.than,
    )


def shorten(words: str) -> str:
    """Return the words on one line, as many as a note has room for."""
    text = " ".join(words.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip(" ,") + "…"


def ranges(codes: Sequence[str]) -> str:
    """Return codes in order as they are read: ``ND30-01 đến 03, 05``."""
    return ", ".join(_ranges(codes))


def _ranges(codes: Sequence[str]) -> Iterator[str]:
    prefix, numbers = "", []
    for code in codes:
        prefix, _dash, number = code.rpartition("-")
        numbers.append(int(number))
    first = True
    while numbers:
        run = [numbers.pop(0)]
        while numbers and numbers[0] == run[-1] + 1:
            run.append(numbers.pop(0))
        lead = f"{prefix}-" if first else ""
        first = False
        if len(run) > 2:
            yield _("{first} đến {last}", first=f"{lead}{run[0]:02d}", last=f"{run[-1]:02d}")
        else:
            yield lead + ", ".join(f"{one:02d}" for one in run)
