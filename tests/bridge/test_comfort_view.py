"""The comfort sheet."""

import pytest

from kiosk.core.comfort import Look, TextScale
from kiosk.core.visit import ChangeCalm, ChangeLook, ChangeTextScale, Done, Visit, Wake
from kiosk.ui.bridge.comfort_view import ComfortProps, derive_comfort
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
