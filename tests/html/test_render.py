"""A book becomes parts: text, cover and contents, sources and imprint."""

import re

import pytest
from making import book, cite, claim, label, section, with_settings

from dossier.html import Pages, render_body, render_end, render_front

PAGES = Pages(
    {"top-01-one": (1,), "01-one-size": (2,), "top-02-two": (4,), "sources": (7,), "c-01-one-1": (2,)}, 8, "7c0e91d2aa"
)


def pair(words=10, **settings):
    one = section(
        "<h1>One</h1><h2>Size</h2><p>It left ", cite(1), ".</p>", words=words,
        claims=(claim("s-01-one-1", "c-01-one-1"),),
        labels=(label("one", "One", anchor="01-one-one"), label("size", "Size & more", anchor="01-one-size", level=2)),
    )  # fmt: skip
    return book(one, section("<p>B.</p>", id="02-two", title="Two", words=words), **settings)


def names(made):
    return [part.name for part in render_body(made)]


def text(html):
    body = html.split("<body", 1)[1].split(">", 1)[1]
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def test_a_short_dossier_flows_on_as_one_part_with_the_title_on_its_first_page():
    made = pair()
    (part,) = render_body(made)
    assert (part.name, part.numbering, made.has_front) == ("01-one", "arabic", False)
    assert '<header class="title-block">' in part.html


def test_a_long_dossier_has_a_cover_and_a_part_for_each_section():
    made = pair(words=4000)
    assert made.has_front
    assert names(made) == ["01-one", "02-two"]
    assert all("title-block" not in part.html.split("</style>")[1] for part in render_body(made))


@pytest.mark.parametrize(
    ("settings", "parts", "front"),
    [
        ({"page_break": "section"}, 2, False),
        ({"page_break": "none", "words": 4000}, 1, True),
        ({"toc": "always"}, 1, True),
        ({"toc": "never", "words": 4000}, 2, False),
    ],
)
def test_the_author_may_decide_otherwise(settings, parts, front):
    made = pair(**settings)
    assert (len(render_body(made)), made.has_front) == (parts, front)


def test_key_points_and_scope_share_the_first_part_of_a_long_dossier():
    sections = [
        section("A", id=f"0{i}", words=4000, role=role) for i, role in enumerate(["key-points", "scope", "", "scope"])
    ]
    assert names(book(*sections)) == ["00", "02", "03"]


def test_a_dossier_without_sections_has_no_text():
    assert render_body(book()) == ()


def test_a_title_from_the_front_matter_is_printed_once():
    (part,) = render_body(pair())
    assert part.html.count("<h1>Two</h1>") == 1
    assert part.html.count("<h1>One</h1>") == 1


def test_the_authors_own_judgement_is_labelled():
    (part,) = render_body(book(section("<p>So be it.</p>", kind="assessment")))
    assert 'class="section kind-assessment"' in part.html
    assert "The author’s own judgement" in part.html


def test_notes_at_the_end_of_a_section_are_listed_there():
    (part,) = render_body(with_settings(pair(), notes="section"))
    assert '<p class="end-note" id="text-c-01-one-1"><a class="back" href="#c-01-one-1">1</a>' in part.html


def test_notes_at_the_end_are_listed_before_the_sources():
    html = render_end(with_settings(pair(), notes="end"), PAGES)[0].html
    assert '<a class="back" href="xref:c-01-one-1">1</a>' in html
    assert html.index('id="notes"') < html.index('id="sources"')


def test_the_contents_name_sections_and_headings_with_their_pages():
    part = render_front(pair(), PAGES)
    assert part.numbering == "roman"
    assert 'href="xref:01-one-size"' in part.html
    assert text(part.html).endswith("Contents One 1 Size &amp; more 2 Two 4 Sources 7 About the sources Imprint")


def test_the_end_lists_sources_account_and_imprint():
    html = render_end(with_settings(pair(), contact="desk@example.org"), PAGES)[0].html
    words = text(html)
    assert 'id="ref-news"' in html
    assert 'Cited on p. <a href="xref:c-01-one-1">2</a>.' in html
    assert "This dossier cites 2 sources." in words
    assert "shows only that the words stand there, not that they are true" in words
    assert "Fingerprint 7c0e91d2" in words
    assert "7c0e91d2aa" not in words
    assert "Contact desk@example.org" in words


def test_the_words_of_the_page_follow_the_language():
    made = with_settings(pair(), lang="sv-SE", as_of="2024-10")
    assert '<html lang="sv-SE">' in render_end(made, PAGES)[0].html
    assert "Anförd på s." in render_end(made, PAGES)[0].html
    assert "Aktuell per oktober 2024" in text(render_body(made)[0].html)


def test_the_same_book_gives_the_same_parts():
    assert render_body(pair()) == render_body(pair())
    assert render_end(pair(), PAGES) == render_end(pair(), PAGES)


def test_every_link_inside_a_part_has_its_target():
    one = render_body(with_settings(pair(), notes="section"))[0].html
    for target in re.findall(r'href="#([^"]+)"', one):
        assert f'id="{target}"' in one


def test_the_page_asks_for_nothing_but_the_bundled_fonts():
    for part in (*render_body(pair()), render_front(pair(), PAGES), *render_end(pair(), PAGES)):
        assert all(url.startswith("fonts:Source") for url in re.findall(r'url\("?([^")]+)', part.html))
        assert not re.search(r"display:\s*(flex|grid)|columns:|leader\(|target-counter|(?<!-)serif;", part.html)


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_colour_of_text_is_readable_on_every_ground():
    html = render_body(pair())[0].html
    inks = set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", html))
    grounds = set(re.findall(r"background: (#[0-9a-f]{6})", html)) | {"#ffffff"}
    assert len(inks) > 2
    for ink in inks:
        for ground in grounds:
            assert (luminance(ground) + 0.05) / (luminance(ink) + 0.05) >= 4.5, (ink, ground)


def test_a_short_list_of_sources_and_what_follows_are_one_part_also_where_sections_break():
    assert [part.name for part in render_end(with_settings(pair(), page_break="section"), PAGES)] == ["end"]


def test_a_long_list_of_sources_is_divided_and_what_follows_it_is_a_part(monkeypatch):
    monkeypatch.setattr("dossier.html.render.FEW_SOURCES", 0)
    parts = render_end(pair(), PAGES)
    assert [part.name for part in parts] == ["sources-1", "sources-2", "end"]
    whole = "".join(part.html for part in parts)
    for place in ("sources", "about", "imprint"):
        assert whole.count(f' id="{place}"') == 1
    assert 'id="imprint"' in parts[-1].html
    assert "cited-on" not in parts[-1].html


def test_the_fingerprint_of_a_long_dossier_changes_no_list_of_sources(monkeypatch):
    monkeypatch.setattr("dossier.html.render.FEW_SOURCES", 1)
    long = with_settings(pair(), page_break="section")
    one, other = (render_end(long, Pages(PAGES.of, PAGES.total, print_)) for print_ in ("aaaaaaaa", "bbbbbbbb"))
    assert one[:-1] == other[:-1]
    assert one[-1] != other[-1]
