"""``python -m rater_quiz`` and the command ``rater-quiz``."""

import os
import signal
import sys


def main() -> None:
    """Run the program."""
    # pydantic, which typer loads, would run plugins of whatever else is installed beside us.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from rater_quiz.cli.program import main as run

        run()
    except KeyboardInterrupt:  # so early, nobody else is there yet to turn it into a status
        sys.exit(128 + signal.SIGINT)


if __name__ == "__main__":
    main()
