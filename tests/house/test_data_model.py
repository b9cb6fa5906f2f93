"""What imports cannot show of the data model: keys that climb, rows without a place."""

from django.db import models

from house.models import is_placed, label_of, own_models, pointing_fields

ORDER = [
    "kernel",
    "places",
    "people",
    "consent",
    "access",
    "work",
    "books",
    "decisions doing promises safeguarding glossary checks voices quotes",
    "insight care translations",
    "letters",
    "rights",
]
RANK = {label: rank for rank, labels in enumerate(ORDER) for label in labels.split()}
WITHOUT_PLACE = {
    "places.place": "it is the place",
    "people.account": "one account may open several places",
    "kernel.erasing": "it never outlives its transaction",
    "kernel.tally": "whoever tries codes has named no place yet, and nobody can be found by it",
    "people.signedin": "one account may open several places",
    "letters.slip": "whoever signs in has named no place yet",
    "people.accountlink": "one account may open several places",
}


def test_every_app_has_its_floor() -> None:
    assert {model._meta.app_label for model in own_models()} <= set(RANK)


def test_keys_point_down_or_along_never_up_or_across() -> None:
    wrong = [
        f"{label_of(model)}.{field.name} -> {target._meta.label_lower}"
        for model in own_models()
        for field in pointing_fields(model)
        if (target := field.related_model)._meta.app_label in RANK
        and target._meta.app_label != model._meta.app_label
        and RANK[target._meta.app_label] >= RANK[model._meta.app_label]
    ]
    assert wrong == []


def test_every_row_carries_its_place() -> None:
    homeless = [
        label_of(model)
        for model in own_models()
        if label_of(model) not in WITHOUT_PLACE and not is_placed(model)
    ]
    assert homeless == []


def test_every_key_comes_from_the_kernel() -> None:
    others = [
        label_of(model)
        for model in own_models()
        if isinstance(key := model._meta.pk, models.UUIDField)
        and not getattr(key.default, "__module__", "").startswith("alongside.kernel")
    ]
    assert others == []


def test_no_model_counts_its_rows_with_a_number() -> None:
    """A running number tells strangers how many there are."""
    numbered = [
        label_of(model)
        for model in own_models()
        if isinstance(model._meta.pk, models.AutoField) and model._meta.app_label != "kernel"
    ]
    assert numbered == []
