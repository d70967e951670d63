"""What is read aloud of a page, of cards and of a word's card: the words shown, in their order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias, assert_never

from kiosk.core.answers import NO_ANSWERS, Answers
from kiosk.core.blocks import (
    Callout,
    Figure,
    IconArrays,
    MoreLink,
    Opinion,
    Option,
    Paragraph,
    Phrases,
    PictureFigure,
    Ruler,
    SceneFigure,
    SiteFact,
    Stance,
    TeachBackItem,
    Timeline,
    UrgencyLevel,
)
from kiosk.core.ear import Sentence, sentence
from kiosk.core.illustration import without_needles
from kiosk.core.library import GlossaryEntry, Library, Page
from kiosk.core.names import PageId, SourceId
from kiosk.core.own_blocks import CodeCard, MyAnswers, OwnQuestion, PickedQuestion, Printout
from kiosk.core.paper import Paper
from kiosk.core.pieces import Piece, Written
from kiosk.core.place import Place
from kiosk.core.prose import Prose, plain
from kiosk.core.rows import (
    ArrayFrame,
    CardAgain,
    CardTitle,
    Choosing,
    ColumnHeads,
    FieldColumns,
    FieldText,
    FieldTitle,
    Headline,
    Item,
    OpinionHead,
    OpinionSource,
    OptionField,
    OptionFieldKind,
    OptionTicks,
    People,
    PickHead,
    Question,
    Rating,
    Row,
    SaidAgain,
    Sharing,
    SideAgain,
    Sign,
    Statement,
    Subheading,
    TeachBackPage,
    TeachBackQuestion,
    TimelinePoint,
    UrgencyHead,
)
from kiosk.core.step_rows import StepLayout, rows_of
from kiosk.core.take_away import piece_of


@dataclass(frozen=True, slots=True)
class CardPlace:
    """A card of a screen, counted from 0; -1 is what stands above the cards."""

    card: int


ABOVE_CARDS = CardPlace(-1)


@dataclass(frozen=True, slots=True)
class NoPlace:
    """It stands nowhere, or on a button: nothing is marked."""


NOWHERE = NoPlace()


class Text(StrEnum):
    """Which of a row's or a card's texts.

    ``HEAD`` stands over such a text, or on a button, and ``PICTURE`` in a picture: neither is
    marked. ``UNSEEN`` stands nowhere, and is shown as a caption while it is heard.
    """

    TEXT = "text"
    TITLE = "title"
    GOOD = "good"
    BAD = "bad"
    SURE = "sure"
    HEAD = "head"
    PICTURE = "picture"
    UNSEEN = "unseen"


COLUMNS = (Text.GOOD, Text.BAD, Text.SURE)
"""The texts of a row in columns: at most three stand side by side."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence where it stands: ``start`` is its first character in that text.

    ``local`` are words of the clinic or of the visitor: nobody can have recorded them.
    """

    sentence: Sentence
    place: Place | CardPlace | NoPlace
    text: Text = Text.TEXT
    start: int = 0
    local: bool = False


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The kiosk's own words that are read with the content, in the visitor's language."""

    home: str
    picture: str
    good: str
    bad: str
    sure: str
    unsaid: str
    code: str
    on_screen: str
    """Said in place of what nobody can have recorded."""
    stance: Callable[[Stance, SourceId], str]
    fact: Callable[[SiteFact], str]
    code_use: Callable[[CodeCard], str]
    printing: Callable[[Paper], str]
    ruler: Callable[[Ruler], str]


@dataclass(frozen=True, slots=True)
class Reading:
    """What decides how a page is read, beside the page."""

    library: Library
    layout: StepLayout
    own: OwnWords
    needles: bool = True
    answers: Answers = NO_ANSWERS


Told: TypeAlias = Iterator[tuple[Text, Prose]]


def spoken_page(page: Page, reading: Reading, first_step: int = 0) -> tuple[Passage, ...]:
    """Everything that is read of a page from a step on.

    A picture that stands beside the words is told after them; else where it stands.
    """
    steps = range(first_step, len(page.steps))
    return tuple(passage for step in steps for passage in _spoken_step(page, step, reading))


def _spoken_step(page: Page, step_index: int, reading: Reading) -> Iterator[Passage]:
    rows = rows_of(page, step_index, replace(reading.layout, figure_apart=True))
    if reading.layout.figure_apart:
        yield from _spoken_rows(rows, page, reading)
        return
    among = rows_of(page, step_index, reading.layout)
    parts = [row.part for row in among]
    beside = [row for row in rows if row.part not in parts]
    yield from _spoken_rows(among, page, reading)
    for passage in _spoken_rows(beside, page, reading):
        text = passage.text if passage.text is Text.UNSEEN else Text.PICTURE
        yield replace(passage, place=among[-1].place, text=text, start=0)


def _spoken_rows(rows: Sequence[Row], page: Page, reading: Reading) -> Iterator[Passage]:
    for row in rows:
        local = isinstance(row.part, SiteFact | PickedQuestion | Written)
        blocks = page.steps[row.place.step].blocks
        answered = row.place.block >= 0 and isinstance(blocks[row.place.block], MyAnswers)
        for text, prose in _told(row, page.id, reading):
            parts = _answer_apart(prose) if answered else prose.sentences()
            for passage in _sentences(prose, parts, row.place, text):
                yield replace(passage, local=local)


def _answer_apart(prose: Prose) -> Iterator[Prose]:
    """What was asked and what was answered, each as it is said by itself."""
    for said in prose.sentences():
        asked, colon, answer = said.text.rpartition(": ")
        yield from (plain(asked + colon.rstrip()), plain(answer)) if colon else (said,)


def _all_of(prose: Prose, place: Place | CardPlace, text: Text = Text.TEXT) -> Iterator[Passage]:
    return _sentences(prose, prose.sentences(), place, text)


def _sentences(
    prose: Prose, parts: Iterable[Prose], place: Place | CardPlace, text: Text
) -> Iterator[Passage]:
    start = 0
    for said in parts:
        start = prose.text.index(said.text, start)
        yield Passage(sentence(said.text), place, text, start)
        start += len(said.text)


def _told(row: Row, page: PageId, reading: Reading) -> Told:
    """The texts of a row, in the order in which they are shown.

    Small print, buttons and what a screen only says again are not read.
    """
    own, part = reading.own, row.part
    match part:
        case (
            Headline(prose)
            | Paragraph(prose)
            | ArrayFrame(prose)
            | Item(prose)
            | Callout(_, prose)
            | Subheading(prose)
            | CardTitle(prose)
            | TeachBackQuestion(prose)
            | Question(prose)
            | PickedQuestion(_, prose)
            | Statement(prose)
            | Sharing(prose)
            | Sign(_, prose)
            | MoreLink(_, prose)
            | OwnQuestion(prose)
        ):
            yield Text.TEXT, prose
        case Phrases():
            # A gap cannot be heard: each end is said as the question that it makes.
            yield from ((Text.HEAD, question) for question in part.questions)
        case Written(text):
            yield Text.TEXT, plain(text)
        case UrgencyHead(level, title, act):
            yield Text.TEXT, act
            if level is UrgencyLevel.ASK:
                yield Text.TITLE, title
        case Option(name, good, bad, sure):
            yield Text.TITLE, name
            yield from ((Text.HEAD, plain(own.good)), (Text.GOOD, good))
            yield from ((Text.HEAD, plain(own.bad)), (Text.BAD, bad))
            yield from ((Text.HEAD, plain(own.sure)), (Text.SURE, sure))
        case OptionField(kind, prose):
            yield Text.HEAD, plain(_field_name(kind, own))
            yield Text.TEXT, prose
        case PickHead(always):
            yield Text.TEXT, always
        case OptionTicks(offered):
            yield from ((Text.HEAD, option.name) for option in offered)
        case FieldColumns(kind, names, texts):
            yield Text.HEAD, plain(_field_name(kind, own))
            columns = COLUMNS[: len(names)]
            for name, column, prose in zip(names, columns, texts, strict=True):
                yield Text.HEAD, name
                yield column, prose
        case FieldTitle(kind):
            yield Text.HEAD, plain(_field_name(kind, own))
        case FieldText(_, name, prose):
            yield Text.HEAD, name
            yield Text.TEXT, prose
        case Opinion(body, stance, says, source):
            yield Text.TITLE, body
            yield Text.GOOD, plain(own.stance(stance, source))
            yield Text.TEXT, says
        case OpinionHead(body, stance, source):
            yield Text.TEXT, body
            yield Text.GOOD, plain(own.stance(stance, source))
        case TeachBackItem(question, answer):
            yield Text.TITLE, question
            yield Text.TEXT, answer
        case Rating(statement, scale):
            value = _answer(row, page, reading)
            yield Text.TEXT, statement
            yield Text.SURE, plain(own.unsaid) if value is None else scale[value]
        case Choosing(_, question, choices, right=right, answer=answer):
            yield Text.TITLE, question
            yield from ((Text.HEAD, choice) for choice in choices)
            if right is not None and _answer(row, page, reading) == right:
                yield Text.TEXT, answer
        case TimelinePoint(when, what):
            yield Text.TITLE, when
            yield Text.TEXT, what
        case SiteFact():
            yield Text.TEXT, plain(own.fact(part))
        case CodeCard():
            yield Text.UNSEEN, plain(own.code)
            yield Text.SURE, plain(own.code_use(part))
        case Printout(offer, paper):
            yield Text.TEXT, offer
            yield Text.SURE, plain(own.printing(paper))
        case People() | SceneFigure() | PictureFigure() | IconArrays() | Timeline() | Ruler():
            yield from _told_picture(part, reading)
        case CardAgain() | SaidAgain() | SideAgain() | ColumnHeads():
            # It was said before; the names above columns are said with what stands in them.
            pass
        case OpinionSource() | TeachBackPage():
            pass
        case _:
            assert_never(part)


def _answer(row: Row, page: PageId, reading: Reading) -> int | None:
    piece = piece_of(page, row)
    return reading.answers.value(piece) if isinstance(piece, Piece) else None


def _field_name(kind: OptionFieldKind, own: OwnWords) -> str:
    match kind:
        case OptionFieldKind.GOOD:
            return own.good
        case OptionFieldKind.BAD:
            return own.bad
        case OptionFieldKind.SURE:
            return own.sure
        case _:
            assert_never(kind)


def _told_picture(part: People | Figure, reading: Reading) -> Told:
    """What is seen in a picture; the words of an array stand below it where it is not worded."""
    match part:
        case People(array=array, worded=worded):
            if worded:
                words = (array.name, *array.frames)
                yield from ((Text.PICTURE, prose) for prose in words)
        case SceneFigure(caption=caption):
            hidden = None if reading.needles else part.alt_without_needles
            yield Text.UNSEEN, plain(reading.own.picture)
            yield Text.UNSEEN, hidden or part.alt
            yield from ((Text.PICTURE, prose) for prose in _labels(part, reading))
            if caption is not None:
                yield Text.PICTURE, caption
        case PictureFigure(_, alt, caption):
            yield Text.UNSEEN, plain(reading.own.picture)
            yield Text.UNSEEN, alt
            if caption is not None:
                yield Text.PICTURE, caption
        case Ruler():
            yield Text.UNSEEN, plain(reading.own.ruler(part))
        case IconArrays() | Timeline():
            raise AssertionError("among rows these come in pieces")
        case _:
            assert_never(part)


def _labels(figure: SceneFigure, reading: Reading) -> Iterator[Prose]:
    """From top to bottom; a label that points at nothing that is shown is not there."""
    scene = reading.library.scenes.get(figure.scene)
    if scene is None:
        return
    anchors = (scene if reading.needles else without_needles(scene)).anchors
    shown = [label for label in figure.labels if label.anchor in anchors]
    yield from (label.prose for label in sorted(shown, key=lambda one: anchors[one.anchor].y))


@dataclass(frozen=True, slots=True)
class SpokenCard:
    """The words of one card."""

    title: str
    lead: str


def spoken_cards(title: str, lead: str, cards: Sequence[SpokenCard]) -> tuple[Passage, ...]:
    """A screen of cards: what stands above them, then each."""
    passages = list(_spoken_card(SpokenCard(title, lead), ABOVE_CARDS))
    for i, card in enumerate(cards):
        passages += _spoken_card(card, CardPlace(i))
    return tuple(passages)


def _spoken_card(card: SpokenCard, place: CardPlace) -> Iterator[Passage]:
    yield from _all_of(plain(card.title), place, Text.TITLE)
    yield from _all_of(plain(card.lead), place)


def spoken_word(entry: GlossaryEntry) -> tuple[Passage, ...]:
    """A word's card."""
    title = entry.word[:1].upper() + entry.word[1:]
    return (
        *_all_of(plain(title), ABOVE_CARDS, Text.TITLE),
        *_all_of(entry.meaning, ABOVE_CARDS),
    )


def audible(
    passages: Sequence[Passage], on_screen: Sentence, has_clip: Callable[[Passage], bool]
) -> tuple[Passage, ...]:
    """What is read aloud of some passages: all of them, or nothing where a sentence has no clip.

    A page with a hole in it may say the opposite. Only local words are passed over: the voice says
    once that they stand on the screen.
    """
    heard: list[Passage] = []
    for passage in passages:
        told = passage
        if passage.local and not has_clip(passage):
            told = replace(passage, sentence=on_screen, text=Text.UNSEEN)
            if heard and heard[-1].sentence == on_screen:
                continue
        if not has_clip(told):
            return ()
        heard.append(told)
    return tuple(heard)
