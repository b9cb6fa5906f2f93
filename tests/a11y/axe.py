"""Axe-core as the pages are looked at with it: put into a page as it opens, and asked for what is wrong."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": STANDARDS, "resultTypes": ["violations"]}
# Axe reads the same few colours of a page thousands of times, slowly: each is read once, and then known.
KNOWN_COLOURS = """(() => {
    const colour = axe.commons.color.Color.prototype, read = colour.parseString, known = new Map();
    colour.parseString = function (text) {
        const found = known.get(text);
        if (found === undefined) {
            read.call(this, text);
            known.set(text, { r: this.r, g: this.g, b: this.b, alpha: this.alpha });
            return this;
        }
        return Object.assign(this, found);
    };
})();"""
# Only what is wrong leaves the page: all that is right is long.
WRONG = "rules => axe.run(rules).then(found => found.violations)"
# For a window's context, as a script before all others.
SCRIPT = f"{Axe().axe_script};{KNOWN_COLOURS}"


def violations(page: Page) -> list[Any]:
    """What axe finds wrong with a page that opened with ``SCRIPT``."""
    found: list[Any] = page.evaluate(WRONG, RULES)
    return found
