"""The rows of a step as QML shows them."""

from dataclasses import dataclass, field, replace
from typing import assert_never

from PySide6.QtQml import QmlElement

from kiosk.core.answers import NO_ANSWERS, Answers
from kiosk.core.blocks import (
    Callout,
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
    TeachBackItem,
    Timeline,
)
from kiosk.core.code_cards import card_name, modules_across
from kiosk.core.library import Library
from kiosk.core.names import LanguageTag, PageId, SourceId
from kiosk.core.own_blocks import CodeCard, OwnQuestion, PickedQuestion, Printout
from kiosk.core.pieces import Written
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
    OptionTicks,
    People,
    PickHead,
    Question,
    Rating,
    Row,
    RowPart,
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
from kiosk.core.site import SiteFacts
from kiosk.core.take_away import piece_of
from kiosk.core.writing import can_write
from kiosk.ui.bridge.records import RecordRows
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.codes import code_name
from kiosk.ui.styled import NO_BREAK_SPACE, kept_together, paragraph, styled, without_markup
from kiosk.ui.words import (
    code_count,
    code_picture_words,
    code_says,
    code_use,
    fact_text,
    picked_words,
    printing_words,
    stand_words,
    unsaid_words,
)

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1

NO_PAGE = PageId("")


@dataclass(frozen=True, slots=True)
class RowCell:
    """One row. ``kind`` chooses the delegate; what a kind does not use stays empty.

    ``text`` is StyledText, ``spoken`` the same words for the accessibility tree.
    """

    kind: str
    text: str = ""
    spoken: str = ""
    title: str = ""
    number: int = 0
    level: str = ""
    good: str = ""
    bad: str = ""
    sure: str = ""
    term: str = ""
    term_word: str = ""
    page: str = ""
    chosen: bool = False
    many: int = 0
    code: str = ""
    choices: list[str] = field(default_factory=list)
    answered: int = -1
    says: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    term_words: list[str] = field(default_factory=list)
    ticked: list[bool] = field(default_factory=list)

    @property
    def controls(self) -> int:
        """How many buttons a row has, at the most."""
        least = int(bool(self.term or self.page)) + len(self.choices) + sum(map(bool, self.terms))
        return {"question": 1, "picked": 4, "rating": 3, "print": 1, "own": 1}.get(self.kind, least)

    @property
    def visible_text(self) -> str:
        """All words of the row, without markup."""
        said = (self.text, self.title, self.good, self.bad, self.sure, *self.choices, *self.cells)
        return without_markup(" ".join(said))


@QmlElement
@uncreatable("made by the reader")
class BlockRows(RecordRows[RowCell]):
    """The rows of the open step."""

    RECORD = RowCell


@dataclass(frozen=True, slots=True)
class RowWords:
    """What turning a row into words needs beside the row."""

    library: Library
    language: LanguageTag
    site: SiteFacts
    page: PageId = NO_PAGE
    answers: Answers = NO_ANSWERS


def row_cell(row: Row, words: RowWords) -> RowCell:
    """A row as QML shows it."""
    cell = _cell(row.part, words)
    asking = piece_of(words.page, row)
    if isinstance(asking, Written):
        is_listed = isinstance(row.part, Written)
        return replace(cell, chosen=asking in words.answers.questions) if is_listed else cell
    match row.part:
        case Question():
            return replace(cell, chosen=asking in words.answers.questions)
        case OwnQuestion():
            return replace(cell, level="ready" if can_write(words.answers) else "")
        case Phrases(_, ends):
            pieces = [replace(asking, part=part) for part in range(len(ends))]
            return replace(cell, ticked=[piece in words.answers.questions for piece in pieces])
        case Rating(_, scale):
            value = words.answers.value(asking)
            if value is None or value >= len(scale):
                return cell
            return replace(cell, answered=value, sure=scale[value].text)
        case Choosing(right=right):
            value = words.answers.value(asking)
            if value is None:
                return cell
            found = "" if right is None else "right" if value == right else "again"
            return replace(cell, answered=value, level=found)
        case _:
            return cell


def _cell(part: RowPart, words: RowWords) -> RowCell:
    match part:
        case Headline(prose):
            return _prose_cell("headline", prose, words)
        case Paragraph(prose):
            return _prose_cell("paragraph", prose, words)
        case ArrayFrame(prose, meaning, marked):
            frame = _prose_cell("frame", prose, words, level=meaning.value)
            return replace(frame, chosen=marked)
        case Item(prose, number):
            return _prose_cell("item", prose, words, number=number)
        case Callout(kind, prose):
            return _prose_cell("callout", prose, words, level=kind.value)
        case Subheading(prose):
            return _prose_cell("subheading", prose, words)
        case CardTitle(prose, small):
            if small:
                return RowCell("title", styled(prose), prose.text, level="small")
            return _prose_cell("title", prose, words)
        case TeachBackQuestion(prose):
            return _prose_cell("title", prose, words)
        case CardAgain(prose):
            return RowCell("again", styled(plain(prose.text)), prose.text, level="head")
        case SideAgain(prose):
            # What is said again cannot be touched; its numbers keep their order.
            return RowCell("again", styled(plain(prose.text)), prose.text)
        case OptionField(field, prose, title):
            cell = RowCell("field", styled(prose), prose.text, level=field.value)
            return _explaining(cell, words, *([title] if title else []), prose)
        case OptionTicks(offered, across):
            return RowCell(
                "ticks",
                number=across,
                choices=[option.name.text for option in offered],
                ticked=[option.picked for option in offered],
            )
        case PickHead(always, made_room=made_room):
            full = "" if made_room is None else "full"
            said = picked_words(part)
            return RowCell("pick-head", always.text, always.text, level=full, title=said)
        case ColumnHeads(names):
            return _columns_cell("heads", names, names, words)
        case FieldColumns(field_kind, names, texts):
            return replace(_columns_cell("columns", names, texts, words), level=field_kind.value)
        case FieldTitle(field_kind):
            return RowCell("field-title", level=field_kind.value)
        case FieldText(field_kind, name, prose):
            cell = RowCell("field-text", styled(prose), prose.text, level=field_kind.value)
            return _explaining(replace(cell, title=styled(name)), words, name, prose)
        case SaidAgain(said):
            cell = replace(_cell(said, words), chosen=True)
            # What is said again cannot be touched.
            cells = [styled(plain(name)) for name in cell.says]
            return replace(cell, cells=cells, terms=[], term_words=[])
        case Question(prose):
            return RowCell("question", styled(prose), prose.text)
        case Statement(prose):
            return _prose_cell("statement", prose, words)
        case Sign(level, prose, number):
            cell = _prose_cell("sign", prose, words, level=level.value)
            return replace(cell, number=number)
        case MoreLink(page, prose):
            return RowCell("link", styled(prose), prose.text, page=page)
        case UrgencyHead(level, title, act):
            head = RowCell("urgency", styled(act), act.text, title=styled(title), level=level.value)
            return _explaining(head, words, title, act)
        case Option(name, good, bad, sure):
            option = RowCell(
                "option",
                spoken=name.text,
                title=styled(name),
                good=styled(good),
                bad=styled(bad),
                sure=styled(sure),
            )
            return _explaining(option, words, name, good, bad, sure)
        case Opinion(body, stance, says, source):
            opinion = RowCell(
                "opinion",
                styled(says),
                says.text,
                title=styled(body),
                level=stance.value,
                good=stand_words(stance, words.library.sources.get(source)),
                sure=_cite(source, words),
            )
            return _explaining(opinion, words, body, says)
        case OpinionHead(body, stance, source):
            stands = stand_words(stance, words.library.sources.get(source))
            head = RowCell("opinion-head", styled(body), body.text, level=stance.value, good=stands)
            return _explaining(head, words, body)
        case OpinionSource(source):
            cite = _cite(source, words)
            return RowCell("cite", cite, cite)
        case TeachBackItem(question, answer, page):
            return RowCell("answer", styled(answer), answer.text, title=styled(question), page=page)
        case TeachBackPage(question, page):
            return RowCell("read-more", spoken=question.text, page=page)
        case TimelinePoint(when, what, goes_on, leads_on):
            cell = RowCell("moment", styled(what), what.text, title=styled(when), chosen=goes_on)
            return replace(cell, level="leads-on" if leads_on else "")
        case SiteFact():
            text = fact_text(part, words.site)
            return RowCell("site", paragraph(text), text, level=part.kind.value)
        case PickedQuestion(_, prose, number, of, held):
            cell = RowCell("picked", styled(prose), prose.text, number=number)
            return replace(cell, many=of, chosen=held)
        case Rating(statement, scale):
            cell = RowCell("rating", styled(statement), statement.text, many=len(scale))
            ends = [scale[0].text, scale[-1].text]
            return replace(cell, sure=unsaid_words(), cells=ends)
        case Choosing(_, question, choices, about, right, explained, leads):
            return RowCell(
                "choice",
                styled(explained),
                about.text,
                title=styled(question),
                page=leads or "",
                many=0 if right is None else 1,
                choices=[choice.text for choice in choices],
            )
        case Sharing(ask, shared):
            return RowCell("question", styled(ask), ask.text, chosen=shared)
        case CodeCard():
            return RowCell(
                "code",
                kept_together(code_says(part)).replace(" · ", f" ·{NO_BREAK_SPACE}"),
                code_picture_words(part),
                title=code_count(part),
                number=modules_across(part),
                good=card_name(part),
                bad=part.web or part.phone,
                sure=kept_together(code_use(part)),
                code=code_name(part),
            )
        case Phrases(ask, ends):
            return RowCell(
                "phrases",
                styled(ask),
                ask.text,
                choices=[end.text for end in ends],
                says=[question.text for question in part.questions],
            )
        case OwnQuestion(offer):
            return RowCell("own", styled(offer), offer.text)
        case Written(text):
            return RowCell("question", styled(plain(text)), text)
        case Printout(offer, paper):
            return RowCell(
                "print",
                styled(offer),
                offer.text,
                sure=printing_words(paper),
                level="ready" if paper.can_print else "",
            )
        case People(worded=worded):
            return RowCell("figure", level="worded" if worded else "told")
        case Ruler():
            return RowCell("figure", level="low")
        case SceneFigure() | PictureFigure() | IconArrays() | Timeline():
            return RowCell("figure")
        case _:
            assert_never(part)


def _cite(source: SourceId, words: RowWords) -> str:
    publication = words.library.sources.get(source)
    return publication.cite if publication else ""


def _prose_cell(
    kind: str, prose: Prose, words: RowWords, *, number: int = 0, level: str = "", page: str = ""
) -> RowCell:
    cell = RowCell(kind, styled(prose), prose.text, number=number, level=level, page=page)
    return _explaining(cell, words, prose)


def _columns_cell(
    kind: str, names: tuple[Prose, ...], texts: tuple[Prose, ...], words: RowWords
) -> RowCell:
    """Texts beside each other, each with the word that it explains, where it has one."""
    cells = [_explaining(RowCell("", styled(text)), words, text) for text in texts]
    return RowCell(
        kind,
        says=[name.text for name in names],
        cells=[cell.text for cell in cells],
        terms=[cell.term for cell in cells],
        term_words=[cell.term_word for cell in cells],
    )


def _explaining(cell: RowCell, words: RowWords, *proses: Prose) -> RowCell:
    """The cell with the first of its words to explain; a card holds one at most."""
    term = next((term for prose in proses for term in prose.terms), None)
    entry = words.library.term(term, words.language) if term else None
    return replace(cell, term=entry.id, term_word=entry.word) if entry else cell
