"""What was typed → the command that is called, which alone is imported; with completion for all of them."""

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from rater_quiz import __version__
from rater_quiz.calling import PROGRAM
from rater_quiz.language import Language
from rater_quiz.terminal.output import say

HELP_OPTIONS = ("-h", "--help")
_ROOT_OPTIONS = (*HELP_OPTIONS, "-V", "--version", "--install-completion", "--show-completion")
_COMPLETING = "_RATER_QUIZ_COMPLETE"

COMMANDS = ("take", "show", "compare", "team", "workshop", "live", "enter", "sheet", "questions", "drafts", "help")
"""Each is a function of that name in a module of that name, or a module with commands of its own."""


class Command(TyperCommand):
    """A command that says in our words what it has too much of."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take in what was typed.

        Raises:
            UsageError: There is more than the command takes.
        """
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            from rater_quiz.cli.usage import too_much

            raise too_much(rest, ctx)
        return rest


class Group(TyperGroup):
    """Commands of which one has to be named, in our words too."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take in what was typed.

        Raises:
            UsageError: No command was.
        """
        if not args and not ctx.resilient_parsing:
            from rater_quiz.cli.usage import missing_command

            raise missing_command(self.commands, ctx)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that was named.

        Raises:
            UsageError: There is none of that name.
        """
        if args[0] not in self.commands and not args[0].startswith("-") and not ctx.resilient_parsing:
            from rater_quiz.cli.usage import path_of, unknown_command

            raise unknown_command(args, self.commands if ctx.parent else COMMANDS, path_of(ctx))
        return super().resolve_command(ctx, args)


def _print_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        say(f"{PROGRAM} {__version__}", Language.ENGLISH)
        raise typer.Exit


def build(command: str = "") -> typer.Typer:
    """Build the command line with the one *command* that will run, or with all of them for their names.

    Only what runs is imported: people judge a start by its first half second. What each thing is for is not said here
    either: `cli.help` says it, when it is asked.
    """
    app = typer.Typer(name=PROGRAM, cls=Group, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(root)
    for name in (command,) if command in COMMANDS else COMMANDS:
        module = import_module(f"rater_quiz.cli.{name}")
        if hasattr(module, "app"):
            app.add_typer(module.app)
        else:
            app.command(name=name, cls=Command)(getattr(module, name))
    return app


def root(
    *,
    version: Annotated[bool, typer.Option("--version", "-V", callback=_print_version, is_eager=True)] = False,
) -> None:
    """Hold the options that belong to no command."""


def with_command(arguments: Sequence[str]) -> list[str]:
    """Put the command `take` before its options where no command was named, and `help` where help is asked for."""
    given = list(arguments)
    if _COMPLETING in os.environ:
        _complete_as_take()
        return given
    options = given[: given.index("--")] if "--" in given else given
    if any(word in HELP_OPTIONS for word in options):
        return ["help", *_named(options), *_language(options)]
    if not given or (given[0].startswith("-") and given[0].partition("=")[0] not in _ROOT_OPTIONS):
        return ["take", *given]
    return given


def _named(words: Sequence[str]) -> list[str]:
    """The command that *words* begin with, be there one of that name or not."""
    most = 2 if words[0] == "questions" else 1
    return [word for word in words[:most] if not word.startswith("-")]


def _language(words: Sequence[str]) -> list[str]:
    """The option for the language, as it stands among *words*."""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word.startswith("--lang="):
            return [word]
        if word == "--lang" and following and following not in HELP_OPTIONS:
            return [word, following]
    return []


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
