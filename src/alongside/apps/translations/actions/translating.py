"""Writing a translation, and saying which languages one reads and writes."""

import uuid
from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from alongside.apps.people.models import Person
from alongside.apps.people.rules.persons import may_tend_person
from alongside.apps.places.models import Place
from alongside.apps.places.rules.texts import paragraphs
from alongside.apps.translations.enums import How
from alongside.apps.translations.languages import tongues
from alongside.apps.translations.models import Speaks, Translation
from alongside.apps.translations.queries.originals import Original
from alongside.apps.translations.rules.translating import SAME, may_translate
from alongside.kernel.audit.lines import leave_line
from alongside.kernel.clock import local_day
from alongside.kernel.digests import digest
from alongside.kernel.once import once
from alongside.kernel.verdict import Refused, enforce, no

LONGEST = 4000


@transaction.atomic
def translate_text(
    *,
    place: Place,
    original: Original,
    language: str,
    words: Mapping[str, str],
    how: How,
    of_digest: str,
    by: Person,
    now: datetime,
    form_token: uuid.UUID,
) -> Translation:
    """A further version; earlier ones stay. ``of_digest``: of the original as whoever wrote it had it before
    them, so that a change meanwhile shows at once. Sent twice, it is one."""
    if sent := Translation.objects.filter(form_token=form_token, by=by).first():
        return sent
    enforce(may_translate(by, language, original.language, local_day(now, place.time_zone)))
    parts = {part.name: paragraphs(words.get(part.name, ""), at_most=LONGEST) for part in original.parts}
    if not all(parts.values()):
        raise Refused(no(_("Something is not translated yet."), _("Write each part, as well as you can.")))
    before = Translation.objects.filter(about_id=original.about_id, language=language).count()
    with once(SAME):
        row = Translation.objects.create(
            place=place,
            about=original.kind,
            about_id=original.about_id,
            language=language,
            number=before + 1,
            parts=parts,
            of_digest=of_digest,
            how=how,
            by=by,
            at=now,
            form_token=form_token,
        )
    details = {"language": language, "how": how, "words": digest(parts)}
    _leave(place, "Translation", row.id, "translate_text", by, now, details)
    return row


@transaction.atomic
def say_languages(*, person: Person, languages: Collection[str], by: Person, now: datetime) -> None:
    """As they are now; a language not among them any more is gone."""
    enforce(may_tend_person(by, person, local_day(now, person.place.time_zone)))
    wanted = set(languages) & set(tongues())
    Speaks.objects.filter(person=person).exclude(language__in=wanted).delete()
    for code in sorted(wanted):
        Speaks.objects.get_or_create(
            place_id=person.place_id, person=person, language=code, defaults={"said_at": now}
        )
    _leave(person.place, "Person", person.id, "say_languages", by, now, {"languages": len(wanted)})


def _leave(
    place: Place,
    about: str,
    about_id: uuid.UUID,
    verb: str,
    by: Person,
    now: datetime,
    details: Mapping[str, object],
) -> None:
    leave_line(
        place_id=place.id,
        actor_id=by.id,
        verb=verb,
        about=about,
        about_id=about_id,
        at=now,
        details=dict(details),
    )
