"""The clock: a moment is told as the user's own clock shows it, whatever the system calls the time zone."""

import sys
import time
from collections.abc import Iterator

import pytest

from rater_quiz.cli.outside import at

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be changed while a program runs")

GLIBC = pytest.mark.skipif(sys.platform != "linux", reason="other C libraries make what they like of such a zone")


@pytest.fixture
def zone(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        pytest.param("XXX-3", "2026-11-25 17:03", id="east of Greenwich"),
        pytest.param("XXX+5", "2026-11-25 09:03", id="west of it"),
        pytest.param("XXX-25", "2026-11-25 14:03", id="a zone that cannot be: in UTC", marks=GLIBC),
    ],
    indirect=["zone"],
)
def test_a_moment_is_told_as_the_users_clock_shows_it(shown: str) -> None:
    assert f"{at(1795615380):%Y-%m-%d %H:%M}" == shown
