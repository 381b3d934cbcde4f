"""What key mode shows: a `Screen` → the lines of one frame, never more than the window has."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from rater_quiz.language import Said
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.terminal.bidi import width, wrap
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.fitting import BEGINNING, Focus, fitted, introduction, keys_at_foot
from rater_quiz.terminal.key_machine import Panel, Screen
from rater_quiz.terminal.layout import BLANK, NARROWEST, Cell, Line, Page, Style, cut
from rater_quiz.terminal.line_editing import CURSOR
from rater_quiz.words import keys as words
from rater_quiz.words import sitting as sitting_words

WIDEST = 100
"""Columns that a frame uses at most; what is left of the window stands on both sides."""
SMALLEST = Size(40, 12)
"""The smallest window for key mode; below it, line mode shows more."""
MARK, MARK_MIRRORED, GIVEN, OPEN = "▸", "◂", "✓", "·"


@dataclass(frozen=True)
class DraftFound:
    """What there is of an unfinished sitting."""

    kept: int
    count: int
    day: str
    """ISO 8601."""


@dataclass(frozen=True)
class Scene:
    """What a frame shows besides the screen's own state."""

    questionnaire: Questionnaire
    page: Page
    rows: int
    """Rows of the window, at least 1."""
    notice: str = ""
    """Something the person should know; it stands above the foot."""
    draft: DraftFound | None = None
    kept: bool = True
    """Whether answers are kept when the person leaves."""
    on_disk: bool = True
    """Whether the answers so far are on disk, as far as they are to be kept."""


def page_for(size: Size, page: Page) -> Page:
    """*page* for a window of that size: as wide as is good to read, in the middle."""
    columns = min(size.columns, WIDEST)
    return Page(columns, page.language, page.mode, margin=(size.columns - columns) // 2)


def frame(screen: Screen, scene: Scene) -> list[Line]:
    """Lay out one frame: a head, a body that scrolls if it must, and a foot on the last rows."""
    match screen.panel:
        case Panel.HELP:
            lines = _help(screen, scene)
        case Panel.DRAFT:
            lines = _draft(screen, scene)
        case _ if screen.sitting.at_review:
            lines = _review(screen, scene)
        case _:
            lines = _statement(screen, scene)
    return [scene.page.clipped(line) for line in lines]


def digit_range(lowest: int, highest: int) -> tuple[str, str] | None:
    """The first and the last key that answer: numbers of one digit, and 0 for a 10 at the end; None: no digit does."""
    last = "0" if highest == 10 and lowest > 0 else str(min(highest, 9))  # noqa: PLR2004 - ten keys
    return (str(max(lowest, 0)), last) if lowest <= 9 and highest >= 0 else None  # noqa: PLR2004


def _statement(screen: Screen, scene: Scene) -> list[Line]:
    sitting, page, language = screen.sitting, scene.page, scene.page.language
    statement = scene.questionnaire.statement(screen.sitting.place)
    text = page.paragraph(statement.text.in_(language), Style.TITLE)
    if statement.note:
        text += page.paragraph(statement.note.in_(language), Style.FAINT)
    if screen.panel is Panel.NOTE:
        written = _note_being_written(screen, scene)
        body = [*text, BLANK, *written]
        foot = _foot(scene, words.NOTE_FOOT, page.say(words.LEAVE_NOTE) if screen.leaving_note else scene.notice)
        here = [place for place, line in enumerate(body) if any(CURSOR in piece for piece, _ in line)]
        return _fitted(scene, _progress(screen, scene), body, foot, Focus(*(here or [len(body) - 1])[-1:]))
    answers, focus = _answers(screen, scene)
    note = page.say(sitting_words.note_here(sitting.note_here)) if sitting.note_here else ""
    after = [BLANK, *page.paragraph(note)] if note else []
    body = [*text, BLANK, *answers, *after]
    focus = focus.below(len(text) + 1)
    # Of a window that is too small for all of it, the statement's beginning comes first.
    focus = BEGINNING if screen.marked is None else replace(focus, before=focus.line)
    head, foot = _progress(screen, scene), _statement_foot(screen, scene, words.STATEMENT_FOOT)
    if sum(line != BLANK for line in (*head, *body, *foot)) > scene.rows:
        foot = _statement_foot(screen, scene, words.SHORT_FOOT)
    introduced = introduction(scene.questionnaire, page, Style.FAINT)
    if sitting.place == 1 and introduced:
        above = [*introduced, BLANK]
        if len(head) + len(above) + len(body) + len(foot) <= scene.rows:
            body, focus = [*above, *body], focus.below(len(above))
    return _fitted(scene, head, body, foot, focus)


def _statement_foot(screen: Screen, scene: Scene, foot: Sequence[Said]) -> list[Line]:
    digits = digit_range(screen.sitting.lowest, screen.sitting.highest)
    hint = words.hint(*digits) if digits else words.HINT
    keys = [words.answering(*digits), *foot] if digits else foot
    return _foot(scene, keys, scene.page.say(hint) if screen.refused else scene.notice)


def _answers(screen: Screen, scene: Scene) -> tuple[list[Line], Focus]:
    """The answers one below the other, and where the marked one stands."""
    lines: list[Line] = []
    focus = Focus(0)
    for value in scene.questionnaire.scale.values:
        answer = _answer(screen, scene, value)
        if value == screen.marked:
            focus = Focus(len(lines), after=len(answer) - 1)
        lines += answer
    return lines, focus


def _answer(screen: Screen, scene: Scene, value: int) -> list[Line]:
    """One answer, with a mark where Enter would take it and another where it is the one given."""
    page = scene.page
    marked, given = value == screen.marked, value == screen.sitting.answer_here
    label = scene.questionnaire.scale.label(value).in_(page.language)
    style = Style.CHOSEN if marked else Style.PLAIN
    if page.logical:
        said = f"{value} {label} {MARK if marked else ''}{GIVEN if given else ''}"
        return page.paragraph(said.strip(), style)
    wide = max(len(str(number)) for number in scene.questionnaire.scale.values)
    first, *others = wrap(label, max(NARROWEST, page.columns - wide - 7))
    signs = (
        Cell(_mark(page) if marked else " ", 1, drawn=True),
        Cell(GIVEN if given else " ", 1, drawn=True),
        Cell(str(value), wide, at_end=True),
    )
    return [
        page.row(*signs, Cell(first, 0, style), gap=1, indent=1),
        *(page.row(Cell(" ", wide + 5), Cell(other, 0, style), gap=1) for other in others),
    ]


def _mark(page: Page) -> str:
    return MARK_MIRRORED if page.mirrored else MARK


def _note_being_written(screen: Screen, scene: Scene) -> list[Line]:
    page, note = scene.page, screen.note
    empty = page.paragraph(page.say(words.NOTE_EMPTY), Style.FAINT)
    title = page.paragraph(page.say(words.NOTE_TITLE), Style.TITLE)
    return [*title, *(page.paragraph(note.shown(page)) if note.text else empty)]


def _progress(screen: Screen, scene: Scene) -> list[Line]:
    sitting, page = screen.sitting, scene.page
    said = page.say(sitting_words.progress(sitting.place, sitting.count))
    kept = _kept(screen, scene)
    bar = page.columns - max(width(said), 8) - width(kept) - 4
    cells = [Cell(said, max(width(said), 8), Style.TITLE)]
    if bar >= 8 and not page.logical:  # noqa: PLR2004 - a shorter bar tells nothing
        share = Fraction(sitting.kept, sitting.count)
        cells.append(Cell(page.bar(share, min(bar, 40)), min(bar, 40), drawn=True))
    return [page.row(*cells, Cell(kept, 0, Style.FAINT)), BLANK]


def _kept(screen: Screen, scene: Scene) -> str:
    """How many answers there are, and what is true of them; empty before the first."""
    count = screen.sitting.kept
    if not count:
        return ""
    on_disk = words.kept(count) if scene.on_disk else words.not_saved(count)
    return scene.page.say(on_disk if scene.kept else words.given(count))


def _review(screen: Screen, scene: Scene) -> list[Line]:
    sitting, page = screen.sitting, scene.page
    body: list[Line] = []
    from rater_quiz.scoring import second_look

    both_ways = scene.questionnaire.runs_both_ways
    known = sitting_words.SECOND_LOOKS if both_ways else sitting_words.SECOND_LOOKS_ONE_WAY
    if looked := known.get(second_look(scene.questionnaire, sitting.answers) or ""):
        body += [*page.paragraph(page.say(looked), bullet="! "), BLANK]
    looks = _second_looks(scene, screen)
    focus = Focus(0)
    for statement in scene.questionnaire.statements:
        if statement.number == screen.marked:
            focus = Focus(len(body))
        body.append(_reviewed(screen, scene, statement.number))
        if note := sitting.notes.get(statement.number):
            said = cut(page.say(sitting_words.note_here(note)), page.columns - 12)
            body.append(page.row(Cell("", 8), Cell(said, 0, Style.FAINT)))
        for look in looks.get(statement.number, ()):
            body += page.paragraph(look, indent=8, bullet="! ")
        if statement.number == screen.marked:
            focus = replace(focus, after=len(body) - 1 - focus.line)
    open_ones = sitting.count - sitting.kept
    kept = "" if scene.on_disk else _kept(screen, scene)
    head = [page.row(Cell(page.say(sitting_words.REVIEW_TITLE), 0, Style.TITLE), Cell(kept, 0, Style.FAINT))]
    done = words.FINISH if scene.kept else words.HAND_IN
    state = sitting_words.review_incomplete(open_ones) if open_ones else done
    head += page.paragraph(page.say(state), Style.FAINT)
    hint = page.say(words.HINT) if screen.refused else scene.notice
    foot = _foot(scene, words.OPEN_FOOT if open_ones else words.REVIEW_FOOT, hint)
    return _fitted(scene, [*head, BLANK], body, foot, focus)


def _reviewed(screen: Screen, scene: Scene, number: int) -> Line:
    """One line of the review: the mark, the number, the answer, as much of the statement as there is room for."""
    page, answer = scene.page, screen.sitting.answers[number - 1]
    text = scene.questionnaire.statement(number).text.in_(page.language)
    marked = number == screen.marked
    return page.row(
        Cell(_mark(page) if marked else " ", 1, drawn=True),
        Cell(f"{number}.", 3, at_end=True),
        Cell(OPEN if answer is None else str(answer), 2, Style.TITLE, at_end=True),
        Cell(cut(text, page.columns - 9), 0, Style.CHOSEN if marked else Style.PLAIN),
        gap=1,
    )


def _second_looks(scene: Scene, screen: Screen) -> dict[int, list[str]]:
    """What is worth a second look, below the later statement of each pair."""
    from rater_quiz.scoring import tensions_in

    language = scene.page.language
    looks: dict[int, list[str]] = {}
    for tension in tensions_in(scene.questionnaire, screen.sitting.answers):
        note = f" {tension.note.in_(language)}" if tension.note else ""
        text = scene.page.say(sitting_words.pair(*tension.statements)) + note
        looks.setdefault(max(tension.statements), []).append(text)
    return looks


def _help(screen: Screen, scene: Scene) -> list[Line]:
    page = scene.page
    told = [*words.HELP, words.HELP_ORDER, sitting_words.OTHER_KEYBOARD, sitting_words.NO_RIGHT_ANSWERS]
    told += [words.HELP_NOTE] if screen.notes else []
    told.append(words.HELP_KEPT if scene.kept else words.HELP_DROPPED)
    body = [line for text in map(page.say, told) if text for line in page.paragraph(text, bullet="• ")]
    if introduced := introduction(scene.questionnaire, page, Style.FAINT):
        body += [BLANK, *introduced]
    head = [*page.paragraph(page.say(words.HELP_TITLE), Style.TITLE), BLANK]
    foot = _foot(scene, words.HELP_FOOT)
    if len(head) + len(body) + len(foot) <= scene.rows:
        return _fitted(scene, head, body, foot)
    foot = _foot(scene, words.LONG_HELP_FOOT)
    # One line beyond the mark that there is more above: each step shows another line.
    focus = Focus(min(screen.scrolled + 1 if screen.scrolled else 0, len(body) - 1), after=len(body))
    return _fitted(scene, head, body, foot, focus)


def _draft(screen: Screen, scene: Scene) -> list[Line]:
    page, draft = scene.page, scene.draft
    assert draft is not None, "there is no question without a draft"
    text = page.say(sitting_words.draft_found(draft.kept, draft.count, draft.day))
    head = [*page.paragraph(scene.questionnaire.title.in_(page.language), Style.TITLE), BLANK]
    foot = _foot(scene, words.DRAFT_FOOT, page.say(words.HINT_DRAFT) if screen.refused else scene.notice)
    return _fitted(scene, head, page.paragraph(text), foot)


def _foot(scene: Scene, keys: Sequence[Said], hint: str = "") -> list[Line]:
    """The keys, on as few lines as they fit on; above them what is to be said now. At most half of the window."""
    page = scene.page
    if page.language.right_to_left and keys != words.NOTE_FOOT:
        keys = [*keys, words.mode_foot(page.mode.value)]
    if not scene.kept:
        keys = [words.LEAVE if key == words.SAVE_AND_LEAVE else key for key in keys if key != words.NOTE]
    return keys_at_foot([*map(page.say, keys)], page, hint, most=max(1, scene.rows // 2))


def _fitted(scene: Scene, head: list[Line], body: list[Line], foot: list[Line], focus: Focus = BEGINNING) -> list[Line]:
    return fitted(scene.page, scene.rows, head=head, body=body, foot=foot, focus=focus)
