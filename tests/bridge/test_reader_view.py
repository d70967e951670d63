"""The open page: its props, its screens, and turning them."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.blocks import Paragraph, SceneFigure, Statements
from kiosk.core.comfort import Look, TextScale
from kiosk.core.library import GlossaryEntry, Library
from kiosk.core.names import FALLBACK_LANGUAGE
from kiosk.core.open_step import (
    Measures,
    OpenStep,
    open_step,
    place_after,
    place_before,
    uncut_step,
)
from kiosk.core.place import LAST_BLOCK, Place
from kiosk.core.prose import Prose, Span, TermRef, plain
from kiosk.core.visit import (
    ChangeLook,
    ChangeTextScale,
    ChooseDoor,
    Done,
    GoHome,
    HelpNow,
    HomeScreen,
    OpenPage,
    ReaderScreen,
    Sheet,
    SourcesSheet,
    TurnTo,
    Visit,
    Wake,
    WordCard,
)
from kiosk.ui.bridge.reader_props import ReaderProps, derive_reader_props
from kiosk.ui.bridge.reader_view import BUTTONS
from tests.bridge.house import SMALL_PANEL, TODAY, Emissions, House, RowChanges, house_of
from tests.visit.journeys import go
from tests.visit.small_library import (
    HELP,
    LOST,
    NERVE,
    RISKS,
    SPINE,
    START,
    TOUR,
    WORKS,
    page_of,
    said,
    small_library,
    step_of,
    with_page,
)

LIBRARY = small_library()
UNMEASURED = Measures()
USUAL_INCHES, SMALL_INCHES = 23.8, 10.1
SCENE = SceneFigure(SPINE, ("rest",), plain("A back with a spine."))
LONG = with_page(
    LIBRARY,
    page_of(
        START,
        step_of("First", said("One. Two."), said("Three."), SCENE),
        step_of("Second", said("Four."), said("Five.")),
        step_of("Third", Statements((plain("Mine"), plain("Yours")))),
    ),
)
READ = go(LIBRARY, Wake(), ChooseDoor(TOUR))
LOOKED_UP = go(LIBRARY, Wake(), OpenPage(LOST))


def opened_at(
    place: Place,
    measures: Measures = UNMEASURED,
    *,
    inches: float = USUAL_INCHES,
    scale: TextScale = TextScale.NORMAL,
) -> OpenStep:
    """The page of three steps, open at a place."""
    visit = go(LONG, Wake(), OpenPage(START), TurnTo(place), ChangeTextScale(scale))
    step = uncut_step(visit, LONG, inches)
    assert step is not None
    return open_step(step, measures)


def props_of(
    visit: Visit, library: Library = LIBRARY, measures: Measures = UNMEASURED
) -> ReaderProps:
    step = uncut_step(visit, library, USUAL_INCHES)
    opened = open_step(step, measures) if step else None
    return derive_reader_props(visit, library, opened, TODAY)


def at(props: ReaderProps, step: int) -> ReaderProps:
    """What a step of one screen, counted from 1, is told by."""
    here, last = (f"Step {number} of {props.steps}" for number in (step, props.steps))
    return replace(
        props,
        short_title=props.title,
        position=here,
        position_at_most=f"{last} · part 4 of 4",
        step_position=here,
        step_at_most=last,
        step=step - 1,
    )


FIRST = at(
    ReaderProps(
        page=START,
        chapter="Glance",
        title="Start",
        steps=3,
        last_row=1,
        headline="What it is",
        headed=True,
        checked="Not yet checked by a clinician",
    ),
    1,
)
THIRD = replace(at(FIRST, 3), headline="How long", at_end=True)
PROPS = {
    "no page": (go(LIBRARY, Wake()), ReaderProps()),
    "the first step": (READ, replace(FIRST, way="Page 1 of 3")),
    "a step in the middle": (
        go(LIBRARY, TurnTo(Place(1)), since=READ),
        replace(
            at(FIRST, 2),
            way="Page 1 of 3",
            last_row=2,
            headline="How it helps",
        ),
    ),
    "the last step, along a door": (
        go(LIBRARY, TurnTo(Place(2)), since=READ),
        replace(THIRD, way="Page 1 of 3", next_title="Risks"),
    ),
    "the last step, along the chapters": (
        go(LIBRARY, Wake(), OpenPage(START), TurnTo(Place(2))),
        replace(THIRD, next_title="Works"),
    ),
    "the last page of the way": (
        go(LIBRARY, Wake(), ChooseDoor(TOUR), OpenPage(WORKS), TurnTo(Place(1))),
        at(
            ReaderProps(
                page=WORKS,
                chapter="Choices",
                title="Works",
                way="Page 3 of 3",
                steps=2,
                last_row=4,
                headline="Who is it for?",
                headed=True,
                checked="Checked by Dr Ada Low",
                at_end=True,
            ),
            2,
        ),
    ),
    "a page in no chapter": (
        go(LIBRARY, HelpNow()),
        at(
            ReaderProps(
                page=HELP,
                title="Help",
                steps=2,
                last_row=1,
                headline="Act now",
                headed=True,
                checked="Not yet checked by a clinician",
            ),
            1,
        ),
    ),
    "a page set aside": (LOOKED_UP, ReaderProps(page=LOST, missing=True)),
}


@pytest.mark.parametrize(("visit", "props"), PROPS.values(), ids=PROPS.keys())
def test_props(visit: Visit, props: ReaderProps) -> None:
    assert props_of(visit) == props


# Headline and three paragraphs or figure rows, each as high as half the room.
HALVES = Measures((5.0, 5.0, 5.0), room=10.0, gap=0.0)


def test_a_step_is_cut_into_screens_by_what_was_measured() -> None:
    visit = go(LONG, Wake(), OpenPage(START))
    first = props_of(visit, LONG, HALVES)
    second = props_of(go(LONG, TurnTo(Place(0, 1)), since=visit), LONG, HALVES)

    assert (first.first_row, first.last_row) == (0, 1)
    assert first.position == "Step 1 of 3 · part 1 of 2"
    assert (second.first_row, second.last_row) == (2, 2)
    assert second.position == "Step 1 of 3 · part 2 of 2"


def test_before_everything_is_measured_a_step_is_one_screen() -> None:
    props = props_of(go(LONG, Wake(), OpenPage(START)), LONG, Measures((5.0, 5.0), 10.0))

    assert (props.first_row, props.last_row) == (0, 2)
    assert props.position == "Step 1 of 3"


def test_the_end_is_the_last_screen_of_the_last_step() -> None:
    thirds = Measures((6.0, 6.0, 6.0), room=10.0)
    at_first = go(LONG, Wake(), OpenPage(START), TurnTo(Place(2)))
    at_last = go(LONG, TurnTo(Place(2, LAST_BLOCK)), since=at_first)

    assert (
        props_of(at_first, LONG, thirds).at_end,
        props_of(at_first, LONG, thirds).next_title,
    ) == (False, "")
    assert (props_of(at_last, LONG, thirds).at_end, props_of(at_last, LONG, thirds).next_title) == (
        True,
        "Works",
    )


@pytest.mark.parametrize(
    ("inches", "scale", "apart"),
    [
        (USUAL_INCHES, TextScale.NORMAL, False),
        (15.0, TextScale.NORMAL, False),
        (14.9, TextScale.NORMAL, True),
        (USUAL_INCHES, TextScale.LARGE, True),
        (SMALL_INCHES, TextScale.LARGEST, True),
    ],
)
def test_where_the_picture_stands(inches: float, scale: TextScale, apart: bool) -> None:
    """Beside the words, or on a screen of its own where they need the width."""
    visit = go(LONG, Wake(), OpenPage(START), ChangeTextScale(scale))
    step = uncut_step(visit, LONG, inches)
    assert step is not None
    opened = open_step(step, Measures())
    props = derive_reader_props(visit, LONG, opened, TODAY)

    assert props.has_stage is not apart
    assert (opened.picture_row is not None) is apart


def test_a_step_of_cards_has_no_stage() -> None:
    props = props_of(go(LONG, Wake(), OpenPage(START), TurnTo(Place(2))), LONG)

    assert not props.has_stage


def test_big_text_gives_each_sentence_a_row() -> None:
    texts = [row.part for row in opened_at(Place(0), scale=TextScale.LARGE).rows[1:4]]

    assert texts == [said("One."), said("Two."), said("Three.")]


TALL = Measures((5.0, 30.0, 5.0), room=10.0)


def test_a_row_taller_than_the_room_is_scrolled_with_its_headline() -> None:
    first, last = opened_at(Place(0), TALL), opened_at(Place(0, 1), TALL)

    assert ((first.span.first, first.span.last), first.too_tall) == ((0, 1), True)
    assert ((last.span.first, last.span.last), last.too_tall) == ((2, 2), False)
    assert not opened_at(Place(0), Measures((5.0, 30.0), room=10.0)).too_tall


@pytest.mark.parametrize(
    ("place", "before", "after"),
    [
        (Place(0), None, Place(0, 1)),
        (Place(0, 1), Place(0), Place(1)),
        (Place(1), Place(0, LAST_BLOCK), Place(1, 1)),
        (Place(1, LAST_BLOCK), Place(1), Place(2)),
        (Place(2, LAST_BLOCK), Place(2), None),
    ],
)
def test_turning_leads_screen_by_screen_and_step_by_step(
    place: Place, before: Place | None, after: Place | None
) -> None:
    opened = opened_at(place, HALVES)

    assert place_before(opened) == before
    assert place_after(opened) == after


# The view over a store.


def screens(house: House) -> tuple[int, int, int]:
    props = house.reader.props
    return props.step, props.first_row, props.last_row


def reading(library: Library = LONG) -> House:
    house = house_of(library)
    house.do(Wake(), OpenPage(START))
    return house


def test_next_and_back_turn_screens_and_steps() -> None:
    house = reading()
    seen = []
    for turn in [*["next"] * 5, *["back"] * 5, ""]:
        house.measure(5, 5, 5)
        seen.append(screens(house))
        if turn:
            getattr(house.reader, turn)()

    onward = [(0, 0, 1), (0, 2, 2), (1, 0, 1), (1, 2, 2), (2, 0, 1), (2, 2, 2)]
    assert seen == [*onward, *reversed(onward[:-1])]
    assert house.store.visit.screen == ReaderScreen(START, Place(0))


def test_next_at_the_end_leaves_the_page() -> None:
    house = reading()
    house.do(TurnTo(Place(2, LAST_BLOCK)))
    house.reader.next()
    assert house.reader.props.title == "Works"

    house.do(OpenPage(RISKS))
    house.reader.next()
    assert house.store.visit.screen == HomeScreen()


def test_back_at_the_start_leads_to_the_page_before() -> None:
    house = reading()
    house.do(TurnTo(Place(1)), OpenPage(RISKS))
    house.reader.back()

    assert house.store.visit.screen == ReaderScreen(START, Place(1))


def test_the_way_of_a_turn_is_told_before_it_happens() -> None:
    house = reading()
    told: list[tuple[int, int]] = []
    house.reader.turned.connect(lambda way: told.append((way, house.reader.props.step)))
    house.reader.next()
    house.reader.back()

    assert told == [(1, 0), (-1, 1)]


def test_a_screen_that_goes_on_says_its_headline_again() -> None:
    house = reading()
    house.measure(5, 5, 5)
    assert house.reader.props.repeats == ""

    house.reader.next()

    assert (house.reader.props.repeats, house.reader.props.headline) == ("large", "First")


def test_what_is_said_again_takes_its_room() -> None:
    house = reading()
    house.measure(6, 5, 5)
    assert screens(house) == (0, 1, 2)
    assert house.reader.props.repeats == "headline"

    house.reader.leaf.carriedMeasured(1, 0, 0)

    assert screens(house) == (0, 1, 1)


def test_rows_that_are_measured_again_keep_what_is_read_on_the_screen() -> None:
    house = reading()
    house.measure(5, 5, 5)
    house.reader.next()
    told = Emissions(house.reader)
    house.measure(2, 2, 2)
    assert screens(house) == (0, 0, 2)
    changed = [f"{name}Changed" for name in "firstRow part position repeats screen screens".split()]
    assert told.take() == changed

    house.measure(5, 5, 5)
    assert screens(house) == (0, 2, 2)


def test_measures_that_change_nothing_tell_nothing() -> None:
    house = reading()
    house.measure(5, 5, 5)
    told = Emissions(house.reader)
    house.measure(5, 5, 5)
    house.reader.leaf.rowMeasured(99, 1.0)

    assert told.take() == []


def test_a_row_too_tall_for_the_screen_is_told_after_the_measuring(qtbot: QtBot) -> None:
    house = reading()
    told = Emissions(house.reader)
    house.measure(5, 30, 5)
    assert "scrollsChanged" not in told.take()

    qtbot.waitUntil(lambda: house.reader.props.scrolls)
    assert told.take() == ["scrollsChanged"]
    house.reader.next()
    qtbot.waitUntil(lambda: not house.reader.props.scrolls)


def test_rows_change_with_every_step_and_stay_while_a_step_is_turned() -> None:
    house = reading()
    house.measure(5, 5, 5)
    told = RowChanges(house.reader.leaf._rows)
    house.reader.next()
    assert told.take() == []
    house.reader.next()
    assert told.take() == ["row 0", "row 1", "row 2"]
    house.do(ChangeLook(Look.DARK))
    assert told.take() == []


def test_other_words_for_the_same_page_are_shown() -> None:
    """A corrected glossary comes while somebody reads."""
    marked = Paragraph(Prose((Span("The nerve", mark=TermRef(NERVE)),)))
    house = reading(with_page(LIBRARY, page_of(START, step_of("First", marked))))
    assert house.reader.leaf.cells[1].term_word == "nerve"

    entry = GlossaryEntry(NERVE, "small nerve", (), plain("It carries messages."), taught=True)
    library = replace(house.store.library, glossary={FALLBACK_LANGUAGE: {NERVE: entry}})
    house.store.replace_library(library)
    assert house.reader.leaf.cells[1].term_word == "small nerve"


def test_the_stage_shows_the_step_s_picture_beside_the_words() -> None:
    house = reading()
    assert house.stage.props.alt == "A back with a spine."
    house.do(TurnTo(Place(2)))
    assert house.stage.props.kind == ""


def test_the_stage_waits_for_its_own_screen_where_the_picture_stands_apart() -> None:
    house = house_of(LONG, SMALL_PANEL)
    house.do(Wake(), OpenPage(START))
    house.measure(5, 5, 5, 5)
    assert house.stage.props.kind == ""
    house.reader.next()
    house.reader.next()

    assert house.reader.opened is not None
    assert house.reader.opened.picture_row is not None
    assert house.stage.props.alt == "A back with a spine."


def test_another_panel() -> None:
    house = reading()
    assert house.reader.props.has_stage
    house.shell.present(SMALL_PANEL)

    assert not house.reader.props.has_stage


def test_links_words_and_sources() -> None:
    house = reading()
    sheets: list[Sheet | None] = []
    house.store.subscribe(lambda: sheets.append(house.store.visit.sheet))
    house.reader.explain(NERVE)
    house.reader.showSources()
    house.reader.openPage(RISKS)

    assert sheets == [WordCard(NERVE), SourcesSheet(), None]
    assert house.store.visit.screen == ReaderScreen(RISKS)


def test_a_label_of_the_picture_opens_the_card_of_its_word() -> None:
    house = reading()
    house.stage.explain(NERVE)

    assert house.store.visit.sheet == WordCard(NERVE)


def test_behind_home_the_page_stays_until_nobody_is_here() -> None:
    """The next page takes over its rows; the next visitor's screen holds nothing of it."""
    house = reading()
    rows = house.reader.leaf.cells
    house.do(GoHome())
    assert house.reader.opened is None
    assert house.reader.leaf.cells == rows

    house.do(Done())
    assert house.reader.opened is None
    assert house.reader.props == ReaderProps()
    assert house.reader.leaf._rows.rowCount() == 0


def test_how_much_there_is_to_read_and_to_press() -> None:
    """Words of the rows and of the picture beside them; a word to explain is a button too."""
    house = reading()
    words = "First One. Two. Three. A back with a spine.".split()
    assert house.reader.load() == (len(words), BUTTONS)

    house.measure(5, 5, 5)
    assert house.reader.load()[0] == len(words) - 1

    house.do(TurnTo(Place(2)))
    assert house.reader.load() == (3, BUTTONS)

    marked = house_of(LIBRARY)
    marked.do(Wake(), OpenPage(START))
    assert marked.reader.load() == (len("What it is Heat stops the nerve".split()), BUTTONS + 1)


def test_a_page_set_aside_still_has_its_buttons() -> None:
    house = house_of(LIBRARY)
    house.do(Wake(), OpenPage(LOST))

    assert house.reader.props.missing
    assert house.reader.load() == (0, BUTTONS)
    house.reader.back()
    assert house.reader.opened is None


def test_looking_ahead_changes_and_says_nothing() -> None:
    house = reading()
    house.measure(5, 5, 5)
    visit, opened = house.store.visit, house.reader.opened
    told = [Emissions(view) for view in (house.shell, house.reader, house.stage)]
    turned: list[int] = []
    house.reader.turned.connect(turned.append)
    house.store.subscribe(lambda: turned.append(0))
    house.reader.look_ahead()

    assert [one.take() for one in told] == [[], [], []]
    assert turned == []
    assert (house.store.visit, house.reader.opened) == (visit, opened)
    assert not house.reader.waiting.props.shown


def test_a_leaf_that_waited_is_turned_to_with_all_its_rows() -> None:
    house = reading()
    house.measure(5, 4, 5)
    house.do(TurnTo(Place(0, LAST_BLOCK)))
    house.reader.look_ahead()
    waiting = house.reader.waiting
    assert [cell.spoken for cell in waiting.cells] == ["Second", "Four.", "Five."]
    told = RowChanges(waiting._rows)
    house.reader.next()

    assert house.reader.leaf is waiting
    assert house.reader.leaf.props.shown
    assert not house.reader.waiting.props.shown
    assert told.take() == []


def test_screens_of_one_step_stay_on_their_leaf() -> None:
    house = reading()
    house.measure(5, 5, 5)
    leaf = house.reader.leaf
    house.reader.look_ahead()
    house.reader.next()

    assert house.reader.leaf is leaf


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_a_step_that_was_looked_at_before_is_shown_as_any_other(steps: int) -> None:
    prepared, usual = reading(), reading()
    for _ in range(steps):
        prepared.reader.look_ahead()
        prepared.reader.next()
        usual.reader.next()

        assert prepared.reader.props == usual.reader.props
        assert prepared.reader.leaf.cells == usual.reader.leaf.cells
        assert prepared.reader.leaf.props == usual.reader.leaf.props
        assert prepared.stage.props == usual.stage.props


def test_nothing_is_made_ready_while_somebody_touches(qtbot: QtBot) -> None:
    house = reading()
    touched = [True]
    house.reader.wait_for(lambda: touched[0])
    house.reader.look_ahead()
    assert (house.reader.waiting.cells, house.ahead.props.kind) == ((), "")

    touched[0] = False
    qtbot.waitUntil(lambda: house.reader.waiting.cells != ())


def test_the_next_picture_is_made_ready() -> None:
    house = house_of(LONG)
    house.do(Wake(), OpenPage(WORKS))
    house.reader.look_ahead()
    house.reader.next()
    asked = [cell.url for cell in house.stage._layers.rows]
    assert asked == [cell.url for cell in house.ahead._layers.rows]


def test_nothing_waits_for_the_next_visitor() -> None:
    house = reading()
    house.measure(5, 4, 5)
    house.do(TurnTo(Place(0, LAST_BLOCK)))
    house.reader.look_ahead()
    house.do(Done())

    assert (house.reader.leaf.cells, house.reader.waiting.cells) == ((), ())
    assert house.ahead.props.kind == ""
