"""What is told on cards, where text is big or the panel small: names, verdicts, marks, columns."""

from dataclasses import replace

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.core.comfort import USUAL_COMFORT, TextScale
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.open_step import OpenStep
from kiosk.core.place import Place
from kiosk.core.rows import Headline, OpinionHead
from kiosk.core.visit import HelpNow, OpenPage, TurnTo, Wake
from kiosk.core.weighed import options_of
from kiosk.core.weighing import Compare
from tests.panels import LANDSCAPE, SMALL, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.tour import screens_of
from tests.ui.tree import Ink, ancestors_of, font_of, is_a, items_of, number_of, whole_rect

LARGEST = replace(USUAL_COMFORT, text_scale=TextScale.LARGEST)
EXPERTS, OPTIONS, COMPARE = PageId("rf/experts"), PageId("rf/options"), PageId("rf/compare")
NAMES, DOORS = 5, 4


def rows_shown(kiosk: KioskDriver) -> list[type]:
    opened = kiosk.reader.opened
    assert opened is not None
    return [type(row.part) for row in opened.shown_rows]


def in_row(kiosk: KioskDriver, kind: str) -> list[Ink]:
    """The texts of the rows of a kind, from above."""
    found = [t for t in kiosk.texts if any(is_a(above, kind) for above in ancestors_of(t.item))]
    return sorted(found, key=lambda text: text.rect.y)


def test_a_verdict_is_as_big_as_text_and_all_names_alike(kiosk: KioskDriver) -> None:
    kiosk.begin(SMALL, LARGEST)
    names = []
    for _ in screens_of(kiosk, EXPERTS):
        if OpinionHead in rows_shown(kiosk):
            name, verdict = in_row(kiosk, "OpinionHeadRow")
            names.append(font_of(name.item).pixelSize())
            assert font_of(verdict.item).pixelSize() == round(kiosk.size("bodyPx"))
            if Headline not in rows_shown(kiosk):
                assert kiosk.shows(f"{kiosk.reader.props.headline} · {kiosk.reader.props.position}")

    assert len(names) == NAMES
    assert set(names) == {round(kiosk.size("namePx"))}


def plain(text: Ink) -> str:
    return str(text.item.property("plain"))


def mark_beside(kiosk: KioskDriver, words: Ink) -> float:
    """Its middle, counted in lines of the words from the first one's top."""
    marks = [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "ExplainMark")]
    middle = whole_rect(marks[0]).centre.y()
    assert len(marks) == 1
    return (middle - whole_rect(words.item).y) / number_of(words.item, "linePx")


def test_the_mark_of_a_word_stands_on_the_line_of_it(kiosk: KioskDriver) -> None:
    """A name of one line, and the first of three: “Better sleep, pacing, less”."""
    kiosk.begin(SMALL, LARGEST)
    found = []
    for _ in screens_of(kiosk, OPTIONS):
        marked = [t for t in kiosk.texts if "</u>" in str(t.item.property("text"))]
        found += [(plain(words), int(mark_beside(kiosk, words))) for words in marked]

    assert ("Exercise and physiotherapy", 0) in found
    assert ("Better sleep, pacing, less weight and not smoking help your whole body.", 0) in found


def compare_three(kiosk: KioskDriver, panel: Panel) -> tuple[OpenStep, list[str]]:
    """The comparison of the first choice with two more, and their names."""
    kiosk.begin(panel)
    options = options_of(OPTIONS, kiosk.library, USUAL_COMFORT.language)[:3]
    kiosk.go(Wake(), OpenPage(COMPARE), *(Compare(piece) for piece, _ in options[1:]))
    kiosk.go(TurnTo(Place(1)))
    assert kiosk.reader.opened is not None
    return kiosk.reader.opened, [option.name.text for _, option in options]


def test_three_choices_stand_side_by_side_on_the_small_panel(kiosk: KioskDriver) -> None:
    opened, names = compare_three(kiosk, SMALL)
    fields = ("May be good", "May be bad", "How sure are we?")
    assert len(opened.screens) == len(fields)
    for field, span in zip(fields, opened.screens, strict=True):
        kiosk.go(TurnTo(opened.rows[span.first].place))
        shown = [plain(text) for text in kiosk.texts]
        assert not kiosk.reader.props.scrolls
        assert field in shown
        assert set(names) <= set(shown)


def test_what_is_compared_stands_on_one_screen_below_a_small_headline(kiosk: KioskDriver) -> None:
    opened, _ = compare_three(kiosk, LANDSCAPE)

    assert len(opened.screens) == 1
    assert kiosk.shows("Your choices compared")


def test_banner_list_and_tint_begin_their_words_on_one_edge(kiosk: KioskDriver) -> None:
    kiosk.begin(LANDSCAPE)
    kiosk.go(Wake(), HelpNow())
    kinds = ("UrgencyRow", "SignRow", "SiteRow")
    rows = [row for row in items_of(kiosk.window.contentItem()) if any(is_a(row, k) for k in kinds)]
    words = [next(i for i in items_of(row) if is_of_a_row(i)) for row in rows]

    assert len(rows) > len(kinds)
    assert len({round(whole_rect(text).x) for text in words}) == 1


def is_of_a_row(item: QQuickItem) -> bool:
    """Whether it is the text of a row, and not a number beside it."""
    return is_a(item, "Words") and len(str(item.property("text"))) > 1


@pytest.mark.parametrize("language", ["en", "es", "ar", "zh-Hans"])
def test_all_doors_stand_on_the_small_panel_at_once(language: str, kiosk: KioskDriver) -> None:
    kiosk.begin(SMALL, replace(LARGEST, language=LanguageTag(language)), library=many_languages())
    kiosk.go(Wake())
    doors = [node for node in kiosk.controls if is_a(node.item, "Card")]

    assert len(doors) == DOORS
    assert all(node.seen.holds(node.rect, 1) for node in doors)
