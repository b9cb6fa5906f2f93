import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import alongside.kernel.ids
from alongside.kernel.append_only import make_append_only, remove_sql
from alongside.kernel.fresh import Guarding

TABLE = "promises_thanks"


def lift(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """The guard stands again at the end of this migration."""
    for statement in remove_sql(editor.connection.vendor, TABLE):
        editor.execute(statement, None)


def name_the_entry(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Until now each was about a promise; its entry is what it is about."""
    thanks = apps.get_model("promises", "Thanks")
    for row in thanks.objects.select_related("promise").order_by("id"):
        thanks.objects.filter(id=row.id).update(entry_id=row.promise.entry_id)
    if editor.connection.vendor == "postgresql":
        # Its columns are altered next, which waits for nothing.
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE", None)


class Migration(migrations.Migration):
    dependencies = [
        ("books", "0008_promised_by"),
        ("people", "0001_first"),
        ("places", "0001_first"),
        ("promises", "0005_footing_append_only"),
    ]

    operations = [
        Guarding(lift, migrations.RunPython.noop),
        migrations.AddField(
            model_name="thanks",
            name="entry",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="thanks",
                to="books.entry",
            ),
        ),
        migrations.RunPython(name_the_entry, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="thanks", name="thanked_once"),
        migrations.RemoveField(model_name="thanks", name="promise"),
        migrations.AlterField(
            model_name="thanks",
            name="entry",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="thanks", to="books.entry"
            ),
        ),
        migrations.AddConstraint(
            model_name="thanks",
            constraint=models.UniqueConstraint(fields=("place", "entry", "by", "to"), name="thanked_once"),
        ),
        migrations.CreateModel(
            name="ThanksBack",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=alongside.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
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
                (
                    "thanks",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="back",
                        to="promises.thanks",
                    ),
                ),
            ],
        ),
        make_append_only(TABLE, "promises_thanksback"),
    ]
