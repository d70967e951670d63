"""Start, home and chapter: a title and cards to choose from."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.core.library import Library, Topic
from kiosk.core.names import ChapterId, DoorId, LanguageTag, PageId, TopicId
from kiosk.core.reading import length
from kiosk.core.visit import (
    AttractScreen,
    ChapterScreen,
    ChooseDoor,
    ChooseTopic,
    HomeScreen,
    Intent,
    OpenChapter,
    OpenPage,
    Screen,
    StartScreen,
    Visit,
    current_topic,
)
from kiosk.services.store import Store
from kiosk.ui.bridge.records import RecordRows, emit_changes
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.styled import kept_together
from kiosk.ui.words import home_title, seen_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

BAR_BUTTONS = 4
"""The bar and the sources."""


@dataclass(frozen=True, slots=True)
class CardCell:
    """One card. ``icon_name`` is empty where the card has none; ``note`` says what was seen.

    ``picture`` is the name of its file, and for QML where that lies; empty for none.
    """

    title: str
    lead: str
    icon_name: str
    note: str
    seen: bool
    picture: str = ""


@QmlElement
@uncreatable("made by the shell")
class CardRows(RecordRows[CardCell]):
    """Cards in order."""

    RECORD = CardCell


@dataclass(frozen=True, slots=True)
class CardsProps:
    """The words above the cards, and whether a picture may stand beside them."""

    title: str = ""
    lead: str = ""
    pictured: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A card and what choosing it means."""

    card: CardCell
    intent: Intent


def derive_choices(visit: Visit, library: Library) -> tuple[CardsProps, tuple[Choice, ...]]:
    """The cards of the open screen; none where the screen has no cards. Pure."""
    topic = current_topic(visit, library)
    language = visit.comfort.language
    if isinstance(visit.screen, StartScreen) and visit.topic is None and len(library.topics) > 1:
        choices = (_topic_choice(topic_id, library, language) for topic_id in library.topics)
        return CardsProps(), tuple(c for c in choices if c)
    if topic is None:
        return CardsProps(), ()
    words = library.words_of(topic.id, language)
    title, lead = (words.title, words.lead) if words else ("", "")
    match visit.screen:
        case StartScreen():
            return CardsProps(title, lead), _doors(topic, library, language)
        case HomeScreen():
            return CardsProps(home_title()), _chapters(topic, visit, library)
        case ChapterScreen(chapter):
            heading = words.chapters.get(chapter) if words else None
            pictured = library.chapter_figure(topic, chapter, language) is not None
            props = (
                CardsProps(heading.title, heading.lead, pictured) if heading else CardsProps(title)
            )
            return props, _pages(topic, chapter, visit, library)
        case _:
            return CardsProps(), ()


def _topic_choice(topic: TopicId, library: Library, language: LanguageTag) -> Choice | None:
    words = library.words_of(topic, language)
    if words is None:
        return None
    return Choice(CardCell(words.title, words.lead, "", "", seen=False), ChooseTopic(topic))


def _doors(topic: Topic, library: Library, language: LanguageTag) -> tuple[Choice, ...]:
    words = library.words_of(topic.id, language)
    return tuple(
        Choice(CardCell(h.title, h.lead, door.icon, "", seen=False), ChooseDoor(DoorId(door.id)))
        for door in topic.doors
        if words and (h := words.doors.get(door.id))
    )


def _chapters(topic: Topic, visit: Visit, library: Library) -> tuple[Choice, ...]:
    words = library.words_of(topic.id, visit.comfort.language)
    choices = []
    for chapter in topic.chapters:
        heading = words.chapters.get(chapter.id) if words else None
        if heading is None:
            continue
        there = [p for p in chapter.pages if library.page(p, visit.comfort.language)]
        seen = sum(page in visit.seen for page in there)
        note = seen_words(seen, len(there))
        picture = library.card_picture(ChapterId(chapter.id), needles=visit.comfort.needles)
        seen_all = seen >= len(there)
        card = CardCell(heading.title, heading.lead, chapter.icon, note, seen_all, picture)
        choices.append(Choice(card, OpenChapter(chapter.id)))
    return tuple(choices)


def _pages(
    topic: Topic, chapter_id: ChapterId, visit: Visit, library: Library
) -> tuple[Choice, ...]:
    chapter = topic.chapter(chapter_id)
    choices = []
    for page_id in chapter.pages if chapter else ():
        page = library.page(page_id, visit.comfort.language)
        if page is not None:
            seen = page_id in visit.seen
            note = seen_words(int(seen), 1)
            card = CardCell(page.title, page.message.text, "", note, seen=seen)
            choices.append(Choice(card, OpenPage(PageId(page_id))))
    return tuple(choices)


@QmlElement
@uncreatable("made by the shell")
class CardsView(QObject):
    """The cards of one kind of screen. They stay as they are while another screen is shown.

    While nobody is here they are made ready for the next visitor: a fresh visit has seen none.
    """

    titleChanged = Signal()
    leadChanged = Signal()
    picturedChanged = Signal()

    def __init__(
        self, store: Store, screen: Screen, pictures: Path, parent: QObject | None = None
    ) -> None:
        """``screen`` is any of the kind; the visit says which one it is. ``pictures``: a folder."""
        super().__init__(parent)
        self._store = store
        self._screen = screen
        self._pictures = pictures
        self._cards = CardRows(self)
        self._choices: tuple[Choice, ...] = ()
        self._props = CardsProps()

    @property
    def props(self) -> CardsProps:
        """What QML sees."""
        return self._props

    def refresh(self) -> None:
        """Derive again and emit what changed."""
        visit = self._store.visit
        if isinstance(visit.screen, AttractScreen):
            visit = replace(visit, screen=self._screen)
        elif not isinstance(visit.screen, type(self._screen)):
            return
        props, choices = derive_choices(visit, self._store.library)
        self._choices = choices
        self._cards.show([self._found(choice.card) for choice in choices])
        title, lead = kept_together(props.title), kept_together(props.lead)
        old, self._props = self._props, replace(props, title=title, lead=lead)
        emit_changes(self, old, self._props)

    def _found(self, card: CardCell) -> CardCell:
        title, lead = kept_together(card.title), kept_together(card.lead)
        picture = (self._pictures / card.picture).as_uri() if card.picture else ""
        return replace(card, title=title, lead=lead, picture=picture)

    def load(self) -> tuple[float, int]:
        """How much text (see ``reading.length``) and how many buttons the screen shows."""
        cards = self._cards.rows
        texts = [self._props.title, self._props.lead]
        texts += (f"{card.title} {card.lead} {card.note}" for card in cards)
        return sum(length(text) for text in texts), len(cards) + BAR_BUTTONS

    @Slot(int)
    def choose(self, index: int) -> None:
        """A card was tapped."""
        if 0 <= index < len(self._choices):
            self._store.dispatch(self._choices[index].intent)

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=leadChanged)
    def lead(self) -> str:
        return self._props.lead

    @Property(bool, notify=picturedChanged)
    def pictured(self) -> bool:
        return self._props.pictured

    @Property(CardRows, constant=True)
    def cards(self) -> CardRows:
        return self._cards
