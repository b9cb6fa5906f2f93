import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def give_up_the_old_key(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """PostgreSQL takes a second key only once the first is gone; SQLite writes the whole table anew."""
    if editor.connection.vendor == "postgresql":
        editor.execute("ALTER TABLE books_standing DROP CONSTRAINT books_standing_pkey", None)


class Migration(migrations.Migration):
    """What an act counts for is one row of that act: a key of its own only made writing slower."""

    dependencies = [("books", "0011_said_for_others")]

    operations = [
        migrations.RunPython(give_up_the_old_key, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="standing",
            name="act",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                primary_key=True,
                related_name="standing",
                serialize=False,
                to="books.act",
            ),
        ),
        migrations.RemoveField(model_name="standing", name="id"),
    ]
