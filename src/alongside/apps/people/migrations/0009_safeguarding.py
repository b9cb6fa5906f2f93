import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import alongside.kernel.ids


def show_who_there_is(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Those who look after safeguarding already stand with their place; how to reach them they say later."""
    place, role = apps.get_model("places", "Place"), apps.get_model("people", "Role")
    for one in place.objects.all():
        held = role.objects.filter(place=one, kind="SAFEGUARDING", person__left_at=None)
        shown = [
            {
                "person": str(row.person_id),
                "kind": row.kind,
                "since": row.since.isoformat(),
                "until": row.until.isoformat() if row.until else "",
                "called": "",
                "way": "",
            }
            for row in held.order_by("since", "id")
        ]
        place.objects.filter(pk=one.pk).update(safeguarding=shown)


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0008_young"),
        ("places", "0009_safeguarding"),
    ]

    operations = [
        migrations.AlterField(
            model_name="askedrole",
            name="kind",
            field=models.CharField(
                choices=[
                    ("LEAD", "co-production lead"),
                    ("KEEPER", "keeper of the books"),
                    ("SAFEGUARDING", "safeguarding lead"),
                    ("DEPUTY", "deputy safeguarding lead"),
                ],
                max_length=20,
            ),
        ),
        migrations.AlterField(
            model_name="role",
            name="kind",
            field=models.CharField(
                choices=[
                    ("LEAD", "co-production lead"),
                    ("KEEPER", "keeper of the books"),
                    ("SAFEGUARDING", "safeguarding lead"),
                    ("DEPUTY", "deputy safeguarding lead"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=alongside.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("called", models.CharField(max_length=80)),
                ("reached_by", models.CharField(max_length=200)),
                ("said_at", models.DateTimeField()),
                (
                    "person",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact",
                        to="people.person",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.place",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RunPython(show_who_there_is, migrations.RunPython.noop),
    ]
