"""A section's flow becomes markup."""

import re
from dataclasses import replace

import pytest
from making import book, cite, claim, label, marked, ref, section, span, with_settings

from dossier.html.flow import Surroundings, first_notes, write_section
from dossier.html.targets import index_targets
from dossier.html.terms import load_terms
from dossier.model import FormattedCitation, Html, Image, Math, Note, Number


def written(made, index=0):
    settings = made.settings
    targets = index_targets(made.sections, number_sections=settings.number_sections)
    terms = load_terms(made.templates, settings.lang)
    homes = {one.id: group[0].id for group in made.groups() for one in group}
    return write_section(made.sections[index], Surroundings(made, targets, terms, homes, first_notes(made)))


def html(made, index=0):
    return str(written(made, index).html)


def note(number, *flow, section="01-one"):
    return Note(f"n-{section}-{number}", tuple(Html(hole) if isinstance(hole, str) else hole for hole in flow), span())


def test_a_claim_has_its_anchor():
    assert html(book(section("<p>", *marked("s-01-one-1", "It left."), "</p>"))) == (
        '<p><span class="claim" id="s-01-one-1">It left.</span></p>'
    )


def test_in_a_note_style_a_citation_becomes_a_note_with_its_number():
    assert html(book(section("It left ", cite(1), "."))) == (
        'It left.<span class="note" id="c-01-one-1" data-number="1"><a href="xref:ref-news">See c-01-one-1</a>.</span>'
    )


def test_in_an_in_text_style_a_citation_stands_where_it_is_written():
    assert html(book(section("It left ", cite(1), "."), is_note=False)) == (
        'It left <span class="citation" id="c-01-one-1">(<a href="xref:ref-news">See c-01-one-1</a>)</span>.'
    )


def test_a_narrative_citation_keeps_its_name_before_the_call():
    made = book(section(cite(1), " says so."))
    made.formatted.citations["c-01-one-1"] = FormattedCitation("c-01-one-1", "Hall", "Hall, 3.", "Hall")
    assert html(made).startswith('Hall<span class="note"')


def test_no_space_stands_before_a_citation_of_which_nothing_is_left():
    made = book(section("Hall says so ", cite(1), ", twice ", note(1, "As one ", cite(2), "."), "."), is_note=False)
    made.formatted.citations.update({f"c-01-one-{n}": FormattedCitation(f"c-01-one-{n}", "", "", "") for n in (1, 2)})
    text = re.sub(r"<[^>]*>", "", html(made))
    assert text == "Hall says so, twice As one.."


def test_a_citation_in_a_footnote_stands_inline_there():
    made = book(section("It left.", note(1, "Says one ", cite(2), ".")))
    assert html(made) == (
        'It left.<span class="note" id="n-01-one-1" data-number="1">Says one <span class="citation" id="c-01-one-2">'
        '(<a href="xref:ref-news">See c-01-one-2</a>)</span>.</span>'
    )


def test_two_calls_side_by_side_are_kept_apart():
    made = book(section("It left ", cite(1), note(2, "Words."), "."))
    assert '.</span><sup class="between">,</sup><span class="note" id="n-01-one-2"' in html(made)
    assert "between" not in html(book(section("It left ", cite(1), " late ", cite(2), ".")))


def test_notes_are_numbered_through_the_dossier():
    two = section("B ", cite(1, section="02-two"), ".", id="02-two")
    made = book(section("A ", cite(1), note(2, "In it ", cite(3), "."), "."), two)
    assert first_notes(made) == {"01-one": 1, "02-two": 3}
    assert 'data-number="3"' in html(made, 1)


def test_in_an_in_text_style_only_footnotes_are_numbered():
    made = book(section("A ", cite(1), note(2, "Words."), "."), is_note=False)
    assert html(made).count("data-number") == 1
    assert 'data-number="1"' in html(made)


@pytest.mark.parametrize(("where", "link"), [("section", "#"), ("end", "xref:")])
def test_notes_may_stand_at_the_end(where, link):
    out = written(with_settings(book(section("It left ", cite(1), ".")), notes=where))
    assert f'.<a class="call" id="c-01-one-1" href="{link}text-c-01-one-1">1</a>' in out.html
    (moved,) = out.notes if where == "section" else out.last_notes
    assert (moved.number, moved.anchor, moved.call) == (1, "text-c-01-one-1", "c-01-one-1")
    assert "See c-01-one-1" in moved.html


def test_a_note_too_long_for_its_page_moves_to_the_sections_end():
    made = book(section("It left ", cite(1), ", but late ", cite(2), "."))
    out = written(replace(made, moved=frozenset({"c-01-one-2"})))
    assert 'class="note" id="c-01-one-1"' in out.html
    assert [moved.call for moved in out.notes] == ["c-01-one-2"]


def test_where_a_layout_lost_a_note_those_of_its_section_may_stand_on_the_next_page():
    two = section("B ", cite(1, section="02-two"), ".", id="02-two")
    made = replace(book(section("A ", cite(1), ", then ", cite(2), "."), two), loose=frozenset({"c-01-one-1"}))
    assert html(made).count('class="note loose"') == 2
    assert 'class="note loose"' not in html(made, 1)


def test_a_note_written_in_two_lines_is_one_line_of_markup():
    assert ">One two.</span>" in html(book(section("It left.", note(1, "One\ntwo."))))


def test_a_citation_without_a_source_shows_its_gap():
    made = book(section("It left ", cite(1), "."))
    made.formatted.citations["c-01-one-1"] = FormattedCitation(
        "c-01-one-1", '<span class="gap">[?x]</span>', "", "[?x]"
    )
    assert '<span class="citation" id="c-01-one-1"><span class="gap">[?x]</span></span>' in html(made)


def test_a_link_names_what_it_points_to():
    figure = label("fig-route", "The route", "figure")
    head = label("forces", "The forces", anchor="01-one-forces", level=2)
    one = section(ref("#fig-route"), " ", ref("#forces"), " ", ref("#forces", "there"), labels=(head, figure))
    assert html(book(one)) == (
        '<a class="ref" href="#fig-route">Figure 1</a> <a class="ref" href="#01-one-forces">The forces</a> '
        '<a class="ref" href="#01-one-forces">there</a>'
    )
    assert '<a class="ref" href="#01-one-forces">section 1.1</a>' in html(book(one, number_sections=True))


def test_a_link_into_another_part_is_left_to_the_press():
    two = section(
        "Words.", id="02-två", title="Två", labels=(label("å", "Å", anchor="02-å", path="sections/02-två.md"),)
    )
    made = book(section(ref("02-två.md#å")), two)
    assert 'href="#02-%C3%A5"' in html(made)
    assert 'href="xref:02-%C3%A5"' in html(with_settings(made, page_break="section"))


def test_a_link_that_leads_nowhere_is_a_visible_gap():
    assert html(book(section(ref("#nowhere")))) == '<span class="gap">[?#nowhere]</span>'


def test_figures_tables_and_headings_get_their_numbers():
    labels = (
        label("one", "One", anchor="01-one-one"),
        label("fig-a", "A", "figure"),
        label("fig-b", "B", "figure"),
        label("tbl-a", "A", "table"),
    )
    holes = (Number("heading", "01-one-one"), Number("figure", "fig-b"), Number("table", "tbl-a"))
    made = book(section(*holes, labels=labels))
    assert html(made) == '<span class="number">Figure 2.</span> <span class="number">Table 1.</span> '
    assert html(with_settings(made, number_sections=True)).startswith('<span class="number">1</span> ')
    assert '<span class="number">Figur 2.</span>' in html(with_settings(made, lang="sv-SE"))


def test_a_picture_is_named_by_its_place_in_the_project():
    image = Image("img/a b.png", "sections/img/a b.png", 'The "route"', span(), "Title", "60%")
    out = written(book(section(image)))
    assert out.html == (
        '<img src="project:sections/img/a%20b.png" alt="The &#34;route&#34;" title="Title" style="width:60%">'
    )
    assert out.images == ("sections/img/a b.png",)


def test_a_width_that_is_no_length_is_reported_and_left_out():
    out = written(book(section(Image("a.png", "sections/a.png", "A", span(4), width="1px;color:red"))))
    assert "color" not in out.html
    (found,) = out.diagnostics
    assert (found.rule.code, found.span.line) == ("D710", 4)


def test_a_picture_from_elsewhere_is_not_loaded():
    assert "<img" not in html(book(section(Image("http://x.example/a.png", "", "A map", span()))))


def test_a_formula_is_a_picture_with_its_tex_as_text():
    out = html(book(section(Math("a < b", display=False, span=span()))))
    assert out.startswith('<img class="formula" alt="a &lt; b" style="width:')
    assert "data:image/svg+xml;base64," in out


def test_a_formula_with_a_name_has_its_number_at_the_margin():
    formula = Math("x = 1", display=True, span=span(), anchor="eq:x")
    made = html(book(section(formula, labels=(label("eq:w", kind="equation"), label("eq:x", kind="equation")))))
    assert made.startswith('<span class="equation" id="eq:x"><img class="formula display"')
    assert made.endswith('<span class="number">(2)</span></span>')


def test_a_broken_formula_is_reported_where_it_stands():
    out = written(book(section(Math(r"\frac{1}{2", display=False, span=span(7)))))
    (found,) = out.diagnostics
    assert (found.rule.code, found.span.line) == ("D709", 7)
    assert 'class="gap"' in out.html


def test_a_heading_with_a_citation_gives_its_words_for_the_bookmark():
    one = section(
        "<h2>",
        *marked("s-1", 'The "front" ', cite(1)),
        "</h2>",
        claims=(claim("s-1", text='The "front"', place="heading"),),
    )
    assert 'id="s-1" data-title="The &#34;front&#34;">' in html(book(one))
