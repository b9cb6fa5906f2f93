from django.apps import AppConfig


class GlossaryConfig(AppConfig):
    name = "alongside.apps.glossary"
    label = "glossary"
    default_auto_field = "django.db.models.BigAutoField"
