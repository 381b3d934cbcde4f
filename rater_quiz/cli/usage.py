"""What is wrong with a command line, in our words, whoever found it; and what was probably meant."""

import os
from collections.abc import Collection, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from rater_quiz.cli.command_line import as_typed, word_for
from rater_quiz.cli.how_used import typed
from rater_quiz.cli.nearby import reports_near
from rater_quiz.cli.options import LIMITS
from rater_quiz.errors import UsageError
from rater_quiz.files.names import RECORD, TABLE
from rater_quiz.foreign_text import shortened, terminal
from rater_quiz.language import Said
from rater_quiz.words import files
from rater_quiz.words import usage as words
from rater_quiz.words.help_commands import COMMAND

_LONGEST = 60
"""Characters of what was typed that a message repeats."""
_ALIKE = 0.7
"""How like an option that there is something has to be, 0 to 1, to have been meant for it."""
_EXPORTS = (*TABLE, ".txt", ".zip")
"""Endings of what forms export."""


def refused(error: Any, arguments: Sequence[str]) -> UsageError | None:
    """Say in our words what typer found wrong with *arguments*; None for what is no such error.

    Its classes are its own, and known here by their names; what they say is not repeated, but said anew.
    """
    kinds = [kind.__name__ for kind in type(error).__mro__]
    if "UsageError" not in kinds:
        return None
    ctx, parameter = getattr(error, "ctx", None), getattr(error, "param", None)
    option = _repeated(getattr(error, "option_name", "") or "")
    if "NoSuchOption" in kinds:
        close = get_close_matches(option, _options(ctx), cutoff=_ALIKE)
        return UsageError.saying(words.no_option(option), words.did_you_mean(close) if close else _more(ctx))
    if "BadOptionUsage" in kinds:
        wanted = "=" not in next((word for word in arguments if word.startswith(option)), "")
        return UsageError.saying((words.no_value if wanted else words.no_value_wanted)(option), _more(ctx))
    if "MissingParameter" in kinds and parameter is not None:
        command = " ".join(path_of(ctx))
        what = words.ARGUMENT.get(f"{command}.{parameter.name}") or words.ARGUMENT[parameter.name]
        return UsageError.saying(words.missing(what), _example(ctx))
    if "BadParameter" in kinds and parameter is not None:
        found = _repeated(_given(parameter.opts, arguments))
        return UsageError.saying(words.bad_value(parameter.opts[0], _expected(parameter), found))
    return UsageError.saying(words.not_understood(_repeated(error.format_message())), _more(ctx))


def too_much(rest: Sequence[str], ctx: Any) -> UsageError:
    """Refuse what a command has too much of."""
    return UsageError.saying(words.too_much(_repeated(" ".join(rest))), _example(ctx))


def missing_command(commands: Collection[str], ctx: Any) -> UsageError:
    """Refuse a group of commands of which none was named."""
    path = path_of(ctx)
    return UsageError.saying(
        words.missing_command(as_typed(path)), words.commands_are(list(commands), as_typed(["help", *path]))
    )


def unknown_command(args: Sequence[str], commands: Collection[str], path: Sequence[str] = ()) -> UsageError:
    """Refuse a command that there is not, and name what may have been meant: a command, or a file to do something with.

    Args:
        args: The word that was taken for a command, and what follows it.
        commands: Those that there are.
        path: The commands before it.
    """
    name = args[0]
    finding = words.no_command(_repeated(" ".join([*path, name])))
    if not path and (instead := _command_for(name)):
        return UsageError.saying(finding, words.type_instead(as_typed([*instead, *args[1:]])))
    if close := get_close_matches(name.lower(), commands, cutoff=_ALIKE):
        return UsageError.saying(finding, words.did_you_mean(close))
    if not path and (os.sep in name or Path(name).suffix.lower() in RECORD) and (near := reports_near(Path(name))):
        return UsageError.saying(files.NOT_THERE, near, where=_repeated(name))
    more = as_typed(["help", *path])
    return UsageError.saying(finding, words.commands_are(list(commands), more) if commands else words.more(more))


def _command_for(name: str) -> list[str]:
    """The command that does something with the file or folder of that *name*; none where there is none."""
    path = Path(name)
    if not os.path.exists(name):  # noqa: PTH110 - Path.exists raises an error for a name that is too long
        return []
    if os.path.isdir(name) or path.suffix.lower() in _EXPORTS:  # noqa: PTH112 - likewise
        return ["team", word_for(path)]
    if path.suffix.lower() in (".yaml", ".yml"):
        return ["--questionnaire", name]
    return ["show", word_for(path)]


def _options(ctx: Any) -> list[str]:
    """All options of the command of a context."""
    return [name for each in ctx.command.params for name in (*each.opts, *each.secondary_opts)] if ctx else []


def _expected(parameter: Any) -> Said:
    """What an option takes."""
    if parameter.name in LIMITS:
        least, most = LIMITS[parameter.name]
        return words.number_from(least) if most is None else words.number_between(least, most)
    return words.one_of((parameter.metavar or "").split("|"))


def _given(names: Collection[str], arguments: Sequence[str]) -> str:
    """What was given for the option of one of these *names*, the last time."""
    given = ""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        option, equals, value = word.partition("=")
        if option in names:
            given = value if equals else following
    return given


def path_of(ctx: Any) -> list[str]:
    """The words that call the command of a context."""
    return [*path_of(ctx.parent), ctx.info_name] if ctx is not None and ctx.parent is not None else []


def _more(ctx: Any) -> Said:
    return words.more(as_typed(["help", *path_of(ctx)]))


def _example(ctx: Any) -> Said:
    """How the command of a context may be typed: the first example of its help, where it has one."""
    examples = COMMAND[" ".join(path_of(ctx))].examples
    return words.example(typed(examples[0][0]), as_typed(["help", *path_of(ctx)])) if examples else _more(ctx)


def _repeated(text: str) -> str:
    """What was typed, harmless and not too long."""
    return terminal(shortened(text, _LONGEST))
