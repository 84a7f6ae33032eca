"""Reports for people."""

import pytest

from dossier.diagnostics import Related, Rule, Severity, Span, State
from dossier.report import Look, render, summarise

KEY = Rule("D401", "undefined-key", Severity.ERROR, "a key is cited that no source has")
CLAIM = Rule("D501", "unsourced", Severity.WARNING, "a sentence rests on no source")
FILES = {
    "sections/02-timeline.md": "\n" * 13 + "The vessel left port on 3 May [@smth2020, p. 14] and was\nfast.",
    "references.bib": "\n" * 30 + "@book{smith2020,\n",
}
MISSING = KEY.at(
    Span("sections/02-timeline.md", 14, 32, 9),
    "`smth2020` is not in references.bib",
    "did you mean `smith2020`?",
    related=(Related(Span("references.bib", 31, 7, 9), "similar key defined here"),),
)


def source(path):
    return FILES.get(path, "")


def test_a_finding_is_drawn_with_its_line_its_mark_and_the_place_that_explains_it():
    assert (
        render([MISSING], "full", source)
        == """\
error[D401]: `smth2020` is not in references.bib
  --> sections/02-timeline.md:14:32
   |
14 | The vessel left port on 3 May [@smth2020, p. 14] and was
   |                                ^^^^^^^^^
  ::: references.bib:31:7
   |
31 | @book{smith2020,
   |       --------- similar key defined here
   = hint: did you mean `smith2020`?
"""
    )


def test_a_concise_finding_is_one_line():
    assert (
        render([MISSING], "concise", source)
        == "sections/02-timeline.md:14:32: error[D401] `smth2020` is not in references.bib\n"
    )


def test_paths_are_named_from_where_the_reader_stands():
    assert render([MISSING], "concise", source, look=Look(name=lambda path: f"../{path}"))[:15] == "../sections/02-"


def test_a_stretch_over_several_lines_is_marked_to_the_end_of_its_first():
    drawn = render([KEY.at(Span("sections/02-timeline.md", 14, 54, 9), "x")], "full", source)
    assert drawn.splitlines()[-1] == "   |" + " " * 54 + "^^^"


def test_a_place_beyond_the_text_or_in_an_unknown_file_is_named_without_an_excerpt():
    found = [
        KEY.at(Span("sections/02-timeline.md", 99, 1), "a"),
        KEY.at(Span("nowhere.md", 2, 3), "b"),
        KEY.at(Span("sections/x", length=0), "c"),
    ]
    assert render(found, "full", source) == (
        "error[D401]: b\n --> nowhere.md:2:3\n\n"
        "error[D401]: a\n  --> sections/02-timeline.md:99:1\n\n"
        "error[D401]: c\n --> sections/x\n"
    )


def test_a_finding_without_a_place_is_its_words():
    found = [KEY.at(None, "a", "b")]
    assert render(found, "full", source) == "error[D401]: a\n  = hint: b\n"
    assert render(found, "concise", source) == "error[D401] a\n"


def test_no_findings_are_no_text():
    assert render([], "full", source) == render([], "concise", source) == ""


def test_what_could_not_be_checked_is_called_so():
    found = [CLAIM.at(Span("a.md", 1, 1), "no copy", state=State.NOT_RUN)]
    assert render(found, "concise", source) == "a.md:1:1: not-run[D501] no copy\n"
    assert summarise(found) == "1 check not run in 1 file"


def many(count):
    return [CLAIM.at(Span("a.md", line, 1), f"number {line}") for line in range(3, 3 + count)]


UNFOLD = "Use -v to see each finding.\n"


def test_more_than_ten_findings_of_one_rule_in_one_file_are_one_line():
    folded = "warning[D501] 11 findings, lines 3 to 13: a sentence rests on no source\n"
    assert render([*many(11), MISSING], "concise", source).splitlines(keepends=True)[0] == f"a.md:3:1: {folded}"
    assert render(many(11), "full", source) == folded.replace("] 11 findings,", "]: 11 findings in a.md,") + UNFOLD


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("a", ""),
        ("ab", " (`a`, `b`)"),
        ("abc", " (`a`, `b`, `c`)"),
        ("abcd", " (`a`, `b`, `c` and 1 other)"),
        ("abcdef", " (`a`, `b`, `c` and 3 others)"),
    ],
)
def test_one_line_for_many_names_the_first_things_they_are_about_once_each(keys, told):
    missing = [KEY.at(Span("a.md", line, 1), f"`{keys[line % len(keys)]}` is not there") for line in range(12)]
    written = render(missing, "full", source).splitlines()[0]
    assert written.endswith(f"a key is cited that no source has{told}")


def test_ten_findings_are_shown_each_and_so_are_all_that_are_wanted():
    assert render(many(10), "concise", source).count("number") == 10
    for format_ in ("concise", "full"):
        assert render(many(11), format_, source, look=Look(verbose=True)).count("number") == 11


def in_files(rule, count):
    return [rule.at(Span(f"{name}.md", line, 1), f"number {line}") for name in "ab" for line in range(1, count + 1)]


def test_a_rule_that_still_takes_more_than_ten_lines_is_one_line_for_all_files():
    told = render(in_files(CLAIM, 6), "concise", source)
    assert told == f"a.md:1:1: warning[D501] 12 findings in 2 files: a sentence rests on no source\n{UNFOLD}"
    assert render(in_files(CLAIM, 6), "full", source) == told.replace("a.md:1:1: ", "").replace("]", "]:", 1)
    assert render(in_files(CLAIM, 5), "concise", source).count("number") == 10


def test_files_whose_findings_are_folded_count_as_a_line_each():
    many = [CLAIM.at(Span(f"{name}.md", line, 1), "x") for name in "abcdefghijk" for line in range(1, 13)]
    assert "132 findings in 11 files" in render(many, "full", source)
    assert render(many[:120], "full", source).count("12 findings in") == 10


def test_errors_in_different_files_are_never_one_where_an_editor_reads_them():
    assert render(in_files(KEY, 6), "concise", source).count("number") == 12


def test_folded_lines_stand_together():
    told = render([*in_files(CLAIM, 11), MISSING], "full", source).splitlines()
    assert [line[:10] for line in told[:4]] == ["warning[D5", "warning[D5", "", "error[D401"]


def drawn(rule, line, path="sections/02-timeline.md"):
    return rule.at(Span(path, line, 1), f"number {line}", "mend it")


def test_few_lines_of_a_file_are_named():
    told = render([drawn(CLAIM, line) for line in (1, 2, 5, 9, 9)], "full", source)
    assert told == (
        "warning[D501]: 5 findings in sections/02-timeline.md, lines 1, 2, 5 and 9: a sentence rests on no source\n"
        + UNFOLD
    )


def test_what_is_no_error_is_folded_first_where_a_report_is_longer_than_a_screen():
    told = render([*(drawn(CLAIM, line) for line in range(1, 6)), drawn(KEY, 14)], "full", source)
    assert told.startswith("error[D401]: number 14\n  --> sections/02-timeline.md:14:1\n")
    assert "5 findings in sections/02-timeline.md" in told
    short = render([drawn(CLAIM, 1), drawn(KEY, 14)], "full", source)
    assert short.count("= hint: mend it") == 2


def test_of_many_errors_of_a_rule_the_first_is_drawn_a_few_have_a_line_and_the_others_are_counted():
    told = render([drawn(KEY, line) for line in range(1, 10)], "full", source).splitlines()
    assert told.count("     = hint: mend it") + told.count("  = hint: mend it") == 1
    assert "error[D401]: number 5 (sections/02-timeline.md:5:1)" in told
    assert told[-2] == (
        "error[D401]: 4 more findings in sections/02-timeline.md, lines 6, 7, 8 and 9: a key is cited that no source has"
    )


def test_a_report_fits_a_screen_and_names_every_rule_whatever_was_found():
    rules = [Rule(f"D4{n:02}", f"rule-{n}", Severity.ERROR, f"kind {n}") for n in range(12)]
    rules += [Rule(f"D5{n:02}", f"rule-5{n}", Severity.WARNING, f"kind 5{n}") for n in range(12)]
    told = render([drawn(rule, line) for rule in rules for line in range(1, 30)], "full", source)
    assert len(told.splitlines()) <= 27
    assert all(rule.code in told for rule in rules)


def test_a_remark_is_one_line():
    remark = Rule("D403", "unused-source", Severity.INFO, "sources are cited nowhere")
    told = render([remark.at(Span("references.bib", 31, 7), "two", "cite them")], "full", source)
    assert told == "info[D403]: two (references.bib:31:7)\n"


def test_findings_come_sorted_by_place_whatever_their_order():
    found = [KEY.at(Span("b.md", 2, 1), "2"), KEY.at(Span("a.md", 10, 1), "1"), KEY.at(Span("a.md", 9, 5), "0")]
    assert [line[-1] for line in render(found, "concise", source).splitlines()] == ["0", "1", "2"]


def test_colours_are_there_only_when_wanted():
    assert "\x1b[31m" in render([MISSING], "full", source, look=Look(color=True))
    assert "\x1b" not in render([MISSING], "full", source)


def test_a_message_cannot_command_the_terminal():
    found = [KEY.at(Span("a\x1b.md", 1, 1), "x\x1b[2Jy", "z\x07")]
    assert render(found, "full", source).replace("\n", "").isprintable()


def test_the_summary_counts_in_words():
    found = [MISSING, *many(2), CLAIM.at(None, "x", state=State.NOT_RUN)]
    assert summarise(found) == "1 error, 2 warnings, 1 check not run in 2 files"
    assert summarise([]) == "no problems"


def test_an_unknown_format_is_our_own_fault():
    with pytest.raises(ValueError, match="unknown report format"):
        render([], "xml", source)
