"""Whoever adds a key to a person says what that person gets to see of the row."""

from datetime import date

from django.apps import apps
from django.utils.translation import override

from alongside.apps.people.models import Account, Person
from alongside.apps.rights.enums import Keep
from alongside.apps.rights.queries.kept import KEPT
from alongside.apps.rights.queries.mine import field_of
from alongside.apps.rights.queries.not_theirs import OF_SOMEBODY_ELSE, TOLD_ELSEWHERE
from alongside.apps.rights.queries.record import recorded
from alongside.apps.rights.rules.fates import FATES, Goes
from alongside.apps.rights.rules.processing import ABOUT_NOBODY, ACTIVITIES
from alongside.web.shared.copies.telling import heads_of
from house.models import own_models, pointing_fields

TOLD = {f"{kept.model._meta.label}.{key}" for kept in KEPT for key in kept.whose}


def test_no_key_to_a_person_is_forgotten() -> None:
    keys = {
        f"{model._meta.label}.{field.name}"
        for model in own_models()
        for field in pointing_fields(model)
        if field.related_model in (Person, Account)
    }
    assert keys - TOLD == OF_SOMEBODY_ELSE | TOLD_ELSEWHERE


def test_no_column_leads_to_another_person() -> None:
    for kept in KEPT:
        for column in kept.columns:
            way = column.split("__")
            for depth in range(1, len(way) + 1):
                field = field_of(kept, "__".join(way[:depth]))
                assert field.related_model not in (Person, Account), f"{kept.slug}: {column}"


def test_every_column_has_a_word_in_both_languages() -> None:
    for language in ("en", "cy"):
        with override(language):
            assert all(all(heads_of(kept)) for kept in KEPT)


def test_no_two_tables_share_a_file() -> None:
    assert len({kept.slug for kept in KEPT}) == len(KEPT)


def test_every_table_of_the_database_stands_in_the_record_of_processing() -> None:
    """``apps/rights/rules/processing.py``: in one activity, or said to be about nobody, with the reason."""
    listed = [table for activity in ACTIVITIES for table in activity.tables] + list(ABOUT_NOBODY)
    assert sorted(model._meta.label_lower for model in apps.get_models()) == sorted(listed)
    assert all(ABOUT_NOBODY.values())


def test_the_record_says_how_long_each_kind_is_kept_and_what_becomes_of_each_table() -> None:
    assert sorted(what for activity in ACTIVITIES for what in activity.keeps) == sorted(Keep)
    copied = [kept.slug for one in recorded([], date(2027, 1, 1)) for kept, _fate in one.copies]
    assert sorted(copied) == sorted(kept.slug for kept in KEPT)


def test_every_table_says_what_erasing_does_to_it() -> None:
    """``apps/rights/rules/fates.py``: emptied, removed, nameless, or kept with the reason."""
    assert {kept.slug for kept in KEPT} == set(FATES)
    for kept in KEPT:
        fate = FATES[kept.slug]
        names = {field.name for field in kept.model._meta.get_fields()} | {"hat_title"}
        assert set(fate.columns) <= names, kept.slug
        assert not fate.only or fate.only in kept.whose, kept.slug
        assert bool(fate.why) == (fate.goes is Goes.KEPT), kept.slug
        assert bool(fate.columns) == (fate.goes is Goes.EMPTIED), kept.slug
