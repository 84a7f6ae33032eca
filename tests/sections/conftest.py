"""What the tests of this room share: reading a few lines of Markdown, and showing a flow as a person can read it."""

import pytest

from dossier.model import Citation, ClaimEnd, ClaimStart, Html, Image, Math, Note, Number, Ref, Text
from dossier.sections import parse_section


@pytest.fixture(scope="session")
def read():
    """Read Markdown as `sections/01-test.md`."""

    def make(text, *, lang="en-GB", phrases=(), origins=(), path="sections/01-test.md"):
        return parse_section(Text(path, text), lang=lang, relay_phrases=phrases, origins=origins)

    return make


@pytest.fixture(scope="session")
def show():
    """Write a flow as one string: ⟦claims⟧, {keys cited}, ^(notes), →target(words), ▣picture, ∑formula∑, # for a number."""
    return _show


def _show(flow):
    return "".join(SHOWN[type(hole)](hole) for hole in flow).strip()


SHOWN = {
    Html: lambda hole: hole.text,
    ClaimStart: lambda _: "⟦",
    ClaimEnd: lambda _: "⟧",
    Citation: lambda hole: "{" + " ".join(cite.key for cite in hole.cites) + "}",
    Note: lambda hole: f"^({_show(hole.flow)})",
    Ref: lambda hole: f"→{hole.target}({_show(hole.flow)})",
    Image: lambda hole: f"▣{hole.path}",
    Math: lambda hole: f"∑{hole.tex}∑",
    Number: lambda _: "#",
}


@pytest.fixture(scope="session")
def written():
    """Cut a span out of a text: what stands there."""

    def cut(text, span):
        start = sum(len(line) + 1 for line in text.split("\n")[: span.line - 1]) + span.column - 1
        return text[start : start + span.length]

    return cut


@pytest.fixture(scope="session")
def codes():
    """Name the rules a section breaks, each with its line and column."""

    def name(section):
        return [(d.rule.code, d.span.line, d.span.column) for d in section.diagnostics]

    return name


@pytest.fixture(scope="session")
def exempt(read):
    """Say of each claim of a text why it needs no source, "" where it needs one."""

    def ask(text):
        return [claim.exempt for claim in read(f"{text}\n").claims]

    return ask
