"""The Windows package under Wine: installed, shown, upgraded, removed, and every fault planted.

Wine is not Windows. What this cannot show is told in the guide for IT, and tried by a pilot.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from build_spec.package import faults, pe
from build_spec.package.authenticode import CERTIFICATES, KEY, NAMES, sign_file
from build_spec.package.contents import differences, items_of
from build_spec.package.make import FIRST, SECOND, last_change_s, windows_packer
from build_spec.package.msi import NAME, SITE_COMPONENTS, UPGRADE_CODE, build_msi, msi_version
from build_spec.package.notices import FOLDER
from build_spec.package.release import digest_of, weight_faults
from build_spec.package.sbom import owner_faults, sbom_faults
from build_spec.package.windows import Packer, windows_faults
from build_spec.package.windows_python import PLACE as PYTHON
from build_spec.package.wine import PREFIX, Wine, wine_path
from build_spec.places import ROOT
from kiosk import __version__
from kiosk.core.exit_codes import ExitCode
from kiosk.ui.awake import ES_CONTINUOUS, ES_DISPLAY_REQUIRED, ES_SYSTEM_REQUIRED
from tests.outside.server import x_server
from tests.packaging.seeing import changed_share, is_drawn, keep, wait_for, whole
from tests.packaging.wines import REFUSED, Machine, machine_in

pytestmark = [pytest.mark.wine]
MADE = FIRST.windows
OLDER, NEWER = "0.0.1", "99.0"
PAGE = Path("lib/content/en/rf/who.md")
CORE = Path("lib/PySide6/Qt6Core.dll")
SETTINGS = '[display]\nrenderer = "software"\npanel_inches = 23.8\n'
START = (1350, 600)
"""Where the start screen's button is at full HD."""
MUCH = 0.1
PACKED_S = last_change_s()
OURS_ON_PATH = {"PYTHONPATH": wine_path(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


# The folder and what is packed from it


def test_two_builds_are_the_same_to_the_byte() -> None:
    items = items_of(MADE.folder)
    assert len(items) > 300
    assert not differences(items, items_of(SECOND.windows.folder))
    for one, other in zip(FIRST.release.windows, SECOND.release.windows, strict=True):
        assert digest_of(one) == digest_of(other)


@pytest.fixture(scope="session")
def packer() -> Packer:
    """What it was built with."""
    return windows_packer()[0]


def test_the_package_has_no_fault() -> None:
    packer, names = windows_packer()
    assert not windows_faults(MADE, packer, names)
    text = FIRST.release.windows_sbom.read_text("utf-8")
    assert not list(sbom_faults(text, MADE.folder))
    assert not owner_faults(MADE.folder, packer.notices)
    assert not list(weight_faults(FIRST.release.windows))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the program's folder that may be broken; its files are links to the true ones."""
    return Path(shutil.copytree(MADE.folder, tmp_path / NAME, copy_function=os.link))


Check = Callable[[Path, Packer], Iterable[str]]


def of_folder(folder: Path, packer: Packer) -> Iterable[str]:
    """What is there and what may not be there, and how much."""
    return faults.folder_faults(folder, packer.notices, packer.versions, faults.WINDOWS_MB)


def of_parts(folder: Path, _packer: Packer) -> Iterable[str]:
    """Whether the list of parts is of this folder."""
    return sbom_faults(FIRST.release.windows_sbom.read_text("utf-8"), folder)


def of_names(folder: Path, packer: Packer) -> Iterable[str]:
    """What belongs to nobody."""
    return faults.top_faults(folder / "lib", packer.notices)


def of_links(folder: Path, _packer: Packer) -> Iterable[str]:
    """What Windows would look for in vain."""
    return pe.link_faults(folder)


def of_wine(folder: Path, _packer: Packer) -> Iterable[str]:
    """What is of Wine."""
    return pe.wine_faults(folder)


def of_signers(folder: Path, _packer: Packer) -> Iterable[str]:
    """What is not as its makers signed it."""
    return pe.signature_faults(folder, pe.SIGNERS)


def of_traces(folder: Path, _packer: Packer) -> Iterable[str]:
    """What tells where it was built."""
    return faults.trace_faults((folder,), faults.trace_words((str(PYTHON),)))


def plant(folder: Path, name: str, data: bytes) -> None:
    """A file of that name, whatever was there: never into the true one."""
    (folder / name).unlink(missing_ok=True)
    (folder / name).write_bytes(data)


def with_a_shim(folder: Path) -> None:
    shutil.copyfile(Wine(PREFIX).system / "icuuc.dll", folder / "lib/icuuc.dll")


def with_wines_own(folder: Path) -> None:
    shutil.copyfile(Wine(PREFIX).system / "ucrtbase.dll", folder / "lib/ucrtbase.dll")


def without_the_runtime(folder: Path) -> None:
    (folder / "lib/VCRUNTIME140.dll").unlink()


def with_a_changed_byte(folder: Path) -> None:
    data = bytearray((folder / CORE).read_bytes())
    data[len(data) // 2] ^= 1
    plant(folder, str(CORE), bytes(data))


def with_a_browser(folder: Path) -> None:
    plant(folder, "lib/PySide6/Qt6WebEngineCore.dll", b"MZ")


def with_too_much(folder: Path) -> None:
    with (folder / "lib/content/big.bin").open("wb") as file:
        file.truncate(170_000_000)


def without_a_licence(folder: Path) -> None:
    (folder / FOLDER / "LGPL-3.0.txt").unlink()


def with_a_trace(folder: Path) -> None:
    plant(folder, "lib/content/note.md", str(ROOT).replace("/", "\\").encode("utf-16-le"))


def with_somebody_elses_module(folder: Path) -> None:
    plant(folder, "lib/numpy.pyd", b"MZ")


@pytest.mark.parametrize(
    ("broken", "check", "said"),
    [
        (with_a_shim, of_wine, "lib/icuuc.dll: is a stand-in that only Wine wants"),
        (with_wines_own, of_wine, "lib/ucrtbase.dll: is a part of Wine"),
        (without_the_runtime, of_links, "links to VCRUNTIME140.dll, which nothing brings"),
        (with_a_changed_byte, of_signers, f"{CORE}: has no signature, or was changed after it"),
        (
            with_a_changed_byte,
            of_parts,
            f"{CORE}: the list of parts does not say what is in the folder",
        ),
        (with_a_browser, of_folder, "*WebEngine* may not be in the package"),
        (with_too_much, of_folder, "the budget is 170 MB"),
        (without_a_licence, of_folder, "licences/LGPL-3.0.txt: is not there"),
        (with_a_trace, of_traces, "lib/content/note.md: tells where it was built"),
        (with_somebody_elses_module, of_names, "belongs to nothing that components.toml names"),
    ],
)
def test_each_fault_is_found(
    folder: Path, packer: Packer, broken: Callable[[Path], None], check: Check, said: str
) -> None:
    broken(folder)
    assert any(said in fault for fault in check(folder, packer))


def msi_faults(package: Path) -> Iterator[str]:
    """What Windows Installer is not told as it should be."""
    told = table_of(package, "Property")
    for name, value in (
        ("UpgradeCode", f"{{{str(UPGRADE_CODE).upper()}}}"),
        ("ProductVersion", msi_version(__version__)),
        ("ALLUSERS", "1"),
    ):
        if f"{name}\t{value}" not in told:
            yield name
    if "x64;1033" not in msiinfo("suminfo", package):
        yield "processor"
    rows = table_of(package, "Component")
    for name, rights in SITE_COMPONENTS.items():
        if not any(row.startswith(f"{name}\t") and f"\t{rights}\t" in row for row in rows):
            yield name


def test_windows_installer_is_told_what_it_asks() -> None:
    assert not list(msi_faults(FIRST.release.msi))


CHANGE = "UPDATE `Property` SET `Value`='%s' WHERE `Property`='%s'"
SITE_CHANGE = "UPDATE `Component` SET `Attributes`=256 WHERE `Component`='%s'"
SUMMARY = ("-s", "Installation Database", "x", "Intel;1033")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-q", CHANGE % ("{00000000-0000-0000-0000-000000000001}", "UpgradeCode")), "UpgradeCode"),
        (("-q", CHANGE % ("9.9", "ProductVersion")), "ProductVersion"),
        (("-q", CHANGE % ("2", "ALLUSERS")), "ALLUSERS"),
        (("-q", SITE_CHANGE % "SiteSettings"), "SiteSettings"),
        (("-q", SITE_CHANGE % "SiteState"), "SiteState"),
        (SUMMARY, "processor"),
    ],
)
def test_each_wrong_word_to_windows_installer_is_found(
    tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    assert list(msi_faults(changed_msi(tmp_path, *words))) == [said]


def changed_msi(place: Path, *words: str) -> Path:
    """The package with something in it changed."""
    broken = Path(shutil.copyfile(FIRST.release.msi, place / "broken.msi"))
    subprocess.run(("msibuild", broken, *words), check=True)
    return broken


def msiinfo(*words: str | Path) -> str:
    """What is written in an .msi."""
    return subprocess.run(("msiinfo", *words), capture_output=True, text=True, check=True).stdout


def table_of(file: Path, table: str) -> list[str]:
    """The rows of one table."""
    return [row.rstrip("\r") for row in msiinfo("export", file, table).splitlines()]


def test_what_was_signed_verifies_and_runs(
    tmp_path: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    words = ("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test")
    usage = ("-addext", "extendedKeyUsage=codeSigning")
    command = ("openssl", *words, *usage, "-keyout", key, "-out", certificate)
    subprocess.run(command, check=True, capture_output=True)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    folder = Path(shutil.copytree(MADE.folder, tmp_path / NAME))
    package = Path(shutil.copyfile(FIRST.release.msi, tmp_path / FIRST.release.msi.name))
    files = (folder / "kiosk.exe", folder / "kiosk-cli.exe", package)
    assert not any(sign_file(file, PACKED_S) for file in files)
    monkeypatch.setenv(CERTIFICATES, str(certificate))
    monkeypatch.setenv(KEY, str(key))
    for file in files:
        assert not verifies(file, certificate)
        assert sign_file(file, PACKED_S)
        assert verifies(file, certificate)
    assert machine.do(files[1], "--version").said == f"kiosk {__version__}\n"
    assert machine.install(package).code == 0
    assert machine.kiosk("--version").code == ExitCode.GOOD
    assert machine.remove(__version__).code == 0
    shutil.rmtree(machine.site)
    data = bytearray(files[0].read_bytes())
    data[len(data) // 2] ^= 1
    files[0].write_bytes(data)
    assert not verifies(files[0], certificate)


def verifies(file: Path, certificate: Path) -> bool:
    """Whether it is signed by whom that certificate names, and unchanged."""
    words = ("osslsigncode", "verify", "-CAfile", certificate, file)
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


# Running


@pytest.fixture(scope="session")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    """A Windows with nothing of ours on it."""
    with x_server() as panel, machine_in(tmp_path_factory.mktemp("windows"), panel) as machine:
        yield machine


@pytest.fixture
def installed(machine: Machine) -> Iterator[Machine]:
    """The same with the kiosk installed; afterwards nothing of it is left."""
    done = machine.install(FIRST.release.msi)
    assert done.code == 0, done.said
    yield machine
    for version in (OLDER, __version__, NEWER):
        machine.remove(version)
    shutil.rmtree(machine.site, ignore_errors=True)


def test_it_tests_itself_and_misses_a_font(folder: Path, machine: Machine) -> None:
    whole = machine.do(folder / "kiosk-cli.exe", "--self-test", "--look", "light")
    assert whole.code == ExitCode.GOOD
    assert whole.said.startswith("Self-test: no faults")
    assert whole.said.count("\n") == 1
    (folder / "lib/resources/fonts/AtkinsonHyperlegible-Bold.ttf").unlink()
    broken = machine.do(folder / "kiosk-cli.exe", "--self-test", "--look", "light")
    assert broken.code == ExitCode.DAMAGED
    assert 'has no face "Bold"' in broken.said


@pytest.mark.parametrize("program", ["kiosk.exe", "kiosk-cli.exe"])
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--version",), ExitCode.GOOD, f"kiosk {__version__}"),
        (("help", "exit-codes"), ExitCode.GOOD, "Staff chose Exit"),
        (("check",), ExitCode.GOOD, "0 errors"),
        (("nosuch",), ExitCode.WRONG_WORDS, "there is no command"),
        (("run", "--settings", "nosuch.toml"), ExitCode.BAD_SETTINGS, "no such settings file"),
        (("show", "--state", r"C:\windows\win.ini\x"), ExitCode.NOT_WRITABLE, "cannot be written"),
    ],
)
def test_exit_codes_are_those_of_the_guide(
    machine: Machine, program: str, words: tuple[str, ...], code: ExitCode, said: str
) -> None:
    done = machine.do(MADE.folder / program, *words)
    assert (done.code, said in done.said) == (code, True)


def test_windows_is_asked_to_stay_awake(machine: Machine) -> None:
    ask = (
        "import ctypes; from kiosk.ui.awake import stay_awake; (hold,) = stay_awake('windows'); "
        "say = ctypes.windll.kernel32.SetThreadExecutionState; say.restype = ctypes.c_uint; "
        f"held = say({ES_CONTINUOUS}); hold.release(); print(hex(held))"
    )
    done = machine.do(PYTHON / "python.exe", "-P", "-c", ask, **OURS_ON_PATH)
    wanted = ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED
    assert int(done.said, 16) & wanted == wanted & ~ES_CONTINUOUS or int(done.said, 16) == wanted


def test_a_printer_that_is_not_there_is_told_in_words(machine: Machine) -> None:
    ask = (
        "from PySide6.QtGui import QGuiApplication; from kiosk.core.library import LanguageTag; "
        "from kiosk.core.paper import PaperSize, PrintPlan; "
        "from kiosk.services.print_queue import PrintRefused; "
        "from kiosk.ui.printers import printer_for; from kiosk.ui.printout import WordedHandout\n"
        "app = QGuiApplication(['kiosk', '-platform', 'offscreen'])\n"
        "words = WordedHandout('', '', 'Words', (), '', '', (), (), LanguageTag('en'))\n"
        "printer = printer_for(PrintPlan('nosuch', PaperSize.A4, 1))\n"
        "print(type(printer).__name__, printer.is_ready())\n"
        "try: printer.send(words)\n"
        "except PrintRefused as refused: print(refused)"
    )
    done = machine.do(PYTHON / "python.exe", "-P", "-c", ask, **OURS_ON_PATH)
    said = [line for line in done.said.splitlines() if "font directory" not in line]
    assert said == ["QtPrinter False", "there is no such printer"]


# Installing


def test_installed_it_shows_takes_a_click_and_comes_back(installed: Machine) -> None:
    panel = installed.panel
    before = items_of(installed.program)
    (installed.site / "site.toml").write_text(SETTINGS)
    with installed.showing():
        start = wait_for(panel, is_drawn)
        keep(whole(panel), "wine-start")
        panel.press(*START)
        panel.release()
        home = wait_for(panel, lambda seen: changed_share(start, seen) > MUCH)
        keep(whole(panel), "wine-home")
        again = installed.kiosk("show")
        assert again.code == ExitCode.ALREADY_RUNNING
        installed.break_kiosk()
        wait_for(panel, lambda seen: is_drawn(seen) and changed_share(home, seen) > MUCH)
    log = (installed.site / "state/logs/kiosk.jsonl").read_text("utf-8")
    assert log.count('"started, version') == 2
    assert "the program ended by itself" in log
    assert items_of(installed.program) == before


def test_it_shows_itself_in_the_menu_and_starts_by_itself_only_if_asked(installed: Machine) -> None:
    assert len(installed.menu()) == 1
    assert not installed.starts_by_itself()
    assert installed.install(FIRST.release.msi, "ADDLOCAL=Main,Autostart").code == 0
    assert installed.starts_by_itself()
    installed.remove(__version__)
    assert not installed.starts_by_itself()


def other(version: str, place: Path) -> Path:
    """The same program as another version, with one page that says so."""
    folder = Path(shutil.copytree(MADE.folder, place / version / NAME, copy_function=os.link))
    plant(folder, str(PAGE), f"{version}\n".encode())
    return build_msi(folder, place / version, version, PACKED_S)


def test_an_upgrade_keeps_what_is_the_sites_and_a_downgrade_is_refused(
    installed: Machine, tmp_path: Path
) -> None:
    (installed.site / "site.toml").write_text(SETTINGS)
    own = (installed.site / "content/own.md", installed.site / "state/pin.json")
    for file in own:
        file.write_text("the site's")
    assert installed.install(other(NEWER, tmp_path)).code == 0
    assert (installed.program / PAGE).read_text() == f"{NEWER}\n"
    refused = installed.install(FIRST.release.msi)
    assert refused.code == REFUSED
    assert (installed.program / PAGE).read_text() == f"{NEWER}\n"
    assert (installed.site / "site.toml").read_text() == SETTINGS
    assert all(file.read_text() == "the site's" for file in own)


def test_removing_leaves_the_sites_own_and_nothing_else(installed: Machine) -> None:
    (installed.site / "site.toml").write_text(SETTINGS)
    (installed.site / "content/own.md").write_text("the site's")
    assert installed.is_registered()
    assert installed.remove(__version__).code == 0
    assert not installed.program.exists()
    assert not installed.menu()
    assert not installed.is_registered()
    assert (installed.site / "site.toml").read_text() == SETTINGS
    assert (installed.site / "content/own.md").read_text() == "the site's"


def test_without_its_rights_the_sites_own_would_go(machine: Machine, tmp_path: Path) -> None:
    # Under another number: what was permanent once is so for ever.
    rights = f"`Attributes`=256, `ComponentId`='{{{str(uuid4()).upper()}}}'"
    change = f"UPDATE `Component` SET {rights} WHERE `Component`='SiteSettings'"  # noqa: S608
    assert machine.install(changed_msi(tmp_path, "-q", change)).code == 0
    assert (machine.site / "site.toml").is_file()
    assert machine.remove(__version__).code == 0
    assert not (machine.site / "site.toml").exists()
    shutil.rmtree(machine.site, ignore_errors=True)


def test_without_its_word_an_older_version_would_be_taken(
    installed: Machine, tmp_path: Path
) -> None:
    older = other(OLDER, tmp_path)
    assert installed.install(older).code == REFUSED
    for table in ("Upgrade", "LaunchCondition"):
        subprocess.run(("msibuild", older, "-q", f"DELETE FROM `{table}`"), check=True)  # noqa: S608
    assert installed.install(older).code == 0


def test_windows_starts_the_kiosk_without_the_way_that_only_linux_has(machine: Machine) -> None:
    """Without fork: what runs and watches is not copied, and the module for it not even read."""
    ask = (
        "import os, sys; from kiosk.app import run; from kiosk.supervisor import watch\n"
        "told = []\n"
        "watch.watch = lambda command, first: told.append((first, command(watch.Start('usual'))))\n"
        "run.main(['--windowed'])\n"
        "print(hasattr(os, 'fork'), 'kiosk.supervisor.forked' in sys.modules, told[0][0])\n"
        "print(*told[0][1][-5:])"
    )
    done = machine.do(PYTHON / "python.exe", "-P", "-c", ask, **OURS_ON_PATH)
    assert done.said.splitlines() == [
        "False False None",
        "--windowed --watched usual --after ",
    ]
