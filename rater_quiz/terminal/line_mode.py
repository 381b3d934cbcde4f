"""A sitting in line mode: one question, one line to answer, no boxes, no redrawing."""

from collections.abc import Callable, Iterable, Iterator

from rater_quiz.foreign_text import clean
from rater_quiz.language import Said
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.scoring import second_look, tensions_in
from rater_quiz.sitting import LONGEST_NOTE, Sitting
from rater_quiz.terminal.commands import Command, answer_of, command_of
from rater_quiz.terminal.fitting import welcome
from rater_quiz.terminal.layout import BLANK, Line, Page, plain_text
from rater_quiz.terminal.lines import Lines, prompt
from rater_quiz.words import sitting as words


class LineMode:
    """One sitting, line by line; `run` it once."""

    def __init__(
        self, questionnaire: Questionnaire, page: Page, terminal: Lines, keep: Callable[[Sitting], None]
    ) -> None:
        """Ask *questionnaire* on *terminal*, laid out on *page*, and hand each new state to *keep* before going on."""
        self._questionnaire, self._page = questionnaire, page
        self._terminal, self._keep = terminal, keep

    def run(self, sitting: Sitting) -> bool:
        """Go through *sitting* to its end; return whether it was finished rather than left.

        The first state is kept too: whoever calls knows the last one from *keep*.
        """
        self._keep(sitting)
        if not sitting.kept:
            self._write([*welcome(self._questionnaire, self._page), BLANK])
        self._say(words.LINE_KEYS)
        shown: Sitting | None = None
        while True:
            if shown is None or shown.place != sitting.place:
                self._write([BLANK, *(self._review(sitting) if sitting.at_review else self._statement(sitting))])
            shown = sitting
            self._terminal.write("> ")
            typed = self._terminal.read_line()
            if typed is None:
                self._terminal.write("\n")
                return False
            if command_of(typed) is Command.QUIT:
                return False
            if sitting.at_review and sitting.complete and not typed.strip():
                return True
            sitting = self._apply(sitting, typed)
            self._keep(sitting)

    def _apply(self, sitting: Sitting, typed: str) -> Sitting:
        command = command_of(typed)
        if command is None or (sitting.at_review and command not in (Command.BACK, Command.HELP)):
            return self._at_review(sitting, typed) if sitting.at_review else self._answer(sitting, typed)
        return self._obey(sitting, command)

    def _obey(self, sitting: Sitting, command: Command) -> Sitting:
        match command:
            case Command.BACK:
                if sitting.place == 1:
                    self._say(words.AT_THE_FIRST)
                return sitting.back()
            case Command.FORWARD:
                return sitting.forward()
            case Command.REVIEW:
                return sitting.go_to(sitting.review)
            case Command.NOTE:
                return self._note(sitting)
            case _:
                told: tuple[Said, ...] = (*words.LINE_HELP, words.NO_RIGHT_ANSWERS)
                if sitting.at_review:
                    looks = second_looks(self._questionnaire, sitting, self._page)
                    told = (*words.LINE_REVIEW_HELP, *([words.LINE_SECOND_LOOK] if looks else []))
                texts = map(self._page.say, (*told, words.OTHER_KEYBOARD))
                self._write(line for text in texts if text for line in self._page.paragraph(text, bullet="- "))
                return sitting

    def _answer(self, sitting: Sitting, typed: str) -> Sitting:
        if not typed.strip() and sitting.answer_here is not None:
            return sitting.forward()
        answer = answer_of(typed, sitting.lowest, sitting.highest)
        if answer is None:
            self._say(words.not_an_answer(sitting.lowest, sitting.highest))
            return sitting
        return sitting.answer(answer)

    def _at_review(self, sitting: Sitting, typed: str) -> Sitting:
        if not typed.strip() and sitting.first_unanswered is not None:
            return sitting.go_through_open()
        number = answer_of(typed, 1, sitting.count)
        if number is None:
            self._say(words.REVIEW_KEYS)
            return sitting
        return sitting.go_to(number)

    def _note(self, sitting: Sitting) -> Sitting:
        if sitting.note_here:
            self._say(words.note_here(sitting.note_here))
        self._terminal.write(prompt(words.ASK_NOTE, self._page))
        typed = clean(self._terminal.read_line() or "")[:LONGEST_NOTE]
        if not typed:
            return sitting
        taken_away = typed == "-"
        self._say(words.NOTE_TAKEN_AWAY if taken_away else words.NOTE_KEPT)
        return sitting.note("" if taken_away else typed)

    def _statement(self, sitting: Sitting) -> Iterator[Line]:
        statement, language = self._questionnaire.statement(sitting.place), self._page.language
        yield from self._said(words.progress(sitting.place, sitting.count))
        yield from self._page.paragraph(statement.text.in_(language))
        if statement.note:
            yield from self._page.paragraph(statement.note.in_(language))
        for value in self._questionnaire.scale.values:
            label = f"{value} {self._questionnaire.scale.label(value).in_(language)}"
            if value == sitting.answer_here:
                label += f" ({words.ANSWERED.in_(language)})"
            yield from self._page.paragraph(label)
        if sitting.note_here:
            yield from self._said(words.note_here(sitting.note_here))

    def _review(self, sitting: Sitting) -> Iterator[Line]:
        language, scale = self._page.language, self._questionnaire.scale
        unanswered = words.REVIEW_UNANSWERED.in_(language)
        yield from self._said(words.REVIEW_TITLE)
        for statement, answer in zip(self._questionnaire.statements, sitting.answers, strict=True):
            given = unanswered if answer is None else f"{answer} {scale.label(answer).in_(language)}"
            yield from self._page.paragraph(f"{statement.text.in_(language)} [{given}]", bullet=f"{statement.number}. ")
            if note := sitting.notes.get(statement.number):
                yield from self._page.paragraph(self._page.say(words.note_here(note)), indent=3)
        looks = second_looks(self._questionnaire, sitting, self._page)
        if looks:
            yield BLANK
            yield from self._said(words.SECOND_LOOK)
            for look in looks:
                yield from self._page.paragraph(look, bullet="- ")
        yield BLANK
        open_ones = sitting.count - sitting.kept
        yield from self._said(words.review_incomplete(open_ones) if open_ones else words.REVIEW_KEYS)

    def _said(self, text: Said) -> list[Line]:
        return self._page.paragraph(self._page.say(text))

    def _say(self, text: Said) -> None:
        self._write(self._said(text))

    def _write(self, lines: Iterable[Line]) -> None:
        self._terminal.write(plain_text(lines))


def second_looks(questionnaire: Questionnaire, sitting: Sitting, page: Page) -> list[str]:
    """What is worth a second look among the answers so far, kindly put."""
    known = words.SECOND_LOOKS if questionnaire.runs_both_ways else words.SECOND_LOOKS_ONE_WAY
    said = known.get(second_look(questionnaire, sitting.answers) or "")
    looks = [page.say(said)] if said else []
    for tension in tensions_in(questionnaire, sitting.answers):
        note = f" {tension.note.in_(page.language)}" if tension.note else ""
        looks.append(page.say(words.pair(*tension.statements)) + note)
    return looks
