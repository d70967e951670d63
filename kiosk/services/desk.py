"""Holds the staff's side of the screen, and asks the PIN file on its behalf."""

from collections.abc import Callable
from typing import TypeAlias

from kiosk.core.desk import (
    CheckPin,
    Desk,
    DeskEffect,
    DeskIntent,
    DeskState,
    KeepPin,
    OpenDesk,
    PinChosen,
    PinTried,
    desk_step,
)
from kiosk.core.pin import PinKept, PinTry
from kiosk.services.jobs import Jobs
from kiosk.services.pin import PinFile

Listener: TypeAlias = Callable[[], None]
EffectHandler: TypeAlias = Callable[[DeskEffect], None]


class StaffDesk:
    """Changed by intents only. Not thread-safe: the GUI thread owns it.

    ``clock_ms`` gives milliseconds that never run backwards.
    """

    def __init__(self, pin: PinFile, jobs: Jobs, clock_ms: Callable[[], int]) -> None:
        self._pin = pin
        self._jobs = jobs
        self._clock_ms = clock_ms
        self._desk = Desk()
        self._listeners: list[Listener] = []
        self._handlers: list[EffectHandler] = []

    @property
    def state(self) -> DeskState:
        """Where staff are."""
        return self._desk.state

    @property
    def now_ms(self) -> int:
        """The clock that the state's times are of."""
        return self._clock_ms()

    def subscribe(self, listener: Listener) -> None:
        """Call ``listener`` after every change."""
        self._listeners.append(listener)

    def on_effect(self, handler: EffectHandler) -> None:
        """Call ``handler`` with every effect that is not about the PIN, after the listeners."""
        self._handlers.append(handler)

    def open(self) -> None:
        """Staff made the gesture."""
        self.dispatch(OpenDesk(self._pin.standing()))

    def dispatch(self, intent: DeskIntent) -> None:
        """Apply an intent; listeners run only if something is another."""
        before = self._desk.state
        outcome = desk_step(self._desk, intent, self._clock_ms())
        self._desk = outcome.desk
        if outcome.desk.state != before:
            for listener in self._listeners:
                listener()
        for effect in outcome.effects:
            self._carry_out(effect)

    def _carry_out(self, effect: DeskEffect) -> None:
        if isinstance(effect, CheckPin):
            self._jobs.run(lambda: self._pin.check(effect.pin), self._tried)
        elif isinstance(effect, KeepPin):
            self._jobs.run(lambda: self._pin.keep(effect.pin), self._kept)
        else:
            for handler in self._handlers:
                handler(effect)

    def _tried(self, result: PinTry) -> None:
        self.dispatch(PinTried(result))

    def _kept(self, result: PinKept) -> None:
        self.dispatch(PinChosen(result))
