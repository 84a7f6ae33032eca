import pytest


@pytest.mark.parametrize(
    ("case", "text", "changed"),
    [
        ("lowercase", "The NATO Line", "the nato line"),
        ("uppercase", "straße", "STRASSE"),
        ("capitalize-first", "“a line” drawn", "“A line” drawn"),
        ("capitalize-all", "of eBay and-so on", "Of eBay And-So On"),
        ("sentence", "The Line of NATO", "The line of nato"),
        ("sentence", '<span class="nocase">NATO</span> And Us', "NATO and us"),
        ("title", "the line of a war: a history of the end", "The Line of a War: A History of the End"),
        ("title", "out-of-fashion ships and β-blockers", "Out-of-Fashion Ships and β-Blockers"),
        ("title", "what is it for", "What Is It For"),
        ("title", "an <i>iphone and</i> me", "An Iphone and Me"),
        ("title", 'an <span class="nocase">iphone</span> of mine', "An iphone of Mine"),
    ],
)
def test_cases(printed, case, text, changed):
    assert printed(f'<text variable="title" text-case="{case}"/>', title=text) == changed


def test_title_case_is_english_only(printed):
    title = '<text variable="title" text-case="title"/>'
    assert printed(title, title="den långa linjen", language="sv") == "den långa linjen"
    assert printed(title, "sv-SE", title="the long line") == "the long line"
    assert printed(title, "sv-SE", title="the long line", language="en-GB") == "The Long Line"


def test_turkish_has_its_own_i(printed):
    assert printed('<text variable="title" text-case="uppercase"/>', "tr-TR", title="iı") == "İI"
