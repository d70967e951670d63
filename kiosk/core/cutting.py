"""How the rows of a step are cut into screens, by what they measure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.core.blocks import UrgencyLevel
from kiosk.core.rows import (
    Headline,
    People,
    Picture,
    Place,
    Row,
    RowPart,
    Subheading,
    UrgencyHead,
)


@dataclass(frozen=True, slots=True)
class ScreenSpan:
    """The rows that one screen shows, first to last inclusive."""

    first: int
    last: int


def split_screens(
    rows: Sequence[Row], heights: Sequence[float], gap: float, room: float
) -> tuple[ScreenSpan, ...]:
    """Cut rows into as few screens as ``room`` allows, evenly filled.

    Lengths are in any one unit. A figure shares its screen with titles above it or with
    nothing, and takes what room is left: its height here is the least it wants. An array whose
    two sides are told below it has both on its screen where there is room. A headline or
    group title does not end a screen unless nothing else would be on it. A row taller than the
    room gets a screen of its own and is scrolled there. Before the heights are known everything
    is one screen.
    """
    if len(heights) != len(rows) or not rows:
        return (ScreenSpan(0, max(0, len(rows) - 1)),)
    cut = _Cut(rows, heights, gap, room, room)
    spans = _filled(cut)
    low, high = 0.0, room
    for _ in range(BALANCING_ROUNDS if len(spans) > 1 else 0):
        middle = (low + high) / 2
        tighter = _filled(replace(cut, fill=middle))
        if len(tighter) > len(spans) or _has_lone_title(rows, tighter):
            low = middle
        else:
            spans, high = tighter, middle
    return spans


BALANCING_ROUNDS = 12


def _has_lone_title(rows: Sequence[Row], spans: Sequence[ScreenSpan]) -> bool:
    return any(_opens_a_group(rows[span.last].part) for span in spans)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Rows to cut and their measures, in one unit of length.

    ``fill`` is how far a screen may be filled, ``room`` what it can show without scrolling.
    """

    rows: Sequence[Row]
    heights: Sequence[float]
    gap: float
    fill: float
    room: float

    def tall(self, first: int, last: int) -> float:
        """The height of some rows together."""
        return sum(self.heights[first : last + 1]) + self.gap * (last - first)

    def last_of_screen(self, first: int) -> int:
        """The last row of the screen that starts with row ``first``."""
        last = first
        while last + 1 < len(self.rows) and self._goes_along(first, last + 1):
            last += 1
        if last + 1 == len(self.rows):
            return last
        kept = last
        while kept > first and _opens_a_group(self.rows[kept].part):
            kept -= 1
        if not _opens_a_group(self.rows[kept].part):
            return kept
        return last - 1 if self._last_title_has_a_picture(first, last) else last

    def _goes_along(self, first: int, following: int) -> bool:
        above = self.rows[first:following]
        may_follow = _may_follow(above, self.rows[following].part)
        only_titles = all(_opens_a_group(row.part) for row in above)
        danger = self._danger_signs(first, following)
        if danger is not None:
            # They stay in one piece under what to do about them, though it may have to scroll.
            fits = self.tall(first, self._end(danger)) <= self.fill
            return danger < following or only_titles or (fits and may_follow)
        if only_titles and self.heights[following] > self.room:
            return True  # What has to scroll anyway brings its titles along.
        if self._tells_an_array(following - 1):
            # Both sides of it, or none: who sees one of two numbers sees half the truth.
            return self.tall(first, following + 1) <= self.room
        if self._tells_an_array(following - 2) and following - 2 >= first:
            return True
        return self.tall(first, following) <= self.fill and may_follow

    def _tells_an_array(self, row: int) -> bool:
        """Whether an array is drawn in a row and told in the two that follow it."""
        return row >= 0 and _is_told(self.rows[row].part)

    def _danger_signs(self, first: int, row: int) -> int | None:
        """The head of the danger signs that a row belongs to, if it stands on this screen."""
        heads = (i for i in range(first, row + 1) if _is_danger(self.rows[i].part))
        return next((i for i in heads if row <= self._end(i)), None)

    def _end(self, head: int) -> int:
        end = head
        while end + 1 < len(self.rows) and not _starts_anew(self.rows[end + 1].part):
            end += 1
        return end

    def _last_title_has_a_picture(self, first: int, last: int) -> bool:
        """Titles alone: the last one goes with the picture that it names, if both fit."""
        picture = isinstance(self.rows[last + 1].part, Picture)
        return last > first and picture and self.tall(last, last + 1) <= self.room


def _filled(cut: _Cut) -> tuple[ScreenSpan, ...]:
    spans: list[ScreenSpan] = []
    first = 0
    while first < len(cut.rows):
        last = cut.last_of_screen(first)
        spans.append(ScreenSpan(first, last))
        first = last + 1
    return tuple(spans)


def _is_danger(part: RowPart) -> bool:
    return isinstance(part, UrgencyHead) and part.level is UrgencyLevel.NOW


def _starts_anew(part: RowPart) -> bool:
    return _opens_a_group(part) or isinstance(part, Picture)


def _may_follow(above: Sequence[Row], following: RowPart) -> bool:
    if isinstance(following, Picture):
        return all(isinstance(row.part, Headline | Subheading) for row in above)
    # An array keeps its size; any other picture takes what room is left.
    return not any(isinstance(row.part, Picture) and not _is_told(row.part) for row in above)


def _is_told(part: RowPart) -> bool:
    return isinstance(part, People) and not part.worded


def _opens_a_group(part: RowPart) -> bool:
    return isinstance(part, Headline | Subheading | UrgencyHead)


def screen_at(rows: Sequence[Row], spans: Sequence[ScreenSpan], place: Place) -> int:
    """Which screen shows ``place``, or what stands there when rows are cut otherwise."""
    row = max((i for i, r in enumerate(rows) if r.place <= place), default=0)
    return next((i for i, span in enumerate(spans) if row <= span.last), len(spans) - 1)
