"""Templates: found in the project first, run in a sandbox, and their mistakes shown where they stand."""

import os

import pytest
from making import TEMPLATES, book, section

from dossier.html import Pages, check_theme, render_body, render_end
from dossier.html.terms import load_terms
from dossier.model import Settings


def themed(tmp_path, **files):
    folder = tmp_path / "templates"
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_html", ".html").replace("_css", ".css")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return (folder, TEMPLATES)


def rendered(tmp_path, **files):
    (part,) = render_body(book(section("<p>Words.</p>"), templates=themed(tmp_path, **files)))
    return part


def test_a_project_overrides_one_block(tmp_path):
    mine = '{% extends "default/body.html" %}{% block title_block %}<p>Mine: {{ settings.title }}</p>{% endblock %}'
    html = rendered(tmp_path, body_html=mine).html
    assert "<p>Mine: A title</p>" in html
    assert "<p>Words.</p>" in html
    assert 'class="title-block"' not in html


def test_a_projects_house_css_comes_last(tmp_path):
    html = rendered(tmp_path, house_css="h1 { color: black }").html
    assert html.index("h1 { color: black }") > html.index("size: A4")


def test_a_project_replaces_one_room_of_the_style(tmp_path):
    html = rendered(tmp_path, style__table_css="/* plain tables */").html
    assert "plain tables" in html
    assert "border-collapse" not in html


def test_values_are_escaped():
    (part,) = render_body(book(section("<p>Words.</p>", title="A <b> & c"), title="<script>"))
    assert "<title>&lt;script&gt;</title>" in part.html
    assert 'data-title="A &lt;b&gt; &amp; c"' in part.html


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("one\n{% if %}", 2, "cannot be read"),
        ("one\ntwo\n{{ settings.autor }}", 3, "there is no `autor` here; did you mean `author`?"),
        ("{{ nothing }}", 1, "there is no `nothing` here"),
        ('one\n{% include "none.html" %}', 2, "there is no template `none.html`"),
        ("one\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        ('{% include "body.html" %}', 1, "RecursionError"),
        ("{{ settings.__class__.__mro__ }}", 1, "__class__"),
        ("one\n{{ ''.__class__ }}", 2, "__class__"),
        ("{{ sections[0].html.format.__globals__ }}", 1, "__globals__"),
        ("{{ terms.of.update({'sources': 'x'}) }}", 1, ""),
        ("{{ terms.__call__.__globals__ }}", 1, "__call__"),
        ("{{ cycler.__init__.__globals__ }}", 1, "__init__"),
    ],
)
def test_a_templates_mistake_is_shown_with_its_line(tmp_path, text, line, words):
    part = rendered(tmp_path, body_html=text)
    (found,) = part.diagnostics
    assert (found.rule.code, found.span.path, found.span.line) == ("D701", "templates/body.html", line)
    assert words in found.message
    assert "<p>Words.</p>" in part.html


def test_a_mistake_in_an_included_file_is_shown_there(tmp_path):
    part = rendered(tmp_path, style__table_css="ok\n{{ nothing }}")
    assert part.diagnostics[0].span.path == "templates/style/table.css"
    assert part.diagnostics[0].span.line == 2


def test_a_template_that_is_not_utf8_is_reported(tmp_path):
    templates = themed(tmp_path, body_html="")
    (templates[0] / "body.html").write_bytes(b"caf\xe9")
    (part,) = render_body(book(section("Words."), templates=templates))
    assert part.diagnostics[0].message == "this template is not UTF-8 text"


def test_check_finds_broken_templates_without_rendering(tmp_path):
    templates = themed(tmp_path, end_html="{% block x %}", house_css="{{ fine }}")
    (found,) = check_theme(Settings(), templates)
    assert (found.rule.code, found.span.path) == ("D701", "templates/end.html")


@pytest.mark.parametrize("name", ["../secret.html", "link.html", "folder/secret.html", "{absolute}"])
def test_a_theme_never_reads_outside_its_folder(tmp_path, name):
    secret = tmp_path / "secret.html"
    secret.write_text("secret words")
    name = name.format(absolute=secret)
    templates = themed(tmp_path, body_html=f'{{% include "{name}" %}}')
    (templates[0] / "link.html").symlink_to(secret)
    (templates[0] / "folder").symlink_to(tmp_path)
    (part,) = render_body(book(section("Words."), templates=templates))
    assert "there is no template" in part.diagnostics[0].message


def test_a_link_to_a_file_elsewhere_holds_no_words(tmp_path):
    secret = tmp_path / "secret.json"
    secret.write_text('{"sources": "secret words"}')
    templates = themed(tmp_path, terms__x_html="")
    (templates[0] / "terms" / "en.json").symlink_to(secret)
    assert load_terms(templates, "en")("sources") == "Sources"


def test_a_pipe_among_the_templates_is_no_template(tmp_path):
    templates = themed(tmp_path, body_html='{% extends "default/body.html" %}')
    os.mkfifo(templates[0] / "house.css")
    (part,) = render_body(book(section("Words."), templates=templates))
    assert part.diagnostics == ()


def test_a_style_without_a_list_is_said():
    made = book(section("Words."))
    empty = type(made.formatted)({}, (), is_note=True)
    (part,) = render_end(type(made)(made.settings, made.sections, made.ledger, empty, made.templates), Pages())
    assert [found.rule.code for found in part.diagnostics] == ["D712"]
