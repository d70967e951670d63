"""What the screens of a step are: which rows they hold, what they say again, how tall they are."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from kiosk.core.blocks import UrgencyLevel
from kiosk.core.place import Place
from kiosk.core.rows import (
    ORDERS,
    CardAgain,
    CardTitle,
    Choosing,
    ColumnHeads,
    FieldTitle,
    Headline,
    OpinionHead,
    People,
    PickHead,
    Picture,
    Rating,
    Row,
    RowPart,
    SaidAgain,
    SideAgain,
    Sign,
    Subheading,
    TeachBackQuestion,
    UrgencyHead,
)


@dataclass(frozen=True, slots=True)
class ScreenSpan:
    """The rows of one screen, first to last inclusive.

    Where it is ``hushed`` the first is the headline, or a question, and is said small above the
    others: big, it would leave the row below it no room and stand on a screen of its own.
    """

    first: int
    last: int
    hushed: bool = False

    @property
    def top(self) -> int:
        """The first of the rows that are shown as they are."""
        return self.first + self.hushed


@dataclass(frozen=True, slots=True)
class Carried:
    """Heights of what a screen repeats of the one before, and of the word that more follows."""

    headline: float = 0.0
    order: float = 0.0
    more: float = 0.0


NOTHING_CARRIED = Carried()


def is_there(rows: Sequence[Row], span: ScreenSpan, row: int) -> bool:
    """Whether a screen shows a row of its span: what a card is about is said again on its top."""
    return row == span.top or not is_again(rows[row].part)


def repeats_headline(rows: Sequence[Row], span: ScreenSpan) -> bool:
    """Whether a screen says its step's headline small: it shows no title at its top."""
    if span.hushed and isinstance(rows[span.first].part, Headline):
        return True
    shown = any(isinstance(row.part, Headline) for row in rows[span.first : span.last + 1])
    titled = shown or _says_what_it_is_about(rows[span.first].part)
    return not titled and not repeats_order(rows, span)


def repeats_order(rows: Sequence[Row], span: ScreenSpan) -> bool:
    """Whether a screen goes on with signs of a fault: then it says again what to do about them.

    Not above their note alone: an order without a sign frightens, and nobody knows about what.
    """
    head = order_head(rows, span.first)
    return head is not None and head < span.first and isinstance(rows[span.first].part, Sign)


def more_signs_follow(rows: Sequence[Row], span: ScreenSpan) -> bool:
    """Whether signs of a fault go on behind a screen."""
    after = span.last + 1
    goes_on = after < len(rows) and isinstance(rows[after].part, Sign)
    return goes_on and order_head(rows, span.last) is not None


def screen_height(
    rows: Sequence[Row],
    heights: Sequence[float],
    gap: float,
    carried: Carried,
    span: ScreenSpan,
) -> float:
    """The height of a screen, with what it repeats and announces."""
    there = [i for i in range(span.top, span.last + 1) if is_there(rows, span, i)]
    tall = sum(heights[i] for i in there) + gap * (len(there) - 1)
    if repeats_order(rows, span):
        tall += carried.order + gap
    elif carried.headline and repeats_headline(rows, span):
        tall += carried.headline + gap
    if carried.more and more_signs_follow(rows, span):
        tall += carried.more + gap
    return tall


def has_room_for_headline(
    rows: Sequence[Row],
    heights: Sequence[float],
    gap: float,
    room: float,
    spans: Sequence[ScreenSpan],
    screen: int,
) -> bool:
    """Whether a screen that repeats its headline has room to say it big.

    A picture wants the room for itself, and the note behind signs of a fault is not about the
    headline. What is answered stands still from one screen to the next: all of them have the
    room, or none.
    """
    span = spans[screen]
    part = rows[span.top].part
    alike = [span]
    if isinstance(part, Rating | Choosing):
        alike = [s for s in spans if type(rows[s.top].part) is type(part)]
    return all(_has_room(rows, heights, gap, room, each) for each in alike)


def _has_room(
    rows: Sequence[Row], heights: Sequence[float], gap: float, room: float, span: ScreenSpan
) -> bool:
    if span.hushed or not repeats_headline(rows, span):
        return False
    if order_head(rows, span.first) is not None or _has_picture(rows, span):
        return False
    big = next((heights[i] for i, r in enumerate(rows) if isinstance(r.part, Headline)), room)
    tall = screen_height(rows, heights, gap, NOTHING_CARRIED, span)
    return tall + big + gap <= room


def keeps_headline_big(rows: Sequence[Row], spans: Sequence[ScreenSpan], screen: int) -> bool:
    """Whether a screen goes on with arrays that began below their step's big headline.

    What is compared stands still from one screen to the next, and so needs the same above it.
    """
    began = any(
        isinstance(rows[span.first].part, Headline) and not span.hushed and _has_people(rows, span)
        for span in spans[:screen]
    )
    span = spans[screen]
    return began and _has_people(rows, span) and repeats_headline(rows, span)


def _has_picture(rows: Sequence[Row], span: ScreenSpan) -> bool:
    return any(isinstance(row.part, Picture) for row in rows[span.first : span.last + 1])


def _has_people(rows: Sequence[Row], span: ScreenSpan) -> bool:
    return any(isinstance(row.part, People) for row in rows[span.first : span.last + 1])


def spare_height(
    rows: Sequence[Row], spans: Sequence[ScreenSpan], left: Sequence[float], screen: int
) -> float:
    """How much taller than its least the picture of a screen may be; ``left`` is each one's room.

    The arrays of a step keep one size, for they are compared: all grow by what the fullest of
    their screens has left.
    """
    peopled = [room for span, room in zip(spans, left, strict=True) if _has_people(rows, span)]
    return max(0.0, min(peopled) if _has_people(rows, spans[screen]) else left[screen])


def danger_head(rows: Sequence[Row], row: int) -> int | None:
    """The head of the danger signs that a row belongs to."""
    return _signs_head(rows, row, {UrgencyLevel.NOW})


def order_head(rows: Sequence[Row], row: int) -> int | None:
    """The head of the signs of a fault that a row belongs to: it says what to do about them."""
    return _signs_head(rows, row, ORDERS)


def _signs_head(rows: Sequence[Row], row: int, levels: Container[UrgencyLevel]) -> int | None:
    for index in range(row, -1, -1):
        part = rows[index].part
        if isinstance(part, UrgencyHead) and part.level in levels:
            return index
        if starts_anew(part):
            return None
    return None


def starts_anew(part: RowPart) -> bool:
    return opens_a_group(part) or isinstance(part, Picture)


def is_again(part: RowPart) -> bool:
    return isinstance(part, CardAgain | SaidAgain | SideAgain)


def opens_a_group(part: RowPart) -> bool:
    heads = ColumnHeads | FieldTitle | PickHead
    return isinstance(part, Headline | Subheading | UrgencyHead | CardTitle | heads)


def _says_what_it_is_about(part: RowPart) -> bool:
    heads = CardAgain | SaidAgain | OpinionHead | TeachBackQuestion
    return opens_a_group(part) or isinstance(part, heads)


def screen_at(rows: Sequence[Row], spans: Sequence[ScreenSpan], place: Place) -> int:
    """Which screen shows ``place``, or what stands there when rows are cut otherwise."""
    row = max((i for i, r in enumerate(rows) if r.place <= place), default=0)
    return next((i for i, span in enumerate(spans) if row <= span.last), len(spans) - 1)
