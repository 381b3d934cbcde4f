"""Standard input where it is no terminal: waited for, but not in silence."""

import io
import sys
import threading
from typing import BinaryIO

from rater_quiz.language import Language
from rater_quiz.terminal.output import tell
from rater_quiz.words.sitting import WAITING

_PATIENCE = 1.0
"""Seconds after which somebody who does not know what is waited for should be told."""


def standard_input(language: Language, *, patience: float = _PATIENCE) -> BinaryIO:
    """Return the bytes of standard input as soon as there are any, or none will come.

    A pipe that stays empty looks as if the program hung: after a while, standard error says what is waited for.
    Standard input that was closed by whoever started the program is an empty one.
    """
    if sys.stdin is None:
        return io.BytesIO()
    source = sys.stdin.buffer
    if isinstance(source, io.BufferedReader):
        timer = threading.Timer(patience, lambda: tell(WAITING.in_(language), language))
        timer.daemon = True
        timer.start()
        try:
            source.peek(1)
        finally:
            timer.cancel()
    return source
