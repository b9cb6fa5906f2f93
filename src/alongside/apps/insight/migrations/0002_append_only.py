from django.db import migrations

from alongside.kernel.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("insight", "0001_first")]

    operations = [
        make_append_only(
            "insight_storedfinding",
            "insight_disagreement",
            "insight_reply",
            "insight_alarm",
            "insight_alarmanswer",
        )
    ]
