"""The forms of a page as a browser sees them, and what somebody sends who leaves all choices alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pages.reading import Element, Page

# Buttons that do not send what was typed on its way.
ASIDE = {"look", "back", "change"}
PLENTY = 1_000
NOT_TYPED = {"hidden", "radio", "checkbox", "submit", "button", "file", "image", "reset"}
PART_OF_A_DAY = ("_day", "_month", "_year")


@dataclass(frozen=True)
class Control:
    """One question of a form: how it is asked, what can be chosen, what stands there already."""

    kind: str
    name: str
    ident: str
    stands: tuple[str, ...]
    choices: tuple[str, ...] = ()
    room: int = PLENTY

    @property
    def is_text(self) -> bool:
        return self.kind in ("text", "lines") and not self.name.endswith(PART_OF_A_DAY)


@dataclass(frozen=True)
class Form:
    """Where it goes, and its questions by name."""

    address: str
    method: str
    controls: dict[str, Control]
    button: tuple[str, str] | None
    hidden: dict[str, list[str]] = field(default_factory=dict)

    def texts(self) -> Iterator[Control]:
        yield from (control for control in self.controls.values() if control.is_text)

    def left_alone(self) -> dict[str, list[str]]:
        """What goes out when nothing is touched but what must be: one choice of each question."""
        sent = {name: list(values) for name, values in self.hidden.items()}
        for name, control in self.controls.items():
            sent[name] = list(control.stands or control.choices[:1])
        if self.button is not None:
            sent.setdefault(self.button[0], [self.button[1]])
        return sent


def forms_of(html: str, at: str) -> list[Form]:
    """In their order; ``at``: where the page stands."""
    page = Page(html)
    return [_form(page, element, at) for element in page.all("form")]


def complained_of(html: str) -> tuple[bool, set[str]]:
    """Whether the page says what to put right, and the ids of the questions it means."""
    page = Page(html)
    boxes = [box for box in page.all("div") if "a-errors" in box.get("class").split()]
    links = [link for link in page.all("a") if any(box in link.ancestors() for box in boxes)]
    return bool(boxes), {link.get("href").lstrip("#") for link in links}


def _form(page: Page, form: Element, at: str) -> Form:
    inside = [
        element
        for element in page.all("input", "textarea", "select", "button")
        if form in element.ancestors() or (form.get("id") and element.get("form") == form.get("id"))
    ]
    address = form.get("action") or at
    hidden: dict[str, list[str]] = {}
    for element in inside:
        if element.get("type") == "hidden" and element.get("name"):
            hidden.setdefault(element.get("name"), []).append(element.get("value"))
    asked = [element for element in inside if element.get("name") and element.get("type") != "hidden"]
    controls: dict[str, Control] = {}
    for element in asked:
        if element.tag != "button" and element.get("type") not in ("submit", "button", "image", "reset"):
            controls.setdefault(element.get("name"), _control(element, asked))
    method = form.get("method").lower() or "get"
    return Form(urlsplit(address).path or at, method, controls, _button(asked), hidden)


def _button(asked: list[Element]) -> tuple[str, str] | None:
    for element in asked:
        sends = element.tag == "button" or element.get("type") == "submit"
        if sends and not ASIDE & {element.get("name"), element.get("value")}:
            return element.get("name"), element.get("value")
    return None


def _control(element: Element, asked: list[Element]) -> Control:
    name, kind = element.get("name"), element.get("type") or "text"
    ident, room = element.get("id"), int(element.get("maxlength") or PLENTY)
    if element.tag == "textarea":
        return Control("lines", name, ident, tuple(_stands("".join(element.words))), room=room)
    if element.tag == "select":
        options = _options(element)
        chosen = [option.get("value") for option in options if option.has("selected") and option.get("value")]
        values = tuple(option.get("value") for option in options if option.get("value"))
        return Control("choice", name, ident, tuple(chosen), values)
    if kind in ("radio", "checkbox"):
        same = [other for other in asked if other.get("name") == name]
        ticked = tuple(_value(other) for other in same if other.has("checked"))
        return Control(kind, name, ident, ticked, tuple(_value(other) for other in same))
    return Control(
        "file" if kind == "file" else "text", name, ident, tuple(_stands(element.get("value"))), room=room
    )


def _options(element: Element) -> list[Element]:
    return [
        found for child in element.inside for found in ([child] if child.tag == "option" else _options(child))
    ]


def _value(element: Element) -> str:
    return element.get("value") or "on"


def _stands(value: str) -> list[str]:
    return [value] if value.strip() else []
