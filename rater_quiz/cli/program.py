"""The way in and the way out: a command line comes in, and a status goes out, with a message where something failed."""

import sys
from collections.abc import Sequence

from rater_quiz.calling import PROGRAM
from rater_quiz.cli.invocation import build, with_command
from rater_quiz.cli.options import language_of_messages
from rater_quiz.errors import InputRefusedError, RaterQuizError, WriteFailedError
from rater_quiz.files.refusals import reason
from rater_quiz.files.streams import InputFailedError, OutputFailedError
from rater_quiz.language import Language
from rater_quiz.signals import StoppedError, end_undisturbed, stop_on_signals
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.output import drop, prepare_streams, tell
from rater_quiz.terminal.text_order import settle_order
from rater_quiz.words.files import input_not_read, output_not_written


def main() -> None:
    """Run the program on the command line that it was started with, and leave with its status."""
    stop_on_signals()
    try:
        prepare_streams()
        status = _flushed(run(sys.argv[1:]))
        end_undisturbed()
    except StoppedError as stopped:
        status = stopped.status
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Run the program on *arguments* and return its exit status; see the table of statuses in the README."""
    language = _language_of_messages(arguments)
    # A screen reader wants text as it is written.
    settle_order(BidiMode.PLAIN if "--plain" in arguments else None)
    try:
        words = with_command(arguments)
        return build(words[0] if words else "")(args=words, prog_name=PROGRAM, standalone_mode=False) or 0
    except RaterQuizError as error:
        tell(error.in_(language), language)
        return error.status
    except StoppedError as stopped:
        drop(sys.stdout)  # whoever reads it may have stopped doing so, and would hold us for ever
        return stopped.status
    except BrokenPipeError:
        return 1
    except (InputFailedError, OutputFailedError) as error:
        return _stream_failed(error, language)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    except Exception as error:
        from rater_quiz.cli.usage import refused

        found = refused(error, arguments)
        if found is None:
            raise
        tell(found.in_(language), language)
        return found.status


def _language_of_messages(arguments: Sequence[str]) -> Language:
    """The language of error messages: the one asked for, however the rest of the command line reads."""
    for before, argument in zip(("", *arguments), arguments, strict=False):
        said = argument.removeprefix("--lang=") if argument.startswith("--lang=") else argument
        if (before == "--lang" or argument.startswith("--lang=")) and said in tuple(Language):
            return Language(said)
    return language_of_messages()


def _flushed(status: int) -> int:
    """Flush standard output here, where a full disk is still an error of ours, and return the status to leave with."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        drop(sys.stdout)
        return status or 1
    except OSError as error:
        # A terminal that is gone cannot be written to either: what ended the program stays its status.
        return status or _stream_failed(error, _language_of_messages(sys.argv[1:]))
    return status


def _stream_failed(error: OSError, language: Language) -> int:
    """Tell why standard input could not be read, or standard output not be written to; return the status."""
    failed: RaterQuizError
    if isinstance(error, InputFailedError):
        failed = InputRefusedError.saying(input_not_read(reason(error)))
    else:
        drop(sys.stdout)
        failed = WriteFailedError.saying(output_not_written(reason(error)))
    tell(failed.in_(language), language)
    return failed.status
