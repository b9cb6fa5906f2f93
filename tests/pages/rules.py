"""What every page must be. Each rule yields complaints in words; none means the page is well made."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from pages.reading import Element, Page

Rule = Callable[[Page], Iterator[str]]
NAMED_BY_ITSELF = {"hidden", "submit", "button", "reset", "image"}
POINTING = ("aria-describedby", "aria-labelledby", "aria-controls", "for")
LEFT_OPEN = ("{{", "{%", "{#", "}}", "%}")


def has_a_language_and_a_title(page: Page) -> Iterator[str]:
    if not any(html.get("lang") for html in page.all("html")):
        yield "the page does not say its language"
    if not any(title.text() and title.around and title.around.tag == "head" for title in page.all("title")):
        yield "the page has no title"


def has_one_main_and_one_heading(page: Page) -> Iterator[str]:
    for tag in ("main", "h1"):
        if (count := len(page.all(tag))) != 1:
            yield f"{count} <{tag}> where there must be one"


def skips_no_heading(page: Page) -> Iterator[str]:
    level = 0
    for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6"):
        here = int(heading.tag[1])
        if here > level + 1:
            yield f"<{heading.tag}> {heading.text()!r} skips a level after h{level}"
        if not heading.text():
            yield f"<{heading.tag}> is empty"
        level = here


def labels_every_control(page: Page) -> Iterator[str]:
    labelled = {label.get("for") for label in page.all("label") if label.text()}
    for control in page.all("input", "select", "textarea"):
        if control.tag == "input" and control.get("type") in NAMED_BY_ITSELF:
            continue
        wrapped = any(step.tag == "label" and step.text() for step in control.ancestors())
        by_aria = control.get("aria-label") or control.get("aria-labelledby")
        if not (wrapped or by_aria or (control.get("id") in labelled)):
            yield f"<{control.tag} name={control.get('name')!r}> has no label"


def names_what_can_be_pressed(page: Page) -> Iterator[str]:
    for element in page.all("a", "button", "summary", "legend"):
        if not (element.text() or element.get("aria-labelledby") or _drawn_name(element)):
            yield f"<{element.tag}> {element.get('href')} says nothing"


def _drawn_name(element: Element) -> bool:
    return any(child.tag == "title" or _drawn_name(child) for child in element.inside)


def uses_each_id_once(page: Page) -> Iterator[str]:
    ids = Counter(element.get("id") for element in page.elements if element.has("id"))
    yield from (f"id {name!r} stands {count} times" for name, count in ids.items() if count > 1 or not name)
    for element in page.elements:
        for attribute in POINTING:
            for name in element.get(attribute).split():
                if name not in ids:
                    yield f"<{element.tag}> {attribute} points to {name!r}, which is not there"


def keeps_to_the_strict_policy(page: Page) -> Iterator[str]:
    for element in page.elements:
        for name, value in element.attributes.items():
            if name.startswith(("on", "hx-on")) or name == "style":
                yield f"<{element.tag}> has an inline {name}"
            if name in ("href", "src", "action") and value.strip().lower().startswith(
                ("javascript:", "data:")
            ):
                yield f"<{element.tag}> {name} is a script or data"
        if element.tag == "style":
            yield "<style> stands in the page"
        if element.tag == "script" and not element.has("src") and element.get("type") != "application/json":
            yield "<script> without a file stands in the page"


def fetches_from_nowhere_else(page: Page) -> Iterator[str]:
    for element in page.all("img", "script", "source", "link", "iframe", "use"):
        address = element.get("src") or (element.get("href") if element.get("rel") != "canonical" else "")
        if address.startswith(("http:", "https:", "//")) and not element.get("rel").startswith("alternate"):
            yield f"<{element.tag}> fetches from another host: {address}"


def describes_every_picture(page: Page) -> Iterator[str]:
    yield from (f"<img {image.get('src')}> has no alt" for image in page.all("img") if not image.has("alt"))
    for drawing in page.all("svg"):
        hidden = drawing.get("aria-hidden") == "true" or any(
            step.get("aria-hidden") == "true" for step in drawing.ancestors()
        )
        named = drawing.get("role") == "img" and (
            drawing.get("aria-label") or drawing.get("aria-labelledby") or _drawn_name(drawing)
        )
        if not (hidden or named):
            yield "<svg> is neither named (role img with a title) nor hidden"


def says_what_columns_are(page: Page) -> Iterator[str]:
    for table in page.all("table"):
        heads = [head for head in page.all("th") if table in head.ancestors()]
        if not heads:
            yield "<table> has no headings"
        yield from (f"<th> {head.text()!r} has no scope" for head in heads if not head.get("scope"))


# A choice of language does no harm: strangers get no cookie for it, and it asks where the form was sent. A
# worry is told without any cookie, so that nobody is kept from telling it.
NEEDS_NO_TOKEN = re.compile(r"/language/$|/w/(more/|[0-9A-Z]{8}/)?$")


def protects_every_form(page: Page) -> Iterator[str]:
    for form in page.all("form"):
        if NEEDS_NO_TOKEN.search(form.get("action")):
            continue
        fields = {field.get("name") for field in page.all("input") if form in field.ancestors()}
        if form.get("method").lower() == "post" and "csrfmiddlewaretoken" not in fields:
            yield f"<form {form.get('action')!r}> posts without its token"


def leaves_nothing_unrendered(page: Page) -> Iterator[str]:
    for element in page.elements:
        seen = [*element.words, *element.attributes.values()]
        for mark in LEFT_OPEN:
            if element.tag not in ("script", "code") and any(mark in text for text in seen):
                yield f"<{element.tag}> holds {mark!r}, left by a template"


RULES: tuple[Rule, ...] = (
    has_a_language_and_a_title,
    has_one_main_and_one_heading,
    skips_no_heading,
    labels_every_control,
    names_what_can_be_pressed,
    uses_each_id_once,
    keeps_to_the_strict_policy,
    fetches_from_nowhere_else,
    describes_every_picture,
    says_what_columns_are,
    protects_every_form,
    leaves_nothing_unrendered,
)


def complaints(html: str, rules: tuple[Rule, ...] = RULES) -> list[str]:
    """Everything that is wrong with this page, in the order of the rules."""
    page = Page(html)
    return [*page.complaints, *(complaint for rule in rules for complaint in rule(page))]
