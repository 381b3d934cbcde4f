"""`rater-quiz live`: everybody in the room answers on a phone, up to the team's result."""

import os
from collections.abc import Sequence
from contextlib import suppress
from ipaddress import AddressValueError, IPv4Address
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from rater_quiz.cli.anonymous_records import AnonymousRecords, FolderArgument, TeamOption, shuffle
from rater_quiz.cli.command_line import on_folder
from rater_quiz.cli.groups import people_asked, refuse_people
from rater_quiz.cli.options import (
    MOST_PORT,
    LanguageOption,
    MinimumOption,
    QuestionnaireOption,
    preferred,
    questionnaire_and_language,
    smallest_group,
)
from rater_quiz.cli.session import Session
from rater_quiz.cli.team_report import refuse_other_files, result_in
from rater_quiz.cli.workshop import terminal_for_screens
from rater_quiz.errors import RaterQuizError, UsageError
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.live.addresses import Address, addresses_here
from rater_quiz.live.round import is_kept, round_lock
from rater_quiz.signals import StoppedError
from rater_quiz.terminal.output import tell
from rater_quiz.words import live as words


def live(
    folder: FolderArgument,
    *,
    lang: LanguageOption = None,
    team: TeamOption = None,
    questionnaire: QuestionnaireOption = None,
    min_group: MinimumOption = None,
    people: Annotated[int | None, typer.Option("--people", metavar="N", min=1)] = None,
    comments: Annotated[bool, typer.Option("--comments")] = False,
    address: Annotated[str | None, typer.Option("--address", metavar="IP")] = None,
    port: Annotated[int | None, typer.Option("--port", metavar="N", min=1, max=MOST_PORT)] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser")] = False,
) -> None:
    """Let everybody answer on a phone, without the internet."""
    minimum = smallest_group(min_group)
    found, language = questionnaire_and_language(questionnaire, lang)
    refuse_people(people, 0, minimum)
    records = AnonymousRecords(folder, found, language, team or preferred().team).checked()
    offered = _offered(address)
    terminal = terminal_for_screens()
    records.tidy()
    here = records.open()
    refuse_other_files(folder)
    with round_lock(folder):
        earlier = None if is_kept(folder) else result_in(folder)
        if earlier is None:  # else these are another round's people: the screen says so before it is opened again
            refuse_people(people, here)
        session = Session(
            records, minimum, people, named=questionnaire, comments=comments, moves=address is None, port=port
        )
        over = words.over(earlier[0], f"{earlier[1]:%Y-%m-%d %H:%M}") if earlier else ()
        stop: StoppedError | None = None
        try:
            with terminal:
                session.hold(terminal, offered, browser=not no_browser, over=over)
        except StoppedError as stopped:
            stop = stopped
        session.room.pause()
        left = is_kept(folder)
        if left:
            with suppress(RaterQuizError):  # what was counted last is told
                session.room.recount(records.count)  # others may have added to the folder
            shuffle(records)
    if left:
        people = people_asked(people, session.room.people, language, reported=False)
    if left or (over and session.report is None):
        given = (("--people", people), ("--address", address), ("--port", port))
        more = [part for option, value in given if value is not None for part in (option, str(value))]
        more += [option for option, asked in (("--comments", comments), ("--no-browser", no_browser)) if asked]
        place = folder if left else _another(folder)
        command = on_folder(
            "live", place, lang=lang, team=team, questionnaire=questionnaire, minimum=minimum, more=more
        )
        told = words.stopped(session.room.people, command) if left else words.anew(command)
        tell(told.in_(language), language)
    if session.report is not None:
        people_asked(people, session.report.collected.tally.participants, language, reported=True)
        session.tell_result()
    if stop:
        raise stop


def _another(folder: Path) -> Path:
    """A folder beside that one which is not there yet, with a number after its name."""
    named = folder if folder.name.strip(".") else folder.resolve()
    paths = (Path(f"{named}-{number}") for number in count(2))
    return next(path for path in paths if not os.path.lexists(path))


def _offered(address: str | None) -> Sequence[Address]:
    """The addresses to choose from, or the one that was named.

    Raises:
        UsageError: There is none, or what was named is none of a machine.
    """
    if address is None:
        found = addresses_here()
        if not found:
            raise UsageError.saying(words.NO_ADDRESS, words.NO_ADDRESS_HINT)
        return found
    try:
        named = IPv4Address(address)
    except AddressValueError:
        named = IPv4Address(0)
    if named.is_unspecified or named.is_multicast or int(named) == 2**32 - 1:
        raise UsageError.saying(words.bad_address(harmless(address[:40])), where="--address")
    return (Address(str(named), "--address"),)
