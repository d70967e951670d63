"""What the visitor takes along, cut into codes of which each stands alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.core.own_blocks import CodeCard

BYTES_BY_VERSION = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412)
"""How many bytes a code of versions 1, 2 and so on holds at error level M.

Source: ISO/IEC 18004, table 7. The last is the largest that the smallest panel can show with
modules of 0.8 mm, which telephones read at arm's length.
"""

MOST_BYTES = BYTES_BY_VERSION[-1]

PAPER_BYTES_BY_VERSION = (*BYTES_BY_VERSION, 450, 504, 560, 624, 666, 711, 779, 857, 911, 997)
"""Paper lies still, and its modules of 0.36 mm are sharp: fewer codes, of version 25 at most."""

MOST_PAPER_BYTES = PAPER_BYTES_BY_VERSION[-1]
QUIET_MODULES = 4
"""Of white, on every side (ISO/IEC 18004, 9.1)."""

NAME_LIMIT, PHONE_LIMIT = 60, 40
"""Characters: what a clinic wrote must leave room for what the visitor wants."""

ANY_NUMBER = 99
"""Stands for a number of codes that is not known yet."""


@dataclass(frozen=True, slots=True)
class Section:
    """A headline and the lines under it, as the screen shows them.

    ``act`` is that line of a list of danger signs which says what to do: no code has one without
    the other.
    """

    title: str
    lines: tuple[str, ...]
    act: str = ""


@dataclass(frozen=True, slots=True)
class Clinic:
    """What a card says of who can be called; ``name`` is never empty."""

    name: str
    phone: str = ""
    web: str = ""


def cards_of(
    sections: Sequence[Section], clinic: Clinic, most_bytes: int = MOST_BYTES
) -> tuple[CodeCard, ...]:
    """As few cards as hold all lines, in order; a section that goes on repeats its title.

    A clinic's web address has a card of its own at the end, the only one that needs a network.
    """
    empty = CodeCard(clinic.name[:NAME_LIMIT], clinic.phone[:PHONE_LIMIT])
    names = [section.title for section in sections]
    told = [
        replace(empty, lines=page, titles=tuple(name for name in names if name in page))
        for page in _pages(sections, empty, most_bytes)
    ]
    if clinic.web and len(clinic.web.encode()) <= most_bytes:
        told.append(CodeCard(empty.name, web=clinic.web))
    return tuple(replace(card, number=i, of=len(told)) for i, card in enumerate(told, 1))


def _pages(sections: Sequence[Section], empty: CodeCard, most: int) -> Iterator[tuple[str, ...]]:
    page: tuple[str, ...] = ()
    for section in sections:
        title: tuple[str, ...] = (section.title,)
        whole = (section.title, *section.lines)
        together = section.act and _fits(whole, empty, most)
        if page and together and not _fits((*page, *whole), empty, most):
            yield page
            page = ()
        for line in section.lines:
            said = (section.title,) if line == section.act else _heads(section)
            for piece in _pieces(line, said, empty, most):
                longer = (*page, *title, piece)
                if _fits(longer, empty, most):
                    page, title = longer, ()
                    continue
                if page:
                    yield page
                page, title = (*said, piece), ()
    if page:
        yield page


def _heads(section: Section) -> tuple[str, ...]:
    """What a section that goes on says again."""
    return (section.title, section.act) if section.act else (section.title,)


def _pieces(line: str, heads: tuple[str, ...], empty: CodeCard, most: int) -> Iterable[str]:
    """A line whole; one that no card holds is broken between words, or inside a single one."""
    if _fits((*heads, line), empty, most):
        return [line]
    words = line.split()
    if len(words) > 1:
        half = len(words) // 2
        first, rest = " ".join(words[:half]), " ".join(words[half:])
    else:
        half = len(line) // 2
        first, rest = line[:half], line[half:]
    if not first:
        return []
    return [*_pieces(first, heads, empty, most), *_pieces(rest, heads, empty, most)]


def _fits(lines: tuple[str, ...], empty: CodeCard, most: int) -> bool:
    card = replace(empty, lines=lines, number=ANY_NUMBER, of=ANY_NUMBER)
    return len(payload(card).encode()) <= most


def card_name(card: CodeCard) -> str:
    """The name that a telephone shows for it."""
    return f"{card.name} {card.number}/{card.of}" if card.of > 1 else card.name


def payload(card: CodeCard) -> str:
    """What the code says.

    A contact, which a telephone keeps without a network, where the clinic has a number; else
    plain text. A web address is nothing but itself.

    Source: RFC 2426 (vCard 3.0).
    """
    if card.web:
        return card.web
    name = card_name(card)
    if not card.phone:
        return "\n".join((name, *card.lines))
    note = "\n".join(card.lines)
    return "\r\n".join(
        (
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"N:{_escaped(name)}",
            f"FN:{_escaped(name)}",
            f"TEL:{_escaped(card.phone)}",
            f"NOTE:{_escaped(note)}",
            "END:VCARD",
        )
    )


def _escaped(text: str) -> str:
    for sign in ("\\", ",", ";"):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def version_of(card: CodeCard) -> int:
    """The smallest code that holds the card at error level M, counted from 1."""
    size = len(payload(card).encode())
    return next(i for i, most in enumerate(PAPER_BYTES_BY_VERSION, 1) if size <= most)


def modules_across(card: CodeCard) -> int:
    """How many modules a side has, with the quiet zone on both sides."""
    return 17 + 4 * version_of(card) + 2 * QUIET_MODULES
