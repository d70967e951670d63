"""What can be wrong with a screen of rows: one rule each, in order of weight.

A rule counts its faults on one candidate. Of two ways to cut a step the first rule that counts
differently decides; the last one weighs how evenly the screens are filled.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from kiosk.core.blocks import Callout, MoreLink, Opinion, Paragraph, Ruler
from kiosk.core.names import ClaimId
from kiosk.core.own_blocks import PickedQuestion
from kiosk.core.rows import (
    CardAgain,
    Choosing,
    ColumnHeads,
    Headline,
    Item,
    OpinionHead,
    OpinionSource,
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
    TimelinePoint,
)
from kiosk.core.screens import (
    Carried,
    ScreenSpan,
    danger_head,
    is_again,
    opens_a_group,
    order_head,
    screen_height,
    starts_anew,
)

LONG_LIST = 4
"""Of three items one may stand alone: else all three do, and what follows them."""

FEW = 0.35
"""Of the room: one row that takes less, a callout of two lines for one, looks left over."""

ListItem: TypeAlias = (
    Item
    | Sign
    | Statement
    | TimelinePoint
    | Opinion
    | Question
    | Choosing
    | Rating
    | PickedQuestion
    | OptionTicks
)
"""A row of many that are alike; a paragraph is none."""


@dataclass(frozen=True, slots=True)
class CardCuts:
    """Where the cards of a step are cut: all behind the same fields, so that none gets more.

    A field that is told of one choice below another is cut like a card: all behind the same
    choices. ``ends`` are rows that end a screen, ``held`` rows that do not.
    """

    ends: frozenset[int] = frozenset()
    held: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Cut:
    """Rows to cut and their measures, in one unit of length.

    ``long_lists`` are the kinds of rows of which many are alike; ``warns`` is whether signs of
    trouble are among them.
    """

    rows: Sequence[Row]
    heights: Sequence[float]
    gap: float
    room: float
    carried: Carried
    upright: bool
    long_lists: frozenset[type[RowPart]]
    warns: bool
    cards: CardCuts = CardCuts()

    def tall(self, span: ScreenSpan) -> float:
        """The height of a screen."""
        return screen_height(self.rows, self.heights, self.gap, self.carried, span)

    def fits(self, span: ScreenSpan) -> bool:
        return self.tall(span) <= self.room

    def fits_hushed(self, span: ScreenSpan) -> bool:
        """Whether a screen fits with its headline said small, or with the question that it asks."""
        first = self.rows[span.first].part
        headed = span.first < span.last and isinstance(first, Headline | TeachBackQuestion)
        return headed and self.fits(replace(span, hushed=True))

    def least_tall(self, span: ScreenSpan) -> float:
        """The height of a screen, with a small headline where the big one is too much."""
        hushed = self.fits_hushed(span)
        return self.tall(replace(span, hushed=True) if hushed else span)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A screen that a step may be cut into; ``after`` is the first row that is not said by it."""

    cut: Cut
    span: ScreenSpan
    parts: Sequence[RowPart]
    after: int

    @property
    def is_end(self) -> bool:
        """Whether nothing of the step stands behind it."""
        return self.after == len(self.cut.rows)


Rule: TypeAlias = Callable[[Candidate], float]
Cost: TypeAlias = tuple[float, ...]


def cost(cut: Cut, span: ScreenSpan) -> Cost:
    """What every rule counts on one screen."""
    rows, after = cut.rows, span.last + 1
    parts = [row.part for row in rows[span.first : after]]
    while after < len(rows) and is_again(rows[after].part):
        after += 1
    candidate = Candidate(cut, span, parts, after)
    return tuple(rule(candidate) for rule in RULES)


def unlike_cards(screen: Candidate) -> int:
    """Cards are cut behind other fields than their like."""
    span, cards = screen.span, screen.cut.cards
    passed = sum(span.first <= end < span.last for end in cards.ends)
    return passed + (span.last in cards.held)


def ill_matched(screen: Candidate) -> bool:
    """A picture shares its screen with what it is not about, or what is said again is last."""
    pictures = [part for part in screen.parts if isinstance(part, Picture)]
    whole = len(screen.parts) == len(screen.cut.rows)
    # A ruler is low, and words below it are about what it shows.
    shares = whole or any(isinstance(part, Ruler) for part in pictures)
    words_below = screen.cut.upright and shares and len(pictures) == 1
    return is_again(screen.parts[-1]) or not _match(screen.parts, words_below=words_below)


def torn_danger(screen: Candidate) -> bool:
    """Danger signs and their note go on behind a screen, and could be on one with their titles."""
    signs = _danger_behind(screen)
    return signs is not None and screen.cut.fits(signs)


def ends_in_title(screen: Candidate) -> bool:
    """A title ends a screen that has more on it than titles."""
    return _ends_wanting(screen) and not all(map(opens_a_group, screen.parts))


def only_titles(screen: Candidate) -> bool:
    """A screen has titles alone."""
    return _ends_wanting(screen) and all(map(opens_a_group, screen.parts))


def torn(screen: Candidate) -> int:
    """Half of something that misleads without its other half."""
    return (
        _tears_an_array(screen)
        + _leaves_a_picture(screen)
        + _leaves_picks(screen)
        + _tears_a_fact(screen)
    )


def lone_sources(screen: Candidate) -> bool:
    """A screen tells where something is written that another one says."""
    shown = (part for part in screen.parts if not isinstance(part, CardAgain))
    return isinstance(next(shown, None), OpinionSource)


def torn_tables(screen: Candidate) -> bool:
    """Columns go on behind a screen: what is compared is best seen at once."""
    rows, behind = screen.cut.rows, screen.span.last + 1
    part = rows[behind].part if behind < len(rows) else None
    return isinstance(part, SaidAgain) and isinstance(part.part, ColumnHeads)


def hushed(screen: Candidate) -> bool:
    """The headline is said small."""
    return screen.span.hushed


def screens(_screen: Candidate) -> int:
    """Every screen is one more to turn."""
    return 1


def lone_titles(screen: Candidate) -> bool:
    """One title has a screen to itself."""
    return _ends_wanting(screen) and len(screen.parts) == 1


def lone_links(screen: Candidate) -> bool:
    """Only a button that leads on."""
    return all(isinstance(part, MoreLink | CardAgain | TeachBackPage) for part in screen.parts)


def lone_leads(screen: Candidate) -> bool:
    """Words that lead to a list or a choice stand without any of it, and have room for some."""
    cut, span = screen.cut, screen.span
    words = all(isinstance(part, Headline | Paragraph | Callout) for part in screen.parts)
    if screen.is_end or not words or isinstance(screen.parts[-1], Headline):
        return False
    first = screen.after
    while first + 1 < len(cut.rows) and isinstance(cut.rows[first].part, Subheading):
        first += 1
    listed = isinstance(cut.rows[first].part, ListItem)
    return listed and cut.fits(replace(span, last=first))


def lone_notes(screen: Candidate) -> bool:
    """What is said behind signs of a fault stands without any of them."""
    first, *_ = screen.parts
    return _is_behind_signs(screen) and not isinstance(first, Sign)


def late_signs(screen: Candidate) -> int:
    """Signs of trouble that wait behind a screen that has room for them."""
    return _held(screen) if isinstance(screen.parts[-1], Sign) else 0


def lone_items(screen: Candidate) -> int:
    """Rows that are the only one that a screen has of a long list."""
    kinds = [type(part) for part in screen.parts] if screen.cut.long_lists else []
    return sum(kinds.count(kind) == 1 for kind in screen.cut.long_lists)


def says_little(screen: Candidate) -> int:
    """A screen begins with words that refer back to the one before it, or has few words at all.

    Neither may be bought with the other: a screen is emptied as soon as the next is filled.
    """
    span, rows = screen.span, screen.cut.rows
    refers = span.first > 0 and rows[span.first].refers_back
    return refers + _is_empty(screen)


def torn_text(screen: Candidate) -> bool:
    """A paragraph or a list goes on behind a screen."""
    if screen.is_end:
        return False
    one, two = screen.cut.rows[screen.span.last], screen.cut.rows[screen.after]
    in_one_block = (one.place.step, one.place.block) == (two.place.step, two.place.block)
    return in_one_block and type(one.part) is type(two.part)


def held_back(screen: Candidate) -> int:
    """Items or questions that wait behind a screen that has room for them: it looks complete."""
    return _held(screen) if isinstance(screen.parts[-1], Item | Choosing) else 0


def uneven(screen: Candidate) -> float:
    """Squares of heights: of as many screens the most alike have the least."""
    return screen.cut.tall(screen.span) ** 2


RULES: tuple[Rule, ...] = (
    unlike_cards,
    ill_matched,
    torn_danger,
    ends_in_title,
    only_titles,
    torn,
    lone_sources,
    torn_tables,
    hushed,
    screens,
    lone_titles,
    lone_links,
    lone_notes,
    late_signs,
    lone_leads,
    lone_items,
    says_little,
    torn_text,
    held_back,
    uneven,
)


def _danger_behind(screen: Candidate) -> ScreenSpan | None:
    """Danger signs that go on behind a screen: with their titles and their note, all of them."""
    rows, last = screen.cut.rows, screen.span.last
    head = danger_head(rows, last) if screen.cut.warns else None
    if head is None or last == _end(rows, head):
        return None
    first = head
    while first > 0 and opens_a_group(rows[first - 1].part):
        first -= 1
    return ScreenSpan(first, _end(rows, head))


def _is_behind_signs(screen: Candidate) -> bool:
    head = order_head(screen.cut.rows, screen.span.first) if screen.cut.warns else None
    return head is not None and head < screen.span.first


def _held(screen: Candidate) -> int:
    """How many more of what ends a screen would fit on it."""
    cut, kind, last = screen.cut, type(screen.parts[-1]), screen.span.last
    while last + 1 < len(cut.rows) and isinstance(cut.rows[last + 1].part, kind):
        if not cut.fits(replace(screen.span, last=last + 1)):
            break
        last += 1
    return last - screen.span.last


def _is_empty(screen: Candidate) -> bool:
    """Whether one row of a longer step leaves most of a screen empty; what to do is not little."""
    told = [p for p in screen.parts if not (isinstance(p, Headline) or is_again(p))]
    if len(told) > 1 or any(isinstance(part, Picture | Choosing) for part in told):
        return False
    longer = len(screen.parts) < len(screen.cut.rows)
    return longer and screen.cut.tall(screen.span) < screen.cut.room * FEW


def _ends_wanting(screen: Candidate) -> bool:
    """Whether the last row says little without the next: a title, a question, whose opinion."""
    last = screen.parts[-1]
    wants = opens_a_group(last) or isinstance(last, TeachBackQuestion | OpinionHead)
    return wants and not screen.is_end


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


def _tears_an_array(screen: Candidate) -> bool:
    """Both sides of an array or none: who sees one of two numbers sees half the truth."""
    cut, span = screen.cut, screen.span
    if screen.is_end:
        return False
    if span.last > 0 and _is_told(cut.rows[span.last - 1].part):
        # On the screen behind their array, too, they are read together.
        return span.first < span.last or cut.fits(ScreenSpan(span.last, span.last + 1))
    both = ScreenSpan(span.first, span.last + 2)
    told = _is_told(cut.rows[span.last].part) and both.last < len(cut.rows)
    return told and (cut.fits(both) or cut.fits_hushed(both))


def _leaves_a_picture(screen: Candidate) -> bool:
    """Whether a screen of titles alone ends in that of the picture behind it."""
    if screen.is_end or not isinstance(screen.cut.rows[screen.after].part, Picture):
        return False
    return opens_a_group(screen.parts[-1])


def _leaves_picks(screen: Candidate) -> bool:
    """Whether what is to be done stands on a screen without anything to pick."""
    return not screen.is_end and isinstance(screen.cut.rows[screen.after].part, PickHead)


def _tears_a_fact(screen: Candidate) -> bool:
    """Whether sentences of one fact are parted: 49 of 100 did, and on the next 51 did not."""
    if not torn_text(screen):
        return False
    one, two = _facts(screen.parts[-1]), _facts(screen.cut.rows[screen.after].part)
    return bool(one & two) and screen.cut.fits(ScreenSpan(screen.span.last, screen.after))


def long_lists(rows: Iterable[Row]) -> frozenset[type[RowPart]]:
    """The kinds of rows of which a step lists many."""
    listed = Counter(type(row.part) for row in rows if isinstance(row.part, ListItem))
    return frozenset(kind for kind, count in listed.items() if count >= LONG_LIST)


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
