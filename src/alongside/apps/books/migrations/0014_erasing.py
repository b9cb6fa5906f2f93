from django.db import migrations

from alongside.kernel.append_only import let_erase


class Migration(migrations.Migration):
    dependencies = [("books", "0013_form_once"), ("kernel", "0005_erasing")]

    operations = [let_erase("books_act", "hat_title")]
