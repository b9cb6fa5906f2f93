"""The alongside command. Verbs that only read files never load Django."""

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from typing import Protocol, cast

import alongside.cli

SETTINGS = "alongside.config.settings"


class Verb(Protocol):
    """What a module in this room offers to be a verb of the command."""

    HELP: str

    def add(self, parser: argparse.ArgumentParser) -> None:
        """Say which arguments it takes."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; the exit code."""


def verbs() -> dict[str, Verb]:
    """Every module here that offers ``HELP``, ``add`` and ``run``; import_register is import-register."""
    found = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(alongside.cli.__path__)):
        room = importlib.import_module(f"alongside.cli.{module}")
        if all(hasattr(room, name) for name in ("HELP", "add", "run")):
            found[module.replace("_", "-")] = cast(Verb, room)
    return found


def django_up() -> None:
    """For verbs that work on a place: start Django, once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()


def main(given: Sequence[str] | None = None) -> int:
    """Run one verb; 2 when the command was not understood."""
    parser = argparse.ArgumentParser(prog="alongside", description="Works on files and on a place.")
    table = parser.add_subparsers(metavar="VERB")
    for name, verb in verbs().items():
        sub = table.add_parser(name, help=verb.HELP, description=verb.HELP)
        verb.add(sub)
        sub.set_defaults(run=verb.run)
    arguments = parser.parse_args(given)
    if "run" not in arguments:
        parser.print_help()
        return 2
    try:
        return int(arguments.run(arguments))
    except BrokenPipeError:
        sys.stdout = None  # whoever read the output has gone; say nothing more
        return 0


if __name__ == "__main__":
    sys.exit(main())
