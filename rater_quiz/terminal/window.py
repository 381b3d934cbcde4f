"""Which terminal there is to draw on, and whether it is one for single keys."""

import os
import sys
from collections.abc import Mapping
from typing import TextIO

from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.frames import SMALLEST
from rater_quiz.terminal.tty import is_terminal, open_terminal, window_size

_NO_SCREEN = ("", "dumb", "unknown")
"""Names of terminals that cannot be drawn on."""


def stream_to_draw_on() -> TextIO | None:
    """The stream that a person sees and answers on: standard output, else standard error; None without a terminal."""
    if not is_terminal(0):
        return None
    return next((stream for fd, stream in ((1, sys.stdout), (2, sys.stderr)) if is_terminal(fd)), None)


def key_terminal(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Terminal | None:
    """The terminal for screens; None where lines serve better: a dumb terminal, or a window that is too small."""
    if environment.get("TERM", "") in _NO_SCREEN and sys.platform != "win32":
        return None
    size = window_size(stream.fileno())
    if size.columns < SMALLEST.columns or size.rows < SMALLEST.rows:
        return None
    return open_terminal(0, stream)
