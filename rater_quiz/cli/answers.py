"""Answers that were typed as text: on the command line, one a line on standard input, or a sheet a line."""

import re
from collections.abc import Iterable, Iterator

from rater_quiz.errors import InputRefusedError, Problem, UsageError
from rater_quiz.foreign_text import shortened, terminal
from rater_quiz.questionnaire import Questionnaire, Scale, check_digits, written_together
from rater_quiz.terminal.commands import answer_of
from rater_quiz.words import command_line
from rater_quiz.words import sitting as words

_LONGEST = 41
"""Characters of what was found that a message repeats."""
_RUN = 3
"""Signs from which on a word is answers run together, and no slip of the space bar."""
_NINE = 9
"""The highest answer that is one digit."""
_DASHES = "-‐‑‒–—−"
"""What is typed on a phone may have another dash."""
_CHECK = re.compile(rf"(?<=\d)\s+[{_DASHES}]\s+(\d\d)\s*$")
"""The check digits after the answers of a page."""
BLANKS = frozenset(_DASHES)
"""Each stands for a row of a sheet that was left blank."""
_MOST_BLANK = 1000
"""Blank lines that may be the end of the input; it does not come after more of them."""


def parse_answers(text: str, questionnaire: Questionnaire, *, where: str = "--answers") -> tuple[int, ...]:
    """Read all answers from one text, separated by spaces, commas or line breaks.

    Args:
        text: What was typed.
        questionnaire: What is answered.
        where: What messages call the place where it was typed.

    Raises:
        InputRefusedError: With every answer that is off the scale or no number, and with a wrong count of them.
    """
    scale, count = questionnaire.scale, len(questionnaire.statements)
    given = _split(text)
    answers = [answer_of(part, scale.lowest, scale.highest) for part in given]
    problems = [
        Problem(where, command_line.no_answer(number, scale.lowest, scale.highest, excerpt(part)))
        for number, (part, answer) in enumerate(zip(given[:count], answers, strict=False), 1)
        if answer is None
    ]
    if len(given) != count:
        in_one_run = len(given) == 1 and given[0].isdecimal() and len(given[0]) > 1
        finding = command_line.too_few_answers if len(given) < count else command_line.too_many_answers
        hint = command_line.SPACES if in_one_run else command_line.ONE_EACH
        problems.append(Problem(where, finding(count, len(given)), hint))
    InputRefusedError.raise_any(problems)
    return tuple(answer for answer in answers if answer is not None)


def _split(text: str) -> list[str]:
    """What stands between spaces, commas and line breaks."""
    return [part for part in re.split(r"[\s,،;؛]+", text.removeprefix("\ufeff")) if part]


def rows_of(typed: str, questionnaire: Questionnaire, *, tens: bool = False) -> list[str]:
    """What stands for each statement: words, or the signs of a line that is run together, a wrong one among them.

    Args:
        typed: The line.
        questionnaire: What is answered.
        tens: Whether single digits that are one for each statement cannot be words too, as a 10 would be one.
    """
    rows = _split(typed)
    together = "".join(rows)
    whole = tens and together.isdecimal() and len(together) == len(questionnaire.statements)
    runs = whole or any(len(row) >= _RUN and any(map(str.isdecimal, row)) for row in rows)
    return list(together) if runs and written_together(questionnaire.scale) else rows


def is_sheet(typed: str) -> bool:
    """Whether what was typed is the answers of a sheet, right or wrong, and no word."""
    return sum(map(str.isdecimal, typed)) >= _RUN


def refuse_blank_rows(typed: str, questionnaire: Questionnaire, *, where: str) -> None:
    """Refuse the line of a sheet with rows left blank: nobody can be asked for their answers.

    Raises:
        InputRefusedError: It has some. In a line of more rows than there are, dashes may stand between answers.
    """
    count = len(questionnaire.statements)
    rows = rows_of(typed, questionnaire)
    if len(rows) != count:
        rows = rows_of(_CHECK.sub("", typed), questionnaire)
    if len(rows) <= count and (blank := [number for number, row in enumerate(rows, 1) if row in BLANKS]):
        raise InputRefusedError.saying(*command_line.blank_rows(blank), where=where)


def parse_sheet(typed: str, questionnaire: Questionnaire, *, where: str = "") -> tuple[int, ...]:
    """Read the answers of one sheet: separated, or run together where each is one digit, with check digits or without.

    Raises:
        InputRefusedError: With every answer that is wrong; or the check digits are those of other answers.
    """
    scale, expected = questionnaire.scale, None
    if check := _CHECK.search(typed):
        typed, expected = typed[: check.start()], int(check[1])
    rows = rows_of(typed, questionnaire, tens=scale.highest <= _NINE or expected is not None)
    answers = parse_answers(" ".join(rows), questionnaire, where=where)
    if expected is not None and expected != (found := check_digits(answers, scale)):
        raise InputRefusedError.saying(*command_line.wrong_check(expected, found), where=where)
    return answers


def read_answer_lines(lines: Iterable[bytes], questionnaire: Questionnaire) -> tuple[int, ...]:
    """Read one answer a line; blank lines may only come last.

    Args:
        lines: As they come from standard input; no more are taken than are needed.
        questionnaire: What is answered.

    Raises:
        InputRefusedError: A line is no answer, or there are more lines than statements.
        UsageError: There are too few.
    """
    count, scale = len(questionnaire.statements), questionnaire.scale
    answers: list[int] = []
    for number, line in _without_blank_end(lines):
        if len(answers) == count:
            raise InputRefusedError.saying(words.too_many(number, count))
        answer = answer_of(line, scale.lowest, scale.highest)
        if answer is None:
            raise _bad_line(number, line, scale)
        answers.append(answer)
    if len(answers) < count:
        raise UsageError.saying(words.too_few(len(answers), count), words.TOO_FEW_HINT)
    return tuple(answers)


def _bad_line(number: int, line: str, scale: Scale) -> InputRefusedError:
    finding = words.bad_line(number, excerpt(line), scale.lowest, scale.highest)
    return InputRefusedError.saying(finding, words.TOO_FEW_HINT)


def _without_blank_end(lines: Iterable[bytes]) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, from 1; blank ones only if another one follows."""
    blank: list[int] = []
    for number, raw in enumerate(lines, 1):
        line = raw.decode("utf-8", "replace").removeprefix("\ufeff" if number == 1 else "").strip()
        if not line and len(blank) < _MOST_BLANK:
            blank.append(number)
            continue
        yield from ((earlier, "") for earlier in blank)
        blank.clear()
        yield number, line


def excerpt(text: str) -> str:
    """What was found, harmless and cut."""
    return shortened(terminal(text), _LONGEST)
