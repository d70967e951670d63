"""Words in columns beside each other: how many fit, by what letters take on the average."""

import re
from collections.abc import Iterable, Sequence

from kiosk.core.letters import UNSPACED
from kiosk.core.prose import Prose

COLUMN_EM = 10.0
"""A narrower column holds a word or two a line."""
NARROW_COLUMN_EM = 9.0
"""Where a screen is so small that choices stand in it side by side, or only one or two of them."""
UPRIGHT_COLUMN_EM = 8.0
"""In usual text on an upright screen, which has the height for three and not for one below another.

No less: so wide is what stays on one line, such as 1 point of 10.
"""
BOLD_EM = 0.56
LETTER_EM = 0.5
SPACE_EM = 0.26
MARK_EM = 1.05
"""Of a word to explain."""
GAP_EM = 0.8
WIDE = "\u2e80"
"""From here on letters and signs are as wide as high."""
_PIECE = re.compile(rf"{UNSPACED.pattern}|(?:(?!{UNSPACED.pattern})[^\s-])+-?|-")
"""What no line ends in: a script without spaces may begin one at every character."""


def columns_in(line_em: float, least_em: float, texts: Iterable[Prose]) -> int:
    """How many stand beside each other, each wide enough for the longest word."""
    words = (word for text in texts for word in _PIECE.findall(text.text))
    longest_em = max((len(word.rstrip("-")) for word in words), default=0) * BOLD_EM
    return int(line_em // max(least_em, longest_em))


def lines_beside(texts: Sequence[Prose], line_em: float, letter_em: float = LETTER_EM) -> int:
    """Of how many lines the longest of some texts is, where they stand beside each other."""
    column_em = (line_em - (len(texts) - 1) * GAP_EM) / len(texts)
    return max(_lines(text, column_em, letter_em) for text in texts)


def _lines(text: Prose, column_em: float, letter_em: float) -> int:
    room_em = column_em - (MARK_EM if text.terms else 0.0)
    lines, at_em = 1, 0.0
    for piece in _PIECE.findall(text.text):
        spaced = UNSPACED.match(piece) is None
        wide_em = sum(1.0 if letter >= WIDE else letter_em for letter in piece)
        if at_em and at_em + wide_em > room_em:
            lines, at_em = lines + 1, 0.0
        at_em += wide_em + (SPACE_EM if spaced and not piece.endswith("-") else 0.0)
    return lines
