"""The command line: each command loads, calls the core, prints and saves; errors become messages in one place."""

import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Annotated, TextIO

import typer

from rater_quiz import __version__
from rater_quiz.cli.options import locale_language
from rater_quiz.errors import InputRefusedError, RaterQuizError, WriteFailedError
from rater_quiz.files.streams import InputFailedError, OutputFailedError
from rater_quiz.language import Language
from rater_quiz.terminal.output import drop, prepare_streams, tell

PROGRAM = "rater-quiz"
_ROOT_OPTIONS = ("--help", "--version", "--install-completion", "--show-completion")
_COMPLETING = "_RATER_QUIZ_COMPLETE"

_COMMANDS = ("take", "show", "compare", "team", "workshop", "live", "enter", "sheet", "questions", "drafts")
"""Each is a function of that name in a module of that name, or a module with commands of its own; in order of help."""


def _print_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"{PROGRAM} {__version__}")
        raise typer.Exit


def build(command: str = "") -> typer.Typer:
    """Build the command line with the one *command* that will run, or with all of them for their names and help.

    Only what runs is imported: people judge a start by its first half second.
    """
    app = typer.Typer(
        name=PROGRAM,
        help="A RATER self-assessment for teams that serve customers. Without a command: take.",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
    )
    app.callback()(root)
    for name in (command,) if command in _COMMANDS else _COMMANDS:
        module = import_module(f"rater_quiz.cli.{name}")
        if hasattr(module, "app"):
            app.add_typer(module.app)
        else:
            app.command(name=name)(getattr(module, name))
    return app


def root(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """A RATER self-assessment for teams that serve customers. Without a command: take."""


class EndedError(BaseException):
    """A signal asked the program to end; no `except Exception` is to swallow it."""

    def __init__(self, signum: int) -> None:
        super().__init__(signum)
        self.signum = signum


def main() -> None:
    """Run the program on the command line that it was started with, and leave with its status."""
    _end_on_signals()
    try:
        prepare_streams()
        status = _flushed(run(sys.argv[1:]))
        _end_undisturbed()
    except EndedError as ended:
        status = 128 + ended.signum
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Run the program on *arguments* and return its exit status; see the table of statuses in the README."""
    language = _language_of_messages(arguments)
    try:
        words = with_command(arguments)
        return build(words[0] if words else "")(args=words, prog_name=PROGRAM, standalone_mode=False) or 0
    except RaterQuizError as error:
        _tell_error(error.in_(language), language, plain="--plain" in arguments)
        return error.status
    except EndedError as ended:
        drop(sys.stdout)  # whoever reads it may have stopped doing so, and would hold us for ever
        return 128 + ended.signum
    except BrokenPipeError:
        return 1
    except InputFailedError as error:
        return _input_failed(error, language)
    except OutputFailedError as error:
        return _output_failed(error, language)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except Exception as error:
        show = getattr(error, "show", None)  # a wrong command line, which typer has found; its classes are its own
        if show is None:
            raise
        return _usage_refused(show, getattr(error, "exit_code", 2))


def _usage_refused(show: Callable[[TextIO], None], status: int) -> int:
    """Tell what typer says of a wrong command line: it repeats what was typed, which must not act."""
    from io import StringIO

    from rater_quiz.foreign_text import terminal

    said = StringIO()
    show(said)
    tell(terminal(said.getvalue().rstrip("\n"), multiline=True))
    return status


def _tell_error(message: str, language: Language, *, plain: bool) -> None:
    """Write an error to standard error: in the order that a terminal needs, as far as that is known without asking it.

    Somebody may be typing the next command already, and asking would take what is typed.
    """
    if plain or not language.right_to_left or not sys.stderr.isatty():
        tell(message)
        return
    from rater_quiz.terminal.layout import Page
    from rater_quiz.terminal.output import tell_on
    from rater_quiz.terminal.text_order import order_by_name
    from rater_quiz.terminal.tty import window_size

    tell_on(Page(window_size(sys.stderr.fileno()).columns, language, order_by_name()), message)


def with_command(arguments: Sequence[str]) -> list[str]:
    """Put the command `take` before its options where no command was named."""
    given = list(arguments)
    if _COMPLETING in os.environ:
        _complete_as_take()
        return given
    if not given or (given[0].startswith("-") and given[0].partition("=")[0] not in _ROOT_OPTIONS):
        return ["take", *given]
    return given


def _complete_as_take() -> None:
    """Let a shell complete options of `take` where no command was named, as they will be understood."""
    for variable in ("COMP_WORDS", "_TYPER_COMPLETE_ARGS"):
        said = os.environ.get(variable, "")
        between = "\n" if "\n" in said else " "  # typer's script for bash puts each word on a line of its own
        program, *words = said.split(between)
        first = words[0] if words else ""
        if first.startswith("-") and not any(option.startswith(first) for option in _ROOT_OPTIONS):
            os.environ[variable] = between.join([program, "take", *words])
            if variable == "COMP_WORDS":
                os.environ["COMP_CWORD"] = str(int(os.environ.get("COMP_CWORD", "1")) + 1)


def _language_of_messages(arguments: Sequence[str]) -> Language:
    """The language of error messages: the one asked for, however the rest of the command line reads."""
    for before, argument in zip(("", *arguments), arguments, strict=False):
        said = argument.removeprefix("--lang=") if argument.startswith("--lang=") else argument
        if (before == "--lang" or argument.startswith("--lang=")) and said in tuple(Language):
            return Language(said)
    return locale_language(os.environ)


_ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""What asks the program to end; not every system has all of them."""


_GRACE = 1.0
"""Seconds in which a second signal belongs to the first one."""


def _end_on_signals() -> None:
    def end(signum: int, _frame: object) -> None:
        _end_undisturbed()  # a second one in the same moment is not to come amid what the first one ends
        raise EndedError(signum)

    for name in _ENDING:
        signum = getattr(signal, name, None)
        if signum is not None and signal.getsignal(signum) is not signal.SIG_IGN:
            with suppress(ValueError, OSError):
                signal.signal(signum, end)


def _end_undisturbed() -> None:
    """All is done and said: a signal that comes while the interpreter ends is not to change the status.

    It ends the program at once where that takes long: it was asked for again, and something holds us.
    """
    since = time.monotonic()

    def heed(signum: int, _frame: object) -> None:
        if time.monotonic() - since > _GRACE:
            os._exit(128 + signum)

    for name in _ENDING:
        with suppress(ValueError, OSError, AttributeError):
            # Not SIG_IGN: of a signal that has just come, Python would complain that nobody handles it any more.
            signal.signal(getattr(signal, name), heed)


def _flushed(status: int) -> int:
    """Flush standard output here, where a full disk is still an error of ours, and return the status to leave with."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        drop(sys.stdout)
        return status or 1
    except OSError as error:
        # A terminal that is gone cannot be written to either: what ended the program stays its status.
        return status or _output_failed(error, _language_of_messages(sys.argv[1:]))
    return status


def _input_failed(error: OSError, language: Language) -> int:
    from rater_quiz.files.refusals import reason
    from rater_quiz.words.files import input_not_read

    failed = InputRefusedError.saying(input_not_read(reason(error)))
    tell(failed.in_(language))
    return failed.status


def _output_failed(error: OSError, language: Language) -> int:
    from rater_quiz.files.refusals import reason
    from rater_quiz.words.files import output_not_written

    drop(sys.stdout)
    failed = WriteFailedError.saying(output_not_written(reason(error)))
    tell(failed.in_(language))
    return failed.status
