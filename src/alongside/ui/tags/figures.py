"""The only way to show a number."""

from datetime import date

from django.utils.formats import date_format
from django.utils.safestring import SafeString

from alongside.ui import slots
from alongside.ui.tags.library import draw, register


@register.simple_block_tag
def figure(
    content: str,
    *,
    unit: str,
    as_of: date | str,
    source: str,
    evidence: str,
    evidence_text: str = "",
    csv: str = "",
    waiting: str = "",
) -> SafeString:
    """A number said in a sentence, with what makes it honest: unit, day or period, source, entries behind it.

    The body is the sentence. `as_of` is a day, or a period in words; `evidence` a url; `csv` a url for the
    same as a file; `waiting` such as "3 waiting" when not every entry stands yet.

    **Raises**: TemplateSyntaxError when unit, as_of, source or evidence is left out; ValueError when empty.
    """
    given = {
        "sentence": content.strip(),
        "unit": unit,
        "as_of": as_of,
        "source": source,
        "evidence": evidence,
    }
    missing = [name for name, value in given.items() if not value]
    if missing:
        raise ValueError(f"A figure cannot be shown without its {', '.join(missing)}.")
    when = date_format(as_of, "j F Y") if isinstance(as_of, date) else as_of
    words = slots.take(content)["body"]
    links = {"evidence": evidence, "evidence_text": evidence_text, "csv": csv}
    return draw("figure", body=words, unit=unit, when=when, source=source, waiting=waiting, **links)
