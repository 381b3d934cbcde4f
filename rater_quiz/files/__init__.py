"""Reading and writing so that nothing hangs, nothing is lost and nothing is ever half written.

Every error that the system reports becomes one that names the file and says in every language what is the matter.
"""

from rater_quiz.files.locks import Lock, try_lock
from rater_quiz.files.reading import read_capped
from rater_quiz.files.writing import (
    check_target,
    left_behind,
    private_folder,
    remove_leftovers,
    remove_old_leftovers,
    write_safely,
)

__all__ = [
    "Lock",
    "check_target",
    "left_behind",
    "private_folder",
    "read_capped",
    "remove_leftovers",
    "remove_old_leftovers",
    "try_lock",
    "write_safely",
]
