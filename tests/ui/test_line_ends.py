"""Lines of a script without spaces end between words, and nobody hears what holds them."""

from itertools import accumulate

import pytest
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtQuick import QQuickItem

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.letters import UNSPACED
from kiosk.core.line_ends import WORD_JOINER, held_together
from kiosk.core.names import LanguageTag
from kiosk.ui.styled import LineEnds
from tests.panels import SMALL
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.tour import Setting, whole_tour

ZH = LanguageTag("zh-Hans")
SENTENCE = "有些宣传单叫它“永久性神经阻滞”。其实它不是永远的。神经可以再生。"
LEAST_TEXTS = 300


def zh_words() -> frozenset[str]:
    """The words that Chinese holds together."""
    return next(x.together for x in many_languages().offered if x.tag == ZH)


def test_words_are_such_as_a_line_could_end_in() -> None:
    assert len(zh_words()) > 1000
    odd = [w for w in zh_words() if len(w) < 2 or not all(map(UNSPACED.match, w))]
    assert not odd


@pytest.mark.parametrize("ems", range(6, 20))
def test_qt_ends_no_line_inside_a_word(kiosk: KioskDriver, ems: int) -> None:
    held = held_together(SENTENCE, zh_words())
    words = ("永久性", "神经", "阻滞", "其实", "不是", "永远", "再生", "宣传单")

    ends = line_ends(held, ems)

    lines = [held[a:b].replace(WORD_JOINER, "") for a, b in zip([0, *ends], ends, strict=False)]
    assert "".join(lines) == SENTENCE
    assert sum(line.count(word) for line in lines for word in words) == 9, lines


def line_ends(text: str, ems: int) -> list[int]:
    """Where Qt ends each line, in a column of so many characters."""
    font = QFont()
    font.setPixelSize(20)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    lengths = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(20 * ems)
        lengths.append(line.textLength())
    layout.endLayout()
    return list(accumulate(lengths))


@pytest.mark.parametrize("scale", [TextScale.NORMAL, TextScale.LARGEST], ids=str)
def test_words_hold_together_on_every_screen_and_in_no_name(
    kiosk: KioskDriver, scale: TextScale
) -> None:
    setting = Setting(SMALL, ReadingComfort(ZH, scale), several=True)
    parted: dict[str, str] = {}
    heard: list[str] = []
    seen = 0
    for name in whole_tour(kiosk, setting, every_word=False):
        several = [ink.item for ink in kiosk.texts if ink.item.property("lineCount") > 1]
        seen += len(several)
        parted |= {str(item.property("text")): name for item in several if not is_held(item)}
        heard += (node.name for node in kiosk.nodes if WORD_JOINER in node.name)
    assert seen >= LEAST_TEXTS
    assert not parted
    assert not heard


def is_held(item: QQuickItem) -> bool:
    """Whether a text has all the joiners that its words want."""
    text = str(item.property("text"))
    wanted = held_together(text.replace(WORD_JOINER, ""), LineEnds.words)
    return joiners(wanted) <= joiners(text)


def joiners(text: str) -> set[int]:
    """Behind how many other characters each stands."""
    behind = list(accumulate(c != WORD_JOINER for c in text))
    return {at for c, at in zip(text, behind, strict=True) if c == WORD_JOINER}
