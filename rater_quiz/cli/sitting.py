"""A sitting on a terminal, conducted: what `take` does when there is somebody to ask."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from rater_quiz.cli.command_line import show_command
from rater_quiz.cli.options import Format
from rater_quiz.cli.order import Order
from rater_quiz.cli.outside import fresh_id, now, today
from rater_quiz.errors import WriteFailedError
from rater_quiz.foreign_text import terminal as terminal_text
from rater_quiz.keeping import Keeper
from rater_quiz.signals import StoppedError
from rater_quiz.sitting import Sitting
from rater_quiz.terminal.asking import key_terminal, stream_to_ask_on
from rater_quiz.terminal.bidi import BidiMode
from rater_quiz.terminal.conduct import page_of, sit_by_keys, sit_by_lines
from rater_quiz.terminal.device import Mode, Terminal
from rater_quiz.terminal.frames import SMALLEST
from rater_quiz.terminal.key_lines import KeyLines
from rater_quiz.terminal.key_mode import KeyMode
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.terminal.line_terminal import LineTerminal
from rater_quiz.terminal.lines import LeftError, Lines
from rater_quiz.terminal.output import tell
from rater_quiz.terminal.pager import await_pager, line_modes
from rater_quiz.terminal.text_order import order_on, remember_order
from rater_quiz.terminal.tty import is_terminal
from rater_quiz.words import command_line
from rater_quiz.words import sitting as words

if TYPE_CHECKING:  # what is needed at the end comes after the first statement is on the screen
    from rater_quiz.pages.blocks import Document
    from rater_quiz.record import Record
    from rater_quiz.scoring import Scores


@dataclass
class _Seat:
    """Where somebody sits: what was asked for, what keeps the answers, and the screen where there is one."""

    order: Order
    keeper: Keeper | None = None
    """None before the draft was looked for, and when there is nothing to keep any more."""
    untold: Sequence[Path] = ()
    """Where the report was saved, while nobody was told."""
    screen: KeyMode | None = None
    remember: Callable[[BidiMode], None] = lambda _: None
    """Remembers another way of sending right-to-left text to this terminal."""


def sit(order: Order) -> None:
    """Conduct a sitting on the terminal, show its result and save its report.

    Raises:
        UsageError: Neither standard output nor standard error is a terminal, or there is no draft to go on with.
        ProtectedError: The questionnaire is being answered in another window.
    """
    seat, stream = _Seat(order), stream_to_ask_on()
    await_pager(0, 1)
    terminal = None if order.plain else key_terminal(stream)
    try:
        show_last = _by_lines(seat, stream) if terminal is None else _by_keys(seat, terminal)
        # The terminal is given back by now: a program that reads the output may want to have it.
        show_last()
        sys.stdout.flush()
    except LeftError:
        _tell_last_words(seat)
        if seat.keeper is not None and seat.keeper.lost:  # answers that nothing keeps are no success
            raise typer.Exit(WriteFailedError.status) from None
    except StoppedError:
        if terminal is None:
            tell("", seat.order.language)
        _tell_last_words(seat)
        raise
    finally:
        if seat.keeper is not None:
            seat.keeper.close()


def _by_lines(seat: _Seat, stream: TextIO) -> Callable[[], None]:
    order = seat.order
    keeper = seat.keeper = _open_keeper(order)
    page = page_of(stream.fileno(), order.language, os.environ, plain=order.plain)
    with line_modes(0), LineTerminal(0, stream) as terminal:
        sit_by_lines(keeper, terminal, page, sys.stderr, start=order.start(), go_on=order.resume)
        return _end(seat, page, partial(_show_on_lines, seat), lambda _: terminal)


def _by_keys(seat: _Seat, terminal: Terminal) -> Callable[[], None]:
    order = seat.order
    with terminal:  # raw before anything is drawn, so that nothing is echoed that is typed ahead
        keeper = seat.keeper = _open_keeper(order)
        screen = seat.screen = _key_mode(seat, keeper, terminal)
        sit_by_keys(keeper, screen, start=order.start(), go_on=order.resume)
        page = replace(screen.page, columns=terminal.size().columns)
        return _end(seat, page, partial(_show_on_screens, seat, terminal), lambda page: KeyLines(terminal, page))


def _open_keeper(order: Order) -> Keeper:
    sitting_id = order.source.sitting if order.source else fresh_id()
    keeper = Keeper.open(
        order.questionnaire, order.language, sitting_id, today=today, environment=os.environ, about=order.about()
    )
    if order.source:
        who = [terminal_text(text) for text in (order.source.name, order.source.team) if text]
        said = words.answers_of(order.source_name, order.source.day.isoformat(), who)
        keeper.notices.append(said.in_(order.language))
    if order.resume:
        keeper.require_draft()
    return keeper


def _key_mode(seat: _Seat, keeper: Keeper, terminal: Terminal) -> KeyMode:
    order = seat.order
    mode, name = order_on(terminal, order.language, os.environ)
    seat.remember = partial(remember_order, name)

    def keep(sitting: Sitting) -> str:
        keeper.keep(sitting)
        return " ".join(keeper.take_notices())

    screen = KeyMode(
        order.questionnaire,
        terminal,
        Page(SMALLEST.columns, order.language, mode),
        keep=keep,
        remember=seat.remember,
        on_disk=lambda: keeper.saved,
    )
    screen.after_first_frame = lambda: _prepare(terminal)
    return screen


def _prepare(terminal: Terminal) -> None:
    """Do what can wait until the first statement is on the screen."""
    terminal.switch_on(Mode.BRACKETED_PASTE)
    import rater_quiz.cli.results  # noqa: F401 - what the end needs, while the person reads


def _tell_last_words(seat: _Seat) -> None:
    """Say how many answers are kept and how to go on, or where the report is already."""
    _tell_untold(seat)
    if seat.keeper is not None:
        tell(seat.keeper.last_words(seat.order.still_possible().command()), seat.order.language)


def _tell_untold(seat: _Seat) -> None:
    """Say where the report is and how it is shown again, if that was not said."""
    saved, seat.untold = seat.untold, ()
    if saved:
        from rater_quiz.cli.results import tell_saved

        tell_saved(saved, seat.order.language, command_line.SEE_AGAIN, show_command(saved[0], seat.order.named))


def _end(
    seat: _Seat, page: Page, show_here: Callable[["Document", Page], Page], lines_on: Callable[[Page], Lines]
) -> Callable[[], None]:
    """Show the result and save the report; the draft goes when that is done, or declined.

    Args:
        seat: Whose sitting has ended.
        page: Of this terminal.
        show_here: Shows a result on this terminal, and returns the page for what follows.
        lines_on: Makes what asks questions on a page of this terminal.

    Returns:
        What shows the result where it comes last: in another form than text, or not on the terminal. Elsewhere it does
        nothing.
    """
    from rater_quiz.cli.results import show_result
    from rater_quiz.pages.person import person_page
    from rater_quiz.record import new_record
    from rater_quiz.scoring import score

    order, keeper = seat.order, seat.keeper
    assert keeper is not None, "it was answered"
    order = seat.order = order.knowing(keeper.about)
    sitting = keeper.sitting
    assert sitting is not None, "it was finished"
    scores = score(order.questionnaire, [answer for answer in sitting.answers if answer is not None])
    record_of = partial(
        new_record, scores, sitting=keeper.sitting_id, language=order.language, taken=now(), notes=sitting.notes
    )
    record = record_of(team=order.team, name=order.name)
    asking = not order.outputs and not order.to_standard_output
    here = order.shown is Format.TEXT and is_terminal(1)
    if here and asking:
        page = show_here(person_page(record, scores, order.language), page)
    lines = lines_on(page)
    if asking:
        team, name = _ask_who(order, lines, page)
        record = record_of(team=team, name=name)
    # What is said before a long result is not seen any more: on a terminal it comes after that.
    last = not asking if here else is_terminal(1) and is_terminal(2)
    saved = _save(seat, record, scores, lines, page, says_where=not last) if asking or order.outputs else []
    keeper.done()  # before the result is shown last: a pipe that closes early is no reason to keep it
    seat.keeper = None
    seat.untold = saved if last else ()
    if here and last:
        page = show_here(person_page(record, scores, order.language), page)
        seat.untold = ()
        _tell_saved(order, saved, lines_on(page), page, says_where=True)
    if here:
        return lambda: None

    def show_last() -> None:
        show_result(record, scores, order.language, order.shown)
        _tell_untold(seat)

    return show_last


def _show_on_screens(seat: _Seat, terminal: Terminal, document: "Document", page: Page) -> Page:
    """Let the person read the whole result, and leave on the normal screen what stays."""
    from rater_quiz.cli.results import print_page, read_on, whole
    from rater_quiz.pages.blocks import Form

    read, mode = False, page.mode
    if seat.order.scrolls:
        read, mode = read_on(terminal, whole(document), document.language, mode, seat.remember)
    print_page(document, Form.SHORT if read else Form.REPORT, mode)
    return replace(page, mode=mode)


def _show_on_lines(seat: _Seat, document: "Document", page: Page) -> Page:
    from rater_quiz.cli.results import print_page
    from rater_quiz.pages.blocks import Form

    print_page(document, Form.SHORT if seat.order.scrolls else Form.REPORT, page.mode)
    return page


def _ask_who(order: Order, terminal: Lines, page: Page) -> tuple[str | None, str | None]:
    """The team and the name, each asked for unless it was given."""
    from rater_quiz.terminal.ending import ask_about

    terminal.write("\n")
    team = ask_about(words.ASK_TEAM, order.team, terminal, page)
    return team, ask_about(words.ASK_NAME, order.name, terminal, page)


def _save(
    seat: _Seat, record: "Record", scores: "Scores", terminal: Lines, page: Page, *, says_where: bool
) -> list[Path]:
    """Save the report wherever it was asked for, or where the person wants it, and return where it is.

    With *says_where* that is said, and how it is shown again.
    """
    from rater_quiz.cli.results import save_report
    from rater_quiz.terminal.ending import ask_where, free_name

    order, keeper = seat.order, seat.keeper
    assert keeper is not None, "it was answered"
    saved = [
        ask_where(
            lambda: free_name(Path(), order.questionnaire.id, record.day.isoformat()),
            lambda path: save_report(path, record, scores, force=order.force and path in order.outputs),
            terminal,
            page,
            first=first,
            rescue=keeper.with_answers(order.without_outputs().command()),
            says_where=says_where,
        )
        for first in order.outputs or [None]
    ]
    paths = [path for path in saved if path]
    if says_where:
        _tell_saved(order, paths, terminal, page, says_where=False)
    return paths


def _tell_saved(order: Order, paths: Sequence[Path], terminal: Lines, page: Page, *, says_where: bool) -> None:
    """Say where the report is, unless that was said, and how it is shown again."""
    from rater_quiz.terminal.ending import tell_where

    for path in paths if says_where else ():
        tell_where(path, terminal, page)
    if paths:
        terminal.write(plain_text(page.paragraph(page.say(command_line.SEE_AGAIN))))
        terminal.write(f"  {show_command(paths[0], order.named)}\n")
