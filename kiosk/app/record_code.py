"""Spares a start the compiling of its records.

A dataclass writes its methods as text, and Python compiles that text at every start: nearly two
thousand methods before the first picture, a fifth of the time until then. What came of it is kept
as Python keeps what came of modules, in ``__pycache__``; the package brings it along.
"""

import dataclasses
import marshal
import os
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType

FILE = Path(__file__).with_name("__pycache__") / f"records.{sys.implementation.cache_tag}.bin"
STEADY = 2
"""The last format of ``marshal`` that makes the same bytes of the same code."""
SUM_BYTES = 4


@contextmanager
def kept_record_code(file: Path = FILE) -> Iterator[None]:
    """While it lasts, what ``file`` knows is not compiled again; what it lacks it gets after.

    A file that is damaged or cannot be written only costs time. As Python's own it is not
    written where bytecode is unwanted, and never in a package.
    """
    known = _read(file)
    with known_code(known) as used:
        yield
    if used.keys() != known.keys() and not (sys.dont_write_bytecode or hasattr(sys, "frozen")):
        with suppress(OSError):
            write(file, used)


@contextmanager
def known_code(known: Mapping[str, CodeType]) -> Iterator[Mapping[str, CodeType]]:
    """While it lasts, ``dataclasses`` compiles only what is not ``known``; gives what it used."""
    used: dict[str, CodeType] = {}

    def execute(text: str, names: dict[str, object], found: dict[str, object]) -> None:
        code = used[text] = known.get(text) or compile(text, "<record>", "exec")
        exec(code, names, found)  # noqa: S102  (as dataclasses itself does)

    # What a function calls ``exec`` is looked for in its module before Python's own.
    within = vars(dataclasses)
    within["exec"] = execute
    try:
        yield used
    finally:
        del within["exec"]


def write(file: Path, codes: Mapping[str, CodeType]) -> None:
    """Keep them, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    packed = marshal.dumps(dict(sorted(codes.items())), STEADY)
    file.parent.mkdir(exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        beside.write_bytes(zlib.crc32(packed).to_bytes(SUM_BYTES) + packed)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _read(file: Path) -> Mapping[str, CodeType]:
    """What was kept; nothing where it is not whole: damaged code would end the program."""
    try:
        kept = file.read_bytes()
    except OSError:
        return {}
    packed = memoryview(kept)[SUM_BYTES:]
    if zlib.crc32(packed).to_bytes(SUM_BYTES) != kept[:SUM_BYTES]:
        return {}
    codes: Mapping[str, CodeType] = marshal.loads(packed)  # noqa: S302  (as Python's own files)
    return codes
