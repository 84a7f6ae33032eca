"""The comment behind the bracket: evidence, chains, marks, names, dates, languages."""

import pytest

from dossier.model import Locator


def quotes(section):
    return [(cite.key, [q.text for q in cite.quotes]) for c in section.citations for cite in c.cites]


def marks(section):
    return [(c.text, c.mark and (c.mark.kind.value, c.mark.detail)) for c in section.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('So [@a]<!-- "one two" -->.', [("a", ["one two"])]),
        ('So [@a] <!-- "one" … "two" -->.', [("a", ["one", "two"])]),
        ('So [@a]<!-- "one", "two" and “three” -->.', [("a", ["one", "two", "three"])]),
        ("So [@a]<!-- ”ett” och «deux» „drei“ -->.", [("a", ["ett", "deux", "drei"])]),
        ('So [@a; @b]<!-- @a "one"; @b, p. 4 "two" … "three" -->.', [("a", ["one"]), ("b", ["two", "three"])]),
        ('So [@a; @b]<!-- @b "two" -->.', [("a", []), ("b", ["two"])]),
        ('So [@a; @{b/c}]<!-- @{b/c} "two" -->.', [("a", []), ("b/c", ["two"])]),
        ('So [@a]<!-- "one" --><!-- "two" -->.', [("a", ["one", "two"])]),
        ('So [@a]<!-- "one; two -- \\"three\\"" -->.', [("a", ['one; two -- "three"'])]),
        ('So [@iiss; via @ui]<!-- "one" -->.', [("iiss", []), ("ui", ["one"])]),
        ('@a<!-- "one" --> says so.', [("a", ["one"])]),
        ('So.[^n]\n\n[^n]: Note [@a]<!-- "one" -->.', [("a", ["one"])]),
        ('So.^[Note [@a]]<!-- "one" -->', [("a", ["one"])]),
        ('| So | [@a]<!-- "one" --> |\n|---|---|\n| x | [@b]<!-- "two" --> |', [("a", ["one"]), ("b", ["two"])]),
        ('So [@a]<!-- "one\n  two" -->.', [("a", ["one two"])]),
        ('> So [@a]<!-- "one\n> two" -->.', [("a", ["one two"])]),
        ('So [@k, {para. 2} "one" … "two"].', [("k", ["one", "two"])]),
        ('So [@k, p. 2, calling it "odd"].', [("k", [])]),
        ('So [@a <!-- "one" -->, p. 3].', [("a", ["one"])]),
    ],
)
def test_evidence_goes_to_the_source_it_stands_in(read, text, expected):
    section = read(text)
    assert quotes(section) == expected
    assert section.diagnostics == ()


def test_span_of_evidence_lies_inside_its_marks(read, written):
    text = 'So [@a]<!-- "one" … "two" -->.\n\n| [@b]<!-- @b "three" --> |\n|---|'
    spans = [q.span for c in read(text).citations for cite in c.cites for q in cite.quotes]
    assert [written(text, span) for span in spans] == ["one", "two", "three"]


def test_place_within_the_source_is_kept_with_the_evidence(read):
    (quote,) = read('So [@a]<!-- @a, p. 4 "one" -->.').citations[0].cites[0].quotes
    assert quote.locator == Locator("page", "4")


@pytest.mark.parametrize(
    ("prefix", "lang", "origins", "relay"),
    [
        ("IISS, as reported by", "en", ("IISS",), "as reported by"),
        ("USA and South Korea, according to", "en", ("USA", "South Korea"), "according to"),
        ("see USA, Japan, and South Korea, according to", "en", ("USA", "Japan", "South Korea"), "according to"),
        ("Niklas Swanström (ISDP), cited in", "en", ("Niklas Swanström (ISDP)",), "cited in"),
        ("CNN via", "en", ("CNN",), "via"),
        ("CNN, *via*", "en", ("CNN",), "via"),
        ("CNN,\nas reported\nby", "en", ("CNN",), "as reported by"),
        ("as reported by", "en", (), "as reported by"),
        ("USA och Sydkorea, enligt", "sv-SE", ("USA", "Sydkorea"), "enligt"),
        ("se IISS, citerad i", "sv-SE", ("IISS",), "citerad i"),
        ("IISS, rapporterat av", "sv-SE", ("IISS",), "rapporterat av"),
        ("CNN genom", "sv", ("CNN",), "genom"),
        ("CNN, according to", "sv", ("CNN",), "according to"),
        ("CNN, laut", "de", (), ""),
        ("see", "en", (), ""),
        ("IISS", "en", (), ""),
    ],
)
def test_relay_phrase_turns_the_names_before_it_into_origins(read, prefix, lang, origins, relay):
    cite = read(f"So [{prefix} @k, p. 1].", lang=lang).citations[0].cites[0]
    assert (cite.origins, cite.relay, cite.via) == (origins, relay, False)


def test_own_relay_phrases_are_known_too(read):
    cite = read("So [CNN, laut @k].", lang="de", phrases=("laut",)).citations[0].cites[0]
    assert (cite.origins, cite.relay) == (("CNN",), "laut")


@pytest.mark.parametrize("word", ["via", "as reported by", "according to"])
def test_relay_phrase_before_a_further_source_makes_it_the_one_that_was_read(read, word):
    first, second = read(f"So [@iiss; {word} @ui, p. 1].").citations[0].cites
    assert (first.via, second.via, second.relay) == (False, True, word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. <!-- own --> Two.", [("One.", ("own", "")), ("Two.", None)]),
        ("One. Two. <!-- own: likely -->", [("One.", None), ("Two.", ("own", "likely"))]),
        ("One.<!-- common -->\nTwo.", [("One.", ("common", "")), ("Two.", None)]),
        ("One <!-- calc: 26 / 1 --> is. Two.", [("One is.", ("calc", "26 / 1")), ("Two.", None)]),
        ("One. <!-- gap: searched A; B, own archive -->", [("One.", ("gap", "searched A; B, own archive"))]),
        ("One.\n\n<!-- todo: ask ISDP -->", [("One.", ("todo", "ask ISDP"))]),
        ("<!-- own --> One. Two.", [("One.", ("own", "")), ("Two.", None)]),
        ("- One <!-- own -->\n- Two", [("One", ("own", "")), ("Two", None)]),
        ("| a |\n|---|\n| One <!-- own --> |", [("One", ("own", ""))]),
        ("One. <!-- own -->\n<!-- id: x -->", [("One.", ("own", ""))]),
        ("One. <!-- Own: likely --> Two. <!-- COMMON -->", [("One.", ("own", "likely")), ("Two.", ("common", ""))]),
        ("One. <!-- own --> <!-- todo: ask -->", [("One.", ("own", ""))]),
        ('One. <!-- a note to myself: own it --> <!-- NB: x --> <!-- @john "q" ok? -->', [("One.", None)]),
    ],
)
def test_mark_belongs_to_the_sentence_before_it(read, text, expected):
    assert marks(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "todos"),
    [
        ("One. <!-- todo: ask -->", ["ask"]),
        ("One. <!-- own --> <!-- todo: ask -->", ["ask"]),
        ("One. <!-- own: likely; todo: ask -->", ["ask"]),
        ("One. <!-- common --><!-- todo -->", [""]),
        ("One. <!-- own -->\n\n<!-- todo: ask -->", ["ask"]),
        ("One. <!-- TODO: ask --> Two. <!-- Todo ask again -->", ["ask", "ask again"]),
        ("# One <!-- todo: rename -->\n\n<!-- todo: begin -->", ["rename", "begin"]),
        ("![One <!-- todo: redraw -->](a.svg)", ["redraw"]),
        (
            "| One <!-- todo: head --> |\n|---|\n| Two <!-- todo: cell --> |\n\n: Three <!-- todo: tail -->",
            ["head", "cell", "tail"],
        ),
        ("One.[^n]\n\n[^n]: Two. <!-- todo: ask -->", ["ask"]),
        ("<!-- todos are below --> One. <!-- not todo: ask -->", []),
    ],
)
def test_what_is_still_to_be_done_is_kept_wherever_it_stands(read, text, todos):
    section = read(text)
    assert [todo.detail for todo in section.todos] == todos
    assert [d.rule.code for d in section.diagnostics if d.rule.code == "D217"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('One [@a].\n\n<!-- "He came," she wrote. Then more. -->\n\nTwo.', []),
        ('# One\n\n<!--\n"He came."\n-->\n\nTwo.', None),
        ('> One [@a].\n>\n> <!-- "He came." -->', []),
        ('One [@a].\n<!-- "He came." -->', ["He came."]),
        ('One [@a].\n\n<!-- @a "He came." -->', ["He came."]),
        ('One [@a].\n\n<!-- "He came."; own -->', ["He came."]),
    ],
)
def test_quoted_paragraph_put_aside_is_no_evidence(read, text, expected):
    section = read(text)
    assert section.diagnostics == ()
    assert [words for _, words in quotes(section)] == ([] if expected is None else [expected])


def test_comment_may_say_several_things(read):
    (claim,) = read("One. <!-- calc: 1 + 1; id: sum; as-of: 2024-10-30; single: no second outlet; by 2 Nov -->").claims
    assert (claim.mark.detail, claim.name, claim.as_of) == ("1 + 1", "sum", "2024-10-30")
    assert [(a.rule, a.reason) for a in claim.acks] == [("single-origin", "no second outlet; by 2 Nov")]


@pytest.mark.parametrize(
    "day", ["2024", "2024-10", "2024-02-29", "2024-10/2024-11-02", "2024-10-30/2024-10", "2024/2024"]
)
def test_statement_holds_for_a_day_or_a_period_of_the_calendar(read, day):
    section = read(f"One. <!-- as-of: {day} -->")
    assert (section.claims[0].as_of, section.diagnostics) == (day, ())


def test_day_that_no_calendar_has_is_no_day(read):
    section = read("---\nas-of: 2024-02-30\n---\n\nOne. <!-- as-of: 2024-13-45 -->")
    assert (section.as_of, section.claims[0].as_of) == ("", "")
    assert [d.rule.code for d in section.diagnostics] == ["D223", "D221"]


def test_acceptance_may_be_written_in_capitals(read):
    (claim,) = read("One. <!-- Ack Stale: old --> <!-- ACK d503: one --> <!-- ack single_origin: two -->").claims
    assert [(ack.rule, ack.reason) for ack in claim.acks] == [
        ("stale", "old"),
        ("D503", "one"),
        ("single_origin", "two"),
    ]


def test_remarks_to_oneself_are_left_alone(read):
    remarks = (
        "ask ISDP: they know",
        "own translation",
        "ignore this: draft",
        "Note: x",
        "see below",
        "Data: y",
        "common sense",
    )
    section = read(" ".join(f"One. <!-- {remark} -->" for remark in remarks))
    assert (section.diagnostics, {claim.mark for claim in section.claims}) == ((), {None})


def test_evidence_and_marks_may_share_a_comment(read):
    section = read('One [@a]<!-- "x"; single: so; ack quote-polarity: denial is quoted above -->.')
    assert quotes(section) == [("a", ["x"])]
    assert [(a.rule, a.reason) for a in section.claims[0].acks] == [
        ("single-origin", "so"),
        ("quote-polarity", "denial is quoted above"),
    ]


def test_span_of_a_mark_covers_its_words(read, written):
    text = "> One.\n> <!-- id: x; own: likely -->"
    (claim,) = read(text).claims
    assert written(text, claim.mark.span) == "own: likely"


def test_mark_in_a_note_is_about_the_sentence_that_calls_it(read):
    assert marks(read("One.[^n]\n\n[^n]: Note. <!-- own -->")) == [("One.", ("own", ""))]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('He said "nej tack"<!-- lang: sv -->.', '“<span lang="sv">nej tack</span>”.'),
        ("He said \"*nej* 'tack'\"<!-- lang: sv -->.", '“<span lang="sv"><em>nej</em> ’tack’</span>”.'),
        ("The *lagom*<!-- lang: sv --> way", 'The <span lang="sv"><em>lagom</em></span> way'),
        ("He said “nej”<!-- lang: sv -->.", '“<span lang="sv">nej</span>”.'),
        ('> Nej, "aldrig".\n> [@k] <!-- lang: sv -->', '<span lang="sv">Nej, ”aldrig”.\n{k}</span>'),
        ("> Nej. Aldrig. <!-- lang: sv -->", '⟦<span lang="sv">Nej.</span>⟧ ⟦<span lang="sv">Aldrig.</span>⟧'),
        ('"a"<!-- lang: sv -->"b"<!-- lang: fr -->', '“<span lang="sv">a</span>”“<span lang="fr">b</span>”'),
    ],
)
def test_foreign_words_carry_their_language(read, show, text, html):
    assert html in show(read(text).flow)


def test_a_comment_below_a_line_that_has_an_empty_one_in_it_ends_the_paragraph(read, show, codes):
    section = read("The dam broke [@k].\n<!-- Cite:\n\nthe Herald -->\nIt fell [@k].\n")
    assert show(section.flow) == "<p>⟦The dam broke {k}.⟧</p>\n<p>⟦It fell {k}.⟧</p>"
    assert codes(section) == []
    section = read("> So.\n> <!-- a\n>\n> b -->\n> No [@k].\n")
    assert show(section.flow).count("<p>") == 2


def test_no_comment_reaches_the_page(read, show):
    text = "A <!-- x --> b.<!-- own: secret -->\n\n<!--\nsecret\n\nsecret\n-->\n\n- c <!-- secret\n  secret -->\n\nd <!-- secret"
    section = read(text)
    assert "secret" not in show(section.flow)
    assert [claim.text for claim in section.claims] == ["A b.", "c", "d"]


def test_code_that_was_put_into_comments_says_nothing(read):
    section = read(
        'Old dams leak. [@a]\n\n<!-- tibble(a = c("Dams", -->\n<!--     "Weirs\\nand locks", -->\n<!--   "x")) %>% -->\n'
    )
    assert [d.rule.code for d in section.diagnostics] == []
