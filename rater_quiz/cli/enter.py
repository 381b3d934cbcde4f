"""`rater-quiz enter`: sheets of paper typed in."""

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import typer

from rater_quiz.cli.answers import parse_answers
from rater_quiz.cli.collecting import Collection, FolderArgument, TeamOption, shuffle
from rater_quiz.cli.command_line import SMALLEST_GROUP, on_folder
from rater_quiz.cli.options import (
    LanguageOption,
    MinimumOption,
    QuestionnaireOption,
    language_here,
    notice_of_language,
)
from rater_quiz.cli.standard_input import standard_input
from rater_quiz.errors import InputRefusedError, Problem, UsageError, WriteFailedError
from rater_quiz.language import Language, in_each
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import Scores, score
from rater_quiz.terminal.commands import answer_of, means_yes
from rater_quiz.terminal.conduct import prompt
from rater_quiz.terminal.layout import Page, plain_text
from rater_quiz.terminal.line_mode import Lines
from rater_quiz.terminal.output import tell
from rater_quiz.terminal.stopped import LeftError, StoppedError
from rater_quiz.wording.workshop import WorkshopWords, workshop_words

_DROP = ("x", "ء")
_RUN = 3
"""Digits from which on a word is answers run together, and no slip of the space bar."""
_LONGEST_LINE, _MOST_PROBLEMS = 1 << 16, 100
"""Bytes of one line of standard input, and problems in all of it, that are looked at."""


def enter(
    folder: FolderArgument,
    *,
    lang: LanguageOption = None,
    team: TeamOption = None,
    questionnaire: QuestionnaireOption = None,
    min_group: MinimumOption = SMALLEST_GROUP,
) -> None:
    """Type in sheets of paper, as anonymous records.

    The answers of a sheet are typed in the order of its statements; on standard input they are one sheet a line.
    """
    from rater_quiz.questionnaire_file import find_questionnaire

    language = language_here(lang)
    found = find_questionnaire(questionnaire)
    notice_of_language(found, language)
    collection = Collection(folder, found, language, team).checked()
    people = _enter_typed(collection) if sys.stdin is not None and sys.stdin.isatty() else _enter_piped(collection)
    words = workshop_words(language)
    if people < min_group:
        tell(words.missing(people, min_group))
    else:
        tell(words.team_command(on_folder("team", folder, questionnaire=questionnaire, minimum=min_group)))


def _enter_piped(collection: Collection) -> int:
    """Save one sheet for each line of standard input, all or none; print each total, and return how many are in."""
    words = workshop_words(collection.language)
    sheets: list[Scores] = []
    problems: list[Problem] = []
    for number, line in _piped_lines(collection.language):
        try:
            sheets.append(_sheet(line, collection.questionnaire, words.sheet_line(number)))
        except InputRefusedError as error:
            problems += error.problems
        if len(problems) >= _MOST_PROBLEMS:
            break
    InputRefusedError.raise_any(problems)
    if not sheets:
        raise UsageError.saying(
            in_each(workshop_words, lambda words: words.nothing_piped),
            in_each(workshop_words, lambda words: words.nothing_piped_hint),
        )
    collection.tidy(sheets)
    collection.open()
    collection.save_all(sheets)
    shuffle(collection)
    for sheet in sheets:
        typer.echo(words.total(sheet.total, sheet.band.name.in_(collection.language)))
    sys.stdout.flush()
    collection.sheets_are_told(sheets)
    return collection.count()


def _piped_lines(language: Language) -> Iterator[tuple[int, str]]:
    """The lines of standard input with something in them, and their numbers, from 1."""
    source = standard_input(language)
    for number, line in enumerate(iter(lambda: source.readline(_LONGEST_LINE), b""), 1):
        text = line.decode("utf-8", "replace").removeprefix("\ufeff" if number == 1 else "").strip()
        if text:
            yield number, text


def _enter_typed(collection: Collection) -> int:
    """Ask for sheet after sheet, and return how many people are in."""
    from rater_quiz.cli.asking import asking

    collection.tidy()
    status = 0
    with asking(collection.language, os.environ) as (lines, page):
        typing = _Typing(collection, lines, page, collection.open())
        try:
            typing.run()
        except StoppedError as stopped:
            tell(workshop_words(collection.language).left(typing.people))
            status = 128 + stopped.signum
        except LeftError:
            lines.write(plain_text(page.paragraph(typing.words.left(typing.people))))
    if typing.saved:
        shuffle(collection)
    if status:
        raise typer.Exit(status)
    return collection.count()


@dataclass
class _Typing:
    """Sheets being typed, one after the other. Every sheet that was confirmed is saved before the next is asked for."""

    collection: Collection
    lines: Lines
    page: Page
    people: int
    saved: int = 0
    """How many sheets were saved."""

    @property
    def words(self) -> WorkshopWords:
        return workshop_words(self.page.language)

    def run(self) -> None:
        """Ask until an empty line comes in place of a sheet.

        Raises:
            LeftError: The input ended.
            StoppedError: A signal came.
        """
        self._say(self.words.enter_title(self.people))
        self._say(self.words.enter_keys)
        said = self._ask(self.words.twice)
        twice, number = means_yes(said), 1
        early = said if _is_sheet(said) else ""
        if early:
            self._say(self.words.first_already)
        count = len(self.collection.questionnaire.statements)
        while (scores := self._read(self.words.sheet(number, count), early)) is not None:
            early = ""
            checked = self._compared(number, scores) if twice else scores
            if checked is None:
                self._say(self.words.not_twice(number))
            else:
                number += self._kept(checked)

    def _read(self, question: str, typed: str = "") -> Scores | None:
        """Take the answers of a sheet, *typed* already or asked for, until they are right; None for an empty line."""
        while typed := typed or self._ask(question):
            try:
                return _sheet(typed, self.collection.questionnaire, "")
            except InputRefusedError as error:
                self._say(error.in_(self.page.language))
            typed = ""
        return None

    def _compared(self, number: int, first: Scores) -> Scores | None:
        """Have a sheet typed a second time, and ask where the two differ; None where it was not."""
        second = self._read(self.words.again(number))
        if second is None:
            return None
        answers = list(first.answers)
        for place, (one, other) in enumerate(zip(first.answers, second.answers, strict=True)):
            if one != other:
                self._say(self.words.differs(place + 1, one, other))
                answers[place] = self._decided()
        return score(self.collection.questionnaire, answers)

    def _decided(self) -> int:
        while (answer := self._answer(self._ask(self.words.which))) is None:
            pass
        return answer

    def _kept(self, scores: Scores) -> bool:
        """Show the total, take corrections, and save; return whether the sheet was saved."""
        language = self.page.language
        while True:
            self._say(self.words.total(scores.total, scores.band.name.in_(language)))
            said = self._ask(self.words.keep).lower()
            if said in _DROP:
                self._say(self.words.dropped_sheet)
                return False
            if said:
                scores = self._corrected(scores, said)
                continue
            try:
                self.collection.save(scores)
            except WriteFailedError as error:
                self._say(error.in_(language))
                continue
            self.saved += 1
            self.people = self.collection.count()
            self._say(self.words.kept(self.people))
            return True

    def _corrected(self, scores: Scores, said: str) -> Scores:
        """The sheet with a correction like ``7=4``, or as it was where that says nothing."""
        number, _, value = said.partition("=")
        place, answer = answer_of(number, 1, len(scores.answers)), self._answer(value)
        if place is None or answer is None:
            scale = scores.questionnaire.scale
            self._say(self.words.no_correction(len(scores.answers), scale.lowest, scale.highest))
            return scores
        self._say(self.words.corrected(place, answer))
        return score(scores.questionnaire, [*scores.answers[: place - 1], answer, *scores.answers[place:]])

    def _answer(self, typed: str) -> int | None:
        scale = self.collection.questionnaire.scale
        return answer_of(typed, scale.lowest, scale.highest)

    def _ask(self, question: str) -> str:
        self.lines.write(prompt(question, self.page))
        typed = self.lines.read_line()
        if typed is None:
            self.lines.write("\n")
            raise LeftError
        return typed.strip()

    def _say(self, text: str) -> None:
        self.lines.write(plain_text(self.page.paragraph(text)))


def _is_sheet(typed: str) -> bool:
    """Whether what was typed is the answers of a sheet, right or wrong, and no word."""
    return sum(map(str.isdecimal, typed)) >= _RUN


def _sheet(typed: str, questionnaire: Questionnaire, where: str) -> Scores:
    """Score the answers of one sheet: separated, or run together where each is one digit.

    Raises:
        InputRefusedError: With every answer that is wrong.
    """
    together, longest = re.sub(r"\s", "", typed), max(map(len, typed.split()), default=0)
    one_digit = questionnaire.scale.lowest >= 0 and questionnaire.scale.highest <= 9  # noqa: PLR2004 - digits
    right = len(together) == len(questionnaire.statements)
    if one_digit and together.isdecimal() and (right or longest >= _RUN):  # one too few are to be counted as such
        typed = " ".join(together)
    return score(questionnaire, parse_answers(typed, questionnaire, where=where))
