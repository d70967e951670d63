"""Printouts of visitors of every kind, for tests and for looking at."""

from collections.abc import Iterator
from datetime import date

from kiosk import __version__
from kiosk.core.answers import Answers, Given
from kiosk.core.blocks import QuestionGroup
from kiosk.core.handout import handout_of
from kiosk.core.library import Library, Page
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId, TopicId
from kiosk.core.pieces import Piece, Written
from kiosk.core.site import SiteFacts
from kiosk.core.take_away import filled
from kiosk.ui.bridge.language_view import unchecked_translation
from kiosk.ui.printout import WordedHandout, worded
from tests.ui.driver import KioskDriver, many_languages

QUESTIONS, MATTERS = PageId("rf/questions"), PageId("rf/what-matters")
TAKE_AWAY = PageId("rf/take-away")
CLINIC = SiteFacts(
    clinic_name="Spine Clinic of Riverside Hospital",
    clinic_phone="020 7946 0000",
    clinic_web="https://clinic.example/spine",
    country="GB",
)
OWN_WORDS = (
    Written("Darf ich danach wieder Straßenbahn fahren, und ab wann?"),
    Written("A" + "b" * 119),
)
SAID = (Given(Piece(MATTERS, 0, 1, 0), 4), Given(Piece(MATTERS, 2, 0, 0), 1))
KINDS = ("nothing", "some", "all", "own words")
CASES = (
    *((kind, FALLBACK_LANGUAGE) for kind in KINDS),
    *(("all", LanguageTag(tag)) for tag in ("es", "zh-Hans")),
)
"""Spanish words are longer, and Chinese has a font of its own: the fullest paper is enough."""
FROM_RIGHT = LanguageTag("ar")
"""Programs give its words back in another order: its letters are read by their places."""
TODAY = date(2026, 11, 29)


def every_question(kiosk: KioskDriver) -> Iterator[Piece]:
    """All that can be picked."""
    page = kiosk.library.page(QUESTIONS, FALLBACK_LANGUAGE)
    assert page is not None
    for at, step in enumerate(page.steps):
        for index, block in enumerate(step.blocks):
            if isinstance(block, QuestionGroup):
                yield from (Piece(QUESTIONS, at, index, n + 1) for n in range(len(block.questions)))


def taken(
    kiosk: KioskDriver,
    answers: Answers,
    site: SiteFacts,
    language: LanguageTag = FALLBACK_LANGUAGE,
) -> Page:
    """The take-away as the screen, the codes and the paper have it."""
    library = _library_of(kiosk, language)
    page = library.page(TAKE_AWAY, language)
    assert page is not None
    return filled(page, answers, library, language, site)


def _library_of(kiosk: KioskDriver, language: LanguageTag) -> Library:
    """The kiosk's, which has read no other language than its own."""
    return kiosk.library if language == FALLBACK_LANGUAGE else many_languages()


def words_of(
    kiosk: KioskDriver,
    answers: Answers,
    site: SiteFacts = CLINIC,
    language: LanguageTag = FALLBACK_LANGUAGE,
) -> WordedHandout:
    """What is on the paper."""
    handout = handout_of(taken(kiosk, answers, site, language))
    library = _library_of(kiosk, language)
    about = library.words_of(TopicId("rf"), language)
    assert about is not None
    unchecked = unchecked_translation(library.language(handout.language))
    return worded(handout, about.title, site, __version__, TODAY, unchecked=unchecked)


def answers_of(kiosk: KioskDriver, name: str) -> Answers:
    """A visitor of one of ``KINDS``."""
    every = tuple(every_question(kiosk))
    return {
        "nothing": Answers(),
        "some": Answers(every[:3]),
        "all": Answers(every, given=SAID, shared=True),
        "own words": Answers((*every[:2], *OWN_WORDS), written=OWN_WORDS),
    }[name]
