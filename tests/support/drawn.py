"""Pages as they are drawn: whole reports, and lines of a window."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from rater_quiz.language import Language
from rater_quiz.pages import markdown, screen
from rater_quiz.pages.blocks import Document
from rater_quiz.pages.changes import Changes
from rater_quiz.pages.comparison import comparison_page
from rater_quiz.pages.guide import LENGTHS, guide_page
from rater_quiz.pages.person import person_page, result_blocks
from rater_quiz.pages.sheet import sheet_page
from rater_quiz.pages.team import team_page
from rater_quiz.pages.team_view import TeamView
from rater_quiz.questionnaire import Questionnaire
from rater_quiz.record import Record, new_record
from rater_quiz.scoring import Scores
from rater_quiz.terminal.layout import Line, Page
from support.teams import DAY


def personal_report(record: Record, scores: Scores, language: Language) -> str:
    """The whole report of one person."""
    return markdown.render(person_page(record, scores, language))


def team_report(view: TeamView, language: Language) -> str:
    """The whole report of a team."""
    return markdown.render(team_page(view, language))


def guide(view: TeamView, language: Language, minutes: int = LENGTHS[0]) -> str:
    """The whole guide for whoever leads a session."""
    return markdown.render(guide_page(view, language, minutes))


def comparison_report(changes: Changes, made: date, language: Language) -> str:
    """The whole report of a comparison."""
    return markdown.render(comparison_page(changes, made, language))


def record_of(
    scores: Scores,
    language: Language,
    *,
    team: str | None = None,
    name: str | None = None,
    notes: Mapping[int, str] | None = None,
) -> Record:
    """A record of somebody's answers, always taken at the same moment."""
    taken = datetime(2026, 11, 21, 12, tzinfo=UTC)
    return new_record(
        scores, sitting="s736974746572", language=language, taken=taken, team=team, name=name, notes=notes or {}
    )


def result_lines(scores: Scores, page: Page, *, team: str | None = None, name: str | None = None) -> list[Line]:
    """The result of one person in a window; of one who is nobody in particular, as at the end of a workshop."""
    if team is None and name is None:
        return screen.render(Document(language=page.language, blocks=result_blocks(scores, page.language)), page)
    record = record_of(scores, page.language, team=team, name=name)
    return screen.render(person_page(record, scores, page.language), page)


def team_lines(view: TeamView, page: Page) -> list[Line]:
    """The result of a team in a window."""
    return screen.render(team_page(view, page.language), page)


def comparison_lines(changes: Changes, page: Page) -> list[Line]:
    """A comparison in a window."""
    return screen.render(comparison_page(changes, DAY, page.language), page)


def markdown_sheet(questionnaire: Questionnaire, language: Language) -> str:
    """The sheet to print, as Markdown."""
    return markdown.render(sheet_page(questionnaire, language))
