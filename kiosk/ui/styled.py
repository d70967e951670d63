"""Prose as Qt's StyledText: bold words, figures that stay on one line, words to explain."""

import re
from html import escape, unescape

from kiosk.core.prose import FigureRef, Prose, Span, TermRef
from kiosk.ui.words import isolated

NO_BREAK_SPACE = "\u00a0"
WORD_JOINER = "\u2060"
LONE_LETTER = re.compile(r"\b([^\W\d_]-)(?=\w)")
"""As in X-ray: a line that ends in it and a hyphen reads like a mistake."""


def styled(prose: Prose) -> str:
    """The prose as StyledText; nothing in it can be read as markup."""
    return "".join(_styled_span(span) for span in prose.spans)


def _styled_span(span: Span) -> str:
    text = LONE_LETTER.sub(rf"\1{WORD_JOINER}", escape(span.text, quote=False))
    match span.mark:
        case FigureRef():
            text = isolated(text.replace(" ", NO_BREAK_SPACE))
        case TermRef():
            text = f"<u>{text}</u>"
        case None:
            pass
    return f"<b>{text}</b>" if span.strong else text


def without_markup(text: str) -> str:
    """The words of a StyledText."""
    return unescape(re.sub(r"<[^>]*>", "", text)).replace(WORD_JOINER, "")


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
            seen += piece.group() != WORD_JOINER
        elif closes:
            still_open.pop()
        else:
            still_open.append(tag)
        pieces.append(piece.group())
    return "".join(pieces) + "".join(f"</{tag}>" for tag in reversed(still_open))
