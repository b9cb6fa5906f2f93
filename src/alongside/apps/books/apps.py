from django.apps import AppConfig


class BooksConfig(AppConfig):
    name = "alongside.apps.books"
    label = "books"
    default_auto_field = "django.db.models.BigAutoField"
