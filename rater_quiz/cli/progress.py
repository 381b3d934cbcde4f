"""How far a long reading has come: a bar on a terminal, and nothing where it is over soon."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rater_quiz.responses import Progress

if TYPE_CHECKING:
    import rich.progress

_PATIENCE = 1.0
"""Seconds that pass without a bar."""
_PAUSE = 0.1
"""Seconds between two drawings."""


@contextmanager
def progress_bar(clock: Callable[[], float] = time.monotonic) -> Iterator[Progress | None]:
    """Give what a reading reports to; None where standard error is no terminal.

    Args:
        clock: Tells the time in seconds, from any moment on.
    """
    if not sys.stderr.isatty():
        yield None
        return
    bar = _Bar(clock)
    try:
        yield bar.report
    finally:
        bar.close()


class _Bar:
    """A bar that appears when it has been waited for long enough, and leaves nothing behind."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._next = clock() + _PATIENCE
        self._shown: rich.progress.Progress | None = None

    def report(self, done: int, total: int) -> None:
        """Show that *done* of *total* bytes are read, if it is time for that."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + _PAUSE
        if self._shown is None:
            self._shown = self._open(total)
        self._shown.update(self._shown.task_ids[0], completed=done, refresh=True)

    def close(self) -> None:
        """Take the bar off the screen."""
        if self._shown is not None:
            self._shown.stop()

    @staticmethod
    def _open(total: int) -> "rich.progress.Progress":
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn

        # Drawn only when something is reported: no thread, which a signal could leave behind.
        columns = BarColumn(), TaskProgressColumn(), TimeRemainingColumn()
        shown = Progress(*columns, console=Console(file=sys.stderr), transient=True, auto_refresh=False)
        shown.add_task("", total=total)
        shown.start()
        return shown
