"""Modules that are imported late: none that only what is wrong needs comes before the first statement."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.questionnaire_texts import PULSE

from rater_quiz.late import Late
from rater_quiz.words import rules

FINDINGS = ["rater_quiz.words.examination", "rater_quiz.words.rules", "rater_quiz.words.strict_yaml"]
READ = """
import sys
from pathlib import Path
from rater_quiz.questionnaire_file import find_questionnaire, read_questionnaire
from rater_quiz.settings import read_preferences
folder = Path(sys.argv[1])
find_questionnaire("rater"), read_preferences(folder / "settings.yaml"), read_questionnaire(folder / "mine.yaml")
print(*(name for name in sys.argv[2:] if name in sys.modules), sep="\\n")
"""


def test_what_is_wrong_is_put_into_words_only_where_something_is(tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text("language: ar\n")
    (tmp_path / "mine.yaml").write_text(PULSE)

    command = [sys.executable, "-c", READ, str(tmp_path), *FINDINGS]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout.split() == []


def test_what_stands_for_a_module_has_all_that_is_in_it_and_no_more() -> None:
    late = Late("rater_quiz.words.rules")

    assert late.NO_GAP is rules.NO_GAP
    with pytest.raises(AttributeError, match="NO_SUCH_TEXT"):
        _ = late.NO_SUCH_TEXT
