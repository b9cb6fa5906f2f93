from django.db import migrations

from alongside.kernel.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("decisions", "0001_first")]

    operations = [
        make_append_only(
            "decisions_decision",
            "decisions_citation",
            "decisions_told",
            "decisions_views",
        )
    ]
