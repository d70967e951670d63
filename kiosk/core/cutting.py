"""How the rows of a step are cut into screens, by what they measure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product, takewhile
from operator import add

from kiosk.core.cut_rules import RULES, CardCuts, Cost, Cut, cost, long_lists
from kiosk.core.rows import (
    CardAgain,
    CardTitle,
    FieldText,
    FieldTitle,
    Headline,
    OptionField,
    Picture,
    Row,
    RowPart,
    SaidAgain,
    Subheading,
    UrgencyHead,
)
from kiosk.core.screens import (
    NOTHING_CARRIED,
    Carried,
    ScreenSpan,
    is_again,
    opens_a_group,
    screen_height,
)


def split_screens(
    rows: Sequence[Row],
    heights: Sequence[float],
    gap: float,
    room: float,
    carried: Carried = NOTHING_CARRIED,
    *,
    upright: bool = False,
) -> tuple[ScreenSpan, ...]:
    """Cut rows into screens so that the rules of ``cut_rules`` find the least wrong with them.

    Lengths are in any one unit. A figure shares its screen with titles above it or with
    nothing, and takes what room is left: its height here is the least it wants. On an
    ``upright`` screen it stands above all words of its step where they fit below it, and a
    ruler, which is low, above as many as fit. A row taller than the room gets a screen of its own
    and is scrolled there. Before the heights are known everything is one screen.
    """
    if len(heights) != len(rows) or not rows:
        return (ScreenSpan(0, max(0, len(rows) - 1)),)
    whole = ScreenSpan(0, len(rows) - 1)
    pictured = any(isinstance(row.part, Picture) for row in rows)
    if not pictured and screen_height(rows, heights, gap, carried, whole) <= room:
        # One screen tears nothing: no other way can be better, and every touch waits for this.
        return (whole,)
    warns = any(isinstance(row.part, UrgencyHead) for row in rows)
    cut = Cut(rows, heights, gap, room, carried, upright, long_lists(rows), warns)
    cut = replace(cut, cards=_card_cuts(cut))
    ways = [_Way((), (0,) * len(RULES))]
    for last in range(len(rows)):
        onward = (ways[span.first].onward(span, cut) for span in _spans_to(last, cut))
        ways.append(min(onward, key=lambda way: way.cost))
    return ways[-1].spans


@dataclass(frozen=True, slots=True)
class _Way:
    """The first rows, cut, and what that costs."""

    spans: tuple[ScreenSpan, ...]
    cost: Cost

    def onward(self, span: ScreenSpan, cut: Cut) -> "_Way":
        return _Way((*self.spans, span), tuple(map(add, self.cost, cost(cut, span))))


def _spans_to(last: int, cut: Cut) -> Iterator[ScreenSpan]:
    """The screens that may end in a row: they fit, or one row is too tall for any."""
    for first in range(last, -1, -1):
        span = ScreenSpan(first, last)
        if cut.fits(span) or _has_to_scroll(span, cut):
            yield span
        elif cut.fits_hushed(span):
            yield replace(span, hushed=True)
        elif not is_again(cut.rows[first].part):
            return


def _has_to_scroll(span: ScreenSpan, cut: Cut) -> bool:
    """Whether a row is too tall for any screen; it brings its titles along."""
    above = [row.part for row in cut.rows[span.first : span.last]]
    titles = all(map(opens_a_group, above))
    goes_on = len(above) == 1 and is_again(above[0])
    lone = span.first == span.last
    return lone or goes_on or (titles and cut.heights[span.last] > cut.room)


def _card_cuts(cut: Cut) -> CardCuts:
    """The fewest pieces, most evenly filled, that fit for every card of the step."""
    rows = cut.rows
    held = {i for i, row in enumerate(rows) if _is_name(row.part)}
    cards = {title: _fields(rows, title) for title in held}
    cards = {title: fields for title, fields in cards.items() if fields}
    if not cards:
        return CardCuts(held=frozenset(held))
    ways = product((False, True), repeat=len(next(iter(cards.values()))) - 1)
    best = min(ways, key=lambda way: _card_cost(cut, cards, way))
    ends: set[int] = set()
    for title, fields in cards.items():
        for field, ends_here in zip(fields, best, strict=False):
            (ends if ends_here else held).add(field)
        if any(best) and title != max(cards):
            ends.add(fields[-1])
    return CardCuts(frozenset(ends), frozenset(held))


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


def _is_of_a_field(part: RowPart) -> bool:
    is_title = isinstance(part, SaidAgain) and isinstance(part.part, FieldTitle)
    return isinstance(part, FieldText) or is_title


def _card_cost(
    cut: Cut, cards: Mapping[int, Sequence[int]], way: Sequence[bool]
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
