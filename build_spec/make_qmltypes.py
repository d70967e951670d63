"""Writes the type files of the QML module KioskBridge, from which qmllint and editors learn it.

The module's types are the @QmlElement classes in kiosk/ui/bridge/. The dump reads source text,
so decorators have to be written bare and by their own names, and properties and signals as
`name = Signal()` and `@Property(type, ...)` in the class body.
"""

import ast
import graphlib
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_spec.console import Command
from build_spec.places import SCRATCH, site_packages, venv_python

MODULE = "KioskBridge"
MAJOR, MINOR = 1, 0
# Modules whose C++ types the views inherit from, or give out.
DEPENDS = ("QtQuick", "QtQml.Models")
FOREIGN = ("core", "gui", "qml", "qmlmodels", "quick")


class TypesNotMade(Exception):
    """The bridge has something that QML tools could not see."""


@dataclass(frozen=True, slots=True)
class BridgeTypes:
    """The written module: import path for qmllint's -I, and the names in it."""

    import_path: Path
    elements: tuple[str, ...]


def make_qmltypes(bridge: Path, import_path: Path = SCRATCH / "qmltypes") -> BridgeTypes:
    """Write plugins.qmltypes and qmldir under import_path.

    Raises: TypesNotMade when a view is invisible to QML tools, or there is none.
    """
    folder = import_path / MODULE
    folder.mkdir(parents=True, exist_ok=True)
    sources = in_order_of_imports(sorted(bridge.glob("*.py")))
    dump = folder / "metaobjects.json"
    _dump(sources, dump)
    elements = _mend(dump, sources)
    _register(dump, folder / "plugins.qmltypes")
    lines = (f"module {MODULE}", "typeinfo plugins.qmltypes", *(f"depends {d}" for d in DEPENDS))
    (folder / "qmldir").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return BridgeTypes(import_path, elements)


def in_order_of_imports(sources: Sequence[Path]) -> tuple[Path, ...]:
    """Files with base classes first: the dump knows a QObject only by a base it has seen."""
    by_name = {source.stem: source for source in sources}
    graph = {name: _imported(source) & by_name.keys() for name, source in by_name.items()}
    return tuple(by_name[name] for name in graphlib.TopologicalSorter(graph).static_order())


def _imported(source: Path) -> set[str]:
    tree = ast.parse(source.read_text(encoding="utf-8"), str(source))
    modules = (node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return {module.rpartition(".")[2] for module in modules if module} - {source.stem}


def _dump(sources: Sequence[Path], dump: Path) -> None:
    script = site_packages() / "PySide6" / "scripts" / "metaobjectdump.py"
    _call((venv_python(), script, "--quiet", "--compact", "--out-file", dump, *sources))


def _register(dump: Path, qmltypes: Path) -> None:
    pyside = site_packages() / "PySide6"
    windows = sys.platform == "win32"
    tools = pyside if windows else pyside / "Qt" / "libexec"
    metatypes = pyside / "metatypes" if windows else pyside / "Qt" / "metatypes"
    foreign = ",".join(str(metatypes / f"qt6{name}_metatypes.json") for name in FOREIGN)
    options = {
        "--import-name": MODULE,
        "--major-version": str(MAJOR),
        "--minor-version": str(MINOR),
        "--foreign-types": foreign,
        "--generate-qmltypes": str(qmltypes),
        "-o": str(dump.with_suffix(".cpp")),
    }
    words = (word for option in options.items() for word in option)
    _call((tools / "qmltyperegistrar", *words, dump))


def _call(command: Command) -> None:
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise TypesNotMade(f"{Path(command[0]).name} failed:\n{done.stdout}{done.stderr}")


def _mend(dump: Path, sources: Sequence[Path]) -> tuple[str, ...]:
    """Complete the dump and refuse what the registrar would silently drop."""
    files = json.loads(dump.read_text(encoding="utf-8"))
    elements: list[str] = []
    problems: list[str] = []
    objects: set[str] = set()
    for entry in files:
        source = Path(entry["inputFile"])
        constants, generics = constant_properties(source), generic_bases(source)
        for record in entry["classes"]:
            name = record["className"]
            # WORKAROUND(metaobjectdump of PySide6 6.11 overlooks a base written `Rows[Cell]`;
            # remove when its output has the base).
            if generics.get(name) in objects:
                record["object"] = True
                record["superClasses"] = [{"access": "public", "name": generics[name]}]
            # WORKAROUND(metaobjectdump of PySide6 6.11 leaves `constant=True` out, and qmllint
            # then reports a stale read; remove when its output has "constant").
            for found in record.get("properties", ()):
                if (name, found["name"]) in constants:
                    found["constant"] = True
            if record["object"]:
                objects.add(name)
            if any(info["name"] == "QML.Element" for info in record.get("classInfos", ())):
                elements.append(name)
                problems += _faults(record, entry.get("QML_IMPORT_NAME"))
    if not elements:
        problems.append(f"no @QmlElement class in {len(sources)} files")
    if problems:
        raise TypesNotMade("\n".join(problems))
    dump.write_text(json.dumps(files), encoding="utf-8")
    return tuple(sorted(elements))


def _faults(record: dict[str, Any], module: str | None) -> list[str]:
    """What QML tools would not see of one element."""
    name = record["className"]
    faults = []
    if not record["object"]:
        faults.append(f"{name}: its base class is not known to be a QObject")
    if module != MODULE:
        faults.append(f"{name}: its file does not say QML_IMPORT_NAME = {MODULE!r}")
    signals = {"", *(signal["name"] for signal in record.get("signals", ()))}
    unseen = (
        prop for prop in record.get("properties", ()) if prop.get("notify", "") not in signals
    )
    faults += [f"{name}.{prop['name']}: {prop['notify']} = Signal() not seen" for prop in unseen]
    return faults


def constant_properties(source: Path) -> frozenset[tuple[str, str]]:
    """(class, property) of every `@Property(..., constant=True)` in a file."""
    return frozenset(
        (owner.name, member.name)
        for owner in _classes(source)
        for member in owner.body
        if isinstance(member, ast.FunctionDef) and any(map(_is_constant, member.decorator_list))
    )


def generic_bases(source: Path) -> dict[str, str]:
    """For every class of a file with a base like `Rows[Cell]`: the name before the bracket."""
    return {
        owner.name: base.value.id
        for owner in _classes(source)
        for base in owner.bases
        if isinstance(base, ast.Subscript)
        and isinstance(base.value, ast.Name)
        and base.value.id != "Generic"
    }


def _classes(source: Path) -> Iterator[ast.ClassDef]:
    tree = ast.parse(source.read_text(encoding="utf-8"), str(source))
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def _is_constant(decorator: ast.expr) -> bool:
    match decorator:
        case ast.Call(func=ast.Name(id="Property"), keywords=keywords):
            return any(
                keyword.arg == "constant"
                and isinstance(keyword.value, ast.Constant)
                and keyword.value.value is True
                for keyword in keywords
            )
        case _:
            return False
