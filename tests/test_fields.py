"""What a source must say, so that a reader can find it again."""

import pytest

from dossier.pipeline import check
from dossier.project import load

WHOLE = "@book{k, author = {Smith, Jane}, title = {Ships}, date = {2020}, publisher = {Harbour}}\n"


def said(project, bib, **settings):
    lines = "".join(f"{name}: {value}\n" for name, value in settings.items())
    root = project(**{"sections/01.md": "# One\n\nWords [@k].\n", "references.bib": bib, "dossier.yaml": lines})
    return [d.message for d in check(load(root)).diagnostics if d.rule.name == "missing-field"]


def test_a_whole_source_is_no_finding(project):
    assert said(project, WHOLE) == []


@pytest.mark.parametrize(
    ("gone", "message"),
    [
        ("author = {Smith, Jane}, ", "`k` has no `author`"),
        ("title = {Ships}, ", "`k` has no `title`"),
        ("date = {2020}, ", "`k` has no `date`"),
        (", publisher = {Harbour}", "`k` has no `publisher`"),
    ],
)
def test_what_is_missing_is_named_in_biblatexs_words(project, gone, message):
    assert said(project, WHOLE.replace(gone, "")) == [message]


@pytest.mark.parametrize(
    ("bib", "message"),
    [
        ("@article{k, author = {Smith, Jane}, title = {Ships}, year = 2020}", "`k` has no `journal`"),
        ("@article{k, author = {Smith, Jane}, title = {Ships}, date = {2020}}", "`k` has no `journaltitle`"),
        ("@incollection{k, author = {Smith, Jane}, title = {Ships}, year = 2020}", "`k` has no `booktitle`"),
    ],
)
def test_what_it_stands_in_is_called_as_the_entry_would(project, bib, message):
    assert said(project, bib) == [message]


def test_a_thesis_lacks_a_school_and_no_publisher(project):
    bib = "@phdthesis{k, author = {Smith, Jane}, title = {Ships}, year = 2020}"
    assert said(project, bib) == ["`k` has no `school`"]
    assert said(project, bib.replace("year", "date")) == ["`k` has no `institution`"]


def test_a_source_in_csls_words_is_asked_in_csls_words(project):
    item = "- id: k\n  type: article-journal\n  title: Ships\n  author: [{family: Smith}]\n  issued: 2020\n"
    text = "# One\n\nWords [@k].\n"

    def found(extra=""):
        files = {"sections/01.md": text, "refs.yaml": item + extra, "dossier.yaml": "bibliography: refs.yaml\n"}
        return [
            (d.message, d.hint) for d in check(load(project(**files))).diagnostics if d.rule.name == "missing-field"
        ]

    message = "`k` has no `container-title`"
    assert found() == [(message, 'add it, or write `""` where the source itself does not say it')]
    assert found("  container-title: ''\n") == []


@pytest.mark.parametrize("kind", ["manual", "booklet"])
def test_not_every_type_needs_a_publisher(project, kind):
    assert said(project, WHOLE.replace("@book", f"@{kind}").replace(", publisher = {Harbour}", "")) == []


def test_a_book_with_an_address_is_found_without_a_publisher(project):
    assert said(project, WHOLE.replace("publisher = {Harbour}", "url = {https://example.org/ships}")) == []


def test_a_house_answers_for_a_manual(project):
    manual = WHOLE.replace("@book", "@manual").replace("author = {Smith, Jane}, ", "")
    assert said(project, manual) == []
    assert said(project, manual.replace(", publisher = {Harbour}", "")) == ["`k` has no `author`"]


@pytest.mark.parametrize("kind", ["software", "misc", "legislation", "jurisdiction", "dataset"])
def test_what_every_style_prints_otherwise_is_asked_for_nothing(project, kind):
    assert said(project, f"@{kind}{{k, title = {{Ships}}}}\n") == []


def test_an_institution_answers_for_a_report(project):
    assert said(project, "@report{k, title = {Ships}, institution = {Harbour}, type = {report}, date = {2020}}\n") == []


def test_several_are_told_in_one_finding(project):
    assert said(project, "@book{k, author = {Smith, Jane}}\n") == ["`k` has no `title`, no `date` and no `publisher`"]


def test_a_field_that_stands_empty_was_looked_for(project):
    assert said(project, WHOLE.replace("{Harbour}", "{}").replace("{2020}", "{}")) == []


def test_an_editor_answers_for_a_book_as_well(project):
    assert said(project, WHOLE.replace("author", "editor")) == []


def test_what_the_style_never_prints_is_not_asked_for(project):
    untitled = WHOLE.replace("title = {Ships}, ", "")
    assert said(project, untitled, csl="apa") != []
    project(**{"styles/bare.csl": BARE})
    assert said(project, untitled, csl="styles/bare.csl") == []


BARE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Bare</title><id>bare</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation><layout><names variable="author"/></layout></citation>
<bibliography><layout>
<names variable="author"/><text variable="publisher"/><date variable="issued" form="text"/>
</layout></bibliography>
</style>"""


def test_a_source_that_is_not_cited_is_not_asked(project):
    assert said(project, WHOLE + "@book{other}\n") == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("archiveurl={https://perma.cc/AAAA-BBBB}", True),
        ("verba={https://archive.ph/aBcDe}", True),
        ("archiveurl={https://perma.cc/AAAA-BBBB}, archivedate={2024-11-02}", False),
        ("verba={archived 2024-11-02 https://perma.cc/AAAA-BBBB}", False),
        ("archiveurl={https://web.archive.org/web/20240102000000/https://e.org}", False),
        ("url={https://e.org}", False),
    ],
)
def test_an_archived_copy_says_when_it_was_made(check_of, fields, found):
    names = [name for name, _, _ in check_of("So [@a].", f"@online{{a, title={{A}}, author={{{{B}}}}, {fields}}}")[0]]
    assert ("archive-without-date" in names) == found
