"""The kiosk in another language: by touch, while reading, on every screen, and back again."""

import re
import shutil
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QRawFont, QTextLayout

from build_spec.translations import CATALOGUES
from kiosk.app.folders import CONTENT, RESOURCES
from kiosk.app.languages import LanguageReader
from kiosk.content.load import load_beginning, load_library
from kiosk.core.comfort import ReadingComfort, TextScale
from kiosk.core.library import Library
from kiosk.core.names import FALLBACK_LANGUAGE, LanguageTag, PageId, is_right_to_left
from kiosk.core.place import Place
from kiosk.core.visit import (
    ChangeLanguage,
    ChangeTextScale,
    Done,
    GoHome,
    HelpNow,
    LanguageSheet,
    OpenPage,
    OpenSheet,
    SourcesSheet,
    TurnTo,
    Wake,
)
from kiosk.ui.fonts import LATIN_FAMILY, Fonts, read_faces, script_of
from tests.layout.checks import find_faults, look
from tests.panels import LANDSCAPE, PANELS, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.said import catalogue
from tests.ui.tour import LONG_DRAFT, Setting, begin, whole_tour

ES, AR, ZH = map(LanguageTag, ("es", "ar", "zh-Hans"))
SPANISH = ReadingComfort(language=ES)
UNCHECKED = "Nadie ha revisado aún esta traducción"


@pytest.fixture
def several(kiosk: KioskDriver) -> KioskDriver:
    """A kiosk with every language there is, at its attract screen."""
    begin(kiosk, Setting(LANDSCAPE, several=True))
    return kiosk


def test_a_language_is_two_touches_away_and_says_that_nobody_checked_it(
    several: KioskDriver,
) -> None:
    several.go(Wake(), GoHome())

    several.tap("Language: English · Español · العربية · 简体中文")
    assert {"English", "Español"} <= {node.name for node in several.controls}
    several.tap("Español")

    assert several.visit.comfort.language == ES
    assert several.shows(UNCHECKED)
    several.tap("Cerrar")
    assert several.shows("Ayuda ahora")
    assert several.shows("En resumen")


def test_who_cannot_read_the_first_screen_finds_the_languages_there(several: KioskDriver) -> None:
    several.tap("Language: English · Español · العربية · 简体中文")
    several.tap("Español")
    several.tap("Cerrar")

    assert several.shows("Estoy decidiendo")
    assert several.shows("Solo en inglés y sin revisar") or several.shows(
        "Texto y traducción sin revisar"
    )


def test_one_language_is_no_choice(awake: KioskDriver) -> None:
    assert not awake.shows("Language")


def test_the_paragraph_that_is_read_stays(several: KioskDriver) -> None:
    page = PageId("rf/help-now")
    several.go(Wake(), OpenPage(page), TurnTo(Place(1, 0, 3)))
    before = several.visit.screen

    several.go(ChangeLanguage(ES))

    assert several.visit.screen == before
    assert several.shows("Un dolor de cabeza fuerte")
    several.go(ChangeLanguage(FALLBACK_LANGUAGE))
    assert several.visit.screen == before
    assert several.shows("A bad headache")


def test_a_page_that_is_missing_is_english_and_says_so(several: KioskDriver) -> None:
    whole = several.store.library
    pages = {**whole.pages, ES: {PageId("rf/help-now"): whole.pages[ES][PageId("rf/help-now")]}}
    begin(several, Setting(LANDSCAPE, SPANISH), replace(whole, pages=pages))

    several.go(Wake(), OpenPage(PageId("rf/risks")))

    assert several.shows("It may not work")
    assert several.shows("Solo en inglés")
    assert several.shows("Seguir")


def test_the_next_visitor_has_the_usual_language(several: KioskDriver) -> None:
    several.go(Wake(), ChangeLanguage(ES))
    assert QLocale().bcp47Name() == "es"

    several.go(Done())

    assert several.visit.comfort.language == FALLBACK_LANGUAGE
    assert several.shows("“Permanent nerve block”")
    assert QLocale().bcp47Name() == "en-GB"


def test_numbers_are_written_as_the_language_writes_them(several: KioskDriver) -> None:
    several.go(Wake(), ChangeLanguage(ES), OpenPage(PageId("rf/benefits")), TurnTo(Place(3)))

    shown = " ".join(node.name for node in several.nodes) + " ".join(
        ink.words for ink in several.texts
    )
    assert "0,2" in shown
    assert "0.2" not in shown


def english_words(language: LanguageTag) -> tuple[set[str], list[re.Pattern[str]]]:
    """What the interface says in English and not in another, whole and with values in it."""
    whole, pieced = set(), []
    for source, words in catalogue(language):
        if source == words:
            continue
        if re.search(r"%\d|\{\w+\}", source):
            pieces = re.split(r"%\d|\{\w+\}", source)
            if any(len(piece.strip(" .·:,")) > 3 for piece in pieces):
                pieced.append(re.compile(".+".join(map(re.escape, pieces)) + r"\Z"))
        else:
            whole.add(source)
    return whole, pieced


@pytest.mark.parametrize("language", [ES, AR, ZH])
def test_no_english_is_left_on_any_translated_screen(
    kiosk: KioskDriver, language: LanguageTag
) -> None:
    """Names of publications and of languages, and what a computer says, stay as they are."""
    whole, pieced = english_words(language)
    library = many_languages()
    english = library.pages[FALLBACK_LANGUAGE].values()
    told = {page.title for page in english} | {s.heading.text for p in english for s in p.steps}
    told -= {page.title for page in library.pages[language].values()}
    common = re.compile(r"\b(?:the|and|with|your|you|this|are|not|what)\b", re.IGNORECASE)
    found = []
    for name in whole_tour(kiosk, Setting(comfort=ReadingComfort(language=language), several=True)):
        staff = name.startswith("staff")
        for node in kiosk.nodes:
            words = node.name
            left = words in whole or words in told or any(p.match(words) for p in pieced)
            cited = staff or any(source.cite in words for source in library.sources.values())
            # A visitor writes in whatever language they like.
            cited |= LONG_DRAFT.casefold() in words.casefold()
            if left or (not cited and common.search(words)):
                found.append(f"{name}: {words}")
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
@pytest.mark.parametrize("scale", [TextScale.NORMAL, TextScale.LARGEST], ids=int)
@pytest.mark.parametrize("language", [FALLBACK_LANGUAGE, ES, AR, ZH])
def test_the_sheet_and_the_bar_have_room_for_all_of_it(
    kiosk: KioskDriver, panel: Panel, scale: TextScale, language: LanguageTag
) -> None:
    comfort = ReadingComfort(language, scale)
    begin(kiosk, Setting(panel, comfort, several=True))
    assert not find_faults(look(kiosk)), "attract"
    kiosk.go(HelpNow())
    assert not find_faults(look(kiosk)), "help"
    kiosk.go(OpenSheet(LanguageSheet()))
    assert not find_faults(look(kiosk)), "sheet"


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
def test_the_danger_signs_stay_laid_out_while_size_and_language_change(
    kiosk: KioskDriver, panel: Panel
) -> None:
    begin(kiosk, Setting(panel, several=True))
    kiosk.go(Wake(), HelpNow())
    for language in (AR, ES, ZH, AR, FALLBACK_LANGUAGE):
        kiosk.go(ChangeLanguage(language))
        for scale in (TextScale.LARGEST, TextScale.LARGE, TextScale.NORMAL):
            kiosk.go(ChangeTextScale(scale))
            assert not find_faults(look(kiosk)), f"{language} at {scale} %"


def test_another_panel_is_hung_while_somebody_reads_the_danger_signs(kiosk: KioskDriver) -> None:
    begin(kiosk, Setting(PANELS[0], several=True))
    kiosk.go(Wake(), HelpNow())
    for language in (AR, FALLBACK_LANGUAGE):
        kiosk.go(ChangeLanguage(language), ChangeTextScale(TextScale.LARGEST))
        for panel in (*PANELS[1:], PANELS[0]):
            kiosk.hang(panel)
            kiosk.settle()
            assert not find_faults(look(kiosk)), f"{language} on {panel.name}"


def read_all(kiosk: KioskDriver, reader: LanguageReader) -> int:
    """Wait until a language is read; returns in how many turns."""
    turns = 0
    while reader.is_reading:
        kiosk._process()
        turns += 1
    kiosk.settle()
    return turns


def test_a_language_is_read_in_turns_when_it_is_wanted_and_not_before(
    several: KioskDriver,
) -> None:
    some = several.store.library
    first = replace(some, pages={FALLBACK_LANGUAGE: some.pages[FALLBACK_LANGUAGE]})
    several.store.replace_library(first)
    several.go(Wake(), OpenSheet(LanguageSheet()))
    assert not several.store.library.has_read(ES)

    several.store.dispatch(ChangeLanguage(ES))
    assert several.visit.comfort.language == FALLBACK_LANGUAGE
    turns = read_all(several, several.kiosk.languages)

    assert several.visit.comfort.language == ES
    assert several.store.library.pages[ES].keys() == some.pages[ES].keys()
    assert turns > 1


def test_a_visit_that_ended_meanwhile_keeps_the_usual_language(several: KioskDriver) -> None:
    some = several.store.library
    several.store.replace_library(
        replace(some, pages={FALLBACK_LANGUAGE: some.pages[FALLBACK_LANGUAGE]})
    )
    several.go(Wake())
    several.store.dispatch(ChangeLanguage(ES))
    several.store.dispatch(Done())

    read_all(several, several.kiosk.languages)

    assert several.visit.comfort.language == FALLBACK_LANGUAGE
    assert several.store.library.has_read(ES)


def test_only_two_languages_are_read_at_the_start() -> None:
    begun = load_beginning(CONTENT, RESOURCES, ES)

    assert {tag for tag, words in begun.words.items() if words} == {FALLBACK_LANGUAGE, ES}
    assert begun.pages == {}
    loaded = load_library(CONTENT, RESOURCES, (FALLBACK_LANGUAGE,)).library
    assert set(loaded.pages) == {FALLBACK_LANGUAGE}
    assert ES in [language.tag for language in loaded.offered]


FRENCH_LANGUAGE = """\
name = "Français"
negations = ["ne", "n’est", "pas", "sans"]

[units]
second = ["secondes"]
minute = ["minutes"]
hour = ["heures"]
day = ["jours"]
week = ["semaines"]
month = ["mois"]
year = ["ans"]
millimetre = ["millimètres"]
centimetre = ["centimètres"]
point = ["points"]

[numbers]
2 = ["deux"]
6 = ["six"]
"""


@pytest.fixture
def french(tmp_path: Path) -> Library:
    """The content with a few pages of French, and no line of the program."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    spanish, new = folder / "es", folder / "fr"
    (new / "rf").mkdir(parents=True)
    (new / "language.toml").write_text(FRENCH_LANGUAGE, encoding="utf-8")
    (new / "glossary.toml").write_text("", encoding="utf-8")
    words = (spanish / "rf" / "words.toml").read_text("utf-8")
    words = words.replace("Riesgos", "Risques").replace("Beneficios", "Bénéfices")
    (new / "rf" / "words.toml").write_text(words, encoding="utf-8")
    page = (spanish / "rf" / "help-now.md").read_text("utf-8")
    for was, now in (
        ("Señales de peligro: actúe ya", "Signes de danger : agissez"),
        (
            "[Sangrado](claim:emergency/bleeding) que no para",
            "[Un saignement](claim:emergency/bleeding) qui ne cesse pas",
        ),
        ("No puede", "Vous ne pouvez pas"),
        ("No se siente mejor", "Pas mieux"),
        ("No espere", "N’attendez pas"),
        ("semanas]", "semaines]"),
    ):
        page = page.replace(was, now)
    (new / "rf" / "help-now.md").write_text(page, encoding="utf-8")
    return load_library(folder, RESOURCES).library


def test_a_new_language_is_a_folder(kiosk: KioskDriver, french: Library) -> None:
    comfort = ReadingComfort(language=LanguageTag("fr"))
    begin(kiosk, Setting(LANDSCAPE, comfort), french)

    kiosk.go(Wake(), HelpNow())
    assert kiosk.shows("Un saignement qui ne cesse pas")
    kiosk.go(GoHome())
    assert kiosk.shows("Risques")
    kiosk.go(OpenPage(PageId("rf/about")))
    assert kiosk.shows("General information only")
    assert kiosk.shows("Only in English so far")
    kiosk.tap("Language: English · Español · Français · العربية")
    assert kiosk.shows("Français")


def test_a_language_from_the_right_turns_the_screen_round(several: KioskDriver) -> None:
    several.go(Wake())
    was_mirrored = several.shell.props.mirrored
    assert not was_mirrored

    several.go(ChangeLanguage(AR))

    assert several.shell.props.mirrored is not was_mirrored
    home, helped = several.find("الرئيسية").rect, several.find("مساعدة الآن").rect
    assert home.x > helped.x
    several.go(Done())
    assert several.shell.props.mirrored is was_mirrored


def test_the_font_of_every_language_has_every_letter_of_it(kiosk: KioskDriver) -> None:
    library = many_languages()
    fonts = Fonts(RESOURCES / "fonts")
    faces = read_faces(RESOURCES / "fonts")
    usual = QRawFont.fromFont(QFont(LATIN_FAMILY))
    for language in library.offered:
        assert script_of(language.tag) in faces, language.tag
        fonts.use(language.tag)
        font = QRawFont.fromFont(QFont(fonts.face_of(language.tag).family))
        texts = [language.name]
        texts += [str(page) for page in library.pages[language.tag].values()]
        texts += [str(entry) for entry in library.glossary[language.tag].values()]
        texts += [str(words) for words in library.words[language.tag].values()]
        texts += [str(words) for words in library.claim_words.get(language.tag, {}).values()]
        file = CATALOGUES / f"{language.tag}.ts"
        texts += [file.read_text("utf-8")] if file.exists() else []
        letters = {c for c in "".join(texts) if c.isprintable() and not c.isspace()}
        missing = {c for c in letters if not font.supportsCharacter(ord(c))}
        # Names in Latin letters, and signs, are drawn by the usual font; letters of its own by its.
        strange = {c for c in missing if c.isalpha() and "LATIN" not in unicodedata.name(c)}
        assert not strange, f"{language.tag}: {sorted(strange)}"
        missing = {c for c in missing if not usual.supportsCharacter(ord(c))}
        assert not missing, f"{language.tag}: {sorted(missing)}"
        drawn = faces_of("".join(sorted(letters)), fonts.face_of(language.tag).family)
        assert drawn <= {fonts.face_of(language.tag).family, LATIN_FAMILY}, language.tag
    fonts.use(FALLBACK_LANGUAGE)


def faces_of(text: str, family: str) -> set[str]:
    """The fonts that really draw a text; none of them leaves a letter out."""
    layout = QTextLayout(text, QFont(family))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert all(all(run.glyphIndexes()) for run in runs)
    return {run.rawFont().familyName() for run in runs}


def test_letters_are_as_wide_as_the_font_says_on_every_system(kiosk: KioskDriver) -> None:
    """A system that sets letters on whole pixels breaks lines where no test saw them break."""
    words = "The BMJ panel read such trials, and strongly advises against this heat."
    whole, own = QFont(QGuiApplication.font()), QFont(QGuiApplication.font())
    whole.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
    own.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    used = QGuiApplication.font()
    for font in (whole, own, used):
        font.setPixelSize(27)
    widths = [QFontMetricsF(font).horizontalAdvance(words) for font in (used, own, whole)]
    kiosk.begin(LANDSCAPE)
    shown = next(text.item.property("font") for text in kiosk.texts)

    assert widths[0] == pytest.approx(widths[1])
    assert widths[0] != pytest.approx(widths[2])
    assert shown.hintingPreference() == used.hintingPreference()


def test_qt_and_the_rules_agree_on_which_way_a_language_runs() -> None:
    for language in many_languages().offered:
        turned = QLocale(language.tag).textDirection().name == "RightToLeft"
        assert turned is is_right_to_left(language.tag)


def test_the_sources_are_told_in_the_language(several: KioskDriver) -> None:
    your_back = PageId("rf/your-back")
    several.go(Wake(), ChangeLanguage(ES), OpenPage(your_back), OpenSheet(SourcesSheet()))

    assert several.shows("El nervio del ramo medial mide menos de 2 mil")
