"""``python -m rater_quiz`` and the command ``rater-quiz``."""

import signal
import sys


def main() -> None:
    """Run the program."""
    try:
        from rater_quiz.cli import main as run
    except KeyboardInterrupt:  # so early, nobody else is there yet to turn it into a status
        sys.exit(128 + signal.SIGINT)
    run()


if __name__ == "__main__":
    main()
