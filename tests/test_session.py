"""A round and the network beneath it: another address, none, the same again, and a port that is taken."""

import re
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from support.builders import a_questionnaire, rater
from support.live_rounds import free_port
from support.run_program import ANSWERS

from rater_quiz.cli import session
from rater_quiz.cli.anonymous_records import AnonymousRecords
from rater_quiz.cli.session import Session
from rater_quiz.errors import ProtectedError, WriteFailedError
from rater_quiz.language import Language
from rater_quiz.live.addresses import Address
from rater_quiz.live.room import Sheet
from rater_quiz.live.round import keep_round, kept_round
from rater_quiz.scoring import score
from rater_quiz.words import live as words

pytestmark = pytest.mark.skipif(not Path("/proc/net").exists(), reason="all of 127.0.0.0/8 is this machine on Linux")
HOME, ELSEWHERE = "127.0.0.5", "127.0.0.6"
MARK = "0123456789abcdef" * 4


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of this machine, which are looked up anew each time."""
    addresses = [HOME]
    monkeypatch.setattr(session, "addresses_here", lambda: tuple(Address(ip, "wlan0") for ip in addresses))
    monkeypatch.setattr(session, "_LOOK_AGAIN", -1.0)
    return addresses


@pytest.fixture
def begun(tmp_path: Path, here: list[str]) -> Callable[..., Session]:
    def begin(**changes: object) -> Session:
        records = AnonymousRecords(tmp_path, rater(), Language.ENGLISH, None)
        options = {"comments": False, "moves": True, "port": None} | changes
        made = Session(records, 5, None, **options)  # type: ignore[arg-type] # as they are
        made._open(here[0])
        return made

    return begin


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=20) as response:  # noqa: S310 - our own
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_another_network_gives_another_code_and_is_told_loudly(begun: Callable[..., Session], here: list[str]) -> None:
    held = begun()
    before = held.room.url
    assert status(before) == 200
    here[:] = [ELSEWHERE]
    shown = held._look()
    assert shown.alert is not None
    assert "THE ADDRESS HAS CHANGED" in shown.alert.in_(Language.ENGLISH)
    assert shown.url.startswith(f"http://{ELSEWHERE}:")
    assert shown.url[-6:] != before[-6:]
    assert status(shown.url) == 200
    assert status(before) == 403
    assert status(held.room.projector_url) == 200
    kept = kept_round(held._records.folder)
    assert kept is not None
    assert (kept.address, kept.code) == (ELSEWHERE, held.room.code)


def test_a_network_that_goes_and_comes_back_changes_nothing(begun: Callable[..., Session], here: list[str]) -> None:
    held = begun()
    before = held.room.url
    here.clear()
    assert held._look().alert is words.NETWORK_GONE
    here[:] = [HOME]
    assert held._look().alert is None
    assert (held.room.url, status(before)) == (before, 200)


def test_an_address_that_was_named_is_kept_whatever_comes(begun: Callable[..., Session], here: list[str]) -> None:
    held = begun(moves=False)
    before = held.room.url
    here[:] = [ELSEWHERE]
    assert held._look().alert is None
    assert held.room.url == before


def test_a_round_that_goes_on_elsewhere_has_another_code(
    begun: Callable[..., Session], here: list[str], tmp_path: Path
) -> None:
    begun()
    kept = kept_round(tmp_path)
    assert kept is not None
    keep_round(tmp_path, replace(kept, address=HOME, port=(port := free_port())))
    here[:] = [ELSEWHERE]
    again = begun()
    assert again.room.code != kept.code
    assert again.room.port == port


def test_what_somebody_else_adds_to_the_folder_is_counted(begun: Callable[..., Session]) -> None:
    held = begun()
    held.room.take(Sheet(ANSWERS, MARK, ""))
    assert held._look().people == 1
    held._records.save(score(rater(), ANSWERS))
    assert held._look().people == 2
    assert held._look().people == 2


def test_answers_that_are_in_stay_one_record_after_everything_was_mixed(begun: Callable[..., Session]) -> None:
    held = begun()
    assert held._save(Sheet(ANSWERS, MARK, "")) is True
    held._records.shuffle()
    assert held._save(Sheet(ANSWERS, MARK, "")) is False
    again = Session(held._records, 5, None, comments=False, moves=True, port=None)
    assert again._save(Sheet(ANSWERS, MARK, "")) is False
    assert again.room.people == 1


def test_a_full_disk_is_told_until_it_is_not(begun: Callable[..., Session], monkeypatch: pytest.MonkeyPatch) -> None:
    held = begun()

    def full(*_: object) -> bool:
        raise WriteFailedError.saying("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(AnonymousRecords, "save_marked", full)
        with pytest.raises(WriteFailedError):
            held.room.take(Sheet(ANSWERS, MARK, ""))
    alert = held._look().alert
    assert alert is not None
    assert re.search("ANSWERS COULD NOT BE SAVED.*no space left", alert.in_(Language.ENGLISH))
    held.room.take(Sheet(ANSWERS, MARK, ""))
    assert held._look().alert is None


def test_a_round_about_another_questionnaire_is_refused(begun: Callable[..., Session]) -> None:
    held = begun()
    records = AnonymousRecords(held._records.folder, a_questionnaire(), Language.ENGLISH, None)
    with pytest.raises(ProtectedError, match="another questionnaire, or another wording of it"):
        Session(records, 5, None, comments=False, moves=True, port=None)


@pytest.mark.parametrize(
    ("there", "hint"),
    [
        ([HOME, ELSEWHERE], "addresses of this computer: 127.0.0.5 (wlan0), 127.0.0.6 (wlan0); without --address"),
        ([], "join a Wi-Fi or switch a hotspot on"),
    ],
)
def test_an_address_of_another_machine_is_told_with_those_that_would_do(
    begun: Callable[..., Session], here: list[str], there: list[str], hint: str
) -> None:
    held = begun()
    here[:] = there
    with pytest.raises(WriteFailedError) as refused:
        held._open("203.0.113.7")
    told = str(refused.value)
    assert "cannot listen on 203.0.113.7:" in told
    assert "this computer does not have that address" in told
    assert hint in told
    assert "--port" not in told
