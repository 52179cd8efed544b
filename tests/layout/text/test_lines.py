import pytest
from msgspec.structs import replace

from reportgen.layout.block.paragraph import lay_out
from reportgen.layout.block.paragraph_fragment import ParagraphFragment
from reportgen.layout.boxes import Face
from reportgen.layout.context import LayoutContext
from reportgen.layout.document import Break, Inline, Label, ParagraphFormat, Shape, Tab, Text
from reportgen.layout.text.line import LineFragment
from reportgen.layout.text.line_height import metrics
from reportgen.layout.text.run_format import RunFormats
from tests.layout.making import FONT, SQUARE, Squares, context, paragraph

TALL = replace(FONT, size=30.0)
SHORT = replace(FONT, size=5.0)

CASES = [
    # rule, value → height, baseline for letters 8 pt above and 2 pt below the baseline
    ("auto", 1.0, 10.0, 8.0),
    ("auto", 1.5, 15.0, 8.0),  # what is added stands below
    ("auto", 1.0791, 10.791, 8.0),  # the exact product, not whole percents
    ("auto", 0.8, 8.0, 6.4),  # a shrunk line stands four fifths down
    ("atLeast", 5.0, 10.0, 8.0),
    ("atLeast", 16.0, 16.0, 14.0),  # what is added stands above
    ("exact", 20.0, 20.0, 16.0),
    ("exact", 5.0, 5.0, 4.0),
]


@pytest.mark.parametrize(("rule", "value", "height", "baseline"), CASES)
def test_line_rule(rule: str, value: float, height: float, baseline: float) -> None:
    paragraph_format = ParagraphFormat(line_rule=rule, line=value)
    assert metrics(8.0, 2.0, paragraph_format) == pytest.approx((height, baseline))


@pytest.mark.parametrize(("tall", "height"), [(4.0, 10.0), (9.0, 10.0), (30.0, 30.0)])
def test_a_shape_alone_stands_at_the_top_of_a_line_of_text(tall: float, height: float) -> None:
    shape = Inline(Shape("picture", 10.0, tall), FONT)
    fragment = lay_out(paragraph(shape), 100.0, context())
    assert fragment.height == pytest.approx(height)
    assert fragment.lines[0].baseline == pytest.approx(tall)


@pytest.mark.parametrize(
    ("items", "heights"),
    [
        ((Tab(TALL),), [30.0]),
        ((Text("  ", TALL),), [30.0]),
        ((Tab(SHORT),), [10.0]),
        ((Text("  ", SHORT),), [10.0]),
        ((Text(" a", SHORT),), [5.0]),
        ((Tab(TALL), Text("a", SHORT)), [5.0]),  # a tab does not count beside letters
        ((Text("a", TALL), Break("line", TALL), Tab(SHORT)), [30.0, 10.0]),
        ((Tab(SHORT), Break("line", TALL), Text("a", TALL)), [5.0, 30.0]),
        ((Tab(TALL), Text("a", TALL)), [30.0]),
        ((Tab(TALL), Break("line", TALL), Text("a", TALL)), [30.0, 30.0]),
        ((Text("a", TALL), Break("line", TALL)), [30.0, 10.0]),
        ((Text("a", TALL), Break("line", TALL), Tab(TALL)), [30.0, 30.0]),
    ],
)
def test_a_line_of_tabs_or_spaces_is_as_tall_as_the_larger_of_their_font_and_the_mark_s(
    items: tuple[Tab | Text | Break, ...], heights: list[float]
) -> None:
    fragment = lay_out(paragraph(*items), 200.0, context())
    assert [line.height for line in fragment.lines] == pytest.approx(heights)


FACTORS = [1.0, 1.08, 1.15, 1.5, 2.0, 3.0]


def set_in(factor: float, *items: str | Inline) -> ParagraphFragment:
    return lay_out(paragraph(*items, line_rule="auto", line=factor), 300.0, context())


def letters(factor: float) -> float:
    return set_in(factor, "a").height


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("tall", [12.0, 30.0, 239.0])
def test_a_multiple_multiplies_the_mark_s_height_under_a_picture(factor: float, tall: float) -> None:
    fragment = set_in(factor, Inline(Shape("picture", 10.0, tall), FONT))
    assert fragment.height == pytest.approx(tall + letters(factor) - 10.0)
    assert fragment.lines[0].baseline == tall
    assert fragment.overhang() <= letters(factor) - 10.0 + 0.11


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("tall", [4.0, 8.0, 30.0, 239.0])
def test_a_multiple_multiplies_the_letters_beside_a_picture(factor: float, tall: float) -> None:
    fragment = set_in(factor, Inline(Shape("picture", 10.0, tall), FONT), "a")
    assert fragment.height == pytest.approx(max(tall, 8.0) + 2.0 + letters(factor) - 10.0)
    assert fragment.lines[0].baseline == pytest.approx(max(tall, 8.0))


@pytest.mark.parametrize("factor", FACTORS)
def test_a_picture_small_enough_changes_nothing(factor: float) -> None:
    assert set_in(factor, Inline(Shape("picture", 10.0, 5.0), FONT)).height == pytest.approx(letters(factor))


@pytest.mark.parametrize(("rule", "height"), [("exact", 20.0), ("atLeast", 30.0)])
def test_other_line_rules_take_a_picture_as_a_letter(rule: str, height: float) -> None:
    fragment = lay_out(
        paragraph(Inline(Shape("picture", 10.0, 30.0), FONT), line_rule=rule, line=20.0), 300.0, context()
    )
    assert fragment.height == pytest.approx(height)


def test_no_part_of_a_picture_hangs_over_a_page_s_foot() -> None:
    """Only what the multiple adds below the letters may."""
    fragment = set_in(1.5, Inline(Shape("picture", 10.0, 60.0), FONT))
    assert fragment.split(59.0) == (None, fragment)
    assert fragment.split(60.2)[0] is fragment


class TallSymbol(Squares):
    """Squares, of which those of Symbol stand 1 em above the baseline and 0.9 below it."""

    def face(self, family: str, bold: bool, italic: bool) -> Face:
        return replace(SQUARE, ascent=1.0, descent=0.9) if family == "Symbol" else SQUARE


def bulleted(factor: float, bullet: str, suffix: str = "tab") -> LineFragment:
    block = replace(paragraph("a", line=factor), label=Label("•", FONT, suffix, bullet=bullet))
    return lay_out(block, 300.0, LayoutContext(RunFormats(TallSymbol()))).lines[0]


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("suffix", ["tab", "space", "nothing"])
def test_a_bullet_s_ascent_counts_unmultiplied_and_its_descent_not(factor: float, suffix: str) -> None:
    line = bulleted(factor, "Symbol", suffix)
    assert (line.height, line.baseline) == pytest.approx((letters(factor) + 2.0, 10.0))


def test_a_lower_bullet_adds_nothing() -> None:
    assert bulleted(1.5, "Square").height == letters(1.5)


def test_a_number_counts_as_a_bullet_does() -> None:
    tall = replace(paragraph("a", line=1.5), label=Label("1.", TALL))
    (line,) = lay_out(tall, 300.0, context()).lines
    assert (line.height, line.baseline) == (15.0 + 24.0 - 8.0, 24.0)


@pytest.mark.parametrize(
    ("pitch", "factor", "height", "baseline"),
    [
        (12.0, 1.0, 12.0, 9.0),  # letters of 10 pt stand in the middle
        (10.0, 1.0, 10.0, 8.0),
        (9.0, 1.0, 18.0, 12.0),  # two pitches
        (12.0, 1.5, 18.0, 9.0),
    ],
)
def test_a_line_on_a_grid_is_whole_pitches_tall(
    pitch: float, factor: float, height: float, baseline: float
) -> None:
    fragment = lay_out(paragraph("a", line=factor, line_pitch=pitch), 300.0, context())
    assert (fragment.lines[0].height, fragment.lines[0].baseline) == pytest.approx((height, baseline))


def test_only_single_and_multiple_spacing_snap_and_pictures_are_held() -> None:
    for rule in ("exact", "atLeast"):
        assert (
            lay_out(paragraph("a", line_rule=rule, line=11.0, line_pitch=12.0), 300.0, context()).height
            == 11.0
        )
    tall = lay_out(
        paragraph("a", Inline(Shape("picture", 10.0, 30.0), FONT), line_pitch=12.0), 300.0, context()
    )
    assert tall.height == 36.0
