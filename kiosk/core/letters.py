"""Letters as patterns can read them."""

import unicodedata


def bare_letters(text: str) -> str:
    """A text without the marks that stand above and below its letters.

    For a pattern such a mark ends a word; the vowels of Arabic are some.
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if unicodedata.category(c) not in {"Mn", "Mc"})
