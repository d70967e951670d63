"""Prose as Qt's StyledText: bold words, figures that stay on one line, words to explain."""

import re
from html import escape, unescape

from kiosk.core.direction import MARKS, RIGHT_MARK, begun_from_right
from kiosk.core.prose import FigureRef, Prose, Span, TermRef
from kiosk.ui.words import in_order, isolated, runs_from_right

NO_BREAK_SPACE = "\u00a0"
WORD_JOINER = "\u2060"
UNSAID = MARKS | {WORD_JOINER}
"""Signs for how it is set, which are no part of what it says."""
LONE_LETTER = re.compile(r"\b([^\W\d_]-)(?=\w)")
"""As in X-ray: a line that ends in it and a hyphen reads like a mistake."""


def styled(prose: Prose) -> str:
    """The prose as StyledText; nothing in it can be read as markup."""
    text = "".join(_styled_span(span) for span in prose.spans)
    return (
        f"{RIGHT_MARK}{text}"
        if runs_from_right() and begun_from_right(prose.text) != prose.text
        else text
    )


def _styled_span(span: Span) -> str:
    text = escape(span.text, quote=False)
    match span.mark:
        case FigureRef():
            text = isolated(text.replace(" ", NO_BREAK_SPACE))
        case TermRef():
            text = f"<u>{in_order(text)}</u>"
        case None:
            text = in_order(text)
    text = LONE_LETTER.sub(rf"\1{WORD_JOINER}", text)
    return f"<b>{text}</b>" if span.strong else text


def without_markup(text: str) -> str:
    """The words of a StyledText."""
    words = unescape(re.sub(r"<[^>]*>", "", text))
    return "".join(c for c in words if c not in UNSAID)


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
