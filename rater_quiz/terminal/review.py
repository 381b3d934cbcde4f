"""What key mode shows at the review: all answers, the marked one in full, and what may deserve a second look."""

from rater_quiz.scoring import second_look, tensions_in
from rater_quiz.terminal.bidi import wrap
from rater_quiz.terminal.fitting import Focus
from rater_quiz.terminal.key_machine import Refusal, Screen
from rater_quiz.terminal.layout import BLANK, NARROWEST, Cell, Line, Style, cut
from rater_quiz.terminal.scene import MARK, OPEN, Scene, fitted_in, foot_of, kept_of, mark
from rater_quiz.words import keys as words
from rater_quiz.words import sitting as sitting_words

_BEFORE = 9
"""Columns before a statement: the mark, its number and the answer."""
_AND_MARKS = 3
"""Lines besides those after the marked statement's first: that, and the marks that there is more above and below."""


def review(screen: Screen, scene: Scene) -> list[Line]:
    """Lay out the frame of the review."""
    sitting, page = screen.sitting, scene.page
    body: list[Line] = []
    both_ways = scene.questionnaire.runs_both_ways
    known = sitting_words.SECOND_LOOKS if both_ways else sitting_words.SECOND_LOOKS_ONE_WAY
    if looked := known.get(second_look(scene.questionnaire, sitting.answers) or ""):
        body += [*page.paragraph(page.say(looked), bullet="! "), BLANK]
    looks = _second_looks(scene, screen)
    focus = Focus(0)
    for number in range(1, sitting.count + 1):
        if number == screen.marked:
            shown = [*_in_full(scene, screen, number), *looks.get(number, ())]
            focus = Focus(len(body), after=len(shown) - 1)
        else:
            shown = [*_in_short(scene, screen, number), *looks.get(number, ())]
        body += shown
    open_ones = sitting.count - sitting.kept
    kept = "" if scene.on_disk else kept_of(screen, scene)
    head = [page.row(Cell(page.say(sitting_words.REVIEW_TITLE), 0, Style.TITLE), Cell(kept, 0, Style.FAINT))]
    done = words.FINISH if scene.kept else words.HAND_IN
    state = sitting_words.review_incomplete(open_ones) if open_ones else done
    head += page.paragraph(page.say(state), Style.FAINT)
    hints = {Refusal.MEANINGLESS: words.HINT, Refusal.NOTHING_MARKED: words.MARK_HINT}
    hint = hints.get(screen.refused) if screen.refused else None
    foot = foot_of(scene, words.OPEN_FOOT if open_ones else words.REVIEW_FOOT, page.say(hint) if hint else scene.notice)
    head.append(BLANK)
    if screen.marked and len(head) + len(foot) + focus.after + _AND_MARKS > scene.rows:
        del head[1:]  # the marked statement needs the room more
    return fitted_in(scene, head, body, foot, focus)


def _in_short(scene: Scene, screen: Screen, number: int) -> list[Line]:
    """As much of a statement and of its note as there is room for in a line each."""
    page, note = scene.page, screen.sitting.notes.get(number)
    text = page.say(scene.questionnaire.statement(number).text)
    lines = [_row(scene, screen, number, Cell(cut(text, page.columns - _BEFORE), 0))]
    if note:
        said = cut(page.say(sitting_words.note_here(note)), page.columns - _BEFORE)
        lines.append(_row(scene, screen, None, Cell(said, 0, Style.FAINT)))
    return lines


def _in_full(scene: Scene, screen: Screen, number: int) -> list[Line]:
    """All of a statement, the word of its answer, and all of its note."""
    page, answer = scene.page, screen.sitting.answers[number - 1]
    text = page.say(scene.questionnaire.statement(number).text)
    label = sitting_words.REVIEW_UNANSWERED if answer is None else scene.questionnaire.scale.label(answer)
    if page.logical:
        lines = page.paragraph(f"{MARK}  {number}.  {_sign(answer)}  {text}", Style.CHOSEN)
    else:
        first, *others = wrap(text, max(NARROWEST, page.columns - _BEFORE))
        lines = [_row(scene, screen, number, Cell(first, 0, Style.CHOSEN))]
        lines += [_row(scene, screen, None, Cell(other, 0, Style.CHOSEN)) for other in others]
    lines += page.paragraph(page.say(sitting_words.answer_is(page.say(label))), indent=_BEFORE)
    if note := screen.sitting.notes.get(number):
        lines += page.paragraph(page.say(sitting_words.note_here(note)), Style.FAINT, indent=_BEFORE)
    return lines


def _row(scene: Scene, screen: Screen, number: int | None, text: Cell) -> Line:
    """A line of the review: the mark, the number and the answer of a statement, or their blanks; then *text*."""
    if number is None:
        return scene.page.row(Cell(" ", _BEFORE - 1), text, gap=1)
    return scene.page.row(
        Cell(mark(scene.page) if number == screen.marked else " ", 1, drawn=True),
        Cell(f"{number}.", 3, at_end=True),
        Cell(_sign(screen.sitting.answers[number - 1]), 2, Style.TITLE, at_end=True),
        text,
        gap=1,
    )


def _sign(answer: int | None) -> str:
    return OPEN if answer is None else str(answer)


def _second_looks(scene: Scene, screen: Screen) -> dict[int, list[Line]]:
    """What is worth a second look, below the later statement of each pair."""
    page = scene.page
    looks: dict[int, list[Line]] = {}
    for tension in tensions_in(scene.questionnaire, screen.sitting.answers):
        note = f" {page.say(tension.note)}" if tension.note else ""
        text = page.say(sitting_words.pair(*tension.statements)) + note
        looks.setdefault(max(tension.statements), []).extend(page.paragraph(text, indent=_BEFORE, bullet="! "))
    return looks
