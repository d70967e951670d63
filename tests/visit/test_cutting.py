"""Rows as screens: where a step is cut, and which screen holds what is read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.blocks import (
    Callout,
    CalloutKind,
    ItemList,
    MoreLink,
    OptionGrid,
    Paragraph,
    SiteFact,
    SiteFactKind,
    Stance,
    Statements,
    UrgencyLevel,
)
from kiosk.core.cutting import split_screens
from kiosk.core.names import ClaimId
from kiosk.core.place import LAST_BLOCK, TOP, Place
from kiosk.core.prose import FigureRef, Prose, Span, plain
from kiosk.core.rows import (
    NO_PROSE,
    CardAgain,
    CardTitle,
    Choosing,
    ColumnHeads,
    FieldColumns,
    FieldText,
    FieldTitle,
    Headline,
    Item,
    OpinionHead,
    OpinionSource,
    OptionField,
    OptionFieldKind,
    OptionTicks,
    Picture,
    Question,
    Row,
    RowPart,
    SaidAgain,
    SideAgain,
    Sign,
    Subheading,
    TeachBackPage,
    TeachBackQuestion,
    UrgencyHead,
)
from kiosk.core.screens import (
    Carried,
    ScreenSpan,
    has_room_for_headline,
    keeps_headline_big,
    more_signs_follow,
    repeats_headline,
    repeats_order,
    screen_at,
    screen_height,
)
from kiosk.core.step_rows import StepLayout, rows_of
from tests.visit.journeys import CALM_SEARCH
from tests.visit.small_library import START, TRIAL, page_of, said, step_of
from tests.visit.test_rows import (
    ARRAYS,
    GOODS,
    NAMES,
    OPTION,
    OTHER_OPTION,
    PICK_HEAD,
    PICKER,
    PICKS,
    RULER,
    SCENE,
    TWO_CHOICES,
    TWO_SENTENCES,
    drawn,
)


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows with their heights, to be cut into screens."""

    rows: tuple[Row, ...]
    heights: tuple[float, ...]
    gap: float
    room: float
    upright: bool = False

    @property
    def spans(self) -> tuple[ScreenSpan, ...]:
        return split_screens(self.rows, self.heights, self.gap, self.room, upright=self.upright)

    def tall(self, span: ScreenSpan) -> float:
        count = span.last - span.top + 1
        return sum(self.heights[span.top : span.last + 1]) + self.gap * (count - 1)

    def parts(self, span: ScreenSpan) -> list[RowPart]:
        return [row.part for row in self.rows[span.first : span.last + 1]]


HEADS = ColumnHeads(NAMES)
FIELD = FieldTitle(OptionFieldKind.GOOD)

Letters: TypeAlias = dict[str, RowPart]
LETTERS: Letters = {
    "H": Headline(plain("Two")),
    "S": Subheading(plain("Group")),
    "U": UrgencyHead(UrgencyLevel.TODAY, plain("Today"), plain("Ring.")),
    "N": UrgencyHead(UrgencyLevel.NOW, plain("Now"), plain("Ring.")),
    "Q": Question(plain("Who?")),
    "D": Sign(UrgencyLevel.NOW, plain("Pain")),
    "P": said("Words."),
    "E": SiteFact(SiteFactKind.EMERGENCY_NUMBER, plain("Elsewhere?")),
    "F": SCENE,
    "R": RULER,
    "M": MoreLink(START, plain("More")),
    "I": Item(plain("Food"), 0),
    "V": Callout(CalloutKind.CAREFUL, plain("Take care if one of these is so.")),
    "n": CardTitle(plain("Wait")),
    "f": OptionField(OptionFieldKind.GOOD, plain("No needle.")),
    "a": CardAgain(plain("Wait")),
    "O": OpinionHead(plain("A college"), Stance.AGAINST, TRIAL),
    "W": OpinionSource(TRIAL),
    "L": TeachBackPage(plain("Does it cure?"), START),
    "A": drawn(ARRAYS.arrays[0], worded=False),
    "T": TeachBackQuestion(plain("Does it cure?")),
    "K": PICK_HEAD,
    "k": SaidAgain(PICK_HEAD),
    "B": OptionTicks(PICKS, 3),
    "h": HEADS,
    "j": SaidAgain(HEADS),
    "c": FieldColumns(OptionFieldKind.GOOD, NAMES, GOODS),
    "t": FIELD,
    "e": SaidAgain(FIELD),
    "x": FieldText(OptionFieldKind.GOOD, NAMES[0], GOODS[0]),
    "C": Choosing(0, NO_PROSE, (plain("Yes"), plain("No"))),
}


def cut_of(letters: str, heights: Sequence[float], *, gap: float = 0, room: float = 10) -> Cut:
    rows = tuple(Row(Place(0, i - 1), LETTERS[letter]) for i, letter in enumerate(letters))
    return Cut(rows, tuple(heights), gap, room)


def upright(letters: str, heights: Sequence[float]) -> Cut:
    return replace(cut_of(letters, heights), upright=True)


def words(cut: Cut) -> str:
    """The screens, as letters."""
    letters = {id(part): letter for letter, part in LETTERS.items()}
    return " ".join("".join(letters[id(part)] for part in cut.parts(span)) for span in cut.spans)


CUTS = {
    "all fit": (cut_of("HPP", [2, 4, 4]), "HPP"),
    "a headline that leaves no room for the first card": (cut_of("HQQ", [2, 9, 8]), "HQ Q"),
    "two titles that leave none": (cut_of("HSQQ", [3, 1, 9, 8]), "HSQ Q"),
    "a figure above the words on an upright screen": (upright("HFPP", [2, 5, 1, 1]), "HFPP"),
    "not where some of them do not fit": (upright("HFPP", [2, 5, 2, 2]), "HF PP"),
    "a ruler above as many as fit": (upright("HRPPPP", [2, 3, 4, 4, 3, 3]), "HRP PPP"),
    "a ruler on a wide screen": (cut_of("HRPPPP", [2, 3, 4, 4, 3, 3]), "HR PP PP"),
    "nor above other figures": (upright("HFPF", [2, 1, 1, 1]), "HF P F"),
    "nor below words": (upright("HPFP", [2, 1, 1, 1]), "HP F P"),
    "a figure before its headline": (upright("FHP", [5, 2, 2]), "FHP"),
    "an array larger than a big headline lets it be": (
        cut_of("HSAPPP", [2, 2, 5, 1, 2, 8]),
        "HSAPP P",
    ),
    "a card whole": (cut_of("Hnfafaf", [1, 1, 2, 9, 3, 9, 3]), "Hnfafaf"),
    "a card in two": (cut_of("Hnfafaf", [1, 1, 4, 1, 3, 1, 3]), "Hnf afaf"),
    "all cards behind the same field": (
        cut_of("Hnfafafnfafaf", [1, 1, 4, 1, 3, 1, 3, 1, 2, 1, 2, 1, 2]),
        "Hnf afaf nf afaf",
    ),
    "all cards in three where one has to be": (
        cut_of("Hnfafafnfafaf", [1, 1, 8, 1, 8, 1, 8, 1, 1, 1, 1, 1, 1]),
        "Hnf af af nf af af",
    ),
    "what follows the last card": (
        cut_of("HnfafafP", [1, 1, 4, 1, 3, 1, 3, 1]),
        "Hnf afafP",
    ),
    "a card below a small headline": (
        cut_of("Hnfafaf", [4, 1, 3, 1, 3, 1, 3]),
        "Hnfafaf",
    ),
    "the head of an opinion may stand alone": (cut_of("HOaP", [3, 5, 2, 7]), "HO aP"),
    "but not where its words fit below it": (cut_of("HOaPaP", [3, 4, 2, 5, 2, 6]), "HOaP aP"),
    "an opinion takes its source along": (cut_of("OaPaWPP", [3, 1, 5, 1, 2, 2, 2]), "OaPaW PP"),
    "a source stands with its words below a small headline": (
        cut_of("HOaPaW", [4, 2, 1, 3, 1, 4]),
        "HOaPaW",
    ),
    "columns on one screen below a small headline": (
        cut_of("Hhjcjcjc", [4, 1, 1, 3, 1, 3, 1, 3]),
        "Hhjcjcjc",
    ),
    "columns too many for that below a big one": (
        cut_of("Hhjcjcjc", [2, 1, 1, 4, 1, 4, 1, 4]),
        "Hhjc jcjc",
    ),
    "a lone way on takes words along": (cut_of("PaPaL", [5, 2, 5, 2, 2]), "P aPaL"),
    "a question moves on with its answers": (
        cut_of("HTaCTaCTaC", [2, 1, 1, 3, 4, 1, 3, 1, 1, 3]),
        "HTaC TaC TaC",
    ),
    "a question too long for its answers": (cut_of("HTaCTaC", [2, 1, 1, 3, 8, 1, 3]), "HTaC TaC"),
    "heads go along with their first field": (cut_of("HPhcjc", [2, 5, 1, 3, 1, 3]), "HP hcjc"),
    "heads again where a screen goes on": (cut_of("Hhcjcjc", [2, 2, 6, 1, 4, 1, 4]), "Hhc jcjc"),
    "choices stay together below a field": (
        cut_of("Htxextxex", [1, 1, 2, 1, 3, 1, 2, 1, 4]),
        "Htxex txex",
    ),
    "fields that need more than a screen are cut behind the same choices": (
        cut_of("Htxexextxexex", [1, 1, 4, 1, 4, 1, 4, 1, 4, 1, 4, 1, 4]),
        "Htxex ex txex ex",
    ),
    "names too tall for a field below them are said again above it": (
        cut_of("Hhjcjc", [3, 4, 1, 7, 1, 7]),
        "Hh jc jc",
    ),
    "what is to be done goes along with what can be picked": (
        cut_of("HPKBkB", [4, 2, 2, 4, 1, 4]),
        "HPKB kB",
    ),
    "the last does not fit": (cut_of("HPP", [2, 4, 5]), "HP P"),
    "the gap counts": (cut_of("HPP", [2, 4, 4], gap=0.1), "HP P"),
    "a row taller than the room": (cut_of("HPPP", [2, 4, 30, 4]), "HP P P"),
    "a headline goes along with a row that scrolls": (cut_of("HPP", [2, 30, 4]), "HP P"),
    "titles go along with a row that scrolls": (cut_of("PHSQ", [2, 1, 1, 30]), "P HSQ"),
    "a title moves on with its first question": (cut_of("HPSQ", [2, 4, 2, 4]), "HP SQ"),
    "a title stays with its first question": (cut_of("HSQQ", [2, 2, 6, 6]), "HSQ Q"),
    "signs follow their head": (cut_of("HPUQQ", [1, 5, 3, 4, 3]), "HP UQQ"),
    "titles stay together above a sign that is too tall": (
        cut_of("HUQQ", [3, 6, 5, 5]),
        "HU QQ",
    ),
    "signs stand with their head below a small headline": (
        cut_of("HUQQ", [3, 4, 5, 5]),
        "HUQ Q",
    ),
    "signs that can wait are cut": (cut_of("HUQQQ", [1, 2, 4, 4, 4]), "HUQ QQ"),
    "danger signs stay in one piece": (cut_of("HNDDD", [1, 2, 2, 2, 2]), "HNDDD"),
    "danger signs move on in one piece": (cut_of("HPNDD", [1, 5, 3, 4, 3]), "HP NDD"),
    "a note has a sign above it": (cut_of("HUDDE", [1, 2, 3, 3, 3]), "HUD DE"),
    "danger signs that need more than a screen": (cut_of("HNDDD", [1, 2, 4, 4, 4]), "HND DD"),
    "danger signs stand below no figure": (cut_of("HFND", [1, 1, 1, 1]), "HF ND"),
    "two titles move on together": (cut_of("HPSSQ", [2, 4, 1, 1, 9]), "HP SS Q"),
    "a figure shares with the headline above it": (cut_of("HFPP", [2, 6, 1, 1]), "HF PP"),
    "a figure that is too tall for that": (cut_of("HFPP", [2, 9, 1, 1]), "HF PP"),
    "a figure that fits below no headline": (cut_of("HFPP", [2, 11, 1, 1]), "HF PP"),
    "titles stay together where the figure fits below none": (cut_of("HSF", [3, 4, 8]), "HS F"),
    "the last title goes with its figure": (cut_of("SSFP", [2, 2, 7, 1]), "S SF P"),
    "a figure shares with nothing else": (cut_of("HPFP", [1, 1, 1, 1]), "HP F P"),
    "evenly, not the first full and the last empty": (cut_of("HPPP", [2, 3, 3, 3]), "HP PP"),
    "evenly, over three screens": (cut_of("HPPPPP", [1, 4, 4, 4, 4, 4]), "HP PP PP"),
    "two and two, not one and three": (cut_of("HQQQQ", [4, 3, 3, 3, 3]), "HQQ QQ"),
    "nor three and one": (cut_of("HQQQQP", [1, 2, 2, 2, 2, 4]), "HQQ QQP"),
    "one of four alone where it has to be": (cut_of("HQQQQ", [5, 3, 3, 3, 3]), "HQ QQQ"),
    "one of three alone": (cut_of("HQQQP", [4, 3, 3, 3, 3]), "HQ QQP"),
    "paragraphs are no list": (cut_of("HPPPP", [4, 3, 3, 3, 3]), "HP PPP"),
    "two figures": (cut_of("HFF", [1, 1, 1]), "HF F"),
    "a title moves on with its figure": (cut_of("HPSF", [1, 1, 1, 1]), "HP SF"),
    "a headline and a title above a figure": (cut_of("HSFP", [1, 1, 1, 1]), "HSF P"),
    "a title at the end": (cut_of("HPS", [1, 1, 1]), "HPS"),
    "a button that leads on takes words along": (cut_of("HPPPM", [2, 8, 5, 5, 2]), "HP P PM"),
    "but not those that do not fit with it": (cut_of("HPPM", [2, 8, 9, 2]), "HP P M"),
    "nor one side of an array": (cut_of("HAPPM", [2, 6, 4, 5, 3]), "HA PP M"),
    "nor the words under a title": (cut_of("HPSPM", [2, 8, 2, 8, 1]), "HP SP M"),
    "an array with both its sides": (cut_of("HAPPP", [2, 4, 1, 1, 9]), "HAPP P"),
    "an array and its sides are not torn": (cut_of("HAPPPP", [1, 4, 1, 1, 4, 4]), "HAPP PP"),
    "both sides of an array move on": (cut_of("HAPP", [2, 6, 2, 3]), "HA PP"),
    "more words below an array": (cut_of("HAPPP", [1, 4, 1, 1, 3]), "HAPPP"),
    "not yet measured": (cut_of("HPP", [2, 40], room=1), "HPP"),
}


@pytest.mark.parametrize(("cut", "screens"), CUTS.values(), ids=CUTS.keys())
def test_where_screens_are_cut(cut: Cut, screens: str) -> None:
    assert words(cut) == screens


def in_blocks(blocks: str, cut: Cut) -> Cut:
    """Rows of one digit are pieces of one block: the items of a list, or sentences."""
    rows = (
        replace(row, place=Place(0, int(block) - 1, i))
        for i, (block, row) in enumerate(zip(blocks, cut.rows, strict=True))
    )
    return replace(cut, rows=tuple(rows))


@pytest.mark.parametrize(
    ("cut", "blocks", "screens"),
    [
        (cut_of("HQQQPP", [1, 3, 3, 3, 2, 2]), "011122", "HQQQ PP"),
        (cut_of("HQQQPP", [2, 3, 3, 3, 2, 2]), "011122", "HQQ QPP"),
        (cut_of("HPPPPP", [2, 3, 3, 2, 4, 4]), "011222", "HPP PPP"),
        (cut_of("HPPPP", [1, 3, 2, 3, 3]), "01222", "HP PPP"),
        (cut_of("HPPPP", [1, 2, 2, 3, 6]), "01223", "HPPP P"),
    ],
    ids=[
        "a list whole, then the words behind it",
        "a list that no screen holds with its headline",
        "between two paragraphs",
        "a paragraph whole on the next screen",
        "evenly where nothing is torn",
    ],
)
def test_of_two_ways_the_one_that_tears_nothing(cut: Cut, blocks: str, screens: str) -> None:
    assert words(in_blocks(blocks, cut)) == screens


def told_of(claim: str, words: str) -> Paragraph:
    figure = FigureRef(ClaimId(claim), "yes")
    return Paragraph(Prose((Span(words, mark=figure),)))


def test_sentences_of_one_fact_are_not_parted() -> None:
    """Who sees that 49 of 100 had relief sees on the same screen that 51 had not."""
    parts = [said("Some words."), told_of("relief", "49 of 100 did."), said("More words.")]
    did_not = told_of("relief", "51 of 100 did not.")
    apart = [*parts[:2], told_of("other", "26 of 100 did."), parts[2]]
    together = [*parts[:2], did_not, parts[2]]

    def ends(rows: Sequence[RowPart]) -> list[int]:
        placed = tuple(Row(Place(0, 0, i), part) for i, part in enumerate(rows))
        return [span.last for span in split_screens(placed, [5, 4, 4, 5], 0, 10)]

    assert ends(apart) == [1, 3]
    assert ends(together) == [0, 2, 3]


def test_where_they_have_no_room_the_one_side_is_said_again_above_the_other() -> None:
    did, did_not = (
        Prose((Span(words, mark=FigureRef(ClaimId("relief"), side)),))
        for words, side in (("49 of 100 did.", "yes"), (" 51 of 100 did not.", "no"))
    )
    told = Paragraph(Prose((*did.spans, *did_not.spans, Span(" Who knows?"))))
    step = step_of("Two", told)
    rows = rows_of(page_of(START, step), 0, StepLayout(fine=True))[1:]
    shown = [row.part.prose.text for row in rows if isinstance(row.part, SideAgain | Paragraph)]

    assert shown == ["49 of 100 did.", "49 of 100 did.", "51 of 100 did not.", "Who knows?"]
    ends = [span.last for span in split_screens(rows, [4, 2, 4, 2], 0, 10)]
    assert ends == [3]
    spans = split_screens(rows, [9, 2, 4, 2], 0, 10)
    assert [span.last for span in spans] == [0, 3]
    # It is no title: whose screen it is, the headline says.
    assert repeats_headline(rows, spans[1])


def test_no_rows_are_one_screen() -> None:
    assert split_screens((), (), 1, 10) == (ScreenSpan(0, 0),)


@st.composite
def cuts(draw: st.DrawFn, kinds: str = "PPSSQUFF") -> Cut:
    """Any step, measured."""
    letters = "H" + "".join(draw(st.lists(st.sampled_from(kinds), max_size=14)))
    # A head without a sign below it is no group of signs.
    letters = letters.replace("UF", "UQF")
    heights = [draw(st.integers(1, 2 if letter in "HSU" else 12)) for letter in letters]
    return cut_of(letters, heights, gap=draw(st.integers(0, 1)), room=draw(st.integers(9, 30)))


def opens(part: RowPart) -> bool:
    return isinstance(part, Headline | Subheading | UrgencyHead)


@CALM_SEARCH
@given(cuts())
def test_every_row_is_on_one_screen_in_order(cut: Cut) -> None:
    shown = [i for span in cut.spans for i in range(span.first, span.last + 1)]

    assert shown == list(range(len(cut.rows)))


def has_to_scroll(cut: Cut, span: ScreenSpan) -> bool:
    """Whether a screen cannot be lower: a tall row under its titles."""
    parts = cut.parts(span)
    tall_row = all(map(opens, parts[:-1])) and cut.heights[span.last] > cut.room
    return len(parts) == 1 or tall_row


@CALM_SEARCH
@given(cuts())
def test_no_screen_is_taller_than_the_room_unless_it_has_to_scroll(cut: Cut) -> None:
    for span in cut.spans:
        assert has_to_scroll(cut, span) or cut.tall(span) <= cut.room


CARRIED = Carried(headline=2, order=3, more=1)


def danger(signs: int, *, sign: int, room: float) -> Cut:
    return replace(cut_of("HN" + "D" * signs + "P", [1, 3] + [sign] * signs + [2]), room=room)


@CALM_SEARCH
@given(st.integers(1, 9), st.integers(1, 6), st.integers(10, 50))
def test_danger_signs_never_scroll_and_are_cut_only_where_they_must_be(
    signs: int, sign: int, room: float
) -> None:
    cut = danger(signs, sign=sign, room=room)
    spans = split_screens(cut.rows, cut.heights, cut.gap, cut.room, CARRIED)

    assert len(spans) == 1 or cut.tall(ScreenSpan(0, len(cut.rows) - 1)) > room
    for span in spans:
        assert screen_height(cut.rows, cut.heights, cut.gap, CARRIED, span) <= room


@CALM_SEARCH
@given(st.integers(1, 9), st.integers(1, 6), st.integers(11, 20))
def test_each_part_of_the_danger_signs_says_what_to_do_and_that_more_follow(
    signs: int, sign: int, room: float
) -> None:
    """An order stands above signs only: alone nobody would know what it is about."""
    cut = danger(signs, sign=sign, room=room)
    spans = split_screens(cut.rows, cut.heights, cut.gap, cut.room, CARRIED)
    for span, following in pairwise(spans):
        follows = LETTERS["D"] in cut.parts(following)
        assert repeats_order(cut.rows, following) == follows
        assert more_signs_follow(cut.rows, span) == follows
    assert not repeats_order(cut.rows, spans[0])
    assert not more_signs_follow(cut.rows, spans[-1])


@st.composite
def card_cuts(draw: st.DrawFn) -> Cut:
    """A step of cards in pieces, measured."""
    letters = "H" + "nfafaf" * draw(st.integers(1, 3)) + draw(st.sampled_from(["", "P"]))
    heights = [draw(st.integers(1, 2 if letter in "Hna" else 6)) for letter in letters]
    return cut_of(letters, heights, gap=draw(st.integers(0, 1)), room=draw(st.integers(9, 30)))


def pieces_of_cards(cut: Cut) -> list[str]:
    """Each card's fields, screen by screen."""
    letters = {id(part): letter for letter, part in LETTERS.items()}
    screens = [[letters[id(part)] for part in cut.parts(span)] for span in cut.spans]
    joined = "|".join("".join(screen) for screen in screens).strip("HP|")
    cards = joined.split("n")[1:]
    return [
        "|".join("f" * part.count("f") for part in card.strip("|").split("|")) for card in cards
    ]


@CALM_SEARCH
@given(card_cuts())
def test_every_card_of_a_step_is_cut_behind_the_same_fields(cut: Cut) -> None:
    assert len({*pieces_of_cards(cut)}) == 1
    for span in cut.spans:
        assert screen_height(cut.rows, cut.heights, cut.gap, Carried(), span) <= cut.room
        parts = cut.parts(span)
        assert not isinstance(parts[-1], CardAgain)
        assert not isinstance(parts[0], OptionField)


REPEATS = {
    "the first screen": ("HPPP", 0, 1, False),
    "words that go on": ("HPPP", 2, 3, True),
    "a group with its own title": ("HPSQ", 2, 3, False),
    "a figure": ("HPF", 2, 2, True),
    "a figure before its headline": ("FHP", 0, 0, True),
    "the headline behind its figure": ("FHP", 1, 2, False),
    "danger signs, which repeat the order": ("HNDD", 3, 3, False),
}


@pytest.mark.parametrize(
    ("letters", "first", "last", "repeats"), REPEATS.values(), ids=REPEATS.keys()
)
def test_where_the_headline_is_said_again(
    letters: str, first: int, last: int, repeats: bool
) -> None:
    cut = cut_of(letters, [1] * len(letters))

    assert repeats_headline(cut.rows, ScreenSpan(first, last)) == repeats


ROOM_FOR_HEADLINE = {
    "a few words": ("HPP", [2, 8, 2], 2, 2, True),
    "just as many as leave room": ("HPP", [2, 8, 8], 2, 2, True),
    "one too many": ("HPP", [2, 8, 9], 2, 2, False),
    "no room for it": ("HPP", [9, 1, 2], 2, 2, False),
    "it is there": ("HP", [1, 1], 0, 1, False),
    "a way on alone": ("HPM", [2, 8, 2], 2, 2, True),
    "words that lead on": ("HPPM", [2, 8, 1, 1], 2, 3, True),
    "the note behind danger signs": ("HNDE", [1, 1, 8, 1], 3, 3, False),
    "the note behind signs to call about": ("HUDE", [1, 1, 8, 1], 3, 3, False),
    "a title of its own": ("HPSQ", [1, 8, 1, 1], 2, 3, False),
    "a picture, which grows": ("HPF", [1, 8, 1], 2, 2, False),
    "an order": ("HND", [1, 1, 1], 2, 2, False),
}


@pytest.mark.parametrize(
    ("letters", "heights", "first", "last", "big"),
    ROOM_FOR_HEADLINE.values(),
    ids=ROOM_FOR_HEADLINE.keys(),
)
def test_a_screen_with_room_for_its_headline_says_it_big(
    letters: str, heights: list[float], first: int, last: int, big: bool
) -> None:
    cut = cut_of(letters, heights)
    span = ScreenSpan(first, last)

    assert has_room_for_headline(cut.rows, heights, 0, 10, [span], 0) == big


@pytest.mark.parametrize(("last", "big"), [(8, True), (9, False)])
def test_what_is_answered_stands_still_from_one_screen_to_the_next(
    last: float, *, big: bool
) -> None:
    heights = [2, 3, 3, last]
    spans = [ScreenSpan(0, 1), ScreenSpan(2, 2), ScreenSpan(3, 3)]
    rows = cut_of("HCCC", heights).rows

    for screen in (1, 2):
        assert has_room_for_headline(rows, heights, 0, 10, spans, screen) == big


BIG_AGAIN = {
    "an array behind one below the big headline": ("HAA", [(0, 1), (2, 2)], False, 1, True),
    "the first of them": ("HAA", [(0, 1), (2, 2)], False, 0, False),
    "below a small headline": ("HAA", [(0, 1), (2, 2)], True, 1, False),
    "before the headline": ("AHA", [(0, 0), (1, 2)], False, 1, False),
    "words behind an array": ("HAP", [(0, 1), (2, 2)], False, 1, False),
    "with a title of its own": ("HASA", [(0, 1), (2, 3)], False, 1, False),
}


@pytest.mark.parametrize(
    ("letters", "ends", "hushed", "screen", "big"), BIG_AGAIN.values(), ids=BIG_AGAIN.keys()
)
def test_an_array_stands_below_as_big_a_headline_as_the_one_before(
    letters: str, ends: list[tuple[int, int]], *, hushed: bool, screen: int, big: bool
) -> None:
    cut = cut_of(letters, [1] * len(letters))
    first, second = ends
    spans = (ScreenSpan(*first, hushed=hushed), ScreenSpan(*second))

    assert keeps_headline_big(cut.rows, spans, screen) == big


def test_what_is_said_again_takes_room() -> None:
    cut = cut_of("HPPPP", [2, 8, 4, 3, 2], room=10)

    assert words(cut) == "HP PPP"
    spans = split_screens(cut.rows, cut.heights, cut.gap, cut.room, CARRIED)
    assert [span.first for span in spans] == [0, 2, 3]


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
        goes_with_its_own = opens(following[0])
        assert goes_with_its_own or not titled([*parts, following[0]]) or not fits


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
@given(cuts())
def test_no_more_screens_than_it_takes(cut: Cut) -> None:
    assert len(cut.spans) == fewest_screens(cut)


def lonely(cut: Cut, spans: Sequence[ScreenSpan]) -> int:
    """How many screens have one question only."""
    return sum(cut.parts(span).count(LETTERS["Q"]) == 1 for span in spans)


@CALM_SEARCH
@given(st.integers(1, 6), st.lists(st.integers(1, 6), min_size=4, max_size=8), st.integers(9, 20))
def test_no_question_of_four_or_more_stands_alone_where_it_need_not(
    title: int, questions: list[int], room: int
) -> None:
    cut = cut_of("H" + "Q" * len(questions), [title, *questions], room=room)
    rows = range(1, len(cut.rows))
    screens = len(cut.spans)
    for ends in combinations(rows, screens - 1):
        firsts, lasts = (0, *(end + 1 for end in ends)), (*ends, len(cut.rows) - 1)
        other = [ScreenSpan(*span) for span in zip(firsts, lasts, strict=True)]
        if other[-1].first > other[-1].last or any(span.hushed for span in cut.spans):
            continue
        if all(cut.tall(span) <= room for span in other):
            assert lonely(cut, cut.spans) <= lonely(cut, other)


STEP = step_of(
    "Two",
    TWO_SENTENCES,
    ItemList((plain("Food"), plain("Drink"), plain("Sleep"))),
    SCENE,
    OptionGrid((OPTION, OTHER_OPTION)),
    PICKER,
    TWO_CHOICES,
    said("One. Two. Three."),
    ARRAYS,
    Statements((plain("Mine"), plain("Yours"))),
    said("Last."),
)


@st.composite
def measured(draw: st.DrawFn) -> Cut:
    """The same step, with any text size and panel, measured."""
    layout = draw(st.builds(StepLayout, *[st.booleans()] * 3))
    tight = layout.fine and draw(st.booleans())
    em = draw(st.sampled_from([12.0, 45.0]))
    rows = rows_of(page_of(START, STEP), 0, replace(layout, tight=tight, line_em=em))
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
