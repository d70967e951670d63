"""What a visitor takes along, in every language: codes off the screen, letters off the paper."""

import ctypes
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, product

import cv2
import numpy as np
import pypdfium2
import pytest
import zxingcpp
from numpy.typing import NDArray
from pypdfium2 import raw

from kiosk.core.code_cards import BYTES_BY_VERSION, payload, version_of
from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.direction import MARKS
from kiosk.core.names import LanguageTag, is_right_to_left
from kiosk.core.paper import PaperSize
from kiosk.core.site import SiteFacts
from kiosk.core.visit import Done, Wake
from kiosk.ui.printout import FOOT_POINTS, SHEETS, WordedHandout, printed
from kiosk.ui.words import paper_page
from tests.panels import LANDSCAPE, LARGE, SMALL
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.papers import CLINIC, TAKE_AWAY, answers_of, words_of
from tests.ui.test_codes import (
    LEAST_MODULE_MM,
    PICKED,
    codes_on_screens,
    grey,
    read_by_opencv,
    told_by,
)
from tests.ui.test_printout import DARK, DOTS_PER_INCH, HAIR_MM, drawn
from tests.ui.tour import Setting, begin, page_screens
from tests.ui.tree import number_of

LANGUAGES = many_languages().languages
MOST_VERSION = 15
SAME_LINE_POINTS = 2.0
ERROR_LEVELS = {"M", "Q", "H"}
"""A code of a given size may hold better than M, never worse."""
AROUND = (0.04, 0.06, 0.09)
"""Of the width of a code: how much paper a camera sees on each side."""
COLUMN_POINTS = 24.0
"""What is further apart does not belong together, such as the words below two codes."""
BRACKETS = str.maketrans("()[]«»", '""""""')
"""Which of a pair a letter of the PDF stands for depends on who reads it."""
FROM_LEFT = re.compile(r"[0-9A-Za-zÀ-ɏ](?:[^\u0590-\u08ff\ufb1d-\ufefc]*[0-9A-Za-zÀ-ɏ])?")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, kiosk: KioskDriver) -> Iterator[LanguageTag]:
    """Each in turn; the next test begins in English again."""
    chosen: LanguageTag = request.param
    yield chosen
    kiosk.go(Done())
    kiosk.reader._shelf._site = SiteFacts()


def given_answers(kiosk: KioskDriver, setting: Setting) -> None:
    """A visitor who said something and shares it, on a kiosk of a clinic."""
    kiosk.go(Done())
    kiosk.reader._shelf._site = CLINIC
    begin(kiosk, setting)
    kiosk.go(Wake())
    some = replace(answers_of(kiosk, "all"), questions=PICKED)
    kiosk.store._visit = replace(kiosk.visit, answers=some)


SETTINGS = {
    "smallest": (SMALL, TextScale.NORMAL),
    "smallest in big text": (SMALL, TextScale.LARGEST),
    "usual in big text": (LANDSCAPE, TextScale.LARGEST),
    "largest": (LARGE, TextScale.NORMAL),
}


@pytest.mark.parametrize("name", SETTINGS)
def test_each_code_is_read_off_the_screen_in_each_language(
    kiosk: KioskDriver, language: LanguageTag, name: str
) -> None:
    panel, scale = SETTINGS[name]
    given_answers(kiosk, Setting(panel, ReadingComfort(language, scale), several=True))
    shown: set[str] = set()
    for _ in page_screens(kiosk, TAKE_AWAY):
        shown.update(node.name for node in kiosk.nodes)
    read: list[str] = []
    count = 0
    for card, item in codes_on_screens(kiosk):
        assert not kiosk.reader.props.scrolls, "a code that has to be scrolled to is cut"
        screen = grey(kiosk.picture())
        (found,) = zxingcpp.read_barcodes(screen)
        assert found.text == payload(card) == read_by_opencv(screen, item)
        assert found.ec_level in ERROR_LEVELS
        assert version_of(card) <= len(BYTES_BY_VERSION) == MOST_VERSION
        assert number_of(item, "modulePx") / panel.px_per_mm >= LEAST_MODULE_MM
        # in big text on the smallest panel danger signs leave their headline no room
        titles = card.titles if scale is TextScale.LARGEST else ()
        read += (line for line in told_by(found.text) if line not in titles)
        count += 1
        assert card.number == count
    assert count == card.of > 2
    # every word of them is on the screens, and they end with the clinic's own page
    assert [line for line in read if line not in shown] == []
    assert read[-1] == CLINIC.clinic_web
    page = many_languages().page(PICKED[0].page, language)
    assert page is not None
    for number, piece in enumerate(PICKED, 1):
        group = page.steps[piece.step].blocks[piece.block]
        question = group.questions[piece.part - 1].text  # type: ignore[union-attr]  # as picked
        assert f"{number}. {question}" in read


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter on paper; points from the lower left corner."""

    letter: str
    x: float
    y: float


def glyphs_of(page: pypdfium2.PdfPage) -> list[Glyph]:
    """Every letter with its place; what a reader of PDFs makes of their order is left aside."""
    text = page.get_textpage()
    found = []
    for index in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, index))
        if raw.FPDFText_IsGenerated(text, index) or letter.isspace():
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
        found.append(Glyph(letter, x.value, y.value))
    return found


def is_mark(letter: str) -> bool:
    """Whether it stands above or below another letter."""
    return unicodedata.combining(letter) > 0


def as_read(page: pypdfium2.PdfPage, *, from_right: bool) -> str:
    """The letters of a page in the order in which an eye finds them, without spaces and marks."""
    letters = sorted((g for g in glyphs_of(page) if not is_mark(g.letter)), key=lambda g: -g.y)
    lines: list[list[Glyph]] = []
    for glyph in letters:
        if not lines or lines[-1][0].y - glyph.y > SAME_LINE_POINTS:
            lines.append([])
        lines[-1].append(glyph)
    return "".join(_line(line, from_right=from_right) for line in lines)


def _line(line: list[Glyph], *, from_right: bool) -> str:
    placed = sorted(line, key=lambda g: -g.x if from_right else g.x)
    columns = [[placed[0]]]
    for before, glyph in pairwise(placed):
        if abs(glyph.x - before.x) > COLUMN_POINTS:
            columns.append([])
        columns[-1].append(glyph)
    texts = ("".join(glyph.letter for glyph in column) for column in columns)
    # An eye that comes from the right turns round for each number and each Latin name.
    turned = (FROM_LEFT.sub(lambda m: m.group()[::-1], t) if from_right else t for t in texts)
    return "".join(turned)


def bare(text: str) -> str:
    """What is compared: letters as they are keyed, no spaces, no marks, nothing unseen."""
    plain = unicodedata.normalize("NFKC", text)
    left = (c for c in plain if not c.isspace() and c not in MARKS and not is_mark(c))
    return "".join(left).translate(BRACKETS)


def marks_of(text: str) -> Counter[str]:
    """The marks above and below letters."""
    return Counter(c for c in unicodedata.normalize("NFKC", text) if is_mark(c))


def fullest(kiosk: KioskDriver, language: LanguageTag) -> WordedHandout:
    """The longest paper that there is, with the kiosk's own words in that language too."""
    begin(kiosk, Setting(comfort=ReadingComfort(language), several=True))
    return words_of(kiosk, answers_of(kiosk, "all"), language=language)


@pytest.mark.parametrize("size", PaperSize)
def test_every_letter_is_on_the_paper_in_its_place_in_each_language(
    kiosk: KioskDriver, language: LanguageTag, size: PaperSize
) -> None:
    words = fullest(kiosk, language)
    made = printed(words, size)
    pages = list(pypdfium2.PdfDocument(made.pdf))
    told, marks, wanted = "", Counter[str](), marks_of("".join(words.lines))
    for number, page in enumerate(pages, 1):
        count = paper_page(number, made.pages) if made.pages > 1 else ""
        foot = bare("".join(words.foot) + count)
        read = bare(as_read(page, from_right=is_right_to_left(language)))
        assert read.endswith(foot)
        told += read.removesuffix(foot)
        marks += marks_of("".join(glyph.letter for glyph in glyphs_of(page)))
        wanted += marks_of("".join(words.foot) + count)
    assert told == bare("".join(words.lines))
    assert marks == wanted


@pytest.mark.parametrize("size", PaperSize)
def test_nothing_is_cut_off_the_paper_in_each_language(
    kiosk: KioskDriver, language: LanguageTag, size: PaperSize
) -> None:
    """All ink keeps the margins, and no word lies on another."""
    made, sheet = printed(fullest(kiosk, language), size), SHEETS[size]
    dots = DOTS_PER_INCH / 25.4
    side = round((sheet.margin - HAIR_MM) * dots)
    edge = round((sheet.margin * 0.6 - HAIR_MM) * dots)
    for ink in drawn(made):
        for band in (ink[:, :side], ink[:, -side:], ink[:edge], ink[-edge:]):
            assert band.min() >= DARK
    for page in pypdfium2.PdfDocument(made.pdf):
        rows = sorted({round(glyph.y, 1) for glyph in glyphs_of(page) if not is_mark(glyph.letter)})
        below = [high - low for low, high in pairwise(rows) if high - low > SAME_LINE_POINTS]
        # lines of the smallest type are that far apart
        assert min(below) >= sheet.body * FOOT_POINTS


def pictures_of(page: pypdfium2.PdfPage, dots_per_inch: int) -> NDArray[np.uint8]:
    """A page, finer or coarser, in grey."""
    drawn_page = page.render(scale=dots_per_inch / 72, grayscale=True).to_pil()
    return np.asarray(drawn_page)


def read_alone(page: pypdfium2.PdfPage, code: zxingcpp.Barcode) -> Iterator[str]:
    """What the other decoder reads of a code in the pictures that a hand takes of it."""
    at = code.position
    for dots_per_inch, share in product((DOTS_PER_INCH, 2 * DOTS_PER_INCH), AROUND):
        picture, scale = pictures_of(page, dots_per_inch), dots_per_inch / DOTS_PER_INCH
        around = (at.bottom_right.x - at.top_left.x) * share
        left, top = (round((v - around) * scale) for v in (at.top_left.x, at.top_left.y))
        right, end = (round((v + around) * scale) for v in (at.bottom_right.x, at.bottom_right.y))
        part = np.ascontiguousarray(picture[top:end, left:right])
        text, *_ = cv2.QRCodeDetectorAruco().detectAndDecode(part)
        yield str(text)


@pytest.mark.parametrize("size", PaperSize)
def test_each_code_is_read_off_the_paper_in_each_language(
    kiosk: KioskDriver, language: LanguageTag, size: PaperSize
) -> None:
    words = fullest(kiosk, language)
    wanted = sorted(payload(card) for card in words.cards)
    found: list[str] = []
    from_afar: list[str] = []
    for page in pypdfium2.PdfDocument(printed(words, size).pdf):
        from_afar += (c.text for c in zxingcpp.read_barcodes(pictures_of(page, DOTS_PER_INCH // 2)))
        for code in zxingcpp.read_barcodes(pictures_of(page, DOTS_PER_INCH)):
            assert code.ec_level in ERROR_LEVELS
            assert code.text in read_alone(page, code)
            found.append(code.text)
    assert sorted(found) == sorted(from_afar) == wanted
