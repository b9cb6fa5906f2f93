"""What a place does every night; run it from a timer."""

import argparse

HELP = (
    "keep the day's findings, raise their alarms, remind once, let go of what is kept no longer, "
    "link the audit lines, publish the head"
)


def add(parser: argparse.ArgumentParser) -> None:
    """Nothing to choose: every place closes its day."""


def run(arguments: argparse.Namespace) -> int:
    """Close the day of every place."""
    from alongside.cli.reading import ready

    ready()
    from alongside.apps.insight.actions.nights import close_day
    from alongside.apps.letters.actions.reminding import remind_of_waiting
    from alongside.apps.places.queries.places import every_place
    from alongside.apps.rights.actions.breaches import remind_of_breaches
    from alongside.apps.rights.actions.reminding import remind_of_requests
    from alongside.apps.rights.actions.sweeping import sweep
    from alongside.kernel.clock import now
    from alongside.kernel.residue import let_go
    from alongside.kernel.scoping import scope

    for place in every_place():
        with scope(place.id):
            close_day(place=place, now=now())
            remind_of_waiting(place=place, now=now())
            remind_of_breaches(place=place, now=now())
            remind_of_requests(place=place, now=now())
            sweep(place=place, now=now())
        print(f"{place.slug}: done")
    let_go()
    return 0
