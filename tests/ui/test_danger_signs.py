"""Signs of a fault in big text: all are met, none is hidden, each screen says what to do."""

from collections.abc import Collection
from dataclasses import replace

import pytest

from kiosk.core.blocks import Urgency, UrgencyLevel
from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId
from kiosk.core.place import Place
from kiosk.core.rows import ORDERS
from kiosk.core.visit import OpenPage, TurnTo, Wake
from tests.panels import LANDSCAPE, LARGE, PANELS, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.rect import Rect
from tests.ui.tree import ancestors_of, is_a, is_visible, items_of, read_texts, whole_rect

LARGEST = replace(USUAL_COMFORT, text_scale=TextScale.LARGEST)
MORE = "More signs: touch Next"
MORE_DANGER = "More danger signs: touch Next"
LIMIT = 20
ROOMY = (LANDSCAPE, PORTRAIT, LARGE)


def steps_with(
    library: Library, levels: Collection[UrgencyLevel]
) -> list[tuple[PageId, int, Urgency]]:
    """Every step with signs that are as urgent."""
    return [
        (page.id, number, block)
        for page in library.pages[FALLBACK_LANGUAGE].values()
        for number, step in enumerate(page.steps)
        for block in step.blocks
        if isinstance(block, Urgency) and block.level in levels
    ]


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_no_sign_of_a_fault_is_hidden_or_shown_without_what_to_do(
    kiosk: KioskDriver, panel: Panel
) -> None:
    steps = steps_with(kiosk.library, ORDERS)
    assert {block.level for _, _, block in steps} == ORDERS
    for page, number, block in steps:
        kiosk.begin(panel, LARGEST)
        kiosk.go(Wake(), OpenPage(page), TurnTo(Place(number)))
        order = block.act.sentences()[0].text
        left = [sign.text for sign in block.signs]
        for _ in range(LIMIT):
            said = [node.name for node in kiosk.nodes]
            assert not kiosk.shows("Scroll down")
            assert any(words.startswith(order) for words in said)
            left = [sign for sign in left if sign not in said]
            more = MORE_DANGER if block.level is UrgencyLevel.NOW else MORE
            assert any(words.endswith(more) for words in said) == bool(left)
            if not left:
                break
            kiosk.tap("Next")
        assert not left


def signs_on(kiosk: KioskDriver) -> list[tuple[str, Rect]]:
    rows = (i for i in items_of(kiosk.window.contentItem()) if is_a(i, "SignRow") and is_visible(i))
    return [(str(row.property("spoken")), whole_rect(row)) for row in rows]


def bare(library: Library, page: PageId) -> Library:
    """The same content without a body beside its signs."""
    whole = library.pages[FALLBACK_LANGUAGE][page]
    steps = tuple(
        replace(step, blocks=tuple(replace(b, body=None) if isinstance(b, Urgency) else b
                                   for b in step.blocks))
        for step in whole.steps
    )  # fmt: skip
    pages = dict(library.pages[FALLBACK_LANGUAGE]) | {page: replace(whole, steps=steps)}
    return replace(library, pages=dict(library.pages) | {FALLBACK_LANGUAGE: pages})


@pytest.mark.parametrize("mirrored", [False, True], ids=["", "mirrored"])
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_the_body_moves_no_sign_and_covers_none(
    kiosk: KioskDriver, panel: Panel, mirrored: bool
) -> None:
    """It stands where the rows leave room, tells of itself behind them, and else is not there."""
    page = PageId("rf/help-now")
    kiosk.begin(panel, mirrored=mirrored)
    kiosk.go(Wake(), OpenPage(page))
    signs = signs_on(kiosk)
    names = [node.name for node in kiosk.nodes]
    alt = kiosk.reader.leaf.props.body_alt
    drawn = [item for item in items_of(kiosk.window.contentItem()) if is_a(item, "BodyPane")]
    covered = [
        ink
        for pane in drawn
        for ink in read_texts(kiosk.window)
        if pane not in ancestors_of(ink.item) and ink.rect.overlaps(whole_rect(pane), 1)
    ]
    kiosk.begin(panel, mirrored=mirrored, library=bare(kiosk.library, page))
    kiosk.go(Wake(), OpenPage(page))

    assert signs == signs_on(kiosk)
    assert not covered
    assert bool(drawn) == bool(alt) == (panel in ROOMY)
    if drawn:
        assert names.index(alt) > names.index(signs[-1][0])
        assert names.count(alt) == 1


@pytest.mark.parametrize("tag", [language.tag for language in many_languages().offered])
def test_what_to_do_has_a_sign_below_it_in_every_language(
    kiosk: KioskDriver, tag: LanguageTag
) -> None:
    kiosk.begin(SMALL, replace(LARGEST, language=tag), library=many_languages())
    for page, number, _ in steps_with(kiosk.library, {UrgencyLevel.NOW}):
        kiosk.go(Wake(), OpenPage(page), TurnTo(Place(number)))
        assert signs_on(kiosk), f"{tag} {page}"
