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
from rater_quiz.pages.shared import Speaker
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
        "to_start_with": [statement.number for statement in scores.to_start_with],
        "cautions": [str(caution) for caution in scores.cautions],
    }


def team_data(
    result: TeamResult,
    excluded: Sequence[Mapping[str, str | int | None]] = (),
    excluded_count: int = 0,
    lead: Mapping[str, object] | None = None,
) -> dict[str, Any]:
    """Everything that `team` tells of a team, rounded; of a small one, what tells whose answers they are is None.

    Args:
        result: The team's figures.
        excluded: The first responses that were left out, each with its source, row and reason.
        excluded_count: How many were left out in all.
        lead: The lead's own result, in the shape of `person_data`; the name is left out.
    """
    total, whole = result.total.figures, result.whole
    return {
        "participants": result.participants,
        "excluded": [dict(one) for one in excluded],
        "excluded_count": excluded_count,
        "total": {
            "mean": rounded(total.mean),
            "sd": rounded(total.sd),
            "median": rounded(total.median) if whole else None,
            "lowest": total.lowest if whole else None,
            "highest": total.highest if whole else None,
            "band": result.total.band.key,
            "bands": dict(result.total.bands),
        },
        "dimensions": {
            dimension.key: {
                "mean": rounded(dimension.figures.mean),
                "sd": rounded(dimension.figures.sd),
                "share": rounded(dimension.share),
                "level": dimension.level.key,
                "levels": dict(dimension.levels),
                "agreement": rounded(dimension.agreement),
            }
            for dimension in result.dimensions
        },
        "statements": [
            {
                "number": statement.number,
                "mean": rounded(statement.figures.mean),
                "sd": rounded(statement.figures.sd),
                "sides": list(statement.sides),
                "counts": list(statement.figures.counts) if whole else None,
            }
            for statement in result.statements
        ],
        "sheets": {str(caution): count for caution, count in result.sheets.items()},
        "cautions": [str(caution) for caution in result.cautions],
        "lead": None if lead is None else {key: value for key, value in lead.items() if key != "name"},
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


def trend_data(comparison: Comparison, rounds: Sequence[Mapping[str, object]]) -> dict[str, Any]:
    """Everything that `compare` tells of more than two results: each in the shape of its own command, then the ends.

    Args:
        comparison: What changed from the first to the last.
        rounds: All of them, in the shape of their own command.
    """
    return {
        "kind": comparison.kind.value,
        "rounds": [dict(each) for each in rounds],
        "first_last": comparison_data(comparison, rounds[0], rounds[-1]),
    }


def _change_json(change: Change) -> dict[str, float | bool | None]:
    exact = change.change
    whole = exact.denominator == 1 and change.squared_error is None
    return {
        "change": int(exact) if whole else rounded(exact),
        "se": rounded(change.se),
        "clear": change.clear,
        "clear_from": rounded(change.clear_from),
    }


def team_sheet(team: TeamResult, speaker: Speaker, lead: Scores | None = None) -> str:
    """A team's figures as CSV below a header: a row for each statement, then one for each dimension.

    What there is no figure for is empty. With a lead, a last column has the lead's own points and scores.
    """
    scale = team.questionnaire.scale
    given = [f"points_{points}" for points in scale.values]
    rows: list[list[object]] = [
        ["kind", "number", "text", "reversed", "mean", "sd", "below", "at", "above", *given, "lead"]
    ]
    for statement, asked in zip(team.statements, team.questionnaire.statements, strict=True):
        figures, text = statement.figures, csv_cell(speaker.positive(asked.number))
        counts = figures.counts if team.whole else [""] * len(given)
        backwards = "yes" if asked.reversed else "no"
        own = lead.points[asked.number - 1] if lead else ""
        about = ["statement", asked.number, text, backwards, rounded(figures.mean), rounded(figures.sd)]
        rows.append([*about, *statement.sides, *counts, own])
    for dimension in team.dimensions:
        name = csv_cell(speaker.named(dimension.key).name)
        mean, sd = rounded(dimension.figures.mean), rounded(dimension.figures.sd)
        own = lead.dimension(dimension.key).score if lead else ""
        rows.append(["dimension", "", name, "", mean, sd, *[""] * (3 + len(given)), own])
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator="\n").writerows(row if lead else row[:-1] for row in rows)
    return sheet.getvalue()
