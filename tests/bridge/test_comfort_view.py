"""The comfort sheet."""

import pytest

from kiosk.core.comfort import Look, TextScale
from kiosk.core.reach import Glass
from kiosk.core.visit import (
    ChangeCalm,
    ChangeLook,
    ChangeNeedles,
    ChangeReach,
    ChangeTextScale,
    Done,
    Visit,
    Wake,
)
from kiosk.ui.bridge.comfort_view import ComfortProps, derive_comfort
from kiosk.ui.bridge.shell_view import Presentation
from tests.bridge.house import Emissions, House, house_of
from tests.visit.journeys import OTHER_SITE, SITE, go
from tests.visit.small_library import small_library

LIBRARY = small_library()


@pytest.fixture
def house() -> House:
    awake = house_of(LIBRARY)
    awake.do(Wake())
    return awake


@pytest.mark.parametrize(
    ("visit", "props"),
    [
        (Visit.fresh(SITE), ComfortProps(100, "light", calm=False)),
        (Visit.fresh(OTHER_SITE), ComfortProps(150, "cream", calm=True)),
        (
            go(LIBRARY, Wake(), ChangeTextScale(TextScale.LARGEST), ChangeLook(Look.CONTRAST)),
            ComfortProps(200, "contrast", calm=False),
        ),
        (go(LIBRARY, Wake(), ChangeCalm(calm=True)), ComfortProps(100, "light", calm=True)),
    ],
)
def test_props(visit: Visit, props: ComfortProps) -> None:
    assert derive_comfort(visit) == props


HIGH = Glass(23.8, 1080, 1920, lower_edge_mm=860)
LOWERED = go(LIBRARY, Wake(), ChangeReach(low=True), ChangeNeedles(needles=False))


def test_lower_is_offered_by_a_screen_that_hangs_high() -> None:
    assert derive_comfort(Visit.fresh(SITE), HIGH) == ComfortProps(can_lower=True)


def test_a_third_of_the_screen_is_freed_when_it_is_taken() -> None:
    props = derive_comfort(LOWERED, HIGH)

    assert (props.low, props.can_lower, props.needles) == (True, True, False)
    assert props.freed == pytest.approx(0.317, abs=0.001)


def test_where_it_would_change_nothing_nothing_changes() -> None:
    props = derive_comfort(LOWERED, Glass(23.8, 1080, 1920, lower_edge_mm=600))

    assert (props.low, props.can_lower, props.freed) == (False, False, 0.0)


def test_the_window_s_size_is_what_it_follows_from() -> None:
    house = house_of(LIBRARY, Presentation(23.8, lower_edge_mm=860))
    offered = [house.shell._comfort.props.can_lower]
    for size in ((1080, 1920), (1920, 1080)):
        house.shell.glassMeasured(*size)
        offered.append(house.shell._comfort.props.can_lower)

    assert offered == [False, True, False]


def test_a_tap_goes_through_the_text_sizes_and_round(house: House) -> None:
    sizes = []
    for _ in range(4):
        house.shell._comfort.nextTextScale()
        sizes.append(int(house.store.visit.comfort.text_scale))

    assert sizes == [150, 200, 100, 150]


def test_reach_and_needles(house: House) -> None:
    comfort = house.shell._comfort
    for low, needles in ((True, False), (False, True)):
        comfort.chooseLow(low)
        comfort.chooseNeedles(needles)
        chosen = house.store.visit.comfort
        assert (chosen.low, chosen.needles) == (low, needles)


@pytest.mark.parametrize("scale", TextScale)
def test_text_sizes(house: House, scale: TextScale) -> None:
    house.shell._comfort.chooseTextScale(int(scale))

    assert house.store.visit.comfort.text_scale is scale


@pytest.mark.parametrize("look", Look)
def test_looks(house: House, look: Look) -> None:
    house.shell._comfort.chooseLook(look.value)

    assert house.store.visit.comfort.look is look


def test_calm(house: House) -> None:
    house.shell._comfort.chooseCalm(True)
    assert house.store.visit.comfort.calm
    house.shell._comfort.chooseCalm(False)
    assert not house.store.visit.comfort.calm


def test_each_choice_is_told_once_and_the_wipe_takes_all_back(house: House) -> None:
    comfort = house.shell._comfort
    told = Emissions(comfort)
    comfort.chooseTextScale(150)
    assert told.take() == ["textScaleChanged"]
    comfort.chooseTextScale(150)
    assert told.take() == []
    comfort.chooseLook("dark")
    assert told.take() == ["lookChanged"]
    comfort.chooseCalm(True)
    assert told.take() == ["calmChanged"]

    house.do(Done())
    assert told.take() == ["calmChanged", "lookChanged", "textScaleChanged"]
    assert comfort.props == ComfortProps()
