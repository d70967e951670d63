"""Sheets: where the facts come from, and what a word means."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from kiosk.core.blocks import (
    ArrayMeaning,
    IconArray,
    IconArrays,
    Opinion,
    Opinions,
    Paragraph,
    SceneFigure,
    Stance,
)
from kiosk.core.claims import Claim, HowChecked, Source
from kiosk.core.library import EMPTY_LIBRARY, GlossaryEntry, Library
from kiosk.core.names import ClaimId, SourceId
from kiosk.core.place import Place
from kiosk.core.prose import FigureRef, Prose, Span, plain
from kiosk.core.visit import (
    ChangeNeedles,
    ComfortSheet,
    GoHome,
    Intent,
    OpenPage,
    OpenSheet,
    PictureSheet,
    ReaderScreen,
    SourcesSheet,
    StudiesSheet,
    TurnTo,
    Visit,
    Wake,
    WordCard,
)
from kiosk.ui.bridge.sheet_view import SHEET_BUTTONS, SheetProps, SourceCell, derive_sheet
from tests.bridge.house import TODAY, Emissions, house_of
from tests.visit.journeys import go
from tests.visit.small_library import (
    ABOUT,
    GERMAN,
    LOST,
    NERVE,
    RELIEF,
    RISKS,
    SPINE,
    START,
    TRIAL,
    WORKS,
    page_of,
    small_library,
    step_of,
    with_page,
)

LIBRARY = small_library()
SOURCES = OpenSheet(SourcesSheet())
UNCHECKED = "Not yet checked by a clinician"
NO_BREAK = "\u00a0"
WRITTEN = "Written 23~November~2026. Review by 22~November~2027.".replace("~", NO_BREAK)
RELIEF_CELL = SourceCell(
    "4 of 100 felt better".replace(" ", NO_BREAK, 3),
    f"people with back pain, 6{NO_BREAK}months",
    "Low and others, Journal of Pain, 2024",
    "We read its summary, or its own page.",
)


def sheet_after(
    *intents: Intent, library: Library = LIBRARY
) -> tuple[SheetProps, tuple[SourceCell, ...]]:
    return derive_sheet(go(library, Wake(), *intents), library, TODAY)


CASES: dict[str, tuple[tuple[Intent, ...], SheetProps, list[SourceCell]]] = {
    "none": ((OpenPage(WORKS),), SheetProps(), []),
    "comfort": ((OpenSheet(ComfortSheet()),), SheetProps("comfort"), []),
    "a word": (
        (OpenPage(START), OpenSheet(WordCard(NERVE))),
        SheetProps("word", "Nerve", "It carries messages."),
        [],
    ),
    "sources of a checked page with a claim": (
        (OpenPage(WORKS), SOURCES),
        SheetProps(
            "sources",
            "Works",
            WRITTEN,
            "Checked by Dr Ada Low, pain doctor, 1~December~2026".replace("~", NO_BREAK),
        ),
        [RELIEF_CELL],
    ),
    "sources of a page without claims": (
        (OpenPage(RISKS), SOURCES),
        SheetProps("sources", "Risks", WRITTEN, UNCHECKED),
        [],
    ),
    "sources of the whole": (
        (GoHome(), SOURCES),
        SheetProps("sources", "About", WRITTEN, UNCHECKED),
        [],
    ),
    "sources of a page set aside": ((OpenPage(LOST), SOURCES), SheetProps("sources"), []),
}


@pytest.mark.parametrize(("intents", "props", "cells"), CASES.values(), ids=CASES.keys())
def test_sheets(intents: tuple[Intent, ...], props: SheetProps, cells: list[SourceCell]) -> None:
    assert sheet_after(*intents) == (props, tuple(cells))


def test_a_fact_in_chinese_has_its_comma_and_is_broken_as_chinese() -> None:
    said = {
        c: replace(x, says="2周后减轻", who="成人", how_long="2周")
        for c, x in LIBRARY.claims.items()
    }

    _, (cell,) = sheet_after(OpenPage(WORKS), SOURCES, library=replace(LIBRARY, claims=said))

    assert (cell.says, cell.who) == (
        "2|周后减|轻".replace("|", "\u2060"),
        "成人，2|周".replace("|", "\u2060"),
    )


def told(text: str) -> str:
    """With signs for the marks, which nobody sees."""
    return text.translate({0x2066: "<", 0x2068: "[", 0x2069: ">", 0x200F: "|", 0xA0: "~"})


def test_a_fact_in_arabic_is_told_field_by_field_from_the_right() -> None:
    """Else "RESTORE, 3" is one name in the middle of the line."""
    claims = {
        c: replace(x, says="49 من 100", who="في تجربة RESTORE", how_long="3 سنوات")
        for c, x in LIBRARY.claims.items()
    }
    body, says = plain("NICE، وهي تنصح NHS"), plain("NHS تقول 5-10 mg.")
    opinion = Opinion(body, Stance.FOR_SOME, says, TRIAL)
    page = page_of(WORKS, step_of("One", bound(RELIEF), Opinions((opinion,))))
    library = with_page(replace(LIBRARY, claims=claims), page)
    try:
        QLocale.setDefault(QLocale("ar"))
        _, (fact, opined) = sheet_after(OpenPage(WORKS), SOURCES, library=library)
    finally:
        QLocale.setDefault(QLocale("en_GB"))

    assert told(fact.who) == "|[في تجربة RESTORE>، [3~سنوات>"
    assert told(fact.says) == "49~من~100"
    assert told(opined.who) == "|NICE، وهي تنصح NHS"
    assert told(opined.says) == "|NHS تقول <5-10~mg>."
    assert {fact.cite, opined.cite} == {"Low and others, Journal of Pain, 2024"}


def test_who_was_studied_is_told_from_the_right_in_arabic() -> None:
    array = IconArray(plain("Heat"), FigureRef(LONG_TERM, "a"), 1, plain("1"), plain("99"))
    who, sure = plain("NHS هنا"), plain("NICE متأكدة.")
    page = page_of(
        WORKS, step_of("One", IconArrays(ArrayMeaning.HARM, (array,), who=who, sure=sure))
    )
    studies = OpenSheet(StudiesSheet())
    try:
        QLocale.setDefault(QLocale("ar"))
        props, _ = sheet_after(OpenPage(WORKS), studies, library=with_page(FACTS, page))
    finally:
        QLocale.setDefault(QLocale("en_GB"))

    assert (told(props.text), told(props.sure)) == ("|NHS هنا", "|NICE متأكدة.")


FIGURE = SceneFigure(
    SPINE,
    ("rest",),
    plain("A needle & a nerve."),
    transcript=plain("It comes near."),
    alt_without_needles=plain("A nerve."),
)
DRAWN = page_of(WORKS, step_of("One", FIGURE), step_of("Two", Paragraph(plain("Words."))))


@pytest.mark.parametrize(
    ("needles", "text"),
    [(True, "A needle &amp; a nerve.<br><br>It comes near."), (False, "A nerve.")],
)
def test_what_a_picture_shows_in_words(*, needles: bool, text: str) -> None:
    told, _ = sheet_after(
        OpenPage(WORKS),
        ChangeNeedles(needles),
        OpenSheet(PictureSheet()),
        library=with_page(LIBRARY, DRAWN),
    )

    assert told == SheetProps("picture", "What this picture shows", text)


def test_a_step_without_a_picture_of_its_own_has_no_words_of_one() -> None:
    library = with_page(LIBRARY, DRAWN)
    turned = TurnTo(Place(1))
    told, _ = sheet_after(OpenPage(WORKS), turned, OpenSheet(PictureSheet()), library=library)
    assert told.text == ""

    assert sheet_after(GoHome(), OpenSheet(PictureSheet()), library=library)[0].kind == ""


def test_who_was_studied_for_the_arrays_of_the_step_and_nothing_else() -> None:
    array = IconArray(plain("Heat"), FigureRef(LONG_TERM, "a"), 1, plain("1"), plain("99"))
    arrays = IconArrays(ArrayMeaning.HARM, (array,), plain("Adults & others"), plain("Fair."))
    page = page_of(WORKS, step_of("One", arrays), step_of("Two", bound(NO_TIME)))
    library, asked = with_page(FACTS, page), OpenSheet(StudiesSheet())
    told, cells = sheet_after(OpenPage(WORKS), asked, library=library)

    assert told == SheetProps("studies", "Who was studied?", "Adults & others", sure="Fair.")
    assert cells == (
        SourceCell(
            "Says long-term", f"adults, 2{NO_BREAK}years", "A review, 2020", "Not re-checked."
        ),
    )
    told, cells = sheet_after(OpenPage(WORKS), TurnTo(Place(1)), asked, library=library)
    assert (told, cells) == (SheetProps("studies", "Who was studied?"), ())
    assert sheet_after(GoHome(), asked, library=library)[0].kind == ""


def test_without_content_the_sources_are_empty() -> None:
    assert sheet_after(SOURCES, library=EMPTY_LIBRARY) == (SheetProps("sources"), ())


def test_a_word_in_the_visitor_s_language() -> None:
    entry = GlossaryEntry(NERVE, "nerv", (), plain("Er leitet & meldet."), taught=True)
    library = replace(LIBRARY, glossary={**LIBRARY.glossary, GERMAN: {NERVE: entry}})
    visit = Visit(
        ReaderScreen(START),
        sheet=WordCard(NERVE),
        comfort=replace(Visit().comfort, language=GERMAN),
    )

    assert derive_sheet(visit, library, TODAY)[0] == SheetProps(
        "word", "Nerv", "Er leitet &amp; meldet."
    )


LONG_TERM, NO_TIME, NO_SOURCE = ClaimId("long-term"), ClaimId("no-time"), ClaimId("no-source")
REVIEW, COLLEGE = SourceId("review"), SourceId("college")


def claim(name: ClaimId, source: SourceId, how_long: str, how: HowChecked) -> Claim:
    return Claim(
        name, f"Says {name}", "adults", how_long, source, date(2026, 1, 1), how, {"a": "1"}
    )


FACTS = replace(
    LIBRARY,
    claims={
        **LIBRARY.claims,
        LONG_TERM: claim(LONG_TERM, REVIEW, "2 years", HowChecked.KNOWLEDGE),
        NO_TIME: claim(NO_TIME, TRIAL, "", HowChecked.DERIVED),
        NO_SOURCE: claim(NO_SOURCE, SourceId("nosuch"), "1 year", HowChecked.PAGE),
    },
    sources={
        **LIBRARY.sources,
        REVIEW: Source(REVIEW, "A review", 2020),
        COLLEGE: Source(COLLEGE, "A college's advice", 2023),
    },
)


def bound(name: ClaimId) -> Paragraph:
    return Paragraph(Prose((Span("1", mark=FigureRef(name, "a")), Span(" of them."))))


def test_every_claim_of_the_page_is_listed_once_in_order_of_first_use() -> None:
    page = page_of(
        WORKS,
        step_of("One", bound(LONG_TERM), bound(NO_SOURCE)),
        step_of("Two", bound(NO_TIME), bound(LONG_TERM), bound(RELIEF)),
    )
    _, cells = sheet_after(OpenPage(WORKS), SOURCES, library=with_page(FACTS, page))

    assert cells == (
        SourceCell(
            "Says long-term", f"adults, 2{NO_BREAK}years", "A review, 2020", "Not re-checked."
        ),
        SourceCell(
            "Says no-time",
            "adults",
            "Low and others, Journal of Pain, 2024",
            "We worked this out from published numbers.",
        ),
        RELIEF_CELL,
    )


def test_what_experts_say_is_listed_with_where_they_said_it() -> None:
    said = Opinions(
        (
            Opinion(plain("A college"), Stance.AGAINST, plain("Do not offer it."), COLLEGE),
            Opinion(plain("A group"), Stance.FOR_SOME, plain("It may help."), SourceId("nosuch")),
        )
    )
    page = page_of(WORKS, step_of("Experts", said, bound(NO_TIME)))
    _, cells = sheet_after(OpenPage(WORKS), SOURCES, library=with_page(FACTS, page))

    assert [cell.cite for cell in cells] == [
        "Low and others, Journal of Pain, 2024",
        "A college's advice, 2023",
    ]
    assert (cells[1].says, cells[1].who) == ("Do not offer it.", "A college")


def test_the_view_opens_closes_and_leads_on() -> None:
    house = house_of(LIBRARY)
    house.do(Wake(), OpenPage(WORKS))
    sheet = house.shell._sheet
    told = Emissions(sheet)
    house.do(SOURCES)
    assert told.take() == ["checkedChanged", "kindChanged", "textChanged", "titleChanged"]
    assert [cell.says for cell in sheet._sources.rows] == [RELIEF_CELL.says]

    sheet.close()
    assert sheet.props == SheetProps()
    assert sheet._sources.rowCount() == 0

    house.do(SOURCES)
    sheet.openAbout()
    assert house.store.visit.screen == ReaderScreen(ABOUT)
    assert sheet.props == SheetProps()


def test_how_much_there_is_to_read_and_to_press() -> None:
    """A sheet over the page is what is read; the screen's own words wait."""
    house = house_of(LIBRARY)
    house.do(Wake(), OpenPage(WORKS), SOURCES)
    words = f"Works {WRITTEN} Checked by Dr Ada Low, pain doctor, 1 December 2026".split()
    cell = f"{RELIEF_CELL.says} {RELIEF_CELL.who} {RELIEF_CELL.cite} {RELIEF_CELL.checked}".split()

    assert house.shell.load() == (len(words) + len(cell), SHEET_BUTTONS)
    house.do(OpenSheet(WordCard(NERVE)))
    assert house.shell.load() == (len("Nerve It carries messages.".split()), SHEET_BUTTONS)


def test_about_without_content_changes_nothing() -> None:
    house = house_of(EMPTY_LIBRARY)
    house.do(Wake())
    before = house.store.visit
    house.shell._sheet.openAbout()

    assert house.store.visit == before


def test_the_language_of_a_page_without_a_translation() -> None:
    """The page is English then, and so is its name."""
    visit = go(LIBRARY, Wake(), OpenPage(WORKS), SOURCES)
    german = replace(visit, comfort=replace(visit.comfort, language=GERMAN))

    assert derive_sheet(german, LIBRARY, TODAY)[0].title == "Works"
