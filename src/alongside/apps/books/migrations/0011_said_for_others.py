import django.db.models.deletion
from django.db import migrations, models

from alongside.kernel.append_only import guard_again


class Migration(migrations.Migration):
    dependencies = [
        ("books", "0010_written_by"),
        ("people", "0006_first_visit"),
    ]

    operations = [
        migrations.AddField(
            model_name="answer",
            name="channel",
            field=models.CharField(
                choices=[
                    ("SCREEN", "on a screen"),
                    ("PAPER", "on paper"),
                    ("PHONE", "by phone"),
                    ("IMPORT", "from a register"),
                ],
                default="SCREEN",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="answer",
            name="keyed_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
            ),
        ),
        migrations.AlterField(
            model_name="mediation",
            name="kind",
            field=models.CharField(
                choices=[
                    ("ASKED", "was asked to mediate"),
                    ("ACCEPTED", "said yes to mediating"),
                    ("DECLINED", "said no to mediating"),
                    ("RELEASED", "was let go, as no word came"),
                    ("AGREED", "wrote what both agreed on"),
                    ("NOT_AGREED", "wrote that they still see it differently"),
                    ("SIGNED", "signed what the pair found"),
                ],
                max_length=12,
            ),
        ),
        guard_again("books_answer", "books_mediation"),
    ]
