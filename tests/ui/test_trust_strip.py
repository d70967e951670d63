"""Who checked a page stands at the foot, with one tap to the sources, however little room is."""

import pytest

from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.names import LanguageTag, PageId
from kiosk.core.visit import GoHome, OpenPage, Wake
from tests.checklist.test_seeing import lines_of
from tests.panels import SMALL
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.said import catalogue
from tests.ui.tour import Setting, begin

TAGS = tuple(sorted(many_languages().languages))


@pytest.mark.parametrize("scale", [TextScale.NORMAL, TextScale.LARGEST], ids=str)
@pytest.mark.parametrize("tag", TAGS)
def test_it_names_the_sources_and_no_line_of_it_ends_in_a_dot(
    kiosk: KioskDriver, tag: LanguageTag, scale: TextScale
) -> None:
    begin(kiosk, Setting(SMALL, ReadingComfort(tag, scale), several=True))
    kiosk.go(Wake())
    told = dict(catalogue(tag)).get("%1 · Sources", "%1 · Sources")
    sources = told.replace("\u2060", "").removeprefix("%1 · ")
    for intent in (GoHome(), OpenPage(PageId("rf/one-minute"))):
        kiosk.go(intent)
        lines = [line for text in kiosk.texts for line in lines_of(text)]
        assert any(line.endswith(sources) for line in lines), lines
        assert not [line for line in lines if line.strip(" \u00a0").endswith("·")]
        assert not [line for line in lines if line.strip(" \u00a0").startswith("·")]
    begin(kiosk, Setting())
