from django.db import migrations

from alongside.kernel.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("safeguarding", "0001_first")]

    operations = [make_append_only("safeguarding_concern", "safeguarding_concernrow")]
