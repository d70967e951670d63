"""Choices to set side by side: what may be picked, what makes room, and what then stands there."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.blocks import OptionGrid
from kiosk.core.comfort import USUAL_COMFORT, TextScale, cites_opinions, line_em
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag
from kiosk.core.own_blocks import OptionPicker, SideBySide
from kiosk.core.pieces import Piece
from kiosk.core.place import Place
from kiosk.core.prose import plain
from kiosk.core.visit import ChangeLanguage, Done, GoHome, OpenPage, TurnTo, Visit, Wake, reconcile
from kiosk.core.weighed import as_weighed, options_of
from kiosk.core.weighing import (
    MOST_COMPARED,
    UNWEIGHED,
    Compare,
    TellFirst,
    Weighing,
    weighing_step,
)
from tests.panels import PANELS, Panel
from tests.visit.journeys import CALM_SEARCH, SITE, go
from tests.visit.small_library import (
    ABOUT,
    GERMAN,
    NO_OPTION,
    NOWHERE,
    OTHER_OPTIONS,
    RISKS,
    START,
    WORKS,
    page_of,
    said,
    small_library,
    step_of,
    with_page,
    without_pages,
)

LIBRARY = small_library()
PIECES = [piece for piece, _ in options_of(RISKS, LIBRARY, FALLBACK_LANGUAGE)]
FIRST, WALK, HEAT, TABLETS = PIECES
COMPARES = page_of(
    ABOUT,
    step_of("Pick", OptionPicker(RISKS, plain("Touch."))),
    step_of("Side by side", SideBySide(RISKS, plain("None."))),
)


def weighed(*intents: Compare | TellFirst) -> Weighing:
    """After these, one by one."""
    weighing = UNWEIGHED
    for intent in intents:
        weighing = weighing_step(weighing, intent)
    return weighing


def filled(weighing: Weighing, library: Library = LIBRARY) -> tuple[OptionPicker, SideBySide]:
    """Both blocks as they are shown."""
    page = as_weighed(COMPARES, weighing, library, FALLBACK_LANGUAGE)
    picker, beside = (step.blocks[0] for step in page.steps)
    assert isinstance(picker, OptionPicker)
    assert isinstance(beside, SideBySide)
    return picker, beside


def names(weighing: Weighing) -> list[str]:
    """What stands side by side."""
    return [name.text for name in filled(weighing)[1].names]


def test_the_library_has_four_choices() -> None:
    assert len(PIECES) == len({*PIECES}) == 4


def test_no_procedure_now_is_there_before_anything_is_picked() -> None:
    picker, beside = filled(UNWEIGHED)

    assert picker.always == NO_OPTION.name
    assert [option.piece for option in picker.offered] == [WALK, HEAT, TABLETS]
    assert picker.picked == 0
    assert beside.names == (NO_OPTION.name,)


def test_what_is_picked_stands_beside_it_in_the_order_of_the_page() -> None:
    """The order of the picks says nothing: it must not look like a ranking."""
    for order in ((WALK, TABLETS), (TABLETS, WALK)):
        picker, beside = filled(weighed(*map(Compare, order)))

        assert [option.picked for option in picker.offered] == [True, False, True]
        walk, _, tablets = OTHER_OPTIONS
        assert beside.names == (NO_OPTION.name, walk.name, tablets.name)
        assert beside.good == (NO_OPTION.good, walk.good, tablets.good)
        assert beside.bad == (NO_OPTION.bad, walk.bad, tablets.bad)
        assert beside.sure == (NO_OPTION.sure, walk.sure, tablets.sure)


def test_one_more_puts_out_the_oldest_and_says_which() -> None:
    weighing = weighed(Compare(TABLETS), Compare(WALK), Compare(HEAT))

    assert weighing.compared == (WALK, HEAT)
    assert filled(weighing)[0].made_room == plain("Tablets")
    # what is let go makes no room, and is not told as if it did
    assert filled(weighing_step(weighing, Compare(WALK)))[0].made_room is None


def test_a_second_tap_lets_go() -> None:
    assert weighed(Compare(HEAT), Compare(HEAT)) == UNWEIGHED


def test_the_order_of_a_number_s_sides_leaves_the_picks_alone() -> None:
    assert weighed(Compare(HEAT), TellFirst(loss=True)).compared == (HEAT,)


@CALM_SEARCH
@given(st.lists(st.sampled_from([*PIECES, Piece(NOWHERE, 0, 0, 0), Piece(RISKS, 0, 1, 9)])))
def test_whatever_is_tapped(taps: list[Piece]) -> None:
    """Never more than there is room for, never the first, and the last tap always counts."""
    visit = go(LIBRARY, Wake(), OpenPage(ABOUT))
    for piece in taps:
        before = visit.weighing.compared
        visit = go(LIBRARY, Compare(piece), since=visit)
        compared, made_room = visit.weighing.compared, visit.weighing.made_room
        if piece not in (WALK, HEAT, TABLETS):
            assert compared == before
            continue
        assert len(compared) == len({*compared}) <= MOST_COMPARED
        assert (piece in compared) != (piece in before)
        assert {*before} - {*compared} <= {piece, made_room}
        full = piece not in before and len(before) == MOST_COMPARED
        assert made_room == (before[0] if full else None)
        shown = names(visit.weighing)
        assert shown[0] == NO_OPTION.name.text
        assert len(shown) == 1 + len(compared)


def test_nobody_picks_while_nobody_is_there() -> None:
    assert go(LIBRARY, Compare(HEAT)) == Visit.fresh(SITE)


def test_picks_stay_while_the_visitor_looks_around_and_end_with_the_visit() -> None:
    around = (OpenPage(START), TurnTo(Place(1)), GoHome(), ChangeLanguage(GERMAN))
    visit = go(LIBRARY, Wake(), OpenPage(RISKS), Compare(HEAT), *around)

    assert visit.weighing.compared == (HEAT,)
    assert go(LIBRARY, Done(), since=visit) == Visit.fresh(SITE)


def test_a_choice_that_vanished_is_not_compared_any_more() -> None:
    visit = go(LIBRARY, Wake(), *map(Compare, (WALK, HEAT, TABLETS)))
    assert visit.weighing == Weighing(compared=(HEAT, TABLETS), made_room=WALK)
    fewer = OptionGrid((NO_OPTION, *OTHER_OPTIONS[:2]))
    page = page_of(RISKS, step_of("What can go wrong", said("Sore."), fewer))

    fitted = reconcile(visit, with_page(LIBRARY, page), SITE).weighing

    assert fitted == Weighing(compared=(HEAT,), made_room=WALK)
    gone = reconcile(visit, without_pages(LIBRARY, RISKS), SITE).weighing
    assert gone == UNWEIGHED
    assert reconcile(visit, LIBRARY, SITE) == visit


def test_a_page_without_choices_offers_none() -> None:
    library = without_pages(LIBRARY, RISKS)
    picker, beside = filled(weighed(Compare(HEAT)), library)

    assert (picker.always, picker.offered, beside.names) == (None, (), ())
    assert options_of(WORKS, LIBRARY, FALLBACK_LANGUAGE) == ()


def test_another_page_is_left_as_it_is() -> None:
    page = LIBRARY.pages[FALLBACK_LANGUAGE][RISKS]

    assert as_weighed(page, UNWEIGHED, LIBRARY, LanguageTag("en")) is page


@pytest.mark.parametrize(
    ("scale", "columns"),
    [
        (TextScale.NORMAL, {"10-landscape": 3, "24-landscape": 5, "24-portrait": 2}),
        (TextScale.LARGE, {"10-landscape": 2, "24-landscape": 3, "24-portrait": 1}),
        (TextScale.LARGEST, {"10-landscape": 1, "24-landscape": 2, "24-portrait": 1}),
    ],
)
def test_how_many_columns_a_panel_has_room_for(scale: TextScale, columns: dict[str, int]) -> None:
    comfort = replace(USUAL_COMFORT, text_scale=scale)

    def room(panel: Panel) -> int:
        upright = panel.height_px > panel.width_px
        return int(line_em(panel.inches, comfort, upright=upright) // 9)

    found = {panel.name: room(panel) for panel in PANELS}
    assert found == columns | {"55-landscape": columns["24-landscape"]}


@pytest.mark.parametrize(
    ("inches", "scale", "low", "upright", "cites"),
    [
        (55.0, TextScale.LARGEST, False, False, True),
        (55.0, TextScale.NORMAL, True, False, True),
        (55.0, TextScale.LARGEST, True, False, False),
        (23.8, TextScale.LARGEST, True, True, True),
        (10.1, TextScale.NORMAL, False, False, True),
        (10.1, TextScale.LARGEST, False, False, False),
    ],
)
def test_where_an_opinion_has_room_for_its_source(
    *, inches: float, scale: TextScale, low: bool, upright: bool, cites: bool
) -> None:
    comfort = replace(USUAL_COMFORT, text_scale=scale, low=low)

    assert cites_opinions(inches, comfort, upright=upright) == cites
