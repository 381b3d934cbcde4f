"""The questionnaire's advice on one dimension, at the level that it was found at."""

from rater_quiz.language import Language
from rater_quiz.questionnaire import Band, Dimension, Questionnaire
from rater_quiz.report.markdown import bold, bullets, heading
from rater_quiz.report.texts import said
from rater_quiz.wording.report import report_words
from rater_quiz.wording.result import result_words


def advice_on(
    questionnaire: Questionnaire, dimension: Dimension, level: Band, language: Language, *, questions: bool = True
) -> list[str]:
    """What the questionnaire advises, under a heading of its own; nothing where it has no advice.

    Args:
        questionnaire: Whose metrics the advice names.
        dimension: One of its dimensions.
        level: The level of the dimension.
        language: Of the report.
        questions: Whether the questions for a discussion belong to it, or stand elsewhere.
    """
    advice, words = dimension.advice, report_words(language)
    parts = [said(advice.meaning, language), said(advice.levels.get(level.key), language)]
    lists = [
        (words.actions, [said(action, language) for action in advice.actions]),
        (words.metrics, [_metric(questionnaire, key, language) for key in advice.metrics]),
        (words.questions, [said(question, language) for question in advice.questions] if questions else []),
    ]
    for label, items in lists:
        if items:
            parts += [label, bullets(items)]
    if not any(parts):
        return []
    title = result_words(language).level(said(dimension.name, language), said(level.name, language))
    return [heading(3, title), *parts]


def _metric(questionnaire: Questionnaire, key: str, language: Language) -> str:
    metric = questionnaire.metric(key)
    name, meaning, formula = (said(text, language) for text in (metric.name, metric.meaning, metric.formula))
    described = f"{bold(name)}: {meaning}" if meaning else bold(name)
    return f"{described}\n{report_words(language).formula} {formula}" if formula else described
