"""Where lines go: a terminal with colour, one without, a pipe; in whatever encoding that has."""

import codecs
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TextIO

from rater_quiz.calling import is_command
from rater_quiz.files.streams import patient_input, patient_output
from rater_quiz.language import Language, without_isolates
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.layout import Line, Page, Style, folded, plain_text
from rater_quiz.terminal.text_order import in_order, order_of_notices, order_of_output
from rater_quiz.terminal.tty import window_size

_IN_ASCII = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "«": '"', "»": '"', "–": "-", "—": "-", "−": "-", "…": "...", "•": "*",
    "→": "->", "←": "<-", "×": "x", "█": "#", "░": ".", "─": "-", "◄": "<", "►": ">", "✓": "x", "·": "-",
}  # fmt: skip
"""What stands in for a character of ours that an encoding lacks; any other becomes a question mark."""
_NO_LIMIT = 10_000
"""Columns wider than any line of ours."""


def _stand_in(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_IN_ASCII.get(char, "?") for char in lost), error.end


codecs.register_error("rater-quiz", _stand_in)


def prepare_streams() -> None:
    """Let standard output and error show something for every character, whatever their encoding; never a crash.

    Where the program was started with one of them closed, what goes there is dropped, as the caller wished.
    """
    # The lowest descriptor that is free is taken: once closed ones are taken, no file of ours ends up as an output.
    sys.stdout = patient_output(sys.stdout, "rater-quiz") if sys.stdout else _nowhere()
    sys.stderr = patient_output(sys.stderr, "rater-quiz", line_buffering=True) if sys.stderr else _nowhere()
    sys.stdin = patient_input(sys.stdin) if sys.stdin else sys.stdin


def tell(message: str, language: Language) -> None:
    """Write *message* as a line, or several, to standard error: on a terminal in the order that its screens have.

    Where that cannot be written to, there is nobody to tell.
    """
    try:
        _write(message, sys.stderr, language, order_of_notices)
        sys.stderr.flush()
    except OSError:
        drop(sys.stderr)


def say(message: str, language: Language) -> None:
    """Write *message* to standard output, likewise.

    Raises:
        OSError: That cannot be written to.
    """
    _write(message, sys.stdout, language, lambda: order_of_output(language, sys.stdout))


def _write(message: str, stream: TextIO, language: Language, order: Callable[[], BidiMode]) -> None:
    if not stream.isatty():
        stream.write(without_isolates(message) + "\n")
        return
    columns = window_size(stream.fileno()).columns
    page = Page(columns, language, order()) if language.right_to_left else None
    for line in message.split("\n"):
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        as_it_is = is_command(line)
        if page is None or page.logical:
            stream.write(
                "\n".join([line] if as_it_is else folded(without_isolates(text), columns, " " * indent)) + "\n"
            )
            continue
        lines = [((line, Style.PLAIN),)] if as_it_is else page.paragraph(text, indent=indent)
        print_lines(lines, stream, mode=BidiMode.PLAIN if as_it_is else page.mode)


def drop(stream: TextIO) -> None:
    """Point *stream* nowhere, so that Python does not complain at its own end about what could not be written."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - it lives as long as the program


def print_lines(lines: Sequence[Line], stream: TextIO | None = None, *, mode: BidiMode = BidiMode.PLAIN) -> None:
    """Print *lines*, with colour where *stream* is a terminal that has it (NO_COLOR and its kin are honoured).

    Args:
        lines: As they were laid out.
        stream: Where to; standard output if left out.
        mode: In which order right-to-left text was laid out.
    """
    from rich.console import Console
    from rich.text import Text

    stream = stream or sys.stdout
    # The lines are as wide as they shall be; rich prints nothing at all where it finds COLUMNS=0.
    console = Console(file=stream, width=_NO_LIMIT, markup=False, highlight=False, soft_wrap=True, emoji=False)
    if not console.is_terminal:
        stream.write(plain_text(lines))
        return
    with in_order(mode, stream):
        for line in lines:
            text = Text()
            for piece, style in line:
                text.append(piece, style.rich)
            text.rstrip()
            console.print(text, soft_wrap=True)


def print_document(document: str) -> None:
    """Write a Markdown, JSON or CSV document to standard output, in UTF-8 whatever the terminal's encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(document.encode("utf-8"))
    sys.stdout.buffer.flush()
