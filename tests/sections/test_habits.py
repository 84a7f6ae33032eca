"""2 sections: what manuscripts for pandoc are full of, and what is no fault in them."""

import pytest


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Words.\n\n# Sources\n\n::: {#refs}\n:::\n", "Sources"),
        ("So [![A map](m.png)](m.png) it is.", "▣sections/m.png"),
        ("So [![A map](my%20map.png)](<my map.png>) it is.", "▣sections/my map.png"),
    ],
)
def test_a_harmless_habit_is_not_reported(read, show, codes, text, kept):
    section = read(text)
    assert codes(section) == []
    assert kept in show(section.flow)


@pytest.mark.parametrize("text", ["So [![A map](m.png)](n.png) it is.", "So [a map](m.png) it is."])
def test_a_link_to_another_picture_is_reported(read, codes, text):
    assert [code for code, *_ in codes(read(text))] == ["D214"]
