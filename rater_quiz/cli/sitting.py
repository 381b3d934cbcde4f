"""A sitting on a terminal, conducted: what `take` does when there is somebody to ask."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from rater_quiz.cli.command_line import as_typed
from rater_quiz.cli.options import Format
from rater_quiz.cli.outside import fresh_id, now, today
from rater_quiz.cli.take import Order
from rater_quiz.errors import RaterQuizError, WriteFailedError
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.conduct import (
    Request,
    open_keeper,
    page_of,
    sit_by_keys,
    sit_by_lines,
)
from rater_quiz.terminal.device import Mode, Terminal
from rater_quiz.terminal.frames import SMALLEST
from rater_quiz.terminal.keeping import Keeper
from rater_quiz.terminal.key_screen import KeyScreen
from rater_quiz.terminal.layout import Page
from rater_quiz.terminal.output import tell, tell_on
from rater_quiz.terminal.stopped import LeftError, StoppedError
from rater_quiz.terminal.text_order import order_on, remember_order
from rater_quiz.terminal.tty import await_pager, is_terminal, line_modes, window_size
from rater_quiz.terminal.window import key_terminal, stream_to_ask_on
from rater_quiz.wording.sitting import sitting_words

if TYPE_CHECKING:  # what is needed at the end comes after the first statement is on the screen
    from rater_quiz.record import Record
    from rater_quiz.terminal.line_mode import Lines


def sit(order: Order) -> None:
    """Conduct a sitting on the terminal, show its result and save its report.

    Raises:
        UsageError: Neither standard output nor standard error is a terminal.
        ProtectedError: The questionnaire is being answered in another window.
    """
    stream = stream_to_ask_on()
    request = Request(
        order.questionnaire,
        order.language,
        order.source.sitting if order.source else fresh_id(),
        today=today,
        environment=os.environ,
        resume=order.resume,
        start=_earlier(order),
    )
    await_pager(0, 1)
    terminal = None if order.plain else key_terminal(stream)
    keeper: Keeper | None = None
    screen: KeyScreen | None = None
    show_last: Callable[[], None] | None = None
    try:
        if terminal is None:
            keeper = open_keeper(request)
            finished, show_last = _sit_by_lines(order, request, keeper, stream)
        else:
            # Raw before anything is drawn, so that nothing is echoed that is typed ahead.
            with terminal:
                keeper = open_keeper(request)
                screen = _key_screen(request, keeper, terminal)
                finished = _sit_by_keys(request, keeper, screen)
                if finished:
                    page = replace(screen.page, columns=terminal.size().columns)
                    from rater_quiz.terminal.key_lines import KeyLines

                    show_last = _end(order, keeper, KeyLines(terminal, page), page)
        if not finished:
            _leave(order, keeper, screen)
        elif show_last:
            # The terminal is given back first: a program that reads the output may want to have it.
            show_last()
            sys.stdout.flush()
    except LeftError:
        assert keeper is not None, "it was finished, but for where to save it"
        _leave(order, keeper, screen)
    except StoppedError as stopped:
        if terminal is None:
            tell("")
        if keeper is not None:
            _tell_last_words(order, keeper, screen)
        raise typer.Exit(128 + stopped.signum) from None
    finally:
        if keeper is not None:
            keeper.close()


def _leave(order: Order, keeper: Keeper, screen: KeyScreen | None) -> None:
    """Tell the last words; answers that nothing keeps are no success.

    Raises:
        Exit: They could not be saved.
    """
    _tell_last_words(order, keeper, screen)
    if keeper.lost:
        raise typer.Exit(WriteFailedError.status)


def _tell_last_words(order: Order, keeper: Keeper, screen: KeyScreen | None) -> None:
    """Say how many answers are kept and how to go on, in the order that the terminal was found to need."""
    said = keeper.last_words(_command(_still_possible(order)))
    if screen is None or not screen.page.mirrored or not sys.stderr.isatty():
        tell(said)
        return
    tell_on(replace(screen.page, columns=window_size(sys.stderr.fileno()).columns), said)


def _still_possible(order: Order) -> Order:
    """*order* without the file to write, where that has become impossible: going on would be refused for it."""
    from rater_quiz.files import check_target

    try:
        if order.output is not None:
            check_target(order.output, force=order.force)
    except RaterQuizError:
        return replace(order, output=None, force=False)
    return order


def _key_screen(request: Request, keeper: Keeper, terminal: Terminal) -> KeyScreen:
    mode, name = order_on(terminal, request.language, os.environ)

    def keep(sitting: Sitting) -> str:
        keeper.keep(sitting)
        return " ".join(keeper.take_notices())

    page = Page(SMALLEST.columns, request.language, mode)
    screen = KeyScreen(
        request.questionnaire,
        terminal,
        page,
        keep=keep,
        remember=lambda chosen: remember_order(name, chosen),
        on_disk=lambda: keeper.saved,
    )
    screen.after_first_frame = lambda: _prepare(terminal)
    return screen


def _sit_by_keys(request: Request, keeper: Keeper, screen: KeyScreen) -> bool:
    screen.open()
    try:
        return sit_by_keys(request, keeper, screen)
    finally:
        screen.close()


def _prepare(terminal: Terminal) -> None:
    """Do what can wait until the first statement is on the screen."""
    terminal.switch_on(Mode.BRACKETED_PASTE)
    import rater_quiz.cli.results
    import rater_quiz.scoring
    import rater_quiz.terminal.result_screen  # noqa: F401 - what the end needs, while the person reads


def _sit_by_lines(
    order: Order, request: Request, keeper: Keeper, stream: TextIO
) -> tuple[bool, Callable[[], None] | None]:
    page = page_of(stream.fileno(), order.language, os.environ, plain=order.plain)
    from rater_quiz.terminal.line_terminal import LineTerminal

    with line_modes(0), LineTerminal(0, stream) as terminal:
        finished = sit_by_lines(request, keeper, terminal, page, sys.stderr)
        return finished, _end(order, keeper, terminal, page) if finished else None


def _end(order: Order, keeper: Keeper, terminal: "Lines", page: Page) -> Callable[[], None] | None:
    """Save the report, after the result where that can be seen; the draft goes when that is done, or declined.

    Returns:
        What shows the result where it comes last: in another form than text, or not on the terminal. None elsewhere.
    """
    from rater_quiz.cli.results import save_report, show_result
    from rater_quiz.record import new_record
    from rater_quiz.scoring import score
    from rater_quiz.terminal.ending import ask_about, ask_where, free_name

    sitting, words = keeper.sitting, sitting_words(order.language)
    assert sitting is not None, "it was finished"
    scores = score(order.questionnaire, [answer for answer in sitting.answers if answer is not None])
    asking = order.output is None and not order.to_standard_output

    def record_of(team: str | None, name: str | None) -> "Record":
        return new_record(
            scores,
            sitting=keeper.sitting_id,
            language=order.language,
            taken=now(),
            team=team,
            name=name,
            notes=sitting.notes,
        )

    team, name = order.team, order.name
    record = record_of(team, name)
    shown_first = asking and order.shown is Format.TEXT and is_terminal(1)
    if shown_first:
        show_result(record, scores, order.language, order.shown, mode=page.mode)
    if asking:
        terminal.write("\n")
        team = ask_about(words.ask_team, team, terminal, page)
        name = ask_about(words.ask_name, name, terminal, page)
        record = record_of(team, name)
    if not order.to_standard_output:
        ask_where(
            lambda: free_name(Path(), order.questionnaire.id, record.day.isoformat()),
            lambda path: save_report(path, record, scores, force=order.force and path == order.output),
            terminal,
            page,
            first=order.output,
            rescue=keeper.with_answers(_command(replace(order, output=None, force=False))),
        )
        keeper.done()  # before the result is shown: a pipe that closes early is no reason to keep it
    keeper.done()
    if shown_first:
        return None
    return lambda: show_result(record, scores, order.language, order.shown, mode=page.mode)


def _earlier(order: Order) -> Sitting | None:
    """The sitting that an earlier record goes on from: all answered, so at the review."""
    if order.source is None:
        return None
    scale = order.questionnaire.scale
    return Sitting.resume(order.source.answers, order.source.notes, lowest=scale.lowest, highest=scale.highest)


def _command(order: Order) -> str:
    """The command that takes this sitting up again, but for ``--resume``; it can be pasted into a shell."""
    words = ["rater-quiz"]
    for option, value in (
        ("--questionnaire", order.named),
        ("--lang", order.language if order.language_asked else None),
        ("--team", order.team),
        ("--name", order.name),
        ("--output", "-" if order.to_standard_output else order.output),
        ("--format", None if order.to_standard_output or order.shown is Format.TEXT else order.shown),
    ):
        if value is not None:
            words += [option, str(value)]
    words += ["--force"] if order.force else []
    words += ["--plain"] if order.plain else []
    return as_typed(words)
