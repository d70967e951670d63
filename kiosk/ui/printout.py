"""The printout: a handout in words, and the words set on paper as a PDF that is never a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from kiosk.core.code_cards import QUIET_MODULES, version_of
from kiosk.core.direction import numbers_in_order
from kiosk.core.handout import Handout, Look
from kiosk.core.names import LanguageTag
from kiosk.core.own_blocks import CodeCard
from kiosk.core.paper import PaperSize
from kiosk.core.site import SiteFacts
from kiosk.ui.codes import matrix_of
from kiosk.ui.styled import kept_together
from kiosk.ui.words import (
    code_count,
    fact_text,
    paper_codes_how,
    paper_codes_title,
    paper_foot,
    paper_page,
)

DOTS_PER_INCH = 1200
MM_PER_INCH, POINTS_PER_INCH = 25.4, 72
INK = QColor(Qt.GlobalColor.black)
RECEIPT_DOT_MM = 0.125
"""Of a receipt printer (203 dots an inch)."""
OFFICE_DOT_MM = MM_PER_INCH / 300
MOST_MODULE_MM = 0.8
CAPTION_MM = QUIET_MODULES * MOST_MODULE_MM
"""Below a code as much white as it needs on every side; beside and above it there is more."""


@dataclass(frozen=True, slots=True)
class WordedSection:
    """A section with the clinic's facts as sentences."""

    title: str
    look: Look
    lines: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordedHandout:
    """Every word of a printout, in reading order; ``foot`` stands at the foot of each page."""

    topic: str
    clinic: str
    title: str
    sections: tuple[WordedSection, ...]
    codes_title: str
    codes_how: str
    cards: tuple[CodeCard, ...]
    foot: tuple[str, ...]
    language: LanguageTag

    @property
    def over(self) -> str:
        """Above the title: what it is about, and whose it is."""
        return " · ".join(filter(None, (self.topic, self.clinic)))

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything but the foot."""
        told = [self.over, self.title]
        for section in self.sections:
            told += [section.title, *section.lines, *section.facts]
        if self.cards:
            told += [self.codes_title, self.codes_how, *map(caption_of, self.cards)]
        return tuple(filter(None, told))


def caption_of(card: CodeCard) -> str:
    """What stands below a code."""
    return card.web or code_count(card)


def worded(
    handout: Handout,
    topic: str,
    site: SiteFacts,
    version: str,
    today: date,
    *,
    unchecked: bool = False,
) -> WordedHandout:
    """A handout in the visitor's language, which nobody may have checked; pure."""
    sections = (
        WordedSection(s.title, s.look, s.lines, tuple(fact_text(f, site) for f in s.facts))
        for s in handout.sections
    )
    return WordedHandout(
        topic,
        site.clinic_name,
        handout.title,
        tuple(sections),
        paper_codes_title(),
        paper_codes_how(web=any(card.web for card in handout.cards)),
        handout.cards,
        paper_foot(handout.provenance, handout.language, version, today, unchecked=unchecked),
        handout.language,
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper and its typography. Lengths in millimetres, type in points; ``height`` 0: a roll."""

    width: float
    height: float
    margin: float
    body: float
    code: float
    dot: float
    """Modules of a code are so many whole ones."""

    @property
    def inner(self) -> float:
        """The width that is printed on."""
        return self.width - 2 * self.margin


SHEETS = {
    # 13 points make 70 letters a line.
    PaperSize.A4: Sheet(210, 297, 20, 13, 44, OFFICE_DOT_MM),
    PaperSize.LETTER: Sheet(215.9, 279.4, 20, 13, 44, OFFICE_DOT_MM),
    PaperSize.ROLL: Sheet(80, 0, 5, 11, 60, RECEIPT_DOT_MM),
}
SMALLER = (0.0, 0.5, 1.0)
"""Points: 12 are the least that is clear to most older readers."""
GAP_MM = 6.0
FOOT_POINTS = 0.8
LEADING = 1.26


@dataclass(frozen=True, slots=True)
class Style:
    """``size`` in points, ``indent`` in millimetres from where reading begins."""

    size: float
    bold: bool = False
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """Words with a style; ``mark`` hangs before them: a number, or a dot where it is "•"."""

    text: str
    style: Style
    mark: str = ""


@dataclass(frozen=True, slots=True)
class CodeRow:
    """Codes side by side with their captions."""

    cards: tuple[CodeCard, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """One piece of a page from margin to margin, in millimetres.

    It is ``tall`` with the space ``above`` it, which the top of a page leaves out. It stays
    with the next one where it ``holds`` it. ``barred`` has a heavy line where reading begins.
    """

    content: Run | CodeRow
    tall: float
    above: float
    holds: bool = False
    barred: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A band and its top, in millimetres from the top of its page."""

    band: Band
    top: float


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF in memory; ``length_mm`` is that of one page."""

    pdf: bytes
    pages: int
    width_mm: float
    length_mm: float


def printed(words: WordedHandout, size: PaperSize) -> Printed:
    """The words on paper, as large as the fewest pages allow.

    Needs the kiosk's fonts; may run in any thread.
    """
    press = _press(words, size)
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(store)
    writer.setTitle(words.title)
    press.paint(writer)
    store.close()
    return Printed(bytes(store.data().data()), len(press.pages), press.width_mm, press.length_mm)


def paint(words: WordedHandout, size: PaperSize, device: QPagedPaintDevice) -> None:
    """The same on a printer of Qt's."""
    _press(words, size).paint(device)


def _press(words: WordedHandout, size: PaperSize) -> "_Press":
    sheet = SHEETS[size]
    bodies = (sheet.body - smaller for smaller in SMALLER if sheet.height or not smaller)
    presses = [_Press(words, replace(sheet, body=body)) for body in bodies]
    return min(presses, key=lambda press: len(press.pages))


def mm_of(points: float) -> float:
    """Type is measured in points, paper in millimetres."""
    return points * MM_PER_INCH / POINTS_PER_INCH


class _Press:
    """Sets one handout on one kind of paper."""

    def __init__(self, words: WordedHandout, sheet: Sheet) -> None:
        self._words = words
        self._sheet = sheet
        self._mirrored = QLocale(words.language).textDirection() is Qt.LayoutDirection.RightToLeft
        self.pages = self._paged(tuple(self._bands()))
        last = self.pages[0][-1]
        self.width_mm = sheet.width
        self.length_mm = sheet.height or last.top + last.band.tall + self._foot_room()

    def paint(self, device: QPagedPaintDevice) -> None:
        """Draw every page."""
        size = QPageSize(
            QSizeF(self.width_mm, self.length_mm),
            QPageSize.Unit.Millimeter,
            "",
            QPageSize.SizeMatchPolicy.ExactMatch,
        )
        none = QMarginsF(0, 0, 0, 0)
        device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, none))
        painter = QPainter(device)
        # From the dots of the device to those in which words are set.
        painter.setWindow(0, 0, round(self.width_mm * PX_PER_MM), round(self.length_mm * PX_PER_MM))
        for number, page in enumerate(self.pages, 1):
            if number > 1:
                device.newPage()
            for placed in page:
                self._draw(painter, placed)
            self._draw_foot(painter, self.length_mm, number, len(self.pages))
        painter.end()

    # What stands on it

    def _bands(self) -> Iterator[Band]:
        words, body = self._words, self._sheet.body
        yield self._band(Run(words.over, Style(body * 0.8)), 0, holds=True)
        yield self._band(Run(words.title, Style(body * 1.8, bold=True)), 1, holds=True)
        for section in words.sections:
            yield from self._section(section)
        if words.cards:
            yield self._head(words.codes_title)
            yield self._band(Run(words.codes_how, Style(body)), 1.5, holds=True)
            across = max(1, int((self._sheet.inner + GAP_MM) // (self._sheet.code + GAP_MM)))
            for at in range(0, len(words.cards), across):
                row = CodeRow(words.cards[at : at + across])
                yield Band(row, self._code_row_mm(row), 3.5)

    def _head(self, title: str, *, barred: bool = False) -> Band:
        indent = self._bar_indent if barred else 0.0
        style = Style(self._sheet.body * 1.2, bold=True, indent=indent)
        return replace(self._band(Run(title, style), 5.5, holds=True), barred=barred)

    @property
    def _bar_indent(self) -> float:
        return 5.0 if self._sheet.height else 4.0

    def _section(self, section: WordedSection) -> Iterator[Band]:
        barred = section.look is Look.DANGER
        yield self._head(section.title, barred=barred)
        runs = [*self._runs(section)]
        for at, run in enumerate(runs):
            # Danger signs stay together where a page holds them.
            last = at == len(runs) - 1
            band = self._band(
                run, 2.2 if run.text in section.facts else 1.2, holds=barred and not last
            )
            yield replace(band, barred=barred)

    def _runs(self, section: WordedSection) -> Iterator[Run]:
        body = self._sheet.body
        start = self._bar_indent if section.look is Look.DANGER else 0.0
        hang = start + mm_of(body) * 1.1
        lines: Sequence[str] = section.lines
        if section.look is Look.DANGER and lines:
            yield Run(lines[0], Style(body, bold=True, indent=start))
            lines = lines[1:]
        for line in lines:
            if section.look is Look.NUMBERED:
                number, _, text = line.partition(" ")
                yield Run(text, Style(body, indent=start + mm_of(body) * 1.7), number)
            else:
                yield Run(line, Style(body, indent=hang), "•")
        yield from (Run(fact, Style(body, bold=True, indent=start)) for fact in section.facts)

    # How tall it is

    def _band(self, run: Run, above: float, *, holds: bool = False) -> Band:
        return Band(run, self._layout(run).boundingRect().height() / PX_PER_MM, above, holds)

    def _layout(self, run: Run) -> QTextLayout:
        """The words broken into lines; place and size in dots."""
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text = kept_together(run.text)
        if self._mirrored:
            # Here left is left, whichever way the words run.
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            text = numbers_in_order(text)
        layout = QTextLayout(text, self._font(run.style))
        layout.setTextOption(option)
        width = (self._sheet.inner - run.style.indent) * PX_PER_MM
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += mm_of(run.style.size) * LEADING * PX_PER_MM
        layout.endLayout()
        return layout

    def _font(self, style: Style) -> QFont:
        font = QFont(QGuiApplication.font())
        font.setBold(style.bold)
        font.setPixelSize(round(mm_of(style.size) * PX_PER_MM))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _module_mm(self, card: CodeCard) -> float:
        dot = self._sheet.dot
        most = min(self._sheet.code / _modules(card), MOST_MODULE_MM)
        return max(1, most // dot) * dot

    def _code_mm(self, card: CodeCard) -> float:
        """A side of its ink; what it wants of white stands around it anyway."""
        return self._module_mm(card) * _modules(card)

    def _caption(self, card: CodeCard) -> Run:
        return Run(caption_of(card), Style(self._sheet.body * 0.8))

    def _code_row_mm(self, row: CodeRow) -> float:
        caption = mm_of(self._sheet.body * 0.8) * LEADING
        return max(map(self._code_mm, row.cards)) + CAPTION_MM + caption

    # Where it stands

    @property
    def _foot(self) -> tuple[Run, ...]:
        style = Style(self._sheet.body * FOOT_POINTS)
        return tuple(
            Run(line, replace(style, bold=at == 0)) for at, line in enumerate(self._words.foot)
        )

    @property
    def _edge(self) -> float:
        """Above the first words and below the last."""
        return self._sheet.margin * 0.6

    def _foot_room(self) -> float:
        """From the end of the words to the edge of the paper."""
        tall = sum(self._band(run, 0).tall for run in self._foot)
        return GAP_MM + 1.5 + tall + self._edge

    def _paged(self, bands: tuple[Band, ...]) -> list[list[Placed]]:
        most = self._sheet.height - self._foot_room() if self._sheet.height else float("inf")
        start = self._edge
        pages: list[list[Placed]] = [[]]
        top, at = start, 0
        while at < len(bands):
            chain = [bands[at]]
            while chain[-1].holds and at + len(chain) < len(bands):
                chain.append(bands[at + len(chain)])
            tall = sum(band.above + band.tall for band in chain)
            whole = tall - chain[0].above <= most - start
            if pages[-1] and top + tall > most and whole:
                pages.append([])
                top = start
            for band in chain:
                if pages[-1] and top + band.above + band.tall > most:
                    pages.append([])
                    top = start
                top += band.above if pages[-1] else 0
                pages[-1].append(Placed(band, top))
                top += band.tall
            at += len(chain)
        return pages

    # Ink

    def _draw(self, painter: QPainter, placed: Placed) -> None:
        band, top = placed.band, placed.top
        if isinstance(band.content, CodeRow):
            self._draw_codes(painter, band.content, top)
            return
        self._draw_run(painter, band.content, top)
        if band.barred:
            above = band.above if band.content.style.size == self._sheet.body else 0.0
            self._fill(painter, 0, top - above - 0.05, 1.2, band.tall + above + 0.1)

    def _draw_run(self, painter: QPainter, run: Run, top: float, start: float = 0.0) -> None:
        indent = run.style.indent + start
        size = mm_of(run.style.size)
        if run.mark == "•":
            # Not a letter: screen readers of a PDF would read it out.
            dot = size * 0.26
            self._fill(painter, indent - size * 0.95, top + size * 0.56, dot, dot, round_=True)
        elif run.mark:
            mark = Run(run.mark, replace(run.style, indent=0.0, bold=True))
            back = run.style.indent - mm_of(run.style.size) * 1.7
            self._draw_run(painter, mark, top, back + start)
        # Mirrored, a layout that is narrower by its indent ends where its words begin.
        left = self._sheet.margin + (-start if self._mirrored else indent)
        self._layout(run).draw(painter, QPointF(left * PX_PER_MM, top * PX_PER_MM))

    def _fill(
        self,
        painter: QPainter,
        start: float,
        top: float,
        wide: float,
        tall: float,
        *,
        round_: bool = False,
    ) -> None:
        """Ink at a place that is counted from where reading begins."""
        sheet = self._sheet
        left = sheet.width - sheet.margin - start - wide if self._mirrored else sheet.margin + start
        box = QRectF(left * PX_PER_MM, top * PX_PER_MM, wide * PX_PER_MM, tall * PX_PER_MM)
        path = QPainterPath()
        if round_:
            path.addEllipse(box)
        else:
            path.addRect(box)
        painter.fillPath(path, INK)

    def _draw_codes(self, painter: QPainter, row: CodeRow, top: float) -> None:
        start, tallest = 0.0, max(map(self._code_mm, row.cards))
        for card in row.cards:
            side = self._code_mm(card)
            module = self._module_mm(card)
            left = self._sheet.margin + start
            if self._mirrored:
                left = self._sheet.width - self._sheet.margin - start - side
            # One shape: between many a printer's driver may leave hairlines of white.
            path = QPainterPath()
            for y, modules in enumerate(matrix_of(card)[QUIET_MODULES:-QUIET_MODULES]):
                for x, length in _dark_runs(modules[QUIET_MODULES:-QUIET_MODULES]):
                    path.addRect(
                        (left + x * module) * PX_PER_MM,
                        (top + y * module) * PX_PER_MM,
                        length * module * PX_PER_MM,
                        module * PX_PER_MM,
                    )
            painter.fillPath(path, INK)
            self._draw_run(painter, self._caption(card), top + tallest + CAPTION_MM, start)
            start += self._sheet.code + GAP_MM

    def _draw_foot(self, painter: QPainter, length: float, page: int, pages: int) -> None:
        sheet = self._sheet
        top = length - self._foot_room() + GAP_MM
        self._fill(painter, 0, top, sheet.inner, 0.2)
        top += 1.5
        for run in self._foot:
            self._draw_run(painter, run, top)
            top += self._band(run, 0).tall
        if pages > 1:
            count = Run(paper_page(page, pages), Style(sheet.body * FOOT_POINTS))
            # Held by a name: a line does not outlive its layout.
            layout = self._layout(count)
            wide = layout.lineAt(0).naturalTextWidth() / PX_PER_MM
            last = top - self._band(self._foot[-1], 0).tall
            self._draw_run(painter, count, last, sheet.inner - wide)


PX_PER_MM = DOTS_PER_INCH / MM_PER_INCH


def _modules(card: CodeCard) -> int:
    """How many modules of ink a side has (ISO/IEC 18004, 7.1)."""
    return 17 + 4 * version_of(card)


def _dark_runs(modules: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin, and how many follow each other."""
    at = 0
    while at < len(modules):
        length = 0
        while at + length < len(modules) and modules[at + length]:
            length += 1
        if length:
            yield at, length
        at += length + 1
