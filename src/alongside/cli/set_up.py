"""Bring the database of this place up to date; safe to run at every start."""

import argparse

HELP = "make or update the database of this place"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quiet", action="store_true", help="say nothing")


def run(arguments: argparse.Namespace) -> int:
    from alongside.cli.main import django_up

    django_up()
    from django.conf import settings
    from django.core.management import call_command

    loud = 0 if arguments.quiet else 1
    call_command("migrate", verbosity=loud, interactive=False)
    call_command("createcachetable", verbosity=loud)
    if settings.PRODUCTION:
        call_command("collectstatic", verbosity=loud, interactive=False)
    return 0
