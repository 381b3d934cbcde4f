"""Records whose names follow from a mark, so that the same answers sent again are the same record."""

from pathlib import Path

import pytest
from support.builders import rater
from support.run_program import ANSWERS

from rater_quiz.cli.anonymous_records import AnonymousRecords
from rater_quiz.language import Language
from rater_quiz.record import read_record
from rater_quiz.scoring import score

MARK = "0123456789abcdef" + "0a1b2c3d4e5f" + "f" * 36


@pytest.fixture
def collection(tmp_path: Path) -> AnonymousRecords:
    return AnonymousRecords(tmp_path, rater(), Language.ENGLISH, None)


def test_the_same_mark_is_one_record_and_the_first_stays(collection: AnonymousRecords) -> None:
    assert collection.save_marked(score(rater(), ANSWERS), MARK) is True
    assert collection.save_marked(score(rater(), (1,) * 17), MARK) is False
    (path,) = collection.folder.iterdir()
    assert path.name == "answers-0123456789abcdef.md"
    record = read_record(path)
    assert (record.sitting, record.answers) == ("s0a1b2c3d4e5f", ANSWERS)
    assert type(record.taken).__name__ == "date"


def test_the_sittings_that_are_in_are_known_also_after_a_shuffle(collection: AnonymousRecords) -> None:
    collection.save_marked(score(rater(), ANSWERS), MARK)
    collection.shuffle()
    assert collection.sittings() == {"s0a1b2c3d4e5f"}
    assert collection.files() == 1
    assert not (collection.folder / "answers-0123456789abcdef.md").exists()
