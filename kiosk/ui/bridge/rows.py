"""The rows of a step as QML shows them."""

from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtQml import QmlElement

from kiosk.core.blocks import (
    Callout,
    IconArrays,
    Moment,
    MoreLink,
    Opinion,
    Option,
    Paragraph,
    PictureFigure,
    Ruler,
    SceneFigure,
    SiteFact,
    TeachBackItem,
    Timeline,
)
from kiosk.core.library import Library
from kiosk.core.names import LanguageTag
from kiosk.core.prose import Prose
from kiosk.core.rows import (
    Headline,
    Item,
    People,
    Question,
    Row,
    RowPart,
    Sign,
    Statement,
    Subheading,
    UrgencyHead,
)
from kiosk.core.site import SiteFacts
from kiosk.ui.bridge.records import RecordRows
from kiosk.ui.bridge.uncreatable import uncreatable
from kiosk.ui.styled import styled, without_markup
from kiosk.ui.words import fact_text, opinion_words

QML_IMPORT_NAME = "KioskBridge"
QML_IMPORT_MAJOR_VERSION = 1


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

    @property
    def visible_text(self) -> str:
        """All words of the row, without markup."""
        return without_markup(f"{self.text} {self.title} {self.good} {self.bad} {self.sure}")


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


def row_cell(row: Row, words: RowWords) -> RowCell:
    """A row as QML shows it."""
    return _cell(row.part, words)


def _cell(part: RowPart, words: RowWords) -> RowCell:
    match part:
        case Headline(prose):
            return _prose_cell("headline", prose, words)
        case Paragraph(prose):
            return _prose_cell("paragraph", prose, words)
        case Item(prose, number):
            return _prose_cell("item", prose, words, number=number)
        case Callout(kind, prose):
            return _prose_cell("callout", prose, words, level=kind.value)
        case Subheading(prose):
            return _prose_cell("subheading", prose, words)
        case Question(prose):
            return _prose_cell("question", prose, words)
        case Statement(prose):
            return _prose_cell("statement", prose, words)
        case Sign(level, prose):
            return _prose_cell("sign", prose, words, level=level.value)
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
            publication = words.library.sources.get(source)
            opinion = RowCell(
                "opinion",
                styled(says),
                says.text,
                title=styled(body),
                level=stance.value,
                good=opinion_words(part, words.library),
                sure=publication.cite if publication else "",
            )
            return _explaining(opinion, words, body, says)
        case TeachBackItem(question, answer, page):
            return RowCell("answer", styled(answer), answer.text, title=styled(question), page=page)
        case Moment(when, what):
            return RowCell("moment", styled(what), what.text, title=styled(when))
        case SiteFact():
            text = fact_text(part, words.site)
            return RowCell("site", text, text, level=part.kind.value)
        case People(worded=worded):
            return RowCell("figure", level="worded" if worded else "told")
        case SceneFigure() | PictureFigure() | IconArrays() | Timeline() | Ruler():
            return RowCell("figure")
        case _:
            assert_never(part)


def _prose_cell(
    kind: str, prose: Prose, words: RowWords, *, number: int = 0, level: str = "", page: str = ""
) -> RowCell:
    cell = RowCell(kind, styled(prose), prose.text, number=number, level=level, page=page)
    return _explaining(cell, words, prose)


def _explaining(cell: RowCell, words: RowWords, *proses: Prose) -> RowCell:
    """The cell with the first of its words to explain; a card holds one at most."""
    term = next((term for prose in proses for term in prose.terms), None)
    entry = words.library.term(term, words.language) if term else None
    return replace(cell, term=entry.id, term_word=entry.word) if entry else cell
