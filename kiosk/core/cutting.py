"""How the rows of a step are cut into screens, by what they measure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product, takewhile
from typing import TypeAlias

from kiosk.core.blocks import Moment, MoreLink, Opinion, Paragraph, Ruler
from kiosk.core.names import ClaimId
from kiosk.core.own_blocks import PickedQuestion
from kiosk.core.rows import (
    CardAgain,
    CardTitle,
    Choosing,
    ColumnHeads,
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
    Picture,
    Question,
    Rating,
    Row,
    RowPart,
    SaidAgain,
    Sign,
    Statement,
    Subheading,
    TeachBackPage,
    TeachBackQuestion,
)
from kiosk.core.screens import (
    NOTHING_CARRIED,
    Carried,
    ScreenSpan,
    danger_head,
    is_again,
    opens_a_group,
    screen_height,
    starts_anew,
)

LONG_LIST = 4
"""Of three items one may stand alone: else all three do, and what follows them."""

ListItem: TypeAlias = (
    Item
    | Sign
    | Statement
    | Moment
    | Opinion
    | Question
    | Choosing
    | Rating
    | PickedQuestion
    | OptionTicks
)
"""A row of many that are alike; a paragraph is none."""


def split_screens(
    rows: Sequence[Row],
    heights: Sequence[float],
    gap: float,
    room: float,
    carried: Carried = NOTHING_CARRIED,
    *,
    upright: bool = False,
) -> tuple[ScreenSpan, ...]:
    """Cut rows into as few screens as ``room`` allows, evenly filled.

    Lengths are in any one unit. A figure shares its screen with titles above it or with
    nothing, and takes what room is left: its height here is the least it wants. On an
    ``upright`` screen it stands above all words of its step where they fit below it, and a
    ruler, which is low, above as many as fit. An array whose two sides are told below it has
    both on its screen where there is room. Columns stay on one screen where a small headline
    leaves them the room. A headline or group title does not end a screen
    unless nothing else would be on it, and a headline that leaves no room for what follows is
    said small above it. Danger signs are cut only where one screen cannot hold them, and cards
    in pieces all behind the same fields. No item of a long list stands alone where it need not:
    two and two, not one and three. Sentences of one fact stay together, and of two ways alike
    in all this the one is taken that parts neither a list nor a paragraph. A row taller than the
    room gets a screen of its own and is scrolled there. Before the heights are known everything
    is one screen.
    """
    if len(heights) != len(rows) or not rows:
        return (ScreenSpan(0, max(0, len(rows) - 1)),)
    whole = ScreenSpan(0, len(rows) - 1)
    pictured = any(isinstance(row.part, Picture) for row in rows)
    if not pictured and screen_height(rows, heights, gap, carried, whole) <= room:
        # One screen tears nothing: no other way can be better, and every touch waits for this.
        return (whole,)
    alike = _alike(row.part for row in rows)
    cut = _Cut(rows, heights, gap, room, carried, upright, alike)
    cards = _card_cuts(cut)
    ways = [_Way((), _Cost())]
    for last in range(len(rows)):
        onward = (ways[span.first].onward(span, cut, cards) for span in cut.spans_to(last))
        ways.append(min(onward, key=lambda way: way.cost))
    return ways[-1].spans


@dataclass(frozen=True, slots=True, order=True)
class _Cost:
    """What is wrong with some screens; the first difference decides."""

    unlike_cards: int = 0
    ill_matched: int = 0
    torn_danger: int = 0
    ends_in_title: int = 0
    only_titles: int = 0
    torn: int = 0
    lone_sources: int = 0
    torn_tables: int = 0
    hushed: int = 0
    screens: int = 0
    lone_titles: int = 0
    lone_links: int = 0
    lone_items: int = 0
    torn_text: int = 0
    uneven: float = 0.0

    def plus(self, other: "_Cost") -> "_Cost":
        return _Cost(
            self.unlike_cards + other.unlike_cards,
            self.ill_matched + other.ill_matched,
            self.torn_danger + other.torn_danger,
            self.ends_in_title + other.ends_in_title,
            self.only_titles + other.only_titles,
            self.torn + other.torn,
            self.lone_sources + other.lone_sources,
            self.torn_tables + other.torn_tables,
            self.hushed + other.hushed,
            self.screens + other.screens,
            self.lone_titles + other.lone_titles,
            self.lone_links + other.lone_links,
            self.lone_items + other.lone_items,
            self.torn_text + other.torn_text,
            self.uneven + other.uneven,
        )


@dataclass(frozen=True, slots=True)
class _Way:
    """The first rows, cut, and what that costs."""

    spans: tuple[ScreenSpan, ...]
    cost: _Cost

    def onward(self, span: ScreenSpan, cut: "_Cut", cards: "_CardCuts") -> "_Way":
        cost = replace(cut.cost(span), unlike_cards=cards.missed(span))
        return _Way((*self.spans, span), self.cost.plus(cost))


@dataclass(frozen=True, slots=True)
class _CardCuts:
    """Where the cards of a step are cut: all behind the same fields, so that none gets more.

    A field that is told of one choice below another is cut like a card: all behind the same
    choices. ``ends`` are rows that end a screen, ``held`` rows that do not.
    """

    ends: frozenset[int] = frozenset()
    held: frozenset[int] = frozenset()

    def missed(self, span: ScreenSpan) -> int:
        passed = sum(span.first <= end < span.last for end in self.ends)
        return passed + (span.last in self.held)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Rows to cut and their measures, in one unit of length."""

    rows: Sequence[Row]
    heights: Sequence[float]
    gap: float
    room: float
    carried: Carried
    upright: bool
    alike: Mapping[type[RowPart], int]

    def spans_to(self, last: int) -> Iterator[ScreenSpan]:
        """The screens that may end in a row: they fit, or one row is too tall for any."""
        for first in range(last, -1, -1):
            span = ScreenSpan(first, last)
            if self._fits(span) or self._has_to_scroll(span):
                yield span
            elif self._fits_hushed(span):
                yield replace(span, hushed=True)
            elif not is_again(self.rows[first].part):
                return

    def _fits(self, span: ScreenSpan) -> bool:
        return self._tall(span) <= self.room

    def least_tall(self, span: ScreenSpan) -> float:
        """The height of a screen, with a small headline where the big one is too much."""
        hushed = self._fits_hushed(span)
        return self._tall(replace(span, hushed=True) if hushed else span)

    def _fits_hushed(self, span: ScreenSpan) -> bool:
        headed = span.first < span.last and isinstance(self.rows[span.first].part, Headline)
        return headed and self._fits(replace(span, hushed=True))

    def cost(self, span: ScreenSpan) -> _Cost:
        parts = [row.part for row in self.rows[span.first : span.last + 1]]
        is_end = span.last == len(self.rows) - 1
        title_last = _wants_more(parts[-1]) and not is_end
        only_titles = all(map(opens_a_group, parts))
        return _Cost(
            ill_matched=not self._match(parts) or is_again(parts[-1]),
            torn_danger=self._tears_danger_signs(span),
            ends_in_title=title_last and not only_titles,
            only_titles=title_last and only_titles,
            torn=self._tears_an_array(span)
            + self._leaves_a_picture(span)
            + self._leaves_picks(span)
            + self._tears_a_fact(span),
            lone_sources=_begins_in_a_source(parts),
            torn_tables=self._tears_a_table(span),
            hushed=span.hushed,
            screens=1,
            lone_titles=title_last and len(parts) == 1,
            lone_links=all(
                isinstance(part, MoreLink | CardAgain | TeachBackPage) for part in parts
            ),
            lone_items=self._lone_items(parts),
            torn_text=self._tears_text(span),
            uneven=self._tall(span) ** 2,
        )

    def _lone_items(self, parts: Sequence[RowPart]) -> int:
        """How many of a screen's rows are the only one that it has of a long list."""
        alone = (kind for kind, count in _alike(parts).items() if count == 1)
        return sum(self.alike[kind] >= LONG_LIST for kind in alone)

    def _match(self, parts: Sequence[RowPart]) -> bool:
        pictures = [part for part in parts if isinstance(part, Picture)]
        # A ruler is low, and words below it are about what it shows.
        shares = len(parts) == len(self.rows) or any(isinstance(p, Ruler) for p in pictures)
        return _match(parts, words_below=self.upright and shares and len(pictures) == 1)

    def _tall(self, span: ScreenSpan) -> float:
        return screen_height(self.rows, self.heights, self.gap, self.carried, span)

    def _has_to_scroll(self, span: ScreenSpan) -> bool:
        """Whether a row is too tall for any screen; it brings its titles along."""
        above = [row.part for row in self.rows[span.first : span.last]]
        only_titles = all(map(opens_a_group, above))
        goes_on = len(above) == 1 and is_again(above[0])
        lone = span.first == span.last
        return lone or goes_on or (only_titles and self.heights[span.last] > self.room)

    def _tears_danger_signs(self, span: ScreenSpan) -> bool:
        """Whether signs go on behind a screen that could stand on one with their titles."""
        head = danger_head(self.rows, span.last)
        if head is None or span.last == _end(self.rows, head):
            return False
        first = head
        while first > 0 and opens_a_group(self.rows[first - 1].part):
            first -= 1
        return self._tall(ScreenSpan(first, _end(self.rows, head))) <= self.room

    def _tears_an_array(self, span: ScreenSpan) -> bool:
        """Both sides of an array or none: who sees one of two numbers sees half the truth."""
        if span.last + 1 == len(self.rows):
            return False
        if span.last > 0 and _is_told(self.rows[span.last - 1].part):
            # On the screen behind their array, too, they are read together.
            sides = ScreenSpan(span.last, span.last + 1)
            return span.first < span.last or self._tall(sides) <= self.room
        both = ScreenSpan(span.first, span.last + 2)
        told = _is_told(self.rows[span.last].part) and both.last < len(self.rows)
        return told and (self._fits(both) or self._fits_hushed(both))

    def _tears_a_fact(self, span: ScreenSpan) -> bool:
        """Whether sentences of one fact are parted: 49 of 100 did, and on the next 51 did not."""
        if not self._tears_text(span):
            return False
        after = span.last + 1
        one, two = _facts(self.rows[span.last].part), _facts(self.rows[after].part)
        return bool(one & two) and self._tall(ScreenSpan(span.last, after)) <= self.room

    def _tears_text(self, span: ScreenSpan) -> bool:
        """Whether a paragraph or a list goes on behind a screen."""
        after = span.last + 1
        if after == len(self.rows):
            return False
        one, two = self.rows[span.last], self.rows[after]
        in_one_block = (one.place.step, one.place.block) == (two.place.step, two.place.block)
        return in_one_block and type(one.part) is type(two.part)

    def _tears_a_table(self, span: ScreenSpan) -> bool:
        """Whether columns go on behind a screen: what is compared is best seen at once."""
        after = span.last + 1
        part = self.rows[after].part if after < len(self.rows) else None
        return isinstance(part, SaidAgain) and isinstance(part.part, ColumnHeads)

    def _leaves_picks(self, span: ScreenSpan) -> bool:
        """Whether what is to be done stands on a screen without anything to pick."""
        after = span.last + 1
        return after < len(self.rows) and isinstance(self.rows[after].part, PickHead)

    def _leaves_a_picture(self, span: ScreenSpan) -> bool:
        """Whether a screen of titles alone ends in that of the picture behind it."""
        after = span.last + 1
        if after == len(self.rows) or not isinstance(self.rows[after].part, Picture):
            return False
        return opens_a_group(self.rows[span.last].part)


def _card_cuts(cut: _Cut) -> _CardCuts:
    """The fewest pieces, most evenly filled, that fit for every card of the step."""
    rows = cut.rows
    held = {i for i, row in enumerate(rows) if _is_name(row.part)}
    cards = {title: _fields(rows, title) for title in held}
    cards = {title: fields for title, fields in cards.items() if fields}
    if not cards:
        return _CardCuts(held=frozenset(held))
    ways = product((False, True), repeat=len(next(iter(cards.values()))) - 1)
    best = min(ways, key=lambda way: _card_cost(cut, cards, way))
    ends: set[int] = set()
    for title, fields in cards.items():
        for field, ends_here in zip(fields, best, strict=False):
            (ends if ends_here else held).add(field)
        if any(best) and title != max(cards):
            ends.add(fields[-1])
    return _CardCuts(frozenset(ends), frozenset(held))


def _fields(rows: Sequence[Row], title: int) -> list[int]:
    """The rows of a card's fields, or of a field's choices; none where neither begins."""
    if not isinstance(rows[title].part, CardTitle | FieldTitle):
        return []
    card = takewhile(lambda i: _is_of_a_card(rows[i].part), range(title + 1, len(rows)))
    return [i for i in card if isinstance(rows[i].part, OptionField | FieldText)]


def _is_name(part: RowPart) -> bool:
    again = isinstance(part, SaidAgain) and isinstance(part.part, FieldTitle)
    return again or isinstance(part, CardAgain | CardTitle | FieldTitle)


def _is_of_a_card(part: RowPart) -> bool:
    return isinstance(part, OptionField | CardAgain) or _is_of_a_field(part)


def _card_cost(
    cut: _Cut, cards: Mapping[int, Sequence[int]], way: Sequence[bool]
) -> tuple[int, int, float]:
    """How many pieces do not fit, how many there are, and how tall the tallest is."""
    talls = []
    for title, fields in cards.items():
        first = title
        while first > 0 and isinstance(cut.rows[first - 1].part, Headline | Subheading):
            first -= 1
        for field, ends_here in zip(fields, (*way, True), strict=True):
            if ends_here:
                talls.append(cut.least_tall(ScreenSpan(first, field)))
                first = field + 1
    return sum(tall > cut.room for tall in talls), sum(way), max(talls)


def _match(parts: Sequence[RowPart], *, words_below: bool) -> bool:
    """Whether pictures stand right below titles, and below them what belongs there."""
    for index, part in enumerate(parts):
        if not isinstance(part, Picture):
            continue
        if not all(isinstance(above, Headline | Subheading) for above in parts[:index]):
            return False
        if index + 1 < len(parts) and not (words_below or _is_told(part)):
            return False
    return True


def _end(rows: Sequence[Row], head: int) -> int:
    end = head
    while end + 1 < len(rows) and not starts_anew(rows[end + 1].part):
        end += 1
    return end


def _is_told(part: RowPart) -> bool:
    return isinstance(part, People) and not part.worded


def _facts(part: RowPart) -> frozenset[ClaimId]:
    """What the figures of a sentence are bound to."""
    if not isinstance(part, Paragraph):
        return frozenset()
    return frozenset(figure.claim for figure, _ in part.prose.figures)


def _alike(parts: Iterable[RowPart]) -> Mapping[type[RowPart], int]:
    """How many rows of each kind there are that stand in lists."""
    return Counter(type(part) for part in parts if isinstance(part, ListItem))


def _is_of_a_field(part: RowPart) -> bool:
    is_title = isinstance(part, SaidAgain) and isinstance(part.part, FieldTitle)
    return isinstance(part, FieldText) or is_title


def _wants_more(part: RowPart) -> bool:
    """Whether a row says little without the next: a title, a question, or whose opinion it is."""
    return opens_a_group(part) or isinstance(part, TeachBackQuestion | OpinionHead)


def _begins_in_a_source(parts: Sequence[RowPart]) -> bool:
    """Whether a screen tells where something is written that another one says."""
    shown = (part for part in parts if not isinstance(part, CardAgain))
    return isinstance(next(shown, None), OpinionSource)
