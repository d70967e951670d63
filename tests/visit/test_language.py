"""A visitor changes the language: where they are, and what they picked, stays."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.core.comfort import ReadingComfort
from kiosk.core.ear import sentence
from kiosk.core.languages import EVERY_LANGUAGE, LanguageWish, wanted, wish_of
from kiosk.core.library import EMPTY_LIBRARY, ENGLISH, Language, Library, SignOff
from kiosk.core.listening import Listen, Silence
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId, is_right_to_left
from kiosk.core.place import Place
from kiosk.core.speech import Passage
from kiosk.core.visit import (
    ChangeLanguage,
    CloseSheet,
    ComfortSheet,
    Done,
    HelpNow,
    Intent,
    LanguageAsked,
    LanguageSheet,
    OpenPage,
    OpenSheet,
    Outcome,
    ReaderScreen,
    StartScreen,
    TurnTo,
    Visit,
    Wake,
    reconcile,
    step,
)
from tests.visit.small_library import START, small_library

ES, FR, DE = LanguageTag("es"), LanguageTag("fr"), LanguageTag("de")
NAMED = SignOff("A. Name", "translator", date(2026, 11, 29))
SPANISH = Language(ES, "Español")
FRENCH = Language(FR, "Français", NAMED)
SITE = ReadingComfort()
LIBRARY = small_library()
PAGE = START
WITH_BOTH = replace(
    LIBRARY,
    offered=(ENGLISH, SPANISH, FRENCH),
    pages={**LIBRARY.pages, ES: {}, FR: {}},
)


def after(*intents: Intent, library: Library = WITH_BOTH, site: ReadingComfort = SITE) -> Outcome:
    outcome = Outcome(Visit.fresh(site))
    for intent in intents:
        outcome = step(outcome.visit, intent, library, site)
    return outcome


def test_the_place_stays() -> None:
    place = Place(0, 0)
    visit = after(Wake(), OpenPage(PAGE), TurnTo(place), ChangeLanguage(FR)).visit

    assert visit.comfort.language == FR
    assert visit.screen == ReaderScreen(PAGE, place)


def test_a_checked_language_closes_the_sheet_and_another_one_says_so_first() -> None:
    opened = (Wake(), OpenSheet(LanguageSheet()))

    assert after(*opened, ChangeLanguage(FR)).visit.sheet is None
    assert after(*opened, ChangeLanguage(ES)).visit.sheet == LanguageSheet()
    assert after(*opened, ChangeLanguage(ES), ChangeLanguage(FALLBACK_LANGUAGE)).visit.sheet is None


def test_it_can_be_chosen_before_anybody_was_here() -> None:
    visit = after(OpenSheet(LanguageSheet())).visit

    assert isinstance(visit.screen, StartScreen)
    assert visit.sheet == LanguageSheet()
    assert isinstance(after(OpenSheet(LanguageSheet()), CloseSheet()).visit.screen, StartScreen)
    assert after(OpenSheet(ComfortSheet())).visit == Visit.fresh(SITE)


def test_another_language_silences_the_voice() -> None:
    said = Passage(sentence("One."), Place(0))
    outcome = after(Wake(), OpenPage(PAGE), Listen((said,)), ChangeLanguage(FR))

    assert outcome.visit.speech is None
    assert outcome.effects[-1] == Silence()


@pytest.mark.parametrize("library", [LIBRARY, EMPTY_LIBRARY])
def test_without_a_choice_there_is_no_sheet(library: Library) -> None:
    assert after(OpenSheet(LanguageSheet()), library=library).visit.sheet is None


def test_what_is_not_read_yet_is_asked_for_and_changes_nothing() -> None:
    bare = replace(WITH_BOTH, pages=LIBRARY.pages)
    outcome = after(Wake(), ChangeLanguage(ES), library=bare)

    assert outcome.effects == (LanguageAsked(ES),)
    assert outcome.visit.comfort.language == FALLBACK_LANGUAGE


def test_what_is_not_offered_is_not_asked_for() -> None:
    outcome = after(Wake(), ChangeLanguage(DE))

    assert outcome.effects == ()
    assert outcome.visit.comfort == SITE


def test_the_next_visitor_has_the_site_s_language() -> None:
    site = ReadingComfort(language=FR)

    assert after(Wake(), ChangeLanguage(ES), Done()).visit.comfort.language == FALLBACK_LANGUAGE
    assert after(Wake(), ChangeLanguage(ES), Done(), site=site).visit.comfort.language == FR


def test_a_language_that_is_taken_away_is_left_for_english() -> None:
    visit = after(Wake(), OpenSheet(LanguageSheet()), ChangeLanguage(ES), HelpNow()).visit
    left = reconcile(visit, WITH_BOTH.without_languages([ES]), SITE)

    assert left.comfort.language == FALLBACK_LANGUAGE
    assert left.screen == visit.screen


def test_the_sheet_goes_with_the_choice() -> None:
    visit = after(Wake(), OpenSheet(LanguageSheet())).visit

    assert reconcile(visit, LIBRARY, SITE).sheet is None


def test_a_word_about_the_page_in_another_language() -> None:
    assert WITH_BOTH.page(PageId(PAGE), ES) == LIBRARY.page(PAGE, FALLBACK_LANGUAGE)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("", [FALLBACK_LANGUAGE, FR]),
        ("es", [FALLBACK_LANGUAGE, ES]),
        ("es, fr", [FALLBACK_LANGUAGE, ES, FR]),
        ("all", [FALLBACK_LANGUAGE, ES, FR]),
        ("en", [FALLBACK_LANGUAGE]),
        ("xx", [FALLBACK_LANGUAGE]),
    ],
)
def test_which_languages_a_site_offers(words: str, offered: list[LanguageTag]) -> None:
    languages = (FRENCH, SPANISH, ENGLISH)

    assert [x.tag for x in wanted(languages, wish_of(words))] == offered


def test_every_language_is_wanted_unless_a_site_says_otherwise() -> None:
    assert wish_of("all").every
    assert EVERY_LANGUAGE.wants(SPANISH)
    assert not LanguageWish().wants(SPANISH)


@pytest.mark.parametrize(("tag", "turned"), [("ar", True), ("ur-PK", True), ("es", False)])
def test_which_languages_run_from_right_to_left(tag: str, turned: bool) -> None:
    assert is_right_to_left(LanguageTag(tag)) is turned
