import django.db.models.deletion
from django.db import migrations, models

from alongside.kernel.append_only import guard_again


class Migration(migrations.Migration):
    dependencies = [
        ("insight", "0002_append_only"),
        ("people", "0006_first_visit"),
    ]

    operations = [
        migrations.AddField(
            model_name="alarmanswer",
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
            model_name="alarmanswer",
            name="keyed_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="disagreement",
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
            model_name="disagreement",
            name="keyed_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
            ),
        ),
        migrations.AddField(
            model_name="reply",
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
            model_name="reply",
            name="keyed_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.person"
            ),
        ),
        guard_again("insight_disagreement", "insight_reply", "insight_alarmanswer"),
    ]
