"""Templates and components drawn for a test."""

from pathlib import Path
from typing import Any

from django.template import Context, Template
from django.template.loader import get_template
from django.test import RequestFactory

from alongside.ui import apps
from alongside.ui.shell import Column, Help, Link, Shell, Switch

UI = Path(apps.__file__).parent
COMPONENTS = UI / "templates/ui/components"
SHELL = Shell(
    place_name="Testton",
    home_url="/testton/",
    nav=[Link("Shared work", "/testton/works/", current=True), Link("Sign in", "/sign-in/")],
    switch=Switch("Cymraeg", "/cy/testton/", "cy", "/language/"),
    help=Help("Worried about a child?", Link("Tell the safeguarding lead", "/testton/worried/"), "Call 999."),
    footer=[Column("Three books.", [Link("Words explained", "/words/")])],
)


def draw(source: str, /, **values: Any) -> str:
    """A snippet of a template, with the tags loaded."""
    return Template("{% load ui %}" + source).render(Context(values))


def page(template: str, **values: Any) -> str:
    """A whole page, with a shell round it."""
    return get_template(template).render({"shell": SHELL, **values}, RequestFactory().get("/"))


def layout(name: str, main: str, **values: Any) -> str:
    """A page on one of the layouts, with this in its main part."""
    source = (
        f'{{% extends "ui/layouts/{name}.html" %}}{{% load ui %}}'
        f"{{% block title %}}A page{{% endblock %}}{{% block main %}}{main}{{% endblock %}}"
    )
    return Template(source).render(Context({"shell": SHELL, **values}))
