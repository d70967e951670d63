"""The real kiosk with one thing broken: `python -m tests.outside.broken_kiosk WHAT WORDS`.

``hangs`` stops for ever when the help page opens, under the watcher; ``settings=FILE`` takes that
file for the machine's own settings.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.supervisor.watch import Start, watch


def main(words: Sequence[str]) -> int:
    """Run it as ``kiosk run`` does; returns the exit code."""
    what, *rest = words
    if what == "hangs":
        child = (sys.executable, "-m", "tests.outside.broken_kiosk", "hanging", *rest)
        return watch(lambda start: (*child, *_told(start)))
    from kiosk.app import show  # noqa: PLC0415 - the watcher stays without Qt, as the real one

    if what == "hanging":
        _hang_on_help()
    else:
        file = Path(what.removeprefix("settings="))
        vars(show)["settings_file"] = lambda: file
    return show.main(rest)


def _told(start: Start) -> tuple[str, ...]:
    return ("--watched", start.rung, "--after", start.after)


def _hang_on_help() -> None:
    from kiosk.core.visit import HelpNow, Intent  # noqa: PLC0415 - as above
    from kiosk.services.store import Store  # noqa: PLC0415 - as above

    usual = Store.dispatch

    def hanging_dispatch(store: Store, intent: Intent) -> None:
        while isinstance(intent, HelpNow):
            pass
        usual(store, intent)

    setattr(Store, "dispatch", hanging_dispatch)  # noqa: B010 - a method is not to be replaced


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
