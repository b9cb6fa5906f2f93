from django.db import migrations

from alongside.kernel.append_only import make_append_only


class Migration(migrations.Migration):
    dependencies = [("books", "0004_mediation")]

    operations = [make_append_only("books_mediation")]
