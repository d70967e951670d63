"""The Windows Installer package: what wixl is told, and what it cannot say.

wixl of Debian 12 has no word for a component that outlives the program, nor for its own time: both
are put in afterwards.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from build_spec.console import Command, step
from build_spec.package.contents import files_of
from build_spec.places import ROOT
from build_spec.system_pieces import Piece, Program

NAME = "clinic-kiosk"
PRODUCT = "Clinic Kiosk"
MAKER = "The makers of the kiosk"
SOURCES = ROOT / "build_spec" / "windows"
SETTINGS = "site.toml"
OWN = UUID("6e1c0f0d-0f43-5e55-9a86-3f1a6b2b7c11")
"""Every number below follows from it. It never changes: Windows knows the kiosk by it."""
UPGRADE_CODE = uuid5(OWN, "upgrade")
NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
OWN_KEY = rf"Software\{NAME}"
OLDER_ONLY = (
    f"A newer {PRODUCT} is installed; nothing was changed. To go back on purpose, remove it first: "
    "settings, content and PIN stay."
)
PERMANENT, NEVER_OVERWRITE, SIXTY_FOUR = 16, 128, 256
SAME_TOO, MIGRATE = 512, 1
UPGRADED = "WIX_UPGRADE_DETECTED"
MSI_PIECES: tuple[Piece, ...] = (
    Program("wixl", "wixl"),
    Program("msibuild", "msitools"),
    Program("faketime", "faketime"),
)
SITE_COMPONENTS = {
    "SiteSettings": PERMANENT | NEVER_OVERWRITE | SIXTY_FOUR,
    "SiteContent": PERMANENT | SIXTY_FOUR,
    "SiteState": PERMANENT | SIXTY_FOUR,
}
"""What is the site's: it is made once, and neither an upgrade nor the end takes it away."""


def msi_name(version: str) -> str:
    """The file's name."""
    return f"{NAME}-{version}-x64.msi"


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows has it: 1.2rc1 is 1.2.0.0."""
    digits = [int(part) for part in _release_of(version).split(".")]
    one, two, three, four, *_ = (*digits, 0, 0, 0, 0)
    return one, two, three, four


def _release_of(version: str) -> str:
    letters = next((place for place, sign in enumerate(version) if sign.isalpha()), len(version))
    return version[:letters].rstrip(".")


def msi_version(version: str) -> str:
    """Windows Installer compares three numbers."""
    return ".".join(map(str, four_numbers(version)[:3]))


def product_code(version: str) -> UUID:
    """What IT asks for to know whether this version is installed."""
    return uuid5(OWN, f"product {version}")


def component_code(name: PurePosixPath) -> UUID:
    """The same file has the same number in every version."""
    return uuid5(OWN, f"component {name}")


def package_code(version: str, digest: str) -> UUID:
    """Two packages that are not the same to the byte have not the same number."""
    return uuid5(OWN, f"package {version} {digest}")


def wix_xml(files: Sequence[PurePosixPath], version: str, source: str) -> str:
    """What is installed where; ``source`` is the folder with the files, from where wixl runs."""
    wix = ET.Element("Wix", xmlns=NAMESPACE)
    product = _add(
        wix,
        "Product",
        Id=_code(product_code(version)),
        Name=PRODUCT,
        Language="1033",
        Version=msi_version(version),
        Manufacturer=MAKER,
        UpgradeCode=_code(UPGRADE_CODE),
    )
    _add(
        product,
        "Package",
        Compressed="yes",
        InstallerVersion="500",
        InstallScope="perMachine",
        Description=f"{PRODUCT} {version}",
        Manufacturer=MAKER,
    )
    _add(product, "MajorUpgrade", DowngradeErrorMessage=OLDER_ONLY)
    _add(product, "Media", Id="1", Cabinet="kiosk.cab", EmbedCab="yes")
    top = _add(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = _add(top, "Directory", Id="ProgramFiles64Folder")
    home = _add(programs, "Directory", Id="INSTALLFOLDER", Name=NAME)
    names = [*_place_files(home, files, source), *_place_site(top), _place_menu(top)]
    _place_autostart(home)
    main = _add(product, "Feature", Id="Main", Title=PRODUCT, Level="1", Absent="disallow")
    for name in names:
        _add(main, "ComponentRef", Id=name)
    start = _add(product, "Feature", Id="Autostart", Title="Start when anybody logs on")
    start.set("Level", "1000")
    _add(start, "ComponentRef", Id="Autostart")
    _add(product, "Property", Id="ARPNOMODIFY", Value="1")
    ET.indent(wix, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(wix, encoding="unicode")}\n'


def _place_files(home: ET.Element, files: Sequence[PurePosixPath], source: str) -> Iterator[str]:
    folders = {PurePosixPath(): home}
    for name in files:
        folder = _folder(folders, name.parent)
        found = _component(folder, _id("c", name), component_code(name))
        _add(found, "File", Id=_id("f", name), Name=name.name, KeyPath="yes").set(
            "Source", f"{source}/{name}"
        )
        yield _id("c", name)


def _folder(known: dict[PurePosixPath, ET.Element], name: PurePosixPath) -> ET.Element:
    if name not in known:
        above = _folder(known, name.parent)
        known[name] = _add(above, "Directory", Id=_id("d", name), Name=name.name)
    return known[name]


def _place_site(top: ET.Element) -> Iterator[str]:
    """What is the site's own, with every user's data of the machine."""
    data = _add(top, "Directory", Id="CommonAppDataFolder")
    site = _add(data, "Directory", Id="SITEFOLDER", Name=NAME)
    settings = _component(site, "SiteSettings", component_code(PurePosixPath("site", SETTINGS)))
    _add(settings, "File", Id="SiteToml", Name=SETTINGS, Source=SETTINGS, KeyPath="yes")
    yield "SiteSettings"
    for name, folder in (("SiteContent", "content"), ("SiteState", "state")):
        place = _add(site, "Directory", Id=f"{name}Folder", Name=folder)
        # Known by its folder: a value in the registry would outlive the program as well.
        made = _component(place, name, component_code(PurePosixPath("site", folder)))
        _add(made, "CreateFolder")
        yield name


def _place_menu(top: ET.Element) -> str:
    menu = _add(top, "Directory", Id="ProgramMenuFolder")
    found = _component(menu, "StartMenu", component_code(PurePosixPath("site", "menu")))
    shortcut = _add(found, "Shortcut", Id="Kiosk", Name=PRODUCT)
    shortcut.set("Target", "[INSTALLFOLDER]kiosk.exe")
    shortcut.set("WorkingDirectory", "INSTALLFOLDER")
    # By which Windows knows that a component without a file is there, and IT that all is.
    _value(found, OWN_KEY, "StartMenu", "1")
    return "StartMenu"


def _place_autostart(home: ET.Element) -> None:
    # A feature and not a condition: that would leave the value behind at the end.
    start = _component(home, "Autostart", component_code(PurePosixPath("site", "autostart")))
    _value(start, RUN_KEY, NAME, '"[INSTALLFOLDER]kiosk.exe"')


def _value(component: ET.Element, key: str, name: str, value: str) -> None:
    row = _add(component, "RegistryValue", Root="HKLM", Key=key, Name=name, Value=value)
    row.set("Type", "string")
    row.set("KeyPath", "yes")


def _component(above: ET.Element, name: str, code: UUID) -> ET.Element:
    return _add(above, "Component", Id=name, Guid=_code(code), Win64="yes")


def _add(above: ET.Element, tag: str, **words: str) -> ET.Element:
    return ET.SubElement(above, tag, words)


def _id(kind: str, name: PurePosixPath) -> str:
    return f"{kind}_{uuid5(OWN, str(name)).hex}"


def _code(code: UUID) -> str:
    return f"{{{str(code).upper()}}}"


def build_msi(folder: Path, place: Path, version: str, time_s: int) -> Path:
    """Pack the program's folder; returns the package, which lies in ``place``.

    Raises: StepFailed.
    """
    tree = place / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    # The program's files share their bytes with the folder: none of them is written to.
    shutil.copytree(folder, tree / NAME, copy_function=os.link)
    write_for_windows(tree / SETTINGS, (SOURCES / SETTINGS).read_text("utf-8"))
    for path in (tree / SETTINGS, *tree.rglob("*")):
        os.utime(path, (time_s, time_s))
    names = [PurePosixPath(file.relative_to(folder)) for file in files_of(folder)]
    xml = wix_xml(names, version, NAME)
    (tree / "kiosk.wxs").write_text(xml, encoding="utf-8", newline="\n")
    file = place / msi_name(version)
    file.unlink(missing_ok=True)
    made = tree / file.name
    env = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": str(time_s)}
    # Neither of the two knows of SOURCE_DATE_EPOCH: they look at the clock.
    then: Command = ("faketime", "-f", _day(time_s))
    words: Command = (*then, "wixl", "--arch", "x64", "--output", file.name, "kiosk.wxs")
    step("Packing the .msi", ("env", "-C", tree, *words), env=env)
    code = _code(package_code(version, _digest(tree, xml)))
    said = ("-s", f"{PRODUCT} {version}", MAKER, "x64;1033", code)
    for what in (("-q", *_queries(version)), said):
        step("Finishing the .msi", (*then, "msibuild", made, *what), env=env)
    made.rename(file)
    os.utime(file, (time_s, time_s))
    shutil.rmtree(tree)
    return file


def write_for_windows(file: Path, text: str) -> None:
    """With Windows' own ends of lines: its old editors and its registry editor want them."""
    file.write_text(text, encoding="utf-8", newline="\r\n")


def _digest(tree: Path, xml: str) -> str:
    """Of all that is packed; wixl's own file has a number drawn by lot."""
    digest = hashlib.sha256(xml.encode())
    for file in files_of(tree):
        if file.suffix != ".msi":
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _queries(version: str) -> Iterator[str]:
    """In the words of msibuild, which has no placeholders: every value is our own."""
    for name, rights in SITE_COMPONENTS.items():
        change = f"SET `Attributes`={rights} WHERE `Component`='{name}'"
        yield f"UPDATE `Component` {change}"
    # The same version too: of a test release nothing else tells two builds apart.
    yield f"DELETE FROM `Upgrade` WHERE `ActionProperty`='{UPGRADED}'"  # noqa: S608  (as above)
    columns = "`UpgradeCode`, `VersionMax`, `Attributes`, `ActionProperty`"
    values = (
        f"'{_code(UPGRADE_CODE)}', '{msi_version(version)}', {SAME_TOO | MIGRATE}, '{UPGRADED}'"
    )
    yield f"INSERT INTO `Upgrade` ({columns}) VALUES ({values})"  # noqa: S608  (as above)


def _day(time_s: int) -> str:
    return datetime.fromtimestamp(time_s, UTC).strftime("%Y-%m-%d %H:%M:%S")
