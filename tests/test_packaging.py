"""What is built from this checkout is whole, and works where the checkout is not."""

import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from email import message_from_bytes
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from support.run_program import ANSWERS, SPACED

import rater_quiz
from rater_quiz.language import Language

CHECKOUT = Path(__file__).parent.parent
INFO = f"rater_quiz-{rater_quiz.__version__}.dist-info"
NOT_SHIPPED = {"__pycache__"}


def _run(*command: object, folder: Path, **environment: str) -> str:
    """Run *command* in *folder* with next to nothing in its environment, and return what it printed."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={key: os.environ[key] for key in ("PATH", "SYSTEMROOT") if key in os.environ} | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr or done.stdout
    return done.stdout


def _build(kind: str, source: Path, folder: Path) -> Path:
    """Build a wheel or an sdist by the backend that pip calls too, without the network."""
    code = f"from hatchling.build import build_{kind} as build; print(build({str(folder)!r}))"
    return folder / _run(sys.executable, "-c", code, folder=source).splitlines()[-1]


def _wheel_files(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def _built() -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """The files of the wheel, and those of the sdist without its folder."""
    with TemporaryDirectory() as folder:
        wheel = _wheel_files(_build("wheel", CHECKOUT, Path(folder)))
        with tarfile.open(_build("sdist", CHECKOUT, Path(folder))) as archive:
            sdist = {
                member.name.partition("/")[2]: file.read()
                for member in archive
                if (file := archive.extractfile(member)) is not None
            }
    return wheel, sdist


def _files(folder: str) -> dict[str, bytes]:
    """The files below a folder of the checkout."""
    return {
        path.relative_to(CHECKOUT).as_posix(): path.read_bytes()
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file() and not NOT_SHIPPED.intersection(path.parts)
    }


def test_the_wheel_has_the_package_the_questions_and_the_manual_and_nothing_else() -> None:
    wheel, _ = _built()
    package = _files("rater_quiz")
    manual = {
        f"{INFO.removesuffix('.dist-info')}.data/data/share/man/{folder}man1/rater-quiz.1": page
        for folder in ("", "ar/")
        for page in [package.pop(f"rater_quiz/man/{folder}rater-quiz.1")]
    }
    questions = {f"rater_quiz/{name}": data for name, data in _files("questions").items()}
    shipped = {name: data for name, data in wheel.items() if not name.startswith(INFO)}
    assert shipped == package | questions | manual
    templates = [f"cli/new_questionnaire.{language}.yaml" for language in Language]
    needed = ("questions/rater.yaml", "py.typed", *templates)
    assert shipped.keys() >= {f"rater_quiz/{name}" for name in needed}


def test_the_wheel_says_what_it_is() -> None:
    wheel, _ = _built()
    head, _, description = wheel[f"{INFO}/METADATA"].partition(b"\n\n")
    metadata = message_from_bytes(head)
    said = {key: metadata[key] for key in ("Name", "Version", "License-Expression", "Requires-Python")}
    assert said == {
        "Name": "rater-quiz",
        "Version": rater_quiz.__version__,
        "License-Expression": "MIT",
        "Requires-Python": ">=3.11",
    }
    assert description == (CHECKOUT / "README.md").read_bytes()
    assert wheel[f"{INFO}/entry_points.txt"].decode().split() == [
        "[console_scripts]",
        "rater-quiz",
        "=",
        "rater_quiz.__main__:main",
    ]
    assert wheel[f"{INFO}/licenses/LICENSE"] == (CHECKOUT / "LICENSE").read_bytes()


def test_the_sdist_has_all_that_its_tests_need() -> None:
    _, sdist = _built()
    folders = ("rater_quiz", "questions", "tests", ".ci")
    single = ("README.md", "CONTRIBUTING.md", "LICENSE", "CHANGELOG.md", "pyproject.toml", ".gitignore")
    expected = {name: (CHECKOUT / name).read_bytes() for name in single}
    for folder in folders:
        expected |= _files(folder)
    assert sorted(sdist) == sorted([*expected, "PKG-INFO"])
    assert [name for name, data in expected.items() if sdist[name] != data] == []


def test_a_wheel_from_the_sdist_is_the_same(tmp_path: Path) -> None:
    wheel, sdist = _built()
    source = tmp_path / "source"
    for name, data in sdist.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert _wheel_files(_build("wheel", source, tmp_path)) == wheel


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs of a virtual environment with the wheel, far from the checkout.

    The packages that it depends on are those that run this test.
    """
    folder = tmp_path_factory.mktemp("installed")
    _run(sys.executable, "-m", "venv", "--without-pip", "venv", folder=folder)
    programs = next(path for name in ("bin", "Scripts") if (path := folder / "venv" / name).exists())
    where = _run(programs / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder)
    pip = (sys.executable, "-m", "pip", "--python", programs / "python", "--disable-pip-version-check")
    options = ("--quiet", "--no-deps", "--no-index", "--no-cache-dir", "--root-user-action=ignore")
    _run(*pip, "install", *options, _build("wheel", CHECKOUT, folder), folder=folder)
    # A path file comes last on the path, and what it names is not searched for more of its kind: not the checkout.
    Path(where.strip(), "dependencies.pth").write_text(str(Path(pytest.__file__).parent.parent), "utf-8")
    return programs


def test_the_installed_program_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = _run(installed / "python", "-c", "import rater_quiz; print(rater_quiz.__file__)", folder=tmp_path)
    assert Path(where.strip()).resolve().is_relative_to(installed.parent.resolve())


@pytest.mark.parametrize(("language", "total"), [("en", "Total: 57 (17–85)"), ("ar", "المجموع: 57 (من 17 إلى 85)")])
def test_the_installed_program_is_the_whole_quiz(installed: Path, language: str, total: str, tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    printed = _run(
        installed / "rater-quiz",
        *("--lang", language, "--answers", SPACED, "-o", report),
        folder=tmp_path,
        PYTHONUTF8="1",
    )
    assert total in printed
    assert f"answers: {list(ANSWERS)}" in report.read_text("utf-8")


def test_the_module_is_the_program_too(installed: Path, tmp_path: Path) -> None:
    printed = _run(installed / "python", "-m", "rater_quiz", "--version", folder=tmp_path)
    assert printed == f"rater-quiz {rater_quiz.__version__}\n"
    _run(installed / "python", "-m", "rater_quiz", "questions", "new", "mine.yaml", folder=tmp_path)
    assert "no problems" in _run(installed / "rater-quiz", "questions", "check", "mine.yaml", folder=tmp_path)
