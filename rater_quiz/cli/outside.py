"""The clock and chance, which the core is given and never asks for itself."""

import secrets
from datetime import UTC, date, datetime, time, timedelta

from rater_quiz.sitting import new_sitting_id


def now() -> datetime:
    """This moment, with the offset of the user's time zone; in UTC where the system names one that cannot be."""
    try:
        return datetime.now().astimezone()
    except (ValueError, OverflowError, OSError):  # TZ may say anything, a day and more east of Greenwich too
        return datetime.now(UTC)


def today() -> date:
    """The date where the user is."""
    return now().date()


def at(seconds: float) -> datetime:
    """The moment so many *seconds* after the beginning of 1970, where the user is."""
    try:
        return datetime.fromtimestamp(seconds).astimezone()
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC) + timedelta(seconds=seconds)


def midnight(day: date) -> float:
    """When *day* began where the user is, in seconds since 1970."""
    began = datetime.combine(day, time())
    try:
        return began.timestamp()
    except (ValueError, OverflowError, OSError):
        return began.replace(tzinfo=UTC).timestamp()


def fresh_id() -> str:
    """The id of a new sitting."""
    return new_sitting_id(secrets.token_bytes(6))
