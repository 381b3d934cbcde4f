"""Signals: what asks the program to end, the one exception that says so, and how signals are held back meanwhile."""

import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

INTERRUPT = int(signal.SIGINT)
HANG_UP = int(getattr(signal, "SIGHUP", 1))
QUIT = int(getattr(signal, "SIGQUIT", 3))
ENDING: tuple[int, ...] = tuple(
    int(getattr(signal, name))
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")
    if hasattr(signal, name)
)
"""What asks the program to end; not every system has all of them."""
_GRACE = 1.0
"""Seconds in which a second signal belongs to the first one."""
_MOST_AT_ONCE = 4096


class StoppedError(BaseException):
    """A signal asked the program to end, or the terminal is gone; no `except Exception` is to swallow it."""

    def __init__(self, signum: int) -> None:
        super().__init__(signum)
        self.signum = signum
        """The signal's number; `HANG_UP` where the terminal is gone."""

    @property
    def status(self) -> int:
        """The exit status of the program, as a shell gives it."""
        return 128 + self.signum


def stop_on_signals() -> None:
    """From now on, a signal that asks the program to end is a `StoppedError`, unless it was to be ignored."""

    def stop(signum: int, _frame: object) -> None:
        end_undisturbed()  # a second one in the same moment is not to come amid what the first one ends
        raise StoppedError(signum)

    for signum in ENDING:
        if signal.getsignal(signum) is not signal.SIG_IGN:
            with suppress(ValueError, OSError):
                signal.signal(signum, stop)


def end_undisturbed() -> None:
    """All is done and said: a signal that comes while the interpreter ends is not to change the status.

    It ends the program at once where that takes long: it was asked for again, and something holds us.
    """
    since = time.monotonic()

    def heed(signum: int, _frame: object) -> None:
        if time.monotonic() - since > _GRACE:
            os._exit(128 + signum)

    for signum in ENDING:
        with suppress(ValueError, OSError):
            # Not SIG_IGN: of a signal that has just come, Python would complain that nobody handles it any more.
            signal.signal(signum, heed)


class Held:
    """Signals that, while they are held, do nothing but leave word of themselves and wake whoever waits.

    Those that the program was started to ignore stay ignored. Signals are the main thread's: in another, none is held.
    """

    def __init__(self, note: Callable[[int], object], signums: Iterable[int] = ENDING) -> None:
        """Hold back *signums*, and call *note* with the number of each that comes."""
        self._note, self._signums = note, signums
        self._handlers: dict[int, Any] = {}
        self._pipe: tuple[int, int] | None = None
        self._previous_pipe = -1

    def __contains__(self, signum: int) -> bool:
        return signum in self._handlers

    @property
    def wake(self) -> bool:
        """Whether they end a wait with `ready`."""
        return self._pipe is not None

    def hold(self) -> None:
        """Hold them back from now on."""
        if threading.current_thread() is not threading.main_thread():
            return
        if sys.platform != "win32":  # there, a pipe cannot be waited for
            self._pipe = os.pipe()
            for end in self._pipe:
                os.set_blocking(end, False)
            self._previous_pipe = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for signum in self._signums:
            if signal.getsignal(signum) is not signal.SIG_IGN:
                self._handlers[signum] = signal.signal(signum, lambda came, _: self._note(came))

    def release(self) -> None:
        """Let them do again what they did before."""
        for signum, handler in self._handlers.items():
            signal.signal(signum, signal.SIG_DFL if handler is None else handler)
        self._handlers.clear()
        if self._pipe is not None:
            signal.set_wakeup_fd(self._previous_pipe)
            ends, self._pipe = self._pipe, None
            for end in ends:
                os.close(end)

    def ready(self, sources: Iterable[int], timeout: float | None = None) -> list[int]:
        """Wait until one of *sources* can be read, or a signal comes; return what can be read, its pipe too.

        Args:
            sources: Descriptors, on a system where they can be waited for.
            timeout: Seconds; None: for ever.
        """
        wake = self._pipe[:1] if self._pipe else ()
        ready, _, _ = select.select([*sources, *wake], [], [], timeout)
        if wake and wake[0] in ready:
            with suppress(BlockingIOError):
                os.read(wake[0], _MOST_AT_ONCE)
        return ready
