"""Which shared libraries are linked to, beginning at what Python and Qt load by name."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from build_spec.package.keep import Entry, Keep, Kind, matches

Imports = Callable[[str], Iterable[str]]
"""The file names of the libraries that one library links to."""

PLUGIN_FOLDERS = frozenset({"plugins", "qml"})
SYSTEM_FOLDERS = tuple(map(Path, ("/lib", "/lib64", "/usr/lib", "/usr/lib64")))


def reached(entries: Sequence[Entry], keep: Keep, imports: Imports) -> tuple[Entry, ...]:
    """The entries, less the libraries that nothing links to.

    A way in is what somebody loads by name: an extension module, a plugin of Qt or of QML, and
    what the keep-list says of libraries.
    """
    # Without regard to capitals, as Windows; there some libraries lie in several folders.
    libraries: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.kind is Kind.LIBRARY:
            libraries.setdefault(entry.name.name.casefold(), []).append(entry)
    open_ = [entry for entry in entries if _is_way_in(entry, keep)]
    seen = {entry.name for entry in open_}
    while open_:
        for name in imports(open_.pop().source):
            found = [e for e in libraries.get(name.casefold(), ()) if e.name not in seen]
            seen.update(entry.name for entry in found)
            open_ += found
    return tuple(e for e in entries if e.kind is not Kind.LIBRARY or e.name in seen)


def _is_way_in(entry: Entry, keep: Keep) -> bool:
    if entry.kind is Kind.EXTENSION:
        return True
    if entry.kind is not Kind.LIBRARY:
        return False
    return bool(PLUGIN_FOLDERS & set(entry.name.parts)) or matches(
        entry.name.name.casefold(), keep.libraries
    )


def without_the_systems(entries: Sequence[Entry], keep: Keep) -> tuple[Entry, ...]:
    """The entries, less what the distribution provides and mends: only Python is brought along.

    A copy of some of X11 beside the system's own other half breaks sooner than none.
    """
    return tuple(entry for entry in entries if not _is_the_systems(entry, keep))


def _is_the_systems(entry: Entry, keep: Keep) -> bool:
    if entry.kind is not Kind.LIBRARY or matches(entry.name.name.casefold(), keep.libraries):
        return False
    return any(Path(entry.source).is_relative_to(folder) for folder in SYSTEM_FOLDERS)
