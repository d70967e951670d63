"""Every screen of the running program, one after the other."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from kiosk.core.blocks import IconArrays
from kiosk.core.comfort import USUAL_COMFORT, ReadingComfort
from kiosk.core.desk import (
    Away,
    ChoosePin,
    Cleaning,
    Confirm,
    DeskState,
    EnterPin,
    KeySetup,
    Leave,
    LockedOut,
    Maintenance,
    NoWayIn,
    PinsDiffer,
)
from kiosk.core.desk_facts import DeskFacts, FaultFact, FromCommandLine, FromFile, SettingFact
from kiosk.core.library import EMPTY_LIBRARY, Library
from kiosk.core.names import PageId, TermId
from kiosk.core.open_step import place_after
from kiosk.core.own_blocks import SideBySide
from kiosk.core.pin import Damaged, Pin, PinFault, Uncheckable, Unwritable, Wrong
from kiosk.core.place import TOP, Place
from kiosk.core.step_rows import LEAST_COMPARED
from kiosk.core.visit import (
    CloseSheet,
    ComfortSheet,
    GoHome,
    HelpNow,
    IdleWarned,
    LanguageSheet,
    OpenChapter,
    OpenPage,
    OpenSheet,
    SourcesSheet,
    StillHere,
    StudiesSheet,
    TurnTo,
    Wake,
    WordCard,
    WriteSheet,
)
from kiosk.core.weighed import options_of
from kiosk.core.weighing import MOST_COMPARED, Compare
from kiosk.core.writing import KeepWritten, TurnKeys, TypeKey
from tests.panels import LANDSCAPE, Panel
from tests.ui.driver import KioskDriver, many_languages
from tests.ui.said import said

SIX = Pin("150926")
SETTINGS_FILE = "/etc/clinic-kiosk/site.toml"
REASON = "file:///opt/kiosk/ui/qml/KioskUi/Blocks/FigureRow.qml:21: Unable to assign [undefined]"
LONG_FACTS = DeskFacts(
    version="0.1.0",
    written=date(2026, 11, 23),
    fault_count=130,
    faults=tuple(
        FaultFact(REASON, page, datetime(2026, 11, 23, 9, minute, tzinfo=UTC))
        for minute, page in enumerate(("", "rf/one-minute", "rf/benefits", "rf/for-ever"))
    ),
    settings=(
        SettingFact("display.panel_inches", "23.8", "inches", FromCommandLine()),
        SettingFact("display.look", "light"),
        SettingFact("clinic.name", "Spine Clinic by the River", "", FromFile(SETTINGS_FILE, 4)),
        SettingFact("clinic.phone", ""),
    ),
    settings_problems=(f'{SETTINGS_FILE}:7: "display.lok" is not a setting; correct it',),
)

DESK_STATES: dict[str, DeskState] = {
    "enter": EnterPin(),
    "enter wrong": EnterPin(note=Wrong(4)),
    "enter typed": EnterPin(Pin("150926150926")),
    "enter busy": EnterPin(busy=True),
    "choose": ChoosePin(),
    "choose run": ChoosePin(note=PinFault.PLAIN_RUN),
    "choose same": ChoosePin(note=PinFault.ONE_DIGIT),
    "choose again": ChoosePin(first=SIX),
    "choose differ": ChoosePin(note=PinsDiffer()),
    "locked": LockedOut(15),
    "damaged": NoWayIn(Damaged("/var/lib/clinic-kiosk/pin.json")),
    "unwritable": NoWayIn(Unwritable("/var/lib/clinic-kiosk", "Read-only file system")),
    "uncheckable": NoWayIn(Uncheckable("Memory allocation error")),
    "maintenance": Maintenance(),
    "exit": Confirm(Leave.EXIT),
    "restart": Confirm(Leave.RESTART),
    "keys": KeySetup(),
    "keys half": KeySetup((191, 192, 0, 194)),
    "keys done": KeySetup((191, 192, 193, 194, 195, 196, 197, 198)),
}

WRITING_PAGE = PageId("rf/questions")
LONG_DRAFT = "who takes me home " * 6 + "on the day?"

SCREENS_LIMIT = 100
"""More screens than any page or scroll area may have."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the kiosk is shown."""

    panel: Panel = LANDSCAPE
    comfort: ReadingComfort = USUAL_COMFORT
    mirrored: bool = False
    several: bool = False
    """Whether there are languages to choose from."""

    @property
    def name(self) -> str:
        """For file names and messages."""
        parts = [self.panel.name, self.comfort.look.value, f"{int(self.comfort.text_scale)}"]
        parts += ["low"] * self.comfort.low + ["without-needles"] * (not self.comfort.needles)
        parts += [self.comfort.language] * self.several
        return "-".join(parts + ["mirrored"] * self.mirrored)

    @property
    def library(self) -> Library | None:
        """Content in every language where there is a choice; None for the driver's own."""
        return many_languages() if self.several else None


def whole_tour(
    driver: KioskDriver,
    setting: Setting,
    pages: Collection[PageId] = (),
    *,
    every_word: bool = True,
) -> Iterator[str]:
    """Every screen of the program, or only the screens of some pages.

    The cards of words are all alike: ``every_word`` shows all of them, else one.
    """
    begin(driver, setting)
    if pages:
        driver.go(Wake())
        for page in pages:
            yield from page_screens(driver, page)
        return
    yield from card_screens(driver)
    for page in all_pages(driver.library):
        yield from page_screens(driver, page)
    if setting.several:
        driver.go(OpenSheet(LanguageSheet()))
        yield from scrolled(driver, "language")
        driver.go(CloseSheet())
    yield from sheet_screens(driver, every_word=every_word)
    yield from warning_screens(driver)
    yield from apology_screens(driver, setting)
    yield from desk_screens(driver)
    begin(driver, setting)


def begin(driver: KioskDriver, setting: Setting, library: Library | None = None) -> None:
    """A new visit, shown like that."""
    shown = library or setting.library
    driver.begin(setting.panel, setting.comfort, mirrored=setting.mirrored, library=shown)


def all_pages(library: Library) -> tuple[PageId, ...]:
    """Every page of the content, in the order of the chapters; those of none at the end."""
    listed = [p for t in library.topics.values() for c in t.chapters for p in c.pages]
    every = [page.id for page in library.every_page()]
    return tuple(dict.fromkeys([*listed, *every]))


def short(page: PageId) -> str:
    """A page's name without its topic."""
    return page.rpartition("/")[2]


def card_screens(driver: KioskDriver) -> Iterator[str]:
    """From the attract screen to the last chapter."""
    yield "attract"
    driver.go(Wake())
    yield from scrolled(driver, "start")
    driver.go(GoHome())
    yield from scrolled(driver, "home")
    for topic in driver.library.topics.values():
        for chapter in topic.chapters:
            if len(chapter.pages) > 1:
                driver.go(GoHome(), OpenChapter(chapter.id))
                yield from scrolled(driver, f"chapter {chapter.id}")


def figure_screens(driver: KioskDriver, setting: Setting) -> Iterator[str]:
    """Every picture: the attract screen, the cards, and each step that has a figure."""
    begin(driver, setting)
    yield from card_screens(driver)
    for page in all_pages(driver.library):
        found = driver.library.page(page, setting.comfort.language)
        for number, step in enumerate(found.steps if found else ()):
            if step.figure is not None:
                place_of(driver, page, number)
                yield f"{short(page)} {number + 1}"
    begin(driver, setting)


def page_screens(driver: KioskDriver, page: PageId) -> Iterator[str]:
    """Every step of a page, cut into screens as the panel demands, and its sources."""
    yield from _page_screens(driver, page)
    found = driver.library.page(page, driver.visit.comfort.language)
    blocks = (block for step in (found.steps if found else ()) for block in step.blocks)
    for block in blocks:
        if isinstance(block, SideBySide):
            yield from compared_screens(driver, page, block.page)
    driver.go(OpenSheet(SourcesSheet()))
    yield from scrolled(driver, f"{short(page)} sources")
    driver.go(CloseSheet())


def compared_screens(driver: KioskDriver, page: PageId, compared: PageId) -> Iterator[str]:
    """Its columns filled: those of the longest names, one by one, until one makes room."""
    language = driver.visit.comfort.language
    others = options_of(compared, driver.library, language)[1:]
    longest = sorted(others, key=lambda found: len(found[1].name.text))[-MOST_COMPARED - 1 :]
    for number, (piece, _) in enumerate(longest, LEAST_COMPARED):
        driver.go(Compare(piece))
        yield from _page_screens(driver, page, f" {number} compared")


def _page_screens(driver: KioskDriver, page: PageId, also: str = "") -> Iterator[str]:
    driver.go(OpenPage(page), TurnTo(TOP))
    for _ in range(SCREENS_LIMIT):
        opened = driver.reader.opened
        assert opened is not None, f"{page} is not there"
        part = f".{opened.screen + 1}" if len(opened.screens) > 1 else ""
        name = f"{short(page)} {opened.place.step + 1}{part}{also}"
        yield from scrolled(driver, name)
        if not opened.screen and isinstance(
            opened.page.steps[opened.place.step].figure, IconArrays
        ):
            driver.go(OpenSheet(StudiesSheet()))
            yield from scrolled(driver, f"{name} studies")
            driver.go(CloseSheet())
        place = place_after(opened)
        if place is None:
            break
        driver.go(TurnTo(place))


def sheet_screens(driver: KioskDriver, *, every_word: bool) -> Iterator[str]:
    """Comfort, and the cards of words."""
    driver.go(HelpNow(), OpenSheet(ComfortSheet()))
    yield from scrolled(driver, "comfort")
    words = [TermId(term) for terms in driver.library.glossary.values() for term in terms]
    for term in words if every_word else words[:1]:
        driver.go(OpenSheet(WordCard(term)))
        yield from scrolled(driver, f"word {term}")
    driver.go(OpenPage(WRITING_PAGE), OpenSheet(WriteSheet()))
    yield "keyboard"
    driver.go(*(TypeKey(letter) for letter in LONG_DRAFT))
    yield "keyboard full"
    driver.go(TurnKeys())
    yield "keyboard digits"
    driver.go(KeepWritten(), HelpNow())


def warning_screens(driver: KioskDriver) -> Iterator[str]:
    """The idle warning, over words and over a sheet."""
    driver.go(IdleWarned())
    driver.shell.show_countdown(30)
    driver.settle()
    yield from scrolled(driver, "warning")
    driver.go(StillHere(), OpenSheet(ComfortSheet()), IdleWarned())
    yield from scrolled(driver, "warning over comfort")
    driver.go(StillHere(), CloseSheet())


def apology_screens(driver: KioskDriver, setting: Setting) -> Iterator[str]:
    """A page that is set aside, and a kiosk without content."""
    page = all_pages(driver.library)[1]
    begin(driver, setting, without(setting.library or driver.library, page))
    driver.go(Wake(), OpenPage(page))
    yield "missing page"
    begin(driver, setting, EMPTY_LIBRARY)
    yield "empty"


def desk_screens(driver: KioskDriver) -> Iterator[str]:
    """Every staff page, each in its longest form."""
    driver.facts = LONG_FACTS
    # From now on: the tour before it takes more than the minute that cleaning does.
    cleaning = Cleaning(driver.clock.now_ms + 60_000)
    for name, state in (DESK_STATES | {"cleaning": cleaning}).items():
        driver.show_desk(state)
        yield from scrolled(driver, f"staff {name}")
    driver.show_desk(Away())


def without(library: Library, page: PageId) -> Library:
    """The library with one page set aside."""
    pages = {
        language: {id_: p for id_, p in pages.items() if id_ != page}
        for language, pages in library.pages.items()
    }
    return replace(library, pages=pages)


def scrolled(driver: KioskDriver, name: str) -> Iterator[str]:
    """A screen, and where it scrolls every place of it down to its end."""
    yield name
    for turn in range(1, SCREENS_LIMIT):
        down = next(
            (n for n in driver.controls if n.name in said("Scroll down") and n.enabled), None
        )
        if down is None:
            return
        driver.press(down)
        yield f"{name} scrolled {turn}"
    raise AssertionError(f"{name} scrolls without end")


def place_of(driver: KioskDriver, page: PageId, step: int) -> None:
    """Open a page at a step; steps count from 0."""
    driver.go(OpenPage(page), TurnTo(Place(step)))


def screens_of(kiosk: KioskDriver, page: PageId) -> Iterator[None]:
    """Every screen of a page, one by one."""
    kiosk.go(Wake(), OpenPage(page))
    while True:
        yield
        opened = kiosk.reader.opened
        assert opened is not None
        after = place_after(opened)
        if after is None:
            return
        kiosk.go(TurnTo(after))
