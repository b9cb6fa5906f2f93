"""Everybody who is here already was met before they were written down, so they are members from that day."""

from typing import Any

from django.db import migrations, models


def everybody_is_welcome(apps: Any, schema_editor: Any) -> None:
    apps.get_model("people", "Person").objects.update(welcomed_at=models.F("joined_at"))


class Migration(migrations.Migration):
    dependencies = [("people", "0001_first")]

    operations = [
        migrations.AddField(model_name="person", name="welcomed_at", field=models.DateTimeField(null=True)),
        migrations.RunPython(everybody_is_welcome, migrations.RunPython.noop),
    ]
