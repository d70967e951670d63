"""Ogg pages: what opens a clip, which is the same in all, is cut off from its sound."""

from collections.abc import Iterator
from functools import cache

SERIAL = bytes(4)
"""Of every clip: behind one head they have to be of one stream."""
HEADS = 3
"""Vorbis: what it is, who coded it, and the tables that it is decoded with."""
FULL = 255
"""A lacing value that says that the packet goes on."""
POLYNOMIAL = 0x04C11DB7
TOP, WORD = 1 << 31, 0xFFFFFFFF


def cut(coded: bytes) -> tuple[bytes, bytes]:
    """Head and sound of an Ogg Vorbis file; one behind the other they are a whole one."""
    head, sound, packets = bytearray(), bytearray(), 0
    for page in _pages(coded):
        whole = _renamed(page)
        if packets < HEADS:
            head += whole
            packets += sum(length < FULL for length in page[27 : 27 + page[26]])
        else:
            sound += whole
    return bytes(head), bytes(sound)


def _pages(coded: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(coded):
        if coded[at : at + 4] != b"OggS":
            raise ValueError("not an Ogg page")
        lengths = coded[at + 27 : at + 27 + coded[at + 26]]
        end = at + 27 + len(lengths) + sum(lengths)
        yield coded[at:end]
        at = end


def _renamed(page: bytes) -> bytes:
    """The page as one of the stream that all clips are of, with its sum made right again."""
    silent = page[:14] + SERIAL + page[18:22] + bytes(4) + page[26:]
    return silent[:22] + _sum(silent).to_bytes(4, "little") + silent[26:]


def _sum(page: bytes) -> int:
    table, found = _table(), 0
    for byte in page:
        found = (found << 8) & WORD ^ table[found >> 24 ^ byte]
    return found


@cache
def _table() -> tuple[int, ...]:
    return tuple(_shifted(byte << 24) for byte in range(256))


def _shifted(value: int) -> int:
    for _ in range(8):
        value = (value << 1) ^ POLYNOMIAL if value & TOP else value << 1
    return value & WORD
