"""5 checks: each rule finds what its page says, where it is, and leaves the good example alone."""

import re

import pytest

from dossier.checks import CHECKS, RULES, Facts, run_checks
from dossier.checks.circles import find_circles
from dossier.diagnostics import Severity, Span
from dossier.ledger import join
from dossier.model import (
    Bibliography,
    Citation,
    Cite,
    Claim,
    Entry,
    Label,
    Mark,
    MarkKind,
    OriginFacts,
    Section,
    Settings,
)

HERE = Span("sections/01.md", 2, 9, 3)
BIB = Span("references.bib", 31, 7, 9)


def entry(key):
    return Entry(key, "online", (), BIB, {"id": key})


def cite(key, **more):
    return Cite(key, HERE, **more)


def section(*cites, claims=(), path="sections/01.md", **more):
    citations = (Citation("c-01-1", tuple(cites), HERE),) if cites else ()
    claims = claims or ((Claim("s-01-1", "words", HERE, "sentence", 0, ("c-01-1",)),) if cites else ())
    return Section("01", path, "", (), tuple(claims), citations, **more)


def found(*sections, keys=("ui",), releasing=False, **settings):
    bibliography = Bibliography(tuple(entry(k) for k in keys), dict.fromkeys(keys, BIB), settings.pop("ids", {}))
    chosen = Settings(**settings)
    ledger = join(sections, bibliography, chosen)
    diagnostics = run_checks(Facts(sections, bibliography, ledger, chosen, releasing)).diagnostics
    return [(d.rule.name, d.severity.value, d.message, d.hint) for d in diagnostics]


def names(*args, **more):
    return [name for name, *_ in found(*args, **more)]


def test_an_unknown_key_is_an_error_that_names_the_near_miss():
    bibliography = Bibliography((), {"smith2020": BIB})
    written = section(cite("smth2020"))
    facts = Facts((written,), bibliography, join((written,), bibliography, Settings()), Settings())
    diagnostic = next(d for d in run_checks(facts).diagnostics if d.rule.code == "D401")
    assert diagnostic.message == "`smth2020` is not in references.bib"
    assert diagnostic.hint == "did you mean `smith2020`?"
    assert diagnostic.span == HERE
    assert [(r.span, r.message) for r in diagnostic.related] == [(BIB, "similar key defined here")]


@pytest.mark.parametrize(
    "link", ["[said](https://example.org/a)", "<https://example.org/a>", "said https://example.org/a"]
)
def test_a_link_in_a_sentence_is_no_source_and_told_as_such(check_of, link):
    ((_, _, message),), _ = check_of(f"The Herald {link} on Monday.\n")
    is_typed = link.startswith(("[", "<"))
    assert message == ("this sentence has a link and no source" if is_typed else "this sentence has no source")


def test_a_source_that_is_typed_behind_its_name_is_told_as_such(check_of):
    ((_, _, message),), _ = check_of("(Source: Herald of 3 May)\n")
    assert message == "the source of this sentence is typed by hand, so that nothing can count or check it"


def test_a_key_of_another_year_and_other_words_is_not_what_was_meant(check_of):
    ((_, _, message),), _ = check_of("It is so [@brown_gay_2007].", "@book{brown_places_2006, title = {T}}")
    assert message == "`brown_gay_2007` is not in references.bib"


def test_a_running_number_is_like_no_other(check_of):
    checked = check_of("It is so [@RN4494].", "@book{RN4549, title = {T}}")
    assert checked[0][0][2] == "`RN4494` is not in references.bib"


def test_an_unknown_key_with_nothing_near_says_what_to_do():
    assert (
        found(section(cite("zzz")), keys=("ui",))[0][3]
        == "add a source with this key to references.bib, or correct the key"
    )


def test_an_unknown_key_that_is_the_name_of_a_place_is_told_how_to_refer_to_it():
    written = section(cite("sec-dams"), labels=(Label("heading", "sec-dams", "sec-dams", HERE, explicit=True),))
    assert found(written)[0][3] == "a place of this dossier has this name; write `[](#sec-dams)` to refer to it"


def test_known_keys_ids_and_aliases_are_no_finding():
    assert names(section(cite("ui"), cite("old"), cite("other")), aliases={"old": "ui"}, ids={"other": "ui"}) == []


def test_an_alias_of_a_key_that_is_missing_is_an_error_where_it_is_set_and_where_it_is_cited():
    told = found(section(cite("ghost")), aliases={"ghost": "uj"})
    assert [(name, message) for name, _, message, _ in told if name == "undefined-key"] == [
        ("undefined-key", "the alias `ghost` leads to `uj`, which is not in references.bib"),
        ("undefined-key", "`ghost` leads to `uj`, which is not in references.bib"),
    ]
    assert {hint for name, _, _, hint in told if name == "undefined-key"} == {
        "add a source with this key to references.bib, or correct the key"
    }


def test_an_unknown_key_in_nocite_is_found_too():
    assert names(section(cite("ui"), nocite=(cite("gone"), cite("*")))) == ["undefined-key"]


def test_a_chain_that_returns_to_itself():
    assert names(section(cite("ui"), cite("ui", via=True))) == ["chain-cycle"]
    assert names(section(cite("ui"), cite("news", via=True), cite("ui", via=True)), keys=("ui", "news")) == [
        "chain-cycle"
    ]
    assert "chain-cycle" not in names(section(cite("ui"), cite("news", via=True), cite("ui")), keys=("ui", "news"))


def test_a_relay_phrase_that_names_nobody():
    assert names(section(cite("ui", relay="as reported by"))) == ["dangling-relay"]
    assert names(section(cite("ui", relay="as reported by", origins=("IISS",)))) == []
    assert names(section(cite("news"), cite("ui", relay="via", via=True)), keys=("ui", "news")) == []


def test_unused_sources_are_one_line_of_information():
    ((name, severity, message, _),) = found(section(cite("ui")), keys=("ui", "a", "b", "c", "d"))
    assert (name, severity) == ("unused-sources", "info")
    assert message == "4 sources are cited nowhere: `a`, `b`, `c` …"
    assert names(section(cite("ui")), keys=("ui", "a"), nocite=("a",)) == []


def test_an_id_used_in_two_sections():
    one = section(labels=(Label("heading", "forces", "forces", HERE, explicit=True),))
    two = Section("02", "sections/02.md", "", (), labels=(Label("heading", "forces", "forces", BIB),))
    assert names(one, two, keys=()) == ["duplicate-id"]


def test_two_files_whose_names_become_one():
    assert names(section(path="sections/a b.md"), section(path="sections/a_b.md"), keys=()) == [
        "duplicate-section-name"
    ]


def claims(*kinds):
    made = []
    for n, kind in enumerate(kinds):
        mark = Mark(kind, "", HERE) if isinstance(kind, MarkKind) else None
        exempt = kind if isinstance(kind, str) else ""
        made.append(Claim(f"s-01-{n}", f"words {n}", HERE, "sentence", n, mark=mark, exempt=exempt))
    return tuple(made)


def test_a_sentence_without_source_or_mark_is_unsourced():
    assert found(section(claims=claims(None)), keys=())[0][:2] == ("unsourced", "warning")
    assert found(section(claims=claims(None)), keys=(), sourcing="error")[0][1] == "error"
    assert names(section(claims=claims(None)), keys=(), sourcing="off") == []


def test_sentences_that_say_what_they_are_need_no_source():
    assert names(section(claims=claims(*MarkKind, "question", "lead-in", "key-points")), keys=()) == []
    assert names(section(claims=claims(None), kind="assessment"), keys=()) == []


@pytest.mark.parametrize("note", ["See <https://example.org/a>.", "Letter of 3 May, www.example.org", "doi: 10.1000/x"])
def test_a_source_that_stands_in_a_note_alone_is_unsourced_in_other_words(check_of, note):
    ((name, _, message),), _ = check_of(f"It is so.[^a]\n\n[^a]: {note}\n")
    assert (name, message) == ("unsourced", "the source of this sentence stands in a note, not in the bibliography")


@pytest.mark.parametrize(
    "note",
    [
        "The code is at <https://example.org/a>.",
        "Figuren kan återskapas genom att klona [förrådet](https://example.org/a).",
        "To reproduce the figure, see www.example.org",
    ],
)
def test_an_address_by_which_a_figure_is_made_again_is_no_source(check_of, note):
    ((name, _, message),), _ = check_of(f"It is so.[^a]\n\n[^a]: {note}\n")
    assert (name, message) == ("unsourced", "this sentence has no source")


@pytest.mark.parametrize("note", ["He told us so.", "[@k]"])
def test_a_note_without_an_address_changes_nothing(check_of, note):
    found, _ = check_of(f"It is so.[^a]\n\n[^a]: {note}\n", "@book{k, title = {T}}")
    assert all("stands in a note" not in message for _, _, message in found)
    inside, _ = check_of("The house[^a] may sell it.\n\n[^a]: <https://example.org/a>\n")
    assert inside[0][2] == "this sentence has a note and no source"
    if "@" not in note:
        assert found[0][2] == "this sentence has a note and no source"


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke (Smith 2010, 44).",
        "The dam broke (Smith & Ek 2010a: pp. 44-45).",
        "Dammen brast (Ek 2010, s. 44).",
        "> It broke at dawn (*GT*: 196).",
    ],
)
def test_a_source_typed_by_hand_is_unsourced_in_other_words(check_of, text):
    ((name, _, message),), _ = check_of(text)
    assert (name, message[:46]) == ("unsourced", "the source of this sentence is typed by hand, ")


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke (2010, 44).",
        "The dam broke (in May 2010).",
        "They won (USA: 52).",
        "The dam broke (Smith 2010, 44 dead).",
        "The dam broke (see above).",
        "Smith (2010, 44) broke the dam.",
        "> It broke at dawn (in 1999).",
    ],
)
def test_another_bracket_is_no_source(check_of, text):
    ((name, _, message),), _ = check_of(text)
    assert (name, message) == ("unsourced", "this sentence has no source")


def test_what_is_unsourced_is_flagged_in_the_ledger():
    written = section(claims=claims(None, MarkKind.OWN))
    ledger = join((written,), Bibliography(), Settings())
    flagged = run_checks(Facts((written,), Bibliography(), ledger, Settings())).ledger
    assert [claim.flags for claim in flagged.claims] == [("unsourced",), ()]


def test_a_todo_stops_a_release_only():
    written = section(claims=claims(MarkKind.OWN), todos=(Mark(MarkKind.TODO, "ask", HERE),))
    assert names(written, keys=()) == []
    assert names(written, keys=(), releasing=True) == ["open-todo"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_with_an_example(rule):
    assert re.fullmatch(r"D[45]\d\d", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert isinstance(rule.severity, Severity)
    assert rule.summary
    assert len(rule.manual.splitlines()) > 3
    assert CHECKS[rule.code][0] is rule


@pytest.mark.parametrize(
    "cited", ["@first", "@second", "@third", "@met", "@first; via @ui", "Hall, according to @first"]
)
def test_a_withdrawal_reaches_all_that_rests_on_it(check_of, cited):
    bib = """@online{ui, title = {U}, author = {{U}}}@book{first, title = {F}, date = {1990}, status = {withdrawn}}
    @book{second, title = {S}, related = {first}, relatedtype = {reprintof}}
    @book{third, title = {T}, related = {second}, relatedtype = {translationof}}
    @book{met, title = {M}, related = {first}, relatedtype = {citedin}}"""
    found, flags = check_of(f"It is so [{cited}].", bib)
    (message,) = [message for name, _, message in found if name == "withdrawn-source"]
    assert message.endswith("which has been withdrawn")
    assert "withdrawn-source" in flags[0]
    assert message.startswith("this rests on `first`") != (cited in ("@second", "@third"))


@pytest.mark.parametrize(
    ("cited", "bib", "way"),
    [
        ("@same; via @ui", "", "returns to `ui`"),
        ("@a", "@book{a, related={b}, relatedtype={citedin}}@book{b, xref={a}}", "`a` → `b` → `a`"),
        (
            "@a",
            "@book{a, related={b}, relatedtype={reprintof}}@book{b, related={a}, relatedtype={translationof}}",
            "`b` → `a`",
        ),
        ("@a", "@book{a, related={b}, relatedtype={reprintof}}@book{b, related={a}, relatedtype={reprintas}}", ""),
        ("@a", "@book{a, related={a}, relatedtype={reprintof}}", "`a` → `a`"),
        ("@a", "@book{a, related={a}, relatedtype={reviewof}}", "`a` → `a`"),
        ("X, via @ui", "", "X → Y → X"),
    ],
)
def test_nothing_comes_from_itself_by_any_way(check_of, cited, bib, way):
    owners = (OriginFacts("X", owner="y"), OriginFacts("Y", owner="X"), OriginFacts("Z", owner="Z"))
    known = {"origins": owners} if "X" in cited else {}
    found, _ = check_of(f"It is so [{cited}].", "@book{ui, ids={same}}" + bib, **known)
    assert [way in message for name, _, message in found if name == "chain-cycle"] == [True] * bool(way)


def test_a_long_circle_is_found_once():
    onward = {str(n): [str((n + 1) % 5000)] for n in range(5000)}
    (circle,) = find_circles(onward)
    assert len(circle) == 5000
