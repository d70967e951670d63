"""In big text what carries meaning grows with the text, not only the text itself."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.visit import Wake
from tests.panels import LANDSCAPE, LARGE, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.tour import Setting, apology_screens, begin, screens_of, warning_screens
from tests.ui.tree import Ink, ancestors_of, font_of, is_a

LARGEST = replace(USUAL_COMFORT, text_scale=TextScale.LARGEST)
CHECK, MATTERS = PageId("rf/check"), PageId("rf/what-matters")
BIG = (LANDSCAPE, PORTRAIT, LARGE)


def texts_in(kiosk: KioskDriver, kind: str) -> list[Ink]:
    """The texts in what is of a kind."""
    return [t for t in kiosk.texts if any(is_a(above, kind) for above in ancestors_of(t.item))]


def longest(texts: Sequence[Ink]) -> Ink:
    return max(texts, key=lambda text: len(text.words))


def size_of(text: Ink) -> int:
    return font_of(text.item).pixelSize()


@pytest.mark.parametrize("panel", BIG, ids=lambda panel: panel.name)
@pytest.mark.parametrize("page", [CHECK, MATTERS])
def test_answers_are_as_big_as_their_question(
    kiosk: KioskDriver, panel: Panel, page: PageId
) -> None:
    kiosk.begin(panel, LARGEST)
    found: dict[str, float] = {}
    for _ in screens_of(kiosk, page):
        found |= {text.words: size_of(text) for text in texts_in(kiosk, "ChoiceButton")}
    assert max(found.values()) == kiosk.size("namePx")
    # Where a word or a line would not fit, one is a little smaller.
    assert min(found.values()) > kiosk.size("labelPx")


def test_on_the_small_panel_a_question_takes_what_its_answers_leave(kiosk: KioskDriver) -> None:
    kiosk.begin(SMALL, LARGEST)
    sizes: dict[str, float] = {}
    for _ in screens_of(kiosk, CHECK):
        assert not kiosk.reader.props.scrolls
        sizes |= {text.words: size_of(text) for text in texts_in(kiosk, "TitleRow")}
        sizes |= {text.words: size_of(text) for text in texts_in(kiosk, "ChoiceButton")}
    usual, big = kiosk.size("labelPx"), kiosk.size("namePx")
    assert set(sizes.values()) == {usual, big}
    assert sizes["Can you say no?"] == sizes["No"] == big
    assert sizes["You feel numb between the legs and cannot pee. What do you do?"] == usual


@pytest.mark.parametrize("language", [x.tag for x in many_languages().offered])
@pytest.mark.parametrize("panel", BIG, ids=lambda panel: panel.name)
def test_warnings_and_apologies_are_as_big_as_text(
    kiosk: KioskDriver, panel: Panel, language: LanguageTag
) -> None:
    setting = Setting(panel, replace(LARGEST, language=language), several=True)
    begin(kiosk, setting)
    kiosk.go(Wake())
    for _ in warning_screens(kiosk):
        assert size_of(longest(texts_in(kiosk, "IdleWarning"))) == kiosk.size("bodyPx")
    for name in apology_screens(kiosk, setting):
        told = texts_in(kiosk, "MissingPage" if name == "missing page" else "EmptyScreen")
        assert size_of(longest(told)) == kiosk.size("bodyPx")
