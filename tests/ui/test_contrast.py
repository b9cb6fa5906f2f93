"""Every pair of colours that the tokens promise is far enough apart, and no others are put together."""

import re

import pytest

from ui.drawn import UI

TOKENS = (UI / "styles/_tokens.scss").read_text(encoding="utf-8")
COLOURS = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", TOKENS))
PAIRS = re.findall(r"// pair: ([a-z-]+) on ([a-z-]+) ([\d.]+)", TOKENS)


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=[" on ".join(pair[:2]) for pair in PAIRS])
def test_a_promised_pair_is_far_enough_apart(front: str, back: str, least: str) -> None:
    assert contrast(COLOURS[front], COLOURS[back]) >= float(least)


def test_words_and_their_own_ground_are_a_promised_pair() -> None:
    promised = {(front, back) for front, back, _least in PAIRS}
    loose = set()
    for path in (UI / "styles").glob("*.scss"):
        for block in re.findall(r"\{([^{}]*)", path.read_text(encoding="utf-8")):
            front = re.search(r"(?<![a-z-])color: var\(--([a-z-]+)\)", block)
            back = re.search(r"(?<![a-z-])background: var\(--([a-z-]+)\)", block)
            if front and back and (front[1], back[1]) not in promised:
                loose.add((path.name, front[1], back[1]))
    assert loose == set()


def test_colours_are_named_by_the_tokens_alone() -> None:
    named = {
        path.name
        for path in (UI / "styles").glob("*.scss")
        if path.name not in ("_tokens.scss", "_modes.scss")
        and re.search(r"#[0-9a-f]{3,8}\b|rgba?\(", path.read_text(encoding="utf-8"))
    }
    assert named == set()
