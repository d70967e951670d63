"""Whoever says what stands on a button is understood: its name holds those words."""

import re
from collections.abc import Iterator

import pytest

from kiosk.core.visit import GoHome, Wake
from tests.contrast.test_contrast import SCREENS
from tests.panels import LANDSCAPE, SMALL, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tree import ancestors_of, font_of


def unnamed(kiosk: KioskDriver) -> Iterator[str]:
    """Controls whose name lacks their own boldest words (WCAG 2.5.3); lines below may be left."""
    texts = kiosk.texts
    for control in kiosk.controls:
        inside = [text for text in texts if control.item in ancestors_of(text.item)]
        if not inside:
            continue
        words = max(inside, key=lambda text: (font_of(text.item).bold(), -text.rect.y)).words
        said = re.split(r" ·\s", re.sub(r"<[^>]+>", "", words))[0]
        if said.casefold() not in control.name.casefold():
            yield f"“{said}” is not in {control}"


@pytest.mark.parametrize("screen", SCREENS)
def test_the_name_holds_the_words_that_are_seen(kiosk: KioskDriver, screen: str) -> None:
    kiosk.begin(LANDSCAPE)
    kiosk.go(Wake(), *SCREENS[screen])
    assert kiosk.controls
    found = list(unnamed(kiosk))
    assert not found, "\n".join(found)


ARROWS = {"Scroll up", "Scroll down"}
BARE = {
    LANDSCAPE: ARROWS,
    SMALL: ARROWS | {"Play again", "Pause", "In words: what this picture shows"},
}
"""Controls that are an icon alone. On the small panel words would cover the picture."""


def wordless(kiosk: KioskDriver) -> set[str]:
    """Controls without a word on them, or beneath them in their own row or label."""
    texts = kiosk.texts
    return {
        control.name
        for control in kiosk.controls
        if not any(control.rect.holds(text.seen, 1) for text in texts)
    }


@pytest.mark.parametrize("panel", BARE, ids=lambda panel: panel.name)
def test_icons_come_with_words(kiosk: KioskDriver, panel: Panel) -> None:
    bare = set()
    for intents in SCREENS.values():
        kiosk.begin(panel)
        kiosk.go(Wake(), *intents)
        assert kiosk.controls
        bare |= wordless(kiosk)
    assert bare == BARE[panel]


def test_a_bare_icon_is_seen(breakable: KioskDriver) -> None:
    breakable.go(Wake(), GoHome())
    text = next(text for text in breakable.texts if text.words == "I am done")

    text.item.setProperty("text", "")

    assert wordless(breakable) == {"I am done. Forget what I tapped."}


def test_another_name_is_seen(breakable: KioskDriver) -> None:
    breakable.go(Wake(), GoHome())
    text = next(text for text in breakable.texts if text.words == "Home")

    text.item.setProperty("text", "House")

    assert list(unnamed(breakable)) == [f"“House” is not in {breakable.find('Home')}"]
