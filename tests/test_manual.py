"""The manual pages: they say what the help says, and nothing in them is taken for a command of roff."""

import re
import shutil
import subprocess

import pytest
from support.manual import FILES, _entry, _typed, manual

from rater_quiz.cli.help import Entry, help_on
from rater_quiz.language import Language, said
from rater_quiz.words.help_commands import COMMAND

GROFF = shutil.which("groff")


def shown(roff: str) -> str:
    """What somebody reads, in lines that are never broken; warnings and errors of groff are failures."""
    typeset = [str(GROFF), "-K", "utf8", "-man", "-T", "utf8", "-P-cbou", "-ww", "-r", "LL=2000n"]
    done = subprocess.run(typeset, input=roff, capture_output=True, encoding="utf-8", timeout=60, check=True)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("language", Language)
def test_the_pages_say_what_the_help_says_today(language: Language) -> None:
    """Renewed by `python -m support.manual`."""
    assert FILES[language].read_text("utf-8") == manual(language)


@pytest.mark.skipif(GROFF is None, reason="no groff here")
@pytest.mark.parametrize("language", Language)
def test_they_are_read_as_they_were_written(language: Language) -> None:
    # groff's terminal driver has no signs for vowels.
    vowels = re.compile("[\u064b-\u0652]")
    read = vowels.sub("", " ".join(shown(manual(language)).split()))
    for path, command in COMMAND.items():
        texts = [command.summary, *command.text, *(text for _, text in command.examples)] if path else []
        for text in texts:
            assert vowels.sub("", " ".join(text.in_(language).split())) in read
        for typed in help_on(path.split()).usage:
            assert typed in read


@pytest.mark.skipif(GROFF is None, reason="no groff here")
def test_no_text_is_a_command_of_roff() -> None:
    texts = [".so /etc/passwd", "'br", r"\fB\(co\n", 'a "quoted" word', "--lang -o", "$HOME `x`"]
    roff = ["'\\\" -*- coding: UTF-8 -*-", ".TH X 1"]
    for text in texts:
        roff += [*_entry(Entry(text, said(en=text, ar=text)), Language.ENGLISH), *_typed([text])]
    read = [line.strip() for line in shown("\n".join([*roff, ""])).splitlines()]
    for text in texts:
        assert " ".join(read).count(text) == 3
