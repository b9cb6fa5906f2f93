"""A word of its own in every text of every row, to see afterwards who came upon it."""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, models

from alongside.apps.books.models import Act
from alongside.apps.people.models import Person
from alongside.apps.rights.queries.kept import KEPT
from alongside.kernel.audit.models import AuditLine
from alongside.kernel.scoping import scope
from databases.flush import guards_lifted
from house.models import label_of, own_models
from texts.strange import TAG

# Texts of the machinery: nobody types them and no page shows them as words. By the end of their name.
MACHINERY = re.compile(
    r"(_hash|\.hash|digest|salt|_key|\.key|_code|\.code|\.slug|\.sealed|\.public|\.wrapped|\.hidden|password"
    r"|\.link_hash|time_zone|currency|area_code|source_url|\.table|import_key|\.chain|\.verb|\.about|\.unit|\.field)$"
)
# The same, by their whole name: codes that other parts of the program know.
CODED = frozenset(
    """
    places.registerword.meaning places.populationcount.group books.withdrawal.reason glossary.term.key_cy
    insight.storedfinding.name rights.datarequest.purpose people.asked.kind people.signedin.session
    consent.say.purpose consent.say.to consent.permission.purpose consent.permission.to
    consent.wording.purpose consent.namedbody.purpose insight.alarm.verdict books.act.position_taken
    translations.speaks.language translations.translation.language
    books.uncounted.reason kernel.queued.kind letters.letteritem.kind kernel.tally.who
    """.split()
)
FOUND = re.compile(r"q(\d{5})q")
SHORT = 17


@dataclass(frozen=True)
class Planted:
    """Where a word stands, and whose row that is."""

    label: str
    owners: frozenset[UUID]


def text_labels() -> "dict[str, models.Field[Any, Any]]":
    """Every text that somebody types, by app, model and field."""
    found = {}
    for model in own_models():
        for column in model._meta.fields:
            label = f"{label_of(model)}.{column.name}"
            typed = isinstance(column, models.CharField | models.TextField) and not column.choices
            if typed and not column.primary_key and not MACHINERY.search(label) and label not in CODED:
                found[label] = column
    return found


def plant(people: Iterable[Person]) -> dict[int, Planted]:
    """In a copy of a place, past all guards; gives what was planted by its number."""
    found: dict[int, Planted] = {}
    owners = _owners(people)
    with guards_lifted(connection):
        for label, column in text_labels().items():
            for row in column.model._base_manager.exclude(**{column.name: None}).order_by("pk"):
                number = len(found)
                found[number] = Planted(label, frozenset(owners[label_of(column.model), row.pk]))
                column.model._base_manager.filter(pk=row.pk).update(**{column.name: _word(column, number)})
    return found


def _word(column: "models.Field[Any, Any]", number: int) -> str:
    mark = f"q{number:05d}q"
    if isinstance(column, models.EmailField):
        return f"{mark}@example.org"
    return f"=<{TAG}>&\"' {mark}" if (column.max_length or SHORT) >= SHORT else mark


def _owners(people: Iterable[Person]) -> dict[tuple[str, Any], set[UUID]]:
    """Whose each row is, as the copy of one's data has it."""
    found: dict[tuple[str, Any], set[UUID]] = defaultdict(set)
    for person in people:
        with scope(person.place_id):
            for kept in KEPT:
                for key in kept.rows_of(person).values_list("pk", flat=True):
                    found[label_of(kept.model), key].add(person.pk)
    # The copy has an act by what it counts for; the words in it are the act's own.
    for key, person_id in Act._base_manager.filter(person__isnull=False).values_list("pk", "person_id"):
        found[label_of(Act), key].add(person_id)
    return found


def words_in(response: Any) -> set[int]:
    """The numbers of all planted words in an answer: a page, a sheet, or any file of an archive."""
    body = response.getvalue() if response.streaming else response.content
    if response.headers.get("Content-Type", "").startswith("application/zip"):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            body = b"\n".join(archive.read(name) for name in archive.namelist())
    return {int(number) for number in FOUND.findall(body.decode("utf-8", "replace"))}


def lines_of_the_audit() -> set[int]:
    """Planted words that the audit holds: it keeps ids and codes, never words."""
    return {
        int(number)
        for details in AuditLine.objects.values_list("details", flat=True)
        for number in FOUND.findall(str(details))
    }
