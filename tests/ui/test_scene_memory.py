"""What pictures weigh: only those of one figure are held, and none is read by who draws."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from build_spec.bench.scenes import MEMORY_BUDGET_MIB, MIB, decoded_bytes, layers_of
from kiosk.core.comfort import ReadingComfort, Skin
from kiosk.core.names import PageId
from kiosk.core.open_step import place_after
from kiosk.core.visit import Done, OpenPage, TurnTo, Wake
from tests.panels import LANDSCAPE, LARGE, SMALL, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import SCREENS_LIMIT, all_pages


def every_place(kiosk: KioskDriver) -> Iterator[str]:
    for page in all_pages(kiosk.library):
        kiosk.go(OpenPage(page))
        for _ in range(SCREENS_LIMIT):
            opened = kiosk.reader.opened
            assert opened is not None
            yield f"{page} {opened.place.step + 1}"
            place = place_after(opened)
            if place is None:
                break
            kiosk.go(TurnTo(place))


def wanted(kiosk: KioskDriver) -> set[str]:
    """The layers of what each stage shows, or has ready for the next step."""
    return {cell.url for stage in kiosk.stages for cell in stage._layers.rows}


def shown_on_cards(kiosk: KioskDriver) -> set[str]:
    return {cell.picture for cell in kiosk.shell._home_cards._cards.rows}


@pytest.mark.parametrize("panel", [LANDSCAPE, LARGE], ids=lambda panel: panel.name)
def test_the_layers_of_one_figure_are_all_that_is_held(kiosk: KioskDriver, panel: Panel) -> None:
    """Former ones are let go, wherever the visitor goes and however many screens are kept."""
    kiosk.begin(panel)
    kiosk.go(Wake())
    heaviest, seen = 0, set()
    for name in every_place(kiosk):
        held = {str(layer.property("source").toString()) for layer in layers_of(kiosk)}
        assert held - shown_on_cards(kiosk) <= wanted(kiosk), name
        heaviest = max(heaviest, decoded_bytes(kiosk))
        seen |= held
    assert len(seen) > 20
    assert 0 < heaviest <= MEMORY_BUDGET_MIB[panel.name] * MIB


def test_a_scene_is_decoded_beside_the_drawing(kiosk: KioskDriver) -> None:
    """After the page is open its layers are still on their way."""
    kiosk.begin(LANDSCAPE)
    kiosk.go(Wake())
    kiosk.store.dispatch(OpenPage(PageId("rf/who")))
    QCoreApplication.sendPostedEvents()
    layers = layers_of(kiosk)

    assert layers
    assert all(layer.property("asynchronous") for layer in layers)
    assert any(layer.property("progress") < 1 for layer in layers)
    kiosk.settle()


@pytest.mark.parametrize("panel", [LANDSCAPE, SMALL], ids=lambda panel: panel.name)
def test_people_in_one_tone_cost_the_memory_of_one(kiosk: KioskDriver, panel: Panel) -> None:
    kiosk.begin(panel, ReadingComfort(skin=Skin.LIGHT))
    kiosk.go(Wake(), OpenPage(PageId("rf/who")))
    skins = {
        str(layer.property("source").toString()).rpartition("/")[2]
        for layer in layers_of(kiosk)
        if "skin-" in str(layer.property("source"))
    }
    kiosk.go(Done())

    assert skins == {"skin-light.webp"}
