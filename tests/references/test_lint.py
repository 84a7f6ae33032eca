"""What looks wrong in a cited source: where exactly, and what to do next. That each rule fires is shown in test_rules.py."""

import pytest

MOVE = "keep the one that readers should follow; move the one at `doi.org` into `doi` and that at `arxiv.org` into `eprint`"


def found(read, text, *wanted):
    return [(d.rule.name, d.span.line, d.span.column, d.span.length, d.hint) for d in read(text, *wanted).diagnostics]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("@aritcle{k}", ("unknown-type", 1, 10, 1, "did you mean `@article`?")),
        ("@data{k}", ("unknown-type", 1, 7, 1, "did you mean `@dataset`?")),
        ("@paper{k, conference = {C}}", ("unknown-type", 1, 8, 1, "did you mean `@inproceedings`?")),
        ("@paper{k, journal = {J}}", ("unknown-type", 1, 8, 1, "did you mean `@article`?")),
        (
            "@inproceedings{k, address = {USA}, location = {Boston}}",
            (
                "duplicate-field",
                1,
                48,
                6,
                "write `venue` for the place of the conference, and keep this name for the publisher's",
            ),
        ),
        ("@booksection{k}", ("unknown-type", 1, 14, 1, "did you mean `@incollection`?")),
        (
            "@book{k, url = {www.a.org https://a.org/b}}",
            ("invalid-url", 1, 17, 25, "keep the one that readers should follow"),
        ),
        (
            "@book{k, title = {\\verb+a_b+}}",
            ("unknown-tex-command", 1, 19, 10, "write what stands between its two signs"),
        ),
        ("@book{k,\n  tilte = {T}}", ("unknown-field", 2, 3, 5, "did you mean `title`?")),
        ("@book{k, date = {2020-13-45}}", ("invalid-date", 1, 18, 10, "write it as 2024-03-09, 2024-03 or 2024")),
        ("@book{k, year = 2020, month = 13}", ("invalid-date", 1, 31, 2, "write it as 2024-03-09, 2024-03 or 2024")),
        (
            "@book{k, date = {Fall 1958}}",
            ("date-as-text", 1, 18, 9, "write `date = {1958-23}`, where 23 stands for autumn"),
        ),
        ("@book{k, date = {2024-3-9}}", ("date-as-text", 1, 18, 8, "write `date = {2024-03-09}`")),
        (
            "@article{k, journal = {A}, journaltitle = {B}}",
            ("duplicate-field", 1, 44, 1, "take this `journaltitle` out"),
        ),
        ("@book{k, date = {2020-05}, year = 2021}", ("duplicate-field", 1, 35, 4, "take `year` out")),
        ("@book{k, langid = {sweedish}}", ("unknown-source-language", 1, 20, 8, "did you mean `swedish`?")),
        ("@book{k, note = {see\n  https://x.y now}}", ("url-in-text", 2, 3, 11, "move it to `url`")),
        (
            "@book{k, url = {https://x.y}, note = {https://perma.cc/AA-BB}}",
            ("url-in-text", 1, 39, 22, "move it to `archiveurl`, and the day the copy was made to `archivedate`"),
        ),
        ("@book{k, note = {https://doi.org/10.1/a}}", ("url-in-text", 1, 18, 22, "move it to `doi`")),
        ("@book{k, note = {https://perma.cc/AA-BB}}", ("url-in-text", 1, 18, 22, "move it to `url`")),
        ("@book{k, keywords = {level:primry}}", ("invalid-grade", 1, 22, 12, "did you mean `primary`?")),
        ("@book{k, publisher = nor}", ("undefined-macro", 1, 22, 3, "write `{nor}`, or define it with `@string`")),
        (
            "@online{k, url = {https://x.y/a\\_b}, urldate = {2020}}",
            ("escaped-url", 1, 32, 2, "write the address as a browser shows it"),
        ),
        (
            "@online{k, url = {www.x.y/a b}}",
            ("invalid-url", 1, 19, 11, "write it from `https://` on: `https://www.x.y/a%20b`"),
        ),
        (
            "@online{k, url = {https://x.y/a b}}",
            ("invalid-url", 1, 19, 15, "write `%20` for each space: `https://x.y/a%20b`"),
        ),
        (
            "@online{k, url = {Online only: http://x.y/a}}",
            ("invalid-url", 1, 19, 25, "write `http://x.y/a` alone, and other words in `note`"),
        ),
        ("@online{k, url = {none}}", ("invalid-url", 1, 19, 4, "write it from `https://` on, or take `url` out")),
        (
            "@article{k, url = {https://doi.org/10.1/a http://arxiv.org/abs/1}}",
            (
                "invalid-url",
                1,
                20,
                45,
                MOVE,
            ),
        ),
        (
            "@book{k, file = {~/img/a.pdf}}",
            ("absolute-path", 1, 18, 11, "write the path from the project's folder"),
        ),
    ],
)
def test_the_place_and_the_hint_are_exact(read, text, finding):
    assert finding in found(read, text)


@pytest.mark.parametrize(
    ("fields", "hint"),
    [
        (("title = {The Dam}", "title = {The dam}"), "both are the same work: take one of them out"),
        (
            ("title = {A}, doi = {10.1/a}", 'title = {B}, DOI = "10.1/a"'),
            "both are the same work: take one of them out",
        ),
        (("title = {{The Dam}}", "title = {The {Dam}}"), "both are the same work: take one of them out"),
        (
            ("title = {The mill}", "title = {The Dam}", "title = {The Dam}"),
            "both are the same work: take one of them out",
        ),
        (("title = {The Dam}", "title = {The mill}"), "give one of the two another key"),
        (("title = {The Dam}", "booktitle = {The Dam}"), "give one of the two another key"),
    ],
)
def test_a_key_that_is_used_twice_may_be_one_work(read, fields, hint):
    text = "\n".join(f"@book{{k, {field}}}" for field in fields)
    assert [d.hint for d in read(text).diagnostics if d.rule.code == "D301"][-1] == hint


def test_an_address_in_the_note_is_moved_and_not_missed(read):
    text = "@article{k, urldate = {2020-01-01}, note = {eprint: https://example.org/a}}"
    assert [name for name, *_ in found(read, text)] == ["url-in-text"]
    assert [name for name, *_ in found(read, text.replace("https://", "of "))] == ["missing-url"]


@pytest.mark.parametrize(
    ("kind", "day", "names"),
    [
        ("article", "2023-10-01", []),
        ("article", "2021-01-01", ["urldate-before-date"]),
        ("online", "2023-10-01", ["urldate-before-date"]),
    ],
)
def test_an_article_may_be_read_before_its_issue_appears(read, kind, day, names):
    text = f"@{kind}{{k, url = {{https://x.y}}, urldate = {{{day}}}, date = {{2023-10-15}}}}"
    assert [name for name, *_ in found(read, text)] == names


@pytest.mark.parametrize("between", ["\n,\n", " , ", "\n"])
def test_a_comma_between_two_sources_is_no_fault_of_a_number_before_it(read, between):
    text = f"@book{{k,\n  title = {{T}},\n  date = 2016\n}}{between}@book{{l, title = {{L}}, year = 2017}}\n"
    assert found(read, text) == []


def test_the_files_a_reference_manager_exports_are_said_once_an_entry_to_be_harmless(read):
    text = "@book{k, file = {A:~/Zotero/storage/A/a.pdf:application/pdf;B:~/Zotero/storage/B/b.html:text/html}}"
    *_, finding = (d for d in read(text).diagnostics if d.rule.name == "absolute-path")
    assert finding.severity.value == "info"
    assert finding.hint == "it is never printed; leave files out of the export if others get to see this bibliography"


def test_a_second_key_points_back_to_the_first(read):
    (finding,) = read("@book{k}\n@book{k}").diagnostics
    assert (finding.span.line, finding.span.column, finding.related[0].span.line) == (2, 7, 1)


def test_a_good_source_says_nothing(read):
    assert (
        found(
            read,
            "@online{k, author = {Holm, Per}, title = {T}, date = {2024}, url = {https://x.y}, urldate = {2024-03-01}}",
        )
        == []
    )


def test_a_day_of_access_in_the_year_of_publication_is_not_before_it(read):
    assert found(read, "@online{k, date = {2024-05-06}, url = {https://x.y}, urldate = {2024}}") == []
    assert found(read, "@online{k, date = {2024-05-06}, url = {https://x.y}, urldate = {2024-05}}") == []


def test_only_wanted_sources_are_linted_but_broken_syntax_is_reported_everywhere(read):
    text = "@book{a, title = {A}}\n@aritcle{b, date = {2020-13}}\n@book{c, title = {C} year = 2020}"
    assert [name for name, *_ in found(read, text, "a")] == ["missing-comma"]


def test_fields_of_reference_managers_are_left_alone(read):
    assert found(read, "@book{k, bdsk-url-1 = {x}, mendeley-groups = {y}, x-own = {z}, zotero-thing = {t}}") == []
    assert found(read, "@book{k, urldescription = {x}, abstractnote = {y}, shelflocation = {z}}") == []


def test_a_reprint_is_not_a_duplicate(read):
    one = "author = {Holm, Per}, title = {T}, date = {1990}"
    assert [name for name, *_ in found(read, f"@book{{a, {one}}}\n@book{{b, {one}}}")] == ["duplicate-work"]
    assert found(read, f"@book{{a, {one}}}\n@book{{b, {one}, related = {{a}}, relatedtype = {{reprintof}}}}") == []


def test_one_value_under_two_names_is_no_conflict(read):
    assert (
        found(read, "@article{k, journal = {A}, journaltitle = {A}, eprinttype = {arxiv}, archiveprefix = {arXiv}}")
        == []
    )


def test_a_day_of_access_without_an_address_is_told_in_its_own_words(read):
    told = {
        d.rule.name: (d.message, d.hint) for d in read("@article{k, title = {T}, urldate = {2020-01-02}}").diagnostics
    }
    assert told["missing-url"][0] == "`k` was read online, but has no address"
    assert told["missing-url"][1].endswith("Or take `urldate` out")
