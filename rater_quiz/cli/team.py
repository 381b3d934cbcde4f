"""`rater-quiz team`: the result of a team, from records, folders of them, and the exports of forms."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from rater_quiz.cli.command_line import SMALLEST_GROUP, as_typed, of_next_round, word_for
from rater_quiz.cli.comments import tell_comments, with_comments
from rater_quiz.cli.groups import (
    collected_from,
    excluded_json,
    left_out_by_reason,
    questionnaire_of,
    refuse_people,
    tell_left_out,
)
from rater_quiz.cli.nearby import saved_record
from rater_quiz.cli.options import (
    ForceOption,
    LanguageOption,
    MinimumOption,
    NoPagerOption,
    OutputOption,
    PeopleOption,
    QuestionnaireOption,
    check_output,
    language_here,
    notice_of_language,
    outputs_and_format,
    smallest_group,
)
from rater_quiz.cli.outside import today
from rater_quiz.cli.results import scored, show, tell_saved
from rater_quiz.errors import UsageError
from rater_quiz.files import write_safely
from rater_quiz.foreign_text import terminal
from rater_quiz.language import Language
from rater_quiz.pages.blocks import Document
from rater_quiz.pages.data import person_data, team_data
from rater_quiz.pages.formats import written_for
from rater_quiz.pages.guide import guide_page
from rater_quiz.pages.team import team_page
from rater_quiz.pages.team_view import TeamView
from rater_quiz.record import Record
from rater_quiz.responses import Collected
from rater_quiz.responses.group import refuse_difference, require_group
from rater_quiz.scoring import Scores
from rater_quiz.team import team_result
from rater_quiz.words.command_line import PREPARE, compare_later, nothing_alone

GUIDE = "facilitator-guide.md"
"""What the guide is called where it is proposed."""


class Minutes(StrEnum):
    """How long a session is that there is an agenda for."""

    SIXTY = "60"
    NINETY = "90"


class TeamFormat(StrEnum):
    """What goes to standard output."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


def team(
    sources: Annotated[list[Path], typer.Argument(metavar="SOURCE", readable=False)],
    *,
    min_group: MinimumOption = None,
    lead: Annotated[Path | None, typer.Option("--lead", metavar="REPORT", readable=False)] = None,
    questionnaire: QuestionnaireOption = None,
    lang: LanguageOption = None,
    output: OutputOption = None,
    shown: Annotated[TeamFormat | None, typer.Option("--format", metavar="|".join(TeamFormat))] = None,
    guide: Annotated[Path | None, typer.Option("--guide", metavar="FILE", readable=False)] = None,
    minutes: Annotated[Minutes | None, typer.Option("--minutes", metavar="|".join(Minutes))] = None,
    people: PeopleOption = None,
    force: ForceOption = False,
    no_pager: NoPagerOption = False,
) -> None:
    """Show a team its result; below the smallest group, nothing."""
    if minutes is not None and guide is None:
        raise UsageError.saying(*nothing_alone("--minutes", "--guide"))
    paths, format_ = outputs_and_format(output, shown, TeamFormat, force=force)
    if guide is not None:
        check_output(guide, force=force)
    minimum = smallest_group(min_group)
    leading = None if lead is None else saved_record(lead)
    found = questionnaire_of(sources, questionnaire, lead=leading)
    lead_scores = None if leading is None else _scores_of_lead(leading, str(lead), questionnaire or found.id)
    collected = collected_from(sources, found, lead=leading.sitting if leading else None)
    language = lang or collected.language or language_here()
    tell_left_out(collected, language)
    require_group(collected, minimum)
    refuse_people(people, collected.tally.participants)
    notice_of_language(found, language)
    view = team_view(collected, minimum, lead_scores, people)
    own = person_data(leading, lead_scores) if leading and lead_scores else None
    document = page_of_team(view, collected, language, lead=own, saved=bool(paths))
    document = with_comments(document, sources, view.team.participants, language)
    tell_comments(sources, view.team.participants, language)
    for path in paths:
        save_team(path, document, view, force=force)
    if guide is not None:
        save_guide(guide, view, language, int(minutes or Minutes.SIXTY), force=force)
    show(document, format_, scrolls=not no_pager)
    typed = ["team" if guide is None else "compare", *map(word_for, sources)]
    later = of_next_round(sources[0])
    typed += ["--guide", GUIDE] if guide is None else [word_for(later)]
    typed += ["--questionnaire", questionnaire] if questionnaire else []
    typed += ["--min-group", str(minimum)] if minimum != SMALLEST_GROUP else []
    one = guide is None or len(sources) == 1  # a comparison has one source before and one after
    saved = [*paths, *filter(None, [guide])]
    purpose = PREPARE if guide is None else compare_later(terminal(str(later)))
    tell_saved(saved, language, purpose, as_typed(typed) if one else "")


def team_view(
    collected: Collected,
    minimum: int,
    lead: Scores | None = None,
    people: int | None = None,
    name: str | None = None,
) -> TeamView:
    """Derive a team's result from enough responses.

    Args:
        collected: The responses; whoever calls has seen that they are enough.
        minimum: How many people there had to be.
        lead: The lead's own result.
        people: How many people were asked; fewer than have answered tell nothing.
        name: What the team is called; without it what all responses say.
    """
    known = people if people is not None and people >= collected.tally.participants else None
    return TeamView(
        team_result(collected.tally),
        today(),
        minimum,
        left_out_by_reason(collected),
        lead,
        name=name or collected.team,
        people=known,
    )


def save_team(path: Path, document: Document, view: TeamView, *, force: bool) -> None:
    """Save a team's report.

    Raises:
        WriteFailedError: It could not be written.
        ProtectedError: Without *force*: the file exists, or beside it lies a report of a few people more or fewer.
    """
    if not force:
        refuse_difference(path, view.team.participants, view.minimum)
    write_safely(path, written_for(path.name, document), force=force)


def save_guide(path: Path, view: TeamView, language: Language, minutes: int, *, force: bool) -> None:
    """Save the guide for whoever leads the session.

    Raises:
        WriteFailedError: It could not be written.
        ProtectedError: Without *force*: the file exists, or beside it lies a report of a few people more or fewer.
    """
    save_team(path, guide_page(view, language, minutes), view, force=force)


def page_of_team(
    view: TeamView,
    collected: Collected,
    language: Language,
    *,
    lead: dict[str, Any] | None = None,
    saved: bool,
) -> Document:
    """The page of a team's result; its short form says how to save it where it is not."""

    def data() -> dict[str, Any]:
        return team_data(view.team, excluded_json(collected), collected.excluded_count, lead)

    return team_page(view, language, data=data, saved=saved)


def _scores_of_lead(record: Record, where: str, questionnaire: str) -> Scores:
    return scored(record, terminal(where), questionnaire)
