"""The list of parts for auditors (SBOM), in CycloneDX: what is in the package, and what it needs.

Made from the notices, the lock and the built folder itself, so that it can name nothing that is
not there, and every library that is.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from build_spec.package.contents import files_of
from build_spec.package.keep import matches
from build_spec.package.needs import PACKAGES, is_elf, left_to_the_system
from build_spec.package.notices import FROM_PYTHON, Component, Notices, version_of
from build_spec.package.pe import OURS, is_pe

FORMAT = "1.6"
NAME = "clinic-kiosk"
OWN_PROPERTY = "clinic-kiosk"
ICU = "ICU"
Table = dict[str, Any]


def sbom_name(version: str, system: str = "") -> str:
    """The file's name."""
    return f"{NAME}-{version}{system and '-'}{system}.cdx.json"


def sbom(
    folder: Path, notices: Notices, versions: Mapping[str, str], version: str, time_s: int
) -> str:
    """The list as text."""
    own = {"type": "application", "name": NAME, "version": version, "bom-ref": NAME}
    libraries = libraries_by_owner(folder, notices)
    parts = [
        _part(component, notices, versions, libraries.get(component.name, ()), folder)
        for component in notices.components
    ]
    # Nothing of a folder for Windows links to anything of Debian.
    brought = [_brought(package) for package in _distribution_s(folder)]
    refs = [part["bom-ref"] for part in (*parts, *brought)]
    table: Table = {
        "bomFormat": "CycloneDX",
        "specVersion": FORMAT,
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(time_s, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": own,
        },
        "components": [*parts, *brought],
        "dependencies": [{"ref": NAME, "dependsOn": refs}],
    }
    # The same list has the same number, whoever makes it.
    number = uuid5(NAMESPACE_URL, json.dumps(table, sort_keys=True))
    table["serialNumber"] = f"urn:uuid:{number}"
    return json.dumps(table, indent=1, ensure_ascii=False) + "\n"


def sbom_faults(text: str, folder: Path) -> Iterator[str]:
    """Libraries and programs of the folder that the list does not name, or names otherwise."""
    listed = {file["name"]: file["hashes"][0]["content"] for file in _files_in(json.loads(text))}
    there = {name: _digest(folder / name) for name in map(str, _natives(folder))}
    for name in sorted({*there, *listed}):
        if there.get(name) != listed.get(name):
            yield f"{name}: the list of parts does not say what is in the folder"


def libraries_by_owner(folder: Path, notices: Notices) -> dict[str, list[Path]]:
    """By component, the libraries that it brought; under the empty name those of nobody."""
    owners: dict[str, list[Path]] = {}
    for name in _natives(folder):
        owners.setdefault(_owner(name, notices), []).append(name)
    return owners


def owner_faults(folder: Path, notices: Notices) -> list[str]:
    """Libraries of which nobody says where they are from."""
    lost = libraries_by_owner(folder, notices).get("", [])
    return [f"{name}: belongs to nothing that components.toml names" for name in lost]


def _owner(name: Path, notices: Notices) -> str:
    by_module = {module: part.name for part in notices.components for module in part.modules}
    by_package = {package: part.name for part in notices.components for package in part.packages}
    for part in notices.components:
        if matches(name.name.casefold(), part.files):
            return part.name
    match name.parts:
        case (program,) if program == "kiosk" or program in OURS:
            return by_package["pyinstaller"]
        case ("lib", "PySide6", "Qt", "lib", file) if file.startswith("libicu"):
            return next(part.name for part in notices.components if f"({ICU})" in part.name)
        case ("lib", top, *_) if (module := top.partition(".")[0]) in by_module:
            return by_module[module]
        case ("lib", top, *_) if top.startswith(("python3", "libpython3")) or _is_pythons(top):
            return next(part.name for part in notices.components if part.version == FROM_PYTHON)
        case _:
            return ""


def _is_pythons(file: str) -> bool:
    """On Windows each module of the standard library that is no Python lies in the open."""
    name, _, ending = file.partition(".")
    return ending == "pyd" and name in sys.stdlib_module_names


def _part(
    component: Component,
    notices: Notices,
    versions: Mapping[str, str],
    libraries: Sequence[Path],
    folder: Path,
) -> Table:
    version = version_of(component, versions)
    inside = [_file(name, folder) for name in libraries]
    inside += [_wheel(package, versions) for package in component.packages[1:]]
    if component.qt_libraries:
        inside += [_qt_part(part.name, part.copyright, part.licences) for part in notices.qt_parts]
    table: Table = {
        "type": "library",
        "bom-ref": component.name,
        "name": component.name,
        "version": version,
        "licenses": _named_licence(component.licence),
        "copyright": component.copyright,
        "externalReferences": [
            {"type": "source-distribution", "url": url} for url in component.sources.split(" and ")
        ],
    }
    if component.packages:
        table["purl"] = _wheel(component.packages[0], versions)["purl"]
    return {**table, "components": inside} if inside else table


def _wheel(package: str, versions: Mapping[str, str]) -> Table:
    version = versions[package]
    return {
        "type": "library",
        "name": package,
        "version": version,
        "purl": f"pkg:pypi/{package}@{version}",
    }


def _qt_part(name: str, owner: str, licences: Sequence[str]) -> Table:
    return {
        "type": "library",
        "name": name,
        "licenses": _named_licence(", ".join(licences)),
        "copyright": owner,
    }


def _named_licence(text: str) -> list[Table]:
    return [{"license": {"name": text}}]


def _file(name: Path, folder: Path) -> Table:
    hashes = [{"alg": "SHA-256", "content": _digest(folder / name)}]
    return {"type": "file", "name": name.as_posix(), "hashes": hashes}


def _brought(package: str) -> Table:
    """A package of Debian: which version is there, and mended, is the distribution's business."""
    return {
        "type": "library",
        "bom-ref": f"debian/{package}",
        "name": package,
        "scope": "excluded",
        "purl": f"pkg:deb/debian/{package}?arch=amd64",
        "properties": [{"name": f"{OWN_PROPERTY}:from", "value": "the distribution"}],
    }


def _distribution_s(folder: Path) -> list[str]:
    return sorted({PACKAGES[name] for name in left_to_the_system(folder) if name in PACKAGES})


def _natives(folder: Path) -> Iterator[Path]:
    yield from (
        file.relative_to(folder) for file in files_of(folder) if is_elf(file) or is_pe(file)
    )


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else ""


def _files_in(table: Table) -> Iterator[Table]:
    for part in table.get("components", ()):
        if part["type"] == "file":
            yield part
        yield from _files_in(part)
