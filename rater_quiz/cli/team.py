"""`rater-quiz team`: the result of a team, from records, folders of them, and the exports of forms."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from rater_quiz.cli.command_line import SMALLEST_GROUP
from rater_quiz.cli.groups import collected_from, excluded_json, left_out_by_reason, questionnaire_of, tell_left_out
from rater_quiz.cli.options import (
    ForceOption,
    LanguageOption,
    MinimumOption,
    OutputOption,
    QuestionnaireOption,
    language_here,
    notice_of_language,
    output_and_format,
)
from rater_quiz.cli.outside import today
from rater_quiz.cli.results import scored, show
from rater_quiz.files import write_safely
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language
from rater_quiz.pages import markdown
from rater_quiz.pages.blocks import Document
from rater_quiz.pages.data import team_data
from rater_quiz.pages.team import TeamView, team_page
from rater_quiz.record import Record, read_record
from rater_quiz.responses import Collected
from rater_quiz.responses.group import refuse_difference, require_group
from rater_quiz.scoring import Scores
from rater_quiz.team import team_result


class TeamFormat(StrEnum):
    """What goes to standard output."""

    TEXT = "text"
    MARKDOWN = "md"
    JSON = "json"
    CSV = "csv"


def team(
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="SOURCE", readable=False, help="Saved reports, folders of them, CSV files of forms."),
    ],
    *,
    min_group: MinimumOption = SMALLEST_GROUP,
    lead: Annotated[
        Path | None,
        typer.Option("--lead", metavar="RECORD", readable=False, help="The lead's report, to stand beside the team's."),
    ] = None,
    questionnaire: QuestionnaireOption = None,
    lang: LanguageOption = None,
    output: OutputOption = None,
    shown: Annotated[TeamFormat | None, typer.Option("--format", help="What goes to standard output (text).")] = None,
    force: ForceOption = False,
) -> None:
    """Show a team its result; below the smallest group, nothing."""
    path, format_ = output_and_format(output, shown, TeamFormat, force=force)
    leading = None if lead is None else read_record(lead)
    found = questionnaire_of(sources, questionnaire, lead=leading)
    lead_scores = None if leading is None else _scores_of_lead(leading, str(lead), questionnaire or found.id)
    collected = collected_from(sources, found, lead=leading.sitting if leading else None)
    language = lang or collected.language or language_here()
    tell_left_out(collected, language)
    require_group(collected, min_group)
    notice_of_language(found, language)
    view = team_view(collected, min_group, lead_scores)
    document = page_of_team(view, collected, language, saved=path is not None)
    if path is not None:
        save_team(path, document, view, force=force)
    show(document, format_)


def team_view(collected: Collected, minimum: int, lead: Scores | None = None) -> TeamView:
    """Derive a team's result from enough responses.

    Args:
        collected: The responses; whoever calls has seen that they are enough.
        minimum: How many people there had to be.
        lead: The lead's own result.
    """
    return TeamView(team_result(collected.tally), today(), minimum, left_out_by_reason(collected), lead)


def save_team(path: Path, document: Document, view: TeamView, *, force: bool) -> None:
    """Save a team's report.

    Raises:
        WriteFailedError: It could not be written.
        ProtectedError: Without *force*: the file exists, or beside it lies a report of a few people more or fewer.
    """
    if not force:
        refuse_difference(path, view.team.participants, view.minimum)
    write_safely(path, markdown.render(document), force=force)


def page_of_team(view: TeamView, collected: Collected, language: Language, *, saved: bool) -> Document:
    """The page of a team's result; its short form says how to save it where it is not."""

    def data() -> dict[str, Any]:
        return team_data(view.team, excluded_json(collected), collected.excluded_count)

    return team_page(view, language, data=data, saved=saved)


def _scores_of_lead(record: Record, where: str, questionnaire: str) -> Scores:
    return scored(record, terminal(where), questionnaire)
