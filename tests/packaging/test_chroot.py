"""The Debian package in a bare Debian 12 and 13: installed, shown, upgraded, removed, purged.

What runs inside has the package's own dependencies and nothing else. The X server, the finger and
the eye are outside.
"""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_spec.package.contents import differences, items_of
from build_spec.package.make import FIRST
from kiosk import __version__
from kiosk.core.exit_codes import ExitCode
from tests.outside.server import Panel
from tests.packaging.chroots import (
    APT,
    PROGRAM,
    SILENT,
    STATE,
    USER,
    Chroot,
    changed,
    copy_of,
    layers,
    release_of,
    show_x_server,
)
from tests.packaging.seeing import changed_share, is_drawn, keep, wait_for

pytestmark = [pytest.mark.chroot]
OLDER, NEWER = "0.0.1", "99.0"
SITE = Path("etc/clinic-kiosk/site.toml")
CONTENT = Path("var/lib/clinic-kiosk/content")
OURS = Path("lib/content/en/rf/who.md")
PIN = "739154"
START = (700, 432)
"""Where the start screen's button is in cage's window."""
MUCH = 0.1


@pytest.fixture
def machine(installed: Chroot, tmp_path: Path) -> Iterator[Chroot]:
    """A copy of what the package was installed in, for one test."""
    with copy_of(layers(installed), tmp_path) as chroot:
        yield chroot


def version_of(machine: Chroot) -> str:
    """What dpkg says is installed, and how."""
    return machine.do("dpkg-query", "-W", "-f", "${db:Status-Abbrev}${Version}", USER).said


def missing_libraries(machine: Chroot) -> list[str]:
    """What the loader does not find, for any program or library of the package."""
    words = f"find /{PROGRAM} -name '*.so*' -o -name kiosk -type f | xargs ldd 2>/dev/null"
    said = machine.must("sh", "-c", words)
    assert "libQt6Core" in said
    return sorted({line.split()[0] for line in said.splitlines() if "not found" in line})


# Installing


def test_what_it_depends_on_is_enough(machine: Chroot) -> None:
    assert version_of(machine) == f"ii {__version__}"
    assert not missing_libraries(machine)
    tested = machine.must("kiosk", "--self-test", "--look", "light", user=USER)
    assert "Self-test: no faults" in tested
    # Nothing links to it: it is loaded by whoever listens first.
    assert "libasound.so.2 " in machine.must("ldconfig", "-p")
    assert {"audio", "render", "video"} < {*machine.must("id", "-nG", USER).split()}


def test_a_library_that_it_would_not_ask_for_is_missed(machine: Chroot) -> None:
    machine.must("dpkg", "--purge", "--force-depends", "libxcb-cursor0")
    assert missing_libraries(machine) == ["libxcb-cursor.so.0"]


def test_installing_shows_nothing_and_one_command_does(machine: Chroot) -> None:
    unit = f"{USER}.service"
    assert machine.do("systemctl", "is-enabled", unit).said.strip() == "disabled"
    assert not complaints_of_systemd(machine)
    machine.must("systemctl", "enable", unit)
    assert machine.do("systemctl", "is-enabled", unit).said.strip() == "enabled"
    machine.must(*APT, "remove", USER, **SILENT)
    assert not list((machine.root / "etc/systemd/system").rglob(unit))


def complaints_of_systemd(machine: Chroot) -> str:
    """What it does not like in the unit."""
    unit = f"{USER}.service"
    words = ("systemd-analyze", "--man=no", "verify", f"/usr/lib/systemd/system/{unit}")
    lines = machine.do(*words).said.splitlines()
    return "\n".join(line for line in lines if unit in line)


@pytest.mark.parametrize(
    ("line", "said"),
    [("ExecStart=/usr/bin/nosuch", "nosuch"), ("Restrat=always", "Restrat")],
)
def test_a_line_that_systemd_does_not_like_is_told(machine: Chroot, line: str, said: str) -> None:
    unit = machine.root / "usr/lib/systemd/system" / f"{USER}.service"
    text = unit.read_text(encoding="utf-8").replace("[Service]", f"[Service]\n{line}")
    unit.write_text(text.replace("ExecStart=/usr/lib", "#") if "Exec" in line else text)
    assert said in complaints_of_systemd(machine)


def test_the_rule_for_the_jack_is_one_that_udev_reads(machine: Chroot) -> None:
    if release_of(machine) == "bookworm":
        pytest.skip("not applicable: its udev cannot say what it thinks of a rule")
    rules = f"/usr/lib/udev/rules.d/70-{USER}.rules"
    machine.must(*APT, "install", "udev", **SILENT)
    assert "1 udev rules files have been checked" in machine.must("udevadm", "verify", rules)
    rule = machine.root / rules.lstrip("/")
    rule.write_text(rule.read_text(encoding="utf-8").replace("TAG+=", "TGA+="), encoding="utf-8")
    assert "TGA" in machine.do("udevadm", "verify", rules).said


def test_the_kiosk_s_user_owns_its_state_and_nothing_else(machine: Chroot) -> None:
    owned = machine.must("find", "/etc", "/usr", "/var", "/opt", "-xdev", "-user", USER)
    assert owned.split() == [f"/{STATE}"]
    assert machine.do("sh", "-c", f"echo x > /{CONTENT}/x", user=USER).code
    assert machine.do("sh", "-c", f"echo x > /{PROGRAM}/x", user=USER).code


# Showing


def session_env(machine: Chroot, panel: Panel) -> dict[str, str]:
    """What systemd and PAM would give the session, with an X server for a screen."""
    show_x_server(machine)
    own = ("run/user/kiosk", "run/clinic-kiosk", "var/cache/clinic-kiosk")
    for folder in own:
        machine.must("install", "-d", "-m", "700", "-o", USER, f"/{folder}")
    return {
        "HOME": f"/{STATE}",
        "XDG_RUNTIME_DIR": f"/{own[0]}",
        "RUNTIME_DIRECTORY": f"/{own[1]}",
        "STATE_DIRECTORY": f"/{STATE}",
        "XDG_CACHE_HOME": f"/{own[2]}",
        "XCURSOR_PATH": f"/{PROGRAM}/cursors",
        "WLR_BACKENDS": "x11",
        "WLR_RENDERER": "pixman",
        "DISPLAY": panel.name,
    }


def test_it_shows_itself_under_cage_and_takes_a_click(machine: Chroot, panel: Panel) -> None:
    release = release_of(machine)
    before = items_of(machine.root / PROGRAM)
    env = session_env(machine, panel)
    with machine.running(f"/{PROGRAM}/session", user=USER, **env) as session:
        start = wait_for(panel, is_drawn)
        keep(start, f"{release}-start")
        # Long enough for the beats of a still picture, which are frames in which nothing changes.
        panel.pause(5)
        panel.press(*START)
        panel.pause(0.1)
        panel.release()
        after = wait_for(panel, lambda now: changed_share(start, now) > MUCH)
        keep(after, f"{release}-after-a-click")
        machine.must("sh", "-c", 'kill "$(cat /run/clinic-kiosk/pid)"')
        assert session.wait(60) == ExitCode.GOOD
    assert not differences(before, items_of(machine.root / PROGRAM))
    assert (machine.root / STATE / "logs/kiosk.jsonl").is_file()


@pytest.mark.parametrize("code", [ExitCode.GOOD, ExitCode.GAVE_UP, ExitCode.WANTED])
def test_the_session_ends_as_the_kiosk_does(machine: Chroot, panel: Panel, code: ExitCode) -> None:
    command = machine.root / "usr/bin/kiosk"
    command.unlink()
    command.write_text(f"#!/bin/sh\nsleep 1\nexit {code.value}\n")
    command.chmod(0o755)
    env = session_env(machine, panel)
    with machine.running(f"/{PROGRAM}/session", user=USER, **env) as session:
        assert session.wait(60) == code


def test_ending_the_session_leaves_nothing_of_it(machine: Chroot, panel: Panel) -> None:
    env = session_env(machine, panel)
    with machine.running(f"/{PROGRAM}/session", user=USER, **env) as session:
        wait_for(panel, is_drawn)
        taken = machine.do("flock", "--nonblock", f"/{STATE}/kiosk.lock", "true")
        assert taken.code
        session.send_signal(signal.SIGTERM)
        assert session.wait(60) == ExitCode.GOOD
        machine.must("flock", "--nonblock", f"/{STATE}/kiosk.lock", "true")


# Upgrading


@pytest.fixture
def lived_in(machine: Chroot) -> Chroot:
    """A kiosk with settings, content and a PIN of its own."""
    settings = machine.root / SITE
    text = settings.read_text(encoding="utf-8").replace("#panel_inches = 23.8", "panel_inches = 27")
    settings.write_text(text, encoding="utf-8")
    machine.must("cp", "-rT", f"/{PROGRAM}/lib/content", f"/{CONTENT}")
    machine.must("sh", "-c", f"echo {PIN} | kiosk pin --stdin")
    return machine


def own_things(machine: Chroot) -> dict[str, bytes]:
    """What belongs to the site."""
    return {
        str(name): (machine.root / name).read_bytes()
        for name in (SITE, CONTENT / "rf.toml", STATE / "pin.json")
    }


def other_program(tree: Path) -> None:
    """A file of the program less, and one more."""
    (tree / PROGRAM / OURS).unlink()
    sums = tree / "DEBIAN/md5sums"
    lines = [line for line in sums.read_text().splitlines() if not line.endswith(str(OURS))]
    sums.write_text("\n".join(lines) + "\n")
    (tree / PROGRAM / "lib/new.txt").write_text("new\n")


def test_an_upgrade_replaces_the_program_and_keeps_what_is_the_site_s(
    lived_in: Chroot, tmp_path: Path
) -> None:
    before = own_things(lived_in)
    done = lived_in.install(changed(FIRST.release.deb, tmp_path, NEWER, other_program))
    assert done.code == 0, done.said
    assert version_of(lived_in) == f"ii {NEWER}"
    assert own_things(lived_in) == before
    assert (lived_in.root / PROGRAM / "lib/new.txt").is_file()
    assert not (lived_in.root / PROGRAM / OURS).exists()
    assert lived_in.must("stat", "-c", "%U", f"/{STATE}/pin.json").strip() == USER


def test_a_downgrade_is_refused_and_leaves_everything_as_it_was(
    lived_in: Chroot, tmp_path: Path
) -> None:
    before, program = own_things(lived_in), items_of(lived_in.root / PROGRAM)
    older = changed(FIRST.release.deb, tmp_path, OLDER, lambda _tree: None)
    done = lived_in.install(older, "--allow-downgrades")
    assert done.code
    assert f"{__version__} is installed, and {OLDER} is older" in done.said
    assert version_of(lived_in) == f"ii {__version__}"
    assert own_things(lived_in) == before
    assert not differences(program, items_of(lived_in.root / PROGRAM))
    # The way back that the line names.
    lived_in.must(*APT, "remove", USER, **SILENT)
    done = lived_in.install(older)
    assert done.code == 0, done.said
    assert own_things(lived_in) == before


def test_removing_keeps_what_is_the_site_s_and_purging_does_not(lived_in: Chroot) -> None:
    before = own_things(lived_in)
    said = lived_in.must(*APT, "remove", USER, **SILENT)
    assert "stay; purging deletes them" in said
    assert own_things(lived_in) == before
    assert not (lived_in.root / PROGRAM).exists()
    lived_in.must(*APT, "purge", USER, **SILENT)
    assert left_behind(lived_in) == []


def left_behind(machine: Chroot) -> list[str]:
    """What bears the package's name."""
    places = ("/etc", "/usr", "/var/lib", "/var/cache")
    return machine.must("find", *places, "-name", "*clinic-kiosk*").split()


def careless(tree: Path) -> None:
    """A package that takes the site's settings, shows itself and leaves things behind."""
    (tree / "DEBIAN/conffiles").write_text("/etc/pam.d/clinic-kiosk\n")
    (tree / SITE).write_text("# Another.\n")
    (tree / "DEBIAN/postrm").write_text("#!/bin/sh\n")
    (tree / "DEBIAN/postinst").write_text(f"#!/bin/sh\nsystemctl enable {USER}.service\n")


def test_a_package_that_is_careless_with_the_site_is_seen(lived_in: Chroot, tmp_path: Path) -> None:
    before = own_things(lived_in)
    done = lived_in.install(changed(FIRST.release.deb, tmp_path, NEWER, careless))
    assert done.code == 0, done.said
    assert own_things(lived_in)[str(SITE)] != before[str(SITE)]
    assert lived_in.do("systemctl", "is-enabled", f"{USER}.service").said.strip() == "enabled"
    lived_in.must(*APT, "purge", USER, **SILENT)
    assert f"/{STATE.parent}" in left_behind(lived_in)


def test_content_of_the_site_s_own_is_what_is_checked(lived_in: Chroot) -> None:
    page = lived_in.root / CONTENT / "en/rf/who.md"
    assert "0 errors" in lived_in.must("kiosk", "check", user=USER)
    page.write_text("No header.\n")
    done = lived_in.do("kiosk", "check", user=USER)
    assert done.code == ExitCode.BAD_CONTENT
    assert "content/en/rf/who.md" in done.said
