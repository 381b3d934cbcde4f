"""`rater-quiz enter`: sheets of paper typed in."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rater_quiz.cli.anonymous_records import AnonymousRecords, FolderArgument, TeamOption, shuffle
from rater_quiz.cli.answers import BLANKS, excerpt, is_sheet, parse_sheet, refuse_blank_rows, rows_of
from rater_quiz.cli.command_line import on_folder
from rater_quiz.cli.groups import people_asked, refuse_people, tell_left_out
from rater_quiz.cli.options import (
    LanguageOption,
    MinimumOption,
    PeopleOption,
    QuestionnaireOption,
    preferred,
    questionnaire_and_language,
    smallest_group,
)
from rater_quiz.cli.standard_input import standard_input
from rater_quiz.cli.team_report import refuse_other_files, team_report
from rater_quiz.errors import InputRefusedError, Problem, RaterQuizError, UsageError, WriteFailedError
from rater_quiz.language import Language, Said
from rater_quiz.questionnaire import in_fives
from rater_quiz.scoring import Scores, score
from rater_quiz.signals import StoppedError
from rater_quiz.terminal.asking import asking
from rater_quiz.terminal.commands import Command, answer_of, command_of, letter_of, means_yes
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.terminal.lines import LeftError, Lines, answer_to
from rater_quiz.terminal.output import say, tell
from rater_quiz.words import enter as words
from rater_quiz.words.workshop import REPLACES, missing

_LONGEST_LINE, _MOST_PROBLEMS = 1 << 16, 100
"""Bytes of one line of standard input, and problems in all of it, that are looked at."""


def enter(
    folder: FolderArgument,
    *,
    lang: LanguageOption = None,
    team: TeamOption = None,
    questionnaire: QuestionnaireOption = None,
    min_group: MinimumOption = None,
    people: PeopleOption = None,
) -> None:
    """Type in sheets of paper, as anonymous records."""
    minimum = smallest_group(min_group)
    found, language = questionnaire_and_language(questionnaire, lang)
    records = AnonymousRecords(folder, found, language, team or preferred().team).checked()
    typed = sys.stdin is not None and sys.stdin.isatty()
    replaces = refuse_other_files(folder)
    refuse_people(people, 0, minimum)
    sheets = (_enter_typed if typed else _enter_piped)(records, people, replaces=replaces)
    here = records.count()
    if here < minimum:
        tell(missing(here, minimum).in_(language), language)
        return
    report = team_report(records, minimum, people=people, named=questionnaire) if sheets else None
    people = people_asked(people, here, language, reported=report is not None)
    if report:
        tell_left_out(report.collected, language)
        report.tell_saved(replaced=report.save(), next_round=False)
    more = ["--people", str(people)] if people else []
    command = on_folder("team", folder, questionnaire=questionnaire, minimum=minimum, more=more)
    tell(words.team_command(command).in_(language), language)


def _enter_piped(records: AnonymousRecords, people: int | None, *, replaces: bool) -> int:
    """Save one sheet for each line of standard input, all or none; print each total, and return how many they were.

    Args:
        records: Where they go.
        people: How many people were asked; None where that was not said.
        replaces: Whether the team's files lie there from an earlier time.
    """
    language = records.language
    sheets: list[Scores] = []
    problems: list[Problem] = []
    wrong: list[int] = []
    for number, line in _piped_lines(language):
        where = words.sheet_line(number).in_(language)
        try:
            refuse_blank_rows(line, records.questionnaire, where=where)
            answers = parse_sheet(line, records.questionnaire, where=where)
            sheets.append(score(records.questionnaire, answers))
        except InputRefusedError as error:
            problems += error.problems
            wrong.append(number)
        if len(problems) >= _MOST_PROBLEMS:
            break
    if problems:  # what became of the rest comes first: of very many the last are not told
        raise InputRefusedError(Problem("", *words.none_saved(wrong)), *problems)
    if not sheets:
        raise UsageError.saying(words.NOTHING_PIPED, words.NOTHING_PIPED_HINT)
    refuse_people(people, len(sheets))
    records.tidy(sheets)
    records.open()
    refuse_people(people, records.count_with(sheets), over=replaces)
    records.save_all(sheets)
    shuffle(records)
    for sheet in sheets:
        say(words.total(sheet.total, sheet.band.name.in_(language)).in_(language), language)
    sys.stdout.flush()
    records.sheets_are_told(sheets)
    return len(sheets)


def _piped_lines(language: Language) -> Iterator[tuple[int, str]]:
    """The lines of standard input with something in them, and their numbers, from 1."""
    source = standard_input(language)
    for number, line in enumerate(iter(lambda: source.readline(_LONGEST_LINE), b""), 1):
        text = line.decode("utf-8", "replace").removeprefix("\ufeff" if number == 1 else "").strip()
        if text:
            yield number, text


def _enter_typed(records: AnonymousRecords, people: int | None, *, replaces: bool) -> int:
    """Ask for sheet after sheet, and return how many were saved.

    Args:
        records: Where they go.
        people: How many people were asked; None where that was not said.
        replaces: Whether the team's files lie there from an earlier time.
    """
    records.tidy()
    here = records.open()
    refuse_people(people, here, over=replaces)
    stop: StoppedError | None = None
    with asking(records.language, os.environ, figures=True) as (lines, page):
        typing = _Typing(records, lines, page, here)
        if replaces:
            lines.write(plain_text(page.paragraph(page.say(REPLACES))))
        try:
            typing.run()
        except StoppedError as stopped:
            tell(words.left(typing.people).in_(records.language), records.language)
            stop = stopped
        except LeftError:
            lines.write(plain_text(page.paragraph(page.say(words.left(typing.people)))))
    if typing.changed:
        shuffle(records)
    if stop:
        raise stop
    return typing.saved


class _DroppedError(Exception):
    """A sheet that is being typed does not count after all."""

    def __init__(self, told: Said) -> None:
        """Say what of it."""
        super().__init__()
        self.told = told


@dataclass
class _Typing:
    """Sheets being typed, one after the other. Every sheet that was confirmed is saved before the next is asked for."""

    records: AnonymousRecords
    lines: Lines
    page: Page
    people: int
    saved: int = 0
    """How many sheets were saved, less those that were taken back."""
    last: tuple[Path, Scores] | None = None
    """The sheet that was saved last, and where it lies; None where there is none to take back."""
    changed: bool = False
    """Whether any sheet was saved, be it taken back since."""
    early: str = ""
    """A sheet that was typed in answer to the question before."""

    def run(self) -> None:
        """Ask until an empty line comes in place of a sheet.

        Raises:
            LeftError: The input ended, or the person asked to leave.
            StoppedError: A signal came.
        """
        self._say(words.title(self.people))
        self._say(words.KEYS)
        said = self._ask(words.TWICE)
        twice = means_yes(said)
        if is_sheet(said):
            self.early = said
            self._say(words.FIRST_ALREADY)
        count = len(self.records.questionnaire.statements)
        while True:
            try:
                scores = self._read(lambda: words.sheet(self.saved + 1, count), first=True)
                if scores is None:
                    return
                checked = self._compared(self.saved + 1, scores) if twice else scores
            except _DroppedError as dropped:
                self._say(dropped.told)
                continue
            if checked is None:
                self._say(words.not_twice(self.saved + 1))
            else:
                self._keep(checked)

    def _read(self, question: Callable[[], Said], *, first: bool) -> Scores | None:
        """Take the answers of a sheet until they are right; None for an empty line.

        Args:
            question: Asks for them.
            first: Whether they are typed for the first time: only then the sheet before can be taken back.
        """
        while typed := self.early or self._ask(question()):
            self.early = ""
            if letter_of(typed) in ("x", Command.BACK):
                if not first:
                    return None
                self._take_back()
            else:
                try:
                    questionnaire = self.records.questionnaire
                    return score(questionnaire, parse_sheet(self._without_blanks(typed), questionnaire))
                except InputRefusedError as error:
                    self._say(error)
        return None

    def _without_blanks(self, typed: str) -> str:
        """A sheet with an answer asked for in place of each row left blank."""
        questionnaire = self.records.questionnaire
        rows = rows_of(typed, questionnaire)
        if BLANKS.isdisjoint(rows) or len(rows) != len(questionnaire.statements):
            return typed
        for number, row in enumerate(rows, 1):
            if row in BLANKS:
                rows[number - 1] = str(self._one_answer(words.blank(number), none=words.NOT_COUNTED))
        return " ".join(rows)

    def _take_back(self) -> None:
        """Take the sheet that was saved last out of the folder again, and show it once more."""
        if self.last is None:
            self._say(words.NONE_TO_TAKE_BACK)
            return
        path, scores = self.last
        self.last = None
        try:
            self.records.take_back(path)
        except WriteFailedError as error:
            self._say(error)
            return
        self.saved -= 1
        self.people = self.records.count()
        self._say(words.TAKEN_BACK)
        self._keep(scores)

    def _compared(self, number: int, first: Scores) -> Scores | None:
        """Have a sheet typed a second time, and ask where the two differ; None where it was not."""
        second = self._read(lambda: words.again(number), first=False)
        if second is None:
            return None
        answers = list(first.answers)
        for place, (one, other) in enumerate(zip(first.answers, second.answers, strict=True)):
            if one != other:
                self._say(words.differs(place + 1, one, other))
                answers[place] = self._one_answer(words.WHICH)
        return score(self.records.questionnaire, answers)

    def _one_answer(self, question: Said, *, none: Said | None = None) -> int:
        """Ask for one answer of a sheet until it is one.

        Args:
            question: Asks for it.
            none: What is said of the sheet where an empty line tells that it has none; None where it has to have one.

        Raises:
            _DroppedError: The sheet does not count.
        """
        scale = self.records.questionnaire.scale
        while (answer := self._answer(typed := self._ask(question))) is None:
            if letter_of(typed) == "x":
                raise _DroppedError(words.DROPPED_SHEET)
            if none and not typed:
                raise _DroppedError(none)
            self._say(words.not_one_answer(excerpt(typed), scale.lowest, scale.highest))
        return answer

    def _keep(self, scores: Scores) -> None:
        """Show a sheet and its total, take corrections, and save; or the next sheet, which says that this is right."""
        while True:
            answers = in_fives(scores.answers, scores.questionnaire.scale)
            self.lines.write(plain_text(self.page.figures.paragraph(answers)))
            self._say(words.total(scores.total, self.page.say(scores.band.name)))
            said = self._ask(words.KEEP).lower()
            if letter_of(said) == "x":
                self._say(words.DROPPED_SHEET)
                return
            if is_sheet(said) and "=" not in said:
                self.early = said
            elif said:
                scores = self._corrected(scores, said)
                continue
            try:
                self.last = self.records.save(scores), scores
            except WriteFailedError as error:
                self._say(error)
                continue
            self.saved, self.changed = self.saved + 1, True
            self.people = self.records.count()
            self._say(words.kept(self.people))
            return

    def _corrected(self, scores: Scores, said: str) -> Scores:
        """The sheet with a correction like ``7=4``, or as it was where that says nothing."""
        number, _, value = said.partition("=")
        place, answer = answer_of(number, 1, len(scores.answers)), self._answer(value)
        if place is None or answer is None:
            scale = scores.questionnaire.scale
            self._say(words.no_correction(len(scores.answers), scale.lowest, scale.highest))
            return scores
        self._say(words.corrected(place, answer))
        return score(scores.questionnaire, [*scores.answers[: place - 1], answer, *scores.answers[place:]])

    def _answer(self, typed: str) -> int | None:
        scale = self.records.questionnaire.scale
        return answer_of(typed, scale.lowest, scale.highest)

    def _ask(self, question: Said) -> str:
        """Ask, and say the keys where they are asked for.

        Raises:
            LeftError: The input ended, or the person asked to leave.
        """
        while (command := command_of(typed := answer_to(question, self.lines, self.page).strip())) is Command.HELP:
            self._say(words.KEYS)
            self._say(words.MORE_KEYS)
        if command is Command.QUIT:
            raise LeftError
        return typed

    def _say(self, text: Said | RaterQuizError) -> None:
        self.lines.write(plain_text(self.page.paragraph(text.in_(self.page.language))))
