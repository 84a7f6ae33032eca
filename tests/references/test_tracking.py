"""What a source says of its own provenance, in the forms that survive reference managers and in plain names."""

import pytest


def tracking(read, fields):
    return read(f"@online{{k, {fields}}}").entries[0].tracking


@pytest.mark.parametrize("fields", ["keywords = {war, grade:B2}", "usera = {B2}", "reliability = {B2}", "grade = {b2}"])
def test_the_grade_is_read_from_every_form(read, fields):
    assert tracking(read, fields).grade == "B2"


@pytest.mark.parametrize("fields", ["keywords = {level:primary;war}", "userb = {primary}", "level = {Primary}"])
def test_the_level_is_read_from_every_form(read, fields):
    assert tracking(read, fields).level == "primary"


@pytest.mark.parametrize(
    ("fields", "url", "date"),
    [
        ("verba = {archived 2026-11-20 https://web.archive.org/x}", "https://web.archive.org/x", "2026-11-20"),
        (
            "archiveurl = {https://archive.ph/aBcDe}, archivedate = {2026-11-20}",
            "https://archive.ph/aBcDe",
            "2026-11-20",
        ),
        (
            "url = {https://web.archive.org/web/20260102030405/https://x.y/z}",
            "https://web.archive.org/web/20260102030405/https://x.y/z",
            "2026-01-02",
        ),
        ("url = {https://x.y}", "", ""),
        ("url = {https://archive.org/details/an_old_book}", "", ""),  # a scanned book, no copy of a page
    ],
)
def test_the_archived_copy_is_found(read, fields, url, date):
    found = tracking(read, fields)
    assert (found.archive_url, found.archive_date) == (url, date)


@pytest.mark.parametrize(
    ("value", "paths"),
    [
        ("sources/k/page.html", ("sources/k/page.html",)),
        ("Snapshot:sources/k/page.html:text/html", ("sources/k/page.html",)),
        (":a.pdf:PDF;:b.pdf:PDF", ("a.pdf", "b.pdf")),
        ("Ds 2023\\:34:snapshots/ds.pdf:application/pdf", ("snapshots/ds.pdf",)),
        ("C:/Papers/a.pdf", ("C:/Papers/a.pdf",)),
        ("Full Text:C\\:/Papers/a.pdf:application/pdf", ("C:/Papers/a.pdf",)),
        ("https://x.y/a.pdf", ("https://x.y/a.pdf",)),
    ],
)
def test_files_are_read_as_jabref_better_bibtex_and_hands_write_them(read, value, paths):
    assert tracking(read, f"file = {{{value}}}").files == paths


def test_the_rest_is_read_by_its_plain_name(read):
    found = tracking(
        read,
        "origin = {IISS}, owner = {Bonnier}, descriptor = {A ministry}, status = {not-consulted}, visibility = {restricted}, "
        "langid = {swedish}, urldate = {2026-11}, related = {a, b}, relatedtype = {citedin}",
    )
    assert (found.origin, found.owner, found.descriptor, found.status) == (
        "IISS",
        "Bonnier",
        "A ministry",
        "not-consulted",
    )
    assert (found.visibility, found.language, found.accessed) == ("restricted", "sv-SE", "2026-11")
    assert found.related == (("citedin", "a"), ("citedin", "b"))


def test_what_is_not_said_is_empty_and_public(read):
    found = tracking(read, "title = {T}")
    assert (found.grade, found.level, found.origin, found.visibility, found.related) == ("", "", "", "public", ())


def test_the_owner_that_jabref_writes_is_not_the_owner_of_the_source(read):
    assert tracking(read, "owner = {anna}, timestamp = {2024-01-01}").owner == ""
    assert tracking(read, "owner = {anna}, timestamp = {2024-01-01}, keywords = {owner:Bonnier}").owner == "Bonnier"
