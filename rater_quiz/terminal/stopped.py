"""What ends a sitting before its end."""

import signal

INTERRUPT = int(signal.SIGINT)
HANG_UP = int(getattr(signal, "SIGHUP", 1))
QUIT = int(getattr(signal, "SIGQUIT", 3))


class StoppedError(Exception):
    """A signal asked the program to end, or the terminal is gone; the sitting is kept as it is."""

    def __init__(self, signum: int) -> None:
        super().__init__(signum)
        self.signum = signum
        """The signal's number; `HANG_UP` where the terminal is gone."""


class LeftError(Exception):
    """The person left instead of answering (Ctrl-D): nothing is decided, and the draft stays."""
