"""What a round keeps beside its records until it ends, so that it can be gone on with after anything."""

import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from rater_quiz.errors import InputRefusedError, ProtectedError, UsageError
from rater_quiz.files import read_capped, remove_leftovers, try_lock, write_safely
from rater_quiz.files.refusals import writing
from rater_quiz.foreign_text import terminal
from rater_quiz.words import live as words

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""What codes are made of: no two of these are taken for each other."""
CODE_LENGTH = 6
_ROUND, _LOCK = ".rater-quiz-live", ".rater-quiz-live.lock"
_MOST_BYTES = 4096
_FORMS = {
    "key": "[0-9a-f]{64}",
    "code": f"[{ALPHABET}]{{{CODE_LENGTH}}}",
    "fingerprint": "k[0-9a-f]{8}-w[0-9a-f]{8}",
    "address": "[0-9.]{0,15}",
}


@dataclass(frozen=True)
class Round:
    """The secrets of a round that is not over."""

    key: str
    """64 hexadecimal digits: what ballots are made with."""
    code: str
    address: str
    """Where it was last; empty before it was anywhere."""
    port: int
    """0 before it has one."""
    fingerprint: str
    """The questionnaire's: a phone that has the page already has its statements."""


@contextmanager
def round_lock(folder: Path) -> Iterator[None]:
    """Hold the folder's round for this process; when no round is left there, nor is the lock's file.

    Raises:
        ProtectedError: Another one has it.
        WriteFailedError: The folder cannot be written to.
    """
    lock = try_lock(folder / _LOCK)
    if lock is None:
        raise ProtectedError.saying(words.ANOTHER_RUNS, words.ANOTHER_RUNS_HINT, where=terminal(os.fspath(folder)))
    try:
        yield
    finally:
        lock.release()
        if not is_kept(folder):
            with suppress(OSError):
                (folder / _LOCK).unlink()


def is_kept(folder: Path) -> bool:
    """Whether a round is left in *folder*."""
    return os.path.lexists(folder / _ROUND)


def kept_round(folder: Path) -> Round | None:
    """The round that was left in *folder*; None where there is none.

    Raises:
        InputRefusedError: What is there cannot be read.
    """
    path = folder / _ROUND
    try:
        said = json.loads(read_capped(path, _MOST_BYTES))
    except UsageError:
        return None
    except ValueError:
        said = None
    whole = isinstance(said, dict) and all(re.fullmatch(form, str(said.get(name))) for name, form in _FORMS.items())
    if not whole or not isinstance(said.get("port"), int) or not 0 <= said["port"] < 1 << 16:
        raise InputRefusedError.saying(words.BROKEN_ROUND, words.BROKEN_ROUND_HINT, where=terminal(os.fspath(path)))
    return Round(said["key"], said["code"], said["address"], said["port"], said["fingerprint"])


def code_of(choose: Callable[[str], str]) -> str:
    """A new code, of letters that *choose* picks from the alphabet."""
    return "".join(choose(ALPHABET) for _ in range(CODE_LENGTH))


def keep_round(folder: Path, kept: Round) -> None:
    """Keep a round, readable by its owner alone.

    Raises:
        WriteFailedError: It could not be kept.
    """
    write_safely(folder / _ROUND, json.dumps(asdict(kept)) + "\n", force=True, keep_backup=False, private=True)


def end_round(folder: Path) -> None:
    """Destroy the key: nothing leads from a ballot to a record any more.

    Raises:
        WriteFailedError: It could not be removed.
    """
    path = folder / _ROUND
    remove_leftovers(path)
    with writing(path):
        with suppress(OSError), path.open("r+b") as file:  # some disks keep what is only unlinked
            file.write(b"\0" * os.fstat(file.fileno()).st_size)
            file.flush()
            os.fsync(file.fileno())
        path.unlink(missing_ok=True)
