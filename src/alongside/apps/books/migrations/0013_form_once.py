from django.db import migrations, models

from alongside.kernel.append_only import guard_again


class Migration(migrations.Migration):
    """Rows of a register come by no form: a token of their own only made reading it in slower."""

    dependencies = [("books", "0012_standing_key")]

    operations = [
        migrations.AlterField(model_name="entry", name="form_token", field=models.UUIDField(null=True)),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(
                condition=models.Q(("form_token__isnull", False)),
                fields=("form_token",),
                name="entry_form_once",
            ),
        ),
        guard_again("books_entry"),
    ]
