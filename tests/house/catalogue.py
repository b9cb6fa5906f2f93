"""The words of the pages, gathered from the source, and the Welsh catalogue kept in step with them.

``./dev words`` writes the catalogue anew: it keeps every translation, adds what is new with nothing beside
it, and drops what no page says any more. Only Babel is needed, no gettext programs.
"""

import csv
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from house.files import SRC, name, tracked

SOURCES = (SRC / "apps/places/data/figures.csv", SRC / "apps/rights/data/keeping.csv")
WELSH = SRC / "locale/cy/LC_MESSAGES/django.po"
# Django's own rule, letter for letter: where two catalogues meet, their rules must be one.
PLURALS = "nplurals=4; plural=(n==1) ? 0 : (n==2) ? 1 : (n != 8 && n != 11) ? 2 : 3;"
HEADER = """\
# Alongside in Welsh. `./dev words` gathers what the pages say; the terms are in docs/glossary.cy.md.
#"""
IDLE = tuple(f'"{line}'.encode() for line in "POT-C PO-R Last-T Language-T Report-M Project-I".split())
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# Days inside a sentence (Django writes them for the start of one), what Django has not yet in Welsh, and what
# its Welsh says wrongly or stiffly.
DJANGO: tuple[str | tuple[str, str], ...] = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "July",
    "Enter a number.",
    "Enter a valid date.",
    "Enter a valid email address.",
    "Enter a valid UUID.",
    "Enter a whole number.",
    "Ensure this value is a multiple of step size %(limit_value)s.",
    "Ensure this value is greater than or equal to %(limit_value)s.",
    "Ensure this value is less than or equal to %(limit_value)s.",
    (
        "Ensure this value has at least %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at least %(limit_value)d characters (it has %(show_value)d).",
    ),
    (
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
    ),
    "File extension “%(extension)s” is not allowed. Allowed extensions are: %(allowed_extensions)s.",
    "Null characters are not allowed.",
    "Select a valid choice. %(value)s is not one of the available choices.",
    "Select a valid choice. That choice is not one of the available choices.",
    "The submitted file is empty.",
    "This field is required.",
)
Id = str | tuple[str, ...]
Key = tuple[str | None, Id]


def said() -> dict[Key, list[str]]:
    """Everything a page can say, with the files that say it."""
    found: dict[Key, list[str]] = {(None, text): ["django"] for text in DJANGO}
    for data in SOURCES:
        with data.open(encoding="utf-8", newline="") as file:
            found |= {(None, row["source"]): [name(data)] for row in csv.DictReader(file)}
    for path in tracked():
        for key in _in_file(path):
            places = found.setdefault(key, [])
            if name(path) not in places:
                places.append(name(path))
    return found


def _in_file(path: Path) -> list[Key]:
    if not path.is_relative_to(SRC):
        return []
    text = path.read_text(encoding="utf-8") if path.suffix in (".py", ".html", ".txt") else ""
    if path.suffix != ".py":
        # In brackets, so that indented lines of a template are no indented blocks.
        text = f"({templatize(text, origin=name(path))}\n)" if "templates" in path.parts else ""
    rows = extract("python", BytesIO(text.encode()), KEYWORDS, options={"encoding": "utf-8"})
    return [(context, _whole(message)) for _line, message, _comments, context in rows]


def _whole(message: str | tuple[str, ...] | list[str]) -> Id:
    return message if isinstance(message, str) else tuple(message)


def welsh() -> Catalog:
    """The catalogue as it is written down."""
    with WELSH.open("rb") as file:
        return read_po(file, locale="cy")


def renewed(old: Catalog, found: dict[Key, list[str]]) -> Catalog:
    """The old translations on the words of today."""
    new = Catalog(locale="cy", project="Alongside", header_comment=HEADER, fuzzy=False)
    new.mime_headers = [("Plural-Forms", PLURALS)]
    for (context, text), places in found.items():
        before = old.get(text[0] if isinstance(text, tuple) else text, context)
        same = before is not None and isinstance(before.id, str) == isinstance(text, str)
        nothing = "" if isinstance(text, str) else ("",) * 4
        kept = before.string if before is not None and same else nothing
        new.add(text, kept, locations=[(place, 0) for place in sorted(places)], context=context)
    return new


def written(catalogue: Catalog) -> bytes:
    """As a file, without the lines that change on their own or stay empty."""
    out = BytesIO()
    # Ordered by the files that say it, which are not named: moving a room would change every line.
    write_po(out, catalogue, width=110, sort_by_file=True, no_location=True, ignore_obsolete=True)
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(IDLE))


def main() -> int:
    """Write the catalogue anew and say what has no Welsh yet."""
    new = renewed(welsh(), said())
    WELSH.write_bytes(written(new))
    bare = [message.id for message in new if message.id and not all(forms(message.string))]
    print(f"{len(new)} messages, {len(bare)} without Welsh.", *bare, sep="\n")
    return 0


def forms(string: str | Iterable[str] | None) -> list[str]:
    """One form, or one for each number."""
    return [string or ""] if string is None or isinstance(string, str) else list(string)


if __name__ == "__main__":
    sys.exit(main())
