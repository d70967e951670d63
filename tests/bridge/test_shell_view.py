"""The root of what QML sees."""

from dataclasses import replace

import pytest

from kiosk.core.illustration import WHOLE, Illustration, Layer, LayerPose
from kiosk.core.library import EMPTY_LIBRARY, Library
from kiosk.core.visit import (
    EXTENSION_LIMIT,
    ChooseDoor,
    ChooseTopic,
    ComfortSheet,
    Done,
    GoBack,
    GoHome,
    HelpNow,
    IdleWarned,
    OpenChapter,
    OpenPage,
    OpenSheet,
    SourcesSheet,
    StillHere,
    Visit,
    Wake,
)
from kiosk.ui.bridge.cards_view import BAR_BUTTONS
from kiosk.ui.bridge.reader_view import BUTTONS
from kiosk.ui.bridge.shell_view import Presentation, ShellProps, derive_shell
from tests.bridge.house import PANEL, SMALL_PANEL, TODAY, Emissions, House, house_of
from tests.visit.journeys import SITE, go
from tests.visit.small_library import (
    ABOUT,
    BLOCK,
    CHOICES,
    HELP,
    LOST,
    SIGNED,
    SPINE,
    START,
    TOUR,
    page_of,
    said,
    small_library,
    step_of,
    with_page,
)

LIBRARY = small_library(
    scene=Illustration(
        SPINE,
        "model",
        (Layer("bone", "bone.webp", WHOLE, "0" * 64),),
        {"rest": (LayerPose(0.25),), "warm": (LayerPose(),)},
        {},
        {},
        {},
    )
)
TWO = small_library(topics=2)
NO_WORDS = replace(LIBRARY, words={})
UNCHECKED = "Not yet checked by a clinician"
AWAKE = ShellProps(screen="start", title="Heat", topic_checked=UNCHECKED)
WARNED = go(LIBRARY, Wake(), IdleWarned())

CASES: dict[str, tuple[Library, Visit, ShellProps]] = {
    "nobody": (LIBRARY, go(LIBRARY), replace(AWAKE, screen="attract")),
    "start": (LIBRARY, go(LIBRARY, Wake()), AWAKE),
    "home": (
        LIBRARY,
        go(LIBRARY, Wake(), GoHome()),
        replace(AWAKE, screen="home"),
    ),
    "chapter": (
        LIBRARY,
        go(LIBRARY, Wake(), OpenChapter(CHOICES)),
        replace(AWAKE, screen="chapter"),
    ),
    "reader": (
        LIBRARY,
        go(LIBRARY, Wake(), OpenPage(START)),
        replace(AWAKE, screen="reader"),
    ),
    "help": (
        LIBRARY,
        go(LIBRARY, HelpNow()),
        replace(AWAKE, screen="reader"),
    ),
    "a page set aside": (
        LIBRARY,
        go(LIBRARY, Wake(), OpenPage(LOST)),
        replace(AWAKE, screen="reader"),
    ),
    "warned": (
        LIBRARY,
        WARNED,
        replace(AWAKE, warned=True, countdown="The screen starts again in 7 seconds."),
    ),
    "another topic": (
        TWO,
        go(TWO, Wake(), ChooseTopic(BLOCK)),
        ShellProps(screen="start", title="Test block", topic_checked=UNCHECKED),
    ),
    "another topic's help": (
        TWO,
        go(TWO, Wake(), ChooseTopic(BLOCK), OpenPage(HELP)),
        ShellProps(screen="reader", title="Test block", topic_checked=UNCHECKED),
    ),
    "no words for the topic": (
        NO_WORDS,
        go(NO_WORDS, Wake()),
        replace(AWAKE, screen="empty", title=""),
    ),
    "no content, nobody": (EMPTY_LIBRARY, go(EMPTY_LIBRARY), ShellProps("empty")),
    "no content, somebody": (EMPTY_LIBRARY, go(EMPTY_LIBRARY, Wake()), ShellProps("empty")),
}


@pytest.mark.parametrize(("library", "visit", "props"), CASES.values(), ids=CASES.keys())
def test_props(library: Library, visit: Visit, props: ShellProps) -> None:
    assert derive_shell(visit, library, PANEL, 7, TODAY) == props


def test_a_checked_topic_says_who_checked_it() -> None:
    signed = page_of(ABOUT, step_of("Who", said("Us.")), provenance=SIGNED)
    library = with_page(LIBRARY, signed)

    props = derive_shell(go(library), library, PANEL, 0, TODAY)
    assert props.topic_checked == "Checked by Dr Ada Low"


def test_how_this_machine_shows_it() -> None:
    props = derive_shell(go(LIBRARY), LIBRARY, Presentation(55.0, mirrored=True), 0, TODAY)

    assert (props.panel_inches, props.mirrored) == (55.0, True)


def test_extensions_are_offered_until_they_are_used_up() -> None:
    visit = go(LIBRARY, Wake())
    for _ in range(EXTENSION_LIMIT):
        visit = go(LIBRARY, IdleWarned(), since=visit)
        assert derive_shell(visit, LIBRARY, PANEL, 0, TODAY).can_extend
        visit = go(LIBRARY, StillHere(), since=visit)

    warned = go(LIBRARY, IdleWarned(), since=visit)
    assert not derive_shell(warned, LIBRARY, PANEL, 0, TODAY).can_extend


@pytest.fixture
def house() -> House:
    return house_of(LIBRARY)


def test_what_the_bar_and_the_warning_do(house: House) -> None:
    shell, store = house.shell, house.store
    shell.wake()
    assert store.visit == go(LIBRARY, Wake())
    shell.goHome()
    assert store.visit == go(LIBRARY, Wake(), GoHome())
    shell.helpNow()
    assert store.visit == go(LIBRARY, Wake(), GoHome(), HelpNow())
    shell.goBack()
    assert store.visit == go(LIBRARY, Wake(), GoHome(), HelpNow(), GoBack())
    shell.openComfort()
    assert store.visit == go(LIBRARY, OpenSheet(ComfortSheet()), since=store.visit)
    shell.showSources()
    assert store.visit == go(LIBRARY, OpenSheet(SourcesSheet()), since=store.visit)
    house.do(IdleWarned())
    shell.stillHere()
    assert (store.visit.warned, store.visit.extensions) == (False, 1)
    shell.done()
    assert store.visit == Visit.fresh(SITE)


def test_the_countdown_counts(house: House) -> None:
    house.do(Wake())
    told = Emissions(house.shell)
    house.shell.show_countdown(30)
    assert told.take() == []

    house.do(IdleWarned())
    assert told.take() == ["countdownChanged", "warnedChanged"]
    assert house.shell.props.countdown == "The screen starts again in 30 seconds."

    house.shell.show_countdown(29)
    house.shell.show_countdown(29)
    assert told.take() == ["countdownChanged"]
    assert house.shell.props.countdown == "The screen starts again in 29 seconds."

    house.do(StillHere())
    assert house.shell.props.countdown == ""


def test_another_presentation(house: House) -> None:
    told = Emissions(house.shell)
    house.shell.present(SMALL_PANEL)
    assert told.take() == ["panelInchesChanged"]
    house.shell.present(replace(SMALL_PANEL, mirrored=True))
    assert told.take() == ["mirroredChanged"]
    house.shell.present(replace(SMALL_PANEL, mirrored=True))
    assert told.take() == []


def test_before_a_page_the_topic_s_scene_is_shown_at_rest(house: House) -> None:
    shown = house.entrance.props
    assert (shown.kind, shown.alt, shown.at_last_state) == ("scene", "", True)
    assert [layer.shown for layer in house.entrance._layers.rows] == [0.25]
    assert house.stage.props.kind == ""


def test_what_pages_show_leaves_the_picture_before_them_alone(house: House) -> None:
    told = Emissions(house.entrance)
    house.do(Wake(), OpenPage(START), GoHome(), Done())
    assert told.take() == []
    assert house.entrance.props.kind == "scene"


def test_how_much_there_is_on_the_screen(house: House) -> None:
    house.do(Wake(), ChooseDoor(TOUR))
    assert house.shell.load() == (len("What it is Heat stops the nerve".split()), BUTTONS + 1)
    house.do(GoHome())
    words = "What would you like to know? Glance About glance. Seen Choices About choices.".split()
    assert house.shell.load() == (len(words), 2 + BAR_BUTTONS)


def test_other_content_is_on_the_screen_at_once(house: House) -> None:
    house.do(Wake(), OpenPage(START))
    told = Emissions(house.shell)
    house.store.replace_library(EMPTY_LIBRARY)

    assert "screenChanged" in told.take()
    assert house.shell.props == ShellProps("empty")
