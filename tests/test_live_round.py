"""What a round keeps in its folder until it ends, who may read it, and what is left of it afterwards."""

import json
import os
import re
import stat
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rater_quiz.errors import InputRefusedError, ProtectedError
from rater_quiz.live.ballots import Ballots
from rater_quiz.live.round import ALPHABET, Round, code_of, end_round, keep_round, kept_round, round_lock

ROUND = Round("ab" * 32, "ABC234", "192.168.1.20", 8017, "k1a2b3c4d-w5e6f7a8b")
FILE = ".rater-quiz-live"


def broken(**changes: object) -> bytes:
    """What is kept, with something else in it."""
    return json.dumps(asdict(ROUND) | changes).encode()


def test_what_is_kept_is_there_again_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    assert kept_round(tmp_path) is None
    keep_round(tmp_path, ROUND)
    assert kept_round(tmp_path) == ROUND
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / FILE).stat().st_mode) == 0o600


def test_at_the_end_nothing_is_left_of_the_key(tmp_path: Path) -> None:
    keep_round(tmp_path, ROUND)
    second_name = tmp_path / "seen"
    os.link(tmp_path / FILE, second_name)
    (tmp_path / "unrelated.tmp").write_text("mine")
    end_round(tmp_path)
    assert kept_round(tmp_path) is None
    assert set(second_name.read_bytes()) == {0}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["seen", "unrelated.tmp"]
    end_round(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{}", b"[]", b"\xff", b"null", b"{" * 4000, b'{"key": "x"}',
        broken(code="ABCI01"), broken(port=70_000), broken(port="1"), broken(address="a"), broken(key="ab"),
        broken(fingerprint=None),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_remedy(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(InputRefusedError, match="cannot be read\n  hint: delete the file to begin a new round"):
        kept_round(tmp_path)


def test_one_program_at_a_time_holds_a_round(tmp_path: Path) -> None:
    def second() -> None:
        with round_lock(tmp_path):
            raise AssertionError("two hold it")

    with round_lock(tmp_path), pytest.raises(ProtectedError, match="a round is under way on this folder already"):
        second()
    assert list(tmp_path.iterdir()) == []


def test_the_lock_stays_as_long_as_a_round_does(tmp_path: Path) -> None:
    with round_lock(tmp_path):
        keep_round(tmp_path, ROUND)
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, f"{FILE}.lock"]
    with round_lock(tmp_path):
        end_round(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_code_has_six_letters_and_digits_that_nobody_mixes_up() -> None:
    letters = iter("ABC234")
    assert code_of(lambda _: next(letters)) == "ABC234"
    assert not set("01IOL") & set(ALPHABET)
    assert re.fullmatch("[A-Z2-9]{31}", ALPHABET)


KEYS, NUMBERS = st.binary(min_size=32, max_size=32), st.binary(min_size=16, max_size=16)


@given(key=KEYS, number=NUMBERS, other=NUMBERS)
def test_a_ballot_leads_to_one_mark_and_to_no_other(key: bytes, number: bytes, other: bytes) -> None:
    ballots = Ballots(key)
    one, two = ballots.issue(number), ballots.issue(other)
    mark = ballots.mark(one.number, one.seal)
    assert mark is not None
    assert re.fullmatch("[0-9a-f]{64}", mark)
    assert (ballots.mark(two.number, two.seal) == mark) == (number == other)
    assert one.number not in mark
    assert one.seal != mark


@given(key=KEYS, other=KEYS, number=NUMBERS)
def test_a_ballot_is_good_for_its_own_round_alone(key: bytes, other: bytes, number: bytes) -> None:
    ballot = Ballots(key).issue(number)
    assert (Ballots(other).mark(ballot.number, ballot.seal) is None) == (key != other)
