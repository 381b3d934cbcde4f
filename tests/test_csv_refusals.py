"""CSV files that are broken: each is refused with the file, the row and a way to mend it."""

from pathlib import Path

import pytest
from support.forms import SMALL, read

from rater_quiz.errors import InputRefusedError, UsageError
from rater_quiz.responses import collect

SAVE = "\n  hint: save it as “CSV UTF-8 (comma delimited)” and give that file"
QUOTES_HINT = "\n  hint: quotes stand round a whole cell and are doubled inside it; export the file again"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", ": empty, expected a header and a row for each response", id="empty"),
        pytest.param(b"\xef\xbb\xbf\r\n\r\n", ": empty, expected a header and a row for each response", id="blank"),
        pytest.param(
            b"1,2\r\n",
            ": no responses: only a header\n  hint: export it again when people have answered",
            id="header alone",
        ),
        pytest.param(
            b"1,2\r\n,\r\n\r\n",
            ": no responses: only a header\n  hint: export it again when people have answered",
            id="header and blank rows",
        ),
        pytest.param(b"1,2\n4,5\nName\xe9,5\n", f":3: not UTF-8{SAVE}", id="cp1252"),
        pytest.param(b"1,2\n4,5\n" * 20_000 + b"\xe9", f":40001: not UTF-8{SAVE}", id="cp1252 far down"),
        pytest.param(b"1,2\n4,5\n\xd9", f":3: not UTF-8{SAVE}", id="cut in a character"),
        pytest.param(b"1,2\n4,5\n4,\0005\n", ", row 3: there is a NUL character, so this is no text" + SAVE, id="NUL"),
        pytest.param(
            "1,2\n4,5\n".encode("utf-16-le"),
            ", row 1: there is a NUL character, so this is no text" + SAVE,
            id="UTF-16 without a mark",
        ),
        pytest.param(
            "1,2\n4,5\n".encode("utf-16")[:-1], f": begins as UTF-16 and does not go on so{SAVE}", id="half a character"
        ),
        pytest.param(
            b"PK\x03\x04...",
            ": a ZIP archive or workbook that cannot be read\n  hint: download or export it again, without a password",
            id="half an archive",
        ),
        pytest.param(
            b'1,2\n4,5\n4,"5\n4,5\n',
            ", row 3: a quote is not closed, or closed in mid-cell" + QUOTES_HINT,
            id="unclosed quote",
        ),
        pytest.param(
            b'1,2\n4,5\n4,"5\n' + b"4,5\n" * 50_000,
            ", row 3: a quote is not closed, or a cell has more than 100,000 characters" + QUOTES_HINT,
            id="unclosed quote far up",
        ),
        pytest.param(
            b'1,2\n4,"5"x\n', ", row 2: a quote is not closed, or closed in mid-cell" + QUOTES_HINT, id="stray quote"
        ),
        pytest.param(
            b'"1,2\n4,5\n', ", row 1: a quote is not closed, or closed in mid-cell" + QUOTES_HINT, id="quote in header"
        ),
        pytest.param(
            b"1,2,x\n4,5,x\n4,5," + b"x" * 200_000 + b"\n",
            ", row 3: a quote is not closed, or a cell has more than 100,000 characters" + QUOTES_HINT,
            id="huge cell",
        ),
        pytest.param(
            b"1,2\n4,5\n4,5,3\n",
            ", row 3: found 3 cells, expected 2 as in the header\n  hint: export the file again, or mend the row",
            id="long row",
        ),
    ],
)
def test_broken_files_are_refused_with_their_place(content: bytes, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputRefusedError) as refused:
        read(tmp_path, content, SMALL)
    first, _, hint = str(refused.value).partition("\n")
    expected, _, expected_hint = message.partition("\n")
    assert first == f"{tmp_path / 'form.csv'}{expected}"
    assert hint == (
        expected_hint or "  hint: export the form's responses as CSV or as a workbook" * message.startswith(": empty")
    )


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refused:
        collect([tmp_path / "a.csv", tmp_path / "b.csv"], SMALL)
    assert str(refused.value) == "\n".join(
        f"{tmp_path / n}: there is no such file or folder" for n in ("a.csv", "b.csv")
    )
