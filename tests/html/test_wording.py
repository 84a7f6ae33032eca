"""The words of a claim as the page shows them."""

from dataclasses import replace

from making import book, claim, formatted, label, marked, ref, section

from dossier.diagnostics import Span
from dossier.html import word_statements
from dossier.model import Citation, Cite, CiteMode, FormattedCitation, Html, Note

HERE = Span("sections/01-one.md", 1)
NAMED = Citation("c-01-one-1", (Cite("ui", HERE, mode=CiteMode.AUTHOR_IN_TEXT),), HERE)
BRACKET = Citation("c-01-one-2", (Cite("ui", HERE),), HERE)


def words(*holes, place="sentence", **more):
    made = book(section(*marked("s-1", *holes), claims=(claim("s-1", place=place),), **more))
    given = {
        NAMED.id: FormattedCitation(NAMED.id, '<a href="xref:ref-ui">Lennar &amp; Co</a>', "para. 1.", ""),
        BRACKET.id: FormattedCitation(BRACKET.id, "(Lennar 2020)", "", ""),
    }
    citations = {**formatted(made.sections).citations, **given}
    return word_statements(replace(made, formatted=replace(made.formatted, citations=citations))).get("s-1")


def test_a_source_named_in_the_sentence_has_its_name_as_printed():
    assert words(NAMED, " calls it <em>large</em>.") == "Lennar & Co calls it large."


def test_a_citation_in_brackets_and_a_note_leave_no_gap():
    note = Note("n-1", (Html("aside"),), HERE)
    assert words("It is large ", BRACKET, ", and old", note, " too ", BRACKET, ".") == "It is large, and old too."
    assert words("It is large (", BRACKET, ").") == "It is large."
    assert words("Terms", note, " in Russian") == "Terms in Russian"


def test_a_link_without_words_of_its_own_has_the_name_of_its_place():
    table = label("tbl-a", "All", kind="table")
    assert words("Between 15 and 60 (", ref("#tbl-a"), ").", labels=(table,)) == "Between 15 and 60 (Table 1)."
    assert words("See ", ref("#tbl-a", "the table"), ".", labels=(table,)) == "See the table."


def test_a_table_row_stands_in_many_cells_and_is_left_as_it_was_written():
    assert words("Tanks", place="row") is None
