"""Choose faces: the document's own family, else one of the same widths, else one of its class.

Of each rank the Croscore families go first where they came with the program: text then looks alike on all machines.
Not so where the user names font folders: what is in these is what he wants to see, on whatever Python.

For Vietnamese text a face without Vietnamese letters (Caladea; Liberation before version 2) is passed over: by another
file of the family, by a family of the same widths, and, where it only stands in for another, by one of its class.  The
document's own family otherwise stays, and the letters that it lacks come from another.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from unicodedata import combining, east_asian_width

from msgspec.structs import replace

from reportgen.diagnostics import Diagnostic, error, note
from reportgen.errors import DocumentError
from reportgen.language import _
from reportgen.layout.boxes import Face
from reportgen.layout.fidelity import Substitution
from reportgen.layout.fonts import catalogue, croscore, families, gyre, measured, sfnt
from reportgen.layout.fonts.advances import advances
from reportgen.layout.fonts.catalogue import Source
from reportgen.layout.fonts.leading import LEADING
from reportgen.layout.fonts.metrics import Metrics

BOLD = 600  # weights from here on are bold
UNREADABLE = (OSError, ValueError, struct.error, IndexError, OverflowError)


class Fonts:
    """The fonts of one run: ``face`` chooses, ``advance`` measures, ``runs`` splits, ``metrics`` is for drawing.

    Making one costs nothing; the machine's fonts are looked at when the first face is asked for.
    ``diagnostics`` tells of each family that was not there, once, and of letters that come from another font.
    """

    def __init__(self, folders: tuple[Path, ...] | None = None, *, vietnamese: bool = True) -> None:
        """Look for fonts in ``folders``, by default where the system keeps them; for Vietnamese text or for other."""
        self.diagnostics: list[Diagnostic] = []
        self._folders = folders
        self._vietnamese = vietnamese
        self._families: dict[str, list[Source]] = {}
        self._first: tuple[str, ...] = ()
        self._faces: dict[tuple[str, bool, bool], Face] = {}
        self._by_source: dict[Source, Face | None] = {}
        self._metrics: dict[str, Metrics] = {}
        self._fallbacks: dict[tuple[str, str], Face] = {}
        self._whole: dict[tuple[frozenset[str], str], Face] = {}
        self._stand_ins: dict[tuple[str, bool, bool], Face] = {}
        self._told: set[str] = set()

    def face(self, family: str, bold: bool, italic: bool) -> Face:
        """Return the face for a family; raise ``DocumentError`` only where there is no font at all."""
        try:
            return self._faces[family, bold, italic]
        except KeyError:
            found = self._faces[family, bold, italic] = self._choose(family, bold, italic)
            return found

    def advance(
        self, text: str, face: Face, size: float, kerned: bool = False, ligated: bool = False
    ) -> float:
        """Return the width of ``text`` in points, without justification and letter spacing."""
        metrics = self._metrics[face.name]
        if ligated:
            text = metrics.ligated(text)
        return (metrics.kerned if kerned else metrics.widths)[text] * size

    def runs(self, text: str, face: Face) -> Sequence[tuple[Face, str]]:
        """Return ``text`` in stretches of one face each: ``face``, or others for what it lacks."""
        if self._metrics[face.name].has.issuperset(text):
            return ((face, text),)
        return self._split(text, face)

    def metrics(self, face: Face) -> Metrics:
        """Return the measures of a face that came from here."""
        return self._metrics[face.name]

    def _split(self, text: str, face: Face) -> list[tuple[Face, str]]:
        """Split text of which ``face`` lacks a character.

        If it lacks a letter, the whole text goes to the nearest face that has all of its letters: no word is put
        together from two faces. Signs come one by one from others.
        """
        letters = frozenset(character for character in text if character.isalpha() or combining(character))
        lacking = next((c for c in text if c in letters and c not in self._metrics[face.name].has), "")
        if lacking:
            face = self._with_letters(letters, face, lacking)
        has = self._metrics[face.name].has
        pieces: list[tuple[Face, str]] = []
        for character in text:
            one = face if character in has else self._fallback(character, face)
            if pieces and pieces[-1][0] is one:
                pieces[-1] = (one, pieces[-1][1] + character)
            else:
                pieces.append((one, character))
        return pieces

    def _with_letters(self, letters: frozenset[str], face: Face, lacking: str) -> Face:
        """Return the nearest face that has all of the letters, or ``face`` where none has."""
        key = (letters, face.name)
        if key not in self._whole:
            found = self._find(letters, face)
            if found is not None:
                self._tell_other(lacking, face, found)
                family = next((name for (name, *_), other in self._stand_ins.items() if other == face), "")
                found = self._like(family, found)
            self._whole[key] = found or face
        return self._whole[key]

    def _fallback(self, character: str, face: Face) -> Face:
        key = (character, face.name)
        if key not in self._fallbacks:
            found = self._find(frozenset(character), face)
            self._fallbacks[key] = found or face
            if found is None:
                self._tell_missing(character)
            else:
                self._tell_other(character, face, found)
        return self._fallbacks[key]

    def _find(self, characters: frozenset[str], face: Face) -> Face | None:
        known = self._all_families()
        alike = families.candidates(face.family, self._first) if characters & families.VIETNAMESE else ()
        first = [name.casefold() for name in (*alike, *self._first, *families.FALLBACK)]
        for name in (*first, *(name for name in known if name not in first)):
            other = self._best(name, face.bold, face.italic, characters)
            if other is not None and self._metrics[other.name].has >= characters:
                return other
        return None

    def _tell_missing(self, character: str) -> None:
        """Tell of a letter that no font has; of the thousands of wide ones of East Asia once."""
        wide = east_asian_width(character) in ("W", "F")
        self._tell(
            "wide" if wide else f"U+{ord(character):04X}",
            "letter-missing",
            _("Không phông chữ nào trên máy có ký tự {letter} (U+{code}); chỗ đó để trống.",
              letter=character, code=f"{ord(character):04X}"),
            _("Cài phông chữ có ký tự này, hoặc thay ký tự khác trong văn bản."),
        )  # fmt: skip

    def _choose(self, family: str, bold: bool, italic: bool) -> Face:
        if family.casefold() not in self._all_families():
            family, bolder, slanted = families.styled(family)
            bold, italic = bold or bolder, italic or slanted
        names = (*families.candidates(family, self._first), *self._all_families())
        compatible = len(families.compatible(family))
        needed = families.letters(family) if self._vietnamese else frozenset()
        lacking: tuple[str, Face] | None = None
        for number, name in enumerate(names):
            if lacking and lacking[0].casefold() == family.casefold() and number >= compatible:
                break
            found = self._best(name.casefold(), bold, italic, needed)
            if found is None:
                continue
            if self._metrics[found.name].has >= needed:
                self._tell_substitute(family, name, found, bool(lacking))
                return self._in_place_of(family, name, found)
            lacking = lacking or (name, found)
        if lacking is not None:
            self._tell_substitute(family, *lacking)
            return self._in_place_of(family, *lacking)
        raise DocumentError(
            error(
                "no-font",
                _("Máy không có phông chữ nào dùng được."),
                hint=_("Cài đặt lại chương trình, hoặc cài phông Times New Roman."),
            )
        )

    @property
    def substitutions(self) -> tuple[Substitution, ...]:
        """Each face that stands in for one of a missing family, and whether all that was set in it is as wide."""
        return tuple(
            Substitution(family, bold, italic, face.family, self._is_as_wide(family, face))
            for (family, bold, italic), face in self._stand_ins.items()
        )

    def _is_as_wide(self, family: str, face: Face) -> bool:
        metrics = self._metrics[face.name]
        return not metrics.has_guessed() if metrics.known else families.same_widths(family, face.family)

    def _in_place_of(self, family: str, name: str, face: Face) -> Face:
        """Return the face as it stands in for a missing family, and note that it does."""
        if family.casefold() == name.casefold():
            return face
        found = self._like(family, face)
        if families.is_wanted(family):
            self._stand_ins[family, face.bold, face.italic] = found
        return found

    def _like(self, family: str, face: Face) -> Face:
        """Return the face with the line height and the advances of a family, as far as they are known."""
        if known := advances(family, face.bold, face.italic):
            metrics = self._metrics[face.name].with_advances(known)
            face = replace(face, name=f"{face.name}+{family.replace(' ', '')}")
            self._metrics[face.name] = metrics
        own = (face.ascent, face.descent, face.line_gap)
        ascent, descent, gap = LEADING.get(family.casefold().strip(), own)
        return replace(face, ascent=ascent, descent=descent, line_gap=gap)

    def _all_families(self) -> dict[str, list[Source]]:
        if not self._families:
            self._tell_folders()
            for source in self._sources():
                for name in source.families:
                    self._families.setdefault(name.casefold(), []).append(source)
        return self._families

    def _sources(self) -> tuple[Source, ...]:
        """Return all faces, best first among those of one family; note which families go first of their rank."""
        there, shipped = catalogue.scan(self._folders), croscore.installed()
        if self._folders is not None or catalogue.named_folders():
            return (*there, *shipped, *gyre.installed())
        self._first = croscore.FAMILIES if shipped else ()
        return (*shipped, *there, *gyre.installed())

    def _best(self, family: str, bold: bool, italic: bool, letters: frozenset[str]) -> Face | None:
        """Return the family's face nearest to what is asked, or None; bad files are passed over.

        One that has not all the ``letters`` is passed over for one that has.
        """
        weight = 700 if bold else 400
        sources = self._all_families().get(family, [])
        lacking: tuple[Face, Source] | None = None
        for source in sorted(
            sources, key=lambda s: (s.italic != italic, abs(s.width - 5), abs(s.weight - weight))
        ):
            face = self._load(source)
            if face is None:
                continue
            if self._metrics[face.name].has >= letters:
                return self._styled(face, source, bold, italic)
            lacking = lacking or (face, source)
        return self._styled(*lacking, bold, italic) if lacking else None

    def _styled(self, face: Face, source: Source, bold: bool, italic: bool) -> Face:
        """Return the face marked as synthetic where the file has not the style."""
        heavier, slanted = bold and source.weight < BOLD, italic and not source.italic
        if not (heavier or slanted):
            return face
        name = face.name + "+Bold" * heavier + "+Italic" * slanted
        self._metrics[name] = self._metrics[face.name]
        return replace(
            face, name=name, bold=bold, italic=italic, synthetic_bold=heavier, synthetic_italic=slanted
        )

    def _load(self, source: Source) -> Face | None:
        if source not in self._by_source:
            try:
                self._by_source[source] = self._read(source)
            except UNREADABLE:
                self._by_source[source] = None
        return self._by_source[source]

    def _read(self, source: Source) -> Face:
        metrics = measured.metrics(source)
        ascent, descent, gap = (value / metrics.em for value in sfnt.leading(metrics.font))
        position, thickness, strike = sfnt.lines(metrics.font, metrics.em)
        face = Face(
            self._unique(source.postscript or source.families[0]),
            source.families[0],
            source.weight >= BOLD,
            source.italic,
            ascent,
            descent,
            gap,
            position,
            thickness,
            strike,
        )
        self._metrics[face.name] = metrics
        return face

    def _unique(self, name: str) -> str:
        number, wanted = 2, name.replace(" ", "")
        name = wanted
        while name in self._metrics:
            name, number = f"{wanted}~{number}", number + 1
        return name

    def _tell_folders(self) -> None:
        for folder in catalogue.named_folders() if self._folders is None else ():
            if not folder.exists():
                self._tell(
                    str(folder),
                    "font-folder-missing",
                    _("Không có thư mục phông {folder} mà {variable} nêu.",
                      folder=folder, variable=catalogue.VARIABLE),
                    _("Sửa hoặc bỏ biến môi trường {variable}.", variable=catalogue.VARIABLE),
                )  # fmt: skip

    def _tell_substitute(self, family: str, name: str, found: Face, passed_over: bool = False) -> None:
        if family.casefold() == name.casefold() or not families.is_wanted(family):
            return
        if passed_over and family.casefold() in self._all_families():
            self._tell(
                family.casefold(),
                "font-substituted",
                _("Phông {family} trên máy thiếu chữ tiếng Việt; đã dùng {other}.",
                  family=family, other=found.family),
                _("Cài bản mới của phông {family}, có đủ chữ tiếng Việt.", family=family),
            )  # fmt: skip
            return
        same = families.same_widths(family, found.family)
        self._tell(
            family.casefold(),
            "font-substituted",
            _("Máy không có phông {family}; đã dùng {other}, chữ rộng như nhau.",
              family=family, other=found.family) if same else
            _("Máy không có phông {family}; đã dùng {other}.", family=family, other=found.family),
            _("Cài phông {family} nếu cần đúng nét chữ.", family=family) if same else
            _("Cài phông {family} nếu cần đúng nét chữ và đúng chỗ ngắt dòng.", family=family),
        )  # fmt: skip

    def _tell_other(self, character: str, face: Face, other: Face) -> None:
        """Tell once of a family that some letters of a text come from another; of signs nobody needs to be told."""
        if character.isalpha():
            self._tell(
                f"{face.family}|letters",
                "letters-from-other-font",
                _("Phông {family} không có chữ {letter}; những chữ thiếu in bằng phông khác, như {other}.",
                  family=face.family, letter=character, other=other.family),
                _("Chọn trong văn bản phông chữ có đủ các chữ ấy, hoặc cài bản phông mới hơn."),
            )  # fmt: skip

    def _tell(self, key: str, code: str, message: str, hint: str) -> None:
        if key not in self._told:
            self._told.add(key)
            self.diagnostics.append(note(code, message, hint=hint))
