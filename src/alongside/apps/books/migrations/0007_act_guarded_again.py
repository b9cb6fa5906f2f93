from django.db import migrations

from alongside.kernel.append_only import guard_again


class Migration(migrations.Migration):
    dependencies = [("books", "0006_waiting_sides")]

    operations = [guard_again("books_act")]
