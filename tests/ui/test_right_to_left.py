"""Numbers on screens that run from the right read as they were written: by glyphs and by pixels."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLocale, QPointF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QTextLayout, QTextOption

from kiosk.app.folders import RESOURCES
from kiosk.core.checking.texts import texts_of
from kiosk.core.direction import FROM_LEFT, numbers_in_order
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId
from kiosk.core.prose import FigureRef
from kiosk.core.visit import ChangeLanguage, Done, OpenPage, Wake
from kiosk.ui.fonts import Fonts
from kiosk.ui.styled import styled
from kiosk.ui.words import locale_of, number_words
from tests.panels import LANDSCAPE
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.tour import Setting, begin
from tests.ui.tree import font_of

AR = LanguageTag("ar")
FONT_PX = 40
WIDE_PX = 40_000
RAW_DOSE = "خذ 10–20 mg مع الطعام"


@pytest.fixture
def arabic(qapp: QCoreApplication) -> Iterator[QFont]:
    """The font of Arabic, with Arabic shown."""
    fonts = Fonts(RESOURCES / "fonts")
    fonts.use(AR)
    QLocale.setDefault(locale_of(AR))
    font = QGuiApplication.font()
    font.setPixelSize(FONT_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    yield font
    QLocale.setDefault(locale_of(FALLBACK_LANGUAGE))
    fonts.use(FALLBACK_LANGUAGE)


def laid_out(text: str, font: QFont, wide_px: int = WIDE_PX) -> QTextLayout:
    """As a line of the screen is: which way it runs follows from its first letter."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    layout.createLine().setLineWidth(wide_px)
    layout.endLayout()
    return layout


def places(text: str, font: QFont) -> Sequence[float]:
    """How far from the left each character begins."""
    layout = laid_out(text, font)
    found = (layout.lineAt(0).cursorToX(at) for at in range(len(text)))
    return [float(place[0]) for place in found]  # type: ignore[index]  # the stubs know no pair


def drawn(text: str, font: QFont) -> NDArray[np.uint8]:
    """The ink of a line, cropped to it."""
    image = QImage(1200, 120, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    laid_out(text, font, 1100).draw(painter, QPointF(20, 20))
    painter.end()
    ink = np.frombuffer(image.constBits(), np.uint8).reshape(120, image.bytesPerLine())[:, :1200]
    columns = np.flatnonzero((ink < 200).any(axis=0))
    return ink[:, columns[0] : columns[-1] + 1].copy()


def widest_hole(ink: NDArray[np.uint8]) -> int:
    """The most columns side by side without ink."""
    bare = "".join(" " if clear else "|" for clear in (ink >= 200).all(axis=0))
    return max(map(len, bare.split("|")))


def stands_in(part: NDArray[np.uint8], whole: NDArray[np.uint8]) -> bool:
    """Whether a picture is a piece of another, to the pixel."""
    wide = part.shape[1]
    steps = range(whole.shape[1] - wide + 1)
    return any(np.array_equal(whole[:, at : at + wide], part) for at in steps)


def test_a_dose_shows_as_it_does_in_english(arabic: QFont) -> None:
    """And without the rule it would be turned round: 20 mg before 10."""
    alone = drawn("10–20 mg", arabic)

    assert stands_in(alone, drawn(numbers_in_order(RAW_DOSE), arabic))
    assert not stands_in(alone, drawn(RAW_DOSE, arabic))


def test_every_number_of_every_arabic_page_reads_from_the_left(arabic: QFont) -> None:
    """Digits of a number from the left; of the numbers of a figure, the first stands further right.

    The words between them are Arabic: 6 to 12 months is read from the right.
    """
    numbers = figures = 0
    for page in many_languages().pages[AR].values():
        for part in texts_of(page):
            text = unescape(re.sub(r"<[^>]+>", "", styled(part.prose)))
            at = places(text, arabic)
            for number in re.finditer(r"\d+(?:[.,]\d+)*", text):
                digits = [at[i] for i in range(number.start(), number.end())]
                assert digits == sorted(digits), text
                numbers += 1
            for span in part.prose.spans:
                ends = list(re.finditer(r"\d[\d.]*", span.text))
                if isinstance(span.mark, FigureRef) and len(ends) > 1:
                    start = text.replace("\u00a0", " ").index(span.text)
                    where = [at[start + end.start()] for end in ends]
                    assert where == sorted(where, reverse=True), text
                    figures += 1
    assert numbers > 120
    assert figures > 40


def test_the_screen_shows_and_says_a_figure_in_its_order(kiosk: KioskDriver) -> None:
    begin(kiosk, Setting(LANDSCAPE, several=True))
    kiosk.go(Wake(), ChangeLanguage(AR), OpenPage(PageId("rf/for-ever")))

    for _ in range(2):
        kiosk.tap("التالي")
    said = " ".join(node.name for node in kiosk.nodes)
    assert "6 إلى 12 شهرًا" in said
    assert not {FROM_LEFT, "\u2068", "\u2069", "\u200f"} & set(said)
    assert not re.search("[\u0660-\u0669\u06f0-\u06f9]", said)
    kiosk.go(Done())


def test_no_hole_tears_an_arabic_word(kiosk: KioskDriver, arabic: QFont) -> None:
    """With the pairs of its font an ain stands so far off a reh that one word reads as two."""
    begin(kiosk, Setting(LANDSCAPE, several=True))
    kiosk.go(Wake(), ChangeLanguage(AR))
    fonts = [arabic, *(font_of(text.item) for text in kiosk.texts)]
    kiosk.go(Done())

    assert {font.bold() for font in fonts} == {True, False}
    for font in fonts:
        font.setPixelSize(FONT_PX)
        hole = widest_hole(drawn("زرع", font))
        assert hole < widest_hole(drawn("زر ع", font)) / 2, font


def test_numbers_that_qt_writes_have_our_digits(arabic: QFont) -> None:
    assert arabic.family()
    assert number_words(0.2).strip("\u2066\u2069") == "0.2"
