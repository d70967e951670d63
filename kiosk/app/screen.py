"""Whether there is a screen to show the kiosk on, and what draws it. Asked before Qt starts."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.services.settings import Renderer
from kiosk.ui.awake import open_x11

WITHOUT_DISPLAY = ("offscreen", "minimal", "eglfs", "linuxfb", "vnc")
RENDER_NODES = Path("/dev/dri")


def screen_problem(env: Mapping[str, str]) -> str:
    """Why no window can be opened, and what to do; empty where one can.

    Qt itself would end the program without a word that helps.
    """
    platform = env.get("QT_QPA_PLATFORM", "")
    if sys.platform != "linux" or platform.startswith(WITHOUT_DISPLAY):
        return ""
    wayland, display = env.get("WAYLAND_DISPLAY", ""), env.get("DISPLAY", "")
    if wayland and not platform.startswith("xcb") and _wayland_socket(env, wayland).exists():
        return ""
    if not display:
        return (
            "there is no screen to show it on; log in to a desktop and start it there, "
            "or set DISPLAY"
        )
    if not x11_answers():
        return f"the screen {display} does not answer; check DISPLAY, and who may use that screen"
    return ""


def _wayland_socket(env: Mapping[str, str], name: str) -> Path:
    return Path(env.get("XDG_RUNTIME_DIR", ""), name)


def x11_answers() -> bool:
    """Whether the X server that DISPLAY names lets this user in."""
    try:
        open_x11().close()
    except OSError:
        return False
    return True


def speak_utf8() -> None:
    """Have a locale in UTF-8, before Qt starts: without one it warns at every start."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    effective = next(filter(None, names), "")
    if sys.platform == "linux" and "utf" not in effective.lower():
        os.environ["LC_ALL"] = "C.UTF-8"


def choose_renderer(wanted: Renderer, nodes: Path = RENDER_NODES) -> None:
    """Tell Qt what is to draw, before it starts; a choice made in the environment stands.

    Without a graphics card Qt would draw by emulating one, which is slower than its own software
    renderer. Linux shows a card as ``/dev/dri/renderD128`` or the like; Windows always has one,
    if only an emulated one.
    """
    if "QT_QUICK_BACKEND" in os.environ:
        return
    card = sys.platform != "linux" or any(nodes.glob("renderD*"))
    if wanted is Renderer.SOFTWARE or (wanted is Renderer.AUTO and not card):
        os.environ["QT_QUICK_BACKEND"] = "software"


def draw_at_once() -> None:
    """Have a change drawn in the turn that made it, before Qt starts.

    Qt waits 5 ms for more to come; here all that a touch changes comes in one turn.
    """
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
