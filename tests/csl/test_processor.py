import pickle

import pytest

from dossier.csl import Citation, Cite, Processor, Style, render_html, render_text

ITEMS = {
    "doe": {
        "id": "doe",
        "type": "book",
        "title": "Ships",
        "author": [{"family": "Doe", "given": "Jane"}],
        "issued": {"date-parts": [[2020]]},
        "publisher": "UP",
    },
    "un": {
        "id": "un",
        "type": "report",
        "title": "Forces",
        "author": [{"literal": "UN"}],
        "issued": {"date-parts": [[2019]]},
        "publisher": "UN",
    },
    "anon": {"id": "anon", "type": "webpage", "title": "Anonymous page", "URL": "https://example.org"},
}
STYLES = (
    "apa",
    "chicago-author-date",
    "chicago-notes-bibliography",
    "ieee",
    "nature",
    "oscola",
    "modern-language-association",
)


def process(style, *citations, locale="en-GB", **options):
    return Processor(Style.named(style), locale).process(ITEMS, citations, **options)


@pytest.mark.parametrize(
    ("style", "author", "rest"),
    [
        ("apa", "Doe", "(2020, p. 7)"),
        ("chicago-author-date", "Doe", "(2020, 7)"),
        ("ieee", "Doe", "[1, p. 7]"),
        ("chicago-notes-bibliography", "Doe", "Jane Doe, Ships (UP, 2020), 7."),
    ],
)
def test_a_narrative_citation_names_the_author_apart(style, author, rest):
    done = process(style, Citation("1", (Cite("doe", "7"),), 1, mode="composite")).citations[0]
    assert (render_text(done.author), render_text(done.tree)) == (author, rest)


def test_a_narrative_citation_without_author_names_the_title():
    done = process("ieee", Citation("1", (Cite("anon"),), 1, mode="composite")).citations[0]
    assert render_text(done.author) == "Anonymous page"


def test_author_only_and_suppressed_author():
    citations = [
        Citation("1", (Cite("doe", mode="author-only"),)),
        Citation("2", (Cite("doe", mode="suppress-author"),)),
    ]
    assert [render_text(done.tree) for done in process("apa", *citations).citations] == ["Doe", "(2020)"]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("locale", ["en-GB", "sv-SE"])
def test_prefix_locator_and_suffix_survive_in_every_style(style, locale):
    cites = (
        Cite("doe", "17", prefix="<i>cf.</i>", suffix=", in particular the map"),
        Cite("un", "4", "chapter", suffix="; elsewhere too"),
    )
    html = render_html(process(style, Citation("1", cites, 1), locale=locale).citations[0].tree)
    locators = ["17"] if "locator" in Style.named(style).variables else []  # some styles print none: a caller can know
    for words in ("<i>cf.</i> ", ", in particular the map", "elsewhere too", *locators):
        assert words in html


def test_a_chain_keeps_the_authors_order():
    cites = (Cite("un"), Cite("doe", prefix="via"))
    sorted_, chain = (Citation(str(flag), cites, sort=flag, collapse=flag) for flag in (True, False))
    texts = [render_text(done.tree) for done in process("apa", sorted_, chain).citations]
    assert texts == ["(via Doe, 2020; UN, 2019)", "(UN, 2019; via Doe, 2020)"]


def test_the_list_holds_what_is_cited_and_what_is_wanted_besides():
    def listed(*citations, **options):
        return [entry.id for entry in process("apa", *citations, **options).bibliography.entries]

    assert listed(Citation("1", (Cite("un"),))) == ["un"]
    assert listed(Citation("1", (Cite("un"),)), nocite=["doe"]) == ["doe", "un"]
    assert listed(nocite="*") == ["anon", "doe", "un"]


def test_ibid_begins_a_note_with_a_capital_unless_words_stand_before_it():
    more = [
        Citation("1", (Cite("doe"),), 1),
        Citation("2", (Cite("doe"),), 2),
        Citation("3", (Cite("doe", prefix="see"),), 3),
    ]
    style = "chicago-notes-bibliography-subsequent-ibid"
    assert [render_text(done.tree) for done in process(style, *more).citations][1:] == ["Ibid.", "see ibid."]


def test_an_unknown_source_is_an_error():
    with pytest.raises(KeyError, match="nobody"):
        process("apa", Citation("1", (Cite("nobody"),)))


def test_results_can_be_stored_and_are_the_same_each_time():
    citations = [Citation("1", (Cite("doe"), Cite("un", "3")), 1)]
    one, two = process("chicago-notes-bibliography", *citations), process("chicago-notes-bibliography", *citations)
    assert pickle.loads(pickle.dumps(one)) == two  # noqa: S301  # our own bytes


def test_variables_in_the_note_are_found():
    items = {"a": {"id": "a", "type": "book", "title": "A", "note": "publisher: Press\nissued: 2001-05\nJust a remark"}}
    text = render_text(Processor(Style.named("apa")).process(items, [], "*").bibliography.entries[0].tree)
    assert text == "A. (2001). Press."


def test_no_brackets_stand_around_nothing():
    done = process("modern-language-association", Citation("1", (Cite("doe"),), mode="composite")).citations[0]
    assert (render_text(done.author), render_text(done.tree)) == ("Doe", "")
