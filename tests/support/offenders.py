"""Many cases in one test, which names each that fails."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def naming(case: object, offenders: list[str]) -> Iterator[None]:
    """Write down what fails of one case, so that the next is looked at too."""
    try:
        yield
    except AssertionError as error:
        offenders.append(f"{case!r}: {error}")
