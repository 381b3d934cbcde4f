"""A round of answering on phones: from its beginning, or from where it was left, to the team's result."""

import errno
import os
import secrets
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from rater_quiz.cli.anonymous_records import AnonymousRecords, sitting_of
from rater_quiz.cli.browser import opened
from rater_quiz.cli.comments import bring_together, save_comment
from rater_quiz.cli.groups import refuse_people, tell_left_out
from rater_quiz.cli.team_report import TeamReport, team_report
from rater_quiz.errors import ProtectedError, RaterQuizError, WriteFailedError
from rater_quiz.files.refusals import reason
from rater_quiz.foreign_text import terminal as harmless
from rater_quiz.language import Said
from rater_quiz.live.addresses import Address, addresses_here
from rater_quiz.live.ballots import KEY_BYTES, Ballots
from rater_quiz.live.room import Room, Sheet
from rater_quiz.live.round import Round, code_of, end_round, keep_round, kept_round
from rater_quiz.live.server import PORTS, Door
from rater_quiz.pages import html, screen
from rater_quiz.pages.blocks import Form
from rater_quiz.scoring import score
from rater_quiz.terminal.device import Terminal
from rater_quiz.terminal.layout import Line, Page
from rater_quiz.terminal.output import tell
from rater_quiz.terminal.room import Facilitator, RoomPlan, Shown, Way
from rater_quiz.terminal.text_order import order_on, remember_order
from rater_quiz.web.code import cells
from rater_quiz.web.reveal import projected
from rater_quiz.words import live as words
from rater_quiz.words.workshop import not_shuffled

_LOOK_AGAIN = 10.0
"""Seconds after which the addresses of this machine are looked up again."""


class Session:
    """One run of the program in the life of a round."""

    def __init__(
        self,
        records: AnonymousRecords,
        minimum: int,
        limit: int | None,
        *,
        comments: bool,
        moves: bool,
        port: int | None,
        named: str | None = None,
    ) -> None:
        """Take up what was left in the folder, or begin anew.

        Args:
            records: Where the answers go.
            minimum: People from whom on there is a result.
            limit: How many are expected.
            named: The questionnaire as it was named; None for the default.
            comments: Whether there is an open question.
            moves: Whether the address may change; not where it was named.
            port: The port that was asked for.

        Raises:
            ProtectedError: What was left is about another questionnaire.
            InputRefusedError: It cannot be read.
        """
        self._records, self._minimum, self._moves, self._port = records, minimum, moves, port
        self._named = named
        questionnaire = records.questionnaire
        fresh = Round(secrets.token_hex(KEY_BYTES), code_of(secrets.choice), "", 0, questionnaire.fingerprint)
        self._round = kept_round(records.folder) or fresh
        if self._round.fingerprint != fresh.fingerprint:
            where = harmless(str(records.folder))
            raise ProtectedError.saying(words.OTHER_ROUND, words.OTHER_ROUND_HINT, where=where)
        self._known = records.sittings()
        self.room = Room(
            questionnaire,
            records.language,
            Ballots(bytes.fromhex(self._round.key)),
            self._round.code,
            self._round.address,
            self._round.port,
            secrets.token_urlsafe(16),
            self._save,
            secrets.token_bytes,
            people=records.count(),
            limit=limit,
            comments=comments,
        )
        self._door = Door(self.room)
        self._looked = time.monotonic()
        self._alert: Said | None = None
        self._notices: list[Said] = []
        self._failure: WriteFailedError | None = None
        self._replaced = False
        self.report: TeamReport | None = None
        """The result, when the round is over."""

    def hold(self, terminal: Terminal, offered: Sequence[Address], *, browser: bool, over: Sequence[Said] = ()) -> None:
        """Hold the round on *terminal*, until it is over or the facilitator stops.

        Args:
            terminal: Open and raw.
            offered: The addresses to choose from.
            browser: Whether the projector page is opened by itself.
            over: What is to be known of an earlier round in the folder.

        Raises:
            StoppedError: A signal came.
            UsageError: More are in than were asked: a round that is over was opened again with another number.
            WriteFailedError: There is no port, or the round cannot be kept.
        """
        language = self._records.language
        order, name = order_on(terminal, language, os.environ)
        plan = RoomPlan(
            language,
            self._minimum,
            order,
            remember=lambda chosen: remember_order(name, chosen),
            look=self._look,
            show_projector=self._show_projector,
        )
        with Facilitator(plan, terminal) as screens:
            # Where it was the last time comes first: phones may still have the page of there.
            offered = sorted(offered, key=lambda each: each.ip != self._round.address)
            chosen = screens.choose([(each.ip, each.adapter) for each in offered], self.room.people, over=over)
            if chosen is None:
                return
            refuse_people(self.room.limit, self.room.people, over=bool(over))
            self._open(offered[chosen].ip)
            projector = self._show_projector() if browser else None
            if screens.run(lambda: self._move(screens), projector) is Way.END:
                self._end(screens)

    # The address.

    def _open(self, ip: str) -> None:
        """Listen, for the first time in this run, and keep what goes on with the round.

        Raises:
            WriteFailedError: There is no port, or the round cannot be kept.
        """
        known = self._round.port
        ports = [self._port] if self._port else [known] if known else PORTS
        moved = self._round.address not in ("", ip)
        self._keep(replace(self._round, address=ip, code=code_of(secrets.choice) if moved else self._round.code))
        try:
            self.room.port = self._door.open(ip, ports)
        except OSError as error:
            raise _not_listening(ip, ports[0], error) from error
        self._keep(replace(self._round, port=self.room.port))

    def _keep(self, changed: Round) -> None:
        if changed != self._round or not changed.port:
            keep_round(self._records.folder, changed)
        self._round = changed
        self.room.move(changed.address, changed.code)

    def _go_to(self, ip: str) -> Said:
        """Listen on another address, under another code."""
        try:
            port = self._door.open(ip, [self.room.port])
            self._keep(replace(self._round, address=ip, port=port, code=code_of(secrets.choice)))
        except OSError as error:
            return words.no_port(ip, reason(error))
        except WriteFailedError as error:
            self.room.failure = error
        return words.moved(self.room.url)

    def _move(self, screens: Facilitator) -> Said | None:
        """Ask for another address."""
        offered = addresses_here()
        if not offered:
            return words.NO_ADDRESS
        chosen = screens.choose([(each.ip, each.adapter) for each in offered], self.room.people, first=False)
        if chosen is None or offered[chosen].ip == self.room.address:
            return None
        self._alert = None
        return self._go_to(offered[chosen].ip)

    def _look_again(self) -> None:
        """Notice another network, or none, and what others have added to the folder."""
        if time.monotonic() - self._looked < _LOOK_AGAIN:
            return
        self._looked = time.monotonic()
        if self._records.files() > len(self._known):
            self._known |= self._records.sittings()
            with suppress(RaterQuizError):  # what was counted last is shown; saving says what is the matter
                self.room.recount(self._records.count)
        if not self._moves:
            return
        here = [each.ip for each in addresses_here()]
        if self.room.address in here:
            if self._alert is words.NETWORK_GONE:
                self._alert = None
        else:
            self._alert = self._go_to(here[0]) if here else words.NETWORK_GONE

    # While it is open.

    def _save(self, sheet: Sheet) -> bool:
        sitting = sitting_of(sheet.mark)
        if sitting in self._known:
            return False
        if sheet.comment:
            save_comment(self._records.folder, sheet.mark, sheet.comment)
        new = self._records.save_marked(score(self._records.questionnaire, sheet.answers), sheet.mark)
        self._known.add(sitting)
        return new

    def _look(self) -> Shown:
        self._look_again()
        room, alert = self.room, self._alert
        if room.failure is not None:
            alert = words.not_saved(room.failure.in_(self._records.language))
        return Shown(room.url, cells(room.url), room.people, room.opened, room.limit, alert, room.over)

    def _show_projector(self) -> Said:
        url = self.room.projector_url
        return words.PROJECTOR_OPENED if opened(url) else words.projector(url)

    # The end.

    def _end(self, screens: Facilitator) -> None:
        """Close the round, take from the records what tells who came when, and show the result."""
        records, folder = self._records, self._records.folder
        screens.say(words.REVEALING)
        self.room.close()
        try:
            records.shuffle()
        except WriteFailedError as error:
            self._notices.append(not_shuffled(error.in_(records.language)))
        end_round(folder)
        bring_together(folder, records.language)
        self.report = team_report(records, self._minimum, people=self.room.limit, named=self._named)
        try:
            self._replaced = self.report.save()
        except WriteFailedError as error:
            self._failure = error
        self.room.reveal(projected(html.render(self.report.document), records.language))
        screens.show_result(self._result_lines)

    def _result_lines(self, page: Page) -> list[Line]:
        assert self.report is not None, "there is a result to show"
        return screen.render(self.report.document, page, Form.REPORT)

    def tell_result(self) -> None:
        """Write the result to standard output, and what else is to be known.

        Raises:
            WriteFailedError: Its report could not be saved.
        """
        assert self.report is not None, "there is a result to tell"
        for notice in self._notices:
            tell(notice.in_(self._records.language), self._records.language)
        tell_left_out(self.report.collected, self._records.language)
        self.report.show(read=True)
        if self._failure is not None:
            raise self._failure
        self.report.tell_saved(replaced=self._replaced)


def _not_listening(ip: str, port: int, error: OSError) -> WriteFailedError:
    """Say why nothing can be heard at *ip*: where that is no address of this machine, no port would help."""
    place = f"{ip}:{port}"
    if error.errno != errno.EADDRNOTAVAIL:
        return WriteFailedError.saying(words.no_port(place, reason(error)), words.NO_PORT_HINT)
    here = [f"{each.ip} ({harmless(each.adapter)})" for each in addresses_here()]
    return WriteFailedError.saying(
        words.no_port(place, words.NOT_OURS), words.ours(here) if here else words.NO_ADDRESS_HINT
    )
