"""Reading, scoring and saving one sitting, each as a ratio to something alike that others wrote, in the same run.

    python tests/benchmarks/reading.py [ROUNDS]

Each of ours is timed in turn with its baseline, so that whatever else the machine does touches both alike; what is
printed is the median of the rounds. The bounds are about twice what was measured when they were set: they are to catch
a change of kind (a file read twice, a cost that grows with the square), no matter of taste.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from rater_quiz.files import write_safely
from rater_quiz.language import Language
from rater_quiz.pages import markdown
from rater_quiz.pages.data import person_data
from rater_quiz.pages.person import person_page
from rater_quiz.questionnaire_file import find_questionnaire, read_questionnaire, shipped_folder
from rater_quiz.record import new_record, parse_record
from rater_quiz.scoring import score

ANSWERS = (4, 3, 5, 2, 1, 4, 3, 2, 5, 4, 3, 2, 1, 4, 5, 3, 2)
FILE = shipped_folder() / "rater.yaml"
FAST = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Comparison(NamedTuple):
    """One thing that the program does, and what it is measured by."""

    name: str
    ours: Callable[[], object]
    baseline_name: str
    baseline: Callable[[], object]
    bound: float


def comparisons(folder: Path) -> list[Comparison]:
    """All comparisons; what is written goes into *folder*."""
    text, numbers = FILE.read_bytes(), iter(range(1_000_000))
    questionnaire = find_questionnaire(None)
    scores = score(questionnaire, ANSWERS)
    record = new_record(
        scores,
        sitting="s000000000000",
        language=Language.ENGLISH,
        taken=datetime(2026, 11, 21, tzinfo=UTC),
        team=None,
        name=None,
    )
    report = markdown.render(person_page(record, scores, Language.ENGLISH))
    result, values = person_data(record, scores), yaml.load(text, FAST)  # noqa: S506 - it builds text, lists and mappings only

    def libyaml() -> Any:
        return yaml.load(text, FAST)  # noqa: S506 - likewise

    def pure_yaml() -> Any:
        return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - likewise

    def json_round_trip() -> Any:
        return json.loads(json.dumps(result))

    def json_of_questionnaire() -> Any:
        return json.loads(json.dumps(values))

    def plain_write() -> None:
        with (folder / f"plain-{next(numbers)}.md").open("wb") as file:
            file.write(report.encode())
            file.flush()
            os.fsync(file.fileno())

    def safe_write() -> None:
        write_safely(folder / f"safe-{next(numbers)}.md", report)

    return [
        Comparison("the shipped questionnaire", lambda: find_questionnaire(None), "libyaml alone", libyaml, 2.5),
        Comparison(
            "the same file as anybody's", lambda: read_questionnaire(FILE), "PyYAML's own parser", pure_yaml, 2.0
        ),
        Comparison("scoring", lambda: score(questionnaire, ANSWERS), "its result to JSON and back", json_round_trip, 6),
        Comparison(
            "a report in words",
            lambda: markdown.render(person_page(record, scores, Language.ENGLISH)),
            "the questionnaire to JSON and back",
            json_of_questionnaire,
            12,
        ),
        Comparison(
            "reading it back", lambda: parse_record(report.encode(), "report.md"), "libyaml alone", libyaml, 1.0
        ),
        Comparison("writing it", safe_write, "a plain write, brought to disk", plain_write, 4.0),
    ]


def milliseconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Measure and print every ratio."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    with tempfile.TemporaryDirectory() as folder:
        for comparison in comparisons(Path(folder)):
            pairs = [(milliseconds(comparison.ours), milliseconds(comparison.baseline)) for _ in range(rounds + 1)][1:]
            ours, baseline = (statistics.median(column) for column in zip(*pairs, strict=True))
            print(
                f"{comparison.name}: {ours:.3g} ms, {ours / baseline:.2f} times {comparison.baseline_name} "
                f"({baseline:.3g} ms; bound {comparison.bound:g})"
            )


if __name__ == "__main__":
    main()
