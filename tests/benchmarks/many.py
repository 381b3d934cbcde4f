"""A team's answers in bulk, each as a ratio to merely reading the same files, in the same run; and the memory it takes.

    python tests/benchmarks/many.py [ROWS]

100,000 rows of a form's CSV against Python's own `csv` module merely reading them (bound 6 times), and of a workbook
against the library that reads it (bound 1.5 times), in the time of the processor, the best of several; the peak of
memory for CSV at 10,000 rows and at ten and a hundred times as many, each in a process of its own (it is not to grow
with the rows; a process begins with the peak of the one that starts it, so this is measured first); and 1,000 records
against merely reading the files. Without ROWS, the largest file has 1,000,000 rows.
"""

import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from python_calamine import load_workbook

from rater_quiz.language import Language
from rater_quiz.pages import markdown
from rater_quiz.pages.person import person_page
from rater_quiz.questionnaire_file import find_questionnaire
from rater_quiz.record import Record
from rater_quiz.responses import collect
from rater_quiz.scoring import score

LABELS = ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
BOUND, BOUND_OF_WORKBOOKS = 6, 1.5
RECORDS = 1_000


def sheets(count: int) -> Iterator[list[int]]:
    """So many people's answers, the same in every run."""
    chance = random.Random(17)  # noqa: S311 - nothing secret
    for _ in range(count):
        yield [chance.randint(1, 5) for _ in range(17)]


def form(rows: int, *, labels: bool) -> Iterator[list[Any]]:
    """What a form exports: a time, an address, and an answer to each statement."""
    texts = [f"{s.number}. {s.text.in_(Language.ENGLISH)}" for s in find_questionnaire(None).statements]
    yield ["Timestamp", "Email", *texts]
    for number, answers in enumerate(sheets(rows)):
        said = [LABELS[answer - 1] for answer in answers] if labels else answers
        yield ["2026/11/21 10:32:05 AM", f"p{number}@example.org", *said]


def write_form(path: Path, rows: int, *, labels: bool) -> None:
    """Write it as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(form(rows, labels=labels))


def write_workbook(path: Path, rows: int, *, labels: bool) -> None:
    """Write it as a workbook."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Form1")
    for row in form(rows, labels=labels):
        sheet.append(row)
    book.save(path)


def seconds(call: Callable[[], object]) -> float:
    """How long the processor takes for the best of five calls."""
    taken = []
    for _ in range(5):
        begun = time.process_time()
        call()
        taken.append(time.process_time() - begun)
    return min(taken)


def merely_read(path: Path) -> None:
    """Read a CSV file row by row, and do nothing with it."""
    with path.open(encoding="utf-8", newline="") as file:
        for _ in csv.reader(file):
            pass


def merely_load(path: Path) -> None:
    """Read a workbook row by row, and do nothing with it."""
    for _ in load_workbook(path).get_sheet_by_index(0).iter_rows():
        pass


def peak(path: Path) -> float:
    """The peak of resident memory, in MiB, of a process that collects *path* and nothing else."""
    done = subprocess.run(
        [sys.executable, __file__, "--collect", str(path)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def write_records(folder: Path) -> None:
    """Write so many records, each as its whole report."""
    questionnaire = find_questionnaire(None)
    for number, answers in enumerate(sheets(RECORDS)):
        scores = score(questionnaire, answers)
        record = Record(
            sitting=f"s{number:012x}",
            questionnaire=questionnaire.id,
            fingerprint=questionnaire.fingerprint,
            language=Language.ENGLISH,
            taken=date(2026, 11, 21),
            team=None,
            name=None,
            answers=scores.answers,
        )
        report = markdown.render(person_page(record, scores, Language.ENGLISH))
        (folder / f"{number}.md").write_text(report, encoding="utf-8")


def main() -> None:
    """Measure and print all of it."""
    if sys.argv[1:2] == ["--collect"]:
        collect([Path(sys.argv[2])], find_questionnaire(None))
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    questionnaire = find_questionnaire(None)
    with tempfile.TemporaryDirectory() as home:
        book = Path(home) / "form.xlsx"
        form = Path(home) / "form.csv"
        for rows in (most // 100, most // 10, most):
            write_form(form, rows, labels=False)
            print(f"peak of memory at {rows:,} rows: {peak(form):.1f} MiB")
        for labels in (False, True):
            write_form(form, most // 10, labels=labels)
            ours, theirs = seconds(lambda: collect([form], questionnaire)), seconds(lambda: merely_read(form))
            what = "labels" if labels else "numbers"
            print(f"{most // 10:,} rows of {what}: {ours:.2f} s, {ours / theirs:.1f} times csv.reader (bound {BOUND})")
            write_workbook(book, most // 10, labels=labels)
            ours, theirs = seconds(lambda: collect([book], questionnaire)), seconds(lambda: merely_load(book))
            ratio = f"{ours / theirs:.2f} times the library alone (bound {BOUND_OF_WORKBOOKS})"
            print(f"the same in a workbook: {ours:.2f} s, {ratio}")
        form.unlink()
        folder = Path(home) / "records"
        folder.mkdir()
        write_records(folder)
        ours = seconds(lambda: collect([folder], questionnaire))
        theirs = seconds(lambda: [path.read_bytes() for path in folder.iterdir()])
        print(f"{RECORDS:,} records: {ours:.2f} s, {ours / theirs:.0f} times merely reading the files")


if __name__ == "__main__":
    main()
