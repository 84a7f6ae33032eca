"""What a source takes over from others, by biblatex's rules."""

from dossier.model import Data
from dossier.references import read_bibliography


def fields(read, text, key):
    bibliography = read(text)
    return {field.name: field.value for entry in bibliography.entries if entry.key == key for field in entry.fields}


def codes(read, text):
    return [d.rule.name for d in read(text).diagnostics]


def test_a_chapter_takes_its_books_title_as_booktitle_and_keeps_what_is_its_own(read):
    text = "@incollection{a, title = {A}, note = {own}, crossref = {c}}\n"
    text += "@collection{c, title = {C}, subtitle = {S}, note = {other}, editor = {E}}"
    found = fields(read, text, "a")
    assert (found["title"], found["booktitle"], found["booksubtitle"], found["editor"], found["note"]) == (
        "A",
        "C",
        "S",
        "E",
        "own",
    )


def test_inheritance_runs_over_several_steps_and_renames_at_each(read):
    text = """@inbook{a, title = {A}, crossref = {b}}
@book{b, title = {B}, crossref = {m}}
@mvbook{m, title = {M}, author = {Holm, Per}, publisher = {P}}"""
    found = fields(read, text, "a")
    assert (found["booktitle"], found["maintitle"], found["publisher"]) == ("B", "M", "P")
    assert found["author"] == found["bookauthor"] == "Holm, Per"


def test_short_titles_links_and_options_are_not_inherited_but_grades_and_files_are(read):
    text = "@incollection{a, crossref = {c}}\n@collection{c, shorttitle = {S}, ids = {z}, options = {url=false}, related = {a}, "
    text += "keywords = {grade:A1}, file = {x.pdf}}"
    assert set(fields(read, text, "a")) == {"crossref", "keywords", "file"}
    assert read(text).entries[0].tracking.grade == "A1"


def test_a_date_is_one_thing(read):
    text = "@incollection{a, year = 2020, crossref = {c}}\n@collection{c, date = {1999-05-01}}"
    assert "date" not in fields(read, text, "a")
    text = "@incollection{a, month = jan, crossref = {c}}\n@collection{c, year = 1999}"
    assert fields(read, text, "a")["year"] == "1999"


def test_xdata_gives_everything_and_wins_over_crossref(read):
    text = """@book{a, xdata = {p, q}, crossref = {c}}
@xdata{p, publisher = {P}}
@xdata{q, publisher = {Q}, location = {L}}
@book{c, location = {C}}"""
    found = fields(read, text, "a")
    assert (found["publisher"], found["location"]) == ("P", "L")


def test_a_part_of_a_value_can_come_from_elsewhere(read):
    text = "@book{a, author = {Holm, Per and xdata=p-author-2}}\n@xdata{p, author = {A, B and Berg, Ann}}"
    assert fields(read, text, "a")["author"] == "Holm, Per and Berg, Ann"


def test_aliases_and_keys_in_another_case_lead_to_the_parent(read):
    text = "@inproceedings{a, crossref = {OLD}}\n@proceedings{p, ids = {old}, title = {P}}"
    assert fields(read, text, "a")["booktitle"] == "P"


def test_a_missing_parent_is_reported_with_the_nearest_key(read):
    (found,) = read("@incollection{a, crossref = {colection}}\n@collection{collection}").diagnostics
    assert (found.rule.name, found.span.column, found.hint) == ("missing-parent", 30, "did you mean `collection`?")


def test_a_circle_is_reported_and_ends(read):
    assert codes(read, "@book{a, crossref = {b}}\n@book{b, crossref = {c}}\n@book{c, crossref = {a}}") == [
        "circular-inheritance"
    ]
    assert codes(read, "@book{a, crossref = {a}}") == ["circular-inheritance"]


def test_xref_gives_nothing(read):
    assert set(fields(read, "@book{a, xref = {b}}\n@book{b, title = {B}}", "a")) == {"xref"}


def test_only_parents_of_wanted_sources_are_read(read):
    bibliography = read(
        "@incollection{a, crossref = {c}}\n@collection{c, title = {C}}\n@book{other, date = {2020-13}}", "a"
    )
    assert [entry.key for entry in bibliography.entries] == ["a"]
    assert bibliography.entries[0].item["container-title"] == "C"
    assert bibliography.diagnostics == ()


def test_a_key_of_its_own_is_worth_more_than_anothers_second_name():
    files = (Data("1.bib", b"@book{a, ids = {b}}"), Data("2.bib", b"@book{b, title = {B}}"))
    bibliography = read_bibliography(files)
    assert [entry.item["title"] for entry in bibliography.entries if entry.key == "b"] == ["B"]
    assert bibliography.aliases == {}
    assert "duplicate-key" in [d.rule.name for d in bibliography.diagnostics]


def test_what_several_sources_inherit_is_said_once(read):
    text = "@collection{c, date = {2020-13}}\n@incollection{a, crossref = {c}}\n@incollection{b, crossref = {c}}"
    assert codes(read, text) == ["invalid-date"]
    assert [d.rule.name for d in read(text, "a", "b").diagnostics] == ["invalid-date"]
    assert codes(read, "@book{a, related = {x, y}}") == ["missing-parent", "missing-parent"]
