"""What bridges and what divides, from the open files of a conversation: needs no place and no database."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alongside.core.deciding.ground.finding import Ground
    from alongside.core.deciding.ground.votes import Votes

HELP = "Find groups, what bridges them and what divides them, from the folder of a Polis conversation."
TOO_FEW = "There are too few votes yet to tell groups."


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``alongside common-ground``."""
    parser.add_argument("folder", type=Path, help="holds votes.csv, and comments.csv if there is one")
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")


def run(arguments: argparse.Namespace) -> int:
    """Do it; 0 when the votes could be read, 2 when they could not."""
    # Loaded here and not above: these take half a second that no other verb should cost.
    from alongside.core.deciding.ground.finding import common_ground
    from alongside.core.deciding.ground.votes import NotVotes, read_votes

    comments = arguments.folder / "comments.csv"
    try:
        texts = [
            (arguments.folder / "votes.csv").read_text(encoding="utf-8-sig"),
            comments.read_text(encoding="utf-8-sig") if comments.exists() else "",
        ]
        votes = read_votes(*texts)
    except (OSError, UnicodeDecodeError, NotVotes) as wrong:
        print(f"{arguments.folder} cannot be read. {wrong}", file=sys.stderr)
        return 2
    said = as_json(votes, common_ground(votes))
    print(json.dumps(said, ensure_ascii=False) if arguments.json else as_text(said))
    return 0


def as_json(votes: "Votes", ground: "Ground") -> dict[str, Any]:
    """Groups from 0, the largest first, with their voters' ids; ids of statements, the clearest first."""
    members = [
        [_id(votes.voters[place]) for place in (ground.groups == one).nonzero()[0]]
        for one in range(int(ground.groups.max(initial=-1)) + 1)
    ]
    return {
        "voters": len(votes.voters),
        "votes": votes.number,
        "groups": [{"id": one, "size": len(each), "members": each} for one, each in enumerate(members)],
        "bridging": [_id(votes.statements[place]) for place in ground.bridging],
        "dividing": [_id(votes.statements[place]) for place in ground.dividing],
    }


def _id(written: str) -> int | str:
    return int(written) if written.isascii() and written.isdigit() else written


def as_text(said: dict[str, Any]) -> str:
    """The same in words."""
    lines = [f"{said['voters']} people, {said['votes']} votes."]
    if not said["groups"]:
        return "\n".join([*lines, TOO_FEW])
    lines += [f"Group {one['id']}: {one['size']} people." for one in said["groups"]]
    for name, words in (("bridging", "All groups mostly agree with"), ("dividing", "Groups are divided on")):
        lines.append(f"{words}: {', '.join(map(str, said[name])) or 'nothing so far'}.")
    return "\n".join(lines)
