"""What is committed names no package registry, and leaves nothing unfinished or unexplained."""

import re
from pathlib import Path

import pytest

from house.files import name, tracked

# Written in pieces, so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    "|".join(
        [
            "pypi" + r"\.org",
            "python" + r"hosted\.org",
            "registry" + r"\.npm",
            "npm" + r"mirror\.",
            "deb" + r"\.debian\.org",
            r"--(extra-)?index" + "-url",
            r"--find" + "-links",
            r'"resolved": *"' + "http",
        ]
    )
)
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|NotImplemented" + r"Error)\b")
NOQA = re.compile(r"#\s*noqa\b(?P<codes>: ?[A-Z]+[0-9]+(?:, ?[A-Z]+[0-9]+)*)?(?P<reason>.*)")
IGNORE = re.compile(r"#\s*type: ignore(?P<codes>\[[a-z-]+(?:, ?[a-z-]+)*\])?(?P<reason>.*)")
PRIVATE = {"uv.lock", ".python-version", ".env", "db.sqlite3"}
WORDY = 8


def texts() -> list[tuple[Path, str]]:
    """Every tracked file that is text."""
    found = []
    for path in tracked():
        try:
            found.append((path, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def lines_with(pattern: re.Pattern[str], *suffixes: str) -> list[tuple[str, re.Match[str]]]:
    return [
        (f"{name(path)}:{number}", match)
        for path, text in texts()
        if (not suffixes or path.suffix in suffixes) and path != Path(__file__)
        for number, line in enumerate(text.splitlines(), 1)
        if (match := pattern.search(line))
    ]


def test_no_file_names_a_package_registry() -> None:
    assert [where for where, _ in lines_with(REGISTRIES)] == []


def test_nothing_private_is_tracked() -> None:
    assert [name(path) for path in tracked() if path.name in PRIVATE] == []


def test_nothing_is_left_unfinished() -> None:
    written = (".py", ".html", ".scss", ".js", ".md", ".toml")
    assert [where for where, _ in lines_with(UNFINISHED, *written)] == []


@pytest.mark.parametrize("kind", [NOQA, IGNORE], ids=["noqa", "type: ignore"])
def test_every_exception_carries_its_code_and_reason(kind: re.Pattern[str]) -> None:
    bare = [
        where
        for where, match in lines_with(kind, ".py", "")
        if not match["codes"] or len(match["reason"].strip(" -#")) < WORDY
    ]
    assert bare == []
