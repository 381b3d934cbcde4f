"""A result as plain data for other programs; keys are the questionnaire's, whatever the language."""

from datetime import datetime
from typing import Any

from rater_quiz.record import Record
from rater_quiz.scoring import Scores
from rater_quiz.tally import rounded


def result_json(record: Record, scores: Scores) -> dict[str, Any]:
    """Everything that `take` and `show` tell, in the shape of the contract."""
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
