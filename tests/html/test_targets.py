"""Numbers of headings, figures and tables, and the links that point to them."""

from dataclasses import replace

import pytest
from making import label, ref, section, span

from dossier.html import resolve_refs
from dossier.html.targets import index_targets

TWO = {"id": "02-two", "title": "Two", "path": "sections/02-two.md"}


def numbers(*sections, number_sections=True):
    targets = index_targets(sections, number_sections=number_sections)
    return {anchor: target.number for anchor, target in targets.by_anchor.items()}


def test_headings_count_by_level_and_begin_anew_under_each_section():
    one = section(labels=(label("a"), label("b", level=2), label("c", level=3), label("d", level=2)))
    two = section(**TWO, labels=(label("e"), label("f", level=2)))
    found = numbers(one, two)
    assert [found[name] for name in "abcdef"] == ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]


def test_an_unnumbered_heading_takes_no_number():
    found = numbers(section(labels=(label("a"), label("b", level=2, numbered=False), label("c", level=2))))
    assert (found["b"], found["c"]) == ("", "1.1")


def test_key_points_and_scope_are_not_numbered():
    found = numbers(section(labels=(label("a"),), role="key-points"), section(**TWO, labels=(label("b"),)))
    assert (found["a"], found["b"]) == ("", "1")


def test_a_section_with_its_title_in_the_front_matter_counts_as_one():
    found = numbers(section(labels=(label("a", level=2),)), section(**TWO, labels=(label("b"),)))
    assert (found["top-01-one"], found["a"], found["b"]) == ("1", "1.1", "2")


def test_figures_and_tables_are_numbered_through_the_dossier_each_for_itself():
    one = section(labels=(label("f1", kind="figure"), label("t1", kind="table")))
    two = section(**TWO, labels=(label("f2", kind="figure"),))
    found = numbers(one, two, number_sections=False)
    assert (found["f1"], found["t1"], found["f2"], found["top-01-one"]) == ("1", "1", "2", "")


def problems(*sections):
    return [(found.rule.code, found.message, found.hint) for found in resolve_refs(sections)]


def test_links_to_sections_files_and_places_are_found():
    one = section(
        ref("02-two.md"), ref("02-two.md#b"), ref("#b"), ref("#a"), ref("./02-two.md"), labels=(label("a", "A"),)
    )
    two = section(**TWO, labels=(label("b", "B"),))
    assert problems(one, two) == []


def test_a_link_to_nothing_is_an_error_with_the_near_miss():
    one = section(ref("02-tow.md"), labels=(label("a", "A"),))
    ((code, message, hint),) = problems(one, section(**TWO))
    assert (code, message) == ("D705", "nothing in this dossier is called `02-tow.md`")
    assert hint == "did you mean `02-two.md`?"


def test_a_reference_of_texs_to_nothing_is_a_warning():
    made = replace(ref("#map"), is_tex=True)
    assert [found.severity.value for found in resolve_refs((section(made),))] == ["warning"]


def test_a_reference_to_a_place_in_tex_that_is_left_out_is_told_so():
    one = section(ref("#eq:dam"), labels=(label("eq:dams", kind="equation"),))
    two = section(**TWO, left_out=("eq:dam",))
    assert problems(one, section(**TWO))[0][2] == "did you mean `#eq:dams`?"
    _, message, hint = problems(one, two)[0]
    assert message == "`#eq:dam` names a place written in TeX, which is left out"
    assert hint == "write the place in Markdown with this name, such as `$$…$$ {#eq:dam}`"


@pytest.mark.parametrize(
    ("name", "example"),
    [("fig:map", "`![caption](map.png){#fig:map}`"), ("tab:dams", "`: Caption {#tab:dams}` under a table with pipes")],
)
def test_how_to_write_it_depends_on_what_it_is(name, example):
    assert problems(section(ref(f"#{name}"), left_out=(name,)))[0][2].endswith(example)


def test_a_name_in_the_same_section_wins_over_the_others():
    one = section(ref("#size"), labels=(label("size", "Size", anchor="01-one-size"),))
    two = section(**TWO, labels=(label("size", "Size", anchor="02-two-size", path=TWO["path"]),))
    assert problems(one, two) == []


def test_a_name_that_several_other_sections_have_is_ambiguous():
    three = {"id": "03-three", "title": "Three", "path": "sections/03-three.md"}
    ((code, _, hint),) = problems(
        section(ref("#size")),
        section(**TWO, labels=(label("size", "Size", anchor="02-two-size", path=TWO["path"]),)),
        section(**three, labels=(label("size", "Size", anchor="03-three-size", path=three["path"]),)),
    )
    assert code == "D706"
    assert hint == "write one of `02-two.md#size`, `03-three.md#size`"


def test_the_same_explicit_name_in_two_sections_is_an_error_at_the_second():
    one = section(labels=(label("tbl-a", kind="table", line=4),))
    two = section(**TWO, labels=(label("tbl-a", kind="table", line=9, path=TWO["path"]),))
    (found,) = resolve_refs((one, two))
    assert found.rule.code == "D707"
    assert found.span == span(9, TWO["path"])
    assert found.related[0].span == span(4)


@pytest.mark.parametrize("name", ["sources", "imprint", "top-02", "ref-smith"])
def test_a_name_that_the_page_uses_itself_cannot_be_given(name):
    ((code, message, _),) = problems(section(labels=(label(name, "A", level=2),)))
    assert (code, message) == ("D707", f"`{name}` is a name that dossier uses itself")


def test_many_broken_links_are_all_reported():
    links = tuple(ref("#dmas") if i % 2 else ref(f"#b{i}") for i in range(120))
    found = problems(section(*links, labels=(label("dams", "Dams"),)))
    assert len(found) == 120
    assert found[1][2] == "did you mean `#dams`?"


@pytest.mark.parametrize(
    ("written", "name", "is_meant"),
    [
        ("#figure-iv.1", "figure-IV.1", True),
        ("#fig:keyFeatures_", "fig:keyFeatures", True),
        ("#figmap", "fig-map", True),
        ("#tbl-forces", "tbl-force", True),
        ("#6.1.2", "8.1.2", False),
        ("#chapter-9", "chapter-8", False),
        ("#tbl-kontroller", "tbl-modeller", False),
        ("#sec-north", "sec-south", False),
    ],
)
def test_a_near_miss_is_a_slip_of_the_pen_and_no_other_number_or_word(written, name, is_meant):
    (found,) = problems(section(ref(written), labels=(label(name, "A"),)))
    assert (found[2] == f"did you mean `#{name}`?") is is_meant


def test_a_link_without_words_needs_something_to_print():
    assert problems(section(ref("#x"), labels=(label("x", "", level=2),)))[0][0] == "D708"
    assert problems(section(ref("#x", "words"), labels=(label("x", "", level=2),))) == []
