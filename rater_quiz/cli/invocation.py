"""What was typed → the command that is called, which alone is imported; with help and completion for all of them."""

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from rater_quiz import __version__

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
