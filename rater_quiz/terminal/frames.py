"""What key mode shows: a `Screen` → the lines of one frame, never more than the window has."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from rater_quiz.language import Said
from rater_quiz.terminal.bidi import width, wrap
from rater_quiz.terminal.device import Size
from rater_quiz.terminal.fitting import BEGINNING, Focus, introduction, welcome
from rater_quiz.terminal.key_machine import Panel, Refusal, Screen
from rater_quiz.terminal.layout import BLANK, NARROWEST, Cell, Line, Page, Style
from rater_quiz.terminal.line_editing import CURSOR, LOGICAL_CURSOR
from rater_quiz.terminal.scene import GIVEN, MARK, Scene, fitted_in, foot_of, kept_of, mark
from rater_quiz.words import keys as words
from rater_quiz.words import sitting as sitting_words

WIDEST = 100
"""Columns that a frame uses at most; what is left of the window stands on both sides."""
SMALLEST = Size(40, 12)
"""The smallest window for key mode; below it, line mode shows more."""


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
        case Panel.WELCOME:
            lines = _welcome(screen, scene)
        case _ if screen.sitting.at_review:
            # Not on the way to the first statement.
            from rater_quiz.terminal.review import review

            lines = review(screen, scene)
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
        foot = foot_of(scene, words.NOTE_FOOT, page.say(words.LEAVE_NOTE) if screen.leaving_note else scene.notice)
        here = [place for place, line in enumerate(body) if any(_cursor(page) in piece for piece, _ in line)]
        return fitted_in(scene, _progress(screen, scene), body, foot, Focus(*(here or [len(body) - 1])[-1:]))
    head, body, foot, focus = _asked(screen, scene, text)
    if sitting.place == 1:
        above = [*welcome(scene.questionnaire, page, kept=scene.kept), BLANK]
        if len(head) + len(above) + len(body) + len(foot) <= scene.rows:
            body, focus = [*above, *body], focus.below(len(above))
    return fitted_in(scene, head, body, foot, focus)


def _asked(screen: Screen, scene: Scene, text: list[Line]) -> tuple[list[Line], list[Line], list[Line], Focus]:
    """A statement, whose *text* is laid out, with its answers: head, body and foot of the frame, and the focus."""
    sitting, page = screen.sitting, scene.page
    answers, focus = _answers(screen, scene)
    note = page.say(sitting_words.note_here(sitting.note_here)) if sitting.note_here else ""
    after = [BLANK, *page.paragraph(note)] if note else []
    body = [*text, BLANK, *answers, *after]
    focus = focus.below(len(text) + 1)
    # Of a window that is too small for all of it, the statement's beginning comes first.
    focus = BEGINNING if screen.marked is None else replace(focus, before=focus.line)
    head, foot = _progress(screen, scene), _statement_foot(screen, scene, words.STATEMENT_FOOT)
    if not _fits(scene, [*head, *body, *foot]):
        foot = _statement_foot(screen, scene, words.SHORT_FOOT)
    return head, body, foot, focus


def _statement_foot(screen: Screen, scene: Scene, foot: Sequence[Said]) -> list[Line]:
    digits = digit_range(screen.sitting.lowest, screen.sitting.highest)
    keys = [words.answering(*digits), *foot] if digits else foot
    hint: Said | None = None
    match screen.refused:
        case Refusal.MEANINGLESS:
            hint = words.hint(*digits) if digits else words.HINT
        case Refusal.AT_THE_FIRST:
            hint = words.first_hint(*digits) if digits else words.FIRST_HINT
        case Refusal.NOTHING_MARKED:
            hint = words.choose_hint(*digits) if digits else words.CHOOSE_HINT
    return foot_of(scene, keys, scene.page.say(hint) if hint else scene.notice)


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
        Cell(mark(page) if marked else " ", 1, drawn=True),
        Cell(GIVEN if given else " ", 1, drawn=True),
        Cell(str(value), wide, at_end=True),
    )
    return [
        page.row(*signs, Cell(first, 0, style), gap=1, indent=1),
        *(page.row(Cell(" ", wide + 5), Cell(other, 0, style), gap=1) for other in others),
    ]


def _note_being_written(screen: Screen, scene: Scene) -> list[Line]:
    page, note = scene.page, screen.note
    empty = page.paragraph(page.say(words.NOTE_EMPTY), Style.FAINT)
    title = page.paragraph(page.say(words.NOTE_TITLE), Style.TITLE)
    return [*title, *(page.paragraph(f"{note.before}{_cursor(page)}{note.after}") if note.text else empty)]


def _cursor(page: Page) -> str:
    return LOGICAL_CURSOR if page.logical else CURSOR


def _progress(screen: Screen, scene: Scene) -> list[Line]:
    sitting, page = screen.sitting, scene.page
    said = page.say(sitting_words.progress(sitting.place, sitting.count))
    kept = kept_of(screen, scene)
    bar = page.columns - max(width(said), 8) - width(kept) - 4
    cells = [Cell(said, max(width(said), 8), Style.TITLE)]
    if bar >= 8 and not page.logical:  # noqa: PLR2004 - a shorter bar tells nothing
        share = Fraction(sitting.kept, sitting.count)
        cells.append(Cell(page.bar(share, min(bar, 40)), min(bar, 40), drawn=True))
    return [page.row(*cells, Cell(kept, 0, Style.FAINT)), BLANK]


def _help(screen: Screen, scene: Scene) -> list[Line]:
    page, at_review = scene.page, screen.sitting.at_review
    if at_review:
        from rater_quiz.terminal.line_mode import second_looks

        end = words.REVIEW_HELP_FINISH if scene.kept else words.REVIEW_HELP_HAND_IN
        looks = second_looks(scene.questionnaire, screen.sitting, page)
        told = [
            *words.REVIEW_HELP,
            *([words.REVIEW_HELP_MARK] if looks else []),
            end,
            words.HELP_ORDER,
            sitting_words.OTHER_KEYBOARD,
        ]
    else:
        told = [*words.HELP, words.HELP_ORDER, sitting_words.OTHER_KEYBOARD, sitting_words.NO_RIGHT_ANSWERS]
        told += [words.HELP_NOTE] if screen.notes else []
    told.append(words.HELP_KEPT if scene.kept else words.HELP_DROPPED)
    body = [line for text in map(page.say, told) if text for line in page.paragraph(text, bullet="• ")]
    if (introduced := introduction(scene.questionnaire, page, Style.FAINT)) and not at_review:
        body += [BLANK, *introduced]
    title = words.REVIEW_HELP_TITLE if at_review else words.HELP_TITLE
    head = [*page.paragraph(page.say(title), Style.TITLE), BLANK]
    whole = _fits(scene, [*head, *body, *foot_of(scene, words.HELP_FOOT)])
    return _scrolled(screen, scene, [*head, *body], words.HELP_FOOT if whole else words.LONG_HELP_FOOT)


def _welcome(screen: Screen, scene: Scene) -> list[Line]:
    hint = scene.page.say(words.WELCOME_HINT) if screen.refused else scene.notice
    body = welcome(scene.questionnaire, scene.page, kept=scene.kept)
    return _scrolled(screen, scene, body, words.WELCOME_FOOT, hint)


def has_room_for_welcome(screen: Screen, scene: Scene) -> bool:
    """Whether the first statement leaves room for what has to be known before it."""
    text = welcome(scene.questionnaire, scene.page, kept=scene.kept)[0]
    return text in _statement(screen, scene)


def _fits(scene: Scene, lines: Sequence[Line]) -> bool:
    """Whether the window has room for *lines*, if need be without those that are blank."""
    return sum(line != BLANK for line in lines) <= scene.rows


def _scrolled(screen: Screen, scene: Scene, text: list[Line], keys: Sequence[Said], hint: str = "") -> list[Line]:
    """Fit a text that scrolls where it is longer than the window."""
    foot = foot_of(scene, keys, hint)
    if _fits(scene, [*text, *foot]):
        return fitted_in(scene, text, [], foot)
    foot = foot_of(scene, [words.SCROLL, *keys], hint)
    # One line beyond the mark that there is more above: each step shows another line.
    focus = Focus(min(screen.scrolled + 1 if screen.scrolled else 0, len(text) - 1), after=len(text))
    return fitted_in(scene, [], text, foot, focus)


def _draft(screen: Screen, scene: Scene) -> list[Line]:
    page, draft = scene.page, scene.draft
    assert draft is not None, "there is no question without a draft"
    text = page.say(sitting_words.draft_found(draft.kept, draft.count, draft.day))
    head = [*page.paragraph(scene.questionnaire.title.in_(page.language), Style.TITLE), BLANK]
    foot = foot_of(scene, words.DRAFT_FOOT, page.say(words.HINT_DRAFT) if screen.refused else scene.notice)
    return fitted_in(scene, head, page.paragraph(text), foot)
