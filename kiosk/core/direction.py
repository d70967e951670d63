"""Numbers keep their order where the words around them run from the right.

There 5-10 mg shows as 10-5 mg. The marks of Unicode's bidirectional algorithm (UAX 9) that isolate
a piece of text keep it as it was written; nobody sees or hears them.
"""

import re
import unicodedata

FROM_LEFT, FROM_FIRST_LETTER, END = "\u2066", "\u2068", "\u2069"
"""Begin of a piece that runs from the left, or as its first letter does; end of either."""
RIGHT_MARK = "\u200f"
"""An unseen letter that runs from the right."""
MARKS = frozenset({FROM_LEFT, FROM_FIRST_LETTER, END, RIGHT_MARK})

_SPACE = " \u00a0\u2009\u202f"
_FROM_LEFT_RUN = re.compile(
    rf"(?<![0-9A-Za-z])(?<![A-Za-z][{_SPACE}])"  # behind Latin words a number runs as they do
    rf"[+\u2212\u00b1]?[A-Za-z]*[0-9]"
    rf"(?:[0-9A-Za-z.,:/+\u00d7\u00b0%\u2212\u2013\u2014{_SPACE}-]*[0-9A-Za-z])?[%\u00b0]?"
)
_BARE = re.compile(r"\d+(?:[.,]\d+)*|[^\d]*")
_ISOLATED = re.compile(f"([{FROM_LEFT}{FROM_FIRST_LETTER}][^{END}]*{END})")
_RIGHT = frozenset({"R", "AL"})
_STRONG = _RIGHT | {"L"}
_BEGINS = frozenset({"LRI", "RLI", "FSI"})


def has_letters_from_right(text: str) -> bool:
    """Whether a text has a letter that is written from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in _RIGHT for c in text)


def numbers_in_order(text: str) -> str:
    """A text from the right whose ranges, doses and long numbers still read from the left.

    A bare number needs no mark, and what is isolated already is left alone.
    """
    pieces = _ISOLATED.split(text)
    pieces[::2] = (_FROM_LEFT_RUN.sub(_marked, piece) for piece in pieces[::2])
    return "".join(pieces)


def begun_from_right(text: str) -> str:
    """A text from the right that begins with a Latin name; by that it would run from the left.

    So would one that is nothing but isolated pieces: which way they run says nothing of it.
    """
    if text.isascii() or not has_letters_from_right(text):
        return text
    return text if _first_side(text) in _RIGHT else f"{RIGHT_MARK}{text}"


def _first_side(text: str) -> str:
    depth = 0
    for character in text:
        side = unicodedata.bidirectional(character)
        depth += (side in _BEGINS) - (side == "PDI" and depth > 0)
        if not depth and side in _STRONG:
            return side
    return ""


def kept_apart(text: str) -> str:
    """A figure or a number as one piece that keeps its order in a text from the right."""
    if not text:
        return text
    if has_letters_from_right(text):
        return f"{FROM_FIRST_LETTER}{numbers_in_order(text)}{END}"
    return f"{FROM_LEFT}{text}{END}"


def _marked(match: re.Match[str]) -> str:
    text = match.group()
    return text if _BARE.fullmatch(text) else f"{FROM_LEFT}{text}{END}"
