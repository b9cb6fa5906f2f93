"""Count a shared budget from a Pabulib file: needs no place, no database and no Django."""

import argparse
import itertools
import json
import sys
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from alongside.core.deciding.budget.completing import Completion, Outcome, Rule, count_budget
from alongside.core.deciding.budget.election import Election, Utility
from alongside.core.deciding.budget.pabulib import NotAnElection, read_election

HELP = "Count how a shared budget is spent, from a Pabulib file (.pb)."


def add(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``alongside count``."""
    parser.add_argument("file", type=Path, help="the election: .pb")
    parser.add_argument("--rule", choices=list(Rule), default=Rule.EQUAL_SHARES, type=Rule)
    parser.add_argument("--utility", choices=list(Utility), default=Utility.COST, type=Utility)
    parser.add_argument("--completion", choices=list(Completion), default=Completion.NONE, type=Completion)
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else")


def run(arguments: argparse.Namespace) -> int:
    """Do it; 0 when the file could be counted, 2 when it could not."""
    try:
        election = read_election(arguments.file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, NotAnElection) as wrong:
        print(f"{arguments.file} cannot be counted. {wrong}", file=sys.stderr)
        return 2
    outcome = count_budget(election, arguments.rule, arguments.utility, arguments.completion)
    said = as_json(election, outcome, arguments.rule, arguments.completion)
    print(json.dumps(said, ensure_ascii=False) if arguments.json else as_text(election, outcome))
    return 0


def as_json(election: Election, outcome: Outcome, rule: Rule, completion: Completion) -> Mapping[str, Any]:
    """Winners in the order they got their money; money as a decimal number in a text."""
    name = [project.id for project in election.projects]
    return {
        "winners": [name[winner] for winner in outcome.winners],
        "cost": money(election.cost_of(outcome.winners)),
        "rule": rule.value,
        "completion": completion.value if rule is Rule.EQUAL_SHARES else Completion.NONE.value,
        "ties": [
            {"projects": [name[each] for each in tie.projects], "settled_by": tie.by.value}
            for tie in outcome.ties
        ],
    }


def as_text(election: Election, outcome: Outcome) -> str:
    """A line for each winner, with how many paid for it, and what is left."""
    payers = {
        purchase.project: sum(election.ballots[ballot].voters for ballot, paid in purchase.paid if paid)
        for purchase in outcome.purchases
    }
    lines = []
    for winner in outcome.winners:
        project = election.projects[winner]
        by = f", paid by {payers[winner]} voters" if winner in payers else ""
        lines.append(f"{project.id}  {money(project.cost)}{by}  {project.name}".rstrip())
    spent = election.cost_of(outcome.winners)
    lines.append(f"{money(spent)} of {money(election.budget)} spent, {election.voters} voters.")
    return "\n".join(lines)


def money(amount: Fraction) -> str:
    """A decimal number: sums of what stands in a file are."""
    places = next(each for each in itertools.count() if (amount * 10**each).denominator == 1)
    return f"{Decimal(amount.numerator) / Decimal(amount.denominator):.{places}f}"
