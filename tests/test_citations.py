"""6 citations: the ledger as a citation style has it; prefix, locator and suffix survive, chains keep their order."""

import re

import pytest

from dossier import citations as room
from dossier.csl.data import find_style
from dossier.diagnostics import Span
from dossier.ledger import entries_by_key, join
from dossier.model import (
    Bibliography,
    Citation,
    Cite,
    CiteMode,
    Claim,
    Data,
    Entry,
    Html,
    Locator,
    Note,
    Section,
    Settings,
    Tracking,
    source_anchor,
)

HERE = Span("sections/01.md", 2, 9, 3)
ITEMS = {
    "ui": {
        "type": "entry-encyclopedia",
        "title": "North Korea",
        "author": [{"literal": "Landguiden/UI"}],
        "URL": "https://example.org/ui",
    },
    "smith2020": {
        "type": "book",
        "title": "Ships and Ports",
        "author": [{"family": "Smith", "given": "Jane"}],
        "issued": {"date-parts": [[2020]]},
        "publisher": "Harbour",
        "publisher-place": "Oslo",
    },
    "adams2019": {
        "type": "book",
        "title": "Crews",
        "author": [{"family": "Adams", "given": "Ann"}],
        "issued": {"date-parts": [[2019]]},
        "publisher": "Quay",
    },
    "bare": {"type": "article-newspaper", "genre": "News text", "issued": {"date-parts": [[2024, 10]]}},
}


def cite(key, **more):
    return Cite(key, HERE, **more)


def formatted(*written, style="chicago-notes-bibliography", lang="en-GB", flow=None, met_in=("", ""), **settings):
    chosen = Settings(csl=style, lang=lang, **settings)
    citations = tuple(Citation(f"c-01-{n}", cites, HERE) for n, cites in enumerate(written, 1))
    claim = Claim("s-01-1", "words", HERE, "sentence", 0, tuple(c.id for c in citations))
    section = Section("01", "sections/01.md", "", flow(citations) if flow else citations, (claim,), citations)
    said = {met_in[0]: Tracking(related=(("citedin", met_in[1]),))}
    entries = tuple(
        Entry(key, item["type"], (), HERE, {"id": key, **item}, said.get(key, Tracking()))
        for key, item in ITEMS.items()
    )
    bibliography = Bibliography(entries, dict.fromkeys(ITEMS, HERE))
    ledger = join((section,), bibliography, chosen)
    made, trouble = room.read_style(chosen, None)
    assert trouble == ()
    return room.format_citations((section,), ledger, entries_by_key(bibliography, chosen), chosen, made)


def test_a_note_style_puts_the_citation_in_a_note():
    one = formatted((cite("smith2020", locator=Locator("page", "14")),)).citations["c-01-1"]
    assert one.html == ""
    assert one.text == "Jane Smith, Ships and Ports (Harbour, 2020), 14."
    assert "<i>Ships and Ports</i>" in one.note


def test_an_in_text_style_puts_it_in_the_sentence_with_a_link():
    one = formatted((cite("smith2020", locator=Locator("page", "14")),), style="chicago-author-date").citations[
        "c-01-1"
    ]
    assert one.note == ""
    assert one.text == "(Smith 2020, 14)"
    assert f'href="xref:{source_anchor("smith2020")}"' in one.html


@pytest.mark.parametrize("style", ["chicago-notes-bibliography", "chicago-author-date", "apa", "ieee", "oscola"])
@pytest.mark.parametrize("lang", ["en-GB", "sv-SE"])
def test_prefix_locator_and_suffix_survive(style, lang):
    written = cite("smith2020", prefix="see", locator=Locator("page", "33-35"), suffix="and elsewhere")
    text = formatted((written,), style=style, lang=lang).citations["c-01-1"].text
    assert "see" in text.lower()
    assert "33" in text
    assert "and elsewhere" in text


def test_a_later_citation_is_short_and_a_repeated_one_too():
    made = formatted((cite("smith2020"),), (cite("adams2019"),), (cite("smith2020"),))
    assert made.citations["c-01-3"].text == "Smith, Ships and Ports."


def test_a_chain_keeps_the_order_it_is_written_in():
    plain = formatted((cite("smith2020"), cite("adams2019")), style="apa").citations["c-01-1"].text
    chain = (
        formatted((cite("smith2020"), cite("adams2019", via=True, prefix="via")), style="apa").citations["c-01-1"].text
    )
    assert plain.index("Adams") < plain.index("Smith")
    assert chain.index("Smith") < chain.index("Adams")


IBID = "oscola"  # says "ibid." where the same source is cited again


def test_ibid_never_hides_an_origin_nor_speaks_for_one():
    again = formatted((cite("ui"),), (cite("ui"),), style=IBID)
    assert again.citations["c-01-2"].text == "ibid."
    chained = cite("ui", prefix="IISS, as reported by", origins=("IISS",), relay="as reported by")
    made = formatted((chained,), (cite("ui"),), (cite("ui"),), (chained,), style=IBID)
    texts = [made.citations[f"c-01-{n}"].text for n in (2, 3, 4)]
    assert [text.casefold().count("ibid") for text in texts] == [0, 1, 0]
    assert texts[2].startswith("IISS, as reported by Landguiden")


def test_a_source_that_only_another_was_met_in_is_listed_like_any_other():
    made = formatted((cite("smith2020"),), met_in=("smith2020", "adams2019"))
    assert [entry.key for entry in made.entries] == ["adams2019", "smith2020"]


def test_a_relay_reads_as_written():
    written = cite("ui", prefix="IISS, as reported by", origins=("IISS",), relay="as reported by")
    assert formatted((written,)).citations["c-01-1"].text.startswith("IISS, as reported by Landguiden/UI")


def test_a_narrative_citation_names_the_author_in_the_sentence():
    narrative = cite("smith2020", mode=CiteMode.AUTHOR_IN_TEXT, locator=Locator("page", "14"))
    in_text = formatted((narrative,), style="chicago-author-date").citations["c-01-1"]
    assert in_text.html.startswith("Smith") or ">Smith" in in_text.html
    assert "(2020, 14)" in in_text.html.replace("</a>", "").replace("&#160;", " ") or "2020, 14" in in_text.text
    in_note = formatted((narrative,)).citations["c-01-1"]
    assert "Smith" in in_note.html
    assert "Ships and Ports" in in_note.note


def test_a_suppressed_author_is_not_named():
    text = (
        formatted((cite("smith2020", mode=CiteMode.SUPPRESS_AUTHOR),), style="chicago-author-date")
        .citations["c-01-1"]
        .text
    )
    assert text == "(2020)"


def noted(*before):
    def flow(citations):
        return (Html("<p>Words"), Note("n-01-1", (*before, citations[0], Html(".")), HERE), Html("</p>"))

    return formatted((cite("smith2020", prefix="see"),), flow=flow).citations["c-01-1"]


def test_a_citation_in_an_authors_note_stays_there_in_brackets():
    one = noted(Html("The same is said elsewhere "))
    assert one.note == ""
    assert (one.html[0], one.html[-1]) == ("(", ")")
    assert "(see " in one.html.replace('<a href="xref:ref-smith2020">', "")
    assert "." not in one.html[-6:]


def test_a_citation_that_begins_an_authors_note_begins_with_a_capital_and_needs_no_brackets():
    one = noted(Html("<em></em> "))
    assert "See " in one.html
    assert not one.html.endswith((".", ")."))


def test_an_unknown_key_shows_as_a_gap_beside_what_is_known():
    made = formatted((cite("gone"),), (cite("smith2020"), cite("<b>")), style="chicago-author-date")
    assert made.citations["c-01-1"].html == '<span class="gap">[?gone]</span>'
    assert "(Smith 2020)" in made.citations["c-01-2"].text
    assert '<span class="gap">[?&lt;b&gt;]</span>' in made.citations["c-01-2"].html


def test_the_source_list_holds_each_cited_source_once_with_its_address_as_link():
    made = formatted((cite("ui"),), (cite("smith2020"),), (cite("ui"),))
    assert sorted(entry.key for entry in made.entries) == ["smith2020", "ui"]
    assert 'href="https://example.org/ui"' in next(entry.html for entry in made.entries if entry.key == "ui")


def test_a_source_the_style_leaves_out_of_its_list_is_listed_as_it_is_cited(monkeypatch):
    atlas = {"type": "entry-encyclopedia", "title": "Lenn", "container-title": "Atlas of Rivers"}
    monkeypatch.setitem(ITEMS, "atlas", atlas)
    made = formatted((cite("atlas"),), (cite("smith2020"),), (cite("atlas", locator=Locator("page", "4")),))
    assert [entry.key for entry in made.entries] == ["smith2020", "atlas"]
    assert made.entries[-1].text == "Atlas of Rivers, under ‘Lenn’."


def test_the_facts_to_recall_by_do_not_hold_places():
    def facts_at(span):
        citation = Citation("c-01-1", (Cite("ui", span),), span)
        section = Section("01", "sections/01.md", "", (citation,), (), (citation,))
        ledger = join((section,), Bibliography(), Settings())
        style, _ = room.read_style(Settings(), None)
        return room.facts((section,), ledger, Settings(), style, None)

    assert facts_at(HERE) == facts_at(Span("sections/01.md", 99, 1, 3))


def test_an_unknown_style_is_found_at_its_place():
    place = Span("dossier.yaml", 7, 6, 12)
    style, (found,) = room.read_style(Settings(csl="chicago-nots", spans={"csl": place}), None)
    assert style is None
    assert (found.rule.code, found.span) == ("D601", place)


def test_a_broken_style_file_is_found_in_the_file():
    file = Data("styles/house.csl", b"<style>\n<oops></style>")
    style, (found,) = room.read_style(Settings(), file)
    assert style is None
    assert found.span.path == "styles/house.csl"


def test_an_unsound_installed_style_is_found_before_anything_is_formatted(monkeypatch, tmp_path):
    odd = tmp_path / "odd.csl"
    odd.write_text(find_style("apa").read_text("utf-8").replace("</layout>", "<oops/></layout>"), "utf-8")
    monkeypatch.setattr("dossier.csl.style.find_style", lambda _: odd)
    place = Span("dossier.yaml", 7, 6, 3)
    style, (found,) = room.read_style(Settings(csl="odd", spans={"csl": place}), None, formats=True)
    assert style is None
    assert (found.rule.code, found.span) == ("D601", place)


def test_a_language_without_citation_words_is_a_warning():
    assert [d.rule.code for d in room.check_language(Settings(lang="xx-XX"))] == ["D602"]
    assert room.check_language(Settings(lang="sv")) == ()


def located(style):
    cites = (
        cite("smith2020", locator=Locator("page", "14")),
        cite("ui"),
        cite("adams2019", locator=Locator("page", "2")),
    )
    citation = Citation("c-01-1", cites, HERE)
    chosen = Settings(csl=style)
    made, _ = room.read_style(chosen, None)
    return room.check_citations((Section("01", "sections/01.md", "", (citation,), (), (citation,)),), chosen, made)


def test_each_place_that_the_style_cannot_print_is_found_at_its_cite():
    found = located("nature")
    assert [(d.rule.code, d.span) for d in found] == [("D603", HERE)] * 2
    assert "`page 14`" in found[0].message
    assert "`page 2`" in found[1].message


@pytest.mark.parametrize(
    "style", ["chicago-notes-bibliography", "apa", "ieee", "oscola", "modern-language-association"]
)
def test_a_style_that_prints_places_brings_no_finding(style):
    assert located(style) == ()


def test_a_citation_of_which_nothing_is_left_has_no_words_and_no_space():
    narrative = formatted((cite("smith2020", mode=CiteMode.AUTHOR_IN_TEXT),), style="modern-language-association")
    assert (narrative.citations["c-01-1"].html, narrative.citations["c-01-1"].note) == ("Smith", "")
    suppressed = formatted((cite("smith2020", mode=CiteMode.SUPPRESS_AUTHOR),), style="modern-language-association")
    assert suppressed.citations["c-01-1"].html == ""


def test_a_citation_that_begins_with_the_authors_words_stands_in_brackets():
    numbered = formatted((cite("smith2020", prefix="see"),), style="ieee", link_citations=False)
    assert numbered.citations["c-01-1"].html == "(see [1])"
    dated = formatted((cite("smith2020", prefix="see"),), style="apa", link_citations=False)
    assert dated.citations["c-01-1"].html == "(see Smith, 2020)"
    plain = formatted((cite("smith2020"),), style="ieee", link_citations=False)
    assert plain.citations["c-01-1"].html == "[1]"


def test_a_citation_that_begins_a_note_with_the_authors_words_needs_no_brackets_in_any_style():
    def flow(citations):
        return (Html("<p>Words"), Note("n-01-1", (citations[0], Html(".")), HERE), Html("</p>"))

    made = formatted((cite("smith2020", prefix="see"),), style="ieee", flow=flow, link_citations=False)
    assert made.citations["c-01-1"].html == "see [1]"


def test_a_source_without_author_or_title_begins_without_a_space():
    made = formatted((cite("bare"),), style="uppsala-universitet-historia")
    assert made.citations["c-01-1"].note.startswith('<a href="xref:ref-bare">2024')
    assert made.entries[0].text.startswith("2024")
    assert not made.entries[0].html.startswith(" ")


def in_a_note(*before, style):
    def flow(citations):
        return (
            Html("<p>Words"),
            Note("n-01-1", (*before, citations[1], Html(" says.")), HERE),
            citations[0],
            Html("</p>"),
        )

    narrative = cite("smith2020", mode=CiteMode.AUTHOR_IN_TEXT, locator=Locator("page", "7"))
    made = formatted((cite("adams2019"),), (narrative,), style=style, flow=flow, link_citations=False)
    return re.sub(r"<[^>]*>", "", made.citations["c-01-2"].html)


@pytest.mark.parametrize("before", [(), (Html("As "),)])
def test_a_narrative_citation_in_a_note_names_the_author_once(before):
    chicago = in_a_note(*before, style="chicago-notes-bibliography")
    assert chicago == "Smith (Ships and Ports (Harbour, 2020), 7)"
    assert in_a_note(*before, style="oscola") == "Smith (Ships and Ports (Harbour 2020) 7)"
    assert in_a_note(*before, style="chicago-author-date") == "Smith (2020, 7)"
