"""For a place with nobody left who could agree: whoever keeps the server takes a second step off."""

import argparse
import sys

HELP = "take off the second step of somebody who lost phone and recovery codes, when no two people can"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("who", help="their e-mail address or personal code")


def run(arguments: argparse.Namespace) -> int:
    """The person is told, and the audit chain of every place of theirs remembers it."""
    from alongside.cli.reading import ready

    ready()
    from alongside.apps.people.actions.second_step import take_off_second_step
    from alongside.apps.people.queries.accounts import account_by_code, account_by_email
    from alongside.kernel.clock import now
    from alongside.kernel.verdict import Refused

    account = account_by_email(arguments.who) or account_by_code(arguments.who)
    try:
        if account is None:
            print("nobody signs in with that", file=sys.stderr)
            return 2
        take_off_second_step(account=account, by=None, now=now())
    except Refused as refused:
        print(refused.verdict.reason, file=sys.stderr)
        return 1
    print("It is off. They are told, and can set up another phone.")
    return 0
