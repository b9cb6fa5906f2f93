"""The register the bench reads in."""

import csv
import random
from datetime import date, timedelta
from pathlib import Path

REGISTER = "register.csv"
HEAD = ["Date", "Name", "Role", "What for", "How long"]
ROLES = ["Mum", "Dad", "Carer", "Health visitor", "Neighbour", "Family support worker"]
ACTIVITIES = ["Stay & play", "Co-design workshop", "Planning meeting", "Review", "Listening event"]
NAMES = 400


def write_register(path: Path, rows: int) -> None:
    """A register as a hub would keep it; every row differs from every other."""
    chance = random.Random(5)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEAD)
        for number in range(rows):
            day = date(2025, 1, 1) + timedelta(days=number % 360)
            name = f"Person of the register {number // 360 % NAMES}"
            length = f"{15 + 15 * chance.randrange(8)} mins"
            writer.writerow(
                [day.strftime("%d/%m/%Y"), name, chance.choice(ROLES), chance.choice(ACTIVITIES), length]
            )
