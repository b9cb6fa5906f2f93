from django.apps import AppConfig


class TranslationsConfig(AppConfig):
    name = "alongside.apps.translations"
    label = "translations"
    default_auto_field = "django.db.models.BigAutoField"
