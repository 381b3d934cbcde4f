"""The terminal of POSIX in raw mode, with everything as it was at the end; and which terminal there is to open.

The one place with calls that only POSIX knows.
"""

import errno
import os
import select
import signal
import sys
from contextlib import suppress
from typing import Any, TextIO

from rater_quiz.signals import ENDING, HANG_UP, Held
from rater_quiz.terminal.device import Resized, Size, Stop, Terminal
from rater_quiz.terminal.pager import reader_is_gone, sane

_READ_AT_ONCE = 4096
_GONE = (errno.EIO, errno.EPIPE, errno.ENXIO, errno.EBADF, errno.ENOTTY, errno.ENODEV)
"""What a closed window, a dropped line or a pulled cable look like."""


def is_terminal(fd: int) -> bool:
    """Whether *fd* is an open terminal."""
    try:
        return os.isatty(fd)
    except OSError:
        return False


def window_size(fd: int) -> Size:
    """Return the window's own size; where it has none, that of COLUMNS and LINES; else 80 by 24."""
    try:
        columns, rows = os.get_terminal_size(fd)
    except OSError:
        columns = rows = 0
    wished = size_from_environment()
    return Size(columns or wished.columns, rows or wished.rows)


def size_from_environment() -> Size:
    """Return the size that COLUMNS and LINES ask for, for where there is no window; else 80 by 24."""
    return Size(_from_environment("COLUMNS") or 80, _from_environment("LINES") or 24)


def _from_environment(name: str) -> int:
    value = os.environ.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 4 else 0  # noqa: PLR2004 - digits


class RawTerminal(Terminal):
    """A terminal of POSIX. Both descriptors are terminals (see `is_terminal`).

    While it is open, signals that end, stop or resume the program, or tell of a new size, are held back except in
    `wait`, in the main thread at least.
    """

    def __init__(self, input_fd: int = 0, output_fd: int = 1) -> None:
        super().__init__()
        self._input, self._output = input_fd, output_fd
        self._gone = False  # a signal alone can say that the terminal hung up, while it can still be put in order
        self._original: list[Any] | None = None
        self._came: list[int] = []
        """Signals that were not acted on yet."""
        self._held = Held(self._came.append, (*ENDING, signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT))

    def write(self, text: str) -> None:
        data = memoryview(text.encode("utf-8", "replace"))
        while data and not self._gone:
            try:
                data = data[os.write(self._output, data) :]
            except BlockingIOError:
                select.select([], [self._output], [])
            except OSError as error:
                if error.errno not in _GONE:
                    raise
                self._gone = self._hung_up = True

    def size(self) -> Size:
        return window_size(self._output)

    def suspend(self, *, whole_group: bool = True) -> None:
        """Give the terminal back and stop; returns when the program goes on, with the terminal raw again.

        Args:
            whole_group: Stop all of a pipeline, as the key would; a signal that came to us alone stops us alone.
        """
        if signal.SIGTSTP not in self._held:
            return  # a shell without job control: nobody could make us go on
        self._undo_modes()
        self._restore_attributes()
        handler = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(0 if whole_group else os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, handler)
        self._act_on_what_came_while_stopped()
        if self._ends_in_background():
            self._modes.clear()  # they are off, and the terminal is the shell's
            return
        self._make_raw()
        self._redo_modes()

    def _enter(self) -> None:
        self._held.hold()
        self._make_raw()

    def _leave(self) -> None:
        try:
            self._restore_attributes()
        finally:
            self._held.release()

    def _receive(self, timeout: float | None) -> bool:
        readable = self._held.ready([] if self._hung_up else [self._input], 0 if self._hung_up else timeout)
        for signum in self._take_signals():
            self._act_on(signum)
        if self._input in readable:
            try:
                data = os.read(self._input, _READ_AT_ONCE)
            except BlockingIOError:
                return True
            except OSError as error:
                if error.errno not in _GONE:
                    raise
                data = b""
            self._hung_up = self._hung_up or not data
            self._keys.extend(self._reader.feed(data))
        return bool(readable) or self._hung_up

    # Attributes of the line.

    def _make_raw(self, *, anew: bool = True) -> None:
        """Take the line's attributes for the original ones, if *anew*, and make it raw; what was typed ahead stays."""
        import termios

        self._await_foreground()
        if self._ends_in_background():
            return
        try:
            if anew or self._original is None:
                self._original = termios.tcgetattr(self._input)
            raw = [*self._original[:6], [*self._original[6]]]
            raw[0] &= ~(termios.ICRNL | termios.IXON)  # Ctrl-S would stop all that is drawn, and hold back Ctrl-C
            raw[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
            raw[6][termios.VMIN], raw[6][termios.VTIME] = 1, 0
            self._set_attributes(raw)
        except termios.error as error:
            if error.args[0] != errno.EIO:
                raise
            self._hung_up = True

    def _restore_attributes(self) -> None:
        import termios

        # In the background the line is the shell's, which has set it as it likes it.
        if self._original is not None and not self._in_background():
            attributes = sane(self._original) if reader_is_gone(1) else self._original
            with suppress(termios.error):  # the terminal is gone
                self._set_attributes(attributes)

    def _set_attributes(self, attributes: list[Any]) -> None:
        import termios

        while True:
            try:
                # TCSAFLUSH would lose what was typed ahead.
                termios.tcsetattr(self._input, termios.TCSANOW, attributes)
            except termios.error as error:
                if error.args[0] != errno.EINTR:
                    raise
            else:
                return

    def _in_background(self) -> bool:
        try:
            return os.tcgetpgrp(self._input) != os.getpgrp()
        except OSError:  # not the terminal that controls us: there is no background
            return False

    def _await_foreground(self) -> None:
        """Stop, if the shell has put us into the background, until it brings us to the front."""
        if self._in_background() and not self._ends_in_background():
            os.kill(0, signal.SIGTTIN)
            self._act_on_what_came_while_stopped()

    def _ends_in_background(self) -> bool:
        """Whether we were asked to end while the terminal is the shell's: waiting for it, we would never end."""
        return any(not isinstance(event, Resized) for event in self._signals) and self._in_background()

    # Signals.

    def _take_signals(self) -> list[int]:
        """Return the signals that came, SIGCONT last: what came while we were stopped says how to go on."""
        came = sorted(self._came, key=lambda signum: signum == signal.SIGCONT)
        del self._came[: len(came)]  # at the end of the list, others may have come since
        return came

    def _act_on_what_came_while_stopped(self) -> None:
        for signum in self._take_signals():
            if signum not in (signal.SIGTSTP, signal.SIGCONT):
                self._act_on(signum)

    def _act_on(self, signum: int) -> None:
        if signum == signal.SIGHUP:
            self._hung_up = True
            self._note(Stop(HANG_UP))  # like other signals before the keys that are still to be read
        elif signum == signal.SIGTSTP:
            self.suspend(whole_group=False)
            self._note(Resized())
        elif signum == signal.SIGCONT:  # stopped by SIGSTOP, and others have used the terminal since
            self._make_raw(anew=False)
            if not self._ends_in_background():
                self._redo_modes()
                self._note(Resized())
        elif signum == signal.SIGWINCH:
            self._note(Resized())
        else:
            self._note(Stop(signum))


def open_terminal(input_fd: int = 0, output: TextIO | None = None) -> Terminal | None:
    """Return the terminal on *input_fd* and *output* (default: standard output), ready to be entered.

    None where keys cannot be read singly: one of the two is no terminal, or the system has no way. Then lines can.
    """
    stream = sys.stdout if output is None else output
    try:
        output_fd = stream.fileno()
    except (OSError, ValueError):
        return None
    if not is_terminal(input_fd) or not is_terminal(output_fd):
        return None
    try:
        import termios  # noqa: F401 - whether the system has it is the question
    except ImportError:
        return _open_console(stream, output_fd)
    stream.flush()
    return RawTerminal(input_fd, output_fd)


def _open_console(stream: TextIO, output_fd: int) -> Terminal | None:
    try:
        import msvcrt
    except ImportError:
        return None
    from rater_quiz.terminal.console import ConsoleTerminal

    os.system("")  # noqa: S605, S607 - starting a shell, of nothing, makes an old console understand sequences
    return ConsoleTerminal(msvcrt, stream, lambda: window_size(output_fd))  # type: ignore[arg-type] # typed for Windows
