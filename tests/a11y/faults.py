"""What is wrong with a page in a browser: what axe finds, and what scrolls sideways."""

from playwright.sync_api import Page

from a11y.axe import violations

OPEN = "document.querySelectorAll('details').forEach(each => { each.open = true })"
WIDEST = """() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return '';
    const far = each => each.getBoundingClientRect().right > width + 1;
    const out = [...document.querySelectorAll('body *')].filter(far);
    return out.slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(' | ') || 'the page';
}"""


def faults(page: Page) -> list[str]:
    """With everything opened that can be; each fault with the element it is about."""
    page.evaluate(OPEN)
    wide = page.evaluate(WIDEST)
    said = [f"{one['id']}: {node['html'][:160]}" for one in violations(page) for node in one["nodes"][:3]]
    return [*([f"scrolls sideways: {wide}"] if wide else []), *said]
