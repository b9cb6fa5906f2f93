"""Texts in further languages: by people who read and write them; old ones and those of machines say so."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from alongside.apps.translations.actions.translating import say_languages, translate_text
from alongside.apps.translations.enums import How, TextOf
from alongside.apps.translations.languages import tongues
from alongside.apps.translations.models import Translation
from alongside.apps.translations.queries.originals import original_here
from alongside.apps.translations.queries.translations import spoken_by, translation_into
from alongside.apps.work.actions.works import restate_work
from alongside.kernel.ids import new_secret_id
from alongside.kernel.verdict import Refused
from cast import Cast
from factories.consent import SAID_AT

ClientFor = Callable[[str], Client]
WORDS = "خاندان اور عملہ"


def translated(cast: Cast, who: str = "ada", language: str = "ur", **given: Any) -> Translation:
    by = cast.person(who)
    original = original_here(by, cast.place, TextOf.WORK, cast.work.id)
    assert original is not None
    told: dict[str, Any] = {
        "words": dict.fromkeys((part.name for part in original.parts), WORDS),
        "how": How.PERSON,
        "of_digest": original.digest,
        "form_token": new_secret_id(),
    }
    return translate_text(
        place=cast.place, original=original, language=language, by=by, now=SAID_AT, **(told | given)
    )


def speaks(cast: Cast, *languages: str, who: str = "ada") -> None:
    say_languages(person=cast.person(who), languages=languages, by=cast.person(who), now=SAID_AT)


def said_anew(cast: Cast) -> None:
    restate_work(work=cast.work, purpose="All of us.", fixed="", open_questions="", by=cast.cleo, now=SAID_AT)


def shown_here(cast: Cast) -> tuple[int, bool]:
    original = original_here(None, cast.place, TextOf.WORK, cast.work.id)
    assert original is not None
    found = translation_into(original, "ur")
    assert found is not None
    return found.row.number, found.is_stale


@pytest.mark.both_databases
@pytest.mark.usefixtures("inside")
class TestTranslating:
    def test_whoever_ticked_the_language_or_leads(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="read and write the language"):
            translated(cast)
        speaks(cast, "ur")
        translated(cast)
        translated(cast, "cleo", "pl", how=How.MACHINE)
        for who, language, why in (
            ("ada", "en", "written in that"),
            ("ada", "tlh", "know that language"),
            ("nia", "ur", "take part"),
        ):
            with pytest.raises(Refused, match=why):
                translated(cast, who, language)

    def test_a_change_of_the_original_shows_and_a_further_version_mends_it(self, cast: Cast) -> None:
        speaks(cast, "ur")
        first = translated(cast)
        assert shown_here(cast) == (1, False)
        said_anew(cast)
        assert shown_here(cast) == (1, True)
        translated(cast)
        assert shown_here(cast) == (2, False)
        translated(cast, of_digest=first.of_digest)
        assert shown_here(cast) == (3, True), "it changed while somebody was writing"
        with pytest.raises(DatabaseError), transaction.atomic():
            Translation.objects.update(how=How.MACHINE)

    def test_whole_or_not_at_all_and_sent_twice_once(self, cast: Cast) -> None:
        speaks(cast, "ur")
        with pytest.raises(Refused, match="not translated yet"):
            translated(cast, words={"purpose": WORDS})
        token = new_secret_id()
        assert translated(cast, form_token=token) == translated(cast, form_token=token)

    def test_languages_are_as_one_said_last(self, cast: Cast) -> None:
        speaks(cast, "ur", "pl", "nonsense")
        speaks(cast, "pl", "cy")
        assert spoken_by(cast.ada) == {"pl", "cy"}


def test_each_language_has_its_own_name_and_a_direction() -> None:
    assert {one.direction for one in tongues().values()} == {"ltr", "rtl"}
    assert all(one.own_name for one in tongues().values())


def test_written_on_its_page_and_read_by_a_stranger(cast: Cast, client_for: ClientFor) -> None:
    ada, nobody = client_for("ada"), client_for("nobody")
    page = f"/stockport/languages/work/{cast.work.id}/"
    ada.post("/stockport/me/about/languages/", {"languages": ["ur"]})
    assert ada.get(page, {"language": "ur"})["Location"] == f"{page}ur/write/"
    form = ada.get(f"{page}ur/write/").context["form"]
    said = {"form_token": form["form_token"].value(), "of_digest": form["of_digest"].value()}
    ada.post(f"{page}ur/write/", said | {"name": WORDS, "purpose": WORDS, "how": "MACHINE"})
    shown = nobody.get(f"{page}ur/").content.decode()
    assert '<div lang="ur" dir="rtl">' in shown
    assert "Translated by a machine" in shown
    assert "Families and staff make the service together." in shown, "the original is one press away"
    assert "Ada" not in shown
    assert "اردو" in nobody.get(page).content.decode()
    with cast.inside():
        said_anew(cast)
    assert "The original has changed since" in nobody.get(f"{page}ur/").content.decode()
