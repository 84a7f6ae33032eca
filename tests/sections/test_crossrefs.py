"""2 sections: cross-references as pandoc-crossref and Quarto write them are places of the dossier, never sources."""

import pytest


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@fig:map shows it.", "→#fig:map() shows it."),
        ("See @tbl-dams.", "See →#tbl-dams()."),
        ("So it is [@fig:map].", "So it is →#fig:map()."),
        ("So it is [see @fig:map, left; @sec:north].", "So it is see →#fig:map(), left, →#sec:north()."),
        ("(@eq:one)", "(→#eq:one())"),
        ("@Fig:map shows it.", "→#fig:map() shows it."),
    ],
)
def test_a_place_is_named_by_its_reserved_letters(read, show, text, shown):
    section = read(text)
    assert show(section.flow).replace("⟦", "").replace("⟧", "") == f"<p>{shown}</p>"
    assert not section.citations
    assert [ref.target for ref in section.refs] == [part.split("(")[0] for part in shown.split("→")[1:]]


@pytest.mark.parametrize("key", ["sec-10k", "figure2020", "fig", "table:1", "lst2"])
def test_other_keys_are_sources(read, key):
    assert [cite.key for citation in read(f"So [@{key}].").citations for cite in citation.cites] == [key]


def test_a_bracket_that_names_a_source_too_is_a_citation(read):
    assert len(read("So [@fig:map; @atlas].").citations) == 1


@pytest.mark.parametrize("text", ["See @sec-dams.", "See [@sec-dams].", "See @Sec-dams."])
def test_a_heading_of_the_file_is_referred_to_by_the_name_that_quarto_gives_it(read, text):
    section = read(f"{text}\n\n# Dams {{.unnumbered #sec-dams}}\n")
    assert not section.citations
    assert [ref.target for ref in section.refs] == ["#sec-dams"]


def test_a_key_that_only_begins_so_is_a_source(read):
    section = read("It filed [@sec-10k].\n\n# Dams {#sec-dams}\n")
    assert [cite.key for citation in section.citations for cite in citation.cites] == ["sec-10k"]


@pytest.mark.parametrize("place", ["@fig:map", "[](#fig-map)"])
def test_a_sentence_may_begin_with_a_place(read, place):
    section = read(f"It rained. {place} shows it. See {place}.")
    assert [claim.text for claim in section.claims] == ["It rained.", "shows it.", "See."]


def test_the_spans_of_places_point_at_them_and_come_in_order(read, written):
    text = "See [@fig:b; @fig:a] and [the map](#c), [](#d)."
    refs = read(text).refs
    assert [written(text, ref.span) for ref in refs] == ["@fig:b", "@fig:a", "[the map](#c)", "[](#d)"]


def test_the_bracket_behind_a_place_is_a_citation_of_its_own(read, show):
    section = read("See @tbl:dams [from @atlas, p. 3].")
    assert show(section.flow) == "<p>⟦See →#tbl:dams() {atlas}.⟧</p>"
    assert section.citations[0].cites[0].prefix == "from"


TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"


def test_a_caption_above_its_table_defines_no_term(read):
    section = read(f"It is shown below.\n\n: The dams {{#tbl:dams}}\n\n{TABLE}")
    assert [(label.kind, label.id, label.text) for label in section.labels] == [("table", "tbl:dams", "The dams")]
    assert [claim.text for claim in section.claims] == ["It is shown below.", "1 2"]


@pytest.mark.parametrize("after", ["", "Words.\n", f"Words.\n\n{TABLE}"])
def test_without_a_table_below_it_is_a_definition(read, show, after):
    assert "<dt>Term</dt>" in show(read(f"Term\n\n: The meaning.\n\n{after}").flow)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Figure \\@ref(fig:map) shows it.", "→#fig:map() shows it."),
        ("It is in figure~\\ref{map} and \\autoref{tbl}.", "It is in →#map() and →#tbl()."),
        ("By eq. \\eqref{eq:a}, so", "By →#eq:a(), so"),
        ("In appendix \\ref{a}", "In appendix →#a()"),
        ("*Figure* \\ref{map}", "<em>Figure</em> →#map()"),
    ],
)
def test_the_references_of_tex_and_bookdown_are_read_with_the_word_before_them(read, show, text, shown):
    section = read(text)
    assert show(section.flow) == f"<p>⟦{shown}⟧</p>"
    assert all(ref.is_tex for ref in section.refs)


@pytest.mark.parametrize("text", ["`\\ref{map}`", "\\refs{map}", "\\@ref (map)", "\\\\ref{map}"])
def test_what_only_looks_like_one_is_none(read, text):
    assert read(text).refs == ()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("![The map.\\label{fig:map}](m.png)", ("figure", "fig:map", "The map.")),
        ("![\\label{fig:map} The map](m.png)", ("figure", "fig:map", "The map")),
        ("![(\\#fig:map) The map](m.png)", ("figure", "fig:map", "The map")),
        ("Table: (\\#tab:dams) The dams\n\n| a |\n|---|\n| b |", ("table", "tab:dams", "The dams")),
        (f": \\label{{tab:dams}}The dams\n\n{TABLE}", ("table", "tab:dams", "The dams")),
        (f": The dams \\label{{tab:dams}}\n\n{TABLE}", ("table", "tab:dams", "The dams")),
        ("# The dams \\label{sec:dams}\n", ("heading", "sec:dams", "The dams")),
        ("$$x = 1 \\label{eq:one}$$", ("equation", "eq:one", "")),
    ],
)
def test_the_labels_of_tex_are_names(read, text, label):
    section = read(text)
    assert [(found.kind, found.id, found.text) for found in section.labels] == [label]
    assert "label" not in " ".join(
        [*(image.alt for image in section.images), *(str(hole) for hole in section.flow if hasattr(hole, "tex"))]
    )
