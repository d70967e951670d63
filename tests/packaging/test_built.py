"""The built package: it runs where nothing is, and each fault that is planted in it is found."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_spec.hermetic import hermetic_room, xvfb
from build_spec.package import faults, make
from build_spec.package.contents import differences, items_of
from build_spec.package.make import FIRST, SECOND, bare_env
from build_spec.package.needs import PACKAGES, left_to_the_system
from build_spec.package.notices import FOLDER, LINUX
from build_spec.package.release import digest_of, sums_faults
from build_spec.package.sbom import owner_faults, sbom_faults
from build_spec.places import ROOT
from kiosk import __version__
from kiosk.app.record_code import FILE as RECORD_CODE
from kiosk.core.exit_codes import ExitCode
from kiosk.supervisor.beats import BEAT
from kiosk.ui.fonts import LATIN_FAMILY
from tests.packaging.chroots import changed

pytestmark = [
    pytest.mark.packaged,
    pytest.mark.skipif(sys.platform != "linux", reason="not applicable: not tried here"),
]
LIMIT_S, LOOK_S = 120, 0.1
START_S = 2.0
"""Budget of the work until a first picture stands."""
NOTICES = make.notices_for(LINUX)
QT = Path("lib/PySide6/Qt")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the program ended."""

    code: int
    lines: tuple[str, ...]
    complaints: str

    def says(self, *parts: str) -> bool:
        """Whether one line has all the parts."""
        return any(all(part in line for part in parts) for line in self.lines)


def start(folder: Path, home: Path, *words: str, **env: str) -> Outcome:
    """The built program where there is no display, no font, no locale and no Python."""
    done = subprocess.run(
        (folder / "kiosk", *words),
        cwd=home,
        env={**bare_env(home), **env},
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )
    return Outcome(done.returncode, tuple(done.stdout.splitlines()), done.stderr)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package that may be broken; its files share their bytes with the original."""
    return Path(
        shutil.copytree(FIRST.folder, tmp_path / "kiosk", symlinks=True, copy_function=os.link)
    )


def rewrite(file: Path, text: str) -> None:
    """Other words in a file, and not in the one that it shares its bytes with."""
    file.unlink()
    file.write_text(text, encoding="utf-8")


# Whole


def test_nothing_is_wrong_with_it() -> None:
    assert not make.faults_of(FIRST)


def test_its_read_me_names_what_the_system_has_to_bring() -> None:
    said = (FIRST.folder / make.READ_ME_FILE).read_text(encoding="utf-8")
    wanted = {PACKAGES[library] for library in left_to_the_system(FIRST.folder)}
    assert len(wanted) > 20
    assert wanted <= set(said.split())


def test_what_its_records_compile_to_comes_with_it() -> None:
    kept = FIRST.folder / "lib" / RECORD_CODE.relative_to(ROOT)
    assert kept.stat().st_size > 1_000_000


def test_a_second_build_gives_the_same_bytes() -> None:
    items = items_of(FIRST.folder)
    assert len(items) > 200
    assert not differences(items, items_of(SECOND.folder))


def test_what_is_handed_out_is_the_same_from_a_second_build() -> None:
    ours, other = FIRST.release, SECOND.release
    for file in (*ours.summed, ours.sums):
        assert digest_of(file) == digest_of(other.place / file.name), file.name


def test_what_is_handed_out_is_whole_and_not_too_big() -> None:
    assert not list(sums_faults(FIRST.release))
    text = FIRST.release.sbom.read_text(encoding="utf-8")
    assert not list(sbom_faults(text, FIRST.folder))
    assert not owner_faults(FIRST.folder, NOTICES)


def test_lintian_finds_nothing_in_the_debian_package_that_is_not_explained() -> None:
    """Each override in build_spec/linux has its reason beside it."""
    done = subprocess.run(
        ("lintian", "--allow-root", "--fail-on", "error,warning", FIRST.release.deb),
        capture_output=True,
        text=True,
        timeout=LIMIT_S * 5,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "W:" not in done.stdout


def test_what_lintian_does_not_like_is_found(tmp_path: Path) -> None:
    def harm(tree: Path) -> None:
        # A small package, that it is looked through at once.
        shutil.rmtree(tree / "usr/lib/clinic-kiosk/lib")
        (tree / "usr/share/doc/clinic-kiosk/copyright").unlink()

    broken = changed(FIRST.release.deb, tmp_path, "9.9", harm)
    done = subprocess.run(
        ("lintian", "--allow-root", "--fail-on", "error,warning", broken),
        capture_output=True,
        text=True,
        timeout=LIMIT_S * 5,
        check=False,
    )
    assert done.returncode
    assert "no-copyright-file" in done.stdout


def test_it_tests_itself_without_display_and_fonts(tmp_path: Path) -> None:
    # In one look: in all of them it did when it was built.
    tested = start(FIRST.folder, tmp_path, "--self-test", "--look", "light")
    assert tested.complaints == ""
    assert tested.says("Self-test: no faults")
    assert tested.code == ExitCode.GOOD


def test_it_says_its_version_and_checks_its_content(tmp_path: Path) -> None:
    assert start(FIRST.folder, tmp_path, "--version").lines == (f"kiosk {__version__}",)
    checked = start(FIRST.folder, tmp_path, "check")
    assert checked.code == ExitCode.GOOD
    assert checked.says("0 errors")


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_its_guides_can_be_read_in_any_locale(tmp_path: Path, locale: str) -> None:
    guide = start(FIRST.folder, tmp_path, "help", "staff", LC_ALL=locale)
    assert guide.code == ExitCode.GOOD
    assert guide.says("# Guide for staff")


def test_it_writes_nothing_beside_itself(tmp_path: Path) -> None:
    before = items_of(FIRST.folder)
    start(FIRST.folder, tmp_path, "--self-test", "--look", "light")
    assert not differences(before, items_of(FIRST.folder))


@pytest.fixture
def display(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An X server and nothing else."""
    with hermetic_room() as room, xvfb(room) as shown:
        yield {**bare_env(tmp_path), "DISPLAY": shown.env["DISPLAY"], "LC_ALL": "C.UTF-8"}


@contextmanager
def shown(
    place: Path, display: dict[str, str], *words: str | Path
) -> Iterator[subprocess.Popen[str]]:
    """The program once it has drawn; at the end it is told to end."""
    told = ("show", "--watched", "usual", "--state", place / "state", *words)
    with (
        (place / "complaints").open("wb") as complaints,
        subprocess.Popen(
            (FIRST.program, *told),
            env=display,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        ) as kiosk,
    ):
        assert kiosk.stdout is not None
        try:
            # The first beat says only that the program answers; the next one waits for a frame.
            assert [kiosk.stdout.readline() for _ in range(2)] == [f"{BEAT}\n"] * 2
            yield kiosk
        finally:
            kiosk.send_signal(signal.SIGTERM)
            kiosk.communicate(timeout=LIMIT_S)


def worked_s(process: subprocess.Popen[str]) -> float:
    """How long a program has kept processors busy: it says the same beside any other work."""
    said = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    # utime and stime; see proc(5), which counts from one and the two that are cut off.
    return sum(map(int, said[11:13])) / os.sysconf("SC_CLK_TCK")


def test_it_draws_on_a_real_display_and_ends_when_it_is_told(
    tmp_path: Path, display: dict[str, str]
) -> None:
    with shown(tmp_path, display) as kiosk:
        assert worked_s(kiosk) < START_S
    complaints = (tmp_path / "complaints").read_text()
    assert kiosk.returncode == ExitCode.GOOD
    assert "Traceback" not in complaints
    assert "fault" not in complaints


def test_a_start_that_works_too_long_is_seen(tmp_path: Path, display: dict[str, str]) -> None:
    settings = tmp_path / "site.toml"
    settings.write_text(f"[planted]\nnumbers = [{'1, ' * 2_000_000}]\n")
    with shown(tmp_path, display, "--settings", settings) as kiosk:
        assert worked_s(kiosk) > START_S


def children_of(process: int) -> list[int]:
    """What a program has started and not waited for."""
    said = Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(child) for child in said.split()]


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait for something that comes soon."""
    end_s = time.monotonic() + LIMIT_S
    while not is_so():
        assert time.monotonic() < end_s, "it never came"
        threading.Event().wait(LOOK_S)


def test_its_watcher_copies_itself_for_the_first_kiosk_and_starts_each_other_anew(
    tmp_path: Path, display: dict[str, str]
) -> None:
    state = tmp_path / "state"
    log = state / "logs/kiosk.jsonl"

    def starts() -> int:
        return log.read_text("utf-8").count('"started, version') if log.is_file() else 0

    words = (FIRST.program, "run", "--state", state)
    with subprocess.Popen(words, env=display, stderr=subprocess.PIPE, text=True) as watcher:
        try:
            wait_until(lambda: starts() == 1)
            (first,) = children_of(watcher.pid)
            told = Path(f"/proc/{first}/cmdline").read_bytes()
            assert told == Path(f"/proc/{watcher.pid}/cmdline").read_bytes()
            os.kill(first, signal.SIGKILL)
            wait_until(lambda: starts() == 1 + 1)
            (second,) = children_of(watcher.pid)
            assert b"\0show\0" in Path(f"/proc/{second}/cmdline").read_bytes()
        finally:
            watcher.send_signal(signal.SIGTERM)
            _, complaints = watcher.communicate(timeout=LIMIT_S)
    assert watcher.returncode == ExitCode.GOOD
    assert complaints.count("it is started again") == 1
    assert not Path(f"/proc/{second}").exists()


# Broken


def lose_bold(folder: Path) -> None:
    (folder / "lib/resources/fonts/AtkinsonHyperlegible-Bold.ttf").unlink()


def lose_arabic(folder: Path) -> None:
    (folder / "lib/resources/fonts/NotoSansArabicUI-Regular.ttf").unlink()


def lose_voice(folder: Path) -> None:
    shutil.rmtree(folder / "lib/resources/narration")


def lose_decoder(folder: Path) -> None:
    (folder / "lib/_miniaudio.abi3.so").unlink()


def lose_fonts(folder: Path) -> None:
    shutil.rmtree(folder / "lib/resources/fonts")


def lose_icon_font(folder: Path) -> None:
    (folder / "lib/qtawesome/fonts/fontawesome6-solid-webfont-6.7.2.ttf").unlink()


def lose_outlines(folder: Path) -> None:
    (folder / "lib/resources/icons/outlines.json").unlink()


def break_page(folder: Path) -> None:
    rewrite(folder / "lib/content/en/rf/who.md", "No header.\n")


def lose_webp(folder: Path) -> None:
    (folder / QT / "plugins/imageformats/libqwebp.so").unlink()


def lose_module(folder: Path) -> None:
    shutil.rmtree(folder / QT / "qml/QtQuick/Templates")


def lose_platform(folder: Path) -> None:
    (folder / QT / "plugins/platforms/libqoffscreen.so").unlink()


def lose_screen(folder: Path) -> None:
    (folder / "lib/kiosk/ui/qml/KioskUi/Screens/ComfortSheet.qml").unlink()


@pytest.mark.parametrize(
    ("harm", "parts"),
    [
        (lose_bold, (f'{LATIN_FAMILY} has no face "Bold"',)),
        (lose_arabic, ('Noto Sans Arabic UI has no face "Regular"',)),
        (lose_voice, ("narration: there is no voice",)),
        (lose_decoder, ("nothing can be read aloud", "_miniaudio")),
        (lose_fonts, ("families.toml: cannot be read",)),
        (lose_icon_font, ("the icon font cannot be used", "fontawesome6-solid")),
        (lose_outlines, ("outlines.json: is not there",)),
        (break_page, ("content/en/rf/who.md",)),
        (lose_webp, ("spine.webp", "this picture cannot be shown")),
        (lose_module, ("QtQuick.Templates",)),
        (lose_platform, ("no Qt platform plugin could be initialized",)),
        (lose_screen, ("ComfortSheet",)),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_its_self_test_names_what_is_broken(
    copy: Path, tmp_path: Path, harm: Callable[[Path], None], parts: tuple[str, ...]
) -> None:
    harm(copy)
    tested = start(copy, tmp_path, "--self-test", "--look", "light")
    assert tested.code == ExitCode.DAMAGED
    assert tested.says(*parts)
    assert tested.says("install the kiosk again")


@pytest.mark.parametrize("word", ["--self-test", "show"])
def test_a_library_that_is_missing_is_said_in_one_line(
    copy: Path, tmp_path: Path, word: str
) -> None:
    (copy / QT / "lib/libQt6Gui.so.6").unlink()
    started = start(copy, tmp_path, word)
    assert started.code == ExitCode.DAMAGED
    assert started.complaints.startswith("kiosk: libQt6Gui.so.6: cannot open shared object file")
    assert started.complaints.count("\n") == 1


def test_a_library_that_may_not_be_there_is_found(copy: Path) -> None:
    (copy / QT / "lib/libQt6Charts.so.6").write_bytes(b"")
    said = list(faults.folder_faults(copy, NOTICES, make.versions()))
    assert len(said) == 2
    assert all("libQt6Charts.so.6" in fault for fault in said)


def test_a_place_that_is_told_is_found(copy: Path) -> None:
    words = faults.trace_words()
    assert not list(faults.trace_faults([copy], words))
    rewrite(copy / "lib/content/rf.toml", f"# {Path.home()}/planted\n")
    assert len(list(faults.trace_faults([copy], words))) == 1


def test_a_licence_that_is_lost_is_found(copy: Path) -> None:
    (copy / FOLDER / "LGPL-3.0.txt").unlink()
    said = list(faults.folder_faults(copy, NOTICES, make.versions()))
    assert said == [f"{FOLDER}/LGPL-3.0.txt: is not there"]
