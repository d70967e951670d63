"""Watches how long nobody touched the glass, and ends an abandoned visit."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.core.idle import IdlePhase, idle_state, warning_s
from kiosk.core.reading import SHORTEST_IDLE_LIMIT_S, idle_limit_s
from kiosk.core.visit import AttractScreen, IdleElapsed, IdleWarned, Visit
from kiosk.services.store import Store
from kiosk.ui.bridge.shell_view import ShellView

TICK_MS = 500
FAR_TICK_MS = 10_000
"""While nobody can be warned yet, or nobody is here: each look wakes the processor.

Staff who came and went between two looks cost the visitor at most this much."""


class IdleWatch(QObject):
    """Asks the clock twice a second when it matters. A touch holds it, a moving picture does not.

    ``clock_ms`` gives milliseconds that never run backwards. While ``is_held`` no time passes
    for the visitor: staff are at the screen.
    """

    def __init__(
        self,
        store: Store,
        shell: ShellView,
        clock_ms: Callable[[], int],
        parent: QObject,
        is_held: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._shell = shell
        self._clock_ms = clock_ms
        self._is_held = is_held
        self._touched_ms = clock_ms()
        self._looked_ms = self._touched_ms
        self._timer = QTimer(self)
        self._pace(FAR_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        store.subscribe(self._on_change)

    def touched(self) -> None:
        """Somebody is here. While the warning stands only its buttons count."""
        if not self._store.visit.warned:
            self._touched_ms = self._clock_ms()

    def _on_change(self) -> None:
        if not self._store.visit.warned:
            self._touched_ms = self._clock_ms()

    @property
    def limit_s(self) -> float:
        """The idle limit of what is on the screen now, in seconds."""
        visible, controls = self._shell.load()
        return idle_limit_s(visible, controls)

    def tick(self) -> None:
        """Look at the clock once."""
        self._look()
        pace_ms = FAR_TICK_MS if self._is_far() else TICK_MS
        if pace_ms != self._timer.interval():
            self._pace(pace_ms)

    def _pace(self, pace_ms: int) -> None:
        # Far off it may wait for the watcher's beat, which wakes the processor anyhow.
        far = pace_ms == FAR_TICK_MS
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer if far else Qt.TimerType.CoarseTimer)
        self._timer.setInterval(pace_ms)

    def _is_far(self) -> bool:
        """Whether nobody can be warned before the next look, however far off that is."""
        if isinstance(self._store.visit.screen, AttractScreen):
            return True
        still_ms = self._clock_ms() - self._touched_ms
        return still_ms + FAR_TICK_MS < SHORTEST_IDLE_LIMIT_S * 1000

    def _look(self) -> None:
        now_ms, looked_ms = self._clock_ms(), self._looked_ms
        self._looked_ms = now_ms
        visit = self._store.visit
        if isinstance(visit.screen, AttractScreen):
            return
        if self._is_held():
            self._touched_ms = min(now_ms, self._touched_ms + now_ms - looked_ms)
            return
        still_s = (now_ms - self._touched_ms) / 1000
        if still_s < SHORTEST_IDLE_LIMIT_S:
            return
        state = idle_state(still_s, self.limit_s, visit.comfort, talking=visit.talks)
        match state.phase:
            case IdlePhase.READING:
                pass
            case IdlePhase.WARNING:
                self._shell.show_countdown(state.seconds_left)
                self._store.dispatch(IdleWarned())
            case IdlePhase.OVER if visit.warned:
                self._store.dispatch(IdleElapsed())
            case IdlePhase.OVER:
                self._warn_late(visit)

    def _warn_late(self, visit: Visit) -> None:
        """The machine slept through the warning: give it in full from now on."""
        self._touched_ms = self._clock_ms() - round(self.limit_s * 1000)
        self._shell.show_countdown(round(warning_s(visit.comfort, talking=visit.talks)))
        self._store.dispatch(IdleWarned())
