"""Sittings in line mode, behind a pseudo-terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rater_quiz.record import Record, read_record
from support.run_program import ANSWERS, Seat

pytest.importorskip("pty", reason="the terminals of POSIX")

Sit = Callable[..., Seat]


def report_in(folder: Path) -> Record:
    """The one report in *folder*."""
    (path,) = folder.glob("*.md")
    return read_record(path)


def to_review(seat: Seat) -> Seat:
    return seat.answer(*ANSWERS).see("Enter finishes")
