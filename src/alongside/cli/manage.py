"""Any management command of Django, on this place."""

import argparse

HELP = "run a management command"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("command", nargs=argparse.REMAINDER, help="the command and what it takes")


def run(arguments: argparse.Namespace) -> int:
    from alongside.cli.main import django_up

    django_up()
    from django.core.management import execute_from_command_line

    execute_from_command_line(["alongside manage", *arguments.command])
    return 0
