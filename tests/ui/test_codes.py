"""The codes of the take-away, read off the screen by two decoders that know nothing of us."""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.core.answers import PickQuestion
from kiosk.core.code_cards import BYTES_BY_VERSION, QUIET_MODULES, payload, version_of
from kiosk.core.comfort import Look, ReadingComfort, TextScale
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.open_step import place_after
from kiosk.core.own_blocks import CodeCard
from kiosk.core.pieces import Piece, Written
from kiosk.core.place import Place
from kiosk.core.site import SiteFacts
from kiosk.core.visit import Done, OpenPage, TurnTo, Visit, Wake
from kiosk.core.writing import MOST_LETTERS
from kiosk.ui.codes import code_name
from tests.panels import LANDSCAPE, LARGE, PANELS, PORTRAIT, SMALL, Panel
from tests.ui.driver import KioskDriver
from tests.ui.tour import Setting, begin, page_screens
from tests.ui.tree import is_a, items_of, number_of, whole_rect

QUESTIONS = PageId("rf/questions")
TAKE_AWAY = PageId("rf/take-away")
PICKED = tuple(Piece(QUESTIONS, *where) for where in ((0, 1, 1), (1, 0, 3), (3, 0, 1)))
CLINIC = SiteFacts(
    clinic_name="Spine Clinic; Ward 3, by the River",
    clinic_phone="020 7946 0000",
    clinic_web="https://clinic.example/spine",
)
NO_NUMBER = SiteFacts(clinic_name="Spine Clinic")
LEAST_MODULE_MM = 0.8
LAST_STEP = 4
LARGEST = ReadingComfort(text_scale=TextScale.LARGEST)
ZH = LanguageTag("zh-Hans")
CHINESE_LARGEST = ReadingComfort(ZH, TextScale.LARGEST)


def given_answers(kiosk: KioskDriver, setting: Setting, site: SiteFacts) -> None:
    """A visitor who picked some questions, on a kiosk of that clinic."""
    kiosk.go(Done())
    kiosk.reader._shelf._site = site
    begin(kiosk, setting)
    kiosk.go(Wake(), *(PickQuestion(piece) for piece in PICKED))


@pytest.fixture(autouse=True)
def _no_clinic_after(kiosk: KioskDriver) -> Iterator[None]:
    yield
    kiosk.go(Done())
    kiosk.reader._shelf._site = SiteFacts()


def codes_on_screens(kiosk: KioskDriver) -> Iterator[tuple[CodeCard, QQuickItem]]:
    """Every screen of the last step that shows a code."""
    kiosk.go(OpenPage(TAKE_AWAY), TurnTo(Place(LAST_STEP)))
    while True:
        items = [i for i in items_of(kiosk.window.contentItem()) if is_a(i, "CodePicture")]
        for item in items:
            name = item.property("name")
            yield next(card for card in kiosk.reader.cards if code_name(card) == name), item
        opened = kiosk.reader.opened
        place = place_after(opened) if opened else None
        if place is None:
            return
        kiosk.go(TurnTo(place))


def grey(picture: QImage) -> NDArray[np.uint8]:
    """A picture as decoders want it."""
    flat = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return np.array(rows[:, : flat.width()])


def read_by_zxing(picture: NDArray[np.uint8]) -> list[str]:
    """What is read in a picture of the whole screen."""
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def read_by_opencv(picture: NDArray[np.uint8], item: QQuickItem) -> str:
    """What is read in the part of it that shows the code."""
    rect = whole_rect(item)
    x, y = round(rect.x), round(rect.y)
    part = picture[y : y + round(rect.height), x : x + round(rect.width)]
    text, *_ = cv2.QRCodeDetectorAruco().detectAndDecode(np.ascontiguousarray(part))
    return str(text)


SETTINGS = [
    *(Setting(panel) for panel in PANELS),
    Setting(SMALL, LARGEST),
    Setting(LARGE, LARGEST),
    Setting(PORTRAIT, LARGEST, mirrored=True),
    *(Setting(LANDSCAPE, ReadingComfort(look=look)) for look in Look),
    Setting(SMALL, CHINESE_LARGEST, several=True),
    Setting(LARGE, ReadingComfort(ZH), several=True),
]


@pytest.mark.parametrize("site", [CLINIC, NO_NUMBER], ids=["number", "no number"])
@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_two_decoders_read_each_code_off_the_screen(
    kiosk: KioskDriver, setting: Setting, site: SiteFacts
) -> None:
    given_answers(kiosk, setting, site)
    read = []
    for card, item in codes_on_screens(kiosk):
        screen = grey(kiosk.picture())
        assert read_by_zxing(screen) == [payload(card)]
        assert read_by_opencv(screen, item) == payload(card)
        read.append(card)
    assert len(read) == read[-1].of > 2


OWN_WORDS = (
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2,
    "Будет ли мне больно, и когда я смогу снова работать?",
    "هل سيؤلمني هذا، ومتى يمكنني العودة إلى العمل؟",
    "会很痛吗？我什么时候可以再工作？" * 6,
    "क्या दर्द होगा?",
)


@pytest.mark.parametrize("panel", [SMALL, LARGE], ids=lambda panel: panel.name)
def test_own_words_of_any_script_are_read_off_the_screen(kiosk: KioskDriver, panel: Panel) -> None:
    given_answers(kiosk, Setting(panel), CLINIC)
    words = tuple(Written(text[:MOST_LETTERS]) for text in OWN_WORDS)
    mine = replace(kiosk.visit.answers, written=words, questions=(*PICKED, *words))
    kiosk.store._visit = replace(kiosk.visit, answers=mine)
    read = []
    for card, item in codes_on_screens(kiosk):
        screen = grey(kiosk.picture())
        assert read_by_zxing(screen) == [payload(card)]
        assert read_by_opencv(screen, item) == payload(card)
        assert version_of(card) <= len(BYTES_BY_VERSION)
        assert number_of(item, "modulePx") / panel.px_per_mm >= LEAST_MODULE_MM
        lines = told_by(payload(card))
        read += [line for line in lines if line in card.lines and line not in card.titles]
    for number, own in enumerate(words, len(PICKED) + 1):
        # one that is longer than a code is cut, and no letter is lost
        assert "".join(f"{number}. {own.text}".split()) in "".join("".join(read).split())


def unescaped(text: str) -> str:
    """A value of a vCard (RFC 2426, 4)."""
    return text.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")


def told_by(text: str) -> list[str]:
    """What somebody reads on a telephone that read a code, line by line."""
    if not text.startswith("BEGIN:VCARD"):
        return text.split("\n")
    fields = dict(line.split(":", 1) for line in text.split("\r\n"))
    assert fields["N"] == fields["FN"]
    return "\n".join(unescaped(fields[name]) for name in ("FN", "TEL", "NOTE")).split("\n")


@pytest.mark.parametrize("site", [CLINIC, NO_NUMBER], ids=["number", "no number"])
@pytest.mark.parametrize(
    "setting",
    [Setting(SMALL), Setting(LARGE), Setting(LANDSCAPE, ReadingComfort(ZH), several=True)],
    ids=lambda setting: setting.name,
)
def test_the_codes_say_what_the_screens_show(
    kiosk: KioskDriver, setting: Setting, site: SiteFacts
) -> None:
    given_answers(kiosk, setting, site)
    shown: set[str] = set()
    for _ in page_screens(kiosk, TAKE_AWAY):
        shown.update(node.name for node in kiosk.nodes)
    read: list[str] = []
    for card, _item in codes_on_screens(kiosk):
        read += told_by("".join(read_by_zxing(grey(kiosk.picture()))))
        assert card.lines or card.web
    assert not [line for line in read if line not in shown]
    # and nothing that was picked is missing
    for number, piece in enumerate(PICKED, 1):
        page = (setting.library or kiosk.library).pages[setting.comfort.language][piece.page]
        group = page.steps[piece.step].blocks[piece.block]
        question = group.questions[piece.part - 1].text  # type: ignore[union-attr]  # as picked
        assert f"{number}. {question}" in read


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_modules_are_large_and_stand_in_white(kiosk: KioskDriver, setting: Setting) -> None:
    given_answers(kiosk, setting, CLINIC)
    seen = 0
    for card, item in codes_on_screens(kiosk):
        module_px = number_of(item, "modulePx")
        assert module_px / setting.panel.px_per_mm >= LEAST_MODULE_MM
        assert module_px.is_integer()
        assert version_of(card) <= len(BYTES_BY_VERSION) == 15
        rect, picture = whole_rect(item), kiosk.picture()
        quiet = round(module_px) * QUIET_MODULES
        x, y, side = round(rect.x), round(rect.y), round(rect.width)
        colours = {
            picture.pixelColor(x + along, y + deep).name()
            for along in range(side)
            for deep in (0, quiet - 1, side - quiet, side - 1)
        }
        assert colours == {QColor("white").name()}
        seen += 1
    assert seen > 2


def test_a_wipe_leaves_no_code(kiosk: KioskDriver) -> None:
    given_answers(kiosk, Setting(), CLINIC)
    assert list(codes_on_screens(kiosk))
    kiosk.go(Done())
    assert kiosk.visit == Visit.fresh()
    assert kiosk.reader.cards == ()
    assert not kiosk.reader.leaf.cells
    assert not kiosk.reader.waiting.cells
    assert not kiosk.reader._shelf._steps


def test_a_code_that_was_laid_out_ahead_is_drawn_when_it_is_turned_to(kiosk: KioskDriver) -> None:
    given_answers(kiosk, Setting(), CLINIC)
    kiosk.go(OpenPage(TAKE_AWAY), TurnTo(Place(LAST_STEP - 1)))
    while kiosk.reader.props.step < LAST_STEP:
        kiosk.reader.look_ahead()
        kiosk.settle()
        kiosk.reader.next()
        kiosk.settle()
    card = kiosk.reader.cards[0]
    assert read_by_zxing(grey(kiosk.picture())) == [payload(card)]


def test_each_code_has_its_screen(kiosk: KioskDriver) -> None:
    """A camera that sees two may read the other one."""
    for panel in PANELS:
        given_answers(kiosk, Setting(panel), CLINIC)
        kiosk.go(OpenPage(TAKE_AWAY), TurnTo(Place(LAST_STEP)))
        opened = kiosk.reader.opened
        assert opened is not None
        for span in opened.screens:
            parts = [row.part for row in opened.rows[span.first : span.last + 1]]
            assert sum(isinstance(part, CodeCard) for part in parts) <= 1
