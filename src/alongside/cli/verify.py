"""Checking that nobody has touched the audit chain of a place."""

import argparse
import json
import sys

HELP = "check that no line of a place's audit chain was changed, removed, inserted or moved"


def add(parser: argparse.ArgumentParser) -> None:
    """Which place, and whether to print JSON."""
    parser.add_argument("--place", required=True, help="the place, as it stands in its address")
    parser.add_argument("--sealed", action="store_true", help="the chain of sealed matters instead")
    parser.add_argument("--json", action="store_true", help="the result as JSON alone")


def run(arguments: argparse.Namespace) -> int:
    """0 when the chain holds, 1 when it does not, 2 when there is no such place."""
    from alongside.cli.reading import NotThere, place_called, ready

    ready()
    from alongside.kernel.audit.chain import seal, verify
    from alongside.kernel.audit.lines import PLACE, SEALED
    from alongside.kernel.clock import now

    chain = SEALED if arguments.sealed else PLACE
    try:
        with place_called(arguments.place) as place:
            while seal(place_id=place.id, chain=chain, now=now()):
                pass
            found = verify(place_id=place.id, chain=chain)
    except NotThere as problem:
        print(f"alongside: {problem}", file=sys.stderr)
        return 2
    breaks = [{"position": one.position, "what": one.what} for one in found.breaks]
    if arguments.json:
        whole = {"links": found.links, "unlinked": found.unlinked, "head": found.head, "breaks": breaks}
        print(json.dumps(whole, indent=1))
    else:
        print(f"{found.links} lines linked, head {found.head}")
        print("\n".join(f"line {one['position']}: {one['what']}" for one in breaks) or "The chain holds.")
    return 1 if breaks else 0
