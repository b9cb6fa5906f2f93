"""What is over and was kept for its time goes. The worker and the night do it too; it is done once a day."""

import argparse

HELP = "let go of what is kept no longer; with --look, only say what would go"


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--look", action="store_true", help="count what would go today, and let nothing go")


def run(arguments: argparse.Namespace) -> int:
    from alongside.apps.rights.tasks import keeping_round
    from alongside.cli.reading import ready
    from alongside.kernel.clock import now
    from alongside.kernel.residue import let_go

    ready()
    if arguments.look:
        _look()
        return 0
    print(f"places that had their round now: {keeping_round(clock=now)}")
    let_go()
    return 0


def _look() -> None:
    """Counted, never named; concerns are counted for nobody here."""
    from alongside.apps.places.queries.places import every_place
    from alongside.apps.rights.queries.keeping import would_go
    from alongside.kernel.clock import local_day, now
    from alongside.kernel.scoping import scope

    for place in every_place():
        with scope(place.id):
            counts = would_go(place, local_day(now(), place.time_zone))
        said = ", ".join(f"{what} {rows}" for what, rows in sorted(counts.items()))
        print(f"{place.slug}: {said or 'nothing'}")
