"""Results as plain data for other programs, and as CSV; keys are the questionnaire's, whatever the language.

The shapes are described in ``CONTRIBUTING.md``: others rely on them.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from rater_quiz.comparison import Change, Comparison
from rater_quiz.foreign_text import csv_cell
from rater_quiz.language import Language
from rater_quiz.record import Record
from rater_quiz.scoring import Scores
from rater_quiz.tally import rounded
from rater_quiz.team import TeamResult


def person_data(record: Record, scores: Scores) -> dict[str, Any]:
    """Everything that `take` and `show` tell of a person."""
    taken = record.taken
    return {
        "questionnaire": record.questionnaire,
        "fingerprint": record.fingerprint,
        "language": str(record.language),
        "taken": taken.isoformat(timespec="seconds") if isinstance(taken, datetime) else taken.isoformat(),
        "team": record.team,
        "name": record.name,
        "answers": list(scores.answers),
        "points": list(scores.points),
        "total": scores.total,
        "lowest": scores.questionnaire.lowest,
        "highest": scores.questionnaire.highest,
        "band": scores.band.key,
        "dimensions": {
            dimension.key: {
                "score": dimension.score,
                "lowest": dimension.lowest,
                "highest": dimension.highest,
                "share": rounded(dimension.share),
                "level": dimension.level.key,
            }
            for dimension in scores.dimensions
        },
        "priorities": {
            "dimensions": list(scores.dimension_priorities),
            "statements": list(scores.statement_priorities),
        },
        "cautions": [str(caution) for caution in scores.cautions],
    }


def team_data(
    result: TeamResult, excluded: Sequence[Mapping[str, str | int | None]] = (), excluded_count: int = 0
) -> dict[str, Any]:
    """Everything that `team` tells of a team, rounded.

    Args:
        result: The team's figures.
        excluded: The first responses that were left out, each with its source, row and reason.
        excluded_count: How many were left out in all.
    """
    total = result.total.figures
    return {
        "participants": result.participants,
        "excluded": [dict(one) for one in excluded],
        "excluded_count": excluded_count,
        "total": {
            "mean": rounded(total.mean),
            "sd": rounded(total.sd),
            "median": rounded(total.median),
            "lowest": total.lowest,
            "highest": total.highest,
            "band": result.total.band.key,
            "bands": dict(result.total.bands),
        },
        "dimensions": {
            dimension.key: {
                "mean": rounded(dimension.figures.mean),
                "sd": rounded(dimension.figures.sd),
                "share": rounded(dimension.share),
                "level": dimension.level.key,
                "agreement": rounded(dimension.agreement),
            }
            for dimension in result.dimensions
        },
        "statements": [
            {
                "number": statement.number,
                "mean": rounded(statement.figures.mean),
                "sd": rounded(statement.figures.sd),
                "counts": list(statement.figures.counts),
            }
            for statement in result.statements
        ],
    }


def comparison_data(
    comparison: Comparison, before: Mapping[str, object], after: Mapping[str, object]
) -> dict[str, Any]:
    """Everything that `compare` tells of two results, rounded.

    Args:
        comparison: What changed.
        before: The earlier result, in the shape of its own command.
        after: The later result, likewise.
    """
    return {
        "kind": comparison.kind.value,
        "before": dict(before),
        "after": dict(after),
        "changed_statements": list(comparison.changed_statements),
        "total": _change_json(comparison.total),
        "dimensions": {key: _change_json(change) for key, change in comparison.dimensions.items()},
        "statements": [
            {"number": number, **_change_json(change)} for number, change in enumerate(comparison.statements, 1)
        ],
    }


def _change_json(change: Change) -> dict[str, float | bool | None]:
    exact = change.change
    whole = exact.denominator == 1 and change.squared_error is None
    return {
        "change": int(exact) if whole else rounded(exact),
        "se": rounded(change.se),
        "clear": change.clear,
    }


def team_sheet(team: TeamResult, language: Language) -> str:
    """A team's statements as CSV, below a header: number, text, mean, sd, and how many gave each number of points."""
    scale = team.questionnaire.scale
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["number", "statement", "mean", "sd", *(f"points_{points}" for points in scale.values)])
    for statement, asked in zip(team.statements, team.questionnaire.statements, strict=True):
        figures = statement.figures
        sd = rounded(figures.sd)
        given = csv_cell(asked.text.in_(language))
        table.writerow([asked.number, given, rounded(figures.mean), "" if sd is None else sd, *figures.counts])
    return text.getvalue()
