"""A person is drawn by the one name component: no template reads a name past the gate."""

import re
from pathlib import Path

import pytest

from house.files import ROOT, name

NAMED = re.compile(r"\b([a-z_]+)\.name\b")
TEMPLATES = sorted((ROOT / "src/alongside").rglob("*.html"))
# Everything else that has a name on a page. Whoever adds a word here says that it is never a person.
NO_PERSON = frozenset(
    """
    work place organisation service rung term cell entry said win version question asked part input other
    option form adding line data one known card came_from began_from widget
    """.split()
)
# Invented people, in a database made by the demo alone; and the letter's own reader.
PAST_THE_GATE = {"look_around.html": {"person"}, "_printed.html": {"letter"}}
# The screen asked the gate and hands on what it said.
ASKED = {"_table.html": {"person"}, "leads.html": {"lead"}}


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_template_reads_the_name_of_a_person(path: Path) -> None:
    read = (
        set(NAMED.findall(path.read_text(encoding="utf-8"))) - NO_PERSON - PAST_THE_GATE.get(path.name, set())
    )
    assert read <= ASKED.get(path.name, set()), "draw people with {% name %}"
