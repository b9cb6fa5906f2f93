from typing import Any

from django.core.management.base import BaseCommand

from alongside.demo.making import make_demo
from alongside.kernel.clock import now


class Command(BaseCommand):
    help = "Makes the demo place in an empty database."

    def handle(self, *args: Any, **options: Any) -> None:
        place = make_demo(now())
        self.stdout.write(f"{place.name} is made.")
