"""Prose as Qt's StyledText: bold words, figures that stay on one line, words to explain."""

import re
from html import escape, unescape
from typing import ClassVar

from kiosk.core.direction import END, FROM_LEFT, MARKS, RIGHT_MARK, begun_from_right
from kiosk.core.letters import UNSPACED
from kiosk.core.line_ends import WORD_JOINER, held_together
from kiosk.core.prose import FigureRef, Prose, Span, TermRef
from kiosk.ui.words import in_order, isolated, runs_from_right

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_ENTITY = "&nbsp;"
"""The same in StyledText: there Qt takes the letter itself for any other space."""
MAY_BREAK = "\u200b"
UNSAID = MARKS | {WORD_JOINER, MAY_BREAK}
"""Signs for how it is set, which are no part of what it says."""
LONE_LETTER = re.compile(r"\b([^\W\d_]-)(?=\w)")
"""As in X-ray: a line that ends in it and a hyphen reads like a mistake."""
BESIDE_A_SIGN = re.compile(r"(?<=[^\w\s])(?=\S)|(?<=\w)(?=[^\w\s])")
BEHIND_A_JOINT = re.compile(r"(?<=[._])(?=\w)")
_CHARACTER = UNSPACED.pattern
BEHIND_A_NUMBER = re.compile(rf"(?<=\d)(?={_CHARACTER})")
BETWEEN_CHARACTERS = re.compile(rf"(?<=\w)(?={_CHARACTER})|(?<={_CHARACTER})(?=\w)")
LAST_CHARACTERS = re.compile(rf"(\w)((?:<[^>]*>)*{_CHARACTER}(?:<[^>]*>|[^\w\s<&])*)\Z")
"""The last two and the signs behind them, perhaps with markup between."""


_UNSEEN = rf"(?:<[^>]*>|[{''.join(MARKS)}])*"
_GAP = rf"{_UNSEEN}[ {NO_BREAK_SPACE}]{_UNSEEN}"
_NUMBER = r"\d+(?:[.,]\d+)*"
_SHORT = r"[^\W\d_]{1,5}"
_COUNT = re.compile(
    rf"(?<![^\W_])(?P<numbers>{_NUMBER}(?:{_GAP}{_SHORT}{_GAP}{_NUMBER})*)"
    rf"(?P<what>{_GAP}(?!{_SHORT}{_GAP}\d)[^\W\d_]\w*)?"
)
"""A number, or some with a short word between as in 49 of 100, and the word of what they count."""
LONGEST_PIECE = 14
"""Characters, half of a line of the largest text on the smallest panel: more would cost lines."""


def counted(text: str) -> str:
    """A text where a number stands on one line with what it counts, and 49 of 100 on one."""
    return _COUNT.sub(_unbroken, text)


def _unbroken(match: re.Match[str]) -> str:
    numbers, what = match["numbers"], match["what"] or ""
    # What a figure already keeps on the line of its last number, as in 1 point of 10 lower.
    before = match.string[: match.start()].rpartition(" ")[2]
    if len(_words(before + numbers + what)) <= LONGEST_PIECE:
        return (numbers + what).replace(" ", NO_BREAK_SPACE)
    if len(_words(before + numbers)) <= LONGEST_PIECE:
        return numbers.replace(" ", NO_BREAK_SPACE) + what
    return match.group()


class LineEnds:
    """The words that no line ends in, of the language that is shown; as Qt's locale, one for all.

    ``Interpreter`` sets them.
    """

    words: ClassVar[frozenset[str]] = frozenset()


def kept_together(text: str) -> str:
    """A text where, in a script without spaces, a word stands on one line, as far as we know it.

    Such a line may begin at every character, and would at the last one: the last two are not
    parted either. A number keeps its unit.
    """
    if text.isascii():
        return text
    text = BEHIND_A_NUMBER.sub(WORD_JOINER, held_together(text, LineEnds.words))
    return LAST_CHARACTERS.sub(rf"\1{WORD_JOINER}\2", text)


def in_one_piece(text: str) -> str:
    """A text that is not broken between characters of a script without spaces."""
    return text if text.isascii() else BETWEEN_CHARACTERS.sub(WORD_JOINER, text)


def to_type(text: str) -> str:
    """What somebody types as it stands, such as a path: from the left, and on one line if it fits.

    A line would end behind a slash, and in Arabic the slash would stand at the other end. There a
    full stop behind it would touch its beginning: ./var is another place.
    """
    text = BESIDE_A_SIGN.sub(WORD_JOINER, text.replace(" ", NO_BREAK_SPACE))
    return f"{FROM_LEFT}{text}{END}{NO_BREAK_SPACE}" if runs_from_right() else text


def in_parts(key: str) -> str:
    """The key of a setting, which may be broken between its words and not inside of them."""
    return BEHIND_A_JOINT.sub(MAY_BREAK, key)


def styled(prose: Prose) -> str:
    """The prose as StyledText; nothing in it can be read as markup."""
    text = kept_together(counted("".join(_styled_span(span) for span in prose.spans)))
    text = text.replace(NO_BREAK_SPACE, NO_BREAK_ENTITY)
    bare = _words(text) if runs_from_right() else ""
    return f"{RIGHT_MARK}{text}" if begun_from_right(bare) != bare else text


def paragraph(text: str) -> str:
    """Words without markup, set as they are: a Latin name at the front does not turn them round."""
    text = kept_together(counted(in_order(text)))
    return begun_from_right(text) if runs_from_right() else text


def _styled_span(span: Span) -> str:
    text = escape(span.text, quote=False)
    match span.mark:
        case FigureRef():
            # A number with its unit, and not words that a claim stands behind.
            whole = len(span.text) <= LONGEST_PIECE and any(c.isdigit() for c in span.text)
            text = isolated(in_one_piece(text.replace(" ", NO_BREAK_SPACE)) if whole else text)
        case TermRef():
            text = f"<u>{in_order(text)}</u>"
        case None:
            text = in_order(text)
    text = LONE_LETTER.sub(rf"\1{WORD_JOINER}", text)
    return f"<b>{text}</b>" if span.strong else text


def without_markup(text: str) -> str:
    """The words of a StyledText."""
    words = "".join(c for c in _words(text) if c not in UNSAID)
    return words.replace(NO_BREAK_SPACE, " ")


def _words(text: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", text))


PIECE = re.compile(r"<(/?)([a-z]+)>|&[a-z]+;|[^<&]")


def beginning(text: str, length: int) -> str:
    """The first so many characters of a StyledText, whatever is still open closed."""
    pieces: list[str] = []
    still_open: list[str] = []
    seen = 0
    for piece in PIECE.finditer(text):
        closes, tag = piece.groups()
        if tag is None:
            if seen == length:
                break
            seen += piece.group() not in UNSAID
        elif closes:
            still_open.pop()
        else:
            still_open.append(tag)
        pieces.append(piece.group())
    return "".join(pieces) + "".join(f"</{tag}>" for tag in reversed(still_open))
