"""Whoever queues something to be told names a kind that letters know, in words of the source."""

import ast
from collections.abc import Iterator

import pytest

from alongside.apps.letters.kinds import KINDS
from house.files import name, python_files, tree

QUEUES = {"queue", "queue_all", "queue_each"}
PASSING_ON = {"src/alongside/kernel/outbox/queueing.py"}


def queued(module: ast.AST) -> Iterator[tuple[int, str]]:
    """Each kind that is queued, by line; ``?`` where the source does not say which."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in QUEUES:
            said = {word.arg: word.value for word in node.keywords}.get("kind")
            known = isinstance(said, ast.Constant) and isinstance(said.value, str)
            yield node.lineno, str(said.value) if known and isinstance(said, ast.Constant) else "?"


def test_every_kind_that_is_queued_can_be_told() -> None:
    unknown = [
        f"{name(path)}:{line} {kind}"
        for path in python_files("src")
        if name(path) not in PASSING_ON
        for line, kind in queued(tree(path))
        if kind not in KINDS
    ]
    assert unknown == [], "add it to apps/letters/kinds.py, with its words"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("queue(kind='thanks', now=now)", [(1, "thanks")]),
        ("queue_all(kind=which)", [(1, "?")]),
        ("queue(now=now)", [(1, "?")]),
        ("write(kind='thanks')", []),
    ],
)
def test_an_unknown_one_would_be_seen(source: str, found: list[tuple[int, str]]) -> None:
    assert list(queued(ast.parse(source))) == found
