"""The plan that a report ends with: five questions, and a table with proposed actions for people to fill in."""

from collections.abc import Iterator, Sequence

from rater_quiz.language import Language
from rater_quiz.questionnaire import Questionnaire, Statement
from rater_quiz.report.markdown import bold, heading, numbered, table
from rater_quiz.report.texts import said
from rater_quiz.wording.report import report_words


def plan(
    questionnaire: Questionnaire, statements: Sequence[Statement], dimensions: Sequence[str], language: Language
) -> Iterator[str]:
    """The parts of the plan, heading first.

    Args:
        questionnaire: What was answered.
        statements: Those to start with, the weakest first; their tips are the proposed actions.
        dimensions: The keys of all dimensions, the weakest first; its measures are what the plan shall move.
        language: Of the report.
    """
    words = report_words(language)
    yield heading(2, words.plan)
    yield words.plan_introduction
    yield numbered(f"{bold(step)}: {question}" for step, question in words.plan_steps)
    proposals = _proposals(questionnaire, statements, dimensions, language)
    yield table(words.plan_columns, [(action, "", "", measures, "", "") for action, measures in proposals])


def _proposals(
    questionnaire: Questionnaire, statements: Sequence[Statement], dimensions: Sequence[str], language: Language
) -> Iterator[tuple[str, str]]:
    """Actions with their measures: the tips for the weakest statements, and room for an action of the team's own.

    A tip gets the measures of the weakest dimension that its statement counts in: of the weakest of all, every
    one of them, for this is what the plan shall move; of another, the first.
    """
    weakest, measured = dimensions[0], set()
    for statement in statements:
        if statement.tip:
            key = next(key for key in dimensions if key in statement.dimensions)
            measured.add(key)
            yield said(statement.tip, language), _measures(questionnaire, key, language, None if key == weakest else 1)
    yield "", "" if weakest in measured else _measures(questionnaire, weakest, language)


def _measures(questionnaire: Questionnaire, key: str, language: Language, most: int | None = None) -> str:
    words = report_words(language)
    metrics = [questionnaire.metric(metric) for metric in questionnaire.dimension(key).advice.metrics[:most]]
    return words.semicolon.join(words.target(said(metric.name, language)) for metric in metrics)
