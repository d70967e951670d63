"""A step as rows, and rows as screens."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.blocks import (
    ArrayMeaning,
    Block,
    Callout,
    CalloutKind,
    Figure,
    IconArray,
    IconArrays,
    ItemList,
    Label,
    Moment,
    MoreLink,
    Opinion,
    Opinions,
    Option,
    OptionGrid,
    Paragraph,
    PictureFigure,
    QuestionGroup,
    Ruler,
    RulerMark,
    SceneFigure,
    SiteFact,
    SiteFactKind,
    Stance,
    Statements,
    TeachBack,
    TeachBackItem,
    Timeline,
    Urgency,
    UrgencyLevel,
)
from kiosk.core.illustration import REST
from kiosk.core.prose import FigureRef, Prose, Span, plain
from kiosk.core.rows import (
    LAST_BLOCK,
    TOP,
    Headline,
    Item,
    People,
    Picture,
    Place,
    Question,
    Row,
    RowPart,
    ScreenSpan,
    Sign,
    Statement,
    Subheading,
    UrgencyHead,
    is_wide,
    rows_of,
    screen_at,
    split_screens,
    stage_figure,
)
from tests.visit.journeys import CALM_SEARCH
from tests.visit.small_library import RELIEF, RISKS, SPINE, START, TRIAL, page_of, said, step_of

YES = FigureRef(RELIEF, "yes")

TWO_SENTENCES = Paragraph(Prose((Span("It may help. "), Span("It may not.", strong=True))))
OPTION = Option(plain("Wait"), plain("No needle."), plain("Pain may stay."), plain("Unsure."))
OTHER_OPTION = Option(plain("Heat"), plain("Less pain."), plain("A needle."), plain("Fair."))
OPINION = Opinion(plain("A college"), Stance.AGAINST, plain("Do not offer it."), TRIAL)
TEACH = TeachBackItem(plain("Does it cure?"), plain("No."), START)
PICTURE = PictureFigure("clinic.png", plain("A door."))
SCENE = SceneFigure(
    SPINE,
    ("rest", "warm"),
    plain("A back."),
    "joint",
    caption=plain("Drawn thicker"),
    labels=(Label("nerve", plain("Nerve")),),
    messages=("message",),
)
ARRAY = IconArray(plain("Heat"), YES, 4, plain("4 did."), plain("96 did not."))
OTHER_ARRAY = IconArray(plain("Sham"), YES, 2, plain("2 did."), plain("98 did not."))
ARRAYS = IconArrays(ArrayMeaning.BENEFIT, (ARRAY, OTHER_ARRAY), plain("Adults."), plain("Fair."))
MOMENT = Moment(plain("Day 1"), plain("Rest."))
OTHER_MOMENT = Moment(plain("Week 2"), plain("Walk."))
TIMELINE = Timeline((MOMENT, OTHER_MOMENT), plain("From day 1 on."))
RULER = Ruler(
    10, plain("None"), plain("Worst"), (RulerMark(plain("Gap"), YES, 0.5),), plain("Ten.")
)
FIGURES: tuple[Figure, ...] = (PICTURE, SCENE, ARRAYS, TIMELINE, RULER)

COARSE, FINE = False, True
BESIDE, APART = False, True


@dataclass(frozen=True, slots=True)
class Kind:
    """A block, and its rows: with usual text, and with big text where that differs."""

    block: Block
    rows: Sequence[RowPart]
    fine: Sequence[RowPart] | None = None


KINDS = {
    "paragraph": Kind(
        TWO_SENTENCES,
        [TWO_SENTENCES],
        [
            Paragraph(Prose((Span("It may help."),))),
            Paragraph(Prose((Span("It may not.", strong=True),))),
        ],
    ),
    "list": Kind(
        ItemList((plain("Food"), plain("Drink"))), [Item(plain("Food"), 0), Item(plain("Drink"), 0)]
    ),
    "numbered list": Kind(
        ItemList((plain("Lie down"), plain("Rest")), ordered=True),
        [Item(plain("Lie down"), 1), Item(plain("Rest"), 2)],
    ),
    "callout": Kind(
        Callout(CalloutKind.CAREFUL, plain("Do not drive. Ask.")),
        [Callout(CalloutKind.CAREFUL, plain("Do not drive. Ask."))],
    ),
    "options": Kind(OptionGrid((OPTION, OTHER_OPTION)), [OPTION, OTHER_OPTION]),
    "opinions": Kind(Opinions((OPINION, OPINION)), [OPINION, OPINION]),
    "questions": Kind(
        QuestionGroup(plain("The risks"), (plain("Who?"), plain("When?"))),
        [Subheading(plain("The risks")), Question(plain("Who?")), Question(plain("When?"))],
    ),
    "statements": Kind(
        Statements((plain("I want to walk."), plain("I fear needles."))),
        [Statement(plain("I want to walk.")), Statement(plain("I fear needles."))],
    ),
    "teach back": Kind(TeachBack((TEACH, TEACH)), [TEACH, TEACH]),
    "urgency": Kind(
        Urgency(UrgencyLevel.NOW, plain("Now"), plain("Ring."), (plain("A weak leg"),)),
        [
            UrgencyHead(UrgencyLevel.NOW, plain("Now"), plain("Ring.")),
            Sign(UrgencyLevel.NOW, plain("A weak leg")),
        ],
    ),
    "link": Kind(MoreLink(RISKS, plain("Risks")), [MoreLink(RISKS, plain("Risks"))]),
    "site fact": Kind(
        SiteFact(SiteFactKind.DRIVING, plain("Ask.")),
        [SiteFact(SiteFactKind.DRIVING, plain("Ask."))],
    ),
}
NOTES: Sequence[RowPart] = (
    Paragraph(plain("Adults.")),
    Callout(CalloutKind.UNSURE, plain("Fair.")),
)


def drawn(array: IconArray, *, worded: bool = True) -> People:
    """One array by itself."""
    return People(ArrayMeaning.BENEFIT, array, worded)


FIGURE_KINDS = {
    "scene": Kind(SCENE, [SCENE]),
    "picture": Kind(PICTURE, [PICTURE]),
    "ruler": Kind(RULER, [RULER]),
    "timeline": Kind(TIMELINE, [MOMENT, OTHER_MOMENT]),
    "arrays": Kind(
        ARRAYS,
        [drawn(ARRAY), drawn(OTHER_ARRAY), *NOTES],
        [
            Subheading(ARRAY.name),
            drawn(ARRAY, worded=False),
            Paragraph(ARRAY.gain),
            Paragraph(ARRAY.loss),
            Subheading(OTHER_ARRAY.name),
            drawn(OTHER_ARRAY, worded=False),
            Paragraph(OTHER_ARRAY.gain),
            Paragraph(OTHER_ARRAY.loss),
            *NOTES,
        ],
    ),
}


def rows_with(block: Block, *, fine: bool, apart: bool) -> tuple[Row, ...]:
    """The rows of a second step whose second block is ``block``."""
    page = page_of(START, step_of("One"), step_of("Two", said("Before."), block, said("After.")))
    return rows_of(page, 1, fine=fine, figure_apart=apart)


def around(parts: Sequence[RowPart]) -> list[Row]:
    """What the rows of such a step are."""
    return [
        Row(Place(1), Headline(plain("Two"))),
        Row(Place(1, 0), said("Before.")),
        *(Row(Place(1, 1, i), part) for i, part in enumerate(parts)),
        Row(Place(1, 2), said("After.")),
    ]


@pytest.mark.parametrize("apart", [BESIDE, APART], ids=["beside", "apart"])
@pytest.mark.parametrize("fine", [COARSE, FINE], ids=["usual", "big"])
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_rows_of_every_kind(kind: Kind, fine: bool, apart: bool) -> None:
    expected = (fine and kind.fine) or kind.rows

    assert list(rows_with(kind.block, fine=fine, apart=apart)) == around(expected)


@pytest.mark.parametrize("fine", [COARSE, FINE], ids=["usual", "big"])
@pytest.mark.parametrize("kind", FIGURE_KINDS.values(), ids=FIGURE_KINDS.keys())
def test_a_figure_is_among_the_rows_only_where_it_stands_apart(kind: Kind, fine: bool) -> None:
    assert list(rows_with(kind.block, fine=fine, apart=BESIDE)) == around([])
    expected = (fine and kind.fine) or kind.rows
    assert list(rows_with(kind.block, fine=fine, apart=APART)) == around(expected)


def test_every_kind_of_block_is_tried() -> None:
    tried = {type(kind.block) for kind in (*KINDS.values(), *FIGURE_KINDS.values())}

    assert tried == set(Block.__args__)


CARD_KINDS = ("options", "opinions", "questions", "statements", "teach back", "urgency")


@pytest.mark.parametrize("name", KINDS)
def test_cards_without_a_figure_take_the_full_width(name: str) -> None:
    block = KINDS[name].block

    assert is_wide(step_of("Cards", said("First."), block)) == (name in CARD_KINDS)
    assert not is_wide(step_of("Cards", block, PICTURE))


AT_REST = SceneFigure(SPINE, (REST,), Prose(()), "joint")


def test_the_stage_keeps_the_last_picture_until_the_next() -> None:
    """At rest: what moved and what was said belong to the step before."""
    page = page_of(
        START,
        step_of("No figure yet", said("Words.")),
        step_of("First", SCENE),
        step_of("More of it", said("Words.")),
        step_of("Cards", Statements((plain("Mine"),))),
        step_of("More after the cards", said("Words.")),
        step_of("Second", said("Words."), PICTURE),
    )

    stage = [stage_figure(page, i) for i in range(len(page.steps))]
    assert stage == [None, SCENE, AT_REST, None, AT_REST, PICTURE]


@pytest.mark.parametrize("figure", [ARRAYS, RULER], ids=["arrays", "ruler"])
def test_numbers_are_on_the_stage_in_their_own_step_only(figure: Figure) -> None:
    """Beside other words they would seem to be about those."""
    page = page_of(
        START,
        step_of("First", SCENE),
        step_of("Numbers", figure),
        step_of("After", said("Words.")),
    )
    alone = page_of(START, step_of("Numbers", figure), step_of("After", said("Words.")))

    assert [stage_figure(page, i) for i in range(3)] == [SCENE, figure, AT_REST]
    assert stage_figure(alone, 1) is None


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows with their heights, to be cut into screens."""

    rows: tuple[Row, ...]
    heights: tuple[float, ...]
    gap: float
    room: float

    @property
    def spans(self) -> tuple[ScreenSpan, ...]:
        return split_screens(self.rows, self.heights, self.gap, self.room)

    def tall(self, span: ScreenSpan) -> float:
        count = span.last - span.first + 1
        return sum(self.heights[span.first : span.last + 1]) + self.gap * (count - 1)

    def parts(self, span: ScreenSpan) -> list[RowPart]:
        return [row.part for row in self.rows[span.first : span.last + 1]]


Letters: TypeAlias = dict[str, RowPart]
LETTERS: Letters = {
    "H": Headline(plain("Two")),
    "S": Subheading(plain("Group")),
    "U": UrgencyHead(UrgencyLevel.TODAY, plain("Today"), plain("Ring.")),
    "N": UrgencyHead(UrgencyLevel.NOW, plain("Now"), plain("Ring.")),
    "Q": Question(plain("Who?")),
    "P": said("Words."),
    "F": SCENE,
}


def cut_of(letters: str, heights: Sequence[float], *, gap: float = 0, room: float = 10) -> Cut:
    rows = tuple(Row(Place(0, i - 1), LETTERS[letter]) for i, letter in enumerate(letters))
    return Cut(rows, tuple(heights), gap, room)


def words(cut: Cut) -> str:
    """The screens, as letters."""
    letters = {id(part): letter for letter, part in LETTERS.items()}
    return " ".join("".join(letters[id(part)] for part in cut.parts(span)) for span in cut.spans)


CUTS = {
    "all fit": (cut_of("HPP", [2, 4, 4]), "HPP"),
    "the last does not fit": (cut_of("HPP", [2, 4, 5]), "HP P"),
    "the gap counts": (cut_of("HPP", [2, 4, 4], gap=0.1), "HP P"),
    "a row taller than the room": (cut_of("HPPP", [2, 4, 30, 4]), "HP P P"),
    "a headline goes along with a row that scrolls": (cut_of("HPP", [2, 30, 4]), "HP P"),
    "titles go along with a row that scrolls": (cut_of("PHSQ", [2, 1, 1, 30]), "P HSQ"),
    "a title moves on with its first question": (cut_of("HPSQ", [2, 4, 2, 4]), "HP SQ"),
    "a title stays with its first question": (cut_of("HSQQ", [2, 2, 6, 6]), "HSQ Q"),
    "signs follow their head": (cut_of("HPUQQ", [1, 5, 3, 4, 3]), "HP UQQ"),
    "signs that can wait are cut": (cut_of("HUQQQ", [1, 2, 4, 4, 4]), "HUQ QQ"),
    "danger signs stay in one piece": (cut_of("HNQQQ", [1, 2, 4, 4, 4]), "HNQQQ"),
    "danger signs move on in one piece": (cut_of("HPNQQ", [1, 5, 3, 4, 3]), "HP NQQ"),
    "two titles move on together": (cut_of("HPSSQ", [2, 4, 1, 1, 9]), "HP SS Q"),
    "a figure shares with the headline above it": (cut_of("HFPP", [2, 6, 1, 1]), "HF PP"),
    "a figure that is too tall for that": (cut_of("HFPP", [2, 9, 1, 1]), "H F PP"),
    "titles stay together where the figure fits below none": (cut_of("HSF", [3, 4, 8]), "HS F"),
    "the last title goes with its figure": (cut_of("HSFP", [2, 2, 7, 1]), "H SF P"),
    "a figure shares with nothing else": (cut_of("HPFP", [1, 1, 1, 1]), "HP F P"),
    "evenly, not the first full and the last empty": (cut_of("HPPP", [2, 3, 3, 3]), "HP PP"),
    "evenly, over three screens": (cut_of("HPPPPP", [1, 4, 4, 4, 4, 4]), "HP PP PP"),
    "two figures": (cut_of("HFF", [1, 1, 1]), "HF F"),
    "a title moves on with its figure": (cut_of("HPSF", [1, 1, 1, 1]), "HP SF"),
    "a headline and a title above a figure": (cut_of("HSFP", [1, 1, 1, 1]), "HSF P"),
    "a title at the end": (cut_of("HPS", [1, 1, 1]), "HPS"),
    "not yet measured": (cut_of("HPP", [2, 40], room=1), "HPP"),
}


@pytest.mark.parametrize(("cut", "screens"), CUTS.values(), ids=CUTS.keys())
def test_where_screens_are_cut(cut: Cut, screens: str) -> None:
    assert words(cut) == screens


def test_no_rows_are_one_screen() -> None:
    assert split_screens((), (), 1, 10) == (ScreenSpan(0, 0),)


@st.composite
def cuts(draw: st.DrawFn, kinds: str = "PPSSQUNFF") -> Cut:
    """Any step, measured."""
    letters = "H" + "".join(draw(st.lists(st.sampled_from(kinds), max_size=14)))
    # A head without a sign below it is no group of signs.
    letters = letters.replace("UF", "UQF").replace("NF", "NQF")
    heights = [draw(st.integers(1, 2 if letter in "HSUN" else 12)) for letter in letters]
    return cut_of(letters, heights, gap=draw(st.integers(0, 1)), room=draw(st.integers(9, 30)))


def opens(part: RowPart) -> bool:
    return isinstance(part, Headline | Subheading | UrgencyHead)


@CALM_SEARCH
@given(cuts())
def test_every_row_is_on_one_screen_in_order(cut: Cut) -> None:
    shown = [i for span in cut.spans for i in range(span.first, span.last + 1)]

    assert shown == list(range(len(cut.rows)))


def has_to_scroll(cut: Cut, span: ScreenSpan) -> bool:
    """Whether a screen cannot be lower: a tall row under its titles, or the danger signs."""
    parts = cut.parts(span)
    tall_row = all(map(opens, parts[:-1])) and cut.heights[span.last] > cut.room
    return len(parts) == 1 or tall_row or LETTERS["N"] in parts


@CALM_SEARCH
@given(cuts())
def test_no_screen_is_taller_than_the_room_unless_it_has_to_scroll(cut: Cut) -> None:
    for span in cut.spans:
        assert has_to_scroll(cut, span) or cut.tall(span) <= cut.room


@CALM_SEARCH
@given(cuts())
def test_danger_signs_are_on_the_screen_of_what_to_do_about_them(cut: Cut) -> None:
    for span, following in pairwise(cut.spans):
        if LETTERS["N"] in cut.parts(span):
            assert LETTERS["Q"] not in cut.parts(following)[:1]


def titled(parts: Sequence[RowPart]) -> bool:
    """Whether a figure stands alone or right below titles, and nothing stands below it."""
    figures = [i for i, part in enumerate(parts) if isinstance(part, Picture)]
    titles = all(isinstance(part, Headline | Subheading) for part in parts[:-1])
    return not figures or (figures == [len(parts) - 1] and titles)


@CALM_SEARCH
@given(cuts())
def test_a_figure_shares_its_screen_with_its_titles_or_with_nothing(cut: Cut) -> None:
    assert all(titled(cut.parts(span)) for span in cut.spans)


@CALM_SEARCH
@given(cuts())
def test_a_title_ends_a_screen_only_if_nothing_else_could_be_on_it(cut: Cut) -> None:
    for span, after in pairwise(cut.spans):
        parts, following = cut.parts(span), cut.parts(after)
        if not opens(parts[-1]):
            continue
        assert all(map(opens, parts))
        fits = cut.tall(ScreenSpan(span.first, span.last + 1)) <= cut.room
        goes_with_its_figure = opens(following[0]) and isinstance(following[-1], Picture)
        assert goes_with_its_figure or not titled([*parts, following[0]]) or not fits


def may_stand(cut: Cut, span: ScreenSpan) -> bool:
    """Whether the rules allow such a screen."""
    parts = cut.parts(span)
    fits = has_to_scroll(cut, span) or cut.tall(span) <= cut.room
    ends_well = not opens(parts[-1]) or span.last == len(cut.rows) - 1 or all(map(opens, parts))
    return fits and titled(parts) and ends_well


def fewest_screens(cut: Cut) -> int:
    """By trying every cut."""
    fewest = [0]
    for last in range(len(cut.rows)):
        spans = (ScreenSpan(first, last) for first in range(last + 1))
        fewest.append(1 + min(fewest[span.first] for span in spans if may_stand(cut, span)))
    return fewest[-1]


@CALM_SEARCH
@given(cuts("PPSSQUFF"))
def test_no_more_screens_than_it_takes(cut: Cut) -> None:
    assert len(cut.spans) == fewest_screens(cut)


STEP = step_of(
    "Two",
    TWO_SENTENCES,
    ItemList((plain("Food"), plain("Drink"), plain("Sleep"))),
    SCENE,
    OptionGrid((OPTION, OTHER_OPTION)),
    said("One. Two. Three."),
    ARRAYS,
    Statements((plain("Mine"), plain("Yours"))),
    said("Last."),
)


@st.composite
def measured(draw: st.DrawFn) -> Cut:
    """The same step, with any text size and panel, measured."""
    rows = rows_of(
        page_of(START, STEP), 0, fine=draw(st.booleans()), figure_apart=draw(st.booleans())
    )
    count = len(rows)
    heights = draw(st.lists(st.integers(1, 12), min_size=count, max_size=count))
    return Cut(rows, tuple(heights), draw(st.integers(0, 2)), draw(st.integers(4, 40)))


def shown_blocks(cut: Cut, place: Place) -> list[int]:
    span = cut.spans[screen_at(cut.rows, cut.spans, place)]
    return [row.place.block for row in cut.rows[span.first : span.last + 1]]


@CALM_SEARCH
@given(measured())
def test_a_screen_is_found_again_by_any_of_its_rows(cut: Cut) -> None:
    for index, span in enumerate(cut.spans):
        for row in cut.rows[span.first : span.last + 1]:
            assert screen_at(cut.rows, cut.spans, row.place) == index


@CALM_SEARCH
@given(measured(), measured())
def test_the_paragraph_that_is_read_stays_visible(before: Cut, after: Cut) -> None:
    """Bigger or smaller text, other heights, the picture among the rows or beside them."""
    there = {row.place.block for row in after.rows}
    for span in before.spans:
        place = before.rows[span.first].place
        if place.block in there:
            assert place.block in shown_blocks(after, place)


@CALM_SEARCH
@given(measured())
def test_the_first_and_the_last_screen(cut: Cut) -> None:
    assert screen_at(cut.rows, cut.spans, TOP) == 0
    assert screen_at(cut.rows, cut.spans, Place(0, LAST_BLOCK)) == len(cut.spans) - 1
