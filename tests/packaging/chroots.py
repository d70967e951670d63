"""A bare Debian in a folder: each test gets a copy of its own, which costs nothing."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build_spec.console import step
from build_spec.package.prove import MOUNTS, OUTER_MOUNTS
from build_spec.places import SCRATCH

BASES = SCRATCH / "chroots"
USER = "clinic-kiosk"
PROGRAM = Path("usr/lib/clinic-kiosk")
STATE = Path("var/lib/clinic-kiosk/state")
LIMIT_S = 600
PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
X_SOCKETS = "tmp/.X11-unix"
SILENT = {"DEBIAN_FRONTEND": "noninteractive"}
APT = ("apt-get", "-q", "-y", "--no-install-recommends")


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, with all it said."""

    code: int
    said: str


@dataclass(frozen=True, slots=True)
class Chroot:
    """A Debian that runs nothing but what it is told."""

    root: Path

    def do(self, *words: str, user: str = "root", **env: str) -> Done:
        """Run a command in it."""
        done = subprocess.run(
            self._command(words, user, env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=LIMIT_S,
            check=False,
        )
        return Done(done.returncode, done.stdout)

    def must(self, *words: str, user: str = "root", **env: str) -> str:
        """Run a command that has to succeed; returns what it said."""
        done = self.do(*words, user=user, **env)
        assert done.code == 0, f"{' '.join(words)}: exit code {done.code}\n{done.said}"
        return done.said

    def put(self, file: Path) -> str:
        """A copy of a file inside; returns its name there."""
        shutil.copyfile(file, self.root / "tmp" / file.name)
        return f"/tmp/{file.name}"  # noqa: S108  (inside the chroot)

    def install(self, package: Path, *options: str) -> Done:
        """As IT does it without anybody at the keyboard."""
        return self.do(*APT, *options, "install", self.put(package), **SILENT)

    @contextmanager
    def running(self, *words: str, user: str, **env: str) -> Iterator[subprocess.Popen[bytes]]:
        """A command that goes on; at the end everything that it started is gone."""
        process = subprocess.Popen(
            self._command(words, user, env), stdin=subprocess.DEVNULL, start_new_session=True
        )
        try:
            yield process
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _command(
        self, words: tuple[str, ...], user: str, env: Mapping[str, str]
    ) -> tuple[str, ...]:
        # Not runuser: it stays in between, and answers signals itself.
        switch = ("setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", "--")
        become = () if user == "root" else switch
        usual = {"PATH": PATH, "LC_ALL": "C.UTF-8", "HOME": "/root" if user == "root" else "/tmp"}  # noqa: S108
        given = (f"{name}={value}" for name, value in {**usual, **env}.items())
        return ("chroot", str(self.root), *become, "env", "-i", *given, *words)


def base(release: str) -> Path:
    """A fresh Debian with nothing installed but what every Debian has; kept for the next time."""
    folder = BASES / release
    if not folder.is_dir():
        BASES.mkdir(parents=True, exist_ok=True)
        half = folder.with_suffix(".half")
        shutil.rmtree(half, ignore_errors=True)
        step(f"Making a bare {release}", ("debootstrap", "--variant=minbase", release, half))
        half.rename(folder)
    return folder


@contextmanager
def changes_over(lower: str, place: Path) -> Iterator[Path]:
    """A folder that shows others and may be changed; ``place`` keeps the changes.

    Only in a mount namespace of its own: what stays mounted would be deleted with the folder.
    """
    outside = os.environ.get(OUTER_MOUNTS)
    assert outside, "start it with: python3 build_spec test-package --chroot"
    assert outside != str(MOUNTS.readlink())
    root, upper, work = (place / name for name in ("root", "upper", "work"))
    for folder in (root, upper, work):
        folder.mkdir(parents=True, exist_ok=True)
    options = f"lowerdir={lower},upperdir={upper},workdir={work}"
    subprocess.run(("mount", "-t", "overlay", "overlay", "-o", options, root), check=True)
    try:
        yield root
    finally:
        subprocess.run(("umount", "--recursive", "--lazy", root), check=False)


@contextmanager
def copy_of(lower: str, place: Path) -> Iterator[Chroot]:
    """A copy in which commands can be run."""
    with changes_over(lower, place) as root:
        mounts: tuple[tuple[str, ...], ...] = (
            ("-t", "proc", "proc", str(root / "proc")),
            ("--rbind", "/dev", str(root / "dev")),
            ("-t", "tmpfs", "tmpfs", str(root / "run")),
        )
        for words in mounts:
            subprocess.run(("mount", *words), check=True)
        shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
        yield Chroot(root)


@contextmanager
def installed_in(release: str, place: Path, package: Path) -> Iterator[Chroot]:
    """A bare Debian, and the package with what it depends on."""
    with copy_of(str(base(release)), place) as chroot:
        chroot.must("apt-get", "-q", "update")
        done = chroot.install(package)
        assert done.code == 0, done.said
        yield chroot


def layers(chroot: Chroot) -> str:
    """What a copy of a copy lies over."""
    return f"{chroot.root.with_name('upper')}:{base(release_of(chroot))}"


def release_of(chroot: Chroot) -> str:
    """Which Debian it is."""
    words = (chroot.root / "etc/os-release").read_text(encoding="utf-8").splitlines()
    return next(w.partition("=")[2] for w in words if w.startswith("VERSION_CODENAME="))


def show_x_server(chroot: Chroot) -> None:
    """Let what runs inside reach the X servers of this machine."""
    sockets = chroot.root / X_SOCKETS
    sockets.mkdir(exist_ok=True)
    subprocess.run(("mount", "--bind", f"/{X_SOCKETS}", sockets), check=True)


def changed(package: Path, place: Path, version: str, change: Callable[[Path], None]) -> Path:
    """The same package with another version and what ``change`` does to its program folder."""
    tree = place / f"tree-{version}"
    subprocess.run(("dpkg-deb", "--raw-extract", package, tree), check=True)
    change(tree)
    control = tree / "DEBIAN/control"
    lines = control.read_text("utf-8").splitlines()
    said = [f"Version: {version}" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join(said) + "\n", encoding="utf-8")
    file = place / f"clinic-kiosk_{version}_amd64.deb"
    words = ("dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", tree, file)
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return file
