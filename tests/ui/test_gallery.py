"""The gallery shows every component and nothing else."""

import re

from django.test import Client

from alongside.ui.gallery import SECTIONS, gallery_sections
from alongside.ui.templatetags.ui import register
from pages.rules import complaints
from ui.drawn import COMPONENTS, UI, page

SHOWN = [name for _title, names in SECTIONS for name in names]
INNER = {"slot", "way", "heard_item", "summary_row", "hidden_fields"}


def test_every_tag_is_in_the_gallery_once() -> None:
    assert sorted(SHOWN) == sorted(set(register.tags) - INNER)


def test_every_component_has_a_template_and_every_template_a_component() -> None:
    templates = {path.stem for path in COMPONENTS.glob("*.html") if not path.stem.startswith("_")}
    assert templates == set(SHOWN) - {"fields"}


def test_every_example_belongs_to_a_component() -> None:
    assert {path.stem for path in (UI / "templates/ui/gallery").glob("*.html")} == set(SHOWN)


def test_every_component_draws_itself_and_tells_its_contract() -> None:
    for section in gallery_sections():
        for entry in section.entries:
            assert entry.html.strip(), entry.name
            assert len(entry.contract) > 20, entry.name
            assert re.search(rf"{{% {entry.name}\b", entry.source), entry.name


def test_the_gallery_page_is_well_made() -> None:
    assert complaints(page("ui/gallery.html", sections=gallery_sections())) == []


def test_the_readme_lists_every_tag() -> None:
    readme = (UI / "README.md").read_text(encoding="utf-8")
    assert {name for name in register.tags if f"`{name}" not in readme} == {"slot"}


def test_no_component_is_kept_that_no_page_uses() -> None:
    rooms = [UI.parent / "web", UI / "templates/ui/layouts", UI / "templates/ui/parts", COMPONENTS]
    written = "".join(path.read_text(encoding="utf-8") for room in rooms for path in room.rglob("*.html"))
    python = "".join(path.read_text(encoding="utf-8") for path in (UI.parent / "web").rglob("*.py"))
    used = set(re.findall(r"\{%\s*(\w+)", written))
    assert {name for name in SHOWN if name not in used and f"import {name}" not in python} == set()


def test_the_gallery_stays_at_its_top(client: Client) -> None:
    assert " autofocus" not in client.get("/gallery/").content.decode()
