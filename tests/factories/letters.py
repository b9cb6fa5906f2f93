"""Letters of the cast, gathered and sent into a folder."""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from alongside.apps.letters.actions.gathering import gather_letters
from alongside.apps.letters.actions.sending import send_letter
from alongside.apps.letters.enums import Channel
from alongside.apps.letters.models import Letter
from alongside.apps.letters.providers import Provider
from alongside.apps.letters.providers.folder import Folder
from alongside.apps.letters.queries.letters import letters_to_try
from alongside.apps.letters.rules.links import link_of, shown_link
from alongside.apps.people.models import Person
from alongside.kernel.outbox import queue
from cast import Cast


def tell(cast: Cast, who: str, kind: str, now: datetime, *, about: UUID | None = None) -> None:
    """Queue it as an action would."""
    person = cast.person(who)
    queue(
        place_id=cast.place.id,
        person_id=person.id,
        kind=kind,
        about_id=about or cast.work.id,
        now=now,
    )


def gather(cast: Cast, now: datetime) -> list[Letter]:
    """The letters that are written now."""
    with cast.inside():
        before = set(Letter.objects.values_list("id", flat=True))
        gather_letters(place=cast.place, now=now)
        return list(
            Letter.objects.exclude(id__in=before).select_related("person").order_by("written_at", "id")
        )


def of_person(letters: list[Letter], person: Person) -> Letter:
    """The first of these that is to somebody."""
    return next(letter for letter in letters if letter.person_id == person.id)


def send(cast: Cast, provider: Provider, now: datetime) -> int:
    """How many left the house."""
    carried = {Channel.EMAIL: provider}
    with cast.inside():
        ids = letters_to_try(cast.place, list(carried), now, 50)
        return sum(send_letter(letter_id=key, providers=carried, now=now) for key in ids)


def post(cast: Cast, folder: Path, now: datetime) -> dict[str, str]:
    """Gather and send; every letter in the folder, by whom it is to."""
    gather(cast, now)
    send(cast, Folder(str(folder)), now)
    texts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))]
    return {text.partition("\n")[0].removeprefix("To: "): text for text in texts}


def link_to(letter: Letter) -> str:
    """The address of the page behind its link."""
    return f"/l/{shown_link(link_of(letter.id))}/"
