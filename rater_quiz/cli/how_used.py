"""How a command of typer's is used: what is typed, and what is said of each part of it."""

from collections.abc import Iterator, Sequence
from typing import Any

from rater_quiz.calling import command as spelled
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Said
from rater_quiz.words.help_options import ARGUMENT, OPTION


def typed(*rest: str) -> str:
    """A command with what comes after the program, which is shown and not quoted."""
    return " ".join([terminal(spelled()), *rest])


def usage_of(command: Any, path: Sequence[str]) -> Iterator[str]:
    """How a command of typer's is used, as lines."""
    if hasattr(command, "commands"):
        yield typed(*path, "COMMAND")
        return
    arguments = [
        f"{name}..." if parameter.nargs < 0 and parameter.required else name if parameter.required else f"[{name}]"
        for parameter in command.params
        if parameter.param_type_name == "argument"
        for name in [parameter.metavar]
    ]
    if list(path) == ["take"]:
        yield typed("[OPTIONS]")
    yield " ".join([typed(*path), *arguments, "[OPTIONS]"])


def spell_option(parameter: Any) -> str:
    """An option as the help spells it: the short name first, and what it takes."""
    names = ", ".join(sorted(parameter.opts, key=len))
    names = " / ".join([names, *parameter.secondary_opts])
    return names if parameter.is_flag else f"{names} {parameter.metavar or 'VALUE'}"


def option_of(command: str, name: str) -> Said:
    """What is said of the option of that parameter's *name* in the help on a *command*."""
    return OPTION.get(f"{command}.{name}") or OPTION[name]


def argument_of(command: str, name: str) -> Said:
    """The same of an argument."""
    return ARGUMENT.get(f"{command}.{name}") or ARGUMENT[name]
