"""What becomes a claim: its words, its place in the file and on the page, and what excuses it from a source."""

import pytest

MIXED = """# Forces

The army is *large* [@a]. Is it?

It has:

- tanks [@b];
- planes. Old ones.

1. One

   Two

> Quoted words.
>
> [@c]

| What | Count |
|:-----|------:|
| Tanks | 5 [@d] |
| Planes | |

Term
: Its meaning. [@e]
"""


def test_every_sentence_item_and_row_is_a_claim(read):
    claims = [(c.place, c.text) for c in read(MIXED).claims]
    assert claims == [
        ("sentence", "The army is large."),
        ("sentence", "Is it?"),
        ("sentence", "It has:"),
        ("item", "tanks;"),
        ("item", "planes."),
        ("item", "Old ones."),
        ("item", "One"),
        ("item", "Two"),
        ("sentence", "Quoted words."),
        ("row", "Tanks 5"),
        ("row", "Planes"),
        ("item", "Its meaning."),
    ]


def test_blocks_are_paragraphs_items_and_rows_and_a_lone_citation_belongs_to_the_block_before(read):
    assert [c.block for c in read(MIXED).claims] == [1, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 10]


def test_a_citation_alone_under_a_paragraph_is_the_last_sentences_and_no_claim(read):
    section = read("One. Two [@a].\n\n[@b]<!-- own -->\n\n- Three\n\n[@c]")
    assert [(c.text, len(c.citations), bool(c.mark)) for c in section.claims] == [
        ("One.", 0, False),
        ("Two.", 2, True),
        ("Three", 1, False),
    ]


def test_flow_shows_each_claim_in_its_own_parent(read, show):
    assert show(read(MIXED).flow) == (
        '<h1 id="01-test-forces">#Forces</h1>\n'
        "<p>⟦The army is <em>large</em> {a}.⟧ ⟦Is it?⟧</p>\n"
        '<p class="lead-in">⟦It has:⟧</p>\n'
        "<ul>\n<li>⟦tanks {b};⟧</li>\n<li>⟦planes.⟧ ⟦Old ones.⟧</li>\n</ul>\n"
        "<ol>\n<li><p>⟦One⟧</p>\n<p>⟦Two⟧</p>\n</li>\n</ol>\n"
        "<blockquote>\n<p>⟦Quoted words.⟧</p>\n<p>{c}</p>\n</blockquote>\n"
        "<table>\n<thead>\n<tr>\n"
        '<th scope="col" style="text-align:left">What</th>\n<th scope="col" style="text-align:right">Count</th>\n'
        "</tr>\n</thead>\n<tbody>\n"
        '<tr>\n<td style="text-align:left">⟦Tanks⟧</td>\n<td style="text-align:right">5 {d}</td>\n</tr>\n'
        '<tr>\n<td style="text-align:left">⟦Planes⟧</td>\n<td style="text-align:right"></td>\n</tr>\n'
        "</tbody>\n</table>\n"
        "<dl>\n<dt>Term</dt>\n<dd>⟦Its meaning. {e}⟧</dd>\n</dl>"
    )


def test_claims_are_anchored_in_order(read):
    assert [c.anchor for c in read("One. Two.\n\n- Three").claims] == ["s-01-test-1", "s-01-test-2", "s-01-test-3"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("One [@a]. Two.", ["One [@a].", "Two."]),
        ("*One.* **Two.** `X` three.", ["*One.*", "**Two.**", "`X` three."]),
        ("> One\n> two. Three.", ["One\n> two.", "Three."]),
        ("- One.\n  Two.\n- Three", ["One.", "Two.", "Three"]),
        ("One. <!-- own --> Two.[^n]\n\n[^n]: N.", ["One.", "Two.[^n]"]),
        ("[One](#x) two. [Three](https://example.org).", ["[One](#x) two.", "[Three](https://example.org)."]),
        ("| a | b |\n|---|---|\n| One | [@k] |", ["One | [@k]"]),
        ('\tcode\n\nOne -- "two"... &amp; \\* three.', ['One -- "two"... &amp; \\* three.']),
    ],
)
def test_span_covers_the_markdown_of_the_claim(read, written, text, spans):
    assert [written(text, claim.span) for claim in read(text).claims] == spans


@pytest.mark.parametrize(
    ("text", "exempt"),
    [
        ("Is it?", ["question"]),
        ("“Is it?”", ["question"]),
        ("(Is it?)", ["question"]),
        ("*Is it?* [@a]", ["question"]),
        ("Really?!", ["question"]),
        ("Never!", [""]),
        ("Is it *so*?", ["question"]),
        ("“Is it?” he asked. “Was it?”", ["", "question"]),
        ("The paper asked “Is it?”", [""]),
        ("“Is it?” says the paper (or was it?)", [""]),
        ("He wrote *Quo vadis?*", [""]),
        ("He wrote [Quo vadis?](https://example.org)", [""]),
        ("- Founded in May (or June?)", [""]),
        ("It has:\n\n- a", ["lead-in", ""]),
        ("Look. It has:\n\n- a", ["", "lead-in", ""]),
        ("It has:\n\n| a |\n|---|\n| b |", ["lead-in", ""]),
        ("He says:\n\n> so", ["lead-in", ""]),
        ("It is:\n\n$$x$$", ["lead-in"]),
        ("It is:\n\n![So](x.png)", ["lead-in"]),
        ("It has:\n<!-- note -->\n\n- a", ["lead-in", ""]),
        ("- It has:\n  - a", ["lead-in", ""]),
        ("She adds:\n\n– So it is.", ["lead-in", ""]),
        ("She adds:\n\n-- Is it so?", ["lead-in", "question"]),
        ("It has: a.\n\n- b", ["", ""]),
        ("It has:\n\nA list.", ["", ""]),
        ("*Figures.* They vary.", ["heading", ""]),
        ("*They vary.*", [""]),
        ("**The army has 1.1 million men.** It is large.", ["", ""]),
        ("**The army is large.** It is.", ["", ""]),
        ("**What is known.** They vary.", ["heading", ""]),
        ("**The army of the north and south.** It is.", ["", ""]),
        ("*They* vary. So.", ["", ""]),
        ("**Watch out for**\n\n- a", ["heading", ""]),
        ("- **Pros**\n  - a", ["heading", ""]),
        ("*Watch out for*\n<!-- note -->\n\n> a", ["heading", ""]),
        ("**Watch out for**\n\nThey vary.", ["heading", ""]),
        ("*Watch out for*\n\nThey vary.", ["", ""]),
        ("**They vary.**\n\n- a", ["", ""]),
        ("**They are bad**\n\n- a", ["", ""]),
        ("- **Home page:** *[Dams](https://example.org)*", ["link"]),
        ("- *Home page*: <https://example.org>", ["link"]),
        ("- **The dam broke in spring:** [Dams](https://example.org)", [""]),
        ("- **It is broken:** [Dams](https://example.org)", [""]),
        ("- Home page: [Dams](https://example.org)", [""]),
        ("- **Home page:** [Dams](https://example.org) and more", [""]),
        ("# Heading [@a]", ["heading"]),
        ("![Caption [@a]](x.png)", ["caption"]),
        ("Term [@a]\n: def", ["term", ""]),
        ("| a [@k] |\n|---|\n| b |", ["heading", ""]),
        ("---\nrole: key-points\n---\nSo. Is it?", ["key-points", "key-points"]),
        ("---\nrole: scope\n---\nSo.", ["role"]),
        ("---\nrole: chapter\n---\nSo.", [""]),
        ("---\nkind: assessment\n---\nSo.", [""]),
    ],
)
def test_what_needs_no_source_says_why(read, text, exempt):
    assert [claim.exempt for claim in read(text).claims] == exempt


@pytest.mark.parametrize(
    "text", ["# Heading", "![Caption](x.png)", "    code", "* * *", "$$x$$", "<!-- own -->", "[^n]: Note.", "\\\n"]
)
def test_what_makes_no_claim(read, text):
    assert read(text).claims == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One [@a], two [see @b, p. 3].", "One, two."),
        ("@a [p. 3] says two.", "says two."),
        ("One,^[note] two $x^2$ three ![i](x.png).", "One, two three."),
        ("One `x  y` *two* ~~three~~ H~2~O.", "One x y two three H2O."),
        ('"One" -- it\'s...', "“One” – it’s…"),
        ("A&amp;B \\* <https://example.org>", "A&B * https://example.org"),
        ("See [words](#x) and [](#x).", "See words and."),
        ("One\n<!-- comment -->, two", "One, two"),
        ("It was in Sept. [@a].", "It was in Sept."),
        ("Han, Ek m.fl. [@a].", "Han, Ek m.fl."),
        ("One [@a]... two", "One… two"),
        ("One  \ntwo\\\nthree", "One two three"),
    ],
)
def test_text_is_what_a_reader_sees_without_citations_notes_and_formulas(read, text, words):
    assert [claim.text for claim in read(text).claims] == [words]


def test_words_are_counted_with_headings_tables_and_notes(read):
    assert read("# One two\n\nThree.[^n]\n\n| four |\n|---|\n| five six |\n\n[^n]: Seven.").words == 7


def test_brackets_that_held_only_a_reference_leave_nothing_in_the_words(read):
    text = "The range is wide ([](#tbl-x)), and f() stays [@a].\n\n| A |\n|---|\n| B |\n\n: Words {#tbl-x}\n"
    assert read(text).claims[0].text == "The range is wide, and f() stays."
